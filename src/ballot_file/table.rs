//! A table of ballots as a form exports it, one ballot a row, written as the ballot file that says the same.
//!
//! Choices stand in one column (several in a cell behind `;` or `,`), in a column a choice with ticks, or in columns
//! `Pilihan 1`, `Pilihan 2` as ranks; numbers in a column an option are ranks, dots or scores. Columns that say when and
//! by whom a form was filled in are no ballots.

use crate::domain::line::clean;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// A ballot form that is known and not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// BLT.
    Blt,
    /// Pabulib.
    Pabulib,
    /// `PrefLib`.
    PrefLib,
}

impl Known {
    /// What the form is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Blt => "BLT",
            Self::Pabulib => "Pabulib (.pb)",
            Self::PrefLib => "PrefLib",
        }
    }

    /// Recognises it by its first lines.
    pub(super) fn of(text: &str) -> Option<Self> {
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(40).collect();
        let first = *lines.first()?;
        let numbers: Vec<&str> = first.split_whitespace().collect();
        let is_number = |part: &&str| part.parse::<u32>().is_ok();
        if first.eq_ignore_ascii_case("META") {
            return Some(Self::Pabulib);
        }
        if first.starts_with("# FILE NAME") || first.starts_with("# TITLE") {
            return Some(Self::PrefLib);
        }
        let ends_in_zero = lines.iter().skip(1).any(|line| *line == "0" || line.ends_with(" 0"));
        (numbers.len() == 2 && numbers.iter().all(is_number) && ends_in_zero).then_some(Self::Blt)
    }
}

/// The first row and the others, without empty ones.
struct Sheet {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// Writes a table as a ballot file; nothing when it is none that is understood.
pub(super) fn as_file(text: &str) -> Option<Value> {
    // No form exports these; a table that holds them is something else.
    if text.contains(|c: char| c.is_control() && !c.is_whitespace()) {
        return None;
    }
    let sheet = read(text)?;
    let columns: Vec<usize> = (0..sheet.heads.len()).filter(|column| sheet.is_asked(*column)).collect();
    match columns[..] {
        [] => None,
        [only] => Some(one_column(&sheet, only)),
        _ => ranks_by_place(&sheet, &columns).or_else(|| of_options(&sheet, &columns)),
    }
}

/// The text behind a first line that names what parts cells, and that; else what parts the first row most.
fn parted(text: &str) -> (&str, u8) {
    let first = text.lines().next().unwrap_or_default().trim_matches('"');
    if let Some(&[named]) = first.strip_prefix("sep=").map(str::as_bytes) {
        return (text.split_once('\n').map_or("", |(_, rest)| rest), named);
    }
    let count = |delimiter: u8| {
        let mut quoted = false;
        let outside = |byte: &u8| {
            quoted ^= *byte == b'"';
            !quoted && *byte == delimiter
        };
        first_row(text).bytes().filter(outside).count()
    };
    let most = [b'\t', b';', b','].into_iter().max_by_key(|delimiter| (count(*delimiter), *delimiter == b','));
    (text, most.unwrap_or(b','))
}

/// The first row, all of its lines where a quote goes on over several.
fn first_row(text: &str) -> &str {
    let mut quoted = false;
    let ends = |c: char| {
        quoted ^= c == '"';
        !quoted && c == '\n'
    };
    text.split(ends).next().unwrap_or_default()
}

/// The line, from 1, of a quote that opens a cell and that nothing closes.
pub(super) fn open_quote(text: &str) -> Option<usize> {
    let (rows, delimiter) = parted(text);
    let mut line = 1 + text[..text.len() - rows.len()].matches('\n').count();
    let (mut open, mut begins, mut bytes) = (None, true, rows.bytes().peekable());
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' if open.is_some() && bytes.peek() == Some(&b'"') => drop(bytes.next()),
            b'"' if open.is_some() => open = None,
            b'"' if begins => open = Some(line),
            _ => {}
        }
        line += usize::from(byte == b'\n');
        begins = open.is_none() && (byte == delimiter || byte == b'\n');
    }
    open
}

/// The rows of a table, whichever of tab, semicolon and comma parts its first row most.
fn read(text: &str) -> Option<Sheet> {
    let (text, delimiter) = parted(text.strip_prefix('\u{feff}').unwrap_or(text));
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let cells = |record: csv::StringRecord| record.iter().map(clean).collect::<Vec<_>>();
    let rows: Vec<Vec<String>> = reader.records().map(|record| record.map(cells)).collect::<Result<_, _>>().ok()?;
    let mut rows = rows.into_iter().filter(|row| row.iter().any(|cell| !cell.is_empty()));
    let heads = rows.next()?;
    let rows: Vec<_> = rows.collect();
    (heads.len() > 1 && !rows.is_empty()).then_some(Sheet { heads, rows })
}

