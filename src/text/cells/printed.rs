//! Cells as documents and forms say them: nobody reads them back, so numbers are written as the language writes them,
//! degrees and links with their words.

use super::super::recap::GONE;
use super::super::sheet::row_state;
use super::super::swot::item_state;
use super::{Shown, main_text, numbers, value};
use crate::domain::sheet::typed::{link_name, unit_of};
use crate::domain::sheet::{
    Accepted, ByYear, Cell, Column, Decimal, Kind, Ref, Scale, Sheet, Sums, Target, Unit, standing, stands, value_with,
};
use crate::domain::vote::VoteOption;
use crate::domain::{Id, Workshop};
use crate::text::Language;

/// What stands in a column of a row or an item, or is computed there. `sums` are those of the sheet.
pub fn printed(
    language: Language,
    workshop: &Workshop,
    (sheet, column): (&Sheet, &Column),
    line: Id,
    sums: &Sums,
) -> Shown {
    if column.kind.is_computed() {
        let said = value(column, value_with(workshop, sheet, line, &column.id, sums));
        return if said.is_empty() { Shown::Empty } else { Shown::Filled(marks(language, said)) };
    }
    if let Some(item) = column.main.then(|| workshop.items.get(&line)).flatten() {
        return Shown::Filled(item.text.clone());
    }
    let said = |cell: &Cell| match (cell, &column.kind) {
        (Cell::Number(number), Kind::Number { unit, .. }) => {
            // What is the same in every row stands in the name of the column.
            let unit = unit.as_ref().filter(|unit| matches!(unit, Unit::Column(_)));
            let unit = unit.and_then(|unit| unit_of(workshop, sheet, Some(line), Some(unit)));
            let number = decimal(language, *number);
            unit.map_or_else(|| number.clone(), |unit| format!("{number} {}", language.label(&unit)))
        }
        _ => in_words(language, workshop, column, cell),
    };
    match (workshop.cell(sheet, line, &column.id), column.default_cell()) {
        (Some(cell), _) if column.is_off_scale(cell) => Shown::OffScale(said(cell)),
        (Some(cell), _) => Shown::Filled(said(cell)),
        (None, Some(default)) => Shown::Default(said(default)),
        (None, None) => Shown::Empty,
    }
}

/// A cell in words, whatever row it stands in.
fn in_words(language: Language, workshop: &Workshop, column: &Column, cell: &Cell) -> String {
    match (cell, &column.kind) {
        (Cell::Scale(degree), Kind::Scale(scale)) => degree_in_words(language, workshop, scale, *degree),
        (Cell::Money(amount), _) => marks(language, numbers::rupiah(*amount)),
        (Cell::Yearly(ByYear(years)), _) => {
            let year = |(year, number): (&i16, &Decimal)| format!("{year}: {}", decimal(language, *number));
            years.iter().map(year).collect::<Vec<_>>().join(" · ")
        }
        (Cell::Refs(refs), Kind::Links(to)) => {
            let cited = refs.iter().map(|cited| self::cited(language, workshop, to, cited));
            cited.collect::<Vec<_>>().join("; ")
        }
        _ => super::cell(language, workshop, column, cell),
    }
}

/// A degree and what it means: `3 berjalan`.
fn degree_in_words(language: Language, workshop: &Workshop, scale: &Scale, degree: u8) -> String {
    let label = degree.checked_sub(scale.low).and_then(|place| scale.labels.get(usize::from(place)));
    match label {
        Some(label) => format!("{degree} {}", super::label(language, workshop, label)),
        None => degree.to_string(),
    }
}

/// What a row comes from, by the number that the room sees and its words; of what no longer stands the number and state.
pub fn cited(language: Language, workshop: &Workshop, to: &[Target], cited: &Ref) -> String {
    let name = link_name(workshop, to, cited).map(|label| language.label(&label).to_owned());
    let words = words_of(language, workshop, cited);
    match name {
        Some(name) => format!("{name} {words}"),
        None => words,
    }
}

/// What a thing is called by; of what no longer stands what became of it.
pub fn words_of(language: Language, workshop: &Workshop, cited: &Ref) -> String {
    let cited = standing(workshop, cited);
    let gone = || language.say(GONE).to_owned();
    let state = |state| format!("({})", language.say(state));
    match &cited {
        Ref::Item(id) => match workshop.items.get(id) {
            Some(item) if workshop.is_on_board(item) => item.text.clone(),
            Some(item) if !item.is_shown() => state(item_state(item.state)),
            Some(_) | None => gone(),
        },
        Ref::Row(id) => match workshop.sheets.row(*id) {
            Some(row) if row.is_shown() => main_text(language, workshop, row),
            Some(row) => state(row_state(row.state)),
            None => gone(),
        },
        Ref::Priority(Accepted::Carried(id)) => {
            let carried = workshop.carried.iter().find(|one| one.id == *id);
            carried.map_or_else(gone, |one| one.text.clone())
        }
        Ref::Priority(Accepted::Voted(vote, letter)) => {
            let vote = workshop.vote(*vote);
            let option = vote.and_then(|vote| vote.options.iter().find(|option| option.id == *letter));
            let about = |option: &VoteOption| option.item.map(Ref::Item).or_else(|| option.row.map(Ref::Row));
            let is_there = |about: Ref| stands(workshop, &standing(workshop, &about));
            let option = option.filter(|option| about(option).is_none_or(is_there));
            option.map_or_else(gone, |option| option.text.clone())
        }
    }
}

/// An exact number.
fn decimal(language: Language, number: Decimal) -> String {
    marks(language, numbers::decimal(number))
}

/// Numbers that are written the Indonesian way, as the language writes them.
pub fn marks(language: Language, written: String) -> String {
    let other = |c| match c {
        '.' => ',',
        ',' => '.',
        c => c,
    };
    language.pick(written.clone(), written.chars().map(other).collect())
}
