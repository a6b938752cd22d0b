//! Choices, delegations and dimensions by the beginnings of their names.

use super::NotACell;
use super::alike::{Likeness, Meant, both, likeness, meant, plain};
use crate::domain::agenda::Label;
use crate::domain::attendance::{Code, Delegation, matching};
use crate::domain::sheet::{Cell, Choice, Column, Dimension, Kind, Row, Sheet, Words};
use crate::domain::{Id, Workshop};

/// A text in both languages.
pub fn label(words: &Words) -> Label {
    match words {
        Words::Typed(text) => Label::same(text),
        Words::Given(label) => label.clone(),
    }
}

/// What a row is called by.
pub(super) fn main_text(sheet: &Sheet, row: &Row) -> Label {
    let cell = sheet.main().and_then(|main| row.cells.get(&main.id));
    if let Some(Cell::Text(words)) = cell { label(words) } else { Label::same("") }
}

/// One of these by its number among those that are offered, its name, another name of it, or the beginning of one.
pub(super) fn choice(choices: &[Choice], text: &str) -> Result<Cell, NotACell> {
    let typed = plain(text);
    let offered = || choices.iter().filter(|choice| !choice.hidden);
    let like = |choice: &Choice| {
        let names = both(&choice.name).into_iter().chain([choice.id.as_str()]);
        likeness(names.chain(choice.aliases.iter().map(String::as_str)), &typed)
    };
    // What is no longer offered is still understood when all of it is written: a file may hold it.
    let old = choices.iter().filter(|choice| choice.hidden);
    let old = old.map(|choice| (choice, like(choice).filter(|like| *like == Likeness::Same)));
    let found = match meant(offered().map(|choice| (choice, like(choice))).chain(old)) {
        Meant::None => numbered(&typed).and_then(|place| offered().nth(place)),
        Meant::One(choice) => Some(choice),
        Meant::Several(several) => {
            return Err(NotACell::Several(several.into_iter().map(|choice| choice.name.clone()).collect()));
        }
    };
    found.map(|choice| Cell::Choice(choice.id.clone())).ok_or_else(|| NotACell::NoChoice(text.trim().to_owned()))
}

/// A place from 0, from a number from 1.
fn numbered(typed: &str) -> Option<usize> {
    typed.parse::<usize>().ok()?.checked_sub(1)
}

/// The rows that a column chooses from.
pub(super) fn rows<'a>(workshop: &'a Workshop, sheet: &str, heading: Option<&str>) -> Vec<(&'a Row, Label)> {
    let Some(sheet) = workshop.sheet(sheet) else {
        return Vec::new();
    };
    let mut rows = workshop.rows_of(sheet);
    rows.retain(|row| heading.is_none() || row.heading.as_deref() == heading);
    rows.into_iter().map(|row| (row, main_text(sheet, row))).collect()
}

/// One of these rows by its number or the beginning of its text.
pub(super) fn row(rows: &[(&Row, Label)], text: &str) -> Result<Cell, NotACell> {
    let typed = plain(text);
    let like = rows.iter().map(|(row, label)| ((row.id, label), likeness(both(label), &typed)));
    let id: Option<Id> = match meant(like) {
        Meant::None => {
            let number: Option<u32> = typed.parse().ok();
            rows.iter().find(|(row, _)| Some(row.number) == number).map(|(row, _)| row.id)
        }
        Meant::One((id, _)) => Some(id),
        Meant::Several(several) => {
            return Err(NotACell::Several(several.into_iter().map(|(_, label)| label.clone()).collect()));
        }
    };
    id.map(|id| Cell::Choice(id.to_string())).ok_or_else(|| NotACell::NoChoice(text.trim().to_owned()))
}

/// A degree by its digit, or by what it means.
pub(super) fn scale(column: &Column, text: &str) -> Result<u8, NotACell> {
    let Kind::Scale(scale) = &column.kind else {
        return Err(NotACell::NotANumber);
    };
    let wrong = NotACell::Scale(scale.low, scale.high);
    let typed = plain(text);
    if let Ok(degree) = typed.parse::<u8>() {
        return if (scale.low..=scale.high).contains(&degree) { Ok(degree) } else { Err(wrong) };
    }
    match meant((scale.low..).zip(&scale.labels).map(|(degree, label)| (degree, likeness(both(label), &typed)))) {
        Meant::One(degree) => Ok(degree),
        Meant::None | Meant::Several(_) => Err(wrong),
    }
}

/// A delegation by its code, the beginning of it, or words of its name.
pub(super) fn delegation(workshop: &Workshop, text: &str) -> Result<Code, NotACell> {
    let text = text.trim().trim_start_matches('@');
    match matching(&workshop.delegations, text)[..] {
        [] => Err(NotACell::NoDelegation(text.to_owned())),
        [one] => Ok(one.code.clone()),
        ref several => {
            let code = |delegation: &&Delegation| Label::same(delegation.code.as_str());
            Err(NotACell::Several(several.iter().map(code).collect()))
        }
    }
}

