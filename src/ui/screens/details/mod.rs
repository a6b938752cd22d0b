//! Data of the event for its documents: for the desk. Where the room sees the screen, it asks before it shows anything.

mod view;

use crate::domain::event::WorkshopEvent;
use view::view;

use crate::domain::Command;
use crate::domain::Event;
use crate::domain::Record;
use crate::domain::details::{Details, Person};
use crate::text::{Phrase, details as text, frame};
use crate::ui::ctx::Room;
use crate::ui::dialogs::Prompt;
use crate::ui::effect::Step;
use crate::ui::keys::{Binding, Key};
use crate::ui::role::Role;
use crate::ui::route::Route;
use crate::ui::screens::View;
use ratatui::Frame;
use ratatui::layout::Rect;

/// Which line is selected, and whether the facilitator wants the data shown although the room sees them.
#[derive(Debug, Default)]
pub struct State {
    selected: usize,
    asked: bool,
}

/// A line of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FormLine {
    Venue,
    Letterhead,
    Letter,
    Chair,
    CommitteeHead,
    NoteTaker,
    /// A speaker, or the next one.
    Speaker(usize),
    /// A signer, or the next one.
    Signer(usize),
}

/// What can be done on the screen of the data for documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Show,
    Edit,
    Add,
    Clear,
    Up,
    Down,
}

/// Keys of the data for documents.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter, Key::Char('e')], Action::Edit, text::key::EDIT),
    Binding::bar(&[Key::Char('a')], Action::Add, text::key::ADD),
    Binding::bar(&[Key::Char('d')], Action::Clear, text::key::CLEAR).pointed(),
    Binding::help(&[Key::Down, Key::Char('j'), Key::Tab], Action::Down, frame::key::MOVE),
    Binding::hidden(&[Key::Up, Key::Char('k'), Key::BackTab], Action::Up, frame::key::MOVE),
];

/// The keys before anything is shown.
pub const ASKING_KEYS: &[Binding<Action>] = &[Binding::bar(&[Key::Char('y')], Action::Show, text::key::SHOW)];

impl State {
    /// Whether the data may be drawn for a role.
    const fn is_shown(&self, role: Role) -> bool {
        match role {
            Role::Desk => true,
            Role::Both => self.asked,
            Role::Wall => false,
        }
    }
}

/// All lines; each list ends with an empty one.
fn lines(details: &Details) -> Vec<FormLine> {
    let mut lines = vec![
        FormLine::Venue,
        FormLine::Letter,
        FormLine::Chair,
        FormLine::CommitteeHead,
        FormLine::NoteTaker,
        FormLine::Letterhead,
    ];
    lines.extend((0..=details.speakers.len()).map(FormLine::Speaker));
    lines.extend((0..=details.signers.len()).map(FormLine::Signer));
    lines
}

const fn label(line: FormLine) -> Phrase {
    match line {
        FormLine::Venue => text::VENUE,
        FormLine::Letterhead => text::LETTERHEAD,
        FormLine::Letter => text::LETTER,
        FormLine::Chair => text::CHAIR,
        FormLine::CommitteeHead => text::COMMITTEE_HEAD,
        FormLine::NoteTaker => text::NOTE_TAKER,
        FormLine::Speaker(_) => text::SPEAKER,
        FormLine::Signer(_) => text::SIGNER,
    }
}

/// What stands on a line, as it is typed.
fn value(room: &Room, line: FormLine) -> String {
    let details = &room.workshop.details;
    let person = |person: Option<&Person>| person.map(Person::typed).unwrap_or_default();
    match line {
        FormLine::Venue => room.workshop.created.venue.clone(),
        FormLine::Letterhead => details.letterhead.clone(),
        FormLine::Letter => details.letter.clone(),
        FormLine::Chair => person(Some(&details.chair)),
        FormLine::CommitteeHead => person(Some(&details.committee_head)),
        FormLine::NoteTaker => person(Some(&details.note_taker)),
        FormLine::Speaker(index) => person(details.speakers.get(index)),
        FormLine::Signer(index) => person(details.signers.get(index)),
    }
}

/// The command that puts a typed text on a line.
fn put(room: &Room, line: FormLine) -> impl Fn(&str) -> Command + 'static {
    let created = &room.workshop.created;
    let (title, place) = (created.title.clone(), created.place.clone());
    let details = room.workshop.details.clone();
    move |typed: &str| {
        let mut new = details.clone();
        match line {
            FormLine::Venue => {
                return Command::EditWorkshop { title: title.clone(), venue: typed.to_owned(), place: place.clone() };
            }
            FormLine::Letterhead => typed.clone_into(&mut new.letterhead),
            FormLine::Letter => typed.clone_into(&mut new.letter),
            FormLine::Chair => new.chair = Person::parse(typed),
            FormLine::CommitteeHead => new.committee_head = Person::parse(typed),
            FormLine::NoteTaker => new.note_taker = Person::parse(typed),
            FormLine::Speaker(index) => set(&mut new.speakers, index, typed),
            FormLine::Signer(index) => set(&mut new.signers, index, typed),
        }
        Command::EditDetails(Box::new(new))
    }
}

