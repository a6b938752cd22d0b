//! The agreement that people sign (*berita acara*).

pub mod amendment;
pub mod left;
/// Reading the agreement to the room.
pub mod reading;

use super::dates::long_date;
use super::report::votes::score;
use super::{Language, Phrase, spelled};
use crate::domain::agreement::{Annex, Part};
use crate::domain::place::Place;
use crate::domain::vote::{Method, Score};
use jiff::civil::Date;

phrases! {
    TITLE: "Berita Acara", "Record of agreement";
    /// Of an own wording of a part, for the notice of undo.
    WORDING: "rumusan berita acara", "wording of the agreement";
    /// Before the title of the workshop.
    RESULTS: "Hasil Kesepakatan", "Agreement on the results of";
    /// Before the number of the letter.
    LETTER: "Nomor", "Number";
    CHAIR: "Pimpinan rapat", "Chair";
    COMMITTEE_HEAD: "Ketua panitia", "Head of the committee";
    NOTE_TAKER: "Notulis", "Note-taker";
    SPEAKERS: "Narasumber", "Speakers";
    /// Above the place for whoever takes note of it.
    ACKNOWLEDGED: "Mengetahui", "Acknowledged by";
    LED_BY: "Dipimpin oleh", "Led by";
    AGREES: "Menyepakati", "Agreed";
    CONSIDERED:
        "Setelah memperhatikan, mendengar dan mempertimbangkan:",
        "Having noted, heard and considered:";
    /// Before the titles of sessions, one kind of them a line.
    REMARKS: "sambutan dan pengarahan", "opening remarks";
    TALKS: "paparan", "talks";
    WORK: "tanggapan dan hasil diskusi kelompok", "comments and results of group work";
    VOTES: "hasil musyawarah dan pemungutan suara", "results of musyawarah and votes";
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
    MUSYAWARAH: "musyawarah mufakat/aklamasi", "musyawarah or acclamation";
    VOTING: "pemungutan suara", "vote";
    /// Last sentence before the signatures.
    SO_MADE:
        "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.",
        "This record is a true account of what was agreed.";
    /// Before the number of an annex.
    ANNEX: "Lampiran", "Annex";
    /// Behind an option that shares its rank.
    SAME_RANK: "urutan sama", "same rank";
    /// Behind an option that was agreed before the count.
    BY_MUSYAWARAH: "secara musyawarah", "by musyawarah";
}

/// Dots to write on, where nothing is filled in yet.
pub const DOTS: &str = "……………………………";

/// A box before a way of deciding, ticked or not.
pub const fn ticked(ticked: bool) -> &'static str {
    if ticked { "☒" } else { "☐" }
}

/// The place and the year, below the title.
pub fn place_and_year(language: Language, place: &str, year: i16) -> String {
    say!(language, "{place} Tahun {year}", "{place}, {year}")
}

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
pub fn attended(language: Language, heads: u32, annex: &str) -> String {
    let heads = spelled::count(language, heads);
    say!(
        language,
        ", dihadiri {heads} orang sesuai daftar hadir ({annex}), terdiri dari unsur:",
        ", attended by {heads} people according to the attendance list ({annex}):"
    )
}

sentences! {
    pub fn heads(n: u32) = "{n} orang", "{n} people", "1 person" if n == 1;
    pub fn considered_votes(n: usize) = "{n} pemungutan suara", "{n} votes", "1 vote" if n == 1;
    /// What was accepted by a count; the options follow.
    pub fn by_count(question: &str, rule: &str, turnout: &str) =
        "Berdasarkan pemungutan suara atas “{question}” ({rule}; {turnout}), menetapkan:",
        "By a vote on “{question}” ({rule}; {turnout}), to adopt:";
    pub fn by_count_and_musyawarah(question: &str, rule: &str, turnout: &str) =
        "Berdasarkan pemungutan suara atas “{question}” ({rule}; {turnout}) yang dilanjutkan dengan musyawarah, menetapkan:",
        "By a vote on “{question}” ({rule}; {turnout}), followed by musyawarah, to adopt:";
    /// What was accepted without a count.
    pub fn by_musyawarah(question: &str) =
        "Secara musyawarah mufakat atas “{question}”, menetapkan:",
        "By musyawarah on “{question}”, to adopt:";
    /// An accepted vote that takes nothing.
    pub fn nothing_taken(question: &str) =
        "Atas “{question}” tidak ada yang ditetapkan.",
        "On “{question}” nothing is adopted.";
    /// What was accepted by a show of fingers.
    pub fn by_fist(outcome: &str, fingers: u64) =
        "Melalui lima jari ({fingers} suara; {outcome}), menyetujui:",
        "By fist to five ({fingers} votes; {outcome}), to adopt:";
    /// Why the order of one vote is another than counted.
    pub fn because(reason: &str) = "Alasan: {reason}", "Reason: {reason}";
    /// The order of all priorities, as the room set it; they follow.
    pub fn in_order(reason: &str) =
        "Menetapkan urutan prioritas secara musyawarah dengan alasan “{reason}”:",
        "To set the order of priorities by musyawarah, because “{reason}”:";
    pub fn carried(annex: &str) =
        "Melanjutkan prioritas yang disepakati pada kegiatan sebelumnya, sebagaimana tercantum dalam {annex}.",
        "To carry on the priorities agreed at the earlier event, as listed in {annex}.";
    fn listed(what: &str, n: &str, annex: &str) =
        "{what} sebanyak {n}, sebagaimana tercantum dalam {annex}.",
        "{what}, {n} in all, as listed in {annex}.";
    pub fn not_agreed(annex: &str) =
        "Usulan yang belum dapat disepakati beserta alasannya, dan cadangan, sebagaimana tercantum dalam {annex}.",
        "Proposals that could not be agreed yet, with the reasons, and reserves, as listed in {annex}.";
    fn one_annex(annex: &str) =
        "{annex} merupakan bagian yang tidak terpisahkan dari berita acara ini.",
        "{annex} is part of this record.";
    fn annexes_from(first: &str, last: &str) =
        "{first} sampai dengan {last} merupakan bagian yang tidak terpisahkan dari berita acara ini.",
        "{first} to {last} are part of this record.";
    /// Before the ways of deciding, each with its box.
    pub fn ways(ways: &str) = "Keputusan diambil secara: {ways}", "Decisions were taken by: {ways}";
}

