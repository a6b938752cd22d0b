//! Both days: planned and actual times, and what is still to come.

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
    pub fn new(_room: &Room) -> Self {
        Self {}
    }
}

/// Handles an action.
pub fn update(_state: &mut State, _room: &Room, action: Action) -> Vec<Step> {
    match action {}
}

/// Selects the line with this number.
pub fn jump(_state: &mut State, _room: &Room, _number: u32) {}

/// Draws it.
pub fn view(_state: &State, _room: &Room, _frame: &mut Frame, _area: Rect) {}
