//! The line in which a screen takes down what the room says.

use super::field::Field;
use super::wrap::columns;
use crate::ui::ctx::Ctx;
use crate::ui::fit;
use crate::ui::keys::Mode;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// A field that is typed into or left to choose among what was taken down; at first it is typed into. What was sent to
/// be saved stays in it until the disk has answered.
#[derive(Debug)]
pub struct Capture {
    /// What is typed.
    pub field: Field,
    /// Whether the field has the keys.
    pub mode: Mode,
    sent: Option<String>,
}

impl Default for Capture {
    fn default() -> Self {
        Self { field: Field::default(), mode: Mode::Typing, sent: None }
    }
}

impl Capture {
    /// Whether the field has the keys.
    pub fn is_typing(&self) -> bool {
        self.mode == Mode::Typing
    }

    /// What stands in the field is sent to be saved.
    pub fn send(&mut self) {
        self.sent = Some(self.field.text().to_owned());
    }

    /// What was sent is on the disk: the field is free again if it still holds that.
    pub fn saved(&mut self) {
        if self.sent.take().as_deref() == Some(self.field.text()) {
            self.field.take();
        }
    }

    /// Draws prompt and text in the last rows of an area, as many as they take up to a third of it, and gives the rest of
    /// the area; while nothing is typed `hint` stands behind the prompt. Where nothing can be entered they stay empty.
    pub fn view(&self, ctx: &Ctx, frame: &mut Frame, area: Rect, prompt: Span, hint: Option<&str>) -> Rect {
        let high = self.field.rows(&prompt.content, area.width).min(area.height / 3).max(1);
        let (rest, line) = fit::bottom(area, high);
        if !ctx.enters {
            return rest;
        }
        let Some(hint) = hint.filter(|_| self.field.is_empty()) else {
            self.field.view(frame, line, prompt, ctx.theme.base, self.is_typing());
            return rest;
        };
        let x = line.x.saturating_add(columns(&prompt.content));
        frame.render_widget(Line::from(vec![prompt, Span::styled(hint, ctx.theme.muted)]), line);
        if self.is_typing() && line.area() > 0 {
            frame.set_cursor_position((x.min(line.right() - 1), line.y));
        }
        rest
    }
}
