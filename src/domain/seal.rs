//! Seals: the sum of a record, over that record and all before it. The one that closes a vote is the seal of that vote.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt;

/// How many digits of a seal are shown to the room.
pub const FINGERPRINT: usize = 8;

/// How many digits a seal has.
pub const DIGITS: usize = 64;

/// A SHA-256 sum; 64 hexadecimal digits in lower case as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seal([u8; 32]);

/// The sums of records by their numbers.
pub type Seals = BTreeMap<u64, Seal>;

impl Seal {
    /// The sum of these bytes.
    pub fn of(bytes: impl AsRef<[u8]>) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// A seal from its 64 digits in lower case.
    pub fn parse(digits: &str) -> Option<Self> {
        let digits = digits.as_bytes();
        let value = |digit: u8| match digit {
            b'0'..=b'9' => Some(digit - b'0'),
            b'a'..=b'f' => Some(digit - b'a' + 10),
            _ => None,
        };
        let pairs = digits.chunks_exact(2);
        let bytes: Option<Vec<u8>> =
            pairs.map(|pair| Some(value(*pair.first()?)? << 4 | value(*pair.get(1)?)?)).collect();
        let whole = digits.len() == DIGITS;
        let bytes = bytes.filter(|_| whole)?;
        bytes.try_into().ok().map(Self)
    }

    /// The first eight digits in capitals, as the room photographs them: `7F3A 91C2`.
    pub fn fingerprint(&self) -> String {
        let digits = self.to_string().to_uppercase();
        let (left, right) = digits[..FINGERPRINT].split_at(FINGERPRINT / 2);
        format!("{left} {right}")
    }
}

impl From<[u8; 32]> for Seal {
    fn from(sum: [u8; 32]) -> Self {
        Self(sum)
    }
}

impl fmt::Display for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_is_64_digits_and_its_fingerprint_the_first_eight_in_capitals() {
        let seal = Seal::of("abc");
        let digits = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(seal.to_string(), digits);
        assert_eq!(seal.fingerprint(), "BA78 16BF");
        assert_eq!(Seal::parse(digits), Some(seal));
    }

    #[test]
    fn nothing_else_is_a_seal() {
        let digits = Seal::of("abc").to_string();
        let others = [
            String::new(),
            digits[1..].to_owned(),
            format!("{digits}0"),
            format!("{digits}00"),
            digits.to_uppercase(),
            digits.replace('b', "é"),
            digits.replace('b', "g"),
        ];
        for other in others {
            assert_eq!(Seal::parse(&other), None, "{other}");
        }
    }
}
