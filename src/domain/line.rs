//! One line of text as the room said it.

use super::bytes::shows;
use super::plain::is_hidden;

/// The longest line that is kept, in characters.
pub const MAX_CHARS: usize = 500;

/// Why a text is not a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotALine {
    /// Nothing is left without blanks and what cannot be seen.
    Empty,
    /// It has this many characters, more than [`MAX_CHARS`].
    TooLong(usize),
}

/// The text without what [`is_hidden`] and without outer blanks; 1 to [`MAX_CHARS`] characters.
///
/// A tab or an end of a line counts as a blank.
///
/// # Errors
/// [`NotALine`] when nothing is left, or too much.
pub fn line(text: &str) -> Result<String, NotALine> {
    let cleaned = clean(text);
    match cleaned.chars().count() {
        0 => Err(NotALine::Empty),
        1..=MAX_CHARS => Ok(cleaned),
        chars => Err(NotALine::TooLong(chars)),
    }
}

/// The same for a text that may be empty.
///
/// # Errors
/// [`NotALine::TooLong`].
pub fn short(text: &str) -> Result<String, NotALine> {
    match line(text) {
        Err(NotALine::Empty) => Ok(String::new()),
        read => read,
    }
}

/// Whether a text is as [`line`] gives it.
pub(super) fn is_line(text: &str) -> bool {
    text.trim().len() == text.len() && !text.chars().any(is_hidden) && (1..=MAX_CHARS).contains(&text.chars().count())
}

/// Whether a text is a line or empty.
pub(super) fn is_short(text: &str) -> bool {
    text.is_empty() || is_line(text)
}

/// The text without what [`is_hidden`] and without outer blanks, however long; empty when nothing of it can be seen.
pub fn clean(text: &str) -> String {
    let text: String = kept(text).collect();
    if shows(&text) { text.trim().to_owned() } else { String::new() }
}

/// The characters of a text that may stand in a line: nothing hidden, and blanks for tabs and ends of lines.
pub fn kept(text: &str) -> impl Iterator<Item = char> {
    let blank = |c| match c {
        '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        c => c,
    };
    text.chars().map(blank).filter(|&c| !is_hidden(c) && c != EMPTY_BRAILLE)
}

/// A letter without a dot, which looks like a blank.
const EMPTY_BRAILLE: char = '\u{2800}';

/// Whether the character has no shape of its own: the empty letter of Braille, joiners, and what chooses the look of
/// the letter before it.
pub(super) const fn is_blank_shape(c: char) -> bool {
    matches!(c, EMPTY_BRAILLE | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_cannot_be_seen_is_left_out_and_ends_of_lines_part_words() {
        assert_eq!(clean("\u{feff}a\tb\r\nc\u{2028}d\u{85}e "), "a b  c d e");
        assert_eq!(line("\u{202e}\u{1b}[31mja\u{ad}lan\u{200b}\u{9b}\u{3164}").as_deref(), Ok("[31mjalan"));
        assert_eq!(line("\u{200b}\u{2060}\u{7f}"), Err(NotALine::Empty));
        assert_eq!(line("\u{2800}\u{200d}\u{fe0f}"), Err(NotALine::Empty));
        assert_eq!(line("ja\u{2800}lan"), Ok("jalan".to_owned()));
        assert_eq!(line("ꦧꦁ\u{200d}ꦭꦶ").as_deref(), Ok("ꦧꦁ\u{200d}ꦭꦶ"));
    }

    proptest! {
        #[test]
        fn a_line_shows_all_that_it_holds(text in "[a \\x00-\\x9f\u{ad}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{feff}]{0,40}") {
            if let Ok(line) = line(&text) {
                prop_assert!(is_line(&line));
                prop_assert!(!line.chars().any(is_hidden));
            }
        }
    }
}
