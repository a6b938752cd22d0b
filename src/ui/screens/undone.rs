//! Where undo goes.

use crate::domain::note::NoteKind;
use crate::domain::{Event, Workshop};
use crate::ui::route::{Route, Scope};

/// The screen that an entry belongs to: undo goes there.
pub fn route_of(workshop: &Workshop, event: &Event) -> Option<Route> {
    match event {
        Event::ItemAdded { aspect, quadrant, .. } => {
            Some(Route::Board { aspect: Some(aspect.clone()), quadrant: Some(*quadrant), item: None })
        }
        Event::ItemMoved { id, .. }
        | Event::ItemEdited { id, .. }
        | Event::ItemMerged { from: id, .. }
        | Event::ItemsKeptApart { other: id, .. }
        | Event::ItemParked { id }
        | Event::ItemWithdrawn { id }
        | Event::ItemRestored { id }
        | Event::WordingProposed { id, .. }
        | Event::WordingSettled { id, .. } => Some(Route::item(*id)),
        Event::NoteTaken { session, kind, .. } => Some(list_of(session, *kind)),
        Event::NoteEdited { id, .. }
        | Event::NoteWithdrawn { id }
        | Event::NoteRestored { id }
        | Event::QuestionAnswered { id }
        | Event::QuestionReopened { id } => {
            let note = workshop.notes.get(id)?;
            Some(list_of(&note.session, note.kind))
        }
        Event::DelegationAdded { .. }
        | Event::DelegationEdited { .. }
        | Event::HeadcountStarted { .. }
        | Event::PresentCounted { .. } => Some(Route::ATTENDANCE),
        Event::SessionExtended { .. }
        | Event::SessionSkipped { .. }
        | Event::SessionRestored { .. }
        | Event::SessionAdded { .. }
        | Event::SessionMoved { .. }
        | Event::SessionEdited { .. }
        | Event::TimesCorrected { .. } => Some(Route::AGENDA),
        Event::AspectsChanged { .. } => Some(Route::BOARD),
        Event::PrioritiesReordered { .. } => Some(Route::Priorities),
        _ => None,
    }
}

/// A list of one session.
fn list_of(session: &str, list: NoteKind) -> Route {
    Route::Notes { session: Some(session.to_owned()), list, scope: Scope::Session, note: None }
}
