//! What may be asked about delegations and heads.

use super::{Code, Unsur};
use crate::domain::Id;

/// A delegation to add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDelegation {
    /// Short name.
    pub code: Code,
    /// Full name.
    pub name: String,
    /// Kind of body.
    pub unsur: Unsur,
    /// Whether it votes.
    pub votes: bool,
}

/// Asked about delegations and heads.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum AttendanceCommand {
    AddDelegations(Vec<NewDelegation>),
    EditDelegation(NewDelegation),
    /// Begin a count of heads: "setelah ISHOMA".
    StartHeadcount {
        label: String,
    },
    /// Heads of one or more delegations in a count; none = the newest of the same day, which is begun under `label` if
    /// there is none.
    Count {
        headcount: Option<Id>,
        counts: Vec<(Code, u32)>,
        label: String,
    },
}
