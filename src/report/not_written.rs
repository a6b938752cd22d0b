//! Why a file could not be made.

use std::fmt::Display;

/// What the writer says of a file that it cannot make, in English.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NotWritten(String);

impl NotWritten {
    pub(super) fn new(why: &impl Display) -> Self {
        Self(why.to_string())
    }
}
