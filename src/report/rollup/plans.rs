//! Programmes by year and dimension, and what is still to be done.

use super::{Align, Block, Cell, Map, Page, Row, columns, table};
use crate::rollup::{Place, Programme};
use crate::text::{dates, rollup as say};
use std::collections::BTreeSet;

impl Page<'_> {
    pub(super) fn programmes(&self) -> Vec<Block> {
        let mut blocks = vec![self.heading(say::PROGRAMMES)];
        let all = || self.rollup.facts.iter().flat_map(|facts| &facts.programmes);
        let dimensions = self.dimensions();
        let of_dimension = |id: &str| all().filter(|one| self.dimension_of(one) == id).count() as u64;
        let counts = dimensions.iter().map(|(id, name)| (name.clone(), of_dimension(id)));
        blocks.extend(self.bars(say::PROGRAMMES_BY_DIMENSION, counts));
        let years: BTreeSet<i16> = all().filter_map(|one| one.years).flat_map(|[first, last]| first..=last).collect();
        let years: Vec<(String, String)> = years.into_iter().map(|year| (year.to_string(), year.to_string())).collect();
        let columns: Vec<(&str, String)> = years.iter().map(|(id, name)| (id.as_str(), name.clone())).collect();
        let pairs = all().flat_map(|one| {
            let [first, last] = one.years.unwrap_or([1, 0]);
            let within = |id: &&(String, String)| (first..=last).any(|year| year.to_string() == id.0);
            years.iter().filter(within).map(|(id, _)| (self.dimension_of(one), id.as_str())).collect::<Vec<_>>()
        });
        blocks.extend(self.map(say::PROGRAMMES_BY_YEAR, Map::of(&dimensions, &columns, pairs)));
        if blocks.len() == 1 {
            blocks.push(self.none());
        }
        blocks
    }

    fn dimension_of<'b>(&self, programme: &'b Programme) -> &'b str {
        self.dimension(programme.about.dimension.as_deref())
    }

    pub(super) fn follow_ups(&self) -> Vec<Block> {
        let names = [
            (say::PLACE, Align::Left, Some(40)),
            (say::ACTIONS, Align::Right, None),
            (say::WITHOUT_DATE, Align::Right, None),
            (say::NEXT_DUE, Align::Left, None),
            (say::QUESTIONS, Align::Right, None),
        ];
        let rows = self.rollup.places.iter().filter(|place| place.open > 0);
        let rows: Vec<Row> = rows.map(|place| Row::Cells(self.open(place))).collect();
        let told = if rows.is_empty() { Some(self.none()) } else { table(columns(self.language, &names), rows) };
        [self.heading(say::FOLLOW_UPS)].into_iter().chain(told).collect()
    }

    fn open(&self, place: &Place) -> Vec<Cell> {
        let facts = self.rollup.of_place(place);
        let actions = || facts.iter().flat_map(|facts| &facts.actions);
        let next = actions().filter_map(|action| action.due).min();
        vec![
            place.name.clone().into(),
            self.count(actions().count()),
            self.count(actions().filter(|action| action.due.is_none()).count()),
            next.map_or_else(|| "–".to_owned(), |date| dates::short_date(self.language, date)).into(),
            self.count(facts.iter().map(|facts| facts.questions.len()).sum::<usize>()),
        ]
    }
}
