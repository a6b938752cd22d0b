//! Counting votes: every result is a pure function of the declared rules and the ballots.
//!
//! Items are known by their index, `0..items`. Each method is an accumulator: made with its rules,
//! given ballots one by one with `add(ballot, count)`, and asked for its result at any time. Nothing
//! is kept of a ballot once it is added, and the order of ballots makes no difference.
//!
//! Arithmetic is exact, in whole numbers or fractions; rounding is left to whoever shows a result.
//! A ballot that expresses nothing is blank: it is counted as blank and enters no tally. A ballot
//! that breaks a rule is refused with a [`BadBallot`] and changes nothing.

pub mod agreement;
pub mod borda;
mod common;
pub mod dots;
pub mod fist;
pub mod hands;
pub mod levels;
pub mod pairwise;
pub mod ranking;
pub mod schulze;
pub mod scores;

#[cfg(test)]
mod tests;

pub use agreement::Concordance;
pub use borda::Borda;
pub use dots::Dots;
pub use fist::{Fist, Outcome};
pub use hands::{Choices, FirstRanks};
pub use levels::{Levels, levels_by};
pub use num_rational::BigRational;
pub use pairwise::Pairwise;
pub use ranking::{Ranking, RankingRules, Rankings, SharedRanks};
pub use schulze::Schulze;
pub use scores::{Cell, Criterion, Scale, Scores};

/// The most items a ranking vote, and the table of pairs behind it, may have.
pub const MAX_RANKED_ITEMS: usize = 1_000;

/// The most ballots one tally takes, so that every count fits its number.
pub const MAX_BALLOTS: u64 = u32::MAX as u64;

/// What an accepted ballot amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cast {
    /// It expresses something and is counted.
    Valid,
    /// It expresses nothing: an abstention that counts for turnout only.
    Blank,
}

/// How many ballots a tally has taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Turnout {
    /// Ballots that entered the tally.
    pub valid: u64,
    /// Ballots that expressed nothing.
    pub blank: u64,
}

impl Turnout {
    /// Valid and blank ballots together.
    pub fn total(self) -> u64 {
        self.valid + self.blank
    }

    /// The turnout after `count` more ballots.
    ///
    /// # Errors
    /// [`BadBallot::TooManyBallots`] when that is above [`MAX_BALLOTS`].
    pub fn and(self, cast: Cast, count: u64) -> Result<Self, BadBallot> {
        if count > MAX_BALLOTS - self.total() {
            return Err(BadBallot::TooManyBallots);
        }
        Ok(match cast {
            Cast::Valid => Self { valid: self.valid + count, ..self },
            Cast::Blank => Self { blank: self.blank + count, ..self },
        })
    }
}

/// Why a ballot is refused. `I` is how items are named: by index here, by id where ids are known.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadBallot<I = usize> {
    /// It names something that is not voted on.
    #[error("{0} is not among the items")]
    UnknownItem(I),
    /// It names an item more than once.
    #[error("{0} is named twice")]
    NamedTwice(I),
    /// It names a criterion that the round does not have.
    #[error("criterion no. {0} does not exist")]
    UnknownCriterion(usize),
    /// It chooses more items than allowed.
    #[error("{chosen} items are chosen, at most {allowed} allowed")]
    TooManyChoices {
        /// Items on the ballot.
        chosen: usize,
        /// The limit of the round.
        allowed: usize,
    },
    /// It places more dots than a ballot has.
    #[error("{placed} dots are placed, a ballot has {allowed}")]
    TooManyDots {
        /// Dots on the ballot.
        placed: u64,
        /// Dots each ballot has.
        allowed: u64,
    },
    /// It places more dots on one item than allowed.
    #[error("{placed} dots are placed on {item}, at most {allowed} allowed")]
    TooManyDotsOnItem {
        /// The item.
        item: I,
        /// Dots on that item.
        placed: u64,
        /// The limit on one item.
        allowed: u64,
    },
    /// It ranks more items than allowed.
    #[error("{ranked} items are ranked, at most {allowed} allowed")]
    TooManyRanked {
        /// Items on the ballot.
        ranked: usize,
        /// The limit of the round.
        allowed: usize,
    },
    /// It puts several items on one rank where that is not allowed.
    #[error("a rank holds {0} items, but shared ranks are not allowed")]
    SharedRank(usize),
    /// It has a rank without items.
    #[error("rank no. {0} is empty")]
    EmptyRank(usize),
    /// It gives a score outside the scale.
    #[error("the score {score} of {item} is off the scale {lowest} to {highest}")]
    OffScale {
        /// The item.
        item: I,
        /// The score given.
        score: i64,
        /// The low end of the scale.
        lowest: i64,
        /// The high end of the scale.
        highest: i64,
    },
    /// It shows a number of fingers that a hand does not have.
    #[error("{0} is not a number from 0 to 5")]
    NotAHand(u64),
    /// Totals exceed the number of those present.
    #[error("{counted} votes are entered, but {present} are present")]
    MoreThanPresent {
        /// Votes entered.
        counted: u64,
        /// People or delegations present.
        present: u64,
    },
    /// The tally would exceed the numbers it counts in.
    #[error("this is more than can be counted")]
    TooManyBallots,
}

impl<I> BadBallot<I> {
    /// The same refusal with the item named in another way.
    pub fn map_item<J>(self, name: impl FnOnce(I) -> J) -> BadBallot<J> {
        use BadBallot as B;
        match self {
            B::UnknownItem(item) => B::UnknownItem(name(item)),
            B::NamedTwice(item) => B::NamedTwice(name(item)),
            B::UnknownCriterion(criterion) => B::UnknownCriterion(criterion),
            B::TooManyChoices { chosen, allowed } => B::TooManyChoices { chosen, allowed },
            B::TooManyDots { placed, allowed } => B::TooManyDots { placed, allowed },
            B::TooManyDotsOnItem { item, placed, allowed } => {
                B::TooManyDotsOnItem { item: name(item), placed, allowed }
            }
            B::TooManyRanked { ranked, allowed } => B::TooManyRanked { ranked, allowed },
            B::SharedRank(held) => B::SharedRank(held),
            B::EmptyRank(rank) => B::EmptyRank(rank),
            B::OffScale { item, score, lowest, highest } => B::OffScale { item: name(item), score, lowest, highest },
            B::NotAHand(shown) => B::NotAHand(shown),
            B::MoreThanPresent { counted, present } => B::MoreThanPresent { counted, present },
            B::TooManyBallots => B::TooManyBallots,
        }
    }
}

/// Why the rules of a vote are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadRules {
    /// Ranking has a limit, because its table of pairs grows with the square of the items.
    #[error("{0} items cannot be ranked, at most {MAX_RANKED_ITEMS} can")]
    TooManyItems(usize),
    /// The low end of a scale is above its high end.
    #[error("the scale {lowest} to {highest} is empty")]
    EmptyScale {
        /// The low end as given.
        lowest: i64,
        /// The high end as given.
        highest: i64,
    },
    /// A criterion must weigh something.
    #[error("a weight must be above zero")]
    WeightNotPositive,
}

/// Refuses items outside `0..items` and items that occur twice.
fn check_named(items: usize, named: impl Iterator<Item = usize>) -> Result<(), BadBallot> {
    let mut named: Vec<usize> = named.collect();
    if let Some(&unknown) = named.iter().find(|&&item| item >= items) {
        return Err(BadBallot::UnknownItem(unknown));
    }
    named.sort_unstable();
    match named.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(BadBallot::NamedTwice(pair[0])),
        None => Ok(()),
    }
}
