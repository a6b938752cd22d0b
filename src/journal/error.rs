//! Everything that can be wrong with a journal, as types that the text layer can say in both languages.

use super::holder::Who;
use crate::disk::Refused;
use crate::domain::Inconsistent;
use std::io;
use std::path::{Path, PathBuf};

/// The reason why a journal cannot be read, written or found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JournalError {
    /// The system refused.
    #[error("{path}: {doing}: {trouble}", path = path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What was being done.
        doing: Doing,
        /// What the system said.
        trouble: Trouble,
    },
    /// There is no whole line in it: nothing was ever saved there.
    #[error("{path}: the file is empty, nothing was saved in it", path = path.display())]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// It was written by a later version; it is not damaged.
    #[error("{path}: made by a newer mufakat (format {format}, this one knows {known})", path = path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// The line that says so, from 1.
        line: u64,
        /// The format it says.
        format: u32,
        /// The highest format of this build.
        known: u32,
    },
    /// It was written by a build from before version 0.1.0, with sessions that are no more; it is not damaged.
    #[error(
        "{path}: written by a test build of mufakat from before version 0.1.0 (line {line}: activity \"{activity}\"); the file is \
         not damaged and was left alone; read or export it with that build, or make the workshop anew with this one",
        path = path.display()
    )]
    TestBuild {
        /// The file.
        path: PathBuf,
        /// The line that says so, from 1.
        line: u64,
        /// The activity that is gone.
        activity: &'static str,
    },
    /// A line is not as mufakat wrote it.
    #[error("{path}, line {line}: {wrong}{hint}", path = path.display(), hint = salvage(path, *line))]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The first line that is wrong, from 1.
        line: u64,
        /// What is wrong with it.
        wrong: Wrong,
    },
    /// It cannot be locked for writing; it was not touched.
    #[error("{path}: {why}", path = path.display())]
    NoLock {
        /// The file.
        path: PathBuf,
        /// Why not.
        why: NoLock,
    },
    /// A record is not saved; the file is whole, and the next one may be tried.
    #[error("{path}: not saved: {trouble}", path = path.display())]
    NotSaved {
        /// The file.
        path: PathBuf,
        /// What the system said.
        trouble: Trouble,
    },
    /// This run saves nothing more in this file. What was saved before is safe.
    #[error("{path}: nothing more can be saved in this file: {why}", path = path.display())]
    Broken {
        /// The file.
        path: PathBuf,
        /// What happened to it.
        why: Breakage,
    },
    /// The record does not fit the journal, and was not written.
    #[error("the record was not written: {0}")]
    Refused(Wrong),
    /// The record needs a higher format than the file has: raise it first, then decide again.
    #[error("the record was not written: it needs format {0} of the journal")]
    NeedsFormat(u32),
    /// No saved workshop and no file has this name.
    #[error("there is no workshop and no file \"{name}\"{}", near.as_ref().map(|near| format!("; is it \"{near}\"?")).unwrap_or_default())]
    Unknown {
        /// What was asked for.
        name: String,
        /// The saved workshop with the most similar name.
        near: Option<String>,
    },
}

impl JournalError {
    /// The error for a refusal of the system.
    pub(super) fn io(path: &Path, doing: Doing, error: &io::Error) -> Self {
        Self::trouble(path, doing, Trouble::from(error))
    }

    /// The error for trouble with a path.
    pub(super) fn trouble(path: &Path, doing: Doing, trouble: Trouble) -> Self {
        Self::Io { path: path.to_owned(), doing, trouble }
    }
}

fn salvage(path: &Path, line: u64) -> String {
    if line > 1 {
        let mut path = path.display().to_string();
        if path.contains(char::is_whitespace) {
            path = format!("'{path}'");
        }
        format!("; `mufakat repair {path} --to NEW` copies the lines before it")
    } else {
        String::new()
    }
}

/// The reason why a journal can only be looked at.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoLock {
    /// Somebody else writes to it.
    #[error("it is open for writing elsewhere{}", .0.as_ref().map(described).unwrap_or_default())]
    Held(Option<Who>),
    /// The lock cannot be had at all.
    #[error("it cannot be locked: {0}")]
    Impossible(Trouble),
}

impl NoLock {
    /// This reason as an error of the journal at `path`.
    pub fn of(self, path: &Path) -> JournalError {
        JournalError::NoLock { path: path.to_owned(), why: self }
    }
}

fn described(who: &Who) -> String {
    format!(" (process {} on {} since {})", who.pid, who.host, who.since)
}

/// The work in which the system refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Doing {
    /// Reading a journal.
    #[error("cannot be read")]
    Reading,
    /// Opening a journal in order to write.
    #[error("cannot be opened for writing")]
    Opening,
    /// Making a new file.
    #[error("cannot be created")]
    Creating,
    /// Setting aside or cutting off an unfinished or damaged last line.
    #[error("its unfinished or damaged last line cannot be set aside")]
    Recovering,
    /// Copying the good beginning elsewhere.
    #[error("cannot be copied to")]
    Copying,
    /// Listing the saved workshops.
    #[error("the saved workshops cannot be listed")]
    Listing,
    /// Keeping the place to come back to.
    #[error("the place to come back to cannot be kept")]
    KeepingPlace,
}

