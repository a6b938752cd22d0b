//! Lines of a header, in as many columns as there are.

use super::wrap::{columns, cut, fitting};
use crate::scene::{Said, SessionLine};
use crate::ui::theme::Theme;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The longest way to say place and day that fits in so many columns, behind a blank; the shortest is cut.
pub fn place(ways: &[String], width: u16) -> String {
    let ways: Vec<String> = ways.iter().map(|way| format!(" {way}")).collect();
    cut(fitting(&ways, width), width)
}

/// Draws the session on the left and its clock on the right: in so many words that the title is whole, if it can be.
pub fn session(frame: &mut Frame, area: Rect, session: &SessionLine, theme: &Theme) {
    let mark = session.mark.map(|mark| format!("{mark} ")).unwrap_or_default();
    let title = format!(" {mark}{}", session.title);
    let left = |clock: &Said| area.width.saturating_sub(columns(&clock.text) + 2);
    let fits = |clock: &&Said| columns(&title) <= left(clock);
    let clock = session.clock.iter().find(fits).or(session.clock.last());
    let title = cut(&title, clock.map_or(area.width, left));
    frame.render_widget(Line::styled(title, theme.title), area);
    if let Some(clock) = clock {
        let right = Rect { width: area.width.saturating_sub(1), ..area };
        // The style of the clock is that of its own columns, not of the row.
        let clock = Span::styled(clock.text.as_str(), theme.emphasis(clock.emphasis));
        frame.render_widget(Line::from(clock).right_aligned(), right);
    }
}
