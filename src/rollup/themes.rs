//! What recurs over places: words, and statements that say much the same.

use super::alike::{Index, TooMany};
use super::{Facts, Place, words};
use crate::domain::swot::Quadrant;
use std::cmp::Reverse;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

/// How many themes of each kind are told: the most widespread.
pub const MOST_THEMES: usize = 100;

/// A theme: a word, or a statement with those that are alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// The word, or the statement as it was said.
    pub text: String,
    /// The quadrant of a statement.
    pub quadrant: Option<Quadrant>,
    /// The places that have it, 2 or more.
    pub places: usize,
    /// Its items.
    pub items: usize,
    /// A word, by number; or statements, by their numbers in order.
    numbers: Vec<u32>,
}

/// What recurs over places.
#[derive(Debug, Default)]
pub struct Themes {
    /// Words.
    pub words: Vec<Theme>,
    /// Statements.
    pub statements: Vec<Theme>,
    /// Whether statements that are alike were held together. Where there are too many of them, those alone are one that have
    /// the same words.
    pub is_whole: bool,
    said: Said,
}

/// An item by the number of its workshop and its own number there.
pub type At = (u32, u32);

/// The items of all workshops, and what words they have.
#[derive(Debug, Default)]
struct Said {
    items: Vec<At>,
    /// The place of each item, by number.
    places: Vec<u32>,
    /// The words of all items, one after another.
    words: Vec<u32>,
    /// Where the words of each item end.
    ends: Vec<usize>,
    /// The statement of each item; [`NONE`] of one that has no words.
    statements: Vec<u32>,
}

/// No statement.
const NONE: u32 = u32::MAX;

impl Said {
    /// The words of an item.
    fn words_of(&self, item: usize) -> &[u32] {
        let from = item.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(item).and_then(|end| self.words.get(from..*end)).unwrap_or_default()
    }
}

impl Themes {
    /// The items of a theme, by workshop, in order.
    pub fn sources<'a>(&'a self, theme: &'a Theme) -> impl Iterator<Item = At> + 'a {
        let has = |item: usize| match theme.quadrant {
            None => theme.numbers.iter().any(|word| self.said.words_of(item).contains(word)),
            Some(_) => self.said.statements.get(item).is_some_and(|one| theme.numbers.binary_search(one).is_ok()),
        };
        self.said.items.iter().enumerate().filter(move |(item, _)| has(*item)).map(|(_, at)| *at)
    }
}

/// What recurs over these places.
pub(super) fn themes(facts: &[Facts], places: &[Place]) -> Themes {
    let mut said = Said::default();
    let vocabulary = read(facts, places, &mut said);
    let words = word_themes(&said, &vocabulary);
    let statements = Statements::of(facts, &mut said);
    let (statements, is_whole) = match statements.themes(facts, &said, true) {
        Ok(themes) => (themes, true),
        Err(TooMany) => (statements.themes(facts, &said, false).unwrap_or_default(), false),
    };
    Themes { words, statements, is_whole, said }
}

/// Reads the words of all items. Words are numbered so that the rarest come first; those of an item stand in that order.
fn read(facts: &[Facts], places: &[Place], said: &mut Said) -> Vec<Box<str>> {
    let mut numbers: HashMap<Box<str>, Option<u32>> = HashMap::new();
    let mut frequency: Vec<u32> = Vec::new();
    let mut of_item: Vec<u32> = Vec::new();
    for (place, number) in places.iter().zip(0_u32..) {
        let own = place.name.to_lowercase();
        let own: Vec<&str> = words::words(&own).collect();
        for (workshop, facts) in (0_u32..).zip(facts).skip(place.workshops.start).take(place.workshops.len()) {
            for (item, index) in facts.items.iter().zip(0_u32..) {
                let lower = item.text.to_lowercase();
                of_item.clear();
                for word in words::words(&lower).filter(|word| !own.contains(word)) {
                    let known = numbers.get(word).copied();
                    let known = known.unwrap_or_else(|| {
                        let next = words::tells(word).then(|| u32::try_from(frequency.len()).unwrap_or(NONE));
                        frequency.extend(next.map(|_| 0));
                        numbers.insert(word.into(), next);
                        next
                    });
                    of_item.extend(known.filter(|known| !of_item.contains(known)));
                }
                for word in &of_item {
                    frequency.get_mut(*word as usize).into_iter().for_each(|n| *n += 1);
                }
                said.items.push((workshop, index));
                said.places.push(number);
                said.words.extend_from_slice(&of_item);
                said.ends.push(said.words.len());
            }
        }
    }
    by_rarity(numbers, &frequency, said)
}

