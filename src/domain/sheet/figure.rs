//! What is told of a sheet in one number.

use super::column::Kind;
use super::value::{Exact, Value, value};
use super::{Row, Sheet};
use crate::domain::{Id, Workshop};
use num_traits::{CheckedAdd, Zero};

/// How much of the highest possible was given, of the rows that are answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// The degrees given, together.
    pub given: u32,
    /// The highest degree, for each row that is answered.
    pub possible: u32,
    /// Rows that are answered.
    pub answered: usize,
    /// Rows in all.
    pub rows: usize,
}

impl Share {
    /// 100 × given ÷ possible; none where nothing is answered.
    pub fn percent(self) -> Option<Exact> {
        let possible = i128::from(self.possible);
        (possible > 0).then(|| Exact::new(100 * i128::from(self.given), possible))
    }
}

/// The share of a scale column over the rows that stand and that `counts` takes. A row without an answer counts as such,
/// never as zero. Method: readiness = 100 × Σ score ÷ Σ highest score, equal weights.
pub fn share(workshop: &Workshop, sheet: &Sheet, column: &str, counts: impl Fn(&Row) -> bool) -> Share {
    let Some(Kind::Scale(scale)) = sheet.column(column).map(|column| &column.kind) else {
        return Share::default();
    };
    let mut share = Share::default();
    for row in workshop.rows_of(sheet).into_iter().filter(|row| counts(row)) {
        share.rows += 1;
        if let Value::Exact(degree) = value(workshop, sheet, row.id, column) {
            share.answered += 1;
            share.given += u32::try_from(degree.to_integer()).unwrap_or(0);
            share.possible += u32::from(scale.high);
        }
    }
    share
}

/// The sum of a column over these rows or items, and how many of them are filled. None where it is too large.
pub fn total(workshop: &Workshop, sheet: &Sheet, column: &str, rows: &[Id]) -> Option<(Exact, usize)> {
    let values = rows.iter().map(|row| value(workshop, sheet, *row, column));
    let mut total = (Exact::zero(), 0);
    for value in values {
        match value {
            Value::Exact(number) => total = (total.0.checked_add(&number)?, total.1 + 1),
            Value::TooLarge => return None,
            Value::Empty | Value::None | Value::Tows(_) => {}
        }
    }
    Some(total)
}
