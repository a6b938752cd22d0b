//! The looks of a sheet, drawn from values: for the desk with a row selected, for the wall with pages that turn.

mod bars;
mod lines;
mod list;
mod matrix;
mod quadrant;
mod spread;
#[cfg(test)]
mod tests;
mod timeline;

pub use list::{ListRows, list};

use crate::scene::sheet::{List, ListLine, Look};
use crate::text::Language;
use crate::ui::fit;
use crate::ui::theme::Theme;
use crate::ui::widgets::wrap::{columns, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// What a drawing needs beside the values.
#[derive(Debug, Clone, Copy)]
pub struct Pen<'a> {
    /// The styles.
    pub theme: &'a Theme,
    /// The language of what drawings say by themselves.
    pub language: Language,
    /// How many pages were turned so far; where a row is selected its page is shown instead.
    pub turned: usize,
    /// Somebody walks over the cells of a spread: they stand where the arrows lead.
    pub walked: bool,
}

/// Draws a look in all of the area.
pub fn look(look: &Look, pen: &Pen, frame: &mut Frame, area: Rect) {
    match look {
        Look::List(shown) => whole_list(shown, pen, frame, area),
        Look::Bars(shown) => bars::bars(shown, pen, frame, area),
        Look::Matrix(shown) => matrix::matrix(shown, pen, frame, area),
        Look::Quadrant(shown) => quadrant::quadrant(shown, pen, frame, area),
        Look::Timeline(shown) => timeline::timeline(shown, pen, frame, area),
        Look::Spread(shown) => spread::spread(shown, pen, frame, area),
    }
}

/// A list of which every line is made already.
fn whole_list(shown: &List, pen: &Pen, frame: &mut Frame, area: Rect) {
    let line = |index: usize, _: &[usize]| shown.lines.get(index).cloned().unwrap_or(ListLine::Heading(String::new()));
    let is_heading = |index: usize| matches!(shown.lines.get(index), Some(ListLine::Heading(_)));
    let rows = ListRows {
        columns: &shown.columns,
        len: shown.lines.len(),
        line: &line,
        is_heading: &is_heading,
        selected: shown.selected,
        column: shown.column,
        empty: &shown.empty,
    };
    list(&rows, pen, frame, area);
}

/// Columns before the text of a numbered row in an area of so many.
const fn indent(width: u16) -> u16 {
    if width < 24 { 4 } else { 5 }
}

/// The text of a numbered row in lines.
fn text_lines(text: &str, width: u16) -> Vec<String> {
    wrap(text, width.saturating_sub(indent(width) + 1).max(1))
}

/// From so many columns on a bar stands beside the text of its row, in narrower areas below it.
const BESIDE_FROM: u16 = 56;

/// Draws one of those lines: `▸ 12 text`, the lines behind the first below the text.
fn words(pen: &Pen, (number, words, n, selected): (u32, &str, usize, bool), frame: &mut Frame, area: Rect) {
    let mark = if selected { "▸" } else { " " };
    let indent = usize::from(indent(area.width));
    let said = if n == 0 {
        format!("{mark}{number:>wide$} {words}", wide = indent - 2)
    } else {
        format!("{}{words}", " ".repeat(indent))
    };
    let (place, _) = fit::left(area, (columns(&said) + 1).min(area.width));
    frame.render_widget(Line::styled(said, if selected { pen.theme.selected } else { pen.theme.base }), place);
}
