//! The title card: before the first session, after a restart, and whenever the wall must be covered.

use super::{Around, View};
use crate::text::Phrase;
use crate::text::frame::key;
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::keys::{Binding, Key};
use crate::ui::route::Route;
use crate::ui::wall::{compose, draw};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// The card; it has no state.
#[derive(Debug)]
pub struct State;

/// What the card takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Show the agenda.
    Agenda,
}

/// Keys of the card.
pub const KEYS: &[Binding<Action>] = &[Binding::bar(&[Key::Enter], Action::Agenda, key::AGENDA)];

impl View for State {
    type Action = Action;

    fn route(&self) -> Route {
        Route::Card
    }

    fn keys(&self, _room: &Room) -> &'static [Binding<Action>] {
        KEYS
    }

    fn update(&mut self, _room: &Room, action: Action) -> Vec<Step> {
        match action {
            Action::Agenda => vec![Step::Go(Route::AGENDA)],
        }
    }

    fn view(&self, room: &Room, frame: &mut Frame, area: Rect) {
        cover(room, frame, area, None);
    }

    fn around(&self) -> Around {
        Around::Nothing
    }
}

/// Draws the card as the room sees it on a wall, with a quiet hint in the last row.
pub fn cover(room: &Room, frame: &mut Frame, area: Rect, hint: Option<Phrase>) {
    let (card, last) = fit::bottom(area, 1);
    draw::card(&compose::card(room), &room.brush(), frame, card);
    if let Some(hint) = hint {
        frame.render_widget(Line::styled(room.say(hint), room.theme.muted).right_aligned(), last);
    }
}
