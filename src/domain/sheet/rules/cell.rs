//! What may stand in a cell.

use crate::domain::attendance::Code;
use crate::domain::line::{NotALine, is_line, line};
use crate::domain::sheet::{
    Accepted, ByYear, Cell, CellFault, Column, Kind, MOST_REFS, Origin, Ref, Rows, Sheet, SheetRefusal, Target, Words,
    YEARS,
};
use crate::domain::{Id, Refusal, Workshop};
use std::collections::BTreeMap;

/// The largest amount, in rupiah.
const MOST_MONEY: i64 = 1_000_000_000_000_000;
/// The most years of one cell.
const MOST_YEARS: usize = 30;

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

/// A cell as it is kept: texts are lines.
pub(in crate::domain::sheet) fn sound(column: &str, cell: Cell) -> Result<Cell, Refusal> {
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
pub(in crate::domain::sheet) fn sound_cells(
    cells: BTreeMap<String, Option<Cell>>,
) -> Result<BTreeMap<String, Option<Cell>>, Refusal> {
    let each = |(id, cell): (String, Option<Cell>)| {
        let cell = cell.map(|cell| sound(&id, cell)).transpose()?;
        Ok((id, cell))
    };
    cells.into_iter().map(each).collect()
}
