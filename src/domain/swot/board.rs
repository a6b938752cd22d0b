//! What stands on the board, known without looking through what does not.

use super::{Item, Quadrant};
use crate::domain::{Id, Workshop};
use std::collections::{BTreeMap, BTreeSet};

/// The ids of the items that are shown, those of hidden aspects among them. It follows from the items: evolving keeps
/// it, and it is not in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Board {
    /// All of them, in order of entry.
    shown: BTreeSet<Id>,
    /// By aspect and quadrant, in order of entry.
    quadrants: BTreeMap<String, [BTreeSet<Id>; 4]>,
}

impl Board {
    /// Takes the item up, if it is shown.
    pub(super) fn put(&mut self, item: &Item) {
        if !item.is_shown() {
            return;
        }
        self.shown.insert(item.id);
        if !self.quadrants.contains_key(&item.aspect) {
            self.quadrants.insert(item.aspect.clone(), Default::default());
        }
        if let Some(quadrants) = self.quadrants.get_mut(&item.aspect) {
            quadrants[item.quadrant as usize].insert(item.id);
        }
    }

    /// Takes the item off, if it is shown; called before its state or its place changes.
    pub(super) fn take(&mut self, item: &Item) {
        if !item.is_shown() {
            return;
        }
        self.shown.remove(&item.id);
        if let Some(quadrants) = self.quadrants.get_mut(&item.aspect) {
            quadrants[item.quadrant as usize].remove(&item.id);
        }
    }

    fn quadrant(&self, aspect: &str, quadrant: Quadrant) -> Option<&BTreeSet<Id>> {
        Some(&self.quadrants.get(aspect)?[quadrant as usize])
    }
}

impl Workshop {
    /// The items that are shown in a quadrant of an aspect, in order of entry; the aspect may be hidden.
    pub fn in_quadrant(&self, aspect: &str, quadrant: Quadrant) -> impl DoubleEndedIterator<Item = &Item> {
        let ids = self.board.quadrant(aspect, quadrant).into_iter().flatten();
        ids.filter_map(|id| self.items.get(id))
    }

    /// How many items are shown in a quadrant of an aspect.
    pub fn count_in_quadrant(&self, aspect: &str, quadrant: Quadrant) -> usize {
        self.board.quadrant(aspect, quadrant).map_or(0, BTreeSet::len)
    }

    /// How many items are shown in an aspect.
    pub fn count_in_aspect(&self, aspect: &str) -> usize {
        Quadrant::ALL.into_iter().map(|quadrant| self.count_in_quadrant(aspect, quadrant)).sum()
    }

    /// All items that are shown, in order of entry, those of hidden aspects among them.
    pub fn shown(&self) -> impl DoubleEndedIterator<Item = &Item> {
        self.board.shown.iter().filter_map(|id| self.items.get(id))
    }

    /// All items on the board, in order of entry: shown, and of no hidden aspect.
    pub fn on_board(&self) -> impl DoubleEndedIterator<Item = &Item> {
        self.shown().filter(|item| self.is_on_board(item))
    }
}
