//! Why an event does not fit.

use super::Refusal;

/// An event that does not fit what happened before it: the file was changed by something else than mufakat.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Inconsistent {
    /// Something happened before the workshop was created.
    #[error("the workshop is not created yet")]
    NotCreated,
    /// It was created twice.
    #[error("the workshop is created twice")]
    CreatedTwice,
    /// It speaks of something that does not exist.
    #[error("there is no {what} \"{id}\"")]
    NoSuch {
        /// Session, item, vote, …
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// It brings an id that is taken.
    #[error("the {what} \"{id}\" exists already")]
    Taken {
        /// Session, item, vote, …
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// It cannot happen in the state that the thing is in.
    #[error("{event} cannot happen to {what} \"{id}\" as it is")]
    WrongState {
        /// Name of the event.
        event: &'static str,
        /// Session, item, vote, …
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// Undo or redo of a record that is not undone, not an entry, not there, or needed by a later one.
    #[error("record {0} cannot be undone or redone here")]
    Undo(u64),
    /// A record has another number than the one that comes next.
    #[error("record {found} stands where record {expected} belongs")]
    Number {
        /// The number that comes next.
        expected: u64,
        /// Its number.
        found: u64,
    },
    /// A record without events.
    #[error("record {0} holds no events")]
    Empty(u64),
}

#[expect(clippy::needless_pass_by_value, reason = "ids come by value and by reference")]
impl Inconsistent {
    pub(super) fn no_such(what: &'static str, id: impl ToString) -> Self {
        let id = id.to_string();
        Self::NoSuch { what, id }
    }

    pub(super) fn taken(what: &'static str, id: impl ToString) -> Self {
        let id = id.to_string();
        Self::Taken { what, id }
    }

    pub(super) fn wrong_state(event: &'static str, what: &'static str, id: impl ToString) -> Self {
        let id = id.to_string();
        Self::WrongState { event, what, id }
    }

    /// What a rule refuses, said of an event that is read: it happens to `what` with this id.
    pub(super) fn refused(why: Refusal, event: &'static str, what: &'static str, id: impl ToString) -> Self {
        match why {
            Refusal::NoSuchSession(id) => Self::no_such("session", id),
            Refusal::NoSuchDelegation(code) => Self::no_such("delegation", code),
            Refusal::NoSuchAspect(id) => Self::no_such("aspect", id),
            Refusal::NoSuch(id) => Self::no_such(what, id),
            Refusal::SessionTaken(id) => Self::taken("session", id),
            Refusal::DelegationTaken(code) => Self::taken("delegation", code),
            Refusal::EmptyText
            | Refusal::TextTooLong(_)
            | Refusal::TooMuchAtOnce
            | Refusal::SessionState(_)
            | Refusal::Minutes(_)
            | Refusal::NoSuchPosition
            | Refusal::TooManyHeads(_)
            | Refusal::ItemState(_)
            | Refusal::MergeWithItself
            | Refusal::KeptApart
            | Refusal::Wording(_)
            | Refusal::Group(_)
            | Refusal::Floor(_)
            | Refusal::NoteState
            | Refusal::Agreement(_)
            | Refusal::Vote(_)
            | Refusal::Sheet(_)
            | Refusal::NothingToUndo
            | Refusal::NothingToRedo
            | Refusal::NeededBy(_)
            | Refusal::ReasonMissing
            | Refusal::OrderIncomplete
            | Refusal::NoSessions
            | Refusal::AspectTaken(_)
            | Refusal::SessionId(_)
            | Refusal::Times
            | Refusal::TimesOverlap(_)
            | Refusal::NothingToCompress
            | Refusal::TooManyAspects
            | Refusal::LastAspect
            | Refusal::TooManyPeople(_)
            | Refusal::Gap => Self::wrong_state(event, what, id),
        }
    }
}
