//! A list that pages: entries wrap, and what does not fit is counted.

use super::wrap::{columns, wrap};
use crate::text::{Language, frame as phrases};
use crate::ui::fit;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

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
    fn lines(&self, width: u16) -> Vec<String> {
        let room = width.saturating_sub(columns(&self.head)).max(1);
        let whole = if self.tail.is_empty() {
            self.text.clone()
        } else {
            format!("{} {}", self.text, self.tail)
        };
        let lines = wrap(&whole, room);
        if lines.is_empty() {
            vec![String::new()]
        } else {
            lines
        }
    }
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
    let area = area.intersection(frame.area());
    if area.area() == 0 || entries.is_empty() {
        return;
    }
    let lines: Vec<Vec<String>> = entries
        .iter()
        .map(|entry| entry.lines(area.width))
        .collect();
    let heights: Vec<usize> = lines.iter().map(Vec::len).collect();
    let whole = usize::from(area.height);
    let rows = if heights.iter().sum::<usize>() <= whole {
        whole
    } else {
        whole.saturating_sub(1).max(1)
    };
    let window = fit::window(&heights, rows, selected);
    let mut y = area.y;
    for index in window.clone() {
        let (entry, style) = (
            &entries[index],
            if selected == Some(index) {
                styles.selected
            } else {
                entries[index].style
            },
        );
        for (row, text) in lines[index].iter().enumerate() {
            if y >= area.bottom() {
                break;
            }
            let head = if row == 0 {
                entry.head.clone()
            } else {
                " ".repeat(usize::from(columns(&entry.head)))
            };
            let line = Line::from(vec![Span::raw(head), Span::raw(text.clone())]).style(style);
            frame.render_widget(
                line,
                Rect {
                    y,
                    height: 1,
                    ..area
                },
            );
            y += 1;
        }
    }
    let hidden = entries.len() - window.len();
    if hidden > 0 && area.height > 1 {
        let arrows = match (window.start > 0, window.end < entries.len()) {
            (true, true) => "↑↓",
            (true, false) => "↑",
            (false, _) => "↓",
        };
        let text = format!("{arrows} {}", phrases::more(language, hidden));
        let line = Line::styled(text, styles.muted).right_aligned();
        frame.render_widget(
            line,
            Rect {
                y: area.bottom() - 1,
                height: 1,
                ..area
            },
        );
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
        Self {
            selected: theme.selected,
            muted: theme.muted,
        }
    }
}
