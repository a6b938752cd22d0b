//! Recap: what was done, found and decided; for the room.

mod pages;

use crate::text::frame as phrases;
use crate::text::recap::key;
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::keys::{Binding, Key};
use crate::ui::place::Place;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

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

impl State {
    /// At a page.
    pub const fn at(page: i64) -> Self {
        Self { page }
    }
}

/// Draws the page, and which of how many it is.
pub fn view(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let (head, rest) = fit::top(area, 1);
    let (body, foot) = fit::bottom(rest, 1);
    let (_, body) = fit::top(body, u16::from(body.height > 12));
    let pages = pages::pages(room, body.width, body.height);
    let count = i64::try_from(pages.len().max(1)).unwrap_or(i64::MAX);
    let shown = usize::try_from(state.page.rem_euclid(count)).unwrap_or(0);
    let Some(page) = pages.into_iter().nth(shown) else {
        return;
    };
    let title = format!(" {} ", page.title.to_uppercase());
    frame.render_widget(Line::styled(title, room.theme.selected), head);
    frame.render_widget(Text::from(page.lines), body);
    let counted = phrases::page(room.language(), shown + 1, usize::try_from(count).unwrap_or(1));
    let counted = Line::styled(format!("{counted} "), room.theme.muted);
    frame.render_widget(counted.right_aligned(), foot);
}
