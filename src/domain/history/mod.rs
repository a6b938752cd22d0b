//! All records of a journal, and the workshop they add up to.

mod recount;
#[cfg(test)]
mod tests;
mod turns;

pub use recount::{Found, Recount};

use super::event::{Event, Record};
use super::inconsistent::Inconsistent;
use super::seal::{Seal, Seals};
use super::vote::Openness;
use super::workshop::Workshop;
use super::{At, Id, Refusal, evolve};
use crate::domain::event::{
    AgreementEvent, AttendanceEvent, BoardEvent, JournalEvent, NoteEvent, SheetEvent, VoteEvent, WorkshopEvent,
};
use jiff::Timestamp;
use turns::{Turn, Turns};

/// The records in order, and the workshop as the fold of the effective ones: all less those undone.
///
/// What can be undone and redone follows from the records alone, so it survives a restart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    records: Vec<Record>,
    /// The sums of the records; none of those that come from no file.
    seals: Seals,
    workshop: Workshop,
    turns: Turns,
}

impl History {
    /// A history of one record, the one that creates the workshop.
    ///
    /// # Errors
    /// [`Inconsistent`] when it is not number 1, does not begin with the creation, or does not fit in itself.
    pub fn begin(first: Record) -> Result<Self, Inconsistent> {
        number(1, &first)?;
        let workshop = created(&first)?;
        Ok(Self { records: vec![first], seals: Seals::new(), workshop, turns: Turns::default() })
    }

    /// A history of all these records, which come from no file: its votes have no seals.
    ///
    /// # Errors
    /// [`Inconsistent`] at the first record that does not fit, or when there is none.
    pub fn replay(records: impl IntoIterator<Item = Record>) -> Result<Self, Inconsistent> {
        Self::of(records.into_iter().collect(), Seals::new()).map_err(|(_, why)| why)
    }

    /// A history of all these records and their sums; with the number of the record that
    /// does not fit, 1 when there is none.
    ///
    /// The workshop is folded once, from the records that count in the end: a record that was undone for good is not
    /// looked at.
    ///
    /// # Errors
    /// [`Inconsistent`] and the number, from 1, of the first record that does not fit.
    pub fn of(records: Vec<Record>, seals: Seals) -> Result<Self, (u64, Inconsistent)> {
        match whole(&records, &seals) {
            Ok((workshop, turns)) => Ok(Self { records, seals, workshop, turns }),
            Err(failed) => Err(misfit(&records, &seals, 0, failed)),
        }
    }

    /// Takes up the next record, which comes from no file.
    ///
    /// # Errors
    /// [`Inconsistent`] when it does not fit; the history is then as it was.
    pub fn push(&mut self, record: Record) -> Result<(), Inconsistent> {
        self.take_up(record, None)
    }

    /// Takes up the next record, with its sum in the file.
    ///
    /// # Errors
    /// [`Inconsistent`] when it does not fit; the history is then as it was.
    pub fn push_sealed(&mut self, record: Record, seal: Seal) -> Result<(), Inconsistent> {
        self.take_up(record, Some(seal))
    }

