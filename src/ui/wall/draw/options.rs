//! Options as they stand on the ballot paper: all of them on one page where they fit, in two columns where that helps.

use super::Brush;
use super::page::{self, Pages};
use crate::scene::OptionLine;
use crate::ui::fit;
use crate::ui::widgets::list::Entry;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// From so many short options on they stand in two columns.
const TWO_COLUMNS_FROM: usize = 9;

/// Columns between two columns of options.
const BETWEEN: u16 = 2;

type Pieces = Vec<Vec<Line<'static>>>;

/// All options in their columns.
pub struct Laid {
    columns: Vec<Pieces>,
    /// Rows that the longest column takes.
    pub rows: u16,
}

/// The entry of an option.
pub fn entry(option: &OptionLine, brush: &Brush) -> Entry {
    Entry {
        head: format!("{:>2}  ", option.letter),
        text: option.text.clone(),
        tail: option.remark.clone(),
        style: brush.theme.base,
    }
}

fn pieces(options: &[OptionLine], brush: &Brush, width: u16) -> Pieces {
    options.iter().map(|option| entry(option, brush).styled(width)).collect()
}

/// All options on one page of so many columns and rows; none where they do not fit.
pub fn laid(options: &[OptionLine], brush: &Brush, width: u16, rows: u16) -> Option<Laid> {
    let laid = |columns: Vec<Pieces>| {
        let high = columns.iter().map(|pieces| page::count(&pieces.concat())).max().unwrap_or(0);
        (high <= rows).then_some(Laid { columns, rows: high })
    };
    let half = width.saturating_sub(BETWEEN) / 2;
    let (left, right) = options.split_at(options.len().div_ceil(2));
    let two = || vec![pieces(left, brush, half), pieces(right, brush, half)];
    let one = || vec![pieces(options, brush, width)];
    let are_short = options.len() >= TWO_COLUMNS_FROM && two().iter().flatten().all(|piece| piece.len() == 1);
    match are_short {
        true => laid(two()),
        false => laid(one()).or_else(|| laid(two())),
    }
}

impl Laid {
    /// Whether a blank row fits between options.
    fn is_airy(&self, rows: u16) -> bool {
        let airy = |pieces: &Pieces| page::count(&pieces.concat()) + page::count(pieces) <= rows + 1;
        self.columns.iter().all(airy)
    }

    /// Each column's area.
    fn areas(&self, area: Rect) -> impl Iterator<Item = (Rect, &Pieces)> {
        let many = page::count(&self.columns).max(1);
        let wide = area.width.saturating_sub((many - 1) * BETWEEN) / many;
        let column = move |place: u16| fit::left(fit::left(area, place * (wide + BETWEEN)).1, wide).0;
        (0u16..).map(column).zip(&self.columns)
    }

    /// The last column that is written to in the row, counted from the left of the area, when there is air or not.
    fn edge(&self, area: Rect, row: u16, airy: bool) -> u16 {
        let of = |(column, pieces): (Rect, &Pieces)| {
            let air = || airy.then(Line::default);
            let mut lines = pieces.iter().flat_map(|piece| piece.iter().cloned().chain(air()));
            let line = lines.nth(usize::from(row)).filter(|line| line.width() > 0)?;
            Some(column.x - area.x + u16::try_from(line.width()).unwrap_or(u16::MAX))
        };
        self.areas(area).filter_map(of).max().unwrap_or(0)
    }

    /// Whether the rows from `from` on leave the columns from `column` on free, with air or without.
    pub fn leaves_free(&self, area: Rect, from: u16, column: u16, airy: bool) -> bool {
        let rows = if airy { self.is_airy(area.height) } else { self.rows <= area.height };
        rows && (from..area.height).all(|row| self.edge(area, row, airy) <= column)
    }

    /// Draws them, with a blank row between options or without.
    pub fn view(&self, airy: bool, frame: &mut Frame, area: Rect) {
        for (column, pieces) in self.areas(area) {
            page::pile(frame, column, pieces, airy);
        }
    }
}

/// Draws the options on one page where they fit, else page by page.
pub fn view(options: &[OptionLine], brush: &Brush, due: Pages, frame: &mut Frame, area: Rect) {
    match laid(options, brush, area.width, area.height) {
        Some(laid) => laid.view(laid.is_airy(area.height), frame, area),
        None => page::stack(brush, frame, area, &pieces(options, brush, area.width), due),
    }
}

/// How many pages of an area they take.
pub fn pages(options: &[OptionLine], brush: &Brush, area: Rect) -> usize {
    page::pages(&entries(options, brush), area).len()
}

/// Draws one of those pages.
pub fn nth(options: &[OptionLine], brush: &Brush, page: usize, frame: &mut Frame, area: Rect) {
    page::view_page(brush, frame, area, &entries(options, brush), page);
}

fn entries(options: &[OptionLine], brush: &Brush) -> Vec<Entry> {
    options.iter().map(|option| entry(option, brush)).collect()
}
