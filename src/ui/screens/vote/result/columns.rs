//! The columns of numbers of a result, by option.

use crate::domain::vote::result::{CellResult, Detail, OptionResult, VoteResult};
use crate::domain::vote::{Criterion, Declaration, Letter, Score};
use crate::text::Language;
use crate::text::vote::{self as text, criteria};
use crate::ui::ctx::Room;
use crate::ui::widgets::wrap::columns as width;

/// Columns of a score at least, of supporters, of a percentage.
const SCORE: u16 = 5;
const SUPPORT: u16 = 9;
const SHARE: u16 = 4;

/// Titles and numbers of all columns, each line as wide as the others.
pub struct Columns {
    pub titles: String,
    rows: Vec<(Letter, String)>,
}

/// One column before it is set.
struct Column {
    title: String,
    cells: Vec<String>,
    least: u16,
}

impl Columns {
    /// The columns that a result has something for: the criteria, the score, the supporters, the percentage.
    pub fn new(declared: &Declaration, counted: &VoteResult, room: &Room) -> Self {
        let mut columns = by_criterion(declared, counted, room.language());
        columns.push(score(declared, counted, room));
        let options = &counted.options;
        if options.iter().any(|option| option.supporters.is_some()) {
            columns.push(Column {
                title: room.say(text::SUPPORTERS).to_owned(),
                cells: cells(options, |option| option.supporters.map(|n| n.to_string())),
                least: SUPPORT,
            });
        }
        if options.iter().any(|option| option.share.is_some()) {
            columns.push(Column {
                title: "%".to_owned(),
                cells: cells(options, |o| o.share.map(|share| share.percent().to_string())),
                least: SHARE,
            });
        }
        Self::set(&columns, options)
    }

    fn set(columns: &[Column], options: &[OptionResult]) -> Self {
        let line = |cell: &dyn Fn(&Column) -> String| {
            let cells = columns.iter().map(|column| {
                let all = column.cells.iter().chain([&column.title]);
                let widest = all.map(|cell| width(cell)).max().unwrap_or(0);
                let cell = cell(column);
                let blanks = widest.max(column.least).saturating_sub(width(&cell));
                format!("{}{cell}", " ".repeat(usize::from(blanks)))
            });
            cells.collect::<Vec<_>>().join(" ")
        };
        let row = |(place, option): (usize, &OptionResult)| {
            let cell = |column: &Column| column.cells.get(place).cloned().unwrap_or_default();
            (option.option.clone(), line(&cell))
        };
        Self { titles: line(&|column| column.title.clone()), rows: options.iter().enumerate().map(row).collect() }
    }

    /// The numbers of an option.
    pub fn of(&self, option: &str) -> String {
        let row = self.rows.iter().find(|(letter, _)| letter == option);
        row.map(|(_, numbers)| numbers.clone()).unwrap_or_default()
    }
}

fn cells(options: &[OptionResult], cell: impl Fn(&OptionResult) -> Option<String>) -> Vec<String> {
    options.iter().map(|o| cell(o).unwrap_or_default()).collect()
}

fn score(declared: &Declaration, counted: &VoteResult, room: &Room) -> Column {
    let scores = counted.options.iter().map(|option| option.score.as_ref());
    let cells = aligned(scores, "", text::mark(room.language()));
    let scored = cells.iter().any(|cell| !cell.is_empty());
    let unit = room.say(text::unit(&declared.method));
    Column { title: if scored { unit.to_owned() } else { String::new() }, cells, least: SCORE }
}

/// Exact numbers as a column shows them: all whole, or all with two decimals.
fn aligned<'a>(scores: impl Iterator<Item = Option<&'a Score>>, none: &str, mark: char) -> Vec<String> {
    let scores: Vec<_> = scores.collect();
    let whole = scores.iter().flatten().all(|score| score.is_whole());
    let shown = |score: &Score| match whole {
        true => score.show(mark),
        false => score.two_decimals(mark),
    };
    let cell = |score: Option<&Score>| score.map_or_else(|| none.to_owned(), shown);
    scores.into_iter().map(cell).collect()
}

/// The mean of each criterion; nothing for another method.
fn by_criterion<'a>(declared: &Declaration, counted: &'a VoteResult, language: Language) -> Vec<Column> {
    let Detail::Criteria(detail) = &counted.detail else {
        return Vec::new();
    };
    let criteria = declared.method.criteria();
    let mark = text::mark(language);
    let column = |(place, criterion): (usize, &Criterion)| {
        let mean = |row: &'a Vec<CellResult>| row.get(place).and_then(|cell| cell.mean.as_ref());
        Column {
            title: criteria::letter(language, criterion),
            cells: aligned(detail.cells.iter().map(mean), "-", mark),
            least: 1,
        }
    };
    criteria.iter().enumerate().map(column).collect()
}

/// The mean of a cell, `-` where nobody scored it.
pub fn mean(cell: Option<&CellResult>, mark: char) -> String {
    let mean = cell.and_then(|cell| cell.mean.as_ref());
    mean.map_or_else(|| "-".to_owned(), |mean: &Score| mean.show(mark))
}
