//! Why `mufakat tally` does not count a file.

use super::{Language, Phrase};

/// Too many candidates.
pub const CANDIDATES: Phrase = Phrase::new(
    "calon lebih dari 10.000",
    "there are more than 10,000 candidates",
);
/// Too many criteria.
pub const CRITERIA: Phrase = Phrase::new(
    "kriteria lebih dari 100",
    "there are more than 100 criteria",
);
/// Too many candidates times criteria.
pub const CELLS: Phrase = Phrase::new(
    "calon kali kriteria lebih dari 100.000",
    "candidates times criteria are more than 100,000",
);
/// A long id or name.
pub const NAME: Phrase = Phrase::new(
    "ada nama yang lebih panjang dari 500 huruf",
    "a name is longer than 500 characters",
);
/// A long list on a ballot or among the weights.
pub const ENTRIES: Phrase = Phrase::new(
    "satu daftar berisi lebih dari 10.000 isian",
    "one list has more than 10,000 entries",
);
/// A long number.
pub const NUMBER: Phrase = Phrase::new(
    "ada bilangan yang ditulis dengan lebih dari 100 angka",
    "a number is written with more than 100 digits",
);
/// A long list of ballots.
pub const BALLOTS: Phrase = Phrase::new(
    "surat suara lebih dari 1.000.000 baris; yang isinya sama dapat ditulis satu kali dengan `count`",
    "there are more than 1,000,000 entries of ballots; those that are alike can be one entry with `count`",
);
/// A long ballot.
pub const BALLOT: Phrase = Phrase::new("lebih panjang dari 1 MiB", "it is longer than 1 MiB");
/// Long ballots in front.
pub const HELD: Phrase = Phrase::new(
    "`ballots` lebih panjang dari 16 MiB dan mendahului `kind`, `candidates` atau `settings`; letakkan `ballots` paling akhir",
    "`ballots` is longer than 16 MiB and stands before `kind`, `candidates` or `settings`; put `ballots` last",
);
/// Much beside the ballots.
pub const REST: Phrase = Phrase::new(
    "isi di luar `ballots` lebih panjang dari 16 MiB",
    "what stands beside `ballots` is longer than 16 MiB",
);

/// The file holds more than is counted.
pub fn too_large(language: Language, what: Phrase) -> String {
    let what = language.say(what);
    match language {
        Language::Id => {
            format!(
                "terlalu besar untuk dihitung: {what}. Tidak ada yang dihitung; batasnya ada di docs/tally.md"
            )
        }
        Language::En => {
            format!(
                "too large to be counted: {what}. Nothing is counted; docs/tally.md lists the limits"
            )
        }
    }
}

/// One ballot holds more than is counted.
pub fn large_ballot(language: Language, number: u64, what: Phrase) -> String {
    let what = language.say(what);
    match language {
        Language::Id => format!(
            "surat suara ke-{number} terlalu besar untuk dihitung: {what}. Tidak ada yang dihitung; batasnya ada di docs/tally.md"
        ),
        Language::En => format!(
            "ballot no. {number} is too large to be counted: {what}. Nothing is counted; docs/tally.md lists the limits"
        ),
    }
}

/// The file has another form.
pub fn other_form(language: Language, why: Option<&str>) -> String {
    let why = why.map(|why| format!(" ({why})")).unwrap_or_default();
    match language {
        Language::Id => format!(
            "bukan berkas suara yang dikenal{why}. Tidak ada yang dihitung. Yang dibaca: JSON dengan `kind`, `candidates` dan `ballots`; \
             bentuknya dijelaskan di docs/tally.md, contohnya di `mufakat tally --help`"
        ),
        Language::En => format!(
            "no ballot file that is known here{why}. Nothing is counted. What is read is JSON with `kind`, `candidates` and `ballots`; \
             docs/tally.md describes it, `mufakat tally --help` has an example"
        ),
    }
}

/// A field of the file is missing.
pub fn missing(language: Language, field: &str) -> String {
    match language {
        Language::Id => format!("tidak ada `{field}`"),
        Language::En => format!("there is no `{field}`"),
    }
}
