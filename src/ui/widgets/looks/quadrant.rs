//! The point of strengths less weaknesses (across) and opportunities less threats (up).

use super::Pen;
use crate::scene::sheet::Quadrant;
use crate::ui::fit;
use crate::ui::widgets::wrap::cut;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};
use ratatui::widgets::Paragraph;

/// Draws both axes with the names of the quadrants and the point, and below what follows.
pub(super) fn quadrant(shown: &Quadrant, pen: &Pen, frame: &mut Frame, area: Rect) {
    let (plane, words) = fit::top(area, area.height.saturating_sub(3));
    axes(shown, pen, frame, plane);
    let [x, y] = &shown.said;
    let lines = vec![
        Line::styled(shown.verdict.clone(), pen.theme.title).centered(),
        Line::styled(format!("X = {x} · Y = {y}"), pen.theme.base).centered(),
        Line::styled(shown.counted.clone(), pen.theme.muted).centered(),
    ];
    frame.render_widget(Paragraph::new(Text::from(lines)), words);
}

fn axes(shown: &Quadrant, pen: &Pen, frame: &mut Frame, area: Rect) {
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
    let half = usize::from(area.width / 2).saturating_sub(2);
    let [first, second, third, fourth] = &shown.names;
    let corners = [
        (second, area.x, area.y),
        (first, middle_x + 2, area.y),
        (third, area.x, area.bottom() - 1),
        (fourth, middle_x + 2, area.bottom() - 1),
    ];
    for (name, x, y) in corners {
        let name = cut(name, u16::try_from(half).unwrap_or(u16::MAX));
        buffer.set_stringn(x, y, name, half, pen.theme.muted);
    }
    let [x, y] = shown.point;
    let most = x.abs().max(y.abs()).max(1);
    let across = |value: i64, room: u16| {
        let room = i64::from(room.saturating_sub(1));
        i32::try_from(value * room / most).unwrap_or(0)
    };
    let dx = across(x, area.width / 2);
    let dy = across(y, area.height / 2);
    let at = |middle: u16, by: i32| u16::try_from(i32::from(middle) + by).unwrap_or(middle);
    let (px, py) = (at(middle_x, dx), at(middle_y, -dy));
    if px < area.right() && py < area.bottom() {
        frame.buffer_mut().set_string(px, py, "●", pen.theme.title);
    }
}
