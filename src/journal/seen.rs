//! `<slug>.seen.json` beside a journal: how far it went when this machine wrote to it last. A file that ends earlier, or
//! goes another way, is an old copy put back or was cut at the end of a line, which no sum can tell.

use super::bookmark;
use super::disk;
use super::error::{Doing, JournalError};
use super::record_sum::record_sum;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// The last record of a journal that this machine has seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Sum of its first record: which workshop it is.
    pub first: String,
    /// Number of its records.
    pub records: u64,
    /// Sum of the last one.
    pub sum: String,
}

/// The way in which a journal falls behind what was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behind {
    /// It has so many records fewer.
    Fewer(u64),
    /// It is not shorter, but the record of this number, then the last, is another one now.
    Another(u64),
}

/// Keeps how far a journal goes. Replaced by rename, not synced, like the place to come back to.
///
/// # Errors
/// [`JournalError::Io`] if it cannot be written; what was kept before stays.
pub fn keep(journal: &Path, seen: &Seen) -> Result<(), JournalError> {
    let path = path(journal);
    bookmark::replace(&path, seen).map_err(|error| JournalError::io(&path, Doing::KeepingPlace, &error))
}

/// How a journal with so many `records` falls behind what was seen of it, if it does. What was seen of another workshop
/// of the same name does not count.
pub fn behind(journal: &Path, records: u64) -> Option<Behind> {
    let seen: Seen = bookmark::read(&path(journal))?;
    if record_sum(journal, 1).ok()? != seen.first {
        return None;
    }
    if records < seen.records {
        return Some(Behind::Fewer(seen.records - records));
    }
    let is_another = record_sum(journal, seen.records).ok()? != seen.sum;
    is_another.then_some(Behind::Another(seen.records))
}

fn path(journal: &Path) -> PathBuf {
    disk::beside(journal, "seen.json")
}
