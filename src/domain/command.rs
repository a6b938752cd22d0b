//! Everything that may be asked, and why it may be refused.

mod agenda;

pub use agenda::{AgendaCommand, AspectCommand};

use super::Id;
use super::attendance::{Code, Unsur};
use super::details::Details;
use super::group::{GroupCommand, GroupRefusal};
use super::line::NotALine;
use super::note::NoteKind;
use super::place::Place;
pub use super::swot::NewItem;
use super::swot::{Quadrant, Settling, WordingRefusal};
use super::vote::audit::{DiceFault, Differing};
use super::vote::{Choice, Declaration, Letter, Link, TieSettlement, VoteOption};
use std::collections::BTreeMap;

/// Something that the facilitator asks for, once there is a workshop ([`super::create`] makes one).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Change title, venue and place.
    EditWorkshop {
        /// New title.
        title: String,
        /// New venue.
        venue: String,
        /// New place.
        place: Place,
    },
    /// Replace the data that documents need.
    EditDetails(Box<Details>),
    /// Something about the agenda.
    Agenda(AgendaCommand),
    /// Something about delegations and heads.
    Attendance(AttendanceCommand),
    /// Something about the aspects.
    Aspects(AspectCommand),
    /// Something about the groups at tables.
    Group(GroupCommand),
    /// Something about the board.
    Swot(SwotCommand),
    /// Something about the four lists.
    Note(NoteCommand),
    /// Something about a vote.
    Vote(VoteCommand),
    /// The accepted priorities in another order, agreed by musyawarah.
    ReorderPriorities {
        /// All priorities, best first.
        order: Vec<(Id, Letter)>,
        /// Why.
        reason: String,
    },
}

/// A delegation to add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDelegation {
    /// Short name.
    pub code: Code,
    /// Full name.
    pub name: String,
    /// Kind of body.
    pub unsur: Unsur,
    /// Whether it votes.
    pub votes: bool,
}

/// Asked about delegations and heads.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum AttendanceCommand {
    AddDelegations(Vec<NewDelegation>),
    EditDelegation(NewDelegation),
    /// Begin a count of heads: "setelah ISHOMA".
    StartHeadcount {
        label: String,
    },
    /// Heads of one or more delegations in a count; none = the newest of the same day, which is begun under `label` if
    /// there is none.
    Count {
        headcount: Option<Id>,
        counts: Vec<(Code, u32)>,
        label: String,
    },
}

/// Asked about the board.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum SwotCommand {
    /// Add items, one or a pasted list: one record.
    Add(Vec<NewItem>),
    Edit {
        id: Id,
        text: String,
        by: Option<Code>,
        dimension: Option<String>,
    },
    Move {
        id: Id,
        aspect: String,
        quadrant: Quadrant,
    },
    Merge {
        from: Id,
        into: Id,
    },
    /// Both stay; they are not held side by side again.
    KeepApart {
        one: Id,
        other: Id,
    },
    Park {
        id: Id,
    },
    Withdraw {
        id: Id,
    },
    Restore {
        id: Id,
    },
    /// Another formulation, to be weighed against the text.
    Propose {
        id: Id,
        text: String,
    },
    /// One of the formulations is taken.
    Settle {
        id: Id,
        how: Settling,
    },
}

/// Asked about the four lists.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum NoteCommand {
    /// Take down lines, one or a pasted list: one record.
    Take {
        session: String,
        kind: NoteKind,
        texts: Vec<String>,
        by: Option<Code>,
    },
    Edit {
        id: Id,
        kind: NoteKind,
        text: String,
    },
    Withdraw {
        id: Id,
    },
    Restore {
        id: Id,
    },
    Answer {
        id: Id,
    },
    /// An answered question is open again.
    Reopen {
        id: Id,
    },
}

