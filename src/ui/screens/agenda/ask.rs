//! Questions that are asked again until the answer is understood.

use crate::domain::agenda::Session;
use crate::text::Phrase;
use crate::ui::ctx::Room;
use crate::ui::dialogs::Prompt;
use crate::ui::effect::{Notice, Step};
use std::rc::Rc;

/// The steps that an answer leads to; none when it is not understood.
pub(super) type Answer = dyn Fn(&str) -> Option<Vec<Step>>;

/// Asks for a line until `then` understands it; what was typed stays.
pub(super) fn ask(question: Question, typed: String, then: Rc<Answer>) -> Step {
    let (title, remark) = (question.title.clone(), question.remark);
    let again = move |typed: &str| {
        then(typed).unwrap_or_else(|| {
            let wrong = Step::Say(Notice::error(question.wrong));
            vec![ask(question.clone(), typed.to_owned(), Rc::clone(&then)), wrong]
        })
    };
    Step::open(Prompt::new(title, typed, again).remark(remark))
}

/// What a dialog asks for, and what it says when it does not understand the answer.
#[derive(Clone)]
pub(super) struct Question {
    title: String,
    remark: &'static str,
    wrong: &'static str,
}

impl Question {
    pub(super) fn new(room: &Room, title: Phrase, remark: Option<Phrase>, wrong: Phrase) -> Self {
        Self {
            title: room.say(title).to_owned(),
            remark: remark.map(|remark| room.say(remark)).unwrap_or_default(),
            wrong: room.say(wrong),
        }
    }

    /// With the session it is about in its title.
    pub(super) fn about(mut self, room: &Room, session: &Session) -> Self {
        self.title = format!("{} · {}", self.title, room.label(&session.plan.title));
        self
    }
}
