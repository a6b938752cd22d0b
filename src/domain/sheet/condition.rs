//! Whether a row or an item meets conditions.

use super::value::{Value, value};
use super::{CHOSEN, Cell, Condition, Exact, Plain, Sheet, Tows};
use crate::domain::{Id, Workshop};

/// Whether a row or item meets all conditions. An empty cell meets none but `filled: false`.
pub fn fits(workshop: &Workshop, sheet: &Sheet, row: Id, conditions: &[Condition]) -> bool {
    conditions.iter().all(|condition| meets(workshop, sheet, row, condition))
}

/// Whether a row or item meets a condition.
fn meets(workshop: &Workshop, sheet: &Sheet, row: Id, condition: &Condition) -> bool {
    if condition.column == CHOSEN {
        let chosen = workshop.is_chosen(row);
        let wanted = condition.filled.unwrap_or_else(|| condition.is.contains(&Plain::Flag(true)));
        return chosen == wanted;
    }
    let value = value(workshop, sheet, row, &condition.column);
    let cell = workshop.cell(sheet, row, &condition.column);
    if let Some(filled) = condition.filled {
        return filled == (cell.is_some() || !matches!(value, Value::Empty));
    }
    if !condition.is.is_empty() {
        return condition.is.iter().any(|plain| is(cell, &value, plain));
    }
    let Value::Exact(number) = value else {
        return false;
    };
    let whole = |bound: i64| Exact::from_integer(i128::from(bound));
    condition.at_least.is_none_or(|least| number >= whole(least))
        && condition.at_most.is_none_or(|most| number <= whole(most))
}

/// Whether a cell is this. A dimension is also each part of it.
fn is(cell: Option<&Cell>, value: &Value, plain: &Plain) -> bool {
    match (plain, cell) {
        (Plain::Text(text), Some(Cell::Choice(id))) => id == text,
        (Plain::Text(text), Some(Cell::Dimension(path))) => {
            path == text || path.strip_prefix(text.as_str()).is_some_and(|rest| rest.starts_with('/'))
        }
        (Plain::Text(text), Some(Cell::Delegation(code))) => code.as_str() == text,
        (Plain::Text(text), Some(Cell::Delegations(codes))) => codes.iter().any(|code| code.as_str() == text),
        (Plain::Text(text), None) => matches!(value, Value::Tows(tows) if tows_name(*tows) == text),
        (Plain::Flag(wanted), Some(Cell::Tick(ticked))) => ticked == wanted,
        (Plain::Whole(wanted), _) => *value == Value::Exact(Exact::from_integer(i128::from(*wanted))),
        _ => false,
    }
}

/// The name of a kind of strategy in conditions.
const fn tows_name(tows: Tows) -> &'static str {
    match tows {
        Tows::So => "so",
        Tows::Wo => "wo",
        Tows::St => "st",
        Tows::Wt => "wt",
    }
}
