//! What the events of the four lists change.

use super::{Note, NoteEvent, NoteKind, rules};
use crate::domain::line::is_line;
use crate::domain::{Id, Inconsistent, Refusal, Workshop};

/// Applies an event of the four lists.
pub(in crate::domain) fn evolve(workshop: &mut Workshop, event: &NoteEvent) -> Result<(), Inconsistent> {
    match event {
        NoteEvent::NoteTaken { id, session, kind, text, by, origin } => take(
            workshop,
            Note {
                id: *id,
                session: session.clone(),
                kind: *kind,
                text: text.clone(),
                by: by.clone(),
                answered: false,
                withdrawn: false,
                origin: origin.clone(),
            },
        ),
        NoteEvent::NoteEdited { id, kind, text } => {
            fits(rules::standing(workshop, *id), "note_edited", *id)?;
            kept(text, "note_edited", *id)?;
            let note = note(workshop, *id)?;
            note.kind = *kind;
            note.answered &= *kind == NoteKind::Question;
            note.text.clone_from(text);
            Ok(())
        }
        NoteEvent::NoteWithdrawn { id } => {
            fits(rules::standing(workshop, *id), "note_withdrawn", *id)?;
            note(workshop, *id)?.withdrawn = true;
            Ok(())
        }
        NoteEvent::NoteRestored { id } => {
            fits(rules::withdrawn(workshop, *id), "note_restored", *id)?;
            note(workshop, *id)?.withdrawn = false;
            Ok(())
        }
        NoteEvent::QuestionAnswered { id } => {
            fits(rules::open_question(workshop, *id), "question_answered", *id)?;
            note(workshop, *id)?.answered = true;
            Ok(())
        }
        NoteEvent::QuestionReopened { id } => {
            fits(rules::answered_question(workshop, *id), "question_reopened", *id)?;
            note(workshop, *id)?.answered = false;
            Ok(())
        }
    }
}

/// What a rule says of an event that happens to the line with this id.
fn fits(rule: Result<(), Refusal>, event: &'static str, id: Id) -> Result<(), Inconsistent> {
    rule.map_err(|why| Inconsistent::refused(why, event, "note", id))
}

/// A text is as deciding keeps it.
fn kept(text: &str, event: &'static str, id: Id) -> Result<(), Inconsistent> {
    if is_line(text) { Ok(()) } else { Err(Inconsistent::wrong_state(event, "note", id)) }
}

fn note(workshop: &mut Workshop, id: Id) -> Result<&mut Note, Inconsistent> {
    workshop.notes.get_mut(&id).ok_or_else(|| Inconsistent::no_such("note", id))
}

fn take(workshop: &mut Workshop, note: Note) -> Result<(), Inconsistent> {
    fits(rules::taken(workshop, &note.session, note.by.as_ref()), "note_taken", note.id)?;
    if workshop.notes.contains_key(&note.id) {
        return Err(Inconsistent::taken("note", note.id));
    }
    kept(&note.text, "note_taken", note.id)?;
    workshop.notes.insert(note.id, note);
    Ok(())
}
