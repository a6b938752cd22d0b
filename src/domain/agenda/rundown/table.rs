//! Rows of a table: what each column says, by its heading or by what stands in it.

use super::Row;
use super::guess::words;
use super::hours::{length, length_of_clock, stretch};
use crate::domain::Zone;
use crate::domain::line::clean;

/// What a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Start,
    End,
    Length,
    Title,
    Speaker,
    Other,
}

/// The first row of a table.
#[derive(Debug)]
pub(super) struct Heads {
    separator: char,
    columns: Vec<Column>,
}

const SEPARATORS: [char; 4] = ['\t', '|', ';', ','];

impl Heads {
    /// Reads a row of headings: one of a title, and one of hours or lengths.
    pub(super) fn read(line: &str) -> Option<Self> {
        SEPARATORS.into_iter().find_map(|separator| {
            let columns: Vec<Column> = cells(line, separator).iter().map(|cell| column(cell)).collect();
            let has = |wanted| columns.contains(&wanted);
            let is_one = has(Column::Title) && (has(Column::Start) || has(Column::Length));
            is_one.then_some(Self { separator, columns })
        })
    }
}

fn column(heading: &str) -> Column {
    const KNOWN: [(Column, &[&str]); 5] = [
        (Column::Length, &["durasi", "lama", "menit", "alokasi", "duration", "minutes", "length"]),
        (
            Column::Speaker,
            &[
                "narasumber",
                "pembicara",
                "pemateri",
                "pj",
                "pic",
                "penanggung",
                "pengisi",
                "oleh",
                "speaker",
                "fasilitator",
                "moderator",
                "petugas",
                "pelaksana",
            ],
        ),
        (Column::End, &["selesai", "berakhir", "akhir", "sampai", "end", "finish"]),
        (Column::Start, &["mulai", "waktu", "jam", "pukul", "start", "time", "hour", "pkl"]),
        (
            Column::Title,
            &[
                "kegiatan", "acara", "agenda", "materi", "sesi", "uraian", "activity", "session", "topik", "topic",
                "title", "judul", "rundown",
            ],
        ),
    ];
    let words = words(heading);
    let named = |(_, known): &(Column, &[&str])| words.iter().any(|word| known.contains(&word.as_str()));
    KNOWN.into_iter().find(named).map_or(Column::Other, |(column, _)| column)
}

/// A row of a table, under its headings if there are any.
pub(super) fn row(line: &str, heads: Option<&Heads>) -> Option<Row> {
    heads.and_then(|heads| under(line, heads)).or_else(|| alone(line))
}

fn under(line: &str, heads: &Heads) -> Option<Row> {
    let cells = cells(line, heads.separator);
    if cells.len() < 2 {
        return None;
    }
    let of = |wanted| {
        let mut named = heads.columns.iter().zip(&cells).filter(move |(column, _)| **column == wanted);
        named.next().map(|(_, cell)| cell.as_str()).filter(|cell| !cell.is_empty())
    };
    let (start, rest) = stretch(of(Column::Start)?, true)?;
    if !rest.trim().is_empty() {
        return None;
    }
    let last = of(Column::End).and_then(|cell| Some(stretch(cell, true)?.0));
    let zone =
        start.zone.or(last.and_then(|last| last.zone)).or_else(|| cells.iter().find_map(|cell| Zone::parse(cell)));
    let end = start.end.or(last.and_then(|last| behind(start.start, last.start)));
    let minutes = of(Column::Length).and_then(|cell| length(cell, true).or_else(|| length_of_clock(cell)));
    let speaker = of(Column::Speaker).map(str::to_owned);
    Row { start: start.start, end, minutes, zone, title: of(Column::Title)?.to_owned(), speaker }.titled()
}

fn alone(line: &str) -> Option<Row> {
    let is_hours = |cell: &String| hours(cell).is_some();
    let separator = SEPARATORS.into_iter().find(|separator| {
        let cells = cells(line, *separator);
        cells.len() > 1 && cells.iter().any(is_hours)
    })?;
    let mut row = Row { start: -1, end: None, minutes: None, zone: None, title: String::new(), speaker: None };
    let mut texts = Vec::new();
    for cell in cells(line, separator) {
        let begun = row.start >= 0;
        match (hours(&cell), length(&cell, begun)) {
            (Some(found), _) if !begun => (row.start, row.end, row.zone) = (found.start, found.end, found.zone),
            (Some(found), _) if row.end.is_none() && row.minutes.is_none() => {
                row.zone = row.zone.or(found.zone);
                row.end = behind(row.start, found.start);
                // What is no end is a length: `09.15`, `01:00`.
                row.minutes = if row.end.is_none() { length_of_clock(&cell) } else { None };
            }
            (Some(_), _) => row.minutes = row.minutes.or_else(|| length_of_clock(&cell)),
            (None, Some(minutes)) => row.minutes = Some(minutes),
            (None, None) => match Zone::parse(&cell) {
                Some(zone) => row.zone = row.zone.or(Some(zone)),
                None if cell.chars().any(char::is_alphabetic) => texts.push(cell),
                None => {}
            },
        }
    }
    let mut texts = texts.into_iter();
    row.title = texts.next()?;
    row.speaker = texts.next();
    row.titled()
}

/// An end behind a start; past midnight when it begins in the evening.
fn behind(start: i64, end: i64) -> Option<i64> {
    let end = if end <= start && start >= 18 * 60 { end + super::hours::DAY } else { end };
    (end > start).then_some(end)
}

/// A cell that holds a time or a stretch of time and nothing else.
fn hours(cell: &str) -> Option<super::hours::Stretch> {
    let cell = cell.trim_matches(['(', ')', '[', ']']);
    let lower = cell.to_lowercase();
    let named = ["pukul ", "jam ", "pkl ", "pkl. "].into_iter().find(|word| lower.starts_with(word));
    let cell = named.and_then(|word| cell.get(word.len()..)).unwrap_or(cell).trim();
    let (found, rest) = stretch(cell, named.is_some())?;
    rest.trim_matches([' ', '.', ')', ']']).is_empty().then_some(found)
}

/// The cells of a row without quotes and outer blanks; a separator in quotes parts nothing.
pub(super) fn cells(line: &str, separator: char) -> Vec<String> {
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

/// The lines of a text; a quoted cell of several lines is in one of them. A quote that is never closed is a character.
pub(super) fn records(text: &str) -> Vec<String> {
    const MOST: usize = 30;
    let lines: Vec<&str> = text.lines().flat_map(|line| line.split('\r')).collect();
    let mut records = Vec::new();
    let mut rest = lines.as_slice();
    while let Some((first, others)) = rest.split_first() {
        let quotes = |line: &str| line.matches('"').count();
        let opens = quotes(first) % 2 == 1 && begins_a_cell(first);
        let closing = others.iter().take(MOST).position(|line| quotes(line) % 2 == 1).filter(|_| opens);
        let taken = closing.map_or(0, |at| at + 1);
        let (inside, left) = others.split_at(taken);
        records.push(std::iter::once(first).chain(inside).copied().collect::<Vec<_>>().join(" "));
        rest = left;
    }
    records
}

/// Whether the last quote of a line stands where a cell begins.
fn begins_a_cell(line: &str) -> bool {
    let before = line.rsplit_once('"').map_or("", |(before, _)| before).trim_end_matches(' ');
    before.is_empty() || before.ends_with(SEPARATORS)
}
