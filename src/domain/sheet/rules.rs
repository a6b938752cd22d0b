//! When an event of a sheet fits. Deciding and evolving ask the same rules.

mod cell;

pub use cell::{check_cell, is_of_kind};
pub(in crate::domain) use cell::{known_origin, known_refs};
pub(super) use cell::{sound, sound_cells};

use super::column::Kind;
use super::flaw::Surroundings;
use super::{
    MOST_CELLS, MOST_ROWS, MOST_ROWS_IN_ALL, MOST_SHEETS, NewRow, Row, RowCells, RowState, Rows, Sheet, SheetRefusal,
    flaws,
};
use crate::domain::attendance::known_source;
use crate::domain::swot::ItemState;
use crate::domain::{Id, Refusal, Workshop};

impl From<SheetRefusal> for Refusal {
    fn from(refusal: SheetRefusal) -> Self {
        Self::Sheet(refusal)
    }
}

/// The sheet with this id.
pub(super) fn sheet<'a>(workshop: &'a Workshop, id: &str) -> Result<&'a Sheet, Refusal> {
    workshop.sheet(id).ok_or_else(|| SheetRefusal::NoSuchSheet(id.to_owned()).into())
}

/// The row with this id.
pub(super) fn row(workshop: &Workshop, id: Id) -> Result<&Row, Refusal> {
    workshop.sheets.row(id).ok_or(Refusal::NoSuch(id))
}

fn row_that(workshop: &Workshop, id: Id, may: impl Fn(&Row) -> bool) -> Result<&Row, Refusal> {
    let row = row(workshop, id)?;
    if may(row) { Ok(row) } else { Err(SheetRefusal::State(row.state).into()) }
}

/// A row may be added to a sheet with rows of its own, under a heading that exists, from a source that exists, with
/// cells that fit.
pub(super) fn added(workshop: &Workshop, new: &NewRow) -> Result<(), Refusal> {
    let sheet = sheet(workshop, &new.sheet)?;
    if sheet.rows == Rows::Items {
        return Err(SheetRefusal::RowsAreItems.into());
    }
    heading(sheet, new.heading.as_deref())?;
    known_source(workshop, new.by.as_ref())?;
    known_origin(new.origin.as_ref())?;
    let has_main = sheet.main().is_some_and(|main| new.cells.contains_key(&main.id));
    if !has_main {
        return Err(Refusal::EmptyText);
    }
    for (id, cell) in &new.cells {
        check_cell(workshop, sheet, None, id, cell)?;
    }
    let in_sheet = workshop.sheets.order.get(&new.sheet).map_or(0, Vec::len);
    if in_sheet >= MOST_ROWS {
        return Err(SheetRefusal::TooManyRows.into());
    }
    if workshop.sheets.rows.len() >= MOST_ROWS_IN_ALL {
        return Err(SheetRefusal::TooManyRowsInAll.into());
    }
    room_for(workshop, new.cells.len())
}

fn room_for(workshop: &Workshop, cells: usize) -> Result<(), Refusal> {
    if workshop.sheets.filled + cells > MOST_CELLS { Err(SheetRefusal::TooManyCells.into()) } else { Ok(()) }
}

fn heading(sheet: &Sheet, id: Option<&str>) -> Result<(), Refusal> {
    match id {
        Some(id) if sheet.heading(id).is_none() => Err(SheetRefusal::NoSuchHeading(id.to_owned()).into()),
        Some(_) | None => Ok(()),
    }
}

/// Cells may be set of a row that can change, or of an item on a sheet whose rows are items. A main cell is never
/// emptied.
pub(super) fn set(workshop: &Workshop, of: &RowCells) -> Result<(), Refusal> {
    let sheet = sheet(workshop, &of.sheet)?;
    let before = match sheet.rows {
        Rows::Open => {
            let row = row_that(workshop, of.row, |row| matches!(row.state, RowState::Shown | RowState::Parked))?;
            if row.sheet != of.sheet {
                return Err(SheetRefusal::OtherSheet.into());
            }
            Some(&row.cells)
        }
        Rows::Items => {
            let item = workshop.items.get(&of.row).ok_or(Refusal::NoSuch(of.row))?;
            if item.state == ItemState::Withdrawn {
                return Err(Refusal::ItemState(item.state));
            }
            workshop.cells_of(sheet, of.row)
        }
    };
    if of.cells.is_empty() {
        return Err(Refusal::EmptyText);
    }
    let is_new = |id: &String| before.is_none_or(|cells| !cells.contains_key(id));
    let mut more = 0;
    for (id, cell) in &of.cells {
        match cell {
            Some(cell) => {
                check_cell(workshop, sheet, Some(of.row), id, cell)?;
                more += usize::from(is_new(id));
            }
            None => emptied(sheet, id)?,
        }
    }
    room_for(workshop, more)
}

