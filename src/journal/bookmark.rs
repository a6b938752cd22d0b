//! `<slug>.place.json` beside a journal: where the facilitator was. A convenience, never a record: replaced by
//! rename, not synced, and ignored when missing or broken.

use super::disk;
use super::error::{Doing, JournalError};
use crate::disk::Kind;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io;
use std::path::{Path, PathBuf};

/// The longest that is read, in bytes.
const MAX: u64 = 1 << 20;

/// Keeps a place beside the journal.
///
/// # Errors
/// [`JournalError::Io`] if it cannot be written; the place kept before stays.
pub fn keep(journal: &Path, place: &impl Serialize) -> Result<(), JournalError> {
    let path = path(journal);
    replace(&path, place).map_err(|error| JournalError::io(&path, Doing::KeepingPlace, &error))
}

/// The place kept beside the journal; none if there is none that can be understood.
pub fn kept<T: DeserializeOwned>(journal: &Path) -> Option<T> {
    read(&path(journal))
}

/// The value kept in a file beside a journal, if it can be understood.
pub(super) fn read<T: DeserializeOwned>(path: &Path) -> Option<T> {
    let bytes = crate::disk::read(path, MAX).ok()?;
    serde_json::from_slice(&bytes).ok()
}

fn path(journal: &Path) -> PathBuf {
    disk::beside(journal, "place.json")
}

pub(super) fn replace(path: &Path, place: &impl Serialize) -> io::Result<()> {
    crate::disk::replace(path, &serde_json::to_vec(place)?, Kind::Passing)
}
