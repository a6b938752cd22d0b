//! How much texts are alike, prepared once for many comparisons.

use std::cmp::Ordering;

/// A text ready to be compared: its pairs of neighbouring letters, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letters {
    all: Vec<char>,
    pairs: Vec<(char, char)>,
}

impl Letters {
    /// Those of a text; blanks do not count.
    pub fn of(text: &str) -> Self {
        let all: Vec<char> = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        let mut pairs: Vec<(char, char)> = all.iter().copied().zip(all.iter().copied().skip(1)).collect();
        pairs.sort_unstable();
        Self { all, pairs }
    }

    /// The coefficient of Sørensen and Dice: twice the pairs in common by all pairs; 1 for the same text.
    pub fn likeness(&self, other: &Self) -> f64 {
        if self.all == other.all {
            return 1.0;
        }
        let all = self.pairs.len() + other.pairs.len();
        let (mut one, mut two, mut common) = (self.pairs.as_slice(), other.pairs.as_slice(), 0_u32);
        while let ([first, rest @ ..], [second, others @ ..]) = (one, two) {
            match first.cmp(second) {
                Ordering::Less => one = rest,
                Ordering::Greater => two = others,
                Ordering::Equal => {
                    (one, two) = (rest, others);
                    common += 1;
                }
            }
        }
        if common == 0 { 0.0 } else { f64::from(2 * common) / f64::from(u32::try_from(all).unwrap_or(u32::MAX)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_coefficient_that_is_known(one in "[a-c ]{0,12}", other in "[a-c ]{0,12}") {
            let known = strsim::sorensen_dice(&one, &other);
            prop_assert!((Letters::of(&one).likeness(&Letters::of(&other)) - known).abs() < 1e-12);
        }
    }
}
