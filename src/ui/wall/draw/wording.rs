//! Formulations of an item, side by side where they fit.

use super::Brush;
use super::page;
use crate::scene::Wordings;
use crate::ui::fit;
use crate::ui::widgets::wordings::{beside, fit_beside, one};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Draws the formulations of an item.
pub fn wordings(shown: &Wordings, brush: &Brush, frame: &mut Frame, area: Rect) {
    let (head, body) = fit::top(area, 1);
    let title = format!("{} · [{}] {}", shown.name.to_uppercase(), shown.quadrant.letter(), shown.number);
    frame.render_widget(Line::styled(title, brush.theme.title), page::margins(head));
    let (theme, language) = (brush.theme, brush.language);
    let wordings: Vec<&str> = shown.wordings.iter().map(String::as_str).collect();
    if fit_beside(wordings.len(), body.width) {
        return beside(theme, language, frame, body, &wordings, None);
    }
    // Under each other every one has the same share of the rows.
    let mut rest = body;
    for (number, text) in (1_u16..).zip(&wordings) {
        let left = u16::try_from(wordings.len()).unwrap_or(1).saturating_sub(number) + 1;
        let (here, more) = fit::top(rest, rest.height / left.max(1));
        rest = more;
        one(theme, language, frame, here, (number, text), false);
    }
}
