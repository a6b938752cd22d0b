//! Dates and times as chats write them, in Indonesian and English.

/// The most characters that a stamp may have.
const LONGEST: usize = 48;

/// What a stamp says of when.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Stamp {
    /// Its length in bytes.
    pub length: usize,
    /// A date or a word for a day stands in it.
    pub has_date: bool,
    /// The half of the day stands in it.
    pub has_half: bool,
    /// A time stands in it.
    has_time: bool,
}

/// Marks of direction and order that chats put around times, and blanks.
pub(super) fn is_mark(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' | '\u{202a}'..='\u{202e}')
}

/// The longest stamp with a time in it that a text begins with: `12/06/24 13.45`, `6/12/24, 1:45:10 PM`,
/// `Kemarin 1.45 PTG`, `12 Jun 2024, 13.45 WITA`.
pub(super) fn leading(text: &str) -> Option<Stamp> {
    let mut stamp = Stamp::default();
    let mut end = 0;
    let mut found = None;
    while end < text.len() {
        let rest = &text[end..];
        let apart = rest.len() - rest.trim_start_matches(|c| is_mark(c) || c == ',').len();
        let part = &rest[apart..];
        // A new paragraph of figures begins where no blank parts them.
        if apart == 0 && end > 0 && !part.starts_with(char::is_alphabetic) {
            break;
        }
        let Some(length) = stamp.take(part) else { break };
        end += apart + length;
        if text[..end].chars().count() > LONGEST {
            break;
        }
        if stamp.has_time {
            found = Some(Stamp { length: end, ..stamp });
        }
    }
    found
}

/// Whether a text is a stamp and nothing else.
pub(super) fn whole(text: &str) -> Option<Stamp> {
    let text = text.trim_matches(is_mark);
    leading(text).filter(|stamp| stamp.length == text.len())
}

impl Stamp {
    /// The bytes of the part of a stamp that a text begins with.
    fn take(&mut self, text: &str) -> Option<usize> {
        // `11.06.24` before a time is a date, and alone a time.
        let dated = if self.has_date { None } else { date(text) };
        if let Some(length) = dated
            && (self.has_time || time(text[length..].trim_start_matches(|c| is_mark(c) || c == ',')).is_some())
        {
            self.has_date = true;
            return Some(length);
        }
        if !self.has_time
            && let Some(length) = time(text)
        {
            self.has_time = true;
            return Some(length);
        }
        if let Some(length) = dated {
            self.has_date = true;
            return Some(length);
        }
        if self.has_time
            && !self.has_half
            && let Some(length) = half(text)
        {
            self.has_half = true;
            return Some(length);
        }
        let word: String = text.chars().take_while(|c| c.is_alphabetic()).collect();
        let length = word.len();
        let is_day = matches!(
            word.to_lowercase().as_str(),
            "kemarin" | "yesterday" | "today" | "senin" | "selasa" | "rabu" | "kamis" | "jumat" | "sabtu" | "minggu"
        ) || matches!(
            word.to_lowercase().as_str(),
            "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" | "hari" | "ini"
        );
        let is_word = matches!(word.to_lowercase().as_str(), "pukul" | "jam" | "at" | "wib" | "wita" | "wit" | "gmt");
        self.has_date |= is_day;
        (is_day || is_word).then_some(length)
    }
}

/// The figures at the beginning, and the rest.
fn figures(text: &str) -> (&str, &str) {
    text.split_at(text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len())
}

/// `13.45`, `1:45`, `13.45.10`, `00:03:15.123`.
fn time(text: &str) -> Option<usize> {
    let (hours, rest) = figures(text);
    let mark = rest.chars().next().filter(|c| matches!(c, '.' | ':'))?;
    let (minutes, mut rest) = figures(&rest[1..]);
    let below = |text: &str, most: u32| text.parse().is_ok_and(|number: u32| number < most);
    if !(1..=2).contains(&hours.len()) || minutes.len() != 2 || !below(hours, 25) || !below(minutes, 60) {
        return None;
    }
    if let Some((seconds, behind)) = rest.strip_prefix(mark).map(figures)
        && seconds.len() == 2
        && below(seconds, 60)
    {
        rest = behind;
        if let Some((parts, behind)) = rest.strip_prefix('.').map(figures)
            && parts.len() == 3
        {
            rest = behind;
        }
    }
    let apart = !rest.starts_with(|c: char| c.is_ascii_digit() || c == mark || c == '/' || c == '%');
    apart.then_some(text.len() - rest.len())
}

