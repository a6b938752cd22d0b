//! All records of a journal, and the workshop they add up to.

use super::event::{Event, Record};
use super::vote::Openness;
use super::workshop::{Inconsistent, Workshop};
use super::{At, Id, Refusal, evolve};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// The records in order, and the workshop as the fold of the effective ones: all less those undone.
///
/// What can be undone and redone follows from the records alone, so it survives a restart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    records: Vec<Record>,
    workshop: Workshop,
    turns: Turns,
}

/// What undo and redo have done, and what they would do next.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Turns {
    /// Numbers of the records that do not count.
    undone: BTreeSet<u64>,
    /// Numbers of the effective entries, oldest first.
    undoable: Vec<u64>,
    /// Numbers of the undone entries that no later entry has put out of reach, undone first to last.
    redoable: Vec<u64>,
}

/// What a record does to the stack of entries.
#[derive(Debug, Clone, Copy)]
enum Turn {
    Undo(u64),
    Redo(u64),
    Entry,
    Other,
}

impl Turn {
    fn of(record: &Record) -> Self {
        match record.events.as_slice() {
            [Event::Undone { record }] => Self::Undo(*record),
            [Event::Redone { record }] => Self::Redo(*record),
            _ if record.is_entry() => Self::Entry,
            _ => Self::Other,
        }
    }

    /// What makes an undo or redo not to have been.
    const fn opposite(self) -> Self {
        match self {
            Self::Undo(n) => Self::Redo(n),
            Self::Redo(n) => Self::Undo(n),
            Self::Entry | Self::Other => self,
        }
    }
}

impl Turns {
    /// Whether an undo or redo is of the entry that is next.
    fn check(&self, turn: Turn) -> Result<(), Inconsistent> {
        let (n, next) = match turn {
            Turn::Undo(n) => (n, self.undoable.last()),
            Turn::Redo(n) => (n, self.redoable.last()),
            Turn::Entry | Turn::Other => return Ok(()),
        };
        if next == Some(&n) {
            Ok(())
        } else {
            Err(Inconsistent::Undo(n))
        }
    }

