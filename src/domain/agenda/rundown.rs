//! A rundown as people send it: lines with hours and titles (`08.30–09.15 Pembukaan`), or a table of columns.

mod guess;
mod hours;
mod named;
mod table;

use super::{Activity, MAX_MINUTES};
use crate::domain::Zone;
use crate::domain::line::{MAX_CHARS, clean};
use guess::{Heading, activity, words};
use hours::{DAY, length, no_such_time, stretch};
use jiff::civil::Time;
use table::{Heads, cells, records};

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

/// A rundown as understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Understood {
    /// The sessions, in order.
    pub planned: Vec<Planned>,
    /// The lines that say nothing of a session, in order, without headings.
    pub unread: Vec<Unread>,
    /// Zones of hours that were converted, west to east.
    pub converted: Vec<Zone>,
}

/// A line that was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Its day, from 0, as that of a session.
    pub day: usize,
    /// As pasted.
    pub line: String,
    /// The reason.
    pub why: NotRead,
}

/// The reason why a line of a rundown was not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotRead {
    /// No hour stands in it.
    NoHour,
    /// Its hour is none, such as 25.00.
    NoSuchHour,
    /// Hours, and nothing that is called so.
    NoTitle,
    /// Its hour stands in the middle of a sentence.
    Inside,
    /// Its title is longer than a line may be.
    TooLong,
}

/// Reads pasted lines for a workshop in this zone.
pub fn rundown(text: &str, zone: Zone) -> Understood {
    let mut reading = Reading::begin(zone);
    for record in records(text) {
        reading.record(&record);
    }
    let found = &reading.found;
    let planned = |(index, (day, row)): (usize, &(usize, Row))| {
        let next = found.get(index + 1).and_then(|(other, next)| match other.checked_sub(*day)? {
            0 => Some(next.start),
            1 if is_night(row.start, next.start) => Some(next.start + DAY),
            _ => None,
        });
        row.planned(*day, next)
    };
    let planned = found.iter().enumerate().map(planned).collect();
    let converted = Zone::ALL.into_iter().filter(|zone| reading.converted.contains(zone)).collect();
    Understood { planned, unread: reading.unread, converted }
}

/// What was read so far.
struct Reading {
    /// The workshop's zone.
    zone: Zone,
    /// The zone of hours without one.
    written: Zone,
    heads: Option<Heads>,
    day: usize,
    /// No session of the day was read yet.
    empty: bool,
    /// The day is one that began past midnight, without a heading.
    night: bool,
    found: Vec<(usize, Row)>,
    unread: Vec<Unread>,
    converted: Vec<Zone>,
}

impl Reading {
    const fn begin(zone: Zone) -> Self {
        Self {
            zone,
            written: zone,
            heads: None,
            day: 0,
            empty: true,
            night: false,
            found: Vec::new(),
            unread: Vec::new(),
            converted: Vec::new(),
        }
    }

    fn record(&mut self, record: &str) {
        // A tab between columns must not become a blank yet.
        let line = record.replace("**", "");
        if clean(&line).trim_matches(|c: char| !c.is_alphanumeric()).is_empty() {
            return;
        }
        match Row::read(&line, self.heads.as_ref()) {
            Ok(row) if row.title.chars().count() > MAX_CHARS => self.not_read(&line, NotRead::TooLong),
            Ok(row) => self.session(row),
            Err(why) => self.other(&line, why),
        }
    }

    fn session(&mut self, mut row: Row) {
        let written = row.zone.unwrap_or(self.written);
        if written != self.zone {
            let by = 60 * (i64::from(self.zone.hours()) - i64::from(written.hours()));
            let start = (row.start + by).rem_euclid(DAY);
            row.end = row.end.map(|end| start + end - row.start);
            row.start = start;
            self.converted.push(written);
        }
        let above = self.found.last().filter(|(at, _)| *at == self.day && !self.empty);
        let anew = above.is_some_and(|(_, above)| above.start - row.start >= BACK);
        let from_night = above.is_some_and(|(_, above)| is_night(above.start, row.start));
        self.day += usize::from(anew);
        self.night = anew && from_night || self.night && !anew;
        self.empty = false;
        self.found.push((self.day, row));
    }

