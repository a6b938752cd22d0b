//! Items in a table: a CSV file, a worksheet, or cells copied from a spreadsheet.

mod column;
mod rows;

pub use column::Column;
pub use rows::Row;

use super::doubt::doubt;
use super::emphasis::without_mentions;
use super::found::{Away, Doubt, Found, FoundLine, Unread, Why};
use super::marks::Numbering;
use super::named::{aspect_named, from_group, quadrant_named};
use super::named_dimension;
use crate::domain::Workshop;
use crate::domain::attendance::Code;
use crate::domain::bytes::shows;
use crate::domain::line::clean;
use crate::domain::swot::NewItem;
use rows::{are_tabular, readings, rows};

/// A table whose columns nothing names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// Its rows that say something, all as long as the longest.
    pub rows: Vec<Row>,
    /// What its columns may hold.
    pub guess: Vec<Column>,
    /// Whether the first row may hold names of columns: what it says is nothing like what stands below it.
    pub has_names: bool,
    /// Lines on which a quote opens that nothing closes.
    unclosed: Vec<usize>,
}

/// What a text is as a table.
pub(super) enum Read {
    /// No table.
    No,
    /// A table whose columns have names.
    Found(Found),
    /// A table whose columns nothing names.
    Asks(Grid),
}

/// Reads the items of a table whose columns a row names: one of them the text, or one a quadrant. What a row leaves
/// open is as `usual` has it.
pub(super) fn read(workshop: &Workshop, usual: &NewItem, text: &str) -> Read {
    let (delimiters, text, above) = readings(text);
    let mut asks = None;
    for delimiter in delimiters {
        let (rows, unclosed) = rows(text, delimiter, above);
        let tabular = above > 0 || are_tabular(&rows, delimiter);
        if let Some((at, columns)) = column::head(&rows, tabular) {
            let names = rows.get(at).cloned();
            let below = rows.get(at + 1..).unwrap_or_default();
            let mut found = items(workshop, usual, below, &columns);
            found.away.columns = names.map(|names| unread_columns(&names, &columns, below)).unwrap_or_default();
            found.unread.extend(told(text, above, &unclosed));
            return Read::Found(found);
        }
        if tabular && asks.is_none() {
            asks = Some(grid(workshop, rows, unclosed));
        }
    }
    asks.map_or(Read::No, Read::Asks)
}

fn grid(workshop: &Workshop, rows: Vec<Row>, unclosed: Vec<usize>) -> Grid {
    let rows: Vec<Row> = rows.into_iter().filter(Row::says).collect();
    let below = rows.get(1..).unwrap_or_default();
    let guess = column::guess(workshop, if below.is_empty() { &rows } else { below });
    let named = |at: usize, cell: &str| match guess.get(at) {
        Some(Column::Quadrant) => quadrant_named(cell).is_some(),
        Some(Column::Aspect) => aspect_named(workshop.aspects(), cell).is_some(),
        Some(Column::Source) => source(workshop, cell).is_some(),
        _ => false,
    };
    let first = rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
    let known = guess.iter().any(|column| !matches!(column, Column::Text | Column::Other));
    let has_names = known && !first.iter().enumerate().any(|(at, cell)| named(at, cell));
    Grid { rows, guess, has_names, unclosed }
}

impl Grid {
    /// The items of the table when its columns hold this, the first row left out where it holds names.
    pub fn items(&self, workshop: &Workshop, usual: &NewItem, columns: &[Column], names: bool) -> Found {
        let rows = self.rows.get(usize::from(names)..).unwrap_or_default();
        let mut found = items(workshop, usual, rows, columns);
        let line = |line: usize| {
            let row = self.rows.iter().find(|row| row.line == line);
            row.map(|row| row.cells.join(" · ")).unwrap_or_default()
        };
        found.unread.extend(self.unclosed.iter().map(|at| Unread { line: *at, text: line(*at), why: Why::Unclosed }));
        found
    }
}

/// The lines on which a quote opens that nothing closes.
fn told(text: &str, above: usize, unclosed: &[usize]) -> Vec<Unread> {
    let line = |line: usize| text.lines().nth(line - above - 1).unwrap_or_default();
    unclosed.iter().map(|at| Unread { line: *at, text: clean(line(*at)), why: Why::Unclosed }).collect()
}

/// Names of columns that hold something and are not read; numbers of rows are not missed.
fn unread_columns(names: &Row, columns: &[Column], rows: &[Row]) -> Vec<String> {
    let numbers =
        |at: usize| rows.iter().all(|row| row.cell(at).trim().chars().all(|c| c.is_ascii_digit() || c == '.'));
    let others = columns.iter().enumerate().filter(|(_, column)| **column == Column::Other);
    others
        .filter(|(at, _)| !numbers(*at))
        .map(|(at, _)| clean(names.cell(at)))
        .filter(|name| !name.is_empty())
        .collect()
}

