//! Hands, approval and dots: each option has what its marks add up to.

use super::ballots::{Ballots, Valid};
use super::order::Order;
use super::{Counted, count as whole};
use crate::domain::vote::result::{Detail, Lead};
use crate::domain::vote::{Base, Choice, Method};
use crate::report::block::Block;
use crate::report::formula::{Area, Formula, quoted};
use crate::report::table::Cell;
use crate::text::report::{self as say, record as text, votes as tell};

/// Totals counted in the room: the numbers themselves can be changed.
pub(super) fn totals(count: &Counted) -> Vec<Block> {
    let mut order = Order::of(count);
    let name = count.say(tell::score_of(&count.declared.method));
    let scores = order.column(name, |_, option| super::order::score(count.language, option.score.as_ref()));
    let all = order.at.down(scores, order.len());
    let ranks = order.ranks(scores, &all);
    order.within(ranks);
    let mut sums = vec![order.first(ranks)];
    sums.extend(majority(count, &all, None));
    let mut blocks: Vec<Block> = order.table().into();
    blocks.extend(count.sums(&count.at("sums"), sums));
    blocks
}

/// One choice: the letter of an option on each ballot.
pub(super) fn choice(count: &Counted) -> Vec<Block> {
    let said = |choice: &Choice| match choice {
        Choice::Approvals(chosen) => vec![chosen.concat().into()],
        Choice::Blank | Choice::Dots(_) | Choice::Ranking(_) | Choice::Criteria(_) | Choice::Fist(_) => {
            vec![Cell::default()]
        }
    };
    let ballots = Ballots::of(count, vec![count.say(text::CHOICE)], &Valid::Said, said);
    let letters = count.letters();
    let scores = |row: usize| {
        let letter = letters.get(row).map_or_else(String::new, |letter| quoted(letter));
        Formula::new(format!("SUMIF({{}},{letter},{{}})"), [ballots.said(0), ballots.papers()])
    };
    counted(count, &ballots, scores)
}

/// Approval and dots: a number for each option on each ballot.
pub(super) fn marks(count: &Counted) -> Vec<Block> {
    let letters = count.letters();
    let said = |choice: &Choice| {
        let cell = |letter: &String| match choice {
            Choice::Approvals(chosen) => {
                if chosen.contains(letter) {
                    whole(1)
                } else {
                    Cell::default()
                }
            }
            Choice::Dots(placed) => placed.get(letter).map(|dots| whole((*dots).into())).unwrap_or_default(),
            Choice::Blank | Choice::Ranking(_) | Choice::Criteria(_) | Choice::Fist(_) => Cell::default(),
        };
        letters.iter().map(cell).collect()
    };
    let ballots = Ballots::of(count, letters.clone(), &Valid::Sum, said);
    let scores = |row: usize| Formula::new("SUMPRODUCT({},{})", [ballots.papers(), ballots.said(row)]);
    counted(count, &ballots, scores)
}

fn counted(count: &Counted, ballots: &Ballots, formula: impl Fn(usize) -> Formula) -> Vec<Block> {
    let mut order = Order::of(count);
    let scores = order.scores(formula);
    let all = order.at.down(scores, order.len());
    let supporters = matches!(count.result.detail, Detail::Dots { .. }).then(|| {
        let name = count.say(say::SUPPORTERS);
        order.column(name, |row, option| {
            let formula = Formula::new("SUMIF({},\">0\",{})", [ballots.said(row), ballots.papers()]);
            option.supporters.map(whole).unwrap_or_default().reckoned(formula)
        })
    });
    let mut ranks = order.ranks(scores, &ballots.valid());
    if let Some(supporters) = supporters {
        let (at, rows, by) = (order.at.clone(), order.len(), ranks);
        ranks = order.second_key(by, |row| {
            let areas = [at.down(by, rows), at.cell(by, row), at.down(supporters, rows), at.cell(supporters, row)];
            Formula::new("SUMPRODUCT(({}={})*({}>{}))", areas)
        });
    }
    order.within(ranks);
    let mut sums = ballots.turnout(count);
    sums.extend(dots(count, ballots, &all));
    sums.push(order.first(ranks));
    sums.extend(majority(count, &all, Some(ballots)));
    let mut blocks = ballots.blocks.clone();
    blocks.extend(order.table());
    blocks.extend(count.sums(&count.at("sums"), sums));
    blocks
}

/// Dots placed and not used.
fn dots(count: &Counted, ballots: &Ballots, scores: &Area) -> Vec<(String, Cell)> {
    let (Detail::Dots { placed, unused }, Method::Dots { dots, .. }) = (&count.result.detail, &count.declared.method)
    else {
        return Vec::new();
    };
    let all = Formula::new("SUM({})", [scores.clone()]);
    let left = Formula::new(format!("{dots}*SUM({{}})-SUM({{}})"), [ballots.valid(), scores.clone()]);
    vec![
        (count.say(text::PLACED), whole(*placed).reckoned(all)),
        (count.say(text::UNUSED), whole(*unused).reckoned(left)),
    ]
}

/// What the most votes are measured by, and whether they are more than half of it; of hands alone.
fn majority(count: &Counted, scores: &Area, ballots: Option<&Ballots>) -> Vec<(String, Cell)> {
    let Some(lead) = count.result.lead else {
        return Vec::new();
    };
    let (Lead::Majority(share) | Lead::Plurality(share) | Lead::Tied(share)) = lead;
    let valid = ballots.filter(|_| count.declared.base == Base::Valid).map(Ballots::valid);
    let base = whole(share.of);
    let at = count.at("sums");
    // It stands behind what a count by ballots begins with.
    let row = ballots.map_or(1, |ballots| ballots.turnout(count).len() + 1);
    let [yes, no] = [count.say(say::YES), count.say(text::NO)];
    let template = format!("IF(2*MAX({{}})>{{}},{},{})", quoted(&yes), quoted(&no));
    let formula = Formula::new(template, [scores.clone(), at.cell(1, row)]);
    let is_more = 2 * u128::from(share.part) > u128::from(share.of);
    let base = match valid {
        Some(valid) => base.reckoned(Formula::new("SUM({})", [valid])),
        None => base,
    };
    let more = Cell::from(if is_more { yes } else { no }).reckoned(formula);
    vec![(count.say(text::BASE), base), (count.say(text::MAJORITY), more)]
}
