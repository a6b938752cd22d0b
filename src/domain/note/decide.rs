//! What may happen to the four lists.

use super::{NoteCommand, NoteEvent, rules};
use crate::domain::line::line;
use crate::domain::{At, Id, Refusal, Workshop};

/// The events of a command about the four lists.
pub(in crate::domain) fn decide(workshop: &Workshop, command: NoteCommand, at: At) -> Result<Vec<NoteEvent>, Refusal> {
    let event = match command {
        NoteCommand::Take { session, kind, texts, by } => {
            rules::taken(workshop, &session, by.as_ref())?;
            if texts.is_empty() {
                return Err(Refusal::EmptyText);
            }
            let taken = |(part, text): (u32, String)| {
                Ok(NoteEvent::NoteTaken {
                    id: Id::new(at.record, part),
                    session: session.clone(),
                    kind,
                    text: line(&text)?,
                    by: by.clone(),
                    origin: None,
                })
            };
            return (0..).zip(texts).map(taken).collect();
        }
        NoteCommand::Edit { id, kind, text } => {
            rules::standing(workshop, id)?;
            NoteEvent::NoteEdited { id, kind, text: line(&text)? }
        }
        NoteCommand::Withdraw { id } => {
            rules::standing(workshop, id)?;
            NoteEvent::NoteWithdrawn { id }
        }
        NoteCommand::Restore { id } => {
            rules::withdrawn(workshop, id)?;
            NoteEvent::NoteRestored { id }
        }
        NoteCommand::Answer { id } => {
            rules::open_question(workshop, id)?;
            NoteEvent::QuestionAnswered { id }
        }
        NoteCommand::Reopen { id } => {
            rules::answered_question(workshop, id)?;
            NoteEvent::QuestionReopened { id }
        }
    };
    Ok(vec![event])
}
