//! Programmes by year and dimension, and what is still to be done.

use super::{Align, Block, Cell, Map, Page, Row, columns, table};
use crate::rollup::{Place, Programme};
use crate::text::{dates, rollup as say};
use std::collections::BTreeSet;

impl Page<'_> {
    pub(super) fn programmes(&self) -> Vec<Block> {
        let mut told = Vec::new();
        let all = || self.rollup.facts.iter().flat_map(|facts| &facts.programmes);
        let dimensions = self.dimensions();
        let of_dimension = |id: &str| all().filter(|one| self.dimension_of(one) == id).count() as u64;
        let counts = dimensions.iter().map(|(id, name)| (name.clone(), of_dimension(id)));
        told.extend(self.bars(say::PROGRAMMES_BY_DIMENSION, counts));
        let years: BTreeSet<i16> = all().filter_map(|one| one.years).flat_map(|[first, last]| first..=last).collect();
        let years: Vec<(i16, String)> = years.into_iter().map(|year| (year, year.to_string())).collect();
        let pairs = all().filter_map(|one| Some((self.dimension_of(one), one.years?)));
        let pairs = pairs.flat_map(|(dimension, [first, last])| (first..=last).map(move |year| (dimension, year)));
        told.extend(self.map(say::PROGRAMMES_BY_YEAR, Map::of(&dimensions, &years, pairs)));
        self.section(say::PROGRAMMES, told)
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
        self.section(say::FOLLOW_UPS, table(columns(self.language, &names), rows))
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
