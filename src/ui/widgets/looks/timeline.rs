//! Years across, rows down.

use super::Pen;
use super::lines::{last_row, shown};
use crate::scene::sheet::{TimeLine, Timeline};
use crate::ui::fit;
use crate::ui::widgets::wrap::{columns, cut, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Draws the years, then the rows with a bar over theirs.
pub(super) fn timeline(shown_rows: &Timeline, pen: &Pen, frame: &mut Frame, area: Rect) {
    let [first, last] = shown_rows.years;
    let years = u16::try_from(last - first + 1).unwrap_or(1).max(1);
    // Half of the width at most is for the years, each as wide as fits.
    let each = (area.width / 2 / years).clamp(1, 5);
    let across = (each * years).min(area.width);
    let text = area.width - across;
    let (head, body) = fit::top(area, 1);
    let (_, heads) = fit::left(head, text);
    year_names((first, last), each, pen, frame, heads);
    let (body, note) = fit::bottom(body, u16::from(!shown_rows.undated.is_empty()));
    frame.render_widget(Line::styled(format!(" {}", shown_rows.undated), pen.theme.muted), note);
    let texts = |index: usize| match &shown_rows.lines[index] {
        TimeLine::Heading(name) => vec![cut(name, area.width)],
        TimeLine::Row { number, text: words, .. } => wrap(&format!("{number} {words}"), text.saturating_sub(2).max(1)),
    };
    let len = shown_rows.lines.len();
    let (window, inside, said) = shown(pen, body, (len, shown_rows.selected), |index| texts(index).len());
    let mut rest = inside;
    for index in window {
        let selected = shown_rows.selected == Some(index);
        for (n, words) in texts(index).iter().enumerate() {
            let (row, below) = fit::top(rest, 1);
            rest = below;
            match &shown_rows.lines[index] {
                TimeLine::Heading(_) => frame.render_widget(Line::styled(words.clone(), pen.theme.title), row),
                TimeLine::Row { years, held, .. } => {
                    let (left, right) = fit::left(row, text);
                    let style = if selected { pen.theme.selected } else { pen.theme.base };
                    let mark = if n == 0 && selected { "▸" } else { " " };
                    let (left, _) = fit::left(left, (columns(words) + 1).min(left.width));
                    frame.render_widget(Line::styled(format!("{mark}{words}"), style), left);
                    if n == 0 {
                        bar(*years, (first, each, *held), pen, frame, right);
                    }
                }
            }
        }
    }
    last_row(&said, pen, frame, body);
}

/// `2026` where it fits, else `26`, else `6`.
fn year_names((first, last): (i16, i16), each: u16, pen: &Pen, frame: &mut Frame, area: Rect) {
    for (n, year) in (first..=last).enumerate() {
        let at = area.x + each * u16::try_from(n).unwrap_or(0);
        let whole = year.to_string();
        let from = whole.len().saturating_sub(match each {
            5.. => 4,
            2..=4 => 2,
            _ => 1,
        });
        let name = whole.get(from..).unwrap_or_default();
        if at < area.right() {
            frame.buffer_mut().set_stringn(at, area.y, name, usize::from(each), pen.theme.muted);
        }
    }
}

/// Blocks over the years of a row; one that is taken hold of has ends that say so. Years beyond the edges are marked.
fn bar([from, to]: [i16; 2], (first, each, held): (i16, u16, bool), pen: &Pen, frame: &mut Frame, area: Rect) {
    let years = i16::try_from(area.width / each.max(1)).unwrap_or(0);
    let last = first + years - 1;
    let style = if held { pen.theme.warning } else { pen.theme.title };
    let symbol = if held { "▒" } else { "█" };
    for year in from.max(first)..=to.min(last) {
        let at = area.x + each * u16::try_from(year - first).unwrap_or(0);
        for x in at..(at + each).min(area.right()) {
            frame.buffer_mut().set_string(x, area.y, symbol, style);
        }
    }
    if to < first && area.width > 0 {
        frame.buffer_mut().set_string(area.x, area.y, "‹", style);
    }
    if from > last && area.width > 0 {
        frame.buffer_mut().set_string(area.right() - 1, area.y, "›", style);
    }
}
