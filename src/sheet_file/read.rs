//! A table as rows of a sheet.

use super::columns::{Stands, stands};
use super::grid::{Grid, Raw, book};
use super::review::words;
use super::{ID_MARK, Marks};
use crate::domain::line::clean;
use crate::domain::sheet::typed::{NotACell, plain, typed};
use crate::domain::sheet::{Cell, CellFault, Column, Rows, Sheet};
use crate::domain::{Id, Workshop};
use crate::text::{Language, cells};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Where a table is taken into.
#[derive(Debug, Clone, Copy)]
pub struct Taking<'a> {
    /// The workshop.
    pub workshop: &'a Workshop,
    /// The first sum of its journal.
    pub sum: &'a str,
    /// The sheet, without the columns that may not be filled here.
    pub sheet: &'a Sheet,
    /// The date in the workshop's zone.
    pub today: Date,
}

/// Why a file is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotATable {
    /// It is larger than [`super::MAX_BYTES`].
    TooLarge,
    /// It cannot be read as a table; what the reader says, in English.
    Unreadable(String),
    /// It opens with a password only.
    Locked,
    /// There is nothing in it.
    Empty,
    /// No row names the main column of the sheet, or the rows by their ids.
    NoColumns,
    /// It belongs to another workshop, with this title.
    OtherWorkshop(String),
    /// It belongs to another sheet, with this id.
    OtherSheet(String),
}

/// A table that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRead {
    /// The columns that were found, by id.
    pub columns: Vec<String>,
    /// Its rows that say something.
    pub rows: Vec<ReadRow>,
    /// Names of columns that the sheet has not.
    pub unknown: Vec<String>,
    /// Where it belongs, if it says so.
    pub marks: Option<Marks>,
}

/// What a cell of a table says: a cell (none empties one), or what was typed and why it is none.
pub type ReadCell = Result<Option<Cell>, (String, NotACell)>;

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadRow {
    /// Its line in the file, from 1.
    pub line: u32,
    /// The row or the item that it is about: by its id, else by its main text. None for a new row.
    pub id: Option<Id>,
    /// The heading that it names, by id.
    pub heading: Option<String>,
    /// Columns, by id, and what stands there. Empty cells are left out.
    pub cells: Vec<(String, ReadCell)>,
}

/// Reads an Excel or `OpenDocument` file, a CSV file, or a text that was copied from a spreadsheet.
///
/// # Errors
/// [`NotATable`].
pub fn read(bytes: &[u8], taking: Taking) -> Result<TableRead, NotATable> {
    let book = book(bytes)?;
    if let Some(marks) = &book.marks {
        if marks.workshop != taking.sum {
            return Err(NotATable::OtherWorkshop(marks.title.clone()));
        }
        if marks.sheet != taking.sheet.id {
            return Err(NotATable::OtherSheet(marks.sheet.clone()));
        }
    }
    if book.sheets.iter().all(Grid::is_empty) {
        return Err(NotATable::Empty);
    }
    let heads = book.sheets.iter().map(|grid| head(taking.sheet, grid).map(|head| (grid, head)));
    // A word of a list that is called as a column makes no table of it.
    let is_table =
        |(place, (_, (_, stands))): &(usize, (&Grid, Head))| !book.is_text || *place == 0 || known(stands) > (false, 1);
    let found = heads.enumerate().filter_map(|(place, found)| found.map(|found| (place, found))).filter(is_table);
    let found = found.rev().max_by_key(|(_, (_, (_, stands)))| known(stands));
    let (grid, head) = found.map(|(_, found)| found).ok_or(NotATable::NoColumns)?;
    let mut table = TableRead { columns: Vec::new(), rows: Vec::new(), unknown: Vec::new(), marks: book.marks };
    for column in head.1.values() {
        match column {
            Stands::Cells(id) => table.columns.push(id.clone()),
            Stands::Unknown(name) => table.unknown.push(name.clone()),
            Stands::RowId | Stands::Number | Stands::Heading | Stands::Computed | Stands::Nameless => {}
        }
    }
    let texts = texts(taking);
    let below = grid.range(head.0 + 1..);
    table.rows = below.filter_map(|(line, cells)| row(taking, &texts, &head, *line, cells)).collect();
    copies_are_new(taking, &texts, &mut table.rows);
    Ok(table)
}

/// How much names say, to find the table among other worksheets: whether rows have ids, then how many columns are known.
fn known(stands: &BTreeMap<u32, Stands>) -> (bool, usize) {
    let cells = stands.values().filter(|stands| matches!(stands, Stands::Cells(_)));
    (stands.values().any(|stands| *stands == Stands::RowId), cells.count())
}

/// A row that was copied with its hidden id and then given another text is the one with that text, else a new one.
fn copies_are_new(taking: Taking, texts: &BTreeMap<String, Option<Id>>, rows: &mut [ReadRow]) {
    let mut known = BTreeSet::new();
    let main = taking.sheet.main().map(|main| main.id.as_str()).unwrap_or_default();
    for row in rows {
        let Some(id) = row.id else { continue };
        let standing = taking.workshop.cell(taking.sheet, id, main);
        let says = row.cells.iter().find(|(column, _)| column == main).map(|(_, cell)| cell);
        let says = says.map(|says| says.as_ref().ok().and_then(Option::as_ref));
        if !known.insert(id) && says.is_some_and(|says| says != standing) {
            let text = says.flatten().map(words).unwrap_or_default();
            row.id = texts.get(&text).copied().flatten();
        }
    }
}

/// So many rows may stand above the names of the columns.
const ABOVE: usize = 20;

/// The row that names the columns, and what stands in them.
type Head = (u32, BTreeMap<u32, Stands>);

