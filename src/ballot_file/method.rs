//! The kinds of ballots and the methods that count them, by the names used in files.

use std::fmt;
use std::str::FromStr;

use super::TallyError;
use super::limits::{NAME_SHOWN, clipped};

/// What ballots hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Rankings, best first.
    Ranked,
    /// One choice.
    Choice,
    /// Any number of choices.
    Approval,
    /// Dots on items.
    Dots,
    /// One whole number an item.
    Scores,
    /// One whole number an item and criterion.
    Criteria,
    /// Decimal ratings, used only as ranks.
    RatingsW,
    /// Fist to five on one proposal.
    Fist,
    /// Typed totals, one entry.
    Totals,
}

impl Kind {
    /// All of them, as the documentation lists them.
    pub const ALL: [Self; 9] = [
        Self::Ranked,
        Self::Choice,
        Self::Approval,
        Self::Dots,
        Self::Scores,
        Self::Criteria,
        Self::RatingsW,
        Self::Fist,
        Self::Totals,
    ];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ranked => "ranked",
            Self::Choice => "choice",
            Self::Approval => "approval",
            Self::Dots => "dots",
            Self::Scores => "scores",
            Self::Criteria => "criteria",
            Self::RatingsW => "ratings_w",
            Self::Fist => "fist",
            Self::Totals => "totals",
        }
    }

    /// The methods that count it, in the order of results.
    pub fn methods(self) -> &'static [Method] {
        match self {
            Self::Ranked => &[
                Method::Plurality,
                Method::Borda,
                Method::Schulze,
                Method::CondorcetWinner,
                Method::KendallW,
                Method::PairwiseDisagreement,
            ],
            Self::Choice => &[Method::Plurality],
            Self::Approval => &[Method::Approval],
            Self::Dots => &[Method::Dots, Method::DotsSupporters],
            Self::Scores => &[Method::ScoreSum, Method::ScoreMean],
            Self::Criteria => &[Method::CriteriaTotal, Method::CriteriaMean],
            Self::RatingsW => &[Method::KendallW],
            Self::Fist => &[Method::Fist],
            Self::Totals => &[Method::Totals],
        }
    }

    /// The field of a ballot that holds what it says.
    pub(super) fn field(self) -> &'static str {
        match self {
            Self::Ranked => "ranking",
            Self::Choice | Self::Approval => "approvals",
            Self::Dots => "dots",
            Self::Scores | Self::RatingsW => "scores",
            Self::Criteria => "criteria",
            Self::Fist => "fist",
            Self::Totals => "totals",
        }
    }

    /// Whether ballots of this kind cannot be counted before the settings are known. Rankings have one
    /// setting that is seldom given, and need not wait for it.
    pub(super) fn waits_for_settings(self) -> bool {
        match self {
            Self::Approval | Self::Dots | Self::Scores | Self::Criteria => true,
            Self::Ranked | Self::Choice | Self::RatingsW | Self::Fist | Self::Totals => false,
        }
    }

    /// The methods to report: those asked for, each once, or all of this kind.
    pub(super) fn chosen(self, asked: &[Method]) -> Result<Vec<Method>, TallyError> {
        if let Some(&method) = asked.iter().find(|method| !self.methods().contains(method)) {
            return Err(TallyError::WrongKind { method, kind: self });
        }
        let wanted = |method: &Method| asked.is_empty() || asked.contains(method);
        Ok(self.methods().iter().copied().filter(wanted).collect())
    }
}

impl FromStr for Kind {
    type Err = TallyError;

    fn from_str(name: &str) -> Result<Self, TallyError> {
        let found = Self::ALL.into_iter().find(|kind| kind.name() == name);
        found.ok_or_else(|| TallyError::UnknownKind(clipped(name, NAME_SHOWN)))
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The names of all kinds, for an error.
pub(super) fn kind_names() -> String {
    Kind::ALL.map(Kind::name).join(", ")
}

/// A way of counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Most votes; a shared first rank divides one vote.
    Plurality,
    /// Borda points.
    Borda,
    /// Schulze with winning votes.
    Schulze,
    /// The item that beats every other head to head.
    CondorcetWinner,
    /// Kendall's coefficient of concordance.
    KendallW,
    /// Mean disagreement of two ballots about two items.
    PairwiseDisagreement,
    /// Ballots that name the item.
    Approval,
    /// Sum of dots.
    Dots,
    /// Ballots with at least one dot on the item.
    DotsSupporters,
    /// Sum of scores.
    ScoreSum,
    /// Mean of the scores given.
    ScoreMean,
    /// Sum of weight × score.
    CriteriaTotal,
    /// Sum over criteria of weight × mean.
    CriteriaMean,
    /// Fist to five.
    Fist,
    /// Totals as typed.
    Totals,
}

impl Method {
    /// Every method.
    pub const ALL: [Self; 15] = [
        Self::Plurality,
        Self::Borda,
        Self::Schulze,
        Self::CondorcetWinner,
        Self::KendallW,
        Self::PairwiseDisagreement,
        Self::Approval,
        Self::Dots,
        Self::DotsSupporters,
        Self::ScoreSum,
        Self::ScoreMean,
        Self::CriteriaTotal,
        Self::CriteriaMean,
        Self::Fist,
        Self::Totals,
    ];

    /// Its name on the command line and in results.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plurality => "plurality",
            Self::Borda => "borda",
            Self::Schulze => "schulze",
            Self::CondorcetWinner => "condorcet_winner",
            Self::KendallW => "kendall_w",
            Self::PairwiseDisagreement => "pairwise_disagreement",
            Self::Approval => "approval",
            Self::Dots => "dots",
            Self::DotsSupporters => "dots_supporters",
            Self::ScoreSum => "score_sum",
            Self::ScoreMean => "score_mean",
            Self::CriteriaTotal => "criteria_total",
            Self::CriteriaMean => "criteria_mean",
            Self::Fist => "fist",
            Self::Totals => "totals",
        }
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A method was asked for that does not exist.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the method `{0}` is unknown, known are {known}", known = Method::ALL.map(Method::name).join(", "))]
pub struct UnknownMethod(pub String);

impl FromStr for Method {
    type Err = UnknownMethod;

    fn from_str(name: &str) -> Result<Self, UnknownMethod> {
        let found = Self::ALL.into_iter().find(|method| method.name() == name);
        found.ok_or_else(|| UnknownMethod(name.to_owned()))
    }
}
