//! What the events of sheets change.

use super::{Cells, NewRow, Row, RowCells, RowState, Rows, Sheet, SheetEvent, rules, tables};
use crate::domain::line::is_line;
use crate::domain::{Id, Inconsistent, Refusal, Workshop};

/// Applies an event of a sheet.
pub(in crate::domain) fn evolve(workshop: &mut Workshop, event: &SheetEvent) -> Result<(), Inconsistent> {
    match event {
        SheetEvent::SheetChanged { sheet } => change(workshop, sheet),
        SheetEvent::RowAdded { id, sheet, heading, cells, by, origin } => {
            let (sheet, heading) = (sheet.clone(), heading.clone());
            let (cells, by, origin) = (cells.clone(), by.clone(), origin.clone());
            add(workshop, *id, NewRow { sheet, heading, cells, by, origin })
        }
        SheetEvent::CellsSet { sheet, row, cells } => {
            set(workshop, &RowCells { sheet: sheet.clone(), row: *row, cells: cells.clone() })
        }
        SheetEvent::RowMoved { row, heading, before } => {
            let rule = rules::moved(workshop, *row, heading.as_deref(), *before);
            fitting(rule, workshop, *row, "row_moved")?.heading.clone_from(heading);
            to_place(workshop, *row, *before);
            Ok(())
        }
        SheetEvent::RowMerged { from, into } => {
            fitting(rules::merged(workshop, *from, *into), workshop, *from, "row_merged")?;
            merge(workshop, *from, *into);
            Ok(())
        }
        SheetEvent::RowParked { row, reason } => {
            set_state(rules::parked(workshop, *row), workshop, *row, ("row_parked", RowState::Parked), reason.as_ref())
        }
        SheetEvent::RowWithdrawn { row, reason } => {
            let to = ("row_withdrawn", RowState::Withdrawn);
            set_state(rules::withdrawn(workshop, *row), workshop, *row, to, reason.as_ref())
        }
        SheetEvent::RowRestored { row } => {
            set_state(rules::restored(workshop, *row), workshop, *row, ("row_restored", RowState::Shown), None)
        }
        SheetEvent::TablesSent { sheet, session, tables } => tables::send(workshop, sheet, session.as_deref(), tables),
        SheetEvent::TablesReturned { sheet, tables } => tables::take_back(workshop, sheet, tables),
    }
}

fn row(workshop: &mut Workshop, id: Id) -> Result<&mut Row, Inconsistent> {
    workshop.sheets.rows.get_mut(&id).ok_or_else(|| Inconsistent::no_such("row", id))
}

/// The row that an event happens to, if the rule lets it.
fn fitting<'a>(
    rule: Result<(), Refusal>,
    workshop: &'a mut Workshop,
    id: Id,
    event: &'static str,
) -> Result<&'a mut Row, Inconsistent> {
    rule.map_err(|why| Inconsistent::refused(why, event, "row", id))?;
    row(workshop, id)
}

fn change(workshop: &mut Workshop, new: &Sheet) -> Result<(), Inconsistent> {
    let rule = rules::changed(workshop, new);
    rule.map_err(|why| Inconsistent::refused(why, "sheet_changed", "sheet", &new.id))?;
    let declared = &mut workshop.sheets.declared;
    match declared.iter_mut().find(|sheet| sheet.id == new.id) {
        Some(before) => before.clone_from(new),
        None => declared.push(new.clone()),
    }
    Ok(())
}

fn add(workshop: &mut Workshop, id: Id, new: NewRow) -> Result<(), Inconsistent> {
    let rule = rules::added(workshop, &new);
    rule.map_err(|why| Inconsistent::refused(why, "row_added", "row", id))?;
    let sheets = &mut workshop.sheets;
    if sheets.rows.contains_key(&id) {
        return Err(Inconsistent::taken("row", id));
    }
    let order = sheets.order.entry(new.sheet.clone()).or_default();
    order.push(id);
    let number = u32::try_from(order.len()).unwrap_or(u32::MAX);
    sheets.filled += new.cells.len();
    let NewRow { sheet, heading, cells, by, origin } = new;
    let row = Row { id, number, sheet, heading, cells, by, origin, state: RowState::Shown, reason: None };
    sheets.rows.insert(id, row);
    Ok(())
}

fn set(workshop: &mut Workshop, of: &RowCells) -> Result<(), Inconsistent> {
    let rule = rules::set(workshop, of);
    rule.map_err(|why| Inconsistent::refused(why, "cells_set", "row", of.row))?;
    let of_items = workshop.sheet(&of.sheet).is_some_and(|sheet| sheet.rows == Rows::Items);
    let sheets = &mut workshop.sheets;
    let cells: &mut Cells = if of_items {
        sheets.of_items.entry(of.sheet.clone()).or_default().entry(of.row).or_default()
    } else {
        &mut sheets.rows.get_mut(&of.row).ok_or_else(|| Inconsistent::no_such("row", of.row))?.cells
    };
    for (id, cell) in &of.cells {
        let before = match cell {
            Some(cell) => cells.insert(id.clone(), cell.clone()),
            None => cells.remove(id),
        };
        sheets.filled = sheets.filled + usize::from(cell.is_some()) - usize::from(before.is_some());
    }
    Ok(())
}

/// Puts a row before another in the order of its sheet, or last.
fn to_place(workshop: &mut Workshop, id: Id, before: Option<Id>) {
    let sheets = &mut workshop.sheets;
    let Some(order) = sheets.rows.get(&id).and_then(|row| sheets.order.get_mut(&row.sheet)) else {
        return;
    };
    order.retain(|other| *other != id);
    let place = before.and_then(|before| order.iter().position(|other| *other == before));
    order.insert(place.unwrap_or(order.len()), id);
}

/// Rows that stood under `from` stand under `into` too, so that a merged row never hangs under a merged one.
fn merge(workshop: &mut Workshop, from: Id, into: Id) {
    for row in workshop.sheets.rows.values_mut() {
        if row.id == from || row.state == RowState::Merged(from) {
            row.state = RowState::Merged(into);
        }
    }
}

fn set_state(
    rule: Result<(), Refusal>,
    workshop: &mut Workshop,
    id: Id,
    (event, state): (&'static str, RowState),
    reason: Option<&String>,
) -> Result<(), Inconsistent> {
    let row = fitting(rule, workshop, id, event)?;
    if reason.is_some_and(|reason| !is_line(reason)) {
        return Err(Inconsistent::wrong_state(event, "row", id));
    }
    row.state = state;
    row.reason = reason.cloned();
    Ok(())
}
