//! Everything that can have happened: the file format of the journal.

use super::Id;
use super::agenda::{DayPlan, SessionPlan};
use super::attendance::{Code, Unsur};
use super::details::Details;
use super::group::Group;
use super::note::NoteKind;
use super::place::Place;
use super::swot::{Aspect, Quadrant};
use super::time::Zone;
use super::vote::audit::Differing;
use super::vote::{Choice, DecidedBy, Declaration, Letter, Link, TieSettlement, VoteOption};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One decision of the room: the events that happened together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its number, from 1 without gaps.
    pub n: u64,
    /// When; may go backwards. A ballot of a secret vote carries the time of opening.
    pub at: Timestamp,
    /// What happened, one or more.
    pub events: Vec<Event>,
}

/// The event that begins every journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Created {
    /// Format of the journal, from 1.
    pub format: u32,
    /// Title of the workshop.
    pub title: String,
    /// The region.
    pub place: Place,
    /// Where it is held, free text.
    pub venue: String,
    /// Id of the agenda it was started from.
    pub agenda: String,
    /// Time zone of all its times of day.
    pub zone: Zone,
    /// When it was created.
    pub created_at: Timestamp,
    /// The aspects in order.
    pub aspects: Vec<Aspect>,
    /// The planned days in order.
    pub days: Vec<DayPlan>,
    /// An example that may be thrown away (CONTOH).
    #[serde(default, skip_serializing_if = "is_false")]
    pub example: bool,
}

fn is_false(flag: &bool) -> bool {
    !flag
}

