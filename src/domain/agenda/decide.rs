//! What may happen to the agenda.

use super::{Label, Position, Session, SessionPlan, SessionState, Slot, replan, times};
use crate::domain::agenda::AgendaEvent;
use crate::domain::command::AgendaCommand;
use crate::domain::decide::short;
use crate::domain::line::line;
use crate::domain::{At, Refusal, Workshop};
use jiff::Timestamp;

/// The longest session, in minutes.
pub const MAX_MINUTES: u32 = 720;

/// The events of a command about the agenda.
pub(in crate::domain) fn decide(
    workshop: &Workshop,
    command: AgendaCommand,
    at: At,
) -> Result<Vec<AgendaEvent>, Refusal> {
    let at = at.time;
    match command {
        AgendaCommand::Start { session } => start(workshop, session, at),
        AgendaCommand::Wait { session } => wait(workshop, session, at),
        AgendaCommand::Pause { session } => {
            in_state(workshop, &session, &[SessionState::Running])?;
            Ok(vec![AgendaEvent::SessionPaused { session, at }])
        }
        AgendaCommand::Resume { session } => {
            in_state(workshop, &session, &[SessionState::Paused])?;
            Ok(vec![AgendaEvent::SessionResumed { session, at }])
        }
        AgendaCommand::End { session } => {
            in_state(workshop, &session, OPEN)?;
            Ok(vec![AgendaEvent::SessionEnded { session, at }])
        }
        AgendaCommand::Reopen { session } => {
            in_state(workshop, &session, &[SessionState::Ended])?;
            let reopened = AgendaEvent::SessionReopened { session, at };
            Ok(end_open(workshop, at).chain([reopened]).collect())
        }
        AgendaCommand::Extend { session, minutes } => extend(workshop, session, minutes),
        AgendaCommand::Skip { session } => {
            let waiting = &[SessionState::Planned, SessionState::Waiting];
            in_state(workshop, &session, waiting)?;
            Ok(vec![AgendaEvent::SessionSkipped { session }])
        }
        AgendaCommand::Restore { session } => {
            in_state(workshop, &session, &[SessionState::Skipped])?;
            Ok(vec![AgendaEvent::SessionRestored { session }])
        }
        AgendaCommand::PauseGap { session, from, until } => pause_gap(workshop, session, from, until.min(at)),
        AgendaCommand::Add { day, index, plan } => add(workshop, day, index, *plan),
        AgendaCommand::Move { session, day, index } => move_to(workshop, session, day, index),
        AgendaCommand::Edit { session, plan } => edit(workshop, session, *plan),
        AgendaCommand::Swap { one, other } => replan::swap(workshop, &one, &other),
        AgendaCommand::Compress { changes, skip } => replan::compress(workshop, changes, skip),
        AgendaCommand::AddAll { sessions, instead } => replan::add_all(workshop, sessions, instead),
        AgendaCommand::CorrectTimes { session, from, until } => times::correct(workshop, session, from, until, at),
    }
}

const OPEN: &[SessionState] = &[SessionState::Running, SessionState::Paused];

pub(super) fn find<'a>(workshop: &'a Workshop, id: &str) -> Result<(Position, &'a Session), Refusal> {
    workshop.session(id).ok_or_else(|| Refusal::NoSuchSession(id.to_owned()))
}

pub(super) fn in_state<'a>(
    workshop: &'a Workshop,
    id: &str,
    allowed: &[SessionState],
) -> Result<(Position, &'a Session), Refusal> {
    let (position, session) = find(workshop, id)?;
    if !allowed.contains(&session.state) {
        return Err(Refusal::SessionState(session.state));
    }
    Ok((position, session))
}

/// The end of the session that is running or paused, if one is.
fn end_open(workshop: &Workshop, at: Timestamp) -> impl Iterator<Item = AgendaEvent> {
    let ended = |(_, open): (Position, &Session)| AgendaEvent::SessionEnded { session: open.plan.id.clone(), at };
    workshop.open_session().map(ended).into_iter()
}

fn start(workshop: &Workshop, session: String, at: Timestamp) -> Result<Vec<AgendaEvent>, Refusal> {
    let allowed = &[SessionState::Planned, SessionState::Waiting, SessionState::Skipped];
    in_state(workshop, &session, allowed)?;
    let started = AgendaEvent::SessionStarted { session, at };
    Ok(end_open(workshop, at).chain([started]).collect())
}

fn wait(workshop: &Workshop, session: String, at: Timestamp) -> Result<Vec<AgendaEvent>, Refusal> {
    let allowed = &[SessionState::Planned, SessionState::Skipped, SessionState::Running, SessionState::Paused];
    in_state(workshop, &session, allowed)?;
    Ok(vec![AgendaEvent::SessionWaiting { session, at }])
}

/// The length in minutes, if it is one that a session may have.
pub(super) fn length(minutes: i64) -> Result<(), Refusal> {
    if (1..=i64::from(MAX_MINUTES)).contains(&minutes) {
        return Ok(());
    }
    Err(Refusal::Minutes(minutes))
}

