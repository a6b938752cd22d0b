//! What a sheet amounts to: shares of the highest possible by aspect and heading, and totals.

use super::super::{Block, Style, Table, columns};
use super::label;
use crate::domain::Workshop;
use crate::domain::sheet::{Figure, Heading, Kind, Row, SheetView, share, total};
use crate::report::table::{Cell, Value};
use crate::text::cells::{column_name, printed::marks, rounded};
use crate::text::report::sheets as say;
use num_traits::ToPrimitive;

/// The figures of a sheet. What is not filled in counts as such, never as zero.
pub fn figures(workshop: &Workshop, view: &SheetView, style: Style) -> Vec<Block> {
    view.sheet.figures.iter().flat_map(|figure| one(workshop, view, figure, style)).collect()
}

fn one(workshop: &Workshop, view: &SheetView, figure: &Figure, style: Style) -> Vec<Block> {
    let named = figure.name().map(|name| label(workshop, style, name));
    let of_column = || view.sheet.column(figure.column()).map(|column| column_name(style.language, column));
    let name = named.or_else(of_column).unwrap_or_default();
    match figure {
        Figure::Share { share, .. } => shares(workshop, view, (&name, share), style),
        Figure::Total { total, .. } => vec![Block::plain(told_total(workshop, view, (&name, total), style))],
    }
}

fn told_total(workshop: &Workshop, view: &SheetView, (name, column): (&str, &str), style: Style) -> String {
    let lines = workshop.lines_of(&view.sheet);
    let Some((sum, filled)) = total(workshop, &view.sheet, column, &lines) else {
        return say::too_large(style.language, name);
    };
    let sum = marks(style.language, &rounded(sum, 2));
    let is_money = view.sheet.column(column).is_some_and(|column| column.kind == Kind::Money);
    let sum = if is_money { format!("Rp {sum}") } else { sum };
    say::total(style.language, name, &sum, filled, lines.len() - filled)
}

/// A row a part: all of it, each aspect with its headings, the headings of none.
fn shares(workshop: &Workshop, view: &SheetView, (name, column): (&str, &str), style: Style) -> Vec<Block> {
    let (sheet, language) = (&view.sheet, style.language);
    let mut rows = Vec::new();
    let mut part = |name: String, counts: &dyn Fn(&Row) -> bool| {
        let share = share(workshop, sheet, column, counts);
        if share.rows > 0 {
            let percent = share.percent().map_or_else(
                || "–".into(),
                |of| Cell::new(marks(language, &rounded(of, 1)), of.to_f64().map_or(Value::Text, Value::Number)),
            );
            let count = |n: usize| Cell::count(n.to_string(), n as u64);
            rows.push(vec![name.into(), percent, count(share.answered), count(share.rows - share.answered)]);
        }
    };
    part(language.say(say::ALL).to_owned(), &|_| true);
    let headings: Vec<&Heading> = sheet.headings.iter().filter(|heading| !heading.hidden).collect();
    let mut told: Vec<&str> = Vec::new();
    for aspect in workshop.aspects() {
        let of_it = |heading: &&&Heading| heading.aspect.as_deref() == Some(aspect.id.as_str());
        let under: Vec<&&Heading> = headings.iter().filter(of_it).collect();
        let is_of_it = |row: &Row| under.iter().any(|heading| row.heading.as_deref() == Some(heading.id.as_str()));
        if !under.is_empty() {
            part(label(workshop, style, &aspect.name), &is_of_it);
        }
        for heading in under {
            told.push(&heading.id);
            part(format!("· {}", label(workshop, style, &heading.name)), &|row| is_under(row, heading));
        }
    }
    for heading in headings.iter().filter(|heading| !told.contains(&heading.id.as_str())) {
        part(label(workshop, style, &heading.name), &|row| is_under(row, heading));
    }
    if rows.is_empty() {
        return Vec::new();
    }
    let mut names = columns(language, &[say::PART, say::PART, say::FILLED, say::UNFILLED]);
    names.splice(1..2, ["%".to_owned()]);
    let title = Block::strong(format!("{name} (%)"));
    vec![title, Block::Table(Table::new(names, 1, rows))]
}

fn is_under(row: &Row, heading: &Heading) -> bool {
    row.heading.as_deref() == Some(heading.id.as_str())
}
