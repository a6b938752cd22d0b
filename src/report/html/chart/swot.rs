//! The four fields of a SWOT, two by two.

use super::{Anchor, Drawing, LINE, WIDTH, units, wrapped};
use crate::report::chart::Field;

const MARGIN: f64 = 8.0;

pub(super) fn draw(fields: &[Field; 4]) -> Drawing {
    let mut drawn = Drawing::default();
    let half = WIDTH / 2.0;
    let lines = |field: &Field| -> Vec<String> {
        field.items.iter().flat_map(|item| wrapped(item, half - 2.0 * MARGIN)).collect()
    };
    let mut y = 1.0;
    for pair in fields.chunks(2) {
        let texts: Vec<Vec<String>> = pair.iter().map(lines).collect();
        let rows = texts.iter().map(Vec::len).max().unwrap_or(0).max(1);
        let high = units(rows + 1) * LINE + 2.0 * MARGIN;
        for (side, (field, lines)) in pair.iter().zip(&texts).enumerate() {
            let x = units(side) * half;
            drawn.rect((x + 0.5, y), (half - 1.0, high), "#fff");
            drawn.rect((x + 0.5, y), (half - 1.0, LINE + MARGIN), "#ddd");
            drawn.strong((x + MARGIN, y + LINE), Anchor::Start, &format!("{} ({})", field.name, field.items.len()));
            for (row, line) in lines.iter().enumerate() {
                drawn.text((x + MARGIN, y + units(row + 2) * LINE + MARGIN), Anchor::Start, line);
            }
        }
        y += high;
    }
    drawn.height = y + 1.0;
    drawn
}
