//! The bytes behind the last good line of a journal: those that a disk leaves after a power cut, told from damage.
//!
//! A record is written in one piece behind those that are synced, so a power cut can only spoil the last line: it is
//! unfinished, or zeros, old sectors or garbage stand in its place. Where a later record was begun behind a bad line,
//! that line had been saved, and the file is damaged.

use super::disk;
use jiff::Timestamp;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Bytes behind the last good line that are no record. Opening for writing sets them aside, reading stops before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tail {
    /// This many without a newline: a record that was never acknowledged.
    Unfinished(u64),
    /// This many with a newline among them: the last line, damaged.
    Damaged(u64),
}

impl Tail {
    /// How many bytes.
    pub const fn bytes(self) -> u64 {
        match self {
            Self::Unfinished(bytes) | Self::Damaged(bytes) => bytes,
        }
    }
}

/// A tail that was set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Torn {
    /// Its kind and length.
    pub tail: Tail,
    /// The file it was copied to before it was cut off.
    pub copy: PathBuf,
}

/// The beginning of a record, up to its number and behind it.
const BEGINNING: &[u8] = b"{\"n\":";
const BEHIND_NUMBER: &[u8] = b",\"at\":\"";
/// Longest beginning of a record, with its number.
const LONGEST: usize = BEGINNING.len() + 20 + BEHIND_NUMBER.len();
/// The end of a line; 0 stands for a digit of its sum.
const END: [u8; 74] = *b",\"sum\":\"0000000000000000000000000000000000000000000000000000000000000000\"}";
/// Bytes kept from one look to the next: the end of a line, and the beginning of another.
const KEPT: usize = END.len() + 1 + LONGEST;

/// The longest tail, in bytes: room for a record and for blocks that a file system adds. Longer ones are not read to
/// their end.
const LONGEST_TAIL: u64 = 64 << 20;

/// Looks through a tail, piece by piece, for signs of a later record.
#[derive(Debug)]
pub(super) struct Search {
    /// Records before the tail.
    records: u64,
    /// The last bytes looked at.
    window: Vec<u8>,
    bytes: u64,
    has_newline: bool,
    /// The first line is whole but for its sum: whatever is written behind it, it had been saved.
    is_whole: bool,
    later: bool,
}

impl Search {
    /// Begins with the first line behind `records` good ones; `is_whole` says that it is a record but for its sum.
    pub(super) fn new(records: u64, is_whole: bool) -> Self {
        Self { records, window: Vec::new(), bytes: 0, has_newline: false, is_whole, later: false }
    }

    /// Looks at the next bytes.
    pub(super) fn look(&mut self, bytes: &[u8]) {
        let is_blank = |byte: &u8| *byte == 0 || byte.is_ascii_whitespace();
        self.later |= self.is_whole && self.has_newline && !bytes.iter().all(is_blank);
        let before = self.bytes - self.window.len() as u64;
        self.window.extend_from_slice(bytes);
        self.bytes += bytes.len() as u64;
        self.has_newline |= bytes.contains(&b'\n');
        if self.window.contains(&BEGINNING[0]) {
            self.later |= (0..self.window.len()).any(|at| self.is_later_at(at, before));
        }
        let spare = self.window.len().saturating_sub(KEPT);
        self.window.drain(..spare);
    }

    /// Whether a record begins at `at` that comes behind the expected one; `before` bytes of the tail stand before the
    /// window. The first line may be the expected one itself.
    fn is_later_at(&self, at: usize, before: u64) -> bool {
        let is_first = before == 0 && at == 0;
        let number = self.window.get(at..).and_then(number);
        number.is_some_and(|number| number > self.records + u64::from(is_first))
    }

    /// Whether it is longer than anything that a write which was cut off can have left.
    pub(super) const fn is_too_long(&self) -> bool {
        self.bytes > LONGEST_TAIL
    }

    /// Whether a later record was begun, so that the first line is damage in the middle.
    pub(super) fn is_later(&self) -> bool {
        self.later || self.ends_with_beginning()
    }

    /// Whether the tail ends with the end of a line and the first bytes of the record behind the one that is expected,
    /// as far as its number: of old lines that a disk may show there, none has that.
    fn ends_with_beginning(&self) -> bool {
        let mut parts = self.window.rsplitn(2, |byte| *byte == b'\n');
        let (Some(last), Some(before)) = (parts.next(), parts.next()) else {
            return false;
        };
        let beginning = format!("{{\"n\":{},\"at\":\"", self.records + 2);
        let is_begun = last.len() > BEGINNING.len() && beginning.as_bytes().starts_with(last);
        is_begun && before.last_chunk().is_some_and(is_end)
    }

    /// The tail that was looked at.
    pub(super) const fn tail(&self) -> Tail {
        match self.has_newline {
            false => Tail::Unfinished(self.bytes),
            true => Tail::Damaged(self.bytes),
        }
    }
}

