//! A rundown as people send it: lines with hours and titles (`08.30–09.15 Pembukaan`), or a table of columns.

mod guess;
mod named;

use super::{Activity, MAX_MINUTES};
use crate::domain::line::{MAX_CHARS, clean};
use guess::{Heading, activity, words};
use jiff::civil::Time;

/// Minutes of a session of which nothing tells how long it is.
const USUAL: i64 = 30;

/// Hours by which a session must begin before the one above it to be taken for one of the next day.
const BACK: i64 = 3 * 60;

/// A session as understood, to be looked over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Its day, from 0: as headings say (`Hari 2`, a weekday), or where the hours begin anew.
    pub day: usize,
    /// Its title.
    pub title: String,
    /// What the room probably does, of what needs no sheet.
    pub activity: Activity,
    /// Its start.
    pub start: Time,
    /// Its length, 1 to 720: to the end that is given, else the minutes, else to the next start, else 30.
    pub minutes: u32,
    /// Who speaks, if a column says.
    pub speaker: Option<String>,
}

/// The sessions in pasted lines, in order. Lines without an hour and a title say nothing of a session.
pub fn rundown(text: &str) -> Vec<Planned> {
    let mut found: Vec<(usize, Row)> = Vec::new();
    let mut day = 0;
    let mut empty = true;
    for line in text.lines() {
        // A tab between columns must not become a blank yet.
        let line = line.replace("**", "");
        let row = Row::read(&line).filter(|row| row.title.chars().count() <= MAX_CHARS);
        if let Some(row) = row {
            let above = found.last().filter(|(at, _)| *at == day && !empty);
            let anew = above.is_some_and(|(_, above)| minute(above.start) - minute(row.start) >= BACK);
            day += usize::from(anew);
            empty = false;
            found.push((day, row));
        } else if let Some(heading) = Heading::read(&line) {
            day = match heading {
                Heading::Day(number) => number,
                Heading::Weekday if empty => day,
                Heading::Weekday => day + 1,
            };
            empty = true;
        }
    }
    let planned = |(index, (day, row)): (usize, &(usize, Row))| {
        let next = found.get(index + 1).filter(|(other, _)| other == day);
        row.planned(*day, next.map(|(_, next)| next.start))
    };
    found.iter().enumerate().map(planned).collect()
}

/// Minutes since midnight.
fn minute(time: Time) -> i64 {
    i64::from(time.hour()) * 60 + i64::from(time.minute())
}

/// One line of a rundown.
struct Row {
    start: Time,
    end: Option<Time>,
    minutes: Option<i64>,
    title: String,
    speaker: Option<String>,
}

impl Row {
    fn read(line: &str) -> Option<Self> {
        Self::of_columns(line).or_else(|| Self::of_line(line))
    }

    /// A row of a table: hours in columns of their own.
    fn of_columns(line: &str) -> Option<Self> {
        let separator = ['\t', '|', ';', ',']
            .into_iter()
            .find(|separator| columns(line, *separator).iter().any(|cell| hours(cell).is_some()))?;
        let (mut start, mut end, mut minutes) = (None, None, None);
        let mut texts = Vec::new();
        for cell in columns(line, separator) {
            match (hours(&cell), number_of_minutes(&cell)) {
                (Some((from, until)), _) if start.is_none() => {
                    start = Some(from);
                    end = until;
                }
                (Some((until, _)), _) if end.is_none() => end = Some(until),
                (_, Some(number)) => minutes = start.map(|_| number),
                _ if cell.chars().any(char::is_alphabetic) => texts.push(cell),
                _ => {}
            }
        }
        let mut texts = texts.into_iter().filter(|cell| zone_word(cell).is_none());
        let (title, in_title) = without_minutes(&texts.next()?);
        Some(Self { start: start?, end, minutes: minutes.or(in_title), title, speaker: texts.next() })
            .filter(|row| !row.title.is_empty())
    }

    /// A line that begins with its hours; before them stand only numbering, bullets and `pukul`.
    fn of_line(line: &str) -> Option<Self> {
        let line = clean(line);
        let at = (0..line.len()).find(|at| {
            let fresh = line.get(..*at).is_some_and(|before| !before.ends_with(|c: char| c.is_ascii_digit()));
            fresh && line.get(*at..).and_then(leading_time).is_some()
        })?;
        let (before, rest) = line.split_at_checked(at)?;
        let quiet =
            |word: &String| matches!(word.as_str(), "pukul" | "jam" | "pkl" | "at") || word.parse::<u32>().is_ok();
        if !words(before).iter().all(quiet) {
            return None;
        }
        let (start, rest) = leading_time(rest)?;
        let (end, rest) = leading_end(rest);
        let title = rest.trim_start_matches(|c: char| SEPARATORS.contains(&c) || c.is_whitespace());
        let mut cells = columns(title, '|').into_iter().filter(|cell| !cell.is_empty());
        let (title, minutes) = without_minutes(&cells.next()?);
        let kept = title.chars().any(char::is_alphanumeric);
        kept.then(|| Self { start, end, minutes, title, speaker: cells.next() })
    }

