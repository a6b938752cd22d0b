//! Pick one of a list. Typing narrows the list.

use super::search::Search;
use super::{Outcome, open_box};
use crate::text::frame::dialog;
use crate::ui::ctx::Ctx;
use crate::ui::effect::Step;
use crate::ui::keys::Key;
use crate::ui::widgets::list::Entry;
use ratatui::Frame;
use ratatui::layout::Rect;

/// A list of texts, each with the steps it leads to.
#[derive(Debug)]
pub struct Choose {
    title: String,
    entries: Vec<(String, Vec<Step>)>,
    search: Search,
}

impl Choose {
    /// A list with its title, the first line selected.
    pub fn new(title: impl Into<String>, entries: Vec<(String, Vec<Step>)>) -> Self {
        Self {
            title: title.into(),
            entries,
            search: Search::default(),
        }
    }

    /// With line `selected` (from 0) selected.
    pub fn at(mut self, selected: usize) -> Self {
        self.search = Search::at(selected);
        self
    }

    fn found(&self) -> Vec<usize> {
        let found = self
            .entries
            .iter()
            .enumerate()
            .filter(|(_, (text, _))| self.search.finds(text));
        found.map(|(index, _)| index).collect()
    }

    pub(super) fn key(&mut self, key: Key) -> Outcome {
        let found = self.found();
        match key {
            Key::Esc => Outcome::Close(Vec::new()),
            Key::Enter => {
                let entry = found
                    .get(self.search.selected())
                    .and_then(|&index| self.entries.get_mut(index));
                entry.map_or(Outcome::Stay, |(_, steps)| {
                    Outcome::Close(std::mem::take(steps))
                })
            }
            _ => {
                self.search.key(key, found.len());
                Outcome::Stay
            }
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.search.insert(text);
    }

    pub(super) fn view(&self, ctx: &Ctx, frame: &mut Frame, area: Rect) {
        let most = area.height.saturating_sub(4).max(3);
        let rows = u16::try_from(self.entries.len())
            .unwrap_or(u16::MAX)
            .clamp(3, most);
        let size = (area.width.saturating_sub(6), rows.saturating_add(1));
        let inside = open_box(ctx, frame, area, size, &self.title, dialog::CHOOSE_KEYS);
        let entry = |(text, _): &(String, Vec<Step>)| Entry {
            text: text.clone(),
            ..Entry::default()
        };
        let found: Vec<Entry> = self
            .found()
            .iter()
            .filter_map(|&index| self.entries.get(index))
            .map(entry)
            .collect();
        self.search.view(ctx, frame, inside, &found);
    }
}
