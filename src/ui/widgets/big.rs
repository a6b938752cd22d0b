//! Big digits for the back row, painted as reversed cells so that no font is asked for them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

/// Rows of a digit at scale 1.
pub const ROWS: u16 = 5;

/// Which of the 3 × 5 cells of a glyph are painted, row by row, highest bit first.
const fn glyph(c: char) -> Option<[u8; 5]> {
    Some(match c {
        '0' => [0b111, 0b101, 0b101, 0b101, 0b111],
        '1' => [0b010, 0b110, 0b010, 0b010, 0b111],
        '2' => [0b111, 0b001, 0b111, 0b100, 0b111],
        '3' => [0b111, 0b001, 0b111, 0b001, 0b111],
        '4' => [0b101, 0b101, 0b111, 0b001, 0b001],
        '5' => [0b111, 0b100, 0b111, 0b001, 0b111],
        '6' => [0b111, 0b100, 0b111, 0b101, 0b111],
        '7' => [0b111, 0b001, 0b010, 0b010, 0b010],
        '8' => [0b111, 0b101, 0b111, 0b101, 0b111],
        '9' => [0b111, 0b101, 0b111, 0b001, 0b111],
        ':' => [0b000, 0b010, 0b000, 0b010, 0b000],
        '.' => [0b000, 0b000, 0b000, 0b000, 0b010],
        '/' => [0b001, 0b001, 0b010, 0b100, 0b100],
        _ => return None,
    })
}

/// Columns and rows of a painted cell, largest first.
const CELLS: [(u16, u16); 4] = [(4, 2), (3, 2), (2, 1), (1, 1)];

/// Columns that `text` takes when each cell is `cell` columns wide.
pub fn width(text: &str, cell: u16) -> u16 {
    let glyphs = u16::try_from(text.chars().filter(|&c| glyph(c).is_some()).count()).unwrap_or(u16::MAX);
    glyphs.saturating_mul(4 * cell).saturating_sub(cell)
}

/// The largest cell with which `text` fits.
fn fitting(text: &str, columns: u16, rows: u16) -> Option<(u16, u16)> {
    CELLS.into_iter().find(|&(cell, row)| width(text, cell) <= columns && ROWS * row <= rows)
}

/// Rows that [`view`] takes of an area with so many columns and rows.
pub fn rows(text: &str, columns: u16, rows: u16) -> u16 {
    fitting(text, columns, rows).map_or(1, |(_, row)| ROWS * row)
}

/// Draws digits, `:`, `.` and `/` in the middle of the area, as large as fits; a plain line where not even the smallest
/// do.
pub fn view(frame: &mut Frame, area: Rect, text: &str, style: Style) {
    let area = area.intersection(frame.area());
    let Some((cell, row)) = fitting(text, area.width, area.height) else {
        let line = ratatui::text::Line::styled(text, style).centered();
        frame.render_widget(line, area);
        return;
    };
    let mut x = area.x + (area.width - width(text, cell)) / 2;
    let y = area.y + (area.height - ROWS * row) / 2;
    let painted = style.add_modifier(Modifier::REVERSED);
    for glyph in text.chars().filter_map(glyph) {
        for (line, bits) in (0u16..).zip(glyph) {
            for column in (0..3u16).filter(|column| bits & (0b100 >> column) != 0) {
                let dot = Rect::new(x + column * cell, y + line * row, cell, row);
                frame.buffer_mut().set_style(dot.intersection(area), painted);
            }
        }
        x += 4 * cell;
    }
}
