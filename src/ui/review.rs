//! A review in lines: questions first, then what is not taken, new rows, cells.

use crate::domain::Id;
use crate::domain::sheet::{Cell, Cells, Sheet};
use crate::sheet_file::{Like, Place, Review, Wrong};
use crate::text::cells::{self, not_a_cell};
use crate::text::returned as text;
use crate::ui::ctx::Room;

/// What a line is about, by its place in the review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A cell that tables fill differently.
    Conflict(usize),
    /// A new row.
    New(usize),
    /// A cell to set.
    Set(usize),
    /// Something that is not taken.
    Told,
}

/// A line of a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is about.
    pub about: About,
    /// What it says.
    pub text: String,
    /// Behind the text.
    pub tail: String,
    /// The same where a new row is taken for the one that it reads like.
    pub same: String,
}

impl Line {
    const fn new(about: About, text: String) -> Self {
        Self { about, text, tail: String::new(), same: String::new() }
    }
}

/// The lines of a review, those of files that are refused among them.
pub fn lines(room: &Room, review: &Review, refused: &[String]) -> Vec<Line> {
    let Some(sheet) = room.workshop.sheet(&review.sheet) else {
        return Vec::new();
    };
    let mut lines = conflicts(room, sheet, review);
    lines.extend(refused.iter().map(|why| Line::new(About::Told, why.clone())));
    let unknown = |(file, columns): &(String, Vec<String>)| {
        Line::new(About::Told, text::unknown(room.language(), file, &columns.join(", ")))
    };
    lines.extend(review.unknown.iter().map(unknown));
    lines.extend(review.wrong.iter().map(|wrong| {
        let tail = room.say(text::NOT_TAKEN).to_owned();
        Line { tail, ..Line::new(About::Told, not_taken(room, sheet, wrong)) }
    }));
    lines.extend(new(room, sheet, review));
    lines.extend(set(room, sheet, review));
    lines
}

/// How much of each kind there is, in one line.
pub fn summary(room: &Room, review: &Review, refused: usize) -> String {
    let alike = review.new.iter().filter(|new| new.like.is_some()).count();
    let counts = text::Counts {
        set: review.set.len(),
        new: review.new.len(),
        alike,
        conflicts: review.conflicts.len(),
        wrong: review.wrong.len() + refused,
        unchanged: review.unchanged,
    };
    text::summary(room.language(), counts)
}

fn conflicts(room: &Room, sheet: &Sheet, review: &Review) -> Vec<Line> {
    let line = |(place, conflict): (usize, &crate::sheet_file::Conflict)| {
        let ways = conflict.ways.iter().enumerate().map(|(at, way)| {
            let says = said(room, sheet, &conflict.column, way.cell.as_ref());
            text::way(room.language(), at + 1, &way.file, &says)
        });
        let ways: Vec<String> = ways.collect();
        let what = match conflict.place {
            Place::Row(row) => row_name(room, sheet, row),
            Place::New(new) => new_name(room, sheet, review, new),
        };
        let column = column_name(room, sheet, &conflict.column);
        Line::new(About::Conflict(place), format!("{what} · {column} · {}", ways.join(" · ")))
    };
    review.conflicts.iter().enumerate().map(line).collect()
}

fn new(room: &Room, sheet: &Sheet, review: &Review) -> Vec<Line> {
    let line = |(place, new): (usize, &crate::sheet_file::NewFound)| {
        let text = described(room, sheet, &new.cells);
        let other = new.like.map(|like| match like {
            Like::Row(row) => row_name(room, sheet, row),
            Like::New(other) => new_name(room, sheet, review, other),
        });
        let tail = |say: fn(crate::text::Language, &str) -> String| {
            other.as_deref().map(|other| format!("({})", say(room.language(), other))).unwrap_or_default()
        };
        Line { about: About::New(place), text, tail: tail(text::like), same: tail(text::same) }
    };
    review.new.iter().enumerate().map(line).collect()
}

fn set(room: &Room, sheet: &Sheet, review: &Review) -> Vec<Line> {
    let line = |(place, set): (usize, &crate::sheet_file::SetFound)| {
        let after = said(room, sheet, &set.column, set.cell.as_ref());
        let change = match room.workshop.cell(sheet, set.row, &set.column) {
            Some(before) => text::change(room.language(), &said(room, sheet, &set.column, Some(before)), &after),
            None => after,
        };
        let what = row_name(room, sheet, set.row);
        let column = column_name(room, sheet, &set.column);
        Line::new(About::Set(place), format!("{what} · {column}: {change}"))
    };
    review.set.iter().enumerate().map(line).collect()
}

/// A line of a file that is not taken, and why.
fn not_taken(room: &Room, sheet: &Sheet, wrong: &Wrong) -> String {
    let language = room.language();
    match wrong {
        Wrong::Cell { file, line, column, typed, why } => {
            let why = sheet.column(column).map(|column| not_a_cell(language, column, why)).unwrap_or_default();
            let column = column_name(room, sheet, column);
            text::line(language, file, *line, &format!("{column} \"{typed}\". {why}"))
        }
        Wrong::NoText(file, line) => text::line(language, file, *line, room.say(text::NO_TEXT)),
        Wrong::NoSuchItem(file, line) => text::line(language, file, *line, room.say(text::NO_ITEM)),
        Wrong::NotAdded(file, line, cells) => {
            let main = sheet.main().map(|main| main.id.as_str()).unwrap_or_default();
            let row = said(room, sheet, main, cells.get(main));
            text::line(language, file, *line, &format!("\"{row}\": {}", room.say(text::ADDS_NONE)))
        }
        Wrong::Gone(file, line, _) => text::line(language, file, *line, room.say(text::GONE)),
    }
}

/// `3 Tenaga teknis TIK`.
fn row_name(room: &Room, sheet: &Sheet, row: Id) -> String {
    let number = room.workshop.number_of(row).unwrap_or_default();
    format!("{number} {}", room.main_text(sheet, row))
}

fn new_name(room: &Room, sheet: &Sheet, review: &Review, new: usize) -> String {
    let main = sheet.main().map(|main| main.id.as_str()).unwrap_or_default();
    let cell = review.new.get(new).and_then(|new| new.cells.get(main));
    said(room, sheet, main, cell)
}

fn column_name(room: &Room, sheet: &Sheet, column: &str) -> String {
    sheet.column(column).map(|column| room.label(&column.name)).unwrap_or_default()
}

fn said(room: &Room, sheet: &Sheet, column: &str, cell: Option<&Cell>) -> String {
    match (sheet.column(column), cell) {
        (Some(column), Some(cell)) => cells::cell(room.language(), room.workshop, column, cell),
        (_, None) | (None, _) => room.say(text::EMPTY).to_owned(),
    }
}

/// Cells in the order of their columns, the main one first.
fn described(room: &Room, sheet: &Sheet, of: &Cells) -> String {
    let mut columns: Vec<_> = sheet.columns.iter().filter(|column| of.contains_key(&column.id)).collect();
    columns.sort_by_key(|column| !column.main);
    let said = columns.into_iter().map(|column| said(room, sheet, &column.id, of.get(&column.id)));
    said.collect::<Vec<String>>().join(" · ")
}
