//! The script of the example: what happens in it, read from a file of `sessions/demo/`.

use crate::agenda_file::{Office, sample_offices};
use crate::domain::attendance::Code;
use crate::domain::command::NewDelegation;
use crate::domain::note::NoteKind;
use crate::domain::place::Place;
use crate::domain::swot::Quadrant;
use crate::domain::vote::{Letter, Method, TieSettlement};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A script file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Script {
    pub place: Place,
    pub title: String,
    pub venue: String,
    /// Id of the agenda it follows.
    pub agenda: String,
    /// Id of the session that is running; the last scene.
    pub running: String,
    /// Sample offices that are not there.
    without: Vec<Code>,
    /// Delegations beside the sample offices.
    delegations: Vec<Office>,
    /// The first day, session by session.
    pub day: Vec<Scene>,
}

impl Script {
    /// The delegations that are invited: the sample offices without those that stay away, and others beside them.
    pub(super) fn delegations(&self) -> Vec<NewDelegation> {
        let there = |office: &NewDelegation| !self.without.contains(&office.code);
        let offices = sample_offices().into_iter().filter(there);
        let more = self.delegations.iter().cloned().map(NewDelegation::from);
        offices.chain(more).collect()
    }
}

/// What happens in one session.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scene {
    /// Id of the session.
    pub session: String,
    /// Minutes by which it begins later than planned.
    pub late: i64,
    /// What happens, in order, spread evenly over the session.
    pub steps: Vec<Step>,
}

/// One thing that happens. Items, questions and votes go by keys of the file.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Step {
    /// A count of heads.
    Heads { label: String, present: BTreeMap<Code, u32> },
    /// An item of the board.
    Item(ItemStep),
    /// A line in one of the four lists.
    Line(LineStep),
    /// One item under another.
    Merge { from: String, into: String },
    /// An item is set aside.
    Park(String),
    /// An item is taken back.
    Withdraw(String),
    /// A question is answered.
    Answer(String),
    /// A session is ready and waits.
    Wait(String),
    /// A vote from draft to acceptance, or to wherever it has come.
    Vote(Box<VoteStep>),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ItemStep {
    #[serde(default)]
    pub key: Option<String>,
    pub aspect: String,
    pub quadrant: Quadrant,
    pub text: String,
    #[serde(default)]
    pub by: Option<Code>,
    #[serde(default)]
    pub dimension: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LineStep {
    #[serde(default)]
    pub key: Option<String>,
    pub kind: NoteKind,
    pub text: String,
    #[serde(default)]
    pub by: Option<Code>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VoteStep {
    pub question: String,
    #[serde(default)]
    pub aspect: Option<String>,
    pub options: Vec<OptionStep>,
    pub method: Method,
    pub cut: u32,
    /// Options agreed before the count.
    #[serde(default)]
    pub agree: Vec<Letter>,
    /// Ballots of the delegations that vote, in their order, as typed: `AAC`, `CAB`, `-` for an abstention.
    #[serde(default)]
    pub ballots: Vec<String>,
    /// Totals counted in the room.
    #[serde(default)]
    pub totals: Option<BTreeMap<Letter, u32>>,
    /// How a tie at the cut is settled.
    #[serde(default)]
    pub settle: Option<SettleStep>,
    /// Whether the vote is closed and accepted; otherwise it is still open.
    #[serde(default)]
    pub accept: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum OptionStep {
    /// A text of its own.
    Text(String),
    /// An item by its key.
    Item(String),
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SettleStep {
    pub how: TieSettlement,
    pub reason: String,
}

impl Step {
    /// How many records the step makes.
    pub(super) fn records(&self) -> usize {
        match self {
            Self::Heads { present, .. } => 1 + present.len(),
            Self::Vote(vote) => vote.records(),
            Self::Item(_)
            | Self::Line(_)
            | Self::Merge { .. }
            | Self::Park(_)
            | Self::Withdraw(_)
            | Self::Answer(_)
            | Self::Wait(_) => 1,
        }
    }
}

impl VoteStep {
    fn records(&self) -> usize {
        let agreed = usize::from(!self.agree.is_empty());
        let settled = usize::from(self.settle.is_some());
        let ended = if self.accept { 2 + settled } else { 0 };
        2 + agreed + self.ballots.len() + ended
    }
}
