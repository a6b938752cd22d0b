//! Cells of sheets as the room reads them.

use super::{Language, dates, sheet};
use crate::domain::Workshop;
use crate::domain::agenda::Label;
use crate::domain::priorities::{Priority, priorities};
use crate::domain::sheet::{
    Accepted, ByYear, Cell, Column, Decimal, Exact, Formula, Kind, Ref, Scale, Unit, Value, Words,
};
use num_traits::{CheckedMul, Signed};
use std::cell::OnceCell;

/// The priorities of a workshop, found when a cell first cites one. They hold as long as it does not change.
#[derive(Debug, Default)]
pub struct Ranks(OnceCell<Vec<Priority>>);

/// A cell, with its unit where it has one.
pub fn shown(language: Language, workshop: &Workshop, column: &Column, cell: &Cell) -> String {
    shown_with(language, workshop, column, cell, &Ranks::default())
}

/// [`shown`] for many cells of a workshop.
pub fn shown_with(language: Language, workshop: &Workshop, column: &Column, cell: &Cell, ranks: &Ranks) -> String {
    let label = |label: &Label| workshop.created.place.fill(language.label(label));
    match cell {
        Cell::Text(Words::Typed(text)) => text.clone(),
        Cell::Text(Words::Given(given)) => label(given),
        Cell::Choice(id) => choice(language, workshop, column, id),
        Cell::Scale(degree) if column.is_off_scale(cell) => format!("{degree}!"),
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
        Cell::Refs(refs) => {
            refs.iter().map(|cited| reference(workshop, cited, ranks)).collect::<Vec<String>>().join(", ")
        }
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

/// The name of a choice, or the words of the row that is chosen; of one that does not stand its number and why.
fn choice(language: Language, workshop: &Workshop, column: &Column, id: &str) -> String {
    let label = |label: &Label| workshop.created.place.fill(language.label(label));
    if let Kind::Choice(choices) = &column.kind {
        let named = choices.iter().find(|choice| choice.id == id);
        return named.map_or_else(|| id.to_owned(), |choice| label(&choice.name));
    }
    let Some(row) = id.parse().ok().and_then(|id| workshop.standing_row(id)) else {
        return id.to_owned();
    };
    if !row.is_shown() {
        return format!("{} ({})", row.number, language.say(sheet::row_state(row.state)));
    }
    let main = workshop.sheet(&row.sheet).and_then(|sheet| row.cells.get(&sheet.main()?.id));
    match main {
        Some(Cell::Text(Words::Typed(text))) => text.clone(),
        Some(Cell::Text(Words::Given(given))) => label(given),
        Some(_) | None => id.to_owned(),
    }
}

/// What something is cited by: the number that the room sees.
fn reference(workshop: &Workshop, cited: &Ref, ranks: &Ranks) -> String {
    match crate::domain::sheet::standing(workshop, cited) {
        Ref::Item(id) | Ref::Row(id) => workshop.number_of(id).map_or_else(|| id.to_string(), |n| n.to_string()),
        Ref::Priority(Accepted::Voted(vote, letter)) => {
            let all = ranks.0.get_or_init(|| priorities(workshop));
            let found = all.iter().find(|one| one.vote == vote && one.option == letter);
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
    let Some(scaled) = exact.checked_mul(&Exact::from_integer(scale)) else {
        // So large that no place behind the point counts.
        return grouped(language, exact.to_integer());
    };
    let scaled = scaled.round().to_integer().unsigned_abs();
    let sign = if exact.is_negative() && scaled != 0 { "-" } else { "" };
    let scale = scale.unsigned_abs();
    let whole = thousands(language, scaled / scale);
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
    let whole = thousands(language, whole.trim_start_matches('-').parse().unwrap_or(0));
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}{}{rest}", point(language)) }
}

/// A whole number with its thousands apart: `-1.250` or `-1,250`.
fn grouped(language: Language, whole: i128) -> String {
    let sign = if whole < 0 { "-" } else { "" };
    format!("{sign}{}", thousands(language, whole.unsigned_abs()))
}

fn thousands(language: Language, whole: u128) -> String {
    let digits = whole.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(language.pick('.', ','));
        }
        out.push(digit);
    }
    out
}

/// What the degrees of a scale mean: `1 belum ada · 2 dirintis`; empty where nothing says it.
pub fn legend(language: Language, scale: &Scale) -> String {
    let named = (scale.low..=scale.high).zip(&scale.labels);
    named.map(|(degree, label)| format!("{degree} {}", language.label(label))).collect::<Vec<String>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::command::SheetCommand;
    use crate::domain::fixture::Table;
    use serde_json::json;

    #[test]
    fn a_choice_among_rows_says_no_words_of_one_that_is_gone() {
        let mut table = Table::new();
        let source = table.row("strategi", None, json!({"strategi": {"text": "Rahasia yang dicabut"}}));
        let programme = json!({"program": {"text": "Pelatihan"}, "misi": {"choice": source.to_string()}});
        let programme = table.row("program", None, programme);
        let said = |table: &Table| {
            let sheet = table.workshop().sheet("program").unwrap();
            let cell = table.workshop().cell(sheet, programme, "misi").unwrap();
            shown(Language::Id, table.workshop(), sheet.column("misi").unwrap(), cell)
        };
        assert_eq!(said(&table), "Rahasia yang dicabut");
        table.sheet(SheetCommand::Park { row: source, reason: None }).unwrap();
        assert_eq!(said(&table), "1 (diparkir)");
        table.sheet(SheetCommand::Withdraw { row: source, reason: None }).unwrap();
        assert_eq!(said(&table), "1 (dicabut)");
        table.sheet(SheetCommand::Restore { row: source }).unwrap();
        let other = table.row("strategi", None, json!({"strategi": {"text": "Yang tinggal"}}));
        table.sheet(SheetCommand::Merge { from: source, into: other }).unwrap();
        assert_eq!(said(&table), "Yang tinggal");
        table.sheet(SheetCommand::Withdraw { row: other, reason: None }).unwrap();
        assert_eq!(said(&table), "2 (dicabut)");
    }

    #[test]
    fn numbers_of_any_size_are_grouped() {
        for (number, id, en) in [
            (0, "0", "0"),
            (-1_250, "-1.250", "-1,250"),
            (i128::from(u64::MAX) + 1, "18.446.744.073.709.551.616", "18,446,744,073,709,551,616"),
            (
                i128::MIN,
                "-170.141.183.460.469.231.731.687.303.715.884.105.728",
                "-170,141,183,460,469,231,731,687,303,715,884,105,728",
            ),
        ] {
            assert_eq!(grouped(Language::Id, number), id);
            assert_eq!(grouped(Language::En, number), en);
            assert_eq!(rounded(Language::Id, Exact::from_integer(number), 2), id);
        }
        assert_eq!(rounded(Language::Id, Exact::new(-5, 1000), 2), "-0,01");
        assert_eq!(rounded(Language::En, Exact::new(-1, 1000), 2), "0");
    }
}
