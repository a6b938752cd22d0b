//! Dates, times of day, lengths and numbers as Indonesians (and English readers) write them.

use super::Language;
use jiff::Timestamp;
use jiff::civil::{Date, Time, Weekday};

pub use crate::domain::date::parse_date;

use crate::domain::Zone;

const MONTHS: [[&str; 12]; 2] = [
    [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

/// The name of a day of the week.
pub fn weekday(language: Language, day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => language.pick("Senin", "Monday"),
        Weekday::Tuesday => language.pick("Selasa", "Tuesday"),
        Weekday::Wednesday => language.pick("Rabu", "Wednesday"),
        Weekday::Thursday => language.pick("Kamis", "Thursday"),
        Weekday::Friday => language.pick("Jumat", "Friday"),
        Weekday::Saturday => language.pick("Sabtu", "Saturday"),
        Weekday::Sunday => language.pick("Minggu", "Sunday"),
    }
}

/// The name of a month.
pub fn month(language: Language, date: Date) -> &'static str {
    let index = usize::from(date.month().unsigned_abs()).saturating_sub(1).min(11);
    language.pick(MONTHS[0], MONTHS[1])[index]
}

/// `Selasa, 11 Juni 2024` or `Tuesday, 11 June 2024`.
pub fn long_date(language: Language, date: Date) -> String {
    format!("{}, {} {} {}", weekday(language, date.weekday()), date.day(), month(language, date), date.year())
}

/// `11 Jun 2024`.
pub fn short_date(language: Language, date: Date) -> String {
    let month: String = month(language, date).chars().take(3).collect();
    format!("{} {month} {}", date.day(), date.year())
}

/// A time of day: `09.05` in Indonesian, `09:05` in English.
pub fn time(language: Language, time: Time) -> String {
    format!("{:02}{}{:02}", time.hour(), language.pick('.', ':'), time.minute())
}

/// The time of day that was typed: `9`, `9.05`, `09:05` or `905`; none when it is not one.
pub fn parse_time(typed: &str) -> Option<Time> {
    let typed = typed.trim();
    let (hour, minute) = match typed.split_once(['.', ':']) {
        Some(parts) => parts,
        None if typed.len() > 2 => typed.split_at_checked(typed.len() - 2)?,
        None => (typed, "0"),
    };
    if minute.len() > 2 {
        return None;
    }
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// The time of day of an instant in a zone, without the zone's name.
pub fn clock(language: Language, zone: Zone, at: Timestamp) -> String {
    time(language, zone.civil(at).time())
}

/// A stretch of time: `09.15–10.15`; without an end `09.15–`, with one on another day `13.53–12 Jun 07.50`.
pub fn stretch(language: Language, zone: Zone, from: Timestamp, until: Option<Timestamp>) -> String {
    let until = until.map(|until| {
        let (date, time) = (zone.date(until), clock(language, zone, until));
        if date == zone.date(from) {
            return time;
        }
        let month: String = month(language, date).chars().take(3).collect();
        format!("{} {month} {time}", date.day())
    });
    format!("{}–{}", clock(language, zone, from), until.unwrap_or_default())
}

/// The time of day of an instant with the zone's name: `09.05 WITA`.
pub fn clock_with_zone(language: Language, zone: Zone, at: Timestamp) -> String {
    format!("{} {}", clock(language, zone, at), zone.name())
}

/// Minutes and seconds `24:10`, with hours from one hour on `1:02:03`. The sign is left to the words around it.
pub fn countdown(seconds: i64) -> String {
    let seconds = seconds.unsigned_abs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes:02}:{seconds:02}") }
}

/// A length of time: `45 menit`, `1 jam 15 menit`; `45 min`, `1 h 15 min`.
pub fn short_length(language: Language, minutes: i64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, rest) => say!(language, "{rest} menit", "{rest} min"),
        (hours, 0) => say!(language, "{hours} jam", "{hours} h"),
        (hours, rest) => say!(language, "{hours} jam {rest} menit", "{hours} h {rest} min"),
    }
}

/// As [`short_length`], where every column counts: `45 menit`, `1j 15m`; `45 min`, `1h 15m`.
pub fn narrow_length(language: Language, minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, _) => short_length(language, minutes),
        (hours, rest) => format!("{hours}{} {rest}m", language.pick('j', 'h')),
    }
}

/// A whole number with its thousands apart: `1.250` or `1,250`.
pub fn number(language: Language, n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(language.pick('.', ','));
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn times_are_read_as_people_type_them() {
        let at = |hour, minute| Some(jiff::civil::time(hour, minute, 0, 0));
        for (typed, expected) in [
            ("9", at(9, 0)),
            (" 09.05 ", at(9, 5)),
            ("13:30", at(13, 30)),
            ("1330", at(13, 30)),
            ("905", at(9, 5)),
            ("24.00", None),
            ("9.60", None),
            ("9.005", None),
            ("-1", None),
            ("pagi", None),
            ("é1", None),
            ("", None),
        ] {
            assert_eq!(parse_time(typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn dates_and_numbers_are_written_as_people_write_them() {
        let day = date(2024, 6, 11);
        assert_eq!(long_date(Language::Id, day), "Selasa, 11 Juni 2024");
        assert_eq!(long_date(Language::En, day), "Tuesday, 11 June 2024");
        assert_eq!(short_date(Language::Id, date(2024, 8, 2)), "2 Agu 2024");
        assert_eq!(time(Language::Id, jiff::civil::time(9, 5, 0, 0)), "09.05");
        assert_eq!(countdown(-3723), "1:02:03");
        assert_eq!(countdown(59), "00:59");
        assert_eq!(short_length(Language::Id, 75), "1 jam 15 menit");
        assert_eq!(short_length(Language::En, 61), "1 h 1 min");
        assert_eq!(short_length(Language::Id, 171), "2 jam 51 menit");
        assert_eq!(short_length(Language::En, 171), "2 h 51 min");
        assert_eq!(short_length(Language::En, 120), "2 h");
        assert_eq!(narrow_length(Language::Id, 171), "2j 51m");
        assert_eq!(number(Language::Id, 1_250_000), "1.250.000");
        assert_eq!(number(Language::En, 999), "999");
    }

    proptest::proptest! {
        #[test]
        fn every_date_written_long_is_read_again(days in 0..60_000_i64) {
            let day = date(2001, 1, 1).saturating_add(jiff::Span::new().days(days));
            for language in Language::ALL {
                proptest::prop_assert_eq!(parse_date(&long_date(language, day), day), Some(day));
            }
        }
    }

    #[test]
    fn an_end_on_another_day_bears_its_date() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let (from, same, next) =
            (at("2024-06-11T13:53:00+08:00"), at("2024-06-11T16:12:00+08:00"), at("2024-06-12T07:50:00+08:00"));
        let said = |language, until| stretch(language, Zone::Wita, from, until);
        assert_eq!(said(Language::Id, Some(same)), "13.53–16.12");
        assert_eq!(said(Language::Id, Some(next)), "13.53–12 Jun 07.50");
        assert_eq!(said(Language::En, Some(next)), "13:53–12 Jun 07:50");
        assert_eq!(said(Language::Id, None), "13.53–");
    }
}
