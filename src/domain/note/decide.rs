//! What may happen to the four lists.

use super::Note;
use crate::domain::command::NoteCommand;
use crate::domain::decide::known;
use crate::domain::line::line;
use crate::domain::note::NoteEvent;
use crate::domain::{At, Id, Refusal, Workshop};

/// The events of a command about the four lists.
pub(in crate::domain) fn decide(workshop: &Workshop, command: NoteCommand, at: At) -> Result<Vec<NoteEvent>, Refusal> {
    let event = match command {
        NoteCommand::Take { session, kind, texts, by } => {
            if workshop.session(&session).is_none() {
                return Err(Refusal::NoSuchSession(session));
            }
            if texts.is_empty() {
                return Err(Refusal::EmptyText);
            }
            known(workshop, by.as_ref())?;
            let taken = |(part, text): (u32, String)| {
                Ok(NoteEvent::NoteTaken {
                    id: Id::new(at.record, part),
                    session: session.clone(),
                    kind,
                    text: line(&text)?,
                    by: by.clone(),
                })
            };
            return (0..).zip(texts).map(taken).collect();
        }
        NoteCommand::Edit { id, kind, text } => {
            allowed(workshop, id, |note| !note.withdrawn)?;
            NoteEvent::NoteEdited { id, kind, text: line(&text)? }
        }
        NoteCommand::Withdraw { id } => {
            allowed(workshop, id, |note| !note.withdrawn)?;
            NoteEvent::NoteWithdrawn { id }
        }
        NoteCommand::Restore { id } => {
            allowed(workshop, id, |note| note.withdrawn)?;
            NoteEvent::NoteRestored { id }
        }
        NoteCommand::Answer { id } => {
            allowed(workshop, id, Note::is_open_question)?;
            NoteEvent::QuestionAnswered { id }
        }
        NoteCommand::Reopen { id } => {
            allowed(workshop, id, Note::is_answered_question)?;
            NoteEvent::QuestionReopened { id }
        }
    };
    Ok(vec![event])
}

fn allowed(workshop: &Workshop, id: Id, may: impl Fn(&Note) -> bool) -> Result<(), Refusal> {
    match workshop.notes.get(&id) {
        None => Err(Refusal::NoSuch(id)),
        Some(note) if may(note) => Ok(()),
        Some(_) => Err(Refusal::NoteState),
    }
}
