//! Votes: a question put to the room as a sealed act, drafted → open → closed → settled → accepted, or withdrawn.

use super::Id;
use super::attendance::Code;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A letter (or, above 24 options, a number) that names an option of a vote: `A`, `B`, … without I and O.
pub type Letter = String;

/// Which way of deciding, without its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MethodKind {
    /// Show of hands.
    Hands,
    /// Dots on items.
    Dots,
    /// Scores by criteria, USG among them.
    Criteria,
    /// Items in order of preference.
    Ranking,
    /// Nought to five fingers on one proposal.
    Fist,
}

/// How what was said comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// One ballot a voter.
    Ballots,
    /// Only a number per option, counted in the room: hands, or stickers on a flip chart.
    Totals,
}

/// Which rule orders a ranking vote. The other is shown beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RankingRule {
    /// Symmetric Borda count.
    Borda,
    /// Schulze, winning votes.
    Schulze,
}

/// One criterion of a scoring vote. High always means more pressing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its name: `U`.
    pub name: String,
    /// Its weight, 1 or more.
    pub weight: u32,
}

/// A method with its numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Method {
    /// Each voter names one option.
    Choice {
        /// How it comes in.
        entry: Entry,
    },
    /// Each voter names any number of options, or up to a limit.
    Approval {
        /// The most options on one ballot.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max_choices: Option<u32>,
        /// How it comes in.
        entry: Entry,
    },
    /// Each voter places dots.
    Dots {
        /// Dots a ballot, 1 or more.
        dots: u32,
        /// The most dots of one ballot on one option.
        max_per_item: u32,
        /// How it comes in.
        entry: Entry,
    },
    /// Each voter ranks options, best first.
    Ranking {
        /// The rule that decides.
        rule: RankingRule,
        /// Whether `C=A` is allowed.
        shared: bool,
        /// The most options on one ballot.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        length: Option<u32>,
    },
    /// Each option is scored by criteria.
    Criteria {
        /// The criteria in order; the first is the second key.
        criteria: Vec<Criterion>,
        /// Lowest score.
        low: i64,
        /// Highest score.
        high: i64,
        /// One agreed table instead of a ballot each.
        panel: bool,
    },
    /// Fist to five on one proposal.
    Fist,
}

/// What is done first with a tie that matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TieRule {
    /// The method's second key (dots: supporters; ranking: the other rule), then musyawarah.
    SecondKey,
    /// Musyawarah at once.
    Musyawarah,
}

/// Who may see what after closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Openness {
    /// *Terbuka*: names and ballots are shown.
    Open,
    /// *Tertutup*: who has handed in, never what.
    Closed,
    /// *Rahasia*: numbered paper, no roll; ballots have no voter.
    Secret,
}

/// What percentages and majorities are taken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// Valid ballots.
    Valid,
    /// Delegations present.
    Present,
}

/// How many delegations with a vote must take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quorum {
    /// No quorum.
    None,
    /// More than half.
    MoreThanHalf,
    /// Two thirds.
    TwoThirds,
}

/// One thing that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteOption {
    /// Its letter.
    pub id: Letter,
    /// Its text.
    pub text: String,
    /// The item it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<Id>,
}

/// Everything that is fixed before a vote opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declaration {
    /// The question.
    pub question: String,
    /// The options in order, without those agreed by musyawarah beforehand.
    pub options: Vec<VoteOption>,
    /// How it is decided.
    pub method: Method,
    /// How many options are taken; none means only an order is wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut: Option<u32>,
    /// What is done first with a tie that matters.
    pub ties: TieRule,
    /// Delegations that vote.
    pub voters: Vec<Code>,
    /// Heads (or delegations) present: the limit of a total.
    pub present: u32,
    /// Who may see what.
    pub openness: Openness,
    /// What percentages are taken of.
    pub base: Base,
    /// How many must take part.
    pub quorum: Quorum,
}

