//! Years across, rows down.

use super::lines::{Lines, Shown, last_row};
use super::{Pen, indent, text_lines};
use crate::scene::sheet::{TimeLine, Timeline};
use crate::ui::fit;
use crate::ui::widgets::wrap::{cut, wrapped};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// The years that are drawn, and how many columns each takes.
#[derive(Debug, Clone, Copy)]
struct Scale {
    first: i32,
    years: u16,
    each: u16,
}

impl Scale {
    /// In so much room, each year as wide as fits.
    fn of([first, last]: [i16; 2], room: u16) -> Self {
        let (first, last) = (i32::from(first), i32::from(last));
        let years = u16::try_from(last - first + 1).unwrap_or(1).max(1);
        let each = (room / years).clamp(1, 5);
        Self { first, years: years.min(room / each).max(1), each }
    }

    const fn width(self) -> u16 {
        self.years * self.each
    }
}

/// Draws the years, then the rows with a bar over theirs, and last the rows without years.
pub(super) fn timeline(shown: &Timeline, pen: &Pen, frame: &mut Frame, area: Rect) {
    // Beside the text half of the width at most is for the years, below it all but the indent.
    let beside = area.width >= super::BESIDE_FROM;
    let room = if beside { area.width / 2 } else { area.width.saturating_sub(indent(area.width)) };
    let scale = Scale::of(shown.years, room);
    let before = if beside { area.width.saturating_sub(scale.width()) } else { indent(area.width) };
    let (head, body) = fit::top(area, u16::from(area.height > 2));
    let (_, heads) = fit::left(head, before);
    year_names(scale, pen, frame, heads);
    let mut told = Vec::new();
    if !shown.told.is_empty() {
        told.extend(wrapped(&format!("▸{}", shown.told), body.width, pen.theme.selected));
    }
    if !shown.undated.is_empty() {
        told.push(Line::styled(format!(" {}", cut(&shown.undated, body.width.saturating_sub(1))), pen.theme.muted));
    }
    if !shown.crowded.is_empty() {
        told.extend(wrapped(&format!(" {}", shown.crowded), body.width, pen.theme.warning));
    }
    let high = u16::try_from(told.len()).unwrap_or(u16::MAX).min(body.height / 2 + 1);
    let (body, foot) = fit::bottom(body, high);
    frame.render_widget(Text::from(told), foot);
    rows(shown, (scale, before, beside), pen, frame, body);
}

/// Rows with their bars behind so many columns: beside their texts, or below.
fn rows(timeline: &Timeline, (scale, before, beside): (Scale, u16, bool), pen: &Pen, frame: &mut Frame, area: Rect) {
    let text = if beside { before } else { area.width };
    let texts = |index: usize| match &timeline.lines[index] {
        TimeLine::Heading(name) => vec![cut(name, area.width)],
        TimeLine::Row { text: words, .. } => text_lines(words, text),
    };
    let is_heading = |index: usize| matches!(timeline.lines.get(index), Some(TimeLine::Heading(_)));
    let height = |index: usize| texts(index).len() + usize::from(!beside && !is_heading(index));
    let (len, selected) = (timeline.lines.len(), timeline.selected);
    let Shown { places, inside, said } =
        Lines { len, selected, height: &height, is_heading: &is_heading }.shown(pen, area);
    let mut rest = inside;
    for index in places {
        let selected = selected == Some(index);
        let start = rest;
        for (n, words) in texts(index).iter().enumerate() {
            let (row, below) = fit::top(rest, 1);
            rest = below;
            match &timeline.lines[index] {
                TimeLine::Heading(_) => frame.render_widget(Line::styled(words.clone(), pen.theme.title), row),
                TimeLine::Row { number, .. } => {
                    let (left, _) = fit::left(row, text);
                    super::words(pen, (*number, words, n, selected), frame, left);
                }
            }
        }
        if let TimeLine::Row { years, held, .. } = &timeline.lines[index] {
            let (row, below) = fit::top(if beside { start } else { rest }, 1);
            rest = if beside { rest } else { below };
            let (_, right) = fit::left(row, before);
            bar(*years, scale, *held, pen, frame, right);
        }
    }
    last_row(&said, pen, frame, area);
}

/// `2026` where it fits, else `26`; where not even that fits beside the next, every other year or every third.
fn year_names(scale: Scale, pen: &Pen, frame: &mut Frame, area: Rect) {
    let area = area.intersection(frame.area());
    if area.area() == 0 {
        return;
    }
    let digits: u16 = if scale.each >= 5 { 4 } else { 2 };
    let step = (digits + 1).div_ceil(scale.each).max(1);
    for n in (0..scale.years).step_by(usize::from(step)) {
        let at = area.x.saturating_add(scale.each * n);
        let whole = (scale.first + i32::from(n)).to_string();
        let from = whole.len().saturating_sub(usize::from(digits));
        let name = whole.get(from..).unwrap_or_default();
        if at + digits <= area.right() {
            frame.buffer_mut().set_string(at, area.y, name, pen.theme.muted);
        }
    }
}

/// Blocks over the years of a row, dots over the others; one that is taken hold of is hatched. Years beyond the edges are
/// marked.
fn bar([from, to]: [i16; 2], scale: Scale, held: bool, pen: &Pen, frame: &mut Frame, area: Rect) {
    let area = area.intersection(frame.area());
    if area.area() == 0 {
        return;
    }
    let (from, to) = (i32::from(from), i32::from(to));
    let last = scale.first + i32::from(scale.years) - 1;
    let style = if held { pen.theme.warning } else { pen.theme.title };
    let symbol = if held { "▒" } else { "█" };
    for n in 0..scale.years {
        let year = scale.first + i32::from(n);
        let at = area.x.saturating_add(scale.each * n);
        let within = (from..=to).contains(&year);
        for x in at..(at + scale.each).min(area.right()) {
            if within {
                frame.buffer_mut().set_string(x, area.y, symbol, style);
            } else if x == at {
                frame.buffer_mut().set_string(x, area.y, "·", pen.theme.muted);
            }
        }
    }
    if from < scale.first {
        frame.buffer_mut().set_string(area.x, area.y, "‹", style);
    }
    if to > last {
        frame.buffer_mut().set_string((area.x + scale.width()).min(area.right()) - 1, area.y, "›", style);
    }
}
