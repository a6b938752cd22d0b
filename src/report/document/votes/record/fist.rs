//! Fist to five: how many hands show how many fingers.

use super::ballots::{Ballots, Valid};
use super::{Counted, count as whole, number, words};
use crate::domain::tally::Outcome;
use crate::domain::vote::result::Detail;
use crate::domain::vote::{Choice, Entry};
use crate::report::block::Block;
use crate::report::formula::{Formula, quoted};
use crate::report::table::Cell;
use crate::text::report::{self as say, record as text, votes as tell};

pub(super) fn blocks(count: &Counted, entry: Entry) -> Vec<Block> {
    let Detail::Fist { counts, outcome } = &count.result.detail else {
        return Vec::new();
    };
    let said = |choice: &Choice| match choice {
        Choice::Fist(fingers) => vec![whole((*fingers).into())],
        Choice::Blank | Choice::Approvals(_) | Choice::Dots(_) | Choice::Ranking(_) | Choice::Criteria(_) => {
            vec![Cell::default()]
        }
    };
    let ballots = match entry {
        Entry::Ballots => Some(Ballots::of(count, vec![count.say(text::FINGERS)], &Valid::Number, said)),
        Entry::Totals => None,
    };
    let at = count.at("result");
    let hands = |(fingers, n): (usize, &u64)| match &ballots {
        None => whole(*n),
        Some(ballots) => {
            let formula = format!("SUMIF({{}},{fingers},{{}})");
            whole(*n).reckoned(Formula::new(formula, [ballots.said(0), ballots.papers()]))
        }
    };
    let mut cells: Vec<Cell> = counts.iter().enumerate().map(hands).collect();
    let said = |outcome: Option<Outcome>| count.say(outcome.map_or(say::NO_BALLOTS, tell::outcome));
    let [objection, none, notes, all] =
        [Outcome::Objection, Outcome::NoConsensus, Outcome::ConsensusWithNotes, Outcome::Consensus]
            .map(|outcome| quoted(&said(Some(outcome))));
    let nobody = quoted(&said(None));
    let formula =
        format!("IF(SUM({{}})=0,{nobody},IF({{}}>0,{objection},IF(SUM({{}})>0,{none},IF({{}}>0,{notes},{all}))))");
    let areas = [at.across(0, 0, 6), at.cell(0, 0), at.across(0, 1, 2), at.cell(3, 0)];
    cells.push(Cell::from(said(*outcome)).reckoned(Formula::new(formula, areas)));
    let mut columns: Vec<_> = (0..6).map(|fingers| number(fingers.to_string())).collect();
    columns.push(words(count.say(text::OUTCOME)));
    let proposal = count.declared.options.iter().map(|option| Block::plain(option.text.clone()));
    let mut blocks: Vec<Block> = proposal.collect();
    blocks.extend(ballots.iter().flat_map(|ballots| ballots.blocks.clone()));
    blocks.extend(count.table(&at, text::RESULT, columns, vec![cells]));
    if let Some(ballots) = &ballots {
        blocks.extend(count.sums(&count.at("sums"), ballots.turnout(count)));
    }
    blocks
}
