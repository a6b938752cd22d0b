//! Cells of sheets as the room reads them.

use super::{Language, dates};
use crate::domain::Workshop;
use crate::domain::agenda::Label;
use crate::domain::sheet::{
    Accepted, ByYear, Cell, Column, Decimal, Exact, Formula, Kind, Ref, Scale, Unit, Value, Words,
};
use num_traits::Signed;

/// A cell, with its unit where it has one.
pub fn shown(language: Language, workshop: &Workshop, column: &Column, cell: &Cell) -> String {
    let label = |label: &Label| workshop.created.place.fill(language.label(label));
    match cell {
        Cell::Text(Words::Typed(text)) => text.clone(),
        Cell::Text(Words::Given(given)) => label(given),
        Cell::Choice(id) => choice(language, workshop, column, id),
        Cell::Scale(degree) => degree.to_string(),
        Cell::Number(number) => with_unit(language, column, &decimal(language, *number)),
        Cell::Money(rupiah) => format!("Rp {}", grouped(language, i128::from(*rupiah))),
        Cell::Year(year) => year.to_string(),
        Cell::Years([from, to]) if from == to => from.to_string(),
        Cell::Years([from, to]) => format!("{from}–{to}"),
        Cell::Yearly(ByYear(numbers)) => {
            let each = numbers.iter().map(|(year, number)| format!("{year}: {}", decimal(language, *number)));
            each.collect::<Vec<String>>().join(" · ")
        }
        Cell::Date(date) => dates::short_date(language, *date),
        Cell::Delegation(code) => code.as_str().to_owned(),
        Cell::Delegations(codes) => {
            codes.iter().map(crate::domain::attendance::Code::as_str).collect::<Vec<&str>>().join(", ")
        }
        Cell::Dimension(path) => dimension(language, workshop, path),
        Cell::Tick(true) => "✓".to_owned(),
        Cell::Tick(false) => "–".to_owned(),
        Cell::Refs(refs) => refs.iter().map(|cited| reference(workshop, cited)).collect::<Vec<String>>().join(", "),
    }
}

/// The name of a dimension, and of its part.
pub fn dimension(language: Language, workshop: &Workshop, path: &str) -> String {
    match workshop.dimension(path) {
        Some((dimension, None)) => language.label(&dimension.name).to_owned(),
        Some((dimension, Some(part))) => {
            format!("{} · {}", language.label(&dimension.name), language.label(&part.name))
        }
        None => path.to_owned(),
    }
}

fn choice(language: Language, workshop: &Workshop, column: &Column, id: &str) -> String {
    let label = |label: &Label| workshop.created.place.fill(language.label(label));
    if let Kind::Choice(choices) = &column.kind {
        let named = choices.iter().find(|choice| choice.id == id);
        return named.map_or_else(|| id.to_owned(), |choice| label(&choice.name));
    }
    let row = id.parse().ok().and_then(|id| workshop.standing_row(id));
    let main = row.and_then(|row| {
        let sheet = workshop.sheet(&row.sheet)?;
        row.cells.get(&sheet.main()?.id)
    });
    match main {
        Some(Cell::Text(Words::Typed(text))) => text.clone(),
        Some(Cell::Text(Words::Given(given))) => label(given),
        Some(_) | None => id.to_owned(),
    }
}

/// What something is cited by: the number that the room sees.
fn reference(workshop: &Workshop, cited: &Ref) -> String {
    match crate::domain::sheet::standing(workshop, cited) {
        Ref::Item(id) | Ref::Row(id) => workshop.number_of(id).map_or_else(|| id.to_string(), |n| n.to_string()),
        Ref::Priority(Accepted::Voted(vote, letter)) => {
            let all = crate::domain::priorities::priorities(workshop);
            let found = all.into_iter().find(|one| one.vote == vote && one.option == letter);
            found.map_or(letter, |priority| format!("P{}", priority.rank))
        }
        Ref::Priority(Accepted::Carried(id)) => {
            let found = workshop.carried.iter().find(|one| one.id == id);
            found.map_or_else(|| id.to_string(), |priority| format!("P{}", priority.rank))
        }
    }
}

fn with_unit(language: Language, column: &Column, number: &str) -> String {
    let Kind::Number { unit: Some(Unit::Fixed(unit)), .. } = &column.kind else {
        return number.to_owned();
    };
    let unit = language.label(unit);
    if unit == "%" { format!("{number}%") } else { format!("{number} {unit}") }
}

/// What is computed, rounded to two places.
pub fn value(language: Language, column: &Column, value: Value) -> String {
    match value {
        Value::Exact(exact) if matches!(column.kind, Kind::Computed(Formula::Portion(_))) => {
            format!("{}%", rounded(language, exact * Exact::from_integer(100), 1))
        }
        Value::Exact(exact) => rounded(language, exact, 2),
        Value::Tows(tows) => tows.letters().to_owned(),
        Value::TooLarge => "∞".to_owned(),
        Value::Empty | Value::None => String::new(),
    }
}

/// A fraction with at most so many decimal places, half away from zero.
pub fn rounded(language: Language, exact: Exact, places: u32) -> String {
    let scale = 10_i128.pow(places);
    let scaled = (exact.abs() * Exact::from_integer(scale)).round().to_integer();
    let sign = if exact.is_negative() && scaled != 0 { "-" } else { "" };
    let whole = grouped(language, scaled / scale);
    let rest = scaled % scale;
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let rest = format!("{rest:0>width$}", width = places as usize);
    format!("{sign}{whole}{}{}", point(language), rest.trim_end_matches('0'))
}

const fn point(language: Language) -> char {
    match language {
        Language::Id => ',',
        Language::En => '.',
    }
}

fn decimal(language: Language, number: Decimal) -> String {
    let text = number.to_string();
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let sign = if whole.starts_with('-') { "-" } else { "" };
    let whole = grouped(language, whole.trim_start_matches('-').parse().unwrap_or(0));
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}{}{rest}", point(language)) }
}

fn grouped(language: Language, whole: i128) -> String {
    dates::number(language, u64::try_from(whole).unwrap_or(u64::MAX))
}

/// What the degrees of a scale mean: `1 belum ada · 2 dirintis`; empty where nothing says it.
pub fn legend(language: Language, scale: &Scale) -> String {
    let named = (scale.low..=scale.high).zip(&scale.labels);
    named.map(|(degree, label)| format!("{degree} {}", language.label(label))).collect::<Vec<String>>().join(" · ")
}
