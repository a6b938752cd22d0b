//! Who sits at which table.

use super::{Below, Dialog, Outcome, open_box, run};
use crate::text::dialogs::key as label;
use crate::text::group as text;
use crate::ui::ctx::{Ctx, Room};
use crate::ui::groups::seating;
use crate::ui::keys::{Binding, Key, KeyRef, refs};
use crate::ui::place::Aside;
use crate::ui::role::Role;
use crate::ui::widgets::list::{self, Entry};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// The groups and their members as they stood when the dialog was opened.
#[derive(Debug)]
pub struct Seats {
    tables: Vec<(String, String)>,
    selected: usize,
}

/// What can be done with the list of tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Show the page with the table above.
    Up,
    /// Show the page with the table below.
    Down,
    /// Close the list.
    Close,
}

/// Keys of the list of tables.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Up, Key::PageUp, Key::Char('k')], Action::Up, label::MOVE),
    Binding::hidden(&[Key::Down, Key::PageDown, Key::Char('j'), Key::Char(' ')], Action::Down, label::MOVE),
    Binding::bar(&[Key::Enter], Action::Close, label::CLOSE),
    Binding::hidden(&[Key::Esc], Action::Close, label::CLOSE),
];

impl Seats {
    /// Everybody at their table.
    pub fn new(room: &Room) -> Self {
        Self { tables: seating(room), selected: 0 }
    }

    fn update(&mut self, action: Action) -> Outcome {
        match action {
            Action::Up => self.selected = self.selected.saturating_sub(1),
            Action::Down => self.selected = (self.selected + 1).min(self.tables.len().saturating_sub(1)),
            Action::Close => return Outcome::Close(Vec::new()),
        }
        Outcome::Stay
    }
}

impl Dialog for Seats {
    fn keys(&self, _: Role) -> Vec<KeyRef> {
        refs(KEYS)
    }

    fn act(&mut self, _: &Ctx, _: Below, index: usize) -> Outcome {
        run(KEYS, index, |action| self.update(action))
    }

    fn on_the_wall(&self) -> Option<Aside> {
        Some(Aside::Tables)
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        let size = (area.width.saturating_sub(4), area.height.saturating_sub(5));
        let title = ctx.say(text::SEATS);
        let inside = open_box(self, ctx, frame, area, size, title);
        let entry =
            |(name, members): &(String, String)| Entry { text: format!("{name}: {members}"), ..Entry::default() };
        let entries: Vec<Entry> = self.tables.iter().map(entry).collect();
        let styles = list::Styles { selected: Style::new(), muted: ctx.theme.muted };
        let (selected, language) = (Some(self.selected), ctx.language());
        list::view(frame, inside, &entries, selected, styles, language);
    }
}
