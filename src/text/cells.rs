//! Cells of sheets as the room reads them.
//!
//! The line reads back what is written here (`domain::sheet::typed`). Therefore numbers are written the Indonesian way in
//! both languages: `1.250,5` typed is never 1.25.

mod may_be;
mod numbers;
#[cfg(test)]
mod tests;
mod wrong;

pub use may_be::{column_name, may_be};
pub use numbers::{decimal, exact, percent, rupiah, short_rupiah};
pub use wrong::not_a_cell;

use super::{Language, dates};
use crate::domain::sheet::typed::{NotACell, link_name, typed};
use crate::domain::sheet::{
    ByYear, Cell, Column, Exact, Formula, Kind, Ref, Row, Sheet, Sums, Target, Value, Words, value_with,
};
use crate::domain::{Id, Workshop};
use jiff::civil::Date;
use num_traits::CheckedMul;
use unicode_width::UnicodeWidthStr;

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

/// What stands in a column of a row or an item, in at most `width` columns where it has a form so short. `sums` are
/// those of this sheet.
pub fn shown(
    language: Language,
    (workshop, sheet, sums): (&Workshop, &Sheet, &Sums),
    column: &Column,
    row: Id,
    width: usize,
) -> Shown {
    if let Kind::Computed(formula) = &column.kind {
        let said = computed(language, value_with(workshop, sheet, row, &column.id, sums), formula);
        return if said.is_empty() { Shown::Empty } else { Shown::Filled(said) };
    }
    let of_item = column.main.then(|| workshop.items.get(&row)).flatten();
    if let Some(item) = of_item {
        return Shown::Filled(item.text.clone());
    }
    let said = |cell: &Cell| short(language, workshop, column, cell, width);
    match (workshop.cell(sheet, row, &column.id), column.default_cell()) {
        (Some(cell), _) if column.is_off_scale(cell) => Shown::OffScale(said(cell)),
        (Some(cell), _) => Shown::Filled(said(cell)),
        (None, Some(default)) => Shown::Default(said(default)),
        (None, None) => Shown::Empty,
    }
}

/// A computed value: `2`, `33,3%` of a portion, `SO`; nothing where it is empty.
pub fn computed(language: Language, value: Value, formula: &Formula) -> String {
    match value {
        Value::Empty | Value::None => String::new(),
        Value::Tows(tows) => tows.letters().to_owned(),
        Value::TooLarge => too_large(language),
        Value::Exact(number) => {
            let said = match formula {
                Formula::Portion(_) => number.checked_mul(&Exact::from_integer(100)).and_then(percent),
                Formula::Difference(_)
                | Formula::Sum(_)
                | Formula::Weighted(..)
                | Formula::Product(_)
                | Formula::Tows(_) => exact(number, 2),
            };
            said.unwrap_or_else(|| too_large(language))
        }
    }
}

fn too_large(language: Language) -> String {
    say!(language, "terlalu besar", "too large")
}

/// A cell in full.
pub fn cell(language: Language, workshop: &Workshop, column: &Column, cell: &Cell) -> String {
    match (cell, &column.kind) {
        (Cell::Text(words), _) => text(language, workshop, words),
        (Cell::Choice(id), Kind::Choice(choices)) => {
            let choice = choices.iter().find(|choice| choice.id == *id);
            choice.map_or(id.as_str(), |choice| language.label(&choice.name)).to_owned()
        }
        (Cell::Choice(id), _) => {
            let row = id.parse().ok().and_then(|id| workshop.standing_row(id));
            row.map_or_else(|| id.clone(), |row| chosen(language, workshop, row))
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

/// A text, with the words of the place where an agenda gives it.
fn text(language: Language, workshop: &Workshop, words: &Words) -> String {
    match words {
        Words::Typed(text) => text.clone(),
        Words::Given(label) => workshop.created.place.fill(language.label(label)),
    }
}

/// The words of a row that is chosen; of one that does not stand its number and why.
fn chosen(language: Language, workshop: &Workshop, row: &Row) -> String {
    if row.is_shown() {
        return main_text(language, workshop, row);
    }
    format!("{} ({})", row.number, language.say(super::sheet::row_state(row.state)))
}

/// What a row is called by.
fn main_text(language: Language, workshop: &Workshop, row: &Row) -> String {
    let main = workshop.sheet(&row.sheet).and_then(Sheet::main);
    let cell = main.and_then(|main| row.cells.get(&main.id));
    if let Some(Cell::Text(words)) = cell { text(language, workshop, words) } else { String::new() }
}

/// The name of a dimension, and of its part: `Smart Living · Prasarana Kesehatan`.
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
        Cell::Money(amount) => short_rupiah(language, *amount, width),
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
pub fn in_order<'a>(
    language: Language,
    workshop: &Workshop,
    sheet: &Sheet,
    cells: impl Fn(&str) -> Option<&'a Cell>,
) -> Vec<String> {
    let said = |column: &Column| cells(&column.id).map(|one| cell(language, workshop, column, one));
    sheet.columns.iter().filter_map(said).collect()
}
