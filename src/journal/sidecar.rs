//! Which files are a journal or belong to one: nothing else may take their place.

use super::disk;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Endings of the files beside a journal.
pub(super) const ENDINGS: [&str; 5] = ["lock", "who", "wall", "place.json", "seen.json"];

/// Whether the file at `path`, if there is one, is a journal, whole or damaged, or belongs to one. A name that leads
/// there, or another name of the same file, counts as the file itself.
///
/// # Errors
/// The system's: what cannot be read may be a journal.
pub fn belongs_to_a_journal(path: &Path) -> io::Result<bool> {
    let resolved = std::fs::canonicalize(path).or_else(|_| in_its_folder(path))?;
    Ok(is_journal(&resolved)? || is_beside(&resolved))
}

/// Whether `path` leads to the same file as the journal does, or as one of the files beside it.
pub fn is_of(journal: &Path, path: &Path) -> bool {
    let beside = ENDINGS.map(|ending| disk::beside(journal, ending));
    let mut own = std::iter::once(journal.to_owned()).chain(beside);
    own.any(|own| crate::disk::is_same(&own, path))
}

/// The name of a file that is not there, in its folder as it really is.
fn in_its_folder(path: &Path) -> io::Result<PathBuf> {
    let folder = std::fs::canonicalize(disk::folder(path))?;
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    Ok(folder.join(name))
}

/// An existing file that is called like a journal or begins like one, be its first line torn, changed or lost.
fn is_journal(path: &Path) -> io::Result<bool> {
    if !path.is_file() {
        return Ok(false);
    }
    if lowercase(path).strip_suffix(".jsonl").is_some() {
        return Ok(true);
    }
    begins_like_a_journal(path)
}

/// Whether a file begins like a journal, be its first line torn, changed or lost.
///
/// # Errors
/// The system's.
pub fn begins_like_a_journal(path: &Path) -> io::Result<bool> {
    let mut beginning = Vec::new();
    let file = crate::disk::open(path)?;
    file.take(64).read_to_end(&mut beginning)?;
    Ok(begins_like_a_line(&beginning))
}

/// `{"n":17,"at":"`, or as much of it as there is, whatever an editor put between.
fn begins_like_a_line(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut rest = bytes.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).peekable();
    if rest.peek().is_none() {
        return false;
    }
    let expected = b"{\"n\":0,\"at\":\"".iter().copied();
    for expected in expected {
        if expected == b'0' {
            while rest.next_if(u8::is_ascii_digit).is_some() {}
            continue;
        }
        match rest.next() {
            None => return true,
            Some(byte) if byte != expected => return false,
            Some(_) => {}
        }
    }
    true
}

/// Whether the name is that of a file beside a journal that is there, or of a line set aside from one.
fn is_beside(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        return false;
    };
    let lower = lowercase(path);
    let stems = ENDINGS.iter().filter_map(|ending| {
        let is_one = lower.ends_with(&format!(".{ending}"));
        let length = name.len().checked_sub(ending.len() + 1)?;
        name.get(..length).filter(|_| is_one)
    });
    let torn = lower.find(".torn-").and_then(|at| name.get(..at));
    stems.chain(torn).any(|stem| {
        let journal = path.with_file_name(format!("{stem}.jsonl"));
        journal.is_file() || is_journal(&path.with_file_name(stem)).unwrap_or(true)
    })
}

fn lowercase(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_begin_alike_whatever_happened_to_them() {
        let first: [&[u8]; 8] = [
            b"{\"n\":1,\"at\":\"2024-06-11",
            b"{\"n\":1,\"at\":\"",
            b"{\"n\":1,",
            b"{",
            b"{\"n\":417,\"at\":\"2024",
            b"\xef\xbb\xbf{\"n\":1,\"at\":\"2024",
            b"{\r\n  \"n\": 1,\r\n  \"at\": \"2024",
            b"\n\n{\"n\":1,\"at\":\"2024",
        ];
        for bytes in first {
            assert!(begins_like_a_line(bytes), "{bytes:?}");
        }
        let others: [&[u8]; 7] = [
            b"",
            b"\n",
            b"# Berita Acara",
            b"<!DOCTYPE html>",
            b"{\"title\":\"x\"}",
            b"{\"n\":1,\"to\":\"x\"}",
            b"[{\"n\":1,\"at\":\"x\"}]",
        ];
        for bytes in others {
            assert!(!begins_like_a_line(bytes), "{bytes:?}");
        }
    }
}