    /// A line without a session: the heading of a day or of a table, a zone that holds below, or one not understood.
    fn other(&mut self, line: &str, why: NotRead) {
        let named = words(line).iter().find_map(|word| Zone::parse(word));
        if let Some(heads) = Heads::read(line) {
            self.heads = Some(heads);
            self.written = named.unwrap_or(self.written);
        } else if let Some(heading) = Heading::read(line).filter(|_| why == NotRead::NoHour) {
            self.day = match heading {
                Heading::Day(number) => number,
                Heading::Weekday if self.empty || self.night => self.day,
                Heading::Weekday => self.day + 1,
            };
            (self.empty, self.night) = (true, false);
        } else {
            self.written = named.filter(|_| why == NotRead::NoHour).unwrap_or(self.written);
            self.not_read(line, why);
        }
    }

    fn not_read(&mut self, line: &str, why: NotRead) {
        self.unread.push(Unread { day: self.day, line: clean(line), why });
    }
}

/// One line of a rundown.
struct Row {
    /// Minutes since midnight.
    start: i64,
    /// Minutes since the same midnight, behind the start.
    end: Option<i64>,
    minutes: Option<i64>,
    zone: Option<Zone>,
    title: String,
    speaker: Option<String>,
}

impl Row {
    fn read(line: &str, heads: Option<&Heads>) -> Result<Self, NotRead> {
        table::row(line, heads).map_or_else(|| Self::of_line(&clean(line)), Ok)
    }

