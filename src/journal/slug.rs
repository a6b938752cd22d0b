//! The names of saved workshops: `[a-z0-9-]{1,60}`.

pub use crate::domain::slug::is_slug as is_valid;
use crate::domain::slug::{MAX, hyphenated};
use std::path::{Path, PathBuf};

/// Ending of a journal's file name.
pub(super) const ENDING: &str = "jsonl";
/// The journal of a name.
pub fn path_of(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.{ENDING}"))
}

/// The name that a text makes: small letters and digits, single hyphens for all else but apostrophes, cut at a word
/// where it is too long. None if nothing is left.
pub fn make(text: &str) -> Option<String> {
    let name = hyphenated(&text.replace('\'', ""));
    let name = shortened(&name, MAX);
    (!name.is_empty()).then(|| name.to_owned())
}

/// A name for a new workshop that no file in `folder` has: from its place (`kabupaten-bangli`), else its title, else
/// `workshop`; with `-2`, `-3`, … if it is taken.
pub fn propose(folder: &Path, place: &str, title: &str) -> String {
    let name = make(place).or_else(|| make(title)).unwrap_or_else(|| "workshop".to_owned());
    free(folder, &name)
}

/// The name, or the first of `-2`, `-3`, … that no file in `folder` has.
pub fn free(folder: &Path, name: &str) -> String {
    let mut candidate = name.to_owned();
    let mut number = 2_u32;
    while path_of(folder, &candidate).symlink_metadata().is_ok() {
        let ending = format!("-{number}");
        candidate = format!("{}{ending}", shortened(name, MAX - ending.len()));
        number += 1;
    }
    candidate
}

/// At most `max` bytes of an ASCII name, cut before a hyphen if that leaves at least half.
fn shortened(name: &str, max: usize) -> &str {
    let Some(cut) = name.get(..max).filter(|_| name.len() > max) else {
        return name;
    };
    let word = match cut.rfind('-') {
        Some(at) if at >= max / 2 => cut.get(..at),
        Some(_) | None => None,
    };
    word.unwrap_or(cut).trim_end_matches('-')
}
