//! How many rows stand in each cell of two choices.

use super::Here;
use crate::domain::Id;
use crate::domain::sheet::{Cell, Column, Kind, SheetView, Viewer};
use crate::scene::sheet as scene;
use crate::text::{cells as shown, sheet_look as text};
use crate::ui::ctx::Room;
use std::collections::BTreeSet;

/// A value of a choice: how cells write it, and its name.
type Place = (String, String);

/// A name across, and the lines of each name down.
type Block = (String, Vec<(String, Vec<Id>)>);

/// The values of a column in their order.
pub(super) fn places(room: &Room, column: &Column) -> Vec<Place> {
    let language = room.language();
    match &column.kind {
        Kind::Choice(choices) => {
            let offered = choices.iter().filter(|choice| !choice.hidden);
            offered.map(|choice| (choice.id.clone(), room.label(&choice.name))).collect()
        }
        Kind::ChoiceFrom { sheet, heading } => {
            let Some(of) = room.workshop.sheet_view(sheet, None, Viewer::Room) else {
                return Vec::new();
            };
            let rows = room.workshop.rows_of(&of.sheet);
            let rows = rows.into_iter().filter(|row| heading.is_none() || row.heading == *heading);
            rows.map(|row| (row.id.to_string(), room.main_text(&of.sheet, row.id))).collect()
        }
        Kind::Dimension => {
            let all = room.workshop.created.dimensions.iter();
            all.map(|one| (one.id.clone(), shown::dimension(language, room.workshop, &one.id))).collect()
        }
        Kind::Text
        | Kind::Scale(_)
        | Kind::Number { .. }
        | Kind::Money
        | Kind::Year
        | Kind::Years
        | Kind::Yearly { .. }
        | Kind::Date
        | Kind::Delegation
        | Kind::Delegations
        | Kind::Tick
        | Kind::Links(_)
        | Kind::Computed(_) => Vec::new(),
    }
}

/// The parts of a dimension.
fn parts(room: &Room, dimension: &str) -> Vec<Place> {
    let found = room.workshop.dimension(dimension);
    let parts = found.map_or(&[][..], |(dimension, _)| &dimension.parts);
    parts
        .iter()
        .map(|part| (format!("{dimension}/{}", part.id), room.language().label(&part.name).to_owned()))
        .collect()
}

/// The lines of each cell, block by block. The last cell of a block holds those that name no value down, and the last
/// block those that name no value across, be it that the cell is empty or that the value is hidden or gone.
pub fn cells(room: &Room, seen: &SheetView, (across, down): (&str, Option<&str>), lines: &[Id]) -> Vec<Block> {
    let (Some(column), other) = (seen.sheet.column(across), down.and_then(|id| seen.sheet.column(id))) else {
        return Vec::new();
    };
    let named = |id: Id, column: &Column| spelled(room, seen, id, column);
    let here = |id: Id| named(id, column).map(|path| whole(column, path));
    let down = |id: Id| match other {
        Some(other) => named(id, other).map(|path| whole(other, path)),
        None => named(id, column),
    };
    let blocks = places(room, column);
    let mut left: Vec<Id> = Vec::new();
    let mut within: Vec<Vec<Id>> = vec![Vec::new(); blocks.len()];
    for id in lines.iter().copied() {
        let place = here(id).and_then(|value| blocks.iter().position(|(known, _)| *known == value));
        match place.and_then(|place| within.get_mut(place)) {
            Some(block) => block.push(id),
            None => left.push(id),
        }
    }
    let mut out: Vec<Block> = Vec::new();
    for ((block, name), ids) in blocks.into_iter().zip(within) {
        let rows = other.map_or_else(|| parts(room, &block), |other| places(room, other));
        out.push((name, sorted(room, &rows, &ids, down)));
    }
    if !left.is_empty() {
        let unnamed = left.iter().all(|id| here(*id).is_none());
        let name = room.say(if unnamed { text::NOBODY } else { text::OTHERS }).to_owned();
        let cells = match other {
            Some(other) => sorted(room, &places(room, other), &left, down),
            None => {
                let (gone, empty): (Vec<Id>, Vec<Id>) = left.into_iter().partition(|id| here(*id).is_some());
                let both = [(text::NOBODY, empty), (text::OTHERS, gone)];
                let some = both.into_iter().filter(|(_, ids)| !ids.is_empty());
                some.map(|(name, ids)| (room.say(name).to_owned(), ids)).collect()
            }
        };
        out.push((name, cells));
    }
    out
}

