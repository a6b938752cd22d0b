//! Exact sums of many fractions: whole numbers over one common denominator, reduced once at the end.
//!
//! Adding fractions one by one reduces after each, which costs far more when there are many denominators.

use num_bigint::BigInt;
use num_traits::{One, ToPrimitive};

/// The least number that each of these divides; none of them may be 0, and without any it is 1.
pub(super) fn least_multiple(numbers: impl IntoIterator<Item = u64>) -> BigInt {
    let mut least = BigInt::one();
    for number in numbers {
        let rest = (&least % number).to_u64().unwrap_or(0);
        least *= number / common_divisor(number, rest);
    }
    least
}

/// The greatest number that divides both, by Euclid; that of `a` and 0 is `a`.
fn common_divisor(mut a: u64, mut b: u64) -> u64 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_multiple_is_divided_by_each() {
        assert_eq!(least_multiple([]), 1.into());
        assert_eq!(least_multiple([4, 6, 6, 1]), 12.into());
        assert_eq!(least_multiple(1..=20), 232_792_560.into());
        assert_eq!(least_multiple([u64::MAX, u64::MAX]), u64::MAX.into());
    }
}
