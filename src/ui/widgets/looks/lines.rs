//! Lines of different heights in an area: those around the selected one, else the page that is due.

use super::Pen;
use crate::text::frame as phrases;
use crate::text::wall;
use crate::ui::fit;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use std::ops::Range;

/// The places of the lines that are shown in an area, the area that is left for them, and what the last row says.
///
/// With a selected line the window around it is taken, and only lines near it are measured. Without one all lines are
/// measured for the page that is due.
pub(super) fn shown(
    pen: &Pen,
    area: Rect,
    (len, selected): (usize, Option<usize>),
    height: impl Fn(usize) -> usize,
) -> (Range<usize>, Rect, String) {
    let rows = usize::from(area.height);
    let all_fit = len <= rows && fit::last_fitting(len, rows, &height) == 0;
    if all_fit || area.height < 2 {
        return (fit::window(len, rows, selected, height), area, String::new());
    }
    let (body, _) = fit::top(area, area.height - 1);
    let rows = rows - 1;
    if selected.is_some() {
        let window = fit::window(len, rows, selected, height);
        let arrows = match (window.start > 0, window.end < len) {
            (true, true) => "↑↓",
            (true, false) => "↑",
            (false, _) => "↓",
        };
        let said = format!("{arrows} {}", phrases::more(pen.language, len - window.len()));
        return (window, body, said);
    }
    let heights: Vec<usize> = (0..len).map(height).collect();
    let pages = fit::pages(&heights, rows);
    let at = pen.turned % pages.len().max(1);
    let page = pages.get(at).cloned().unwrap_or(0..0);
    (page, body, wall::page(at + 1, pages.len()))
}

/// Draws what the last row of the area says.
pub(super) fn last_row(said: &str, pen: &Pen, frame: &mut Frame, area: Rect) {
    if !said.is_empty() {
        let (_, row) = fit::bottom(area, 1);
        frame.render_widget(Line::styled(said.to_owned(), pen.theme.muted).right_aligned(), row);
    }
}