/// What was agreed on a sheet: so many rows, in this annex.
pub fn agreed_on(language: Language, what: &str, rows: usize, annex: &str) -> String {
    let n = spelled::count(language, u32::try_from(rows).unwrap_or(u32::MAX));
    listed(language, what, &n, annex)
}

/// The clause that the annexes belong to the agreement.
pub fn annexes(language: Language, first: &str, last: &str) -> String {
    if first == last { one_annex(language, first) } else { annexes_from(language, first, last) }
}

/// What an option got: `34 titik`, `12 suara`, `nilai 94,5`.
pub fn points(language: Language, method: &Method, points: &Score) -> String {
    let n = score(language, points);
    match method {
        Method::Dots { .. } => say!(language, "{n} titik", "{n} dots"),
        Method::Choice { .. } | Method::Approval { .. } => say!(language, "{n} suara", "{n} votes"),
        Method::Ranking { .. } | Method::Criteria { .. } | Method::Fist { .. } => {
            say!(language, "nilai {n}", "score {n}")
        }
    }
}

/// How far an option is from another: `12 titik`, `20,5 poin`.
pub fn distance(language: Language, method: &Method, by: &Score) -> String {
    match method {
        Method::Dots { .. } | Method::Choice { .. } | Method::Approval { .. } => points(language, method, by),
        Method::Ranking { .. } | Method::Criteria { .. } | Method::Fist { .. } => {
            let n = score(language, by);
            say!(language, "{n} poin", "{n} points")
        }
    }
}

sentences! {
    pub fn supporters(n: u64) = "{n} pendukung", "{n} supporters", "1 supporter" if n == 1;
}

/// `Bangli, 12 Juni 2024`, above the signatures.
pub fn place_and_date(language: Language, place: &str, date: Date) -> String {
    let long = long_date(language, date);
    let day = long.split_once(", ").map_or(long.as_str(), |(_, day)| day);
    format!("{place}, {day}")
}

/// The name of an annex: `Lampiran I` or `Annex I` for index 0.
pub fn annex(language: Language, index: usize) -> String {
    const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    let number = ROMAN.get(index).map_or_else(|| (index + 1).to_string(), |roman| (*roman).to_owned());
    format!("{} {number}", language.say(ANNEX))
}

/// The heading of an annex, behind its number.
pub const fn annex_title(annex: Annex) -> Phrase {
    match annex {
        Annex::Attendance => Phrase::new("Daftar hadir menurut instansi", "Attendance by office"),
        Annex::Agreed => Phrase::new("Yang disepakati", "What was agreed"),
        Annex::NotAgreed => Phrase::new("Yang belum disepakati, dan cadangan", "Not agreed yet, and reserves"),
        Annex::Assigned => Phrase::new("Penugasan dan tindak lanjut", "Assignments and follow-ups"),
        Annex::Agenda => Phrase::new("Susunan acara", "Agenda"),
        Annex::Swot => Phrase::new("Analisis SWOT", "SWOT analysis"),
        Annex::Sheets => Phrase::new("Kertas kerja", "Worksheets"),
        Annex::Votes => Phrase::new("Pemungutan suara", "Votes"),
        Annex::Discussion => Phrase::new("Catatan dan keputusan", "Notes and decisions"),
        Annex::Record => Phrase::new("Berkas", "Record"),
    }
}

/// What a part is called where it has no ordinal and no number.
pub const fn part(part: &Part) -> Phrase {
    match part {
        Part::Title => Phrase::new("Kepala", "Head"),
        Part::Opening => Phrase::new("Pembukaan", "Opening"),
        Part::People => Phrase::new("Pimpinan, notulis, narasumber", "Chair, note-taker, speakers"),
        Part::Considered => Phrase::new("Pertimbangan", "Considerations"),
        Part::Warnings => Phrase::new("Peringatan", "Warning"),
        Part::Ways => Phrase::new("Cara pengambilan keputusan", "How decisions were taken"),
        Part::Closing => Phrase::new("Penutup", "Closing"),
        Part::Signatures => Phrase::new("Tanda tangan", "Signatures"),
        Part::Annex(annex) => annex_title(*annex),
        Part::Changed(_) => Phrase::new("Perubahan", "Change"),
        Part::Agrees
        | Part::Accepted(_)
        | Part::Order
        | Part::Carried
        | Part::Sheet(..)
        | Part::Decisions
        | Part::NotAgreed
        | Part::Questions
        | Part::Annexes
        | Part::Purpose => AGREES,
    }
}
