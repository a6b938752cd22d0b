//! Documents, written: the one way in which a document comes to the disk.
//!
//! A document is whole or not there at all: it is written under a fresh name beside its place, synced, and then put there. A journal
//! never gives way to it, nor does what belongs to one.

use crate::disk::{self, Kind};
use crate::journal::Trouble;
use crate::journal::sidecar;
use std::io::{self, Write};
use std::path::Path;

/// The fate of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// The file stays, and the document is refused.
    Stays,
    /// The document takes its place, once it is whole.
    GivesWay,
}

/// The reason why a document is not written. A file that was there before is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotWritten {
    /// A journal or a file of one is there, or would be taken for one.
    Journal,
    /// A file is there.
    Exists,
    /// A file is there, and a program for documents has it open.
    InUse,
    /// The name is a link that leads nowhere.
    Nowhere,
    /// The system refused.
    Failed(Trouble),
}

impl From<io::Error> for NotWritten {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::AlreadyExists { Self::Exists } else { Self::Failed(Trouble::from(&error)) }
    }
}

/// Writes a document of `journals` to `target`: what `fill` writes. A device or a pipe is written into; of a link, what it
/// leads to is meant. `shelf` is the folder of the saved workshops, if there is one.
///
/// # Errors
/// [`NotWritten`]; an error of `fill` is one of the system.
pub fn write(
    target: &Path,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    existing: Existing,
    journals: &[&Path],
    shelf: Option<&Path>,
) -> Result<(), NotWritten> {
    if target.symlink_metadata().is_err() {
        if sidecar::belongs_to_a_journal(target)? || is_taken_for_one(target, journals, shelf) {
            return Err(NotWritten::Journal);
        }
        return Ok(disk::create_with(target, fill, Kind::Document)?);
    }
    let kind = match std::fs::metadata(target) {
        Err(_) if target.is_symlink() => return Err(NotWritten::Nowhere),
        there => there?.file_type(),
    };
    if kind.is_dir() {
        return Err(NotWritten::Failed(Trouble::Folder));
    }
    if !kind.is_file() {
        return Ok(disk::write_into(target, fill)?);
    }
    let target = std::fs::canonicalize(target)?;
    if journals.iter().any(|journal| sidecar::is_of(journal, &target)) || sidecar::belongs_to_a_journal(&target)? {
        return Err(NotWritten::Journal);
    }
    match existing {
        Existing::Stays => Err(NotWritten::Exists),
        Existing::GivesWay if is_open_elsewhere(&target) => Err(NotWritten::InUse),
        Existing::GivesWay => Ok(disk::replace_with(&target, fill, Kind::Document)?),
    }
}

/// Whether a word processor says, by a file beside it, that it has the file open.
fn is_open_elsewhere(target: &Path) -> bool {
    let Some(name) = target.file_name().and_then(|name| name.to_str()) else {
        return false;
    };
    // Word takes the first two letters of longer names away.
    let letters: Vec<char> = name.chars().collect();
    let short: String = letters.get(2..).unwrap_or_default().iter().collect();
    let beside = [format!(".~lock.{name}#"), format!("~${name}"), format!("~${short}")];
    beside.iter().any(|beside| disk::folder(target).join(beside).is_file())
}

/// Whether a new file would stand among the saved workshops as a damaged one.
fn is_taken_for_one(target: &Path, journals: &[&Path], shelf: Option<&Path>) -> bool {
    let ending = target.extension().unwrap_or_default().to_string_lossy();
    let folder = std::fs::canonicalize(disk::folder(target)).ok();
    let is_there = |shelf: &Path| std::fs::canonicalize(shelf).ok() == folder;
    ending.eq_ignore_ascii_case("jsonl")
        && (journals.iter().any(|journal| is_there(disk::folder(journal))) || shelf.is_some_and(is_there))
}

/// Writes a file that nobody has changed since: `stem.ending` if it is not there or holds the same, else with `-2` and so
/// on. It is read back. The name it has.
///
/// # Errors
/// The system's; [`io::ErrorKind::InvalidData`] if it is not what was written.
pub(super) fn write_beside(folder: &Path, stem: &str, ending: &str, contents: &[u8]) -> io::Result<String> {
    let most = contents.len() as u64;
    let holds_it = |path: &Path| disk::read(path, most).is_ok_and(|there| there == contents);
    let mut number = 1_u32;
    loop {
        let name = match number {
            1 => format!("{stem}.{ending}"),
            number => format!("{stem}-{number}.{ending}"),
        };
        let path = folder.join(&name);
        match disk::create(&path, contents, Kind::Document) {
            Ok(()) if holds_it(&path) => return Ok(name),
            Ok(()) => return Err(io::ErrorKind::InvalidData.into()),
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            Err(_) if holds_it(&path) => return Ok(name),
            Err(_) => number += 1,
        }
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    #[test]
    fn nothing_that_is_there_is_waited_for_read_whole_or_followed() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        let made = std::process::Command::new("mkfifo").arg(path("dokumen.md")).status();
        assert!(made.expect("mkfifo").success());
        let zeros = std::fs::File::create(path("dokumen-2.md")).expect("a file");
        zeros.set_len(3 << 30).expect("a long one");
        std::fs::create_dir(path("dokumen-3.md")).expect("made");
        std::fs::write(path("korban"), "utuh").expect("written");
        symlink("korban", path("dokumen-4.md")).expect("a link");
        symlink("tidak-ada", path("dokumen-5.md")).expect("a link");
        for _ in 0..2 {
            let name = write_beside(folder.path(), "dokumen", "md", b"isi").expect("written");
            assert_eq!(name, "dokumen-6.md");
        }
        let read = |name| std::fs::read_to_string(path(name)).expect("read");
        assert_eq!((read("korban"), read("dokumen-6.md")), ("utuh".into(), "isi".into()));
        let files = std::fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(files, 7, "and nothing lies about");
    }
}
