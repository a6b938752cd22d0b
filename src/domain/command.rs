//! Everything that may be asked.

pub use super::agenda::AgendaCommand;
pub use super::agreement::AgreementCommand;
pub use super::attendance::{AttendanceCommand, NewDelegation};
pub use super::floor::FloorCommand;
pub use super::group::GroupCommand;
pub use super::note::NoteCommand;
pub use super::refusal::Refusal;
pub use super::sheet::{NewRow, RowCells, SheetCommand};
pub use super::swot::{AspectCommand, NewItem, SwotCommand};
pub use super::vote::{AuditRefusal, BallotFault, VoteCommand, VoteRefusal};

use super::Id;
use super::details::Details;
use super::place::Place;
use super::vote::Letter;

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
    /// About the floor of the open session: countdown and speakers.
    Floor(FloorCommand),
    /// Something about the board.
    Swot(SwotCommand),
    /// Something about the four lists.
    Note(NoteCommand),
    /// Something about sheets.
    Sheet(SheetCommand),
    /// Something about a vote.
    Vote(VoteCommand),
    /// Something about the agreement that is signed.
    Agreement(AgreementCommand),
    /// The accepted priorities in another order, agreed by musyawarah.
    ReorderPriorities {
        /// All priorities, best first.
        order: Vec<(Id, Letter)>,
        /// Why.
        reason: String,
    },
}
