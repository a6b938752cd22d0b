//! A new session: its title, its kind, its minutes.

use super::ask::{Question, ask};
use super::times::end_of_plan;
use super::update::agenda;
use crate::domain::Workshop;
use crate::domain::agenda::{Activity, Label, Position, Session, SessionPlan, free_session_id};
use crate::domain::command::AgendaCommand;
use crate::domain::line::clean;
use crate::text::{agenda as text, words};
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
    let kinds: Vec<(Activity, String)> =
        Activity::ALL.into_iter().map(|kind| (kind, room.say(words::activity(kind)).to_owned())).collect();
    let ask_kind = room.say(text::ask::ACTIVITY);
    let workshop = Rc::new(room.workshop.clone());
    let then = move |typed: &str| {
        let title = clean(typed);
        if title.is_empty() {
            return None;
        }
        let entries = kinds.iter().map(|(kind, name)| {
            let new =
                NewSession { title: title.clone(), activity: *kind, start: start.unwrap_or_default(), at: position };
            (name.clone(), vec![ask_minutes(&minutes, Rc::clone(&workshop), new)])
        });
        let dialog = Picker::new(ask_kind, entries.collect()).at(1);
        Some(vec![Step::open(dialog)])
    };
    vec![ask(title, String::new(), Rc::new(then))]
}

struct NewSession {
    title: String,
    activity: Activity,
    start: Time,
    /// The session that it stands behind.
    at: Position,
}

fn ask_minutes(question: &Question, workshop: Rc<Workshop>, new: NewSession) -> Step {
    let then = move |typed: &str| {
        let minutes = typed.trim().parse().ok()?;
        let plan = SessionPlan::new(
            free_session_id(&workshop, &new.title),
            Label::same(new.title.clone()),
            new.activity,
            new.start,
            minutes,
        );
        Some(agenda(AgendaCommand::Add { day: new.at.day, index: new.at.session + 1, plan: Box::new(plan) }))
    };
    ask(question.clone(), "30".to_owned(), Rc::new(then))
}
