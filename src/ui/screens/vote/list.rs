//! The votes so far, and the way to a new one.

use super::draft::drafted::question;
use super::{Act, State};
use crate::domain::vote::VoteState;
use crate::text::{frame, refusal, vote as text};
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::keys::{Binding, Key};
use crate::ui::widgets::list::{self, Entry};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line as TextLine;

/// The selected line; the one behind the last vote is for a new vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line(usize);

/// What can be done with the list of votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Open,
    New,
    Up,
    Down,
}

/// The keys of the list.
pub const KEYS: &[Binding<Act>] = &[
    Binding::bar(&[Key::Enter], Act::List(Action::Open), text::key::OPEN_LINE),
    Binding::bar(&[Key::Char('a')], Act::List(Action::New), text::key::NEW),
    Binding::help(&[Key::Up, Key::Char('k')], Act::List(Action::Up), frame::key::MOVE),
    Binding::hidden(&[Key::Down, Key::Char('j')], Act::List(Action::Down), frame::key::MOVE),
];

impl Line {
    /// The line for a new vote.
    pub fn last(room: &Room) -> Self {
        Self(room.workshop.votes.len())
    }

    pub(super) fn jump(&mut self, room: &Room, line: usize) {
        self.0 = line.min(room.workshop.votes.len());
    }
}

pub(super) fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let super::Phase::List(line) = &mut state.phase else {
        return Vec::new();
    };
    let last = room.workshop.votes.len();
    match action {
        Action::Up => line.0 = line.0.saturating_sub(1),
        Action::Down => line.0 = (line.0 + 1).min(last),
        Action::New => return new(state, room),
        Action::Open => {
            let vote = room.workshop.votes.values().nth(line.0);
            match vote {
                Some(vote) => *state = State::of(vote),
                None => return new(state, room),
            }
        }
    }
    Vec::new()
}

/// To a new draft.
pub(super) fn new(state: &mut State, room: &Room) -> Vec<Step> {
    *state = State::drafting(super::draft::Draft::new(room));
    Vec::new()
}

pub(super) fn view(line: Line, room: &Room, frame: &mut Frame, area: Rect) {
    let (title, rest) = fit::top(area, 2);
    frame.render_widget(TextLine::styled(room.say(text::LIST), room.theme.title), title);
    let mut entries: Vec<Entry> = Vec::new();
    for (number, vote) in (1..).zip(room.workshop.votes.values()) {
        let hidden = vote.state == VoteState::Withdrawn && room.role.is_public();
        let state = room.say(refusal::vote_state(vote.state));
        let (text, tail) =
            if hidden { (state.to_owned(), String::new()) } else { (question(room, vote), format!("· {state}")) };
        entries.push(Entry { head: format!("{number:>2} "), text, tail, style: room.theme.base });
    }
    entries.push(Entry {
        head: "   ".to_owned(),
        text: room.say(text::NEW).to_owned(),
        style: room.theme.key,
        ..Entry::default()
    });
    list::view(frame, rest, &entries, Some(line.0), room.theme.into(), room.language());
}