/// `12/06/24`, `12.06.2024`, `2024-06-12`, `12/6`, `12 Jun 2024`, `Jun 12, 2024`.
fn date(text: &str) -> Option<usize> {
    let (first, rest) = figures(text);
    if first.is_empty() {
        let name = month(text)?;
        let behind = text[name..].strip_prefix(' ')?;
        let (day, rest) = figures(behind);
        let rest = year(rest.strip_prefix(',').unwrap_or(rest)).unwrap_or(rest);
        return (1..=2).contains(&day.len()).then_some(text.len() - rest.len());
    }
    if let Some(name) = rest.strip_prefix(' ').and_then(|rest| month(rest).map(|length| &rest[length..])) {
        let rest = year(name).unwrap_or(name);
        return (first.len() <= 2).then_some(text.len() - rest.len());
    }
    let mark = rest.chars().next().filter(|c| matches!(c, '/' | '.' | '-'))?;
    let (second, rest) = figures(&rest[1..]);
    let (third, behind) = rest.strip_prefix(mark).map(figures).unwrap_or_default();
    let short = |text: &str| (1..=2).contains(&text.len());
    let length = match (first.len(), third.len()) {
        (1 | 2, 2 | 4) | (4, 1 | 2) if short(second) => text.len() - behind.len(),
        (1 | 2, 0) if short(second) && mark == '/' => text.len() - rest.len(),
        _ => return None,
    };
    let below = |text: &str, most: u32| text.parse().is_ok_and(|number: u32| (1..=most).contains(&number));
    let possible = first.len() == 4 || below(first, 31) && below(second, 31) && (below(first, 12) || below(second, 12));
    (possible && !text[length..].starts_with(|c: char| c.is_alphanumeric() || c == mark)).then_some(length)
}

/// Behind ` 2024`.
fn year(text: &str) -> Option<&str> {
    let (year, rest) = figures(text.strip_prefix(' ')?);
    (year.len() == 4).then_some(rest)
}

/// Bytes of the name of a month.
fn month(text: &str) -> Option<usize> {
    const MONTHS: [&str; 15] =
        ["jan", "feb", "mar", "apr", "mei", "may", "jun", "jul", "agu", "aug", "sep", "okt", "oct", "nov", "des"];
    let word: String = text.chars().take_while(char::is_ascii_alphabetic).collect();
    let small = word.to_lowercase();
    let known = MONTHS.iter().any(|month| small.starts_with(month)) || small.starts_with("dec");
    (known && (3..=9).contains(&word.len())).then_some(word.len())
}

/// `PM`, `p.m.`, `p. m.`, `PTG`, `siang`.
fn half(text: &str) -> Option<usize> {
    let small = text.to_lowercase();
    let whole = |length: usize| !small[length..].starts_with(char::is_alphanumeric);
    let points = ["a.m.", "p.m.", "a. m.", "p. m.", "a.\u{a0}m.", "p.\u{a0}m."];
    if let Some(found) = points.iter().find(|half| small.starts_with(**half)) {
        return Some(found.len());
    }
    let words = ["am", "pm", "pg", "ptg", "tgh", "mlm", "pagi", "siang", "sore", "petang", "malam", "dini hari"];
    let found = words.iter().find(|half| small.starts_with(**half) && whole(half.len()))?;
    Some(found.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_of_every_chat_are_read_whole() {
        for stamp in [
            "12/06/24 13.40",
            "12/06/2024 13:40",
            "6/12/24, 1:45 PM",
            "12/06/24, 1:45:10\u{202f}PM",
            "12/06/24 1.45 PTG",
            "12/06/24 01.45 siang",
            "6/12/24, 1:45 p.m.",
            "6/12/24, 1:45 p.\u{a0}m.",
            "13.45, 12/6/2024",
            "2024-06-12 09:15:23",
            "12.06.2024 13:45",
            "12 Jun 2024, 13.45",
            "Jun 12, 2024 1:45 PM",
            "Kemarin 13.47",
            "Yesterday 1:47 PM",
            "09:15:23",
            "00:03:15.123",
            "12/06/2024 pukul 13.45 WITA",
        ] {
            assert!(whole(stamp).is_some(), "{stamp}");
        }
        for other in
            ["12/06/2024", "1.5", "13.4", "5.1.02.01", "62.500.000.000", "2024-2029", "13.45 rusak", "25.00 pm"]
        {
            assert_eq!(whole(other), None, "{other}");
        }
    }
}
