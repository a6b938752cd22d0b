//! A vote, from the draft to what was accepted.

use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::keys::Binding;
use ratatui::Frame;
use ratatui::layout::Rect;

/// Where the facilitator is.
#[derive(Debug, Default)]
pub struct State {}

/// What can be done here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {}

/// The keys.
pub const KEYS: &[Binding<Action>] = &[];

impl State {
    /// The screen.
    pub fn new(_room: &Room, _vote: Option<crate::domain::Id>) -> Self {
        Self {}
    }
}

impl State {
    /// Whether letters are commands or text.
    pub const fn mode(&self) -> crate::ui::keys::Mode {
        crate::ui::keys::Mode::Moving
    }

    /// The field that has the keys.
    pub const fn field(&mut self) -> Option<&mut crate::ui::widgets::field::Field> {
        None
    }
}

/// The keys of the step that the vote is in.
pub fn keys(_state: &State, _room: &Room) -> &'static [Binding<Action>] {
    KEYS
}

/// Handles an action.
pub fn update(_state: &mut State, _room: &Room, action: Action) -> Vec<Step> {
    match action {}
}

/// Selects the line with this number.
pub fn jump(_state: &mut State, _room: &Room, _number: u32) {}

/// A record is on the disk and applied.
pub fn recorded(_state: &mut State, _room: &Room, _record: &crate::domain::Record) {}

/// Where the facilitator is.
pub fn place(_state: &State) -> crate::ui::place::Place {
    crate::ui::place::Place::default()
}

/// The screen as it was left.
pub fn restore(room: &Room, _place: &crate::ui::place::Place) -> State {
    State::new(room, None)
}

/// Draws it.
pub fn view(_state: &State, _room: &Room, _frame: &mut Frame, _area: Rect) {}
