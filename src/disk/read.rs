//! Ordinary files, and how much of them.

use std::fs::{File, FileType, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

/// The reason why a file is not opened or read.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// It is a folder.
    #[error("it is a folder")]
    Folder,
    /// It is a device, a pipe or the like.
    #[error("it is not an ordinary file")]
    NotOrdinary,
    /// It is longer than what may stand in it.
    #[error("it is longer than {most} bytes")]
    TooLong {
        /// Its length in bytes, as far as it is known.
        length: u64,
        /// The most that is read, in bytes.
        most: u64,
    },
    /// What the system says.
    #[error(transparent)]
    System(#[from] io::Error),
}

impl From<Refused> for io::Error {
    fn from(refused: Refused) -> Self {
        let kind = match &refused {
            Refused::Folder => io::ErrorKind::IsADirectory,
            Refused::NotOrdinary => io::ErrorKind::InvalidInput,
            Refused::TooLong { .. } => io::ErrorKind::FileTooLarge,
            Refused::System(_) => io::ErrorKind::Other,
        };
        match refused {
            Refused::System(error) => error,
            Refused::Folder | Refused::NotOrdinary | Refused::TooLong { .. } => Self::new(kind, refused),
        }
    }
}

/// Opens an ordinary file for reading.
///
/// # Errors
/// [`Refused`], at once, for anything else.
pub fn open(path: &Path) -> Result<File, Refused> {
    open_with(path, OpenOptions::new().read(true))
}

/// Opens an ordinary file that exists. It is looked at before, because opening can set a device going, and again when
/// it is open, because it may have been exchanged.
///
/// # Errors
/// [`Refused`], at once, for anything else.
pub fn open_with(path: &Path, options: &OpenOptions) -> Result<File, Refused> {
    ordinary(std::fs::metadata(path)?.file_type())?;
    let mut options = options.clone();
    never_wait(&mut options, 0);
    let file = options.open(path)?;
    ordinary(file.metadata()?.file_type())?;
    Ok(file)
}

/// Opens whatever can be read to its end: also a pipe, whose writer is waited for, or a device.
///
/// # Errors
/// [`Refused`] for a folder.
pub fn stream(path: &Path) -> Result<File, Refused> {
    match std::fs::metadata(path)?.is_dir() {
        true => Err(Refused::Folder),
        false => Ok(File::open(path)?),
    }
}

/// Whether two names lead to the same file. Where files have no numbers, their whole names tell.
pub fn is_same(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let number = |path| std::fs::metadata(path).ok().map(|it| (it.dev(), it.ino()));
        number(one).is_some_and(|one| number(other) == Some(one))
    }
    #[cfg(not(unix))]
    {
        let whole = |path| std::fs::canonicalize(path).ok();
        whole(one).is_some_and(|one| whole(other) == Some(one))
    }
}

/// The bytes of an ordinary file of at most `most` bytes.
///
/// # Errors
/// [`Refused`]; of a longer file no more is read than it takes to know that.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, Refused> {
    let file = open(path)?;
    let length = file.metadata()?.len();
    if length > most {
        return Err(Refused::TooLong { length, most });
    }
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    match bytes.len() as u64 {
        length if length > most => Err(Refused::TooLong { length, most }),
        _ => Ok(bytes),
    }
}

/// Refuses what is no ordinary file.
pub(super) fn ordinary(kind: FileType) -> Result<(), Refused> {
    if kind.is_dir() {
        Err(Refused::Folder)
    } else if kind.is_file() {
        Ok(())
    } else {
        Err(Refused::NotOrdinary)
    }
}

/// Opening with these options returns at once, whatever it finds; `more` are further flags of the system.
#[cfg(unix)]
pub(super) fn never_wait(options: &mut OpenOptions, more: i32) {
    use std::os::unix::fs::OpenOptionsExt;
    options.custom_flags(libc::O_NONBLOCK | libc::O_NOCTTY | more);
}

/// Opening with these options returns at once, whatever it finds; `more` are further flags of the system.
#[cfg(not(unix))]
pub(super) fn never_wait(_: &mut OpenOptions, _: i32) {}
