//! A bar for each thing.

use super::{Anchor, Drawing, LINE, WIDTH, units, wrapped};
use crate::report::chart::Bar;

/// Room for the names, and for the numbers behind the bars.
const NAMES: f64 = 260.0;
const NUMBERS: f64 = 90.0;

pub(super) fn draw(bars: &[Bar], most: f64) -> Drawing {
    let mut drawn = Drawing::default();
    let wide = WIDTH - NAMES - NUMBERS;
    let most = bars.iter().map(|bar| bar.value).fold(most, f64::max);
    let mut y = 4.0;
    for bar in bars {
        let names = wrapped(&bar.name, NAMES - 12.0);
        let high = units(names.len()).max(1.0) * LINE;
        for (row, name) in names.iter().enumerate() {
            drawn.text((NAMES - 8.0, y + units(row) * LINE + 13.0), Anchor::End, name);
        }
        let length = if most > 0.0 { wide * (bar.value / most).clamp(0.0, 1.0) } else { 0.0 };
        let middle = y + high / 2.0;
        drawn.rect((NAMES, middle - 7.0), (wide, 14.0), "#fff");
        drawn.rect((NAMES, middle - 7.0), (length, 14.0), "#555");
        drawn.text((WIDTH - NUMBERS + 8.0, middle + 5.0), Anchor::Start, &bar.text);
        y += high + 4.0;
    }
    drawn.height = y + 4.0;
    drawn
}
