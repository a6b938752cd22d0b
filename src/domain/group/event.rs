//! What happens to the groups at tables and their presentations.

use super::Group;
use crate::domain::attendance::Code;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Something that happened to the groups at tables and their presentations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs)] // docs/journal.md describes the fields
pub enum GroupEvent {
    /// The groups at tables from now on.
    GroupsFormed {
        groups: Vec<Group>,
    },
    /// The order of presentations follows from the seed.
    TurnsDrawn {
        seed: String,
        minutes: u32,
    },
    TurnStarted {
        group: Code,
        at: Timestamp,
    },
    /// Nobody presents any more.
    TurnsEnded {
        at: Timestamp,
    },
}

impl GroupEvent {
    /// Whether undo may take it back; clocks have corrections of their own.
    pub const fn is_entry(&self) -> bool {
        match self {
            Self::GroupsFormed { .. } => true,
            Self::TurnsDrawn { .. } | Self::TurnStarted { .. } | Self::TurnsEnded { .. } => false,
        }
    }
}
