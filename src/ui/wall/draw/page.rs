//! Lists that page by themselves, and lines in the middle with figures under them.

use super::Brush;
use crate::scene::PAGE_SECONDS;
use crate::text::wall as text;
use crate::ui::fit;
use crate::ui::widgets::big;
use crate::ui::widgets::list::{Entry, entry_view};
pub use crate::ui::widgets::wrap::wrapped;
use jiff::Timestamp;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Text};
use std::ops::Range;

/// How many pages were turned by this instant, by the clock alone.
pub fn turned(now: Timestamp) -> usize {
    usize::try_from(now.as_second().div_euclid(PAGE_SECONDS)).unwrap_or(0)
}

/// The pages of entries in an area; one row is kept for their number when there are several.
pub fn pages(entries: &[Entry], area: Rect) -> Vec<Range<usize>> {
    let heights: Vec<usize> = entries.iter().map(|entry| entry.lines(area.width).len()).collect();
    let rows = usize::from(area.height);
    if heights.iter().sum::<usize>() <= rows {
        return fit::pages(&heights, rows);
    }
    fit::pages(&heights, rows.saturating_sub(1).max(1))
}

/// Draws the entries, page by page as time goes.
pub fn view(brush: &Brush, frame: &mut Frame, area: Rect, entries: &[Entry]) {
    view_page(brush, frame, area, entries, turned(brush.at));
}

/// How many pages were turned since the first came at an instant, which stands for a whole turn at least.
fn turned_since(brush: &Brush, since: Option<Timestamp>) -> usize {
    let before = since.map_or(0, |since| turned(since).saturating_add(1));
    turned(brush.at).saturating_sub(before)
}

/// Draws one page of the entries, counted round and round.
pub fn view_page(brush: &Brush, frame: &mut Frame, area: Rect, entries: &[Entry], page: usize) {
    let area = area.intersection(frame.area());
    if area.area() == 0 {
        return;
    }
    let pages = pages(entries, area);
    let at = page % pages.len().max(1);
    let Some(range) = pages.get(at) else {
        return;
    };
    let (body, number) = match pages.len() {
        0 | 1 => (area, None),
        _ => {
            let (body, last) = fit::bottom(area, u16::from(area.height > 1));
            (body, Some(last))
        }
    };
    let mut rest = body;
    for entry in entries.get(range.clone()).unwrap_or_default() {
        rest = entry_view(frame, rest, entry, entry.style);
    }
    if let Some(row) = number {
        let said = text::page(at + 1, pages.len());
        frame.render_widget(Line::styled(said, brush.theme.muted).right_aligned(), row);
    }
}

/// Which page of a list is due.
#[derive(Debug, Clone, Copy)]
pub enum Pages {
    /// They turn as time goes.
    Turn,
    /// They turn as time goes; the first came at an instant and stands for a whole turn at least.
    Since(Option<Timestamp>),
    /// The one with this piece.
    Around(usize),
    /// This one, counted round and round.
    At(usize),
}

/// Draws pieces of some rows each, with a blank row between them where all fit so, else page by page; one row is kept
/// for the number of the page.
pub fn stack(brush: &Brush, frame: &mut Frame, area: Rect, pieces: &[Vec<Line>], due: Pages) {
    let area = area.intersection(frame.area());
    let heights: Vec<usize> = pieces.iter().map(Vec::len).collect();
    let (all, rows) = (heights.iter().sum::<usize>(), usize::from(area.height));
    if area.area() == 0 || pieces.is_empty() {
        return;
    }
    if all <= rows {
        let airy = all + pieces.len() - 1 <= rows;
        return pile(frame, area, pieces, airy);
    }
    let (body, last) = fit::bottom(area, u16::from(area.height > 1));
    let pages = fit::pages(&heights, usize::from(body.height));
    let page = match due {
        Pages::Turn => turned(brush.at) % pages.len().max(1),
        Pages::Since(since) => turned_since(brush, since) % pages.len().max(1),
        Pages::At(page) => page % pages.len().max(1),
        Pages::Around(piece) => pages.iter().position(|page| page.contains(&piece)).unwrap_or(0),
    };
    let shown = pages.get(page).and_then(|page| pieces.get(page.clone()));
    pile(frame, body, shown.unwrap_or_default(), false);
    if pages.len() > 1 {
        let said = text::page(page + 1, pages.len());
        frame.render_widget(Line::styled(said, brush.theme.muted).right_aligned(), last);
    }
}

/// Draws pieces from the top of an area on, with a blank row between them where they are to have air.
pub fn pile(frame: &mut Frame, area: Rect, pieces: &[Vec<Line>], airy: bool) {
    let mut rest = area;
    for piece in pieces {
        let (here, below) = fit::top(rest, count(piece));
        for (place, line) in (0u16..here.height).zip(piece) {
            frame.render_widget(line, Rect { y: here.y + place, height: 1, ..here });
        }
        if here.height < count(piece) && here.height > 0 {
            let (_, corner) = fit::bottom(here, 1);
            frame.render_widget(Line::raw("…").right_aligned(), corner);
        }
        rest = fit::top(below, u16::from(airy)).1;
    }
}

/// How many there are, as rows.
pub fn count<T>(lines: &[T]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}

/// Draws lines in the middle of the area, and under them figures, as large as fits.
pub fn middle(frame: &mut Frame, area: Rect, lines: Vec<Line>, figures: Option<(&str, Style)>) {
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let Some((figures, style)) = figures else {
        let middle = fit::centered(area, area.width, rows);
        frame.render_widget(Text::from(lines).centered(), middle);
        return;
    };
    let left = area.height.saturating_sub(rows.saturating_add(1));
    let high = big::rows(figures, area.width, left);
    let middle = fit::centered(area, area.width, rows.saturating_add(1 + high));
    let (above, below) = fit::top(middle, rows);
    frame.render_widget(Text::from(lines).centered(), above);
    let (_, digits) = fit::top(below, 1);
    big::view(frame, digits, figures, style);
}

/// The area without a column on either side.
pub fn margins(area: Rect) -> Rect {
    Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area }
}
