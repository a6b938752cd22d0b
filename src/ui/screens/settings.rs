//! Settings: language, theme, bell.

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

/// Handles an action.
pub fn update(_state: &mut State, _ctx: &Ctx, action: Action) -> Vec<Step> {
    match action {}
}

/// Draws it.
pub fn view(_state: &State, _ctx: &Ctx, _frame: &mut Frame, _area: Rect) {}