/// Whether a line ends like this, but for a few bytes.
fn is_end(bytes: &[u8; END.len()]) -> bool {
    let is_as_wanted = |(byte, wanted): (&u8, &u8)| match wanted {
        b'0' => byte.is_ascii_hexdigit(),
        wanted => byte == wanted,
    };
    bytes.iter().zip(&END).filter(|pair| is_as_wanted(*pair)).count() + 8 > END.len()
}

/// The number of the record that begins here.
fn number(bytes: &[u8]) -> Option<u64> {
    let rest = bytes.strip_prefix(BEGINNING)?;
    let digits = rest.iter().take(20).take_while(|byte| byte.is_ascii_digit());
    let (digits, rest) = rest.split_at(digits.count());
    rest.strip_prefix(BEHIND_NUMBER)?;
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// Copies the tail behind `end` to a file of its own beside the journal, synced, and then cuts it off.
pub(super) fn set_aside(path: &Path, file: &File, end: u64, tail: Tail) -> io::Result<Torn> {
    let time = Timestamp::now().strftime("%Y%m%dT%H%M%SZ").to_string();
    let (copy, mut new) = disk::create_numbered(path, &format!("torn-{time}"))?;
    let done = copy_tail(file, end, &mut new, tail.bytes())
        .and_then(|()| new.sync_all())
        .and_then(|()| disk::sync_folder(path))
        .and_then(|()| file.set_len(end));
    if let Err(error) = done {
        drop(new);
        // The tail still stands in the journal itself, so a copy of it is of no use.
        let _ = std::fs::remove_file(&copy);
        return Err(error);
    }
    Ok(Torn { tail, copy })
}

/// Zeros become a hole: they may be many more bytes than the disk has left.
fn copy_tail(mut file: &File, end: u64, new: &mut File, length: u64) -> io::Result<()> {
    file.seek(SeekFrom::Start(end))?;
    let mut rest = file.take(length);
    let mut block = vec![0; 64 << 10];
    loop {
        let read = rest.read(&mut block)?;
        let bytes = block.get(..read).unwrap_or_default();
        if bytes.is_empty() {
            return new.set_len(length - rest.limit());
        }
        if bytes.iter().all(|byte| *byte == 0) {
            new.seek_relative(i64::try_from(read).unwrap_or_default())?;
        } else {
            new.write_all(bytes)?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_later(pieces: &[&[u8]]) -> bool {
        let mut search = Search::new(4, false);
        for piece in pieces {
            search.look(piece);
        }
        search.is_later()
    }

    #[test]
    fn a_record_behind_the_expected_one_is_seen_wherever_the_pieces_end() {
        let tail = b"{\"n\":5,\"at\":\"...\n{\"n\":6,\"at\":\"2024";
        assert!(!is_later(&[&tail[..20]]), "the line itself");
        for cut in 0..tail.len() {
            let (one, other) = tail.split_at(cut);
            assert!(is_later(&[one, other]), "{cut}");
        }
        let bytes: Vec<&[u8]> = tail.chunks(1).collect();
        assert!(is_later(&bytes));
        // The number that is expected, but not at the beginning: something was put before it.
        assert!(is_later(&[b"halo\n{\"n\":5,\"at\":\"2024"]));
        // The records before it are missing.
        assert!(is_later(&[b"{\"n\":6,\"at\":\"2024"]));
    }

    #[test]
    fn old_lines_zeros_and_words_are_no_later_record() {
        for tail in [
            &b"{\"n\":5,\"at\":\"20\n{\"n\":4,\"at\":\"2024\"}\n"[..],
            b"{\"n\":5,\"text\":\"{\\\"n\\\":6,\\\"at\\\":\\\"\"",
            b"\0\0\0\n\0\n\n",
            b"{\"n\":,\"at\":\"{\"n\":99999999999999999999999,\"at\":\"",
        ] {
            assert!(!is_later(&[tail]), "{:?}", String::from_utf8_lossy(tail));
        }
    }

    #[test]
    fn the_first_bytes_of_the_next_record_tell_as_well() {
        let line = format!("x,\"sum\":\"{}\"}}\n", "0a".repeat(32));
        let changed = line.replacen("0a", "*a", 1);
        for line in [line, changed] {
            for (begun, later) in
                [("{\"n\":6", true), ("{\"n\":6,\"at", true), ("{\"n\":5", false), ("{\"n\":", false), ("", false)]
            {
                let tail = format!("{line}{begun}");
                assert_eq!(is_later(&[tail.as_bytes()]), later, "{begun}");
            }
        }
        assert!(!is_later(&[b"x\n{\"n\":6"]), "no line ends there");
        let mut search = Search::new(4, true);
        search.look(b"{\"n\":5}\n");
        search.look(b"\0\0\n");
        assert!(!search.is_later());
        search.look(b"x");
        assert!(search.is_later());
    }
}
