//! The open workshop's file.

use crate::journal::{Journal, seen};
use std::path::PathBuf;

/// The path of the open workshop's file, and the journal while this window writes to it.
#[derive(Debug)]
pub(super) struct File {
    pub(super) path: PathBuf,
    /// None while it is only looked at.
    pub(super) journal: Option<Journal>,
}

impl Drop for File {
    /// The last records are kept as seen, however soon after them it is closed.
    fn drop(&mut self) {
        if let Some(journal) = &self.journal {
            // A remark less the next time: what was recorded is on the disk.
            let _ = seen::keep(&self.path, &journal.seen());
        }
    }
}
