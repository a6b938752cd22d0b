//! The recap: what was done, found and decided.

use super::{Language, Phrase};
use crate::domain::vote::{DecidedBy, Turnout};

phrases! {
    NOTHING: "Belum ada yang dikerjakan", "Nothing has been done yet";
    ITEMS: "Butir SWOT", "SWOT items";
    /// The last column of the table.
    TOTAL: "jumlah", "total";
    PRIORITIES: "Prioritas", "Priorities";
    HOW: "Cara memutuskan", "How they were decided";
    DECISIONS: "Keputusan", "Decisions";
    /// Heading of the questions that wait for an answer, and of what is parked.
    OPEN: "Yang masih terbuka", "Still open";
    NO_QUESTIONS: "Tidak ada pertanyaan terbuka", "No question is open";
    /// Behind an item that is off the board by now.
    GONE: "(dicabut dari papan)", "(off the board)";
}

/// Key labels.
pub mod key {
    phrases! {
        NEXT: "halaman berikut", "next page";
        BACK: "halaman sebelumnya", "previous page";
        FIRST: "halaman pertama", "first page";
        LAST: "halaman terakhir", "last page";
    }
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

sentences! {
    pub fn voters(voters: usize) =
        "{voters} instansi memilih",
        "{voters} delegations voted",
        "1 delegation voted" if voters == 1;
    /// Why the order of the priorities is another than counted.
    pub fn reordered(reason: &str) =
        "Urutan diubah secara musyawarah: {reason}",
        "Order changed by consensus: {reason}";
    pub fn answered(n: usize) =
        "{n} pertanyaan sudah terjawab",
        "{n} questions are answered",
        "1 question is answered" if n == 1;
}

/// A vote that is open: how many ballots are in, never what they say.
pub fn still_open(language: Language, turnout: Turnout) -> String {
    let Turnout { ballots, voters } = turnout;
    say!(language, "masih dibuka, masuk {ballots} dari {voters}", "still open, {ballots} of {voters} in")
}
