//! The first record of a journal that did not fit at its time, found without folding the journal anew at every undo.
//!
//! A workshop goes along record by record. Of each entry it is kept what the entry was about to change, so that an
//! undo puts that back. That is exact as long as no later record that cannot be undone (a clock, a step of a vote) has
//! looked at the same things; where one has, the workshop is folded anew.

use super::{Turn, Turns, created, fold, number};
use crate::domain::agenda::Day;
use crate::domain::attendance::{Delegation, HeadCount};
use crate::domain::details::Details;
use crate::domain::event::{Event, Record};
use crate::domain::group::{Group, Turns as Presentations};
use crate::domain::note::Note;
use crate::domain::place::Place;
use crate::domain::swot::{Aspect, Item, ItemState};
use crate::domain::vote::Letter;
use crate::domain::workshop::{Inconsistent, Workshop};
use crate::domain::{Id, evolve};
use std::collections::BTreeMap;

/// A part of the workshop that events look at and change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// Title, venue, place and format.
    About,
    Details,
    /// Which sessions there are, and their plans.
    Plan,
    /// How far they have come.
    Clock,
    Delegations,
    Headcounts,
    /// Groups and their presentations.
    Groups,
    Aspects,
    Item(Id),
    Note(Id),
    Votes,
    Priorities,
}

/// A part as it was before an entry.
enum Was {
    About(String, String, Place),
    Details(Box<Details>),
    Days(Vec<Day>),
    Delegations(Vec<Delegation>),
    Headcounts(Vec<HeadCount>),
    Groups(Vec<Group>, Option<Presentations>),
    Aspects(Vec<Aspect>, Vec<Aspect>),
    Item(Id, Option<Box<Item>>),
    Note(Id, Option<Box<Note>>),
    Priorities(Option<(Vec<(Id, Letter)>, String)>),
}

/// What an event looks at, and what it changes.
#[derive(Default)]
struct Touched {
    reads: Vec<Part>,
    writes: Vec<Part>,
}

/// The workshop at one record, and the way back.
struct Trace<'a> {
    records: &'a [Record],
    workshop: Workshop,
    turns: Turns,
    /// Of each effective entry, in the order of `turns.undoable`, what was there before it.
    before: Vec<Vec<Was>>,
    /// The last record that is no entry and looked at a part, and the last one that changed it.
    looked: BTreeMap<Part, u64>,
    changed: BTreeMap<Part, u64>,
}

/// The workshop and the turns at the end of the records, each of which fitted at its time.
///
/// # Errors
/// The number of the first that did not, and why.
pub(super) fn walk(records: &[Record]) -> Result<(Workshop, Turns), (u64, Inconsistent)> {
    let first = records.first().ok_or((1, Inconsistent::NotCreated))?;
    let workshop = number(1, first).and_then(|()| created(first));
    let workshop = workshop.map_err(|why| (1, why))?;
    let mut trace = Trace {
        records,
        workshop,
        turns: Turns::default(),
        before: Vec::new(),
        looked: BTreeMap::new(),
        changed: BTreeMap::new(),
    };
    for (n, record) in (2..).zip(records.iter().skip(1)) {
        trace.take(n, record).map_err(|why| (n, why))?;
    }
    Ok((trace.workshop, trace.turns))
}

impl<'a> Trace<'a> {
    fn take(&mut self, n: u64, record: &Record) -> Result<(), Inconsistent> {
        number(n, record)?;
        let turn = Turn::of(record);
        self.turns.check(turn)?;
        match turn {
            Turn::Undo(entry) => self.undo(n, entry)?,
            Turn::Redo(entry) => self.redo(n, entry)?,
            Turn::Entry => {
                let before = self.enter(record)?;
                self.before.push(before);
            }
            Turn::Other => {
                for event in &record.events {
                    let touched = touched(&self.workshop, event);
                    evolve(&mut self.workshop, event)?;
                    self.changed
                        .extend(touched.writes.iter().map(|part| (*part, n)));
                    let both = touched.reads.into_iter().chain(touched.writes);
                    self.looked.extend(both.map(|part| (part, n)));
                }
            }
        }
        self.turns.take(turn, n);
        Ok(())
    }

    /// Applies an entry and gives what was there before.
    fn enter(&mut self, record: &Record) -> Result<Vec<Was>, Inconsistent> {
        let mut before = Vec::new();
        for event in &record.events {
            let touched = touched(&self.workshop, event);
            before.extend(
                touched
                    .writes
                    .iter()
                    .filter_map(|part| was(&self.workshop, *part)),
            );
            evolve(&mut self.workshop, event)?;
        }
        Ok(before)
    }

