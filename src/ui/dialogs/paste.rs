//! A pasted list, looked over before it reaches the room.

use super::{Outcome, open_box};
use crate::text::frame::dialog;
use crate::ui::ctx::Ctx;
use crate::ui::effect::Step;
use crate::ui::keys::Key;
use crate::ui::widgets::list::{self, Entry};
use ratatui::Frame;
use ratatui::layout::Rect;
use std::fmt;

/// The steps that the places of the ticked lines lead to.
type Then = dyn Fn(&[usize]) -> Vec<Step>;

/// Lines to tick, and the steps that the ticked ones (by their places) lead to.
pub struct Paste {
    title: Option<String>,
    lines: Vec<(String, bool)>,
    selected: usize,
    then: Box<Then>,
}

impl fmt::Debug for Paste {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Paste")
            .field("lines", &self.lines.len())
            .finish_non_exhaustive()
    }
}

impl Paste {
    /// All lines ticked; Enter runs the steps that `then` makes of the places of those still ticked.
    pub fn new(lines: Vec<String>, then: impl Fn(&[usize]) -> Vec<Step> + 'static) -> Self {
        Self {
            title: None,
            lines: lines.into_iter().map(|line| (line, true)).collect(),
            selected: 0,
            then: Box::new(then),
        }
    }

    /// With a title of its own.
    pub fn titled(mut self, title: String) -> Self {
        self.title = Some(title);
        self
    }

    pub(super) fn key(&mut self, key: Key) -> Outcome {
        match key {
            Key::Up => self.selected = self.selected.saturating_sub(1),
            Key::Down => {
                self.selected = (self.selected + 1).min(self.lines.len().saturating_sub(1))
            }
            Key::Char(' ') => {
                if let Some((_, ticked)) = self.lines.get_mut(self.selected) {
                    *ticked = !*ticked;
                }
                self.selected = (self.selected + 1).min(self.lines.len().saturating_sub(1));
            }
            Key::Enter => {
                let ticked = self
                    .lines
                    .iter()
                    .enumerate()
                    .filter(|(_, (_, ticked))| *ticked);
                let ticked: Vec<usize> = ticked.map(|(index, _)| index).collect();
                return Outcome::Try((self.then)(&ticked));
            }
            Key::Esc => return Outcome::Close(Vec::new()),
            _ => {}
        }
        Outcome::Stay
    }

    pub(super) fn view(&self, ctx: &Ctx, frame: &mut Frame, area: Rect) {
        let size = (area.width.saturating_sub(6), area.height.saturating_sub(5));
        let ticked = self.lines.iter().filter(|(_, ticked)| *ticked).count();
        let title = self
            .title
            .as_deref()
            .unwrap_or_else(|| ctx.say(dialog::PASTE));
        let title = format!("{title} · {ticked}/{}", self.lines.len());
        let inside = open_box(ctx, frame, area, size, &title, dialog::PASTE_KEYS);
        let entries: Vec<Entry> = self
            .lines
            .iter()
            .map(|(text, ticked)| entry(text, *ticked))
            .collect();
        list::view(
            frame,
            inside,
            &entries,
            Some(self.selected),
            ctx.theme.into(),
            ctx.language(),
        );
    }
}

fn entry(text: &str, ticked: bool) -> Entry {
    Entry {
        head: (if ticked { "[x] " } else { "[ ] " }).to_owned(),
        text: text.to_owned(),
        ..Entry::default()
    }
}