fn items(workshop: &Workshop, usual: &NewItem, rows: &[Row], columns: &[Column]) -> Found {
    let mut found = Found { away: Away::default(), ..Found::default() };
    let mut columns = columns.to_vec();
    for row in rows.iter().filter(|row| row.says()) {
        // A second row of quadrants, as under the upper half of a matrix.
        if let Some(again) = column::quadrants(row).filter(|_| is_bare(row)) {
            columns = again;
            continue;
        }
        let (item, unknown) = place(workshop, usual, row, &columns);
        for (at, column) in columns.iter().enumerate().filter(|(_, column)| column.holds_items()) {
            let item = match column {
                Column::In(quadrant) => NewItem { quadrant: *quadrant, ..item.clone() },
                Column::Text
                | Column::Quadrant
                | Column::Aspect
                | Column::Source
                | Column::Dimension
                | Column::Other => item.clone(),
            };
            for text in texts(row.cell(at), matches!(column, Column::In(_)), &mut found.away) {
                found.lines.push(line(NewItem { text, ..item.clone() }, unknown.clone()));
            }
        }
    }
    found
}

/// Whether every cell of a row that says something is the name of a quadrant and no more.
fn is_bare(row: &Row) -> bool {
    let said = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    said.clone().count() >= 2
        && said.clone().all(|cell| quadrant_named(cell).is_some() && cell.split_whitespace().count() <= 2)
}

fn line(item: NewItem, mut doubts: Vec<Doubt>) -> FoundLine {
    if !doubts.iter().any(Doubt::weighs) {
        doubts.splice(0..0, doubt(&item.text));
    }
    FoundLine { item, doubts, parts: Vec::new() }
}

/// The texts of a cell: one, or one a line where its lines are a list or where it answers a question.
fn texts(cell: &str, answers: bool, away: &mut Away) -> Vec<String> {
    let lines: Vec<&str> = cell.lines().filter(|line| shows(line)).collect();
    let numbering = Numbering::of(lines.iter().copied());
    let is_list = lines.len() > 1 && (answers || lines.iter().skip(1).any(|line| numbering.is_listed(line)));
    let whole = [cell];
    let said = if is_list { &lines[..] } else { &whole[..] };
    let mut texts = Vec::new();
    for text in said {
        // What is left of a quote that nothing closes.
        let text = text.trim();
        let text = text.strip_prefix('"').filter(|rest| !rest.contains('"')).unwrap_or(text);
        let (text, mentions) = without_mentions(text);
        away.mentions += mentions;
        let text = super::emphasis::without_emphasis(&clean(&text));
        let text = clean(numbering.without_marks(&text));
        if text.chars().any(char::is_alphanumeric) {
            texts.push(text);
        }
    }
    texts
}

/// Where the items of a row belong, and the cells of it that say nothing known, what weighs most
/// first.
fn place(workshop: &Workshop, usual: &NewItem, row: &Row, columns: &[Column]) -> (NewItem, Vec<Doubt>) {
    let (mut item, mut doubts) = (usual.clone(), Vec::new());
    let mut columns: Vec<(usize, &Column)> = columns.iter().enumerate().collect();
    // What a group works on is the usual thing for its rows, whichever cell stands first.
    columns.sort_by_key(|(_, column)| **column != Column::Source);
    for (at, column) in columns {
        let cell = clean(row.cell(at));
        let unknown = match column {
            Column::Quadrant => match quadrant_named(&cell) {
                Some(quadrant) => {
                    item.quadrant = quadrant;
                    None
                }
                None => Some(Doubt::Quadrant(cell)),
            },
            _ if cell.is_empty() => None,
            Column::Aspect => match aspect_named(workshop.aspects(), &cell) {
                Some(aspect) => {
                    item.aspect = aspect;
                    None
                }
                None => Some(Doubt::Aspect(cell)),
            },
            Column::Source => match source(workshop, &cell) {
                Some(code) => {
                    item.by = Some(code);
                    let group = item.by.as_ref().and_then(|code| workshop.group(code));
                    if let Some(group) = group {
                        from_group(&mut item, group);
                    }
                    None
                }
                None => Some(Doubt::Source(cell)),
            },
            Column::Dimension => {
                item.dimension = Some(named_dimension(workshop, &cell));
                None
            }
            Column::Text | Column::In(_) | Column::Other => None,
        };
        doubts.extend(unknown);
    }
    doubts.sort_by_key(|doubt| !doubt.weighs());
    (item, doubts)
}

/// The delegation or group of this code or name; a bare number is a group's.
fn source(workshop: &Workshop, cell: &str) -> Option<Code> {
    if let Some(code) = Code::new(cell).filter(|code| workshop.is_source(code)) {
        return Some(code);
    }
    let same = |name: &str| clean(name).to_lowercase() == cell.to_lowercase();
    let delegation = workshop.delegations.iter().find(|delegation| same(&delegation.name));
    let numbered = |name: &str| name.rsplit(' ').next() == Some(cell);
    let group = || workshop.groups.iter().find(|group| same(&group.name) || numbered(&group.name));
    delegation.map(|delegation| delegation.code.clone()).or_else(|| group().map(|group| group.code.clone()))
}