/// What one ballot says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// Nothing: an abstention.
    Blank,
    /// One or more options (hands, approval).
    Approvals(Vec<Letter>),
    /// Dots by option.
    Dots(BTreeMap<Letter, u32>),
    /// Options best first; those in one group share a rank.
    Ranking(Vec<Vec<Letter>>),
    /// Scores by option and criterion.
    Criteria(BTreeMap<Letter, BTreeMap<String, i64>>),
    /// Fingers, 0 to 5.
    Fist(u8),
}

/// What a vote has to do with an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Link {
    /// A second round; both stay.
    SecondRound {
        /// The first round.
        of: Id,
    },
    /// A run-off among options that are tied in the earlier vote.
    RunOff {
        /// The vote with the tie.
        of: Id,
    },
}

/// How a tie that matters was settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum TieSettlement {
    /// By a run-off vote among the tied only.
    RunOff {
        /// The run-off, closed.
        vote: Id,
    },
    /// All tied options are taken.
    TakeAll,
    /// None of the tied options is taken.
    TakeNone,
    /// By musyawarah or the facilitator, in this order.
    Decision {
        /// The tied options, best first.
        order: Vec<Letter>,
        /// By whom.
        by: String,
    },
    /// By a lot that anybody can redo: SHA-256 over seed and item id.
    Lot {
        /// Sum of the closing record.
        seed: String,
        /// The tied options as drawn.
        order: Vec<Letter>,
    },
}

/// How a vote was decided in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecidedBy {
    /// Musyawarah or acclamation, without a count.
    Musyawarah,
    /// The count.
    Count,
    /// A count followed by musyawarah.
    CountThenMusyawarah,
}

/// How far a vote has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoteState {
    /// The question stands, nothing is fixed.
    Drafted,
    /// Ballots come in; nothing but the turnout is known to anybody.
    Open,
    /// Counted.
    Closed,
    /// Counted, and the tie that mattered settled.
    Settled,
    /// The room has accepted an order.
    Accepted,
    /// Given up.
    Withdrawn,
}

/// One ballot as handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// Its number, from 1 in order of entry.
    pub no: u32,
    /// Whose it is; none in a secret vote.
    pub voter: Option<Code>,
    /// How many alike (`12*AAC`), 1 or more.
    pub count: u32,
    /// What it says.
    pub choice: Choice,
    /// Whether it counts.
    pub standing: Standing,
    /// What it said before a correction after closing, with the reason, oldest first.
    pub corrected: Vec<(Choice, String)>,
}

/// Whether a ballot counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It counts.
    Counts,
    /// Taken back by its number.
    TakenBack,
    /// The same delegation handed in another, with this number.
    Replaced(u32),
}

/// What the room accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acceptance {
    /// When.
    pub at: Timestamp,
    /// The options taken, best first.
    pub taken: Vec<Letter>,
    /// How it was decided.
    pub decided_by: DecidedBy,
    /// Why the order is another than counted.
    pub reason: Option<String>,
}

/// One vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// Its id.
    pub id: Id,
    /// The session it was drafted in, if one ran.
    pub session: Option<String>,
    /// The question as drafted.
    pub question: String,
    /// All options as drafted.
    pub options: Vec<VoteOption>,
    /// The aspect it is about; none for a vote over several.
    pub aspect: Option<String>,
    /// What it has to do with an earlier vote.
    pub link: Option<Link>,
    /// How far it has come.
    pub state: VoteState,
    /// Options agreed by musyawarah before the count, in order.
    pub agreed: Vec<Letter>,
    /// What was fixed at opening.
    pub declaration: Option<Declaration>,
    /// When it was first opened.
    pub opened_at: Option<Timestamp>,
    /// When it was last closed.
    pub closed_at: Option<Timestamp>,
    /// How often it was reopened after its result had been seen.
    pub reopened: u32,
    /// All ballots ever handed in, number n at index n − 1.
    pub ballots: Vec<Ballot>,
    /// Totals entered with the closing.
    pub totals: Option<BTreeMap<Letter, u32>>,
    /// How the tie at the cut was settled, with the reason.
    pub settlement: Option<(TieSettlement, Option<String>)>,
    /// What the room accepted.
    pub acceptance: Option<Acceptance>,
}
