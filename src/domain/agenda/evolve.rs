//! What the events of the agenda change.

use super::{AgendaEvent, Session, SessionPlan, SessionState, Stretch, rules, times};
use crate::domain::{Inconsistent, Refusal, Workshop};
use jiff::Timestamp;

/// Applies an event of the agenda.
pub(in crate::domain) fn evolve(workshop: &mut Workshop, event: &AgendaEvent) -> Result<(), Inconsistent> {
    match event {
        AgendaEvent::SessionWaiting { session, at: _ } => {
            change(workshop, session, "session_waiting", rules::waiting, Session::wait)
        }
        AgendaEvent::SessionStarted { session, at } => {
            let alone = |workshop: &Workshop, id: &str| rules::started(workshop, id).and_then(|()| none_open(workshop));
            change(workshop, session, "session_started", alone, |session| session.run_from(*at))
        }
        AgendaEvent::SessionPaused { session, at } => {
            change(workshop, session, "session_paused", rules::paused, |session| session.pause(*at))
        }
        AgendaEvent::SessionResumed { session, at } => {
            change(workshop, session, "session_resumed", rules::resumed, |session| session.run_from(*at))
        }
        AgendaEvent::SessionEnded { session, at } => {
            change(workshop, session, "session_ended", rules::ended, |session| session.end(*at))
        }
        AgendaEvent::SessionReopened { session, at } => {
            let alone =
                |workshop: &Workshop, id: &str| rules::reopened(workshop, id).and_then(|()| none_open(workshop));
            change(workshop, session, "session_reopened", alone, |session| session.run_from(*at))
        }
        AgendaEvent::SessionExtended { session, minutes } => {
            let rule = |workshop: &Workshop, id: &str| rules::extended(workshop, id, *minutes);
            change(workshop, session, "session_extended", rule, |session| session.extended += minutes)
        }
        AgendaEvent::SessionSkipped { session } => {
            change(workshop, session, "session_skipped", rules::skipped, |session| {
                session.state = SessionState::Skipped;
            })
        }
        AgendaEvent::SessionRestored { session } => {
            change(workshop, session, "session_restored", rules::restored, |session| {
                session.state = SessionState::Planned;
            })
        }
        AgendaEvent::GapPaused { session, from, until } => {
            let rule = |workshop: &Workshop, id: &str| rules::gap(workshop, id, *from, *until);
            change(workshop, session, "gap_paused", rule, |session| {
                session.stop_at(*from);
                session.run_from(*until);
            })
        }
        AgendaEvent::SessionAdded { day, index, plan } => add(workshop, *day, *index, plan),
        AgendaEvent::SessionMoved { session, day, index } => {
            let from = fits(rules::moved(workshop, session, *day, *index), "session_moved", session)?;
            let session = workshop.days[from.day].sessions.remove(from.session);
            workshop.days[*day].sessions.insert(*index, session);
            Ok(())
        }
        AgendaEvent::SessionEdited { session, plan } => edit(workshop, session, plan),
        AgendaEvent::TimesCorrected { session, from, until } => times::set(workshop, session, *from, *until),
    }
}

/// What a rule says of an event that happens to this session.
fn fits<T>(rule: Result<T, Refusal>, event: &'static str, session: &str) -> Result<T, Inconsistent> {
    rule.map_err(|why| Inconsistent::refused(why, event, "session", session))
}

/// Changes a session, if the rule lets the event happen to it.
fn change(
    workshop: &mut Workshop,
    id: &str,
    event: &'static str,
    rule: impl Fn(&Workshop, &str) -> Result<(), Refusal>,
    change: impl FnOnce(&mut Session),
) -> Result<(), Inconsistent> {
    fits(rule(workshop, id), event, id)?;
    change(workshop.session_mut(id)?);
    Ok(())
}

/// At most one session is running or paused.
fn none_open(workshop: &Workshop) -> Result<(), Refusal> {
    workshop.open_session().map_or(Ok(()), |(_, open)| Err(Refusal::SessionState(open.state)))
}

impl Session {
    /// A session that was started before its time has come has not begun after all.
    fn wait(&mut self) {
        self.state = SessionState::Waiting;
        self.stretches.clear();
    }

    fn pause(&mut self, at: Timestamp) {
        self.stop_at(at);
        self.state = SessionState::Paused;
    }

    fn end(&mut self, at: Timestamp) {
        self.stop_at(at);
        self.state = SessionState::Ended;
        self.ended_at = Some(at);
    }

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

fn add(workshop: &mut Workshop, day: usize, index: usize, plan: &SessionPlan) -> Result<(), Inconsistent> {
    let event = "session_added";
    fits(rules::free(workshop, &plan.id), event, &plan.id)?;
    kept(rules::is_sound(workshop, plan), event, &plan.id)?;
    fits(rules::place(workshop, day, index), event, &plan.id)?;
    workshop.days[day].sessions.insert(index, Session::planned(plan.clone()));
    Ok(())
}

fn edit(workshop: &mut Workshop, id: &str, plan: &SessionPlan) -> Result<(), Inconsistent> {
    let event = "session_edited";
    fits(rules::edited(workshop, id, plan), event, id)?;
    kept(plan.id == id && rules::is_sound(workshop, plan), event, id)?;
    workshop.session_mut(id)?.plan = plan.clone();
    Ok(())
}

/// A plan is as deciding keeps it.
fn kept(as_kept: bool, event: &'static str, session: &str) -> Result<(), Inconsistent> {
    if as_kept { Ok(()) } else { Err(Inconsistent::wrong_state(event, "session", session)) }
}
