//! Rows over the years of the roadmap.

use super::Here;
use crate::domain::Id;
use crate::domain::sheet::{Cell, Horizon, SheetView, YEARS, Years};
use crate::scene::sheet as scene;
use crate::text::{cells, sheet_look as text};
use crate::ui::ctx::Room;

/// The years of the roadmap; ten from the year after the workshop where no agenda gives any.
fn years(room: &Room) -> Years {
    let usual = || Horizon::USUAL.years(room.workshop.days.first()?.date);
    room.workshop.created.years.or_else(usual).unwrap_or(Years { first: *YEARS.start(), last: *YEARS.start() + 9 })
}

/// Rows under their horizon, or under the value of a column.
pub(super) fn timeline(
    room: &Room,
    seen: &SheetView,
    (column, by): (&str, Option<&str>),
    here: &Here,
) -> scene::Timeline {
    let Years { first, last } = years(room);
    let mut dated: Vec<(Group, [i16; 2], Id, bool)> = Vec::new();
    let (mut undated, mut told) = (0, String::new());
    for id in here.lines.iter().copied() {
        let held = here.held.filter(|(row, _)| *row == id).map(|(_, years)| years);
        let stands = match room.workshop.cell(&seen.sheet, id, column) {
            Some(Cell::Years(years)) => Some(*years),
            Some(_) | None => None,
        };
        if let Some(years) = held.or(stands) {
            dated.push((group(room, seen, by, id, years, first), years, id, held.is_some()));
            continue;
        }
        undated += 1;
        if here.row == Some(id) {
            let number = room.workshop.number_of(id).unwrap_or_default();
            told = text::row_undated(room.language(), number, &room.main_text(&seen.sheet, id));
        }
    }
    dated.sort();
    let mut lines = Vec::with_capacity(dated.len());
    let (mut before, mut selected) = (None, None);
    for (group, years, id, held) in dated {
        if before.as_ref() != Some(&group) {
            lines.push(scene::TimeLine::Heading(group.1.clone()));
            before = Some(group);
        }
        if here.row == Some(id) {
            selected = Some(lines.len());
        }
        let number = room.workshop.number_of(id).unwrap_or_default();
        lines.push(scene::TimeLine::Row { number, text: room.main_text(&seen.sheet, id), years, held });
    }
    let undated = if undated > 0 { text::undated(room.language(), undated) } else { String::new() };
    scene::Timeline { years: [first, last], lines, selected, undated, told }
}

/// Where a row stands, and the name of that; what is not among the values of the column comes behind them by name.
type Group = (usize, String);

/// By its column, else by its horizon (up to one year, two to five, beyond), as its last year has it.
fn group(room: &Room, seen: &SheetView, by: Option<&str>, id: Id, years: [i16; 2], first: i16) -> Group {
    let Some(by) = by else {
        return match i32::from(years[1]) - i32::from(first) {
            ..=0 => (0, room.say(text::SHORT).to_owned()),
            1..=4 => (1, room.say(text::MIDDLE).to_owned()),
            _ => (2, room.say(text::LONG).to_owned()),
        };
    };
    let (Some(column), Some(cell)) = (seen.sheet.column(by), room.workshop.cell(&seen.sheet, id, by)) else {
        return (usize::MAX, room.say(text::NOBODY).to_owned());
    };
    let places = super::spread::places(room, column);
    let named = super::spread::spelled(room, seen, id, column).map(|value| super::spread::whole(column, value));
    match named.and_then(|named| places.into_iter().enumerate().find(|(_, (known, _))| *known == named)) {
        Some((place, (_, name))) => (place, name),
        None => (usize::MAX - 1, cells::cell(room.language(), room.workshop, column, cell)),
    }
}
