//! Saved workshops as the list of them shows them.

use crate::domain::Workshop;
use jiff::Timestamp;
use jiff::civil::Date;

/// A saved workshop on the shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Its slug.
    pub slug: String,
    /// Region, empty when the first line is not readable.
    pub place: String,
    /// Title.
    pub title: String,
    /// Dates of its days.
    pub days: Vec<Date>,
    /// Id of the agenda it was started from.
    pub agenda: String,
    /// Sum of its first record, which says which workshop it is; empty when that is not readable.
    pub sum: String,
    /// That of the workshop it was carried over from.
    pub from: Option<String>,
    /// Time of its last record.
    pub changed: Option<Timestamp>,
    /// Whether it is whole.
    pub health: Health,
}

/// Whether a saved workshop is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Health {
    /// Not looked at yet.
    Unknown,
    /// Whole; the title of the session reached, if one was started.
    Whole(Option<String>),
    /// Damaged; why.
    Damaged(String),
    /// Not damaged, and not of this version of mufakat; what to do.
    OtherVersion(String),
}

/// A saved workshop that was read in order to begin the next stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// Sum of its first record, which says which workshop it is.
    pub sum: String,
    /// What it amounts to.
    pub workshop: Workshop,
}
