//! Rows over the years of the roadmap.

use super::Here;
use crate::domain::Id;
use crate::domain::sheet::{Cell, SheetView, Years};
use crate::scene::sheet as scene;
use crate::text::{cells, sheet_look as text};
use crate::ui::ctx::Room;

/// The years where no agenda declares any: ten from the year after the workshop.
fn years(room: &Room) -> Years {
    let first = room.workshop.days.first().map_or(2000, |day| day.date.year());
    room.workshop.created.years.unwrap_or(Years { first: first + 1, last: first + 10 })
}

/// Rows under their horizon, or under the value of a column.
pub(super) fn timeline(
    room: &Room,
    seen: &SheetView,
    (column, by): (&str, Option<&str>),
    here: &Here,
) -> scene::Timeline {
    let Years { first, last } = years(room);
    let mut dated: Vec<(usize, String, Id, [i16; 2], bool)> = Vec::new();
    let mut undated = 0;
    for id in here.lines {
        let held = here.held.filter(|(row, _)| row == id).map(|(_, years)| years);
        let stands = match room.workshop.cell(&seen.sheet, *id, column) {
            Some(Cell::Years(years)) => Some(*years),
            Some(_) | None => None,
        };
        match held.or(stands) {
            Some(years) => {
                let (place, name) = group(room, seen, by, *id, years, first);
                dated.push((place, name, *id, years, held.is_some()));
            }
            None => undated += 1,
        }
    }
    dated.sort_by_key(|(place, _, id, years, _)| (*place, *years, *id));
    let mut lines = Vec::with_capacity(dated.len());
    let (mut before, mut selected) = (None, None);
    for (place, name, id, years, held) in dated {
        if before != Some(place) {
            lines.push(scene::TimeLine::Heading(name));
            before = Some(place);
        }
        if here.row == Some(id) {
            selected = Some(lines.len());
        }
        let number = room.workshop.number_of(id).unwrap_or_default();
        lines.push(scene::TimeLine::Row { number, text: room.main_text(&seen.sheet, id), years, held });
    }
    let undated = if undated > 0 { text::undated(room.language(), undated) } else { String::new() };
    scene::Timeline { years: [first, last], lines, selected, undated }
}

/// Where a row stands: by its column, else by its horizon (up to one year, two to five, beyond), as its last year has it.
fn group(room: &Room, seen: &SheetView, by: Option<&str>, id: Id, years: [i16; 2], first: i16) -> (usize, String) {
    let Some(by) = by else {
        return match years[1] - first {
            ..=0 => (0, room.say(text::SHORT).to_owned()),
            1..=4 => (1, room.say(text::MIDDLE).to_owned()),
            _ => (2, room.say(text::LONG).to_owned()),
        };
    };
    let otherwise = || (usize::MAX, room.say(text::NOBODY).to_owned());
    let column = seen.sheet.column(by);
    match (column, room.workshop.cell(&seen.sheet, id, by)) {
        (Some(_), Some(Cell::Dimension(path))) => {
            let whole = path.split('/').next().unwrap_or(path);
            let all = &room.workshop.created.dimensions;
            let place = all.iter().position(|dimension| dimension.id == whole).unwrap_or(usize::MAX - 1);
            (place, cells::dimension(room.language(), room.workshop, whole))
        }
        (Some(column), Some(cell @ Cell::Choice(_))) => {
            let name = cells::shown(room.language(), room.workshop, column, cell);
            let place = super::spread::places(room, column).iter().position(|(_, known)| *known == name);
            (place.unwrap_or(usize::MAX - 1), name)
        }
        (_, Some(_) | None) => otherwise(),
    }
}
