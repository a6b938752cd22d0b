//! What may be asked about sheets.

use super::{Cell, Cells, Origin, Sheet};
use crate::domain::Id;
use crate::domain::attendance::Code;
use std::collections::BTreeMap;

/// One row to add.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewRow {
    /// The sheet, by id.
    pub sheet: String,
    /// The heading, by id.
    pub heading: Option<String>,
    /// Its cells.
    pub cells: Cells,
    /// Who said it.
    pub by: Option<Code>,
    /// Where it was carried over from.
    pub origin: Option<Origin>,
}

/// Cells of a row that is there; where rows are items, of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowCells {
    /// The sheet, by id.
    pub sheet: String,
    /// The row, or the item.
    pub row: Id,
    /// The cells to set; none empties one.
    pub cells: BTreeMap<String, Option<Cell>>,
}

/// Asked about sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum SheetCommand {
    /// A sheet as it is to be declared from now on.
    Change(Box<Sheet>),
    /// Rows to add and cells to set: one record.
    Fill {
        rows: Vec<NewRow>,
        cells: Vec<RowCells>,
    },
    Move {
        row: Id,
        heading: Option<String>,
        before: Option<Id>,
    },
    Merge {
        from: Id,
        into: Id,
    },
    Park {
        row: Id,
        reason: Option<String>,
    },
    Withdraw {
        row: Id,
        reason: Option<String>,
    },
    Restore {
        row: Id,
    },
    /// Hands the sheet out to tables, as a session shows it; to none: it is out no longer.
    Send {
        sheet: String,
        session: Option<String>,
        tables: Vec<Code>,
    },
    /// Takes back what tables filled in, one record: their rows and cells, which are none where it is entered by hand.
    Return {
        sheet: String,
        tables: Vec<Code>,
        rows: Vec<NewRow>,
        cells: Vec<RowCells>,
    },
}

impl SheetCommand {
    /// Rows to add and nothing else.
    pub const fn add(rows: Vec<NewRow>) -> Self {
        Self::Fill { rows, cells: Vec::new() }
    }

    /// One cell to set.
    pub fn cell(sheet: impl Into<String>, row: Id, column: impl Into<String>, cell: Option<Cell>) -> Self {
        let cells = BTreeMap::from([(column.into(), cell)]);
        Self::Fill { rows: Vec::new(), cells: vec![RowCells { sheet: sheet.into(), row, cells }] }
    }
}