    fn take_up(&mut self, record: Record, seal: Option<Seal>) -> Result<(), Inconsistent> {
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
                self.apply(&record, seal)?;
                self.turns.take(turn, record.n);
            }
        }
        self.seals.extend(seal.map(|seal| (record.n, seal)));
        self.records.push(record);
        Ok(())
    }

    /// Takes up the next records at once, with their sums: the workshop is folded once, however many of them are undone.
    ///
    /// # Errors
    /// [`Inconsistent`] of one that does not fit; the history then ends before it.
    pub fn extend(&mut self, next: Vec<(Record, Seal)>) -> Result<(), Inconsistent> {
        let is_turn = |record: &Record| matches!(Turn::of(record), Turn::Undo(_) | Turn::Redo(_));
        if !next.iter().any(|(record, _)| is_turn(record)) {
            let mut next = next.into_iter();
            return next.try_for_each(|(record, seal)| self.push_sealed(record, seal));
        }
        let known = self.records.len();
        for (record, seal) in next {
            self.seals.insert(record.n, seal);
            self.records.push(record);
        }
        let misfit = match whole(&self.records, &self.seals) {
            Ok((workshop, turns)) => {
                (self.workshop, self.turns) = (workshop, turns);
                return Ok(());
            }
            Err(failed) => misfit(&self.records, &self.seals, known, failed),
        };
        let (n, why) = misfit;
        let fitting = usize::try_from(n - 1).unwrap_or(known);
        self.records.truncate(fitting);
        self.seals.retain(|record, _| *record < n);
        if let Ok((workshop, turns)) = whole(&self.records, &self.seals) {
            (self.workshop, self.turns) = (workshop, turns);
        }
        Err(why)
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

    /// The sum of this record and all before it; none of a history that comes from no file.
    pub fn sum(&self, n: u64) -> Option<Seal> {
        self.seals.get(&n).copied()
    }

    /// The workshop as it was after so many records: what was undone later counts in it. None where there are not so many.
    pub fn as_of(&self, records: u64) -> Option<Workshop> {
        let count = usize::try_from(records).ok()?;
        let (workshop, _) = whole(self.records.get(..count)?, &self.seals).ok()?;
        Some(workshop)
    }

    /// The number that the next record will have.
    pub fn next_record(&self) -> u64 {
        self.records.len() as u64 + 1
    }

    /// The moment `time`, for a decision that becomes the next record.
    pub fn at(&self, time: Timestamp) -> At {
        At { time, record: self.next_record() }
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
    fn apply(&mut self, record: &Record, seal: Option<Seal>) -> Result<(), Inconsistent> {
        for (done, event) in record.events.iter().enumerate() {
            if let Err(why) = evolve_sealed(&mut self.workshop, event, seal) {
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
        let counts = |n| !self.turns.undone.contains(&n);
        self.workshop = fold(&self.records, &self.seals, counts).map_err(|(n, _)| n)?;
        Ok(())
    }

    /// Whether the later records that count would fit without the entry `n`; the first that would not.
    fn fits_without(&self, n: u64) -> Result<(), u64> {
        if self.is_last(n) {
            return Ok(());
        }
        fold(&self.records, &self.seals, |other| other != n && !self.turns.undone.contains(&other))
            .map_or_else(|(n, _)| Err(n), |_| Ok(()))
    }

    /// The same with the undone entry `n`.
    fn fits_with(&self, n: u64) -> Result<(), u64> {
        if self.is_last(n) {
            return Ok(());
        }
        fold(&self.records, &self.seals, |other| other == n || !self.turns.undone.contains(&other))
            .map_or_else(|(n, _)| Err(n), |_| Ok(()))
    }

    /// Whether no later record counts.
    fn is_last(&self, n: u64) -> bool {
        let newest_first = self.records.iter().rev();
        newest_first.take_while(|record| record.n > n).all(|record| match Turn::of(record) {
            Turn::Undo(_) | Turn::Redo(_) => true,
            Turn::Entry | Turn::Other => self.turns.undone.contains(&record.n),
        })
    }
}

/// What all records add up to, each looked at once; else the number of one that does not fit, and why.
fn whole(records: &[Record], seals: &Seals) -> Result<(Workshop, Turns), (u64, Inconsistent)> {
    let mut turns = Turns::default();
    for (n, record) in (1..).zip(records) {
        number(n, record).map_err(|why| (n, why))?;
        // The first one creates the workshop.
        if n > 1 {
            let turn = Turn::of(record);
            turns.check(turn).map_err(|why| (n, why))?;
            turns.take(turn, n);
        }
    }
    let workshop = fold(records, seals, |n| !turns.undone.contains(&n))?;
    Ok((workshop, turns))
}

/// A record that did not fit what stood before it, and why: those before it add up, and with it they do not. Found by
/// halving, so that a long journal is folded a few times and not once for every undo. `known` records add up; all of
/// them have `failed`.
fn misfit(records: &[Record], seals: &Seals, known: usize, mut failed: (u64, Inconsistent)) -> (u64, Inconsistent) {
    let (mut fitting, mut failing) = (known, records.len());
    while failing - fitting > 1 {
        let half = fitting.midpoint(failing);
        match whole(&records[..half], seals) {
            Ok(_) => fitting = half,
            Err(why) => (failing, failed) = (half, why),
        }
    }
    let n = records.get(fitting).map_or(1, |_| fitting as u64 + 1);
    match records.get(fitting).map(Turn::of) {
        // An undo or redo after which another record no longer fits.
        Some(Turn::Undo(entry) | Turn::Redo(entry)) if failed.0 != n => (n, Inconsistent::Undo(entry)),
        Some(_) | None => (n, failed.1),
    }
}

/// The workshop from the records that count, or the number of the first that does not fit, and why.
fn fold(records: &[Record], seals: &Seals, counts: impl Fn(u64) -> bool) -> Result<Workshop, (u64, Inconsistent)> {
    let (first, rest) = records.split_first().ok_or((1, Inconsistent::NotCreated))?;
    let mut workshop = created(first).map_err(|why| (1, why))?;
    for record in rest {
        match Turn::of(record) {
            Turn::Undo(_) | Turn::Redo(_) => {}
            Turn::Entry | Turn::Other if !counts(record.n) => {}
            Turn::Entry | Turn::Other => {
                let seal = seals.get(&record.n).copied();
                for event in &record.events {
                    evolve_sealed(&mut workshop, event, seal).map_err(|why| (record.n, why))?;
                }
            }
        }
    }
    Ok(workshop)
}

/// Applies an event; a vote that it closes takes the seal of its record.
fn evolve_sealed(workshop: &mut Workshop, event: &Event, seal: Option<Seal>) -> Result<(), Inconsistent> {
    evolve(workshop, event)?;
    if let Event::Vote(VoteEvent::VoteClosed { vote, .. }) = event
        && let Some(vote) = workshop.votes.get_mut(vote)
    {
        vote.seal = seal;
    }
    Ok(())
}

fn number(expected: u64, record: &Record) -> Result<(), Inconsistent> {
    let found = record.n;
    if found != expected {
        return Err(Inconsistent::Number { expected, found });
    }
    if record.events.is_empty() {
        return Err(Inconsistent::Empty(found));
    }
    for event in &record.events {
        if let Event::Agreement(AgreementEvent::AgreementSigned { records, .. }) = event
            && *records >= found
        {
            return Err(Inconsistent::wrong_state("agreement_signed", "agreement", records));
        }
    }
    let ids = record.events.iter().filter_map(brought);
    for (part, (what, id)) in (0..).zip(ids) {
        if id != Id::new(found, part) {
            return Err(Inconsistent::wrong_state("an id of another record", what, id));
        }
    }
    Ok(())
}

/// The id that an event brings: the number of its record, and its place among those of that record.
const fn brought(event: &Event) -> Option<(&'static str, Id)> {
    match event {
        Event::Board(BoardEvent::ItemAdded { id, .. }) => Some(("item", *id)),
        Event::Note(NoteEvent::NoteTaken { id, .. }) => Some(("note", *id)),
        Event::Attendance(AttendanceEvent::HeadcountStarted { id, .. }) => Some(("headcount", *id)),
        Event::Vote(VoteEvent::VoteDrafted { id, .. }) => Some(("vote", *id)),
        Event::Workshop(WorkshopEvent::PriorityCarried(carried)) => Some(("priority", carried.id)),
        Event::Sheet(SheetEvent::RowAdded { id, .. }) => Some(("row", *id)),
        Event::Journal(_)
        | Event::Workshop(_)
        | Event::Agenda(_)
        | Event::Attendance(_)
        | Event::Group(_)
        | Event::Floor(_)
        | Event::Board(_)
        | Event::Note(_)
        | Event::Sheet(_)
        | Event::Vote(_)
        | Event::Agreement(_) => None,
    }
}

fn created(first: &Record) -> Result<Workshop, Inconsistent> {
    let Some((Event::Journal(JournalEvent::WorkshopCreated(created)), rest)) = first.events.split_first() else {
        return Err(Inconsistent::NotCreated);
    };
    let mut workshop = Workshop::create(created)?;
    for event in rest {
        evolve(&mut workshop, event)?;
    }
    Ok(workshop)
}

/// The time that a record of these events carries: `now`, but the time of opening when one of them is about a ballot or
/// a voter of an open secret vote, so that nobody can tell from the file who handed in when.
pub fn record_time(workshop: &Workshop, events: &[Event], now: Timestamp) -> Timestamp {
    let opened_in_secret = |event: &Event| {
        let Event::Vote(
            VoteEvent::BallotCast { vote, .. }
            | VoteEvent::BallotTakenBack { vote, .. }
            | VoteEvent::VoterAdded { vote, .. },
        ) = event
        else {
            return None;
        };
        let vote = workshop.vote(*vote)?;
        let declaration = vote.declaration.as_ref()?;
        (declaration.openness == Openness::Secret).then_some(vote.opened_at)?
    };
    events.iter().find_map(opened_in_secret).unwrap_or(now)
}
