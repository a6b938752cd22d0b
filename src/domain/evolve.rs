//! What is true after an event.

use super::agenda::{self, Day, Session};
use super::decide::{sound_created, sound_place};
use super::event::{Created, JournalEvent, WorkshopEvent};
use super::inconsistent::Inconsistent;
use super::line::{is_line, is_short};
use super::workshop::Workshop;
use super::{Event, agreement, attendance, details, floor, group, note, priorities, sheet, swot, vote};
use std::collections::{BTreeMap, BTreeSet};

impl Workshop {
    /// The workshop as its first event leaves it.
    ///
    /// # Errors
    /// [`Inconsistent::Taken`] when a session or an aspect is there twice; [`Inconsistent::WrongState`] when something
    /// in it is not as [`super::create`] leaves it.
    pub fn create(created: &Created) -> Result<Self, Inconsistent> {
        let mut sessions = BTreeSet::new();
        for plan in created.days.iter().flat_map(|day| &day.sessions) {
            if !sessions.insert(plan.id.as_str()) {
                return Err(Inconsistent::taken("session", &plan.id));
            }
        }
        let mut aspects = BTreeSet::new();
        for aspect in &created.aspects {
            if !aspects.insert(aspect.id.as_str()) {
                return Err(Inconsistent::taken("aspect", &aspect.id));
            }
        }
        if sound_created(created.clone()).as_ref() != Ok(created) {
            let title = &created.title;
            return Err(Inconsistent::wrong_state("workshop_created", "workshop", title));
        }
        Ok(Self {
            days: created.days.iter().map(day).collect(),
            created: created.clone(),
            delegations: Vec::new(),
            groups: Vec::new(),
            turns: None,
            speaking_minutes: floor::SPEAKING,
            headcounts: Vec::new(),
            items: BTreeMap::new(),
            under: BTreeMap::new(),
            board: swot::Board::default(),
            sheets: sheet::SheetRows::of(created.sheets.clone()),
            carried: Vec::new(),
            notes: BTreeMap::new(),
            votes: BTreeMap::new(),
            accepted: 0,
            hidden_aspects: Vec::new(),
            priority_order: None,
            details: details::Details::default(),
            agreement: agreement::Agreement::default(),
        })
    }
}

fn day(plan: &agenda::DayPlan) -> Day {
    Day { date: plan.date, sessions: plan.sessions.iter().cloned().map(Session::planned).collect() }
}

/// Changes the workshop to what is true after the event.
///
/// Undoing and redoing are the business of [`super::History`] and never fit here.
///
/// # Errors
/// [`Inconsistent`] when the event does not fit what happened before; the workshop is then as it was.
pub fn evolve(workshop: &mut Workshop, event: &Event) -> Result<(), Inconsistent> {
    match event {
        Event::Journal(event) => journal(workshop, event),
        Event::Workshop(event) => whole(workshop, event),
        Event::Agenda(event) => agenda::evolve(workshop, event),
        Event::Attendance(event) => attendance::evolve(workshop, event),
        Event::Group(event) => group::evolve(workshop, event),
        Event::Floor(event) => floor::evolve(workshop, event),
        Event::Board(event) => swot::evolve(workshop, event),
        Event::Note(event) => note::evolve(workshop, event),
        Event::Sheet(event) => sheet::evolve(workshop, event),
        Event::Vote(event) => vote::evolve(workshop, event),
        Event::Agreement(event) => agreement::evolve(workshop, event),
    }
}

fn journal(workshop: &mut Workshop, event: &JournalEvent) -> Result<(), Inconsistent> {
    match event {
        JournalEvent::WorkshopCreated(_) => Err(Inconsistent::CreatedTwice),
        JournalEvent::FormatRaised { to } => raise_format(workshop, *to),
        JournalEvent::Undone { record } | JournalEvent::Redone { record } => Err(Inconsistent::Undo(*record)),
    }
}

fn whole(workshop: &mut Workshop, event: &WorkshopEvent) -> Result<(), Inconsistent> {
    match event {
        WorkshopEvent::WorkshopEdited { title, venue, place } => {
            let sound = sound_place(place);
            if !is_line(title) || !is_short(venue) || sound.as_ref() != Ok(place) {
                return Err(Inconsistent::wrong_state("workshop_edited", "workshop", title));
            }
            workshop.created.title.clone_from(title);
            workshop.created.venue.clone_from(venue);
            workshop.created.place.clone_from(place);
            Ok(())
        }
        WorkshopEvent::DetailsEdited { details: new } => {
            if new.as_ref().clone().sound().as_ref() != Ok(new.as_ref()) {
                return Err(Inconsistent::wrong_state("details_edited", "details", ""));
            }
            workshop.details.clone_from(new);
            Ok(())
        }
        WorkshopEvent::PriorityCarried(carried) => priorities::carry(workshop, carried),
        WorkshopEvent::PrioritiesReordered { order, reason } => priorities::reorder(workshop, order, reason),
    }
}

fn raise_format(workshop: &mut Workshop, to: u32) -> Result<(), Inconsistent> {
    if to <= workshop.created.format {
        return Err(Inconsistent::wrong_state("format_raised", "format", to));
    }
    workshop.created.format = to;
    Ok(())
}
