//! What was accepted, and how.

use super::{Align, Block, Cell, Page, by_place, columns, remark, table};
use crate::domain::vote::DecidedBy;
use crate::rollup::{About, Decided};
use crate::text::recap::GONE;
use crate::text::report::votes::decided_by;
use crate::text::rollup as say;

/// How many priorities of a place are told: those of the first ranks.
const FIRST: usize = 3;

impl Page<'_> {
    pub(super) fn priorities(&self) -> Vec<Block> {
        let mut told = Vec::new();
        let all = || self.rollup.facts.iter().flat_map(|facts| &facts.decided);
        let ways = [DecidedBy::Musyawarah, DecidedBy::Count, DecidedBy::CountThenMusyawarah];
        let counts = ways.map(|way| {
            let of_it = all().filter(|decided| decided.decided_by == way);
            (self.say(decided_by(way)), of_it.count() as u64)
        });
        told.extend(self.bars(say::HOW_DECIDED, counts));
        let rows = by_place(&self.rollup.places, |place| {
            let mut of_place: Vec<&Decided> =
                self.rollup.of_place(place).iter().flat_map(|facts| &facts.decided).collect();
            of_place.sort_by_key(|decided| decided.rank);
            of_place.truncate(FIRST);
            of_place.into_iter().map(|decided| self.priority(decided)).collect()
        });
        let names = [
            (say::RANK, Align::Right, Some(7)),
            (say::PRIORITY, Align::Left, Some(53)),
            (say::ASPECT, Align::Left, Some(18)),
            (say::DECIDED, Align::Left, Some(22)),
        ];
        if let Some(table) = table(columns(self.language, &names), rows) {
            told.push(remark(say::first_priorities(self.language, FIRST)));
            told.push(table);
        }
        self.section(say::PRIORITIES, told)
    }

    fn priority(&self, decided: &Decided) -> Vec<Cell> {
        let text = decided.text.clone().unwrap_or_else(|| self.say(GONE));
        let aspect = decided.aspect.as_deref().map(|id| self.name(&self.names.aspects, id));
        vec![
            self.count(decided.rank),
            text.into(),
            aspect.unwrap_or_default().into(),
            self.say(decided_by(decided.decided_by)).into(),
        ]
    }

    pub(super) fn quick_wins(&self) -> Vec<Block> {
        let rows = by_place(&self.rollup.places, |place| {
            let wins = self.rollup.of_place(place).iter().flat_map(|facts| &facts.quick_wins);
            let row = |win: &About| {
                let dimension = self.dimension(win.dimension.as_deref());
                vec![win.text.clone().into(), self.name(&self.names.dimensions, dimension).into()]
            };
            wins.map(row).collect()
        });
        let names = [(say::QUICK_WIN, Align::Left, Some(72)), (say::DIMENSION, Align::Left, Some(28))];
        self.section(say::QUICK_WINS, table(columns(self.language, &names), rows))
    }
}
