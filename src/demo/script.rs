//! The script of the example: what happens in it, read from a file of `sessions/demo/`.

use crate::agenda_file::{Office, sample_offices};
use crate::domain::attendance::Code;
use crate::domain::command::NewDelegation;
use crate::domain::group::Theme;
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
    /// Sample offices that are not there.
    without: Vec<Code>,
    /// Delegations beside the sample offices.
    delegations: Vec<Office>,
    /// The days from the first on.
    pub days: Vec<ToldDay>,
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

/// A day, session by session.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldDay {
    /// Id of the session that is running where the example stands in this day.
    pub running: String,
    /// How far that session has come by its plan, at least, in minutes.
    pub into: i64,
    pub scenes: Vec<Scene>,
}

/// How much of a scene has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// All of it.
    Whole,
    /// What has happened where it is running: its first vote with ballots that are still to come is the last of it.
    SoFar,
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
    steps: Vec<Step>,
}

impl Scene {
    /// The steps that have happened.
    pub(super) fn steps(&self, extent: Extent) -> &[Step] {
        let waits = |step: &Step| matches!(step, Step::Vote(vote) if vote.so_far.is_some());
        let last = match extent {
            Extent::Whole => None,
            Extent::SoFar => self.steps.iter().position(waits),
        };
        last.map_or(&self.steps[..], |last| &self.steps[..=last])
    }
}

/// One thing that happens. Items, rows, questions and votes go by keys of the file.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Step {
    /// A count of heads.
    Heads { label: String, present: BTreeMap<Code, u32> },
    /// An item of the board.
    Item(ItemStep),
    /// A line in one of the four lists.
    Line(LineStep),
    /// A row of a sheet.
    Row(RowStep),
    /// Cells of a row that is there, or of an item.
    Cells(CellsStep),
    /// One item or row under another.
    Merge { from: String, into: String },
    /// An item or row is set aside.
    Park(String),
    /// An item or row is taken back.
    Withdraw(String),
    /// The delegations in the room are dealt to so many tables.
    Tables { number: usize, by: ThemeName, name: String },
    /// The order of presentations is drawn from a word, so many minutes each.
    Draw { word: String, minutes: u32 },
    /// The next table presents.
    NextTable,
    /// A question is answered.
    Answer(String),
    /// A session is ready and waits.
    Wait(String),
    /// A vote from draft to acceptance.
    Vote(Box<VoteStep>),
}

/// What tables are made by.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum ThemeName {
    Aspect,
    Dimension,
}

impl From<ThemeName> for Theme {
    fn from(name: ThemeName) -> Self {
        match name {
            ThemeName::Aspect => Self::Aspect,
            ThemeName::Dimension => Self::Dimension,
        }
    }
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
    /// What it was made of, as [`RowStep::from`].
    #[serde(default)]
    pub from: Vec<String>,
}

/// Cells by their columns, plain values as `cells` reads them.
pub(super) type PlainCells = BTreeMap<String, serde_json::Value>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RowStep {
    #[serde(default)]
    pub key: Option<String>,
    pub sheet: String,
    #[serde(default)]
    pub heading: Option<String>,
    pub cells: PlainCells,
    /// What it comes from, for the sheet's column of links: keys of items and rows, and `vote/key` for what a vote took.
    #[serde(default)]
    pub from: Vec<String>,
    #[serde(default)]
    pub by: Option<Code>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CellsStep {
    /// A key for a row that the agenda gives.
    #[serde(default)]
    pub key: Option<String>,
    pub sheet: String,
    /// The heading of a row that goes by its text, where several have the same.
    #[serde(default)]
    pub heading: Option<String>,
    /// The key of the row or item, or the text of the row's main column.
    pub row: String,
    pub cells: PlainCells,
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
    #[serde(default)]
    pub key: Option<String>,
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
    /// How many of the ballots are in where the session is running; the vote is then open.
    #[serde(default)]
    pub so_far: Option<usize>,
    /// Totals counted in the room.
    #[serde(default)]
    pub totals: Option<BTreeMap<Letter, u32>>,
    /// How a tie at the cut is settled.
    #[serde(default)]
    pub settle: Option<SettleStep>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum OptionStep {
    /// A text of its own.
    Text(String),
    /// An item by its key.
    Item(String),
    /// A row by its key.
    Row(String),
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SettleStep {
    pub how: TieSettlement,
    pub reason: String,
}

impl Step {
    /// How many records the step makes.
    pub(super) fn records(&self, extent: Extent) -> usize {
        match self {
            Self::Heads { present, .. } => 1 + present.len(),
            Self::Vote(vote) => vote.records(extent),
            Self::Item(_)
            | Self::Line(_)
            | Self::Row(_)
            | Self::Cells(_)
            | Self::Merge { .. }
            | Self::Park(_)
            | Self::Withdraw(_)
            | Self::Tables { .. }
            | Self::Draw { .. }
            | Self::NextTable
            | Self::Answer(_)
            | Self::Wait(_) => 1,
        }
    }
}

impl VoteStep {
    /// The ballots that are in, and whether the vote is over.
    pub(super) fn taken(&self, extent: Extent) -> (&[String], bool) {
        let so_far = self.so_far.filter(|_| extent == Extent::SoFar);
        let taken = so_far.and_then(|so_far| self.ballots.get(..so_far));
        (taken.unwrap_or(&self.ballots), so_far.is_none())
    }

    fn records(&self, extent: Extent) -> usize {
        let (ballots, is_over) = self.taken(extent);
        let agreed = usize::from(!self.agree.is_empty());
        let ended = if is_over { 2 + usize::from(self.settle.is_some()) } else { 0 };
        2 + agreed + ballots.len() + ended
    }
}
