//! What the events of the agenda change.

use super::decide::{length, sound_plan};
use super::{Position, Session, SessionPlan, SessionState, Stretch, times};
use crate::domain::agenda::AgendaEvent;
use crate::domain::{Inconsistent, Workshop};
use jiff::Timestamp;

/// Applies an event of the agenda.
pub(in crate::domain) fn evolve(workshop: &mut Workshop, event: &AgendaEvent) -> Result<(), Inconsistent> {
    match event {
        AgendaEvent::SessionWaiting { session, at: _ } => wait(workshop.session_mut(session)?),
        AgendaEvent::SessionStarted { session, at } => start(workshop, session, *at),
        AgendaEvent::SessionPaused { session, at } => pause(workshop.session_mut(session)?, *at),
        AgendaEvent::SessionResumed { session, at } => resume(workshop.session_mut(session)?, *at),
        AgendaEvent::SessionEnded { session, at } => end(workshop.session_mut(session)?, *at),
        AgendaEvent::SessionReopened { session, at } => reopen(workshop, session, *at),
        AgendaEvent::SessionExtended { session, minutes } => extend(workshop, session, *minutes),
        AgendaEvent::SessionSkipped { session } => skip(workshop.session_mut(session)?),
        AgendaEvent::SessionRestored { session } => restore(workshop.session_mut(session)?),
        AgendaEvent::GapPaused { session, from, until } => pause_gap(workshop.session_mut(session)?, *from, *until),
        AgendaEvent::SessionAdded { day, index, plan } => add(workshop, *day, *index, plan),
        AgendaEvent::SessionMoved { session, day, index } => move_to(workshop, session, *day, *index),
        AgendaEvent::SessionEdited { session, plan } => edit(workshop, session, plan),
        AgendaEvent::TimesCorrected { session, from, until } => times::set(workshop, session, *from, *until),
    }
}

pub(super) fn misfit(event: &'static str, session: &str) -> Inconsistent {
    Inconsistent::wrong_state(event, "session", session)
}

impl Session {
    fn run_from(&mut self, at: Timestamp) {
        self.state = SessionState::Running;
        self.ended_at = None;
        self.stretches.push(Stretch { from: at, until: None });
    }

    fn stop_at(&mut self, at: Timestamp) {
        if let Some(stretch) = self.stretches.last_mut() {
            stretch.until.get_or_insert(at);
        }
    }
}

/// A session that was started before its time has come has not begun after all.
fn wait(session: &mut Session) -> Result<(), Inconsistent> {
    match session.state {
        SessionState::Planned | SessionState::Skipped | SessionState::Running | SessionState::Paused => {
            session.state = SessionState::Waiting;
            session.stretches.clear();
            Ok(())
        }
        SessionState::Waiting | SessionState::Ended => Err(misfit("session_waiting", &session.plan.id)),
    }
}

fn start(workshop: &mut Workshop, id: &str, at: Timestamp) -> Result<(), Inconsistent> {
    let another_is_open = workshop.open_session().is_some();
    let session = workshop.session_mut(id)?;
    match session.state {
        SessionState::Planned | SessionState::Waiting | SessionState::Skipped if !another_is_open => {
            session.run_from(at);
            Ok(())
        }
        SessionState::Planned
        | SessionState::Waiting
        | SessionState::Skipped
        | SessionState::Running
        | SessionState::Paused
        | SessionState::Ended => Err(misfit("session_started", id)),
    }
}

fn reopen(workshop: &mut Workshop, id: &str, at: Timestamp) -> Result<(), Inconsistent> {
    let another_is_open = workshop.open_session().is_some();
    let session = workshop.session_mut(id)?;
    if session.state != SessionState::Ended || another_is_open {
        return Err(misfit("session_reopened", id));
    }
    session.run_from(at);
    Ok(())
}

fn pause(session: &mut Session, at: Timestamp) -> Result<(), Inconsistent> {
    if session.state != SessionState::Running {
        return Err(misfit("session_paused", &session.plan.id));
    }
    session.stop_at(at);
    session.state = SessionState::Paused;
    Ok(())
}

fn resume(session: &mut Session, at: Timestamp) -> Result<(), Inconsistent> {
    if session.state != SessionState::Paused {
        return Err(misfit("session_resumed", &session.plan.id));
    }
    session.run_from(at);
    Ok(())
}

