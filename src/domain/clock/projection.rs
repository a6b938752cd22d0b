//! When the sessions of a day will really begin and end, as far as one can tell now.

use super::overnight::{due, goes_on, is_left_open};
use super::{later, milliseconds, remaining};
use crate::domain::Workshop;
use crate::domain::agenda::{Day, Position, Session, SessionState, planned_start};
use jiff::Timestamp;
use jiff::civil::Date;

/// When a session began and ended, or is expected to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Projected {
    /// Its beginning.
    pub start: Timestamp,
    /// Its end, never before its beginning unless the wall clock stepped back.
    pub end: Timestamp,
}

/// A day as expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Projection {
    /// One entry a session of the day, in order; none for a session that is skipped or was passed over, and for
    /// one that was not held on a day that is over.
    pub sessions: Vec<Option<Projected>>,
    /// When the last of them ends; none when there is none.
    pub end: Option<Timestamp>,
}

/// The date on which a day is held: that of the newest start of one of its sessions, before that the planned one.
pub(super) fn date_of(workshop: &Workshop, day: usize) -> Option<Date> {
    let day = workshop.days.get(day)?;
    let newest = day.sessions.iter().filter_map(Session::started_at).max();
    Some(newest.map_or(day.date, |start| workshop.zone().date(start)))
}

/// Projects a day, by index; none when the workshop has no such day.
///
/// The open session ends when its time is up, now at the earliest. Waiting sessions that stand before it come right
/// after it, then each later session follows, the fixed ones no earlier than planned. While none is open, the
/// next begins now; before the day has begun, at the earliest planned start.
pub fn project(workshop: &Workshop, day: usize, now: Timestamp) -> Option<Projection> {
    let date = date_of(workshop, day)?;
    let sessions = &workshop.days.get(day)?.sessions;
    let mut projected: Vec<_> = sessions.iter().map(|s| begun(workshop, s, now)).collect();
    if let Some(mut cursor) = follows_at(workshop, day, date, now) {
        for index in upcoming(&workshop.days[day]) {
            let session = &sessions[index];
            if session.plan.fixed {
                cursor = cursor.max(planned_start(&session.plan, date, workshop.zone()));
            }
            let start = cursor;
            cursor = later(start, session.minutes(date).max(0) * 60);
            projected[index] = Some(Projected { start, end: cursor });
        }
    }
    let end = projected.iter().flatten().map(|session| session.end).max();
    Some(Projection { sessions: projected, end })
}

/// Beginning and end of a session that has begun.
fn begun(workshop: &Workshop, session: &Session, now: Timestamp) -> Option<Projected> {
    let start = session.started_at()?;
    let end = match session.state {
        SessionState::Running | SessionState::Paused if is_left_open(session, workshop, now) => due(session, workshop)?,
        SessionState::Running | SessionState::Paused => later(now, remaining(session, workshop, now).max(0)),
        SessionState::Ended => session.ended_at?,
        SessionState::Planned | SessionState::Waiting | SessionState::Skipped => return None,
    };
    Some(Projected { start, end })
}

/// When the first of the upcoming sessions can begin; none on a day that is over.
pub(super) fn follows_at(workshop: &Workshop, day: usize, date: Date, now: Timestamp) -> Option<Timestamp> {
    let zone = workshop.zone();
    let sessions = &workshop.days.get(day)?.sessions;
    if let Some(open) = sessions.iter().find(|session| goes_on(session, workshop, now)) {
        return begun(workshop, open, now).map(|open| open.end);
    }
    if date < zone.date(now) {
        return None;
    }
    let planned = || {
        let coming = sessions.iter().filter(|session| session.state != SessionState::Skipped);
        coming.map(|session| planned_start(&session.plan, date, zone)).min()
    };
    let ended = sessions.iter().filter_map(|session| session.ended_at).max();
    ended.or_else(planned).map(|begin| begin.max(now))
}

/// The sessions of a day that are still to come, by index in the order in which they will: those waiting before the
/// open session (or the last one held) first, then those after it.
pub(super) fn upcoming(day: &Day) -> impl Iterator<Item = usize> {
    let open = day.sessions.iter().position(Session::is_open);
    let last_held = || day.sessions.iter().rposition(|session| session.state == SessionState::Ended);
    let after = open.or_else(last_held).map_or(0, |held| held + 1);
    let (before, rest) = day.sessions.split_at(after);
    let waiting = before.iter().enumerate().filter(|(_, session)| session.state == SessionState::Waiting);
    let later = (after..)
        .zip(rest)
        .filter(|(_, session)| matches!(session.state, SessionState::Planned | SessionState::Waiting));
    waiting.chain(later).map(|(index, _)| index)
}

/// Seconds by which the open session is expected to end after its planned end; negative is early. None while no
/// session is open, or when the open one was left running from another day.
pub fn drift(workshop: &Workshop, now: Timestamp) -> Option<i64> {
    let (position, session) = workshop.open_session()?;
    let date = date_of(workshop, position.day)?;
    if date != workshop.zone().date(now) {
        return None;
    }
    let planned = planned_start(&session.plan, date, workshop.zone());
    let planned_end = later(planned, i64::from(session.plan.slot(date).minutes) * 60);
    let end = begun(workshop, session, now)?.end;
    Some(milliseconds(planned_end, end) / 1_000)
}

/// Whether a day has been held and nothing of it is to come.
pub fn is_over(workshop: &Workshop, day: usize) -> bool {
    workshop.days.get(day).is_some_and(|day| {
        let held = day.sessions.iter().any(|session| session.state == SessionState::Ended);
        held && !day.sessions.iter().any(Session::is_open) && upcoming(day).next().is_none()
    })
}

/// The day that is held today, by index.
pub fn today(workshop: &Workshop, now: Timestamp) -> Option<usize> {
    let today = workshop.zone().date(now);
    let planned = workshop.days.iter().position(|day| day.date == today);
    planned.or_else(|| (0..workshop.days.len()).find(|day| date_of(workshop, *day) == Some(today)))
}

/// The session that comes next: of the open session's day, or of today if that is later; else of the next day that
/// has one.
pub fn next_session(workshop: &Workshop, now: Timestamp) -> Option<Position> {
    let open = workshop.open_session().map(|(position, _)| position.day);
    let date = workshop.zone().date(now);
    let first = open.max(today(workshop, now)).unwrap_or_else(|| {
        let coming = workshop.days.iter().position(|day| day.date > date);
        coming.unwrap_or(0)
    });
    let days = workshop.days.iter().enumerate().skip(first);
    days.flat_map(|(day, sessions)| upcoming(sessions).map(move |session| Position { day, session })).next()
}

/// The session to show: the open one, else the one that comes next; none when nothing is left.
pub fn resume_target(workshop: &Workshop, now: Timestamp) -> Option<Position> {
    match workshop.open_session() {
        Some((position, _)) => Some(position),
        None => next_session(workshop, now),
    }
}
