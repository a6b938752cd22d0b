//! What has changed since a workshop was carried over.

use crate::domain::history::History;
use crate::domain::priorities::priorities;
use crate::domain::sheet::{Accepted, Cells, Ref, Row, RowState, Rows};
use crate::domain::swot::{Item, ItemState};
use crate::domain::{Id, Workshop};
use std::collections::BTreeSet;

/// Something that is not as it was carried over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What.
    pub thing: Ref,
    /// How.
    pub how: How,
}

/// How something differs from the record that carried it over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// It came since.
    New,
    /// It stands and reads otherwise.
    Changed(Vec<Field>),
    /// It is set aside.
    Parked,
    /// It is taken back.
    Withdrawn,
    /// It stands under another one.
    Merged,
}

/// What of a thing reads otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// The words of an item.
    Words,
    /// The aspect or quadrant of an item, the heading of a row.
    Place,
    /// The dimension of an item.
    Dimension,
    /// A cell.
    Cell {
        /// The sheet, by id.
        sheet: String,
        /// The column, by id.
        column: String,
    },
}

/// What differs from the first record: items, then rows in the order of their sheets, then the priorities accepted
/// since. None when nothing was carried over.
pub fn since(history: &History) -> Option<Vec<Change>> {
    let first = history.records().first()?;
    super::origin_of(&first.events)?;
    let begun = History::begin(first.clone()).ok()?;
    let (before, now) = (begun.workshop(), history.workshop());
    let mut changes: Vec<Change> = now.items.values().filter_map(|item| of_item(before, now, item)).collect();
    let mut rows: Vec<&Row> = now.sheets.rows().collect();
    rows.sort_by_key(|row| now.sheets.all().iter().position(|sheet| sheet.id == row.sheet));
    changes.extend(rows.into_iter().filter_map(|row| of_row(before, row)));
    changes.extend(priorities(now).into_iter().map(|priority| {
        let thing = Ref::Priority(Accepted::Voted(priority.vote, priority.option));
        Change { thing, how: How::New }
    }));
    Some(changes)
}

fn of_item(before: &Workshop, now: &Workshop, item: &Item) -> Option<Change> {
    let thing = Ref::Item(item.id);
    let Some(was) = before.items.get(&item.id) else {
        return item.is_shown().then_some(Change { thing, how: How::New });
    };
    let how = match item.state {
        ItemState::Withdrawn => How::Withdrawn,
        ItemState::Parked => How::Parked,
        ItemState::Merged(_) => How::Merged,
        ItemState::Shown => How::Changed(item_fields(before, now, was, item)),
    };
    is_change(&how).then_some(Change { thing, how })
}

fn item_fields(before: &Workshop, now: &Workshop, was: &Item, item: &Item) -> Vec<Field> {
    let mut fields = Vec::new();
    let place = |item: &Item| (item.aspect.clone(), item.quadrant);
    fields.extend((was.text != item.text).then_some(Field::Words));
    fields.extend((place(was) != place(item)).then_some(Field::Place));
    fields.extend((was.dimension != item.dimension).then_some(Field::Dimension));
    for sheet in now.sheets.all().iter().filter(|sheet| sheet.rows == Rows::Items) {
        let none = Cells::new();
        let cells = |workshop: &Workshop| of_item_on(workshop, &sheet.id, item.id).unwrap_or_default();
        let (was, is) = (cells(before), cells(now));
        fields.extend(cell_fields(&sheet.id, if was.is_empty() { &none } else { &was }, &is));
    }
    fields
}

fn of_item_on(workshop: &Workshop, sheet: &str, item: Id) -> Option<Cells> {
    workshop.cells_of(workshop.sheet(sheet)?, item).cloned()
}

fn of_row(before: &Workshop, row: &Row) -> Option<Change> {
    let thing = Ref::Row(row.id);
    let Some(was) = before.sheets.row(row.id) else {
        return row.is_shown().then_some(Change { thing, how: How::New });
    };
    let how = match row.state {
        RowState::Withdrawn => How::Withdrawn,
        RowState::Parked => How::Parked,
        RowState::Merged(_) => How::Merged,
        RowState::Shown => {
            let mut fields: Vec<Field> = (was.heading != row.heading).then_some(Field::Place).into_iter().collect();
            fields.extend(cell_fields(&row.sheet, &was.cells, &row.cells));
            How::Changed(fields)
        }
    };
    is_change(&how).then_some(Change { thing, how })
}

fn cell_fields(sheet: &str, was: &Cells, is: &Cells) -> Vec<Field> {
    let columns: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
    let changed = columns.into_iter().filter(|column| was.get(*column) != is.get(*column));
    changed.map(|column| Field::Cell { sheet: sheet.to_owned(), column: column.clone() }).collect()
}

const fn is_change(how: &How) -> bool {
    match how {
        How::Changed(fields) => !fields.is_empty(),
        How::New | How::Parked | How::Withdrawn | How::Merged => true,
    }
}
