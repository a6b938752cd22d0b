//! A break: what comes next, and at what time. Nothing else.

use super::View;
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::keys::Binding;
use crate::ui::route::Route;
use crate::ui::wall::compose::breaks;
use crate::ui::wall::draw;
use ratatui::Frame;
use ratatui::layout::Rect;

/// Which break it is.
#[derive(Debug)]
pub struct State {
    session: String,
}

/// Nothing can be done here but what can be done everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {}

/// Keys of a break.
pub const KEYS: &[Binding<Action>] = &[];

impl State {
    /// The break with this session id.
    pub fn new(session: &str) -> Self {
        Self { session: session.to_owned() }
    }
}

impl View for State {
    type Action = Action;

    fn route(&self) -> Route {
        Route::Break(self.session.clone())
    }

    fn keys(&self, _room: &Room) -> &'static [Binding<Action>] {
        &[]
    }

    fn update(&mut self, _room: &Room, action: Action) -> Vec<Step> {
        match action {}
    }

    /// Draws it as the room sees it on a wall.
    fn view(&self, room: &Room, frame: &mut Frame, area: Rect) {
        if let Some(pause) = breaks::pause(&self.session, room) {
            draw::pause(&pause, &room.brush(), frame, area);
        }
    }
}
