//! Everything is said: so many vote, by this rule, for so long. One key opens.

use super::drafted;
use super::drafted::asked;
use super::voters;
use crate::domain::command::VoteCommand;
use crate::domain::vote::preset::estimate;
use crate::domain::vote::{Declaration, Vote};
use crate::text::vote as text;
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::keys::{Binding, Key};
use crate::ui::screens::vote::{Act, Phase, State, act};
use crate::ui::widgets::big;
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// What will be opened.
#[derive(Debug)]
pub struct Ready {
    declared: Box<Declaration>,
}

/// What can be done with a vote ready to open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Open,
    Back,
}

/// The keys before opening.
pub const KEYS: &[Binding<Act>] = &[
    Binding::bar(&[Key::Char('b'), Key::Enter], Act::Ready(Action::Open), text::key::OPEN),
    Binding::bar(&[Key::Esc], Act::Ready(Action::Back), text::key::BACK),
];

impl Ready {
    pub fn new(declared: Declaration) -> Self {
        Self { declared: Box::new(declared) }
    }

    pub const fn declared(&self) -> &Declaration {
        &self.declared
    }
}

pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let (Phase::Ready(ready), Some(vote)) = (&state.phase, state.vote) else {
        return Vec::new();
    };
    match action {
        Action::Open => {
            let declaration = ready.declared.clone();
            return act(VoteCommand::Open { vote, declaration });
        }
        Action::Back => {
            let roll = voters::Roll::new(room, (*ready.declared).clone());
            state.phase = Phase::Voters(roll);
        }
    }
    Vec::new()
}

pub fn view(ready: &Ready, vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let (language, declared) = (room.language(), &ready.declared);
    let voters = declared.voters.len();
    let mut above = asked(room, vote, area.width);
    above.push(Line::raw(""));
    let rest = drafted::head(frame, area, above.into_iter().map(Line::centered).collect());
    let mut below = vec![Line::styled(text::voters(language, voters), room.theme.title), Line::raw("")];
    let rule = text::declaration(language, declared, vote.agreed.len());
    below.extend(wrapped(&rule, area.width, room.theme.base));
    let guess = text::estimate(language, estimate(declared), &declared.method);
    below.push(Line::styled(guess, room.theme.muted));
    if declared.is_on_nameless_paper() {
        below.extend(wrapped(room.say(text::SHUFFLE), area.width, room.theme.title));
    }
    below.push(Line::raw(""));
    below.push(Line::styled(room.say(text::READY), room.theme.key));
    let rows = u16::try_from(below.len()).unwrap_or(u16::MAX);
    let (digits, under) = fit::top(rest, big::ROWS + 1);
    let (digits, under) = if rest.height >= big::ROWS + 1 + rows { (digits, under) } else { fit::top(rest, 1) };
    big::view(frame, digits, &voters.to_string(), room.theme.title);
    frame.render_widget(Text::from(below).centered(), under);
}
