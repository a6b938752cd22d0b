//! What a cell amounts to: what is filled in as a number, and what is computed. Nothing of it is kept.

use super::column::{Column, Formula, Kind};
use super::{Accepted, Cell, Decimal, PLACES, Ref, Sheet};
use crate::domain::swot::Quadrant;
use crate::domain::{Id, Workshop};
use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// An exact fraction.
pub type Exact = Ratio<i128>;

/// What a cell amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// Nothing: it is empty, or one that it is computed from is.
    Empty,
    /// An exact number.
    Exact(Exact),
    /// A kind of strategy.
    Tows(Tows),
    /// Too large to be reckoned.
    TooLarge,
    /// It has no number.
    None,
}

/// What a strategy makes of what: strengths or weaknesses, of opportunities or threats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tows {
    /// Strengths take opportunities.
    So,
    /// Weaknesses are repaired by opportunities.
    Wo,
    /// Strengths avoid threats.
    St,
    /// Weaknesses are kept small and threats avoided.
    Wt,
}

impl Tows {
    /// All of them, as the matrix has them.
    pub const ALL: [Self; 4] = [Self::So, Self::Wo, Self::St, Self::Wt];

    /// The two quadrants whose factors meet in it.
    pub const fn quadrants(self) -> [Quadrant; 2] {
        match self {
            Self::So => [Quadrant::S, Quadrant::O],
            Self::Wo => [Quadrant::W, Quadrant::O],
            Self::St => [Quadrant::S, Quadrant::T],
            Self::Wt => [Quadrant::W, Quadrant::T],
        }
    }

    /// Its two letters.
    pub const fn letters(self) -> &'static str {
        match self {
            Self::So => "SO",
            Self::Wo => "WO",
            Self::St => "ST",
            Self::Wt => "WT",
        }
    }
}

/// The most formulas within formulas that are reckoned.
const DEPTH: usize = super::MOST_COLUMNS;

/// What stands in a cell, or is computed there, of a row or an item.
pub fn value(workshop: &Workshop, sheet: &Sheet, row: Id, column: &str) -> Value {
    value_with(workshop, sheet, row, column, &Sums::default())
}

/// The sums of columns that portions are of, each reckoned when it is first asked for. They hold for one sheet of one
/// workshop, and as long as that does not change.
#[derive(Debug, Default)]
pub struct Sums(RefCell<BTreeMap<(String, Option<bool>), Value>>);

/// [`value`] for many cells of a sheet.
pub fn value_with(workshop: &Workshop, sheet: &Sheet, row: Id, column: &str, sums: &Sums) -> Value {
    within((workshop, sheet, sums), row, column, DEPTH)
}

/// Where values are reckoned.
type Among<'a> = (&'a Workshop, &'a Sheet, &'a Sums);

fn within(among: Among, row: Id, column: &str, depth: usize) -> Value {
    let (workshop, sheet, _) = among;
    let Some((column, depth)) = sheet.column(column).zip(depth.checked_sub(1)) else {
        return Value::Empty;
    };
    let Kind::Computed(formula) = &column.kind else {
        let cell = workshop.cell(sheet, row, &column.id);
        return cell.map_or(Value::Empty, |cell| of_cell(cell, &column.kind));
    };
    // What stands greyed in an empty cell counts until it is filled.
    let of = |id: &str| match within(among, row, id, depth) {
        Value::Empty => sheet.column(id).map_or(Value::Empty, default),
        value @ (Value::Exact(_) | Value::Tows(_) | Value::TooLarge | Value::None) => value,
    };
    match formula {
        Formula::Difference([minuend, subtrahend]) => both(of(minuend), of(subtrahend), Exact::checked_sub),
        Formula::Sum(operands) => fold(operands.iter().map(|id| of(id)), Exact::checked_add),
        Formula::Product(operands) => fold(operands.iter().map(|id| of(id)), Exact::checked_mul),
        Formula::Weighted(operands, weights) => {
            let times = |(id, weight): (&String, &u32)| {
                let weight = Value::Exact(Exact::from_integer(i128::from(*weight)));
                both(of(id), weight, Exact::checked_mul)
            };
            fold(operands.iter().zip(weights).map(times), Exact::checked_add)
        }
        Formula::Portion(operand) => portion(among, row, operand, depth),
        Formula::Tows(links) => {
            let refs = workshop.cell(sheet, row, links).map_or(&[][..], Cell::refs);
            tows_of(workshop, refs).map_or(Value::Empty, Value::Tows)
        }
    }
}

/// What the default of a column amounts to.
fn default(column: &Column) -> Value {
    column.default.as_ref().map_or(Value::Empty, |cell| of_cell(cell, &column.kind))
}

