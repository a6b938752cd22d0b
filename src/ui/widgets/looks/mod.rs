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
use crate::ui::theme::Theme;
use ratatui::Frame;
use ratatui::layout::Rect;

/// What a drawing needs beside the values.
#[derive(Debug, Clone, Copy)]
pub struct Pen<'a> {
    /// The styles.
    pub theme: &'a Theme,
    /// The language of what drawings say by themselves.
    pub language: Language,
    /// How many pages were turned so far; where a row is selected its page is shown instead.
    pub turned: usize,
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
    let line = |index: usize| shown.lines.get(index).cloned().unwrap_or(ListLine::Heading(String::new()));
    let rows = ListRows {
        columns: &shown.columns,
        len: shown.lines.len(),
        line: &line,
        selected: shown.selected,
        column: shown.column,
        empty: &shown.empty,
    };
    list(&rows, pen, frame, area);
}
