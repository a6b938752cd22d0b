//! The record of every vote: its rule, its ballots, its count step by step, with formulas that redo it in a spreadsheet.

mod ballots;
mod criteria;
mod fist;
mod hands;
mod order;
mod ranking;
mod schulze;

use super::count::bars;
use super::{ended, heading, none, public, told};
use crate::domain::Workshop;
use crate::domain::attendance::Code;
use crate::domain::vote::result::{VoteResult, unsettled};
use crate::domain::vote::{Declaration, Entry, Method, RankingRule, Vote};
use crate::report::block::Block;
use crate::report::chart::{Chart, ChartKind};
use crate::report::formula::{Area, Formula};
use crate::report::table::{Align, Cell, Column, Row, Table};
use crate::text::report::{self as say, record as text, votes as tell};
use crate::text::{Language, Phrase};
use std::sync::Arc;

/// All votes that were opened, each with everything that its count follows from.
pub fn record_of_votes(workshop: &Workshop, language: Language) -> Vec<Block> {
    let mut blocks = vec![heading(2, language, say::VOTES)];
    let mut counted = false;
    for (index, vote) in public(workshop, language).enumerate() {
        let vote = vote.as_ref();
        blocks.push(Block::Heading(3, format!("{}. {}", index + 1, vote.question)));
        blocks.extend(told(workshop, vote, language));
        if let Some(count) = Counted::of(workshop, vote, index + 1, language) {
            blocks.push(Block::list(declared(&count)));
            let counted_blocks = count.blocks();
            blocks.extend(bars(vote, &count.result, language).map(|bars| count.reckoned(bars, &counted_blocks)));
            blocks.extend(counted_blocks);
            counted = true;
        }
        blocks.extend(ended(workshop, vote, language));
    }
    if counted {
        blocks.insert(1, Block::plain(language.say(text::FORMULAS)));
    } else if blocks.len() == 1 {
        blocks.push(none(language));
    }
    blocks
}

/// What else was declared, and who votes.
fn declared(count: &Counted) -> Vec<String> {
    let voters: Vec<&str> = count.declared.voters.iter().map(Code::as_str).collect();
    let voters = text::voters(count.language, &voters.join(", "));
    vec![text::declared(count.language, count.declared), voters]
}

/// A counted vote that is written down.
struct Counted<'a> {
    vote: &'a Vote,
    declared: &'a Declaration,
    /// As counted, with the second key and nothing that was decided after the closing.
    result: VoteResult,
    /// Its place among the votes, from 1.
    number: usize,
    language: Language,
}

impl<'a> Counted<'a> {
    fn of(workshop: &Workshop, vote: &'a Vote, number: usize, language: Language) -> Option<Self> {
        let result = unsettled(workshop, vote)?;
        Some(Self { vote, declared: vote.declaration.as_ref()?, result, number, language })
    }

    /// Ballots and count.
    fn blocks(&self) -> Vec<Block> {
        let is_empty = self.vote.ballots().is_empty() && self.vote.totals().is_none();
        if is_empty {
            return vec![Block::plain(self.say(say::NO_BALLOTS))];
        }
        match &self.declared.method {
            Method::Fist { entry } => fist::blocks(self, *entry),
            Method::Choice { entry: Entry::Totals }
            | Method::Approval { entry: Entry::Totals, .. }
            | Method::Dots { entry: Entry::Totals, .. } => hands::totals(self),
            Method::Choice { entry: Entry::Ballots } => hands::choice(self),
            Method::Approval { entry: Entry::Ballots, .. } | Method::Dots { entry: Entry::Ballots, .. } => {
                hands::marks(self)
            }
            Method::Ranking { rule: RankingRule::Borda, .. } => ranking::blocks(self),
            Method::Ranking { rule: RankingRule::Schulze, .. } => schulze::blocks(self),
            Method::Criteria { panel: true, .. } => criteria::panel(self),
            Method::Criteria { panel: false, .. } => criteria::ballots(self),
        }
    }

