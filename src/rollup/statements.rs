//! What was said, by quadrant and words.

use super::alike::Index;
use super::said::{At, Said};
use super::themes::{MOST_THEMES, Theme};
use super::{Facts, Item};
use crate::domain::swot::Quadrant;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Statements: items of one quadrant with the same words. Items without words are none.
#[derive(Debug, Default)]
pub(super) struct Statements {
    /// The items, statement by statement, in order.
    items: Vec<u32>,
    /// Where those of each statement begin, and where the last end.
    starts: Vec<u32>,
}

/// How far a statement reaches: places and items of it and of those that are alike.
type Reach = (u32, u32);

/// A statement by its number, how far it reaches, and its text.
type Ranked<'a> = (u32, Reach, &'a str);

impl Statements {
    pub(super) fn of(said: &Said) -> Self {
        let key = |item: u32| (said.quadrants.get(item as usize), said.words_of(item as usize));
        let mut items: Vec<u32> = (0_u32..).take(said.items.len()).filter(|item| !key(*item).1.is_empty()).collect();
        items.sort_unstable_by(|one, other| key(*one).cmp(&key(*other)).then(one.cmp(other)));
        let mut starts = vec![0];
        for statement in items.chunk_by(|one, other| key(*one) == key(*other)) {
            let from = starts.last().copied().unwrap_or(0);
            starts.push(from + u32::try_from(statement.len()).unwrap_or(u32::MAX));
        }
        Self { items, starts }
    }

    /// How many there are.
    pub(super) const fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The items of a statement, in order.
    pub(super) fn items(&self, number: usize) -> &[u32] {
        let range = self.starts.get(number).zip(self.starts.get(number + 1));
        range.and_then(|(from, to)| self.items.get(*from as usize..*to as usize)).unwrap_or_default()
    }

    /// Its words.
    pub(super) fn words<'a>(&self, said: &'a Said, number: usize) -> &'a [u32] {
        self.items(number).first().map_or(&[], |item| said.words_of(*item as usize))
    }

    /// Its quadrant.
    pub(super) fn quadrant(&self, said: &Said, number: usize) -> Option<Quadrant> {
        said.quadrants.get(*self.items(number).first()? as usize).copied()
    }

    /// The statements in several places to which no alike one is more widespread, the most widespread first; and whether those
    /// that are alike were held together.
    pub(super) fn themes(&self, facts: &[Facts], said: &Said) -> (Vec<Theme>, bool) {
        let mut index = Index::of(said, self);
        let is_whole = index.is_some();
        let mut alike = |number: u32| index.as_mut().map_or_else(Vec::new, |index| index.alike(number));
        let reach: Vec<Reach> =
            (0_u32..).take(self.len()).map(|number| self.reach(said, number, &alike(number))).collect();
        let text = |number: u32| self.text(facts, said, number);
        let mut ranked: Vec<Ranked> =
            (0_u32..).zip(reach).filter(|(_, (places, _))| *places > 1).map(|(n, reach)| (n, reach, text(n))).collect();
        ranked.sort_by(|one, other| {
            let spelled = |number: u32| self.spelled(said, number as usize);
            let by_words = || spelled(one.0).cmp(&spelled(other.0));
            self.order(said, one).cmp(&self.order(said, other)).then_with(by_words)
        });
        let mut rank = vec![usize::MAX; self.len()];
        for (place, (number, ..)) in ranked.iter().enumerate() {
            rank.get_mut(*number as usize).into_iter().for_each(|rank| *rank = place);
        }
        let mut themes = Vec::new();
        for (place, (number, (places, items), text)) in ranked.into_iter().enumerate() {
            let mut numbers = alike(number);
            let is_before = |other: &u32| rank.get(*other as usize).is_some_and(|rank| *rank < place);
            if !numbers.iter().any(is_before) {
                numbers.push(number);
                let quadrant = self.quadrant(said, number as usize);
                let (places, items) = (places as usize, items as usize);
                themes.push(Theme { text: text.to_owned(), quadrant, places, items, numbers });
            }
            if themes.len() == MOST_THEMES {
                break;
            }
        }
        (themes, is_whole)
    }

    /// The most widespread first.
    fn order<'a>(&self, said: &Said, (number, (places, items), text): &Ranked<'a>) -> impl Ord + use<'a> {
        let quadrant = self.quadrant(said, *number as usize).map(Quadrant::letter);
        (Reverse(*places), Reverse(*items), *text, quadrant)
    }

    /// Its words as they are spelled, in order.
    fn spelled(&self, said: &Said, number: usize) -> String {
        let words = self.words(said, number).iter().filter_map(|word| said.vocabulary.get(*word as usize));
        let mut words: Vec<&str> = words.map(AsRef::as_ref).collect();
        words.sort_unstable();
        words.join(" ")
    }

    fn reach(&self, said: &Said, number: u32, alike: &[u32]) -> Reach {
        let items = || alike.iter().chain([&number]).flat_map(|number| self.items(*number as usize));
        let mut places: Vec<u32> = items().filter_map(|item| said.places.get(*item as usize)).copied().collect();
        let all = places.len();
        places.sort_unstable();
        places.dedup();
        let narrow = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        (narrow(places.len()), narrow(all))
    }

    /// The text that most of its items have, of equals the smallest.
    fn text<'a>(&self, facts: &'a [Facts], said: &Said, number: u32) -> &'a str {
        let items = self.items(number as usize).iter().filter_map(|item| said.items.get(*item as usize));
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for item in items.filter_map(|at| item_at(facts, *at)) {
            *counts.entry(item.text).or_default() += 1;
        }
        let most = counts.into_iter().rev().max_by_key(|(_, n)| *n);
        most.map(|(text, _)| text).unwrap_or_default()
    }
}

fn item_at(facts: &[Facts], (workshop, item): At) -> Option<Item<'_>> {
    facts.get(workshop as usize)?.items.get(item as usize)
}
