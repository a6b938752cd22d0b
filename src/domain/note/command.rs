//! What may be asked about the four lists.

use super::NoteKind;
use crate::domain::Id;
use crate::domain::attendance::Code;

/// Asked about the four lists.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum NoteCommand {
    /// Take down lines, one or a pasted list: one record.
    Take {
        session: String,
        kind: NoteKind,
        texts: Vec<String>,
        by: Option<Code>,
    },
    Edit {
        id: Id,
        kind: NoteKind,
        text: String,
    },
    Withdraw {
        id: Id,
    },
    Restore {
        id: Id,
    },
    Answer {
        id: Id,
    },
    /// An answered question is open again.
    Reopen {
        id: Id,
    },
}
