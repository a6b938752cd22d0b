//! The point that factors add up to: X = ΣS − ΣW and Y = ΣO − ΣT of weight × rating.

use super::{Exact, Sheet, Sums, Value, value_with};
use crate::domain::swot::Quadrant;
use crate::domain::{Id, Workshop};
use num_traits::{CheckedAdd, CheckedMul, CheckedSub, Zero};

/// What the factors of a sheet add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactorPoint {
    /// X and Y; none where a number is too large.
    pub point: Option<[Exact; 2]>,
    /// Factors with a weight and a rating.
    pub counted: usize,
    /// Factors without one of both, which are left out.
    pub left_out: usize,
}

/// The point of these lines by the columns of their weight and their rating.
pub fn factor_point(workshop: &Workshop, sheet: &Sheet, (weight, rating): (&str, &str), lines: &[Id]) -> FactorPoint {
    let sums = Sums::default();
    let mut sum = FactorPoint { point: Some([Exact::zero(), Exact::zero()]), counted: 0, left_out: 0 };
    for id in lines {
        let of = |column: &str| value_with(workshop, sheet, *id, column, &sums);
        let Some(item) = workshop.items.get(id) else {
            sum.left_out += 1;
            continue;
        };
        match (of(weight), of(rating)) {
            (Value::Exact(weight), Value::Exact(rating)) => {
                sum.counted += 1;
                sum.point = sum.point.and_then(|point| added(point, item.quadrant, weight.checked_mul(&rating)?));
            }
            (Value::TooLarge, Value::Exact(_) | Value::TooLarge) | (Value::Exact(_), Value::TooLarge) => {
                sum.counted += 1;
                sum.point = None;
            }
            (Value::Empty | Value::Tows(_) | Value::None, _) | (_, Value::Empty | Value::Tows(_) | Value::None) => {
                sum.left_out += 1;
            }
        }
    }
    sum
}

fn added([x, y]: [Exact; 2], quadrant: Quadrant, score: Exact) -> Option<[Exact; 2]> {
    Some(match quadrant {
        Quadrant::S => [x.checked_add(&score)?, y],
        Quadrant::W => [x.checked_sub(&score)?, y],
        Quadrant::O => [x, y.checked_add(&score)?],
        Quadrant::T => [x, y.checked_sub(&score)?],
    })
}
