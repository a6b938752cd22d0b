//! The board: four quadrants where they fit side by side, else one after another.

use super::Brush;
use super::page;
use crate::scene::{Board, BoardItem, Quadrant, QuadrantItems};
use crate::ui::fit;
use crate::ui::widgets::list::Entry;
use crate::ui::widgets::wrap::{columns, cut};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Block;

/// From these columns and rows on the quadrants stand side by side.
const SIDE_BY_SIDE: (u16, u16) = (60, 12);

/// Draws the board of an aspect.
pub fn board(board: &Board, brush: &Brush, frame: &mut Frame, area: Rect) {
    let (head, grid) = fit::top(area, 1);
    heading(board, brush, frame, head);
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
            // An item that just came in is on the first page.
            let page = if board.newest == Some(shown.quadrant) { 0 } else { page::turned(brush.at) };
            quadrant_box(board, shown, page, brush, frame, area);
        }
    }
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

/// The quadrant and page that are due: one just written to; else every other time the quadrant that the room talks
/// about, and between those the pages of the others in turn.
fn turn<'a>(board: &'a Board, brush: &Brush, area: Rect) -> (&'a QuadrantItems, usize) {
    if let Some(quadrant) = board.newest {
        return (of(board, quadrant), 0);
    }
    let inside = fit::inside(area);
    let here = of(board, board.here);
    let turned = page::turned(brush.at);
    let others: Vec<(&QuadrantItems, usize)> = board
        .quadrants
        .iter()
        .filter(|shown| shown.quadrant != board.here)
        .flat_map(|shown| (0..page::pages(&entries(shown, brush), inside).len()).map(move |page| (shown, page)))
        .collect();
    match others.get((turned / 2) % others.len().max(1)) {
        Some(_) if here.items.is_empty() => others[turned % others.len()],
        Some(other) if turned % 2 == 1 => *other,
        Some(_) => (here, turned / 2),
        None => (here, turned),
    }
}

fn heading(board: &Board, brush: &Brush, frame: &mut Frame, area: Rect) {
    let count = |shown: &QuadrantItems| format!("{} {}", shown.quadrant.letter(), shown.items.len());
    let counts = board.quadrants.each_ref().map(count).join(" · ");
    let width = area.width.saturating_sub(columns(&counts) + 3);
    let name = format!(" {}", cut(&board.aspect.to_uppercase(), width));
    frame.render_widget(Line::styled(name, brush.theme.title), area);
    let right = Rect { width: area.width.saturating_sub(1), ..area };
    frame.render_widget(Line::raw(counts).right_aligned(), right);
}

fn entries(shown: &QuadrantItems, brush: &Brush) -> Vec<Entry> {
    let entry = |item: &BoardItem| Entry {
        head: format!("{} ", item.number),
        text: item.text.clone(),
        tail: String::new(),
        style: brush.theme.base,
    };
    shown.items.iter().map(entry).collect()
}

fn quadrant_box(board: &Board, shown: &QuadrantItems, page: usize, brush: &Brush, frame: &mut Frame, area: Rect) {
    let theme = brush.theme;
    let style = theme.quadrant(shown.quadrant);
    let (mark, border) = if shown.quadrant == board.here { ("▸", style) } else { (" ", theme.border) };
    let title = format!("{mark}[{}] {} {} ", shown.quadrant.letter(), shown.name, shown.items.len());
    frame.render_widget(Block::bordered().border_style(border).title(Line::styled(title, style)), area);
    let inside = fit::inside(area);
    if shown.items.is_empty() {
        frame.render_widget(Line::styled(board.empty.as_str(), theme.muted), inside);
    } else {
        page::view_page(brush, frame, inside, &entries(shown, brush), page);
    }
}
