//! Files and pastes as rows of texts.

use super::read::NotATable;
use super::{MARKS, Marks};
use crate::domain::attendance::Code;
use crate::domain::bytes;
use calamine::{
    Data, DataRef, Dimensions, Ods, OdsError, Reader, SheetVisible, Sheets, Xls, XlsError, Xlsx, XlsxError,
    open_workbook_auto_from_rs,
};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::ops::Bound;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 8 << 20;

/// The most rows and columns of a worksheet that are looked at.
const MOST: (u32, u32) = (5_000, 200);

/// The most merged cells of a worksheet that are looked at.
const MOST_MERGED: usize = 2_000;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Raw {
    /// This, as the line of a sheet reads it.
    Text(String),
    /// A formula that came to nothing: `#REF!`.
    Broken(String),
    /// This, from the first of merged cells, which is in the row with this number.
    Merged(String, u32),
}

/// Rows from 0, columns from 0; empty cells are not there.
pub(super) type Grid = BTreeMap<u32, BTreeMap<u32, Raw>>;

/// What a file holds.
#[derive(Debug, Default)]
pub(super) struct Book {
    /// Its worksheets that are shown, in order; of a text the ways to part it, the likeliest first.
    pub sheets: Vec<Grid>,
    /// Whether it is a text.
    pub is_text: bool,
    /// Where it belongs, if it says so.
    pub marks: Option<Marks>,
}

/// The worksheets of a file; one of a text.
pub(super) fn book(bytes: &[u8]) -> Result<Book, NotATable> {
    if bytes.len() > MAX_BYTES {
        return Err(NotATable::TooLarge);
    }
    let is_workbook = bytes.starts_with(b"PK") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]);
    if is_workbook {
        workbook(bytes)
    } else {
        Ok(Book { sheets: texts(&bytes::text(bytes))?, is_text: true, marks: None })
    }
}

fn workbook(bytes: &[u8]) -> Result<Book, NotATable> {
    let unreadable = |why: calamine::Error| NotATable::Unreadable(why.to_string());
    let mut file = open_workbook_auto_from_rs(Cursor::new(bytes))
        .map_err(|why| if is_locked(bytes) { NotATable::Locked } else { unreadable(why) })?;
    let mut book = Book::default();
    let known: Vec<(String, bool)> = file
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
        .collect();
    for (name, is_shown) in known {
        if name == MARKS {
            book.marks = marks(&worksheet(&mut file, &name).map_err(unreadable)?);
        } else if is_shown {
            book.sheets.push(worksheet(&mut file, &name).map_err(unreadable)?);
        }
    }
    Ok(book)
}

/// Whether a file opens with a password only.
fn is_locked(bytes: &[u8]) -> bool {
    let file = || Cursor::new(bytes);
    matches!(Xlsx::new(file()), Err(XlsxError::Password))
        || matches!(Xls::new(file()), Err(XlsError::Password))
        || matches!(Ods::new(file()), Err(OdsError::Password))
}

/// The worksheets of a workbook that are shown, with their names; cells that were merged all hold what stands in the first.
pub(super) fn named_sheets(bytes: &[u8]) -> Result<Vec<(String, Grid)>, calamine::Error> {
    let mut file = open_workbook_auto_from_rs(Cursor::new(bytes))?;
    let shown = file.sheets_metadata().iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = shown.map(|sheet| sheet.name.clone()).filter(|name| name != MARKS).collect();
    let sheet = |name: String| worksheet(&mut file, &name).map(|grid| (name, grid));
    names.into_iter().map(sheet).collect()
}

