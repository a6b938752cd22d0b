//! The rows of all sheets as they are.

use super::{Cell, Cells, Origin, Rows, Sheet, Tables};
use crate::domain::attendance::Code;
use crate::domain::{Id, Workshop};
use std::collections::BTreeMap;

/// A row of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its id.
    pub id: Id,
    /// The number that the room calls it by, from 1, one of a kind in its sheet.
    pub number: u32,
    /// Its sheet, by id.
    pub sheet: String,
    /// The heading that it stands under, by id.
    pub heading: Option<String>,
    /// Its cells; empty ones are not there.
    pub cells: Cells,
    /// Who said it.
    pub by: Option<Code>,
    /// Where it was carried over from.
    pub origin: Option<Origin>,
    /// Whether it stands.
    pub state: RowState,
    /// Why it was parked or withdrawn.
    pub reason: Option<String>,
}

/// Whether a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowState {
    /// It stands.
    Shown,
    /// Set aside.
    Parked,
    /// Taken back.
    Withdrawn,
    /// Under another row.
    Merged(Id),
}

impl Row {
    /// Whether it stands.
    pub const fn is_shown(&self) -> bool {
        matches!(self.state, RowState::Shown)
    }
}

/// Sheets, rows and the cells of items.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetRows {
    /// The sheets as declared now, in order.
    pub(super) declared: Vec<Sheet>,
    /// Rows by id, in order of entry.
    pub(super) rows: BTreeMap<Id, Row>,
    /// The rows of each sheet in their order, in whatever state.
    pub(super) order: BTreeMap<String, Vec<Id>>,
    /// The cells of items, by sheet.
    pub(super) of_items: BTreeMap<String, BTreeMap<Id, Cells>>,
    /// How many cells are filled.
    pub(super) filled: usize,
    /// The tables that fill sheets, by sheet.
    pub(super) tables: BTreeMap<String, Tables>,
}

impl SheetRows {
    /// No rows on these sheets.
    pub(in crate::domain) fn of(declared: Vec<Sheet>) -> Self {
        Self { declared, ..Self::default() }
    }

    /// All sheets, hidden ones among them.
    pub fn all(&self) -> &[Sheet] {
        &self.declared
    }

    /// All rows in order of entry, in whatever state.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = &Row> {
        self.rows.values()
    }

    /// The row with this id.
    pub fn row(&self, id: Id) -> Option<&Row> {
        self.rows.get(&id)
    }

    /// The cells of items on a sheet whose rows are items, those that are off the board among them.
    pub fn item_cells(&self, sheet: &str) -> impl Iterator<Item = (Id, &Cells)> {
        self.of_items.get(sheet).into_iter().flatten().map(|(id, cells)| (*id, cells))
    }
}

impl Workshop {
    /// The sheet with this id, hidden or not.
    pub fn sheet(&self, id: &str) -> Option<&Sheet> {
        self.sheets.declared.iter().find(|sheet| sheet.id == id)
    }

    /// The rows of a sheet that stand, in the order of its headings and under each in theirs; those under a heading
    /// that is hidden, and those under none, come last. Of a sheet whose rows are items there are none.
    pub fn rows_of<'a>(&'a self, sheet: &'a Sheet) -> Vec<&'a Row> {
        let order = self.sheets.order.get(&sheet.id);
        let mut rows: Vec<&Row> = order.into_iter().flatten().filter_map(|id| self.sheets.rows.get(id)).collect();
        rows.retain(|row| row.is_shown());
        let places: BTreeMap<&str, usize> =
            sheet.headings.iter().enumerate().map(|(n, h)| (h.id.as_str(), n)).collect();
        rows.sort_by_key(|row| {
            let place = row.heading.as_deref().and_then(|id| places.get(id)).copied();
            place.filter(|place| sheet.headings.get(*place).is_some_and(|h| !h.hidden)).unwrap_or(usize::MAX)
        });
        rows
    }

    /// The ids of what stands on a sheet, in order: its rows, or the items on the board.
    pub fn lines_of(&self, sheet: &Sheet) -> Vec<Id> {
        match sheet.rows {
            Rows::Open => self.rows_of(sheet).into_iter().map(|row| row.id).collect(),
            Rows::Items => self.on_board().map(|item| item.id).collect(),
        }
    }

    /// The cells of a row, or of an item where rows are items.
    pub fn cells_of<'a>(&'a self, sheet: &Sheet, id: Id) -> Option<&'a Cells> {
        match sheet.rows {
            Rows::Open => self.sheets.rows.get(&id).map(|row| &row.cells),
            Rows::Items => self.sheets.of_items.get(&sheet.id)?.get(&id),
        }
    }

    /// What stands in a cell; none in an empty one, and in one that is computed.
    pub fn cell<'a>(&'a self, sheet: &Sheet, id: Id, column: &str) -> Option<&'a Cell> {
        self.cells_of(sheet, id)?.get(column)
    }

    /// The row that this one stands under in the end: itself, unless it was merged.
    pub fn standing_row(&self, id: Id) -> Option<&Row> {
        let row = self.sheets.rows.get(&id)?;
        match row.state {
            RowState::Merged(into) => self.sheets.rows.get(&into),
            RowState::Shown | RowState::Parked | RowState::Withdrawn => Some(row),
        }
    }

    /// The rows that were merged into this one, in order of entry.
    pub fn rows_under(&self, id: Id) -> impl Iterator<Item = &Row> {
        self.sheets.rows.values().filter(move |row| row.state == RowState::Merged(id))
    }
}
