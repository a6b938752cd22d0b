//! Rows above every screen that only the desk sees: the next session, the end of the day, the checklist of the session.

use super::ctx::Room;
use super::screens::agenda::ends;
use super::widgets::wrap::{columns, cut, wrap};
use crate::domain::agenda::{Position, planned_start};
use crate::domain::clock;
use crate::text::{dates, talk, wall as text};
use ratatui::text::Line;

/// The most rows of the checklist.
const REMINDERS: usize = 2;

/// The rows, `width` columns wide: what comes next, and the checklist of the open session, each where it is asked for.
pub fn rows<'a>(room: &Room, width: u16, (comes_next, reminders): (bool, bool)) -> Vec<Line<'a>> {
    let said = next(room, width.saturating_sub(2)).filter(|_| comes_next);
    let mut lines: Vec<Line> = said.map(|said| Line::raw(format!(" {said}"))).into_iter().collect();
    if reminders {
        lines.extend(checklist(room, width));
    }
    lines
}

/// `Berikut 10.15 ISHOMA · hari ini selesai ± 16.42 (rencana 16.30)` in so many columns; beside a long title without
/// `hari ini`, and a title that is still too long is cut.
fn next(room: &Room, width: u16) -> Option<String> {
    let open = room.workshop.open_session().map(|(at, _)| at.day);
    let held = open.or_else(|| clock::today(room.workshop, room.now));
    let ends = held.and_then(|day| ends(room, day));
    let next = clock::next_session(room.workshop, room.now).and_then(|at| described(room, at));
    let next = next.map(|(when, title)| format!("{} {when} {title}", room.say(text::NEXT)));
    match (next, ends) {
        (Some(next), Some(ends)) => {
            let long = format!("{next} · {}", text::today(room.language(), &ends));
            if columns(&long) <= width {
                return Some(long);
            }
            let left = width.saturating_sub(columns(&ends) + 3);
            Some(format!("{} · {ends}", cut(&next, left)))
        }
        (Some(next), None) => Some(cut(&next, width)),
        (None, Some(ends)) => Some(cut(&text::today(room.language(), &ends), width)),
        (None, None) => None,
    }
}

/// `Berikut 10.15 ISHOMA`, with the end of the day where there is room for it, and without the title where there is none;
/// nothing that would be cut.
pub fn soon(room: &Room, width: u16) -> Option<String> {
    let of_next = || {
        let (when, title) = described(room, clock::next_session(room.workshop, room.now)?)?;
        Some([format!("{when} {title}"), when].map(|said| format!("{} {said}", room.say(text::NEXT))))
    };
    let ways = next(room, u16::MAX).into_iter().chain(of_next().into_iter().flatten());
    ways.into_iter().find(|way| columns(way) <= width)
}

/// When a session begins, with the weekday where that is another day, and its title.
fn described(room: &Room, at: Position) -> Option<(String, String)> {
    let (language, zone) = (room.language(), room.workshop.zone());
    let day = room.workshop.days.get(at.day)?;
    let session = day.sessions.get(at.session)?;
    let projected =
        clock::project(room.workshop, at.day, room.now).and_then(|day| day.sessions.get(at.session).copied().flatten());
    let start = projected.map_or_else(|| planned_start(&session.plan, day.date, zone), |projected| projected.start);
    let date = zone.date(start);
    let weekday = (date != zone.date(room.now)).then(|| format!("{} ", dates::weekday(language, date.weekday())));
    let when = format!("{}{}", weekday.unwrap_or_default(), dates::clock(language, zone, start));
    Some((when, room.label(&session.plan.title)))
}

fn checklist<'a>(room: &Room, width: u16) -> Vec<Line<'a>> {
    let Some((_, session)) = room.workshop.open_session() else {
        return Vec::new();
    };
    let things: Vec<String> = session.plan.checklist.iter().map(|label| room.label(label)).collect();
    if things.is_empty() {
        return Vec::new();
    }
    let said = format!("{}: {}", room.say(talk::REMEMBER), things.join(" · "));
    let lines = wrap(&said, width.saturating_sub(2));
    let hidden = lines.len() > REMINDERS;
    lines
        .into_iter()
        .take(REMINDERS)
        .enumerate()
        .map(|(row, line)| {
            let more = if hidden && row + 1 == REMINDERS { "…" } else { "" };
            Line::styled(format!(" {line}{more}"), room.theme.muted)
        })
        .collect()
}
