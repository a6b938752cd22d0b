//! Where undo goes.

use crate::domain::{Event, Workshop};
use crate::ui::effect::Target;

/// The screen that an entry belongs to: undo goes there.
pub fn target_of(workshop: &Workshop, event: &Event) -> Option<Target> {
    match event {
        Event::ItemAdded { aspect, quadrant, .. } => Some(Target::Quadrant(aspect.clone(), *quadrant)),
        Event::ItemMoved { aspect, id, .. } => Some(Target::Swot(Some(aspect.clone()), Some(*id))),
        Event::ItemEdited { id, .. }
        | Event::ItemMerged { from: id, .. }
        | Event::ItemsKeptApart { other: id, .. }
        | Event::ItemParked { id }
        | Event::ItemWithdrawn { id }
        | Event::ItemRestored { id }
        | Event::WordingProposed { id, .. }
        | Event::WordingSettled { id, .. } => Some(Target::Swot(None, Some(*id))),
        Event::NoteTaken { session, kind, .. } => Some(Target::List(session.clone(), *kind)),
        Event::NoteEdited { id, .. }
        | Event::NoteWithdrawn { id }
        | Event::NoteRestored { id }
        | Event::QuestionAnswered { id }
        | Event::QuestionReopened { id } => {
            let note = workshop.notes.get(id)?;
            Some(Target::List(note.session.clone(), note.kind))
        }
        Event::DelegationAdded { .. }
        | Event::DelegationEdited { .. }
        | Event::HeadcountStarted { .. }
        | Event::PresentCounted { .. } => Some(Target::Attendance),
        Event::SessionExtended { .. }
        | Event::SessionSkipped { .. }
        | Event::SessionRestored { .. }
        | Event::SessionAdded { .. }
        | Event::SessionMoved { .. }
        | Event::SessionEdited { .. }
        | Event::TimesCorrected { .. } => Some(Target::Agenda),
        Event::AspectsChanged { .. } => Some(Target::Swot(None, None)),
        Event::PrioritiesReordered { .. } => Some(Target::Priorities),
        _ => None,
    }
}
