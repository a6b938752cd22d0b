//! What recurs over places.

use super::{Align, Block, Cell, Page, Row, columns, remark, short, table};
use crate::rollup::Theme;
use crate::text::{rollup as say, words};

/// How many words and statements are told, and how many places of each statement by name.
const WORDS: usize = 25;
const STATEMENTS: usize = 30;
const NAMED: usize = 6;

impl Page<'_> {
    pub(super) fn themes(&self) -> Vec<Block> {
        let themes = &self.rollup.themes;
        let mut told = Vec::new();
        let words = themes.words.iter().take(WORDS).map(|theme| (theme.text.clone(), theme.places as u64));
        let bars = self.bars(say::WORDS, words);
        told.extend(bars.is_some().then(|| Block::plain(self.language.say(say::THEMES_MEAN))));
        told.extend(bars);
        if !themes.is_whole {
            told.push(remark(self.say(say::TOO_MANY_ALIKE)));
        }
        let rows = themes.statements.iter().take(STATEMENTS).map(|theme| Row::Cells(self.statement(theme)));
        let names = [
            (say::STATEMENT, Align::Left, Some(38)),
            (say::QUADRANT, Align::Left, Some(12)),
            (say::PLACES, Align::Right, Some(8)),
            (say::ITEMS, Align::Right, Some(8)),
            (say::SAID_IN, Align::Left, Some(34)),
        ];
        let rows: Vec<Row> = rows.collect();
        if !rows.is_empty() {
            told.push(Block::strong(self.say(say::STATEMENTS)));
        }
        told.extend(table(columns(self.language, &names), rows));
        self.section(say::THEMES, told)
    }

    fn statement(&self, theme: &Theme) -> Vec<Cell> {
        let quadrant = theme.quadrant.map(|quadrant| self.say(words::quadrant(quadrant)));
        let sources = self.rollup.themes.sources(theme);
        let mut places: Vec<&str> = sources
            .into_iter()
            .filter_map(|(workshop, _)| self.rollup.facts.get(workshop as usize))
            .map(|facts| facts.place.as_str())
            .collect();
        places.dedup();
        let more = places.len().saturating_sub(NAMED);
        places.truncate(NAMED);
        let named = places.into_iter().map(short).collect::<Vec<String>>().join(", ");
        vec![
            theme.text.clone().into(),
            quadrant.unwrap_or_default().into(),
            self.count(theme.places),
            self.count(theme.items),
            if more == 0 { named } else { say::and_more(self.language, &named, more) }.into(),
        ]
    }
}
