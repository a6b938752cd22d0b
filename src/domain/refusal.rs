//! Why a command may not happen.

use super::Id;
use super::agenda::{Label, SessionState};
use super::agreement::AgreementRefusal;
use super::attendance::Code;
use super::floor::FloorRefusal;
use super::group::GroupRefusal;
use super::line::NotALine;
use super::sheet::SheetRefusal;
use super::swot::{ItemState, WordingRefusal};
use super::vote::VoteRefusal;

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
    SessionState(SessionState),
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
    ItemState(ItemState),
    /// An item cannot be merged into itself.
    MergeWithItself,
    /// Two items that are kept apart already.
    KeptApart,
    /// Something about formulations side by side.
    Wording(WordingRefusal),
    /// Something about groups.
    Group(GroupRefusal),
    /// Something about a countdown or speakers.
    Floor(FloorRefusal),
    /// The note is not in a state that allows this.
    NoteState,
    /// Something about the agreement that is signed.
    Agreement(AgreementRefusal),
    /// Something about a sheet.
    Sheet(SheetRefusal),
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
    TimesOverlap(Label),
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

impl From<VoteRefusal> for Refusal {
    fn from(refusal: VoteRefusal) -> Self {
        Self::Vote(refusal)
    }
}
