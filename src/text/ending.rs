//! Sentences about the end of a file: what a power cut left there, and what is missing since this machine saw it last.

use super::Language;
use super::dates::{clock_with_zone, number, short_date};
use crate::domain::Zone;
use jiff::Timestamp;

/// Day and time of a record: `11 Jun 2024 09.05 WITA`.
pub fn moment(language: Language, zone: Zone, at: Timestamp) -> String {
    let date = short_date(language, zone.date(at));
    format!("{date} {}", clock_with_zone(language, zone, at))
}

/// An unfinished last line was set aside; `last` is when the last whole record was written.
pub fn torn(language: Language, bytes: u64, last: &str) -> String {
    let bytes = number(language, bytes);
    say!(
        language,
        "Tulisan terakhir belum selesai ({bytes} bita) dan disisihkan; catatan terakhir yang utuh: {last}",
        "The last write was unfinished ({bytes} bytes) and set aside; the last whole record: {last}"
    )
}

/// A damaged last line was set aside.
pub fn damaged(language: Language, bytes: u64, last: &str) -> String {
    let bytes = number(language, bytes);
    say!(
        language,
        "Baris terakhir rusak ({bytes} bita), mungkin karena listrik padam, dan disisihkan; catatan terakhir yang \
         utuh: {last}. Periksa isian sesudahnya",
        "The last line was damaged ({bytes} bytes), perhaps by a power cut, and set aside; the last whole record: \
         {last}. Check what was entered after it"
    )
}

sentences! {
    /// What stands at the end cannot be set aside, so the workshop can only be looked at.
    pub fn not_set_aside(why: &str) =
        "baris terakhir belum selesai atau rusak dan tidak dapat disisihkan ({why}); catatan sebelumnya utuh. Atasi \
         itu, lalu buka lagi",
        "the last line is unfinished or damaged and cannot be set aside ({why}); the records before it are whole. Mend \
         that, then open it again";
    /// Beginning of a remark among results of the command line.
    pub fn remark(said: &str) = "catatan: {said}", "remark: {said}";
    /// Beginning of a warning in a window.
    pub fn mind(said: &str) = "Perhatian: {said}", "Mind: {said}";
}

/// Remark of a command: an unfinished last line is no damage.
pub fn is_torn(language: Language, bytes: u64, last: &str) -> String {
    let bytes = number(language, bytes);
    say!(
        language,
        "{bytes} bita di ujung belum selesai ditulis dan tidak pernah dinyatakan tersimpan; catatan terakhir yang \
         utuh: {last}. Saat dibuka untuk ditulis, bagian itu disisihkan",
        "{bytes} bytes at the end are an unfinished write that was never shown as saved; the last whole record: \
         {last}. Opening it for writing sets them aside"
    )
}

/// Remark of a command: the last line is damaged, all before it are whole.
pub fn is_damaged(language: Language, bytes: u64, last: &str) -> String {
    let bytes = number(language, bytes);
    say!(
        language,
        "baris terakhir rusak ({bytes} bita), mungkin karena listrik padam; catatan terakhir yang utuh: {last}. Saat \
         dibuka untuk ditulis, bagian itu disisihkan",
        "the last line is damaged ({bytes} bytes), perhaps by a power cut; the last whole record: {last}. Opening it \
         for writing sets it aside"
    )
}

/// The file ends earlier than this machine has seen it.
pub fn fewer(language: Language, missing: u64) -> String {
    let n = number(language, missing);
    say!(
        language,
        "berkas ini kurang {n} catatan dari yang terakhir di laptop ini; cari salinan yang lebih lengkap sebelum \
         meneruskan",
        "this file is {n} records short of what was last on this laptop; look for a fuller copy before going on",
        "this file is 1 record short of what was last on this laptop; look for a fuller copy before going on"
            if missing == 1
    )
}

/// The file is not shorter than this machine has seen it, but went another way before record `n`.
pub fn another(language: Language, n: u64) -> String {
    let n = number(language, n);
    say!(
        language,
        "berkas ini lain dari yang terakhir di laptop ini: {n} catatan pertamanya tidak sama; cari salinan yang benar \
         sebelum meneruskan",
        "this file is another than was last on this laptop: its first {n} records are not the same; look for the right \
         copy before going on"
    )
}

/// Remarks joined into one line of a window; none if there are none.
pub fn together(said: [Option<String>; 2]) -> Option<String> {
    let said: Vec<String> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" · "))
}
