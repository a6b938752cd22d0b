//! Exact decimal numbers of up to four places.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Decimal places that are kept.
pub const PLACES: u8 = 4;

/// A unit in the last place kept.
const ONE: i128 = 10_i128.pow(PLACES as u32);

/// The largest absolute value of a number or an amount.
pub const MOST: i128 = 1_000_000_000_000_000;

/// A decimal number, exact, of at most [`PLACES`] places and an absolute value of at most [`MOST`]. Written with a
/// point and without what says nothing: `1250.5`, `-3`, `0`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Decimal(i128);

impl Decimal {
    /// A whole number; none beyond [`MOST`].
    pub fn whole(number: i128) -> Option<Self> {
        Self::of(number.checked_mul(ONE)?)
    }

    /// So many ten-thousandths; none beyond [`MOST`].
    pub(super) fn of(parts: i128) -> Option<Self> {
        (parts.abs() <= MOST * ONE).then_some(Self(parts))
    }

    /// The number as ten-thousandths.
    pub const fn parts(self) -> i128 {
        self.0
    }

    /// How many decimal places it needs, 0 to [`PLACES`].
    pub fn places(self) -> u8 {
        let mut parts = self.0.abs();
        let mut places = PLACES;
        while places > 0 && parts % 10 == 0 {
            parts /= 10;
            places -= 1;
        }
        places
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.abs() / ONE, self.0.abs() % ONE);
        if rest == 0 {
            return write!(f, "{sign}{whole}");
        }
        let rest = format!("{rest:0>width$}", width = usize::from(PLACES));
        write!(f, "{sign}{whole}.{}", rest.trim_end_matches('0'))
    }
}

/// A text that is not a [`Decimal`] as it is written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a number such as \"1250.5\"")]
pub struct NotADecimal(String);

impl FromStr for Decimal {
    type Err = NotADecimal;

    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        let wrong = || NotADecimal(text.chars().take(60).collect());
        let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
        if rest.len() > usize::from(PLACES) || whole.len() > 20 || !rest.bytes().all(|b| b.is_ascii_digit()) {
            return Err(wrong());
        }
        let parts: i128 =
            format!("{whole}{rest:0<width$}", width = usize::from(PLACES)).parse().map_err(|_| wrong())?;
        let read = Self::of(parts).ok_or_else(wrong)?;
        if read.to_string() == text { Ok(read) } else { Err(wrong()) }
    }
}

impl From<Decimal> for String {
    fn from(decimal: Decimal) -> Self {
        decimal.to_string()
    }
}

impl TryFrom<String> for Decimal {
    type Error = NotADecimal;

    fn try_from(text: String) -> Result<Self, NotADecimal> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_is_written_in_one_way_only() {
        for text in ["0", "3", "-3", "1250.5", "-0.25", "0.0001", "1000000000000000"] {
            assert_eq!(text.parse::<Decimal>().map(|read| read.to_string()).as_deref(), Ok(text));
        }
        for text in ["", "-", ".5", "1.", "1.50", "01", "-0", "+1", "1,5", "1.00001", "1000000000000000.1", "١"] {
            assert!(text.parse::<Decimal>().is_err(), "{text}");
        }
        assert!("9".repeat(40).parse::<Decimal>().is_err());
        assert_eq!("1250.5".parse::<Decimal>().map(Decimal::places), Ok(1));
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(parts in -(MOST * ONE)..=MOST * ONE) {
            let number = Decimal::of(parts).unwrap();
            prop_assert_eq!(number.to_string().parse(), Ok(number));
        }
    }
}
