//! Which workshop a row is of.

use crate::domain::Seal;
use std::fmt;

/// How many digits of a sum name a workshop.
const DIGITS: usize = 16;

/// A workshop: the first 16 hexadecimal digits of the sum of its first record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u64);

impl Key {
    /// The workshop whose first record has this sum.
    pub fn of(first: Seal) -> Self {
        Self::parse(&first.to_string()).unwrap_or(Self(0))
    }

    /// The workshop that begins with a sum in hexadecimal digits.
    pub(super) fn parse(sum: &str) -> Option<Self> {
        u64::from_str_radix(sum.get(..DIGITS)?, 16).ok().map(Self)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}
