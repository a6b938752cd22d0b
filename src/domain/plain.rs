//! Text that others wrote, as it may be shown: what would command a terminal, turn the direction of a line, or hide
//! in it, is seen instead of done.
//!
//! Such a character is shown by its number, `<U+001B>`, in signs that every terminal and font has. Letters of every
//! script pass, those written from right to left too, and so do the two joiners U+200C and U+200D: Javanese, Balinese
//! and Arabic words and joined pictures need them, and they only shape the letters beside them.

use std::borrow::Cow;
use std::fmt::Write;

/// Whether the character is shown by its number: controls, marks of direction, ends of lines and paragraphs, what
/// has no width and no shape, and what is no character.
pub const fn is_hidden(c: char) -> bool {
    !matches!(c, ' '..='~') && (c.is_ascii_control() || is_unseen(c) || c as u32 & 0xfffe == 0xfffe)
}

const fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{80}'..='\u{9f}'
            | '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}'
            | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fdd0}'..='\u{fdef}'
            | '\u{feff}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e00ff}'
    )
}

/// The text for one line, a row or a part of a sentence: an end of a line in it is shown too.
pub fn visible(text: &str) -> Cow<'_, str> {
    shown(text, is_hidden)
}

/// The same for text of several lines, whose ends stay.
pub fn visible_lines(text: &str) -> Cow<'_, str> {
    shown(text, |c| c != '\n' && is_hidden(c))
}

/// JSON that holds the same and shows all of it: what [`visible`] would show stands behind `\u`. Outside of strings
/// JSON has nothing hidden but the ends of its lines, which stay.
pub fn visible_json(json: &str) -> Cow<'_, str> {
    written(
        json,
        |c| c != '\n' && is_hidden(c),
        |out, c| {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        },
    )
}

fn shown(text: &str, hidden: impl Fn(char) -> bool) -> Cow<'_, str> {
    written(text, hidden, |out, c| {
        let _ = write!(out, "<U+{:04X}>", u32::from(c));
    })
}

fn written(text: &str, hidden: impl Fn(char) -> bool, write: impl Fn(&mut String, char)) -> Cow<'_, str> {
    if !text.chars().any(&hidden) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match hidden(c) {
            true => write(&mut out, c),
            false => out.push(c),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_commands_a_terminal_is_seen() {
        assert_eq!(visible("\u{1b}]0;PWN\u{7}a"), "<U+001B>]0;PWN<U+0007>a");
        assert_eq!(visible("a\n  1  99  b\r\t"), "a<U+000A>  1  99  b<U+000D><U+0009>");
        assert_eq!(visible_lines("a\nb\r\n"), "a\nb<U+000D>\n");
        assert_eq!(visible("\u{0}\u{7f}\u{85}\u{9b}31m"), "<U+0000><U+007F><U+0085><U+009B>31m");
    }

    #[test]
    fn what_turns_or_hides_is_seen() {
        assert_eq!(visible("\u{202e}CBA\u{2066}\u{200f}"), "<U+202E>CBA<U+2066><U+200F>");
        assert_eq!(visible("a\u{200b}\u{feff}\u{2028}b\u{ad}"), "a<U+200B><U+FEFF><U+2028>b<U+00AD>");
        assert_eq!(visible("\u{e0041}\u{10ffff}\u{fdd0}"), "<U+E0041><U+10FFFF><U+FDD0>");
    }

    #[test]
    fn letters_of_every_script_pass() {
        for text in [
            "Bangli — “Dinas” 5 %",
            "مرحبا",
            "שלום",
            "ꦧꦁ\u{200d}ꦭꦶ",
            "می\u{200c}خواهم",
            "👩\u{200d}💻❤\u{fe0f}",
            "葛\u{e0100}",
        ] {
            assert!(matches!(visible(text), Cow::Borrowed(same) if same == text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_hidden_is_left(text in any::<String>(), marks in "[\\x00-\\x9f\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}a]{0,20}") {
            let text = format!("{marks}{text}{marks}");
            prop_assert!(!visible(&text).chars().any(is_hidden));
            prop_assert!(!visible_lines(&text).chars().any(|c| c != '\n' && is_hidden(c)));
            let json = serde_json::to_string_pretty(&[&text]).expect("JSON");
            let json = visible_json(&json);
            prop_assert!(!json.chars().any(|c| c != '\n' && is_hidden(c)));
            prop_assert_eq!(serde_json::from_str::<Vec<String>>(&json).expect("JSON"), [text]);
        }
    }
}
