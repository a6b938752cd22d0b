//! Yes or no. Enter never loses anything: it stays, `y` goes.

use super::{Outcome, open_box};
use crate::text::frame::dialog;
use crate::ui::ctx::Ctx;
use crate::ui::effect::{Effect, Step};
use crate::ui::keys::Key;
use crate::ui::widgets::wrap::wrap;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// A question; the steps run on `y`.
#[derive(Debug)]
pub struct Confirm {
    title: String,
    text: String,
    yes: Vec<Step>,
}

impl Confirm {
    /// A question with a title and what follows from `y`.
    pub fn new(title: impl Into<String>, text: impl Into<String>, yes: Vec<Step>) -> Self {
        Self { title: title.into(), text: text.into(), yes }
    }

    pub(super) fn key(&mut self, key: Key) -> Outcome {
        match key {
            Key::Char('y' | 'Y') => Outcome::Close(std::mem::take(&mut self.yes)),
            Key::Enter | Key::Esc | Key::Char('n' | 'N') => Outcome::Close(Vec::new()),
            _ => Outcome::Stay,
        }
    }

    pub(super) fn view(&self, ctx: &Ctx, frame: &mut Frame, area: Rect) {
        let lines = wrap(&self.text, 52.min(area.width.saturating_sub(4)));
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(1);
        let inside = open_box(ctx, frame, area, (56, height), &self.title, dialog::CONFIRM_KEYS);
        frame.render_widget(Text::from_iter(lines.into_iter().map(Line::from)), inside);
    }
}

/// Leave the program?
#[derive(Debug)]
pub struct Leave {
    /// Entries that could not be saved would be lost.
    pub unsaved: bool,
}

impl Leave {
    pub(super) fn key(&self, key: Key) -> Outcome {
        match key {
            Key::Char('y' | 'Y') | Key::Ctrl('c') => Outcome::Close(vec![Step::Run(Effect::Quit)]),
            Key::Enter | Key::Esc | Key::Char('n' | 'N') => Outcome::Close(Vec::new()),
            _ => Outcome::Stay,
        }
    }

    pub(super) fn view(&self, ctx: &Ctx, frame: &mut Frame, area: Rect) {
        let (text, style) =
            if self.unsaved { (dialog::LEAVE_UNSAVED, ctx.theme.error) } else { (dialog::LEAVE_TEXT, ctx.theme.base) };
        let lines = wrap(ctx.say(text), 52.min(area.width.saturating_sub(4)));
        let inside = open_box(ctx, frame, area, (56, 3), ctx.say(dialog::LEAVE), dialog::LEAVE_KEYS);
        frame.render_widget(Text::from_iter(lines.into_iter().map(Line::from)).style(style), inside);
    }
}
