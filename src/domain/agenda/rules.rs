//! When an event of the agenda fits, and what a plan must be like. Deciding and evolving ask the same rules.

use super::{Activity, Label, Position, Session, SessionPlan, SessionState, Slot, Stretch};
use crate::domain::line::{line, short};
use crate::domain::sheet::{Sheet, SheetRefusal, condition_flaws};
use crate::domain::{Refusal, Workshop, slug};
use jiff::Timestamp;

/// The longest session, in minutes.
pub const MAX_MINUTES: u32 = 720;

/// Sessions that have not begun.
pub(super) const COMING: &[SessionState] = &[SessionState::Planned, SessionState::Waiting];

/// The session with this id.
pub(super) fn session<'a>(workshop: &'a Workshop, id: &str) -> Result<(Position, &'a Session), Refusal> {
    workshop.session(id).ok_or_else(|| Refusal::NoSuchSession(id.to_owned()))
}

/// The session with this id, if it is in one of these states.
pub(super) fn in_state<'a>(
    workshop: &'a Workshop,
    id: &str,
    allowed: &[SessionState],
) -> Result<(Position, &'a Session), Refusal> {
    let (position, session) = session(workshop, id)?;
    if !allowed.contains(&session.state) {
        return Err(Refusal::SessionState(session.state));
    }
    Ok((position, session))
}

/// A session may wait that has not begun, or was started before its time has come.
pub(super) fn waiting(workshop: &Workshop, id: &str) -> Result<(), Refusal> {
    let allowed = &[SessionState::Planned, SessionState::Skipped, SessionState::Running, SessionState::Paused];
    in_state(workshop, id, allowed).map(|_| ())
}

/// A session may start that has not begun.
pub(super) fn started(workshop: &Workshop, id: &str) -> Result<(), Refusal> {
    let allowed = &[SessionState::Planned, SessionState::Waiting, SessionState::Skipped];
    in_state(workshop, id, allowed).map(|_| ())
}

/// A session may be paused that runs.
pub(super) fn paused(workshop: &Workshop, id: &str) -> Result<(), Refusal> {
    in_state(workshop, id, &[SessionState::Running]).map(|_| ())
}

/// A session may be resumed that is paused.
pub(super) fn resumed(workshop: &Workshop, id: &str) -> Result<(), Refusal> {
    in_state(workshop, id, &[SessionState::Paused]).map(|_| ())
}

/// A session may end that runs or is paused.
pub(super) fn ended(workshop: &Workshop, id: &str) -> Result<(), Refusal> {
    in_state(workshop, id, &[SessionState::Running, SessionState::Paused]).map(|_| ())
}

/// A session may be reopened that has ended.
pub(super) fn reopened(workshop: &Workshop, id: &str) -> Result<(), Refusal> {
    in_state(workshop, id, &[SessionState::Ended]).map(|_| ())
}

/// A session that is neither over nor left out may get more minutes or fewer, within what a session may have.
pub(super) fn extended(workshop: &Workshop, id: &str, minutes: i32) -> Result<(), Refusal> {
    let allowed = &[SessionState::Planned, SessionState::Waiting, SessionState::Running, SessionState::Paused];
    let (position, session) = in_state(workshop, id, allowed)?;
    length(session.minutes(workshop.days[position.day].date) + i64::from(minutes))
}

/// A session may be left out that has not begun.
pub(super) fn skipped(workshop: &Workshop, id: &str) -> Result<(), Refusal> {
    in_state(workshop, id, COMING).map(|_| ())
}

/// A session may be brought back that was left out.
pub(super) fn restored(workshop: &Workshop, id: &str) -> Result<(), Refusal> {
    in_state(workshop, id, &[SessionState::Skipped]).map(|_| ())
}

/// A stretch may count as a pause that is not empty and lies behind the moment since which the session has been running.
pub(super) fn gap(workshop: &Workshop, id: &str, from: Timestamp, until: Timestamp) -> Result<(), Refusal> {
    let (_, session) = in_state(workshop, id, &[SessionState::Running])?;
    match session.stretches.last() {
        Some(stretch) if stretch.from <= from && from < until => Ok(()),
        Some(_) | None => Err(Refusal::Gap),
    }
}

/// A day has a place with this index for one more session.
pub(super) fn place(workshop: &Workshop, day: usize, index: usize) -> Result<(), Refusal> {
    match workshop.days.get(day) {
        Some(day) if index <= day.sessions.len() => Ok(()),
        Some(_) | None => Err(Refusal::NoSuchPosition),
    }
}

/// No session has this id.
pub(super) fn free(workshop: &Workshop, id: &str) -> Result<(), Refusal> {
    if workshop.session(id).is_some() { Err(Refusal::SessionTaken(id.to_owned())) } else { Ok(()) }
}

