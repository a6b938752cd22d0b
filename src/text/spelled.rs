//! Numbers and dates in words, as minutes of a meeting (*berita acara*) write them.

use super::{Language, dates};
use jiff::civil::Date;

const UNITS: [&str; 12] =
    ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];

/// A number in Indonesian words (*terbilang*): `seribu dua ratus sebelas`.
pub fn number(n: u32) -> String {
    match n {
        0..=11 => UNITS.get(n as usize).copied().unwrap_or_default().to_owned(),
        12..=19 => format!("{} belas", number(n - 10)),
        20..=99 => joined(&format!("{} puluh", number(n / 10)), n % 10),
        100..=199 => joined("seratus", n - 100),
        200..=999 => joined(&format!("{} ratus", number(n / 100)), n % 100),
        1000..=1999 => joined("seribu", n - 1000),
        2000..=999_999 => joined(&format!("{} ribu", number(n / 1000)), n % 1000),
        1_000_000..=999_999_999 => joined(&format!("{} juta", number(n / 1_000_000)), n % 1_000_000),
        1_000_000_000.. => joined(&format!("{} miliar", number(n / 1_000_000_000)), n % 1_000_000_000),
    }
}

/// A small number as it is said aloud: `tiga`, `three`; a larger one in digits.
pub fn small(language: Language, n: u32) -> String {
    let word = match language {
        Language::Id => UNITS.get(n as usize),
        Language::En => ENGLISH.get(n as usize),
    };
    word.map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

const ENGLISH: [&str; 12] =
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];

fn joined(head: &str, rest: u32) -> String {
    match rest {
        0 => head.to_owned(),
        rest => format!("{head} {}", number(rest)),
    }
}

/// `hari Selasa tanggal sebelas bulan Juni tahun dua ribu dua puluh empat (11/06/2024)`; in English the plain date.
pub fn date(language: Language, date: Date) -> String {
    match language {
        Language::Id => format!(
            "hari {} tanggal {} bulan {} tahun {} ({:02}/{:02}/{})",
            dates::weekday(language, date.weekday()),
            number(date.day().unsigned_abs().into()),
            dates::month(language, date),
            number(date.year().unsigned_abs().into()),
            date.day(),
            date.month(),
            date.year(),
        ),
        Language::En => dates::long_date(language, date),
    }
}

/// A number with its words behind it: `114 (seratus empat belas)`; in English the number alone.
pub fn count(language: Language, n: u32) -> String {
    let digits = dates::number(language, n.into());
    match language {
        Language::Id => format!("{digits} ({})", number(n)),
        Language::En => digits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_spelled_as_read_aloud() {
        for (n, words) in [
            (0, "nol"),
            (11, "sebelas"),
            (15, "lima belas"),
            (20, "dua puluh"),
            (31, "tiga puluh satu"),
            (100, "seratus"),
            (114, "seratus empat belas"),
            (911, "sembilan ratus sebelas"),
            (1000, "seribu"),
            (1200, "seribu dua ratus"),
            (2024, "dua ribu dua puluh empat"),
            (11_000, "sebelas ribu"),
            (100_001, "seratus ribu satu"),
            (1_000_100, "satu juta seratus"),
        ] {
            assert_eq!(number(n), words);
        }
        assert!(number(u32::MAX).starts_with("empat miliar dua ratus sembilan puluh empat juta"));
    }

    #[test]
    fn small_numbers_are_said_in_both_languages() {
        let said = |n| [Language::Id, Language::En].map(|language| small(language, n));
        assert_eq!(said(3), ["tiga", "three"]);
        assert_eq!(said(11), ["sebelas", "eleven"]);
        assert_eq!(said(12), ["12", "12"]);
    }

    #[test]
    fn dates_are_spelled_as_in_minutes() {
        let day = jiff::civil::date(2024, 6, 3);
        assert_eq!(
            date(Language::Id, day),
            "hari Senin tanggal tiga bulan Juni tahun dua ribu dua puluh empat (03/06/2024)"
        );
        assert_eq!(date(Language::En, day), "Monday, 3 June 2024");
        assert_eq!(count(Language::Id, 114), "114 (seratus empat belas)");
    }
}
