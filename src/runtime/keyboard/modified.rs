//! Keys with a number and modifiers, as kitty (`CSI u`) and xterm (`modifyOtherKeys`) tell them.

use super::sequence::First;
use crate::ui::keys::Key;

/// What else is told of a key: all of it may be missing.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Told {
    /// The character with Shift, in the layout of the keyboard.
    pub(super) shifted: Option<u32>,
    /// The character at the same place of a Latin keyboard.
    pub(super) latin: Option<u32>,
    /// The text that the key makes.
    pub(super) text: Option<u32>,
}

/// Modifiers are one more than the sum of these.
const SHIFT: u32 = 1;
const ALT: u32 = 2;
const CTRL: u32 = 4;
/// Super, Hyper and Meta.
const OTHERS: u32 = 8 | 16 | 32;
const CAPS_LOCK: u32 = 64;

/// The key with this code of Unicode. Shift, Caps Lock and their like pressed alone are no keys.
pub(super) fn key(code: u32, modifiers: u32, told: Told) -> First {
    match code {
        57_358..=57_360 | 57_441..=57_454 => First::Answer,
        _ => named(code, modifiers, told).into(),
    }
}

fn named(code: u32, modifiers: u32, told: Told) -> Option<Key> {
    let pressed = modifiers.checked_sub(1)?;
    let is = |modifier| pressed & modifier > 0;
    if let Some(key) = of_number_pad(code) {
        return Some(key).filter(|_| !is(ALT | OTHERS) && (!is(CTRL) || !matches!(key, Key::Char(_))));
    }
    let c = char::from_u32(code)?;
    match c {
        _ if is(ALT | OTHERS) => None,
        '\r' => Some(Key::Enter),
        '\t' if is(SHIFT) => Some(Key::BackTab),
        '\t' => Some(Key::Tab),
        '\u{1b}' => Some(Key::Esc),
        '\u{8}' | '\u{7f}' => Some(Key::Backspace),
        _ if is(CTRL) => {
            let latin = told.latin.and_then(char::from_u32).filter(|_| !c.is_ascii());
            with_ctrl(latin.unwrap_or(c).to_ascii_lowercase())
        }
        // Kitty's own numbers for keys without a character.
        '\u{e000}'..='\u{f8ff}' => None,
        _ if c.is_control() => None,
        _ => {
            let text = told.text.and_then(char::from_u32).filter(|c| !c.is_control());
            Some(Key::Char(text.unwrap_or_else(|| typed(c, pressed, told.shifted))))
        }
    }
}

/// The character that a key types with Shift or Caps Lock; of a key that does not tell, as on an American keyboard, which
/// Indonesia uses.
fn typed(c: char, pressed: u32, shifted: Option<u32>) -> char {
    let (shift, caps) = (pressed & SHIFT > 0, pressed & CAPS_LOCK > 0);
    let upper = |c: char| c.to_uppercase().next().unwrap_or(c);
    match shifted.and_then(char::from_u32) {
        _ if c.is_alphabetic() => {
            if shift == caps && !c.is_uppercase() {
                c
            } else {
                upper(c)
            }
        }
        Some(shifted) if shift => shifted,
        Some(_) | None if shift => american(c),
        Some(_) | None => c,
    }
}

const fn american(c: char) -> char {
    match c {
        '1' => '!',
        '2' => '@',
        '3' => '#',
        '4' => '$',
        '5' => '%',
        '6' => '^',
        '7' => '&',
        '8' => '*',
        '9' => '(',
        '0' => ')',
        '-' => '_',
        '=' => '+',
        '[' => '{',
        ']' => '}',
        '\\' => '|',
        ';' => ':',
        '\'' => '"',
        ',' => '<',
        '.' => '>',
        '/' => '?',
        '`' => '~',
        c => c,
    }
}

/// Ctrl and a character; four of them are other keys on every terminal.
const fn with_ctrl(c: char) -> Option<Key> {
    match c {
        '[' => Some(Key::Esc),
        'h' => Some(Key::Backspace),
        'i' => Some(Key::Tab),
        'm' => Some(Key::Enter),
        'a'..='z' => Some(Key::Ctrl(c)),
        _ => None,
    }
}

/// Kitty's numbers for the number pad.
fn of_number_pad(code: u32) -> Option<Key> {
    Some(match code {
        57_399..=57_408 => Key::Char(char::from_digit(code - 57_399, 10)?),
        57_409 => Key::Char('.'),
        57_410 => Key::Char('/'),
        57_411 => Key::Char('*'),
        57_412 => Key::Char('-'),
        57_413 => Key::Char('+'),
        57_414 => Key::Enter,
        57_415 => Key::Char('='),
        57_416 => Key::Char(','),
        57_417 => Key::Left,
        57_418 => Key::Right,
        57_419 => Key::Up,
        57_420 => Key::Down,
        57_421 => Key::PageUp,
        57_422 => Key::PageDown,
        57_423 => Key::Home,
        57_424 => Key::End,
        57_426 => Key::Delete,
        _ => return None,
    })
}
