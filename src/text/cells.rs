//! Cells of sheets as the room reads them.
//!
//! The line reads back what is written here (`domain::sheet::typed`). Therefore numbers are written the Indonesian way in
//! both languages: `1.250,5` typed is never 1.25.

mod may_be;
mod numbers;
pub mod printed;
#[cfg(test)]
mod tests;
mod wrong;

pub use may_be::{column_name, may_be};
pub use numbers::rounded;
pub use wrong::{contrary, not_a_cell};

use super::{Language, dates};
use crate::domain::agenda::Label;
use crate::domain::sheet::typed::{NotACell, link_name, typed, unit_of};
use crate::domain::sheet::{
    ByYear, Cell, Column, Decimal, Exact, Formula, Kind, Ref, Row, Sheet, Target, Unit, Value, Words, value as reckoned,
};
use crate::domain::{Id, Workshop};
use jiff::civil::Date;
use num_traits::CheckedMul;
use numbers::{decimal, rupiah};
use std::collections::BTreeMap;
use unicode_width::UnicodeWidthStr;

/// What is too large to be reckoned.
const TOO_LARGE: &str = "∞";

/// What stands in a cell of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// Filled or computed.
    Filled(String),
    /// Empty; this counts until it is filled.
    Default(String),
    /// A degree that the scale no longer has; it counts as unanswered.
    OffScale(String),
    /// Nothing.
    Empty,
}

impl Shown {
    /// The text; empty where there is none.
    pub fn text(&self) -> &str {
        match self {
            Self::Filled(text) | Self::Default(text) | Self::OffScale(text) => text,
            Self::Empty => "",
        }
    }
}

/// What stands in a column of a row or an item, in at most `width` columns where it has a form so short.
pub fn shown(language: Language, workshop: &Workshop, sheet: &Sheet, column: &Column, row: Id, width: usize) -> Shown {
    if column.kind.is_computed() {
        let said = value(column, reckoned(workshop, sheet, row, &column.id));
        return if said.is_empty() { Shown::Empty } else { Shown::Filled(said) };
    }
    let of_item = column.main.then(|| workshop.items.get(&row)).flatten();
    if let Some(item) = of_item {
        return Shown::Filled(item.text.clone());
    }
    let said = |cell: &Cell| match (cell, &column.kind) {
        (Cell::Number(number), Kind::Number { unit: unit @ Some(Unit::Column(_)), .. }) => {
            let unit = unit_of(workshop, sheet, Some(row), unit.as_ref());
            unit.map_or_else(|| decimal(*number), |unit| with_unit(language, *number, &unit))
        }
        _ => short(language, workshop, column, cell, width),
    };
    match (workshop.cell(sheet, row, &column.id), column.default_cell()) {
        (Some(cell), _) if is_off_scale(cell, &column.kind) => Shown::OffScale(said(cell)),
        (Some(cell), _) => Shown::Filled(said(cell)),
        (None, Some(default)) => Shown::Default(said(default)),
        (None, None) => Shown::Empty,
    }
}

fn is_off_scale(cell: &Cell, kind: &Kind) -> bool {
    matches!((cell, kind), (Cell::Scale(degree), Kind::Scale(scale)) if !(scale.low..=scale.high).contains(degree))
}

/// What is computed, rounded to two places: `2`; `33,3%` of a portion; `SO`; nothing where it is empty.
pub fn value(column: &Column, value: Value) -> String {
    match value {
        Value::Empty | Value::None => String::new(),
        Value::Tows(tows) => tows.letters().to_owned(),
        Value::TooLarge => TOO_LARGE.to_owned(),
        Value::Exact(number) if matches!(column.kind, Kind::Computed(Formula::Portion(_))) => {
            let hundred = number.checked_mul(&Exact::from_integer(100));
            hundred.map_or_else(|| TOO_LARGE.to_owned(), |number| format!("{}%", rounded(number, 1)))
        }
        Value::Exact(number) => rounded(number, 2),
    }
}

/// A cell in full, with its unit where that is the same in every row.
pub fn cell(language: Language, workshop: &Workshop, column: &Column, cell: &Cell) -> String {
    match (cell, &column.kind) {
        (Cell::Text(words), _) => text(language, workshop, words),
        (Cell::Number(number), Kind::Number { unit: Some(Unit::Fixed(unit)), .. }) => {
            with_unit(language, *number, unit)
        }
        (Cell::Choice(id), Kind::Choice(choices)) => {
            let choice = choices.iter().find(|choice| choice.id == *id);
            choice.map_or_else(|| id.clone(), |choice| label(language, workshop, &choice.name))
        }
        (Cell::Choice(id), _) => {
            let row = id.parse().ok().and_then(|id| workshop.standing_row(id));
            row.map_or_else(|| id.clone(), |row| row_in_words(language, workshop, row))
        }
        (Cell::Dimension(path), _) => dimension(language, workshop, path),
        (Cell::Refs(refs), Kind::Links(to)) => links(language, workshop, to, refs),
        (cell, _) => bare(language, cell),
    }
}