/// Words of headings behind which nobody votes.
const ABOUT: [&str; 24] = [
    "timestamp",
    "stempel waktu",
    "cap waktu",
    "waktu",
    "time",
    "start time",
    "completion time",
    "tanggal",
    "date",
    "email",
    "surel",
    "nama",
    "name",
    "nik",
    "nip",
    "instansi",
    "opd",
    "office",
    "jabatan",
    "no",
    "no.",
    "nomor",
    "id",
    "token",
];

impl Sheet {
    fn cells(&self, column: usize) -> impl Iterator<Item = String> + '_ {
        self.rows.iter().map(move |row| cell(row, column))
    }

    /// Whether a column holds what was asked, and not when and by whom.
    fn is_asked(&self, column: usize) -> bool {
        let head = self.heads.get(column).map(|head| head.to_lowercase()).unwrap_or_default();
        let about = ABOUT.iter().any(|word| {
            head == *word || head.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', ':']) && head.len() < 30)
        });
        !head.is_empty() && !about && self.cells(column).any(|cell| !cell.is_empty())
    }
}

fn cell(row: &[String], column: usize) -> String {
    row.get(column).cloned().unwrap_or_default()
}

fn file(kind: &str, candidates: &[String], ballots: impl Iterator<Item = Value>) -> Value {
    json!({"kind": kind, "candidates": candidates, "ballots": ballots.collect::<Vec<_>>()})
}

/// Each text once, in the order in which they come.
fn distinct(texts: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    texts.into_iter().filter(|text| !text.is_empty() && seen.insert(text.clone())).collect()
}

/// One question: a choice a cell, or several.
fn one_column(sheet: &Sheet, column: usize) -> Value {
    let separator = separator(&sheet.cells(column).collect::<Vec<_>>());
    let choices = |cell: &str| match separator {
        Some(separator) => distinct(cell.split(separator).map(|part| part.trim().to_owned())),
        None => distinct([cell.to_owned()]),
    };
    let ballots: Vec<Vec<String>> = sheet.cells(column).map(|cell| choices(&cell)).collect();
    let kind = if ballots.iter().all(|ballot| ballot.len() < 2) { "choice" } else { "approval" };
    let candidates = distinct(ballots.iter().flatten().cloned());
    file(kind, &candidates, ballots.into_iter().map(|approvals| json!({"approvals": approvals})))
}

/// What parts several choices in a cell. A comma does only where a part of one cell stands in another one too: an option
/// may have commas of its own.
fn separator(cells: &[String]) -> Option<char> {
    if cells.iter().any(|cell| cell.contains(';')) {
        return Some(';');
    }
    let whole: BTreeSet<&str> = cells.iter().map(String::as_str).collect();
    let parts = |cell: &str| cell.split(',').map(|part| part.trim().to_owned()).collect::<BTreeSet<_>>();
    let shared = whole.iter().any(|cell| {
        let others = || whole.iter().filter(|other| *other != cell);
        cell.contains(',') && parts(cell).iter().any(|part| others().any(|other| parts(other).contains(part)))
    });
    shared.then_some(',')
}

/// Columns `Pilihan 1`, `Prioritas 2`, `3rd choice`: the options in the order of a ballot.
fn ranks_by_place(sheet: &Sheet, columns: &[usize]) -> Option<Value> {
    const NAMES: [&str; 7] = ["pilihan", "peringkat", "prioritas", "urutan", "choice", "rank", "preference"];
    let place = |column: &usize| {
        let head = sheet.heads.get(*column)?.to_lowercase();
        let number: String = head.chars().filter(char::is_ascii_digit).collect();
        let is_named = NAMES.iter().any(|name| head.contains(name));
        Some((number.parse::<u32>().ok().filter(|_| is_named)?, *column))
    };
    let mut places: Vec<(u32, usize)> = columns.iter().map(place).collect::<Option<_>>()?;
    places.sort_unstable();
    let is_text = |column: usize| sheet.cells(column).any(|cell| !cell.is_empty() && cell.parse::<f64>().is_err());
    if places.iter().zip(1..).any(|((place, _), expected)| *place != expected)
        || !places.iter().any(|(_, column)| is_text(*column))
    {
        return None;
    }
    let ranking = |row: &Vec<String>| {
        places.iter().map(|(_, column)| cell(row, *column)).filter(|cell| !cell.is_empty()).collect::<Vec<_>>()
    };
    let ballots: Vec<Vec<String>> = sheet.rows.iter().map(ranking).collect();
    let candidates = distinct(ballots.iter().flatten().cloned());
    Some(file("ranked", &candidates, ballots.into_iter().map(ranked)))
}

