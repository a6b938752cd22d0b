//! A countdown and who speaks, below whatever the room looks at.

use crate::scene::Beside;
use crate::ui::fit;
use crate::ui::theme::Theme;
use crate::ui::widgets::big;
use crate::ui::widgets::wrap::{columns, cut, fitting};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Rows with large figures: a name above them, what stands below, and one that sets them apart.
const LARGE: u16 = big::ROWS + 3;

/// Rows that they take of a picture this high in which large figures have a place from `large_from` rows on.
pub const fn rows(shown: &[Beside], height: u16, large_from: u16) -> u16 {
    match shown {
        [] => 0,
        _ if height >= large_from => LARGE,
        _ => 1,
    }
}

/// Draws them side by side in all of an area of so many rows.
pub fn beside(shown: &[Beside], theme: &Theme, frame: &mut Frame, area: Rect) {
    let width = area.width / u16::try_from(shown.len()).unwrap_or(1).max(1);
    for (place, one) in (0..).zip(shown) {
        let column = Rect { x: area.x + place * width, width, ..area };
        if area.height >= LARGE { figures(one, theme, frame, column) } else { line(one, theme, frame, column) }
    }
}

/// The longest way that fits, else what fits of the shortest.
fn said(ways: &[String], width: u16) -> String {
    cut(fitting(ways, width), width)
}

/// Name, large figures, and what stands below.
fn figures(one: &Beside, theme: &Theme, frame: &mut Frame, area: Rect) {
    let style = theme.emphasis(one.figures.emphasis);
    let (_, area) = fit::top(area, 1);
    let (above, rest) = fit::top(area, 1);
    let (digits, below) = fit::bottom(rest, 1);
    frame.render_widget(Line::styled(said(&one.name, above.width), style).centered(), above);
    // Figures side by side do not touch.
    let digits = Rect { x: digits.x + 2.min(digits.width), width: digits.width.saturating_sub(4), ..digits };
    big::view(frame, digits, &one.figures.text, style);
    frame.render_widget(Line::styled(said(&one.below, below.width), theme.base).centered(), below);
}

/// Name and figures in one line, and what stands below behind them where there is room.
fn line(one: &Beside, theme: &Theme, frame: &mut Frame, area: Rect) {
    let figures = &one.figures.text;
    let short = format!(" {} {figures}", said(&one.name, area.width.saturating_sub(columns(figures) + 2)));
    let mut whole = one.below.iter().map(|below| format!("{short} · {below}"));
    let whole = whole.find(|whole| columns(whole) <= area.width).unwrap_or(short);
    frame.render_widget(Line::styled(whole, theme.emphasis(one.figures.emphasis)), area);
}
