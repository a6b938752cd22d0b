//! The clocks of sessions, and the projection of a day. Planned starts never move; a projection does.
//!
//! All lengths are seconds. A wall clock that steps back stops a session's clock, and never makes it negative.

mod compress;
mod overnight;
mod projection;
#[cfg(test)]
mod tests;

pub use compress::{Compression, Fate, Squeezed, compress};
pub use overnight::{Overnight, as_held, goes_on, going_on, overnight};
pub use projection::{Projected, Projection, drift, is_over, next_session, project, resume_target, today};

use super::agenda::{Session, SessionState, planned_start};
use super::workshop::Workshop;
use jiff::Timestamp;
use jiff::civil::Date;

/// The shortest stretch without the program that is worth asking about, in seconds.
pub const SHORTEST_GAP: i64 = 120;

/// Seconds that the session has run until `now`, pauses left out; 0 or more.
pub fn seconds_run(session: &Session, now: Timestamp) -> i64 {
    let run = session.stretches.iter().map(|stretch| {
        let until = stretch.until.unwrap_or(now);
        milliseconds(stretch.from, until).max(0)
    });
    run.sum::<i64>() / 1_000
}

/// Seconds left of the session's length with its extensions; negative is overtime.
pub fn remaining(session: &Session, workshop: &Workshop, now: Timestamp) -> i64 {
    let length = session.minutes(held_on(session, workshop)) * 60;
    length - seconds_run(session, now)
}

/// Seconds by which the session really began after its planned start; negative is early; none before it begins.
pub fn started_late(session: &Session, workshop: &Workshop) -> Option<i64> {
    let planned = planned_start(&session.plan, held_on(session, workshop), workshop.zone());
    let started = session.started_at()?;
    Some(milliseconds(planned, started) / 1_000)
}

/// A stretch without the program while a session was running.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The running session.
    pub session: String,
    /// When the program was last seen alive, at the earliest when the session began to run.
    pub from: Timestamp,
    /// When it came back.
    pub until: Timestamp,
}

impl Gap {
    /// Its length, 120 seconds or more.
    pub fn seconds(&self) -> i64 {
        milliseconds(self.from, self.until) / 1_000
    }
}

/// The gap to offer as a pause when the program starts at `now` and was last alive at `last`; none when no session
/// is running or the gap is shorter than [`SHORTEST_GAP`].
pub fn gap(workshop: &Workshop, last: Timestamp, now: Timestamp) -> Option<Gap> {
    let (_, session) = workshop.open_session()?;
    if session.state != SessionState::Running {
        return None;
    }
    let gap = Gap { from: last.max(session.stretches.last()?.from), session: session.plan.id.clone(), until: now };
    (gap.seconds() >= SHORTEST_GAP).then_some(gap)
}

/// The date on which a session's day is held.
fn held_on(session: &Session, workshop: &Workshop) -> Date {
    let day = workshop.days.iter().position(|day| day.sessions.iter().any(|other| other.plan.id == session.plan.id));
    day.and_then(|day| projection::date_of(workshop, day))
        .unwrap_or_else(|| workshop.zone().date(workshop.created.created_at))
}

fn milliseconds(from: Timestamp, until: Timestamp) -> i64 {
    until.as_millisecond().saturating_sub(from.as_millisecond())
}

fn later(at: Timestamp, seconds: i64) -> Timestamp {
    let milliseconds = seconds.saturating_mul(1_000);
    let moved = at.as_millisecond().saturating_add(milliseconds);
    let end = if seconds < 0 { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::from_millisecond(moved).unwrap_or(end)
}
