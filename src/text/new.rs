//! The form of a new workshop.

use super::{Language, dates};
use crate::domain::agenda::Label;
use crate::domain::swot::Aspect;
use crate::domain::{Zone, place::PlaceKind};
use jiff::civil::Date;

phrases! {
    TITLE: "Kegiatan baru", "New workshop";
    KIND: "Jenis daerah", "Kind of region";
    NAME: "Nama daerah", "Region";
    WORKSHOP: "Nama kegiatan", "Title";
    VENUE: "Tempat", "Venue";
    DATE: "Hari pertama", "First day";
    ZONE: "Zona waktu", "Time zone";
    AGENDA: "Susunan acara", "Agenda";
    DELEGATIONS: "Instansi", "Delegations";

    KIND_HINT: "← → mengganti · atau langsung ketik nama daerahnya", "← → changes it · or just type the region's name";
    NAME_HINT:
        "Ketik nama daerah. Contoh: Bangli, atau Kota Denpasar",
        "Type the region's name, such as Bangli or Kota Denpasar";
    NAME_MISSING: "Nama daerah belum diketik. Contoh: Bangli", "The region's name is not typed yet, such as Bangli";
    WORKSHOP_HINT:
        "Enter memakai nama ini · ketik untuk mengganti · → untuk mengubah",
        "Enter takes it · type to replace it · → to edit it";
    /// Under a title of one's own.
    WORKSHOP_OWN: "Kosongkan (Ctrl+U) untuk kembali ke usulan", "Empty it (Ctrl+U) for the proposal";
    VENUE_HINT: "Gedung atau hotel tempat acara; boleh dikosongkan", "Building or hotel; may stay empty";
    /// In place of an empty venue.
    VENUE_EMPTY: "(belum diisi)", "(not filled in)";
    DATE_HINT: "ketik untuk mengganti: 11/6/2024 atau 11 Juni 2024", "type to replace it: 11/6/2024 or 11 June 2024";
    DATE_WRONG:
        "Tanggal belum terbaca. Contoh: 11/6/2024 atau 11 Juni 2024",
        "This is no date yet. Such as 11/6/2024 or 11 June 2024";
    DATE_PAST: "tanggal ini sudah lewat", "this date has passed";
    ZONE_GUESSED: "ditebak dari komputer ini", "guessed from this computer";
    CHANGE_HINT: "← → mengganti", "← → changes it";
    AGENDA_HINT:
        "← → 3 atau 5 aspek, acara lain · atau tempel rundown",
        "← → 3 or 5 aspects, others · or paste a rundown";
    FIVE_ASPECTS: "5 aspek", "5 aspects";
    PASTED_RUNDOWN: "Rundown yang ditempel", "The rundown that was pasted";
    TOO_LONG: "Terlalu panjang; paling banyak 500 huruf", "Too long; at most 500 characters";
    SEARCH_HINT:
        "Enter membuat kegiatan · ketik untuk mencari, atau KADIN Kamar Dagang untuk menambah",
        "Enter creates the workshop · type to find one, or KADIN Chamber of Commerce to add one";
    /// One word that is on no list.
    SEARCH_NONE:
        "Tidak ada di daftar. Untuk menambah: singkatan, spasi, nama lengkap",
        "Not on the list. To add it: short name, blank, full name";
    /// Behind a pasted line that is no delegation.
    NO_CODE: "tulis singkatan, spasi, nama lengkap", "write short name, blank, full name";
    NO_AGENDA: "Susunan acara tidak terbaca", "No agenda can be read";
    DISCARD: "Tinggalkan formulir?", "Leave the form?";
    DISCARD_TEXT:
        "Isian formulir ini belum disimpan dan akan hilang.",
        "What is filled in here is not saved and would be lost.";
}

sentences! {
    /// The head of the region as the agenda will call him or her.
    pub fn head(head: &str) = "Kepala daerah: {head}", "Head of the region: {head}";
    pub fn ticked(ticked: usize, all: usize) =
        "{ticked} dari {all} instansi tercentang",
        "{ticked} of {all} delegations ticked";
    /// What Enter does with a line that is on no list.
    pub fn enter_adds(code: &str, name: &str, unsur: &str) =
        "Enter menambah {code} · {name} ({unsur})",
        "Enter adds {code} · {name} ({unsur})";
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
    let day = day + 1;
    say!(language, "Hari {day} jatuh pada Jumat: jam Jumat berlaku", "Day {day} is a Friday: the Friday times hold")
}

/// The zone and its distance from UTC.
pub fn zone(zone: Zone) -> String {
    format!("{} (UTC+{})", zone.name(), zone.hours())
}

/// `3 aspek, 2 hari, 32 sesi`.
pub fn agenda(language: Language, aspects: usize, days: usize, sessions: usize) -> String {
    [in_aspects(language, aspects), in_days(language, days), in_sessions(language, sessions)].join(", ")
}

sentences! {
    fn in_aspects(n: usize) = "{n} aspek", "{n} aspects", "1 aspect" if n == 1;
    fn in_days(n: usize) = "{n} hari", "{n} days", "1 day" if n == 1;
    fn in_sessions(n: usize) = "{n} sesi", "{n} sessions", "1 session" if n == 1;
}

/// The two aspects that make five of the usual three.
pub fn further_aspects() -> [Aspect; 2] {
    [("sumber-daya-alam", "Sumber daya alam", "Natural resources"), ("budaya", "Budaya", "Culture")]
        .map(|(id, name, en)| Aspect { id: id.to_owned(), name: Label { id: name.to_owned(), en: en.to_owned() } })
}

/// What Enter does with the line found.
pub fn enter_ticks(language: Language, code: &str, ticked: bool) -> String {
    match ticked {
        true => say!(language, "Enter melepas centang {code}", "Enter unticks {code}"),
        false => say!(language, "Enter mencentang {code}", "Enter ticks {code}"),
    }
}

/// Pasted lines were taken.
pub fn taken(language: Language, taken: usize) -> String {
    say!(
        language,
        "{taken} instansi dari tempelan, semua tercentang",
        "{taken} pasted delegations, all ticked",
        "1 pasted delegation, ticked" if taken == 1
    )
}

/// Key labels.
pub mod key {
    phrases! {
        NEXT: "lanjut", "go on";
        PREVIOUS: "baris sebelumnya", "line before";
        LINE: "baris berikutnya", "next line";
        CHANGE: "ganti", "change";
        CHANGE_BACK: "pilihan sebelumnya", "choice before";
        BACK: "kembali", "back";
        CREATE: "buat kegiatan", "create";
        TICK: "centang", "tick";
        ALL: "centang semua instansi", "tick every delegation";
        NONE: "lepas semua centang", "untick every delegation";
    }
}