/// Numbers the words anew, the rarest first, and puts those of each item in that order. The words by their new numbers.
fn by_rarity(numbers: HashMap<Box<str>, Option<u32>>, frequency: &[u32], said: &mut Said) -> Vec<Box<str>> {
    let mut all: Vec<(Box<str>, u32)> = numbers.into_iter().filter_map(|(word, n)| Some((word, n?))).collect();
    all.sort_unstable_by(|one, other| {
        let n = |number: u32| frequency.get(number as usize).copied().unwrap_or(0);
        (n(one.1), &one.0).cmp(&(n(other.1), &other.0))
    });
    let mut new = vec![0; all.len()];
    for ((_, old), number) in all.iter().zip(0_u32..) {
        new.get_mut(*old as usize).into_iter().for_each(|new| *new = number);
    }
    for word in &mut said.words {
        *word = new.get(*word as usize).copied().unwrap_or(0);
    }
    let mut from = 0;
    for end in &said.ends {
        said.words.get_mut(from..*end).into_iter().for_each(<[u32]>::sort_unstable);
        from = *end;
    }
    all.into_iter().map(|(word, _)| word).collect()
}

/// Items and places, counted: items come by place.
#[derive(Debug, Clone, Copy, Default)]
struct Counted {
    items: usize,
    places: usize,
    last: Option<u32>,
}

impl Counted {
    fn add(&mut self, place: u32) {
        self.items += 1;
        self.places += usize::from(self.last.replace(place) != Some(place));
    }
}

fn word_themes(said: &Said, vocabulary: &[Box<str>]) -> Vec<Theme> {
    let mut counted = vec![Counted::default(); vocabulary.len()];
    for (item, place) in said.places.iter().enumerate() {
        for word in said.words_of(item) {
            counted.get_mut(*word as usize).into_iter().for_each(|counted| counted.add(*place));
        }
    }
    let theme = |((word, counted), number): ((&str, Counted), u32)| Theme {
        text: word.to_owned(),
        quadrant: None,
        places: counted.places,
        items: counted.items,
        numbers: vec![number],
    };
    let mut themes: Vec<Theme> = vocabulary.iter().map(AsRef::as_ref).zip(counted).zip(0..).map(theme).collect();
    themes.retain(|theme| theme.places > 1);
    themes.sort_by(|one, other| one.order().cmp(&other.order()));
    themes.truncate(MOST_THEMES);
    themes
}

impl Theme {
    /// The most widespread first.
    fn order(&self) -> impl Ord + '_ {
        (Reverse(self.places), Reverse(self.items), self.text.as_str(), self.quadrant.map(Quadrant::letter))
    }
}

/// What was said, by quadrant and words.
struct Statements {
    /// The words of each.
    sets: Vec<Box<[u32]>>,
    /// The quadrant of each.
    quadrants: Vec<Quadrant>,
    /// The items of each, by number, in order.
    items: Vec<Vec<u32>>,
}

