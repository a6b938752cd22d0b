//! A line that is looked over, while it is corrected.

use super::Ctx;
use crate::text::dialogs::key as label;
use crate::text::looked_over as text;
use crate::ui::fit;
use crate::ui::keys::{Binding, Key};
use crate::ui::widgets::field::Field;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The field of the line that is corrected, if one is.
#[derive(Debug, Clone, Default)]
pub(super) struct Correcting(Option<Field>);

/// What can be done with the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// It says this from now on.
    Keep,
    /// It stays as it was.
    Cancel,
}

/// Keys while a line is corrected.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Keep, label::KEEP).typing(),
    Binding::bar(&[Key::Esc], Action::Cancel, label::CANCEL).typing(),
];

impl Correcting {
    /// Puts a line into the field.
    pub(super) fn begin(&mut self, line: &str) {
        self.0 = Some(Field::with(line));
    }

    /// Whether a line is corrected.
    pub(super) const fn is_open(&self) -> bool {
        self.0.is_some()
    }

    /// The field.
    pub(super) const fn field(&mut self) -> Option<&mut Field> {
        self.0.as_mut()
    }

    /// Runs the action at `index` of [`KEYS`]; what the line says from now on, if it is not left as it was.
    pub(super) fn act(&mut self, index: usize) -> Option<String> {
        let action = KEYS.get(index)?.action;
        let typed = self.0.take()?;
        match action {
            Action::Keep => Some(typed.text().to_owned()),
            Action::Cancel => None,
        }
    }

    /// Draws the line in the last rows, as many as it takes up to half of them; the rows above.
    pub(super) fn view(&self, ctx: &Ctx, frame: &mut Frame, area: Rect) -> Rect {
        let Some(field) = &self.0 else { return area };
        let prompt = Span::styled("> ", ctx.theme.title);
        let high = field.rows(&prompt.content, area.width).min(area.height / 2).max(1);
        let (above, rows) = fit::bottom(area, high + 1);
        let (label, rows) = fit::top(rows, 1);
        let chars = field.text().chars().count();
        frame.render_widget(Line::styled(text::correcting(ctx.language(), chars), ctx.theme.muted), label);
        field.view(frame, rows, prompt, ctx.theme.base, true);
        above
    }
}
