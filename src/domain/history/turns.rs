//! What undo and redo have done, and what each record does to them.

use crate::domain::Inconsistent;
use crate::domain::event::{Event, JournalEvent, Record};
use std::collections::BTreeSet;

/// What undo and redo have done, and what they would do next.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Turns {
    /// Numbers of the records that do not count.
    pub(super) undone: BTreeSet<u64>,
    /// Numbers of the effective entries, oldest first.
    pub(super) undoable: Vec<u64>,
    /// Numbers of the undone entries that no later entry has put out of reach, undone first to last.
    pub(super) redoable: Vec<u64>,
}

/// What a record does to the stack of entries.
#[derive(Debug, Clone, Copy)]
pub(super) enum Turn {
    Undo(u64),
    Redo(u64),
    Entry,
    Other,
}

impl Turn {
    pub(super) fn of(record: &Record) -> Self {
        match record.events.as_slice() {
            [Event::Journal(JournalEvent::Undone { record })] => Self::Undo(*record),
            [Event::Journal(JournalEvent::Redone { record })] => Self::Redo(*record),
            _ if record.is_entry() => Self::Entry,
            [] | [_, ..] => Self::Other,
        }
    }

    /// The turn that cancels this one.
    pub(super) const fn opposite(self) -> Self {
        match self {
            Self::Undo(n) => Self::Redo(n),
            Self::Redo(n) => Self::Undo(n),
            Self::Entry | Self::Other => self,
        }
    }
}

impl Turns {
    /// Whether an undo or redo is of the entry that is next.
    pub(super) fn check(&self, turn: Turn) -> Result<(), Inconsistent> {
        let (n, next) = match turn {
            Turn::Undo(n) => (n, self.undoable.last()),
            Turn::Redo(n) => (n, self.redoable.last()),
            Turn::Entry | Turn::Other => return Ok(()),
        };
        if next == Some(&n) { Ok(()) } else { Err(Inconsistent::Undo(n)) }
    }

    /// Takes the turn of the record with this number, which has been checked.
    pub(super) fn take(&mut self, turn: Turn, record: u64) {
        match turn {
            Turn::Undo(n) => {
                self.undoable.pop();
                self.undone.insert(n);
                self.redoable.push(n);
            }
            Turn::Redo(n) => {
                self.redoable.pop();
                self.undone.remove(&n);
                self.undoable.push(n);
            }
            Turn::Entry => {
                self.undoable.push(record);
                self.redoable.clear();
            }
            Turn::Other => {}
        }
    }
}
