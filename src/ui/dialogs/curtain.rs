//! What covers a text that is being looked over, on a window that the room sees, until a key opens it.

use super::{Outcome, open_box};
use crate::text::looked_over as text;
use crate::ui::ctx::Ctx;
use crate::ui::fit;
use crate::ui::keys::Key;
use crate::ui::widgets::wrap::wrap;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// Whether the room may read along. The desk reads in either case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Curtain {
    /// Only how much there is, and what to do, is shown.
    #[default]
    Closed,
    /// The facilitator has opened it before the room.
    Open,
}

impl Curtain {
    /// Whether nothing of the text may be drawn.
    pub(super) const fn hides(self, ctx: &Ctx) -> bool {
        match self {
            Self::Closed => ctx.role.is_public(),
            Self::Open => false,
        }
    }

    /// Handles its key, and while it hides the text every other one: nobody takes what nobody has read. None when the
    /// key is for the dialog.
    pub(super) fn key(&mut self, ctx: &Ctx, key: Key) -> Option<Outcome> {
        let hides = self.hides(ctx);
        match key {
            Key::Char('u') if ctx.role.is_public() => {
                *self = if hides { Self::Open } else { Self::Closed };
                Some(Outcome::Stay)
            }
            Key::Esc if hides => Some(Outcome::Close(Vec::new())),
            _ if hides => Some(Outcome::Stay),
            _ => None,
        }
    }

    /// Draws how many lines there are and what to do.
    pub(super) fn view(ctx: &Ctx, frame: &mut Frame, area: Rect, title: &str, lines: usize) {
        let said = wrap(ctx.say(text::COVERED), 52.min(area.width.saturating_sub(4)));
        let rows = u16::try_from(said.len()).unwrap_or(u16::MAX);
        let size = (56, rows.saturating_add(3));
        let inside = open_box(ctx, frame, area, size, title, text::COVERED_KEYS);
        let count = text::covered(ctx.language(), lines);
        let (above, below) = fit::top(inside, 2);
        frame.render_widget(Line::styled(count, ctx.theme.title), above);
        let said: Text = said.into_iter().map(Line::from).collect();
        frame.render_widget(said.style(ctx.theme.muted), below);
    }

    /// Says in the first row that the room reads along, where it does; the rows that are left.
    pub(super) fn told(ctx: &Ctx, frame: &mut Frame, area: Rect) -> Rect {
        if !ctx.role.is_public() {
            return area;
        }
        let (row, rest) = fit::top(area, 1);
        frame.render_widget(Line::styled(ctx.say(text::OPEN), ctx.theme.warning), row);
        rest
    }
}
