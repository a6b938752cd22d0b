//! `<slug>.wall` beside a journal: held by every wall that shows it, so that the desk knows that there is one.
//!
//! A lock and nothing else: a wall that is killed lets go by itself. The file is empty and stays.

use super::disk;
use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// A wall's sign of life, until dropped or the process ends.
#[derive(Debug)]
pub struct Sign(#[expect(dead_code, reason = "closing it lets go")] File);

impl Sign {
    /// Hangs the sign; several walls may. None when it cannot be hung now, because the desk looks at this very moment
    /// or the folder takes no file: try again.
    pub fn hang(journal: &Path) -> Option<Self> {
        let file = crate::disk::hold(&path(journal)).ok()?;
        file.try_lock_shared().ok()?;
        Some(Self(file))
    }
}

/// Whether a wall shows the journal.
pub fn is_there(journal: &Path) -> bool {
    let Ok(file) = crate::disk::open(&path(journal)) else {
        return false;
    };
    matches!(file.try_lock(), Err(TryLockError::WouldBlock))
}

/// Waits until no wall shows the journal any more; returns at once when none does.
///
/// # Errors
/// The system's, where that cannot be waited for.
pub fn wait_until_gone(journal: &Path) -> io::Result<()> {
    crate::disk::open(&path(journal))?.lock()
}

fn path(journal: &Path) -> PathBuf {
    disk::beside(journal, "wall")
}
