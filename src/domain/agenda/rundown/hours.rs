//! Times of day, stretches of time and lengths, as rundowns write them.

use crate::domain::Zone;

/// Minutes of half a day and of a whole one.
const HALF: i64 = 12 * 60;
pub(super) const DAY: i64 = 24 * 60;
/// An hour alone begins a stretch from this one on: smaller numbers count lines or people.
const FIRST_BARE: i64 = 5 * 60;

/// A time of day as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Clock {
    /// Minutes since midnight, up to 1440.
    minute: i64,
    kind: Kind,
    /// Whether it says which half of the day it means.
    half: bool,
    zone: Option<Zone>,
}

/// How much a time looks like one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// `08.30`, `8:30`, `08h30`.
    Full,
    /// `0830`: digits that may mean a year or a sum.
    Digits {
        /// So many.
        count: usize,
    },
    /// `8`.
    Bare,
}

/// A start, perhaps with an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    /// Minutes since midnight, below 1440.
    pub(super) start: i64,
    /// Minutes since the same midnight, behind the start.
    pub(super) end: Option<i64>,
    /// The zone that stands beside it.
    pub(super) zone: Option<Zone>,
    /// Whether it is written as no other number is: with two digits of an hour, or as a stretch.
    pub(super) certain: bool,
}

/// The stretch that a text begins with, and what follows. `named` says that the text stands behind `jam` or `pukul`.
pub(super) fn stretch(text: &str, named: bool) -> Option<(Stretch, &str)> {
    let (first, rest) = clock(text)?;
    let (last, rest, open) = end(first, rest);
    let alone = match first.kind {
        Kind::Full => true,
        Kind::Digits { count } => {
            count == 4
                && (named || first.half || first.zone.is_some() || first.minute % 5 == 0 && first.minute < 19 * 60)
        }
        Kind::Bare => named || first.half || first.zone.is_some(),
    };
    if last.is_none() && !alone && !open {
        return None;
    }
    let (start, until) = match last {
        Some(last) => ordered(first, last),
        None => (first.minute, None),
    };
    let nights = if start >= DAY { DAY } else { 0 };
    let padded = text.bytes().take_while(u8::is_ascii_digit).count() >= 2 || text.as_bytes().get(1) == Some(&b':');
    let certain = last.is_some() || named || first.half || first.zone.is_some() || padded;
    let zone = first.zone.or(last.and_then(|last| last.zone));
    Some((Stretch { start: start - nights, end: until.map(|end| end - nights), zone, certain }, rest))
}

/// The minutes of a start and an end that may leave it to each other which half of the day they mean. What ends before it
/// begins ends past midnight when it begins in the evening, and nobody knows when otherwise.
fn ordered(first: Clock, last: Clock) -> (i64, Option<i64>) {
    let (mut start, mut end) = (first.minute, last.minute);
    if last.half && !first.half && start <= HALF && start + HALF < end {
        start += HALF;
    } else if first.half && !last.half && end <= start && end <= HALF && end + HALF > start {
        end += HALF;
    }
    if end <= start && start >= 18 * 60 {
        end += DAY;
    }
    (start, (end > start).then_some(end))
}

