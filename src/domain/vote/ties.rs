//! Ties at the cut, and what the second key or a settlement makes of them. Options go by their index here.

use super::count::{Count, Tally};
use super::{Declaration, Letter, Method, RankingRule, TieRule, TieSettlement, VoteResult};
use crate::domain::tally::{Levels, Pairwise, Schulze, Scores, levels_by};
use std::cmp::Ordering;

/// What settled a tie, in the order in which it was applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettledBy {
    /// The second key declared before opening.
    SecondKey,
    /// What was decided after closing.
    Settlement(TieSettlement),
}

/// The order after everything that settles ties.
pub(super) struct Settled {
    /// Best first.
    pub levels: Vec<Vec<usize>>,
    /// What was applied.
    pub by: Vec<SettledBy>,
    /// The tie that is still open.
    pub tie: Option<Tie>,
    /// How many options are taken; none while a tie is open or nothing was counted.
    pub taken: Option<usize>,
}

/// A level that straddles the cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tie {
    /// Its place among the levels.
    pub at: usize,
    /// The tied options.
    pub level: Vec<usize>,
    /// Options in better levels.
    pub before: usize,
    /// Places left for the tied.
    pub left: usize,
}

/// The level that straddles the cut, if one does.
pub(super) fn straddling(levels: &[Vec<usize>], cut: usize) -> Option<Tie> {
    let mut before = 0;
    for (at, level) in levels.iter().enumerate() {
        if before < cut && before + level.len() > cut {
            return Some(Tie { at, level: level.clone(), before, left: cut - before });
        }
        before += level.len();
    }
    None
}

/// Applies the second key, if it was declared, and the settlement, if there is one that fits.
///
/// `run_off` is the result of the run-off that the settlement names, if it is about this vote and counted.
pub(super) fn settle(
    declared: &Declaration,
    count: &Count,
    settlement: Option<&TieSettlement>,
    run_off: Option<&VoteResult>,
) -> Settled {
    let mut levels = count.levels.clone();
    let mut by = Vec::new();
    let all = levels.iter().map(Vec::len).sum();
    let cut = declared.cut.map_or(all, |cut| (cut as usize).min(all));
    if declared.ties == TieRule::SecondKey
        && let Some(tie) = straddling(&levels, cut)
    {
        let split = second_key(&declared.method, &count.tally, &tie.level);
        if split.len() > 1 {
            levels.splice(tie.at..=tie.at, split);
            by.push(SettledBy::SecondKey);
        }
    }
    let tie = straddling(&levels, cut);
    let counted = (!levels.is_empty()).then_some(cut);
    let Some(tie) = tie else {
        return Settled { levels, by, tie: None, taken: counted };
    };
    let outcome = settlement.and_then(|how| apply(declared, how, &tie, run_off));
    match (outcome, settlement) {
        (Some((split, taken)), Some(how)) => {
            levels.splice(tie.at..=tie.at, split);
            by.push(SettledBy::Settlement(how.clone()));
            Settled { levels, by, tie: None, taken: Some(tie.before + taken) }
        }
        _ => Settled { levels, by, tie: Some(tie), taken: None },
    }
}

/// The tied level in its new levels, and how many of it are taken; none when the settlement does not fit it.
fn apply(
    declared: &Declaration,
    how: &TieSettlement,
    tie: &Tie,
    run_off: Option<&VoteResult>,
) -> Option<(Vec<Vec<usize>>, usize)> {
    match how {
        TieSettlement::TakeAll => Some((vec![tie.level.clone()], tie.level.len())),
        TieSettlement::TakeNone => Some((vec![tie.level.clone()], 0)),
        TieSettlement::Decision { order, .. } | TieSettlement::Lot { order, .. } => {
            let single = order.iter().map(|letter| vec![letter.clone()]);
            let levels = same_options(declared, tie, &single.collect::<Vec<_>>())?;
            Some((levels, tie.left))
        }
        TieSettlement::RunOff { .. } => {
            let result = run_off?;
            let asked = result.cut.is_some_and(|cut| cut as usize == tie.left);
            let taken = result.taken.as_ref().filter(|_| asked)?;
            let levels = same_options(declared, tie, &result.settled)?;
            Some((levels, taken.iter().map(Vec::len).sum()))
        }
    }
}

/// The levels by index, if they hold exactly the tied options.
fn same_options(declared: &Declaration, tie: &Tie, levels: &[Vec<Letter>]) -> Option<Vec<Vec<usize>>> {
    let index = |level: &Vec<Letter>| -> Option<Vec<usize>> {
        let index = |letter: &Letter| declared.index_of(letter);
        level.iter().map(index).collect()
    };
    let levels: Vec<Vec<usize>> = levels.iter().map(index).collect::<Option<_>>()?;
    let mut named = levels.concat();
    let mut tied = tie.level.clone();
    named.sort_unstable();
    tied.sort_unstable();
    (named == tied).then_some(levels)
}

/// The level split by the second key of the method; as it is where the method has none.
fn second_key(method: &Method, tally: &Tally, level: &[usize]) -> Vec<Vec<usize>> {
    match (method, tally) {
        (_, Tally::Dots(dots)) => {
            let supporters = dots.supporters();
            split(level, |item| supporters.get(item).copied())
        }
        (Method::Ranking { rule, .. }, Tally::Ranking(rankings)) => match rule {
            RankingRule::Borda => head_to_head(&rankings.pairwise, level),
            RankingRule::Schulze => {
                let points = rankings.borda.half_points();
                split(level, |item| points.get(item).copied())
            }
        },
        (_, Tally::Criteria(scores)) => split(level, |item| first_two_means(scores, item)),
        (_, Tally::Totals | Tally::Hands | Tally::Ranking(_) | Tally::Fist(_)) => {
            vec![level.to_vec()]
        }
    }
}

/// Means of the first criterion, then of the second.
fn first_two_means(scores: &Scores, item: usize) -> Vec<super::Score> {
    let mean = |cell: &crate::domain::tally::scores::CellSum| {
        (cell.raters > 0).then(|| crate::domain::tally::BigRational::new(cell.sum.into(), cell.raters.into()).into())
    };
    scores.cells(item).iter().take(2).filter_map(mean).collect()
}

/// Two tied items by the ballots that put one above the other; more than two stay as they are.
fn head_to_head(pairs: &Pairwise, level: &[usize]) -> Vec<Vec<usize>> {
    let &[a, b] = level else {
        return vec![level.to_vec()];
    };
    match pairs.above(a, b).cmp(&pairs.above(b, a)) {
        Ordering::Greater => vec![vec![a], vec![b]],
        Ordering::Less => vec![vec![b], vec![a]],
        Ordering::Equal => vec![level.to_vec()],
    }
}

fn split<K: Ord>(level: &[usize], key: impl Fn(usize) -> K) -> Vec<Vec<usize>> {
    let keys: Vec<K> = level.iter().map(|&item| key(item)).collect();
    let named = |places: &[usize]| {
        let place = |&place: &usize| level.get(place).copied();
        places.iter().filter_map(place).collect()
    };
    levels_by(&keys).iter().map(named).collect()
}

/// The levels by the other rule of a ranking vote.
pub(super) fn other_rule(rule: RankingRule, rankings: &crate::domain::tally::Rankings) -> (RankingRule, Levels) {
    match rule {
        RankingRule::Borda => (RankingRule::Schulze, Schulze::new(&rankings.pairwise).levels()),
        RankingRule::Schulze => (RankingRule::Borda, levels_by(&rankings.borda.half_points())),
    }
}
