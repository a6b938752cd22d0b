//! Exact numbers of a result, and how they are shown.

use crate::domain::tally::BigRational;
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

/// An exact score, share or coefficient. Order and ties come from it; rounding is for showing alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(BigRational);

impl Score {
    /// Half of a whole number: the middle of a scale from its two ends added.
    pub fn half(whole: i64) -> Self {
        Self(BigRational::new(whole.into(), 2.into()))
    }

    /// Whether it is a whole number.
    pub fn is_whole(&self) -> bool {
        self.0.is_integer()
    }

    /// As shown: whole when it is whole, else two decimals behind `mark`, halves away from zero.
    pub fn show(&self, mark: char) -> String {
        if self.0.is_integer() { self.0.to_integer().to_string() } else { self.two_decimals(mark) }
    }

    /// With two decimals behind `mark`, halves away from zero.
    pub fn two_decimals(&self, mark: char) -> String {
        let hundredths = (&self.0 * BigRational::from_integer(100.into())).round();
        let hundredths = hundredths.to_integer();
        let sign = if hundredths.is_negative() { "-" } else { "" };
        let digits = format!("{:0>3}", hundredths.abs().to_string());
        let (whole, decimals) = digits.split_at(digits.len() - 2);
        format!("{sign}{whole}{mark}{decimals}")
    }

    /// The nearest multiple of a tenth to this power, counted in such parts, halves away from zero; none of a number too
    /// large.
    pub fn rounded(&self, places: u8) -> Option<i128> {
        let parts = &self.0 * BigRational::from_integer(BigInt::from(10).pow(u32::from(places)));
        parts.round().to_integer().to_i128()
    }

    /// How much more it is than another; none where it is not more.
    pub fn above(&self, other: &Self) -> Option<Self> {
        (self > other).then(|| Self(&self.0 - &other.0))
    }

    /// The number, when it is whole and not below zero.
    pub fn whole(&self) -> Option<u64> {
        (self.0.is_integer()).then(|| self.0.to_integer().to_u64())?
    }

    /// The number itself.
    pub(super) const fn exact(&self) -> &BigRational {
        &self.0
    }

    /// The nearest float, for files that hold floats.
    pub fn as_f64(&self) -> f64 {
        self.0.to_f64().unwrap_or(f64::NAN)
    }
}

impl From<BigRational> for Score {
    fn from(exact: BigRational) -> Self {
        Self(exact)
    }
}

impl From<u64> for Score {
    fn from(whole: u64) -> Self {
        Self(BigRational::from_integer(BigInt::from(whole)))
    }
}

/// A part of a whole, for percentages. `of` is above zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The part.
    pub part: u64,
    /// The whole.
    pub of: u64,
}

impl Share {
    /// In whole per cent, halves up.
    pub fn percent(self) -> u64 {
        let of = u128::from(self.of.max(1));
        let percent = (u128::from(self.part) * 200 + of) / (2 * of);
        u64::try_from(percent).unwrap_or(u64::MAX)
    }
}

/// More than half of the base; equal numbers are no majority.
pub fn is_majority(yes: u64, base: u64) -> bool {
    2 * u128::from(yes) > u128::from(base)
}

/// At least two thirds of the base.
pub fn is_two_thirds(yes: u64, base: u64) -> bool {
    3 * u128::from(yes) >= 2 * u128::from(base)
}
