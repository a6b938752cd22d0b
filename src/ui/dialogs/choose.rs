//! Pick one of a list. Typing narrows the list.

use super::entry::Then;
use super::search::Search;
use super::{Outcome, open_box};
use crate::text::frame::dialog;
use crate::ui::ctx::Ctx;
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::keys::Key;
use crate::ui::widgets::list::Entry;
use crate::ui::widgets::wrap::wrap;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};
use std::fmt;

/// A list of texts, each with the steps it leads to.
pub struct Choose {
    title: String,
    remark: String,
    entries: Vec<(String, Vec<Step>)>,
    search: Search,
    otherwise: Option<Box<Then>>,
}

impl fmt::Debug for Choose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Choose").field("title", &self.title).finish_non_exhaustive()
    }
}

impl Choose {
    /// A list with its title, the first line selected.
    pub fn new(title: impl Into<String>, entries: Vec<(String, Vec<Step>)>) -> Self {
        Self { title: title.into(), remark: String::new(), entries, search: Search::default(), otherwise: None }
    }

    /// With what Enter does with a text that is in no line of the list.
    pub fn otherwise(mut self, then: impl Fn(&str) -> Vec<Step> + 'static) -> Self {
        self.otherwise = Some(Box::new(then));
        self
    }

    /// With line `selected` (from 0) selected.
    pub fn at(mut self, selected: usize) -> Self {
        self.search = Search::at(selected);
        self
    }

    /// With a remark above the list.
    pub fn remark(mut self, remark: impl Into<String>) -> Self {
        self.remark = remark.into();
        self
    }

    fn found(&self) -> Vec<usize> {
        let found = self.entries.iter().enumerate().filter(|(_, (text, _))| self.search.finds(text));
        found.map(|(index, _)| index).collect()
    }

    pub(super) fn key(&mut self, key: Key) -> Outcome {
        let found = self.found();
        match key {
            Key::Esc => Outcome::Close(Vec::new()),
            Key::Enter => {
                let entry = found.get(self.search.selected()).and_then(|&index| self.entries.get_mut(index));
                match (entry, &self.otherwise) {
                    (Some((_, steps)), _) => Outcome::Close(std::mem::take(steps)),
                    (None, Some(then)) => Outcome::Close(then(self.search.typed())),
                    (None, None) => Outcome::Stay,
                }
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
        let remark =
            if self.remark.is_empty() { Vec::new() } else { wrap(&self.remark, area.width.saturating_sub(10)) };
        let above = u16::try_from(remark.len()).unwrap_or(u16::MAX);
        let most = area.height.saturating_sub(4).saturating_sub(above).max(3);
        let rows = u16::try_from(self.entries.len()).unwrap_or(u16::MAX).clamp(3, most);
        let height = rows.saturating_add(above).saturating_add(1);
        let size = (area.width.saturating_sub(6), height);
        let inside = open_box(ctx, frame, area, size, &self.title, dialog::CHOOSE_KEYS);
        let (said, inside) = fit::top(inside, above);
        frame.render_widget(Text::from_iter(remark.into_iter().map(Line::from)), said);
        let entry = |(text, _): &(String, Vec<Step>)| Entry { text: text.clone(), ..Entry::default() };
        let mut found: Vec<Entry> =
            self.found().iter().filter_map(|&index| self.entries.get(index)).map(entry).collect();
        if found.is_empty() && self.otherwise.is_some() {
            found.push(Entry { text: ctx.say(dialog::AS_TYPED).to_owned(), ..Entry::default() });
        }
        self.search.view(ctx, frame, inside, &found);
    }
}
