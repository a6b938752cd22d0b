//! What recurs over places: words, and statements that say much the same.

use super::said::{At, Said};
use super::statements::Statements;
use super::{Facts, Place};
use crate::domain::swot::Quadrant;
use std::cmp::Reverse;

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
    /// A word, by number; or statements, by their numbers.
    pub(super) numbers: Vec<u32>,
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
    of: Statements,
}

impl Themes {
    /// The items of a theme, in order, each by the number of its workshop and its own number there.
    pub fn sources(&self, theme: &Theme) -> Vec<At> {
        let mut items: Vec<u32> = match theme.quadrant {
            Some(_) => theme.numbers.iter().flat_map(|number| self.of.items(*number as usize)).copied().collect(),
            None => {
                let has = |word: &u32, item: u32| self.said.words_of(item as usize).binary_search(word).is_ok();
                let all = (0_u32..).take(self.said.items.len());
                all.filter(|item| theme.numbers.iter().any(|word| has(word, *item))).collect()
            }
        };
        items.sort_unstable();
        items.into_iter().filter_map(|item| self.said.items.get(item as usize)).copied().collect()
    }
}

/// What recurs over these places.
pub(super) fn themes(facts: &[Facts], places: &[Place]) -> Themes {
    let said = Said::of(facts, places);
    let of = Statements::of(&said);
    let (statements, is_whole) = of.themes(facts, &said);
    Themes { words: words(&said), statements, is_whole, said, of }
}

/// Items and places, counted: items come by place.
#[derive(Debug, Clone, Copy, Default)]
struct Counted {
    items: u32,
    places: u32,
    last: Option<u32>,
}

impl Counted {
    fn add(&mut self, place: u32) {
        self.items += 1;
        self.places += u32::from(self.last.replace(place) != Some(place));
    }
}

/// The words in several places, the most widespread first.
fn words(said: &Said) -> Vec<Theme> {
    let mut counted = vec![Counted::default(); said.vocabulary.len()];
    for (item, place) in said.places.iter().enumerate() {
        for word in said.words_of(item) {
            counted.get_mut(*word as usize).into_iter().for_each(|counted| counted.add(*place));
        }
    }
    let mut all: Vec<(&str, Counted, u32)> = Vec::new();
    for ((word, counted), number) in said.vocabulary.iter().zip(counted).zip(0..).filter(|((_, n), _)| n.places > 1) {
        all.push((word, counted, number));
    }
    all.sort_by_key(|(word, counted, _)| (Reverse(counted.places), Reverse(counted.items), *word));
    let theme = |(word, counted, number): (&str, Counted, u32)| Theme {
        text: word.to_owned(),
        quadrant: None,
        places: counted.places as usize,
        items: counted.items as usize,
        numbers: vec![number],
    };
    all.into_iter().take(MOST_THEMES).map(theme).collect()
}
