//! Where undo goes.

use crate::domain::event::{AgendaEvent, AttendanceEvent, BoardEvent, NoteEvent, WorkshopEvent};
use crate::domain::note::NoteKind;
use crate::domain::{Event, Workshop};
use crate::ui::route::{Route, Scope};

/// The screen that an entry belongs to: undo goes there.
pub fn route_of(workshop: &Workshop, event: &Event) -> Option<Route> {
    match event {
        Event::Board(BoardEvent::ItemAdded { aspect, quadrant, .. }) => {
            Some(Route::Board { aspect: Some(aspect.clone()), quadrant: Some(*quadrant), item: None })
        }
        Event::Board(BoardEvent::ItemMoved { id, .. })
        | Event::Board(BoardEvent::ItemEdited { id, .. })
        | Event::Board(BoardEvent::ItemMerged { from: id, .. })
        | Event::Board(BoardEvent::ItemsKeptApart { other: id, .. })
        | Event::Board(BoardEvent::ItemParked { id })
        | Event::Board(BoardEvent::ItemWithdrawn { id })
        | Event::Board(BoardEvent::ItemRestored { id })
        | Event::Board(BoardEvent::WordingProposed { id, .. })
        | Event::Board(BoardEvent::WordingSettled { id, .. }) => Some(Route::item(*id)),
        Event::Note(NoteEvent::NoteTaken { session, kind, .. }) => Some(list_of(session, *kind)),
        Event::Note(NoteEvent::NoteEdited { id, .. })
        | Event::Note(NoteEvent::NoteWithdrawn { id })
        | Event::Note(NoteEvent::NoteRestored { id })
        | Event::Note(NoteEvent::QuestionAnswered { id })
        | Event::Note(NoteEvent::QuestionReopened { id }) => {
            let note = workshop.notes.get(id)?;
            Some(list_of(&note.session, note.kind))
        }
        Event::Attendance(AttendanceEvent::DelegationAdded { .. })
        | Event::Attendance(AttendanceEvent::DelegationEdited { .. })
        | Event::Attendance(AttendanceEvent::HeadcountStarted { .. })
        | Event::Attendance(AttendanceEvent::PresentCounted { .. }) => Some(Route::ATTENDANCE),
        Event::Agenda(AgendaEvent::SessionExtended { .. })
        | Event::Agenda(AgendaEvent::SessionSkipped { .. })
        | Event::Agenda(AgendaEvent::SessionRestored { .. })
        | Event::Agenda(AgendaEvent::SessionAdded { .. })
        | Event::Agenda(AgendaEvent::SessionMoved { .. })
        | Event::Agenda(AgendaEvent::SessionEdited { .. })
        | Event::Agenda(AgendaEvent::TimesCorrected { .. }) => Some(Route::AGENDA),
        Event::Board(BoardEvent::AspectsChanged { .. }) => Some(Route::BOARD),
        Event::Workshop(WorkshopEvent::PrioritiesReordered { .. }) => Some(Route::Priorities),
        _ => None,
    }
}

/// A list of one session.
fn list_of(session: &str, list: NoteKind) -> Route {
    Route::Notes { session: Some(session.to_owned()), list, scope: Scope::Session, note: None }
}
