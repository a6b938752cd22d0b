//! A session that nobody ended on its day.

use super::{later, remaining};
use crate::domain::agenda::{Position, Session, SessionState};
use crate::domain::command::AgendaCommand;
use crate::domain::history::History;
use crate::domain::{Command, Record, Workshop, decide};
use jiff::{SignedDuration, Timestamp};
use std::borrow::Cow;

/// On a later date, a session that has been due for less than this may still be going on: one past midnight.
const GRACE: SignedDuration = SignedDuration::from_hours(1);

/// Long enough for any session to be one of an earlier day.
const LATER: SignedDuration = SignedDuration::from_hours(24 * 30);

/// A session that was left open, and when it is taken to have been held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overnight {
    /// The session, by id.
    pub session: String,
    /// When it began.
    pub from: Timestamp,
    /// The last record of its day, but not before it had run for a minute.
    pub until: Timestamp,
}

/// Whether a session is open, and goes on as far as one can tell: one that was left open on an earlier day does not.
pub fn goes_on(session: &Session, workshop: &Workshop, now: Timestamp) -> bool {
    session.is_open() && !is_left_open(session, workshop, now)
}

/// The session that goes on; none where the open one was left open on an earlier day.
pub fn going_on(workshop: &Workshop, now: Timestamp) -> Option<(Position, &Session)> {
    workshop.open_session().filter(|(_, session)| !is_left_open(session, workshop, now))
}

/// The session that was left open on an earlier day, from the times of all records.
pub fn overnight(
    workshop: &Workshop,
    records: impl IntoIterator<Item = Timestamp>,
    now: Timestamp,
) -> Option<Overnight> {
    let (_, session) = workshop.open_session()?;
    if !is_left_open(session, workshop, now) {
        return None;
    }
    let (last_run, due) = (session.stretches.last()?.from, due(session, workshop)?);
    let zone = workshop.zone();
    let of_its_day = |at: &Timestamp| *at <= due || zone.date(*at) == zone.date(last_run);
    let last = records.into_iter().filter(of_its_day).max().unwrap_or(last_run);
    let until = last.max(later(last_run, 60));
    Some(Overnight { session: session.plan.id.clone(), from: session.started_at()?, until })
}

/// The workshop with the session ended that is open at the end of the file, as it is once the program has been opened
/// again on a later day. What documents are made of depends on the file alone, not on the hour.
pub fn as_held(history: &History) -> Cow<'_, Workshop> {
    let workshop = history.workshop();
    let ended = || {
        let now = history.records().last()?.at.checked_add(LATER).ok()?;
        let Overnight { session, from, until } = overnight(workshop, history.records().iter().map(|it| it.at), now)?;
        let command = AgendaCommand::CorrectTimes { session, from, until: Some(until) };
        let events = decide(workshop, Command::Agenda(command), history.at(now)).ok()?;
        let mut held = history.clone();
        held.push(Record { n: history.next_record(), at: now, events }).ok()?;
        Some(held.workshop().clone())
    };
    ended().map_or(Cow::Borrowed(workshop), Cow::Owned)
}

pub(super) fn is_left_open(session: &Session, workshop: &Workshop, now: Timestamp) -> bool {
    let zone = workshop.zone();
    let on_earlier_day = session.stretches.last().is_some_and(|run| zone.date(run.from) < zone.date(now));
    let long_due = || due(session, workshop).is_some_and(|due| now.duration_since(due) >= GRACE);
    session.is_open() && on_earlier_day && long_due()
}

/// When the time of an open session is up; of a paused one, when it stopped.
pub(super) fn due(session: &Session, workshop: &Workshop) -> Option<Timestamp> {
    let run = session.stretches.last()?;
    match session.state {
        SessionState::Paused => run.until,
        SessionState::Planned
        | SessionState::Waiting
        | SessionState::Running
        | SessionState::Ended
        | SessionState::Skipped => Some(later(run.from, remaining(session, workshop, run.from).max(0))),
    }
}

#[cfg(test)]
mod tests;
