//! The form of a new workshop.

use super::{Language, Phrase, dates};
use crate::domain::agenda::Label;
use crate::domain::swot::Aspect;
use crate::domain::{Zone, place::PlaceKind};
use jiff::civil::Date;

/// Title of the form.
pub const TITLE: Phrase = Phrase::new("Kegiatan baru", "New workshop");
/// Kind of region.
pub const KIND: Phrase = Phrase::new("Jenis daerah", "Kind of region");
/// Name of the region.
pub const NAME: Phrase = Phrase::new("Nama daerah", "Region");
/// Title of the workshop.
pub const WORKSHOP: Phrase = Phrase::new("Nama kegiatan", "Title");
/// Where it is held.
pub const VENUE: Phrase = Phrase::new("Tempat", "Venue");
/// The first day.
pub const DATE: Phrase = Phrase::new("Hari pertama", "First day");
/// The time zone.
pub const ZONE: Phrase = Phrase::new("Zona waktu", "Time zone");
/// The agenda.
pub const AGENDA: Phrase = Phrase::new("Susunan acara", "Agenda");
/// The delegations.
pub const DELEGATIONS: Phrase = Phrase::new("Instansi", "Delegations");

/// Under the kind.
pub const KIND_HINT: Phrase = Phrase::new(
    "← → mengganti · atau langsung ketik nama daerahnya",
    "← → changes it · or just type the region's name",
);
/// Under an empty name.
pub const NAME_HINT: Phrase = Phrase::new(
    "Ketik nama daerah. Contoh: Bangli, atau Kota Denpasar",
    "Type the region's name, such as Bangli or Kota Denpasar",
);
/// The name is missing.
pub const NAME_MISSING: Phrase =
    Phrase::new("Nama daerah belum diketik. Contoh: Bangli", "The region's name is not typed yet, such as Bangli");
/// Under the proposed title.
pub const WORKSHOP_HINT: Phrase = Phrase::new(
    "Enter memakai nama ini · ketik untuk mengganti · → untuk mengubah",
    "Enter takes it · type to replace it · → to edit it",
);
/// Under a title of one's own.
pub const WORKSHOP_OWN: Phrase =
    Phrase::new("Kosongkan (Ctrl+U) untuk kembali ke usulan", "Empty it (Ctrl+U) for the proposal");
/// Under the venue.
pub const VENUE_HINT: Phrase =
    Phrase::new("Gedung atau hotel tempat acara; boleh dikosongkan", "Building or hotel; may stay empty");
/// What stands in an empty venue.
pub const VENUE_EMPTY: Phrase = Phrase::new("(belum diisi)", "(not filled in)");
/// How to type another date.
pub const DATE_HINT: Phrase =
    Phrase::new("ketik untuk mengganti: 11/6/2024 atau 11 Juni 2024", "type to replace it: 11/6/2024 or 11 June 2024");
/// Not a date.
pub const DATE_WRONG: Phrase = Phrase::new(
    "Tanggal belum terbaca. Contoh: 11/6/2024 atau 11 Juni 2024",
    "This is no date yet. Such as 11/6/2024 or 11 June 2024",
);
/// The date has passed.
pub const DATE_PAST: Phrase = Phrase::new("tanggal ini sudah lewat", "this date has passed");
/// The guessed zone.
pub const ZONE_GUESSED: Phrase = Phrase::new("ditebak dari komputer ini", "guessed from this computer");
/// Values are changed so.
pub const CHANGE_HINT: Phrase = Phrase::new("← → mengganti", "← → changes it");
/// What else the agenda line takes.
pub const AGENDA_HINT: Phrase = Phrase::new(
    "← → 3 atau 5 aspek, acara lain · atau tempel rundown",
    "← → 3 or 5 aspects, others · or paste a rundown",
);
/// Five aspects instead of three.
pub const FIVE_ASPECTS: Phrase = Phrase::new("5 aspek", "5 aspects");
/// The agenda is what was pasted.
pub const PASTED_RUNDOWN: Phrase = Phrase::new("Rundown yang ditempel", "The rundown that was pasted");
/// A text of more than 500 characters.
pub const TOO_LONG: Phrase =
    Phrase::new("Terlalu panjang; paling banyak 500 huruf", "Too long; at most 500 characters");
/// What an empty field of the list takes.
pub const SEARCH_HINT: Phrase = Phrase::new(
    "Enter membuat kegiatan · ketik untuk mencari, atau KADIN Kamar Dagang untuk menambah",
    "Enter creates the workshop · type to find one, or KADIN Chamber of Commerce to add one",
);
/// One word that is on no list.
pub const SEARCH_NONE: Phrase = Phrase::new(
    "Tidak ada di daftar. Untuk menambah: singkatan, spasi, nama lengkap",
    "Not on the list. To add it: short name, blank, full name",
);
/// There is no agenda to start from.
pub const NO_AGENDA: Phrase = Phrase::new("Susunan acara tidak terbaca", "No agenda can be read");
/// Title of the question before the form is left.
pub const DISCARD: Phrase = Phrase::new("Tinggalkan formulir?", "Leave the form?");
/// Its text.
pub const DISCARD_TEXT: Phrase = Phrase::new(
    "Isian formulir ini belum disimpan dan akan hilang.",
    "What is filled in here is not saved and would be lost.",
);

