//! Real times of a session, corrected afterwards.

use super::{AgendaEvent, Session, SessionState, Stretch, rules};
use crate::domain::{Inconsistent, Refusal, Workshop};
use jiff::{SignedDuration, Timestamp};

/// Clocks are read to the minute: an overlap shorter than this is none.
const TOLERANCE: SignedDuration = SignedDuration::from_secs(60);

/// The event of a correction. An edge that overlaps another session by less than a minute goes to that session's edge.
///
/// # Errors
/// [`Refusal::Times`] when the end is not after the beginning or lies ahead, [`Refusal::TimesOverlap`] when another
/// session ran meanwhile, [`Refusal::SessionState`] when there is no end and the session is not open.
pub(super) fn correct(
    workshop: &Workshop,
    id: String,
    from: Timestamp,
    until: Option<Timestamp>,
    now: Timestamp,
) -> Result<Vec<AgendaEvent>, Refusal> {
    let (_, session) = rules::session(workshop, &id)?;
    if until.is_none() && !session.is_open() {
        return Err(Refusal::SessionState(session.state));
    }
    let others = || {
        let others = workshop.sessions().map(|(_, other)| other);
        others.filter(|other| other.plan.id != id)
    };
    let (mut from, mut until) = (from, until);
    for run in others().flat_map(|other| &other.stretches) {
        let ended = run.until.unwrap_or(now);
        if run.from < from && from < ended && ended.duration_since(from) < TOLERANCE {
            from = ended;
        }
        until = until.map(|until| {
            let over = until.duration_since(run.from);
            let touches = from < run.from && over.is_positive() && over < TOLERANCE;
            if touches { run.from } else { until }
        });
    }
    if until.is_some_and(|until| until > now) || from > now {
        return Err(Refusal::Times);
    }
    let stretches = rules::corrected(session, from, until)?;
    let overlapping = others().find(|other| {
        let runs = other.stretches.iter();
        runs.into_iter().any(|run| stretches.iter().any(|own| overlap(own, run, now)))
    });
    match overlapping {
        Some(other) => Err(Refusal::TimesOverlap(filled(workshop, other))),
        None => Ok(vec![AgendaEvent::TimesCorrected { session: id, from, until }]),
    }
}

fn overlap(one: &Stretch, other: &Stretch, now: Timestamp) -> bool {
    let end = |stretch: &Stretch| stretch.until.unwrap_or(now);
    one.from < end(other) && other.from < end(one)
}

/// The title with the words of the place put in.
fn filled(workshop: &Workshop, session: &Session) -> super::Label {
    let place = &workshop.created.place;
    super::Label { id: place.fill(&session.plan.title.id), en: place.fill(&session.plan.title.en) }
}

/// Whether a stretch overlaps one of another session. How long an open one goes on is not known here: it is taken to
/// reach its own beginning at least.
fn meets_any(own: &Stretch, others: &[Stretch]) -> bool {
    others.iter().any(|other| {
        let goes_on = other.until.is_none_or(|until| own.from < until);
        goes_on && own.until.map_or(other.from <= own.from, |until| other.from < until)
    })
}

/// Applies a correction.
pub(super) fn set(
    workshop: &mut Workshop,
    id: &str,
    from: Timestamp,
    until: Option<Timestamp>,
) -> Result<(), Inconsistent> {
    let (_, session) = workshop.session(id).ok_or_else(|| Inconsistent::no_such("session", id))?;
    let misfit = |why| Inconsistent::refused(why, "times_corrected", "session", id);
    let stretches = rules::corrected(session, from, until).map_err(misfit)?;
    let mut others = workshop.sessions().map(|(_, other)| other).filter(|other| other.plan.id != id);
    if others.any(|other| stretches.iter().any(|own| meets_any(own, &other.stretches))) {
        return Err(misfit(Refusal::Times));
    }
    drop(others);
    let session = workshop.session_mut(id)?;
    session.stretches = stretches;
    if until.is_some() {
        session.state = SessionState::Ended;
        session.ended_at = until;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
