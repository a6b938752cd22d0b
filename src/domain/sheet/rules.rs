//! When an event of a sheet fits. Deciding and evolving ask the same rules.

use super::column::{Column, Kind, Target};
use super::flaw::Surroundings;
use super::value::{Value, value};
use super::{
    Accepted, ByYear, CHOSEN, Cell, CellFault, Condition, MOST_CELLS, MOST_REFS, MOST_ROWS, MOST_ROWS_IN_ALL,
    MOST_SHEETS, NewRow, Origin, Plain, Ref, Row, RowCells, RowState, Rows, Sheet, SheetRefusal, Tows, Words, YEARS,
    flaws,
};
use crate::domain::attendance::{Code, known_source};
use crate::domain::line::{NotALine, is_line, line};
use crate::domain::swot::ItemState;
use crate::domain::{Id, Refusal, Workshop};
use std::collections::BTreeMap;

/// The largest amount, in rupiah.
const MOST_MONEY: i64 = 1_000_000_000_000_000;
/// The most years of one cell.
const MOST_YEARS: usize = 30;

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

/// Whether a cell may stand in a column of a sheet; `row` is where, if the row is there already.
///
/// # Errors
/// [`SheetRefusal`] with the column and what is wrong.
pub fn check_cell(
    workshop: &Workshop,
    sheet: &Sheet,
    row: Option<Id>,
    column: &str,
    cell: &Cell,
) -> Result<(), SheetRefusal> {
    let column = sheet.column(column).ok_or_else(|| SheetRefusal::NoSuchColumn(column.to_owned()))?;
    let fault = |fault| SheetRefusal::Cell(column.id.clone(), fault);
    if sheet.rows == Rows::Items && column.main {
        return Err(fault(CellFault::Computed));
    }
    by_itself(column, cell).map_err(fault)?;
    within(workshop, column, row, cell).map_err(fault)
}

/// Whether a cell fits its column, whatever the workshop.
pub fn is_of_kind(cell: &Cell, column: &Column) -> bool {
    by_itself(column, cell).is_ok()
}

/// What can be said of a cell from its column alone.
fn by_itself(column: &Column, cell: &Cell) -> Result<(), CellFault> {
    match (&column.kind, cell) {
        (Kind::Computed(_), _) => Err(CellFault::Computed),
        (Kind::Text, Cell::Text(words)) => text(words),
        (Kind::Choice(choices), Cell::Choice(id)) => {
            if choices.iter().any(|choice| choice.id == *id) {
                Ok(())
            } else {
                Err(CellFault::Choice(id.clone()))
            }
        }
        (Kind::ChoiceFrom { .. }, Cell::Choice(_))
        | (Kind::Date, Cell::Date(_))
        | (Kind::Delegation, Cell::Delegation(_))
        | (Kind::Dimension, Cell::Dimension(_))
        | (Kind::Tick, Cell::Tick(_)) => Ok(()),
        (Kind::Scale(scale), Cell::Scale(degree)) => {
            let within = (scale.low..=scale.high).contains(degree);
            if within { Ok(()) } else { Err(CellFault::Scale(scale.low, scale.high)) }
        }
        (Kind::Number { decimals, .. }, Cell::Number(number)) => places(number.places(), *decimals),
        (Kind::Money, Cell::Money(rupiah)) => {
            if (0..=MOST_MONEY).contains(rupiah) {
                Ok(())
            } else {
                Err(CellFault::Money)
            }
        }
        (Kind::Year, Cell::Year(year)) => years(&[*year]),
        (Kind::Years, Cell::Years(both)) => {
            years(both)?;
            if both[0] <= both[1] { Ok(()) } else { Err(CellFault::Years) }
        }
        (Kind::Yearly { decimals, .. }, Cell::Yearly(ByYear(numbers))) => {
            if numbers.is_empty() || numbers.len() > MOST_YEARS {
                return Err(CellFault::TooMany);
            }
            years(&numbers.keys().copied().collect::<Vec<i16>>())?;
            numbers.values().try_for_each(|number| places(number.places(), *decimals))
        }
        (Kind::Delegations, Cell::Delegations(codes)) => several(codes),
        (Kind::Links(_), Cell::Refs(refs)) => several(refs),
        _ => Err(CellFault::Kind),
    }
}

