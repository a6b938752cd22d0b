//! The order of rows: as entered, by a column, or as a picture has them.

use super::{Here, bars, due, matrix, spread, timeline};
use crate::domain::Id;
use crate::domain::sheet::{Cell, Column, Exact, Kind, Look, SheetView, Sums, Tows, Value, fits, value_with};
use crate::text::cells;
use crate::ui::ctx::Room;
use crate::ui::route::{Order, Spot};
use jiff::civil::Date;
use std::cmp::Reverse;

/// What rows are compared by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(Exact),
    Years([i16; 2]),
    Day(Date),
    Place(usize),
    Words(String),
    /// Greater than any number.
    TooLarge,
}

/// The lines that are walked and drawn: of an opened cell its own, else those that meet the session's conditions, those
/// that do not meet the gate last. The line that is being filled stays although it meets them no longer.
pub fn lines(room: &Room, seen: &SheetView, look: Option<&Look>, stays: Option<Id>, spot: &Spot) -> Vec<Id> {
    let mut lines = standing(room, seen, stays);
    sort(room, seen, &spot.order, &mut lines);
    // As the list has them: what does not meet the gate stands below.
    lines.sort_by_cached_key(|line| !fits(room.workshop, &seen.sheet, *line, &seen.sheet.gate));
    let (Some(Look::Spread { across, down, .. }), Some([block, place]), true) = (look, spot.cell, spot.opened) else {
        return lines;
    };
    let blocks = spread::cells(room, seen, (across, down.as_deref()), &lines);
    let inside = blocks.get(block).and_then(|(_, cells)| cells.get(place)).map_or(&[][..], |(_, ids)| ids);
    lines.retain(|line| stays == Some(*line) || inside.contains(line));
    lines
}

/// The lines that meet the session's conditions, and the one that stays.
fn standing(room: &Room, seen: &SheetView, stays: Option<Id>) -> Vec<Id> {
    let mut lines = room.workshop.lines_of(&seen.sheet);
    let meets = |line: Id| fits(room.workshop, &seen.sheet, line, &seen.conditions);
    lines.retain(|line| stays == Some(*line) || meets(*line));
    lines
}

/// Sorts rows under each heading. A column that the viewer may not see sorts nothing.
fn sort(room: &Room, seen: &SheetView, order: &Order, lines: &mut [Id]) {
    let usual = || due::date_column(&seen.sheet).map(|column| (column, false));
    let by = match order {
        Order::Usual => usual(),
        Order::Entered => None,
        Order::By { column, down } => seen.sheet.column(column).map(|column| (column, *down)),
    };
    let Some((column, down)) = by else {
        return;
    };
    let sums = Sums::default();
    let under = |line: &Id| super::list::heading_place(room, seen, *line).unwrap_or(usize::MAX);
    if down {
        lines.sort_by_cached_key(|line| {
            let key = key(room, seen, *line, column, &sums);
            (under(line), key.is_none(), Reverse(key))
        });
    } else {
        lines.sort_by_cached_key(|line| {
            let key = key(room, seen, *line, column, &sums);
            (under(line), key.is_none(), key)
        });
    }
}

/// What a row is compared by in a column; none where the cell is empty.
fn key(room: &Room, seen: &SheetView, line: Id, column: &Column, sums: &Sums) -> Option<Key> {
    match value_with(room.workshop, &seen.sheet, line, &column.id, sums) {
        Value::Exact(number) => return Some(Key::Number(number)),
        Value::TooLarge => return Some(Key::TooLarge),
        Value::Tows(tows) => return Tows::ALL.iter().position(|other| *other == tows).map(Key::Place),
        Value::Empty | Value::None => {}
    }
    if column.main {
        return Some(Key::Words(room.main_text(&seen.sheet, line).to_lowercase()));
    }
    let cell = room.workshop.cell(&seen.sheet, line, &column.id)?;
    let words = || Key::Words(cells::cell(room.language(), room.workshop, column, cell).to_lowercase());
    Some(match (cell, &column.kind) {
        (Cell::Years(years), _) => Key::Years(*years),
        (Cell::Date(date), _) => Key::Day(*date),
        (Cell::Tick(ticked), _) => Key::Place(usize::from(!ticked)),
        (Cell::Choice(id), Kind::Choice(choices)) => {
            choices.iter().position(|choice| choice.id == *id).map_or_else(words, Key::Place)
        }
        _ => words(),
    })
}

/// The lines as the picture of a look has them, in groups: headings of a list and of bars, horizons of a timeline, the
/// kind of strategies that is looked at. Lines that have no place in the picture come last.
pub fn groups(room: &Room, seen: &SheetView, look: Option<&Look>, here: &Here) -> Vec<Vec<Id>> {
    match look {
        Some(Look::Bars { have, want, .. }) if here.revealed > 0 => bars::groups(room, seen, (have, want), here),
        Some(Look::Timeline { years, by, .. }) => timeline::groups(room, seen, (years, by.as_deref()), here),
        Some(Look::Matrix { links, .. }) => matrix::groups(room, seen, links, here),
        Some(Look::List { .. } | Look::Bars { .. } | Look::Quadrant { .. } | Look::Spread { .. }) | None => {
            under_headings(room, seen, here)
        }
    }
}

fn under_headings(room: &Room, seen: &SheetView, here: &Here) -> Vec<Vec<Id>> {
    let passes = |id: Id| fits(room.workshop, &seen.sheet, id, &seen.sheet.gate);
    let stands = |id: Id| (!passes(id), super::list::heading_place(room, seen, id).filter(|_| passes(id)));
    let mut groups: Vec<Vec<Id>> = Vec::new();
    let mut before = None;
    for id in here.lines.iter().copied() {
        let here = stands(id);
        match groups.last_mut().filter(|_| before == Some(here)) {
            Some(group) => group.push(id),
            None => groups.push(vec![id]),
        }
        before = Some(here);
    }
    groups
}
