//! What a terminal says by itself as a string: a colour, a version, a clipboard, whatever somebody has asked it for.

use super::sequence::{ESC, First};

/// Of one that is not complete, so many bytes are kept: what it says is of no use.
const KEPT: usize = 64;

/// Whether these bytes behind Esc may begin one: OSC, DCS, APC, PM, SOS.
pub(super) const fn is_kind(bytes: &[u8]) -> bool {
    matches!(bytes, [b']' | b'P' | b'_' | b'^' | b'X', ..])
}

/// Whether these bytes behind Esc begin an answer that a terminal is known to give. The same byte alone is a letter with
/// Alt.
pub(super) const fn is_known(bytes: &[u8]) -> bool {
    match bytes {
        [b']', first, ..] => first.is_ascii_digit(),
        [b'P', first, ..] => matches!(first, b'0'..=b'9' | b'>' | b'!' | b'+' | b'$' | b'|'),
        [b'_', first, ..] => matches!(first, b'G'),
        _ => false,
    }
}

/// The answer at the front of bytes that stand behind Esc, up to BEL or `ESC \`: its length and what it is. Nothing while
/// it has no end. What ends in neither was the letter with Alt, or an answer that was broken off.
pub(super) fn answer(bytes: &[u8]) -> Option<(usize, First)> {
    let is_end = |byte: &u8| *byte < b' ';
    let end = bytes.iter().position(is_end)?;
    match bytes.get(end..)? {
        [0x07, ..] => Some((end + 1, First::Answer)),
        [ESC] => None,
        [ESC, b'\\', ..] => Some((end + 2, First::Answer)),
        _ if is_known(bytes) => Some((end, First::Answer)),
        _ => Some((1, First::Nameless)),
    }
}

/// Whether these bytes behind Esc are the rest of an answer, be it known or complete.
pub(super) fn goes_on(bytes: &[u8]) -> bool {
    is_kind(bytes) && (is_known(bytes) || matches!(answer(bytes), Some((_, First::Answer))))
}

/// Forgets the middle of an answer that is not complete, however long it gets.
pub(super) fn shorten(begun: &mut Vec<u8>) {
    let known = begun.split_first().is_some_and(|(first, rest)| *first == ESC && is_known(rest));
    if known && begun.len() > KEPT {
        let ends = begun.last() == Some(&ESC);
        begun.truncate(KEPT);
        // An end may have begun.
        begun.extend(ends.then_some(ESC));
        begun.shrink_to(KEPT + 1);
    }
}
