//! The title card: before the first session, after a restart, and whenever the wall must be covered.

use super::{Around, View};
use crate::text::Phrase;
use crate::text::dates;
use crate::text::frame::{self as phrases, key};
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::keys::{Binding, Key};
use crate::ui::route::Route;
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Text};

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

/// Draws place, title, venue, date and time in the middle of `area`, with a quiet hint in the last row.
pub fn cover(room: &Room, frame: &mut Frame, area: Rect, hint: Option<Phrase>) {
    let created = &room.workshop.created;
    let language = room.language();
    let width = area.width.saturating_sub(8);
    let date = dates::long_date(language, room.workshop.zone().date(room.now));
    let time = dates::clock_with_zone(language, room.workshop.zone(), room.now);
    let mut lines = vec![Line::from(room.say(phrases::WELCOME)), Line::from("")];
    lines.extend(wrapped(&created.place.full_name().to_uppercase(), width, room.theme.title));
    lines.push(Line::from(""));
    lines.extend(wrapped(&created.title, width, room.theme.title));
    lines.push(Line::from(""));
    lines.extend(wrapped(&created.venue, width, Style::new()));
    lines.push(Line::from(format!("{date} · {time}")));
    if created.example {
        lines.push(Line::styled(room.say(phrases::EXAMPLE), room.theme.warning));
    }
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let middle = fit::centered(area, area.width, height);
    frame.render_widget(Text::from(lines).centered(), middle);
    if let Some(hint) = hint {
        let (_, last) = fit::bottom(area, 1);
        frame.render_widget(Line::styled(room.say(hint), room.theme.muted).right_aligned(), last);
    }
}
