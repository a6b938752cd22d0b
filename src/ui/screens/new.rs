//! The form of a new workshop.

use crate::ui::ctx::Ctx;
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
    pub fn new(_ctx: &Ctx) -> Self {
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

/// Handles an action.
pub fn update(_state: &mut State, _ctx: &Ctx, action: Action) -> Vec<Step> {
    match action {}
}

/// Takes a paste of several lines.
pub fn paste(_state: &mut State, _ctx: &Ctx, _text: &str) -> Vec<Step> {
    Vec::new()
}

/// Draws it.
pub fn view(_state: &State, _ctx: &Ctx, _frame: &mut Frame, _area: Rect) {}
