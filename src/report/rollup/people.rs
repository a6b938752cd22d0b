//! Who came.

use super::{Block, Map, Page, short};
use crate::domain::attendance::Unsur;
use crate::rollup::Facts;
use crate::text::{rollup as say, words};

impl Page<'_> {
    pub(super) fn attendance(&self) -> Vec<Block> {
        let mut told = Vec::new();
        let heads = |facts: &Facts, unsur: Unsur| {
            let largest = facts.heads.iter().filter(|heads| heads.largest && heads.unsur == unsur);
            largest.map(|heads| heads.heads).sum::<u64>()
        };
        let names = Unsur::ALL.map(|unsur| self.say(words::unsur(unsur)));
        let together = Unsur::ALL.map(|unsur| self.rollup.facts.iter().map(|facts| heads(facts, unsur)).sum());
        told.extend(self.bars(say::HEADS_BY_UNSUR, names.iter().cloned().zip(together)));
        let rows = self.rollup.places.iter().filter(|place| place.heads.is_some()).map(|place| {
            let of_place = self.rollup.of_place(place);
            let most = |unsur: Unsur| of_place.iter().map(|facts| heads(facts, unsur)).max();
            (short(&place.name), Unsur::ALL.map(most).to_vec())
        });
        told.extend(self.map(say::MOST_HEADS, Map { columns: names.to_vec(), rows: rows.collect() }));
        self.section(say::ATTENDANCE, told)
    }
}