/// Something that happened. Session, aspect and option ids are strings, other ids are those of [`Id`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs)] // the fields are described in docs/journal.md, which a test compares with this enum
pub enum Event {
    // The journal itself
    WorkshopCreated(Box<Created>),
    FormatRaised {
        to: u32,
    },
    Undone {
        record: u64,
    },
    Redone {
        record: u64,
    },
    // The workshop
    WorkshopEdited {
        title: String,
        venue: String,
        place: Place,
    },
    DetailsEdited {
        details: Box<Details>,
    },
    // The agenda: clock
    SessionWaiting {
        session: String,
        at: Timestamp,
    },
    SessionStarted {
        session: String,
        at: Timestamp,
    },
    SessionPaused {
        session: String,
        at: Timestamp,
    },
    SessionResumed {
        session: String,
        at: Timestamp,
    },
    SessionEnded {
        session: String,
        at: Timestamp,
    },
    SessionReopened {
        session: String,
        at: Timestamp,
    },
    SessionExtended {
        session: String,
        minutes: i32,
    },
    SessionSkipped {
        session: String,
    },
    SessionRestored {
        session: String,
    },
    /// The program was not running from `from` to `until`; the stretch counts as a pause.
    GapPaused {
        session: String,
        from: Timestamp,
        until: Timestamp,
    },
    /// When it really began and ended; without an end it still runs or is paused.
    TimesCorrected {
        session: String,
        from: Timestamp,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Timestamp>,
    },
    // The agenda: plan
    SessionAdded {
        day: usize,
        index: usize,
        plan: Box<SessionPlan>,
    },
    SessionMoved {
        session: String,
        day: usize,
        index: usize,
    },
    SessionEdited {
        session: String,
        plan: Box<SessionPlan>,
    },
    // Delegations
    DelegationAdded {
        code: Code,
        name: String,
        unsur: Unsur,
        votes: bool,
    },
    DelegationEdited {
        code: Code,
        name: String,
        unsur: Unsur,
        votes: bool,
    },
    HeadcountStarted {
        id: Id,
        at: Timestamp,
        label: String,
    },
    PresentCounted {
        headcount: Id,
        code: Code,
        n: u32,
    },
    // Groups
    /// The groups at tables from now on.
    GroupsFormed {
        groups: Vec<Group>,
    },
    /// The order of presentations follows from the seed.
    TurnsDrawn {
        seed: String,
        minutes: u32,
    },
    TurnStarted {
        group: Code,
        at: Timestamp,
    },
    /// Nobody presents any more.
    TurnsEnded {
        at: Timestamp,
    },
    // The board
    /// All aspects in order; those that are hidden keep their items.
    AspectsChanged {
        aspects: Vec<Aspect>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        hidden: Vec<Aspect>,
    },
    ItemAdded {
        id: Id,
        aspect: String,
        quadrant: Quadrant,
        text: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<Code>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dimension: Option<String>,
    },
    ItemEdited {
        id: Id,
        text: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<Code>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dimension: Option<String>,
    },
    ItemMoved {
        id: Id,
        aspect: String,
        quadrant: Quadrant,
    },
    /// `from` now stands under `into`.
    ItemMerged {
        from: Id,
        into: Id,
    },
    /// Two items that read alike say different things, and both stay.
    ItemsKeptApart {
        one: Id,
        other: Id,
    },
    ItemParked {
        id: Id,
    },
    ItemWithdrawn {
        id: Id,
    },
    ItemRestored {
        id: Id,
    },
    /// Another formulation of an item, to be weighed against its text.
    WordingProposed {
        id: Id,
        text: String,
    },
    /// The room took a formulation: 0 the text as it stood, 1 the first proposed; `hands` of each if it was counted.
    WordingSettled {
        id: Id,
        taken: usize,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hands: Option<Vec<u32>>,
    },
    // Notes
    NoteTaken {
        id: Id,
        session: String,
        kind: NoteKind,
        text: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<Code>,
    },
    NoteEdited {
        id: Id,
        kind: NoteKind,
        text: String,
    },
    NoteWithdrawn {
        id: Id,
    },
    NoteRestored {
        id: Id,
    },
    QuestionAnswered {
        id: Id,
    },
    QuestionReopened {
        id: Id,
    },
    // Votes
    VoteDrafted {
        id: Id,
        question: String,
        options: Vec<VoteOption>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        session: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        aspect: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        link: Option<Link>,
    },
    /// All options the room has agreed on before any count, in order; replaces an earlier list.
    OptionsAgreed {
        vote: Id,
        options: Vec<Letter>,
    },
    VoteOpened {
        vote: Id,
        at: Timestamp,
        declaration: Box<Declaration>,
    },
    /// A delegation that arrived while the vote was open.
    VoterAdded {
        vote: Id,
        code: Code,
    },
    BallotCast {
        vote: Id,
        ballot: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        voter: Option<Code>,
        count: u32,
        choice: Choice,
    },
    BallotTakenBack {
        vote: Id,
        ballot: u32,
    },
    BallotCorrected {
        vote: Id,
        ballot: u32,
        choice: Choice,
        reason: String,
    },
    VoteClosed {
        vote: Id,
        at: Timestamp,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        totals: Option<BTreeMap<Letter, u32>>,
    },
    VoteReopened {
        vote: Id,
        at: Timestamp,
    },
    /// Papers drawn by dice were compared with what was entered.
    VoteAudited {
        vote: Id,
        at: Timestamp,
        dice: String,
        sample: u32,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        differing: Vec<Differing>,
    },
    TieSettled {
        vote: Id,
        how: TieSettlement,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    VoteAccepted {
        vote: Id,
        at: Timestamp,
        /// Best first; those in one group share a rank.
        taken: Vec<Vec<Letter>>,
        decided_by: DecidedBy,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    VoteWithdrawn {
        vote: Id,
        at: Timestamp,
    },
    /// The accepted priorities in an order agreed by musyawarah: (vote, option) pairs.
    PrioritiesReordered {
        order: Vec<(Id, Letter)>,
        reason: String,
    },
}

impl Event {
    /// Whether undo may take it back. Session clocks, vote steps and ballots have corrections of their own.
    pub const fn is_entry(&self) -> bool {
        match self {
            Self::WorkshopEdited { .. }
            | Self::DetailsEdited { .. }
            | Self::SessionExtended { .. }
            | Self::SessionSkipped { .. }
            | Self::SessionRestored { .. }
            | Self::SessionAdded { .. }
            | Self::SessionMoved { .. }
            | Self::SessionEdited { .. }
            | Self::TimesCorrected { .. }
            | Self::AspectsChanged { .. }
            | Self::DelegationAdded { .. }
            | Self::DelegationEdited { .. }
            | Self::HeadcountStarted { .. }
            | Self::PresentCounted { .. }
            | Self::GroupsFormed { .. }
            | Self::ItemAdded { .. }
            | Self::ItemEdited { .. }
            | Self::ItemMoved { .. }
            | Self::ItemMerged { .. }
            | Self::ItemsKeptApart { .. }
            | Self::ItemParked { .. }
            | Self::ItemWithdrawn { .. }
            | Self::ItemRestored { .. }
            | Self::WordingProposed { .. }
            | Self::WordingSettled { .. }
            | Self::NoteTaken { .. }
            | Self::NoteEdited { .. }
            | Self::NoteWithdrawn { .. }
            | Self::NoteRestored { .. }
            | Self::QuestionAnswered { .. }
            | Self::QuestionReopened { .. }
            | Self::PrioritiesReordered { .. } => true,
            Self::WorkshopCreated(_)
            | Self::FormatRaised { .. }
            | Self::Undone { .. }
            | Self::Redone { .. }
            | Self::SessionWaiting { .. }
            | Self::SessionStarted { .. }
            | Self::SessionPaused { .. }
            | Self::SessionResumed { .. }
            | Self::SessionEnded { .. }
            | Self::SessionReopened { .. }
            | Self::GapPaused { .. }
            | Self::TurnsDrawn { .. }
            | Self::TurnStarted { .. }
            | Self::TurnsEnded { .. }
            | Self::VoteDrafted { .. }
            | Self::OptionsAgreed { .. }
            | Self::VoteOpened { .. }
            | Self::VoterAdded { .. }
            | Self::BallotCast { .. }
            | Self::BallotTakenBack { .. }
            | Self::BallotCorrected { .. }
            | Self::VoteClosed { .. }
            | Self::VoteReopened { .. }
            | Self::VoteAudited { .. }
            | Self::TieSettled { .. }
            | Self::VoteAccepted { .. }
            | Self::VoteWithdrawn { .. } => false,
        }
    }
}

impl Record {
    /// Whether undo may take it back: it holds entries and nothing else. The record that creates a workshop
    /// holds its delegations too and is none.
    pub fn is_entry(&self) -> bool {
        self.events.iter().all(Event::is_entry)
    }
}
