//! What recurs over places.

use super::value::{Value, said};
use super::{Table, of};
use crate::rollup::{Rollup, Theme};

impl Rollup {
    /// The themes with their kinds and ranks.
    pub(super) fn ranked(&self) -> impl Iterator<Item = (&'static str, usize, &Theme)> {
        let kinds = [("word", &self.themes.words), ("statement", &self.themes.statements)];
        kinds.into_iter().flat_map(|(kind, themes)| (1..).zip(themes).map(move |(rank, theme)| (kind, rank, theme)))
    }

    pub(super) fn themes_table(&self) -> Table<'_> {
        let row = |(kind, rank, theme): (&'static str, usize, &'_ Theme)| -> Vec<Value<'_>> {
            let Theme { places, items, .. } = theme;
            vec![kind.into(), rank.into(), said(&theme.text), quadrant(theme), (*places).into(), (*items).into()]
        };
        let columns = &["kind", "rank", "theme", "quadrant", "places", "items"];
        Table { name: "themes", columns, rows: Box::new(self.ranked().map(row)) }
    }

    pub(super) fn theme_sources(&self) -> Table<'_> {
        let rows = self.ranked().flat_map(move |(kind, _, theme)| {
            self.themes.sources(theme).into_iter().filter_map(move |(workshop, item)| {
                let facts = self.facts.get(workshop as usize)?;
                let item = said(facts.items.get(item as usize)?.id);
                let [place, workshop] = of(facts);
                Some(vec![kind.into(), (&theme.text).into(), quadrant(theme), place, workshop, item])
            })
        });
        let columns = &["kind", "theme", "quadrant", "place", "workshop", "item"];
        Table { name: "theme_sources", columns, rows: Box::new(rows) }
    }
}

fn quadrant<'a>(theme: &Theme) -> Value<'a> {
    theme.quadrant.map_or(Value::None, |quadrant| said(quadrant.letter()))
}
