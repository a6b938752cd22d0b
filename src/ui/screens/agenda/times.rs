//! Planned, real and expected times of sessions, as far as this window may show them.

use super::current_day;
use crate::domain::agenda::{Day, Session, SessionState};
use crate::domain::clock::{self, Projected};
use crate::text::dates;
use crate::ui::ctx::Room;
use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan};

/// The mark of a state, one column; glyphs that even the oldest fonts have.
pub const fn mark(state: SessionState) -> char {
    match state {
        SessionState::Planned => ' ',
        SessionState::Waiting => '…',
        SessionState::Running => '▶',
        SessionState::Paused => '‖',
        SessionState::Ended => '✓',
        SessionState::Skipped => '×',
    }
}

/// `08.30`, with `whole` `08.30–09.15`.
pub fn planned(room: &Room, day: &Day, session: &Session, whole: bool) -> String {
    let language = room.language();
    let start = dates::time(language, session.plan.slot(day.date).start);
    if whole {
        let end = dates::time(language, end_of_plan(session, day.date));
        format!("{start}–{end}")
    } else {
        start
    }
}

/// When it really began and ended, or is expected to where that differs from the plan. Of a protocol session the room
/// sees neither.
pub fn real(room: &Room, day: &Day, session: &Session, projected: Option<Projected>) -> String {
    let hidden = session.plan.protocol && room.role.is_public();
    let Some(projected) = projected.filter(|_| !hidden) else {
        return String::new();
    };
    let time = |at: Timestamp| dates::clock(room.language(), room.workshop.zone(), at);
    match session.state {
        SessionState::Ended => {
            dates::stretch(room.language(), room.workshop.zone(), projected.start, Some(projected.end))
        }
        SessionState::Running | SessionState::Paused => {
            format!("{}–±{}", time(projected.start), time(projected.end))
        }
        SessionState::Planned | SessionState::Waiting | SessionState::Skipped => {
            let start = dates::time(room.language(), session.plan.slot(day.date).start);
            let expected = time(projected.start);
            if expected == start { String::new() } else { format!("±{expected}") }
        }
    }
}

/// When it really began; before the room not of a protocol session.
pub fn began(room: &Room, session: &Session) -> Option<String> {
    let hidden = session.plan.protocol && room.role.is_public();
    let began = session.started_at().filter(|_| !hidden)?;
    let time = dates::clock(room.language(), room.workshop.zone(), began);
    Some(format!("{time}–"))
}

/// Real times of a day; what is expected of the sessions still to come only for the day that is going on.
pub fn projected(room: &Room, day: usize) -> Vec<Option<Projected>> {
    let Some(projection) = clock::project(room.workshop, day, room.now) else {
        return Vec::new();
    };
    let expecting = current_day(room) == Some(day) && may_expect(room);
    let sessions = room.workshop.days.get(day).map(|day| &day.sessions);
    projection
        .sessions
        .into_iter()
        .zip(sessions.into_iter().flatten())
        .map(|(projected, session)| projected.filter(|_| expecting || session.started_at().is_some()))
        .collect()
}

/// Whether this window may say what is expected: before the room only while a session runs that is not protocol, and
/// none is waited for. Else the lateness of a guest would stand on the wall.
pub(super) fn may_expect(room: &Room) -> bool {
    if !room.role.is_public() {
        return true;
    }
    let waited_for =
        room.workshop.sessions().any(|(_, session)| session.state == SessionState::Waiting && session.plan.protocol);
    let open = room.workshop.open_session();
    !waited_for && open.is_some_and(|(_, session)| !session.plan.protocol)
}

/// When the session is planned to end, at the latest just before midnight.
pub fn end_of_plan(session: &Session, date: Date) -> Time {
    let slot = session.plan.slot(date);
    slot.start.saturating_add(i64::from(slot.minutes).minutes())
}
