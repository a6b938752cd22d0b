//! The minutes that people sign (*berita acara*).

use super::dates::long_date;
use super::{Language, spelled};
use crate::domain::place::Place;
use jiff::civil::Date;

phrases! {
    MINUTES: "Berita Acara", "Minutes";
    /// Before the title of the workshop.
    RESULTS: "Hasil", "Results of";
    /// Before the number of the letter.
    LETTER: "Nomor", "Number";
    CHAIR: "Pimpinan rapat", "Chair";
    COMMITTEE_HEAD: "Ketua panitia", "Head of the committee";
    NOTE_TAKER: "Notulis", "Note-taker";
    SPEAKERS: "Narasumber", "Speakers";
    RECAP: "Ringkasan", "Recap";
    SESSIONS: "Sesi terlaksana", "Sessions held";
    ITEMS: "Butir analisis SWOT", "SWOT items";
    VOTES: "Pemungutan suara selesai", "Votes closed";
    DECISIONS: "Keputusan tercatat", "Decisions noted";
    OPEN_QUESTIONS: "Pertanyaan terbuka", "Open questions";
    AGREED: "Menyepakati", "Agreed";
    /// Before the ways of deciding.
    DECIDED_BY: "Keputusan diambil secara", "Decisions were taken by";
    /// Last sentence before the signatures.
    SO_MADE:
        "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya. Lampiran \
         merupakan bagian yang tidak terpisahkan dari berita acara ini.",
        "These minutes are a true record of the meeting. The annexes are part of them.";
    /// Before the number of an annex.
    ANNEX: "Lampiran", "Annex";
    /// Accepted priorities, to be read behind an ordinal.
    PRIORITIES: "Daftar prioritas hasil kegiatan sebagai berikut:", "The following priorities:";
    /// To be read behind an ordinal.
    THESE_DECISIONS:
        "Keputusan yang diambil selama kegiatan sebagai berikut:",
        "The following decisions taken during the event:";
    /// To be read behind an ordinal.
    THESE_QUESTIONS:
        "Pertanyaan yang belum terjawab dan perlu ditindaklanjuti:",
        "Questions that are still open and need an answer:";
    /// What the results are for, behind an ordinal.
    PURPOSE: "Hasil kegiatan ini menjadi bahan penyusunan masterplan.", "The results are material for the masterplan.";
}

/// Dots to write on, where nothing is filled in yet.
pub const DOTS: &str = "……………………………";

/// The first sentence, up to the number of people; its dates are the first and the last day.
pub fn opening(language: Language, (first, last): (Date, Date), venue: &str, title: &str, place: &Place) -> String {
    let venue = match venue {
        "" => DOTS,
        venue => venue,
    };
    let place = place.full_name();
    let from = spelled::date(language, first);
    let until = spelled::date(language, last);
    match first == last {
        true => say!(
            language,
            "Pada {from}, bertempat di {venue}, telah diselenggarakan {title} {place}",
            "On {from}, {title} of {place} was held at {venue}"
        ),
        false => say!(
            language,
            "Pada {from} sampai dengan {until}, bertempat di {venue}, telah diselenggarakan {title} {place}",
            "From {from} to {until}, {title} of {place} was held at {venue}"
        ),
    }
}

/// Behind the opening: how many came; a list of the kinds of bodies follows.
pub fn attended(language: Language, heads: u32) -> String {
    let heads = spelled::count(language, heads);
    say!(
        language,
        ", dihadiri {heads} orang sesuai daftar hadir, terdiri dari unsur:",
        ", attended by {heads} people according to the attendance list:"
    )
}

sentences! {
    pub fn heads(n: u32) = "{n} orang", "{n} people", "1 person" if n == 1;
    pub fn of(n: usize, all: usize) = "{n} dari {all}", "{n} of {all}";
}

/// `Bangli, 12 Juni 2024`, above the signatures.
pub fn place_and_date(language: Language, place: &str, date: Date) -> String {
    let long = long_date(language, date);
    let day = long.split_once(", ").map_or(long.as_str(), |(_, day)| day);
    format!("{place}, {day}")
}

/// What stands before a point of the minutes: `KESATU` or `FIRST` for index 0. Points beyond the fifth have digits.
pub fn ordinal(language: Language, index: usize) -> String {
    const ID: [&str; 9] =
        ["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN"];
    const EN: [&str; 9] = ["FIRST", "SECOND", "THIRD", "FOURTH", "FIFTH", "SIXTH", "SEVENTH", "EIGHTH", "NINTH"];
    language.pick(ID, EN).get(index).map_or_else(|| (index + 1).to_string(), |word| (*word).to_owned())
}

/// The name of an annex: `Lampiran I` or `Annex I` for index 0.
pub fn annex(language: Language, index: usize) -> String {
    const ROMAN: [&str; 8] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];
    let number = ROMAN.get(index).map_or_else(|| (index + 1).to_string(), |roman| (*roman).to_owned());
    format!("{} {number}", language.say(ANNEX))
}
