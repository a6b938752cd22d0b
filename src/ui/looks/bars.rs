//! What there is against what is wanted.

use super::Here;
use crate::domain::Id;
use crate::domain::sheet::{Cell, Heading, Kind, Row, Share, SheetView, Value, share, value};
use crate::scene::sheet as scene;
use crate::text::{cells, sheet_look as text};
use crate::ui::ctx::Room;
use crate::ui::route::Order;
use num_traits::ToPrimitive;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The shares of the aspects, lowest last, as many as are revealed, and the rows of those with the widest gap first.
pub(super) fn bars(room: &Room, seen: &SheetView, (have, want): (&str, &str), here: &Here) -> scene::Bars {
    let all = shares(room, seen, have);
    let Placed { groups, unanswered } = placed(room, seen, (have, want), &all, here);
    let told = here.row.filter(|row| unanswered.contains(row)).map(|row| {
        let number = room.workshop.number_of(row).unwrap_or_default();
        text::row_unanswered(room.language(), number, &room.main_text(&seen.sheet, row))
    });
    let (lines, selected) = lines(room, seen, groups, here.row);
    let unanswered = unanswered.len();
    let shown = all.into_iter().take(usize::from(here.revealed));
    scene::Bars {
        high: high(seen, have),
        shares: shown.map(|(group, share)| line(room, group.name, share)).collect(),
        lines,
        unanswered: if unanswered > 0 { text::unanswered(room.language(), unanswered) } else { String::new() },
        selected,
        told: told.unwrap_or_default(),
    }
}

/// In how many parts the room is shown bars: one share at a time.
pub(super) fn parts(room: &Room, seen: &SheetView, column: &str) -> u8 {
    u8::try_from(shares(room, seen, column).len().max(1)).unwrap_or(u8::MAX)
}

/// A row with an answer.
struct Measured<'a> {
    id: Id,
    /// The heading that it stands under, by id; none under one that is hidden.
    heading: Option<&'a str>,
    gap: i128,
    bar: scene::Bar,
}

/// Rows in the order of the picture.
struct Placed<'a> {
    /// By heading: the one with the widest gap first, and in each the rows by theirs.
    groups: Vec<(Option<&'a str>, Vec<Measured<'a>>)>,
    unanswered: Vec<Id>,
}

/// The rows of the shares that are revealed.
fn placed<'a>(
    room: &Room,
    seen: &'a SheetView,
    columns: (&str, &str),
    all: &[(Group, Share)],
    here: &Here,
) -> Placed<'a> {
    let revealed = all.iter().take(usize::from(here.revealed)).map(|(group, _)| group.id.as_str());
    let revealed: Vec<&str> = revealed.collect();
    let whole = all.len() <= revealed.len();
    let is_seen = |id: Id| whole || group_of(room, seen, id).is_some_and(|group| revealed.contains(&group));
    let mut under: BTreeMap<Option<&str>, Vec<Measured>> = BTreeMap::new();
    let mut unanswered = Vec::new();
    for id in here.lines.iter().copied().filter(|id| is_seen(*id)) {
        match measured(room, seen, columns, id) {
            Some(row) => under.entry(row.heading).or_default().push(row),
            None => unanswered.push(id),
        }
    }
    let place = |id: Option<&str>| {
        let found = id.and_then(|id| seen.sheet.headings.iter().position(|heading| heading.id == id));
        found.unwrap_or(usize::MAX)
    };
    let mut groups: Vec<(Option<&str>, Vec<Measured>)> = under.into_iter().collect();
    groups.sort_by_key(|(id, _)| place(*id));
    if here.spot.order == Order::Usual {
        for (_, rows) in &mut groups {
            rows.sort_by_key(|row| (Reverse(row.gap), row.bar.number));
        }
        groups.sort_by_key(|(_, rows)| Reverse(rows.iter().map(|row| row.gap).max()));
    }
    Placed { groups, unanswered }
}

/// The rows in the order of the picture, heading by heading; those without an answer last.
pub(super) fn groups(room: &Room, seen: &SheetView, columns: (&str, &str), here: &Here) -> Vec<Vec<Id>> {
    let Placed { groups, unanswered } = placed(room, seen, columns, &shares(room, seen, columns.0), here);
    let mut groups: Vec<Vec<Id>> =
        groups.into_iter().map(|(_, rows)| rows.into_iter().map(|row| row.id).collect()).collect();
    groups.push(unanswered);
    groups
}

