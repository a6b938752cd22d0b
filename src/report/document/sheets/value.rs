//! What a spreadsheet keeps of a cell of a sheet.

use crate::domain::sheet::{Cell, Column, Exact, Formula, Kind, Sheet, Sums, Unit, value_with};
use crate::domain::sheet::{Value as Reckoned, typed::unit_of};
use crate::domain::{Id, Workshop};
use crate::report::table::Value;
use num_traits::ToPrimitive;

/// Numbers of more digits stay texts: spreadsheets keep fifteen.
const MOST: f64 = 1e15;

/// The value of a cell that is filled in or computed; a text where it is no number and no day.
pub(super) fn value(workshop: &Workshop, (sheet, column): (&Sheet, &Column), line: Id, sums: &Sums) -> Value {
    if let Kind::Computed(formula) = &column.kind {
        return match value_with(workshop, sheet, line, &column.id, sums) {
            Reckoned::Exact(exact) => reckoned(formula, exact),
            Reckoned::Empty | Reckoned::Tows(_) | Reckoned::TooLarge | Reckoned::None => Value::Text,
        };
    }
    match workshop.cell(sheet, line, &column.id) {
        Some(Cell::Scale(degree)) => Value::Number((*degree).into()),
        Some(Cell::Year(year)) => Value::Number((*year).into()),
        Some(Cell::Date(date)) => Value::Date(*date),
        Some(Cell::Money(amount)) => amount.to_f64().filter(|n| is_exact(*n)).map_or(Value::Text, Value::Money),
        Some(Cell::Number(number)) => {
            let Some(read) = number.to_string().parse::<f64>().ok().filter(|n| is_exact(*n)) else {
                return Value::Text;
            };
            match is_percent(workshop, sheet, column, line) {
                true => Value::Percent(read / 100.0),
                false => Value::Number(read),
            }
        }
        Some(
            Cell::Text(_)
            | Cell::Choice(_)
            | Cell::Years(_)
            | Cell::Yearly(_)
            | Cell::Delegation(_)
            | Cell::Delegations(_)
            | Cell::Dimension(_)
            | Cell::Tick(_)
            | Cell::Refs(_),
        )
        | None => Value::Text,
    }
}

fn is_exact(number: f64) -> bool {
    number.abs() < MOST
}

/// A portion is one of a whole.
fn reckoned(formula: &Formula, exact: Exact) -> Value {
    let Some(number) = exact.to_f64().filter(|n| is_exact(*n)) else {
        return Value::Text;
    };
    match formula {
        Formula::Portion(_) => Value::Percent(number),
        Formula::Difference(_) | Formula::Sum(_) | Formula::Weighted(..) | Formula::Product(_) | Formula::Tows(_) => {
            Value::Number(number)
        }
    }
}

/// Whether percent stands behind the number in the cell; what is the same in every row stands over it.
fn is_percent(workshop: &Workshop, sheet: &Sheet, column: &Column, line: Id) -> bool {
    let Kind::Number { unit: Some(unit @ Unit::Column(_)), .. } = &column.kind else {
        return false;
    };
    unit_of(workshop, sheet, Some(line), Some(unit)).is_some_and(|unit| unit.en == "%")
}
