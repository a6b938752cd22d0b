//! The recap: what was done, found and decided.

use super::{Language, Phrase};
use crate::domain::vote::{DecidedBy, Turnout};

/// Nothing has happened yet.
pub const NOTHING: Phrase = Phrase::new("Belum ada yang dikerjakan", "Nothing has been done yet");
/// Items by aspect and quadrant.
pub const ITEMS: Phrase = Phrase::new("Butir SWOT", "SWOT items");
/// The last column of the table.
pub const TOTAL: Phrase = Phrase::new("jumlah", "total");
/// Accepted priorities.
pub const PRIORITIES: Phrase = Phrase::new("Prioritas", "Priorities");
/// How they were decided.
pub const HOW: Phrase = Phrase::new("Cara memutuskan", "How they were decided");
/// Decisions.
pub const DECISIONS: Phrase = Phrase::new("Keputusan", "Decisions");
/// Questions that wait for an answer, and what is parked.
pub const OPEN: Phrase = Phrase::new("Yang masih terbuka", "Still open");
/// No question is open.
pub const NO_QUESTIONS: Phrase = Phrase::new("Tidak ada pertanyaan terbuka", "No question is open");
/// An item that is off the board by now.
pub const GONE: Phrase = Phrase::new("(dicabut dari papan)", "(off the board)");

/// Key labels.
pub mod key {
    use super::Phrase;
    /// Next page.
    pub const NEXT: Phrase = Phrase::new("halaman berikut", "next page");
    /// Previous page.
    pub const BACK: Phrase = Phrase::new("halaman sebelumnya", "previous page");
    /// First page.
    pub const FIRST: Phrase = Phrase::new("halaman pertama", "first page");
    /// Last page.
    pub const LAST: Phrase = Phrase::new("halaman terakhir", "last page");
}

/// How the room decided.
pub const fn decided_by(how: DecidedBy) -> Phrase {
    match how {
        DecidedBy::Musyawarah => Phrase::new("musyawarah", "by consensus (musyawarah)"),
        DecidedBy::Count => Phrase::new("penghitungan suara", "by count"),
        DecidedBy::CountThenMusyawarah => {
            Phrase::new("penghitungan suara, lalu musyawarah", "by count, then consensus")
        }
    }
}

/// `35 instansi memilih`.
pub fn voters(language: Language, voters: usize) -> String {
    match (language, voters) {
        (Language::Id, n) => format!("{n} instansi memilih"),
        (Language::En, 1) => "1 delegation voted".to_owned(),
        (Language::En, n) => format!("{n} delegations voted"),
    }
}

/// A vote that is open: how many ballots are in, never what they say.
pub fn still_open(language: Language, turnout: Turnout) -> String {
    let Turnout { ballots, voters } = turnout;
    match language {
        Language::Id => format!("masih dibuka, masuk {ballots} dari {voters}"),
        Language::En => format!("still open, {ballots} of {voters} in"),
    }
}

/// Why the order of the priorities is another than counted.
pub fn reordered(language: Language, reason: &str) -> String {
    match language {
        Language::Id => format!("Urutan diubah secara musyawarah: {reason}"),
        Language::En => format!("Order changed by consensus: {reason}"),
    }
}

/// `3 pertanyaan sudah terjawab`.
pub fn answered(language: Language, n: usize) -> String {
    match (language, n) {
        (Language::Id, n) => format!("{n} pertanyaan sudah terjawab"),
        (Language::En, 1) => "1 question is answered".to_owned(),
        (Language::En, n) => format!("{n} questions are answered"),
    }
}
