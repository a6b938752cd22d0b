//! Long texts wrap and never vanish, and what is hidden in them is shown.

use crate::domain::plain::{visible, visible_lines};
use ratatui::style::Style;
use ratatui::text::Line;
use textwrap::{Options, WordSplitter};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The text in lines of at most `width` columns; at least one line, none when the width is 0.
pub fn wrap(text: &str, width: u16) -> Vec<String> {
    if width == 0 {
        return Vec::new();
    }
    if is_plain(text) {
        return wrap_plain(text, usize::from(width));
    }
    let options = Options::new(usize::from(width)).word_splitter(WordSplitter::NoHyphenation);
    textwrap::wrap(&visible_lines(text), options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// [`wrap`], each line in this style.
pub fn wrapped(text: &str, width: u16, style: Style) -> Vec<Line<'static>> {
    wrap(text, width).into_iter().map(|line| Line::styled(line, style)).collect()
}

/// Whether the text is nothing but ASCII words with one blank between them, as most are.
fn is_plain(text: &str) -> bool {
    let mut before = b' ';
    let words = text.bytes().all(|byte| {
        let fits = (b' '..=b'~').contains(&byte) && (byte, before) != (b' ', b' ');
        before = byte;
        fits
    });
    words && before != b' '
}

/// [`wrap`] for plain text: a byte is a column. Every frame wraps what it shows, so it must cost little.
fn wrap_plain(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for mut word in text.split(' ') {
        while word.len() > width {
            let (piece, rest) = word.split_at(width);
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            lines.push(piece.to_owned());
            word = rest;
        }
        if !line.is_empty() && line.len() + 1 + word.len() > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

/// The text cut to `width` columns, with `…` where something is missing.
pub fn cut(text: &str, width: u16) -> String {
    let text = visible(text);
    let width = usize::from(width);
    if text.width() <= width {
        return text.into_owned();
    }
    let mut kept = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        let columns = grapheme.width();
        if used + columns + 1 > width {
            break;
        }
        kept.push_str(grapheme);
        used += columns;
    }
    if width > 0 {
        kept.push('…');
    }
    kept
}

/// The first of the ways to say something that fits in so many columns, else the last; empty without any.
pub fn fitting(ways: &[String], width: u16) -> &str {
    let fits = |way: &&String| columns(way) <= width;
    ways.iter().find(fits).or(ways.last()).map_or("", String::as_str)
}

/// Columns that a text takes, 0 to 65,535.
pub fn columns(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_cut_text_says_so() {
        assert_eq!(cut("Kekuatan", 8), "Kekuatan");
        assert_eq!(cut("Kekuatan", 5), "Keku…");
        assert_eq!(cut("日本語", 4), "日…");
        assert_eq!(cut("x", 0), "");
    }

    proptest! {
        #[test]
        fn plain_text_wraps_like_any_other(text in "[!-~]{1,12}( [!-~]{1,12}){0,12}", width in 1u16..20) {
            prop_assert!(is_plain(&text));
            let options = Options::new(usize::from(width)).word_splitter(WordSplitter::NoHyphenation);
            prop_assert_eq!(wrap(&text, width), textwrap::wrap(&text, options));
        }

        #[test]
        fn no_line_is_wider_than_asked_and_no_word_is_lost(text in "[a-z日 ]{0,80}", width in 2u16..40) {
            let lines = wrap(&text, width);
            for line in &lines {
                prop_assert!(columns(line) <= width, "{line:?}");
            }
            let squeeze = |s: &str| s.chars().filter(|c| *c != ' ').collect::<String>();
            prop_assert_eq!(squeeze(&lines.concat()), squeeze(&text));
        }
    }
}
