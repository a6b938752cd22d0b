//! The terminal's bytes as keys and pastes (Unix).
//!
//! Not crossterm's reader: that one never notices that the terminal is closed, loses keys that come together with a new
//! window size until the next key, and leaves what is beyond a kilobyte lying likewise.

use super::waiting::{Arrived, Waiting};
use crate::ui::keys::Key;
use std::fs::File;
use std::io::{self, Read};
use std::os::fd::AsFd;
use std::time::Duration;

const PASTE: &[u8] = b"\x1b[200~";
const PASTE_END: &[u8] = b"\x1b[201~";
/// A paste whose end does not come is taken as it is from this many bytes on.
const LONGEST_PASTE: usize = 4 << 20;

/// The terminal's input.
#[derive(Debug)]
pub(super) struct Keyboard {
    terminal: File,
    /// The beginning of a key or paste whose rest has not come in.
    begun: Vec<u8>,
}

impl Keyboard {
    /// # Errors
    /// The system's.
    pub(super) fn open() -> io::Result<Self> {
        Ok(Self {
            terminal: File::from(io::stdin().as_fd().try_clone_to_owned()?),
            begun: Vec::new(),
        })
    }

    /// Waits for keys or pastes and takes all that have come in.
    ///
    /// # Errors
    /// The system's; the terminal is gone then.
    pub(super) fn read(&mut self) -> io::Result<Waiting> {
        let mut bytes = [0; 4096];
        let mut waiting = Waiting::default();
        while waiting.is_empty() {
            match self.terminal.read(&mut bytes) {
                Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(n) => self.take_in(bytes.get(..n).unwrap_or_default(), &mut waiting),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                // Whoever started the program has made the terminal so.
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    std::thread::sleep(Duration::from_millis(10));
                }
                Err(error) => return Err(error),
            }
        }
        Ok(waiting)
    }

    fn take_in(&mut self, bytes: &[u8], waiting: &mut Waiting) {
        self.begun.extend_from_slice(bytes);
        let mut used = 0;
        while let Some((size, arrived)) = self.begun.get(used..).and_then(first) {
            used += size;
            match arrived {
                Some(arrived) => waiting.push(arrived),
                None => waiting.push_nameless(),
            }
        }
        self.begun.drain(..used);
    }
}

/// Length in bytes of the first thing and what it is, nothing if it has no name here; none while it is not complete.
fn first(bytes: &[u8]) -> Option<(usize, Option<Arrived>)> {
    let key = |key| Some(Arrived::Key(key));
    Some(match bytes {
        [] => return None,
        _ if bytes.starts_with(PASTE) => return paste(bytes),
        [0x1b, b'[', rest @ ..] => {
            let (size, found) = control_sequence(rest)?;
            (2 + size, found.map(Arrived::Key))
        }
        [0x1b, b'O', rest @ ..] => (3, cursor_key(*rest.first()?).map(Arrived::Key)),
        // Esc, and a key pressed right behind it.
        [0x1b] | [0x1b, ..=0x1f | 0x7f, ..] => (1, key(Key::Esc)),
        // Alt.
        [0x1b, rest @ ..] => (1 + first(rest)?.0, None),
        // Enter is a carriage return alone: some terminals send a newline when their window is closed.
        [b'\r', ..] => (1, key(Key::Enter)),
        [b'\t', ..] => (1, key(Key::Tab)),
        [0x08 | 0x7f, ..] => (1, key(Key::Backspace)),
        [letter @ 0x01..=0x1a, ..] => (1, key(Key::Ctrl(char::from(letter | 0x60)))),
        [..=0x1f, ..] => (1, None),
        _ => {
            let (size, c) = character(bytes)?;
            (size, c.map(|c| Arrived::Key(Key::Char(c))))
        }
    })
}

fn paste(bytes: &[u8]) -> Option<(usize, Option<Arrived>)> {
    let rest = bytes.get(PASTE.len()..)?;
    let end = rest
        .windows(PASTE_END.len())
        .position(|bytes| bytes == PASTE_END);
    let (text, size) = match end {
        Some(end) => (rest.get(..end)?, end + PASTE_END.len()),
        None if rest.len() > LONGEST_PASTE => (rest, rest.len()),
        None => return None,
    };
    // Terminals send the newlines of a paste as the Enter key does.
    let text = String::from_utf8_lossy(text).replace("\r\n", "\n");
    let text = text.replace('\r', "\n");
    Some((PASTE.len() + size, Some(Arrived::Paste(text))))
}

/// What follows `ESC [`: parameters, then one byte that says what it is.
fn control_sequence(bytes: &[u8]) -> Option<(usize, Option<Key>)> {
    let end = bytes.iter().position(|byte| !(0x20..0x40).contains(byte))?;
    let parameter = bytes.get(..end)?.split(|byte| *byte == b';').next()?;
    let key = match (bytes.get(end)?, parameter) {
        // A function key of the Linux console, with one more letter.
        (b'[', _) => {
            bytes.get(end + 1)?;
            return Some((end + 2, None));
        }
        // Not a sequence at all: what it was broken off by counts for itself.
        (..=0x1f | 0x7f.., _) => return Some((end, None)),
        (b'~', b"1" | b"7") => Some(Key::Home),
        (b'~', b"4" | b"8") => Some(Key::End),
        (b'~', b"3") => Some(Key::Delete),
        (b'~', b"5") => Some(Key::PageUp),
        (b'~', b"6") => Some(Key::PageDown),
        (b'Z', _) => Some(Key::BackTab),
        (letter, _) => cursor_key(*letter),
    };
    Some((end + 1, key))
}

const fn cursor_key(letter: u8) -> Option<Key> {
    Some(match letter {
        b'A' => Key::Up,
        b'B' => Key::Down,
        b'C' => Key::Right,
        b'D' => Key::Left,
        b'H' => Key::Home,
        b'F' => Key::End,
        // Enter of the number pad.
        b'M' => Key::Enter,
        _ => return None,
    })
}

/// The first character of UTF-8 text, nothing for a control character or a byte that is not UTF-8.
fn character(bytes: &[u8]) -> Option<(usize, Option<char>)> {
    let some = bytes.get(..4).unwrap_or(bytes);
    let (text, wrong) = match std::str::from_utf8(some) {
        Ok(text) => (text, None),
        Err(error) => {
            let text = some.get(..error.valid_up_to()).unwrap_or_default();
            (
                std::str::from_utf8(text).unwrap_or_default(),
                error.error_len().or(Some(0)),
            )
        }
    };
    match (text.chars().next(), wrong) {
        (Some(c), _) => Some((c.len_utf8(), Some(c).filter(|c| !c.is_control()))),
        (None, Some(size @ 1..)) => Some((size, None)),
        (None, _) => None,
    }
}

#[cfg(test)]
mod tests;
