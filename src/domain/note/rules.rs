//! When an event of the four lists fits. Deciding and evolving ask the same rules.

use super::Note;
use crate::domain::attendance::{Code, known_source};
use crate::domain::{Id, Refusal, Workshop};

/// A line may be taken down in a session that exists, from a source that exists.
pub(super) fn taken(workshop: &Workshop, session: &str, by: Option<&Code>) -> Result<(), Refusal> {
    if workshop.session(session).is_none() {
        return Err(Refusal::NoSuchSession(session.to_owned()));
    }
    known_source(workshop, by)
}

/// A line that stands may be edited or withdrawn.
pub(super) fn standing(workshop: &Workshop, id: Id) -> Result<(), Refusal> {
    note_that(workshop, id, |note| !note.withdrawn)
}

/// A line that is withdrawn may be restored.
pub(super) fn withdrawn(workshop: &Workshop, id: Id) -> Result<(), Refusal> {
    note_that(workshop, id, |note| note.withdrawn)
}

/// A question that stands and is open may be answered.
pub(super) fn open_question(workshop: &Workshop, id: Id) -> Result<(), Refusal> {
    note_that(workshop, id, Note::is_open_question)
}

/// A question that stands and is answered may be reopened.
pub(super) fn answered_question(workshop: &Workshop, id: Id) -> Result<(), Refusal> {
    note_that(workshop, id, Note::is_answered_question)
}

fn note_that(workshop: &Workshop, id: Id, may: impl Fn(&Note) -> bool) -> Result<(), Refusal> {
    let note = workshop.notes.get(&id).ok_or(Refusal::NoSuch(id))?;
    if may(note) { Ok(()) } else { Err(Refusal::NoteState) }
}
