//! Everything as tidy tables: a row a thing, a column a property. `docs/many.md` describes the columns.

mod board;
mod decisions;
mod places;
mod plans;
mod themes;
mod value;

pub use value::Value;

use super::{Facts, Rollup};
use value::said;

/// A table, made row by row.
pub struct Table<'a> {
    /// Its name: `items`.
    pub name: &'static str,
    /// The names of its columns.
    pub columns: &'static [&'static str],
    /// Its rows, a value for each column.
    pub rows: Box<dyn Iterator<Item = Vec<Value<'a>>> + 'a>,
}

impl Rollup {
    /// All tables, in the order of the documentation.
    pub fn tables(&self) -> Vec<Table<'_>> {
        vec![
            self.places_table(),
            self.workshops(),
            self.stages(),
            self.items(),
            self.item_counts(),
            self.readiness(),
            self.priorities(),
            self.quick_wins(),
            self.programmes(),
            self.programme_years(),
            self.follow_ups(),
            self.attendance(),
            self.themes_table(),
            self.theme_sources(),
            self.left_out_table(),
        ]
    }

    /// A table with rows for each workshop.
    fn by_workshop<'a, I>(
        &'a self,
        name: &'static str,
        columns: &'static [&'static str],
        rows: impl Fn(&'a Facts) -> I + 'a,
    ) -> Table<'a>
    where
        I: Iterator<Item = Vec<Value<'a>>> + 'a,
    {
        let begun = move |facts: &'a Facts| rows(facts).map(move |rest| of(facts).into_iter().chain(rest).collect());
        Table { name, columns, rows: Box::new(self.facts.iter().flat_map(begun)) }
    }

    fn left_out_table(&self) -> Table<'_> {
        let rows = self.left_out.iter().map(|left| vec![(&left.file).into(), left.why.name().into()]);
        Table { name: "left_out", columns: &["file", "why"], rows: Box::new(rows) }
    }
}

/// The columns that every row about a workshop begins with.
fn of(facts: &Facts) -> [Value<'_>; 2] {
    [(&facts.place).into(), said(facts.key)]
}
