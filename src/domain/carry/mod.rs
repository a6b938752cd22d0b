//! The next stage: what an earlier workshop hands on to a new one, and what has changed since.
//!
//! All of it stands in the record that creates the new workshop, so that no undo takes it away, and each thing says
//! where it comes from ([`Origin`]). What does not fit the new agenda stays behind and is told ([`Lost`]).

mod cells;
mod lost;
mod priorities;
mod rows;
mod since;
mod stage;
#[cfg(test)]
mod tests;
mod things;

pub use lost::{Lost, What};
pub use since::{Change, Field, How, since};
pub use stage::{STAGES, next_agenda, stage};

use super::agenda::Activity;
use super::attendance::Code;
use super::command::NewDelegation;
use super::event::{BoardEvent, Created, NoteEvent, SheetEvent, WorkshopEvent};
use super::note::Note;
use super::sheet::{Given, Origin, Ref};
use super::{Event, Id, Record, Refusal, Workshop, evolve, size};
use crate::domain::history::History;
use std::collections::BTreeMap;

/// The workshop of an earlier stage.
#[derive(Debug, Clone, Copy)]
pub struct Earlier<'a> {
    /// What it amounts to.
    pub workshop: &'a Workshop,
    /// The sum of its first record, 64 hexadecimal digits: which workshop it is.
    pub sum: &'a str,
}

/// What begins a workshop of the next stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The events of its first record.
    pub events: Vec<Event>,
    /// How much of the earlier workshop is among them.
    pub comes: Comes,
    /// What is not.
    pub lost: Vec<Lost>,
}

/// How much is carried over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Comes {
    /// Items of the board.
    pub items: usize,
    /// Priorities.
    pub priorities: usize,
    /// Rows of sheets.
    pub rows: usize,
    /// Open questions.
    pub questions: usize,
}

impl Comes {
    /// Whether nothing is.
    pub const fn is_empty(self) -> bool {
        self.items == 0 && self.priorities == 0 && self.rows == 0 && self.questions == 0
    }
}

/// The events of the first record of the next stage: the workshop, its delegations and the rows that its agenda gives,
/// then what stands of the earlier one: rows, items, priorities, open questions. On a sheet on which the earlier
/// workshop has rows its agenda gives none: they are there as the room left them.
///
/// # Errors
/// [`Refusal`] as of [`super::create`]; [`Refusal::TooMuchAtOnce`] when it is more than a record holds.
pub fn create(
    created: Created,
    delegations: Vec<NewDelegation>,
    given: Vec<(String, Given)>,
    earlier: Earlier,
) -> Result<Carried, Refusal> {
    let has_rows = |sheet: &str| earlier.workshop.sheets.rows().any(|row| row.sheet == sheet);
    let (there, fresh): (Vec<_>, Vec<_>) = given.into_iter().partition(|(sheet, _)| has_rows(sheet));
    let at = created.created_at;
    let events = super::create(created, delegations, fresh)?;
    let Ok(begun) = History::begin(Record { n: 1, at, events: events.clone() }) else {
        return Err(Refusal::NoSessions);
    };
    let mut carrier = Carrier::new(earlier, begun.workshop().clone(), events);
    carrier.given(&there);
    carrier.rows();
    carrier.things();
    carrier.links();
    carrier.cells_of_items();
    carrier.questions();
    let Carrier { events, comes, lost, .. } = carrier;
    Ok(Carried { events: size::sound(events)?, comes, lost })
}

/// The delegations of an earlier workshop, to begin the next with.
pub fn delegations(earlier: &Workshop) -> Vec<NewDelegation> {
    let new = |one: &super::attendance::Delegation| NewDelegation {
        code: one.code.clone(),
        name: one.name.clone(),
        unsur: one.unsur,
        votes: one.votes,
    };
    earlier.delegations.iter().map(new).collect()
}

/// The first sum of the workshop that a first record was carried over from; none when nothing was.
pub fn origin_of(events: &[Event]) -> Option<&str> {
    events.iter().find_map(origin).map(|origin| origin.workshop.as_str())
}

