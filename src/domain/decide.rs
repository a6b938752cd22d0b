//! What may happen.

use super::agenda::DayPlan;
use super::attendance::NewDelegation;
use super::event::{Created, JournalEvent, WorkshopEvent};
use super::line::{line, short};
use super::place::Place;
use super::sheet::{Dimension, Flaw, Flawed, Given, Sheet, SheetRefusal, Surroundings, Years};
use super::swot::Aspect;
use super::workshop::Workshop;
use super::{
    At, Command, Event, Refusal, agenda, agreement, attendance, floor, group, note, priorities, sheet, size, swot, vote,
};
use std::collections::BTreeSet;

/// The events of a journal's first record: the workshop, then its delegations, then the rows that its agenda gives, each
/// with the id of its sheet.
///
/// # Errors
/// [`Refusal`] when there is no session, an id is there twice, a length is out of range, a text is none, a sheet or row
/// is not sound, or it is more than a record holds.
pub fn create(
    created: Created,
    delegations: Vec<NewDelegation>,
    rows: Vec<(String, Given)>,
) -> Result<Vec<Event>, Refusal> {
    let created = sound_created(created)?;
    let delegations = all(attendance::add([], delegations), Event::Attendance)?;
    let rows = sheet::given(&created, &delegations, rows)?.into_iter().map(Event::Sheet);
    let mut events = vec![Event::Journal(JournalEvent::WorkshopCreated(Box::new(created)))];
    events.extend(delegations);
    events.extend(rows);
    size::sound(events)
}

/// What begins a journal, with clean texts.
pub(super) fn sound_created(created: Created) -> Result<Created, Refusal> {
    let mut ids = BTreeSet::new();
    let mut aspects = Vec::with_capacity(created.aspects.len());
    for aspect in created.aspects {
        if !ids.insert(aspect.id.clone()) {
            return Err(Refusal::AspectTaken(aspect.id));
        }
        aspects.push(swot::sound_aspect(aspect)?);
    }
    Ok(Created {
        // An agenda of another region names the place that it is used in.
        title: line(&created.place.fill(&created.title))?,
        place: sound_place(&created.place)?,
        venue: short(&created.venue)?,
        agenda: short(&created.agenda)?,
        days: sound_days(created.days, &ids, &created.sheets)?,
        sheets: sound_sheets(created.sheets, &created.dimensions, &aspects)?,
        dimensions: sound_dimensions(created.dimensions)?,
        years: sound_years(created.years)?,
        aspects,
        ..created
    })
}

/// The events that follow from a command, one or more; each of them evolves.
///
/// # Errors
/// [`Refusal`] when it may not happen.
pub fn decide(workshop: &Workshop, command: Command, at: At) -> Result<Vec<Event>, Refusal> {
    size::sound(events(workshop, command, at)?)
}

fn events(workshop: &Workshop, command: Command, at: At) -> Result<Vec<Event>, Refusal> {
    let of_workshop = |event| vec![Event::Workshop(event)];
    match command {
        Command::EditWorkshop { title, venue, place } => Ok(of_workshop(WorkshopEvent::WorkshopEdited {
            title: line(&title)?,
            venue: short(&venue)?,
            place: sound_place(&place)?,
        })),
        Command::EditDetails(new) => Ok(of_workshop(WorkshopEvent::DetailsEdited { details: Box::new(new.sound()?) })),
        Command::ReorderPriorities { order, reason } => priorities::decide(workshop, order, &reason).map(of_workshop),
        Command::Agenda(command) => all(agenda::decide(workshop, command, at), Event::Agenda),
        Command::Attendance(command) => all(attendance::decide(workshop, command, at), Event::Attendance),
        Command::Aspects(command) => all(swot::decide_aspects(workshop, command), Event::Board),
        Command::Group(command) => all(group::decide(workshop, command, at), Event::Group),
        Command::Floor(command) => all(floor::decide(workshop, command, at), Event::Floor),
        Command::Swot(command) => all(swot::decide(workshop, command, at), Event::Board),
        Command::Sheet(command) => all(sheet::decide(workshop, command, at), Event::Sheet),
        Command::Note(command) => all(note::decide(workshop, command, at), Event::Note),
        Command::Vote(command) => all(vote::decide(workshop, command, at), Event::Vote),
        Command::Agreement(command) => all(agreement::decide(workshop, command, at), Event::Agreement),
    }
}

