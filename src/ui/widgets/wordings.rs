//! Formulations of an item, each in a box with its number.

use super::wrap::wrapped;
use super::{big, list};
use crate::text::Language;
use crate::ui::fit;
use crate::ui::theme::Theme;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Text};
use ratatui::widgets::Block;

/// Columns that a formulation needs beside others; narrower ones stand under each other.
const NARROWEST: u16 = 24;

/// Whether so many formulations stand side by side in so many columns.
pub fn fit_beside(count: usize, width: u16) -> bool {
    let count = u16::try_from(count).unwrap_or(u16::MAX).max(1);
    width / count >= NARROWEST
}

/// Formulations side by side, one of them selected.
pub fn beside(
    theme: &Theme,
    language: Language,
    frame: &mut Frame,
    area: Rect,
    wordings: &[&str],
    chosen: Option<usize>,
) {
    let count = u16::try_from(wordings.len()).unwrap_or(1);
    let mut rest = area;
    for (place, wording) in (0_u16..).zip(wordings) {
        let (here, more) = fit::left(rest, rest.width / count.saturating_sub(place).max(1));
        rest = more;
        let selected = chosen == Some(usize::from(place));
        one(theme, language, frame, here, (place + 1, wording), selected);
    }
}

/// One formulation with its number, from 1, in a box; the number as large as the box allows.
pub fn one(
    theme: &Theme,
    language: Language,
    frame: &mut Frame,
    area: Rect,
    (number, wording): (u16, &str),
    selected: bool,
) {
    let (mark, border) = if selected { ("▸", theme.title) } else { (" ", theme.border) };
    let name = Line::styled(format!("{mark}{number} "), border);
    frame.render_widget(Block::bordered().border_style(border).title(name), area);
    let inside = fit::inside(area);
    let lines = wrapped(wording, inside.width, if selected { theme.title } else { theme.base });
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let above = big::ROWS + 2;
    let text = if inside.height >= rows.saturating_add(above) {
        let (digit, text) = fit::top(inside, above);
        big::view(frame, digit, &number.to_string(), Style::new());
        text
    } else {
        inside
    };
    if rows <= text.height {
        frame.render_widget(Text::from(lines), text);
    } else {
        let entry = list::Entry { text: wording.to_owned(), ..list::Entry::default() };
        list::view(frame, text, &[entry], None, theme.into(), language);
    }
}