    fn undo(&mut self, n: u64, entry: u64) -> Result<(), Inconsistent> {
        let before = self.before.pop().unwrap_or_default();
        let last = |part: Part| self.looked.get(&part).is_some_and(|last| *last > entry);
        if !before.iter().flat_map(Was::parts).any(last) {
            for was in before.into_iter().rev() {
                was.put_back(&mut self.workshop);
            }
            return Ok(());
        }
        self.turns.undone.insert(entry);
        let folded = self.fold(n);
        self.turns.undone.remove(&entry);
        self.workshop = folded.map_err(|_| Inconsistent::Undo(entry))?;
        Ok(())
    }

    fn redo(&mut self, n: u64, entry: u64) -> Result<(), Inconsistent> {
        let Some(record) = self.record(entry) else {
            return Err(Inconsistent::Undo(entry));
        };
        // Only what it writes and reads now is known: it has to be what it was at its place.
        let mut alone = true;
        for event in &record.events {
            let touched = touched(&self.workshop, event);
            let later = |log: &BTreeMap<Part, u64>, part: &Part| {
                log.get(part).is_some_and(|last| *last > entry)
            };
            alone &= !touched.writes.iter().any(|part| later(&self.looked, part));
            alone &= !touched.reads.iter().any(|part| later(&self.changed, part));
        }
        if alone {
            let before = self.enter(record).map_err(|_| Inconsistent::Undo(entry))?;
            self.before.push(before);
            return Ok(());
        }
        self.turns.undone.remove(&entry);
        let (folded, before_it) = (self.fold(n), self.fold(entry));
        self.turns.undone.insert(entry);
        self.workshop = before_it.map_err(|_| Inconsistent::Undo(entry))?;
        let before = self.enter(record).map_err(|_| Inconsistent::Undo(entry))?;
        self.before.push(before);
        self.workshop = folded.map_err(|_| Inconsistent::Undo(entry))?;
        Ok(())
    }

    fn record(&self, n: u64) -> Option<&'a Record> {
        let index = usize::try_from(n.checked_sub(1)?).ok()?;
        self.records.get(index)
    }

    /// The workshop from the records before `n` that count.
    fn fold(&self, n: u64) -> Result<Workshop, u64> {
        let end = usize::try_from(n.saturating_sub(1)).unwrap_or(usize::MAX);
        let before = self.records.get(..end).unwrap_or(self.records);
        fold(before, |other| !self.turns.undone.contains(&other))
    }
}

/// A part as it is; none of those that no entry changes.
fn was(workshop: &Workshop, part: Part) -> Option<Was> {
    Some(match part {
        Part::About => {
            let created = &workshop.created;
            let (title, venue) = (created.title.clone(), created.venue.clone());
            Was::About(title, venue, created.place.clone())
        }
        Part::Details => Was::Details(Box::new(workshop.details.clone())),
        // An event that changes plans is one of sessions, whose state stands beside the plan.
        Part::Plan => return None,
        Part::Clock => Was::Days(workshop.days.clone()),
        Part::Delegations => Was::Delegations(workshop.delegations.clone()),
        Part::Headcounts => Was::Headcounts(workshop.headcounts.clone()),
        Part::Groups => Was::Groups(workshop.groups.clone(), workshop.turns.clone()),
        Part::Aspects => {
            let hidden = workshop.hidden_aspects.clone();
            Was::Aspects(workshop.created.aspects.clone(), hidden)
        }
        Part::Item(id) => Was::Item(id, workshop.items.get(&id).cloned().map(Box::new)),
        Part::Note(id) => Was::Note(id, workshop.notes.get(&id).cloned().map(Box::new)),
        Part::Votes => return None,
        Part::Priorities => Was::Priorities(workshop.priority_order.clone()),
    })
}

impl Was {
    fn parts(&self) -> Vec<Part> {
        match self {
            Self::About(..) => vec![Part::About],
            Self::Details(_) => vec![Part::Details],
            Self::Days(_) => vec![Part::Plan, Part::Clock],
            Self::Delegations(_) => vec![Part::Delegations],
            Self::Headcounts(_) => vec![Part::Headcounts],
            Self::Groups(..) => vec![Part::Groups],
            Self::Aspects(..) => vec![Part::Aspects],
            Self::Item(id, _) => vec![Part::Item(*id)],
            Self::Note(id, _) => vec![Part::Note(*id)],
            Self::Priorities(_) => vec![Part::Priorities],
        }
    }

