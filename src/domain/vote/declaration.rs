//! What is fixed before a vote opens.

use crate::domain::Id;
use crate::domain::attendance::Code;
use serde::{Deserialize, Serialize};

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
    Fist {
        /// How it comes in. Totals are the hands that show `"0"`, `"1"`, … `"5"` fingers.
        entry: Entry,
    },
}

impl Method {
    /// The method without its numbers.
    pub const fn kind(&self) -> MethodKind {
        match self {
            Self::Choice { .. } | Self::Approval { .. } => MethodKind::Hands,
            Self::Dots { .. } => MethodKind::Dots,
            Self::Ranking { .. } => MethodKind::Ranking,
            Self::Criteria { .. } => MethodKind::Criteria,
            Self::Fist { .. } => MethodKind::Fist,
        }
    }

    /// How what was said comes in.
    pub const fn entry(&self) -> Entry {
        match self {
            Self::Choice { entry } | Self::Approval { entry, .. } | Self::Dots { entry, .. } | Self::Fist { entry } => {
                *entry
            }
            Self::Ranking { .. } | Self::Criteria { .. } => Entry::Ballots,
        }
    }

    /// The criteria of a vote by scores, in order; none of any other.
    pub fn criteria(&self) -> &[Criterion] {
        match self {
            Self::Criteria { criteria, .. } => criteria,
            Self::Choice { .. }
            | Self::Approval { .. }
            | Self::Dots { .. }
            | Self::Ranking { .. }
            | Self::Fist { .. } => &[],
        }
    }

    /// Lowest and highest score of a vote by scores.
    pub const fn scale(&self) -> Option<(i64, i64)> {
        match self {
            Self::Criteria { low, high, .. } => Some((*low, *high)),
            Self::Choice { .. }
            | Self::Approval { .. }
            | Self::Dots { .. }
            | Self::Ranking { .. }
            | Self::Fist { .. } => None,
        }
    }

    /// Whether the room says it aloud together, so that there are no ballots to hide: totals, or one agreed table.
    pub const fn is_together(&self) -> bool {
        matches!(self.entry(), Entry::Totals) || self.is_panel()
    }

    /// Whether a ballot names one option at most.
    pub const fn is_one_choice(&self) -> bool {
        matches!(self, Self::Choice { .. })
    }

    /// Whether the room fills in one agreed table instead of a ballot each.
    pub const fn is_panel(&self) -> bool {
        matches!(self, Self::Criteria { panel: true, .. })
    }
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
    /// The row of a sheet that it came from; never beside an item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<Id>,
}

impl VoteOption {
    /// The item or the row that it came from.
    pub fn source(&self) -> Option<Id> {
        self.item.or(self.row)
    }
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
    /// Delegations (or heads) present: the limit of a total.
    pub present: u32,
    /// Delegations of the workshop with a vote when it opened: the base of the quorum.
    pub entitled: u32,
    /// Who may see what.
    pub openness: Openness,
    /// What percentages are taken of.
    pub base: Base,
    /// How many must take part.
    pub quorum: Quorum,
    /// Whether the room is shown the result one place after another. What is recorded does not depend on it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reveal: bool,
}

impl Declaration {
    /// Whether a ballot of this voter takes the place of an earlier one: one a delegation, one agreed table.
    pub const fn is_one_each(&self, voter: Option<&Code>) -> bool {
        voter.is_some() || self.method.is_panel()
    }

    /// Whether ballots come in on paper without names, so that only their order could tell whose they are.
    pub fn is_on_nameless_paper(&self) -> bool {
        self.openness == Openness::Secret && !self.method.is_together()
    }

    /// The place of an option, from 0.
    pub fn index_of(&self, option: &str) -> Option<usize> {
        self.options.iter().position(|known| known.id == option)
    }

    /// Whether ballots name options by numbers with blanks rather than by letters.
    pub fn is_numbered(&self) -> bool {
        is_numbered(&self.options)
    }
}

/// The letters of up to 24 options: capitals without I and O, which look like digits.
const LETTERS: &str = "ABCDEFGHJKLMNPQRSTUVWXYZ";

/// How `count` options are called: letters up to 24, numbers from 1 above.
pub fn letters(count: usize) -> Vec<Letter> {
    if count <= LETTERS.len() {
        LETTERS.chars().take(count).map(String::from).collect()
    } else {
        (1..=count).map(|number| number.to_string()).collect()
    }
}

/// Whether any of the options is called by a number.
pub(super) fn is_numbered(options: &[VoteOption]) -> bool {
    options.iter().any(|option| option.id.starts_with(|c: char| c.is_ascii_digit()))
}
