//! What is taken down beside the board: notes, questions, decisions, parked matters.

mod command;
mod decide;
mod event;
mod evolve;
mod rules;

pub use command::NoteCommand;
pub(super) use decide::decide;
pub use event::NoteEvent;
pub(super) use evolve::evolve;

use super::Id;
use super::attendance::Code;
use super::sheet::Origin;
use serde::{Deserialize, Serialize};

/// Which of the four lists a note stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// A note.
    Note,
    /// A question to answer.
    Question,
    /// Something the room decided.
    Decision,
    /// Set aside for later; never projected.
    Parked,
}

impl NoteKind {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Note, Self::Question, Self::Decision, Self::Parked];
}

/// One line in one of the four lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its id.
    pub id: Id,
    /// The session it was taken down in.
    pub session: String,
    /// Which list.
    pub kind: NoteKind,
    /// The text, 1 to 500 characters.
    pub text: String,
    /// Who said it.
    pub by: Option<Code>,
    /// For a question: answered.
    pub answered: bool,
    /// Taken back; never projected.
    pub withdrawn: bool,
    /// Where it was carried over from.
    pub origin: Option<Origin>,
}

impl Note {
    /// Whether it is a question that stands and waits for an answer.
    pub fn is_open_question(&self) -> bool {
        self.kind == NoteKind::Question && !self.withdrawn && !self.answered
    }

    /// Whether it is a question that stands and is answered.
    pub fn is_answered_question(&self) -> bool {
        self.kind == NoteKind::Question && !self.withdrawn && self.answered
    }
}
