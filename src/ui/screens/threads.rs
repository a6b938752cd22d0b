//! What followed from what, one dimension at a time: looked at on the desk, told to the room by a key.

use crate::text::recap::thread::{self as text, key};
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::keys::{Binding, Key};
use crate::ui::role::Role;
use crate::ui::route::Route;
use crate::ui::screens::View;
use crate::ui::wall::compose::thread::threads_at;
use crate::ui::wall::draw;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Which thread is looked at, and which the room sees; counted from 0, and round and round in both directions.
#[derive(Debug, Default)]
pub struct State {
    at: i64,
    shown: Option<i64>,
}

/// What can be done on the screen of the threads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Show,
    Next,
    Previous,
    Recap,
}

/// Keys of the threads.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Char(' '), Key::Enter, Key::PageDown], Action::Show, key::SHOW),
    Binding::bar(&[Key::Right], Action::Next, key::NEXT),
    Binding::bar(&[Key::Left], Action::Previous, key::BACK),
    Binding::hidden(&[Key::Down, Key::Char('j'), Key::Char('l')], Action::Next, key::NEXT),
    Binding::hidden(&[Key::Up, Key::Char('k'), Key::Char('h'), Key::PageUp], Action::Previous, key::BACK),
    Binding::help(&[Key::Esc], Action::Recap, key::RECAP),
];

impl State {
    /// Those at these places.
    pub const fn at(at: i64, shown: Option<i64>) -> Self {
        Self { at, shown }
    }
}

impl View for State {
    type Action = Action;

    fn route(&self) -> Route {
        Route::Threads { at: self.at, shown: self.shown }
    }

    fn keys(&self, _room: &Room) -> &'static [Binding<Action>] {
        KEYS
    }

    /// Where the room sees this window every step is told at once.
    fn update(&mut self, room: &Room, action: Action) -> Vec<Step> {
        let at_once = room.role.is_public();
        match action {
            Action::Show | Action::Next if at_once && self.shown.is_none() => {}
            Action::Show if self.shown != Some(self.at) => {}
            Action::Show | Action::Next => self.at = self.at.saturating_add(1),
            Action::Previous => self.at = self.at.saturating_sub(1),
            Action::Recap => return vec![Step::Go(Route::RECAP)],
        }
        if at_once || action == Action::Show {
            self.shown = Some(self.at);
        }
        Vec::new()
    }

    /// Draws on the desk the thread that is looked at, and whether the room sees it; in a window that the room sees what
    /// it sees.
    fn view(&self, room: &Room, frame: &mut Frame, area: Rect) {
        let (body, foot) = match room.role {
            Role::Desk => fit::bottom(area, u16::from(area.height > 2)),
            Role::Both | Role::Wall => (area, Rect::default()),
        };
        let at = match room.role {
            Role::Desk => Some(self.at),
            Role::Both | Role::Wall => self.shown,
        };
        draw::threads(&threads_at(room, at), &room.brush(), frame, body);
        if foot.height > 0 {
            let seen = self.shown == Some(self.at);
            let said = format!(" {}", room.say(if seen { text::SEEN } else { text::PREVIEW }));
            frame.render_widget(Line::styled(said, room.theme.muted), foot);
        }
    }
}
