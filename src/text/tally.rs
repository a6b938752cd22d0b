//! What `mufakat tally` counts, and why it does not count a file.

use super::{Language, Phrase};
use crate::domain::tally::{BadBallot, BadRules, MAX_RANKED_ITEMS};

/// Too many candidates.
pub const CANDIDATES: Phrase = Phrase::new("calon lebih dari 10.000", "there are more than 10,000 candidates");
/// Too many criteria.
pub const CRITERIA: Phrase = Phrase::new("kriteria lebih dari 100", "there are more than 100 criteria");
/// Too many candidates times criteria.
pub const CELLS: Phrase =
    Phrase::new("calon kali kriteria lebih dari 100.000", "candidates times criteria are more than 100,000");
/// A long id or name.
pub const NAME: Phrase =
    Phrase::new("ada nama yang lebih panjang dari 500 huruf", "a name is longer than 500 characters");
/// A long list on a ballot or among the weights.
pub const ENTRIES: Phrase =
    Phrase::new("satu daftar berisi lebih dari 10.000 isian", "one list has more than 10,000 entries");
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
            format!("terlalu besar untuk dihitung: {what}. Tidak ada yang dihitung; batasnya ada di docs/tally.md")
        }
        Language::En => {
            format!("too large to be counted: {what}. Nothing is counted; docs/tally.md lists the limits")
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

/// A ballot breaks a rule, or does not have its form.
pub fn refused_ballot(language: Language, number: u64, why: &str) -> String {
    match language {
        Language::Id => {
            format!("surat suara ke-{number} ditolak: {why}. Tidak ada yang dihitung")
        }
        Language::En => format!("ballot no. {number} is refused: {why}"),
    }
}

/// The rule that a ballot breaks; its candidates are in their quotes.
pub fn rule(language: Language, broken: &BadBallot<String>) -> String {
    use BadBallot as B;
    if language == Language::En {
        return broken.to_string();
    }
    match broken {
        B::UnknownItem(item) => format!("{item} tidak ada di antara pilihan"),
        B::NamedTwice(item) => format!("{item} disebut dua kali"),
        B::UnknownCriterion(number) => format!("kriteria ke-{number} tidak ada"),
        B::TooManyChoices { chosen, allowed } => {
            format!("{chosen} pilihan ditandai, paling banyak {allowed}")
        }
        B::TooManyDots { placed, allowed } => {
            format!("{placed} titik dibagikan, satu surat suara punya {allowed}")
        }
        B::TooManyDotsOnItem { item, placed, allowed } => {
            format!("{item} mendapat {placed} titik, paling banyak {allowed}")
        }
        B::TooManyRanked { ranked, allowed } => {
            format!("{ranked} pilihan diperingkatkan, paling banyak {allowed}")
        }
        B::SharedRank(items) => {
            format!("satu peringkat berisi {items} pilihan, padahal tidak boleh berbagi peringkat")
        }
        B::EmptyRank(number) => format!("peringkat ke-{number} kosong"),
        B::OffScale { item, score, lowest, highest } => {
            format!("nilai {score} untuk {item} di luar skala {lowest} sampai {highest}")
        }
        B::NotAHand(fingers) => format!("{fingers} bukan angka 0 sampai 5"),
        B::MoreThanPresent { counted, present } => {
            format!("{counted} suara dicatat, padahal yang hadir {present}")
        }
        B::TooManyBallots => "jumlahnya melebihi yang dapat dihitung".to_owned(),
    }
}

/// Why a vote with these rules is impossible.
pub fn rules(language: Language, bad: BadRules) -> String {
    if language == Language::En {
        return bad.to_string();
    }
    match bad {
        BadRules::TooManyItems(items) => {
            format!("{items} pilihan tidak dapat diperingkatkan, paling banyak {MAX_RANKED_ITEMS}")
        }
        BadRules::EmptyScale { lowest, highest } => {
            format!("skala {lowest} sampai {highest} kosong")
        }
        BadRules::WeightNotPositive => "bobot harus di atas nol".to_owned(),
    }
}

/// How many ballots there are.
pub fn turnout(language: Language, valid: u64, blank: u64) -> String {
    match language {
        Language::Id => format!("surat suara: {valid} sah, {blank} kosong"),
        Language::En => format!("ballots: {valid} valid, {blank} blank"),
    }
}

/// How many ballots rate an option.
pub fn raters(language: Language, raters: u64) -> String {
    match language {
        Language::Id => format!("(oleh {raters})"),
        Language::En => format!("(by {raters})"),
    }
}

/// What Kendall's W is of.
pub fn concordance(language: Language, uncorrected: &str, raters: u64, objects: usize) -> String {
    match language {
        Language::Id => {
            format!("(tanpa koreksi {uncorrected}, {raters} penilai, {objects} pilihan)")
        }
        Language::En => {
            format!("(uncorrected {uncorrected}, {raters} raters, {objects} objects)")
        }
    }
}

/// Reading failed.
pub fn unreadable(language: Language, why: &std::io::Error) -> String {
    match language {
        Language::Id => format!("masukan tidak dapat dibaca: {why}. Tidak ada yang dihitung"),
        Language::En => format!("the input cannot be read: {why}"),
    }
}

/// The kind does not exist.
pub fn unknown_kind(language: Language, kind: &str, known: &str) -> String {
    match language {
        Language::Id => format!("jenis `{kind}` tidak dikenal; yang dikenal: {known}"),
        Language::En => format!("the kind `{kind}` is unknown, known are {known}"),
    }
}

/// The method counts other ballots.
pub fn wrong_kind(language: Language, method: &str, kind: &str, possible: &str) -> String {
    match language {
        Language::Id => format!("cara `{method}` tidak menghitung surat suara jenis `{kind}`; yang dapat: {possible}"),
        Language::En => {
            format!("the method `{method}` does not count ballots of the kind `{kind}`, only {possible} can")
        }
    }
}

/// Nothing is voted on.
pub const NO_CANDIDATES: Phrase =
    Phrase::new("daftar pilihan (`candidates`) kosong", "the list of candidates is empty");

/// A candidate is listed twice.
pub fn candidate_twice(language: Language, id: &str) -> String {
    match language {
        Language::Id => format!("pilihan `{id}` tercantum dua kali"),
        Language::En => format!("the candidate `{id}` is listed twice"),
    }
}

/// A setting cannot be used.
pub fn setting(language: Language, name: &str, why: &str) -> String {
    match language {
        Language::Id => format!("setelan `{name}` tidak dapat dipakai: {why}"),
        Language::En => format!("the setting `{name}` cannot be used: {why}"),
    }
}

/// The rules contradict themselves.
pub fn impossible(language: Language, why: &str) -> String {
    match language {
        Language::Id => format!("pemungutan suara ini tidak mungkin: {why}"),
        Language::En => format!("the vote is impossible: {why}"),
    }
}

/// A ballot has another form; what its reader says.
pub fn ballot_form(language: Language, why: &str) -> String {
    match language {
        Language::Id => format!("bentuknya tidak seperti yang dijelaskan di docs/tally.md ({why})"),
        Language::En => why.to_string(),
    }
}

/// The number of ballots alike is none.
pub fn count(language: Language, count: i128) -> String {
    match language {
        Language::Id => format!("`count` berisi {count}, bukan bilangan bulat mulai 1"),
        Language::En => format!("its count is {count}, not a whole number from 1"),
    }
}

/// A number is below zero.
pub fn negative(language: Language, candidate: &str, number: i128) -> String {
    match language {
        Language::Id => format!("{number} untuk `{candidate}` di bawah nol"),
        Language::En => format!("{number} for `{candidate}` is below zero"),
    }
}

/// A criterion that the settings do not name.
pub fn no_criterion(language: Language, name: &str) -> String {
    match language {
        Language::Id => format!("`{name}` tidak ada di antara kriteria"),
        Language::En => format!("`{name}` is not among the criteria"),
    }
}

/// A criterion is scored twice.
pub fn scored_twice(language: Language, candidate: &str, criterion: &str) -> String {
    match language {
        Language::Id => format!("`{candidate}` dinilai dua kali pada `{criterion}`"),
        Language::En => format!("`{candidate}` is scored twice on `{criterion}`"),
    }
}

/// A rating is no number.
pub fn rating(language: Language, candidate: &str, text: &str) -> String {
    match language {
        Language::Id => {
            format!("nilai `{candidate}` adalah {text}, bukan bilangan yang dapat dibandingkan")
        }
        Language::En => {
            format!("the rating of `{candidate}` is {text}, not a number that can be compared")
        }
    }
}

/// More than one entry of totals.
pub const SECOND_TOTALS: Phrase =
    Phrase::new("jumlah suara (`totals`) harus satu baris saja", "totals are one single entry");

/// No names of criteria.
pub const NO_CRITERIA: Phrase =
    Phrase::new("penilaian menurut kriteria memerlukan nama kriterianya", "ballots by criteria need their names");

/// A criterion is listed twice.
pub fn listed_twice(language: Language, name: &str) -> String {
    match language {
        Language::Id => format!("`{name}` tercantum dua kali"),
        Language::En => format!("`{name}` is listed twice"),
    }
}

/// A criterion has two weights.
pub fn weighed_twice(language: Language, name: &str) -> String {
    match language {
        Language::Id => format!("`{name}` diberi bobot dua kali"),
        Language::En => format!("`{name}` is given twice"),
    }
}

/// A weight is no number.
pub fn weight(language: Language, name: &str, text: &str) -> String {
    match language {
        Language::Id => format!("bobot `{name}` adalah {text}, bukan bilangan yang dapat dipakai"),
        Language::En => format!("the weight of `{name}` is {text}, not a usable number"),
    }
}

/// A setting stands behind the ballots.
pub const BEHIND_BALLOTS: Phrase =
    Phrase::new("harus ditulis sebelum surat suara berperingkat", "it must stand before the ballots of a ranking");
