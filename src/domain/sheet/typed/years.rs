//! Years, spans of years, and numbers a year.

use super::{NotACell, number};
use crate::domain::Workshop;
use crate::domain::sheet::{ByYear, YEARS};
use std::collections::BTreeMap;

/// A year: `2027`.
pub(super) fn year(text: &str) -> Result<i16, NotACell> {
    let text = text.trim();
    let digits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    let year = text.parse().ok().filter(|year| digits && YEARS.contains(year));
    year.ok_or(NotACell::NotAYear)
}

/// A first and a last year: `2026-2028`, `2026 s.d. 2028`, `2026–28`, or one year alone.
pub(super) fn years(text: &str) -> Result<[i16; 2], NotACell> {
    let mut plain = super::plain(text);
    for between in ["s.d.", "s/d", "s.d", "sd", "sampai dengan", "sampai", "hingga", "until", "to"] {
        plain = plain.replace(between, "-");
    }
    let wrong = |_| NotACell::NotYears;
    let Some((first, last)) = plain.split_once('-') else {
        let only = year(&plain).map_err(wrong)?;
        return Ok([only, only]);
    };
    let first = year(first).map_err(wrong)?;
    let last = last.trim();
    let last = match last.len() {
        2 => year(&format!("{}{last}", first / 100)),
        _ => year(last),
    };
    let last = last.map_err(wrong)?;
    if first <= last { Ok([first, last]) } else { Err(NotACell::YearsTurned(first, last)) }
}

/// The first year of the roadmap: as the agenda says, else the year after the first day.
fn roadmap(workshop: &Workshop) -> Option<i16> {
    let declared = workshop.created.years.map(|years| years.first);
    declared.or_else(|| workshop.days.first().map(|day| day.date.year() + 1))
}

/// A number a year: `2026:40 2027:55`, or `40 55 70` from the first year of the roadmap on, `-` for none.
pub(super) fn yearly(workshop: &Workshop, text: &str, decimals: u8, units: &[&str]) -> Result<ByYear, NotACell> {
    let spaced = text.replace(['·', ';', '|'], " ").replace('=', ":");
    let joined: Vec<&str> = spaced.split(':').map(str::trim).collect();
    let joined = joined.join(":");
    let mut years = BTreeMap::new();
    let first = roadmap(workshop).ok_or(NotACell::NotYearly)?;
    for (place, word) in (0_i16..).zip(joined.split_whitespace().filter(|word| !units.contains(word))) {
        let (at, number) = match word.split_once(':') {
            Some((at, number)) => (year(at)?, number),
            None if joined.contains(':') => return Err(NotACell::NotYearly),
            None => (first.checked_add(place).ok_or(NotACell::NotAYear)?, word),
        };
        if number == "-" || number == "–" {
            continue;
        }
        let number = number::decimal(number, decimals, units).map_err(|why| match why {
            NotACell::NotANumber => NotACell::NotYearly,
            why => why,
        })?;
        if !YEARS.contains(&at) {
            return Err(NotACell::NotAYear);
        }
        if years.insert(at, number).is_some() {
            return Err(NotACell::NotYearly);
        }
    }
    if years.is_empty() { Err(NotACell::NotYearly) } else { Ok(ByYear(years)) }
}
