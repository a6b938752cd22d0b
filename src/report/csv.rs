//! The tables of a document as CSV, a file each. Spreadsheets know the encoding by the mark at the beginning.

use super::block::{Block, Document};
use super::table::{Row, Table, Value};
use crate::domain::plain::visible;
use crate::text::Language;
use std::borrow::Cow;
use std::io::{self, Write};

/// The mark of UTF-8 at the beginning of a file.
const MARK: &str = "\u{feff}";

/// A table as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The name of the table, or of the heading over it; may be empty.
    pub name: String,
    /// The file.
    pub contents: String,
}

/// The tables of a document, from top to bottom. Names over rows are a column of their own at the left; numbers are
/// written with a point and without units, dates as `2024-06-11`.
pub fn document(document: &Document) -> Vec<File> {
    let mut files = Vec::new();
    let mut name = String::new();
    of_blocks(&document.blocks, document.language, &mut name, &mut files);
    files
}

fn of_blocks(blocks: &[Block], language: Language, name: &mut String, files: &mut Vec<File>) {
    for block in blocks {
        match block {
            Block::Heading(_, text) => name.clone_from(text),
            Block::Table(table) if !table.is_working => {
                let name = if table.name.is_empty() { name.clone() } else { table.name.clone() };
                files.push(File { name, contents: written(table, language) });
            }
            Block::Panels(panels) => panels.panels.iter().for_each(|panel| of_blocks(panel, language, name, files)),
            Block::Letterhead(_)
            | Block::Title(_)
            | Block::Under(_)
            | Block::Text(_)
            | Block::Clause(..)
            | Block::List(..)
            | Block::Facts(_)
            | Block::Table(_)
            | Block::Chart(_)
            | Block::Signatures(..)
            | Block::Lines(_)
            | Block::Gap(_)
            | Block::PageBreak
            | Block::Shell(_)
            | Block::Scan(_) => {}
        }
    }
}

/// A file of CSV with its mark; lines end in CRLF.
///
/// # Errors
/// Those of `out`.
pub(super) fn begin<W: Write>(mut out: W) -> io::Result<csv::Writer<W>> {
    out.write_all(MARK.as_bytes())?;
    Ok(csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out))
}

fn written(table: &Table, language: Language) -> String {
    // Writing to memory does not fail.
    let Ok(mut out) = begin(Vec::new()) else {
        return String::new();
    };
    let has_over = table.rows.iter().any(|row| matches!(row, Row::Over(_)));
    let over = |name: &str| has_over.then(|| safe(name).into_owned()).into_iter();
    let part = language.say(crate::text::report::sheets::PART);
    let names = table.columns.iter().map(|column| safe(&column.name).into_owned());
    let _ = out.write_record(over(part).chain(names));
    let mut under = "";
    for row in &table.rows {
        match row {
            Row::Over(name) => under = name,
            Row::Cells(cells) => {
                let cells = cells.iter().map(|cell| match cell.value {
                    Value::Text => safe(&cell.text).into_owned(),
                    Value::Number(n) | Value::Percent(n) | Value::Money(n) => n.to_string(),
                    Value::Date(date) => date.to_string(),
                });
                let _ = out.write_record(over(under).chain(cells));
            }
        }
    }
    String::from_utf8(out.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// A text that no spreadsheet takes for a formula: an apostrophe stands before what one would.
pub(super) fn safe(text: &str) -> Cow<'_, str> {
    let text = visible(text);
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{text}").into(),
        false => text,
    }
}