/// A session may be moved to a place that is there without it; where it stands now. What has begun stays on its day.
pub(super) fn moved(workshop: &Workshop, id: &str, day: usize, index: usize) -> Result<Position, Refusal> {
    let (from, session) = session(workshop, id)?;
    let others = workshop.days.get(day).map(|to| to.sessions.len() - usize::from(from.day == day));
    if others.is_none_or(|others| index > others) {
        return Err(Refusal::NoSuchPosition);
    }
    if from.day != day && session.started_at().is_some() {
        return Err(Refusal::SessionState(session.state));
    }
    Ok(from)
}

/// A session may get another plan whose length, with what was granted or taken, is one that a session may have.
pub(super) fn edited(workshop: &Workshop, id: &str, plan: &SessionPlan) -> Result<(), Refusal> {
    let (position, session) = session(workshop, id)?;
    let planned = plan.slot(workshop.days[position.day].date).minutes;
    length(i64::from(planned) + i64::from(session.extended))
}

/// The stretches of a session between corrected edges. Without an end the session must be open.
pub(super) fn corrected(session: &Session, from: Timestamp, until: Option<Timestamp>) -> Result<Vec<Stretch>, Refusal> {
    if until.is_none() && !session.is_open() {
        return Err(Refusal::SessionState(session.state));
    }
    if until.is_some_and(|until| from >= until) {
        return Err(Refusal::Times);
    }
    between(session, from, until).ok_or(Refusal::Times)
}

/// The stretches between the new edges; pauses that lie between them stay. None when a paused session would have
/// stopped before it began.
fn between(session: &Session, from: Timestamp, until: Option<Timestamp>) -> Option<Vec<Stretch>> {
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

/// The length in minutes is one that a session may have.
pub(super) fn length(minutes: i64) -> Result<(), Refusal> {
    if (1..=i64::from(MAX_MINUTES)).contains(&minutes) {
        return Ok(());
    }
    Err(Refusal::Minutes(minutes))
}

/// The plan with clean texts.
///
/// # Errors
/// A text is empty or too long, a length out of range, the id no id, or an aspect unknown.
pub(in crate::domain) fn sound_plan(
    plan: SessionPlan,
    has_aspect: impl Fn(&str) -> bool,
    sheets: &[Sheet],
) -> Result<SessionPlan, Refusal> {
    if !slug::is_slug(&plan.id) {
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
    about_sheet(&plan, sheets)?;
    let speaker = short(plan.speaker.as_deref().unwrap_or_default())?;
    Ok(SessionPlan {
        title: sound_label(&plan.title)?,
        speaker: (!speaker.is_empty()).then_some(speaker),
        prompts: plan.prompts.iter().map(sound_label).collect::<Result<_, _>>()?,
        checklist: plan.checklist.iter().map(sound_label).collect::<Result<_, _>>()?,
        ..plan
    })
}

/// A session about a sheet names one that exists, a look and columns of it, and conditions that can be asked; another
/// names none of it.
fn about_sheet(plan: &SessionPlan, sheets: &[Sheet]) -> Result<(), Refusal> {
    let Some(id) = &plan.sheet else {
        let says_nothing = plan.look.is_none() && plan.columns.is_empty() && plan.adds && plan.conditions.is_empty();
        let sound = plan.activity != Activity::Sheet && says_nothing;
        return if sound { Ok(()) } else { Err(SheetRefusal::NoSuchSheet(String::new()).into()) };
    };
    let sheet = sheets.iter().find(|sheet| sheet.id == *id && plan.activity == Activity::Sheet);
    let sheet = sheet.ok_or_else(|| SheetRefusal::NoSuchSheet(id.clone()))?;
    if let Some(unknown) = plan.columns.iter().find(|id| sheet.column(id).is_none()) {
        return Err(SheetRefusal::NoSuchColumn(unknown.clone()).into());
    }
    if let Some(unknown) = plan.look.as_ref().filter(|id| !sheet.looks.iter().any(|look| look.id() == id.as_str())) {
        return Err(SheetRefusal::NoSuchLook(unknown.clone()).into());
    }
    match condition_flaws(sheet, &plan.conditions, "where").into_iter().next() {
        Some(flawed) => Err(SheetRefusal::Flawed(flawed).into()),
        None => Ok(()),
    }
}

pub(in crate::domain) fn sound_label(label: &Label) -> Result<Label, Refusal> {
    Ok(Label { id: line(&label.id)?, en: line(&label.en)? })
}

/// Whether a plan is as deciding keeps it.
pub(super) fn is_sound(workshop: &Workshop, plan: &SessionPlan) -> bool {
    sound_plan(plan.clone(), |id| workshop.aspect(id).is_some(), workshop.sheets.all()).as_ref() == Ok(plan)
}
