//! Several workshops side by side, as one document. Every number of it stands in the tables of `rollup` too.

mod board;
mod decisions;
mod people;
mod places;
mod plans;
mod read;
mod readiness;
mod themes;

use super::block::{Block, Document, Span, Standing};
use super::chart::{Bar, Chart, ChartKind};
use super::document::heading;
use super::table::{Align, Cell, Column, Row, Table};
use crate::domain::agenda::Label;
use crate::rollup::{Names, Place, Rollup};
use crate::text::{Language, Phrase, dates, rollup as say};
use std::collections::BTreeMap;

/// Several workshops side by side.
pub fn document(rollup: &Rollup, language: Language) -> Document {
    let title = language.say(say::TITLE).to_owned();
    let what = Page { rollup, language, names: rollup.names() };
    let mut blocks = vec![Block::Title(title.clone())];
    blocks.extend(what.opening());
    blocks.extend(what.side_by_side());
    blocks.extend(what.progress());
    blocks.extend(what.readiness());
    blocks.extend(what.boards());
    blocks.extend(what.priorities());
    blocks.extend(what.quick_wins());
    blocks.extend(what.programmes());
    blocks.extend(what.follow_ups());
    blocks.extend(what.attendance());
    blocks.extend(what.themes());
    blocks.extend(what.read());
    Document { title, language, standing: Standing::Plain, lengthwise: true, blocks }
}

/// What a document is made of.
struct Page<'a> {
    rollup: &'a Rollup,
    language: Language,
    names: Names,
}

impl Page<'_> {
    fn say(&self, phrase: Phrase) -> String {
        self.language.say(phrase).to_owned()
    }

    /// What is told under a heading, or that there is nothing.
    fn section(&self, title: Phrase, told: impl IntoIterator<Item = Block>) -> Vec<Block> {
        let mut blocks = vec![heading(2, self.language, title)];
        blocks.extend(told);
        if blocks.len() == 1 {
            blocks.push(Block::plain(self.language.say(crate::text::report::NONE)));
        }
        blocks
    }

    /// A number of things.
    fn count(&self, n: impl TryInto<u64>) -> Cell {
        let n = n.try_into().unwrap_or(u64::MAX);
        Cell::count(dates::number(self.language, n), n)
    }

    /// What an id is called; the id itself where nothing calls it otherwise.
    fn name(&self, names: &BTreeMap<String, Label>, id: &str) -> String {
        names.get(id).map_or_else(|| id.to_owned(), |label| self.language.label(label).to_owned())
    }

    /// A percentage of tenths.
    fn percent(&self, tenths: u32) -> String {
        let comma = self.language.pick(',', '.');
        format!("{}{comma}{}%", tenths / 10, tenths % 10)
    }

    fn chart(&self, title: Phrase, kind: ChartKind) -> Block {
        Block::Chart(Chart { title: self.say(title), kind, is_told: false })
    }

    /// A bar for each count, as long as the largest.
    fn bars(&self, title: Phrase, counts: impl IntoIterator<Item = (String, u64)>) -> Option<Block> {
        let bar = |(name, n): (String, u64)| Bar {
            name,
            value: as_length(n),
            text: dates::number(self.language, n),
            formula: None,
        };
        let bars: Vec<Bar> = counts.into_iter().map(bar).collect();
        let most = bars.iter().map(|bar| bar.value).fold(0.0, f64::max);
        (most > 0.0).then(|| self.chart(title, ChartKind::Bars { bars, most }))
    }

    /// How often rows and columns meet; nothing where they never do.
    fn map(&self, title: Phrase, map: Map) -> Option<Block> {
        let is_empty = map.rows.iter().flat_map(|(_, counts)| counts).all(|n| n.unwrap_or(0) == 0);
        (!is_empty).then(|| self.chart(title, ChartKind::Map { columns: map.columns, rows: map.rows }))
    }
}

/// Numbers where rows and columns meet.
struct Map {
    columns: Vec<String>,
    rows: Vec<(String, Vec<Option<u64>>)>,
}

impl Map {
    /// The counts of pairs, between these rows and these columns, each with its name.
    fn of<R: Ord + Copy, C: Ord + Copy>(
        rows: &[(R, String)],
        columns: &[(C, String)],
        pairs: impl IntoIterator<Item = (R, C)>,
    ) -> Self {
        let mut counts: BTreeMap<(R, C), u64> = BTreeMap::new();
        for pair in pairs {
            *counts.entry(pair).or_default() += 1;
        }
        let row = |(row, name): &(R, String)| {
            let of = |(column, _): &(C, String)| Some(counts.get(&(*row, *column)).copied().unwrap_or(0));
            (name.clone(), columns.iter().map(of).collect())
        };
        Self { columns: columns.iter().map(|(_, name)| name.clone()).collect(), rows: rows.iter().map(row).collect() }
    }
}

/// The name of a place as columns have room for it: the kind that most are of is cut short.
fn short(place: &str) -> String {
    place.replacen("Kabupaten ", "Kab. ", 1)
}

/// A count as a length.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
const fn as_length(n: u64) -> f64 {
    n as f64
}

/// Columns by name, side, and share of the width where one is given.
fn columns(language: Language, all: &[(Phrase, Align, Option<u8>)]) -> Vec<Column> {
    let column = |(name, align, share): &(Phrase, Align, Option<u8>)| Column {
        name: language.say(*name).to_owned(),
        align: *align,
        share: *share,
        again: false,
    };
    all.iter().map(column).collect()
}

/// Rows under the places that they belong to; places without any are left out.
fn by_place(places: &[Place], mut of: impl FnMut(&Place) -> Vec<Vec<Cell>>) -> Vec<Row> {
    let mut rows = Vec::new();
    for place in places {
        let under = of(place);
        if !under.is_empty() {
            rows.push(Row::Over(place.name.clone()));
            rows.extend(under.into_iter().map(Row::Cells));
        }
    }
    rows
}

/// A table of these columns and rows; nothing without rows.
fn table(columns: Vec<Column>, rows: Vec<Row>) -> Option<Block> {
    (!rows.is_empty()).then(|| Block::Table(Table { columns, rows, ..Table::default() }))
}

/// A line in letters that stand back.
fn remark(text: String) -> Block {
    Block::Text(vec![Span::Emphasis(text)])
}
