//! A break: what comes next, and at what time.

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
    pub fn new(_session: &str) -> Self {
        Self {}
    }
}

/// Handles an action.
pub fn update(_state: &mut State, _room: &Room, action: Action) -> Vec<Step> {
    match action {}
}

/// Where the facilitator is.
pub fn place(_state: &State) -> crate::ui::place::Place {
    crate::ui::place::Place::default()
}

/// The screen as it was left.
pub fn restore(_room: &Room, _place: &crate::ui::place::Place) -> Option<State> {
    Some(State::new(""))
}

/// Draws it.
pub fn view(_state: &State, _room: &Room, _frame: &mut Frame, _area: Rect) {}
