//! Recap: what was done, found and decided; for the room.

use crate::text::recap::key;
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::keys::{Binding, Key};
use crate::ui::place::Place;
use crate::ui::wall::compose::recap::recap;
use crate::ui::wall::draw;
use ratatui::Frame;
use ratatui::layout::Rect;

/// Which page is shown: counted from 0, and round and round in both directions.
#[derive(Debug, Default)]
pub struct State {
    page: i64,
}

/// What can be done here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Next,
    Previous,
    First,
    Last,
}

/// The keys.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Char(' '), Key::PageDown], Action::Next, key::NEXT),
    Binding::bar(&[Key::PageUp], Action::Previous, key::BACK),
    Binding::hidden(&[Key::Enter, Key::Right, Key::Down, Key::Char('j'), Key::Char('l')], Action::Next, key::NEXT),
    Binding::hidden(&[Key::Left, Key::Up, Key::Char('k'), Key::Char('h')], Action::Previous, key::BACK),
    Binding::help(&[Key::Home], Action::First, key::FIRST),
    Binding::help(&[Key::End], Action::Last, key::LAST),
];

/// Handles an action.
pub fn update(state: &mut State, _room: &Room, action: Action) -> Vec<Step> {
    state.page = match action {
        Action::Next => state.page.saturating_add(1),
        Action::Previous => state.page.saturating_sub(1),
        Action::First => 0,
        Action::Last => -1,
    };
    Vec::new()
}

/// Where the facilitator is.
pub fn place(state: &State) -> Place {
    Place { selected: Some(state.page.to_string()), ..Place::default() }
}

/// The page as it was left.
pub fn restore(place: &Place) -> State {
    let page = place.selected.as_deref().and_then(|page| page.parse().ok());
    State { page: page.unwrap_or_default() }
}

/// Draws the page as the room sees it on a wall; the desk sees the times of protocol sessions as well.
pub fn view(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    draw::recap(&recap(state.page, room), &room.brush(), frame, area);
}