/// Asked about a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum VoteCommand {
    /// Letters of the options are given by [`super::vote`]; only texts and items count here. The options of a
    /// run-off are those tied in the earlier vote, and keep their letters.
    Draft {
        question: String,
        options: Vec<VoteOption>,
        session: Option<String>,
        aspect: Option<String>,
        link: Option<Link>,
    },
    /// The room agrees on options without a count: all of them in order. It replaces what was agreed before, so
    /// that a slip is corrected by sending the right list.
    Agree {
        vote: Id,
        options: Vec<Letter>,
    },
    /// Its options and `entitled` are filled in by [`super::vote`].
    Open {
        vote: Id,
        declaration: Box<Declaration>,
    },
    AddVoter {
        vote: Id,
        code: Code,
    },
    Cast {
        vote: Id,
        voter: Option<Code>,
        count: u32,
        choice: Choice,
    },
    TakeBack {
        vote: Id,
        ballot: u32,
    },
    Correct {
        vote: Id,
        ballot: u32,
        choice: Choice,
        reason: String,
    },
    Close {
        vote: Id,
        totals: Option<BTreeMap<Letter, u32>>,
    },
    Reopen {
        vote: Id,
    },
    /// So many papers, drawn by these dice, were compared; of some the paper says something else.
    Audit {
        vote: Id,
        dice: String,
        sample: u32,
        differing: Vec<Differing>,
    },
    Settle {
        vote: Id,
        how: TieSettlement,
        reason: Option<String>,
    },
    /// The order as counted and settled, or `order` agreed by musyawarah with the reason. From a draft: `order`, or
    /// without it the options agreed, or all. Options agreed before the count always come first.
    Accept {
        vote: Id,
        order: Option<Vec<Letter>>,
        reason: Option<String>,
    },
    Withdraw {
        vote: Id,
    },
}

/// Why a command may not happen. What was typed stays with who typed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing was typed.
    EmptyText,
    /// More than 500 characters; the number typed.
    TextTooLong(usize),
    /// More than one record can hold ([`super::size`]).
    TooMuchAtOnce,
    /// The workshop has no such session.
    NoSuchSession(String),
    /// The session is not in a state that allows this.
    SessionState(super::agenda::SessionState),
    /// A length outside 1 to 720 minutes.
    Minutes(i64),
    /// The workshop has no such day or place in it.
    NoSuchPosition,
    /// There is a session with this id already.
    SessionTaken(String),
    /// The workshop has no such delegation.
    NoSuchDelegation(String),
    /// There is a delegation with this code already.
    DelegationTaken(Code),
    /// More heads than a hall holds (9,999).
    TooManyHeads(u32),
    /// No such item, note, head-count or vote.
    NoSuch(Id),
    /// The workshop has no such aspect.
    NoSuchAspect(String),
    /// The item is withdrawn, parked or merged (or, for restoring, on the board).
    ItemState(super::swot::ItemState),
    /// An item cannot be merged into itself.
    MergeWithItself,
    /// Two items that are kept apart already.
    KeptApart,
    /// Something about formulations side by side.
    Wording(WordingRefusal),
    /// Something about groups.
    Group(GroupRefusal),
    /// The note is not in a state that allows this.
    NoteState,
    /// Something about a vote.
    Vote(VoteRefusal),
    /// Undo: nothing to take back.
    NothingToUndo,
    /// Redo: nothing to bring back.
    NothingToRedo,
    /// Undo or redo: this later record would no longer fit.
    NeededBy(u64),
    /// The reason is missing.
    ReasonMissing,
    /// An order that is not a permutation of the priorities.
    OrderIncomplete,
    /// A new workshop without any session.
    NoSessions,
    /// An aspect is there twice; its id.
    AspectTaken(String),
    /// Not an id of a session: other than 1 to 60 small letters, digits and hyphens.
    SessionId(String),
    /// Real times whose end is not after their beginning, or that lie ahead.
    Times,
    /// Real times in which this session ran, too.
    TimesOverlap(super::agenda::Label),
    /// Nothing to shorten or leave out.
    NothingToCompress,
    /// There are 12 aspects already.
    TooManyAspects,
    /// The last aspect on the board cannot be hidden.
    LastAspect,
    /// More speakers or signers than this.
    TooManyPeople(usize),
    /// The stretch to count as a pause is empty or does not lie within the time that the session has been running.
    Gap,
}

impl Refusal {
    /// For a reason that is asked for: nothing typed is a missing reason.
    pub(super) fn reason(why: NotALine) -> Self {
        match why {
            NotALine::Empty => Self::ReasonMissing,
            NotALine::TooLong(chars) => Self::TextTooLong(chars),
        }
    }
}