pub(super) fn extend(workshop: &Workshop, session: String, minutes: i32) -> Result<Vec<AgendaEvent>, Refusal> {
    let allowed = &[SessionState::Planned, SessionState::Waiting, SessionState::Running, SessionState::Paused];
    let (position, found) = in_state(workshop, &session, allowed)?;
    let date = workshop.days[position.day].date;
    length(found.minutes(date) + i64::from(minutes))?;
    Ok(vec![AgendaEvent::SessionExtended { session, minutes }])
}

fn pause_gap(
    workshop: &Workshop,
    session: String,
    from: Timestamp,
    until: Timestamp,
) -> Result<Vec<AgendaEvent>, Refusal> {
    let (_, found) = in_state(workshop, &session, &[SessionState::Running])?;
    let running_since = found.stretches.last().map(|stretch| stretch.from);
    if from >= until || running_since.is_none_or(|since| from < since) {
        return Err(Refusal::Gap);
    }
    Ok(vec![AgendaEvent::GapPaused { session, from, until }])
}

fn add(workshop: &Workshop, day: usize, index: usize, plan: SessionPlan) -> Result<Vec<AgendaEvent>, Refusal> {
    let places = workshop.days.get(day).map(|day| day.sessions.len());
    if places.is_none_or(|places| index > places) {
        return Err(Refusal::NoSuchPosition);
    }
    let plan = sound_plan(plan, |id| workshop.aspect(id).is_some())?;
    if workshop.session(&plan.id).is_some() {
        return Err(Refusal::SessionTaken(plan.id));
    }
    let plan = Box::new(plan);
    Ok(vec![AgendaEvent::SessionAdded { day, index, plan }])
}

/// What has begun stays on its day.
fn move_to(workshop: &Workshop, session: String, day: usize, index: usize) -> Result<Vec<AgendaEvent>, Refusal> {
    let (from, found) = find(workshop, &session)?;
    let others = workshop.days.get(day).map(|to| to.sessions.len() - usize::from(from.day == day));
    if others.is_none_or(|others| index > others) {
        return Err(Refusal::NoSuchPosition);
    }
    if from.day != day && found.started_at().is_some() {
        return Err(Refusal::SessionState(found.state));
    }
    Ok(vec![AgendaEvent::SessionMoved { session, day, index }])
}

fn edit(workshop: &Workshop, session: String, plan: SessionPlan) -> Result<Vec<AgendaEvent>, Refusal> {
    let (position, found) = find(workshop, &session)?;
    let plan = sound_plan(SessionPlan { id: session.clone(), ..plan }, |id| workshop.aspect(id).is_some())?;
    let planned = plan.slot(workshop.days[position.day].date).minutes;
    length(i64::from(planned) + i64::from(found.extended))?;
    let plan = Box::new(plan);
    Ok(vec![AgendaEvent::SessionEdited { session, plan }])
}

/// The plan with clean texts.
///
/// # Errors
/// A text is empty or too long, a length out of range, the id no id, or an aspect unknown.
pub(in crate::domain) fn sound_plan(
    plan: SessionPlan,
    has_aspect: impl Fn(&str) -> bool,
) -> Result<SessionPlan, Refusal> {
    if !is_session_id(&plan.id) {
        return Err(Refusal::SessionId(plan.id));
    }
    if let Some(unknown) = plan.aspects.iter().find(|id| !has_aspect(id)) {
        return Err(Refusal::NoSuchAspect(unknown.clone()));
    }
    length(i64::from(plan.minutes))?;
    if let Some(least) = plan.least {
        length(i64::from(least))?;
    }
    if let Some(Slot { minutes, .. }) = plan.friday {
        length(i64::from(minutes))?;
    }
    let speaker = short(plan.speaker.as_deref().unwrap_or_default())?;
    Ok(SessionPlan {
        title: sound_label(&plan.title)?,
        speaker: (!speaker.is_empty()).then_some(speaker),
        prompts: plan.prompts.iter().map(sound_label).collect::<Result<_, _>>()?,
        checklist: plan.checklist.iter().map(sound_label).collect::<Result<_, _>>()?,
        ..plan
    })
}

pub(in crate::domain) fn sound_label(label: &Label) -> Result<Label, Refusal> {
    Ok(Label { id: line(&label.id)?, en: line(&label.en)? })
}

pub(in crate::domain) fn is_session_id(id: &str) -> bool {
    (1..=60).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// An id for a session with this title that no session of the workshop has: `kunjungan-lapangan`, then
/// `kunjungan-lapangan-2`.
pub fn free_session_id(workshop: &Workshop, title: &str) -> String {
    slug(title, "sesi", |id| workshop.session(id).is_some())
}

/// An id of the words of `text` (`fallback` without any) that is not taken: `kunjungan-lapangan`, then
/// `kunjungan-lapangan-2`.
pub(in crate::domain) fn slug(text: &str, fallback: &str, taken: impl Fn(&str) -> bool) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let slug: String = words.join("-").chars().take(50).collect();
    let slug = match slug.trim_end_matches('-') {
        "" => fallback,
        slug => slug,
    };
    let numbered = (2_u32..).map(|n| format!("{slug}-{n}"));
    std::iter::once(slug.to_owned()).chain(numbered).find(|id| !taken(id)).unwrap_or_default()
}
