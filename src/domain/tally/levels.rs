//! Results as levels: items of equal standing together, best level first.

use std::cmp::Reverse;

/// A result: levels of items, best first; inside a level in the order the items were entered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Levels(Vec<Vec<usize>>);

/// Levels from scores, the highest first. Equal scores share a level.
///
/// Shape: one key an item; every item stands in exactly one level, none of which is empty.
/// `Option` keys put items without a score last.
pub fn levels_by<K: Ord>(scores: &[K]) -> Levels {
    let mut items: Vec<usize> = (0..scores.len()).collect();
    items.sort_by_key(|&item| Reverse(&scores[item]));
    let alike = items.chunk_by(|&a, &b| scores[a] == scores[b]);
    Levels(alike.map(<[usize]>::to_vec).collect())
}

impl Levels {
    /// Levels given as they are, none empty, no item twice.
    pub(super) fn new(levels: Vec<Vec<usize>>) -> Self {
        Self(levels)
    }

    /// The levels, best first.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &[usize]> {
        self.0.iter().map(Vec::as_slice)
    }

    /// The best level; empty only when there is no item at all.
    pub fn first(&self) -> &[usize] {
        self.0.first().map_or(&[], Vec::as_slice)
    }

    /// Each level with its rank, which is 1 + the number of items in better levels (1, 2, 2, 4).
    pub fn ranked(&self) -> impl Iterator<Item = (usize, &[usize])> {
        self.iter().scan(1, |next, level| {
            let rank = *next;
            *next += level.len();
            Some((rank, level))
        })
    }

    /// The rank of every item, by item.
    pub fn ranks(&self) -> Vec<usize> {
        let mut ranks = vec![0; self.0.iter().map(Vec::len).sum()];
        for (rank, level) in self.ranked() {
            for &item in level {
                ranks[item] = rank;
            }
        }
        ranks
    }

    /// All items, best level first.
    pub fn order(&self) -> Vec<usize> {
        self.0.concat()
    }

    /// The level that straddles a cut after `taken` items: some of it would be taken and some not.
    pub fn tied_at(&self, taken: usize) -> Option<&[usize]> {
        self.ranked().find(|(rank, level)| *rank <= taken && rank - 1 + level.len() > taken).map(|(_, level)| level)
    }

    /// The same levels, each split by a second key, the highest first.
    pub fn then_by<K: Ord>(&self, second: &[K]) -> Self {
        let split = self.0.iter().flat_map(|level| {
            let mut level = level.clone();
            level.sort_by_key(|&item| Reverse(&second[item]));
            let alike = level.chunk_by(|&a, &b| second[a] == second[b]);
            alike.map(<[usize]>::to_vec).collect::<Vec<_>>()
        });
        Self(split.collect())
    }
}
