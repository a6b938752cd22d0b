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
    match language {
        Language::Id => {
            format!("Tulisan terakhir belum selesai ({bytes} bita) dan disisihkan; catatan terakhir yang utuh: {last}")
        }
        Language::En => {
            format!("The last write was unfinished ({bytes} bytes) and set aside; the last whole record: {last}")
        }
    }
}

/// A damaged last line was set aside.
pub fn damaged(language: Language, bytes: u64, last: &str) -> String {
    let bytes = number(language, bytes);
    match language {
        Language::Id => format!(
            "Baris terakhir rusak ({bytes} bita), mungkin karena listrik padam, dan disisihkan; catatan terakhir yang utuh: {last}. Periksa isian sesudahnya"
        ),
        Language::En => format!(
            "The last line was damaged ({bytes} bytes), perhaps by a power cut, and set aside; the last whole record: {last}. Check what was entered after it"
        ),
    }
}

/// What stands at the end cannot be set aside, so the workshop can only be looked at.
pub fn not_set_aside(language: Language, why: &str) -> String {
    match language {
        Language::Id => format!(
            "baris terakhir belum selesai atau rusak dan tidak dapat disisihkan ({why}); catatan sebelumnya utuh. Atasi itu, lalu buka lagi"
        ),
        Language::En => format!(
            "the last line is unfinished or damaged and cannot be set aside ({why}); the records before it are whole. Mend that, then open it again"
        ),
    }
}

/// Remark of a command: an unfinished last line is no damage.
pub fn is_torn(language: Language, bytes: u64, last: &str) -> String {
    let bytes = number(language, bytes);
    match language {
        Language::Id => format!(
            "{bytes} bita di ujung belum selesai ditulis dan tidak pernah dinyatakan tersimpan; catatan terakhir yang utuh: {last}. Saat dibuka untuk ditulis, bagian itu disisihkan"
        ),
        Language::En => format!(
            "{bytes} bytes at the end are an unfinished write that was never shown as saved; the last whole record: {last}. Opening it for writing sets them aside"
        ),
    }
}

/// Remark of a command: the last line is damaged, all before it are whole.
pub fn is_damaged(language: Language, bytes: u64, last: &str) -> String {
    let bytes = number(language, bytes);
    match language {
        Language::Id => format!(
            "baris terakhir rusak ({bytes} bita), mungkin karena listrik padam; catatan terakhir yang utuh: {last}. Saat dibuka untuk ditulis, bagian itu disisihkan"
        ),
        Language::En => format!(
            "the last line is damaged ({bytes} bytes), perhaps by a power cut; the last whole record: {last}. Opening it for writing sets it aside"
        ),
    }
}

/// Beginning of a remark among results.
pub fn remark(language: Language, said: &str) -> String {
    format!("{}: {said}", language.pick("catatan", "remark"))
}

/// The file ends earlier than this machine has seen it.
pub fn fewer(language: Language, missing: u64) -> String {
    let n = number(language, missing);
    match language {
        Language::Id => format!(
            "berkas ini kurang {n} catatan dari yang terakhir di laptop ini; cari salinan yang lebih lengkap sebelum meneruskan"
        ),
        Language::En => format!(
            "this file is {n} {} short of what was last on this laptop; look for a fuller copy before going on",
            if missing == 1 { "record" } else { "records" }
        ),
    }
}

/// The file is not shorter than this machine has seen it, but went another way before record `n`.
pub fn another(language: Language, n: u64) -> String {
    let n = number(language, n);
    match language {
        Language::Id => format!(
            "berkas ini lain dari yang terakhir di laptop ini: {n} catatan pertamanya tidak sama; cari salinan yang benar sebelum meneruskan"
        ),
        Language::En => format!(
            "this file is another than was last on this laptop: its first {n} records are not the same; look for the right copy before going on"
        ),
    }
}

/// Several things to be read, in a window; none if there are none.
pub fn together(said: [Option<String>; 2]) -> Option<String> {
    let said: Vec<String> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

/// Beginning of a warning in a window.
pub fn mind(language: Language, said: &str) -> String {
    format!("{}: {said}", language.pick("Perhatian", "Mind"))
}
