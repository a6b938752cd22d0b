//! How many heads a line tells: `dinkes 3`, `1. DINKES: 3 orang`, `3 org dari Dinas Kesehatan`, `dikpora tiga`.

use crate::domain::line::clean;

/// What heads are called, the longest first.
const UNITS: [&str; 14] = [
    "perwakilan",
    "personil",
    "persons",
    "personel",
    "peserta",
    "people",
    "orang",
    "hadir",
    "wakil",
    "heads",
    "jiwa",
    "org",
    "pax",
    "or",
];

const NAMES: [(&str, u32); 24] = [
    ("seorang", 1),
    ("satu", 1),
    ("dua", 2),
    ("tiga", 3),
    ("empat", 4),
    ("lima", 5),
    ("enam", 6),
    ("tujuh", 7),
    ("delapan", 8),
    ("sembilan", 9),
    ("sepuluh", 10),
    ("sebelas", 11),
    ("dua belas", 12),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("nol", 0),
];

/// Who is meant and how many heads; without a number, who alone. None when nobody is named. A number of more than nine
/// digits counts as the largest there is.
pub fn heads(line: &str) -> Option<(String, Option<u32>)> {
    let line = clean(line).replace('"', "");
    let line = line.trim().trim_start_matches(['-', '*', '•', '·', '–', '—']).trim_start();
    let (who, n) = match last(line) {
        Some((who, n)) => (without_number(without_times(who)), Some(n)),
        None => first(line).map_or((without_number(line), None), |(n, who)| (who, Some(n))),
    };
    let who = who.trim_matches(is_between);
    who.chars().any(char::is_alphanumeric).then(|| (who.to_owned(), n))
}

/// The text without the sign of multiplication that a letter stands for: `DLH x` of `DLH x 3`.
fn without_times(who: &str) -> &str {
    let who = who.trim_end_matches(is_between);
    let bare = who.strip_suffix(['x', 'X']).unwrap_or(who);
    if bare.ends_with(is_between) { bare } else { who }
}

const fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, ':' | '=' | ',' | ';' | '|' | '-' | '–' | '—' | '(' | '[' | '×')
}

/// The number at the end and who stands before it; a remark in brackets may stand behind it.
fn last(line: &str) -> Option<(&str, u32)> {
    let line = line.trim_end_matches(['.', ',', ';', '|', ' ']);
    for (open, close) in [('(', ')'), ('[', ']')] {
        let Some((before, inside)) = line.strip_suffix(close).and_then(|line| line.rsplit_once(open)) else { continue };
        return match number_at_end(inside.trim()) {
            Some(("", n)) => Some((before, n)),
            Some(_) | None => number_at_end(before.trim_end()),
        };
    }
    number_at_end(line)
}

/// The number that a text ends in, with or without what heads are called, and what stands before it.
fn number_at_end(text: &str) -> Option<(&str, u32)> {
    let bare = without_unit(text);
    let head = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    if head.len() < bare.len() {
        let digits = bare.get(head.len()..)?;
        // A part of a figure such as `3,5` or `1.500` is no number of heads.
        let figure = head.strip_suffix([',', '.']).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
        return (!figure).then(|| (head.trim_end(), digits.parse().unwrap_or(u32::MAX)));
    }
    let lower = bare.to_ascii_lowercase();
    let mut named: Vec<_> = NAMES.iter().filter(|(name, _)| lower.ends_with(name)).collect();
    named.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    let (name, n) = named.first()?;
    let head = bare.get(..bare.len() - name.len())?;
    (head.is_empty() || head.ends_with(is_between)).then(|| (head.trim_end(), *n))
}

/// The text without what heads are called at its end.
fn without_unit(text: &str) -> &str {
    let lower = text.to_ascii_lowercase();
    let unit = UNITS.iter().find(|unit| lower.ends_with(*unit));
    let head = unit.and_then(|unit| text.get(..text.len() - unit.len()));
    let is_word = |head: &&str| head.is_empty() || head.ends_with(|c: char| !c.is_alphabetic());
    let counts = |head: &&str| {
        let head = head.trim_end().to_ascii_lowercase();
        head.ends_with(|c: char| c.is_ascii_digit()) || NAMES.iter().any(|(name, _)| head.ends_with(name))
    };
    head.filter(is_word).filter(counts).map_or(text, str::trim_end)
}

/// The number at the beginning, of heads or of the line, and what follows.
fn digits_first(line: &str) -> Option<(u32, &str)> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.get(..line.len() - rest.len()).filter(|digits| !digits.is_empty())?;
    Some((digits.parse().unwrap_or(u32::MAX), rest))
}

/// `3 dinkes`, `3 orang dari dinkes`; a number with a full stop or bracket is that of the line.
fn first(line: &str) -> Option<(u32, &str)> {
    let (n, rest) = digits_first(line)?;
    if rest.starts_with(['.', ')']) {
        return None;
    }
    let mut rest = rest.trim_start();
    for word in ["x"].into_iter().chain(UNITS).chain(["dari", "from"]) {
        let head = rest.split_at_checked(word.len());
        let (_, after) = head.filter(|(head, _)| head.eq_ignore_ascii_case(word)).unwrap_or(("", rest));
        rest = if after.starts_with(' ') { after.trim_start() } else { rest };
    }
    Some((n, rest))
}

/// The text without the number of its line: `1. DINKES`, `2) DINKES`, and `1 DINKES` as a table has it.
fn without_number(who: &str) -> &str {
    let numbered = digits_first(who).filter(|(n, _)| *n < 1000);
    let rest = numbered.and_then(|(_, rest)| rest.strip_prefix(['.', ')', ' ', ';', ',', '|', ':']));
    rest.map(str::trim_start).filter(|rest| rest.chars().any(char::is_alphabetic)).unwrap_or(who)
}
