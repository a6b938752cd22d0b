//! Puts a result together from the count and from what settled its ties.

use super::{
    Agreement, CellResult, CriteriaDetail, Detail, Dispute, Lead, OptionResult, QuorumResult, RankingDetail, TieAtCut,
    VoteResult,
};
use crate::domain::Workshop;
use crate::domain::tally::agreement::{disagreement, most_disputed, neighbour_agreement};
use crate::domain::tally::scores::CellSum;
use crate::domain::tally::{BigRational, Rankings, Schulze, Scores};
use crate::domain::vote::count::{self, Count, Tally};
use crate::domain::vote::score::{Score, Share, is_majority, is_two_thirds};
use crate::domain::vote::ties;
use crate::domain::vote::{
    Base, Declaration, Entry, Letter, Link, Method, Quorum, RankingRule, Standing, TieSettlement, Vote, VoteOption,
};
use std::collections::BTreeMap;

/// Percentages are given from this many ballots on.
const PERCENT_FROM: u64 = 20;

/// How many pairs worth talking about are listed.
const PAIRS: usize = 5;

/// The result of a vote that is closed, settled or accepted; none of any other.
///
/// The workshop is needed for a tie that a run-off has settled.
pub fn result(workshop: &Workshop, vote: &Vote) -> Option<VoteResult> {
    let settlement = vote.settlement.as_ref().map(|(how, _)| how);
    settled_by(workshop, vote, settlement)
}

/// The result with the second key alone, before anything that settled a tie after the closing.
pub fn unsettled(workshop: &Workshop, vote: &Vote) -> Option<VoteResult> {
    settled_by(workshop, vote, None)
}

/// The result as it would be with this settlement.
pub(in crate::domain::vote) fn settled_by(
    workshop: &Workshop,
    vote: &Vote,
    settlement: Option<&TieSettlement>,
) -> Option<VoteResult> {
    // From the last run-off back to the vote, each with the order of the one behind it: nothing recurses.
    let mut chain = vec![(vote, settlement)];
    while let Some((vote, Some(TieSettlement::RunOff { vote: run_off }))) = chain.last() {
        let about_it = |next: &&Vote| next.link == Some(Link::RunOff { of: vote.id });
        let Some(next) = workshop.vote(*run_off).filter(about_it) else {
            break;
        };
        chain.push((next, next.settlement.as_ref().map(|(how, _)| how)));
    }
    let mut behind = None;
    for (vote, settlement) in chain.into_iter().rev() {
        behind = with_run_off(vote, settlement, behind.as_ref());
    }
    behind
}

/// The result with this settlement, which may be by the run-off that has this result.
fn with_run_off(vote: &Vote, settlement: Option<&TieSettlement>, run_off: Option<&VoteResult>) -> Option<VoteResult> {
    let declared = vote.declaration.as_ref().filter(|_| vote.is_counted())?;
    let count = counted(vote, declared);
    let settled = ties::settle(declared, &count, settlement, run_off);
    let standing = |standing: fn(Standing) -> bool| {
        let ballots = vote.ballots.iter();
        ballots.filter(|ballot| standing(ballot.standing)).count()
    };
    let base = base(declared, &count);
    // The rows of an agreed table come in one after the other, which replaces nothing.
    let replaced = match declared.method.is_panel() {
        true => 0,
        false => standing(|s| matches!(s, Standing::Replaced(_))),
    };
    Some(VoteResult {
        entry: declared.method.entry(),
        valid: count.valid,
        blank: count.blank,
        taken_back: standing(|s| matches!(s, Standing::TakenBack)),
        replaced,
        corrected: vote.counting().filter(|b| !b.corrected.is_empty()).count(),
        options: options(declared, &count, &settled.levels, base),
        levels: lettered(declared, &count.levels),
        settled: lettered(declared, &settled.levels),
        cut: declared.cut,
        tie: settled.tie.as_ref().map(|tie| at_cut(declared, tie)),
        taken: settled.taken.map(|taken| lettered(declared, &first(&settled.levels, taken))),
        quorum: quorum(declared, &count),
        lead: lead(declared, &count, base),
        detail: detail(declared, &count),
        agreement: agreement(declared, &count, &settled.levels.concat()),
        settled_by: settled.by,
    })
}

/// Scores by option after the first `shown` ballots read out, for counting again together; none unless the vote is
/// counted by ballots. With all of them it is the score of the result.
pub fn recount(vote: &Vote, shown: usize) -> Option<Vec<Option<Score>>> {
    let declared = vote.declaration.as_ref().filter(|_| vote.is_counted())?;
    match declared.method.entry() {
        Entry::Totals => None,
        Entry::Ballots => {
            let count = count::ballots(declared, vote.reading().into_iter().take(shown));
            Some(scores(count.scores))
        }
    }
}