impl From<NotALine> for Refusal {
    fn from(why: NotALine) -> Self {
        match why {
            NotALine::Empty => Self::EmptyText,
            NotALine::TooLong(chars) => Self::TextTooLong(chars),
        }
    }
}

/// Why a step of a vote may not happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VoteRefusal {
    /// The vote is in another state.
    State(super::vote::VoteState),
    /// Fewer than one option, or an item that is not on the board.
    Options,
    /// The options are given twice or are not in the vote.
    UnknownOption(String),
    /// A number of the method is out of range (dots, limits, cut).
    Numbers,
    /// Nobody votes.
    NoVoters,
    /// The delegation does not vote here.
    NotAVoter(Code),
    /// The delegation votes here already.
    AlreadyAVoter(Code),
    /// A named ballot in a secret vote, or a nameless one where names are kept.
    Naming,
    /// More ballots than voters.
    TooManyBallots {
        /// Voters.
        voters: u32,
    },
    /// No ballot has this number, or it does not count any more.
    NoSuchBallot(u32),
    /// The ballot does not follow the rule.
    Ballot(BallotFault),
    /// Something about an audit.
    Audit(AuditRefusal),
    /// The totals do not fit (more than present).
    Totals {
        /// The most that is possible.
        most: u32,
    },
    /// A tie at the cut must be settled first.
    TieOpen,
    /// There is no tie at the cut.
    NoTie,
    /// The settlement does not name exactly the tied options, or its run-off is not closed.
    Settlement,
    /// A lot without the word that the room says.
    WordMissing,
    /// A lot with another word than this one, which the room has said after the same closing.
    WordSaid(String),
    /// Two run-offs have been held already.
    RunOffs,
    /// There is no valid ballot.
    NoResult,
    /// A ballot where totals are counted in the room, or the other way round.
    Entry,
    /// Too few took part for the count to bind; the room can still agree by musyawarah.
    NoQuorum,
    /// Fist to five without consensus.
    NotCarried,
    /// A run-off is by one choice between two, by Borda among more, and fills exactly the places left.
    RunOffRule,
    /// A run-off only settles the tie of this vote; and once it has, it stays as it is.
    RunOffOf(Id),
}

/// Why papers cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AuditRefusal {
    /// There are no papers: totals, or one table that the room agreed on.
    NoPapers,
    /// No draw: the records come from no file, so that nothing seals the vote.
    NotSealed,
    /// The dice are none.
    Dice(DiceFault),
    /// Fewer than one, or more than there are.
    Sample {
        /// The most.
        most: u32,
    },
    /// The dice do not draw this paper.
    NotDrawn(u32),
}

impl From<VoteRefusal> for Refusal {
    fn from(refusal: VoteRefusal) -> Self {
        Self::Vote(refusal)
    }
}

/// What is wrong with a ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BallotFault {
    /// This is not an option of the vote.
    UnknownOption(String),
    /// An option is named twice.
    Twice(Letter),
    /// More dots than there are.
    TooManyDots {
        /// As typed.
        given: u32,
        /// Allowed.
        dots: u32,
    },
    /// More dots on one option than allowed.
    TooManyOnOne {
        /// The option.
        option: Letter,
        /// Allowed.
        most: u32,
    },
    /// More options than allowed.
    TooManyChoices {
        /// Allowed.
        most: u32,
    },
    /// Shared ranks are not allowed here.
    SharedRank,
    /// A score off the scale.
    OffScale {
        /// Lowest.
        low: i64,
        /// Highest.
        high: i64,
    },
    /// Nothing is typed after the name or number.
    Empty,
    /// No delegation of this name votes here; as typed.
    NotAVoter(String),
    /// A name in a secret vote or an agreed table, or none where names are kept.
    Naming,
    /// Several alike where every ballot has a name.
    Alike,
    /// Another number of scores than the table has cells.
    Cells {
        /// Scores expected for one option.
        each: u32,
    },
    /// Not understood; the text.
    Unreadable(String),
    /// A ballot of another method: what it probably means.
    OtherMethod(super::vote::MethodKind),
}
