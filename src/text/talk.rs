//! Talks, and the four lists taken down beside them.

use super::Phrase;
use crate::domain::note::NoteKind;

phrases! {
    ALL: "Semua sesi", "All sessions";
    EMPTY: "belum ada", "nothing yet";
    /// Behind a question that is answered.
    ANSWERED: "terjawab", "answered";
    /// Before something that the facilitator should not forget.
    REMEMBER: "Ingat", "Remember";
    NONE_SELECTED: "Pilih baris dulu: ↑↓ atau nomornya", "Choose a line first: ↑↓ or its number";
    NOT_A_QUESTION: "Hanya pertanyaan yang dapat terjawab", "Only a question can be answered";
    NOTHING_AWAY: "Tidak ada baris yang dicabut atau diparkir", "No line is withdrawn or parked";
    PARKED_HIDDEN: "Teks yang diparkir tidak ditayangkan", "What is parked is not shown to the room";
    NOTHING_PASTED: "Tempelan kosong", "Nothing was pasted";
}

/// Placeholder of the capture line.
pub const fn hint(kind: NoteKind) -> Phrase {
    match kind {
        NoteKind::Note => Phrase::new("ketik catatan, lalu Enter", "type a note, then Enter"),
        NoteKind::Question => Phrase::new("ketik pertanyaan, lalu Enter", "type a question, then Enter"),
        NoteKind::Decision => Phrase::new("ketik keputusan, lalu Enter", "type a decision, then Enter"),
        NoteKind::Parked => Phrase::new("ketik yang diparkir, lalu Enter", "type what is parked, then Enter"),
    }
}

/// What one line of a list is called.
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
    phrases! {
        SAVE: "simpan", "save";
        LIST: "daftar", "list";
        LIST_BACK: "daftar sebelumnya", "previous list";
        /// To moving mode.
        CHOOSE: "pilih", "choose";
        /// To typing mode.
        TYPE: "mengetik", "type";
        EDIT: "ubah", "edit";
        EDIT_LAST: "ubah baris terakhir (kolom kosong)", "edit the last line (empty field)";
        WITHDRAW: "cabut", "withdraw";
        /// Answered, or open again.
        TICK: "terjawab", "answered";
        PARK: "parkir", "park";
        MOVE: "pindah ke daftar lain", "to another list";
        RESTORE: "pulihkan yang dicabut/diparkir", "restore withdrawn/parked";
        SCOPE: "sesi ini/semua sesi", "this/all sessions";
        NOTES: "tulis catatan", "take down a note";
        QUESTIONS: "tulis pertanyaan", "take down a question";
        DECISIONS: "tulis keputusan", "take down a decision";
        PARKED: "tulis yang diparkir", "take down what is parked";
    }
}

sentences! {
    /// How many matters are parked; their texts stay off the wall.
    pub fn parked(n: usize) =
        "{n} hal diparkir untuk dibahas nanti",
        "{n} matters are parked for later",
        "1 matter is parked for later" if n == 1;
}
