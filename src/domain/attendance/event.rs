//! What happens to delegations and heads.

use super::{Code, Unsur};
use crate::domain::Id;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Something that happened to delegations and heads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs)] // docs/journal.md describes the fields
pub enum AttendanceEvent {
    DelegationAdded { code: Code, name: String, unsur: Unsur, votes: bool },
    DelegationEdited { code: Code, name: String, unsur: Unsur, votes: bool },
    HeadcountStarted { id: Id, at: Timestamp, label: String },
    PresentCounted { headcount: Id, code: Code, n: u32 },
}
