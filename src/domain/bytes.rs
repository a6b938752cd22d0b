//! Bytes that others wrote, as text: the one place that knows in which ways programs write letters down.

use super::line::is_blank_shape;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// So many bytes at the beginning tell how the rest is written.
pub const TELLING: usize = 1024;

/// A file that holds no text to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Foreign {
    /// PDF.
    Pdf,
    /// A document of a word processor.
    Document,
    /// Slides.
    Slides,
    /// A picture.
    Picture,
    /// Sound or film.
    Sound,
    /// Files packed into one.
    Archive,
    /// A workbook behind a password.
    Locked,
    /// A workbook or archive that cannot be opened.
    Damaged,
    /// A page of the web.
    Page,
    /// JSON of something else than a chat.
    Json,
    /// Anything else that is no text.
    Binary,
}

/// The text of a file: UTF-8, UTF-16 with or without its mark, else Windows-1252 as office programs save text in
/// Indonesia. Lines may differ, where somebody has put two files together. Every end of a line becomes `\n`.
pub fn text(bytes: &[u8]) -> String {
    let encoding = encoding(bytes);
    if encoding != UTF_8 {
        let (text, ..) = encoding.decode(bytes);
        return with_plain_ends(&text).into_owned();
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return with_plain_ends(text).into_owned();
    }
    let line = |line| match std::str::from_utf8(line) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(line).0,
    };
    let text: String = bytes.split_inclusive(|byte| matches!(byte, b'\n' | b'\r')).map(line).collect();
    with_plain_ends(&text).into_owned()
}

/// How a text is written whose beginning this is: UTF-16 where its mark stands there or every other byte is nothing,
/// else UTF-8.
pub fn encoding(beginning: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(beginning) {
        return encoding;
    }
    let pairs = beginning[..beginning.len().min(TELLING)].chunks_exact(2);
    let (mut all, mut big, mut little) = (0, 0, 0);
    for pair in pairs {
        all += 1;
        big += usize::from(pair[0] == 0 && pair[1] != 0);
        little += usize::from(pair[1] == 0 && pair[0] != 0);
    }
    match all {
        _ if little * 2 > all && big * 8 <= little => UTF_16LE,
        _ if big * 2 > all && little * 8 <= big => UTF_16BE,
        _ => UTF_8,
    }
}

/// The text with `\n` at the end of every line and page, however it ended: CR LF, CR alone, the ends of Unicode.
pub fn with_plain_ends(text: &str) -> Cow<'_, str> {
    let is_other = |c| matches!(c, '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    if !text.contains(is_other) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace("\r\n", "\n").replace(is_other, "\n"))
}

/// Whether a text shows anything at all: blanks, what has no shape, and what only shapes its neighbours do not.
pub fn shows(text: &str) -> bool {
    text.chars().any(|c| !c.is_whitespace() && !super::plain::is_hidden(c) && !is_blank_shape(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn units(text: &str, to: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to).collect()
    }

    #[test]
    fn office_programs_write_in_seven_ways() {
        let said = "Anggaran 2024–2025 “sibuk” • €5 juta";
        let old = b"Anggaran 2024\x962025 \x93sibuk\x94 \x95 \x805 juta";
        for bytes in [
            said.as_bytes().to_vec(),
            [b"\xef\xbb\xbf", said.as_bytes()].concat(),
            [b"\xff\xfe".to_vec(), units(said, u16::to_le_bytes)].concat(),
            [b"\xfe\xff".to_vec(), units(said, u16::to_be_bytes)].concat(),
            units(said, u16::to_le_bytes),
            units(said, u16::to_be_bytes),
            old.to_vec(),
        ] {
            assert_eq!(text(&bytes), said, "{bytes:x?}");
        }
        assert_eq!(text(&[]), "");
        assert_eq!(text(b"\xff\xfe"), "");
        assert_eq!(text(b"Jum\x92at\n\xe2\x80\x93 m\xc3\xa9ja\n"), "Jum’at\n– méja\n", "two files in one");
    }

    #[test]
    fn every_end_of_a_line_is_one() {
        for ends in ["\n", "\r\n", "\r", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}"] {
            assert_eq!(text(format!("satu{ends}dua").as_bytes()), "satu\ndua", "{ends:?}");
        }
        assert_eq!(text(b"a\r\r\nb\n\rc"), "a\n\nb\n\nc");
    }

    #[test]
    fn what_cannot_be_seen_shows_nothing() {
        for nothing in
            ["", " \t\u{a0}", "\u{200b}", "\u{2060}", "\u{2800}", "\u{3164}", "\u{ad}", "\u{feff}", "\u{200d}\u{fe0f}"]
        {
            assert!(!shows(nothing), "{nothing:?}");
        }
        assert!(shows("\u{200b}a") && shows("-") && shows("❤\u{fe0f}"));
    }

    proptest! {
        #[test]
        fn what_was_written_comes_back(said in "[a-zA-Z0-9 .,–“”•€é]{4,60}") {
            prop_assert_eq!(text(said.as_bytes()), said.as_str());
            let little = [b"\xff\xfe".to_vec(), units(&said, u16::to_le_bytes)].concat();
            prop_assert_eq!(text(&little), said.as_str());
            let (old, _, lost) = WINDOWS_1252.encode(&said);
            if !lost && std::str::from_utf8(&old).is_err() {
                prop_assert_eq!(text(&old), said.as_str());
            }
        }

        #[test]
        fn any_bytes_are_some_text(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            prop_assert!(!text(&bytes).contains('\r'));
        }
    }
}
