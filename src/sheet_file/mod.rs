//! Tables in and out: the workbook that a table of people fills, and what comes back of it as Excel, CSV or a paste.
//!
//! A workbook knows its workshop, sheet and table, and its rows know their ids. What comes back is looked over as a whole
//! ([`Review`]) before anything is entered. An empty cell says nothing; `-` empties one. Only values count: formulas are
//! taken by what they came to, and worksheets beside the table are ignored.

use crate::domain::attendance::Code;

mod columns;
mod grid;
pub mod items;
mod read;
mod review;
#[cfg(test)]
mod tests;
mod write;

pub use grid::MAX_BYTES;
pub use read::{NotATable, ReadRow, TableRead, Taking, read};
pub use review::{Choices, Conflict, Like, NewFound, Place, Review, SetFound, Way, Wrong, review};
pub use write::{Handed, NotWritten, workbook};

/// What a workbook knows of where it belongs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// The first sum of the workshop's journal.
    pub workshop: String,
    /// The title of the workshop and its place, to name it by.
    pub title: String,
    /// The sheet, by id.
    pub sheet: String,
    /// The table that it was handed to, by the code of its group.
    pub table: Option<Code>,
}

/// The worksheet that holds the marks, one below the other; it is not shown.
const MARKS: &str = "mufakat";
/// The worksheet that holds what drop-downs offer; it is not shown.
const LISTS: &str = "mufakat-list";
/// Stands over the row ids, in a column that is not shown.
const ROW_ID: &str = "mufakat-id";
/// Stands before a row id, so that no spreadsheet takes it for a number: `r12.1`.
const ID_MARK: &str = "r";
