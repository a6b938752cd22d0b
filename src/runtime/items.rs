//! Files of items, in whatever way an office program has written them.

use crate::disk::{self, Refused};
use crate::domain::bytes::Foreign;
use crate::sheet_file::{MAX_BYTES, items};
use crate::text::{Language, files};
use std::path::Path;

/// Why a file of items is not read.
#[derive(Debug)]
pub enum NotRead {
    /// It is no ordinary file, longer than 8 MiB, or the system refuses.
    Refused(Refused),
    /// It is this, and no text.
    Foreign(Foreign),
}

impl NotRead {
    /// The sentence for a window that the room sees: without the path.
    pub fn said(&self, language: Language) -> &'static str {
        match self {
            Self::Refused(_) => files::no_items(language),
            Self::Foreign(kind) => files::foreign(language, *kind),
        }
    }
}

/// The text of a file, as [`items::text`] gives it.
///
/// # Errors
/// [`NotRead`].
pub fn read(path: &Path) -> Result<String, NotRead> {
    let bytes = disk::read(path, MAX_BYTES as u64).map_err(NotRead::Refused)?;
    items::text(&bytes).map_err(NotRead::Foreign)
}
