//! Real times of a session, corrected afterwards.

use super::decide::find;
use super::evolve::misfit;
use super::{Session, SessionState, Stretch};
use crate::domain::agenda::AgendaEvent;
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
    let (_, session) = find(workshop, &id)?;
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
    if until.is_some_and(|until| from >= until || until > now) || from > now {
        return Err(Refusal::Times);
    }
    let stretches = corrected(session, from, until).ok_or(Refusal::Times)?;
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

/// The stretches between the new edges; pauses that lie between them stay. None when a paused session would have
/// stopped before it began.
fn corrected(session: &Session, from: Timestamp, until: Option<Timestamp>) -> Option<Vec<Stretch>> {
    let inside =
        |run: &&Stretch| run.until.is_none_or(|ended| ended > from) && until.is_none_or(|until| run.from < until);
    let mut kept: Vec<Stretch> = session.stretches.iter().filter(inside).copied().collect();
    if kept.is_empty() {
        let paused = session.state == SessionState::Paused && until.is_none();
        return (!paused).then(|| vec![Stretch { from, until }]);
    }
    if let Some(first) = kept.first_mut() {
        first.from = from;
    }
    if let (Some(until), Some(last)) = (until, kept.last_mut()) {
        let ended_in_a_pause = last.until.is_some_and(|stopped| stopped < until && session.ended_at != Some(stopped));
        if !ended_in_a_pause {
            last.until = Some(until);
        }
    }
    Some(kept)
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
    let others = workshop.sessions().map(|(_, other)| other);
    let ran: Vec<Stretch> =
        others.filter(|other| other.plan.id != id).flat_map(|other| other.stretches.iter().copied()).collect();
    let session = workshop.session_mut(id)?;
    let wrong = until.is_some_and(|until| from >= until) || (until.is_none() && !session.is_open());
    match corrected(session, from, until) {
        Some(stretches) if !wrong && !stretches.iter().any(|own| meets_any(own, &ran)) => {
            session.stretches = stretches;
            if until.is_some() {
                session.state = SessionState::Ended;
                session.ended_at = until;
            }
            Ok(())
        }
        Some(_) | None => Err(misfit("times_corrected", id)),
    }
}

#[cfg(test)]
mod tests;
