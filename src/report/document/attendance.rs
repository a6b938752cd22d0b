//! Heads by kind of body and by delegation.

use super::{Block, Style, Table, heading, none, titled};
use crate::domain::Workshop;
use crate::domain::attendance::{Delegation, HeadCount, Unsur};
use crate::domain::document::DocumentKind;
use crate::report::table::{Align, Cell, Column, Row};
use crate::text::{Language, dates, documents, forms, report as say, words};

/// The count with most heads; none where nobody was counted.
pub(super) fn largest(workshop: &Workshop) -> Option<&HeadCount> {
    let counts = workshop.headcounts.iter();
    counts.max_by_key(|count| count.total()).filter(|count| count.total() > 0)
}

/// The list of who came: by kind of body, and a row to sign for each delegation that is expected.
pub(super) fn list(workshop: &Workshop, language: Language) -> Vec<Block> {
    let style = Style { language, names: false, desk: false };
    let mut blocks = titled(workshop, DocumentKind::Attendance, style);
    blocks.push(match workshop.headcounts.is_empty() {
        true => none(language),
        false => unsur_table(workshop, &count_names(workshop, language), language),
    });
    let column =
        |name, share, align| Column { name: language.say(name).to_owned(), share: Some(share), align, again: false };
    let largest = largest(workshop);
    let heads = |delegation: &Delegation| match largest.and_then(|of| of.present.get(&delegation.code)) {
        Some(n) => Cell::count(dates::number(language, u64::from(*n)), u64::from(*n)),
        None => "–".into(),
    };
    let row = |(number, delegation): (u64, &Delegation)| {
        Row::Cells(vec![
            Cell::count(number.to_string(), number),
            format!("{} ({})", delegation.name, delegation.code).into(),
            language.say(words::unsur(delegation.unsur)).into(),
            (if delegation.votes { language.say(say::YES) } else { "" }).into(),
            heads(delegation),
            "".into(),
        ])
    };
    blocks.push(Block::Table(Table {
        name: language.say(documents::title(DocumentKind::Attendance)).to_owned(),
        columns: vec![
            column(forms::NO, 6, Align::Right),
            column(forms::OFFICE, 40, Align::Left),
            column(say::UNSUR, 17, Align::Left),
            column(say::VOTING_RIGHT, 8, Align::Centre),
            column(documents::HEADS, 8, Align::Right),
            column(forms::SIGNATURE, 21, Align::Left),
        ],
        rows: (1..).zip(&workshop.delegations).map(row).collect(),
        tall: true,
        ..Table::default()
    }));
    blocks
}

/// The tables of heads: by kind of body, and by delegation.
pub fn attendance(workshop: &Workshop, language: Language) -> Vec<Block> {
    let mut blocks = vec![heading(2, language, say::ATTENDANCE)];
    if workshop.headcounts.is_empty() {
        blocks.push(none(language));
        return blocks;
    }
    let counts = count_names(workshop, language);
    blocks.push(unsur_table(workshop, &counts, language));
    blocks.push(delegation_table(workshop, &counts, language));
    blocks
}

fn count_names(workshop: &Workshop, language: Language) -> Vec<String> {
    workshop.headcounts.iter().map(|count| count_name(workshop, count, language)).collect()
}

/// A count by its label, day and time: `setelah ISHOMA, Hari 1 13.05`.
fn count_name(workshop: &Workshop, count: &HeadCount, language: Language) -> String {
    let zone = workshop.zone();
    let date = zone.date(count.at);
    let label = match count.label.as_str() {
        "" => language.say(say::HEADCOUNT),
        label => label,
    };
    let day = workshop.days.iter().position(|day| day.date == date);
    let day = match day {
        Some(index) => words::day(language, index),
        None => dates::short_date(language, date),
    };
    format!("{label}, {day} {}", dates::clock(language, zone, count.at))
}

/// Heads of one count by kind of body; kinds without anybody are left out.
pub fn by_unsur(workshop: &Workshop, count: &HeadCount) -> Vec<(Unsur, u32)> {
    let heads = |unsur: Unsur| {
        let of_unsur = workshop.delegations.iter().filter(|d| d.unsur == unsur);
        let heads: u32 = of_unsur.filter_map(|d| count.present.get(&d.code)).sum();
        (unsur, heads)
    };
    let all = Unsur::ALL.into_iter().map(heads);
    all.filter(|(_, heads)| *heads > 0).collect()
}

fn unsur_table(workshop: &Workshop, counts: &[String], language: Language) -> Block {
    let mut columns = vec![language.say(say::UNSUR).to_owned()];
    columns.extend_from_slice(counts);
    let by_count: Vec<Vec<(Unsur, u32)>> = workshop.headcounts.iter().map(|count| by_unsur(workshop, count)).collect();
    let mut rows = Vec::new();
    for unsur in Unsur::ALL {
        let heads = by_count.iter().map(|count| count.iter().find(|(of, _)| *of == unsur).map_or(0, |c| c.1));
        let heads: Vec<u32> = heads.collect();
        if heads.iter().any(|&n| n > 0) {
            rows.push(heads_row(language.say(words::unsur(unsur)), &heads, language));
        }
    }
    let totals: Vec<u32> = workshop.headcounts.iter().map(HeadCount::total).collect();
    rows.push(heads_row(language.say(say::TOTAL), &totals, language));
    Block::Table(Table::new(columns, 1, rows))
}

fn heads_row(name: &str, heads: &[u32], language: Language) -> Vec<Cell> {
    let mut cells = vec![name.into()];
    cells.extend(heads.iter().map(|&n| Cell::count(dates::number(language, n.into()), n.into())));
    cells
}

/// Delegations that were there at least once; a count in which nobody came of one is a dash, not a zero.
fn delegation_table(workshop: &Workshop, counts: &[String], language: Language) -> Block {
    let heads = |delegation: &Delegation| -> Vec<u32> {
        let of = |count: &HeadCount| count.present.get(&delegation.code).copied();
        let counts = workshop.headcounts.iter();
        counts.map(|count| of(count).unwrap_or_default()).collect()
    };
    let mut columns = vec![language.say(say::OFFICE).to_owned(), language.say(say::VOTING_RIGHT).to_owned()];
    columns.extend_from_slice(counts);
    let mut rows = Vec::new();
    for delegation in &workshop.delegations {
        let heads = heads(delegation);
        if heads.iter().all(|&n| n == 0) {
            continue;
        }
        let name = format!("{} ({})", delegation.name, delegation.code);
        let votes = if delegation.votes { language.say(say::YES) } else { "" };
        let cell = |&n: &u32| match n {
            0 => "–".into(),
            n => Cell::count(dates::number(language, n.into()), n.into()),
        };
        let mut cells: Vec<Cell> = vec![name.into(), votes.into()];
        cells.extend(heads.iter().map(cell));
        rows.push(cells);
    }
    Block::Table(Table::new(columns, 2, rows))
}
