//! Where undo goes.

use crate::domain::event::{AgendaEvent, AgreementEvent, BoardEvent, GroupEvent, NoteEvent, SheetEvent, WorkshopEvent};
use crate::domain::note::NoteKind;
use crate::domain::{Event, Workshop};
use crate::ui::route::{Route, Scope};

/// The screen that an entry belongs to, on which the facilitator sees what undo took back; none for what stands on no
/// screen of its own.
pub fn route_of(workshop: &Workshop, event: &Event) -> Option<Route> {
    match event {
        Event::Board(event) => Some(of_board(event)),
        Event::Agreement(AgreementEvent::AgreementWorded { part, .. }) => {
            Some(Route::Agreement { part: Some(part.clone()), page: 0 })
        }
        Event::Agreement(AgreementEvent::AgreementSigned { .. } | AgreementEvent::AgreementSigningRevoked { .. }) => {
            None
        }
        Event::Note(event) => of_note(workshop, event),
        Event::Sheet(event) => of_sheet(workshop, event),
        Event::Attendance(_) => Some(Route::ATTENDANCE),
        Event::Agenda(event) => of_agenda(event),
        Event::Workshop(WorkshopEvent::PrioritiesReordered { .. }) => Some(Route::Priorities),
        Event::Workshop(
            WorkshopEvent::WorkshopEdited { .. }
            | WorkshopEvent::DetailsEdited { .. }
            | WorkshopEvent::PriorityCarried(_),
        )
        | Event::Group(
            GroupEvent::GroupsFormed { .. }
            | GroupEvent::TurnsDrawn { .. }
            | GroupEvent::TurnStarted { .. }
            | GroupEvent::TurnsEnded { .. },
        )
        | Event::Floor(_)
        | Event::Vote(_)
        | Event::Journal(_) => None,
    }
}

fn of_board(event: &BoardEvent) -> Route {
    match event {
        BoardEvent::AspectsChanged { .. } => Route::BOARD,
        BoardEvent::ItemAdded { aspect, quadrant, .. } => {
            Route::Board { aspect: Some(aspect.clone()), quadrant: Some(*quadrant), item: None, enlarged: false }
        }
        BoardEvent::ItemEdited { id, .. }
        | BoardEvent::ItemMoved { id, .. }
        | BoardEvent::ItemMerged { from: id, .. }
        | BoardEvent::ItemsKeptApart { other: id, .. }
        | BoardEvent::ItemParked { id }
        | BoardEvent::ItemWithdrawn { id }
        | BoardEvent::ItemRestored { id }
        | BoardEvent::WordingProposed { id, .. }
        | BoardEvent::WordingSettled { id, .. } => Route::item(*id),
    }
}

fn of_sheet(workshop: &Workshop, event: &SheetEvent) -> Option<Route> {
    match event {
        SheetEvent::SheetChanged { sheet } => Some(Route::row(sheet.id.clone(), None)),
        SheetEvent::RowAdded { sheet, .. } => Some(Route::row(sheet.clone(), None)),
        SheetEvent::CellsSet { sheet, row, .. } => Some(Route::row(sheet.clone(), Some(*row))),
        SheetEvent::RowMoved { row, .. }
        | SheetEvent::RowMerged { from: row, .. }
        | SheetEvent::RowParked { row, .. }
        | SheetEvent::RowWithdrawn { row, .. }
        | SheetEvent::RowRestored { row } => {
            let row = workshop.sheets.row(*row)?;
            Some(Route::row(row.sheet.clone(), Some(row.id)))
        }
        SheetEvent::TablesSent { sheet, .. } | SheetEvent::TablesReturned { sheet, .. } => {
            Some(Route::row(sheet.clone(), None))
        }
    }
}

fn of_note(workshop: &Workshop, event: &NoteEvent) -> Option<Route> {
    match event {
        NoteEvent::NoteTaken { session, kind, .. } => Some(list_of(session, *kind)),
        NoteEvent::NoteEdited { id, .. }
        | NoteEvent::NoteWithdrawn { id }
        | NoteEvent::NoteRestored { id }
        | NoteEvent::QuestionAnswered { id }
        | NoteEvent::QuestionReopened { id } => {
            let note = workshop.notes.get(id)?;
            Some(list_of(&note.session, note.kind))
        }
    }
}

/// What a clock did is not an entry, so undo never comes to it.
const fn of_agenda(event: &AgendaEvent) -> Option<Route> {
    match event {
        AgendaEvent::SessionExtended { .. }
        | AgendaEvent::SessionSkipped { .. }
        | AgendaEvent::SessionRestored { .. }
        | AgendaEvent::SessionAdded { .. }
        | AgendaEvent::SessionMoved { .. }
        | AgendaEvent::SessionEdited { .. }
        | AgendaEvent::TimesCorrected { .. } => Some(Route::AGENDA),
        AgendaEvent::SessionWaiting { .. }
        | AgendaEvent::SessionStarted { .. }
        | AgendaEvent::SessionPaused { .. }
        | AgendaEvent::SessionResumed { .. }
        | AgendaEvent::SessionEnded { .. }
        | AgendaEvent::SessionReopened { .. }
        | AgendaEvent::GapPaused { .. } => None,
    }
}

/// A list of one session.
fn list_of(session: &str, list: NoteKind) -> Route {
    Route::Notes { session: Some(session.to_owned()), list, scope: Scope::Session, note: None }
}
