//! One line of text. It stays, with what was typed, when the entry is refused.

use super::curtain::Curtain;
use super::{Outcome, open_box};
use crate::text::frame::dialog;
use crate::ui::ctx::Ctx;
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::keys::Key;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::wrap::wrap;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span, Text};
use std::fmt;

/// The steps that a text leads to.
pub(super) type Then = dyn Fn(&str) -> Vec<Step>;

/// A title, a remark, a field, and the steps that its text leads to.
pub struct Entry {
    title: String,
    remark: String,
    field: Field,
    /// Of a text that is for the desk alone.
    curtain: Option<Curtain>,
    then: Box<Then>,
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry").field("title", &self.title).finish_non_exhaustive()
    }
}

impl Entry {
    /// A field that holds `text`; Enter runs the steps that `then` makes of it.
    pub fn new(title: impl Into<String>, text: impl Into<String>, then: impl Fn(&str) -> Vec<Step> + 'static) -> Self {
        Self {
            title: title.into(),
            remark: String::new(),
            field: Field::with(text),
            curtain: None,
            then: Box::new(then),
        }
    }

    /// With a remark under the title: what is expected, or the text that is being changed.
    pub fn remark(mut self, remark: impl Into<String>) -> Self {
        self.remark = remark.into();
        self
    }

    /// For the desk alone: on a window that the room sees it opens covered, unless the room reads along already.
    pub fn for_the_desk(mut self, reads_along: bool) -> Self {
        self.curtain = Some(match reads_along {
            true => Curtain::Open,
            false => Curtain::Closed,
        });
        self
    }

    /// Covers the text again.
    pub(super) fn cover(&mut self) {
        if let Some(curtain) = &mut self.curtain {
            *curtain = Curtain::Closed;
        }
    }

    fn hides(&self, ctx: &Ctx) -> bool {
        self.curtain.is_some_and(|curtain| curtain.hides(ctx))
    }

    /// Whether it has this title and nothing is typed yet.
    pub fn is_untouched(&self, title: &str) -> bool {
        self.title == title && self.field.is_empty()
    }

    pub(super) fn key(&mut self, ctx: &Ctx, key: Key) -> Outcome {
        let hides = self.hides(ctx);
        if let Some(curtain) = self.curtain.as_mut().filter(|_| hides) {
            return curtain.key(ctx, key).unwrap_or(Outcome::Stay);
        }
        match key {
            Key::Enter => Outcome::Try((self.then)(self.field.text())),
            Key::Esc => Outcome::Close(Vec::new()),
            _ => {
                self.field.handle(key);
                Outcome::Stay
            }
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.field.insert(text);
    }

    pub(super) fn view(&self, ctx: &Ctx, frame: &mut Frame, area: Rect) {
        if self.hides(ctx) {
            return Curtain::view(ctx, frame, area, &self.title, 1);
        }
        let remark =
            if self.remark.is_empty() { Vec::new() } else { wrap(&self.remark, area.width.saturating_sub(10)) };
        let rows = u16::try_from(remark.len()).unwrap_or(u16::MAX);
        let inside = open_box(
            ctx,
            frame,
            area,
            (area.width.saturating_sub(6), rows.saturating_add(2)),
            &self.title,
            dialog::ENTRY_KEYS,
        );
        let (above, below) = fit::top(inside, rows);
        frame.render_widget(Text::from_iter(remark.into_iter().map(Line::from)).style(ctx.theme.muted), above);
        let (row, _) = fit::top(below, 1);
        self.field.view(frame, row, Span::styled("› ", ctx.theme.key), ctx.theme.base, true);
    }
}
