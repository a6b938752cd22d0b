//! What is typed, and what becomes a record.

use crate::domain::Id;

phrases! {
    EMPTY_TEXT: "Belum ada yang diketik", "Nothing is typed yet";
    TOO_MUCH_AT_ONCE:
        "Terlalu banyak untuk satu catatan (paling banyak 4 MB); tidak ada yang dicatat. Masukkan sebagian-sebagian",
        "Too much for one record (4 MB at most); nothing was recorded. Enter it in parts";
    REASON_MISSING: "Tulis alasannya, satu baris", "Write the reason, one line";
    ORDER_INCOMPLETE: "Urutan harus memuat setiap prioritas satu kali", "The order must name every priority once";
    NOTHING_TO_UNDO: "Tidak ada yang dapat diurungkan", "There is nothing to undo";
    NOTHING_TO_REDO: "Tidak ada yang dapat dikembalikan", "There is nothing to redo";
}

sentences! {
    pub fn too_long(chars: usize) =
        "{chars} huruf; paling banyak 500. Bagi menjadi dua",
        "{chars} characters; at most 500. Split it in two";
    pub fn no_such(id: Id) = "Nomor {id} tidak ada", "There is no number {id}";
    pub fn too_many_people(most: usize) = "Paling banyak {most} orang", "At most {most} people";
    pub fn needed_by(record: u64) =
        "Tidak dapat diurungkan: catatan no. {record} bergantung padanya",
        "This cannot be undone: record {record} depends on it";
}
