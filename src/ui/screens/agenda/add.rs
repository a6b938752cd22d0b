//! A new session: its title, its kind, its minutes.

use super::ask::{Question, ask};
use super::edit::said;
use super::times::end_of_plan;
use super::update::agenda;
use crate::domain::Workshop;
use crate::domain::agenda::{Activity, Doing, Label, Position, Session, SessionPlan, free_session_id};
use crate::domain::command::AgendaCommand;
use crate::domain::line::clean;
use crate::text::agenda as text;
use crate::ui::ctx::Room;
use crate::ui::dialogs::Picker;
use crate::ui::effect::Step;
use jiff::civil::Time;
use std::rc::Rc;

/// Title, then kind, then minutes; the new session stands behind the selected one.
pub(super) fn add(room: &Room, position: Position, after: &Session) -> Vec<Step> {
    let date = room.workshop.days.get(position.day).map(|day| day.date);
    let start = date.map(|date| end_of_plan(after, date));
    let title = Question::new(room, text::ask::TITLE, None, text::TITLE_MISSING);
    let minutes = Question::new(room, text::ask::MINUTES, Some(text::ask::MINUTES_REMARK), text::NOT_MINUTES);
    let kinds = Doing::all(room.workshop.sheets.all()).into_iter();
    let kinds: Vec<(Doing, String)> = kinds.map(|kind| (kind.clone(), said(room, &kind))).collect();
    let ask_kind = room.say(text::ask::ACTIVITY);
    let workshop = Rc::new(room.workshop.clone());
    let then = move |typed: &str| {
        let title = clean(typed);
        if title.is_empty() {
            return None;
        }
        let entries = kinds.iter().map(|(kind, name)| {
            let (title, doing) = (title.clone(), kind.clone());
            let new = NewSession { title, doing, start: start.unwrap_or_default(), at: position };
            (name.clone(), vec![ask_minutes(&minutes, Rc::clone(&workshop), new)])
        });
        let dialog = Picker::new(ask_kind, entries.collect()).at(1);
        Some(vec![Step::open(dialog)])
    };
    vec![ask(title, String::new(), Rc::new(then))]
}

struct NewSession {
    title: String,
    doing: Doing,
    start: Time,
    /// The session that it stands behind.
    at: Position,
}

fn ask_minutes(question: &Question, workshop: Rc<Workshop>, new: NewSession) -> Step {
    let then = move |typed: &str| {
        let minutes = typed.trim().parse().ok()?;
        let (id, title) = (free_session_id(&workshop, &new.title), Label::same(new.title.clone()));
        let mut plan = SessionPlan::new(id, title, Activity::Talk, new.start, minutes);
        plan.set_doing(new.doing.clone());
        Some(agenda(AgendaCommand::Add { day: new.at.day, index: new.at.session + 1, plan: Box::new(plan) }))
    };
    ask(question.clone(), "30".to_owned(), Rc::new(then))
}
