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
    let rest = heading(shown, brush, frame, area);
    let legend =
        if shown.legend.is_empty() { Vec::new() } else { wrapped(&shown.legend, rest.width, brush.theme.muted) };
    let rows = u16::try_from(legend.len()).unwrap_or(0).min(rest.height / 4);
    let (body, below) = fit::bottom(rest, rows);
    looks::look(&shown.look, &pen, frame, body);
    frame.render_widget(Text::from(legend), below);
}

/// Draws the title, and how much is filled behind it, or in a row below where both do not fit in one; gives the rest.
fn heading(shown: &Sheet, brush: &Brush, frame: &mut Frame, area: Rect) -> Rect {
    let beside = area.width.saturating_sub(columns(&shown.filled) + 3);
    let rows = if columns(&shown.title) <= beside { 1 } else { 2 };
    let (head, rest) = fit::top(area, rows);
    frame.render_widget(Line::styled(cut(&shown.title, area.width), brush.theme.title), head);
    let (_, last) = fit::bottom(head, 1);
    frame.render_widget(Line::raw(shown.filled.as_str()).right_aligned(), last);
    rest
}
