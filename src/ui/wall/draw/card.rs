//! The title card, the time as large as fits.

use super::Brush;
use super::page::{middle, wrapped};
use crate::scene::Card;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Draws welcome, place, title, venue, date and time.
pub fn card(card: &Card, brush: &Brush, frame: &mut Frame, area: Rect) {
    let width = area.width.saturating_sub(4);
    let theme = brush.theme;
    let mut parts = vec![
        vec![Line::from(card.welcome.as_str())],
        wrapped(&card.place.to_uppercase(), width, theme.title),
        wrapped(&card.title, width, theme.title),
        wrapped(&card.venue, width, theme.base),
        wrapped(&card.date, width, theme.base),
    ];
    parts.extend(card.example.as_ref().map(|example| vec![Line::styled(example.as_str(), theme.warning)]));
    let rows: usize = parts.iter().map(Vec::len).sum();
    // With room enough a blank row between the parts, and always the large time.
    let airy = rows + parts.len() + 6 <= usize::from(area.height);
    let lines = if airy { parts.join(&Line::raw("")) } else { parts.concat() };
    middle(frame, area, lines, Some((&card.time, theme.title)));
}
