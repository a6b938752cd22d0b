//! Everything that can have happened: the file format of the journal.
//!
//! Events come in families, as commands do. In the file an event is one object whose `type` names it; the family is not
//! written.

mod journal;
mod read;
#[cfg(test)]
mod tests;
mod workshop;

pub use super::agenda::AgendaEvent;
pub use super::agreement::AgreementEvent;
pub use super::attendance::AttendanceEvent;
pub use super::floor::FloorEvent;
pub use super::group::GroupEvent;
pub use super::note::NoteEvent;
pub use super::sheet::SheetEvent;
pub use super::swot::BoardEvent;
pub use super::vote::VoteEvent;
pub use journal::{Created, JournalEvent};
pub use workshop::WorkshopEvent;

use jiff::Timestamp;
use serde::Serialize;

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

/// Something that happened. Session, aspect and option ids are strings, other ids are those of [`super::Id`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Event {
    /// To the journal itself.
    Journal(JournalEvent),
    /// To the workshop as a whole.
    Workshop(WorkshopEvent),
    /// To the agenda.
    Agenda(AgendaEvent),
    /// To delegations and heads.
    Attendance(AttendanceEvent),
    /// To the groups at tables.
    Group(GroupEvent),
    /// To the floor of a session: countdown and speakers.
    Floor(FloorEvent),
    /// To the board.
    Board(BoardEvent),
    /// To the four lists.
    Note(NoteEvent),
    /// To a sheet.
    Sheet(SheetEvent),
    /// To a vote.
    Vote(VoteEvent),
    /// To the agreement that is signed.
    Agreement(AgreementEvent),
}

impl Event {
    /// Whether undo may take it back. Session clocks, vote steps and ballots have corrections of their own.
    pub const fn is_entry(&self) -> bool {
        match self {
            Self::Workshop(_) | Self::Attendance(_) | Self::Board(_) | Self::Note(_) | Self::Sheet(_) => true,
            Self::Journal(_) | Self::Floor(_) | Self::Vote(_) => false,
            Self::Agenda(event) => event.is_entry(),
            Self::Group(event) => event.is_entry(),
            Self::Agreement(event) => event.is_entry(),
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