/// The end behind a start, and what follows; `selesai` is an end that nobody knows.
fn end(first: Clock, text: &str) -> (Option<Clock>, &str, bool) {
    const WORDS: [&str; 10] = ["s.d.", "s/d", "s.d", "sd.", "sd ", "sampai", "hingga", "until", "to ", "ke "];
    let trimmed = text.trim_start();
    let dashes = ['-', '–', '—', '‑', '−', '~'];
    let mut rest = trimmed.trim_start_matches(|c| dashes.contains(&c) || "|,;".contains(c)).trim_start();
    let mut through = trimmed.starts_with(dashes);
    if let Some(after) = WORDS.into_iter().find_map(|word| without(rest, word)) {
        rest = after.trim_start();
        through = true;
    }
    for word in ["pukul ", "jam "] {
        rest = without(rest, word).filter(|_| through).unwrap_or(rest).trim_start();
    }
    if let Some((last, after)) = clock(rest) {
        let padded = rest.starts_with('0');
        let fits = match (first.kind, last.kind) {
            (Kind::Full | Kind::Digits { .. }, Kind::Full) => true,
            (Kind::Digits { .. }, Kind::Digits { .. }) => through,
            (Kind::Bare, Kind::Bare) => through && (first.minute >= FIRST_BARE || last.half || last.zone.is_some()),
            (Kind::Bare, Kind::Full) => through && first.minute >= FIRST_BARE && !padded,
            (Kind::Full | Kind::Digits { .. }, Kind::Bare) => through && (last.half || last.zone.is_some()),
            (Kind::Full | Kind::Bare, Kind::Digits { .. }) => false,
        };
        let fits = fits && (last.minute > first.minute || first.kind != Kind::Bare || last.half);
        if fits {
            return (Some(last), after, false);
        }
    }
    // Without anything between it and the start, it is what the session is called: `16.30 Selesai`.
    let parted = rest.len() < trimmed.len();
    let open = ["selesai", "finish", "end ", "tuntas"].into_iter().find_map(|word| without(rest, word));
    match open.filter(|_| parted && through) {
        Some(after) => (None, after, true),
        None => (None, text, false),
    }
}

/// A time at the beginning, with the half of the day and the zone behind it, and what follows.
fn clock(text: &str) -> Option<(Clock, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits)?;
    let (hour, minute, kind, rest) = match digits {
        1 | 2 => {
            let hour: i64 = number.parse().ok()?;
            match minutes_behind(rest) {
                Some((minute, rest)) => (hour, minute, Kind::Full, rest),
                None if rest.starts_with(['.', ':', '/', '%'])
                    && rest.get(1..)?.starts_with(|c: char| c.is_ascii_digit()) =>
                {
                    return None;
                }
                None => (hour, 0, Kind::Bare, rest),
            }
        }
        3 | 4 => {
            let (hour, minute) = number.split_at_checked(digits - 2)?;
            (hour.parse().ok()?, minute.parse().ok()?, Kind::Digits { count: digits }, rest)
        }
        _ => return None,
    };
    let (half, zone, rest) = suffix(hour, rest);
    let hour = half.map_or(hour, |half| half.hour(hour));
    let is_one = minute < 60 && (hour < 24 || hour == 24 && minute == 0);
    is_one.then_some((Clock { minute: hour * 60 + minute, kind, half: half.is_some(), zone }, rest))
}

/// `.30`, `:30`, `h30`, with seconds or without, that no digit follows.
fn minutes_behind(text: &str) -> Option<(i64, &str)> {
    let two = |text: &str| {
        let (number, rest) = text.split_at_checked(2)?;
        let minute: u8 = number.bytes().all(|byte| byte.is_ascii_digit()).then(|| number.parse().ok())??;
        (!rest.starts_with(|c: char| c.is_ascii_digit())).then(|| (i64::from(minute), rest.to_owned().len()))
    };
    let after = text.strip_prefix(['.', ':', 'h', 'H'])?;
    let Some((minute, left)) = two(after) else {
        // `8h`
        let alone = text.starts_with(['h', 'H']) && !after.starts_with(char::is_alphanumeric);
        return alone.then_some((0, after));
    };
    let rest = text.get(text.len() - left..)?;
    let seconds = rest.strip_prefix(['.', ':']).and_then(two);
    Some((minute, seconds.map_or(rest, |(_, left)| text.get(text.len() - left..).unwrap_or(rest))))
}

/// A half of the day as it is called.
#[derive(Debug, Clone, Copy)]
enum Half {
    Before,
    After,
    Morning,
    Noon,
    Evening,
    Night,
}

impl Half {
    /// The hour of 24 that an hour of 12 means.
    const fn hour(self, hour: i64) -> i64 {
        match (self, hour) {
            (Self::Before, 12) => 0,
            (Self::After, 1..=11) | (Self::Noon, 1..=5) | (Self::Evening, 1..=7) | (Self::Night, 5..=11) => hour + 12,
            (Self::Night, 12) => 24,
            (Self::Before | Self::After | Self::Morning | Self::Noon | Self::Evening | Self::Night, _) => hour,
        }
    }
}

