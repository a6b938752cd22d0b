//! Counting again together: ballots read out, and papers compared with what was entered.

use super::Brush;
use super::page::{self, wrapped};
use crate::scene::{Audit, MarkLine, Recount};
use crate::ui::widgets::big;
use crate::ui::widgets::list::Entry;
use crate::ui::widgets::tally_marks;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Draws how far the comparison of papers has come.
pub fn audit(audit: &Audit, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let (Audit::Dice { question, said } | Audit::Papers { question, said, .. }) = audit;
    let mut lines = wrapped(question, area.width, theme.title);
    lines.extend(wrapped(said, area.width, theme.base));
    if let Audit::Papers { done, of, .. } = audit {
        lines.push(Line::raw(""));
        let rest = page::head(frame, area, lines);
        big::view(frame, rest, &format!("{done}/{of}"), theme.title);
    } else {
        page::middle(frame, area, lines, None);
    }
}

/// Draws the ballot read out last, and the marks so far.
pub fn recount(recount: &Recount, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let mut lines = wrapped(&recount.question, area.width, theme.title);
    lines.extend(wrapped(&recount.so_far, area.width, theme.base));
    lines.extend(wrapped(&recount.last, area.width, theme.title));
    let rest = page::head(frame, area, lines);
    let entry = |line: &MarkLine| Entry {
        head: format!("{:>2} {:>4}  ", line.letter, line.score),
        text: line.text.clone(),
        tail: tally_marks::marks(line.strokes, area.width / 3),
        style: theme.base,
    };
    let entries: Vec<Entry> = recount.marks.iter().map(entry).collect();
    page::view(brush, frame, rest, &entries);
}
