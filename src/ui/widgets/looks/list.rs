//! Rows under their headings, cells on the right. Columns that do not fit are left out from the right and told under the
//! selected row.

use super::Pen;
use super::lines::{Lines, Shown, last_row};
use crate::scene::sheet::{CellText, ListColumn, ListLine, Row, Standing};
use crate::ui::fit;
use crate::ui::widgets::list::put;
use crate::ui::widgets::wrap::{columns, cut, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// The narrowest that the text of a row is drawn.
const TEXT_FROM: u16 = 22;
/// Between two cells.
const GAP: u16 = 2;

/// A list of any length: only the lines near those shown are made.
#[derive(Clone, Copy)]
pub struct ListRows<'a> {
    /// The columns on the right.
    pub columns: &'a [ListColumn],
    /// How many lines there are.
    pub len: usize,
    /// Makes the line at a place with its cells in the columns at these places; those of the others stay empty.
    pub line: &'a dyn Fn(usize, &[usize]) -> ListLine,
    /// Whether a heading stands at a place.
    pub is_heading: &'a dyn Fn(usize) -> bool,
    /// The place of the row that is filled.
    pub selected: Option<usize>,
    /// The place of the column that is filled.
    pub column: Option<usize>,
    /// Said where there are no rows.
    pub empty: &'a str,
}

/// A line and its rows of text.
struct Made {
    line: ListLine,
    text: Vec<String>,
    under: Vec<String>,
}

/// Draws the names of the columns and the lines.
pub fn list(rows: &ListRows, pen: &Pen, frame: &mut Frame, area: Rect) {
    let area = area.intersection(frame.area());
    if area.area() == 0 {
        return;
    }
    if rows.len == 0 {
        frame.render_widget(Line::styled(format!(" {}", rows.empty), pen.theme.muted), area);
        return;
    }
    let fitting = fitting(rows, area.width);
    let (head, body) = fit::top(area, u16::from(!fitting.is_empty() && area.height > 2));
    heads(rows, &fitting, pen, frame, head);
    let taken: u16 = fitting.iter().filter_map(|at| rows.columns.get(*at)).map(|column| column.width + GAP).sum();
    let width = body.width.saturating_sub(taken);
    let heights: RefCell<BTreeMap<usize, usize>> = RefCell::default();
    // More lines are measured than drawn, and the cells beside a text make it no higher.
    let measured = |index: usize| {
        let made = made_line(rows, (&fitting, &[]), (width, body.width), index);
        made.text.len() + made.under.len()
    };
    let height = |index: usize| *heights.borrow_mut().entry(index).or_insert_with(|| measured(index));
    let lines = Lines { len: rows.len, selected: rows.selected, height: &height, is_heading: rows.is_heading };
    let Shown { places, inside, said } = lines.shown(pen, body);
    let mut rest = inside;
    for index in places {
        let one = made_line(rows, (&fitting, &fitting), (width, body.width), index);
        rest = line(rows, &fitting, pen, (index, &one), frame, rest);
    }
    last_row(&said, pen, frame, body);
}

/// The columns that fit beside the text, from the left; the one that is filled always does.
fn fitting(rows: &ListRows, width: u16) -> Vec<usize> {
    let room = width.saturating_sub(TEXT_FROM.min(width * 3 / 5).max(width * 2 / 5));
    let wide = |at: usize| rows.columns.get(at).map_or(0, |column| column.width + GAP);
    let mut used = rows.column.map_or(0, wide);
    if used > room {
        return rows.column.into_iter().collect();
    }
    let mut fitting: Vec<usize> = rows.column.into_iter().collect();
    for at in (0..rows.columns.len()).filter(|at| Some(*at) != rows.column) {
        if used + wide(at) > room {
            break;
        }
        used += wide(at);
        fitting.push(at);
    }
    fitting.sort_unstable();
    fitting
}

fn heads(rows: &ListRows, fitting: &[usize], pen: &Pen, frame: &mut Frame, area: Rect) {
    if area.area() == 0 {
        return;
    }
    let mut right = area;
    for at in fitting.iter().rev() {
        let Some(column) = rows.columns.get(*at) else {
            continue;
        };
        let (rest, cell) = last_columns(right, column.width);
        let style = if rows.column == Some(*at) { pen.theme.key } else { pen.theme.muted };
        let name = Line::styled(cut(&column.head, column.width), style);
        frame.render_widget(if column.right { name.right_aligned() } else { name }, cell);
        right = rest;
    }
}

/// The area without its last cell, and that cell.
fn last_columns(area: Rect, width: u16) -> (Rect, Rect) {
    let taken = (width + GAP).min(area.width);
    let (rest, cell) = fit::left(area, area.width - taken);
    let cell = Rect { x: cell.x + GAP.min(cell.width), width: cell.width.saturating_sub(GAP), ..cell };
    (rest, cell)
}

