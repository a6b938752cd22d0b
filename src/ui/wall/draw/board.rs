//! The board: four quadrants where they fit side by side, else one after another.

use super::Brush;
use super::page;
use crate::scene::{Board, BoardItem, Emphasis, Quadrant, QuadrantItems};
use crate::text::wall as text;
use crate::ui::fit;
use crate::ui::widgets::list::Entry;
use crate::ui::widgets::wrap::{columns, cut, fitting};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;

/// From these columns and rows on the quadrants stand side by side.
const SIDE_BY_SIDE: (u16, u16) = (60, 12);

/// Draws the board of an aspect.
pub fn board(board: &Board, brush: &Brush, frame: &mut Frame, area: Rect) {
    let (head, grid) = fit::top(area, 1);
    heading(board, brush, frame, head);
    if board.enlarged {
        let here = of(board, board.here);
        return quadrant_box(board, here, page_of(here).unwrap_or(Page::Due), brush, frame, grid);
    }
    let (columns, rows) = SIDE_BY_SIDE;
    if area.width < columns || area.height < rows {
        let (shown, page) = turn(board, brush, grid);
        return quadrant_box(board, shown, page, brush, frame, grid);
    }
    let (upper, lower) = fit::top(grid, grid.height.div_ceil(2));
    let [s, w, o, t] = &board.quadrants;
    for (row, pair) in [(upper, [s, w]), (lower, [o, t])] {
        let (left, right) = fit::left(row, row.width / 2);
        for (area, shown) in [left, right].into_iter().zip(pair) {
            quadrant_box(board, shown, page_of(shown).unwrap_or(Page::Due), brush, frame, area);
        }
    }
}

/// Which page of a quadrant is shown.
#[derive(Debug, Clone, Copy)]
enum Page {
    /// The one with the item at this place.
    With(usize),
    /// The one that is due by the clock: all quadrants turn together.
    Due,
    /// This one, counted round and round.
    Number(usize),
}

/// The page with what stands out in the quadrant: what is pointed at, else what came in last.
fn page_of(shown: &QuadrantItems) -> Option<Page> {
    shown.items.iter().rposition(|item| item.emphasis != Emphasis::Plain).map(Page::With)
}

fn of(board: &Board, quadrant: Quadrant) -> &QuadrantItems {
    let [s, w, o, t] = &board.quadrants;
    match quadrant {
        Quadrant::S => s,
        Quadrant::W => w,
        Quadrant::O => o,
        Quadrant::T => t,
    }
}

/// The quadrant and page that are due: one in which something stands out; else every other time the quadrant that the
/// room talks about, and between those the pages of the others in turn.
fn turn<'a>(board: &'a Board, brush: &Brush, area: Rect) -> (&'a QuadrantItems, Page) {
    if let Some((shown, page)) = board.quadrants.iter().find_map(|shown| Some((shown, page_of(shown)?))) {
        return (shown, page);
    }
    let inside = fit::inside(area);
    let here = of(board, board.here);
    let turned = page::turned(brush.at);
    let others: Vec<(&QuadrantItems, usize)> = board
        .quadrants
        .iter()
        .filter(|shown| shown.quadrant != board.here)
        .flat_map(|shown| (0..page::pages_of(&entries(shown, brush), inside).len()).map(move |page| (shown, page)))
        .collect();
    let (shown, page) = match others.get((turned / 2) % others.len().max(1)) {
        Some(_) if here.items.is_empty() => others[turned % others.len()],
        Some(other) if turned % 2 == 1 => *other,
        Some(_) => (here, turned / 2),
        None => (here, turned),
    };
    (shown, Page::Number(page))
}

/// Aspect, how many there are of each, and the time left, in one row: in so few words that the aspect is whole, if it can
/// be; the counts stand in the borders as well.
fn heading(board: &Board, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let counts = |between: [&str; 2]| {
        let count = |shown: &QuadrantItems| format!("{}{}{}", shown.quadrant.letter(), between[0], shown.items.len());
        board.quadrants.each_ref().map(count).join(between[1])
    };
    let name = format!(" {}", board.aspect.to_uppercase());
    let clocks: Vec<String> = board.clock.iter().map(|said| said.text.clone()).collect();
    let shortest = clocks.last().map_or(0, |clock| columns(clock));
    let left = area.width.saturating_sub(columns(&name) + 5);
    let counts =
        fitting(&[counts([" ", " · "]), counts(["", " "]), String::new()], left.saturating_sub(shortest)).to_owned();
    let clock = fitting(&clocks, left.saturating_sub(columns(&counts)));
    let emphasis = board.clock.iter().find(|said| said.text == clock).map_or(Emphasis::Strong, |said| said.emphasis);
    let name = cut(&name, area.width.saturating_sub(columns(&counts) + columns(clock) + 5));
    let line = Line::from(vec![Span::styled(name, theme.title), Span::styled(format!("  {counts}"), theme.base)]);
    frame.render_widget(line, area);
    let right = Rect { width: area.width.saturating_sub(1), ..area };
    frame.render_widget(Line::from(Span::styled(clock, theme.emphasis(emphasis))).right_aligned(), right);
}

fn entries(shown: &QuadrantItems, brush: &Brush) -> Vec<Entry> {
    let entry = |item: &BoardItem| Entry {
        head: format!("{} ", item.number),
        text: item.text.clone(),
        tail: String::new(),
        style: brush.theme.emphasis(item.emphasis),
    };
    shown.items.iter().map(entry).collect()
}

/// Draws a quadrant in a border, in which it is said how many items are on other pages.
fn quadrant_box(board: &Board, shown: &QuadrantItems, page: Page, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let style = theme.quadrant(shown.quadrant);
    let (mark, border) = if shown.quadrant == board.here { ("▸", style) } else { (" ", theme.border) };
    let title = format!("{mark}[{}] {} {} ", shown.quadrant.letter(), shown.name, shown.items.len());
    let block = Block::bordered().border_style(border).title(Line::styled(title, style));
    let inside = fit::inside(area);
    if shown.items.is_empty() {
        frame.render_widget(block, area);
        frame.render_widget(Line::styled(board.empty.as_str(), theme.muted), inside);
        return;
    }
    let entries = entries(shown, brush);
    let pages = page::pages_of(&entries, inside);
    let at = match page {
        Page::With(place) => pages.iter().position(|page| page.contains(&place)).unwrap_or(0),
        Page::Due => page::turned(brush.at) % pages.len().max(1),
        Page::Number(number) => number % pages.len().max(1),
    };
    let range = pages.get(at).cloned().unwrap_or_default();
    let more = entries.len() - range.len();
    let foot =
        (more > 0).then(|| format!(" {} · {} ", text::page(at + 1, pages.len()), text::more(brush.language, more)));
    let foot = Line::styled(foot.unwrap_or_default(), style).right_aligned();
    frame.render_widget(block.title_bottom(foot), area);
    page::rows(frame, inside, entries.get(range).unwrap_or_default());
}