    /// Bars whose lengths follow the scores in the table of the result.
    fn reckoned(&self, mut bars: Block, blocks: &[Block]) -> Block {
        let (at, names) = (self.at("result"), self.declared.options.iter().map(super::named).collect::<Vec<_>>());
        let score = self.language.say(tell::score_of(&self.declared.method));
        let column = blocks.iter().find_map(|block| {
            let Block::Table(table) = block else { return None };
            let is_it = table.key.as_ref() == Some(&at.0);
            is_it.then(|| table.columns.iter().position(|column| column.name == score))?
        });
        if let (Block::Chart(Chart { kind: ChartKind::Bars { bars, .. }, .. }), Some(column)) = (&mut bars, column) {
            for bar in bars {
                let row = names.iter().position(|name| *name == bar.name);
                bar.formula = row.map(|row| Box::new(Formula::new("{}", [at.cell(column, row)])));
            }
        }
        bars
    }

    fn say(&self, phrase: Phrase) -> String {
        self.language.say(phrase).to_owned()
    }

    /// The options as rows and columns name them.
    fn letters(&self) -> Vec<String> {
        self.declared.options.iter().map(|option| option.id.clone()).collect()
    }

    /// The cells of a table of this vote.
    fn at(&self, part: &str) -> At {
        At(format!("{}/{part}", self.vote.id).into())
    }

    /// A table below its name.
    fn table(&self, at: &At, what: Phrase, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> [Block; 2] {
        let name = text::named(self.language, self.language.say(what), self.number);
        let rows = rows.into_iter().map(Row::Cells).collect();
        let table = Table { name: name.clone(), key: Some(Arc::clone(&at.0)), columns, rows, ..Table::default() };
        [Block::strong(name), Block::Table(table)]
    }

    /// A table of steps between formulas.
    fn working(&self, at: &At, what: Phrase, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Block {
        let name = text::named(self.language, self.language.say(what), self.number);
        let rows = rows.into_iter().map(Row::Cells).collect();
        let key = Some(Arc::clone(&at.0));
        Block::Table(Table { name, key, is_working: true, columns, rows, ..Table::default() })
    }

    /// Names and values below each other: the sums of a count.
    fn sums(&self, at: &At, rows: Vec<(String, Cell)>) -> [Block; 2] {
        let columns = vec![words(self.say(text::WHAT)), number(self.say(text::NUMBER))];
        self.table(at, text::SUMS, columns, rows.into_iter().map(|(name, cell)| vec![name.into(), cell]).collect())
    }
}

/// Cells of a table by its key.
#[derive(Debug, Clone)]
struct At(Arc<str>);

impl At {
    fn area(&self, columns: (usize, usize), rows: (usize, usize)) -> Area {
        Area { table: Arc::clone(&self.0), columns, rows }
    }

    fn cell(&self, column: usize, row: usize) -> Area {
        self.area((column, column), (row, row))
    }

    /// The first `rows` cells of a column.
    fn down(&self, column: usize, rows: usize) -> Area {
        self.area((column, column), (0, rows.saturating_sub(1)))
    }

    /// So many cells of a row, from a column on.
    fn across(&self, row: usize, from: usize, columns: usize) -> Area {
        self.area((from, (from + columns).saturating_sub(1)), (row, row))
    }
}

fn words(name: String) -> Column {
    Column { name, ..Column::default() }
}

fn number(name: String) -> Column {
    Column { name, align: Align::Right, ..Column::default() }
}

fn mark(name: String) -> Column {
    Column { name, align: Align::Centre, ..Column::default() }
}

/// A column that stands again where a table is divided.
fn again(name: String) -> Column {
    Column { name, again: true, ..Column::default() }
}

/// A whole number.
fn count(n: u64) -> Cell {
    Cell::count(n.to_string(), n)
}
