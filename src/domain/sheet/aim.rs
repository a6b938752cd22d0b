//! Numbers of years held against the number at the beginning.

use super::column::{Against, Column, Kind};
use super::{ByYear, Cell, Decimal, Sheet};
use crate::domain::{Id, Workshop};
use std::collections::BTreeMap;

/// A number of a year that lies on the wrong side of the number at the beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contrary {
    /// The column with the numbers of years, by id.
    pub column: String,
    /// The column with the number at the beginning, by id.
    pub baseline: String,
    /// The first such year.
    pub year: i16,
    /// Its number.
    pub number: Decimal,
    /// The number at the beginning.
    pub from: Decimal,
    /// Whether the numbers are to rise; else they are to fall.
    pub rises: bool,
}

/// The columns of years whose numbers go against the direction of a row, once these cells are typed too; none in place of
/// a cell empties it. A row without a direction or without a number at the beginning goes against nothing, and so does
/// one whose number stays the same.
pub fn contrary(
    workshop: &Workshop,
    sheet: &Sheet,
    row: Option<Id>,
    typed: &BTreeMap<String, Option<Cell>>,
) -> Vec<Contrary> {
    let cell = |id: &str| match typed.get(id) {
        Some(typed) => typed.clone(),
        None => row.and_then(|row| workshop.cell(sheet, row, id)).cloned(),
    };
    let of_column = |column: &Column| {
        let Kind::Yearly { against: Some(Against { baseline, direction }), .. } = &column.kind else {
            return None;
        };
        let (Cell::Number(from), Cell::Yearly(ByYear(years))) = (cell(baseline)?, cell(&column.id)?) else {
            return None;
        };
        let rises = rises(sheet.column(direction)?, &cell(direction)?)?;
        let wrong = |number: Decimal| if rises { number < from } else { number > from };
        let (year, number) = years.into_iter().find(|(_, number)| wrong(*number))?;
        Some(Contrary { column: column.id.clone(), baseline: baseline.clone(), year, number, from, rises })
    };
    sheet.shown_columns().filter_map(of_column).collect()
}

/// Whether the first choice of a direction is chosen; none where neither it nor the second is.
fn rises(direction: &Column, chosen: &Cell) -> Option<bool> {
    let (Kind::Choice(choices), Cell::Choice(chosen)) = (&direction.kind, chosen) else {
        return None;
    };
    let place = choices.iter().position(|choice| choice.id == *chosen)?;
    (place < 2).then_some(place == 0)
}

/// The column that numbers of years start from, where one of the sheet's columns has such; empty in the row or not.
pub fn baseline(sheet: &Sheet) -> Option<&Column> {
    let of_column = |column: &Column| {
        let Kind::Yearly { against: Some(Against { baseline, .. }), .. } = &column.kind else {
            return None;
        };
        Some(baseline.clone())
    };
    let id = sheet.shown_columns().find_map(of_column)?;
    sheet.shown_columns().find(|column| column.id == id)
}
