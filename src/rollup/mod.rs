//! Several workshops side by side: what each amounts to, and what they have in common. Pure, like the domain.
//!
//! Workshops are added one by one and only their [`Facts`] are kept: nothing that was withdrawn or parked, nobody who
//! said something, no ballot, no desk column. `docs/many.md` describes the tables.

mod alike;
mod decided;
mod facts;
mod items;
mod key;
mod places;
mod said;
mod sheets;
mod statements;
mod tables;
#[cfg(test)]
mod tests;
mod themes;
mod words;

pub use decided::{Decided, Heads};
pub use facts::{Facts, Progress, State};
pub use items::{Item, Items};
pub use key::Key;
pub use places::{Names, Place, tenths};
pub use said::At;
pub use sheets::{About, Action, Kind, Programme, Readiness};
pub use tables::{Table, Value};
pub use themes::{MOST_THEMES, Theme, Themes};
pub use words::STOP_WORDS;

use crate::domain::{Id, Seal, Workshop};
use std::collections::BTreeSet;

/// A journal as it is added.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The file, as it was named.
    pub file: &'a str,
    /// The sum of its first record: which workshop it is.
    pub first: Seal,
    /// The sum of its last record.
    pub last: Seal,
    /// Its records.
    pub records: u64,
    /// What they amount to.
    pub workshop: &'a Workshop,
}

/// Why a file is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A line of it is not as it was written.
    Damaged,
    /// It was made by a newer version.
    Newer,
    /// It was written by a build from before version 0.1.0.
    TestBuild,
    /// It is no journal.
    Foreign,
    /// Nothing was ever saved in it.
    Empty,
    /// The system does not let it be read.
    Unreadable,
    /// It is a copy of a workshop that is there, with as many records or fewer.
    Copy,
}

impl Why {
    /// Its name in the tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Damaged => "damaged",
            Self::Newer => "newer",
            Self::TestBuild => "test_build",
            Self::Foreign => "foreign",
            Self::Empty => "empty",
            Self::Unreadable => "unreadable",
            Self::Copy => "copy",
        }
    }
}

/// A file that is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The file, as it was named.
    pub file: String,
    /// Why.
    pub why: Why,
}

/// Workshops while they are added.
#[derive(Debug, Default)]
pub struct Reading {
    facts: Vec<Facts>,
    left_out: Vec<LeftOut>,
}

impl Reading {
    /// Takes a workshop up. Of several files of one workshop the one with most records stays, of equals the first: gives the
    /// file that is left out then.
    pub fn add(&mut self, facts: Facts) -> Option<&LeftOut> {
        let known = self.facts.iter_mut().find(|known| known.key == facts.key);
        let Some(known) = known else {
            self.facts.push(facts);
            return None;
        };
        let less = if facts.records > known.records { std::mem::replace(known, facts) } else { facts };
        self.leave_out(less.file, Why::Copy);
        self.left_out.last()
    }

    /// Notes a file that is left out.
    pub fn leave_out(&mut self, file: String, why: Why) {
        self.left_out.push(LeftOut { file, why });
    }

    /// The workshops side by side.
    pub fn finish(self) -> Rollup {
        let Self { mut facts, left_out } = self;
        facts.sort_by_cached_key(Facts::order);
        let read: BTreeSet<Key> = facts.iter().map(|facts| facts.key).collect();
        let mut carried_on: Vec<(Key, Id)> = facts.iter_mut().flat_map(|facts| facts.origins.drain(..)).collect();
        carried_on.sort_unstable();
        for facts in &mut facts {
            facts.keep_what_stands(&carried_on, &read);
        }
        let places = places::places(&facts);
        let themes = themes::themes(&facts, &places);
        Rollup { facts, places, themes, left_out }
    }
}

/// Workshops side by side.
#[derive(Debug)]
pub struct Rollup {
    /// The workshops, by place and age.
    pub facts: Vec<Facts>,
    /// The places, by name.
    pub places: Vec<Place>,
    /// What recurs over places.
    pub themes: Themes,
    /// The files that are left out, in the order of reading.
    pub left_out: Vec<LeftOut>,
}

impl Rollup {
    /// The workshops that go on with one that is not among those that were read, while another of their place is: what
    /// was carried over may stand twice then.
    pub fn with_a_gap(&self) -> impl Iterator<Item = &Facts> {
        let is_read = |key: Key| self.facts.iter().any(|facts| facts.key == key);
        let places = self.places.iter().filter(|place| place.workshops.len() > 1);
        let workshops = places.flat_map(|place| self.facts.get(place.workshops.clone()).unwrap_or_default());
        workshops.filter(move |facts| facts.continues.is_some_and(|key| !is_read(key)))
    }

    /// Places whose names differ in capitals alone; they stand apart.
    pub fn spelled_differently(&self) -> Vec<[&str; 2]> {
        let lower = |place: &Place| place.name.to_lowercase();
        let mut places: Vec<&Place> = self.places.iter().collect();
        places.sort_by_key(|place| lower(place));
        let pairs = places.windows(2).filter_map(|pair| match pair {
            [one, other] if lower(one) == lower(other) => Some([one.name.as_str(), other.name.as_str()]),
            _ => None,
        });
        pairs.collect()
    }
}
