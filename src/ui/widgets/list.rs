//! A list that pages: entries wrap, and what does not fit is counted.

use super::wrap::{columns, cut, wrap};
use crate::domain::plain::visible;
use crate::text::{Language, frame as phrases};
use crate::ui::fit;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// One entry: what stands before the text (a number), the text, what stands behind it, and its style.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// Before the text; wrapped lines are indented by its width.
    pub head: String,
    /// The text, wrapped.
    pub text: String,
    /// A remark behind the text.
    pub tail: String,
    /// Style of head and text.
    pub style: Style,
}

impl Entry {
    /// Its text wrapped to so many columns, at least one line.
    pub fn lines(&self, width: u16) -> Vec<String> {
        let room = width.saturating_sub(columns(&self.head)).max(1);
        let whole = if self.tail.is_empty() { self.text.clone() } else { format!("{} {}", self.text, self.tail) };
        let lines = wrap(&whole, room);
        if lines.is_empty() { vec![String::new()] } else { lines }
    }

    /// The same with its head before the first line, the others indented by that, in its style.
    pub fn styled(&self, width: u16) -> Vec<Line<'static>> {
        let indent = " ".repeat(usize::from(columns(&self.head)));
        let heads = std::iter::once(self.head.as_str()).chain(std::iter::repeat(indent.as_str()));
        let lines = heads.zip(self.lines(width));
        lines.map(|(head, text)| Line::styled(format!("{head}{text}"), self.style)).collect()
    }
}

/// An entry and its lines.
struct Made {
    entry: Entry,
    lines: Vec<String>,
}

/// Draws the last entries that fit, or the page with the selected one; the last row counts what does not fit.
pub fn view(
    frame: &mut Frame,
    area: Rect,
    entries: &[Entry],
    selected: Option<usize>,
    styles: Styles,
    language: Language,
) {
    let len = entries.len();
    draw(frame, (area, None), (len, |index| entries[index].clone()), selected, styles, language);
}

/// [`view`] for a list of any length in a border: only the entries near those shown are made, and what does not fit is
/// counted in the border below.
pub fn view_long(
    frame: &mut Frame,
    outer: Rect,
    entries: (usize, impl Fn(usize) -> Entry),
    selected: Option<usize>,
    styles: Styles,
    language: Language,
) {
    let (_, border) = fit::bottom(outer, 1);
    let foot = Rect { x: border.x + 1.min(border.width), width: border.width.saturating_sub(2), ..border };
    draw(frame, (fit::inside(outer), Some(foot)), entries, selected, styles, language);
}

/// Draws a list; what does not fit is counted in the foot where there is one, else in the last row.
fn draw(
    frame: &mut Frame,
    (area, foot): (Rect, Option<Rect>),
    (len, entry): (usize, impl Fn(usize) -> Entry),
    selected: Option<usize>,
    styles: Styles,
    language: Language,
) {
    let area = area.intersection(frame.area());
    if area.area() == 0 || len == 0 {
        return;
    }
    // What is measured is mostly what is drawn.
    let made: RefCell<BTreeMap<usize, Made>> = RefCell::default();
    let make = |index| {
        let entry = entry(index);
        let lines = entry.lines(area.width);
        Made { entry, lines }
    };
    let height = |index| {
        let mut made = made.borrow_mut();
        made.entry(index).or_insert_with(|| make(index)).lines.len()
    };
    let rows = usize::from(area.height);
    let all_fit = len <= rows && fit::last_fitting(len, rows, height) == 0;
    let rows = if all_fit || len == 1 || foot.is_some() { rows } else { rows.saturating_sub(1).max(1) };
    let window = fit::window(len, rows, selected, height);
    let mut made = made.into_inner();
    let mut rest = Rect { height: u16::try_from(rows).unwrap_or(u16::MAX), ..area };
    for index in window.clone() {
        let made = made.remove(&index).unwrap_or_else(|| make(index));
        let style = if selected == Some(index) { styles.selected } else { made.entry.style };
        rest = lines_view(frame, rest, (&made.entry.head, made.lines), style);
    }
    let hidden = len - window.len();
    if hidden > 0 && (area.height > 1 || foot.is_some()) {
        let arrows = match (window.start > 0, window.end < len) {
            (true, true) => "↑↓",
            (true, false) => "↑",
            (false, _) => "↓",
        };
        let text = format!("{arrows} {}", phrases::more(language, hidden));
        let text = if foot.is_some() { format!(" {text} ") } else { text };
        let last = foot.unwrap_or(fit::bottom(area, 1).1);
        frame.render_widget(Line::styled(text, styles.muted).right_aligned(), last);
    }
}

/// Draws one entry at the top of an area and gives what is left of it; `…` where the entry is longer.
pub fn entry_view(frame: &mut Frame, area: Rect, entry: &Entry, style: Style) -> Rect {
    lines_view(frame, area, (&entry.head, entry.lines(area.width)), style)
}

fn lines_view(frame: &mut Frame, area: Rect, (head, lines): (&str, Vec<String>), style: Style) -> Rect {
    let mut rest = area;
    let hidden = lines.len() > usize::from(area.height);
    for (row, text) in lines.into_iter().enumerate() {
        let (line, below) = fit::top(rest, 1);
        if line.area() == 0 {
            break;
        }
        let text = if hidden && below.height == 0 {
            cut(&format!("{text} …"), line.width.saturating_sub(columns(head)))
        } else {
            text
        };
        if style != Style::new() {
            frame.buffer_mut().set_style(line, style);
        }
        if row == 0 {
            put(frame, line, 0, head);
        }
        put(frame, line, columns(head), &text);
        rest = below;
    }
    rest
}

/// Writes a text into a row from its column `from` on. Plain text goes cell by cell: a span looks at every character as
/// a possible grapheme, which makes up most of the time that a full board takes.
pub(super) fn put(frame: &mut Frame, row: Rect, from: u16, text: &str) {
    let (_, row) = fit::left(row, from);
    if row.area() == 0 {
        return;
    }
    let buffer = frame.buffer_mut();
    if !text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        let text = visible(text);
        buffer.set_stringn(row.x, row.y, &text, usize::from(row.width), Style::new());
        return;
    }
    let start = buffer.index_of(row.x, row.y);
    let cells = buffer.content.iter_mut().skip(start);
    for (cell, byte) in cells.take(usize::from(row.width)).zip(text.bytes()) {
        cell.set_char(char::from(byte));
    }
}

/// The styles a list needs beside those of its entries.
#[derive(Debug, Clone, Copy)]
pub struct Styles {
    /// The selected entry.
    pub selected: Style,
    /// The count of what does not fit.
    pub muted: Style,
}

impl From<&crate::ui::theme::Theme> for Styles {
    fn from(theme: &crate::ui::theme::Theme) -> Self {
        Self { selected: theme.selected, muted: theme.muted }
    }
}