/// A line, with the cells that are wanted; the selected row has all, because it tells what the columns say that do not fit.
fn made_line(
    rows: &ListRows,
    (fitting, wanted): (&[usize], &[usize]),
    (width, whole): (u16, u16),
    index: usize,
) -> Made {
    let all: Vec<usize>;
    let wanted = if rows.selected == Some(index) {
        all = (0..rows.columns.len()).collect();
        &all
    } else {
        wanted
    };
    let line = (rows.line)(index, wanted);
    let (text, under) = match &line {
        ListLine::Heading(name) => (vec![cut(name, whole)], Vec::new()),
        ListLine::Row(row) => {
            let said = [&row.text, &row.late, &row.remark].into_iter().filter(|said| !said.is_empty());
            let said = said.map(String::as_str).collect::<Vec<_>>().join(" · ");
            let text = wrap(&said, width.saturating_sub(head(row.number)).max(1));
            let under = if rows.selected == Some(index) { left_out(rows, fitting, row, whole) } else { Vec::new() };
            (text, under)
        }
    };
    Made { line, text, under }
}

/// The columns that number and blanks take.
fn head(number: u32) -> u16 {
    columns(&format!("{number:>3} ")) + 1
}

/// What the columns that do not fit say of the selected row, and the cells that are cut.
fn left_out(rows: &ListRows, fitting: &[usize], row: &Row, width: u16) -> Vec<String> {
    let told = rows.columns.iter().zip(&row.cells).enumerate();
    let is_cut = |at: usize, column: &ListColumn, cell: &CellText| {
        let room = if rows.column == Some(at) { column.width.saturating_sub(2) } else { column.width };
        columns(&cell.text) > room
    };
    let told = told.filter(|(at, (column, cell))| match (fitting.contains(at), cell.standing) {
        (true, _) => is_cut(*at, column, cell),
        (false, Standing::Given | Standing::OffScale) => !cell.text.is_empty(),
        (false, Standing::Assumed) => false,
    });
    let told: Vec<String> = told.map(|(_, (column, cell))| format!("{}: {}", column.name, cell.text)).collect();
    if told.is_empty() { Vec::new() } else { wrap(&told.join(" · "), width.saturating_sub(6).max(1)) }
}

fn line(
    rows: &ListRows,
    fitting: &[usize],
    pen: &Pen,
    (index, made): (usize, &Made),
    frame: &mut Frame,
    area: Rect,
) -> Rect {
    let row = match &made.line {
        ListLine::Heading(_) => {
            let (first, rest) = fit::top(area, 1);
            let name = made.text.first().map_or("", String::as_str);
            frame.render_widget(Line::styled(name.to_owned(), pen.theme.title), first);
            return rest;
        }
        ListLine::Row(row) => row,
    };
    let selected = rows.selected == Some(index);
    let style = if selected { pen.theme.selected } else { pen.theme.base };
    let mut rest = area;
    for (n, text) in made.text.iter().enumerate() {
        let (first, below) = fit::top(rest, 1);
        if first.area() == 0 {
            return below;
        }
        let text_width = head(row.number) + columns(text);
        let (words, _) = fit::left(first, text_width.min(first.width));
        frame.buffer_mut().set_style(words, if row.remark.is_empty() { style } else { pen.theme.muted });
        if n == 0 {
            put(frame, words, 0, if selected { "▸" } else { " " });
            put(frame, words, 1, &format!("{:>3} ", row.number));
        }
        put(frame, words, head(row.number), text);
        if n == 0 {
            cells(rows, fitting, (row, selected), pen, frame, first);
        }
        rest = below;
    }
    for text in &made.under {
        let (first, below) = fit::top(rest, 1);
        frame.render_widget(Line::styled(format!("     {text}"), pen.theme.muted), first);
        rest = below;
    }
    rest
}

fn cells(rows: &ListRows, fitting: &[usize], (row, selected): (&Row, bool), pen: &Pen, frame: &mut Frame, area: Rect) {
    let mut right = area;
    for at in fitting.iter().rev() {
        let (Some(column), Some(cell)) = (rows.columns.get(*at), row.cells.get(*at)) else {
            continue;
        };
        let (rest, place) = last_columns(right, column.width);
        let here = selected && rows.column == Some(*at);
        let shown = said(cell, column.width, here);
        let before = if column.right { place.width.saturating_sub(columns(&shown)) } else { 0 };
        frame.buffer_mut().set_style(place, cell_style(cell, here, pen));
        put(frame, place, before, &shown);
        right = rest;
    }
}

/// The cell in its width; an empty one is a dash, and one that is filled now stands in brackets.
fn said(cell: &CellText, width: u16, here: bool) -> String {
    let text = if cell.text.is_empty() { "–" } else { &cell.text };
    if here && width > 2 { format!("[{}]", cut(text, width - 2)) } else { cut(text, width) }
}

fn cell_style(cell: &CellText, here: bool, pen: &Pen) -> Style {
    match (here, cell.standing) {
        (true, _) => pen.theme.key,
        (false, Standing::Given) if !cell.text.is_empty() => pen.theme.base,
        (false, Standing::Given | Standing::Assumed | Standing::OffScale) => pen.theme.muted,
    }
}
