//! The result of a count, an option a row in the order of the declaration: scores, ranks, what is within the cut.

use super::{At, Counted, again, mark, number};
use crate::domain::vote::Score;
use crate::domain::vote::TieRule;
use crate::domain::vote::result::OptionResult;
use crate::report::block::Block;
use crate::report::document::votes::named;
use crate::report::formula::{Area, Formula, quoted};
use crate::report::table::{Cell, Column, Value};
use crate::text::report::{record as text, votes as tell};

/// The table while it is written.
pub(super) struct Order<'a> {
    count: &'a Counted<'a>,
    pub at: At,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
}

/// A dash: outside the order, or nothing was counted.
const NONE: &str = "–";

impl<'a> Order<'a> {
    /// The options by their names.
    pub(super) fn of(count: &'a Counted<'a>) -> Self {
        let rows = count.declared.options.iter().map(|option| vec![named(option).into()]).collect();
        let columns = vec![again(count.say(crate::text::report::OPTION))];
        Self { count, at: count.at("result"), columns, rows }
    }

    /// How many options there are.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// A further column of numbers; its place.
    pub(super) fn column(&mut self, name: String, cell: impl Fn(usize, &OptionResult) -> Cell) -> usize {
        self.add(number(name), cell)
    }

    fn add(&mut self, column: Column, cell: impl Fn(usize, &OptionResult) -> Cell) -> usize {
        for ((row, cells), option) in self.rows.iter_mut().enumerate().zip(&self.count.result.options) {
            cells.push(cell(row, option));
        }
        self.columns.push(column);
        self.columns.len() - 1
    }

    /// The scores, reckoned by a formula for each option.
    pub(super) fn scores(&mut self, formula: impl Fn(usize) -> Formula) -> usize {
        let (language, name) = (self.count.language, tell::score_of(&self.count.declared.method));
        let name = self.count.say(name);
        self.column(name, |row, option| score(language, option.score.as_ref()).reckoned(formula(row)))
    }

    /// The ranks by a column of scores; none where `valid`, what was counted, adds up to nothing.
    pub(super) fn ranks(&mut self, scores: usize, valid: &Area) -> usize {
        let (at, rows) = (self.at.clone(), self.len());
        let template = format!("IF(OR(SUM({{}})=0,{{}}=\"\"),{},RANK({{}},{{}}))", quoted(NONE));
        self.rank(|row| {
            let (cell, all) = (at.cell(scores, row), at.down(scores, rows));
            Formula::new(template.clone(), [valid.clone(), cell.clone(), cell, all])
        })
    }

    /// The ranks by a column of levels, of which the first is the best.
    pub(super) fn ranks_of_levels(&mut self, levels: usize, valid: &Area) -> usize {
        let (at, rows) = (self.at.clone(), self.len());
        let template = format!("IF(SUM({{}})=0,{},RANK({{}},{{}},1))", quoted(NONE));
        self.rank(|row| Formula::new(template.clone(), [valid.clone(), at.cell(levels, row), at.down(levels, rows)]))
    }

    fn rank(&mut self, formula: impl Fn(usize) -> Formula) -> usize {
        let name = self.count.say(text::RANK);
        self.column(name, |row, option| ranked(option.rank).reckoned(formula(row)))
    }

    /// The ranks with the second key, where it was declared and a cut asks for it: `better` is how many of the tied are
    /// better than the option of a row, of which the first area is the column of ranks, and the second its rank.
    pub(super) fn second_key(&mut self, ranks: usize, better: impl Fn(usize) -> Formula) -> usize {
        let Some(cut) = self.count.declared.cut.filter(|_| self.count.declared.ties == TieRule::SecondKey) else {
            return ranks;
        };
        let (at, rows) = (self.at.clone(), self.len());
        let name = self.count.say(text::SECOND_KEY);
        self.column(name, |row, option| {
            let (cell, all) = (at.cell(ranks, row), at.down(ranks, rows));
            let straddles = format!("IF(ISNUMBER({{}}),IF(AND({{}}<={cut},{{}}+COUNTIF({{}},{{}})-1>{cut}),{{}}+");
            let areas = [cell.clone(), cell.clone(), cell.clone(), all, cell.clone(), cell.clone()];
            let rest = Formula::new(",{}),{})", [cell.clone(), cell]);
            let formula = Formula::new(straddles, areas).followed(better(row)).followed(rest);
            ranked(option.settled_rank).reckoned(formula)
        })
    }

    /// What is within the cut, by a column of ranks: a question mark where a tie is to be settled.
    pub(super) fn within(&mut self, ranks: usize) {
        let Some(cut) = self.count.declared.cut else {
            return;
        };
        let (at, rows) = (self.at.clone(), self.len());
        let result = &self.count.result;
        let all: Vec<Option<usize>> = result.options.iter().map(|option| option.settled_rank).collect();
        let name = text::within(self.count.language, cut);
        let template = format!(
            "IF(NOT(ISNUMBER({{}})),\"\",IF({{}}+COUNTIF({{}},{{}})-1<={cut},\"✓\",IF({{}}<={cut},\"?\",\"\")))"
        );
        self.add(mark(name), |row, option| {
            let alike = all.iter().filter(|rank| **rank == option.settled_rank).count();
            let marked = option.settled_rank.map_or("", |rank| match (rank + alike - 1, rank) {
                (last, _) if last <= cut as usize => "✓",
                (_, first) if first <= cut as usize => "?",
                (_, _) => "",
            });
            let (cell, column) = (at.cell(ranks, row), at.down(ranks, rows));
            let areas = [cell.clone(), cell.clone(), column, cell.clone(), cell];
            Cell::from(marked).reckoned(Formula::new(template.clone(), areas))
        });
    }

    /// The name of the first option by a column of ranks, and that others share its rank where they do.
    pub(super) fn first(&self, ranks: usize) -> (String, Cell) {
        let (rows, language) = (self.len(), self.count.language);
        let (names, all) = (self.at.down(0, rows), self.at.down(ranks, rows));
        let result = &self.count.result;
        let first = result.options.iter().position(|option| option.settled_rank == Some(1));
        let alike = result.options.iter().filter(|option| option.settled_rank == Some(1)).count();
        let name = first.and_then(|row| self.count.declared.options.get(row)).map(named);
        let told = match name {
            None => NONE.to_owned(),
            Some(name) if alike > 1 => text::and_tied(language, &name),
            Some(name) => name,
        };
        let behind = text::and_tied(language, "");
        let template = format!(
            "IF(COUNTIF({{}},1)=0,{},INDEX({{}},MATCH(1,{{}},0))&IF(COUNTIF({{}},1)>1,{},\"\"))",
            quoted(NONE),
            quoted(&behind)
        );
        let formula = Formula::new(template, [all.clone(), names, all.clone(), all]);
        (self.count.say(text::FIRST), Cell::from(told).reckoned(formula))
    }

    /// The table below its name.
    pub(super) fn table(self) -> [Block; 2] {
        self.count.table(&self.at, text::RESULT, self.columns, self.rows)
    }
}

/// A score, or a dash.
pub(super) fn score(language: crate::text::Language, score: Option<&Score>) -> Cell {
    score.map_or_else(Cell::default, |score| Cell::new(tell::score(language, score), Value::Number(score.as_f64())))
}

fn ranked(rank: Option<usize>) -> Cell {
    rank.map_or_else(|| NONE.into(), |rank| super::count(rank as u64))
}
