//! One writer a journal, whatever names it has: an exclusive lock on the file `<slug>.lock` beside it, on Unix on the
//! journal itself as well, and `<slug>.who` says who has it.

use super::disk::{self, Identity};
use super::error::{NoLock, Trouble};
use super::holder::{self, Who};
use super::sidecar::ENDINGS;
use crate::disk::Kind;
use jiff::Timestamp;
use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The longest `<slug>.who` that is read, in bytes.
const MAX_WHO: u64 = 1 << 16;

/// The right to write to a journal, until dropped or the process ends.
#[derive(Debug)]
pub struct Lock {
    journal: PathBuf,
    who: PathBuf,
    /// Closing it lets go.
    _file: File,
    /// The journal itself, locked as well: another name in another folder leads to it, too.
    held: Option<File>,
}

impl Lock {
    /// Takes the lock of the journal at `journal`, which need not exist yet; its folder must.
    ///
    /// # Errors
    /// [`NoLock`]: read it only.
    pub fn take(journal: &Path) -> Result<Self, NoLock> {
        // A link that leads nowhere yet names a file that could come to be under two names.
        if journal.is_symlink() && !journal.exists() {
            return Err(NoLock::Impossible(Trouble::Missing));
        }
        let file = crate::disk::hold(&disk::beside(journal, "lock"))
            .map_err(|refused| NoLock::Impossible(Trouble::from(&refused)))?;
        match patiently(&file) {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(NoLock::Held(who(journal))),
            Err(TryLockError::Error(error)) => {
                return Err(NoLock::Impossible(Trouble::from(&error)));
            }
        }
        for ending in ENDINGS {
            crate::disk::close_to_others(&disk::beside(journal, ending));
        }
        let mut lock = Self { journal: journal.to_owned(), who: disk::beside(journal, "who"), _file: file, held: None };
        if let Some(file) = itself(journal) {
            lock.hold(&file)?;
        }
        // Only for people to read: without it the lock holds all the same.
        let _ = write_who(&lock.who);
        Ok(lock)
    }

    /// Holds the open journal itself, where the system can, as long as the lock: to be called for a file that was made
    /// or put there after the lock was taken.
    ///
    /// # Errors
    /// [`NoLock::Held`] if somebody holds it under another name.
    pub(super) fn hold(&mut self, file: &File) -> Result<(), NoLock> {
        if cfg!(not(unix)) || self.held.as_ref().is_some_and(|held| is_same(held, file)) {
            return Ok(());
        }
        match patiently(file) {
            Ok(()) => {
                self.held = file.try_clone().ok();
                Ok(())
            }
            Err(TryLockError::WouldBlock) => Err(NoLock::Held(who(&self.journal))),
            // Some file systems have no locks; then the one beside it has to do.
            Err(TryLockError::Error(_)) => Ok(()),
        }
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
        let _ = std::fs::remove_file(&self.who);
    }
}

/// Keeps other writers from an open journal until it is closed.
///
/// # Errors
/// [`NoLock::Held`] if somebody writes to it.
#[cfg(unix)]
pub(super) fn hold_for_now(_: &Path, file: &File) -> Result<Option<Lock>, NoLock> {
    match patiently(file) {
        Err(TryLockError::WouldBlock) => Err(NoLock::Held(None)),
        Ok(()) | Err(TryLockError::Error(_)) => Ok(None),
    }
}

/// Keeps other writers from an open journal until the lock is dropped.
///
/// # Errors
/// [`NoLock`] if somebody writes to it.
#[cfg(not(unix))]
pub(super) fn hold_for_now(journal: &Path, _: &File) -> Result<Option<Lock>, NoLock> {
    Lock::take(journal).map(Some)
}

/// The journal as a file to be locked, if it is there, a file, and the system locks files without keeping readers out.
fn itself(journal: &Path) -> Option<File> {
    if cfg!(not(unix)) || !journal.is_file() {
        return None;
    }
    // Network drives lock for writing only what is open for writing.
    let mut options = OpenOptions::new();
    let file = crate::disk::open_with(journal, options.read(true).write(true));
    file.or_else(|_| crate::disk::open(journal)).ok()
}

fn is_same(one: &File, other: &File) -> bool {
    let other = other.metadata();
    other.is_ok_and(|other| Identity::of(one).is_ok_and(|one| one.is(&other)))
}

/// Whether somebody writes to a journal now, under whichever name. Takes nothing away from a writer that comes at this
/// moment.
pub fn is_held(journal: &Path) -> bool {
    let beside = crate::disk::open(&disk::beside(journal, "lock")).ok();
    let files = [beside, itself(journal)].into_iter().flatten();
    let mut answers = files.map(|file| file.try_lock_shared());
    answers.any(|answer| matches!(answer, Err(TryLockError::WouldBlock)))
}

/// Who says to write to a journal. It may be a process that was killed: only the lock tells.
pub fn who(journal: &Path) -> Option<Who> {
    let kept = || crate::disk::read(&disk::beside(journal, "who"), MAX_WHO).ok();
    let said = || serde_json::from_slice(&kept()?).ok();
    said().or_else(|| holder::of(journal, host()))
}

fn write_who(path: &Path) -> io::Result<()> {
    let who = Who { pid: std::process::id(), host: host(), since: Timestamp::now() };
    crate::disk::replace(path, &serde_json::to_vec(&who)?, Kind::Passing)
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