/// What the system said.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// It does not exist.
    #[error("there is no such file or folder")]
    Missing,
    /// It exists, and must not.
    #[error("it exists already")]
    Exists,
    /// It is a folder.
    #[error("it is a folder")]
    Folder,
    /// It is a device, a pipe or the like.
    #[error("it is not an ordinary file")]
    NotAFile,
    /// It is longer than anything of its kind.
    #[error("it is too long to be read")]
    TooLong,
    /// Not allowed.
    #[error("permission denied")]
    Denied,
    /// The file system takes no writes.
    #[error("the file system is read-only")]
    ReadOnly,
    /// No room on the disk, or the quota is used up.
    #[error("the disk is full")]
    Full,
    /// A part of the path is no folder.
    #[error("a part of the path is not a folder")]
    NotAFolder,
    /// The name is longer than the file system takes.
    #[error("the name is too long")]
    LongName,
    /// What was read back is not what was to be written.
    #[error("what was read back is not what was written")]
    Differs,
    /// Somebody else writes to it.
    #[error("it is open for writing elsewhere")]
    Busy,
    /// The largest allowed size of a file is reached.
    #[error("the file may not grow any further")]
    Limit,
    /// Anything else, in the system's words.
    #[error("{0}")]
    Other(String),
}

impl From<&io::Error> for Trouble {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the kinds of std are many, and more come")]
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::AlreadyExists => Self::Exists,
            io::ErrorKind::IsADirectory => Self::Folder,
            io::ErrorKind::PermissionDenied => Self::Denied,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::FileTooLarge => Self::Limit,
            io::ErrorKind::NotADirectory => Self::NotAFolder,
            io::ErrorKind::InvalidFilename => Self::LongName,
            io::ErrorKind::InvalidData => Self::Differs,
            io::ErrorKind::ResourceBusy => Self::Busy,
            _ => Self::Other(error.to_string()),
        }
    }
}

impl From<&Refused> for Trouble {
    fn from(refused: &Refused) -> Self {
        match refused {
            Refused::Folder => Self::Folder,
            Refused::NotOrdinary => Self::NotAFile,
            Refused::TooLong { .. } => Self::TooLong,
            Refused::System(error) => Self::from(error),
        }
    }
}

/// The reason why a file takes no more records in this run.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Breakage {
    /// A record could not be written, and what was begun could not be cut off again.
    #[error("{0}")]
    Failed(Trouble),
    /// The file was removed, or another one was put in its place.
    #[error("the file was moved, removed or replaced")]
    Replaced,
    /// Somebody else has written to it or cut it.
    #[error("something else has changed the file")]
    Changed,
}

/// The fault of a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// It is longer than [`super::MAX_LINE`] bytes.
    #[error("it is longer than 4 MiB")]
    TooLong,
    /// It ends in a carriage return.
    #[error("its line end was changed (CRLF), probably by an editor")]
    LineEnd,
    /// It is not JSON; the parser's words.
    #[error("it is not JSON: {0}")]
    NotJson(String),
    /// It is JSON, but does not end with its sum.
    #[error("it does not end with its sum")]
    NoSum,
    /// The sum is not that of the line before and this one.
    #[error("its sum does not match: the line was changed after it was written")]
    Sum,
    /// Lines are missing, repeated or in another order.
    #[error("it is record {found} where record {expected} should be")]
    Number {
        /// Its number.
        found: u64,
        /// The number that comes next.
        expected: u64,
    },
    /// A key is missing, too many, or of the wrong kind; the parser's words.
    #[error("it is not a record: {0}")]
    Shape(String),
    /// It holds no event.
    #[error("it holds no event")]
    NoEvents,
    /// It holds an event that mufakat does not know.
    #[error("the event \"{0}\" is unknown")]
    UnknownEvent(String),
    /// A field of an event is missing, unknown, or of the wrong kind; the parser's words.
    #[error("the event \"{name}\" is not well formed: {reason}")]
    Event {
        /// Its type.
        name: String,
        /// What is wrong with it.
        reason: String,
    },
    /// It says the right thing in another way than mufakat writes it.
    #[error("it is not written as mufakat writes it")]
    NotCanonical,
    /// The first event does not create a workshop.
    #[error("the journal does not begin with \"workshop_created\"")]
    NotCreated,
    /// A format that cannot follow: 0, not the next one, or too low for an event.
    #[error("it speaks of format {found} where the file has format {has}")]
    Format {
        /// The format named, or needed by an event.
        found: u32,
        /// The format of the file so far; 0 before the first line.
        has: u32,
    },
    /// It is well formed, but cannot have happened.
    #[error("it does not fit what happened before: {0}")]
    DoesNotApply(Inconsistent),
}
