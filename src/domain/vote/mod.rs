//! Votes: a question put to the room as a sealed act, drafted → open → closed → settled → accepted, or withdrawn.

use super::Id;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub mod audit;
mod audited;
pub mod ballot;
mod command;
pub mod contradiction;
mod count;
mod criteria;
mod decide;
mod declaration;
mod event;
mod evolve;
mod fits;
pub mod form;
pub mod lot;
mod one_each;
pub mod preset;
mod reading;
mod refusal;
pub mod result;
mod round;
mod rules;
mod score;
mod ties;
mod what_if;

#[cfg(test)]
mod tests;

pub use command::VoteCommand;
pub use contradiction::{Contradiction, contradictions};
pub use criteria::CriteriaSet;
pub use decide::decide;
pub use declaration::{
    Base, Criterion, Declaration, Entry, Letter, Method, MethodKind, Openness, Quorum, RankingRule, TieRule,
    VoteOption, letters,
};
pub use event::VoteEvent;
pub use evolve::evolve;
pub use lot::{Lot, lot_order, spoken};
pub use one_each::{Crowd, crowds, one_each};
pub use refusal::{AuditRefusal, BallotFault, VoteRefusal};
pub use result::{VoteResult, result};
pub use round::{Acceptance, ShownBallot, Standing, Turnout, Vote};
pub use score::{Score, Share, is_majority, is_two_thirds};
pub use ties::SettledBy;
pub use what_if::{Change, Variation, WhatIf, what_if};

/// What one ballot says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
    /// A second round or a later one; both stay.
    SecondRound {
        /// The round before.
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
    /// By a lot that anybody can redo: SHA-256 over the seal of the vote, this word and the id of the item or row ([`lot`]).
    Lot {
        /// The word that the room said after the closing.
        word: String,
        /// The tied options as drawn; in a command none, they are drawn when it is decided.
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
