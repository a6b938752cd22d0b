//! A field that narrows a list, and the selected line of what is left.

use crate::text::frame::dialog;
use crate::ui::ctx::Ctx;
use crate::ui::fit;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::list::{self, Entry};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// What is typed, and the selected line among those found.
#[derive(Debug, Default)]
pub(super) struct Search {
    field: Field,
    selected: usize,
}

impl Search {
    /// A search with an empty field and line `selected` (from 0) selected.
    pub(super) fn at(selected: usize) -> Self {
        Self { field: Field::default(), selected }
    }

    /// Whether a text holds what was typed.
    pub(super) fn finds(&self, text: &str) -> bool {
        text.to_lowercase().contains(&self.field.text().to_lowercase())
    }

    /// Whether what was typed stands in a text as a word of its own: such lines stand before the others.
    pub(super) fn names(&self, text: &str) -> bool {
        let (text, typed) = (text.to_lowercase(), self.field.text().to_lowercase());
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        typed.is_empty()
            || text.match_indices(&typed).any(|(at, found)| {
                let behind = text.get(at + found.len()..).unwrap_or_default();
                !is_word(text[..at].chars().next_back()) && !is_word(behind.chars().next())
            })
    }

    /// Whether a text begins with what was typed.
    pub(super) fn begins(&self, text: &str) -> bool {
        text.to_lowercase().starts_with(&self.field.text().to_lowercase())
    }

    /// The selected line among those found.
    pub(super) const fn selected(&self) -> usize {
        self.selected
    }

    /// Selects the line above.
    pub(super) const fn up(&mut self) {
        self.selected = self.selected.saturating_sub(1);
    }

    /// Selects the line below, of so many found.
    pub(super) fn down(&mut self, found: usize) {
        self.selected = (self.selected + 1).min(found.saturating_sub(1));
    }

    /// The field that is typed into.
    pub(super) const fn field(&mut self) -> &mut Field {
        &mut self.field
    }

    /// Selects the first line: others are found by what is typed now.
    pub(super) const fn edited(&mut self) {
        self.selected = 0;
    }

    /// What is typed.
    pub(super) fn typed(&self) -> &str {
        self.field.text()
    }

    /// Draws the field and the lines found.
    pub(super) fn view(&self, ctx: &Ctx, frame: &mut Frame, area: Rect, found: &[Entry]) {
        let (row, rest) = fit::top(area, 1);
        let prompt = Span::styled("› ", ctx.theme.key);
        self.field.view(frame, row, prompt, ctx.theme.base, true);
        if found.is_empty() {
            frame.render_widget(Line::styled(ctx.say(dialog::NOTHING), ctx.theme.muted), rest);
        }
        let selected = self.selected.min(found.len().saturating_sub(1));
        list::view(frame, rest, found, Some(selected), ctx.theme.into(), ctx.language());
    }
}
