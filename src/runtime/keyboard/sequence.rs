//! The first key, answer or paste mark among bytes from a terminal.

use super::answer::{answer, is_kind};
use super::modified::{Told, key as modified};
use super::paste::BEGIN;
use crate::ui::keys::Key;

pub(super) const ESC: u8 = 0x1b;

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
        [ESC, b'O', rest @ ..] => {
            // Some terminals put modifiers in between.
            let letter = rest.iter().position(|byte| !matches!(byte, b'0'..=b'9' | b';'))?;
            let name = *rest.get(letter)?;
            if (b' '..0x7f).contains(&name) { (3 + letter, single(name).into()) } else { (2 + letter, First::Nameless) }
        }
        [ESC, rest @ ..] if is_kind(rest) => {
            let (size, found) = answer(rest)?;
            (1 + size, found)
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
        // The mouse, as the oldest terminals tell it: three more characters.
        (b'M', []) => (size + three(bytes.get(size..)?)?, First::Answer),
        // The mouse, the focus of the window, a place, a size, a version.
        (b'M' | b'I' | b'O' | b'c' | b'n' | b'R' | b't' | b'x' | b'y', _) | (_, [b'<'..=b'?', ..]) => {
            (size, First::Answer)
        }
        _ if is_let_go(parameters) => (size, First::Answer),
        (letter, _) => (size, named(*letter, parameters)),
    })
}

/// The length of the button and the place of a mouse: a byte each, or a character of UTF-8 beyond column or row 95.
fn three(bytes: &[u8]) -> Option<usize> {
    let mut size = 0;
    for _ in 0..3 {
        size += match bytes.get(size)? {
            0xc2..=0xdf => 1 + usize::from(matches!(bytes.get(size + 1)?, 0x80..=0xbf)),
            _ => 1,
        };
    }
    Some(size)
}

/// Whether a key was let go: a 3 stands behind its modifiers then.
fn is_let_go(parameters: &[u8]) -> bool {
    parameters.split(|byte| *byte == b';').nth(1).is_some_and(|part| part.ends_with(b":3"))
}

/// The key of a sequence with these parameters.
fn named(letter: u8, parameters: &[u8]) -> First {
    let mut parts = parameters.split(|byte| *byte == b';');
    let mut next = || parts.next().unwrap_or_default();
    let (first, second, third) = (next(), next(), next());
    let (code, modifiers) = (number(first), number(second));
    match (letter, code) {
        (b'~', Some(1 | 7)) => First::Key(Key::Home),
        (b'~', Some(4 | 8)) => First::Key(Key::End),
        (b'~', Some(3)) => First::Key(Key::Delete),
        (b'~', Some(5)) => First::Key(Key::PageUp),
        (b'~', Some(6)) => First::Key(Key::PageDown),
        // As xterm tells a key with modifiers, where somebody has asked it to.
        (b'~', Some(27)) => match (number(third), modifiers) {
            (Some(code), Some(modifiers)) => modified(code, modifiers, Told::default()),
            _ => First::Nameless,
        },
        // As kitty tells any key.
        (b'u', Some(code)) => {
            let mut others = first.split(|byte| *byte == b':').skip(1).map(number);
            let (shifted, latin) = (others.next().flatten(), others.next().flatten());
            modified(code, modifiers.unwrap_or(1), Told { shifted, latin, text: number(third) })
        }
        (b'Z', _) => First::Key(Key::BackTab),
        (letter, _) => cursor_key(letter).into(),
    }
}

/// The number that a parameter begins with; what stands behind a colon says more about it.
fn number(parameter: &[u8]) -> Option<u32> {
    let digits = parameter.split(|byte| *byte == b':').next()?;
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// The key behind `ESC O`: arrows and the like, and the number pad where somebody has asked for it to be told apart.
fn single(letter: u8) -> Option<Key> {
    Some(match letter {
        b'j'..=b'y' => Key::Char(char::from(letter - b'j' + b'*')),
        b'X' => Key::Char('='),
        b' ' => Key::Char(' '),
        b'I' => Key::Tab,
        letter => return cursor_key(letter),
    })
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