/// A cell by itself, where the workshop has no more to say of it: names are ids, and links are counted.
fn bare(language: Language, cell: &Cell) -> String {
    match cell {
        Cell::Text(Words::Typed(text)) | Cell::Choice(text) | Cell::Dimension(text) => text.clone(),
        Cell::Text(Words::Given(label)) => language.label(label).to_owned(),
        Cell::Scale(degree) => degree.to_string(),
        Cell::Number(number) => decimal(*number),
        Cell::Money(amount) => rupiah(*amount),
        Cell::Year(year) => year.to_string(),
        Cell::Years([first, last]) if first == last => first.to_string(),
        Cell::Years([first, last]) => format!("{first}–{last}"),
        Cell::Yearly(ByYear(years)) => {
            let year = |(year, number): (&i16, &_)| format!("{year}: {}", decimal(*number));
            years.iter().map(year).collect::<Vec<_>>().join(" · ")
        }
        Cell::Date(date) => dates::short_date(language, *date),
        Cell::Delegation(code) => code.to_string(),
        Cell::Delegations(codes) => codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        Cell::Tick(ticked) => if *ticked { "✓" } else { "–" }.to_owned(),
        Cell::Refs(refs) => refs.len().to_string(),
    }
}

/// A text, as an agenda gives it or as it was typed.
fn text(language: Language, workshop: &Workshop, words: &Words) -> String {
    match words {
        Words::Typed(text) => text.clone(),
        Words::Given(given) => label(language, workshop, given),
    }
}

/// A label with the words of the place put in.
fn label(language: Language, workshop: &Workshop, label: &Label) -> String {
    workshop.created.place.fill(language.label(label))
}

fn with_unit(language: Language, number: Decimal, unit: &Label) -> String {
    let (number, unit) = (decimal(number), language.label(unit));
    if unit == "%" { format!("{number}%") } else { format!("{number} {unit}") }
}

/// A row that stands by what it is called by, another by its number and state.
fn row_in_words(language: Language, workshop: &Workshop, row: &Row) -> String {
    if row.is_shown() {
        return main_text(language, workshop, row);
    }
    format!("{} ({})", row.number, language.say(super::sheet::row_state(row.state)))
}

/// What a row is called by.
pub fn main_text(language: Language, workshop: &Workshop, row: &Row) -> String {
    let main = workshop.sheet(&row.sheet).and_then(Sheet::main);
    let cell = main.and_then(|main| row.cells.get(&main.id));
    if let Some(Cell::Text(words)) = cell { text(language, workshop, words) } else { String::new() }
}

/// The name of a dimension, or of a part behind its dimension.
pub fn dimension(language: Language, workshop: &Workshop, path: &str) -> String {
    match workshop.dimension(path) {
        None => path.to_owned(),
        Some((whole, None)) => language.label(&whole.name).to_owned(),
        Some((whole, Some(part))) => format!("{} › {}", language.label(&whole.name), language.label(&part.name)),
    }
}

fn links(language: Language, workshop: &Workshop, to: &[Target], refs: &[Ref]) -> String {
    let name = |cited: &Ref| match link_name(workshop, to, cited) {
        Some(label) => language.label(&label).to_owned(),
        None => language.say(super::sheet::PRIORITY).to_owned(),
    };
    refs.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// A cell in at most `width` columns: the longest of its forms that fits, else the shortest.
fn short(language: Language, workshop: &Workshop, column: &Column, cell: &Cell, width: usize) -> String {
    let full = self::cell(language, workshop, column, cell);
    if full.width() <= width {
        return full;
    }
    match cell {
        Cell::Money(amount) => numbers::short_rupiah(language, *amount, width),
        Cell::Years([first, last]) => format!("{first}–{:02}", last % 100),
        Cell::Date(date) if width < 11 => {
            let whole = dates::short_date(language, *date);
            whole.rsplit_once(' ').map_or_else(|| whole.clone(), |(day, _)| day.to_owned())
        }
        Cell::Delegations(codes) => {
            let first = codes.first().map(ToString::to_string).unwrap_or_default();
            if codes.len() > 1 { format!("{first} +{}", codes.len() - 1) } else { first }
        }
        Cell::Dimension(path) => match workshop.dimension(path) {
            Some((_, Some(part))) => language.label(&part.name).to_owned(),
            Some((_, None)) | None => full,
        },
        Cell::Yearly(ByYear(years)) => {
            let ends = years.first_key_value().zip(years.last_key_value());
            ends.map_or(full, |((from, first), (to, last))| {
                format!("{from}: {} … {to}: {}", decimal(*first), decimal(*last))
            })
        }
        Cell::Text(_)
        | Cell::Choice(_)
        | Cell::Scale(_)
        | Cell::Number(_)
        | Cell::Year(_)
        | Cell::Date(_)
        | Cell::Delegation(_)
        | Cell::Tick(_)
        | Cell::Refs(_) => full,
    }
}

/// What the line will have been once it is entered, where that says more than what was typed: `1,25 m` is
/// `Rp 1.250.000.000`.
///
/// # Errors
/// Why it is no cell of the column.
pub fn echo(
    language: Language,
    workshop: &Workshop,
    (sheet, column): (&Sheet, &Column),
    row: Option<Id>,
    text: &str,
    today: Date,
) -> Result<Option<String>, NotACell> {
    let cell = typed(workshop, sheet, column, row, text, today)?;
    let said = cell.map(|cell| self::cell(language, workshop, column, &cell));
    Ok(said.filter(|said| said != text.trim()))
}

/// The cells of a row to be entered, by the order of its columns and without the empty ones: for a list of entries that
/// could not be saved.
pub fn in_order(language: Language, workshop: &Workshop, sheet: &Sheet, cells: &BTreeMap<&str, &Cell>) -> Vec<String> {
    let said = |column: &Column| cells.get(column.id.as_str()).map(|cell| self::cell(language, workshop, column, cell));
    sheet.columns.iter().filter_map(said).collect()
}
