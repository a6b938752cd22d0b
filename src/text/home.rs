//! The list of saved workshops.

use super::{Language, dates};
use jiff::civil::Date;

phrases! {
    /// What the program is, under its name.
    ABOUT: "Memandu bimtek dan lokakarya dua hari", "Guides workshops of one or two days";
    NONE: "Belum ada kegiatan.", "There is no workshop yet.";
    NONE_TODAY: "Hari ini tidak ada kegiatan yang tersimpan.", "No saved workshop has a session today.";
    /// No workshop is selected whose next stage could begin.
    NONE_CHOSEN: "Pilih dulu kegiatan yang dilanjutkan (Tab)", "Choose first which workshop goes on (Tab)";
    NEW: "kegiatan baru", "new workshop";
    EXAMPLE: "lihat contoh yang sudah terisi", "look at a filled example";
    TAKE_IN: "ambil berkas dari flashdisk atau folder", "take a file from a flash disk or folder";
    GO_ON: "lanjutkan", "go on";
    SAVED: "Kegiatan tersimpan", "Saved workshops";
    OPEN: "sedang terbuka", "open now";
    /// Whether the file is whole is being found out.
    CHECKING: "sedang diperiksa", "being checked";
    WHOLE: "utuh", "whole";
    NOT_BEGUN: "belum mulai", "not begun";
    PATH: "Ambil berkas kegiatan", "Take in a workshop file";
    PATH_REMARK:
        "Ketik atau tempel letak berkas .jsonl. Isinya disalin; berkas aslinya tidak berubah.",
        "Type or paste where the .jsonl file is. It is copied; the file itself stays as it is.";
    NO_PATH: "Letak berkas belum diketik", "The place of the file is not typed yet";
}

sentences! {
    /// Behind the key that opens the list.
    pub fn saved(n: usize) = "{n} kegiatan tersimpan", "{n} saved workshops", "1 saved workshop" if n == 1;
    pub fn damaged(why: &str) = "RUSAK: {why}", "DAMAGED: {why}";
    /// When it was changed last.
    pub fn changed(date: &str, time: &str) = "terakhir {date} {time}", "last {date} {time}";
    pub fn day_of(day: usize, days: usize) = "Hari {day} dari {days}", "Day {day} of {days}";
}

/// `11–12 Juni 2024`, `30 Mei – 2 Juni 2024`, or one long date.
pub fn span(language: Language, days: &[Date]) -> String {
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return String::new();
    };
    if first == last {
        return dates::long_date(language, *first);
    }
    let (month, year) = (dates::month(language, *last), last.year());
    if (first.year(), first.month()) == (year, last.month()) {
        return format!("{}–{} {month} {year}", first.day(), last.day());
    }
    format!("{} {} – {} {month} {year}", first.day(), dates::month(language, *first), last.day())
}

/// Key labels.
pub mod key {
    phrases! {
        GO_ON: "lanjut", "go on";
        LIST: "daftar", "list";
        NEW: "kegiatan baru", "new workshop";
        EXAMPLE: "contoh", "example";
        TAKE_IN: "ambil berkas", "take a file";
        BACK: "kembali", "back";
    }
}
