//! One writer a journal: an exclusive lock on the file `<slug>.lock`, and `<slug>.who` says who has it.

use super::disk;
use super::error::Trouble;
use crate::disk::Kind;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The longest `<slug>.who` that is read, in bytes.
const MAX_WHO: u64 = 1 << 16;

/// The right to write to a journal, until dropped or the process ends.
#[derive(Debug)]
pub struct Lock {
    journal: PathBuf,
    /// Closing it lets go.
    _file: File,
}

/// Who writes to a journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    /// Process id.
    pub pid: u32,
    /// Name of the computer.
    pub host: String,
    /// Since when.
    pub since: Timestamp,
}

/// Why a journal can only be looked at.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoLock {
    /// Somebody else writes to it.
    #[error("it is open for writing elsewhere{}", .0.as_ref().map(described).unwrap_or_default())]
    Held(Option<Who>),
    /// The lock cannot be had at all.
    #[error("it cannot be locked: {0}")]
    Impossible(Trouble),
}

fn described(who: &Who) -> String {
    format!(" (process {} on {} since {})", who.pid, who.host, who.since)
}

impl Lock {
    /// Takes the lock of the journal at `journal`, which need not exist yet; its folder must.
    ///
    /// # Errors
    /// [`NoLock`]: read it only.
    pub fn take(journal: &Path) -> Result<Self, NoLock> {
        let file = crate::disk::hold(&disk::beside(journal, "lock"))
            .map_err(|refused| NoLock::Impossible(Trouble::from(&refused)))?;
        match patiently(&file) {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(NoLock::Held(who(journal))),
            Err(TryLockError::Error(error)) => {
                return Err(NoLock::Impossible(Trouble::from(&error)));
            }
        }
        // Only for people to read: without it the lock holds all the same.
        let _ = write_who(journal);
        for ending in ["place.json", "wall"] {
            crate::disk::close_to_others(&disk::beside(journal, ending));
        }
        Ok(Self {
            journal: journal.to_owned(),
            _file: file,
        })
    }

    /// The journal it is for.
    pub fn path(&self) -> &Path {
        &self.journal
    }
}

/// Tries for a fifth of a second: a writer that is just ending, a child process that has not yet let go of what it
/// inherited, or a wall that only looks whether the lock is held, is not somebody else at work.
fn patiently(file: &File) -> Result<(), TryLockError> {
    for _ in 0..10 {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(20)),
            answer => return answer,
        }
    }
    file.try_lock()
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The lock file itself stays: another process may have it open already.
        let _ = std::fs::remove_file(disk::beside(&self.journal, "who"));
    }
}

/// Whether somebody writes to a journal now. Takes nothing away from a writer that comes at this moment.
pub fn is_held(journal: &Path) -> bool {
    let Ok(file) = crate::disk::open(&disk::beside(journal, "lock")) else {
        return false;
    };
    matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock))
}

/// Who says to write to a journal. It may be a process that was killed: only the lock tells.
pub fn who(journal: &Path) -> Option<Who> {
    let text = crate::disk::read(&disk::beside(journal, "who"), MAX_WHO).ok()?;
    serde_json::from_slice(&text).ok()
}

fn write_who(journal: &Path) -> io::Result<()> {
    let who = Who {
        pid: std::process::id(),
        host: host(),
        since: Timestamp::now(),
    };
    let path = disk::beside(journal, "who");
    crate::disk::replace(&path, &serde_json::to_vec(&who)?, Kind::Passing)
}

/// Name of this computer; empty if it has none.
#[cfg(unix)]
#[expect(unsafe_code, reason = "std has no call for the name of the computer")]
fn host() -> String {
    let mut name = [0_u8; 256];
    // SAFETY: the pointer and the length are those of `name`, which outlives the call.
    let failed = unsafe { libc::gethostname(name.as_mut_ptr().cast(), name.len()) } != 0;
    let end = name.iter().position(|byte| *byte == 0);
    match end {
        Some(end) if !failed => String::from_utf8_lossy(&name[..end]).into_owned(),
        Some(_) | None => String::new(),
    }
}

/// Name of this computer; empty if it has none.
#[cfg(not(unix))]
fn host() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}