/// Headings and rows as lines; the place of the row that is filled.
fn lines(
    room: &Room,
    seen: &SheetView,
    groups: Vec<(Option<&str>, Vec<Measured>)>,
    row: Option<Id>,
) -> (Vec<scene::BarLine>, Option<usize>) {
    let (mut lines, mut selected) = (Vec::new(), None);
    for (id, rows) in groups {
        if let Some(heading) = id.and_then(|id| seen.sheet.heading(id)) {
            lines.push(scene::BarLine::Heading(room.label(&heading.name)));
        }
        for measured in rows {
            if row == Some(measured.id) {
                selected = Some(lines.len());
            }
            lines.push(scene::BarLine::Row(measured.bar));
        }
    }
    (lines, selected)
}

fn high(seen: &SheetView, column: &str) -> u8 {
    match seen.sheet.column(column).map(|column| &column.kind) {
        Some(Kind::Scale(scale)) => scale.high,
        Some(_) | None => 1,
    }
}

/// What is given in a degree column, else its default.
fn degree(room: &Room, seen: &SheetView, id: Id, column: &str) -> Option<i128> {
    match value(room.workshop, &seen.sheet, id, column) {
        Value::Exact(degree) => Some(degree.to_integer()),
        Value::Empty => match seen.sheet.column(column)?.default {
            Some(Cell::Scale(degree)) => Some(i128::from(degree)),
            Some(_) | None => None,
        },
        Value::Tows(_) | Value::TooLarge | Value::None => None,
    }
}

fn heading_of<'a>(room: &Room, seen: &'a SheetView, id: Id) -> Option<&'a Heading> {
    let row = room.workshop.sheets.row(id)?;
    seen.sheet.heading(row.heading.as_deref()?).filter(|heading| !heading.hidden)
}

fn measured<'a>(room: &Room, seen: &'a SheetView, (have, want): (&str, &str), id: Id) -> Option<Measured<'a>> {
    let Value::Exact(given) = value(room.workshop, &seen.sheet, id, have) else {
        return None;
    };
    let given = given.to_integer();
    let wanted = degree(room, seen, id, want);
    let gap = wanted.map_or(0, |wanted| wanted - given);
    let bar = scene::Bar {
        number: room.workshop.number_of(id).unwrap_or_default(),
        text: room.main_text(&seen.sheet, id),
        have: u8::try_from(given).unwrap_or(0),
        want: wanted.and_then(|wanted| u8::try_from(wanted).ok()),
        gap: if gap > 0 { text::gap(room.language(), &gap.to_string()) } else { String::new() },
    };
    Some(Measured { id, heading: heading_of(room, seen, id).map(|heading| heading.id.as_str()), gap, bar })
}

/// What a share is of.
struct Group {
    /// The aspect or the heading, by id.
    id: String,
    name: String,
}

fn by_aspect(seen: &SheetView) -> bool {
    seen.sheet.headings.iter().any(|heading| !heading.hidden && heading.aspect.is_some())
}

/// The group of a row, by id.
fn group_of<'a>(room: &Room, seen: &'a SheetView, id: Id) -> Option<&'a str> {
    let heading = heading_of(room, seen, id)?;
    if by_aspect(seen) { heading.aspect.as_deref() } else { Some(&heading.id) }
}

/// By aspect where headings name one, else by heading; the lowest last, and behind it what has no answer.
fn shares(room: &Room, seen: &SheetView, column: &str) -> Vec<(Group, Share)> {
    let groups: Vec<Group> = if by_aspect(seen) {
        let all = room.workshop.aspects().iter();
        all.map(|aspect| Group { id: aspect.id.clone(), name: room.label(&aspect.name) }).collect()
    } else {
        let shown = seen.sheet.headings.iter().filter(|heading| !heading.hidden);
        shown.map(|heading| Group { id: heading.id.clone(), name: room.label(&heading.name) }).collect()
    };
    let of = |group: Group| {
        let within = |row: &Row| group_of(room, seen, row.id) == Some(&group.id);
        let share = share(room.workshop, &seen.sheet, column, within);
        (group, share)
    };
    let mut shares: Vec<(Group, Share)> = groups.into_iter().map(of).filter(|(_, share)| share.rows > 0).collect();
    shares.sort_by_key(|(_, share)| Reverse(share.percent()));
    shares
}

fn line(room: &Room, name: String, share: Share) -> scene::ShareLine {
    let language = room.language();
    let percent = share.percent();
    let said = match percent {
        Some(percent) => text::share(language, &cells::rounded(percent, 0), share.answered, share.rows),
        None => text::none_answered(language, share.rows),
    };
    let permille = percent.and_then(|percent| (percent * 10).to_integer().to_u16());
    scene::ShareLine { name, permille, said }
}
