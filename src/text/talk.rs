//! Talks, and the four lists taken down beside them.

use super::{Language, Phrase};
use crate::domain::note::NoteKind;

/// The lists of all sessions.
pub const ALL: Phrase = Phrase::new("Semua sesi", "All sessions");
/// Nothing stands in the list.
pub const EMPTY: Phrase = Phrase::new("belum ada", "nothing yet");
/// Behind a question that is answered.
pub const ANSWERED: Phrase = Phrase::new("terjawab", "answered");
/// Before something that the facilitator should not forget.
pub const REMEMBER: Phrase = Phrase::new("Ingat", "Remember");
/// Under the big digits of a countdown.
pub const LEFT: Phrase = Phrase::new("sisa", "left");
/// Nothing is selected.
pub const NONE_SELECTED: Phrase =
    Phrase::new("Pilih baris dulu: ↑↓ atau nomornya", "Choose a line first: ↑↓ or its number");
/// Only a question is answered.
pub const NOT_A_QUESTION: Phrase =
    Phrase::new("Hanya pertanyaan yang dapat terjawab", "Only a question can be answered");
/// Nothing was withdrawn.
pub const NOTHING_AWAY: Phrase =
    Phrase::new("Tidak ada baris yang dicabut atau diparkir", "No line is withdrawn or parked");
/// Parked texts are not for the room.
pub const PARKED_HIDDEN: Phrase =
    Phrase::new("Teks yang diparkir tidak ditayangkan", "What is parked is not shown to the room");
/// A pasted text without lines to take down.
pub const NOTHING_PASTED: Phrase = Phrase::new("Tempelan kosong", "Nothing was pasted");

/// Placeholder of the capture line.
pub const fn hint(kind: NoteKind) -> Phrase {
    match kind {
        NoteKind::Note => Phrase::new("ketik catatan, lalu Enter", "type a note, then Enter"),
        NoteKind::Question => Phrase::new("ketik pertanyaan, lalu Enter", "type a question, then Enter"),
        NoteKind::Decision => Phrase::new("ketik keputusan, lalu Enter", "type a decision, then Enter"),
        NoteKind::Parked => Phrase::new("ketik yang diparkir, lalu Enter", "type what is parked, then Enter"),
    }
}

/// The name of one line of a list.
pub const fn line(kind: NoteKind) -> Phrase {
    match kind {
        NoteKind::Note => Phrase::new("Catatan", "Note"),
        NoteKind::Question => Phrase::new("Pertanyaan", "Question"),
        NoteKind::Decision => Phrase::new("Keputusan", "Decision"),
        NoteKind::Parked => Phrase::new("Parkir", "Parked"),
    }
}

/// Key labels.
pub mod key {
    use super::Phrase;
    /// Save the line.
    pub const SAVE: Phrase = Phrase::new("simpan", "save");
    /// Next list.
    pub const LIST: Phrase = Phrase::new("daftar", "list");
    /// Previous list.
    pub const LIST_BACK: Phrase = Phrase::new("daftar sebelumnya", "previous list");
    /// To moving mode.
    pub const CHOOSE: Phrase = Phrase::new("pilih", "choose");
    /// To typing mode.
    pub const TYPE: Phrase = Phrase::new("mengetik", "type");
    /// Edit.
    pub const EDIT: Phrase = Phrase::new("ubah", "edit");
    /// Edit the last.
    pub const EDIT_LAST: Phrase = Phrase::new("ubah baris terakhir (kolom kosong)", "edit the last line (empty field)");
    /// Withdraw.
    pub const WITHDRAW: Phrase = Phrase::new("cabut", "withdraw");
    /// Answered, or open again.
    pub const TICK: Phrase = Phrase::new("terjawab", "answered");
    /// Park.
    pub const PARK: Phrase = Phrase::new("parkir", "park");
    /// To another list.
    pub const MOVE: Phrase = Phrase::new("pindah ke daftar lain", "to another list");
    /// Restore.
    pub const RESTORE: Phrase = Phrase::new("pulihkan yang dicabut/diparkir", "restore withdrawn/parked");
    /// This session or all.
    pub const SCOPE: Phrase = Phrase::new("sesi ini/semua sesi", "this/all sessions");
    /// Take down notes.
    pub const NOTES: Phrase = Phrase::new("tulis catatan", "take down a note");
    /// Take down questions.
    pub const QUESTIONS: Phrase = Phrase::new("tulis pertanyaan", "take down a question");
    /// Take down decisions.
    pub const DECISIONS: Phrase = Phrase::new("tulis keputusan", "take down a decision");
    /// Take down what is parked.
    pub const PARKED: Phrase = Phrase::new("tulis yang diparkir", "take down what is parked");
}

/// How many are parked; their texts stay off the wall.
pub fn parked(language: Language, n: usize) -> String {
    match (language, n) {
        (Language::Id, n) => format!("{n} hal diparkir untuk dibahas nanti"),
        (Language::En, 1) => "1 matter is parked for later".to_owned(),
        (Language::En, n) => format!("{n} matters are parked for later"),
    }
}