/// The events of a family as events.
fn all<T>(events: Result<Vec<T>, Refusal>, family: fn(T) -> Event) -> Result<Vec<Event>, Refusal> {
    Ok(events?.into_iter().map(family).collect())
}

/// Sheets without a flaw, no id twice.
fn sound_sheets(sheets: Vec<Sheet>, dimensions: &[Dimension], aspects: &[Aspect]) -> Result<Vec<Sheet>, Refusal> {
    if sheets.len() > sheet::MOST_SHEETS {
        return Err(SheetRefusal::TooManySheets.into());
    }
    let aspects: Vec<&str> = aspects.iter().map(|aspect| aspect.id.as_str()).collect();
    let around = Surroundings { sheets: &sheets, aspects: &aspects, dimensions };
    let mut ids = BTreeSet::new();
    for sheet in &sheets {
        let taken = (!ids.insert(&sheet.id)).then(|| Flaw::IdTaken(sheet.id.clone()));
        let taken = taken.map(|flaw| Flawed { path: sheet.id.clone(), flaw });
        if let Some(flawed) = taken.into_iter().chain(sheet::flaws(sheet, around)).next() {
            return Err(SheetRefusal::Flawed(flawed).into());
        }
    }
    Ok(sheets)
}

/// Dimensions with names that are lines, no id twice; at most 12, each with at most 12 parts.
fn sound_dimensions(dimensions: Vec<Dimension>) -> Result<Vec<Dimension>, Refusal> {
    match sheet::dimension_flaws(&dimensions).into_iter().next() {
        Some(flawed) => Err(SheetRefusal::Flawed(flawed).into()),
        None => Ok(dimensions),
    }
}

/// Years of the roadmap in their order, 30 at most.
fn sound_years(years: Option<Years>) -> Result<Option<Years>, Refusal> {
    match years {
        Some(years) if !years.is_sound() => Err(SheetRefusal::Years.into()),
        Some(_) | None => Ok(years),
    }
}

fn sound_days(days: Vec<DayPlan>, aspects: &BTreeSet<String>, sheets: &[Sheet]) -> Result<Vec<DayPlan>, Refusal> {
    let mut ids = BTreeSet::new();
    let mut sound = Vec::with_capacity(days.len());
    for day in days {
        let mut sessions = Vec::with_capacity(day.sessions.len());
        for plan in day.sessions {
            let plan = agenda::sound_plan(plan, |aspect| aspects.contains(aspect), sheets)?;
            if !ids.insert(plan.id.clone()) {
                return Err(Refusal::SessionTaken(plan.id));
            }
            sessions.push(plan);
        }
        sound.push(DayPlan { sessions, ..day });
    }
    if ids.is_empty() {
        return Err(Refusal::NoSessions);
    }
    Ok(sound)
}

/// A place whose name is a line and whose words are lines; an empty word becomes the usual one.
pub(super) fn sound_place(place: &Place) -> Result<Place, Refusal> {
    let usual = Place::new(place.kind, line(&place.name)?);
    let word = |typed: &str, usual: String| match short(typed)? {
        empty if empty.is_empty() => Ok::<_, Refusal>(usual),
        typed => Ok(typed),
    };
    Ok(Place {
        head: word(&place.head, usual.head)?,
        district: word(&place.district, usual.district)?,
        village: word(&place.village, usual.village)?,
        ministry: word(&place.ministry, usual.ministry)?,
        ..usual
    })
}
