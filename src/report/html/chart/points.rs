//! Points between two axes.

use super::{Anchor, Drawing, WIDTH};

/// A side of the square in which the points stand.
const SIDE: f64 = 360.0;
const LEFT: f64 = (WIDTH - SIDE) / 2.0;
const TOP: f64 = 26.0;

pub(super) fn draw(
    axes: &[String; 2],
    range: [(f64, f64); 2],
    cross: (f64, f64),
    points: &[(String, f64, f64)],
) -> Drawing {
    let mut drawn = Drawing { height: TOP + SIDE + 30.0, ..Drawing::default() };
    let [across, up] = range;
    let share = |value: f64, (least, most): (f64, f64)| {
        if most > least { ((value - least) / (most - least)).clamp(0.0, 1.0) } else { 0.5 }
    };
    let at = |x: f64, y: f64| (LEFT + SIDE * share(x, across), TOP + SIDE * (1.0 - share(y, up)));
    drawn.rect((LEFT, TOP), (SIDE, SIDE), "#fff");
    let middle = at(cross.0, cross.1);
    drawn.line((LEFT, middle.1), (LEFT + SIDE, middle.1), "#000");
    drawn.line((middle.0, TOP), (middle.0, TOP + SIDE), "#000");
    drawn.text((LEFT + SIDE / 2.0, TOP + SIDE + 20.0), Anchor::Middle, &axes[0]);
    drawn.text((LEFT + SIDE / 2.0, TOP - 8.0), Anchor::Middle, &axes[1]);
    for (name, x, y) in points {
        let (x, y) = at(*x, *y);
        drawn.rect((x - 5.0, y - 5.0), (10.0, 10.0), "#000");
        // Names stand on the side with more room.
        let is_left = x > LEFT + SIDE / 2.0;
        let (shift, anchor) = if is_left { (-10.0, Anchor::End) } else { (10.0, Anchor::Start) };
        drawn.strong((x + shift, y - 8.0), anchor, name);
    }
    drawn
}
