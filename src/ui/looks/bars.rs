//! What there is against what is wanted.

use super::Here;
use crate::domain::Id;
use crate::domain::sheet::{Cell, Kind, Row, Share, SheetView, Value, share, value};
use crate::scene::sheet as scene;
use crate::text::{cells, sheet_look as text};
use crate::ui::ctx::Room;
use num_traits::ToPrimitive;

/// The shares of the aspects, lowest last, as many as are revealed, and the rows with the widest gap first.
pub(super) fn bars(room: &Room, seen: &SheetView, (have, want): (&str, &str), here: &Here) -> scene::Bars {
    let mut rows: Vec<(i128, scene::BarLine, Id)> = Vec::new();
    let mut unanswered = 0;
    for id in here.lines {
        match row(room, seen, (have, want), *id) {
            Some((gap, line)) => rows.push((gap, line, *id)),
            None => unanswered += 1,
        }
    }
    rows.sort_by_key(|(gap, line, _)| (-gap, line.number));
    let selected = here.row.and_then(|here| rows.iter().position(|(_, _, id)| *id == here));
    scene::Bars {
        high: high(seen, have),
        shares: shares(room, seen, have, here.revealed),
        rows: rows.into_iter().map(|(_, line, _)| line).collect(),
        unanswered: if unanswered > 0 { text::unanswered(room.language(), unanswered) } else { String::new() },
        selected,
    }
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

fn row(room: &Room, seen: &SheetView, (have, want): (&str, &str), id: Id) -> Option<(i128, scene::BarLine)> {
    let Value::Exact(given) = value(room.workshop, &seen.sheet, id, have) else {
        return None;
    };
    let given = given.to_integer();
    let wanted = degree(room, seen, id, want);
    let gap = wanted.map_or(0, |wanted| wanted - given);
    let row = room.workshop.sheets.row(id);
    let heading = row.and_then(|row| seen.sheet.heading(row.heading.as_deref()?));
    let line = scene::BarLine {
        heading: heading.map(|heading| room.label(&heading.name)).unwrap_or_default(),
        number: room.workshop.number_of(id).unwrap_or_default(),
        text: room.main_text(&seen.sheet, id),
        have: u8::try_from(given).unwrap_or(0),
        want: wanted.and_then(|wanted| u8::try_from(wanted).ok()),
        gap: if gap > 0 { text::gap(room.language(), &gap.to_string()) } else { String::new() },
    };
    Some((gap, line))
}

/// By aspect where headings name one, else by heading; the lowest last, and the first so many of them.
fn shares(room: &Room, seen: &SheetView, column: &str, revealed: u8) -> Vec<scene::ShareLine> {
    let headings = seen.sheet.headings.iter().filter(|heading| !heading.hidden);
    let by_aspect = headings.clone().any(|heading| heading.aspect.is_some());
    let mut shares: Vec<(String, Share)> = if by_aspect {
        let of = |aspect: &crate::domain::swot::Aspect| {
            let within = |row: &Row| {
                let heading = row.heading.as_deref().and_then(|id| seen.sheet.heading(id));
                heading.is_some_and(|heading| heading.aspect.as_deref() == Some(&aspect.id))
            };
            (room.label(&aspect.name), share(room.workshop, &seen.sheet, column, within))
        };
        room.workshop.aspects().iter().map(of).filter(|(_, share)| share.rows > 0).collect()
    } else {
        let of = |heading: &crate::domain::sheet::Heading| {
            let under = |row: &Row| row.heading.as_deref() == Some(&heading.id);
            (room.label(&heading.name), share(room.workshop, &seen.sheet, column, under))
        };
        headings.map(of).filter(|(_, share)| share.rows > 0).collect()
    };
    shares.sort_by_key(|(_, share)| std::cmp::Reverse(share.percent()));
    shares.truncate(usize::from(revealed));
    shares.into_iter().map(|(name, share)| line(room, name, share)).collect()
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
