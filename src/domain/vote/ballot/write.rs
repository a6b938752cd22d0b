//! A ballot as one would type it, so that it can be read out and corrected.

use super::cells::is_one_digit;
use crate::domain::vote::{Choice, Declaration, Letter, Method};
use std::collections::BTreeMap;

/// What [`read`](super::read) would read as this choice.
pub fn write(declared: &Declaration, choice: &Choice) -> String {
    let apart = if declared.is_numbered() { " " } else { "" };
    match choice {
        Choice::Blank => "-".to_owned(),
        Choice::Approvals(chosen) => chosen.join(apart),
        Choice::Dots(placed) => {
            let placed = placed.iter();
            let dots = placed.flat_map(|(id, &dots)| std::iter::repeat_n(id.as_str(), dots as usize));
            dots.collect::<Vec<_>>().join(apart)
        }
        Choice::Ranking(ranks) => {
            let ranks: Vec<String> = ranks.iter().map(|rank| rank.join("=")).collect();
            ranks.join(apart)
        }
        Choice::Criteria(rows) => cells(declared, rows),
        Choice::Fist(fingers) => fingers.to_string(),
    }
}

/// Rows with their letters where scores have one digit, else every row in order.
fn cells(declared: &Declaration, rows: &BTreeMap<Letter, BTreeMap<String, i64>>) -> String {
    let named = !declared.is_numbered() && one_digit(&declared.method);
    let none = BTreeMap::new();
    let row = |id: &Letter| {
        let row = rows.get(id);
        match (named, row) {
            (true, None) => None,
            (true, Some(row)) => Some(format!("{id}{}", write_row(&declared.method, row))),
            (false, row) => Some(write_row(&declared.method, row.unwrap_or(&none))),
        }
    };
    let rows: Vec<String> = declared.options.iter().filter_map(|o| row(&o.id)).collect();
    rows.join(" ")
}

/// What [`read_row`](super::read_row) would read as this row: `5-3`, `---` without a score.
pub fn write_row(method: &Method, row: &BTreeMap<String, i64>) -> String {
    let apart = if one_digit(method) { "" } else { " " };
    write_cells(method, row).join(apart)
}

/// The cells of a row in the order of the criteria, `-` where not scored.
pub fn write_cells(method: &Method, row: &BTreeMap<String, i64>) -> Vec<String> {
    let cell = |name: &String| row.get(name).map_or("-".to_owned(), i64::to_string);
    method.criteria().iter().map(|c| cell(&c.name)).collect()
}

fn one_digit(method: &Method) -> bool {
    method.scale().is_some_and(|(low, high)| is_one_digit(low, high))
}
