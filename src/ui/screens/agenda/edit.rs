//! What can be changed about a session.

use super::ask::{Question, ask};
use super::replan::correct;
use super::update::{agenda, choose};
use crate::domain::agenda::{Doing, Label, Position, Session, SessionPlan};
use crate::domain::command::AgendaCommand;
use crate::domain::line::clean;
use crate::text::{agenda as text, dates, replan, words};
use crate::ui::ctx::Room;
use crate::ui::dialogs::Picker;
use crate::ui::effect::Step;
use jiff::civil::{Date, Time, Weekday};
use std::rc::Rc;

pub(super) fn extend(room: &Room, session: &Session) -> Vec<Step> {
    let question = Question::new(room, text::ask::MORE, Some(text::ask::MORE_REMARK), text::NOT_MORE);
    let id = session.plan.id.clone();
    let then = move |typed: &str| {
        let minutes = typed.trim().trim_start_matches('+').parse().ok()?;
        let session = id.clone();
        Some(agenda(AgendaCommand::Extend { session, minutes }))
    };
    vec![ask(question.about(room, session), "5".to_owned(), Rc::new(then))]
}

/// Everything about a session that can be changed, in one list.
pub(super) fn change(room: &Room, position: Position, session: &Session) -> Vec<Step> {
    let language = room.language();
    let entry = |label, steps| (room.say(label).to_owned(), steps);
    let entries = vec![
        entry(text::key::RENAME, vec![rename(room, session)]),
        entry(text::key::LENGTH, vec![length(room, position, session)]),
        entry(text::key::START_TIME, vec![start_time(room, position, session)]),
        entry(replan::key::TIMES, vec![correct(room, position, session)]),
        entry(text::key::SPEAKER, vec![speaker(room, session)]),
        entry(text::key::TOPICS, vec![topics(room, session)]),
        entry(replan::key::ACTIVITY, activity(room, session)),
        entry(replan::key::LEAST, vec![least(room, position, session)]),
        (text::fix(language, session.plan.fixed), fix(session)),
        (text::protocol(language, session.plan.protocol), protocol(session)),
    ];
    choose(room, text::ask::CHANGE, entries)
}

/// The plan with a change.
fn edit(plan: &SessionPlan, change: impl FnOnce(&mut SessionPlan)) -> Vec<Step> {
    let mut changed = plan.clone();
    change(&mut changed);
    if changed == *plan {
        return Vec::new();
    }
    let (session, plan) = (plan.id.clone(), Box::new(changed));
    agenda(AgendaCommand::Edit { session, plan })
}

pub(super) fn rename(room: &Room, session: &Session) -> Step {
    let question = Question::new(room, text::key::RENAME, None, text::TITLE_MISSING);
    let (plan, before) = (session.plan.clone(), room.label(&session.plan.title));
    let shown = before.clone();
    let then = move |typed: &str| {
        let typed = clean(typed);
        if typed.is_empty() {
            return None;
        }
        Some(edit(&plan, |plan| {
            if typed != before {
                plan.title = Label::same(typed);
            }
        }))
    };
    ask(question, shown, Rc::new(then))
}

/// Minutes of the slot that holds on the session's day.
pub(super) fn length(room: &Room, position: Position, session: &Session) -> Step {
    let question = Question::new(room, text::key::LENGTH, Some(text::ask::MINUTES_REMARK), text::NOT_MINUTES);
    let (plan, date) = (session.plan.clone(), date_of(room, position));
    let shown = plan.slot(date).minutes.to_string();
    let then = move |typed: &str| {
        let minutes = typed.trim().parse().ok()?;
        Some(edit(&plan, |plan| *slot(plan, date).1 = minutes))
    };
    ask(question.about(room, session), shown, Rc::new(then))
}

