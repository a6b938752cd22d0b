//! What people type into cells, for every kind of column.
//!
//! The line reads what is shown: a cell written by `text::cells` comes back as the same cell.

mod alike;
mod complete;
mod line;
mod links;
mod named;
mod number;
#[cfg(test)]
mod tests;
mod years;

pub use alike::plain;
pub use complete::completions;
pub use line::{Filled, scales_then_words, whole_line};
pub use links::{leading, link_name};
pub use named::label as words_label;

use super::column::{Column, Kind, Unit};
use super::{Cell, CellFault, Sheet, SheetRefusal, check_cell};
use crate::domain::agenda::Label;
use crate::domain::date::parse_date;
use crate::domain::line::{NotALine, clean, line as kept};
use crate::domain::{Id, Workshop};
use jiff::civil::Date;

/// Why a text is no cell of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotACell {
    /// None of the choices.
    NoChoice(String),
    /// Any of these.
    Several(Vec<Label>),
    /// Not a degree from the lowest to the highest.
    Scale(u8, u8),
    /// More degrees than so many scales.
    TooManyDegrees(usize),
    /// Words without a column of text to stand in.
    NoTextColumn,
    /// A text stands there, which typing does not replace.
    TextThere,
    /// Not a number such as `1.250,5`.
    NotANumber,
    /// Not an amount of whole rupiah such as `1,25 m`.
    NotMoney,
    /// Either of these amounts: `1.2 M` is 1,2 miliar to some and 1.2 million to others.
    WhichMoney(i64, i64),
    /// A number or an amount beyond 10^15, or of too many digits.
    TooLarge,
    /// Not a year from 2000 to 2100.
    NotAYear,
    /// Not years such as `2026-2028`.
    NotYears,
    /// The first year stands after the last one.
    YearsTurned(i16, i16),
    /// Not numbers by their years such as `2026:40 2027:55`.
    NotYearly,
    /// Not a date.
    NotADate,
    /// No delegation is called so.
    NoDelegation(String),
    /// No dimension is called so.
    NoDimension(String),
    /// Neither yes nor no.
    NotATick,
    /// Nothing that the column may cite has this number or these words.
    NoLink(String),
    /// It is of the right kind and still does not fit.
    Cell(CellFault),
}

/// The cell that a text makes in a column; `-` and nothing at all empty it. `row` is where it is to stand, if the row is
/// there already; `today` is the date in the workshop's zone.
///
/// # Errors
/// [`NotACell`], with what it may be.
pub fn typed(
    workshop: &Workshop,
    sheet: &Sheet,
    column: &Column,
    row: Option<Id>,
    text: &str,
    today: Date,
) -> Result<Option<Cell>, NotACell> {
    let text = &clean(text);
    if text.is_empty() || text == "-" {
        return Ok(None);
    }
    let cell = match &column.kind {
        Kind::Text => text_cell(text)?,
        Kind::Choice(choices) => named::choice(choices, text)?,
        Kind::ChoiceFrom { sheet, heading } => named::row(&named::rows(workshop, sheet, heading.as_deref()), text)?,
        Kind::Scale(_) => Cell::Scale(named::scale(column, text)?),
        Kind::Number { unit, decimals } => {
            let units = units(workshop, sheet, row, unit.as_ref());
            Cell::Number(number::decimal(text, *decimals, &units.each_ref().map(String::as_str))?)
        }
        Kind::Money => Cell::Money(number::money(text)?),
        Kind::Year => Cell::Year(years::year(text)?),
        Kind::Years => Cell::Years(years::years(text)?),
        Kind::Yearly { unit, decimals, .. } => {
            let units = units(workshop, sheet, row, unit.as_ref());
            Cell::Yearly(years::yearly(workshop, text, *decimals, &units.each_ref().map(String::as_str))?)
        }
        Kind::Date => Cell::Date(parse_date(text, today).ok_or(NotACell::NotADate)?),
        Kind::Delegation => Cell::Delegation(named::delegation(workshop, text)?),
        Kind::Delegations => Cell::Delegations(named::delegations(workshop, text)?),
        Kind::Dimension => Cell::Dimension(named::dimension(&workshop.created.dimensions, text)?),
        Kind::Tick => Cell::Tick(named::tick(text)?),
        Kind::Links(to) => Cell::Refs(links::links(workshop, to, text)?),
        Kind::Computed(_) => return Err(NotACell::Cell(CellFault::Computed)),
    };
    match check_cell(workshop, sheet, row, &column.id, &cell) {
        Ok(()) => Ok(Some(cell)),
        Err(SheetRefusal::Cell(_, fault)) => Err(NotACell::Cell(fault)),
        Err(_) => Err(NotACell::Cell(CellFault::Kind)),
    }
}

fn text_cell(text: &str) -> Result<Cell, NotACell> {
    kept(text)
        .map(Cell::text)
        .map_err(|why| NotACell::Cell(CellFault::Text(if let NotALine::TooLong(chars) = why { chars } else { 0 })))
}

/// What may stand behind a number, in both languages.
fn units(workshop: &Workshop, sheet: &Sheet, row: Option<Id>, unit: Option<&Unit>) -> [String; 2] {
    unit_of(workshop, sheet, row, unit).map_or_else(Default::default, |Label { id, en }| [id, en])
}

/// What a number counts: the same in every row, or what stands in a column of its row.
pub fn unit_of(workshop: &Workshop, sheet: &Sheet, row: Option<Id>, unit: Option<&Unit>) -> Option<Label> {
    match unit? {
        Unit::Fixed(label) => Some(label.clone()),
        Unit::Column(id) => {
            let (cell, kind) = (workshop.cell(sheet, row?, id)?, &sheet.column(id)?.kind);
            if let Cell::Text(words) = cell {
                return Some(words_label(words));
            }
            let (Cell::Choice(chosen), Kind::Choice(choices)) = (cell, kind) else {
                return None;
            };
            choices.iter().find(|choice| choice.id == *chosen).map(|choice| choice.name.clone())
        }
    }
}

/// The dimension or part of one that a text names, as cells have it: `gov` is `governance`. None where the workshop
/// declares no such dimension, or the text means any of several.
pub fn dimension_path(workshop: &Workshop, text: &str) -> Option<String> {
    let read = |text: &str| named::dimension(&workshop.created.dimensions, text).ok();
    read(text).or_else(|| read(&text.replace(['-', '_'], " ")))
}
