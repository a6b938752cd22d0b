//! Who sits at which table.

use super::{Outcome, open_box};
use crate::text::group as text;
use crate::ui::ctx::{Ctx, Room};
use crate::ui::groups::seating;
use crate::ui::keys::Key;
use crate::ui::widgets::list::{self, Entry};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// The groups and their members as they stood when it was opened.
#[derive(Debug)]
pub struct Seats {
    tables: Vec<(String, String)>,
    selected: usize,
}

impl Seats {
    /// Everybody at their table.
    pub fn new(room: &Room) -> Self {
        Self { tables: seating(room), selected: 0 }
    }

    pub(super) fn key(&mut self, key: Key) -> Outcome {
        match key {
            Key::Up | Key::PageUp | Key::Char('k') => {
                self.selected = self.selected.saturating_sub(1);
            }
            Key::Down | Key::PageDown | Key::Char('j' | ' ') => {
                self.selected = (self.selected + 1).min(self.tables.len().saturating_sub(1));
            }
            Key::Enter | Key::Esc | Key::Ctrl('c') => return Outcome::Close(Vec::new()),
            _ => {}
        }
        Outcome::Stay
    }

    pub(super) fn view(&self, ctx: &Ctx, frame: &mut Frame, area: Rect) {
        let size = (area.width.saturating_sub(4), area.height.saturating_sub(5));
        let title = ctx.say(text::SEATS);
        let inside = open_box(ctx, frame, area, size, title, text::SEATS_KEYS);
        let entry =
            |(name, members): &(String, String)| Entry { text: format!("{name}: {members}"), ..Entry::default() };
        let entries: Vec<Entry> = self.tables.iter().map(entry).collect();
        let styles = list::Styles { selected: Style::new(), muted: ctx.theme.muted };
        let (selected, language) = (Some(self.selected), ctx.language());
        list::view(frame, inside, &entries, selected, styles, language);
    }
}
