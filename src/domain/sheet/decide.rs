//! What may happen to sheets.

use super::{Cells, Given, NewRow, RowCells, SheetCommand, SheetEvent, rules, tables};
use crate::domain::event::Created;
use crate::domain::line::line;
use crate::domain::{At, Event, Id, Refusal, Workshop};

/// The events of a command about sheets. Rows and cells of one command do not know of each other.
pub(in crate::domain) fn decide(
    workshop: &Workshop,
    command: SheetCommand,
    at: At,
) -> Result<Vec<SheetEvent>, Refusal> {
    let event = match command {
        SheetCommand::Fill { rows, cells } => return fill(workshop, rows, cells, at),
        SheetCommand::Change(sheet) => {
            rules::changed(workshop, &sheet)?;
            SheetEvent::SheetChanged { sheet }
        }
        SheetCommand::Move { row, heading, before } => {
            rules::moved(workshop, row, heading.as_deref(), before)?;
            SheetEvent::RowMoved { row, heading, before }
        }
        SheetCommand::Merge { from, into } => {
            rules::merged(workshop, from, into)?;
            SheetEvent::RowMerged { from, into }
        }
        SheetCommand::Park { row, reason } => {
            rules::parked(workshop, row)?;
            SheetEvent::RowParked { row, reason: said(reason)? }
        }
        SheetCommand::Withdraw { row, reason } => {
            rules::withdrawn(workshop, row)?;
            SheetEvent::RowWithdrawn { row, reason: said(reason)? }
        }
        SheetCommand::Restore { row } => {
            rules::restored(workshop, row)?;
            SheetEvent::RowRestored { row }
        }
        SheetCommand::Send { sheet, session, tables } => {
            tables::sent(workshop, &sheet, session.as_deref(), &tables)?;
            SheetEvent::TablesSent { sheet, session, tables }
        }
        SheetCommand::Return { sheet, tables, rows, cells } => {
            let is_empty = rows.is_empty() && cells.is_empty();
            let mut events = if is_empty { Vec::new() } else { fill(workshop, rows, cells, at)? };
            tables::returned(workshop, &sheet, &tables)?;
            events.push(SheetEvent::TablesReturned { sheet, tables });
            return Ok(events);
        }
    };
    Ok(vec![event])
}

fn said(reason: Option<String>) -> Result<Option<String>, Refusal> {
    Ok(reason.map(|reason| line(&reason)).transpose()?)
}

/// Rows and cells one after the other, each tried on what the one before left, so that limits hold for all together.
fn fill(workshop: &Workshop, rows: Vec<NewRow>, cells: Vec<RowCells>, at: At) -> Result<Vec<SheetEvent>, Refusal> {
    if rows.is_empty() && cells.is_empty() {
        return Err(Refusal::EmptyText);
    }
    let alone = rows.len() + cells.len() == 1;
    let mut tried = (!alone).then(|| workshop.clone());
    let mut events = Vec::with_capacity(rows.len() + cells.len());
    let mut take = |event: SheetEvent, tried: &mut Option<Workshop>| {
        if let Some(tried) = tried {
            // What the rule has let through evolves.
            let _fits = super::evolve(tried, &event);
        }
        events.push(event);
    };
    for (part, row) in (0..).zip(rows) {
        let row = NewRow { cells: sound(row.cells)?, ..row };
        rules::added(tried.as_ref().unwrap_or(workshop), &row)?;
        let NewRow { sheet, heading, cells, by, origin } = row;
        let id = Id::new(at.record, part);
        take(SheetEvent::RowAdded { id, sheet, heading, cells, by, origin }, &mut tried);
    }
    for of in cells {
        let of = RowCells { cells: rules::sound_cells(of.cells)?, ..of };
        rules::set(tried.as_ref().unwrap_or(workshop), &of)?;
        take(SheetEvent::CellsSet { sheet: of.sheet, row: of.row, cells: of.cells }, &mut tried);
    }
    Ok(events)
}

fn sound(cells: Cells) -> Result<Cells, Refusal> {
    let each = |(id, cell): (String, super::Cell)| {
        let cell = rules::sound(&id, cell)?;
        Ok((id, cell))
    };
    cells.into_iter().map(each).collect()
}

/// The events of the rows that an agenda gives, in the record that creates the workshop.
pub(in crate::domain) fn given(
    created: &Created,
    delegations: &[Event],
    rows: Vec<(String, Given)>,
) -> Result<Vec<SheetEvent>, Refusal> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    // What was found sound makes a workshop, and delegations that were let through evolve.
    let Ok(mut workshop) = Workshop::create(created) else {
        return Err(Refusal::NoSessions);
    };
    for event in delegations {
        let _fits = crate::domain::evolve(&mut workshop, event);
    }
    let row = |(sheet, given): (String, Given)| {
        let Given { heading, cells } = given;
        NewRow { sheet, heading, cells, by: None, origin: None }
    };
    let at = At { time: created.created_at, record: 1 };
    fill(&workshop, rows.into_iter().map(row).collect(), Vec::new(), at)
}
