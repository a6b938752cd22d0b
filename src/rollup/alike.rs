//! Which sets of words are alike: those that have three of five words in common (Jaccard, 0.6). The words of a set stand
//! in order, the rarest first, so sets that are alike share one of their first words, and only those that do are held
//! side by side: Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins in data cleaning", 2006.

use std::collections::HashMap;

/// How many comparisons are made at most: enough for 500 workshops that say much the same.
const MOST: usize = 60_000_000;

/// Sets of words, by which of them begin with which.
pub(super) struct Index<'a> {
    sets: &'a [Box<[u32]>],
    /// The sets that have a word among their first, by word.
    with: HashMap<u32, Vec<u32>>,
    /// When each set was last looked at.
    seen: Vec<u32>,
    now: u32,
    comparisons: usize,
}

/// More would have to be compared than is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooMany;

impl<'a> Index<'a> {
    /// Of sets of which none is empty, each in order.
    pub(super) fn of(sets: &'a [Box<[u32]>]) -> Self {
        let mut with: HashMap<u32, Vec<u32>> = HashMap::new();
        for (set, number) in sets.iter().zip(0..) {
            for word in first(set) {
                with.entry(*word).or_default().push(number);
            }
        }
        Self { sets, with, seen: vec![0; sets.len()], now: 0, comparisons: 0 }
    }

    /// The sets that are alike to this one, itself not among them.
    ///
    /// # Errors
    /// [`TooMany`].
    pub(super) fn alike(&mut self, number: u32) -> Result<Vec<u32>, TooMany> {
        let set = self.set(number);
        self.now += 1;
        let mut alike = Vec::new();
        for word in first(set) {
            let others = self.with.get(word).map_or(&[][..], Vec::as_slice);
            self.comparisons += others.len();
            for other in others {
                let Some(seen) = self.seen.get_mut(*other as usize) else { continue };
                if std::mem::replace(seen, self.now) != self.now
                    && *other != number
                    && are_alike(set, self.sets.get(*other as usize).map_or(&[], AsRef::as_ref))
                {
                    alike.push(*other);
                }
            }
        }
        if self.comparisons > MOST { Err(TooMany) } else { Ok(alike) }
    }

    fn set(&self, number: u32) -> &'a [u32] {
        self.sets.get(number as usize).map_or(&[], AsRef::as_ref)
    }
}

/// The words of which two sets that are alike share one: all but three fifths, and one.
fn first(set: &[u32]) -> &[u32] {
    let needed = (3 * set.len()).div_ceil(5);
    set.get(..=set.len() - needed).unwrap_or(set)
}

/// Whether at least three fifths of the words of both together are in both.
fn are_alike(one: &[u32], other: &[u32]) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    if 5 * short.len() < 3 * long.len() {
        return false;
    }
    let (mut left, mut right, mut common) = (one, other, 0);
    while let ([first, rest @ ..], [second, others @ ..]) = (left, right) {
        match first.cmp(second) {
            std::cmp::Ordering::Less => left = rest,
            std::cmp::Ordering::Greater => right = others,
            std::cmp::Ordering::Equal => {
                (left, right) = (rest, others);
                common += 1;
            }
        }
    }
    5 * common >= 3 * (one.len() + other.len() - common)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn jaccard(one: &BTreeSet<u32>, other: &BTreeSet<u32>) -> bool {
        5 * one.intersection(other).count() >= 3 * one.union(other).count()
    }

    proptest! {
        #[test]
        fn the_index_finds_all_that_are_alike(
            sets in prop::collection::btree_set(prop::collection::btree_set(0_u32..12, 1..8), 1..40)
        ) {
            let sets: Vec<BTreeSet<u32>> = sets.into_iter().collect();
            let boxed: Vec<Box<[u32]>> = sets.iter().map(|set| set.iter().copied().collect()).collect();
            let mut index = Index::of(&boxed);
            for (number, set) in (0..).zip(&sets) {
                let mut found = index.alike(number).expect("few");
                found.sort_unstable();
                let others = (0..).zip(&sets).filter(|(other, there)| *other != number && jaccard(set, there));
                prop_assert_eq!(found, others.map(|(other, _)| other).collect::<Vec<u32>>());
            }
        }
    }
}
