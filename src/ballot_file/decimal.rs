//! Decimal numbers as written in JSON, compared exactly.

use std::cmp::Ordering;

use num_bigint::{BigInt, Sign};
use num_rational::BigRational;

/// A decimal number: sign × 0.d₁d₂… × 10^point, without leading or trailing zeros; zero has no digits.
///
/// Numbers that are equal are equal however they were written: `1.50`, `15e-1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decimal {
    negative: bool,
    point: i64,
    digits: String,
}

/// The most places of a weight on either side of its point.
const PLACES: i64 = 40;

impl Decimal {
    /// Reads a JSON number; `None` for anything else, and for an exponent beyond 18 digits.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, read_exponent(exponent)?),
            None => (text, 0),
        };
        let (whole, fraction) = match mantissa.split_once('.') {
            Some((_, "")) => return None,
            Some(parts) => parts,
            None => (mantissa, ""),
        };
        let digits = format!("{whole}{fraction}");
        if whole.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let significant = digits.trim_start_matches('0');
        let leading = i64::try_from(digits.len() - significant.len()).ok()?;
        let point = i64::try_from(whole.len()).ok()? - leading + exponent;
        let digits = significant.trim_end_matches('0').to_owned();
        Some(match digits.as_str() {
            "" => Self { negative: false, point: 0, digits },
            _ => Self { negative, point, digits },
        })
    }

    /// The same number as a fraction; `None` when it has more than [`PLACES`] before or behind the point.
    pub fn to_ratio(&self) -> Option<BigRational> {
        let sign = match (self.digits.is_empty(), self.negative) {
            (true, _) => return Some(BigRational::from(BigInt::ZERO)),
            (false, true) => Sign::Minus,
            (false, false) => Sign::Plus,
        };
        let digits: Vec<u8> = self.digits.bytes().map(|digit| digit - b'0').collect();
        let digits_value = BigInt::from_radix_be(sign, &digits, 10)?;
        let places = self.point - i64::try_from(digits.len()).ok()?;
        if places < -PLACES || self.point > PLACES {
            return None;
        }
        let power = BigInt::from(10).pow(u32::try_from(places.abs()).ok()?);
        Some(match places < 0 {
            true => BigRational::new(digits_value, power),
            false => BigRational::from(digits_value * power),
        })
    }

    fn magnitude(&self) -> (bool, i64, &str) {
        (!self.digits.is_empty(), self.point, &self.digits)
    }
}

fn read_exponent(text: &str) -> Option<i64> {
    let digits = text.trim_start_matches(['+', '-']).trim_start_matches('0');
    if text.is_empty() || digits.len() > 18 {
        return None;
    }
    text.parse().ok()
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => self.magnitude().cmp(&other.magnitude()),
            (true, true) => other.magnitude().cmp(&self.magnitude()),
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
