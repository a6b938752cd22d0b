//! How many rows stand in each cell of two choices; empty cells are seen.

use super::Pen;
use super::lines::{Lines, Shown, last_row};
use crate::scene::sheet::{Spread, SpreadBlock};
use crate::ui::fit;
use crate::ui::widgets::wrap::{columns, cut, wrapped};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span, Text};
use ratatui::widgets::Block;

/// The narrowest block.
const BLOCK_FROM: u16 = 25;
/// Columns of a number in the table.
const NUMBER: u16 = 4;

/// Draws the blocks side by side where all of them fit, or somebody walks over them; else a table with a line for each.
/// Below stands what nothing serves.
pub(super) fn spread(spread: &Spread, pen: &Pen, frame: &mut Frame, area: Rect) {
    let unserved = if spread.unserved.is_empty() {
        Vec::new()
    } else {
        wrapped(&format!(" {}", spread.unserved), area.width, pen.theme.warning)
    };
    let high = u16::try_from(unserved.len()).unwrap_or(u16::MAX).min(area.height / 3);
    let (area, foot) = fit::bottom(area, high);
    frame.render_widget(Text::from(unserved), foot);
    let across = usize::from((area.width / BLOCK_FROM).max(1)).min(spread.blocks.len().max(1));
    let rows: Vec<&[SpreadBlock]> = spread.blocks.chunks(across).collect();
    let height = |row: usize| rows[row].iter().map(|block| block.cells.len() + 2).max().unwrap_or(2);
    let all: usize = (0..rows.len()).map(height).sum();
    let walked = spread.selected.filter(|_| pen.walked);
    if all > usize::from(area.height) && walked.is_none() {
        return table(spread, pen, frame, area);
    }
    let width = area.width / u16::try_from(across).unwrap_or(1);
    let (area, foot) = fit::bottom(area, u16::from(walked.is_some() && area.height > 4));
    if let Some(block) = walked.and_then(|(block, _)| spread.blocks.get(block)) {
        let cell = walked.and_then(|(_, cell)| block.cells.get(cell)).map_or("", |(name, _)| name);
        let said = cut(&format!("▸{} › {cell}", block.name), foot.width);
        frame.render_widget(Line::styled(said, pen.theme.selected), foot);
    }
    let selected = walked.map(|(block, _)| block / across);
    let lines = Lines { len: rows.len(), selected, height: &height, is_heading: &|_| false };
    let Shown { places, inside, said } = lines.shown(pen, area);
    let mut rest = inside;
    for at in places {
        let (line, below) = fit::top(rest, u16::try_from(height(at)).unwrap_or(u16::MAX));
        let mut left = line;
        for (n, block) in rows[at].iter().enumerate() {
            let (cell, more) = fit::left(left, width);
            let selected = spread.selected.filter(|(block, _)| *block == at * across + n).map(|(_, cell)| cell);
            self::block(block, selected, pen, frame, cell);
            left = more;
        }
        rest = below;
    }
    last_row(&said, pen, frame, area);
}

fn block(block: &SpreadBlock, selected: Option<usize>, pen: &Pen, frame: &mut Frame, area: Rect) {
    if area.height < 3 || area.width < 8 {
        return;
    }
    let border = if selected.is_some() { pen.theme.title } else { pen.theme.border };
    let total = total(block).to_string();
    let title = format!(" {} {total} ", cut(&block.name, area.width.saturating_sub(columns(&total) + 5)));
    frame.render_widget(Block::bordered().border_style(border).title(Line::styled(title, pen.theme.title)), area);
    let mut rest = fit::inside(area);
    let fits = usize::from(rest.height);
    let from = selected.map_or(0, |selected| (selected + 1).saturating_sub(fits));
    for (n, (name, count)) in block.cells.iter().enumerate().skip(from) {
        let (row, below) = fit::top(rest, 1);
        if row.area() == 0 {
            return;
        }
        let said = said(*count);
        let here = selected == Some(n);
        let style = match (here, *count) {
            (true, _) => pen.theme.selected,
            (false, 0) => pen.theme.muted,
            (false, _) => pen.theme.base,
        };
        let mark = if here { "▸" } else { " " };
        let name = cut(name, row.width.saturating_sub(columns(&said) + 3));
        let (words, _) = fit::left(row, row.width.saturating_sub(columns(&said) + 1));
        frame.render_widget(Line::styled(format!("{mark}{name}"), style), words);
        frame.render_widget(Line::styled(format!("{said} "), pen.theme.title).right_aligned(), row);
        rest = below;
    }
}

