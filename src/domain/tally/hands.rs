//! Hands: one choice, approval, totals, and the first ranks of ranking ballots.

use std::collections::{BTreeMap, BTreeSet};

use num_bigint::BigInt;
use num_rational::BigRational;

use super::common::least_multiple;
use super::{BadBallot, Cast, Ranking, Turnout, check_named};

/// One choice or approval: each ballot names items, and the score of an item is the ballots that
/// name it.
#[derive(Debug, Clone)]
pub struct Choices {
    most: Option<usize>,
    scores: Vec<u64>,
    turnout: Turnout,
}

impl Choices {
    /// Approval: any number of `items`, or at most `most` of them.
    pub fn new(items: usize, most: Option<usize>) -> Self {
        Self { most, scores: vec![0; items], turnout: Turnout::default() }
    }

    /// One choice (plurality): at most one of `items`.
    pub fn one(items: usize) -> Self {
        Self::new(items, Some(1))
    }

    /// What this ballot would be, without counting it.
    ///
    /// # Errors
    /// [`BadBallot`] when an item is not voted on or named twice, or there are more than allowed.
    pub fn check(&self, chosen: &[usize]) -> Result<Cast, BadBallot> {
        check_named(self.scores.len(), chosen.iter().copied())?;
        match self.most {
            Some(allowed) if chosen.len() > allowed => Err(BadBallot::TooManyChoices { chosen: chosen.len(), allowed }),
            _ if chosen.is_empty() => Ok(Cast::Blank),
            _ => Ok(Cast::Valid),
        }
    }

    /// Counts `count` ballots that choose these items.
    ///
    /// # Errors
    /// As [`Self::check`]; [`BadBallot::TooManyBallots`] above [`MAX_BALLOTS`](super::MAX_BALLOTS).
    pub fn add(&mut self, chosen: &[usize], count: u64) -> Result<Cast, BadBallot> {
        let cast = self.check(chosen)?;
        self.turnout = self.turnout.and(cast, count)?;
        for &item in chosen {
            self.scores[item] += count;
        }
        Ok(cast)
    }

    /// Ballots that name each item, by item; none above the valid ballots.
    pub fn scores(&self) -> &[u64] {
        &self.scores
    }

    /// Ballots taken.
    pub fn turnout(&self) -> Turnout {
        self.turnout
    }
}

/// What typed totals stand for, which decides how they are bounded by those present.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hands {
    /// Everybody raised a hand at most once: the sum is at most those present.
    OneChoice,
    /// Everybody could raise a hand for every item: each total is at most those present.
    Approval,
}

/// Checks totals that were counted in the room, one an item, against the number present.
///
/// # Errors
/// [`BadBallot::MoreThanPresent`].
pub fn check_totals(totals: &[u64], hands: Hands, present: u64) -> Result<Cast, BadBallot> {
    let counted = match hands {
        Hands::OneChoice => totals.iter().fold(0, |sum: u64, &votes| sum.saturating_add(votes)),
        Hands::Approval => totals.iter().copied().max().unwrap_or(0),
    };
    if counted > present {
        return Err(BadBallot::MoreThanPresent { counted, present });
    }
    Ok(if counted == 0 { Cast::Blank } else { Cast::Valid })
}

/// Plurality of ranking ballots: one vote a ballot for its first rank; k items that share the
/// first rank get 1/k each.
#[derive(Debug, Clone)]
pub struct FirstRanks {
    /// For each item: size of the shared first rank → ballots.
    shares: Vec<BTreeMap<usize, u64>>,
}

impl FirstRanks {
    /// No ballot yet.
    pub fn new(items: usize) -> Self {
        Self { shares: vec![BTreeMap::new(); items] }
    }

    /// Counts `count` ballots with this ranking.
    pub fn add(&mut self, ranking: &Ranking, count: u64) {
        let Some(first) = ranking.levels().next() else {
            return;
        };
        for &item in first {
            *self.shares[item].entry(first.len()).or_default() += count;
        }
    }

    /// The votes of each item, by item; their sum is the number of valid ballots.
    pub fn scores(&self) -> Vec<BigRational> {
        let sizes: BTreeSet<usize> = self.shares.iter().flat_map(BTreeMap::keys).copied().collect();
        let common = least_multiple(sizes.iter().map(|&size| size as u64));
        let parts: BTreeMap<usize, BigInt> = sizes.iter().map(|&size| (size, &common / size)).collect();
        let votes = |shares: &BTreeMap<usize, u64>| {
            let votes = shares.iter().map(|(size, &ballots)| &parts[size] * ballots);
            BigRational::new(votes.sum(), common.clone())
        };
        self.shares.iter().map(votes).collect()
    }
}
