//! Rows over the years of the roadmap.

use super::Here;
use crate::domain::Id;
use crate::domain::attendance::Code;
use crate::domain::sheet::{Cell, Horizon, Kind, SheetView, Viewer, YEARS, Years};
use crate::scene::sheet as scene;
use crate::text::{cells, sheet_look as text};
use crate::ui::ctx::Room;
use crate::ui::route::Order;
use std::collections::BTreeMap;

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
    let Placed { dated, undated } = placed(room, seen, (column, by), here);
    let told = here.row.filter(|row| undated.contains(row)).map(|row| {
        let number = room.workshop.number_of(row).unwrap_or_default();
        text::row_undated(room.language(), number, &room.main_text(&seen.sheet, row))
    });
    let mut lines = Vec::with_capacity(dated.len());
    let (mut before, mut selected) = (None, None);
    for Dated { group, years, id, held } in dated {
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
    let undated = if undated.is_empty() { String::new() } else { text::undated(room.language(), undated.len()) };
    let crowded = crowded(room, seen, column, here);
    scene::Timeline { years: [first, last], lines, selected, undated, told: told.unwrap_or_default(), crowded }
}

/// Rows in the order of the picture.
struct Placed {
    dated: Vec<Dated>,
    undated: Vec<Id>,
}

/// A row with years.
struct Dated {
    group: Group,
    years: [i16; 2],
    id: Id,
    held: bool,
}

/// By their groups, and in each by their years where no other order is asked for.
fn placed(room: &Room, seen: &SheetView, (column, by): (&str, Option<&str>), here: &Here) -> Placed {
    let first = years(room).first;
    let (mut dated, mut undated) = (Vec::new(), Vec::new());
    for id in here.lines.iter().copied() {
        let held = here.held.filter(|(row, _)| *row == id).map(|(_, years)| years);
        let stands = match room.workshop.cell(&seen.sheet, id, column) {
            Some(Cell::Years(years)) => Some(*years),
            Some(_) | None => None,
        };
        match held.or(stands) {
            Some(years) => {
                let group = group(room, seen, by, id, years, first);
                dated.push(Dated { group, years, id, held: held.is_some() });
            }
            None => undated.push(id),
        }
    }
    if here.spot.order == Order::Usual {
        dated.sort_by_key(|row| (row.years, row.id));
    }
    dated.sort_by(|one, other| one.group.cmp(&other.group));
    Placed { dated, undated }
}

/// The rows in the order of the picture, group by group; those without years last.
pub(super) fn groups(room: &Room, seen: &SheetView, columns: (&str, Option<&str>), here: &Here) -> Vec<Vec<Id>> {
    let Placed { dated, undated } = placed(room, seen, columns, here);
    let mut groups: Vec<Vec<Id>> = dated
        .chunk_by(|one, other| one.group == other.group)
        .map(|rows| rows.iter().map(|row| row.id).collect())
        .collect();
    groups.push(undated);
    groups
}

/// More rows than this begun by one office in one year are told to the desk.
const MOST_STARTS: usize = 3;

/// Which offices would begin too much in one year; nothing for the room.
fn crowded(room: &Room, seen: &SheetView, column: &str, here: &Here) -> String {
    let office = seen.sheet.shown_columns().find(|column| column.kind == Kind::Delegation);
    let Some(office) = office.filter(|_| here.viewer == Viewer::Desk) else {
        return String::new();
    };
    let mut starts: BTreeMap<(&Code, i16), usize> = BTreeMap::new();
    for id in here.lines {
        let cells = room.workshop.cells_of(&seen.sheet, *id);
        let cell = |column: &str| cells.and_then(|cells| cells.get(column));
        if let (Some(Cell::Delegation(code)), Some(Cell::Years([first, _]))) = (cell(&office.id), cell(column)) {
            *starts.entry((code, *first)).or_default() += 1;
        }
    }
    let many = starts.into_iter().filter(|(_, starts)| *starts > MOST_STARTS);
    let said = many.map(|((code, year), starts)| text::many_starts(room.language(), code.as_str(), starts, year));
    said.collect::<Vec<String>>().join(" · ")
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
