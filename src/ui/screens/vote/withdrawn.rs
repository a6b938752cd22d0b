//! A withdrawn vote: that it was, and nothing of what was said.

use super::{Act, State};
use crate::text::vote as text;
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::keys::{Binding, Key};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Text;

/// What can be done with a withdrawn vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    New,
    List,
}

/// The keys of a withdrawn vote.
pub const KEYS: &[Binding<Act>] = &[
    Binding::bar(&[Key::Char('a')], Act::Withdrawn(Action::New), text::key::NEW),
    Binding::bar(&[Key::Esc, Key::Enter], Act::Withdrawn(Action::List), text::key::LIST),
];

pub(super) fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    match action {
        Action::New => return super::list::new(state, room),
        Action::List => *state = State::list(room),
    }
    Vec::new()
}

pub(super) fn view(room: &Room, frame: &mut Frame, area: Rect) {
    let lines = crate::ui::widgets::wrap::wrapped(room.say(text::WITHDRAWN), area.width, room.theme.base);
    frame.render_widget(Text::from(lines), area);
}