fn text(words: &Words) -> Result<(), CellFault> {
    let kept = |text: &str| {
        if is_line(text) {
            return Ok(());
        }
        Err(CellFault::Text(match line(text) {
            Err(NotALine::TooLong(chars)) => chars,
            Ok(_) | Err(NotALine::Empty) => 0,
        }))
    };
    match words {
        Words::Typed(text) => kept(text),
        Words::Given(label) => kept(&label.id).and_then(|()| kept(&label.en)),
    }
}

const fn places(found: u8, most: u8) -> Result<(), CellFault> {
    if found <= most { Ok(()) } else { Err(CellFault::Decimals(most)) }
}

fn years(years: &[i16]) -> Result<(), CellFault> {
    if years.iter().all(|year| YEARS.contains(year)) { Ok(()) } else { Err(CellFault::Year) }
}

/// One or more, at most [`MOST_REFS`], each once.
fn several<T: Ord>(entries: &[T]) -> Result<(), CellFault> {
    let distinct: std::collections::BTreeSet<&T> = entries.iter().collect();
    let sound = !entries.is_empty() && entries.len() <= MOST_REFS && distinct.len() == entries.len();
    if sound { Ok(()) } else { Err(CellFault::TooMany) }
}

/// What a cell names must exist in the workshop.
fn within(workshop: &Workshop, column: &Column, row: Option<Id>, cell: &Cell) -> Result<(), CellFault> {
    match (cell, &column.kind) {
        (Cell::Choice(id), Kind::ChoiceFrom { sheet, heading }) => {
            let row = id.parse().ok().and_then(|id: Id| workshop.sheets.row(id));
            let there = row.is_some_and(|row| row.sheet == *sheet && (heading.is_none() || row.heading == *heading));
            if there { Ok(()) } else { Err(CellFault::Choice(id.clone())) }
        }
        (Cell::Delegation(code), _) => delegation(workshop, code),
        (Cell::Delegations(codes), _) => codes.iter().try_for_each(|code| delegation(workshop, code)),
        (Cell::Dimension(path), _) => {
            if workshop.dimension(path).is_some() {
                Ok(())
            } else {
                Err(CellFault::Dimension(path.clone()))
            }
        }
        (Cell::Refs(refs), Kind::Links(to)) => refs.iter().try_for_each(|to_one| match to_one {
            Ref::Row(id) if Some(*id) == row => Err(CellFault::Itself),
            cited @ (Ref::Row(_) | Ref::Item(_) | Ref::Priority(_)) => {
                if is_cited(workshop, to, cited) {
                    Ok(())
                } else {
                    Err(CellFault::Ref)
                }
            }
        }),
        _ => Ok(()),
    }
}

fn delegation(workshop: &Workshop, code: &Code) -> Result<(), CellFault> {
    let there = workshop.delegation(code).is_some();
    if there { Ok(()) } else { Err(CellFault::Delegation(code.as_str().to_owned())) }
}

/// What was carried over says from which workshop.
pub(in crate::domain) fn known_origin(origin: Option<&Origin>) -> Result<(), Refusal> {
    let sound = origin.is_none_or(Origin::is_sound);
    if sound { Ok(()) } else { Err(SheetRefusal::Origin.into()) }
}

/// What something is made of must exist, each once.
pub(in crate::domain) fn known_refs(workshop: &Workshop, refs: &[Ref]) -> Result<(), Refusal> {
    if refs.is_empty() {
        return Ok(());
    }
    let fault = |fault| SheetRefusal::Cell(String::new(), fault);
    several(refs).map_err(fault)?;
    if refs.iter().all(|cited| exists(workshop, cited)) { Ok(()) } else { Err(fault(CellFault::Ref).into()) }
}

/// Whether there is what is cited, in whatever state.
fn exists(workshop: &Workshop, cited: &Ref) -> bool {
    match cited {
        Ref::Item(id) => workshop.items.contains_key(id),
        Ref::Row(id) => workshop.sheets.row(*id).is_some(),
        Ref::Priority(Accepted::Voted(vote, letter)) => {
            let vote = workshop.votes.get(vote);
            vote.is_some_and(|vote| vote.options.iter().any(|option| option.id == *letter))
        }
        Ref::Priority(Accepted::Carried(id)) => workshop.carried.iter().any(|priority| priority.id == *id),
    }
}