    /// Takes the turn of the record with this number, which has been checked.
    fn take(&mut self, turn: Turn, record: u64) {
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

impl History {
    /// A history of one record, the one that creates the workshop.
    ///
    /// # Errors
    /// [`Inconsistent`] when it is not number 1, does not begin with the creation, or does not fit in itself.
    pub fn begin(first: Record) -> Result<Self, Inconsistent> {
        number(1, &first)?;
        let workshop = created(&first)?;
        Ok(Self {
            records: vec![first],
            workshop,
            turns: Turns::default(),
        })
    }

    /// A history of all these records.
    ///
    /// # Errors
    /// [`Inconsistent`] at the first record that does not fit, or when there is none.
    pub fn replay(records: impl IntoIterator<Item = Record>) -> Result<Self, Inconsistent> {
        Self::of(records.into_iter().collect()).map_err(|(_, why)| why)
    }

    /// The same, with the number of the record that does not fit; 1 when there is none.
    ///
    /// The workshop is folded once, from the records that count in the end: a record that was undone for good is not
    /// looked at.
    ///
    /// # Errors
    /// [`Inconsistent`] and the number, from 1, of the first record that does not fit.
    pub fn of(records: Vec<Record>) -> Result<Self, (u64, Inconsistent)> {
        match Self::in_one_pass(records) {
            Ok(history) => Ok(history),
            Err(records) => {
                let (workshop, turns) = misfit::walk(&records)?;
                Ok(Self {
                    records,
                    workshop,
                    turns,
                })
            }
        }
    }

    fn in_one_pass(records: Vec<Record>) -> Result<Self, Vec<Record>> {
        let mut turns = Turns::default();
        let mut take = |n: u64, record: &Record| {
            number(n, record)?;
            // The first one creates the workshop.
            if n > 1 {
                let turn = Turn::of(record);
                turns.check(turn)?;
                turns.take(turn, n);
            }
            Ok::<(), Inconsistent>(())
        };
        let taken = (1..)
            .zip(&records)
            .try_for_each(|(n, record)| take(n, record));
        match (taken, fold(&records, |n| !turns.undone.contains(&n))) {
            (Ok(()), Ok(workshop)) => Ok(Self {
                records,
                workshop,
                turns,
            }),
            _ => Err(records),
        }
    }

    /// What [`Self::of`] gives, the slow way.
    #[cfg(test)]
    pub(in crate::domain) fn one_by_one(records: Vec<Record>) -> Result<Self, (u64, Inconsistent)> {
        let mut records = records.into_iter();
        let first = records.next().ok_or((1, Inconsistent::NotCreated))?;
        let mut history = Self::begin(first).map_err(|why| (1, why))?;
        for record in records {
            let n = history.next_record();
            history.push(record).map_err(|why| (n, why))?;
        }
        Ok(history)
    }

    /// Takes up the next record.
    ///
    /// # Errors
    /// [`Inconsistent`] when it does not fit; the history is then as it was.
    pub fn push(&mut self, record: Record) -> Result<(), Inconsistent> {
        number(self.next_record(), &record)?;
        let turn = Turn::of(&record);
        self.turns.check(turn)?;
        match turn {
            Turn::Undo(n) | Turn::Redo(n) => {
                self.turns.take(turn, record.n);
                if self.refold().is_err() {
                    self.turns.take(turn.opposite(), record.n);
                    let _fitted_before = self.refold();
                    return Err(Inconsistent::Undo(n));
                }
            }
            Turn::Entry | Turn::Other => {
                self.apply(&record)?;
                self.turns.take(turn, record.n);
            }
        }
        self.records.push(record);
        Ok(())
    }

    /// Takes up the next records at once: the workshop is folded once, however many of them are undone.
    ///
    /// # Errors
    /// [`Inconsistent`] of the first that does not fit; the history then ends before it.
    pub fn extend(&mut self, next: Vec<Record>) -> Result<(), Inconsistent> {
        let is_turn = |record: &Record| matches!(Turn::of(record), Turn::Undo(_) | Turn::Redo(_));
        if next.len() < 2 || !next.iter().any(is_turn) {
            return next.into_iter().try_for_each(|record| self.push(record));
        }
        let known = self.records.len();
        let mut records = std::mem::take(&mut self.records);
        records.extend(next);
        // The old workshop goes first, as in a refold.
        self.workshop = created(&records[0])?;
        let mut records = match Self::in_one_pass(records) {
            Ok(history) => {
                *self = history;
                return Ok(());
            }
            Err(records) => records,
        };
        // As far as they fitted at their time they are taken at once. One that did not and was undone for good may
        // stand among those before.
        let fitting = match misfit::walk(&records) {
            Ok(_) => records.len(),
            Err((n, _)) => usize::try_from(n - 1).unwrap_or(usize::MAX).max(known),
        };
        let rest = records.split_off(fitting.min(records.len()));
        *self = Self::of(records).map_err(|(_, why)| why)?;
        rest.into_iter().try_for_each(|record| self.push(record))
    }

    /// The workshop as it is.
    pub const fn workshop(&self) -> &Workshop {
        &self.workshop
    }

    /// All records, record n at index n − 1, undone ones and undoings among them.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The record with this number.
    pub fn record(&self, n: u64) -> Option<&Record> {
        let index = usize::try_from(n.checked_sub(1)?).ok()?;
        self.records.get(index)
    }

    /// The number that the next record will have.
    pub fn next_record(&self) -> u64 {
        self.records.len() as u64 + 1
    }

    /// The moment `time`, for a decision that becomes the next record.
    pub fn at(&self, time: Timestamp) -> At {
        At {
            time,
            record: self.next_record(),
        }
    }

    /// Whether what the record says counts: it is there and not undone.
    pub fn is_effective(&self, n: u64) -> bool {
        self.record(n).is_some() && !self.turns.undone.contains(&n)
    }

    /// The record that undo takes back: the newest effective entry.
    ///
    /// # Errors
    /// [`Refusal::NothingToUndo`]; [`Refusal::NeededBy`] with the first later record that would no longer fit.
    pub fn undo(&self) -> Result<&Record, Refusal> {
        let newest = self.turns.undoable.last().ok_or(Refusal::NothingToUndo)?;
        self.fits_without(*newest).map_err(Refusal::NeededBy)?;
        self.record(*newest).ok_or(Refusal::NothingToUndo)
    }

    /// The record that redo brings back: the one undone last, if nothing was entered since.
    ///
    /// # Errors
    /// [`Refusal::NothingToRedo`]; [`Refusal::NeededBy`] with the first record that would no longer fit.
    pub fn redo(&self) -> Result<&Record, Refusal> {
        let newest = self.turns.redoable.last().ok_or(Refusal::NothingToRedo)?;
        self.fits_with(*newest).map_err(Refusal::NeededBy)?;
        self.record(*newest).ok_or(Refusal::NothingToRedo)
    }

    /// Applies all events of the record, or none.
    fn apply(&mut self, record: &Record) -> Result<(), Inconsistent> {
        for (done, event) in record.events.iter().enumerate() {
            if let Err(why) = evolve(&mut self.workshop, event) {
                if done > 0 {
                    let _fitted_before = self.refold();
                }
                return Err(why);
            }
        }
        Ok(())
    }

    /// Builds the workshop anew. The old one goes first, so that there are never two of a large one.
    fn refold(&mut self) -> Result<(), u64> {
        let Some(first) = self.records.first() else {
            return Err(1);
        };
        self.workshop = created(first).map_err(|_| first.n)?;
        self.workshop = fold(&self.records, |n| !self.turns.undone.contains(&n))?;
        Ok(())
    }

    /// Whether the later records that count would fit without the entry `n`; the first that would not.
    fn fits_without(&self, n: u64) -> Result<(), u64> {
        if self.is_last(n) {
            return Ok(());
        }
        fold(&self.records, |other| {
            other != n && !self.turns.undone.contains(&other)
        })
        .map(drop)
    }

    /// The same with the undone entry `n`.
    fn fits_with(&self, n: u64) -> Result<(), u64> {
        if self.is_last(n) {
            return Ok(());
        }
        fold(&self.records, |other| {
            other == n || !self.turns.undone.contains(&other)
        })
        .map(drop)
    }

    /// Whether no later record counts.
    fn is_last(&self, n: u64) -> bool {
        let newest_first = self.records.iter().rev();
        newest_first
            .take_while(|record| record.n > n)
            .all(|record| match Turn::of(record) {
                Turn::Undo(_) | Turn::Redo(_) => true,
                Turn::Entry | Turn::Other => self.turns.undone.contains(&record.n),
            })
    }
}

/// The workshop from the records that count, or the number of the first that does not fit.
fn fold(records: &[Record], counts: impl Fn(u64) -> bool) -> Result<Workshop, u64> {
    let (first, rest) = records.split_first().ok_or(1_u64)?;
    let mut workshop = created(first).map_err(|_| first.n)?;
    for record in rest {
        match Turn::of(record) {
            Turn::Undo(_) | Turn::Redo(_) => {}
            Turn::Entry | Turn::Other if !counts(record.n) => {}
            Turn::Entry | Turn::Other => {
                for event in &record.events {
                    evolve(&mut workshop, event).map_err(|_| record.n)?;
                }
            }
        }
    }
    Ok(workshop)
}

fn number(expected: u64, record: &Record) -> Result<(), Inconsistent> {
    let found = record.n;
    if found != expected {
        return Err(Inconsistent::Number { expected, found });
    }
    if record.events.is_empty() {
        return Err(Inconsistent::Empty(found));
    }
    let ids = record.events.iter().filter_map(brought);
    for (part, (what, id)) in (0..).zip(ids) {
        if id != Id::new(found, part) {
            return Err(Inconsistent::wrong_state(
                "an id of another record",
                what,
                id,
            ));
        }
    }
    Ok(())
}

/// The id that an event brings: the number of its record, and its place among those of that record.
const fn brought(event: &Event) -> Option<(&'static str, Id)> {
    match event {
        Event::ItemAdded { id, .. } => Some(("item", *id)),
        Event::NoteTaken { id, .. } => Some(("note", *id)),
        Event::HeadcountStarted { id, .. } => Some(("headcount", *id)),
        Event::VoteDrafted { id, .. } => Some(("vote", *id)),
        _ => None,
    }
}

fn created(first: &Record) -> Result<Workshop, Inconsistent> {
    let Some((Event::WorkshopCreated(created), rest)) = first.events.split_first() else {
        return Err(Inconsistent::NotCreated);
    };
    let mut workshop = Workshop::create(created)?;
    for event in rest {
        evolve(&mut workshop, event)?;
    }
    Ok(workshop)
}

/// The time that a record of these events carries: `now`, but for a ballot of a secret vote the time of opening,
/// so that nobody can tell from the file who handed in when.
pub fn record_time(workshop: &Workshop, events: &[Event], now: Timestamp) -> Timestamp {
    let opened_in_secret = |event: &Event| match event {
        Event::BallotCast { vote, .. } => {
            let vote = workshop.vote(*vote)?;
            let declaration = vote.declaration.as_ref()?;
            (declaration.openness == Openness::Secret).then_some(vote.opened_at)?
        }
        _ => None,
    };
    events.iter().find_map(opened_in_secret).unwrap_or(now)
}

mod misfit;
mod recount;
/// What [`History::of`] gives where every record is looked at, be it undone for good.
#[cfg(test)]
pub(super) fn walked(records: Vec<Record>) -> Result<History, (u64, Inconsistent)> {
    let (workshop, turns) = misfit::walk(&records)?;
    Ok(History {
        records,
        workshop,
        turns,
    })
}

#[cfg(test)]
mod tests;

pub use recount::{Found, Lot, Recount};
