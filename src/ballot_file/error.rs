//! Why a ballot file is not counted.

use std::io;

use super::limits::{Limit, NAME_SHOWN, clipped};
use super::method::kind_names;
use super::{Kind, Method};
use crate::domain::tally::{BadBallot, BadRules};

/// Why there is no result.
#[derive(Debug, thiserror::Error)]
pub enum TallyError {
    /// Reading failed.
    #[error("the input cannot be read")]
    Io(#[source] io::Error),
    /// It is no JSON object from its first sign on: another form of ballots, or no ballots.
    #[error("the input is not a ballot file: it is no JSON object")]
    OtherForm,
    /// A form of ballots that is known and not read.
    #[error("the input is a {} file, which is not read", .0.name())]
    Known(super::Known),
    /// A quote opens in this line of a table, from 1, and nothing closes it.
    #[error("line {0}: a quote opens and is never closed")]
    Quote(usize),
    /// The text is not JSON.
    #[error("the input is not valid JSON: {0}")]
    Json(String),
    /// The JSON does not have the documented form.
    #[error("the input is not a ballot file: {0}")]
    Form(String),
    /// A field is missing.
    #[error("the input has no `{0}`")]
    Missing(&'static str),
    /// The kind does not exist.
    #[error("the kind `{0}` is unknown, known are {known}", known = kind_names())]
    UnknownKind(String),
    /// The method does not count ballots of this kind.
    #[error("the method `{method}` does not count ballots of the kind `{kind}`, only {possible} can",
        possible = kind.methods().iter().map(|method| method.name()).collect::<Vec<_>>().join(", "))]
    WrongKind {
        /// The method asked for.
        method: Method,
        /// The kind of the ballots.
        kind: Kind,
    },
    /// The file holds more than is counted.
    #[error("the input is too large: {0}")]
    Limit(Limit),
    /// The list of candidates is empty.
    #[error("the list of candidates is empty")]
    NoCandidates,
    /// A candidate is listed more than once.
    #[error("the candidate `{0}` is listed twice")]
    DuplicateCandidate(String),
    /// A setting cannot be used.
    #[error("the setting `{name}` cannot be used: {problem}")]
    Setting {
        /// The setting.
        name: &'static str,
        /// What is wrong with it.
        problem: Problem,
    },
    /// The vote itself is impossible.
    #[error("the vote is impossible: {0}")]
    Rules(#[from] BadRules),
    /// A ballot is refused.
    #[error("ballot no. {number} is refused: {reason}")]
    Ballot {
        /// Its place among the ballots of the file, from 1.
        number: u64,
        /// What is wrong with it.
        reason: Reason,
    },
}

/// What is wrong with a setting. Names are as an error repeats them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Ballots by criteria come without the names of these.
    #[error("ballots by criteria need their names")]
    NoCriteria,
    /// A criterion is listed more than once.
    #[error("`{0}` is listed twice")]
    ListedTwice(String),
    /// A criterion has more than one weight.
    #[error("`{0}` is given twice")]
    WeighedTwice(String),
    /// What has a weight is no criterion.
    #[error("`{0}` is not among the criteria")]
    NoCriterion(String),
    /// A weight is no number, or none that is counted with.
    #[error("the weight of `{name}` is {text}, not a usable number")]
    Weight {
        /// The criterion.
        name: String,
        /// The weight as written.
        text: String,
    },
    /// It comes too late.
    #[error("it must stand before the ballots of a ranking")]
    BehindBallots,
}

/// Why one ballot is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// It breaks a rule of the vote.
    #[error(transparent)]
    Rule(BadBallot<String>),
    /// It does not have the documented form.
    #[error("{0}")]
    Form(String),
    /// It holds more than is counted.
    #[error(transparent)]
    Limit(Limit),
    /// `count` is not a whole number from 1.
    #[error("its count is {0}, not a whole number from 1")]
    Count(i128),
    /// A number that cannot be negative is.
    #[error("{number} for `{candidate}` is below zero")]
    Negative {
        /// The candidate.
        candidate: String,
        /// The number given.
        number: i128,
    },
    /// It scores a criterion that is not in the settings.
    #[error("`{0}` is not among the criteria")]
    UnknownCriterion(String),
    /// It scores one criterion of a candidate more than once.
    #[error("`{candidate}` is scored twice on `{criterion}`")]
    CriterionTwice {
        /// The candidate.
        candidate: String,
        /// The criterion.
        criterion: String,
    },
    /// A rating is not a number.
    #[error("the rating of `{candidate}` is {text}, not a number that can be compared")]
    Rating {
        /// The candidate.
        candidate: String,
        /// The rating as written.
        text: String,
    },
    /// Totals are one entry.
    #[error("totals are one single entry")]
    SecondTotals,
}

impl TallyError {
    /// A candidate that is listed more than once.
    pub(super) fn twice(id: &str) -> Self {
        Self::DuplicateCandidate(clipped(id, NAME_SHOWN))
    }

    /// A setting that cannot be used.
    pub(super) const fn setting(name: &'static str, problem: Problem) -> Self {
        Self::Setting { name, problem }
    }
}

impl From<Limit> for TallyError {
    fn from(limit: Limit) -> Self {
        Self::Limit(limit)
    }
}
