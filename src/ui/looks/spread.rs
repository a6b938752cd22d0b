//! How many rows stand in each cell of two choices.

use super::Here;
use crate::domain::Id;
use crate::domain::sheet::{Cell, Column, Kind, SheetView, Viewer};
use crate::scene::sheet as scene;
use crate::text::{cells as shown, sheet_look as text};
use crate::ui::ctx::Room;

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

/// The lines of each cell, block by block; the last cell of a block holds those that name no value down.
pub fn cells(room: &Room, seen: &SheetView, (across, down): (&str, Option<&str>), lines: &[Id]) -> Vec<Block> {
    let (Some(column), other) = (seen.sheet.column(across), down.and_then(|id| seen.sheet.column(id))) else {
        return Vec::new();
    };
    let value = |id: Id, column: &str| room.workshop.cell(&seen.sheet, id, column).map(spelled).unwrap_or_default();
    let whole = |path: &str| path.split('/').next().unwrap_or_default().to_owned();
    let is_dimension = column.kind == Kind::Dimension;
    let here = |id: Id| if is_dimension { whole(&value(id, across)) } else { value(id, across) };
    let mut blocks: Vec<Place> = places(room, column);
    blocks.push((String::new(), room.say(text::NOBODY).to_owned()));
    let mut out = Vec::new();
    for (block, name) in blocks {
        let within: Vec<Id> = lines.iter().copied().filter(|id| here(*id) == block).collect();
        let mut rows: Vec<Place> = match other {
            Some(other) => places(room, other),
            None => parts(room, &block),
        };
        rows.push((String::new(), room.say(text::OTHERS).to_owned()));
        let at = |id: Id| match other {
            Some(other) if other.kind == Kind::Dimension => whole(&value(id, &other.id)),
            Some(other) => value(id, &other.id),
            None => value(id, across),
        };
        let known: Vec<String> = rows.iter().map(|(spelled, _)| spelled.clone()).collect();
        let mut cells: Vec<(String, Vec<Id>)> = Vec::new();
        for (spelled, name) in rows {
            let is_here = |id: &&Id| {
                let there = at(**id);
                if spelled.is_empty() { there.is_empty() || !known.contains(&there) } else { there == spelled }
            };
            let ids: Vec<Id> = within.iter().filter(is_here).copied().collect();
            if !(spelled.is_empty() && ids.is_empty()) {
                cells.push((name, ids));
            }
        }
        // Where everything is named there is no block for the rest.
        if !(block.is_empty() && within.is_empty()) {
            out.push((name, cells));
        }
    }
    out
}

fn spelled(cell: &Cell) -> String {
    if let Cell::Choice(text) | Cell::Dimension(text) = cell { text.clone() } else { String::new() }
}

/// The counts of every cell.
pub(super) fn spread(room: &Room, seen: &SheetView, columns: (&str, Option<&str>), here: &Here) -> scene::Spread {
    let blocks = cells(room, seen, columns, here.lines);
    let mut left = here.cell;
    let mut selected = None;
    for (at, (_, cells)) in blocks.iter().enumerate() {
        match left {
            Some(place) if place < cells.len() => {
                selected = Some((at, place));
                break;
            }
            Some(place) => left = Some(place - cells.len()),
            None => break,
        }
    }
    let block = |(name, cells): Block| scene::SpreadBlock {
        name,
        cells: cells.into_iter().map(|(name, ids)| (name, ids.len())).collect(),
    };
    scene::Spread { blocks: blocks.into_iter().map(block).collect(), selected }
}