fn head(sheet: &Sheet, grid: &Grid) -> Option<Head> {
    let main = sheet.main().map(|main| main.id.clone()).unwrap_or_default();
    let named = |(line, cells): (&u32, &BTreeMap<u32, Raw>)| {
        let names: Vec<String> = cells.values().map(|raw| text(raw).to_owned()).collect();
        let stands = stands(sheet, &names);
        let is_head = stands.contains(&Stands::Cells(main.clone())) || stands.contains(&Stands::RowId);
        is_head.then(|| (*line, cells.keys().copied().zip(stands).collect()))
    };
    grid.iter().take(ABOVE).find_map(named)
}

fn text(raw: &Raw) -> &str {
    match raw {
        Raw::Text(text) | Raw::Broken(text) | Raw::Merged(text, _) => text,
    }
}

/// What stands on the sheet by its main text; a text that stands twice means neither.
fn texts(taking: Taking) -> BTreeMap<String, Option<Id>> {
    let Taking { workshop, sheet, .. } = taking;
    let mut texts = BTreeMap::new();
    let Some(main) = sheet.main() else {
        return texts;
    };
    for id in workshop.lines_of(sheet) {
        let both = Language::ALL.map(|language| {
            let shown = cells::shown(language, workshop, sheet, main, id, usize::MAX);
            plain(shown.text())
        });
        let [one, other] = &both;
        for text in if one == other { &both[..1] } else { &both[..] } {
            texts.entry(text.clone()).and_modify(|known| *known = None).or_insert(Some(id));
        }
    }
    texts
}

fn row(
    taking: Taking,
    texts: &BTreeMap<String, Option<Id>>,
    (head, stands): &Head,
    line: u32,
    cells: &BTreeMap<u32, Raw>,
) -> Option<ReadRow> {
    let sheet = taking.sheet;
    let main = sheet.main()?;
    // Merged cells hold for each of their rows, but for what a row is called by, and those that begin above the table.
    let holds = |stands: &Stands, raw: &&Raw| match raw {
        Raw::Merged(_, first) => first > head && !matches!(stands, Stands::RowId) && !is_main(main, stands),
        Raw::Text(_) | Raw::Broken(_) => true,
    };
    let of = |wanted: &Stands| {
        let place = stands.iter().find(|(_, stands)| *stands == wanted).map(|(place, _)| place)?;
        cells.get(place).filter(|raw| holds(wanted, raw)).map(text)
    };
    let by_id = of(&Stands::RowId).and_then(|id| known_id(taking, id));
    let by_text = || *texts.get(&plain(of(&Stands::Cells(main.id.clone()))?))?;
    let id = by_id.or_else(by_text);
    let heading = of(&Stands::Heading).and_then(|name| heading(sheet, name));
    let mut read = ReadRow { line: line + 1, id, heading, cells: Vec::new() };
    let mut says = id.is_some();
    for (place, stands) in stands {
        let column = if let Stands::Cells(id) = stands { sheet.column(id) } else { None };
        // The text of an item is the board's; and a text by which a row was found says nothing more.
        let only_names = sheet.rows == Rows::Items || (by_id.is_none() && id.is_some());
        let column = column.filter(|column| !(column.main && only_names));
        if let Some((column, raw)) = column.zip(cells.get(place).filter(|raw| holds(stands, raw))) {
            says |= !matches!(raw, Raw::Merged(..));
            read.cells.push((column.id.clone(), cell(taking, column, id, raw)));
        }
    }
    (says && !read.cells.is_empty()).then_some(read)
}

fn is_main(main: &Column, stands: &Stands) -> bool {
    matches!(stands, Stands::Cells(id) if *id == main.id)
}

/// The row or item of the sheet with the id that stands in a cell.
fn known_id(taking: Taking, text: &str) -> Option<Id> {
    let Taking { workshop, sheet, .. } = taking;
    let id = text.trim().strip_prefix(ID_MARK)?.parse().ok()?;
    let is_known = match sheet.rows {
        Rows::Open => workshop.sheets.row(id).is_some_and(|row| row.sheet == sheet.id),
        Rows::Items => workshop.items.contains_key(&id),
    };
    is_known.then_some(id)
}

/// What a cell says. What is written as it stands is taken as it stands, even where it could not be typed any more.
fn cell(taking: Taking, column: &Column, row: Option<Id>, raw: &Raw) -> ReadCell {
    let Taking { workshop, sheet, today, .. } = taking;
    let typed_text = match raw {
        Raw::Broken(text) => return Err((text.clone(), NotACell::Cell(CellFault::Kind))),
        Raw::Text(text) | Raw::Merged(text, _) => text,
    };
    let standing = row.and_then(|row| workshop.cell(sheet, row, &column.id));
    let is_as_shown = |cell: &&Cell| {
        let shown = Language::ALL.map(|language| cells::cell(language, workshop, column, cell));
        shown.iter().any(|shown| clean(shown) == clean(typed_text))
    };
    if let Some(cell) = standing.filter(is_as_shown) {
        return Ok(Some(cell.clone()));
    }
    typed(workshop, sheet, column, row, typed_text, today).map_err(|why| (typed_text.trim().to_owned(), why))
}

/// The heading with this name or id.
fn heading(sheet: &Sheet, name: &str) -> Option<String> {
    let name = plain(name);
    let is_named = |id: &str, id_name: &str, en: &str| [id, id_name, en].iter().any(|other| plain(other) == name);
    let mut headings = sheet.headings.iter();
    let found = headings.find(|heading| is_named(&heading.id, &heading.name.id, &heading.name.en))?;
    Some(found.id.clone())
}