/// Delegations, parted by commas; by blanks where each word is one.
pub(super) fn delegations(workshop: &Workshop, text: &str) -> Result<Vec<Code>, NotACell> {
    let parts: Vec<&str> = text.split([',', ';', '·']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let one = |part: &&str| delegation(workshop, part).map(|code| vec![code]);
    let read: Result<Vec<Vec<Code>>, NotACell> = match parts[..] {
        [only] => delegation(workshop, only).map(|code| vec![vec![code]]).or_else(|why| {
            let words: Vec<&str> = only.split_whitespace().collect();
            let each: Result<Vec<_>, _> = words.iter().map(one).collect();
            each.map_err(|_| why)
        }),
        _ => parts.iter().map(one).collect(),
    };
    let mut codes: Vec<Code> = Vec::new();
    for code in read?.into_iter().flatten() {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    Ok(codes)
}

/// A dimension or a part of one: `#gov`, `#gov pelayanan`, `governance/public-service`, or the part alone.
pub(super) fn dimension(dimensions: &[Dimension], text: &str) -> Result<String, NotACell> {
    let spaced = text.trim().trim_start_matches('#').replace(['/', '›', '>', '·', ':'], " ");
    let typed = plain(&spaced);
    let words: Vec<&str> = typed.split(' ').collect();
    let mut found: Vec<((String, Label), Option<Likeness>)> = Vec::new();
    for dimension in dimensions {
        let whole = likeness(names(dimension), &typed);
        found.push(((dimension.id.clone(), dimension.name.clone()), whole));
        for part in &dimension.parts {
            let name = path_label(dimension, part);
            let like = part_likeness(dimension, part, &words);
            found.push(((format!("{}/{}", dimension.id, part.id), name), like));
        }
    }
    // A part that is named alone counts where no dimension is meant.
    let is_any = found.iter().any(|(_, like)| like.is_some());
    if !is_any {
        let parts = dimensions.iter().flat_map(|dimension| dimension.parts.iter().map(move |part| (dimension, part)));
        found = parts
            .map(|(dimension, part)| {
                let path = format!("{}/{}", dimension.id, part.id);
                ((path, path_label(dimension, part)), likeness(part_names(part), &typed))
            })
            .collect();
    }
    match meant(found.into_iter()) {
        Meant::None => Err(NotACell::NoDimension(text.trim().to_owned())),
        Meant::One((path, _)) => Ok(path),
        Meant::Several(several) => Err(NotACell::Several(several.into_iter().map(|(_, label)| label).collect())),
    }
}

/// What a dimension is called, with and without a leading "smart".
fn names(dimension: &Dimension) -> impl Iterator<Item = &str> {
    let names = both(&dimension.name).into_iter().chain([dimension.id.as_str()]);
    let names = names.chain(dimension.aliases.iter().map(String::as_str));
    names.flat_map(|name| {
        let bare = name.get(..6).filter(|start| start.eq_ignore_ascii_case("smart ")).and_then(|_| name.get(6..));
        [Some(name), bare].into_iter().flatten()
    })
}

fn part_names(part: &Choice) -> impl Iterator<Item = &str> {
    let names = both(&part.name).into_iter().chain([part.id.as_str()]);
    names.chain(part.aliases.iter().map(String::as_str))
}

/// How a part is like words of which the first few name the dimension and the others the part.
fn part_likeness(dimension: &Dimension, part: &Choice, words: &[&str]) -> Option<Likeness> {
    let split = |at: usize| {
        let (head, tail) = words.split_at_checked(at)?;
        let head = likeness(names(dimension), &head.join(" "))?;
        let tail = likeness(part_names(part), &tail.join(" "))?;
        Some(head.max(tail))
    };
    (1..words.len()).filter_map(split).min()
}

/// A part behind its dimension, as it is shown.
pub(super) fn path_label(dimension: &Dimension, part: &Choice) -> Label {
    let join = |whole: &str, part: &str| format!("{whole} › {part}");
    Label { id: join(&dimension.name.id, &part.name.id), en: join(&dimension.name.en, &part.name.en) }
}

/// Yes or no.
pub(super) fn tick(text: &str) -> Result<bool, NotACell> {
    match text.trim().to_lowercase().as_str() {
        "ya" | "y" | "yes" | "v" | "1" | "✓" | "✔" | "true" | "benar" | "sudah" => Ok(true),
        "tidak" | "tdk" | "n" | "no" | "x" | "0" | "–" | "✗" | "false" | "salah" | "belum" => Ok(false),
        _ => Err(NotACell::NotATick),
    }
}
