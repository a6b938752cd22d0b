//! One line of text as the room said it.

/// The longest line that is kept, in characters.
pub const MAX_CHARS: usize = 500;

/// Why a text is not a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotALine {
    /// Nothing is left without blanks and control characters.
    Empty,
    /// It has this many characters, more than [`MAX_CHARS`].
    TooLong(usize),
}

/// The text without control characters, bidirectional controls and outer blanks; 1 to [`MAX_CHARS`] characters.
///
/// A tab or a line break counts as a blank.
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

/// Whether a text is as [`line`] gives it.
pub(super) fn is_line(text: &str) -> bool {
    let sound = |c: char| !c.is_control() && !is_invisible_control(c);
    text.trim().len() == text.len()
        && text.chars().all(sound)
        && (1..=MAX_CHARS).contains(&text.chars().count())
}

/// Whether a text is a line or empty.
pub(super) fn is_short(text: &str) -> bool {
    text.is_empty() || is_line(text)
}

/// The text without control characters, bidirectional controls and outer blanks, however long.
pub fn clean(text: &str) -> String {
    let kept: String = text
        .chars()
        .map(|c| {
            if matches!(c, '\t' | '\n' | '\r') {
                ' '
            } else {
                c
            }
        })
        .filter(|&c| !c.is_control() && !is_invisible_control(c))
        .collect();
    kept.trim().to_owned()
}

/// Marks that turn the direction of a line round or hide in it: they could make a line read otherwise than it was typed.
pub const fn is_invisible_control(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{2028}' | '\u{2029}' | '\u{061c}' | '\u{fff9}'..='\u{fffb}')
}
