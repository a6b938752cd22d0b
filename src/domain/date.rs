//! Dates as people type them.

use jiff::civil::Date;

/// The months in Indonesian and in English, lower case.
const MONTHS: [[&str; 12]; 2] = [
    [
        "januari",
        "februari",
        "maret",
        "april",
        "mei",
        "juni",
        "juli",
        "agustus",
        "september",
        "oktober",
        "november",
        "desember",
    ],
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
];

/// The days of the week in Indonesian and in English, lower case.
const WEEKDAYS: [[&str; 7]; 2] = [
    ["senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"],
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
];

/// The date that was typed, in either language: `11/6/2024`, `11-06-2024`, `2024-06-11`, `11 Juni 2024`,
/// `Selasa, 11 Juni 2024`, `11 Jun`, `hari ini`, `besok`. Day before month; a missing year is that of `today`, two
/// digits are of this century. None when it is no date from 2000 to 2199.
pub fn parse_date(typed: &str, today: Date) -> Option<Date> {
    let typed = typed.trim().to_lowercase().replace(['\'', '’'], "");
    match typed.as_str() {
        "hari ini" | "today" => return Some(today),
        "besok" | "tomorrow" => return today.tomorrow().ok(),
        _ => {}
    }
    let is_weekday = |word: &str| WEEKDAYS.iter().flatten().any(|day| *day == word);
    let parts: Vec<&str> =
        typed.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty() && !is_weekday(part)).collect();
    let (year, month, day) = match parts[..] {
        [year, month, day] if year.len() == 4 && year.parse::<i16>().is_ok() => {
            (year.parse().ok()?, month_number(month)?, day)
        }
        [day, month, year] if day.parse::<i8>().is_ok() => (full_year(year)?, month_number(month)?, day),
        [month, day, year] => (full_year(year)?, month_number(month)?, day),
        [day, month] => (today.year(), month_number(month)?, day),
        _ => return None,
    };
    let date = Date::new(year, month, day.parse().ok()?).ok()?;
    (2000..2200).contains(&date.year()).then_some(date)
}

fn full_year(typed: &str) -> Option<i16> {
    let year: i16 = typed.parse().ok()?;
    Some(if typed.len() == 2 { 2000 + year } else { year })
}

/// The number of a month, from its number or the first letters of its name.
fn month_number(typed: &str) -> Option<i8> {
    if let Ok(number) = typed.parse() {
        return Some(number);
    }
    if typed.chars().count() < 3 {
        return None;
    }
    let named = |names: &[&str; 12]| names.iter().position(|name| name.starts_with(typed));
    let index = MONTHS.iter().find_map(named)?;
    i8::try_from(index + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_are_read_as_people_type_them() {
        let today = date(2024, 6, 1);
        for typed in [
            "11/6/2024",
            "11-06-2024",
            "11.6.24",
            "2024-06-11",
            "11 Juni 2024",
            "11 jun",
            "Selasa, 11 Juni 2024",
            "June 11, 2024",
            "11/6",
        ] {
            assert_eq!(parse_date(typed, today), Some(date(2024, 6, 11)), "{typed}");
        }
        assert_eq!(parse_date("besok", today), Some(date(2024, 6, 2)));
        assert_eq!(parse_date("Jum'at 14 Juni", today), Some(date(2024, 6, 14)));
        for wrong in ["", "31/6/2024", "11", "11 J 2024", "11/6/0204", "juni", "11/13/2024", "a b c"] {
            assert_eq!(parse_date(wrong, today), None, "{wrong}");
        }
    }
}