fn emptied(sheet: &Sheet, id: &str) -> Result<(), Refusal> {
    let column = sheet.column(id).ok_or_else(|| SheetRefusal::NoSuchColumn(id.to_owned()))?;
    if column.main { Err(Refusal::EmptyText) } else { Ok(()) }
}

/// A row that stands may go under a heading of its sheet, before another row of it.
pub(super) fn moved(workshop: &Workshop, id: Id, to: Option<&str>, before: Option<Id>) -> Result<(), Refusal> {
    let row = row_that(workshop, id, Row::is_shown)?;
    heading(sheet(workshop, &row.sheet)?, to)?;
    match before {
        Some(before) if before == id => Err(SheetRefusal::Itself.into()),
        Some(before) if self::row(workshop, before)?.sheet != row.sheet => Err(SheetRefusal::OtherSheet.into()),
        Some(_) | None => Ok(()),
    }
}

/// A row that stands may be merged into another of its sheet that stands.
pub(super) fn merged(workshop: &Workshop, from: Id, into: Id) -> Result<(), Refusal> {
    if from == into {
        return Err(SheetRefusal::Itself.into());
    }
    let from = row_that(workshop, from, Row::is_shown)?;
    let into = row_that(workshop, into, Row::is_shown)?;
    if from.sheet == into.sheet { Ok(()) } else { Err(SheetRefusal::OtherSheet.into()) }
}

/// A row that stands may be parked.
pub(super) fn parked(workshop: &Workshop, id: Id) -> Result<(), Refusal> {
    row_that(workshop, id, Row::is_shown).map(|_| ())
}

/// A row may be withdrawn once.
pub(super) fn withdrawn(workshop: &Workshop, id: Id) -> Result<(), Refusal> {
    row_that(workshop, id, |row| row.state != RowState::Withdrawn).map(|_| ())
}

/// A row that does not stand may be restored.
pub(super) fn restored(workshop: &Workshop, id: Id) -> Result<(), Refusal> {
    row_that(workshop, id, |row| !row.is_shown()).map(|_| ())
}

/// A declaration may be changed where nothing of it vanishes and no column becomes another kind; a new one may come.
pub(super) fn changed(workshop: &Workshop, new: &Sheet) -> Result<(), Refusal> {
    let mut sheets = workshop.sheets.declared.clone();
    match sheets.iter().position(|sheet| sheet.id == new.id) {
        Some(place) => {
            kept(&sheets[place], new)?;
            sheets[place].clone_from(new);
        }
        None if sheets.len() >= MOST_SHEETS => return Err(SheetRefusal::TooManySheets.into()),
        None => sheets.push(new.clone()),
    }
    let aspects = workshop.aspects().iter().chain(&workshop.hidden_aspects);
    let aspects: Vec<&str> = aspects.map(|aspect| aspect.id.as_str()).collect();
    let around = Surroundings { sheets: &sheets, aspects: &aspects, dimensions: &workshop.created.dimensions };
    match flaws(new, around).into_iter().next() {
        Some(flawed) => Err(SheetRefusal::Flawed(flawed).into()),
        None => Ok(()),
    }
}

/// Whether everything that was declared still is.
fn kept(before: &Sheet, new: &Sheet) -> Result<(), SheetRefusal> {
    let vanishes = |id: &str| Err(SheetRefusal::Vanishes(id.to_owned()));
    if before.rows != new.rows {
        return vanishes(&before.id);
    }
    if let Some(gone) = before.headings.iter().find(|heading| new.heading(&heading.id).is_none()) {
        return vanishes(&gone.id);
    }
    for column in &before.columns {
        let Some(now) = new.column(&column.id) else {
            return vanishes(&column.id);
        };
        if now.kind.name() != column.kind.name() || now.main != column.main {
            return vanishes(&column.id);
        }
        if let (Kind::Choice(before), Kind::Choice(now)) = (&column.kind, &now.kind)
            && let Some(gone) = before.iter().find(|choice| !now.iter().any(|other| other.id == choice.id))
        {
            return vanishes(&gone.id);
        }
    }
    Ok(())
}
