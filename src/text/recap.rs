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
    /// Title of the figures.
    SO_FAR: "Sampai saat ini", "So far";
    THANKS: "Terima kasih", "Thank you";
    /// Before what happens behind the last session.
    AFTERWARDS: "Sesudah ini", "What happens next";
    /// A step of a thread: the words that an item got later.
    FORMULATED: "rumusan", "formulation";
    /// A step of a thread: the vote that accepted it.
    VOTED: "pemungutan suara", "vote";
    /// Behind an item that is off the board by now.
    GONE: "(dicabut dari papan)", "(off the board)";
}

/// What figures count, without the figure.
pub mod count {
    sentences! {
        pub fn items(n: usize) = "butir SWOT", "SWOT items", "SWOT item" if n == 1;
        pub fn votes(n: usize) = "pemungutan suara", "votes", "vote" if n == 1;
        pub fn priorities(n: usize) = "prioritas", "priorities", "priority" if n == 1;
        pub fn decisions(n: usize) = "keputusan", "decisions", "decision" if n == 1;
        pub fn questions(n: usize) = "pertanyaan terbuka", "open questions", "open question" if n == 1;
    }
}

/// What followed from what, one dimension at a time.
pub mod thread {
    use crate::text::Phrase;

    phrases! {
        TITLE: "Benang merah", "How one thing led to another";
        /// Before the first is told.
        READY: "Dari keluhan sampai indikator", "From a complaint to an indicator";
        NONE: "Belum ada yang berlanjut dari satu sesi ke sesi berikutnya", "Nothing has led from one session to the next yet";
        /// On the desk, before what the room does not see yet.
        PREVIEW: "Belum terlihat di layar · Spasi: tampilkan", "The room does not see it yet · Space: show";
        SEEN: "Terlihat di layar · Spasi: berikutnya", "The room sees it · Space: next";
    }

    sentences! {
        pub fn counted(at: usize, of: usize) = "{at} dari {of}", "{at} of {of}";
        pub fn ready(n: usize) = "{n} dimensi", "{n} dimensions", "1 dimension" if n == 1;
        /// When the first step was taken down.
        pub fn at(day: &str, time: &str) = "{day} pukul {time}", "{day} at {time}";
    }

    /// Behind a row that a vote has accepted.
    pub const CHOSEN: Phrase = Phrase::new("disepakati", "accepted");

    /// Key labels.
    pub mod key {
        phrases! {
            SHOW: "tampilkan, lalu berikutnya", "show, then the next";
            NEXT: "berikutnya", "next";
            BACK: "sebelumnya", "previous";
            RECAP: "ringkasan", "recap";
        }
    }
}

/// Key labels.
pub mod key {
    phrases! {
        THREADS: "benang merah", "threads";
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