pub(super) fn start_time(room: &Room, position: Position, session: &Session) -> Step {
    let question = Question::new(room, text::key::START_TIME, Some(text::ask::START_REMARK), text::NOT_A_TIME);
    let (plan, date) = (session.plan.clone(), date_of(room, position));
    let shown = dates::time(room.language(), plan.slot(date).start);
    let then = move |typed: &str| {
        let start = dates::parse_time(typed)?;
        Some(edit(&plan, |plan| *slot(plan, date).0 = start))
    };
    ask(question.about(room, session), shown, Rc::new(then))
}

/// What the room does, from a list with each sheet in it.
pub(super) fn activity(room: &Room, session: &Session) -> Vec<Step> {
    let all = Doing::all(room.workshop.sheets.all());
    let here = all.iter().position(|other| *other == session.plan.doing());
    let entry = |doing: Doing| {
        let said = said(room, &doing);
        (said, edit(&session.plan, |plan| plan.set_doing(doing)))
    };
    let title = room.say(replan::key::ACTIVITY);
    let dialog = Picker::new(title, all.into_iter().map(entry).collect()).at(here.unwrap_or(0));
    vec![Step::open(dialog)]
}

/// What the room does, as lists name it.
pub(super) fn said(room: &Room, doing: &Doing) -> String {
    let said = words::doing(room.language(), doing, room.workshop.sheets.all());
    room.workshop.created.place.fill(&said)
}

/// The fewest minutes that it may be pressed to.
pub(super) fn least(room: &Room, position: Position, session: &Session) -> Step {
    let question = Question::new(room, replan::key::LEAST, Some(text::ask::MINUTES_REMARK), text::NOT_MINUTES);
    let (plan, date) = (session.plan.clone(), date_of(room, position));
    let shown = plan.least_minutes(date).to_string();
    let then = move |typed: &str| {
        let minutes = typed.trim().parse().ok()?;
        Some(edit(&plan, |plan| plan.least = Some(minutes)))
    };
    ask(question.about(room, session), shown, Rc::new(then))
}

fn date_of(room: &Room, position: Position) -> Date {
    let day = room.workshop.days.get(position.day);
    day.map(|day| day.date).unwrap_or_default()
}

/// Start and minutes that hold on `date`: those of Fridays on a Friday, if there are any.
fn slot(plan: &mut SessionPlan, date: Date) -> (&mut Time, &mut u32) {
    match &mut plan.friday {
        Some(slot) if date.weekday() == Weekday::Friday => (&mut slot.start, &mut slot.minutes),
        Some(_) | None => (&mut plan.start, &mut plan.minutes),
    }
}

pub(super) fn speaker(room: &Room, session: &Session) -> Step {
    let question = Question::new(room, text::key::SPEAKER, Some(text::ask::SPEAKER_REMARK), text::TITLE_MISSING);
    let plan = session.plan.clone();
    let shown = plan.speaker.clone().unwrap_or_default();
    let then = move |typed: &str| {
        let typed = clean(typed);
        Some(edit(&plan, |plan| {
            plan.speaker = (!typed.is_empty()).then_some(typed);
        }))
    };
    ask(question.about(room, session), shown, Rc::new(then))
}

pub(super) fn topics(room: &Room, session: &Session) -> Step {
    let question = Question::new(room, text::key::TOPICS, Some(text::ask::TOPICS_REMARK), text::TITLE_MISSING);
    let plan = session.plan.clone();
    let before: Vec<String> = plan.prompts.iter().map(|topic| room.label(topic)).collect();
    let shown = before.join("; ");
    let then = move |typed: &str| {
        let topics = typed.split(';').map(clean);
        let topics: Vec<String> = topics.filter(|topic| !topic.is_empty()).collect();
        Some(edit(&plan, |plan| {
            if topics != before {
                plan.prompts = topics.into_iter().map(Label::same).collect();
            }
        }))
    };
    ask(question.about(room, session), shown, Rc::new(then))
}

pub(super) fn fix(session: &Session) -> Vec<Step> {
    edit(&session.plan, |plan| plan.fixed = !plan.fixed)
}

pub(super) fn protocol(session: &Session) -> Vec<Step> {
    edit(&session.plan, |plan| plan.protocol = !plan.protocol)
}