/// Hands that show 0 to 5 fingers after the first `shown` ballots read out; none unless fist to five is counted by
/// ballots.
pub fn recount_fingers(vote: &Vote, shown: usize) -> Option<[u64; 6]> {
    let declared = vote.declaration.as_ref().filter(|_| vote.is_counted())?;
    let by_ballots = Method::Fist { entry: Entry::Ballots };
    if declared.method != by_ballots {
        return None;
    }
    match count::ballots(declared, vote.reading().into_iter().take(shown)).tally {
        Tally::Fist(hands) => Some(hands.counts()),
        Tally::Totals | Tally::Hands | Tally::Dots(_) | Tally::Ranking(_) | Tally::Criteria(_) => None,
    }
}

/// How many ballots put the option of the row above that of the column, in the order of the declaration; none unless
/// the vote is counted and agreement can be measured.
pub fn pairs(vote: &Vote) -> Option<Vec<Vec<u64>>> {
    let declared = vote.declaration.as_ref().filter(|_| vote.is_counted())?;
    let (_, pairs) = counted(vote, declared).agreement?;
    let row = |a| (0..pairs.items()).map(|b| pairs.above(a, b)).collect();
    Some((0..pairs.items()).map(row).collect())
}

/// The strongest paths from the option of the row to that of the column (Schulze), in the order of the declaration; none
/// unless the vote is counted and agreement can be measured.
pub fn paths(vote: &Vote) -> Option<Vec<Vec<u64>>> {
    let declared = vote.declaration.as_ref().filter(|_| vote.is_counted())?;
    let (_, pairs) = counted(vote, declared).agreement?;
    let schulze = Schulze::new(&pairs);
    let row = |a| (0..pairs.items()).map(|b| schulze.path(a, b)).collect();
    Some((0..pairs.items()).map(row).collect())
}

fn counted(vote: &Vote, declared: &Declaration) -> Count {
    match (declared.method.entry(), &vote.totals) {
        (Entry::Totals, Some(totals)) => count::totals(declared, totals),
        (Entry::Totals, None) => count::totals(declared, &BTreeMap::new()),
        (Entry::Ballots, _) => count::ballots(declared, vote.counting()),
    }
}

fn scores(exact: Vec<Option<BigRational>>) -> Vec<Option<Score>> {
    exact.into_iter().map(|score| score.map(Score::from)).collect()
}

fn letter(declared: &Declaration, index: usize) -> Letter {
    let option = declared.options.get(index);
    option.map(|option| option.id.clone()).unwrap_or_default()
}

fn lettered(declared: &Declaration, levels: &[Vec<usize>]) -> Vec<Vec<Letter>> {
    let level = |level: &Vec<usize>| level.iter().map(|&i| letter(declared, i)).collect();
    levels.iter().map(level).collect()
}

/// The levels that hold the first `taken` options.
fn first(levels: &[Vec<usize>], taken: usize) -> Vec<Vec<usize>> {
    let mut left = taken;
    let fits = |level: &&Vec<usize>| {
        let fits = level.len() <= left;
        left = left.saturating_sub(level.len());
        fits
    };
    levels.iter().take_while(fits).cloned().collect()
}

fn at_cut(declared: &Declaration, tie: &ties::Tie) -> TieAtCut {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    TieAtCut {
        level: tie.level.iter().map(|&i| letter(declared, i)).collect(),
        taken_before: number(tie.before),
        places_left: number(tie.left),
    }
}

/// What percentages and majorities are taken of.
fn base(declared: &Declaration, count: &Count) -> u64 {
    match (declared.method.entry(), declared.base) {
        (Entry::Ballots, Base::Valid) => count.valid,
        (Entry::Ballots, Base::Present) | (Entry::Totals, _) => declared.present.into(),
    }
}

/// Level, and 1 + the options in better levels.
fn place(levels: &[Vec<usize>], index: usize) -> Option<(usize, usize)> {
    let level = levels.iter().position(|level| level.contains(&index))?;
    let before: usize = levels.iter().take(level).map(Vec::len).sum();
    Some((level, before + 1))
}

fn options(declared: &Declaration, count: &Count, settled: &[Vec<usize>], base: u64) -> Vec<OptionResult> {
    let scores = scores(count.scores.clone());
    let each = declared.options.iter().enumerate().zip(scores);
    let option = |((index, option), score): ((usize, &VoteOption), Option<Score>)| {
        let supporters = match &count.tally {
            Tally::Dots(dots) => dots.supporters().get(index).copied(),
            Tally::Totals | Tally::Hands | Tally::Ranking(_) | Tally::Criteria(_) | Tally::Fist(_) => None,
        };
        let place_counted = place(&count.levels, index);
        let level = place_counted.and_then(|(level, _)| count.levels.get(level));
        OptionResult {
            option: option.id.clone(),
            share: share(declared, count, index, supporters, base),
            score,
            supporters,
            level: place_counted.map(|(level, _)| level),
            rank: place_counted.map(|(_, rank)| rank),
            tied: level.is_some_and(|level| level.len() > 1),
            settled_rank: place(settled, index).map(|(_, rank)| rank),
        }
    };
    each.map(option).collect()
}

/// Votes of an option by hands, whole by nature.
fn votes(count: &Count, index: usize) -> u64 {
    let score = count.scores.get(index).and_then(Option::as_ref);
    score.and_then(|score| u64::try_from(score.to_integer()).ok()).unwrap_or(0)
}