fn total(block: &SpreadBlock) -> usize {
    block.cells.iter().map(|(_, count)| count).sum()
}

/// A number; an empty cell is a dot.
fn said(count: usize) -> String {
    if count == 0 { "·".to_owned() } else { count.to_string() }
}

/// A line for each block: its name, the number of each cell, and all together. Below stand the names of the cells, those
/// of one block after the other as pages turn.
fn table(spread: &Spread, pen: &Pen, frame: &mut Frame, area: Rect) {
    let cells = spread.blocks.iter().map(|block| block.cells.len()).max().unwrap_or(0);
    let most = usize::from((area.width / 2 / NUMBER).saturating_sub(1));
    let shown = cells.min(most);
    let here = spread.selected.map(|(block, _)| block);
    let named = here.unwrap_or_else(|| pen.turned % spread.blocks.len().max(1));
    let names = spread.blocks.get(named).map(|block| told(block, pen, area.width)).unwrap_or_default();
    let spare = usize::from(area.height).saturating_sub(spread.blocks.len());
    // Cells that have no column of their own are told there, so some rows are kept for them in any case.
    let kept = if shown < cells { usize::from(area.height / 3).max(spare) } else { spare };
    let (body, foot) = fit::bottom(area, u16::try_from(names.len().min(kept)).unwrap_or(0));
    frame.render_widget(Text::from(names), foot);
    let (height, heading) = (|_| 1, |_| false);
    let lines = Lines { len: spread.blocks.len(), selected: here, height: &height, is_heading: &heading };
    let Shown { places, inside, said } = lines.shown(pen, body);
    let mut rest = inside;
    for place in places {
        let (row, below) = fit::top(rest, 1);
        let selected = spread.selected.filter(|(block, _)| *block == place).map(|(_, cell)| cell);
        if let Some(block) = spread.blocks.get(place) {
            table_line(block, (shown, selected, foot.height > 0 && place == named), pen, frame, row);
        }
        rest = below;
    }
    last_row(&said, pen, frame, body);
}

fn table_line(
    block: &SpreadBlock,
    (shown, selected, named): (usize, Option<usize>, bool),
    pen: &Pen,
    frame: &mut Frame,
    area: Rect,
) {
    let numbers = NUMBER * (u16::try_from(shown).unwrap_or(0) + 1);
    let (name, right) = fit::left(area, area.width.saturating_sub(numbers + 1));
    let mark = if named { "▸" } else { " " };
    let words = cut(&block.name, name.width.saturating_sub(1));
    frame.render_widget(Line::styled(format!("{mark}{words}"), pen.theme.base), name);
    let wide = usize::from(NUMBER);
    let mut spans = Vec::new();
    for (n, (_, count)) in block.cells.iter().take(shown).enumerate() {
        let here = selected == Some(n);
        let said = if here { format!("▸{}", said(*count)) } else { said(*count) };
        let style = if here { pen.theme.key } else { pen.theme.base };
        spans.push(Span::styled(format!("{said:>wide$}"), style));
    }
    spans.push(Span::raw(" ".repeat(wide * shown.saturating_sub(block.cells.len()))));
    spans.push(Span::styled(format!("{:>wide$}", total(block)), pen.theme.title));
    frame.render_widget(Line::from(spans), right);
}

/// The cells of a block with their names.
fn told(block: &SpreadBlock, pen: &Pen, width: u16) -> Vec<Line<'static>> {
    let each = block.cells.iter().map(|(name, count)| format!("{name} {count}"));
    let said = each.collect::<Vec<String>>().join(" · ");
    wrapped(&format!("▸{}: {said}", block.name), width, pen.theme.muted)
}
