//! Delegations, heads and groups.

use crate::domain::attendance::Code;
use crate::domain::group::GroupRefusal;
use crate::text::Phrase;

sentences! {
    pub fn no_such_delegation(code: &str) =
        "Tidak ada instansi \"{code}\". Tambahkan dulu di layar kehadiran",
        "There is no delegation \"{code}\". Add it on the attendance screen first";
    pub fn delegation_taken(code: &Code) =
        "Instansi {code} sudah ada di daftar",
        "Delegation {code} is on the list already";
    pub fn too_many_heads(n: u32) = "{n} orang? Paling banyak 9.999", "{n} people? At most 9,999";
}

/// What is wrong with groups, their turns or the word of a draw.
pub const fn group(refusal: GroupRefusal) -> Phrase {
    match refusal {
        GroupRefusal::Unsound => Phrase::new(
            "Dua sampai 12 kelompok; tiap instansi di satu kelompok",
            "Two to 12 groups; each delegation at one table",
        ),
        GroupRefusal::Drawn => Phrase::new(
            "Urutan tampil sudah diundi dan berlaku sampai semua kelompok tampil",
            "The order of presentations is drawn and stands until every group has presented",
        ),
        GroupRefusal::NoneLeft => Phrase::new(
            "Tidak ada kelompok lagi. Ctrl+P, lalu \"kelompok\"",
            "No group is left. Ctrl+P, then \"groups\"",
        ),
    }
}
