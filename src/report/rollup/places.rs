//! What stands at the top: the places side by side, and how far their stages have come.

use super::{Align, Block, Cell, Map, Page, Row, Span, columns, short, table};
use crate::domain::carry::STAGES;
use crate::domain::swot::Quadrant;
use crate::rollup::{Place, State};
use crate::text::{dates, rollup as say, words};

impl Page<'_> {
    pub(super) fn opening(&self) -> Vec<Block> {
        let facts = &self.rollup.facts;
        let records = facts.iter().map(|facts| facts.records).sum();
        let number = |n: usize| dates::number(self.language, n as u64);
        let [places, workshops] = [self.rollup.places.len(), facts.len()].map(number);
        let records = dates::number(self.language, records);
        let mut blocks =
            vec![Block::Under(vec![Span::Plain(say::amount(self.language, &places, &workshops, &records))])];
        let examples = facts.iter().filter(|facts| facts.example).count();
        if examples > 0 {
            blocks.push(Block::Under(vec![Span::Strong(say::examples(self.language, examples))]));
        }
        if !self.rollup.left_out.is_empty() {
            blocks.push(Block::Under(vec![Span::Strong(say::left_out(self.language, self.rollup.left_out.len()))]));
        }
        blocks
    }

    pub(super) fn side_by_side(&self) -> Vec<Block> {
        let mut names = vec![(say::PLACE, Align::Left, Some(20)), (say::STAGES, Align::Left, Some(11))];
        names.extend(Quadrant::ALL.map(|quadrant| (words::quadrant(quadrant), Align::Right, Some(5))));
        let others = [
            (say::READINESS, 9),
            (say::PRIORITIES, 8),
            (say::QUICK_WINS, 6),
            (say::PROGRAMMES, 8),
            (say::OPEN, 7),
            (say::DELEGATIONS, 6),
            (say::HEADS, 5),
        ];
        names.extend(others.map(|(name, share)| (name, Align::Right, Some(share))));
        let mut columns = columns(self.language, &names);
        for (column, quadrant) in columns.iter_mut().skip(2).zip(Quadrant::ALL) {
            column.name = quadrant.letter().to_string();
        }
        let rows = self.rollup.places.iter().map(|place| Row::Cells(self.side(place)));
        let legend = Block::plain(self.language.say(say::STAGES_LEGEND));
        let table = table(columns, rows.chain([Row::Cells(self.sums())]).collect());
        self.section(say::SIDE_BY_SIDE, [legend].into_iter().chain(table))
    }

    fn side(&self, place: &Place) -> Vec<Cell> {
        let stages: Vec<String> = (1..).zip(&place.stages).map(|(stage, state)| mark(stage, *state)).collect();
        let mut cells: Vec<Cell> = vec![short(&place.name).into(), stages.join("\u{a0}").into()];
        cells.extend(place.items.iter().map(|n| self.count(*n)));
        cells.push(place.readiness.map_or_else(|| "–".into(), |tenths| self.percent(tenths).into()));
        cells.extend([place.priorities, place.quick_wins, place.programmes, place.open].map(|n| self.count(n)));
        cells.push(place.heads.map_or_else(|| "–".into(), |(delegations, _)| self.count(delegations)));
        cells.push(place.heads.map_or_else(|| "–".into(), |(_, heads)| self.count(heads)));
        cells
    }

    fn sums(&self) -> Vec<Cell> {
        let places = &self.rollup.places;
        let sum = |of: &dyn Fn(&Place) -> u64| self.count(places.iter().map(of).sum::<u64>());
        let mut cells: Vec<Cell> = vec![self.say(say::TOGETHER).into(), "".into()];
        cells.extend((0..Quadrant::ALL.len()).map(|n| sum(&|place| place.items.get(n).map_or(0, |n| *n as u64))));
        cells.push("".into());
        cells.push(sum(&|place| place.priorities as u64));
        cells.push(sum(&|place| place.quick_wins as u64));
        cells.push(sum(&|place| place.programmes as u64));
        cells.push(sum(&|place| place.open as u64));
        cells.push(sum(&|place| place.heads.map_or(0, |(delegations, _)| delegations as u64)));
        cells.push(sum(&|place| place.heads.map_or(0, |(_, heads)| heads)));
        cells
    }

    /// How many places have come how far, by stage.
    pub(super) fn progress(&self) -> Vec<Block> {
        let states = [State::Done, State::UnderWay, State::Planned, State::None];
        let rows = (0..STAGES).map(|stage| {
            let of = |state: &State| {
                let places = self.rollup.places.iter();
                Some(places.filter(|place| place.stages.get(stage) == Some(state)).count() as u64)
            };
            (say::stage(self.language, stage + 1), states.iter().map(of).collect())
        });
        let names = [say::DONE, say::UNDER_WAY, say::PLANNED, say::NO_JOURNAL].map(|name| self.say(name));
        let map = Map { columns: names.to_vec(), rows: rows.collect() };
        self.section(say::PROGRESS, self.map(say::PLACES_BY_STAGE, map))
    }
}

/// How far a stage has come, in one sign: its number when it is done, with a dash when it is not there.
fn mark(stage: usize, state: State) -> String {
    match state {
        State::None => "–".to_owned(),
        State::Planned => format!("({stage})"),
        State::UnderWay => format!("{stage}…"),
        State::Done => stage.to_string(),
    }
}