    /// A line with its hours at its beginning or at its end. Before those at the beginning stand only numbering, bullets
    /// and `pukul`.
    fn of_line(line: &str) -> Result<Self, NotRead> {
        let fresh = |at: &usize| {
            let before = line.get(..*at).unwrap_or_default();
            let begins = line.get(*at..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
            begins && !before.ends_with(|c: char| c.is_alphanumeric()) && !ends_in_number(before)
        };
        let mut why = NotRead::NoHour;
        for at in (0..line.len()).filter(fresh) {
            let Some((before, text)) = line.split_at_checked(at) else { continue };
            let found = words(before);
            let named = found.last().is_some_and(|word| NAMED.contains(&word.as_str()));
            let Some((hours, rest)) = stretch(text, named) else {
                why = if no_such_time(text) { NotRead::NoSuchHour } else { why };
                continue;
            };
            let rest = rest.trim_start_matches([')', ']']);
            let quiet = |word: &String| NAMED.contains(&word.as_str()) || word.parse::<u32>().is_ok();
            let row = Self {
                start: hours.start,
                end: hours.end,
                minutes: None,
                zone: hours.zone,
                title: String::new(),
                speaker: None,
            };
            if found.iter().all(quiet) {
                return row.before(rest).ok_or(NotRead::NoTitle);
            }
            if let Some(row) = row.behind(before, rest, hours.certain) {
                return Ok(row);
            }
            why = NotRead::Inside;
        }
        Err(why)
    }

    /// With the title behind its hours, and its length in brackets before it or at its end.
    fn before(mut self, rest: &str) -> Option<Self> {
        let mut title = rest.trim_start_matches(is_separator);
        let inside = title.strip_prefix('(').and_then(|title| title.split_once(')'));
        if let Some((minutes, behind)) = inside.and_then(|(inside, behind)| Some((length(inside, true)?, behind))) {
            self.minutes = Some(minutes);
            title = behind.trim_start_matches(is_separator);
        }
        let mut cells = cells(title, '|').into_iter().filter(|cell| !cell.is_empty());
        self.title = cells.next()?;
        self.speaker = cells.next();
        self.titled()
    }

    /// With the title before its hours: nothing but a length stands behind them.
    fn behind(mut self, before: &str, rest: &str, certain: bool) -> Option<Self> {
        // `Waktu: 08.00 - selesai` is about the whole of it.
        const OF_ALL: [&str; 5] = ["waktu", "tanggal", "hari", "time", "date"];
        const NO_HOUR_FOLLOWS: [&str; 9] = ["rp", "versi", "version", "pasal", "ayat", "nomor", "no", "skor", "di"];
        let words = words(before);
        let last = words.iter().rev().find(|word| !NAMED.contains(&word.as_str()))?;
        if words.iter().all(|word| NAMED.contains(&word.as_str()) || OF_ALL.contains(&word.as_str())) {
            return None;
        }
        let rest = rest.trim_matches(|c: char| is_separator(c) || "()[]".contains(c));
        self.minutes = length(rest, false);
        if NO_HOUR_FOLLOWS.contains(&last.as_str()) || !certain || !(rest.is_empty() || self.minutes.is_some()) {
            return None;
        }
        let mut title = before.trim_end_matches(|c: char| is_separator(c) || "([@".contains(c));
        for word in NAMED {
            let head = title.len().checked_sub(word.len()).and_then(|at| title.split_at_checked(at));
            if let Some((head, _)) = head.filter(|(head, tail)| tail.eq_ignore_ascii_case(word) && head.ends_with(' '))
            {
                title = head.trim_end_matches(is_separator);
            }
        }
        numbered(title).clone_into(&mut self.title);
        self.titled()
    }

    /// With the length that stands at the end of its title, if it has a title.
    fn titled(mut self) -> Option<Self> {
        let (title, minutes) = without_minutes(&self.title);
        self.title = title;
        self.minutes = self.minutes.or(minutes);
        self.title.chars().any(char::is_alphanumeric).then_some(self)
    }

    fn planned(&self, day: usize, next: Option<i64>) -> Planned {
        let until = |end: i64| Some(end - self.start).filter(|long| *long > 0);
        let minutes = self
            .end
            .and_then(until)
            .or(self.minutes)
            .or_else(|| next.and_then(until))
            .unwrap_or(USUAL)
            .clamp(1, i64::from(MAX_MINUTES));
        let part = |minutes: i64| i8::try_from(minutes).unwrap_or_default();
        Planned {
            day,
            activity: activity(&self.title),
            title: self.title.clone(),
            start: Time::new(part(self.start / 60), part(self.start % 60), 0, 0).unwrap_or_default(),
            minutes: u32::try_from(minutes).unwrap_or(MAX_MINUTES),
            speaker: self.speaker.clone(),
        }
    }
}

/// Whether a start and the next one are those of an evening that goes on past midnight.
const fn is_night(start: i64, next: i64) -> bool {
    start >= 18 * 60 && next < 5 * 60
}

/// Words before an hour that belong to it.
const NAMED: [&str; 4] = ["pukul", "jam", "pkl", "at"];

/// Whether what stands before digits is the rest of the same number, such as `10.` of `10.500`.
fn ends_in_number(before: &str) -> bool {
    let mut last = before.chars().rev();
    matches!(last.next(), Some('.' | ':' | ',' | '/')) && last.next().is_some_and(|c| c.is_ascii_digit())
}

const fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '|' | ',' | ';' | ':' | '-' | '–' | '—' | '•' | '"' | '.' | '/')
}

/// A title without the bullet and the number before it.
fn numbered(title: &str) -> &str {
    let title = title.trim_start_matches(|c: char| !c.is_alphanumeric());
    let digits = title.bytes().take_while(u8::is_ascii_digit).count();
    let rest = title.get(digits..).unwrap_or(title);
    let rest = rest.strip_prefix(['.', ')']).filter(|_| digits > 0);
    rest.map_or(title, str::trim_start)
}

/// The title without `(45')` or `, 45 menit` at its end, and these minutes.
fn without_minutes(title: &str) -> (String, Option<i64>) {
    let title = title.trim();
    let inside = title.strip_suffix(')').and_then(|title| title.rsplit_once('('));
    let bracketed = inside.and_then(|(before, inside)| Some((before, length(inside, true)?)));
    let parted = [" - ", " – ", " — ", ", ", "; "].into_iter().find_map(|mark| {
        let (before, behind) = title.rsplit_once(mark)?;
        Some((before, length(behind, false)?))
    });
    match bracketed.or(parted) {
        Some((before, minutes)) => (before.trim().to_owned(), Some(minutes)),
        None => (title.to_owned(), None),
    }
}

#[cfg(test)]
mod tests;
