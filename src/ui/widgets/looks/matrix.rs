//! Strategies and the factors that they cite: one kind at a time, or all kinds in numbers.

use super::Pen;
use crate::scene::sheet::{Factor, Matrix, MatrixKind, Numbered};
use crate::text::sheet_look as text;
use crate::ui::fit;
use crate::ui::widgets::list::{Entry, Styles, view};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Block;

/// Draws the kind that is looked at, else the overview.
pub(super) fn matrix(matrix: &Matrix, pen: &Pen, frame: &mut Frame, area: Rect) {
    match matrix.at.and_then(|at| matrix.kinds.get(at)) {
        Some(kind) => one(kind, pen, frame, area),
        None => overview(matrix, pen, frame, area),
    }
}

fn numbered(item: &Numbered, tail: &str) -> Entry {
    let (head, text) = (format!("{:>3} ", item.number), item.text.clone());
    Entry { head, text, tail: tail.to_owned(), style: ratatui::style::Style::new() }
}

fn entries(pen: &Pen, frame: &mut Frame, area: Rect, entries: &[Entry]) {
    let styles = Styles { selected: pen.theme.base, muted: pen.theme.muted };
    view(frame, area, entries, Some(0), styles, pen.language);
}

fn boxed(title: &str, pen: &Pen, frame: &mut Frame, area: Rect) -> Rect {
    let title = Line::styled(format!(" {title} "), pen.theme.title);
    frame.render_widget(Block::bordered().border_style(pen.theme.border).title(title), area);
    fit::inside(area)
}

/// The two lists of factors beside each other, the strategies below.
fn one(kind: &MatrixKind, pen: &Pen, frame: &mut Frame, area: Rect) {
    let (above, below) = fit::top(area, area.height / 2);
    let (left, right) = fit::left(above, above.width / 2);
    for (part, (name, factors)) in [left, right].into_iter().zip(&kind.factors) {
        let inside = boxed(name, pen, frame, part);
        let entry = |factor: &Factor| {
            let tail = if factor.unused { pen.language.say(text::UNUSED) } else { "" };
            numbered(&factor.item, tail)
        };
        entries(pen, frame, inside, &factors.iter().map(entry).collect::<Vec<Entry>>());
    }
    let inside = boxed(&format!("{} · {}", kind.letters, kind.name), pen, frame, below);
    let strategies: Vec<Entry> = kind.strategies.iter().map(|strategy| numbered(strategy, "")).collect();
    if strategies.is_empty() {
        frame.render_widget(Line::styled(pen.language.say(text::NO_STRATEGY), pen.theme.muted), inside);
    } else {
        entries(pen, frame, inside, &strategies);
    }
}

/// Nine cells: nothing, the outer factors; the inner factors, and the strategies between them; in numbers.
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
            let inside = boxed(name, pen, frame, cell);
            let style = if n > 0 && m > 0 { pen.theme.title } else { pen.theme.base };
            let middle = fit::centered(inside, inside.width, 1);
            frame.render_widget(Line::styled(count.to_string(), style).centered(), middle);
            left = more;
        }
        rest = below;
    }
}