impl Statements {
    fn of(facts: &[Facts], said: &mut Said) -> Self {
        let mut known: HashMap<(Quadrant, Box<[u32]>), u32> = HashMap::new();
        let mut all = Self { sets: Vec::new(), quadrants: Vec::new(), items: Vec::new() };
        let mut statements = Vec::with_capacity(said.items.len());
        for (item, at) in (0_u32..).zip(&said.items) {
            let words: Box<[u32]> = said.words_of(item as usize).into();
            let quadrant = item_at(facts, *at).map(|item| item.quadrant);
            let Some(quadrant) = quadrant.filter(|_| !words.is_empty()) else {
                statements.push(NONE);
                continue;
            };
            let next = u32::try_from(all.sets.len()).unwrap_or(NONE);
            let number = match known.entry((quadrant, words)) {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(new) => {
                    all.sets.push(new.key().1.clone());
                    all.quadrants.push(quadrant);
                    all.items.push(Vec::new());
                    *new.insert(next)
                }
            };
            all.items.get_mut(number as usize).into_iter().for_each(|items| items.push(item));
            statements.push(number);
        }
        said.statements = statements;
        all
    }

    /// The statements in several places to which no alike one is more widespread.
    fn themes(&self, facts: &[Facts], said: &Said, with_alike: bool) -> Result<Vec<Theme>, TooMany> {
        let mut index = Index::of(&self.sets);
        let mut alike = |number: u32| -> Result<Vec<u32>, TooMany> {
            let mut found = if with_alike { index.alike(number)? } else { Vec::new() };
            found.retain(|other| self.quadrant(*other) == self.quadrant(number));
            Ok(found)
        };
        let mut reach = Vec::with_capacity(self.sets.len());
        for number in (0_u32..).take(self.sets.len()) {
            reach.push(self.reach(said, number, &alike(number)?));
        }
        let mut ranked: Vec<Theme> = Vec::new();
        for ((items, places), number) in reach.iter().zip(0_u32..).filter(|((_, places), _)| *places > 1) {
            let (text, quadrant) = (self.text(facts, said, number), self.quadrant(number));
            ranked.push(Theme { text, quadrant, places: *places, items: *items, numbers: vec![number] });
        }
        ranked.sort_by(|one, other| one.order().cmp(&other.order()));
        let mut rank = vec![usize::MAX; self.sets.len()];
        for (place, theme) in ranked.iter().enumerate() {
            for number in &theme.numbers {
                rank.get_mut(*number as usize).into_iter().for_each(|rank| *rank = place);
            }
        }
        let mut themes = Vec::new();
        for (place, mut theme) in ranked.into_iter().enumerate() {
            let [number] = theme.numbers[..] else { continue };
            let found = alike(number)?;
            let is_behind = |other: &u32| rank.get(*other as usize).is_some_and(|rank| *rank < place);
            if !found.iter().any(is_behind) {
                theme.numbers.extend(found);
                theme.numbers.sort_unstable();
                themes.push(theme);
            }
            if themes.len() == MOST_THEMES {
                break;
            }
        }
        Ok(themes)
    }

    fn quadrant(&self, number: u32) -> Option<Quadrant> {
        self.quadrants.get(number as usize).copied()
    }

    fn items(&self, number: u32) -> &[u32] {
        self.items.get(number as usize).map_or(&[], Vec::as_slice)
    }

    /// Items and places of a statement and those that are alike.
    fn reach(&self, said: &Said, number: u32, alike: &[u32]) -> (usize, usize) {
        let items = || alike.iter().chain([&number]).flat_map(|number| self.items(*number));
        let mut places: Vec<u32> = items().filter_map(|item| said.places.get(*item as usize)).copied().collect();
        let all = places.len();
        places.sort_unstable();
        places.dedup();
        (all, places.len())
    }

    /// The text that most of its items have, of equals the smallest.
    fn text(&self, facts: &[Facts], said: &Said, number: u32) -> String {
        let items = self.items(number).iter().filter_map(|item| said.items.get(*item as usize));
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for item in items.filter_map(|at| item_at(facts, *at)) {
            *counts.entry(&item.text).or_default() += 1;
        }
        let most = counts.into_iter().rev().max_by_key(|(_, n)| *n);
        most.map(|(text, _)| text.to_owned()).unwrap_or_default()
    }
}

fn item_at(facts: &[Facts], (workshop, item): At) -> Option<&super::Item> {
    facts.get(workshop as usize)?.items.get(item as usize)
}