fn end(session: &mut Session, at: Timestamp) -> Result<(), Inconsistent> {
    if !session.is_open() {
        return Err(misfit("session_ended", &session.plan.id));
    }
    session.stop_at(at);
    session.state = SessionState::Ended;
    session.ended_at = Some(at);
    Ok(())
}

fn extend(workshop: &mut Workshop, id: &str, minutes: i32) -> Result<(), Inconsistent> {
    let (place, session) = found(workshop, id)?;
    let date = workshop.days[place.day].date;
    let fits = length(session.minutes(date) + i64::from(minutes)).is_ok();
    let session = workshop.session_mut(id)?;
    let extended = session.extended.checked_add(minutes).filter(|_| fits);
    match (session.state, extended) {
        (
            SessionState::Planned | SessionState::Waiting | SessionState::Running | SessionState::Paused,
            Some(extended),
        ) => {
            session.extended = extended;
            Ok(())
        }
        (
            SessionState::Planned
            | SessionState::Waiting
            | SessionState::Running
            | SessionState::Paused
            | SessionState::Ended
            | SessionState::Skipped,
            _,
        ) => Err(misfit("session_extended", &session.plan.id)),
    }
}

fn skip(session: &mut Session) -> Result<(), Inconsistent> {
    if !matches!(session.state, SessionState::Planned | SessionState::Waiting) {
        return Err(misfit("session_skipped", &session.plan.id));
    }
    session.state = SessionState::Skipped;
    Ok(())
}

fn restore(session: &mut Session) -> Result<(), Inconsistent> {
    if session.state != SessionState::Skipped {
        return Err(misfit("session_restored", &session.plan.id));
    }
    session.state = SessionState::Planned;
    Ok(())
}

fn pause_gap(session: &mut Session, from: Timestamp, until: Timestamp) -> Result<(), Inconsistent> {
    let running = session.state == SessionState::Running;
    match session.stretches.last_mut() {
        Some(stretch) if running && stretch.until.is_none() && stretch.from <= from && from < until => {
            stretch.until = Some(from);
            session.run_from(until);
            Ok(())
        }
        Some(_) | None => Err(misfit("gap_paused", &session.plan.id)),
    }
}

fn add(workshop: &mut Workshop, day: usize, index: usize, plan: &SessionPlan) -> Result<(), Inconsistent> {
    if workshop.session(&plan.id).is_some() {
        return Err(Inconsistent::taken("session", &plan.id));
    }
    if !is_sound(workshop, plan) {
        return Err(misfit("session_added", &plan.id));
    }
    match workshop.days.get_mut(day) {
        Some(day) if index <= day.sessions.len() => {
            day.sessions.insert(index, Session::planned(plan.clone()));
            Ok(())
        }
        Some(_) | None => Err(misfit("session_added", &plan.id)),
    }
}

fn move_to(workshop: &mut Workshop, id: &str, day: usize, index: usize) -> Result<(), Inconsistent> {
    let (from, session) = found(workshop, id)?;
    let begun = session.started_at().is_some();
    let places = workshop.days.get(day).map(|to| to.sessions.len() - usize::from(from.day == day));
    if places.is_none_or(|places| index > places) || (begun && from.day != day) {
        return Err(misfit("session_moved", id));
    }
    let session = workshop.days[from.day].sessions.remove(from.session);
    workshop.days[day].sessions.insert(index, session);
    Ok(())
}

fn edit(workshop: &mut Workshop, id: &str, plan: &SessionPlan) -> Result<(), Inconsistent> {
    let (place, session) = found(workshop, id)?;
    let planned = plan.slot(workshop.days[place.day].date).minutes;
    let fits = length(i64::from(planned) + i64::from(session.extended)).is_ok();
    if plan.id != session.plan.id || !fits || !is_sound(workshop, plan) {
        return Err(misfit("session_edited", id));
    }
    workshop.session_mut(id)?.plan = plan.clone();
    Ok(())
}

fn found<'a>(workshop: &'a Workshop, id: &str) -> Result<(Position, &'a Session), Inconsistent> {
    let session = workshop.session(id);
    session.ok_or_else(|| Inconsistent::no_such("session", id))
}

/// Whether a plan is as deciding would leave it.
fn is_sound(workshop: &Workshop, plan: &SessionPlan) -> bool {
    let sound = sound_plan(plan.clone(), |id| workshop.aspect(id).is_some());
    sound.as_ref() == Ok(plan)
}