    fn put_back(self, workshop: &mut Workshop) {
        match self {
            Self::About(title, venue, place) => {
                workshop.created.title = title;
                workshop.created.venue = venue;
                workshop.created.place = place;
            }
            Self::Details(details) => workshop.details = *details,
            Self::Days(days) => workshop.days = days,
            Self::Delegations(delegations) => workshop.delegations = delegations,
            Self::Headcounts(headcounts) => workshop.headcounts = headcounts,
            Self::Groups(groups, turns) => (workshop.groups, workshop.turns) = (groups, turns),
            Self::Aspects(aspects, hidden) => {
                workshop.created.aspects = aspects;
                workshop.hidden_aspects = hidden;
            }
            Self::Item(id, item) => {
                match item {
                    Some(item) => workshop.items.insert(id, *item),
                    None => workshop.items.remove(&id),
                };
            }
            Self::Note(id, note) => {
                match note {
                    Some(note) => workshop.notes.insert(id, *note),
                    None => workshop.notes.remove(&id),
                };
            }
            Self::Priorities(order) => workshop.priority_order = order,
        }
    }
}

/// What an event looks at and changes, rather too much than too little. What it changes it looks at as well.
fn touched(workshop: &Workshop, event: &Event) -> Touched {
    let of = |reads: &[Part], writes: &[Part]| Touched {
        reads: reads.to_vec(),
        writes: writes.to_vec(),
    };
    match event {
        Event::WorkshopCreated(_)
        | Event::Undone { .. }
        | Event::Redone { .. }
        | Event::FormatRaised { .. }
        | Event::WorkshopEdited { .. } => of(&[], &[Part::About]),
        Event::DetailsEdited { .. } => of(&[], &[Part::Details]),
        Event::SessionWaiting { .. }
        | Event::SessionStarted { .. }
        | Event::SessionPaused { .. }
        | Event::SessionResumed { .. }
        | Event::SessionEnded { .. }
        | Event::SessionReopened { .. }
        | Event::SessionExtended { .. }
        | Event::SessionSkipped { .. }
        | Event::SessionRestored { .. }
        | Event::GapPaused { .. }
        | Event::TimesCorrected { .. } => of(&[Part::Plan], &[Part::Clock]),
        Event::SessionAdded { .. } | Event::SessionMoved { .. } | Event::SessionEdited { .. } => {
            of(&[Part::Aspects], &[Part::Plan, Part::Clock])
        }
        Event::DelegationAdded { .. } | Event::DelegationEdited { .. } => {
            of(&[], &[Part::Delegations])
        }
        Event::HeadcountStarted { .. } | Event::PresentCounted { .. } => {
            of(&[Part::Delegations], &[Part::Headcounts])
        }
        Event::GroupsFormed { .. } => of(&[Part::Delegations, Part::Aspects], &[Part::Groups]),
        Event::TurnsDrawn { .. } | Event::TurnStarted { .. } | Event::TurnsEnded { .. } => {
            of(&[], &[Part::Groups])
        }
        Event::AspectsChanged { .. } => of(&[], &[Part::Aspects]),
        Event::ItemAdded { id, .. }
        | Event::ItemEdited { id, .. }
        | Event::ItemMoved { id, .. }
        | Event::ItemParked { id }
        | Event::ItemWithdrawn { id }
        | Event::ItemRestored { id }
        | Event::WordingProposed { id, .. }
        | Event::WordingSettled { id, .. } => of(
            &[Part::Aspects, Part::Delegations, Part::Groups],
            &[Part::Item(*id)],
        ),
        Event::ItemMerged { from, into } => {
            let items = workshop.items.values();
            let under = items.filter(|item| item.state == ItemState::Merged(*from));
            Touched {
                reads: Vec::new(),
                writes: [*from, *into]
                    .into_iter()
                    .chain(under.map(|item| item.id))
                    .map(Part::Item)
                    .collect(),
            }
        }
        Event::ItemsKeptApart { one, other } => of(&[], &[Part::Item(*one), Part::Item(*other)]),
        Event::NoteTaken { id, .. }
        | Event::NoteEdited { id, .. }
        | Event::NoteWithdrawn { id }
        | Event::NoteRestored { id }
        | Event::QuestionAnswered { id }
        | Event::QuestionReopened { id } => of(
            &[Part::Plan, Part::Delegations, Part::Groups],
            &[Part::Note(*id)],
        ),
        Event::VoteDrafted { options, .. } => {
            let items = options.iter().filter_map(|option| option.item);
            let places = [Part::Plan, Part::Aspects].into_iter();
            Touched {
                reads: places.chain(items.map(Part::Item)).collect(),
                writes: vec![Part::Votes],
            }
        }
        Event::VoteOpened { .. } | Event::VoterAdded { .. } => {
            of(&[Part::Delegations], &[Part::Votes])
        }
        Event::OptionsAgreed { .. }
        | Event::BallotCast { .. }
        | Event::BallotTakenBack { .. }
        | Event::BallotCorrected { .. }
        | Event::VoteClosed { .. }
        | Event::VoteReopened { .. }
        | Event::TieSettled { .. }
        | Event::VoteAccepted { .. }
        | Event::VoteWithdrawn { .. } => of(&[], &[Part::Votes]),
        Event::PrioritiesReordered { .. } => of(&[Part::Votes], &[Part::Priorities]),
    }
}
