//! Where a message of a chat begins: `WhatsApp`, Zoom, Meet, Teams and Telegram, copied or exported.

use super::stamp::{is_mark, leading, whole};
use super::system::is_about_chat;
use crate::domain::capture::emphasis::phone;

/// Characters of the longest name of a sender.
const LONGEST_NAME: usize = 80;
/// Words of the longest name of a sender that stands on a line of its own.
const MOST_WORDS: usize = 8;

/// The beginning of a message: so many lines of it are the chat's.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Head<'a> {
    /// A message, and what is said on the last of those lines.
    Said(usize, &'a str),
    /// The chat itself speaks.
    System(usize),
    /// Stamped, but nobody is named for it, and it is nothing that chats are known to say.
    Doubtful(usize, &'a str),
}

/// The lines of a text, looked through for beginnings of messages.
pub(super) struct Heads<'a> {
    lines: Vec<&'a str>,
    /// Times that stand alone under a name begin messages: there are several.
    stamps_below: bool,
    /// Lines that end with a stamp behind a name begin messages: there are several, and each has lines under it.
    stamps_behind: bool,
}

impl<'a> Heads<'a> {
    pub fn new(text: &'a str) -> Self {
        let lines: Vec<&str> = text.lines().collect();
        let named: Vec<bool> = lines.iter().map(|line| name_before_stamp(line)).collect();
        let bodies = named.iter().enumerate().filter(|(_, named)| **named);
        let has_body = |at: usize| lines.get(at + 1).is_some_and(|line| says(line)) && !named[at + 1];
        let (mut all, mut whole) = (0, true);
        for (at, _) in bodies {
            all += 1;
            whole &= has_body(at);
        }
        let below = (0..lines.len()).filter(|at| name_over_stamp(&lines, *at)).count();
        Self { lines, stamps_behind: all >= 2 && whole, stamps_below: below >= 2 }
    }

    pub fn lines(&self) -> &[&'a str] {
        &self.lines
    }

    /// The beginning of a message at a line, if one is there.
    pub fn at(&self, at: usize) -> Option<Head<'a>> {
        let line = self.lines.get(at)?.trim_matches(is_mark);
        let next = self.lines.get(at + 1).map(|line| line.trim_matches(is_mark)).unwrap_or_default();
        if line.is_empty() {
            return None;
        }
        bracketed(line)
            .map(|rest| self.behind_bracket(rest, next, at))
            .or_else(|| dashed(line))
            .or_else(|| zoom(line))
            .or_else(|| range(line, next))
            .or_else(|| telegram(line))
            .or_else(|| (self.stamps_behind && name_before_stamp(line)).then_some(Head::Said(1, "")))
            .or_else(|| self.under_name(at))
    }

    /// `[12/06/24 13.45.10] Name: text`; `[13.45] Name` over the text.
    fn behind_bracket(&self, rest: &'a str, next: &str, at: usize) -> Head<'a> {
        if let Some((name, text)) = named(rest) {
            let system = is_about_chat(name) || is_systems(rest, name, text);
            return if system { Head::System(1) } else { Head::Said(1, text) };
        }
        let body = says(next) && bracketed(next).is_none() && is_name(rest) && is_proper(rest);
        match () {
            () if rest.is_empty() => Head::Said(1, ""),
            () if is_about_chat(rest) => Head::System(1),
            () if body && at + 1 < self.lines.len() => Head::Said(1, ""),
            () => Head::Doubtful(1, rest),
        }
    }

    /// A name, and a time alone under it. Under a title it is a rundown's, unless a date, a half or other names say
    /// otherwise.
    fn under_name(&self, at: usize) -> Option<Head<'a>> {
        let stamp = self.lines.get(at + 1).and_then(|line| whole(line))?;
        let line = self.lines.get(at).map(|line| line.trim_matches(is_mark)).unwrap_or_default();
        let sure = stamp.has_date || stamp.has_half || self.stamps_below || is_short_name(line);
        (sure && name_over_stamp(&self.lines, at)).then_some(Head::Said(2, ""))
    }
}

/// Whether a name, a time alone and something that is said stand one below the other.
fn name_over_stamp(lines: &[&str], at: usize) -> bool {
    let line = |at: usize| lines.get(at).map(|line| line.trim_matches(is_mark)).unwrap_or_default();
    whole(line(at + 1)).is_some()
        && is_name(line(at))
        && whole(line(at)).is_none()
        && says(line(at + 2))
        && whole(line(at + 3)).is_none()
}

/// Whether a chat speaks in the name of a member or a group, as it does on an iPhone.
fn is_systems(rest: &str, name: &str, text: &str) -> bool {
    let raw = rest.split_once(':').map(|(_, raw)| raw.trim_start_matches([' ', '\u{202f}'])).unwrap_or_default();
    let marked = raw.starts_with('\u{200e}') || (text.starts_with(name) && text.len() > name.len());
    let about_itself =
        text.ends_with('.') && (text.contains("end-to-end encrypted") || text.contains("secara end-to-end"));
    (marked || about_itself) && is_about_chat(text)
}

fn says(line: &str) -> bool {
    !line.trim_matches(is_mark).is_empty()
}

/// What stands behind `[13.45, 12/6/2024]`.
fn bracketed(line: &str) -> Option<&str> {
    let (stamp, rest) = line.strip_prefix('[')?.split_once(']')?;
    whole(stamp).map(|_| rest.trim_matches(is_mark))
}

