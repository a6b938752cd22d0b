//! The SWOT board.

use super::{Language, Phrase};

/// Placeholder of the capture line.
pub const HINT: Phrase = Phrase::new("ketik butir, lalu Enter", "type an item, then Enter");
/// Which quadrant?
pub const GUIDE: Phrase =
    Phrase::new("Dalam kendali kita? ya: S atau W · tidak: O atau T", "Within our control? yes: S or W · no: O or T");
/// No items yet.
pub const EMPTY: Phrase = Phrase::new("belum ada butir", "no items yet");

/// No item is selected.
pub const NONE_SELECTED: Phrase =
    Phrase::new("Pilih butir dulu: ↑↓ atau nomornya", "Choose an item first: ↑↓ or its number");
/// Title of the list of items to merge into.
pub const MERGE_INTO: Phrase = Phrase::new("Gabungkan dengan butir mana?", "Merge into which item?");
/// Nothing is parked, withdrawn or merged.
pub const NOTHING_GONE: Phrase =
    Phrase::new("Tidak ada butir yang diparkir, dicabut atau digabung", "No item is parked, withdrawn or merged");
/// Name of a new aspect.
pub const NEW_ASPECT: Phrase = Phrase::new("Aspek baru: namanya", "New aspect: its name");
/// Such as.
pub const NEW_ASPECT_REMARK: Phrase =
    Phrase::new("misalnya Sumber daya alam, Budaya", "such as Natural resources, Culture");
/// The aspect stands first or last already.
pub const ASPECT_AT_THE_EDGE: Phrase = Phrase::new("Aspek ini sudah di ujung", "This aspect is at the edge already");
/// Its items stay.
pub const ASPECT_HIDDEN: Phrase =
    Phrase::new("Aspek disembunyikan; butirnya tetap tersimpan", "The aspect is hidden; its items stay");
/// No aspect is hidden.
pub const NO_HIDDEN_ASPECT: Phrase = Phrase::new("Tidak ada aspek yang disembunyikan", "No aspect is hidden");
/// How to take a completion.
pub const TAKE_COMPLETION: Phrase = Phrase::new("Tab ambil", "Tab takes it");

/// Where an item is that is not on the board.
pub const fn item_state(state: crate::domain::swot::ItemState) -> Phrase {
    use crate::domain::swot::ItemState;
    match state {
        ItemState::Shown => Phrase::new("di papan", "on the board"),
        ItemState::Merged(_) => Phrase::new("digabung", "merged"),
        ItemState::Parked => Phrase::new("diparkir", "parked"),
        ItemState::Withdrawn => Phrase::new("dicabut", "withdrawn"),
    }
}

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
    pub const EDIT_LAST: Phrase = Phrase::new("ubah butir terakhir (kolom kosong)", "edit the last item (empty field)");
    /// Withdraw.
    pub const WITHDRAW: Phrase = Phrase::new("cabut", "withdraw");
    /// Park.
    pub const PARK: Phrase = Phrase::new("parkir", "park");
    /// Move.
    pub const MOVE: Phrase = Phrase::new("pindah kuadran/aspek", "move to quadrant/aspect");
    /// Merge.
    pub const MERGE: Phrase = Phrase::new("gabungkan", "merge");
    /// Formulations.
    pub const WORDING: Phrase = Phrase::new("rumusan berdampingan", "wordings side by side");
    /// Restore.
    pub const RESTORE: Phrase = Phrase::new("pulihkan yang diparkir/dicabut", "restore parked/withdrawn");
    /// Enlarge.
    pub const ENLARGE: Phrase = Phrase::new("besarkan", "enlarge");
    /// Find.
    pub const FIND: Phrase = Phrase::new("cari", "find");
    /// Next aspect.
    pub const ASPECT: Phrase = Phrase::new("aspek", "aspect");
    /// Add an aspect.
    pub const ADD_ASPECT: Phrase = Phrase::new("aspek: tambah", "aspect: add");
    /// Rename the aspect.
    pub const RENAME_ASPECT: Phrase = Phrase::new("aspek: ganti nama", "aspect: rename");
    /// Aspect to the left.
    pub const ASPECT_LEFT: Phrase = Phrase::new("aspek: geser ke kiri", "aspect: to the left");
    /// Aspect to the right.
    pub const ASPECT_RIGHT: Phrase = Phrase::new("aspek: geser ke kanan", "aspect: to the right");
    /// Hide the aspect.
    pub const HIDE_ASPECT: Phrase = Phrase::new("aspek: sembunyikan, butir tetap", "aspect: hide (items stay)");
    /// Show a hidden aspect.
    pub const SHOW_ASPECT: Phrase = Phrase::new("aspek: tampilkan lagi", "aspect: show again");
    /// Previous aspect.
    pub const ASPECT_BACK: Phrase = Phrase::new("aspek sebelumnya", "previous aspect");
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
