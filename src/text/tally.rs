//! What `mufakat tally` counts, and why it does not count a file.

use super::{Language, Phrase};
use crate::domain::tally::{BadBallot, BadRules, MAX_RANKED_ITEMS};

phrases! {
    CANDIDATES: "calon lebih dari 10.000", "there are more than 10,000 candidates";
    CRITERIA: "kriteria lebih dari 100", "there are more than 100 criteria";
    CELLS: "calon kali kriteria lebih dari 100.000", "candidates times criteria are more than 100,000";
    NAME: "ada nama yang lebih panjang dari 500 huruf", "a name is longer than 500 characters";
    ENTRIES: "satu daftar berisi lebih dari 10.000 isian", "one list has more than 10,000 entries";
    NUMBER: "ada bilangan yang ditulis dengan lebih dari 100 angka", "a number is written with more than 100 digits";
    BALLOTS:
        "surat suara lebih dari 1.000.000 baris; yang isinya sama dapat ditulis satu kali dengan `count`",
        "there are more than 1,000,000 entries of ballots; those that are alike can be one entry with `count`";
    BALLOT: "lebih panjang dari 1 MiB", "it is longer than 1 MiB";
    HELD:
        "`ballots` lebih panjang dari 16 MiB dan mendahului `kind`, `candidates` atau `settings`; letakkan `ballots` \
         paling akhir",
        "`ballots` is longer than 16 MiB and stands before `kind`, `candidates` or `settings`; put `ballots` last";
    REST: "isi di luar `ballots` lebih panjang dari 16 MiB", "what stands beside `ballots` is longer than 16 MiB";

    NO_CANDIDATES: "daftar pilihan (`candidates`) kosong", "the list of candidates is empty";
    NO_CRITERIA: "penilaian menurut kriteria memerlukan nama kriterianya", "ballots by criteria need their names";
    SECOND_TOTALS: "jumlah suara (`totals`) harus satu baris saja", "totals are one single entry";
    /// A setting stands behind the ballots.
    BEHIND_BALLOTS: "harus ditulis sebelum surat suara berperingkat", "it must stand before the ballots of a ranking";
}

/// The file holds more than is counted.
pub fn too_large(language: Language, what: Phrase) -> String {
    let what = language.say(what);
    say!(
        language,
        "terlalu besar untuk dihitung: {what}. Tidak ada yang dihitung; batasnya ada di docs/tally.md",
        "too large to be counted: {what}. Nothing is counted; docs/tally.md lists the limits"
    )
}

/// One ballot holds more than is counted.
pub fn large_ballot(language: Language, number: u64, what: Phrase) -> String {
    let what = language.say(what);
    say!(
        language,
        "surat suara ke-{number} terlalu besar untuk dihitung: {what}. Tidak ada yang dihitung; batasnya ada di \
         docs/tally.md",
        "ballot no. {number} is too large to be counted: {what}. Nothing is counted; docs/tally.md lists the limits"
    )
}

/// A quote opens in this line of a table and nothing closes it.
pub fn open_quote(language: Language, line: usize) -> String {
    say!(
        language,
        "baris {line}: tanda kutip dibuka dan tidak ditutup, jadi baris sesudahnya ikut terbaca sebagai satu isian. \
         Tidak ada yang dihitung. Tutup tanda kutipnya, lalu hitung lagi",
        "line {line}: a quote opens and is never closed, so what follows would be read as one cell. Nothing was \
         counted. Close the quote and count again"
    )
}

/// The file has another form.
pub fn other_form(language: Language, why: Option<&str>) -> String {
    let why = why.map(|why| format!(" ({why})")).unwrap_or_default();
    say!(
        language,
        "bukan berkas suara yang dikenal{why}. Tidak ada yang dihitung. Yang dibaca: JSON dengan `kind`, `candidates` \
         dan `ballots`, atau tabel (CSV) satu surat suara sebaris; bentuknya dijelaskan di docs/tally.md, contohnya di `mufakat tally --help`",
        "no ballot file that is known here{why}. Nothing is counted. What is read is JSON with `kind`, `candidates` \
         and `ballots`, or a table (CSV) of one ballot a row; docs/tally.md describes it, `mufakat tally --help` has an example"
    )
}