/// A ballot of ranks with one option each.
fn ranked(ranking: Vec<String>) -> Value {
    json!({"ranking": ranking.into_iter().map(|option| vec![option]).collect::<Vec<_>>()})
}

/// What stands in a cell of an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Nothing,
    Ticked,
    Number(i64),
}

fn mark(cell: &str) -> Option<Mark> {
    let lower = cell.trim().to_lowercase();
    Some(match lower.as_str() {
        "" | "-" | "tidak" | "no" | "false" | "☐" => Mark::Nothing,
        "x" | "v" | "✓" | "✔" | "✅" | "☑" | "☒" | "ya" | "yes" | "true" | "setuju" => Mark::Ticked,
        text => {
            let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '-');
            let digits = digits.trim_end_matches(|c: char| !c.is_ascii_digit());
            // `Peringkat 2`, `2nd`, `3 poin`
            Mark::Number(digits.parse().ok().filter(|_| text.len() - digits.len() < 20)?)
        }
    })
}

/// A column an option: ticks, ranks, dots or scores.
fn of_options(sheet: &Sheet, columns: &[usize]) -> Option<Value> {
    let names: Vec<String> =
        columns.iter().filter_map(|column| sheet.heads.get(*column)).map(|head| option(head)).collect();
    let row = |row: &Vec<String>| columns.iter().map(|column| mark(&cell(row, *column))).collect::<Option<Vec<_>>>();
    let ballots: Vec<Vec<Mark>> = sheet.rows.iter().map(row).collect::<Option<_>>()?;
    let numbers = |marks: &[Mark]| {
        let number = |mark: &Mark| if let Mark::Number(n) = mark { Some(*n) } else { None };
        marks.iter().filter_map(number).collect::<Vec<i64>>()
    };
    let all = numbers(&ballots.concat());
    let ticks = ballots.iter().flatten().any(|mark| *mark == Mark::Ticked) || all.iter().all(|n| matches!(n, 0 | 1));
    let given = |marks: &[Mark]| names.iter().cloned().zip(marks.iter().copied()).collect::<Vec<_>>();
    if ticks {
        let ticked = |mark: Mark| matches!(mark, Mark::Ticked | Mark::Number(1));
        let approved = |marks: &Vec<Mark>| {
            let approvals: Vec<String> =
                given(marks).into_iter().filter(|(_, mark)| ticked(*mark)).map(|(name, _)| name).collect();
            json!({"approvals": approvals})
        };
        return Some(file("approval", &names, ballots.iter().map(approved)));
    }
    let in_order = |marks: &Vec<Mark>| {
        let mut ranks = numbers(marks);
        ranks.sort_unstable();
        ranks.iter().zip(1..).all(|(rank, expected)| *rank == expected)
    };
    if ballots.iter().all(in_order) {
        let ranking = |marks: &Vec<Mark>| {
            let numbered = |(name, mark)| if let Mark::Number(rank) = mark { Some((rank, name)) } else { None };
            let mut ranking: Vec<(i64, String)> = given(marks).into_iter().filter_map(numbered).collect();
            ranking.sort();
            ranked(ranking.into_iter().map(|(_, name)| name).collect())
        };
        return Some(file("ranked", &names, ballots.iter().map(ranking)));
    }
    let sums: BTreeSet<i64> = ballots.iter().map(|marks| numbers(marks).iter().sum()).filter(|sum| *sum > 0).collect();
    let some_empty = ballots.iter().flatten().any(|mark| matches!(mark, Mark::Nothing | Mark::Number(0)));
    let heads = sheet.heads.join(" ").to_lowercase();
    let says_dots = ["poin", "point", "titik", "dots", "stiker"].iter().any(|word| heads.contains(word));
    let kind = if says_dots || sums.len() == 1 && some_empty && ballots.len() > 1 { "dots" } else { "scores" };
    let numbered = |marks: &Vec<Mark>| {
        let number = |(name, mark)| if let Mark::Number(n) = mark { Some((name, Value::from(n))) } else { None };
        let numbers: Map<String, Value> = given(marks).into_iter().filter_map(number).collect();
        Value::from(Map::from_iter([(kind.to_owned(), Value::from(numbers))]))
    };
    Some(file(kind, &names, ballots.iter().map(numbered)))
}

/// The option that a heading names: `Beri peringkat [Air]` asks about `Air`.
fn option(head: &str) -> String {
    let inside = head.strip_suffix(']').and_then(|head| head.rsplit_once('['));
    inside.map_or(head, |(_, option)| option).trim().to_owned()
}
