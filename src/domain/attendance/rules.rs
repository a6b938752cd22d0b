//! When an event of delegations and heads fits. Deciding and evolving ask the same rules.

use super::{Code, HeadCount};
use crate::domain::{Id, Refusal, Workshop};

/// The most heads of one delegation.
pub const MAX_HEADS: u32 = 9_999;

/// The delegation or group, if one is named, exists.
pub(in crate::domain) fn known_source(workshop: &Workshop, by: Option<&Code>) -> Result<(), Refusal> {
    match by {
        Some(code) if !workshop.is_source(code) => Err(Refusal::NoSuchDelegation(code.to_string())),
        Some(_) | None => Ok(()),
    }
}

/// The delegation exists.
pub(super) fn known(workshop: &Workshop, code: &Code) -> Result<(), Refusal> {
    match workshop.delegation(code) {
        Some(_) => Ok(()),
        None => Err(Refusal::NoSuchDelegation(code.to_string())),
    }
}

/// A delegation that exists may have so many heads.
pub(super) fn heads(workshop: &Workshop, code: &Code, n: u32) -> Result<(), Refusal> {
    known(workshop, code)?;
    if n > MAX_HEADS { Err(Refusal::TooManyHeads(n)) } else { Ok(()) }
}

/// The count of heads with this id.
pub(super) fn headcount(workshop: &Workshop, id: Id) -> Result<&HeadCount, Refusal> {
    workshop.headcounts.iter().rfind(|count| count.id == id).ok_or(Refusal::NoSuch(id))
}
