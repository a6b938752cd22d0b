//! The SWOT board.

use super::Phrase;

phrases! {
    /// Placeholder of the capture line.
    HINT: "ketik butir, lalu Enter", "type an item, then Enter";
    GUIDE: "Dalam kendali kita? ya: S atau W · tidak: O atau T", "Within our control? yes: S or W · no: O or T";
    EMPTY: "belum ada butir", "no items yet";

    NONE_SELECTED: "Pilih butir dulu: ↑↓ atau nomornya", "Choose an item first: ↑↓ or its number";
    MERGE_INTO: "Gabungkan dengan butir mana?", "Merge into which item?";
    NOTHING_GONE: "Tidak ada butir yang diparkir, dicabut atau digabung", "No item is parked, withdrawn or merged";
    NEW_ASPECT: "Aspek baru: namanya", "New aspect: its name";
    NEW_ASPECT_REMARK: "misalnya Sumber daya alam, Budaya", "such as Natural resources, Culture";
    ASPECT_AT_THE_EDGE: "Aspek ini sudah di ujung", "This aspect is at the edge already";
    ASPECT_HIDDEN: "Aspek disembunyikan; butirnya tetap tersimpan", "The aspect is hidden; its items stay";
    NO_HIDDEN_ASPECT: "Tidak ada aspek yang disembunyikan", "No aspect is hidden";
    TAKE_COMPLETION: "Tab ambil", "Tab takes it";
}

/// Where an item is: on the board, under another one, parked or withdrawn.
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
    phrases! {
        SAVE: "simpan", "save";
        QUADRANT: "kuadran", "quadrant";
        QUADRANT_BACK: "kuadran sebelumnya", "previous quadrant";
        /// To moving mode.
        CHOOSE: "pilih", "choose";
        /// To typing mode.
        TYPE: "mengetik", "type";
        EDIT: "ubah", "edit";
        EDIT_LAST: "ubah butir terakhir (kolom kosong)", "edit the last item (empty field)";
        WITHDRAW: "cabut", "withdraw";
        PARK: "parkir", "park";
        MOVE: "pindah kuadran/aspek", "move to quadrant/aspect";
        MERGE: "gabungkan", "merge";
        WORDING: "rumusan berdampingan", "wordings side by side";
        RESTORE: "pulihkan yang diparkir/dicabut", "restore parked/withdrawn";
        ENLARGE: "besarkan", "enlarge";
        FIND: "cari", "find";
        ASPECT: "aspek", "aspect";
        ADD_ASPECT: "aspek: tambah", "aspect: add";
        RENAME_ASPECT: "aspek: ganti nama", "aspect: rename";
        ASPECT_LEFT: "aspek: geser ke kiri", "aspect: to the left";
        ASPECT_RIGHT: "aspek: geser ke kanan", "aspect: to the right";
        HIDE_ASPECT: "aspek: sembunyikan, butir tetap", "aspect: hide (items stay)";
        SHOW_ASPECT: "aspek: tampilkan lagi", "aspect: show again";
        ASPECT_BACK: "aspek sebelumnya", "previous aspect";
    }
}

sentences! {
    pub fn similar(number: u32) = "mirip no. {number} · Ctrl+G gabungkan", "like no. {number} · Ctrl+G merge";
    /// An unknown `@name` was kept as text.
    pub fn unknown_name(name: &str) =
        "@{name} tidak ada di daftar; disimpan sebagai teks",
        "@{name} is not on the list; kept as text";
    /// A `#dimension` that the workshop does not declare was kept as typed.
    pub fn unknown_dimension(name: &str) =
        "#{name} tidak ada di daftar dimensi; disimpan apa adanya",
        "#{name} is not among the dimensions; kept as typed";
    /// So many items stand under this one.
    pub fn merged(n: usize) = "+{n} serupa", "+{n} alike";
}
