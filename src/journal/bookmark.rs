//! `<slug>.place.json` beside a journal: where the facilitator was. A convenience, never a record: replaced by
//! rename, not synced, and ignored when missing or broken.

use super::disk;
use super::error::{Doing, JournalError};
use super::scan;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// The most that is read, in bytes.
const MAX: u64 = 1 << 20;

/// Keeps a place beside the journal.
///
/// # Errors
/// [`JournalError::Io`] if it cannot be written; the place kept before stays.
pub fn keep(journal: &Path, place: &impl Serialize) -> Result<(), JournalError> {
    let path = path(journal);
    replace(&path, place).map_err(|error| scan::io(&path, Doing::KeepingPlace, &error))
}

/// The place kept beside the journal; none if there is none that can be understood.
pub fn kept<T: DeserializeOwned>(journal: &Path) -> Option<T> {
    read(&path(journal))
}

/// What is kept in a file beside a journal, if it can be understood.
pub(super) fn read<T: DeserializeOwned>(path: &Path) -> Option<T> {
    let mut bytes = Vec::new();
    let file = File::open(path).ok()?;
    file.take(MAX).read_to_end(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}

fn path(journal: &Path) -> PathBuf {
    disk::beside(journal, "place.json")
}

pub(super) fn replace(path: &Path, place: &impl Serialize) -> io::Result<()> {
    let bytes = serde_json::to_vec(place)?;
    let new = path.with_extension("json.new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    disk::for_owner_only(&mut options);
    let written = options.open(&new)?.write_all(&bytes);
    if written.is_err() {
        let _ = std::fs::remove_file(&new);
    }
    written.and_then(|()| std::fs::rename(&new, path))
}
