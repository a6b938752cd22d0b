//! Ids of things that were entered: the number of the record that brought them, never used again.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The number of the record that brought a thing, and its place among the things of that record.
///
/// Written `12` for the first thing of record 12, `12.1` for the second, `12.2` for the third.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Id {
    /// Record number, from 1.
    pub record: u64,
    /// Place within the record, from 0.
    pub part: u32,
}

impl Id {
    /// The id of the thing number `part` (from 0) of record `record`.
    pub const fn new(record: u64, part: u32) -> Self {
        Self { record, part }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part {
            0 => write!(f, "{}", self.record),
            part => write!(f, "{}.{part}", self.record),
        }
    }
}

/// A text that is not an [`Id`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not an id such as \"12\" or \"12.1\"")]
pub struct NotAnId(String);

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let wrong = || NotAnId(text.to_owned());
        let (record, part) = match text.split_once('.') {
            None => (text, 0),
            Some((record, part)) => (record, part.parse().map_err(|_| wrong())?),
        };
        let id = Self::new(record.parse().map_err(|_| wrong())?, part);
        if id.to_string() == text { Ok(id) } else { Err(wrong()) }
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.to_string()
    }
}

impl TryFrom<String> for Id {
    type Error = NotAnId;

    fn try_from(text: String) -> Result<Self, NotAnId> {
        text.parse()
    }
}