fn share(declared: &Declaration, count: &Count, index: usize, supporters: Option<u64>, base: u64) -> Option<Share> {
    let part = match declared.method {
        Method::Choice { .. } | Method::Approval { .. } => Some(votes(count, index)),
        Method::Dots { .. } => supporters,
        Method::Ranking { .. } | Method::Criteria { .. } | Method::Fist { .. } => None,
    };
    let enough = match declared.method.entry() {
        Entry::Ballots => count.valid,
        Entry::Totals => base,
    };
    let part = part.filter(|_| enough >= PERCENT_FROM && base > 0)?;
    Some(Share { part, of: base })
}

fn lead(declared: &Declaration, count: &Count, base: u64) -> Option<Lead> {
    match declared.method {
        Method::Choice { .. } | Method::Approval { .. } => {}
        Method::Dots { .. } | Method::Ranking { .. } | Method::Criteria { .. } | Method::Fist { .. } => {
            return None;
        }
    }
    let level = count.levels.first()?;
    let share = Share { part: votes(count, *level.first()?), of: base };
    Some(if level.len() > 1 {
        Lead::Tied(share)
    } else if is_majority(share.part, share.of) {
        Lead::Majority(share)
    } else {
        Lead::Plurality(share)
    })
}

fn quorum(declared: &Declaration, count: &Count) -> Option<QuorumResult> {
    let took_part = match declared.method.entry() {
        Entry::Totals => declared.voters.len() as u64,
        Entry::Ballots if declared.method.is_panel() => declared.voters.len() as u64,
        Entry::Ballots => count.valid + count.blank,
    };
    let entitled = u64::from(declared.entitled);
    let met = match declared.quorum {
        Quorum::None => return None,
        Quorum::MoreThanHalf => is_majority(took_part, entitled),
        Quorum::TwoThirds => is_two_thirds(took_part, entitled),
    };
    Some(QuorumResult { took_part, entitled, met })
}

fn detail(declared: &Declaration, count: &Count) -> Detail {
    match &count.tally {
        Tally::Totals => Detail::Totals,
        Tally::Hands => Detail::Hands,
        Tally::Dots(dots) => Detail::Dots { placed: dots.placed(), unused: dots.unused().unwrap_or(0) },
        Tally::Ranking(rankings) => Detail::Ranking(ranking(declared, count, rankings)),
        Tally::Criteria(scores) => Detail::Criteria(criteria(declared, scores)),
        Tally::Fist(hands) => Detail::Fist { counts: hands.counts(), outcome: hands.outcome() },
    }
}

fn ranking(declared: &Declaration, count: &Count, rankings: &Rankings) -> RankingDetail {
    let rule = match declared.method {
        Method::Ranking { rule, .. } => rule,
        Method::Choice { .. }
        | Method::Approval { .. }
        | Method::Dots { .. }
        | Method::Criteria { .. }
        | Method::Fist { .. } => RankingRule::Borda,
    };
    let (other_rule, other) = ties::other_rule(rule, rankings);
    let other: Vec<Vec<usize>> =
        if count.levels.is_empty() { Vec::new() } else { other.iter().map(<[usize]>::to_vec).collect() };
    let half = |points: u64| Score::from(BigRational::new(points.into(), 2.into()));
    let winner = rankings.pairwise.condorcet_winner();
    RankingDetail {
        rule,
        borda: rankings.borda.half_points().into_iter().map(half).collect(),
        other_rule,
        first_differs: count.levels.first() != other.first(),
        other: lettered(declared, &other),
        condorcet_winner: winner.map(|index| letter(declared, index)),
    }
}

fn criteria(declared: &Declaration, scores: &Scores) -> CriteriaDetail {
    let cell = |cell: &CellSum| CellResult {
        mean: (cell.raters > 0).then(|| BigRational::new(cell.sum.into(), cell.raters.into()).into()),
        raters: cell.raters,
        spread: cell.spread,
    };
    let row = |item| scores.cells(item).iter().map(cell).collect();
    let apart = scores.too_few_raters();
    CriteriaDetail {
        cells: (0..declared.options.len()).map(row).collect(),
        raters: scores.raters(),
        sums: scores.totals().into_iter().map(Score::from).collect(),
        apart: apart.into_iter().map(|i| letter(declared, i)).collect(),
    }
}

fn agreement(declared: &Declaration, count: &Count, order: &[usize]) -> Option<Agreement> {
    let (concordance, pairs) = count.agreement.as_ref()?;
    if declared.options.len() < 2 || count.levels.is_empty() {
        return None;
    }
    let neighbours = neighbour_agreement(pairs, order).unwrap_or_default();
    let disputed = if pairs.ballots() < 2 { Vec::new() } else { most_disputed(pairs, PAIRS) };
    Some(Agreement {
        w: concordance.w().map(Score::from),
        d: disagreement(pairs).map(Score::from),
        disputed: disputed
            .into_iter()
            .map(|pair| Dispute { a: letter(declared, pair.a), b: letter(declared, pair.b), share: pair.share.into() })
            .collect(),
        neighbours: neighbours.into_iter().map(Score::from).collect(),
    })
}
