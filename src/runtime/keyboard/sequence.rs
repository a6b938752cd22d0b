//! The first key, answer or paste mark among bytes from a terminal.

use super::paste::BEGIN;
use crate::ui::keys::Key;

pub(super) const ESC: u8 = 0x1b;
/// An answer of the terminal that does not end within so many bytes is none.
const LONGEST_ANSWER: usize = 4096;

/// The first thing that came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum First {
    /// A key.
    Key(Key),
    /// A key that has no name here.
    Nameless,
    /// Something that the terminal says by itself; nobody has pressed anything.
    Answer,
    /// A paste begins behind it.
    Paste,
}

impl From<Option<Key>> for First {
    fn from(key: Option<Key>) -> Self {
        key.map_or(Self::Nameless, Self::Key)
    }
}

/// Length in bytes of the first thing and what it is; none while it is not complete.
pub(super) fn first(bytes: &[u8]) -> Option<(usize, First)> {
    let key = |key| First::Key(key);
    Some(match bytes {
        [] | [ESC] => return None,
        _ if bytes.starts_with(BEGIN) => (BEGIN.len(), First::Paste),
        [ESC, b'[', rest @ ..] => {
            let (size, found) = control_sequence(rest)?;
            (2 + size, found)
        }
        [ESC, b'O', rest @ ..] => (3, cursor_key(*rest.first()?).into()),
        [ESC, kind @ (b']' | b'P' | b'_'), rest @ ..] => {
            let (size, found) = answer(*kind, rest)?;
            (2 + size, found)
        }
        // Esc, and a key pressed right behind it.
        [ESC, ..=0x1f | 0x7f, ..] => (1, key(Key::Esc)),
        // Alt.
        [ESC, rest @ ..] => (1 + first(rest)?.0, First::Nameless),
        // Enter is a carriage return alone: some terminals send a newline when their window is closed.
        [b'\r', ..] => (1, key(Key::Enter)),
        [b'\t', ..] => (1, key(Key::Tab)),
        [0x08 | 0x7f, ..] => (1, key(Key::Backspace)),
        [letter @ 0x01..=0x1a, ..] => (1, key(Key::Ctrl(char::from(letter | 0x60)))),
        [..=0x1f, ..] => (1, First::Nameless),
        _ => {
            let (size, c) = character(bytes)?;
            (size, c.map(Key::Char).into())
        }
    })
}

/// The answer behind `ESC ]`, `ESC P` or `ESC _`: a colour, a version, whatever somebody has asked the terminal for, up to
/// BEL or `ESC \`. Anything else was the letter with Alt.
fn answer(kind: u8, bytes: &[u8]) -> Option<(usize, First)> {
    let begins = match kind {
        b']' => bytes.first()?.is_ascii_digit(),
        b'P' => matches!(bytes.first()?, b'0'..=b'9' | b'>' | b'!' | b'+' | b'$'),
        _ => *bytes.first()? == b'G',
    };
    if !begins {
        return Some((0, First::Nameless));
    }
    let is_end = |byte: &u8| *byte < b' ';
    let Some(end) = bytes.iter().position(is_end) else {
        return (bytes.len() > LONGEST_ANSWER).then_some((bytes.len(), First::Answer));
    };
    let size = match bytes.get(end..)? {
        [0x07, ..] => end + 1,
        [ESC] => return None,
        [ESC, b'\\', ..] => end + 2,
        // It was broken off; what did so counts for itself.
        _ => end,
    };
    Some((size, First::Answer))
}

/// The sequence behind `ESC [`: parameters, then one byte that names it.
fn control_sequence(bytes: &[u8]) -> Option<(usize, First)> {
    let end = bytes.iter().position(|byte| !(0x20..0x40).contains(byte))?;
    let parameters = bytes.get(..end)?;
    let size = end + 1;
    Some(match (bytes.get(end)?, parameters) {
        // A function key of the Linux console, with one more letter.
        (b'[', _) => {
            bytes.get(size)?;
            (size + 1, First::Nameless)
        }
        // Not a sequence at all: what it was broken off by counts for itself.
        (..=0x1f | 0x7f.., _) => (end, First::Nameless),
        // The mouse, as the oldest terminals tell it: three more bytes.
        (b'M', []) => {
            bytes.get(size + 2)?;
            (size + 3, First::Answer)
        }
        // The mouse, the focus of the window, a place, a size, a version.
        (b'M' | b'I' | b'O' | b'c' | b'n' | b'R' | b't' | b'y', _) | (_, [b'<'..=b'?', ..]) => (size, First::Answer),
        (letter, _) => (size, named(*letter, parameters).into()),
    })
}

/// The key of a sequence with these parameters.
fn named(letter: u8, parameters: &[u8]) -> Option<Key> {
    let mut numbers = parameters.split(|byte| *byte == b';').map(number);
    let (code, modifiers) = (numbers.next().flatten(), numbers.next().flatten());
    match (letter, code) {
        (b'~', Some(1 | 7)) => Some(Key::Home),
        (b'~', Some(4 | 8)) => Some(Key::End),
        (b'~', Some(3)) => Some(Key::Delete),
        (b'~', Some(5)) => Some(Key::PageUp),
        (b'~', Some(6)) => Some(Key::PageDown),
        // As xterm tells a key with modifiers, where somebody has asked it to.
        (b'~', Some(27)) => with_modifiers(numbers.next().flatten()?, modifiers?),
        // As kitty tells any key; one that is let go has a 3 behind its modifiers.
        (b'u', Some(code)) => {
            let second = parameters.split(|byte| *byte == b';').nth(1);
            let is_let_go = second.is_some_and(|part| part.ends_with(b":3"));
            (!is_let_go).then(|| with_modifiers(code, modifiers.unwrap_or(1)))?
        }
        (b'Z', _) => Some(Key::BackTab),
        (letter, _) => cursor_key(letter),
    }
}

/// The number that a parameter begins with; what stands behind a colon says more about it.
fn number(parameter: &[u8]) -> Option<u32> {
    let digits = parameter.split(|byte| *byte == b':').next()?;
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// The key with this code of Unicode; modifiers are one more than 1 for Shift, 2 for Alt, 4 for Ctrl.
fn with_modifiers(code: u32, modifiers: u32) -> Option<Key> {
    let pressed = modifiers.checked_sub(1)? & 0b111;
    let (shift, alt, ctrl) = (pressed & 1 > 0, pressed & 2 > 0, pressed & 4 > 0);
    let c = char::from_u32(code)?;
    match c {
        _ if alt => None,
        '\r' => Some(Key::Enter),
        '\t' if shift => Some(Key::BackTab),
        '\t' => Some(Key::Tab),
        '\u{1b}' => Some(Key::Esc),
        '\u{8}' | '\u{7f}' => Some(Key::Backspace),
        _ if ctrl => c.is_ascii_alphabetic().then_some(Key::Ctrl(c.to_ascii_lowercase())),
        // Kitty's own numbers for keys without a character.
        '\u{e000}'..='\u{f8ff}' => None,
        _ if c.is_control() => None,
        _ if shift => c.to_uppercase().next().map(Key::Char),
        _ => Some(Key::Char(c)),
    }
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
            (std::str::from_utf8(text).unwrap_or_default(), error.error_len().or(Some(0)))
        }
    };
    match (text.chars().next(), wrong) {
        (Some(c), _) => Some((c.len_utf8(), Some(c).filter(|c| !c.is_control()))),
        (None, Some(size @ 1..)) => Some((size, None)),
        (None, _) => None,
    }
}
