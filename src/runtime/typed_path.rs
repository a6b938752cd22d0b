//! Paths as they are typed, or arrive when a file is dropped on a terminal.

use directories::BaseDirs;
use std::path::{Path, PathBuf};

/// The path that a text means: as it stands where a file is there; else without the quotes, the backslashes and the
/// `file://` that file managers and terminals put around it. A `~` in front is the home folder.
pub fn typed_path(text: &str) -> PathBuf {
    let text = text.trim();
    let as_typed = Path::new(text);
    if as_typed.exists() {
        return as_typed.to_owned();
    }
    meant(text, BaseDirs::new().map(|folders| folders.home_dir().to_owned()).as_deref())
}

fn meant(text: &str, home: Option<&Path>) -> PathBuf {
    let text = without_quotes(text);
    if let Some(address) = strip_scheme(&text) {
        return PathBuf::from(address);
    }
    match (text.strip_prefix('~'), home) {
        (Some(""), Some(home)) => home.to_owned(),
        (Some(rest), Some(home)) if rest.starts_with(['/', '\\']) => home.join(rest.trim_start_matches(['/', '\\'])),
        _ => PathBuf::from(text),
    }
}

/// The path of `file:///home/b%20c`, of `file://host/c` and of `file:///C:/d`.
fn strip_scheme(text: &str) -> Option<String> {
    let scheme = text.get(..5).filter(|scheme| scheme.eq_ignore_ascii_case("file:"))?;
    let rest = &text[scheme.len()..];
    let path = match rest.strip_prefix("//") {
        Some(rest) => rest.find('/').map_or(rest, |slash| &rest[slash..]),
        None => rest,
    };
    let path = decoded(path);
    let bytes = path.as_bytes();
    let has_drive = bytes.len() > 2 && bytes[0] == b'/' && bytes[1].is_ascii_alphabetic() && bytes[2] == b':';
    Some(if has_drive { path[1..].to_owned() } else { path })
}

/// `%20` and its like as the letters they stand for.
fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let code = (bytes[at] == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Whether a backslash only parts folders here.
const PARTS_FOLDERS: bool = cfg!(windows);

/// What a shell would make of the text: quotes go, and what stands behind a backslash stays.
fn without_quotes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut quote = None;
    let mut letters = text.chars();
    while let Some(c) = letters.next() {
        match (c, quote) {
            ('\'' | '"', None) => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            ('\\', None | Some('"')) if !PARTS_FOLDERS => out.extend(letters.next()),
            (c, _) => out.push(c),
        }
    }
    // An apostrophe of a name that nothing closes.
    if quote.is_some() { text.to_owned() } else { out.trim().to_owned() }
}

#[cfg(all(test, not(windows)))]
mod tests {
    use super::*;

    #[test]
    fn what_is_dropped_on_a_terminal_is_a_path() {
        let home = Path::new("/home/made");
        for (typed, path) in [
            ("/media/usb/kelompok 2.txt", "/media/usb/kelompok 2.txt"),
            ("'/media/usb/kelompok 2.txt'", "/media/usb/kelompok 2.txt"),
            ("\"/media/usb/kelompok 2.txt\"", "/media/usb/kelompok 2.txt"),
            ("/media/usb/kelompok\\ 2\\ \\(a\\).txt", "/media/usb/kelompok 2 (a).txt"),
            ("'/media/usb/Pak Budi'\\''s.txt'", "/media/usb/Pak Budi's.txt"),
            ("file:///media/usb/kelompok%202.txt", "/media/usb/kelompok 2.txt"),
            ("'file:///media/usb/kelompok%202.txt'", "/media/usb/kelompok 2.txt"),
            ("file://laptop/media/usb/a%C3%A9.txt", "/media/usb/aé.txt"),
            ("file:/media/usb/a.txt", "/media/usb/a.txt"),
            ("file:///C:/Users/a.txt", "C:/Users/a.txt"),
            ("~/Unduhan/a.txt", "/home/made/Unduhan/a.txt"),
            ("~", "/home/made"),
            ("~made/a.txt", "~made/a.txt"),
            ("/media/Jum'at.txt", "/media/Jum'at.txt"),
            ("/media/100%.txt", "/media/100%.txt"),
        ] {
            assert_eq!(meant(typed, Some(home)), Path::new(path), "{typed}");
        }
    }

    #[test]
    fn a_file_that_is_there_is_meant_as_it_stands() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a\\ 'b'.txt");
        std::fs::write(&path, "a").expect("written");
        assert_eq!(typed_path(&format!(" {} ", path.display())), path);
    }
}
