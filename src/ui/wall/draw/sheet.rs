//! A sheet in one of its looks.

use super::{Brush, page};
use crate::scene::sheet::Sheet;
use crate::ui::fit;
use crate::ui::widgets::looks::{self, Pen};
use crate::ui::widgets::wrap::{columns, cut, wrapped};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// Draws the title with how much is filled, the look, and what the degrees mean.
pub fn sheet(shown: &Sheet, brush: &Brush, frame: &mut Frame, area: Rect) {
    let pen = Pen { theme: brush.theme, language: brush.language, turned: page::turned(brush.at), walked: false };
    let (head, rest) = fit::top(area, 1);
    heading(shown, brush, frame, head);
    let legend =
        if shown.legend.is_empty() { Vec::new() } else { wrapped(&shown.legend, rest.width, brush.theme.muted) };
    let rows = u16::try_from(legend.len()).unwrap_or(0).min(rest.height / 4);
    let (body, below) = fit::bottom(rest, rows);
    looks::look(&shown.look, &pen, frame, body);
    frame.render_widget(Text::from(legend), below);
}

fn heading(shown: &Sheet, brush: &Brush, frame: &mut Frame, area: Rect) {
    let width = area.width.saturating_sub(columns(&shown.filled) + 3);
    frame.render_widget(Line::styled(cut(&shown.title, width), brush.theme.title), area);
    frame.render_widget(Line::raw(shown.filled.as_str()).right_aligned(), area);
}
