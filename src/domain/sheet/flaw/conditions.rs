//! What is wrong with conditions.

use super::{Flaw, Flawed, Found, NUMBERS};
use crate::domain::sheet::{CHOSEN, Column, Condition, Formula, Kind, KindName, Plain, Sheet};

/// What is wrong with conditions on a sheet; `path` is where they stand.
pub fn condition_flaws(sheet: &Sheet, conditions: &[Condition], path: &str) -> Vec<Flawed> {
    let mut found = Found::default();
    self::conditions(sheet, conditions, path, &mut found);
    found.0
}

pub(super) fn conditions(sheet: &Sheet, conditions: &[Condition], path: &str, found: &mut Found) {
    for (n, condition) in conditions.iter().enumerate() {
        let at = |field: &str| format!("{path}[{n}]{field}");
        let tests = [!condition.is.is_empty(), condition.filled.is_some()];
        let bounds = condition.at_least.is_some() || condition.at_most.is_some();
        if tests.into_iter().chain([bounds]).filter(|there| *there).count() != 1 {
            found.note(at(""), Flaw::Condition);
        }
        if condition.column == CHOSEN {
            let flags = condition.is.iter().all(|plain| matches!(plain, Plain::Flag(_)));
            if bounds || !flags {
                found.note(at(".column"), Flaw::Test);
            }
            continue;
        }
        let Some(column) = sheet.column(&condition.column) else {
            found.note(at(".column"), Flaw::NoSuchColumn(condition.column.clone()));
            continue;
        };
        if sheet.is_desk(&column.id) {
            found.note(at(".column"), Flaw::Desk(column.id.clone()));
        }
        let numeric = NUMBERS.contains(&column.kind.name()) || column.kind.name() == KindName::Year;
        if bounds && !numeric {
            found.note(at(".column"), Flaw::Test);
        }
        for (m, plain) in condition.is.iter().enumerate() {
            if !may_be(column, plain) {
                found.note(at(&format!(".is[{m}]")), Flaw::Test);
            }
        }
    }
}

/// Whether a cell of the column can be this.
fn may_be(column: &Column, plain: &Plain) -> bool {
    match (&column.kind, plain) {
        (Kind::Tick, Plain::Flag(_))
        | (Kind::Year | Kind::Number { .. } | Kind::Money, Plain::Whole(_))
        | (Kind::Dimension | Kind::Delegation | Kind::Delegations, Plain::Text(_)) => true,
        (Kind::Scale(scale), Plain::Whole(degree)) => (i64::from(scale.low)..=i64::from(scale.high)).contains(degree),
        (Kind::Choice(choices), Plain::Text(id)) => choices.iter().any(|choice| choice.id == *id),
        (Kind::Computed(Formula::Tows(_)), Plain::Text(name)) => ["so", "wo", "st", "wt"].contains(&name.as_str()),
        _ => false,
    }
}
