//! Entries that could not be written, in a list of their own until they are.

use super::{Outcome, open_box};
use crate::text::frame::dialog;
use crate::ui::ctx::Ctx;
use crate::ui::effect::{Effect, Step};
use crate::ui::keys::Key;
use crate::ui::widgets::list::{self, Entry};
use ratatui::Frame;
use ratatui::layout::Rect;

/// The entries as text.
#[derive(Debug)]
pub struct Unsaved {
    /// One line an entry.
    pub lines: Vec<String>,
}

impl Unsaved {
    pub(super) fn key(&self, key: Key) -> Outcome {
        match key {
            Key::Enter => Outcome::Close(vec![Step::Retry]),
            Key::Char('c') => Outcome::Close(vec![Step::Run(Effect::GoOnInCopy)]),
            Key::Esc => Outcome::Close(Vec::new()),
            _ => Outcome::Stay,
        }
    }

    pub(super) fn view(&self, ctx: &Ctx, frame: &mut Frame, area: Rect) {
        let size = (area.width.saturating_sub(6), area.height.saturating_sub(6));
        let inside = open_box(ctx, frame, area, size, ctx.say(dialog::UNSAVED), dialog::UNSAVED_KEYS);
        let entries: Vec<Entry> = self
            .lines
            .iter()
            .map(|text| Entry { head: "· ".to_owned(), text: text.clone(), ..Entry::default() })
            .collect();
        list::view(frame, inside, &entries, None, ctx.theme.into(), ctx.language());
    }
}