/// The head of the region as the agenda will call him or her.
pub fn head(language: Language, head: &str) -> String {
    match language {
        Language::Id => format!("Kepala daerah: {head}"),
        Language::En => format!("Head of the region: {head}"),
    }
}

/// What kind of region and head.
pub fn kind(kind: PlaceKind) -> String {
    format!("{} · {}", kind.word(), kind.head())
}

/// `Selasa, 11 Juni 2024 sampai Rabu, 12 Juni 2024`.
pub fn days(language: Language, first: Date, last: Date) -> String {
    let from = dates::long_date(language, first);
    if first == last {
        return from;
    }
    format!("{from} {}", until(language, last))
}

/// The last day, behind the first.
pub fn until(language: Language, last: Date) -> String {
    format!("{} {}", language.pick("sampai", "to"), dates::long_date(language, last))
}

/// A day is a Friday, from its index; its Friday times hold.
pub fn friday(language: Language, day: usize) -> String {
    match language {
        Language::Id => format!("Hari {} jatuh pada Jumat: jam Jumat berlaku", day + 1),
        Language::En => format!("Day {} is a Friday: the Friday times hold", day + 1),
    }
}

/// The zone and its distance from UTC.
pub fn zone(zone: Zone) -> String {
    format!("{} (UTC+{})", zone.name(), zone.hours())
}

/// `3 aspek, 2 hari, 32 sesi`.
pub fn agenda(language: Language, aspects: usize, days: usize, sessions: usize) -> String {
    match language {
        Language::Id => format!("{aspects} aspek, {days} hari, {sessions} sesi"),
        Language::En => {
            let s = |n: usize| if n == 1 { "" } else { "s" };
            format!("{aspects} aspect{}, {days} day{}, {sessions} session{}", s(aspects), s(days), s(sessions))
        }
    }
}

/// The two aspects that make five of the usual three.
pub fn further_aspects() -> [Aspect; 2] {
    [("sumber-daya-alam", "Sumber daya alam", "Natural resources"), ("budaya", "Budaya", "Culture")]
        .map(|(id, name, en)| Aspect { id: id.to_owned(), name: Label { id: name.to_owned(), en: en.to_owned() } })
}

/// `34 instansi tercentang dari 36`.
pub fn ticked(language: Language, ticked: usize, all: usize) -> String {
    match language {
        Language::Id => format!("{ticked} dari {all} instansi tercentang"),
        Language::En => format!("{ticked} of {all} delegations ticked"),
    }
}

/// What Enter does with the line found.
pub fn enter_ticks(language: Language, code: &str, ticked: bool) -> String {
    match (language, ticked) {
        (Language::Id, true) => format!("Enter melepas centang {code}"),
        (Language::Id, false) => format!("Enter mencentang {code}"),
        (Language::En, true) => format!("Enter unticks {code}"),
        (Language::En, false) => format!("Enter ticks {code}"),
    }
}

/// What Enter does with a line that is on no list.
pub fn enter_adds(language: Language, code: &str, name: &str, unsur: &str) -> String {
    format!("{} {code} · {name} ({unsur})", language.pick("Enter menambah", "Enter adds"))
}

/// Pasted lines were taken.
pub fn taken(language: Language, taken: usize, left: usize) -> String {
    match (language, left) {
        (Language::Id, 0) => format!("{taken} instansi dari tempelan, semua tercentang"),
        (Language::En, 0) => format!("{taken} pasted delegations, all ticked"),
        (Language::Id, left) => {
            format!("{taken} instansi dari tempelan; {left} baris tidak terbaca")
        }
        (Language::En, left) => format!("{taken} pasted delegations; {left} lines were not read"),
    }
}

/// Key labels.
pub mod key {
    use super::Phrase;
    /// To the next line.
    pub const NEXT: Phrase = Phrase::new("lanjut", "go on");
    /// To the line before.
    pub const PREVIOUS: Phrase = Phrase::new("baris sebelumnya", "line before");
    /// To the next line without creating.
    pub const LINE: Phrase = Phrase::new("baris berikutnya", "next line");
    /// The next value.
    pub const CHANGE: Phrase = Phrase::new("ganti", "change");
    /// The value before.
    pub const CHANGE_BACK: Phrase = Phrase::new("pilihan sebelumnya", "choice before");
    /// Back.
    pub const BACK: Phrase = Phrase::new("kembali", "back");
    /// Create the workshop.
    pub const CREATE: Phrase = Phrase::new("buat kegiatan", "create");
    /// Tick or untick.
    pub const TICK: Phrase = Phrase::new("centang", "tick");
    /// Tick all.
    pub const ALL: Phrase = Phrase::new("centang semua instansi", "tick every delegation");
    /// Untick all.
    pub const NONE: Phrase = Phrase::new("lepas semua centang", "untick every delegation");
}
