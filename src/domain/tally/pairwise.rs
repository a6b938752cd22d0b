//! The table of pairs: how many ballots put one item above another.

use super::{BadRules, MAX_RANKED_ITEMS, Ranking};

/// N(a, b) for every pair of items.
///
/// Built as N(a, b) = ranked(a) − not below(a, b), where the second counts ballots that rank a and
/// put b level with it or above it. Only pairs of ranked items are touched, so a ballot costs the
/// square of the items it ranks, however many there are.
#[derive(Debug, Clone)]
pub struct Pairwise {
    ballots: u32,
    ranked: Vec<u32>,
    /// Row by row: `not_below[a * items + b]`.
    not_below: Vec<u32>,
}

impl Pairwise {
    /// No ballot yet.
    ///
    /// # Errors
    /// [`BadRules::TooManyItems`] above [`MAX_RANKED_ITEMS`].
    pub fn new(items: usize) -> Result<Self, BadRules> {
        if items > MAX_RANKED_ITEMS {
            return Err(BadRules::TooManyItems(items));
        }
        Ok(Self { ballots: 0, ranked: vec![0; items], not_below: vec![0; items * items] })
    }

    /// Counts `count` ballots with this ranking. All counts together stay within
    /// [`MAX_BALLOTS`](super::MAX_BALLOTS); what is above is not counted.
    pub fn add(&mut self, ranking: &Ranking, count: u64) {
        let left = u32::MAX - self.ballots;
        let count = u32::try_from(count).map_or(left, |count| count.min(left));
        self.ballots += count;
        let items = self.ranked.len();
        let mut end = 0;
        for level in ranking.levels() {
            end += level.len();
            let not_below = &ranking.ranked()[..end];
            for &a in level {
                self.ranked[a] += count;
                let row = &mut self.not_below[a * items..][..items];
                for &b in not_below {
                    row[b] += count;
                }
            }
        }
    }

    /// How many items there are.
    pub fn items(&self) -> usize {
        self.ranked.len()
    }

    /// V, the valid ballots.
    pub fn ballots(&self) -> u64 {
        self.ballots.into()
    }

    /// N(a, b), the ballots that put `a` strictly above `b`; 0 for an item against itself.
    pub fn above(&self, a: usize, b: usize) -> u64 {
        self.count(a, b).into()
    }

    /// E(a, b), the ballots that put `a` and `b` level, also by leaving out both.
    pub fn level(&self, a: usize, b: usize) -> u64 {
        self.ballots() - self.above(a, b) - self.above(b, a)
    }

    /// The item that beats every other head to head, if there is one.
    pub fn condorcet_winner(&self) -> Option<usize> {
        let items = self.items();
        let wins = |a: usize, b: usize| a == b || self.count(a, b) > self.count(b, a);
        (0..items).find(|&a| self.ballots > 0 && (0..items).all(|b| wins(a, b)))
    }

    pub(super) fn count(&self, a: usize, b: usize) -> u32 {
        self.ranked[a] - self.not_below[a * self.items() + b]
    }
}
