//! Which statements are alike: those of one quadrant that have three of five words in common (Jaccard, 0.6). Words stand
//! in order, the rarest first, so statements that are alike share one of their first words, and only those that do are held
//! side by side: Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins in data cleaning", 2006.

use super::said::Said;
use super::statements::Statements;

/// How many words are compared at most: enough for 500 workshops that say much the same.
const MOST: u64 = 400_000_000;

/// Statements by their first words.
pub(super) struct Index<'a> {
    said: &'a Said,
    statements: &'a Statements,
    /// The statements that have a word among their first, word by word.
    with: Vec<u32>,
    /// Where those of each word begin, and where the last end.
    starts: Vec<u32>,
    /// When each statement was last looked at.
    seen: Vec<u32>,
    now: u32,
}

impl<'a> Index<'a> {
    /// The index, or none where holding all statements side by side takes too long.
    pub(super) fn of(said: &'a Said, statements: &'a Statements) -> Option<Self> {
        let all = 0..statements.len();
        // How many statements begin with each word, and how many words these have.
        let mut counts = vec![(0_u32, 0_u64); said.vocabulary.len()];
        for number in all.clone() {
            let words = statements.words(said, number);
            for word in first(words) {
                if let Some((statements, all)) = counts.get_mut(*word as usize) {
                    *statements += 1;
                    *all += words.len() as u64;
                }
            }
        }
        if counts.iter().map(|(statements, words)| u64::from(*statements) * words).sum::<u64>() > MOST {
            return None;
        }
        let mut starts = vec![0_u32; 1];
        starts.extend(counts.iter().scan(0, |sum, (statements, _)| {
            *sum += statements;
            Some(*sum)
        }));
        let mut next = starts.clone();
        let mut with = vec![0; starts.last().map_or(0, |all| *all as usize)];
        for (number, name) in all.clone().zip(0_u32..) {
            for word in first(statements.words(said, number)) {
                let Some(place) = next.get_mut(*word as usize) else { continue };
                with.get_mut(*place as usize).into_iter().for_each(|there| *there = name);
                *place += 1;
            }
        }
        Some(Self { said, statements, with, starts, seen: vec![0; all.len()], now: 0 })
    }

    /// The statements that are alike to this one, itself not among them.
    pub(super) fn alike(&mut self, number: u32) -> Vec<u32> {
        let (said, statements) = (self.said, self.statements);
        let (words, quadrant) = (statements.words(said, number as usize), statements.quadrant(said, number as usize));
        self.now += 1;
        if let Some(own) = self.seen.get_mut(number as usize) {
            *own = self.now;
        }
        let mut alike = Vec::new();
        for word in first(words) {
            let [from, to] = [*word as usize, *word as usize + 1].map(|at| self.starts.get(at).copied().unwrap_or(0));
            for other in self.with.get(from as usize..to as usize).unwrap_or_default() {
                let there = *other as usize;
                let Some(seen) = self.seen.get_mut(there) else { continue };
                let is_new = std::mem::replace(seen, self.now) != self.now;
                if is_new
                    && are_alike(words, statements.words(said, there))
                    && statements.quadrant(said, there) == quadrant
                {
                    alike.push(*other);
                }
            }
        }
        alike
    }
}

/// The words of which two statements that are alike share one: all but three fifths, and one.
fn first(words: &[u32]) -> &[u32] {
    let needed = (3 * words.len()).div_ceil(5);
    words.get(..=words.len() - needed).unwrap_or(words)
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
    use super::super::tests::{rollup, with_items};
    use super::*;
    use crate::domain::swot::Quadrant;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn the_index_finds_all_that_are_alike(texts in prop::collection::vec("[SW]( (aku|bumi|cita|duka|elok|fajar)){1,6}", 1..30)) {
            let quadrant = |text: &str| if text.starts_with('S') { Quadrant::S } else { Quadrant::W };
            let items: Vec<(Quadrant, &str)> = texts.iter().map(|text| (quadrant(text), text.as_str())).collect();
            let room = with_items("Xyz", &items);
            let rollup = rollup([("satu", room.workshop())]);
            let said = Said::of(&rollup.facts, &rollup.places);
            let statements = Statements::of(&said);
            let mut index = Index::of(&said, &statements).expect("few");
            let set = |number: usize| -> BTreeSet<u32> { statements.words(&said, number).iter().copied().collect() };
            for number in 0..statements.len() {
                let mut found = index.alike(number.try_into().expect("few"));
                found.sort_unstable();
                let is_alike = |other: &usize| {
                    let (one, two) = (set(number), set(*other));
                    *other != number
                        && statements.quadrant(&said, number) == statements.quadrant(&said, *other)
                        && 5 * one.intersection(&two).count() >= 3 * one.union(&two).count()
                };
                let wanted: Vec<u32> =
                    (0..statements.len()).filter(is_alike).map(|other| other.try_into().expect("few")).collect();
                prop_assert_eq!(found, wanted);
            }
        }
    }
}
