//! What happens to the board: its aspects, items and wordings.

use super::{Aspect, Quadrant};
use crate::domain::Id;
use crate::domain::attendance::Code;
use crate::domain::sheet::{Origin, Ref};
use serde::{Deserialize, Serialize};

/// Something that happened to the board: to its aspects, items or wordings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs)] // docs/journal.md describes the fields
pub enum BoardEvent {
    /// All aspects in order; those that are hidden keep their items.
    AspectsChanged {
        aspects: Vec<Aspect>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        hidden: Vec<Aspect>,
    },
    ItemAdded {
        id: Id,
        aspect: String,
        quadrant: Quadrant,
        text: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<Code>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dimension: Option<String>,
        /// What it was made of.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        from: Vec<Ref>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        origin: Option<Origin>,
    },
    ItemEdited {
        id: Id,
        text: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<Code>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dimension: Option<String>,
    },
    ItemMoved {
        id: Id,
        aspect: String,
        quadrant: Quadrant,
    },
    /// `from` now stands under `into`.
    ItemMerged {
        from: Id,
        into: Id,
    },
    /// Two items that read alike say different things, and both stay.
    ItemsKeptApart {
        one: Id,
        other: Id,
    },
    ItemParked {
        id: Id,
    },
    ItemWithdrawn {
        id: Id,
    },
    ItemRestored {
        id: Id,
    },
    /// Another formulation of an item, to be weighed against its text.
    WordingProposed {
        id: Id,
        text: String,
    },
    /// The room took a formulation: 0 the text as it stood, 1 the first proposed; `hands` of each if it was counted.
    WordingSettled {
        id: Id,
        taken: usize,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hands: Option<Vec<u32>>,
    },
}
