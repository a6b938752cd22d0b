//! Numbers and dates in words, as minutes of a meeting (*berita acara*) write them.

use super::{Language, dates};
use jiff::civil::Date;

const UNITS: [&str; 12] =
    ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];

/// Powers of a thousand from a million on, the largest first.
const LARGE: [(u64, &str); 5] = [
    (1_000_000_000_000_000_000, "kuintiliun"),
    (1_000_000_000_000_000, "kuadriliun"),
    (1_000_000_000_000, "triliun"),
    (1_000_000_000, "miliar"),
    (1_000_000, "juta"),
];

/// A number in Indonesian words (*terbilang*): `seribu dua ratus sebelas`.
pub fn number(n: impl Into<u64>) -> String {
    let n: u64 = n.into();
    match n {
        0..=11 => usize::try_from(n).ok().and_then(|n| UNITS.get(n)).copied().unwrap_or_default().to_owned(),
        12..=19 => format!("{} belas", number(n - 10)),
        20..=99 => joined(&format!("{} puluh", number(n / 10)), n % 10),
        100..=199 => joined("seratus", n - 100),
        200..=999 => joined(&format!("{} ratus", number(n / 100)), n % 100),
        1000..=1999 => joined("seribu", n - 1000),
        2000..=999_999 => joined(&format!("{} ribu", number(n / 1000)), n % 1000),
        1_000_000.. => {
            let (unit, name) = LARGE.into_iter().find(|(unit, _)| n >= *unit).unwrap_or((1_000_000, "juta"));
            joined(&format!("{} {name}", number(n / unit)), n % unit)
        }
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

fn joined(head: &str, rest: u64) -> String {
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
            number(date.day().unsigned_abs()),
            dates::month(language, date),
            number(date.year().unsigned_abs()),
            date.day(),
            date.month(),
            date.year(),
        ),
        Language::En => dates::long_date(language, date),
    }
}

/// An ordinal in capitals, as points of an agreement are called: `KESATU`, `KEDUA BELAS`; `FIRST`, `TWELFTH`.
pub fn ordinal(language: Language, n: u32) -> String {
    match language {
        Language::Id => format!("KE{}", number(n).to_uppercase()),
        Language::En => english_ordinal(n),
    }
}

const ORDINALS: [&str; 20] = [
    "ZEROTH",
    "FIRST",
    "SECOND",
    "THIRD",
    "FOURTH",
    "FIFTH",
    "SIXTH",
    "SEVENTH",
    "EIGHTH",
    "NINTH",
    "TENTH",
    "ELEVENTH",
    "TWELFTH",
    "THIRTEENTH",
    "FOURTEENTH",
    "FIFTEENTH",
    "SIXTEENTH",
    "SEVENTEENTH",
    "EIGHTEENTH",
    "NINETEENTH",
];

/// `TWENTY` to `NINETY`.
const TENS: [&str; 8] = ["TWENTY", "THIRTY", "FORTY", "FIFTY", "SIXTY", "SEVENTY", "EIGHTY", "NINETY"];

fn english_ordinal(n: u32) -> String {
    let word = |n: u32| usize::try_from(n).ok().and_then(|n| ORDINALS.get(n)).copied().unwrap_or_default();
    let ten =
        |n: u32| usize::try_from(n / 10).ok().and_then(|n| TENS.get(n.saturating_sub(2))).copied().unwrap_or_default();
    match (n, n % 10) {
        (0..=19, _) => word(n).to_owned(),
        (20..=99, 0) => format!("{}IETH", ten(n).trim_end_matches('Y')),
        (20..=99, unit) => format!("{}-{}", ten(n), word(unit)),
        (_, unit) => {
            let ending = match (n % 100, unit) {
                (11..=13, _) => "TH",
                (_, 1) => "ST",
                (_, 2) => "ND",
                (_, 3) => "RD",
                (_, _) => "TH",
            };
            format!("{n}{ending}")
        }
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
            (0_u64, "nol"),
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
            (101_000, "seratus satu ribu"),
            (999_999, "sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan"),
            (1_000_100, "satu juta seratus"),
            (1_001_000, "satu juta seribu"),
            (21_000_011, "dua puluh satu juta sebelas"),
            (1_000_000_000, "satu miliar"),
            (1_250_000_000, "satu miliar dua ratus lima puluh juta"),
            (1_000_000_000_000, "satu triliun"),
            (3_000_001_001_101, "tiga triliun satu juta seribu seratus satu"),
            (100_000_000_000_000, "seratus triliun"),
            (
                999_999_999_999_999,
                "sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar sembilan \
                 ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan \
                 puluh sembilan",
            ),
        ] {
            assert_eq!(number(n), words);
        }
        assert!(number(u64::MAX).starts_with("delapan belas kuintiliun empat ratus empat puluh enam kuadriliun"));
    }

    /// The names of 0 to 40, one by one.
    const TO_40: &str = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua_belas tiga_belas \
        empat_belas lima_belas enam_belas tujuh_belas delapan_belas sembilan_belas dua_puluh dua_puluh_satu \
        dua_puluh_dua dua_puluh_tiga dua_puluh_empat dua_puluh_lima dua_puluh_enam dua_puluh_tujuh dua_puluh_delapan \
        dua_puluh_sembilan tiga_puluh tiga_puluh_satu tiga_puluh_dua tiga_puluh_tiga tiga_puluh_empat tiga_puluh_lima \
        tiga_puluh_enam tiga_puluh_tujuh tiga_puluh_delapan tiga_puluh_sembilan empat_puluh";

    #[test]
    fn the_first_numbers_are_called_as_in_a_list_of_them() {
        for (n, word) in (0_u64..).zip(TO_40.split_whitespace()) {
            let word = word.replace('_', " ");
            assert_eq!(number(n), word);
            if n > 0 {
                let tail = format!(" {word}");
                for (head, said) in [(100, "seratus"), (700, "tujuh ratus"), (1000, "seribu"), (6000, "enam ribu")] {
                    assert_eq!(number(head + n), format!("{said}{tail}"));
                }
                for (unit, name) in [(1_000_000, "juta"), (1_000_000_000, "miliar"), (1_000_000_000_000, "triliun")] {
                    assert_eq!(number(unit * n), format!("{word} {name}"));
                }
            }
        }
    }

    #[test]
    fn ordinals_are_words_beyond_the_ninth_too() {
        let said = |n| [Language::Id, Language::En].map(|language| ordinal(language, n));
        for (n, id, en) in [
            (1, "KESATU", "FIRST"),
            (2, "KEDUA", "SECOND"),
            (9, "KESEMBILAN", "NINTH"),
            (10, "KESEPULUH", "TENTH"),
            (11, "KESEBELAS", "ELEVENTH"),
            (12, "KEDUA BELAS", "TWELFTH"),
            (19, "KESEMBILAN BELAS", "NINETEENTH"),
            (20, "KEDUA PULUH", "TWENTIETH"),
            (21, "KEDUA PULUH SATU", "TWENTY-FIRST"),
            (35, "KETIGA PULUH LIMA", "THIRTY-FIFTH"),
            (90, "KESEMBILAN PULUH", "NINETIETH"),
            (100, "KESERATUS", "100TH"),
            (101, "KESERATUS SATU", "101ST"),
            (111, "KESERATUS SEBELAS", "111TH"),
        ] {
            assert_eq!(said(n), [id, en], "{n}");
        }
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