/// Puts a person at a place of a list, or behind its end; nobody takes the one there away.
fn set(people: &mut Vec<Person>, index: usize, typed: &str) {
    let person = Person::parse(typed);
    match people.get_mut(index) {
        Some(there) => *there = person,
        None => people.push(person),
    }
}

fn selected(state: &State, room: &Room) -> Option<FormLine> {
    let lines = lines(&room.workshop.details);
    let at = state.selected.min(lines.len().saturating_sub(1));
    lines.get(at).copied()
}

/// Carries out an action of the data for documents.
pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let last = lines(&room.workshop.details).len().saturating_sub(1);
    match action {
        Action::Show => state.asked = true,
        Action::Up => state.selected = state.selected.min(last).saturating_sub(1),
        Action::Down => state.selected = (state.selected + 1).min(last),
        Action::Edit => {
            return selected(state, room).map(|line| edit(room, line)).into_iter().collect();
        }
        Action::Add => return vec![add(state, room)],
        Action::Clear => {
            return selected(state, room)
                .filter(|line| !value(room, *line).is_empty())
                .map(|line| Step::Do(put(room, line)("")))
                .into_iter()
                .collect();
        }
    }
    Vec::new()
}

/// Asks for another person on the list where the facilitator is; elsewhere for another signer.
fn add(state: &mut State, room: &Room) -> Step {
    let details = &room.workshop.details;
    let line = match selected(state, room) {
        Some(FormLine::Speaker(_)) => FormLine::Speaker(details.speakers.len()),
        Some(
            FormLine::Venue
            | FormLine::Letterhead
            | FormLine::Letter
            | FormLine::Chair
            | FormLine::CommitteeHead
            | FormLine::NoteTaker
            | FormLine::Signer(_),
        )
        | None => FormLine::Signer(details.signers.len()),
    };
    let at = lines(details).iter().position(|there| *there == line);
    state.selected = at.unwrap_or(state.selected);
    edit(room, line)
}

fn edit(room: &Room, line: FormLine) -> Step {
    let remark = match line {
        FormLine::Venue => text::VENUE_REMARK,
        FormLine::Letterhead => text::LETTERHEAD_REMARK,
        FormLine::Letter => text::LETTER_REMARK,
        FormLine::Chair
        | FormLine::CommitteeHead
        | FormLine::NoteTaker
        | FormLine::Speaker(_)
        | FormLine::Signer(_) => text::PERSON,
    };
    let put = put(room, line);
    let before = value(room, line);
    let kept = before.clone();
    let then = move |typed: &str| {
        if typed.trim() == kept { Vec::new() } else { vec![Step::Do(put(typed))] }
    };
    let entry = Prompt::new(room.say(label(line)), before, then);
    Step::open(entry.remark(room.say(remark)))
}

impl View for State {
    type Action = Action;

    fn route(&self) -> Route {
        Route::Details
    }

    fn keys(&self, room: &Room) -> &'static [Binding<Action>] {
        if self.is_shown(room.role) { KEYS } else { ASKING_KEYS }
    }

    fn update(&mut self, room: &Room, action: Action) -> Vec<Step> {
        update(self, room, action)
    }

    fn view(&self, room: &Room, frame: &mut Frame, area: Rect) {
        view(self, room, frame, area);
    }

    fn jump(&mut self, room: &Room, number: u32) -> bool {
        let last = lines(&room.workshop.details).len().saturating_sub(1);
        let index = usize::try_from(number).ok().and_then(|n| n.checked_sub(1));
        if let Some(index) = index {
            self.selected = index.min(last);
        }
        index.is_some_and(|index| index <= last)
    }

    /// What was filled in is on the disk: the next line is selected.
    fn recorded(&mut self, room: &Room, record: &Record) {
        let is_here = |event: &Event| {
            matches!(event, Event::Workshop(WorkshopEvent::DetailsEdited { .. } | WorkshopEvent::WorkshopEdited { .. }))
        };
        let filled = selected(self, room).is_some_and(|line| !value(room, line).is_empty());
        if record.events.iter().any(is_here) && filled {
            let last = lines(&room.workshop.details).len().saturating_sub(1);
            self.selected = (self.selected + 1).min(last);
        }
    }

    /// Where the room sees them, the data are asked for every time.
    fn is_gone_back_to(&self) -> bool {
        false
    }
}
