//! What the events of the four lists change.

use super::{Note, NoteKind};
use crate::domain::line::is_line;
use crate::domain::note::NoteEvent;
use crate::domain::{Id, Inconsistent, Workshop};

/// Applies an event of the four lists.
pub(in crate::domain) fn evolve(workshop: &mut Workshop, event: &NoteEvent) -> Result<(), Inconsistent> {
    match event {
        NoteEvent::NoteTaken { id, session, kind, text, by } => take(
            workshop,
            Note {
                id: *id,
                session: session.clone(),
                kind: *kind,
                text: text.clone(),
                by: by.clone(),
                answered: false,
                withdrawn: false,
            },
        ),
        NoteEvent::NoteEdited { id, kind, text } => {
            let may = |note: &Note| !note.withdrawn && is_line(text);
            let note = allowed(workshop, *id, "note_edited", may)?;
            note.kind = *kind;
            note.answered &= *kind == NoteKind::Question;
            note.text.clone_from(text);
            Ok(())
        }
        NoteEvent::NoteWithdrawn { id } => {
            allowed(workshop, *id, "note_withdrawn", |note| !note.withdrawn)?.withdrawn = true;
            Ok(())
        }
        NoteEvent::NoteRestored { id } => {
            allowed(workshop, *id, "note_restored", |note| note.withdrawn)?.withdrawn = false;
            Ok(())
        }
        NoteEvent::QuestionAnswered { id } => {
            allowed(workshop, *id, "question_answered", Note::is_open_question)?.answered = true;
            Ok(())
        }
        NoteEvent::QuestionReopened { id } => {
            allowed(workshop, *id, "question_reopened", Note::is_answered_question)?.answered = false;
            Ok(())
        }
    }
}

fn allowed<'a>(
    workshop: &'a mut Workshop,
    id: Id,
    event: &'static str,
    may: impl Fn(&Note) -> bool,
) -> Result<&'a mut Note, Inconsistent> {
    let note = workshop.notes.get_mut(&id).ok_or_else(|| Inconsistent::no_such("note", id))?;
    if may(note) { Ok(note) } else { Err(Inconsistent::wrong_state(event, "note", id)) }
}

fn take(workshop: &mut Workshop, note: Note) -> Result<(), Inconsistent> {
    if workshop.session(&note.session).is_none() {
        return Err(Inconsistent::no_such("session", note.session));
    }
    if let Some(code) = &note.by
        && !workshop.is_source(code)
    {
        return Err(Inconsistent::no_such("delegation", code));
    }
    if workshop.notes.contains_key(&note.id) {
        return Err(Inconsistent::taken("note", note.id));
    }
    if !is_line(&note.text) {
        return Err(Inconsistent::wrong_state("note_taken", "note", note.id));
    }
    workshop.notes.insert(note.id, note);
    Ok(())
}
