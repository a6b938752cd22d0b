//! The list of saved workshops.

use super::{Language, Phrase, dates};
use jiff::civil::Date;

/// What the program is, under its name.
pub const ABOUT: Phrase = Phrase::new("Memandu bimtek dan lokakarya dua hari", "Guides workshops of one or two days");
/// No workshop is saved.
pub const NONE: Phrase = Phrase::new("Belum ada kegiatan.", "There is no workshop yet.");
/// Workshops are saved, none has a session today.
pub const NONE_TODAY: Phrase =
    Phrase::new("Hari ini tidak ada kegiatan yang tersimpan.", "No saved workshop has a session today.");
/// A new workshop, in the list of choices.
pub const NEW: Phrase = Phrase::new("kegiatan baru", "new workshop");
/// The example, in the list of choices.
pub const EXAMPLE: Phrase = Phrase::new("lihat contoh yang sudah terisi", "look at a filled example");
/// A file, in the list of choices.
pub const TAKE_IN: Phrase =
    Phrase::new("ambil berkas dari flashdisk atau folder", "take a file from a flash disk or folder");
/// Go on with today's workshop.
pub const GO_ON: Phrase = Phrase::new("lanjutkan", "go on");
/// Title of the list.
pub const SAVED: Phrase = Phrase::new("Kegiatan tersimpan", "Saved workshops");
/// The workshop that is open now.
pub const OPEN: Phrase = Phrase::new("sedang terbuka", "open now");
/// Whether it is whole is being found out.
pub const CHECKING: Phrase = Phrase::new("sedang diperiksa", "being checked");
/// It is whole.
pub const WHOLE: Phrase = Phrase::new("utuh", "whole");
/// No session was started yet.
pub const NOT_BEGUN: Phrase = Phrase::new("belum mulai", "not begun");
/// Title of the dialog that asks for a path.
pub const PATH: Phrase = Phrase::new("Ambil berkas kegiatan", "Take in a workshop file");
/// What a path looks like.
pub const PATH_REMARK: Phrase = Phrase::new(
    "Ketik atau tempel letak berkas .jsonl. Isinya disalin; berkas aslinya tidak berubah.",
    "Type or paste where the .jsonl file is. It is copied; the file itself stays as it is.",
);
/// Nothing was typed.
pub const NO_PATH: Phrase = Phrase::new("Letak berkas belum diketik", "The place of the file is not typed yet");

/// `Tab 3 kegiatan tersimpan`, without the key.
pub fn saved(language: Language, n: usize) -> String {
    match language {
        Language::Id => format!("{n} kegiatan tersimpan"),
        Language::En if n == 1 => "1 saved workshop".to_owned(),
        Language::En => format!("{n} saved workshops"),
    }
}

/// `rusak: …`.
pub fn damaged(language: Language, why: &str) -> String {
    format!("{}: {why}", language.pick("RUSAK", "DAMAGED"))
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

/// When it was changed last.
pub fn changed(language: Language, date: &str, time: &str) -> String {
    match language {
        Language::Id => format!("terakhir {date} {time}"),
        Language::En => format!("last {date} {time}"),
    }
}

/// `hari 1 dari 2`.
pub fn day_of(language: Language, day: usize, days: usize) -> String {
    match language {
        Language::Id => format!("Hari {day} dari {days}"),
        Language::En => format!("Day {day} of {days}"),
    }
}

/// Key labels.
pub mod key {
    use super::Phrase;
    /// The first choice.
    pub const GO_ON: Phrase = Phrase::new("lanjut", "go on");
    /// The list.
    pub const LIST: Phrase = Phrase::new("daftar", "list");
    /// A new workshop.
    pub const NEW: Phrase = Phrase::new("kegiatan baru", "new workshop");
    /// The example.
    pub const EXAMPLE: Phrase = Phrase::new("contoh", "example");
    /// A file.
    pub const TAKE_IN: Phrase = Phrase::new("ambil berkas", "take a file");
    /// Back.
    pub const BACK: Phrase = Phrase::new("kembali", "back");
}
