//! A vote before it is open: its question and rule.

use super::Brush;
use super::options;
use super::page::{Pages, wrapped};
use crate::scene::{Question, Rule};
use crate::ui::fit;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// Draws lines at the top, at most half of the area, and gives the rest.
pub fn head(frame: &mut Frame, area: Rect, lines: Vec<Line>) -> Rect {
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let (above, rest) = fit::top(area, rows.min(area.height / 2));
    frame.render_widget(Text::from(lines), above);
    rest
}

/// Draws a question and its options.
pub fn question(shown: &Question, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let mut lines = wrapped(&shown.question, area.width, theme.title);
    lines.push(Line::raw(shown.paper.as_str()));
    lines.extend(shown.agreed.iter().flat_map(|said| wrapped(said, area.width, theme.good)));
    lines.push(Line::raw(""));
    let rest = head(frame, area, lines);
    options::view(&shown.options, brush, Pages::Turn, frame, rest);
}

/// Draws the rule that a vote is about to open with.
pub fn rule(rule: &Rule, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let mut lines = wrapped(&rule.question, area.width, theme.title);
    lines.extend(wrapped(&rule.voters, area.width, theme.title));
    lines.extend(wrapped(&rule.rule, area.width, theme.base));
    lines.extend(wrapped(&rule.estimate, area.width, theme.muted));
    lines.extend(rule.shuffle.iter().flat_map(|said| wrapped(said, area.width, theme.title)));
    lines.push(Line::raw(""));
    let rest = head(frame, area, lines);
    options::view(&rule.options, brush, Pages::Turn, frame, rest);
}
