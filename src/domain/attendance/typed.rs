//! What people type and paste about delegations: `dinkes 3`, `KADIN Kamar Dagang dan Industri`.

#[cfg(test)]
mod tests;

use super::NewDelegation;
use super::names::{same_name, short_code, under_another_name};
use super::{Code, Delegation, Unsur};
use crate::domain::line::clean;

/// First words of names that are no short names by themselves: the code is made of the whole name.
const KINDS_OF_BODIES: [&str; 26] = [
    "akademi",
    "asosiasi",
    "badan",
    "bagian",
    "bank",
    "camat",
    "desa",
    "dewan",
    "dinas",
    "distrik",
    "forum",
    "gampong",
    "institut",
    "kampung",
    "kantor",
    "kapanewon",
    "kecamatan",
    "kelurahan",
    "nagari",
    "perumda",
    "politeknik",
    "puskesmas",
    "satuan",
    "sekolah",
    "sekretariat",
    "universitas",
];

/// A delegation as typed or pasted in one line, with a proposed unsur; committees and guests do not vote by default.
///
/// `CODE name`, `CODE<tab>name`, `CODE - name`, `CODE; name`, or a name alone that begins with a kind of body
/// (`Kecamatan Susut`), whose code is made of the name. Bullets and numbering before it go. None without a name.
pub fn new_delegation(line: &str) -> Option<NewDelegation> {
    let (code, name) = code_and_name(line)?;
    let unsur = proposed_unsur(&code, &name);
    Some(NewDelegation { code, name, unsur, votes: unsur.usually_votes() })
}

impl Unsur {
    /// Whether delegations of it vote unless somebody decides otherwise: guests and the committee do not.
    pub const fn usually_votes(self) -> bool {
        !matches!(self, Self::Undangan | Self::Panitia)
    }
}

fn code_and_name(line: &str) -> Option<(Code, String)> {
    let line = without_bullet(line.trim());
    for separator in ["\t", ";", " - ", " – ", " — ", ": "] {
        if let Some((code, name)) = line.split_once(separator)
            && !clean(name).is_empty()
        {
            return Some((Code::new(code)?, clean(name)));
        }
    }
    let line = clean(line);
    let (first, rest) = line.split_once(' ')?;
    if KINDS_OF_BODIES.contains(&first.to_lowercase().as_str()) {
        return Some((short_code(&line)?, line));
    }
    Some((Code::new(first)?, rest.trim().to_owned()))
}

/// The text without a leading `-`, `*`, `•`, `3.`, `3)` or a number and a tab.
fn without_bullet(text: &str) -> &str {
    let bare = text.trim_start_matches(['-', '*', '•', '·']).trim_start();
    let rest = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() == bare.len() {
        return bare;
    }
    rest.strip_prefix(['.', ')', '\t']).map_or(bare, str::trim_start)
}

/// The unsur that code and name speak of; an office of the regional government when they do not.
fn proposed_unsur(code: &Code, name: &str) -> Unsur {
    let name = name.to_lowercase();
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let says = |known: &[&str]| known.iter().any(|word| words.contains(word) || code.as_str().to_lowercase() == *word);
    let begins = |known: &[&str]| words.first().is_some_and(|first| known.contains(first));
    if begins(&["dinas", "badan", "sekretariat", "inspektorat", "bagian"]) {
        Unsur::Opd
    } else if begins(&["kecamatan", "camat", "distrik", "kapanewon"]) {
        Unsur::Kecamatan
    } else if begins(&["desa", "kelurahan", "nagari", "gampong", "kampung", "lurah"]) {
        Unsur::Desa
    } else if says(&["universitas", "politeknik", "institut", "akademi", "stmik", "kampus"])
        || name.contains("sekolah tinggi")
    {
        Unsur::PerguruanTinggi
    } else if says(&[
        "pt", "cv", "bank", "perumda", "kadin", "hipmi", "phri", "asosiasi", "telkom", "pln", "pdam", "koperasi",
        "umkm",
    ]) {
        Unsur::DuniaUsaha
    } else if says(&["panitia", "notulis", "moderator"]) {
        Unsur::Panitia
    } else if says(&[
        "polres",
        "polsek",
        "kodim",
        "kejaksaan",
        "kejari",
        "bps",
        "dprd",
        "kementerian",
        "kemenag",
        "undangan",
        "komunitas",
        "relawan",
        "pkk",
        "media",
    ]) {
        Unsur::Undangan
    } else {
        Unsur::Opd
    }
}

/// The delegations that `typed` may mean, the best kind of likeness only: the code itself, the name, the code's beginning,
/// the beginning of one of its parts, words in the name, another short or full name. None for an empty text.
pub fn matching<'a>(delegations: &'a [Delegation], typed: &str) -> Vec<&'a Delegation> {
    let Some(code) = Code::new(typed) else {
        return Vec::new();
    };
    let code = code.as_str();
    let run_on = code.replace('-', "");
    let name = typed.trim().to_lowercase();
    let kinds: [&dyn Fn(&Delegation) -> bool; 5] = [
        &|there| there.code.as_str() == code || there.code.as_str().replace('-', "") == run_on,
        &|there| same_name(&there.name, typed),
        &|there| there.code.as_str().starts_with(code) || there.code.as_str().replace('-', "").starts_with(&run_on),
        &|there| there.code.as_str().split('-').any(|part| part.starts_with(code)),
        &|there| format!(" {}", there.name.to_lowercase()).contains(&format!(" {name}")),
    ];
    kinds
        .into_iter()
        .map(|like| delegations.iter().filter(|there| like(there)).collect::<Vec<_>>())
        .find(|found| !found.is_empty())
        .unwrap_or_else(|| under_another_name(delegations, typed))
}
