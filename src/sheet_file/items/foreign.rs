//! What a file is by its bytes, whatever its name says.

use crate::domain::bytes::{self, Foreign};

/// What can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Workbook,
    Text,
}

/// What a file is.
pub(super) fn kind(bytes: &[u8]) -> Result<Kind, Foreign> {
    let begins = |signs: &[&[u8]]| signs.iter().any(|sign| bytes.starts_with(sign));
    let head = &bytes[..bytes.len().min(1024)];
    match bytes {
        _ if holds(head, b"%PDF-") => Err(Foreign::Pdf),
        _ if begins(&[b"PK\x03\x04", b"PK\x05\x06"]) => packed(bytes),
        _ if begins(&[&[0xd0, 0xcf, 0x11, 0xe0]]) => compound(bytes),
        _ if begins(&[b"{\\rtf"]) => Err(Foreign::Document),
        _ if begins(&[b"\x89PNG", &[0xff, 0xd8, 0xff], b"GIF8", b"II*\0", b"MM\0*", b"\0\0\x01\0"]) => {
            Err(Foreign::Picture)
        }
        _ if begins(&[b"7z\xbc\xaf", b"Rar!", &[0x1f, 0x8b], b"BZh", &[0xfd, b'7', b'z', b'X', b'Z']]) => {
            Err(Foreign::Archive)
        }
        _ if begins(&[b"ID3", b"OggS", b"fLaC", &[0x1a, 0x45, 0xdf, 0xa3], &[0xff, 0xfb], b"#!AMR"]) => {
            Err(Foreign::Sound)
        }
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Err(Foreign::Picture),
        [b'R', b'I', b'F', b'F', _, _, _, _, ..] => Err(Foreign::Sound),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => {
            let picture = [&b"heic"[..], b"heix", b"mif1", b"avif", b"msf1"].iter().any(|sign| brand.starts_with(sign));
            Err(if picture { Foreign::Picture } else { Foreign::Sound })
        }
        [b'B', b'M', rest @ ..] if rest.len() > 24 && rest[4..8] == [0, 0, 0, 0] => Err(Foreign::Picture),
        _ => letters(bytes),
    }
}

/// What is in a file of packed files, by the names that stand in it.
fn packed(bytes: &[u8]) -> Result<Kind, Foreign> {
    let has = |name: &[u8]| holds(bytes, name);
    match () {
        () if has(b"xl/workbook") || has(b"opendocument.spreadsheet") => Ok(Kind::Workbook),
        () if has(b"word/document") || has(b"opendocument.text") => Err(Foreign::Document),
        () if has(b"ppt/presentation") || has(b"opendocument.presentation") => Err(Foreign::Slides),
        () if has(b"PK\x01\x02") => Err(Foreign::Archive),
        () => Err(Foreign::Damaged),
    }
}

/// What is in a file of old office programs, by the names that stand in it.
fn compound(bytes: &[u8]) -> Result<Kind, Foreign> {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        holds(bytes, &name)
    };
    match () {
        () if has("EncryptedPackage") => Err(Foreign::Locked),
        () if has("WordDocument") => Err(Foreign::Document),
        () if has("PowerPoint Document") => Err(Foreign::Slides),
        () if has("Workbook") || has("Book") => Ok(Kind::Workbook),
        () => Err(Foreign::Binary),
    }
}

/// Whether bytes are a text: next to nothing in it commands a machine.
fn letters(bytes: &[u8]) -> Result<Kind, Foreign> {
    let text = bytes::text(&bytes[..bytes.len().min(1 << 16)]);
    let small = text.trim_start().get(..15).unwrap_or_default().to_lowercase();
    if small.starts_with("<!doctype html") || small.starts_with("<html") {
        return Err(Foreign::Page);
    }
    let commands =
        text.chars().filter(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\u{1b}' | '\u{1a}' | '\u{7f}'));
    let (nothing, others) = commands.fold((0, 0), |(nothing, others), c| match c {
        '\0' => (nothing + 1, others),
        _ => (nothing, others + 1),
    });
    let is_text = nothing == 0 && others * 20 <= text.chars().count();
    if is_text { Ok(Kind::Text) } else { Err(Foreign::Binary) }
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|part| part == wanted)
}