/// Whether a column that may cite these cites something that exists.
fn is_cited(workshop: &Workshop, to: &[Target], cited: &Ref) -> bool {
    let target = match cited {
        Ref::Item(_) => Some(Target::Items),
        Ref::Row(id) => workshop.sheets.row(*id).map(|row| Target::Sheet(row.sheet.clone())),
        Ref::Priority(_) => Some(Target::Priorities),
    };
    target.is_some_and(|target| to.contains(&target)) && exists(workshop, cited)
}

/// Whether a row or item meets all conditions. An empty cell meets none but `filled: false`.
pub fn fits(workshop: &Workshop, sheet: &Sheet, row: Id, conditions: &[Condition]) -> bool {
    conditions.iter().all(|condition| meets(workshop, sheet, row, condition))
}

/// Whether a row or item meets a condition.
pub(super) fn meets(workshop: &Workshop, sheet: &Sheet, row: Id, condition: &Condition) -> bool {
    if condition.column == CHOSEN {
        let chosen = workshop.is_chosen(row);
        let wanted = condition.filled.unwrap_or_else(|| condition.is.contains(&Plain::Flag(true)));
        return chosen == wanted;
    }
    let value = value(workshop, sheet, row, &condition.column);
    let cell = workshop.cell(sheet, row, &condition.column);
    if let Some(filled) = condition.filled {
        return filled == (cell.is_some() || !matches!(value, Value::Empty));
    }
    if !condition.is.is_empty() {
        return condition.is.iter().any(|plain| is(cell, &value, plain));
    }
    let Value::Exact(number) = value else {
        return false;
    };
    let whole = |bound: i64| super::Exact::from_integer(i128::from(bound));
    condition.at_least.is_none_or(|least| number >= whole(least))
        && condition.at_most.is_none_or(|most| number <= whole(most))
}

/// Whether a cell is this. A dimension is also each part of it.
fn is(cell: Option<&Cell>, value: &Value, plain: &Plain) -> bool {
    match (plain, cell) {
        (Plain::Text(text), Some(Cell::Choice(id))) => id == text,
        (Plain::Text(text), Some(Cell::Dimension(path))) => {
            path == text || path.strip_prefix(text.as_str()).is_some_and(|rest| rest.starts_with('/'))
        }
        (Plain::Text(text), Some(Cell::Delegation(code))) => code.as_str() == text,
        (Plain::Text(text), Some(Cell::Delegations(codes))) => codes.iter().any(|code| code.as_str() == text),
        (Plain::Text(text), None) => matches!(value, Value::Tows(tows) if tows_name(*tows) == text),
        (Plain::Flag(wanted), Some(Cell::Tick(ticked))) => ticked == wanted,
        (Plain::Whole(wanted), _) => *value == Value::Exact(super::Exact::from_integer(i128::from(*wanted))),
        _ => false,
    }
}

/// The name of a kind of strategy in conditions.
const fn tows_name(tows: Tows) -> &'static str {
    match tows {
        Tows::So => "so",
        Tows::Wo => "wo",
        Tows::St => "st",
        Tows::Wt => "wt",
    }
}

/// A cell as it is kept: texts are lines.
pub(super) fn sound(column: &str, cell: Cell) -> Result<Cell, Refusal> {
    let fault = |why: NotALine| {
        let chars = if let NotALine::TooLong(chars) = why { chars } else { 0 };
        SheetRefusal::Cell(column.to_owned(), CellFault::Text(chars))
    };
    Ok(match cell {
        Cell::Text(Words::Typed(text)) => Cell::Text(Words::Typed(line(&text).map_err(fault)?)),
        Cell::Choice(_)
        | Cell::Text(Words::Given(_))
        | Cell::Scale(_)
        | Cell::Number(_)
        | Cell::Money(_)
        | Cell::Year(_)
        | Cell::Years(_)
        | Cell::Yearly(_)
        | Cell::Date(_)
        | Cell::Delegation(_)
        | Cell::Delegations(_)
        | Cell::Dimension(_)
        | Cell::Tick(_)
        | Cell::Refs(_) => cell,
    })
}

/// Cells to be set, as they are kept.
pub(super) fn sound_cells(cells: BTreeMap<String, Option<Cell>>) -> Result<BTreeMap<String, Option<Cell>>, Refusal> {
    let each = |(id, cell): (String, Option<Cell>)| {
        let cell = cell.map(|cell| sound(&id, cell)).transpose()?;
        Ok((id, cell))
    };
    cells.into_iter().map(each).collect()
}
