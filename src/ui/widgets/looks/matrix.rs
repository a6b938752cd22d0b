//! Strategies and the factors that they cite: one kind at a time, or all kinds in numbers.

use super::Pen;
use super::lines::{Lines, Shown, last_row};
use crate::scene::sheet::{Factor, Matrix, MatrixKind, Numbered};
use crate::text::sheet_look as text;
use crate::ui::fit;
use crate::ui::widgets::big;
use crate::ui::widgets::wrap::cut;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Block, BorderType};

/// Draws the kind that is looked at, or the overview with it marked; without one first the overview, then page by page each kind that has something to
/// show.
pub(super) fn matrix(matrix: &Matrix, pen: &Pen, frame: &mut Frame, area: Rect) {
    if let Some(at) = matrix.at {
        return match matrix.kinds.get(at) {
            _ if !matrix.opened => overview(matrix, pen, frame, area),
            Some(kind) => one(kind, matrix.selected, pen, frame, area),
            None => other(matrix, pen, frame, area),
        };
    }
    let pages: Vec<(&MatrixKind, usize)> = matrix.kinds.iter().flat_map(|kind| kind_pages(kind, pen, area)).collect();
    match (pen.turned % (pages.len() + 1)).checked_sub(1).and_then(|page| pages.get(page)) {
        Some((kind, page)) => one(kind, matrix.selected, &Pen { turned: *page, ..*pen }, frame, area),
        None => overview(matrix, pen, frame, area),
    }
}

/// A kind with the number of each of its pages; none where it holds nothing.
fn kind_pages<'a>(kind: &'a MatrixKind, pen: &Pen, area: Rect) -> Vec<(&'a MatrixKind, usize)> {
    if kind.strategies.is_empty() && kind.factors.iter().all(|(_, factors)| factors.is_empty()) {
        return Vec::new();
    }
    let [left, right, below] = parts(kind, area).map(fit::inside);
    let [inner, outer] = &kind.factors;
    let entries =
        [(factors(&inner.1, pen), left), (factors(&outer.1, pen), right), (strategies(&kind.strategies), below)];
    let pages = entries.map(|(entries, area)| count(&entries, area)).into_iter().max().unwrap_or(1);
    (0..pages).map(|page| (kind, page)).collect()
}

/// Where the two lists of factors stand, and the strategies below them, in half of the area at most.
fn parts(kind: &MatrixKind, area: Rect) -> [Rect; 3] {
    let strategies = strategies(&kind.strategies);
    let inside = area.width.saturating_sub(2);
    let wanted = strategies.iter().map(|entry| lines_of(entry, inside).len()).sum::<usize>() + 2;
    let wanted = u16::try_from(wanted).unwrap_or(u16::MAX).max(4);
    let (above, below) = fit::bottom(area, wanted.min(area.height - area.height / 2));
    let (left, right) = fit::left(above, above.width / 2);
    [left, right, below]
}

/// A line of a list: its number, and its text.
type Entry = (u32, String);

fn factors(factors: &[Factor], pen: &Pen) -> Vec<Entry> {
    let entry = |factor: &Factor| {
        let tail = if factor.unused { format!(" {}", pen.language.say(text::UNUSED)) } else { String::new() };
        (factor.item.number, format!("{}{tail}", factor.item.text))
    };
    factors.iter().map(entry).collect()
}

fn strategies(numbered: &[Numbered]) -> Vec<Entry> {
    numbered.iter().map(|Numbered { number, text }| (*number, text.clone())).collect()
}

/// How many factors no strategy cites.
fn unused(factors: &[Factor]) -> usize {
    factors.iter().filter(|factor| factor.unused).count()
}

/// A box with its title; one that is looked at has a thick border and a mark.
fn boxed(title: &str, here: bool, pen: &Pen, frame: &mut Frame, area: Rect) -> Rect {
    if area.width < 6 {
        return fit::inside(area);
    }
    let (mark, style) = if here { ("▸", pen.theme.selected) } else { (" ", pen.theme.title) };
    let title = Line::styled(format!("{mark}{} ", cut(title, area.width - 4)), style);
    let block = if here {
        Block::bordered().border_type(BorderType::Thick).border_style(pen.theme.title)
    } else {
        Block::bordered().border_style(pen.theme.border)
    };
    frame.render_widget(block.title(title), area);
    fit::inside(area)
}