/// What stands behind a time and belongs to it: the half of the day of an hour up to 12, the zone, in any order.
fn suffix(hour: i64, text: &str) -> (Option<Half>, Option<Zone>, &str) {
    const HALVES: [(&str, Half); 8] = [
        ("a.m.", Half::Before),
        ("am", Half::Before),
        ("p.m.", Half::After),
        ("pm", Half::After),
        ("pagi", Half::Morning),
        ("siang", Half::Noon),
        ("sore", Half::Evening),
        ("malam", Half::Night),
    ];
    let (mut half, mut zone, mut rest) = (None, None, text);
    for _ in 0..2 {
        let trimmed = rest.trim_start();
        let named = HALVES.into_iter().find_map(|(word, named)| Some((named, word_at(trimmed, word)?)));
        if let Some((named, after)) = named.filter(|_| half.is_none() && hour <= 12) {
            (half, rest) = (Some(named), after);
            continue;
        }
        let bracketed = trimmed.strip_prefix('(').unwrap_or(trimmed);
        let word: String = bracketed.chars().take_while(|c| c.is_alphanumeric()).collect();
        if let Some(named) = Zone::parse(&word).filter(|_| zone.is_none()) {
            let after = bracketed.get(word.len()..).unwrap_or_default();
            let closed = after.strip_prefix(')').filter(|_| bracketed.len() < trimmed.len());
            (zone, rest) = (Some(named), closed.unwrap_or(after));
        }
    }
    (half, zone, rest)
}

/// What follows a word in either case at the beginning; nothing when it is only the beginning of a longer one.
fn word_at<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    without(text, word).filter(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn without<'a>(text: &'a str, beginning: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(beginning.len())?;
    head.eq_ignore_ascii_case(beginning).then_some(rest)
}

/// A length in minutes: `45 menit`, `45'`, `1 jam 30 menit`, `1,5 jam`; a number alone only where `plain` says so.
pub(super) fn length(text: &str, plain: bool) -> Option<i64> {
    let text = text.trim().trim_start_matches(['±', '~', '+']).to_lowercase();
    let (mut left, mut minutes, mut any) = (text.trim(), 0.0, false);
    while !left.is_empty() {
        let digits = left.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(left.len());
        let (number, rest) = left.split_at_checked(digits)?;
        let number: f64 = number.replace(',', ".").parse().ok()?;
        let rest = rest.trim_start();
        let unit = rest.find(|c: char| c.is_ascii_digit() || c.is_whitespace()).unwrap_or(rest.len());
        let (unit, rest) = rest.split_at_checked(unit)?;
        minutes += match unit.trim_end_matches('.') {
            "jam" | "j" | "h" | "hr" | "hrs" | "hour" | "hours" => number * 60.0,
            "'" | "’" | "′" | "menit" | "mnt" | "min" | "mins" | "minutes" | "minute" | "m" => number,
            "" if plain && !any && rest.is_empty() => number,
            _ => return None,
        };
        any = true;
        left = rest.trim_start();
    }
    let fits = any && (1.0..=720.0).contains(&minutes) && minutes.fract() == 0.0;
    #[expect(clippy::cast_possible_truncation, reason = "a whole number up to 720")]
    fits.then_some(minutes as i64)
}

/// A length as a clock shows it: `00:45`, `1.30`.
pub(super) fn length_of_clock(text: &str) -> Option<i64> {
    let (clock, rest) = clock(text.trim())?;
    let is_length = clock.kind == Kind::Full && !clock.half && rest.trim().is_empty();
    is_length.then_some(clock.minute).filter(|minutes| (1..=720).contains(minutes))
}

/// A text that has digits of a time at its beginning which are none: `25.00`.
pub(super) fn no_such_time(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..).unwrap_or_default();
    matches!(digits, 1 | 2) && minutes_behind(rest).is_some() && clock(text).is_none()
}
