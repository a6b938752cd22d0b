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
        Event::Board(
            BoardEvent::ItemMoved { id, .. }
            | BoardEvent::ItemEdited { id, .. }
            | BoardEvent::ItemMerged { from: id, .. }
            | BoardEvent::ItemsKeptApart { other: id, .. }
            | BoardEvent::ItemParked { id }
            | BoardEvent::ItemWithdrawn { id }
            | BoardEvent::ItemRestored { id }
            | BoardEvent::WordingProposed { id, .. }
            | BoardEvent::WordingSettled { id, .. },
        ) => Some(Route::item(*id)),
        Event::Note(NoteEvent::NoteTaken { session, kind, .. }) => Some(list_of(session, *kind)),
        Event::Note(
            NoteEvent::NoteEdited { id, .. }
            | NoteEvent::NoteWithdrawn { id }
            | NoteEvent::NoteRestored { id }
            | NoteEvent::QuestionAnswered { id }
            | NoteEvent::QuestionReopened { id },
        ) => {
            let note = workshop.notes.get(id)?;
            Some(list_of(&note.session, note.kind))
        }
        Event::Attendance(
            AttendanceEvent::DelegationAdded { .. }
            | AttendanceEvent::DelegationEdited { .. }
            | AttendanceEvent::HeadcountStarted { .. }
            | AttendanceEvent::PresentCounted { .. },
        ) => Some(Route::ATTENDANCE),
        Event::Agenda(
            AgendaEvent::SessionExtended { .. }
            | AgendaEvent::SessionSkipped { .. }
            | AgendaEvent::SessionRestored { .. }
            | AgendaEvent::SessionAdded { .. }
            | AgendaEvent::SessionMoved { .. }
            | AgendaEvent::SessionEdited { .. }
            | AgendaEvent::TimesCorrected { .. },
        ) => Some(Route::AGENDA),
        Event::Board(BoardEvent::AspectsChanged { .. }) => Some(Route::BOARD),
        Event::Workshop(WorkshopEvent::PrioritiesReordered { .. }) => Some(Route::Priorities),
        Event::Workshop(WorkshopEvent::WorkshopEdited { .. } | WorkshopEvent::DetailsEdited { .. })
        | Event::Agenda(
            AgendaEvent::SessionWaiting { .. }
            | AgendaEvent::SessionStarted { .. }
            | AgendaEvent::SessionPaused { .. }
            | AgendaEvent::SessionResumed { .. }
            | AgendaEvent::SessionEnded { .. }
            | AgendaEvent::SessionReopened { .. }
            | AgendaEvent::GapPaused { .. },
        )
        | Event::Journal(_)
        | Event::Group(_)
        | Event::Vote(_) => None,
    }
}

/// A list of one session.
fn list_of(session: &str, list: NoteKind) -> Route {
    Route::Notes { session: Some(session.to_owned()), list, scope: Scope::Session, note: None }
}
