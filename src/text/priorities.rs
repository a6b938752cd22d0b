//! The screen of what the room has accepted.

phrases! {
    /// Title over all aspects.
    ALL: "Semua", "All";
    NONE: "Belum ada prioritas yang disepakati", "No priorities are accepted yet";
    CHANGED:
        "URUTAN BARU belum tersimpan · Enter: alasan · Esc: batal",
        "NEW ORDER not saved yet · Enter: reason · Esc: drop it";
    IN_ALL: "Urutan diubah di daftar Semua (Tab)", "The order is changed in the list of all (Tab)";
    REASON: "Alasan perubahan urutan", "Reason for the new order";
    REASON_REMARK:
        "Disepakati secara musyawarah; alasannya ikut tercatat.",
        "Agreed by musyawarah; the reason goes on record.";
    ORIGIN: "Asal-usul", "Where it comes from";
    VOTE: "pemungutan suara", "vote";
    ITEM: "butir di papan", "item on the board";
}

/// Key labels.
pub mod key {
    phrases! {
        ORIGIN: "asal-usul", "origin";
        ASPECT: "aspek", "aspect";
        RAISE: "naikkan", "raise";
        LOWER: "turunkan", "lower";
        /// Drop the new order.
        DROP: "kembali", "back";
    }
}

sentences! {
    /// Why the order is another than counted.
    pub fn reason(reason: &str) = "Urutan secara musyawarah: {reason}", "Order by musyawarah: {reason}";
    /// So many items stand under the item of the priority.
    pub fn merged(n: usize) = "memuat {n} butir serupa", "holds {n} similar items";
}
