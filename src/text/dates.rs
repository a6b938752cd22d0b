//! Dates, times of day, lengths and numbers as Indonesians (and English readers) write them.

use super::Language;
use jiff::Timestamp;
use jiff::civil::{Date, Time, Weekday};

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
    let (id, en) = match day {
        Weekday::Monday => ("Senin", "Monday"),
        Weekday::Tuesday => ("Selasa", "Tuesday"),
        Weekday::Wednesday => ("Rabu", "Wednesday"),
        Weekday::Thursday => ("Kamis", "Thursday"),
        Weekday::Friday => ("Jumat", "Friday"),
        Weekday::Saturday => ("Sabtu", "Saturday"),
        Weekday::Sunday => ("Minggu", "Sunday"),
    };
    language.pick(id, en)
}

/// The name of a month.
pub fn month(language: Language, date: Date) -> &'static str {
    let index = usize::from(date.month().unsigned_abs())
        .saturating_sub(1)
        .min(11);
    language.pick(MONTHS[0], MONTHS[1])[index]
}

/// `Selasa, 11 Juni 2024` or `Tuesday, 11 June 2024`.
pub fn long_date(language: Language, date: Date) -> String {
    format!(
        "{}, {} {} {}",
        weekday(language, date.weekday()),
        date.day(),
        month(language, date),
        date.year()
    )
}

/// `11 Jun 2024`.
pub fn short_date(language: Language, date: Date) -> String {
    let month: String = month(language, date).chars().take(3).collect();
    format!("{} {month} {}", date.day(), date.year())
}

/// A time of day: `09.05` in Indonesian, `09:05` in English.
pub fn time(language: Language, time: Time) -> String {
    format!(
        "{:02}{}{:02}",
        time.hour(),
        language.pick('.', ':'),
        time.minute()
    )
}

/// The time of day of an instant in a zone, without the zone's name.
pub fn clock(language: Language, zone: Zone, at: Timestamp) -> String {
    time(language, zone.civil(at).time())
}

/// The time of day of an instant with the zone's name: `09.05 WITA`.
pub fn clock_with_zone(language: Language, zone: Zone, at: Timestamp) -> String {
    format!("{} {}", clock(language, zone, at), zone.name())
}

/// Minutes and seconds `24:10`, with hours from one hour on `1:02:03`. The sign is left to the words around it.
pub fn countdown(seconds: i64) -> String {
    let seconds = seconds.unsigned_abs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes:02}:{seconds:02}")
    }
}

/// `45 menit`, `1 jam 15 menit`; `45 minutes`, `1 hour 15 minutes`.
pub fn length(language: Language, minutes: i64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let many = |n: i64, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
    match (language, hours, rest) {
        (Language::Id, 0, rest) => format!("{rest} menit"),
        (Language::Id, hours, 0) => format!("{hours} jam"),
        (Language::Id, hours, rest) => format!("{hours} jam {rest} menit"),
        (Language::En, 0, rest) => many(rest, "minute"),
        (Language::En, hours, 0) => many(hours, "hour"),
        (Language::En, hours, rest) => format!("{} {}", many(hours, "hour"), many(rest, "minute")),
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
    fn dates_and_numbers_are_written_as_people_write_them() {
        let day = date(2024, 6, 11);
        assert_eq!(long_date(Language::Id, day), "Selasa, 11 Juni 2024");
        assert_eq!(long_date(Language::En, day), "Tuesday, 11 June 2024");
        assert_eq!(short_date(Language::Id, date(2024, 8, 2)), "2 Agu 2024");
        assert_eq!(time(Language::Id, jiff::civil::time(9, 5, 0, 0)), "09.05");
        assert_eq!(countdown(-3723), "1:02:03");
        assert_eq!(countdown(59), "00:59");
        assert_eq!(length(Language::Id, 75), "1 jam 15 menit");
        assert_eq!(length(Language::En, 61), "1 hour 1 minute");
        assert_eq!(number(Language::Id, 1_250_000), "1.250.000");
        assert_eq!(number(Language::En, 999), "999");
    }
}
