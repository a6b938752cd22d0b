//! Rows over years.

use super::{Anchor, Drawing, LINE, WIDTH, units, wrapped};

const NAMES: f64 = 260.0;

pub(super) fn draw((first, last): (i16, i16), rows: &[(String, i16, i16)]) -> Drawing {
    let mut drawn = Drawing::default();
    let count = i32::from(last) - i32::from(first) + 1;
    let year = (WIDTH - NAMES) / f64::from(count.max(1));
    let x = |of: i16| NAMES + year * f64::from(i32::from(of) - i32::from(first));
    // Names of years that would touch are left out.
    let every = if year < 34.0 { 2 } else { 1 };
    for of in (first..=last).step_by(every) {
        drawn.text((x(of) + year / 2.0, 14.0), Anchor::Middle, &of.to_string());
    }
    let mut y = 22.0;
    for (name, from, until) in rows {
        let names = wrapped(name, NAMES - 12.0);
        let high = units(names.len()).max(1.0) * LINE + 4.0;
        drawn.line((0.0, y), (WIDTH, y), "#999");
        for (row, name) in names.iter().enumerate() {
            drawn.text((4.0, y + units(row) * LINE + 15.0), Anchor::Start, name);
        }
        let length = x(*until) + year - x(*from);
        drawn.rect((x(*from) + 1.0, y + high / 2.0 - 6.0), (length - 2.0, 12.0), "#555");
        y += high;
    }
    for of in first..=last {
        drawn.line((x(of), 18.0), (x(of), y), "#999");
    }
    drawn.line((0.0, y), (WIDTH, y), "#999");
    drawn.height = y + 4.0;
    drawn
}
