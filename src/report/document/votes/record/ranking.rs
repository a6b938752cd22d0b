//! Rankings: the table of pairs, and the points that follow from it (Borda).

use super::ballots::{Ballots, Valid};
use super::order::{Order, score};
use super::{At, Counted, again, count as whole, mark};
use crate::domain::vote::RankingRule;
use crate::domain::vote::result::{Detail, pairs};
use crate::domain::vote::{Choice, Letter};
use crate::report::block::Block;
use crate::report::formula::{Area, Formula};
use crate::report::table::{Cell, Column};
use crate::text::report::{record as text, votes as tell};

/// The most options of which a table of pairs is written.
pub(super) const MOST_PAIRS: usize = 50;

/// A ranking vote as far as its table of pairs.
pub(super) struct Pairs {
    pub ballots: Ballots,
    /// Where the table stands.
    pub at: At,
    /// How many ballots put the option of the row above that of the column.
    pub above: Vec<Vec<u64>>,
}

/// The count by Borda.
pub(super) fn blocks(count: &Counted) -> Vec<Block> {
    let Some((pairs, mut blocks)) = Pairs::of(count) else {
        return too_many(count);
    };
    let mut order = Order::of(count);
    let scores = points(count, &mut order, &pairs);
    let mut ranks = order.ranks(scores, &pairs.ballots.valid());
    let (at, rows, by) = (order.at.clone(), order.len(), ranks);
    // Of two that are tied the one that more ballots put above the other.
    ranks = order.second_key(by, |row| {
        let (column, line) = (pairs.at.down(row + 1, rows), pairs.at.across(row, 1, rows));
        let areas = [at.down(by, rows), at.cell(by, row), at.down(by, rows), at.cell(by, row), column, line];
        Formula::new("IF(COUNTIF({},{})=2,SUM(({}={})*({}>TRANSPOSE({}))),0)", areas).array()
    });
    order.within(ranks);
    let mut sums = pairs.ballots.turnout(count);
    sums.push(order.first(ranks));
    blocks.extend(order.table());
    blocks.extend(count.sums(&count.at("sums"), sums));
    blocks
}

impl Pairs {
    /// The ballots and the table of pairs; none of too many options.
    pub(super) fn of(count: &Counted) -> Option<(Self, Vec<Block>)> {
        let above = pairs(count.vote).filter(|rows| rows.len() <= MOST_PAIRS)?;
        let ballots = ballots(count);
        let at = count.at("pairs");
        let cells = square(count, &above, |a, b| {
            let areas = [ballots.papers(), ballots.said(a), ballots.said(b), ballots.said(b), ballots.said(a)];
            // Ranked, and the other one not, or not as high.
            Formula::new("SUMPRODUCT({}*ISNUMBER({})*(1-ISNUMBER({})*({}<={})))", areas)
        });
        let mut blocks = ballots.blocks.clone();
        blocks.extend(count.table(&at, text::PAIRS, columns(count), cells));
        blocks.push(Block::plain(count.say(text::PAIRS_SAY)));
        Some((Self { ballots, at, above }, blocks))
    }

    /// The sum of what stands in a row or a column.
    fn sum(area: Area) -> Formula {
        Formula::new("SUM({})", [area])
    }
}

/// What is said instead where there are too many options: the ballots, the ranks without formulas.
pub(super) fn too_many(count: &Counted) -> Vec<Block> {
    let mut blocks = ballots(count).blocks;
    let mut order = Order::of(count);
    let (language, name) = (count.language, count.say(tell::score_of(&count.declared.method)));
    order.column(name, |_, option| score(language, option.score.as_ref()));
    order.column(count.say(text::RANK), |_, option| option.rank.map(|rank| whole(rank as u64)).unwrap_or_default());
    blocks.extend(order.table());
    blocks.push(Block::plain(count.say(text::TOO_MANY_PAIRS)));
    blocks
}

/// A ballot a row, with the rank of each option on it.
fn ballots(count: &Counted) -> Ballots {
    let letters = count.letters();
    let rank = |ranks: &[Vec<Letter>], letter: &Letter| ranks.iter().position(|rank| rank.contains(letter));
    let said = |choice: &Choice| {
        let cell = |letter: &Letter| match choice {
            Choice::Ranking(ranks) => rank(ranks, letter).map(|rank| whole(rank as u64 + 1)).unwrap_or_default(),
            Choice::Blank | Choice::Approvals(_) | Choice::Dots(_) | Choice::Criteria(_) | Choice::Fist(_) => {
                Cell::default()
            }
        };
        letters.iter().map(cell).collect()
    };
    let mut ballots = Ballots::of(count, letters.clone(), &Valid::Number, said);
    ballots.blocks.push(Block::plain(count.say(text::RANKS_SAY)));
    ballots
}

/// The option of the row, and a column for each.
pub(super) fn columns(count: &Counted) -> Vec<Column> {
    std::iter::once(again(String::new())).chain(count.letters().into_iter().map(mark)).collect()
}

/// A cell for every two different options, behind the letter of that of the row.
pub(super) fn square(
    count: &Counted,
    values: &[Vec<u64>],
    formula: impl Fn(usize, usize) -> Formula,
) -> Vec<Vec<Cell>> {
    let row = |(a, (letter, values)): (usize, (String, &Vec<u64>))| {
        let cell = |(b, n): (usize, &u64)| match a == b {
            true => Cell::default(),
            false => whole(*n).reckoned(formula(a, b)),
        };
        std::iter::once(letter.into()).chain(values.iter().enumerate().map(cell)).collect()
    };
    count.letters().into_iter().zip(values).enumerate().map(row).collect()
}

/// How often each option is above and below others, and its points: half of what it is above less what it is below,
/// moved so that the last of all would have none.
pub(super) fn points(count: &Counted, order: &mut Order, pairs: &Pairs) -> usize {
    let rows = order.len();
    let sum = |row: usize| pairs.above.get(row).into_iter().flatten().sum::<u64>();
    let above = order
        .column(count.say(text::ABOVE), |row, _| whole(sum(row)).reckoned(Pairs::sum(pairs.at.across(row, 1, rows))));
    let others = |column: usize| pairs.above.iter().filter_map(|row| row.get(column)).sum::<u64>();
    let below = order
        .column(count.say(text::BELOW), |row, _| whole(others(row)).reckoned(Pairs::sum(pairs.at.down(row + 1, rows))));
    let at = order.at.clone();
    let formula = |row: usize| {
        let areas = [pairs.ballots.valid(), at.cell(above, row), at.cell(below, row)];
        Formula::new(format!("({}*SUM({{}})+{{}}-{{}})/2", rows.saturating_sub(1)), areas)
    };
    let Detail::Ranking(detail) = &count.result.detail else {
        return above;
    };
    let name = crate::domain::vote::Method::Ranking { rule: RankingRule::Borda, shared: false, length: None };
    order.column(count.say(tell::score_of(&name)), |row, _| {
        score(count.language, detail.borda.get(row)).reckoned(formula(row))
    })
}
