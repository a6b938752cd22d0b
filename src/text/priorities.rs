//! What the room has accepted.

use super::{Language, Phrase};

/// Title over all aspects.
pub const ALL: Phrase = Phrase::new("Semua", "All");
/// Nothing is accepted yet.
pub const NONE: Phrase = Phrase::new("Belum ada prioritas yang disepakati", "No priorities are accepted yet");
/// A new order stands, not recorded yet.
pub const CHANGED: Phrase = Phrase::new(
    "URUTAN BARU belum tersimpan · Enter: alasan · Esc: batal",
    "NEW ORDER not saved yet · Enter: reason · Esc: drop it",
);
/// Only over all aspects the order can be changed.
pub const IN_ALL: Phrase =
    Phrase::new("Urutan diubah di daftar Semua (Tab)", "The order is changed in the list of all (Tab)");
/// Title of the reason.
pub const REASON: Phrase = Phrase::new("Alasan perubahan urutan", "Reason for the new order");
/// What is expected.
pub const REASON_REMARK: Phrase = Phrase::new(
    "Disepakati secara musyawarah; alasannya ikut tercatat.",
    "Agreed by musyawarah; the reason goes on record.",
);
/// Where a priority comes from.
pub const ORIGIN: Phrase = Phrase::new("Asal-usul", "Where it comes from");
/// Its vote.
pub const VOTE: Phrase = Phrase::new("pemungutan suara", "vote");
/// Its item.
pub const ITEM: Phrase = Phrase::new("butir di papan", "item on the board");

/// Key labels.
pub mod key {
    use super::Phrase;
    /// Where it comes from.
    pub const ORIGIN: Phrase = Phrase::new("asal-usul", "origin");
    /// Switch the aspect.
    pub const ASPECT: Phrase = Phrase::new("aspek", "aspect");
    /// Up in the order.
    pub const RAISE: Phrase = Phrase::new("naikkan", "raise");
    /// Down in the order.
    pub const LOWER: Phrase = Phrase::new("turunkan", "lower");
    /// Drop the new order.
    pub const DROP: Phrase = Phrase::new("kembali", "back");
}

/// Why the order is another than counted.
pub fn reason(language: Language, reason: &str) -> String {
    match language {
        Language::Id => format!("Urutan secara musyawarah: {reason}"),
        Language::En => format!("Order by musyawarah: {reason}"),
    }
}

/// So many stand under the item.
pub fn merged(language: Language, n: usize) -> String {
    match language {
        Language::Id => format!("memuat {n} butir serupa"),
        Language::En => format!("holds {n} similar items"),
    }
}
