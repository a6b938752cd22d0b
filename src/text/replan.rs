//! A day pressed together, sessions swapped, times corrected, rundowns pasted, the agenda kept for the next region.

use super::{Language, Phrase, dates};
use crate::domain::agenda::NotRead;
use jiff::civil::Time;

phrases! {
    COMPRESS: "Padatkan sisa hari", "Press the rest of the day";
    FITS_ALREADY:
        "Semua sesi muat sampai akhir hari; tidak ada yang perlu dipadatkan",
        "All sessions fit until the end of the day; nothing to press";
    NOTHING_LEFT: "Tidak ada sesi tersisa hari ini", "No session is left today";
    COMPRESSED: "Sisa hari dipadatkan · Ctrl+Z mengembalikan", "The rest of the day is pressed · Ctrl+Z takes it back";
    FITS: "muat", "fits";
    TOO_MUCH: "belum muat: lewati sesi yang bertanda ?", "does not fit yet: leave out one marked ?";
    /// A session that keeps its hour.
    FIXED: "jam tetap", "fixed hour";
    /// A session without which there would be room.
    LEAVE_OUT: "dilewati?", "leave out?";
    LEFT_OUT: "dilewati", "left out";

    SWAP: "Tukar dengan sesi mana?", "Swap with which session?";
    NO_SWAP:
        "Hanya sesi yang belum mulai dan tidak berjam tetap dapat ditukar",
        "Only sessions that have not begun and have no fixed hour can be swapped";

    TIMES: "Jam sebenarnya", "Real times";
    TIMES_REMARK: "mulai–selesai, misalnya 08.05–09.10", "start–end, such as 08:05–09:10";
    /// How to write them while the session is open.
    TIMES_OPEN:
        "mulai saja, misalnya 08.05; 08.05–09.10 mengakhirinya",
        "start only, such as 08:05; 08:05–09:10 ends it";
    NOT_TIMES: "Ketik jamnya seperti 08.05–09.10", "Type the times like 08:05–09:10";

    NO_RUNDOWN:
        "Tidak ada jam dan judul di tempelan ini, misalnya 08.30–09.15 Pembukaan",
        "No hours and titles in this paste, such as 08:30–09:15 Opening";
    /// Why a line of a rundown was not understood.
    NO_HOUR: "tanpa jam", "no hour";
    NO_SUCH_HOUR: "jam tidak ada", "no such hour";
    NO_TITLE: "tanpa judul", "no title";
    HOUR_INSIDE: "jam di tengah kalimat", "hour within a sentence";
    TITLE_TOO_LONG: "judul terlalu panjang", "title too long";
    RUNDOWN: "Rundown: periksa dulu", "Rundown: look it over";
    INSTEAD: "Bagaimana dengan sesi yang belum mulai?", "And the sessions that have not begun?";
    KEEP: "biarkan; rundown ditambahkan", "keep them; the rundown is added";
}

/// Key labels.
pub mod key {
    phrases! {
        COMPRESS: "padatkan sisa hari", "press the rest of the day", "terlambat molor jadwal ulang late overrun replan";
        SWAP: "tukar dengan sesi lain", "swap with another session";
        TIMES: "koreksi jam sebenarnya", "correct the real times";
        ACTIVITY: "jenis sesi", "kind of session";
        LEAST: "paling sedikit (menit)", "fewest minutes";
        SAVE_AGENDA: "simpan susunan acara ke berkas", "save the agenda as a file";
    }
}

/// `60 → 45 menit`, or `45 menit`.
pub fn minutes(language: Language, old: i64, new: i64) -> String {
    let unit = language.pick("menit", "min");
    if old == new { format!("{new} {unit}") } else { format!("{old} → {new} {unit}") }
}

/// `selesai 16.30, sesuai rencana`.
pub fn ends_on_time(language: Language, end: Time) -> String {
    let end = dates::time(language, end);
    say!(language, "selesai {end}, sesuai rencana", "ends {end}, as planned")
}

/// `selesai 16.42, rencana 16.30`.
pub fn ends(language: Language, end: Time, planned: Time) -> String {
    let (end, planned) = (dates::time(language, end), dates::time(language, planned));
    say!(language, "selesai {end}, rencana {planned}", "ends {end}, planned {planned}")
}

sentences! {
    /// The choice by which the sessions of these days that have not begun make room.
    pub fn replace(n: usize) =
        "lewati {n} sesi itu; rundown menggantikannya",
        "leave out those {n}; the rundown takes their place";
    pub fn not_read(n: usize) = "{n} tidak terbaca", "{n} not read";
    /// Hours of these zones, in that of the workshop.
    pub fn converted(from: &str, to: &str) =
        "Jam {from} di rundown dihitung ke {to}", "Hours in {from} were converted to {to}";
    pub fn other_days(n: usize) =
        "{n} baris milik hari yang tidak ada di kegiatan ini",
        "{n} lines are of days that this workshop does not have";
}

/// Why a line of a rundown was not understood.
pub const fn why(why: NotRead) -> Phrase {
    match why {
        NotRead::NoHour => NO_HOUR,
        NotRead::NoSuchHour => NO_SUCH_HOUR,
        NotRead::NoTitle => NO_TITLE,
        NotRead::Inside => HOUR_INSIDE,
        NotRead::TooLong => TITLE_TOO_LONG,
    }
}