/// Where the thing comes from that an event brings.
pub(super) const fn origin(event: &Event) -> Option<&Origin> {
    match event {
        Event::Board(BoardEvent::ItemAdded { origin, .. })
        | Event::Note(NoteEvent::NoteTaken { origin, .. })
        | Event::Sheet(SheetEvent::RowAdded { origin, .. }) => origin.as_ref(),
        Event::Workshop(WorkshopEvent::PriorityCarried(carried)) => Some(&carried.origin),
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

/// The session that takes open questions: the first talk that is no protocol, else the first talk, else the first.
fn for_questions(workshop: &Workshop) -> Option<String> {
    let plans = || workshop.sessions().map(|(_, session)| &session.plan);
    let talks = || plans().filter(|plan| plan.activity == Activity::Talk);
    let plan = talks().find(|plan| !plan.protocol).or_else(|| talks().next()).or_else(|| plans().next())?;
    Some(plan.id.clone())
}

/// The new workshop while it is filled.
struct Carrier<'a> {
    from: &'a Workshop,
    sum: &'a str,
    to: Workshop,
    events: Vec<Event>,
    /// How many things the record brings so far: their ids share one counter.
    part: u32,
    /// What each thing of the earlier workshop is in the new one.
    new: BTreeMap<Ref, Ref>,
    /// Priorities that were carried over before and accepted again, by the accepted ones.
    again: BTreeMap<Ref, Ref>,
    comes: Comes,
    lost: Vec<Lost>,
}

impl<'a> Carrier<'a> {
    fn new(earlier: Earlier<'a>, to: Workshop, events: Vec<Event>) -> Self {
        let given = to.sheets.rows().count();
        Self {
            from: earlier.workshop,
            sum: earlier.sum,
            to,
            events,
            part: u32::try_from(given).unwrap_or(u32::MAX),
            new: BTreeMap::new(),
            again: BTreeMap::new(),
            comes: Comes::default(),
            lost: Vec::new(),
        }
    }

    /// Takes an event up, if it fits the new workshop.
    fn emit(&mut self, event: Event) -> bool {
        let fits = evolve(&mut self.to, &event).is_ok();
        if fits {
            self.events.push(event);
        }
        fits
    }

    /// Brings a thing with the next id and its origin, if it fits.
    fn bring(&mut self, old: Id, event: impl FnOnce(Id, Origin) -> Event) -> Option<Id> {
        let id = Id::new(1, self.part);
        let origin = Origin { workshop: self.sum.to_owned(), id: old };
        self.emit(event(id, origin)).then(|| {
            self.part += 1;
            id
        })
    }

    fn lose(&mut self, what: What) {
        self.lose_many(what, 1);
    }

    fn lose_many(&mut self, what: What, times: usize) {
        self.lose_from(what, times, false);
    }

    fn lose_from(&mut self, what: What, times: usize, desk: bool) {
        match self.lost.iter_mut().find(|lost| lost.what == what && lost.desk == desk) {
            Some(lost) => lost.times += times,
            None => self.lost.push(Lost { what, times, desk }),
        }
    }

    /// Who said something, if that is known in the new workshop.
    fn source(&mut self, by: Option<&Code>) -> Option<Code> {
        let by = by?;
        if self.to.is_source(by) {
            return Some(by.clone());
        }
        self.lose(What::Code(by.clone()));
        None
    }

    fn questions(&mut self) {
        let (from, Some(session)) = (self.from, for_questions(&self.to)) else {
            return;
        };
        for note in from.notes.values().filter(|note| note.is_open_question()) {
            let Note { id, kind, text, by, .. } = note;
            let by = self.source(by.as_ref());
            let brought = self.bring(*id, |id, origin| {
                let (session, text) = (session.clone(), text.clone());
                Event::Note(NoteEvent::NoteTaken { id, session, kind: *kind, text, by, origin: Some(origin) })
            });
            self.comes.questions += usize::from(brought.is_some());
        }
    }
}
