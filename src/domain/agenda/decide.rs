//! What may happen to the agenda.

use super::rules::{self, sound_plan};
use super::{AgendaCommand, AgendaEvent, Position, Session, SessionPlan, replan, times};
use crate::domain::slug;
use crate::domain::{At, Refusal, Workshop};
use jiff::Timestamp;

/// The events of a command about the agenda.
pub(in crate::domain) fn decide(
    workshop: &Workshop,
    command: AgendaCommand,
    at: At,
) -> Result<Vec<AgendaEvent>, Refusal> {
    let at = at.time;
    match command {
        AgendaCommand::Start { session } => {
            rules::started(workshop, &session)?;
            Ok(end_open(workshop, at).chain([AgendaEvent::SessionStarted { session, at }]).collect())
        }
        AgendaCommand::Reopen { session } => {
            rules::reopened(workshop, &session)?;
            Ok(end_open(workshop, at).chain([AgendaEvent::SessionReopened { session, at }]).collect())
        }
        AgendaCommand::Wait { session } => {
            rules::waiting(workshop, &session).map(|()| vec![AgendaEvent::SessionWaiting { session, at }])
        }
        AgendaCommand::Pause { session } => {
            rules::paused(workshop, &session).map(|()| vec![AgendaEvent::SessionPaused { session, at }])
        }
        AgendaCommand::Resume { session } => {
            rules::resumed(workshop, &session).map(|()| vec![AgendaEvent::SessionResumed { session, at }])
        }
        AgendaCommand::End { session } => {
            rules::ended(workshop, &session).map(|()| vec![AgendaEvent::SessionEnded { session, at }])
        }
        AgendaCommand::Extend { session, minutes } => rules::extended(workshop, &session, minutes)
            .map(|()| vec![AgendaEvent::SessionExtended { session, minutes }]),
        AgendaCommand::Skip { session } => {
            rules::skipped(workshop, &session).map(|()| vec![AgendaEvent::SessionSkipped { session }])
        }
        AgendaCommand::Restore { session } => {
            rules::restored(workshop, &session).map(|()| vec![AgendaEvent::SessionRestored { session }])
        }
        AgendaCommand::PauseGap { session, from, until } => {
            let until = until.min(at);
            rules::gap(workshop, &session, from, until).map(|()| vec![AgendaEvent::GapPaused { session, from, until }])
        }
        AgendaCommand::Move { session, day, index } => rules::moved(workshop, &session, day, index)
            .map(|_| vec![AgendaEvent::SessionMoved { session, day, index }]),
        AgendaCommand::Add { day, index, plan } => add(workshop, day, index, *plan),
        AgendaCommand::Edit { session, plan } => edit(workshop, session, *plan),
        AgendaCommand::Swap { one, other } => replan::swap(workshop, &one, &other),
        AgendaCommand::Compress { changes, skip } => replan::compress(workshop, changes, skip),
        AgendaCommand::AddAll { sessions, instead } => replan::add_all(workshop, sessions, instead),
        AgendaCommand::CorrectTimes { session, from, until } => times::correct(workshop, session, from, until, at),
    }
}

/// The end of the session that is running or paused, if one is.
fn end_open(workshop: &Workshop, at: Timestamp) -> impl Iterator<Item = AgendaEvent> {
    let ended = |(_, open): (Position, &Session)| AgendaEvent::SessionEnded { session: open.plan.id.clone(), at };
    workshop.open_session().map(ended).into_iter()
}

fn add(workshop: &Workshop, day: usize, index: usize, plan: SessionPlan) -> Result<Vec<AgendaEvent>, Refusal> {
    rules::place(workshop, day, index)?;
    let plan = sound_plan(plan, |id| workshop.aspect(id).is_some(), workshop.sheets.all())?;
    rules::free(workshop, &plan.id)?;
    Ok(vec![AgendaEvent::SessionAdded { day, index, plan: Box::new(plan) }])
}

fn edit(workshop: &Workshop, session: String, plan: SessionPlan) -> Result<Vec<AgendaEvent>, Refusal> {
    rules::session(workshop, &session)?;
    let plan = sound_plan(
        SessionPlan { id: session.clone(), ..plan },
        |id| workshop.aspect(id).is_some(),
        workshop.sheets.all(),
    )?;
    rules::edited(workshop, &session, &plan)?;
    Ok(vec![AgendaEvent::SessionEdited { session, plan: Box::new(plan) }])
}

/// An id for a session with this title that no session of the workshop has: `kunjungan-lapangan`, then
/// `kunjungan-lapangan-2`.
pub fn free_session_id(workshop: &Workshop, title: &str) -> String {
    slug::free(title, "sesi", |id| workshop.session(id).is_some())
}
