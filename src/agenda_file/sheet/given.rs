//! Rows that stand on a sheet from the beginning.

use super::{entries, plain};
use crate::agenda_file::fields::{Fields, Mistakes, Spot, note};
use crate::agenda_file::mistake::Fault;
use crate::domain::sheet::{Cells, Dimension, Flaw, Given, Kind, MOST_ROWS, Rows, Sheet};

const GIVEN: &[&str] = &["heading", "cells"];

/// What rows are read with.
pub(super) struct Around<'a> {
    /// Their sheet.
    pub(super) sheet: &'a Sheet,
    /// Ids of columns whose kind could not be read; their cells are not judged.
    pub(super) broken: &'a [String],
    /// Whether the sheet has all its columns.
    pub(super) complete: bool,
    /// The dimensions of the file.
    pub(super) dimensions: &'a [Dimension],
}

/// The rows that a sheet gives.
pub(super) fn rows(fields: &Fields<'_>, around: &Around<'_>, out: &mut Mistakes) -> Vec<Given> {
    let spots = entries(fields, "given", 0..=MOST_ROWS, "at most 500 rows", out);
    if around.sheet.rows == Rows::Items && !spots.is_empty() {
        note(out, fields.at("given"), Fault::Flaw(Flaw::RowsAreItems));
    }
    spots.iter().filter_map(|spot| row(spot, around, out)).collect()
}

fn row(spot: &Spot<'_>, around: &Around<'_>, out: &mut Mistakes) -> Option<Given> {
    let fields = spot.object(GIVEN, out)?;
    let heading = fields.get("heading").and_then(|spot| heading(&spot, around.sheet, out));
    let spot = fields.need("cells", "an object with a field for each column that is filled", out)?;
    let entries = spot.entries(out);
    let cells = entries.iter().filter_map(|(id, spot)| {
        let Some(column) = around.sheet.column(id) else {
            if around.complete {
                let right = around.sheet.columns.iter().map(|column| column.id.clone()).collect();
                note(out, spot.path.as_str(), Fault::not_one_of(id, right));
            }
            return None;
        };
        if around.broken.contains(&column.id) {
            return None;
        }
        let cell = plain::read(spot, column, around.dimensions, out)?;
        Some((column.id.clone(), cell))
    });
    let cells: Cells = cells.collect();
    let main = around.sheet.columns.iter().find(|column| column.main && column.kind == Kind::Text);
    if let Some(main) = main.filter(|main| !entries.iter().any(|(id, _)| **id == main.id)) {
        note(out, format!("{}.{}", spot.path, main.id), Fault::Missing("the text of the row"));
    }
    Some(Given { heading, cells })
}

fn heading(spot: &Spot<'_>, sheet: &Sheet, out: &mut Mistakes) -> Option<String> {
    let id = spot.raw(out)?;
    if sheet.heading(&id).is_none() {
        let right = sheet.headings.iter().map(|heading| heading.id.clone()).collect();
        note(out, spot.path.as_str(), Fault::not_one_of(&id, right));
    }
    Some(id)
}
