//! The few things the journal asks of the disk that std does not say in one call.

use super::error::{Doing, JournalError};
pub(super) use crate::disk::{folder, sync_folder};
use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// Which file it is, whatever its name: another one under the same name is told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Identity(u64, u64);

impl Identity {
    pub(super) fn of(file: &File) -> io::Result<Self> {
        Ok(Self::from(&file.metadata()?))
    }

    pub(super) fn is(self, metadata: &Metadata) -> bool {
        self == Self::from(metadata)
    }
}

impl From<&Metadata> for Identity {
    #[cfg(unix)]
    fn from(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self(metadata.dev(), metadata.ino())
    }

    /// Without inodes all files look alike; a length that differs still tells.
    #[cfg(not(unix))]
    fn from(_: &Metadata) -> Self {
        Self(0, 0)
    }
}

/// The path without links: that of the file it leads to, or the one that a new file there would have.
fn real(path: &Path) -> PathBuf {
    let in_folder = || Some(folder(path).canonicalize().ok()?.join(path.file_name()?));
    let real = path.canonicalize().ok().or_else(in_folder);
    real.unwrap_or_else(|| path.to_owned())
}

/// Whether two paths lead to the same file, be it by links. Files that are not there differ.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    match (std::fs::metadata(one), std::fs::metadata(other)) {
        (Ok(one), Ok(other)) if cfg!(unix) => Identity::from(&one).is(&other),
        (Ok(_), Ok(_)) => real(one) == real(other),
        (Ok(_) | Err(_), Ok(_) | Err(_)) => false,
    }
}

/// The file beside a journal with another ending: `x.jsonl` has `x.lock`, and `x.txt` has `x.txt.lock`. It is beside the
/// file itself, whichever link leads there.
pub(super) fn beside(journal: &Path, ending: &str) -> PathBuf {
    let journal = real(journal);
    if journal.extension().is_some_and(|ending| ending == "jsonl") {
        journal.with_extension(ending)
    } else {
        with_ending(&journal, ending)
    }
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// A new file; it must not exist.
fn create_new(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    for_owner_only(&mut options);
    options.open(path)
}

/// A file made with these options is for its owner only: it holds secret ballots and withdrawn words.
fn for_owner_only(options: &mut OpenOptions) {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    #[cfg(not(unix))]
    let _ = options;
}

/// Makes a new file, fills and syncs it, and syncs its folder. When something fails, it is removed again.
pub(super) fn create<T>(
    path: &Path,
    doing: Doing,
    fill: impl FnOnce(&mut File) -> Result<T, JournalError>,
) -> Result<(File, T), JournalError> {
    let mut file = create_new(path).map_err(|error| JournalError::io(path, doing, &error))?;
    let filled = fill(&mut file).and_then(|filled| {
        let synced = file.sync_all().and_then(|()| sync_folder(path));
        synced.map_err(|error| JournalError::io(path, doing, &error))?;
        Ok(filled)
    });
    match filled {
        Ok(filled) => Ok((file, filled)),
        Err(error) => {
            drop(file);
            // The first error is the one to tell; a file that cannot even be removed says "empty" later.
            let _ = std::fs::remove_file(path);
            Err(error)
        }
    }
}

/// A new file beside the one that `path` leads to: `<path>.<ending>`, then `<path>.<ending>-2` and so on.
pub(super) fn create_numbered(path: &Path, ending: &str) -> io::Result<(PathBuf, File)> {
    let path = real(path);
    let mut number = 1_u32;
    loop {
        let candidate = match number {
            1 => with_ending(&path, ending),
            _ => with_ending(&path, &format!("{ending}-{number}")),
        };
        match create_new(&candidate) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(error),
            Ok(file) => return Ok((candidate, file)),
        }
    }
}

/// Whether the first `end` bytes of a file end with the line that has this sum.
pub(super) fn ends_with(mut file: &File, end: u64, sum: &str) -> io::Result<bool> {
    let wanted = format!("{sum}\"}}\n");
    let Some(start) = end.checked_sub(wanted.len() as u64) else {
        return Ok(false);
    };
    let mut found = Vec::new();
    file.seek(SeekFrom::Start(start))?;
    file.take(wanted.len() as u64).read_to_end(&mut found)?;
    Ok(found == wanted.as_bytes())
}

/// Makes a write beyond the largest allowed file size fail instead of ending the program (SIGXFSZ).
///
/// # Errors
/// When the signal cannot be caught.
#[cfg(unix)]
pub fn survive_file_size_limit() -> io::Result<()> {
    let caught = std::sync::Arc::default();
    signal_hook::flag::register(libc::SIGXFSZ, caught).map(drop)
}
