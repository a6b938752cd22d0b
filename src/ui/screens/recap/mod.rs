//! Recap: what was done, found and decided; for the room.

mod pages;

use crate::text::frame as phrases;
use crate::text::recap::key;
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::keys::{Binding, Key};
use crate::ui::route::Route;
use crate::ui::screens::View;
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
        };
        Vec::new()
    }

    fn view(&self, room: &Room, frame: &mut Frame, area: Rect) {
        view(self, room, frame, area);
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
