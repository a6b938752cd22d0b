//! Lists that page by themselves, and lines in the middle with figures under them.

use super::Brush;
use crate::scene::{Figures, PAGE_SECONDS};
use crate::text::wall as text;
use crate::ui::fit;
use crate::ui::widgets::big;
use crate::ui::widgets::list::{Entry, entry_view};
pub use crate::ui::widgets::wrap::wrapped;
use crate::ui::widgets::wrap::{columns, cut};
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

/// The pages of entries in all of an area.
pub fn pages_of(entries: &[Entry], area: Rect) -> Vec<Range<usize>> {
    let heights: Vec<usize> = entries.iter().map(|entry| entry.lines(area.width).len()).collect();
    fit::even_pages(&heights, usize::from(area.height).max(1))
}

/// Draws entries below one another, with a row between them where there is room for it.
pub fn rows(frame: &mut Frame, area: Rect, entries: &[Entry]) {
    let area = area.intersection(frame.area());
    let taken: usize = entries.iter().map(|entry| entry.lines(area.width).len() + 1).sum();
    let between = u16::from(taken <= usize::from(area.height) + 1);
    let mut rest = area;
    for entry in entries {
        rest = fit::top(entry_view(frame, rest, entry, entry.style), between).1;
    }
}

/// The pages of entries in an area; one row is kept for their number when there are several.
pub fn pages(entries: &[Entry], area: Rect) -> Vec<Range<usize>> {
    let whole = pages_of(entries, area);
    if whole.len() <= 1 { whole } else { pages_of(entries, fit::bottom(area, 1).0) }
}

/// Draws the entries, page by page as time goes.
pub fn view(brush: &Brush, frame: &mut Frame, area: Rect, entries: &[Entry]) {
    view_page(brush, frame, area, entries, turned(brush.at));
}

/// Draws the entries on the page with the one that is pointed at; where none is, page by page as time goes.
pub fn view_pointed(brush: &Brush, frame: &mut Frame, area: Rect, entries: &[Entry], pointed: Option<usize>) {
    let with = |place: usize| pages(entries, area).iter().position(|page| page.contains(&place));
    view_page(brush, frame, area, entries, pointed.and_then(with).unwrap_or_else(|| turned(brush.at)));
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
    rows(frame, body, entries.get(range.clone()).unwrap_or_default());
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
    let most = usize::from(body.height).max(1);
    let parts = parts(pieces, most);
    let heights: Vec<usize> = parts.iter().map(|(_, part)| part.len()).collect();
    let pages = fit::even_pages(&heights, most);
    let page = match due {
        Pages::Turn => turned(brush.at) % pages.len().max(1),
        Pages::Since(since) => turned_since(brush, since) % pages.len().max(1),
        Pages::At(page) => page % pages.len().max(1),
        Pages::Around(piece) => {
            let first = parts.iter().position(|(of, _)| *of == piece).unwrap_or(0);
            pages.iter().position(|page| page.contains(&first)).unwrap_or(0)
        }
    };
    let shown = pages.get(page).and_then(|page| parts.get(page.clone())).unwrap_or_default();
    let shown: Vec<Vec<Line>> = shown.iter().map(|(_, part)| part.to_vec()).collect();
    pile(frame, body, &shown, false);
    if pages.len() > 1 {
        let said = text::page(page + 1, pages.len());
        frame.render_widget(Line::styled(said, brush.theme.muted).right_aligned(), last);
    }
}

/// Pieces with their places, each whole; one higher than a page of `most` rows is cut where a page ends and goes on on
/// the next.
fn parts<'a, 'b>(pieces: &'a [Vec<Line<'b>>], most: usize) -> Vec<(usize, &'a [Line<'b>])> {
    let mut parts = Vec::new();
    let mut left = most;
    for (place, piece) in pieces.iter().enumerate() {
        let mut rest = piece.as_slice();
        while !rest.is_empty() {
            if left == 0 || (rest.len() > left && piece.len() <= most) {
                left = most;
            }
            let (part, more) = rest.split_at(rest.len().min(left));
            parts.push((place, part));
            left -= part.len();
            rest = more;
        }
    }
    parts
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

/// Rows that a list keeps under what stands above it, one of them for the number of its page.
const LIST_ROWS: u16 = 4;

/// Draws lines at the top of the area, fewer than would leave a list below no page, and gives the rest.
pub fn head(frame: &mut Frame, area: Rect, lines: Vec<Line>) -> Rect {
    let (above, rest) = fit::top(area, count(&lines).min(area.height.saturating_sub(LIST_ROWS)));
    frame.render_widget(Text::from(lines), above);
    rest
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

/// Columns that a figure has at least, with what it counts below it.
const FIGURE_COLUMNS: u16 = 16;

/// Large figures beside and below one another.
#[derive(Debug, Clone, Copy)]
struct Grid {
    columns: u16,
    rows: u16,
    /// Rows of a figure with what it counts below it.
    high: u16,
}

/// The grid in which figures are large and what they count is whole, in one line or in two; else the one that fits.
fn grid(figures: &Figures, area: Rect) -> Option<Grid> {
    let widest = figures.iter().map(|(_, of)| columns(of) + 1).max().unwrap_or(0);
    let ways = [(widest.max(FIGURE_COLUMNS), 1), (FIGURE_COLUMNS, 2), (FIGURE_COLUMNS, 1)];
    ways.into_iter().find_map(|(wide, said)| {
        let most = (area.width / wide).min(count(figures));
        let rows = if most == 0 { return None } else { count(figures).div_ceil(most) };
        let high = big::ROWS + 1 + said;
        let columns = count(figures).div_ceil(rows.max(1));
        (rows * (high + 1) <= area.height + 1).then_some(Grid { columns, rows, high })
    })
}

/// Whether [`figures`] are large in an area.
pub fn are_large(figures: &Figures, area: Rect) -> bool {
    grid(figures, area).is_some()
}

/// Rows that [`figures`] take of an area.
pub fn figure_rows(figures: &Figures, area: Rect) -> u16 {
    grid(figures, area).map_or(count(figures), |grid| grid.rows * (grid.high + 1) - 1)
}

/// Draws figures with what they count below them: large where they fit so, else one in each row.
pub fn figures(brush: &Brush, frame: &mut Frame, area: Rect, figures: &Figures) {
    let theme = brush.theme;
    let Some(Grid { columns, rows, high }) = grid(figures, area) else {
        let widest = figures.iter().map(|(figure, _)| figure.to_string().len()).max().unwrap_or(0);
        let line = |(figure, of): &(usize, String)| Line::styled(format!("{figure:>widest$} {of}"), theme.title);
        return frame.render_widget(figures.iter().map(line).collect::<Text>().centered(), area);
    };
    let (width, height) = (area.width / columns, area.height.div_ceil(rows).max(high));
    for (place, (figure, of)) in (0..).zip(figures) {
        let (x, y) = (area.x + place % columns * width, area.y + place / columns * height);
        let cell = fit::centered(Rect { x, y, width, height }, width, high).intersection(area);
        let (digits, said) = fit::bottom(cell, high - big::ROWS - 1);
        big::view(frame, fit::top(digits, big::ROWS).0, &figure.to_string(), theme.title);
        let room = width.saturating_sub(1);
        let said_in_rows = if said.height > 1 { wrapped(of, room, theme.base) } else { vec![cut(of, room).into()] };
        frame.render_widget(Text::from(said_in_rows).style(theme.base).centered(), said);
    }
}

/// The area without a column on either side.
pub fn margins(area: Rect) -> Rect {
    Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area }
}
