//! The minutes that people sign (*berita acara*).

use super::dates::long_date;
use super::{Language, Phrase, spelled};
use crate::domain::place::Place;
use jiff::civil::Date;

/// Heading.
pub const MINUTES: Phrase = Phrase::new("Berita Acara", "Minutes");
/// Before the title of the workshop.
pub const RESULTS: Phrase = Phrase::new("Hasil", "Results of");
/// Before the number of the letter.
pub const LETTER: Phrase = Phrase::new("Nomor", "Number");
/// Who leads the meeting.
pub const CHAIR: Phrase = Phrase::new("Pimpinan rapat", "Chair");
/// Head of the committee.
pub const COMMITTEE_HEAD: Phrase = Phrase::new("Ketua panitia", "Head of the committee");
/// Who takes the minutes.
pub const NOTE_TAKER: Phrase = Phrase::new("Notulis", "Note-taker");
/// Who speaks.
pub const SPEAKERS: Phrase = Phrase::new("Narasumber", "Speakers");
/// Heading.
pub const RECAP: Phrase = Phrase::new("Ringkasan", "Recap");
/// Column or row.
pub const SESSIONS: Phrase = Phrase::new("Sesi terlaksana", "Sessions held");
/// Row.
pub const ITEMS: Phrase = Phrase::new("Butir analisis SWOT", "SWOT items");
/// Row.
pub const VOTES: Phrase = Phrase::new("Pemungutan suara selesai", "Votes closed");
/// Row.
pub const DECISIONS: Phrase = Phrase::new("Keputusan tercatat", "Decisions noted");
/// Row.
pub const OPEN_QUESTIONS: Phrase = Phrase::new("Pertanyaan terbuka", "Open questions");
/// Heading above what was agreed.
pub const AGREED: Phrase = Phrase::new("Menyepakati", "Agreed");
/// Before the ways of deciding.
pub const DECIDED_BY: Phrase = Phrase::new("Keputusan diambil secara", "Decisions were taken by");
/// Last sentence before the signatures.
pub const SO_MADE: Phrase = Phrase::new(
    "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya. Lampiran merupakan bagian yang tidak terpisahkan dari berita acara ini.",
    "These minutes are a true record of the meeting. The annexes are part of them.",
);
/// An annex; its number follows.
pub const ANNEX: Phrase = Phrase::new("Lampiran", "Annex");
/// Where nothing is filled in yet.
pub const DOTS: &str = "……………………………";

/// The first sentence, up to the number of people.
pub fn opening(language: Language, (first, last): (Date, Date), venue: &str, title: &str, place: &Place) -> String {
    let venue = match venue {
        "" => DOTS,
        venue => venue,
    };
    let place = place.full_name();
    let from = spelled::date(language, first);
    let until = spelled::date(language, last);
    match (language, first == last) {
        (Language::Id, true) => {
            format!("Pada {from}, bertempat di {venue}, telah diselenggarakan {title} {place}")
        }
        (Language::Id, false) => {
            format!("Pada {from} sampai dengan {until}, bertempat di {venue}, telah diselenggarakan {title} {place}")
        }
        (Language::En, true) => {
            format!("On {from}, {title} of {place} was held at {venue}")
        }
        (Language::En, false) => {
            format!("From {from} to {until}, {title} of {place} was held at {venue}")
        }
    }
}

/// Behind the first sentence: how many came; the kinds of bodies follow.
pub fn attended(language: Language, heads: u32) -> String {
    let heads = spelled::count(language, heads);
    match language {
        Language::Id => {
            format!(", dihadiri {heads} orang sesuai daftar hadir, terdiri dari unsur:")
        }
        Language::En => format!(", attended by {heads} people according to the attendance list:"),
    }
}

/// `40 orang`.
pub fn heads(language: Language, n: u32) -> String {
    match language {
        Language::Id => format!("{n} orang"),
        Language::En if n == 1 => "1 person".to_owned(),
        Language::En => format!("{n} people"),
    }
}

/// `5 dari 12`.
pub fn of(language: Language, n: usize, all: usize) -> String {
    match language {
        Language::Id => format!("{n} dari {all}"),
        Language::En => format!("{n} of {all}"),
    }
}

/// `Bangli, 12 Juni 2024`, above the signatures.
pub fn place_and_date(language: Language, place: &str, date: Date) -> String {
    let long = long_date(language, date);
    let day = long.split_once(", ").map_or(long.as_str(), |(_, day)| day);
    format!("{place}, {day}")
}

/// `KESATU`, `KEDUA`, … or `FIRST`, …, from 0.
pub fn ordinal(language: Language, index: usize) -> String {
    const ID: [&str; 5] = ["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA"];
    const EN: [&str; 5] = ["FIRST", "SECOND", "THIRD", "FOURTH", "FIFTH"];
    language.pick(ID, EN).get(index).map_or_else(|| (index + 1).to_string(), |word| (*word).to_owned())
}

/// `Lampiran II`, from 0.
pub fn annex(language: Language, index: usize) -> String {
    const ROMAN: [&str; 8] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];
    let number = ROMAN.get(index).map_or_else(|| (index + 1).to_string(), |roman| (*roman).to_owned());
    format!("{} {number}", language.say(ANNEX))
}

/// Accepted priorities, to be read behind an ordinal.
pub const PRIORITIES: Phrase =
    Phrase::new("Daftar prioritas hasil kegiatan sebagai berikut:", "The following priorities:");
/// Decisions, to be read behind an ordinal.
pub const THESE_DECISIONS: Phrase = Phrase::new(
    "Keputusan yang diambil selama kegiatan sebagai berikut:",
    "The following decisions taken during the event:",
);
/// Open questions, to be read behind an ordinal.
pub const THESE_QUESTIONS: Phrase = Phrase::new(
    "Pertanyaan yang belum terjawab dan perlu ditindaklanjuti:",
    "Questions that are still open and need an answer:",
);
/// What the results are for, behind an ordinal.
pub const PURPOSE: Phrase = Phrase::new(
    "Hasil kegiatan ini menjadi bahan penyusunan masterplan.",
    "The results are material for the masterplan.",
);
