//! A day pressed together, sessions swapped, times corrected, rundowns pasted, the agenda kept for the next region.

use super::{Language, Phrase, dates};
use jiff::civil::Time;

/// Title of the proposal for the rest of the day.
pub const COMPRESS: Phrase = Phrase::new("Padatkan sisa hari", "Press the rest of the day");
/// Everything fits as it is.
pub const FITS_ALREADY: Phrase = Phrase::new(
    "Semua sesi muat sampai akhir hari; tidak ada yang perlu dipadatkan",
    "All sessions fit until the end of the day; nothing to press",
);
/// No session is left today.
pub const NOTHING_LEFT: Phrase = Phrase::new("Tidak ada sesi tersisa hari ini", "No session is left today");
/// It is done.
pub const COMPRESSED: Phrase =
    Phrase::new("Sisa hari dipadatkan · Ctrl+Z mengembalikan", "The rest of the day is pressed · Ctrl+Z takes it back");
/// It fits.
pub const FITS: Phrase = Phrase::new("muat", "fits");
/// It does not fit even so.
pub const TOO_MUCH: Phrase =
    Phrase::new("belum muat: lewati sesi yang bertanda ?", "does not fit yet: leave out one marked ?");
/// A session that keeps its hour.
pub const FIXED: Phrase = Phrase::new("jam tetap", "fixed hour");
/// A session without which there would be room.
pub const LEAVE_OUT: Phrase = Phrase::new("dilewati?", "leave out?");
/// A session that is left out.
pub const LEFT_OUT: Phrase = Phrase::new("dilewati", "left out");

/// Swap with which session?
pub const SWAP: Phrase = Phrase::new("Tukar dengan sesi mana?", "Swap with which session?");
/// There is none to swap with.
pub const NO_SWAP: Phrase = Phrase::new(
    "Hanya sesi yang belum mulai dan tidak berjam tetap dapat ditukar",
    "Only sessions that have not begun and have no fixed hour can be swapped",
);

/// When it really began and ended.
pub const TIMES: Phrase = Phrase::new("Jam sebenarnya", "Real times");
/// How to write them.
pub const TIMES_REMARK: Phrase = Phrase::new("mulai–selesai, misalnya 08.05–09.10", "start–end, such as 08:05–09:10");
/// How to write them while the session is open.
pub const TIMES_OPEN: Phrase = Phrase::new(
    "mulai saja, misalnya 08.05; 08.05–09.10 mengakhirinya",
    "start only, such as 08:05; 08:05–09:10 ends it",
);
/// Not understood.
pub const NOT_TIMES: Phrase = Phrase::new("Ketik jamnya seperti 08.05–09.10", "Type the times like 08:05–09:10");

/// Pasted lines hold no rundown.
pub const NO_RUNDOWN: Phrase = Phrase::new(
    "Tidak ada jam dan judul di tempelan ini, misalnya 08.30–09.15 Pembukaan",
    "No hours and titles in this paste, such as 08:30–09:15 Opening",
);
/// A pasted rundown, looked over.
pub const RUNDOWN: Phrase = Phrase::new("Rundown: periksa dulu", "Rundown: look it over");
/// What becomes of the sessions that stand there already?
pub const INSTEAD: Phrase =
    Phrase::new("Bagaimana dengan sesi yang belum mulai?", "And the sessions that have not begun?");
/// They stay.
pub const KEEP: Phrase = Phrase::new("biarkan; rundown ditambahkan", "keep them; the rundown is added");

/// Key labels.
pub mod key {
    use super::Phrase;
    /// Press the rest of the day.
    pub const COMPRESS: Phrase = Phrase::new("padatkan sisa hari", "press the rest of the day");
    /// Swap.
    pub const SWAP: Phrase = Phrase::new("tukar dengan sesi lain", "swap with another session");
    /// Correct real times.
    pub const TIMES: Phrase = Phrase::new("koreksi jam sebenarnya", "correct the real times");
    /// Another kind of session.
    pub const ACTIVITY: Phrase = Phrase::new("jenis sesi", "kind of session");
    /// Fewest minutes.
    pub const LEAST: Phrase = Phrase::new("paling sedikit (menit)", "fewest minutes");
    /// Keep the agenda as a file.
    pub const SAVE_AGENDA: Phrase = Phrase::new("simpan susunan acara ke berkas", "save the agenda as a file");
}

/// `60 → 45 menit`, or `45 menit`.
pub fn minutes(language: Language, old: i64, new: i64) -> String {
    let unit = language.pick("menit", "min");
    if old == new { format!("{new} {unit}") } else { format!("{old} → {new} {unit}") }
}

/// `selesai 16.30, sesuai rencana`.
pub fn ends_on_time(language: Language, end: Time) -> String {
    let end = dates::time(language, end);
    match language {
        Language::Id => format!("selesai {end}, sesuai rencana"),
        Language::En => format!("ends {end}, as planned"),
    }
}

/// `selesai 16.42, rencana 16.30`.
pub fn ends(language: Language, end: Time, planned: Time) -> String {
    let (end, planned) = (dates::time(language, end), dates::time(language, planned));
    match language {
        Language::Id => format!("selesai {end}, rencana {planned}"),
        Language::En => format!("ends {end}, planned {planned}"),
    }
}

/// The sessions of these days that have not begun are left out.
pub fn replace(language: Language, n: usize) -> String {
    match language {
        Language::Id => format!("lewati {n} sesi itu; rundown menggantikannya"),
        Language::En => format!("leave out those {n}; the rundown takes their place"),
    }
}

/// Lines of days that the workshop does not have.
pub fn other_days(language: Language, n: usize) -> String {
    match language {
        Language::Id => format!("{n} baris milik hari yang tidak ada di kegiatan ini"),
        Language::En => format!("{n} lines are of days that this workshop does not have"),
    }
}