/// The cells of a worksheet. Of an `xlsx` they come one by one, so that a single cell far off makes no large table.
fn worksheet(file: &mut Sheets<Cursor<&[u8]>>, name: &str) -> Result<Grid, calamine::Error> {
    let mut grid = Grid::new();
    if let Sheets::Xlsx(file) = file {
        let mut cells = file.worksheet_cells_reader(name)?;
        while let Some(cell) = cells.next_cell()? {
            put(&mut grid, cell.get_position(), raw(&owned(cell.get_value())));
        }
        drop(cells);
        // What cannot be read of merged cells costs their repetition, not the table.
        merge(&mut grid, &file.merge_cells_by_sheet_name(name).unwrap_or_default());
        return Ok(grid);
    }
    let range = file.worksheet_range(name)?;
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, data) in range.used_cells() {
        let at = (u32::try_from(row).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX));
        put(&mut grid, (at.0.saturating_add(top), at.1.saturating_add(left)), raw(data));
    }
    if let Sheets::Xls(file) = file {
        merge(&mut grid, &file.merge_cells_by_sheet_name(name).unwrap_or_default());
    }
    Ok(grid)
}

/// What stands in merged cells, in each row of them that has other cells.
fn merge(grid: &mut Grid, merged: &[Dimensions]) {
    for Dimensions { start: (first, column), end: (last, _) } in merged.iter().take(MOST_MERGED) {
        let Some(Raw::Text(text)) = grid.get(first).and_then(|cells| cells.get(column)).cloned() else {
            continue;
        };
        let below = (Bound::Excluded(*first), Bound::Included(*last));
        if first < last {
            for (_, cells) in grid.range_mut(below) {
                cells.insert(*column, Raw::Merged(text.clone(), *first));
            }
        }
    }
}

fn owned(data: &DataRef) -> Data {
    data.clone().into()
}

fn put(grid: &mut Grid, (row, column): (u32, u32), raw: Option<Raw>) {
    if let Some(raw) = raw.filter(|_| row < MOST.0 && column < MOST.1) {
        grid.entry(row).or_default().insert(column, raw);
    }
}

/// A value as the line of a sheet reads it.
fn raw(data: &Data) -> Option<Raw> {
    let text = match data {
        Data::Empty => return None,
        Data::Error(error) => return Some(Raw::Broken(error.to_string())),
        Data::String(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => float(*number),
        Data::Bool(ticked) => if *ticked { "ya" } else { "tidak" }.to_owned(),
        Data::DateTime(time) if time.is_datetime() => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTime(time) => float(time.as_f64()),
        Data::DateTimeIso(text) => text.chars().take(10).collect(),
    };
    (!text.trim().is_empty()).then_some(Raw::Text(text))
}

/// A number of a spreadsheet as Indonesians write it, to the fifteen digits that spreadsheets keep.
fn float(number: f64) -> String {
    let kept: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    kept.to_string().replace('.', ",")
}

/// The marks, which stand one below the other in the first column.
fn marks(grid: &Grid) -> Option<Marks> {
    let line = |row: u32| match grid.get(&row)?.get(&0)? {
        Raw::Text(text) => Some(text.clone()),
        Raw::Broken(_) | Raw::Merged(..) => None,
    };
    let table = line(3).and_then(|code| Code::new(&code));
    Some(Marks { workshop: line(0)?, title: line(1)?, sheet: line(2)?, table })
}

/// The rows of a text whose cells are parted by tabs, semicolons or commas: first by what its first line has, then by the
/// others, for a title may stand above the table.
fn texts(text: &str) -> Result<Vec<Grid>, NotATable> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let head = text.lines().find(|line| !line.trim().is_empty()).ok_or(NotATable::Empty)?.as_bytes();
    let mut marks = [b'\t', b';', b','];
    marks.sort_by_key(|mark| !head.contains(mark));
    marks.into_iter().map(|mark| parted(&text, mark)).collect()
}

fn parted(text: &str, by: u8) -> Result<Grid, NotATable> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(by).from_reader(text.as_bytes());
    let mut grid = Grid::new();
    for record in reader.records() {
        let record = record.map_err(|why| NotATable::Unreadable(why.to_string()))?;
        let line = record.position().map_or(0, csv::Position::line);
        let row = u32::try_from(line).unwrap_or(u32::MAX).saturating_sub(1);
        for (column, cell) in (0..).zip(&record) {
            let raw = (!cell.trim().is_empty()).then(|| Raw::Text(cell.to_owned()));
            put(&mut grid, (row, column), raw);
        }
    }
    Ok(grid)
}
