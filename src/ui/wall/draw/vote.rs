//! A vote before it is open: its question and rule.

use super::Brush;
use super::options;
use super::page::{self, Pages, wrapped};
use crate::scene::{Question, Rule};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Draws a question and its options.
pub fn question(shown: &Question, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let mut lines = wrapped(&shown.question, area.width, theme.title);
    lines.push(Line::raw(shown.paper.as_str()));
    lines.extend(shown.agreed.iter().flat_map(|said| wrapped(said, area.width, theme.good)));
    lines.push(Line::raw(""));
    let rest = page::head(frame, area, lines);
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
    let rest = page::head(frame, area, lines);
    options::view(&rule.options, brush, Pages::Turn, frame, rest);
}
