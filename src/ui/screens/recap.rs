//! Recap: what was done, found and decided; for the room.

use crate::text::agreement::reading;
use crate::text::recap::key;
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::keys::{Binding, Key};
use crate::ui::route::Route;
use crate::ui::screens::View;
use crate::ui::wall::compose::recap::recap;
use crate::ui::wall::draw;
use ratatui::Frame;
use ratatui::layout::Rect;

/// Which page is shown: counted from 0, and round and round in both directions.
#[derive(Debug, Default)]
pub struct State {
    page: i64,
}

/// What can be done on the screen of the recap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Next,
    Previous,
    First,
    Last,
    Threads,
    Agreement,
}

/// Keys of the recap.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Char(' '), Key::PageDown], Action::Next, key::NEXT),
    Binding::bar(&[Key::PageUp], Action::Previous, key::BACK),
    Binding::bar(&[Key::Char('b')], Action::Threads, key::THREADS),
    Binding::help(&[Key::Char('a')], Action::Agreement, reading::key::READ),
    Binding::hidden(&[Key::Enter, Key::Right, Key::Down, Key::Char('j'), Key::Char('l')], Action::Next, key::NEXT),
    Binding::hidden(&[Key::Left, Key::Up, Key::Char('k'), Key::Char('h')], Action::Previous, key::BACK),
    Binding::help(&[Key::Home], Action::First, key::FIRST),
    Binding::help(&[Key::End], Action::Last, key::LAST),
];

impl State {
    /// The recap at a page.
    pub const fn at(page: i64) -> Self {
        Self { page }
    }
}

impl View for State {
    type Action = Action;

    fn route(&self) -> Route {
        Route::Recap(self.page)
    }

    fn keys(&self, _room: &Room) -> &'static [Binding<Action>] {
        KEYS
    }

    fn update(&mut self, _room: &Room, action: Action) -> Vec<Step> {
        self.page = match action {
            Action::Next => self.page.saturating_add(1),
            Action::Previous => self.page.saturating_sub(1),
            Action::First => 0,
            Action::Last => -1,
            Action::Agreement => return vec![Step::Go(Route::AGREEMENT)],
            Action::Threads => return vec![Step::Go(Route::THREADS)],
        };
        Vec::new()
    }

    /// Draws the page as the room sees it on a wall; the desk sees the times of protocol sessions as well.
    fn view(&self, room: &Room, frame: &mut Frame, area: Rect) {
        draw::recap(&recap(self.page, room), &room.brush(), frame, area);
    }
}