/// Lines by these values; those with another or none come last, where there are any.
fn sorted(room: &Room, rows: &[Place], ids: &[Id], value: impl Fn(Id) -> Option<String>) -> Vec<(String, Vec<Id>)> {
    let of = |wanted: &str| ids.iter().copied().filter(|id| value(*id).as_deref() == Some(wanted)).collect();
    let others = |id: &Id| value(*id).is_none_or(|value| !rows.iter().any(|(known, _)| *known == value));
    let others: Vec<Id> = ids.iter().copied().filter(others).collect();
    let mut cells: Vec<(String, Vec<Id>)> = rows.iter().map(|(id, name)| (name.clone(), of(id))).collect();
    if !others.is_empty() {
        cells.push((room.say(text::OTHERS).to_owned(), others));
    }
    cells
}

/// Of a dimension without its part, of anything else as it is.
pub(super) fn whole(column: &Column, value: String) -> String {
    match value.split_once('/') {
        Some((dimension, _)) if column.kind == Kind::Dimension => dimension.to_owned(),
        Some(_) | None => value,
    }
}

/// How a cell names its choice; of a row that was merged the row that it stands under. None in an empty cell.
pub(super) fn spelled(room: &Room, seen: &SheetView, id: Id, column: &Column) -> Option<String> {
    let (Cell::Choice(named) | Cell::Dimension(named)) = room.workshop.cell(&seen.sheet, id, &column.id)? else {
        return None;
    };
    if !matches!(column.kind, Kind::ChoiceFrom { .. }) {
        return Some(named.clone());
    }
    let standing = named.parse().ok().and_then(|id| room.workshop.standing_row(id));
    Some(standing.map_or_else(|| named.clone(), |row| row.id.to_string()))
}

/// What a row holds that stands in a cell: a value of each of the two choices; none for those that name none.
pub fn values_of(
    room: &Room,
    seen: &SheetView,
    (across, down): (&str, Option<&str>),
    [block, place]: [usize; 2],
) -> Vec<(String, Cell)> {
    let cell = |column: &Column, value: String| {
        let cell = if column.kind == Kind::Dimension { Cell::Dimension(value) } else { Cell::Choice(value) };
        (column.id.clone(), cell)
    };
    let Some(column) = seen.sheet.column(across) else {
        return Vec::new();
    };
    let here = places(room, column).into_iter().nth(block).map(|(value, _)| value);
    let Some(other) = down.and_then(|id| seen.sheet.column(id)) else {
        let part = here.as_deref().and_then(|here| parts(room, here).into_iter().nth(place));
        let value = part.map(|(value, _)| value).or(here);
        return value.map(|value| cell(column, value)).into_iter().collect();
    };
    let there = places(room, other).into_iter().nth(place).map(|(value, _)| cell(other, value));
    here.map(|value| cell(column, value)).into_iter().chain(there).collect()
}

/// The cell of a line: its block and its place in that.
pub fn cell_of(room: &Room, seen: &SheetView, columns: (&str, Option<&str>), line: Id) -> Option<[usize; 2]> {
    let all = room.workshop.lines_of(&seen.sheet);
    let blocks = cells(room, seen, columns, &all);
    blocks.iter().enumerate().find_map(|(block, (_, cells))| {
        let place = cells.iter().position(|(_, ids)| ids.contains(&line))?;
        Some([block, place])
    })
}

/// The counts of every cell.
pub(super) fn spread(room: &Room, seen: &SheetView, columns: (&str, Option<&str>), here: &Here) -> scene::Spread {
    let blocks = cells(room, seen, columns, here.lines);
    let holds = |[block, place]: &[usize; 2]| blocks.get(*block).is_some_and(|(_, cells)| *place < cells.len());
    let selected = here.spot.cell.filter(holds).map(|[block, place]| (block, place));
    let unserved = unserved(room, seen, columns, here);
    let block = |(name, cells): Block| scene::SpreadBlock {
        name,
        cells: cells.into_iter().map(|(name, ids)| (name, ids.len())).collect(),
    };
    scene::Spread { blocks: blocks.into_iter().map(block).collect(), selected, unserved }
}

/// Which rows of another sheet, such as missions, no line names; nothing for the room.
fn unserved(room: &Room, seen: &SheetView, (across, down): (&str, Option<&str>), here: &Here) -> String {
    if here.viewer == Viewer::Room {
        return String::new();
    }
    let columns = [Some(across), down].into_iter().flatten().filter_map(|id| seen.sheet.column(id));
    let of_rows = columns.filter(|column| matches!(column.kind, Kind::ChoiceFrom { .. }));
    let said = of_rows.filter_map(|column| {
        let named: BTreeSet<String> = here.lines.iter().filter_map(|id| spelled(room, seen, *id, column)).collect();
        let left = places(room, column).into_iter().filter(|(id, _)| !named.contains(id));
        let left: Vec<String> = left.map(|(_, name)| name).collect();
        (!left.is_empty()).then(|| text::unserved(room.language(), &room.label(&column.name), &left.join(" · ")))
    });
    said.collect::<Vec<String>>().join(" · ")
}