    fn planned(&self, day: usize, next: Option<Time>) -> Planned {
        let until = |end: Time| Some(minute(end) - minute(self.start)).filter(|long| *long > 0);
        let minutes = self
            .end
            .and_then(until)
            .or(self.minutes)
            .or_else(|| next.and_then(until))
            .unwrap_or(USUAL)
            .clamp(1, i64::from(MAX_MINUTES));
        Planned {
            day,
            activity: activity(&self.title),
            title: self.title.clone(),
            start: self.start,
            minutes: u32::try_from(minutes).unwrap_or(MAX_MINUTES),
            speaker: self.speaker.clone(),
        }
    }
}

const SEPARATORS: &[char] = &['|', ',', ';', ':', '-', '–', '—', '•', '"', '.'];

/// The cells of a row without quotes and outer blanks; a separator in quotes parts nothing.
fn columns(line: &str, separator: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            c if c == separator && !quoted => cells.push(String::new()),
            c => cells.last_mut().into_iter().for_each(|cell| cell.push(c)),
        }
    }
    cells.iter().map(|cell| clean(cell)).collect()
}

/// A cell that holds a time or a stretch of time and nothing else.
fn hours(cell: &str) -> Option<(Time, Option<Time>)> {
    let (start, rest) = leading_time(cell)?;
    let (end, rest) = leading_end(rest);
    rest.trim().is_empty().then_some((start, end))
}

/// `08.30`, `8:30` at the beginning, and what follows it and its zone.
fn leading_time(text: &str) -> Option<(Time, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&digits) {
        return None;
    }
    let (hour, rest) = text.split_at_checked(digits)?;
    let rest = rest.strip_prefix(['.', ':'])?;
    let (minute, rest) = rest.split_at_checked(2)?;
    let time = Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()?;
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let word = rest.split_whitespace().next().unwrap_or_default();
    let rest = match zone_word(word) {
        Some(_) => rest.trim_start().strip_prefix(word).unwrap_or(rest),
        None => rest,
    };
    Some((time, rest))
}

fn zone_word(word: &str) -> Option<crate::domain::Zone> {
    crate::domain::Zone::parse(word.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// The end after a start, and what follows; `selesai` is an end that nobody knows.
fn leading_end(text: &str) -> (Option<Time>, &str) {
    const WORDS: [&str; 9] = ["s.d.", "s/d", "s.d", "sd.", "sd ", "sampai", "hingga", "until", "to "];
    let mut rest = text.trim_start();
    rest = rest.trim_start_matches(['-', '–', '—', '|', ',', ';']).trim_start();
    let lower = rest.to_lowercase();
    if let Some(word) = WORDS.into_iter().find(|word| lower.starts_with(word)) {
        rest = rest.get(word.len()..).unwrap_or(rest).trim_start();
    }
    if let Some((end, after)) = leading_time(rest) {
        return (Some(end), after);
    }
    // Without anything between it and the start, it is what the session is called: `16.30 Selesai`.
    let parted = rest.len() < text.trim_start().len();
    let open = ["selesai", "finish", "end "];
    let lower = rest.to_lowercase();
    match open.into_iter().find(|word| parted && lower.starts_with(word)) {
        Some(word) => (None, rest.get(word.len()..).unwrap_or(rest)),
        None => (None, text),
    }
}

/// `45`, `45'`, `45 menit`.
fn number_of_minutes(text: &str) -> Option<i64> {
    let text = text.trim();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at_checked(digits)?;
    let unit = unit.trim().to_lowercase();
    let known = matches!(unit.as_str(), "" | "'" | "’" | "′" | "menit" | "mnt" | "min" | "mins" | "minutes" | "m");
    number.parse().ok().filter(|minutes| known && (1..=720).contains(minutes))
}

/// The title without `(45')` at its end, and these minutes.
fn without_minutes(title: &str) -> (String, Option<i64>) {
    let title = title.trim();
    let inside = title.strip_suffix(')').and_then(|title| title.rsplit_once('('));
    match inside.and_then(|(before, inside)| Some((before, number_of_minutes(inside)?))) {
        Some((before, minutes)) => (before.trim().to_owned(), Some(minutes)),
        None => (title.to_owned(), None),
    }
}

#[cfg(test)]
mod tests;