/// The two lists of factors beside each other, the strategies below.
fn one(kind: &MatrixKind, selected: Option<u32>, pen: &Pen, frame: &mut Frame, area: Rect) {
    let [left, right, below] = parts(kind, area);
    for (part, (name, all)) in [left, right].into_iter().zip(&kind.factors) {
        let title = match unused(all) {
            0 => name.clone(),
            unused => format!("{name} · {}", text::unused(pen.language, unused)),
        };
        let inside = boxed(&title, false, pen, frame, part);
        entries(&factors(all, pen), None, pen, frame, inside);
    }
    let inside = boxed(&format!("{} · {}", kind.letters, kind.name), false, pen, frame, below);
    strategies_in(&kind.strategies, selected, pen, frame, inside);
}

/// What has no kind.
fn other(matrix: &Matrix, pen: &Pen, frame: &mut Frame, area: Rect) {
    let inside = boxed(&matrix.other_name, false, pen, frame, area);
    strategies_in(&matrix.other, matrix.selected, pen, frame, inside);
}

fn strategies_in(all: &[Numbered], selected: Option<u32>, pen: &Pen, frame: &mut Frame, inside: Rect) {
    let strategies = strategies(all);
    if strategies.is_empty() {
        let said = cut(pen.language.say(text::NO_STRATEGY), inside.width);
        frame.render_widget(Line::styled(said, pen.theme.muted), inside);
    } else {
        let selected = selected.and_then(|number| strategies.iter().position(|(other, _)| *other == number));
        entries(&strategies, selected, pen, frame, inside);
    }
}

fn lines_of(entry: &Entry, width: u16) -> Vec<String> {
    super::text_lines(&entry.1, width)
}

/// How many pages entries take in an area.
fn count(entries: &[Entry], area: Rect) -> usize {
    let height = |index: usize| lines_of(&entries[index], area.width).len();
    Lines { len: entries.len(), selected: None, height: &height, is_heading: &|_| false }.page_count(area)
}

fn entries(entries: &[Entry], selected: Option<usize>, pen: &Pen, frame: &mut Frame, area: Rect) {
    let height = |index: usize| lines_of(&entries[index], area.width).len();
    let lines = Lines { len: entries.len(), selected, height: &height, is_heading: &|_| false };
    let Shown { places, inside, said } = lines.shown(pen, area);
    let mut rest = inside;
    for index in places {
        for (n, words) in lines_of(&entries[index], area.width).iter().enumerate() {
            let (row, below) = fit::top(rest, 1);
            super::words(pen, (entries[index].0, words, n, selected == Some(index)), frame, row);
            rest = below;
        }
    }
    last_row(&said, pen, frame, area);
}

/// Nine cells: what has no kind, the outer factors; the inner factors, and the strategies between them; in numbers.
fn overview(matrix: &Matrix, pen: &Pen, frame: &mut Frame, area: Rect) {
    let [so, wo, st, wt] = &matrix.kinds;
    let count = |(name, factors): &(String, Vec<Factor>)| (name.clone(), factors.len());
    let kind = |kind: &MatrixKind| (kind.letters.clone(), kind.strategies.len());
    let other = (matrix.other_name.clone(), matrix.other.len());
    let rows = [
        [other, count(&so.factors[0]), count(&wo.factors[0])],
        [count(&so.factors[1]), kind(so), kind(wo)],
        [count(&st.factors[1]), kind(st), kind(wt)],
    ];
    let third = area.height / 3;
    let mut rest = area;
    for (n, row) in rows.iter().enumerate() {
        let (line, below) = fit::top(rest, if n == 2 { rest.height } else { third });
        let mut left = line;
        for (m, (name, count)) in row.iter().enumerate() {
            let (cell, more) = fit::left(left, if m == 2 { left.width } else { line.width / 3 });
            let here = if n > 0 && m > 0 { Some((n - 1) * 2 + m - 1) } else { (n + m == 0).then_some(4) };
            let inside = boxed(name, here.is_some() && here == matrix.at, pen, frame, cell);
            if n > 0 && m > 0 {
                let said = count.to_string();
                let middle = fit::centered(
                    inside,
                    inside.width,
                    big::rows(&said, inside.width, inside.height.min(third.saturating_sub(2))),
                );
                big::view(frame, middle, &said, pen.theme.title);
            } else {
                let middle = fit::centered(inside, inside.width, 1);
                frame.render_widget(Line::styled(count.to_string(), pen.theme.base).centered(), middle);
            }
            left = more;
        }
        rest = below;
    }
}
