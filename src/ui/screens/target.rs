//! Where undo goes.

use crate::domain::event::{AgendaEvent, AttendanceEvent, BoardEvent, NoteEvent, WorkshopEvent};
use crate::domain::{Event, Workshop};
use crate::ui::effect::Target;

/// The screen that an entry belongs to: undo goes there.
pub fn target_of(workshop: &Workshop, event: &Event) -> Option<Target> {
    match event {
        Event::Board(BoardEvent::ItemAdded { aspect, quadrant, .. }) => {
            Some(Target::Quadrant(aspect.clone(), *quadrant))
        }
        Event::Board(BoardEvent::ItemMoved { aspect, id, .. }) => Some(Target::Swot(Some(aspect.clone()), Some(*id))),
        Event::Board(BoardEvent::ItemEdited { id, .. })
        | Event::Board(BoardEvent::ItemMerged { from: id, .. })
        | Event::Board(BoardEvent::ItemsKeptApart { other: id, .. })
        | Event::Board(BoardEvent::ItemParked { id })
        | Event::Board(BoardEvent::ItemWithdrawn { id })
        | Event::Board(BoardEvent::ItemRestored { id })
        | Event::Board(BoardEvent::WordingProposed { id, .. })
        | Event::Board(BoardEvent::WordingSettled { id, .. }) => Some(Target::Swot(None, Some(*id))),
        Event::Note(NoteEvent::NoteTaken { session, kind, .. }) => Some(Target::List(session.clone(), *kind)),
        Event::Note(NoteEvent::NoteEdited { id, .. })
        | Event::Note(NoteEvent::NoteWithdrawn { id })
        | Event::Note(NoteEvent::NoteRestored { id })
        | Event::Note(NoteEvent::QuestionAnswered { id })
        | Event::Note(NoteEvent::QuestionReopened { id }) => {
            let note = workshop.notes.get(id)?;
            Some(Target::List(note.session.clone(), note.kind))
        }
        Event::Attendance(AttendanceEvent::DelegationAdded { .. })
        | Event::Attendance(AttendanceEvent::DelegationEdited { .. })
        | Event::Attendance(AttendanceEvent::HeadcountStarted { .. })
        | Event::Attendance(AttendanceEvent::PresentCounted { .. }) => Some(Target::Attendance),
        Event::Agenda(AgendaEvent::SessionExtended { .. })
        | Event::Agenda(AgendaEvent::SessionSkipped { .. })
        | Event::Agenda(AgendaEvent::SessionRestored { .. })
        | Event::Agenda(AgendaEvent::SessionAdded { .. })
        | Event::Agenda(AgendaEvent::SessionMoved { .. })
        | Event::Agenda(AgendaEvent::SessionEdited { .. })
        | Event::Agenda(AgendaEvent::TimesCorrected { .. }) => Some(Target::Agenda),
        Event::Board(BoardEvent::AspectsChanged { .. }) => Some(Target::Swot(None, None)),
        Event::Workshop(WorkshopEvent::PrioritiesReordered { .. }) => Some(Target::Priorities),
        _ => None,
    }
}
