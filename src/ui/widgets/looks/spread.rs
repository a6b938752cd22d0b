//! How many rows stand in each cell of two choices; empty cells are seen.

use super::Pen;
use crate::scene::sheet::{Spread, SpreadBlock};
use crate::ui::fit;
use crate::ui::widgets::wrap::{columns, cut};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Block;

/// The narrowest block.
const BLOCK_FROM: u16 = 25;

/// Draws the blocks side by side, as many in a row as fit; those around the selected one where not all do.
pub(super) fn spread(spread: &Spread, pen: &Pen, frame: &mut Frame, area: Rect) {
    let across = usize::from((area.width / BLOCK_FROM).max(1)).min(spread.blocks.len().max(1));
    let rows: Vec<&[SpreadBlock]> = spread.blocks.chunks(across).collect();
    let high = |row: &&[SpreadBlock]| row.iter().map(|block| block.cells.len() + 2).max().unwrap_or(2);
    let heights: Vec<usize> = rows.iter().map(high).collect();
    let here = spread.selected.map(|(block, _)| block / across);
    let (window, inside, said) =
        super::lines::shown(pen, area, (rows.len(), here), |index| heights.get(index).copied().unwrap_or(2));
    let mut rest = inside;
    for at in window {
        let (line, below) = fit::top(rest, u16::try_from(heights[at]).unwrap_or(u16::MAX).min(rest.height));
        let mut left = line;
        for (n, block) in rows[at].iter().enumerate() {
            let width = line.width / u16::try_from(across).unwrap_or(1);
            let (cell, more) = fit::left(left, width.min(left.width));
            let selected = spread.selected.filter(|(block, _)| *block == at * across + n).map(|(_, cell)| cell);
            self::block(block, selected, pen, frame, cell);
            left = more;
        }
        rest = below;
    }
    super::lines::last_row(&said, pen, frame, area);
}

fn block(block: &SpreadBlock, selected: Option<usize>, pen: &Pen, frame: &mut Frame, area: Rect) {
    if area.height < 3 || area.width < 6 {
        return;
    }
    let total: usize = block.cells.iter().map(|(_, count)| count).sum();
    let border = if selected.is_some() { pen.theme.title } else { pen.theme.border };
    let title = Line::styled(format!(" {} {total} ", cut(&block.name, area.width.saturating_sub(8))), pen.theme.title);
    frame.render_widget(Block::bordered().border_style(border).title(title), area);
    let mut rest = fit::inside(area);
    for (n, (name, count)) in block.cells.iter().enumerate() {
        let (row, below) = fit::top(rest, 1);
        if row.area() == 0 {
            return;
        }
        let count = if *count == 0 { "·".to_owned() } else { count.to_string() };
        let here = selected == Some(n);
        let style = if here { pen.theme.selected } else { pen.theme.base };
        let mark = if here { "▸" } else { " " };
        let name = cut(name, row.width.saturating_sub(columns(&count) + 3));
        let (words, _) = fit::left(row, row.width.saturating_sub(columns(&count) + 1));
        frame.render_widget(Line::styled(format!("{mark}{name}"), style), words);
        frame.render_widget(Line::styled(count, pen.theme.title).right_aligned(), row);
        rest = below;
    }
}
