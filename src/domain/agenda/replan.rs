//! Several sessions changed in one decision.

use super::rules::{self, COMING, in_state, length, sound_plan};
use super::{AgendaEvent, Session, SessionPlan, Slot};
use crate::domain::slug;
use crate::domain::{Refusal, Workshop};
use jiff::ToSpan;
use jiff::civil::Time;
use std::collections::BTreeSet;

/// Two sessions change places and planned hours; their lengths stay. On one day, what stands between them moves by the
/// difference, unless a fixed hour stands there.
pub(super) fn swap(workshop: &Workshop, one: &str, other: &str) -> Result<Vec<AgendaEvent>, Refusal> {
    let (a, first) = in_state(workshop, one, COMING)?;
    let (b, second) = in_state(workshop, other, COMING)?;
    if a == b {
        return Err(Refusal::NoSuchPosition);
    }
    let ((a, first), (b, second)) = if a < b { ((a, first), (b, second)) } else { ((b, second), (a, first)) };
    let moved =
        |session: &Session, day, index| AgendaEvent::SessionMoved { session: session.plan.id.clone(), day, index };
    let edited =
        |session: &Session, plan| AgendaEvent::SessionEdited { session: session.plan.id.clone(), plan: Box::new(plan) };
    let same_day = a.day == b.day;
    let first_plan = behind(&first.plan, &second.plan, same_day);
    let second_plan = at_hours(&second.plan, |friday| slot(&first.plan, friday).start);
    // Another day may be a Friday, with another length.
    for (session, plan, day) in [(first, &first_plan, b.day), (second, &second_plan, a.day)] {
        let planned = plan.slot(workshop.days[day].date).minutes;
        length(i64::from(planned) + i64::from(session.extended))?;
    }
    let mut events = vec![
        moved(second, a.day, a.session),
        moved(first, b.day, b.session),
        edited(first, first_plan),
        edited(second, second_plan),
    ];
    let day = workshop.days.get(a.day).filter(|_| same_day);
    let sessions = day.map_or(&[][..], |day| day.sessions.as_slice());
    let between = sessions.get(a.session + 1..b.session).unwrap_or_default();
    if between.iter().all(|session| !session.plan.fixed) {
        let longer = |friday| longer(&second.plan, &first.plan, friday);
        let shifted = between.iter().filter(|_| longer(false) != 0 || longer(true) != 0);
        events.extend(shifted.map(|session| {
            let start = |friday| later(slot(&session.plan, friday).start, longer(friday));
            edited(session, at_hours(&session.plan, start))
        }));
    }
    Ok(events)
}

/// Start and minutes on a Friday, or on any other day.
fn slot(plan: &SessionPlan, friday: bool) -> Slot {
    let usual = Slot { start: plan.start, minutes: plan.minutes };
    plan.friday.filter(|_| friday).unwrap_or(usual)
}

/// Minutes by which the first is longer than the second.
fn longer(plan: &SessionPlan, than: &SessionPlan, friday: bool) -> i64 {
    i64::from(slot(plan, friday).minutes) - i64::from(slot(than, friday).minutes)
}

fn later(start: Time, minutes: i64) -> Time {
    start.saturating_add(minutes.minutes())
}

/// The plan so that it ends when `other` would, on another day that it begins then.
fn behind(plan: &SessionPlan, other: &SessionPlan, same_day: bool) -> SessionPlan {
    let start = |friday| {
        let start = slot(other, friday).start;
        let shift = longer(other, plan, friday);
        later(start, if same_day { shift } else { 0 })
    };
    let fridays = plan.friday.is_some() || other.friday.is_some();
    with_hours(plan, start, fridays)
}

/// The plan at other starts; its hours on Fridays differ if they did, or if they do now.
fn at_hours(plan: &SessionPlan, start: impl Fn(bool) -> Time) -> SessionPlan {
    let fridays = plan.friday.is_some() || start(true) != start(false);
    with_hours(plan, start, fridays)
}

fn with_hours(plan: &SessionPlan, start: impl Fn(bool) -> Time, fridays: bool) -> SessionPlan {
    SessionPlan {
        start: start(false),
        friday: fridays.then(|| Slot { start: start(true), minutes: slot(plan, true).minutes }),
        ..plan.clone()
    }
}

