//! The SWOT board.

use super::{Language, Phrase};

/// Placeholder of the capture line.
pub const HINT: Phrase = Phrase::new("ketik butir, lalu Enter", "type an item, then Enter");
/// Which quadrant?
pub const GUIDE: Phrase = Phrase::new(
    "Dalam kendali kita? ya: S baik, W kurang · tidak: O peluang, T ancaman",
    "In our control? yes: S good, W lacking · no: O chance, T threat",
);
/// No items yet.
pub const EMPTY: Phrase = Phrase::new("belum ada butir", "no items yet");

/// Key labels of the board.
pub mod key {
    use super::Phrase;
    /// Save the line.
    pub const SAVE: Phrase = Phrase::new("simpan", "save");
    /// Next quadrant.
    pub const QUADRANT: Phrase = Phrase::new("kuadran", "quadrant");
    /// Previous quadrant.
    pub const QUADRANT_BACK: Phrase = Phrase::new("kuadran sebelumnya", "previous quadrant");
    /// To moving mode.
    pub const CHOOSE: Phrase = Phrase::new("pilih", "choose");
    /// To typing mode.
    pub const TYPE: Phrase = Phrase::new("mengetik", "type");
    /// Edit.
    pub const EDIT: Phrase = Phrase::new("ubah", "edit");
    /// Edit the last.
    pub const EDIT_LAST: Phrase = Phrase::new(
        "ubah butir terakhir (kolom kosong)",
        "edit the last item (empty field)",
    );
    /// Withdraw.
    pub const WITHDRAW: Phrase = Phrase::new("cabut", "withdraw");
    /// Park.
    pub const PARK: Phrase = Phrase::new("parkir", "park");
    /// Move.
    pub const MOVE: Phrase = Phrase::new("pindah kuadran/aspek", "move to quadrant/aspect");
    /// Merge.
    pub const MERGE: Phrase = Phrase::new("gabungkan", "merge");
    /// Restore.
    pub const RESTORE: Phrase =
        Phrase::new("pulihkan yang diparkir/dicabut", "restore parked/withdrawn");
    /// Enlarge.
    pub const ZOOM: Phrase = Phrase::new("besarkan", "enlarge");
    /// Find.
    pub const FIND: Phrase = Phrase::new("cari", "find");
    /// Next aspect.
    pub const ASPECT: Phrase = Phrase::new("aspek", "aspect");
    /// Previous aspect.
    pub const ASPECT_BACK: Phrase = Phrase::new("aspek sebelumnya", "previous aspect");
    /// A quadrant by its letter.
    pub const TO: [Phrase; 4] = [
        Phrase::new("ke Kekuatan", "to Strengths"),
        Phrase::new("ke Kelemahan", "to Weaknesses"),
        Phrase::new("ke Peluang", "to Opportunities"),
        Phrase::new("ke Ancaman", "to Threats"),
    ];
    /// Who said it, shown.
    pub const GUIDE: Phrase = Phrase::new("bantu menempatkan butir", "help to place an item");
}

/// The item looks like one on the board.
pub fn similar(language: Language, number: u32) -> String {
    match language {
        Language::Id => format!("mirip no. {number} · Ctrl+G gabungkan"),
        Language::En => format!("like no. {number} · Ctrl+G merge"),
    }
}

/// An unknown `@name` was kept as text.
pub fn unknown_name(language: Language, name: &str) -> String {
    match language {
        Language::Id => format!("@{name} tidak ada di daftar; disimpan sebagai teks"),
        Language::En => format!("@{name} is not on the list; kept as text"),
    }
}

/// So many stand under this item.
pub fn merged(language: Language, n: usize) -> String {
    match language {
        Language::Id => format!("+{n} serupa"),
        Language::En => format!("+{n} alike"),
    }
}
