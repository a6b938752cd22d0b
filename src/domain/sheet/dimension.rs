//! Which dimension a row is about.

use super::{Cell, Kind, Row};
use crate::domain::{Id, Workshop};

impl Workshop {
    /// The dimension that a row is about, by id.
    pub fn dimension_of(&self, row: Id) -> Option<&str> {
        self.dimension_path_of(row).and_then(|path| path.split('/').next())
    }

    /// The dimension that a row is about, or the part of one: `governance/public-service`. It is what the first filled column
    /// of dimensions says, else that of the heading. A column that is hidden or for the desk says nothing.
    pub fn dimension_path_of(&self, row: Id) -> Option<&str> {
        let row = self.sheets.row(row)?;
        let sheet = self.sheet(&row.sheet)?;
        let columns =
            sheet.shown_columns().filter(|column| column.kind == Kind::Dimension && !sheet.is_desk(&column.id));
        let said = columns.map(|column| &column.id).find_map(|id| path(row, id));
        let of_heading = || sheet.heading(row.heading.as_deref()?)?.dimension.as_deref();
        said.or_else(of_heading)
    }
}

/// The dimension or part of one that stands in a cell: `governance/public-service`.
fn path<'a>(row: &'a Row, column: &str) -> Option<&'a str> {
    match row.cells.get(column) {
        Some(Cell::Dimension(path)) => Some(path),
        Some(_) | None => None,
    }
}
