//! The words of all items.

use super::{Facts, Place, words};
use crate::domain::swot::Quadrant;
use std::collections::HashMap;

/// An item: the number of its workshop, and its own number there.
pub type At = (u32, u32);

/// The items of all workshops, place by place, and what words they have. Words go by numbers, the rarest first.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) items: Vec<At>,
    /// The place of each item, by number.
    pub(super) places: Vec<u32>,
    /// The quadrant of each item.
    pub(super) quadrants: Vec<Quadrant>,
    /// The words by their numbers.
    pub(super) vocabulary: Vec<Box<str>>,
    /// The words of all items, one after another; those of an item in order, each once.
    words: Vec<u32>,
    /// Where the words of each item end.
    ends: Vec<u32>,
}

impl Said {
    pub(super) fn of(facts: &[Facts], places: &[Place]) -> Self {
        let mut said = Self::default();
        let mut known = Known::default();
        for (place, number) in places.iter().zip(0_u32..) {
            let own = place.name.to_lowercase();
            let own: Vec<&str> = words::words(&own).collect();
            for (workshop, facts) in (0_u32..).zip(facts).skip(place.workshops.start).take(place.workshops.len()) {
                for (item, index) in facts.items.iter().zip(0_u32..) {
                    let words = known.words_of(&item.text.to_lowercase(), &own);
                    said.items.push((workshop, index));
                    said.places.push(number);
                    said.quadrants.push(item.quadrant);
                    said.words.extend_from_slice(words);
                    said.ends.push(u32::try_from(said.words.len()).unwrap_or(u32::MAX));
                }
            }
        }
        said.by_rarity(known);
        said
    }

    /// The words of an item.
    pub(super) fn words_of(&self, item: usize) -> &[u32] {
        let from = item.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(item).and_then(|end| self.words.get(from as usize..*end as usize)).unwrap_or_default()
    }

    /// Numbers the words anew, the rarest first, and puts those of each item in that order.
    fn by_rarity(&mut self, known: Known) {
        let Known { numbers, frequency, .. } = known;
        let n = |number: u32| frequency.get(number as usize).copied().unwrap_or(0);
        let mut all: Vec<(Box<str>, u32)> = numbers.into_iter().filter_map(|(word, n)| Some((word, n?))).collect();
        all.sort_unstable_by(|one, other| (n(one.1), &one.0).cmp(&(n(other.1), &other.0)));
        let mut new = vec![0; all.len()];
        for ((_, old), number) in all.iter().zip(0_u32..) {
            new.get_mut(*old as usize).into_iter().for_each(|new| *new = number);
        }
        for word in &mut self.words {
            *word = new.get(*word as usize).copied().unwrap_or(0);
        }
        let mut from = 0;
        for end in &self.ends {
            self.words.get_mut(from as usize..*end as usize).into_iter().for_each(<[u32]>::sort_unstable);
            from = *end;
        }
        self.vocabulary = all.into_iter().map(|(word, _)| word).collect();
    }
}

/// Words as they are met.
#[derive(Default)]
struct Known {
    /// Their numbers; none of a word that tells nothing.
    numbers: HashMap<Box<str>, Option<u32>>,
    /// How many items have them.
    frequency: Vec<u32>,
    /// Those of the item that is read.
    of_item: Vec<u32>,
}

impl Known {
    /// The words of a text, each once, without those of its place's `own` name.
    fn words_of(&mut self, lower: &str, own: &[&str]) -> &[u32] {
        self.of_item.clear();
        for word in words::words(lower).filter(|word| !own.contains(word)) {
            let known = self.numbers.get(word).copied();
            let number = known.unwrap_or_else(|| {
                let next = words::tells(word).then(|| u32::try_from(self.frequency.len()).unwrap_or(u32::MAX));
                self.frequency.extend(next.map(|_| 0));
                self.numbers.insert(word.into(), next);
                next
            });
            self.of_item.extend(number.filter(|number| !self.of_item.contains(number)));
        }
        for word in &self.of_item {
            self.frequency.get_mut(*word as usize).into_iter().for_each(|n| *n += 1);
        }
        &self.of_item
    }
}