/// `12/06/24 13.45 - Name: text`; without a date only where the name is a telephone number.
fn dashed(line: &str) -> Option<Head<'_>> {
    let stamp = leading(line)?;
    let rest = line[stamp.length..].trim_start_matches(is_mark);
    let rest = rest.strip_prefix(['-', '–']).filter(|rest| rest.starts_with(is_mark))?.trim_matches(is_mark);
    let about = is_about_chat(rest);
    match named(rest) {
        Some((name, text)) if stamp.has_date && (is_about_chat(name) || is_systems(rest, name, text)) => {
            Some(Head::System(1))
        }
        Some((name, text)) if stamp.has_date || holds_number(name) => Some(Head::Said(1, text)),
        None if stamp.has_date && about => Some(Head::System(1)),
        None if stamp.has_date => Some(Head::Doubtful(1, rest)),
        Some(_) | None => None,
    }
}

/// `09:15:23 From Name to Everyone: text`, the same with the time behind it, and `00:05:12 Name: text` with tabs.
fn zoom(line: &str) -> Option<Head<'_>> {
    let stamp = leading(line);
    let behind = stamp.map_or(line, |stamp| &line[stamp.length..]);
    let rest = behind.trim_start_matches(is_mark);
    let from = ["From ", "from ", "Dari "].iter().find_map(|word| rest.strip_prefix(word));
    if let Some(from) = from {
        let (names, text) = from.split_once(':')?;
        let text = text.trim_matches(is_mark);
        let small = names.to_lowercase();
        let directed = [" to ", " ke ", " kepada ", " untuk "].iter().any(|word| small.contains(word));
        let plain = names.chars().count() <= 2 * LONGEST_NAME;
        return match stamp {
            Some(_) if plain => Some(Head::Said(1, text)),
            None if plain && directed && whole(text).is_some() => Some(Head::Said(1, "")),
            Some(_) | None => None,
        };
    }
    let stamp = stamp.filter(|stamp| line[..stamp.length].matches([':', '.']).count() >= 2)?;
    let rest = line[stamp.length..].strip_prefix('\t')?;
    let (_, text) = named(rest)?;
    Some(Head::Said(1, text))
}

/// `00:02:28.567,00:02:31.567` over `Name: text`.
fn range<'a>(line: &str, next: &'a str) -> Option<Head<'a>> {
    let (from, to) = line.split_once(',').or_else(|| line.split_once(" --> "))?;
    let is_range = [from, to].iter().all(|part| whole(part).is_some_and(|stamp| !stamp.has_date)) && line.contains('.');
    let (_, text) = named(next).filter(|_| is_range)?;
    Some(Head::Said(2, text))
}

/// `Name, [12/06/2024 13:45]` over the text.
fn telegram(line: &str) -> Option<Head<'_>> {
    let (name, stamp) = line.strip_suffix(':').unwrap_or(line).strip_suffix(']')?.rsplit_once('[')?;
    let name = name.trim_end_matches(is_mark).strip_suffix(',')?;
    (name.chars().count() <= LONGEST_NAME && whole(stamp).is_some()).then_some(Head::Said(1, ""))
}

/// `Name  12/06/2024 13.46`: a name and behind it nothing but a stamp that no sentence ends with.
fn name_before_stamp(line: &str) -> bool {
    let line = line.trim_matches(is_mark);
    let starts = line.char_indices().filter(|(at, c)| *at > 0 && line[..*at].ends_with(is_mark) && !is_mark(*c));
    let found = starts.map(|(at, _)| line.split_at(at)).find_map(|(name, rest)| Some((name, whole(rest)?)));
    found.is_some_and(|(name, stamp)| is_name(name.trim_matches(is_mark)) && (stamp.has_half || stamp.has_date))
}

/// The name of a sender and what is said.
fn named(rest: &str) -> Option<(&str, &str)> {
    let (name, text) = rest.split_once(':')?;
    let apart = text.is_empty() || text.starts_with(is_mark);
    let closed = name.matches('"').count() % 2 == 0 && name.matches('“').count() == name.matches('”').count();
    let says = name.chars().any(char::is_alphanumeric) && name.chars().count() <= LONGEST_NAME;
    if says && !closed {
        // A group whose name has a colon: what is said of it is the chat's.
        return is_about_chat(rest).then_some((rest, ""));
    }
    (apart && says).then(|| (name.trim_matches(is_mark), text.trim_matches(is_mark)))
}

/// Whether a line may be the name of someone.
fn is_name(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    let ends = line.ends_with(['.', ':', ';', '?', '!']) && !line.ends_with("S.T.") && line.matches('.').count() < 2;
    (letters >= 2 || holds_number(line))
        && (1..=MOST_WORDS).contains(&words)
        && line.chars().count() <= LONGEST_NAME
        && !ends
}

/// Whether every word of a name has a capital, but for those that stand between names.
fn is_proper(line: &str) -> bool {
    let small = |word: &str| word.starts_with(char::is_lowercase);
    line.split_whitespace().all(|word| !small(word) || matches!(word, "bin" | "binti" | "van" | "de" | "al" | "el"))
}

/// Two to four words, each with a capital: `Budi Santoso`.
fn is_short_name(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let capital = |word: &&str| word.starts_with(|c: char| c.is_uppercase() || c == '~' || c == '-' || c == '(');
    matches!(line, "Anda" | "You" | "Me" | "Saya")
        || (2..=4).contains(&words.len()) && words.iter().all(capital) && !line.contains(|c: char| c.is_ascii_digit())
}

/// Whether a telephone number is part of a name.
fn holds_number(name: &str) -> bool {
    let national = |c: &char| c.is_ascii_digit();
    let digits = name.chars().filter(national).count();
    name.match_indices('+').any(|(at, _)| phone(&name[at..]).is_some())
        || (9..=15).contains(&digits) && name.contains("08")
}