/// More or fewer minutes, and sessions left out.
pub(super) fn compress(
    workshop: &Workshop,
    changes: Vec<(String, i32)>,
    skip: Vec<String>,
) -> Result<Vec<AgendaEvent>, Refusal> {
    let mut named = BTreeSet::new();
    for id in skip.iter().chain(changes.iter().map(|(id, _)| id)) {
        if !named.insert(id) {
            return Err(Refusal::SessionTaken(id.clone()));
        }
    }
    let mut events = Vec::with_capacity(changes.len() + skip.len());
    for session in skip {
        in_state(workshop, &session, COMING)?;
        events.push(AgendaEvent::SessionSkipped { session });
    }
    for (session, minutes) in changes {
        in_state(workshop, &session, COMING)?;
        rules::extended(workshop, &session, minutes)?;
        events.push(AgendaEvent::SessionExtended { session, minutes });
    }
    if events.is_empty() {
        return Err(Refusal::NothingToCompress);
    }
    Ok(events)
}

/// Gives ids that are there twice, or are no ids, a form and number of their own.
pub fn distinct_ids(days: &mut [Vec<SessionPlan>]) {
    let mut ids = BTreeSet::new();
    for plan in days.iter_mut().flatten() {
        plan.id = slug::free(&plan.id, "sesi", |id| ids.contains(id));
        ids.insert(plan.id.clone());
    }
}

/// The sessions that new ones would take the place of, by id: those of the same days that have not begun and are planned
/// no earlier than the first of the new.
pub fn replaced_by(workshop: &Workshop, new: &[(usize, SessionPlan)]) -> Vec<String> {
    let first = |day: usize, date| {
        let of_day = new.iter().filter(|(other, _)| *other == day);
        of_day.map(|(_, plan)| plan.slot(date).start).min()
    };
    let days = workshop.days.iter().enumerate();
    days.filter_map(|(index, day)| Some((day, first(index, day.date)?)))
        .flat_map(|(day, first)| {
            let coming = day.sessions.iter();
            coming.filter(move |session| COMING.contains(&session.state) && session.plan.slot(day.date).start >= first)
        })
        .map(|session| session.plan.id.clone())
        .collect()
}

/// New sessions where their hours belong: behind what has begun, before the first that is planned later.
pub(super) fn add_all(
    workshop: &Workshop,
    sessions: Vec<(usize, SessionPlan)>,
    instead: bool,
) -> Result<Vec<AgendaEvent>, Refusal> {
    let mut days: Vec<Vec<(Time, bool)>> = workshop.days.iter().map(hours).collect();
    let mut events = Vec::new();
    if instead {
        let replaced = replaced_by(workshop, &sessions).into_iter();
        events.extend(replaced.map(|session| AgendaEvent::SessionSkipped { session }));
    }
    let mut ids: Vec<String> = Vec::new();
    for (day, plan) in sessions {
        let taken = |id: &str| workshop.session(id).is_some() || ids.iter().any(|other| other == id);
        let plan = SessionPlan { id: slug::free(&plan.id, "sesi", taken), ..plan };
        let plan = sound_plan(plan, |id| workshop.aspect(id).is_some(), workshop.sheets.all())?;
        ids.push(plan.id.clone());
        let hours = days.get_mut(day).ok_or(Refusal::NoSuchPosition)?;
        let begun = hours.iter().rposition(|(_, begun)| *begun);
        let first = begun.map_or(0, |last| last + 1);
        let later = hours.iter().skip(first);
        let before = later.take_while(|(start, _)| *start <= plan.start).count();
        let index = first + before;
        hours.insert(index, (plan.start, false));
        let plan = Box::new(plan);
        events.push(AgendaEvent::SessionAdded { day, index, plan });
    }
    if events.is_empty() {
        return Err(Refusal::EmptyText);
    }
    Ok(events)
}

/// Planned starts of a day, and whether each has begun.
fn hours(day: &super::Day) -> Vec<(Time, bool)> {
    let hour = |session: &Session| {
        let begun = session.started_at().is_some();
        (session.plan.slot(day.date).start, begun)
    };
    day.sessions.iter().map(hour).collect()
}

#[cfg(test)]
mod tests;
