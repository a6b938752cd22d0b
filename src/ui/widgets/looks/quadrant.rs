//! The point of strengths less weaknesses (across) and opportunities less threats (up).

use super::Pen;
use crate::scene::sheet::Quadrant;
use crate::ui::fit;
use crate::ui::widgets::wrap::{columns, cut, fitting, wrapped};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Text;

/// Draws both axes with the names of the quadrants and the point, and below what follows.
pub(super) fn quadrant(shown: &Quadrant, pen: &Pen, frame: &mut Frame, area: Rect) {
    let mut words = wrapped(&shown.verdict, area.width, pen.theme.title);
    if !shown.said.is_empty() {
        words.extend(wrapped(&shown.said, area.width, pen.theme.base));
    }
    words.extend(wrapped(&shown.counted, area.width, pen.theme.muted));
    let high = u16::try_from(words.len()).unwrap_or(u16::MAX).min(area.height.div_ceil(2));
    let (plane, below) = fit::bottom(area, high);
    axes(shown, pen, frame, plane);
    frame.render_widget(Text::from(words).centered(), below);
}

fn axes(shown: &Quadrant, pen: &Pen, frame: &mut Frame, area: Rect) {
    let area = area.intersection(frame.area());
    if area.width < 5 || area.height < 3 {
        return;
    }
    let (middle_x, middle_y) = (area.x + area.width / 2, area.y + area.height / 2);
    let buffer = frame.buffer_mut();
    for y in area.top()..area.bottom() {
        buffer.set_string(middle_x, y, "│", pen.theme.border);
    }
    for x in area.left()..area.right() {
        let symbol = if x == middle_x { "┼" } else { "─" };
        buffer.set_string(x, middle_y, symbol, pen.theme.border);
    }
    let [first, second, third, fourth] = &shown.names;
    let corners = [
        (second, false, area.y),
        (first, true, area.y),
        (third, false, area.bottom() - 1),
        (fourth, true, area.bottom() - 1),
    ];
    for (name, right, y) in corners {
        let (from, to) = if right { (middle_x + 1, area.right()) } else { (area.x, middle_x) };
        let room = to.saturating_sub(from);
        let short = name.split_once(" (").map_or(name.as_str(), |(name, _)| name).to_owned();
        let name = cut(fitting(&[name.clone(), short], room.saturating_sub(1)), room.saturating_sub(1));
        // On the outer edge, away from the axis.
        let x = if right { to.saturating_sub(columns(&name)) } else { from };
        let style =
            if shown.verdict == *corner_name(shown, right, y == area.y) { pen.theme.title } else { pen.theme.muted };
        buffer.set_stringn(x, y, name, usize::from(room), style);
    }
    if let Some([x, y]) = shown.point {
        let most = x.unsigned_abs().max(y.unsigned_abs()).max(1);
        let right = placed(x, most, (middle_x - area.x, area.right() - 1 - middle_x), 0);
        let up = placed(y, most, (area.bottom() - 1 - middle_y, middle_y - area.y), 1);
        let at = |middle: u16, by: i32| u16::try_from(i32::from(middle) + by).unwrap_or(middle);
        let (px, py) = (at(middle_x, right), at(middle_y, -up));
        frame.buffer_mut().set_string(px, py, "●", pen.theme.title);
    }
}

/// The name of a corner.
fn corner_name(shown: &Quadrant, right: bool, top: bool) -> &String {
    let [first, second, third, fourth] = &shown.names;
    match (right, top) {
        (true, true) => first,
        (false, true) => second,
        (false, false) => third,
        (true, false) => fourth,
    }
}

/// How far from the middle a number lies, with this room below and above it, `margin` cells of it kept free where it
/// can be. Only 0 lies in the middle.
fn placed(value: i64, most: u64, (below, above): (u16, u16), margin: u16) -> i32 {
    let room = below.min(above).saturating_sub(margin).max(1);
    let far = u128::from(value.unsigned_abs()) * u128::from(room) / u128::from(most);
    let far = i32::try_from(far).unwrap_or(i32::from(room)).max(i32::from(value != 0));
    if value < 0 { -far } else { far }
}
