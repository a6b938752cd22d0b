//! A break: what comes next in the middle, its time as large as fits.

use super::Brush;
use super::page::{middle, wrapped};
use crate::scene::Break;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Draws a break.
pub fn pause(shown: &Break, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let next = match shown {
        Break::Last(said) => return middle(frame, area, vec![Line::styled(said.as_str(), theme.title)], None),
        Break::Before(next) => next,
    };
    let mut lines = vec![Line::from(next.lead.as_str())];
    lines.extend(wrapped(&next.title.to_uppercase(), area.width.saturating_sub(8), theme.title));
    lines.extend(next.date.as_ref().map(|date| Line::from(date.as_str())));
    lines.push(Line::from(next.begins.as_str()));
    middle(frame, area, lines, next.time.as_deref().map(|time| (time, theme.title)));
}
