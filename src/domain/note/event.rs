//! What happens to the four lists.

use super::NoteKind;
use crate::domain::Id;
use crate::domain::attendance::Code;
use crate::domain::sheet::Origin;
use serde::{Deserialize, Serialize};

/// Something that happened to the four lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs)] // docs/journal.md describes the fields
pub enum NoteEvent {
    NoteTaken {
        id: Id,
        session: String,
        kind: NoteKind,
        text: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<Code>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        origin: Option<Origin>,
    },
    NoteEdited {
        id: Id,
        kind: NoteKind,
        text: String,
    },
    NoteWithdrawn {
        id: Id,
    },
    NoteRestored {
        id: Id,
    },
    QuestionAnswered {
        id: Id,
    },
    QuestionReopened {
        id: Id,
    },
}
