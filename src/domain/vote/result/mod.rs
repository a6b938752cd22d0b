//! The result of a closed vote. There is none before the closing, and none of a vote that was withdrawn.

use super::score::{Score, Share};
use super::ties::SettledBy;
use super::{Entry, Letter, RankingRule};
use crate::domain::tally::Outcome;

mod assemble;

pub(super) use assemble::settled_by;
pub use assemble::{pairs, paths, recount, recount_fingers, result, unsettled};

/// Everything that may be shown of a count. Options go by their letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteResult {
    /// Ballots, or totals that were counted in the room.
    pub entry: Entry,
    /// Valid ballots; 0 with totals.
    pub valid: u64,
    /// Abstentions.
    pub blank: u64,
    /// Ballots that were taken back.
    pub taken_back: usize,
    /// Ballots that a later one of the same delegation replaced.
    pub replaced: usize,
    /// Ballots corrected after closing.
    pub corrected: usize,
    /// By option, in the order of the declaration.
    pub options: Vec<OptionResult>,
    /// As counted, best first; empty without a valid ballot.
    pub levels: Vec<Vec<Letter>>,
    /// With the second key and the settlement applied to the level at the cut.
    pub settled: Vec<Vec<Letter>>,
    /// What was applied, in order.
    pub settled_by: Vec<SettledBy>,
    /// How many were to be taken, as declared.
    pub cut: Option<u32>,
    /// The tie that must be settled before the count can be accepted.
    pub tie: Option<TieAtCut>,
    /// The levels above the cut line; none while the tie is open, and without a valid ballot.
    pub taken: Option<Vec<Vec<Letter>>>,
    /// Whether enough took part; none without a quorum.
    pub quorum: Option<QuorumResult>,
    /// Whether the best option has a majority; for hands only.
    pub lead: Option<Lead>,
    /// What the method knows beside the scores.
    pub detail: Detail,
    /// How far the ballots agree; none for totals, one choice, one option, an agreed table.
    pub agreement: Option<Agreement>,
}

/// A line of a result as it is read from the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResultLine<'a> {
    /// An option.
    Option(&'a OptionResult),
    /// So many are taken; none of those below is.
    Cut(usize),
    /// Those below are outside the order.
    Apart,
}

impl VoteResult {
    /// The options in the settled order with the line behind those that are taken, and behind them those outside the
    /// order.
    pub fn lines(&self) -> Vec<ResultLine<'_>> {
        let settled: Vec<&Letter> = self.settled.iter().flatten().collect();
        let result = |id: &&Letter| self.options.iter().find(|option| option.option == **id);
        let outside = self.options.iter().filter(|option| !settled.contains(&&option.option));
        let options = settled.iter().filter_map(result).chain(outside);
        let taken = self.taken.as_ref().map(|taken| taken.iter().map(Vec::len).sum());
        let counted = !self.levels.is_empty();
        let cut = taken.or(self.cut.filter(|_| counted).map(|cut| cut as usize));
        let mut lines = Vec::new();
        for (place, option) in options.enumerate() {
            lines.extend((cut == Some(place)).then_some(ResultLine::Cut(place)));
            lines.extend((counted && place == settled.len()).then_some(ResultLine::Apart));
            lines.push(ResultLine::Option(option));
        }
        lines
    }

    /// Whether the tie at the cut is about this option.
    pub fn is_at_tie(&self, option: &str) -> bool {
        self.tie.as_ref().is_some_and(|tie| tie.level.iter().any(|id| id == option))
    }
}

/// The result of one option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionResult {
    /// Its letter.
    pub option: Letter,
    /// Votes, approvals, dots, Borda points or T; none by Schulze, in fist to five, and where nobody rated it.
    pub score: Option<Score>,
    /// Ballots with at least one dot on it; for dots by ballots only.
    pub supporters: Option<u64>,
    /// Votes or supporters of the base; none under 20 ballots.
    pub share: Option<Share>,
    /// The level it stands in, from 0; none when it is apart or nothing was counted.
    pub level: Option<usize>,
    /// 1 + the options in better levels.
    pub rank: Option<usize>,
    /// Whether it shares its level as counted.
    pub tied: bool,
    /// Its rank after what settled the tie.
    pub settled_rank: Option<usize>,
}

/// A level that straddles the cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TieAtCut {
    /// The tied options, in the order of the declaration.
    pub level: Vec<Letter>,
    /// Options that are taken before them.
    pub taken_before: u32,
    /// Places left for them, fewer than they are.
    pub places_left: u32,
}

/// Who took part, measured by the quorum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuorumResult {
    /// Delegations that took part.
    pub took_part: u64,
    /// Delegations with a vote.
    pub entitled: u64,
    /// Whether they were enough; otherwise the count does not bind.
    pub met: bool,
}

/// How far ahead the best option is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// More than half of the base.
    Majority(Share),
    /// Most votes, but not more than half.
    Plurality(Share),
    /// Several have most votes.
    Tied(Share),
}

/// What a method knows beside the scores.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// Totals from the room: no supporters, no agreement.
    Totals,
    /// Hands.
    Hands,
    /// Dots.
    Dots {
        /// Dots placed.
        placed: u64,
        /// Dots that valid ballots had and did not place.
        unused: u64,
    },
    /// Ranking.
    Ranking(RankingDetail),
    /// Scores by criteria.
    Criteria(CriteriaDetail),
    /// Fist to five.
    Fist {
        /// Hands that show 0, 1, …, 5.
        counts: [u64; 6],
        /// None when all abstain.
        outcome: Option<Outcome>,
    },
}

/// The other count of a ranking vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankingDetail {
    /// The rule that decides.
    pub rule: RankingRule,
    /// Borda points by option, in the order of the declaration.
    pub borda: Vec<Score>,
    /// The rule beside it.
    pub other_rule: RankingRule,
    /// The levels by that rule.
    pub other: Vec<Vec<Letter>>,
    /// Whether the two put other options first.
    pub first_differs: bool,
    /// The option that beats every other head to head.
    pub condorcet_winner: Option<Letter>,
}

/// The cells of a scoring vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriteriaDetail {
    /// By option and criterion, both in the order of the declaration.
    pub cells: Vec<Vec<CellResult>>,
    /// Raters by option: the fewest on any of its criteria.
    pub raters: Vec<u64>,
    /// Sum of weight × score over all ballots, by option.
    pub sums: Vec<Score>,
    /// Options with too few raters, outside the order.
    pub apart: Vec<Letter>,
}

/// One option on one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellResult {
    /// Mean of the scores given.
    pub mean: Option<Score>,
    /// Ballots that gave one.
    pub raters: u64,
    /// Lowest and highest.
    pub spread: Option<(i64, i64)>,
}

/// How far the ballots agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Kendall's W, 0 to 1.
    pub w: Option<Score>,
    /// Pairwise disagreement D; about 0.5 is chance.
    pub d: Option<Score>,
    /// Pairs worth talking about, the largest share of disagreement first.
    pub disputed: Vec<Dispute>,
    /// For each option of the settled order but the last, the share of ballots that put it above the next.
    pub neighbours: Vec<Score>,
}

/// Two options that ballots disagree about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    /// One of them.
    pub a: Letter,
    /// The other.
    pub b: Letter,
    /// Share of pairs of ballots in opposite order, 0 to 1.
    pub share: Score,
}