/// A cell as a number. A degree that the scale no longer has counts as unanswered.
fn of_cell(cell: &Cell, kind: &Kind) -> Value {
    match (cell, kind) {
        (Cell::Scale(degree), Kind::Scale(scale)) if !(scale.low..=scale.high).contains(degree) => Value::Empty,
        (Cell::Scale(degree), _) => Value::Exact(Exact::from_integer(i128::from(*degree))),
        (Cell::Number(number), _) => Value::Exact(exact(*number)),
        (Cell::Money(rupiah), _) => Value::Exact(Exact::from_integer(i128::from(*rupiah))),
        (Cell::Year(year), _) => Value::Exact(Exact::from_integer(i128::from(*year))),
        _ => Value::None,
    }
}

/// A decimal number as a fraction.
pub(super) fn exact(number: Decimal) -> Exact {
    Exact::new(number.parts(), 10_i128.pow(u32::from(PLACES)))
}

/// Two values as one. What is empty leaves nothing.
fn both(one: Value, other: Value, how: impl Fn(&Exact, &Exact) -> Option<Exact>) -> Value {
    match (one, other) {
        (Value::Exact(one), Value::Exact(other)) => how(&one, &other).map_or(Value::TooLarge, Value::Exact),
        (Value::TooLarge, Value::Exact(_)) | (Value::Exact(_) | Value::TooLarge, Value::TooLarge) => Value::TooLarge,
        (Value::Empty | Value::None | Value::Tows(_), _) | (_, Value::Empty | Value::None | Value::Tows(_)) => {
            Value::Empty
        }
    }
}

fn fold(values: impl Iterator<Item = Value>, how: impl Fn(&Exact, &Exact) -> Option<Exact>) -> Value {
    values.reduce(|one, other| both(one, other, &how)).unwrap_or(Value::Empty)
}

/// The part of a cell in the sum of its column, over the rows that stand and are filled; of items, over those of the
/// same quadrant pair: strengths with weaknesses, opportunities with threats, as the two tables of factors have it.
fn portion(among: Among, row: Id, operand: &str, depth: usize) -> Value {
    let (workshop, sheet, Sums(sums)) = among;
    let of = |id: Id| within(among, id, operand, depth);
    let table = |id: Id| workshop.items.get(&id).map(|item| matches!(item.quadrant, Quadrant::S | Quadrant::W));
    let here = table(row);
    let divided = |sum: Value| both(of(row), sum, Exact::checked_div);
    let known = (operand.to_owned(), here);
    let reckoned = sums.borrow().get(&known).copied();
    if let Some(sum) = reckoned {
        return divided(sum);
    }
    let all = workshop.lines_of(sheet).into_iter().filter(|id| table(*id) == here);
    let filled = all.map(of).filter(|value| !matches!(value, Value::Empty | Value::None | Value::Tows(_)));
    let sum = fold(filled, Exact::checked_add);
    // A sum that was reckoned within itself would be kept too small; such a declaration is not sound.
    sums.borrow_mut().insert(known, sum);
    divided(sum)
}

/// The item that is cited, by itself or as what a priority is about; of a merged one the item that it stands under.
pub fn cited_item(workshop: &Workshop, cited: &Ref) -> Option<Id> {
    let cited = match cited {
        Ref::Item(_) => cited.clone(),
        Ref::Priority(Accepted::Voted(vote, letter)) => {
            let option = workshop.votes.get(vote)?.options.iter().find(|option| option.id == *letter)?;
            Ref::Item(option.item?)
        }
        Ref::Priority(Accepted::Carried(id)) => workshop.carried.iter().find(|one| one.id == *id)?.about.clone()?,
        Ref::Row(_) => return None,
    };
    match super::standing(workshop, &cited) {
        Ref::Item(id) => Some(id),
        Ref::Row(_) | Ref::Priority(_) => None,
    }
}

/// The kind of strategy that follows from cited items: of strengths or weaknesses, and of opportunities or threats. Where
/// both of a pair are cited the first one cited goes; none when one pair is missing.
pub fn tows_of(workshop: &Workshop, refs: &[Ref]) -> Option<Tows> {
    let quadrant = |cited: &Ref| workshop.items.get(&cited_item(workshop, cited)?).map(|item| item.quadrant);
    let cited: Vec<Quadrant> = refs.iter().filter_map(quadrant).collect();
    let inner = cited.iter().find(|quadrant| matches!(quadrant, Quadrant::S | Quadrant::W))?;
    let outer = cited.iter().find(|quadrant| matches!(quadrant, Quadrant::O | Quadrant::T))?;
    Tows::ALL.into_iter().find(|tows| tows.quadrants() == [*inner, *outer])
}
