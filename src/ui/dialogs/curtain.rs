//! What covers a text that is being looked over, on a window that the room sees, until a key opens it.

use super::{Ctx, Dialog, Outcome, open_box, run};
use crate::text::dialogs::key as label;
use crate::text::looked_over as text;
use crate::ui::fit;
use crate::ui::keys::{Binding, Key};
use crate::ui::role::Role;
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// Columns of what stands there instead of the text.
const WIDTH: u16 = 56;

/// Whether the room may read along. The desk reads in either case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Curtain {
    /// Only how much there is, and what to do, is shown.
    #[default]
    Closed,
    /// The facilitator has opened it before the room.
    Open,
}

/// What can be done with a text that is covered: nobody takes what nobody has read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// The room reads along.
    Uncover,
    /// Throw the text away.
    Discard,
}

/// Keys of every dialog while its text is covered.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Char('u')], Action::Uncover, label::UNCOVER),
    Binding::bar(&[Key::Esc], Action::Discard, label::DISCARD),
];

impl Curtain {
    /// Whether nothing of the text may be drawn in a window of this role.
    pub(super) const fn hides(self, role: Role) -> bool {
        match self {
            Self::Closed => role.is_public(),
            Self::Open => false,
        }
    }

    /// Runs the action at `index` of [`KEYS`].
    pub(super) fn act(&mut self, index: usize) -> Outcome {
        run(KEYS, index, |action| match action {
            Action::Uncover => {
                *self = Self::Open;
                Outcome::Stay
            }
            Action::Discard => Outcome::Close(Vec::new()),
        })
    }

    /// Draws how many lines there are and what to do.
    pub(super) fn view(dialog: &dyn Dialog, ctx: &Ctx, frame: &mut Frame, area: Rect, title: &str, lines: usize) {
        let said = wrapped(ctx.say(text::COVERED), (WIDTH - 4).min(area.width.saturating_sub(4)), ctx.theme.muted);
        let rows = u16::try_from(said.len()).unwrap_or(u16::MAX);
        let inside = open_box(dialog, ctx, frame, area, (WIDTH, rows.saturating_add(3)), title);
        let count = text::covered(ctx.language(), lines);
        let (above, below) = fit::top(inside, 2);
        frame.render_widget(Line::styled(count, ctx.theme.title), above);
        frame.render_widget(Text::from(said), below);
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