sentences! {
    pub fn is_form(name: &str) = "ini berkas {name}", "this is a {name} file";
    pub fn missing(field: &str) = "tidak ada `{field}`", "there is no `{field}`";
    pub fn refused_ballot(number: u64, why: &str) =
        "surat suara ke-{number} ditolak: {why}. Tidak ada yang dihitung",
        "ballot no. {number} is refused: {why}";
    /// A ballot has another form; `why` is what its reader says.
    pub fn ballot_form(why: &str) = "bentuknya tidak seperti yang dijelaskan di docs/tally.md ({why})", "{why}";
    pub fn turnout(valid: u64, blank: u64) =
        "surat suara: {valid} sah, {blank} kosong",
        "ballots: {valid} valid, {blank} blank";
    /// How many ballots rate an option.
    pub fn raters(raters: u64) = "(oleh {raters})", "(by {raters})";
    /// What Kendall's W is of; `uncorrected` is its value without the correction for ties.
    pub fn concordance(uncorrected: &str, raters: u64, objects: usize) =
        "(tanpa koreksi {uncorrected}, {raters} penilai, {objects} pilihan)",
        "(uncorrected {uncorrected}, {raters} raters, {objects} objects)";
    pub fn unreadable(why: &std::io::Error) =
        "masukan tidak dapat dibaca: {why}. Tidak ada yang dihitung",
        "the input cannot be read: {why}";
    pub fn unknown_kind(kind: &str, known: &str) =
        "jenis `{kind}` tidak dikenal; yang dikenal: {known}",
        "the kind `{kind}` is unknown, known are {known}";
    pub fn wrong_kind(method: &str, kind: &str, possible: &str) =
        "cara `{method}` tidak menghitung surat suara jenis `{kind}`; yang dapat: {possible}",
        "the method `{method}` does not count ballots of the kind `{kind}`, only {possible} can";
    pub fn candidate_twice(id: &str) = "pilihan `{id}` tercantum dua kali", "the candidate `{id}` is listed twice";
    pub fn setting(name: &str, why: &str) =
        "setelan `{name}` tidak dapat dipakai: {why}",
        "the setting `{name}` cannot be used: {why}";
    pub fn impossible(why: &str) = "pemungutan suara ini tidak mungkin: {why}", "the vote is impossible: {why}";
    pub fn count(count: i128) =
        "`count` berisi {count}, bukan bilangan bulat mulai 1",
        "its count is {count}, not a whole number from 1";
    pub fn negative(candidate: &str, number: i128) =
        "{number} untuk `{candidate}` di bawah nol",
        "{number} for `{candidate}` is below zero";
    pub fn no_criterion(name: &str) = "`{name}` tidak ada di antara kriteria", "`{name}` is not among the criteria";
    pub fn scored_twice(candidate: &str, criterion: &str) =
        "`{candidate}` dinilai dua kali pada `{criterion}`",
        "`{candidate}` is scored twice on `{criterion}`";
    pub fn rating(candidate: &str, text: &str) =
        "nilai `{candidate}` adalah {text}, bukan bilangan yang dapat dibandingkan",
        "the rating of `{candidate}` is {text}, not a number that can be compared";
    pub fn listed_twice(name: &str) = "`{name}` tercantum dua kali", "`{name}` is listed twice";
    pub fn weighed_twice(name: &str) = "`{name}` diberi bobot dua kali", "`{name}` is given twice";
    pub fn weight(name: &str, text: &str) =
        "bobot `{name}` adalah {text}, bukan bilangan yang dapat dipakai",
        "the weight of `{name}` is {text}, not a usable number";
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
