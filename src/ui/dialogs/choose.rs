//! Pick one of a list. Typing narrows the list.

use super::{Outcome, open_box};
use crate::text::frame::dialog;
use crate::ui::ctx::Ctx;
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::keys::Key;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::list::{self, Entry};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// A list of texts, each with the steps it leads to.
#[derive(Debug)]
pub struct Choose {
    title: String,
    entries: Vec<(String, Vec<Step>)>,
    field: Field,
    selected: usize,
}

impl Choose {
    /// A list with its title, the first line selected.
    pub fn new(title: impl Into<String>, entries: Vec<(String, Vec<Step>)>) -> Self {
        Self {
            title: title.into(),
            entries,
            field: Field::default(),
            selected: 0,
        }
    }

    /// With line `selected` (from 0) selected.
    pub const fn at(mut self, selected: usize) -> Self {
        self.selected = selected;
        self
    }

    fn matching(&self) -> Vec<usize> {
        let wanted = self.field.text().to_lowercase();
        let found = self
            .entries
            .iter()
            .enumerate()
            .filter(|(_, (text, _))| text.to_lowercase().contains(&wanted));
        found.map(|(index, _)| index).collect()
    }

    pub(super) fn key(&mut self, key: Key) -> Outcome {
        let matching = self.matching();
        match key {
            Key::Esc | Key::Ctrl('c') => return Outcome::Close(Vec::new()),
            Key::Up => self.selected = self.selected.saturating_sub(1),
            Key::Down => self.selected = (self.selected + 1).min(matching.len().saturating_sub(1)),
            Key::Enter => {
                let entry = matching
                    .get(self.selected)
                    .and_then(|&index| self.entries.get_mut(index));
                return entry.map_or(Outcome::Stay, |(_, steps)| {
                    Outcome::Close(std::mem::take(steps))
                });
            }
            _ => {
                if self.field.handle(key) {
                    self.selected = 0;
                }
            }
        }
        Outcome::Stay
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.field.insert(text);
        self.selected = 0;
    }

    pub(super) fn view(&self, ctx: &Ctx, frame: &mut Frame, area: Rect) {
        let matching = self.matching();
        let rows = u16::try_from(self.entries.len())
            .unwrap_or(u16::MAX)
            .clamp(3, area.height.saturating_sub(4).max(3));
        let inside = open_box(
            ctx,
            frame,
            area,
            (area.width.saturating_sub(6), rows.saturating_add(1)),
            &self.title,
            dialog::CHOOSE_KEYS,
        );
        let (row, rest) = fit::top(inside, 1);
        self.field.view(
            frame,
            row,
            Span::styled("› ", ctx.theme.key),
            ctx.theme.base,
            true,
        );
        if matching.is_empty() {
            frame.render_widget(
                Line::styled(ctx.say(dialog::NOTHING), ctx.theme.muted),
                rest,
            );
        }
        let entries: Vec<Entry> = matching
            .iter()
            .filter_map(|&index| self.entries.get(index))
            .map(|(text, _)| entry(text))
            .collect();
        list::view(
            frame,
            rest,
            &entries,
            Some(self.selected.min(entries.len().saturating_sub(1))),
            ctx.theme.into(),
            ctx.language(),
        );
    }
}

fn entry(text: &str) -> Entry {
    Entry {
        text: text.to_owned(),
        ..Entry::default()
    }
}
