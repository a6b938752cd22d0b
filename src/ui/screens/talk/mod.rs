//! A talk, and the four lists taken down beside it.

mod update;
mod view;

use crate::domain::event::NoteEvent;
use update::{paste, update};
use view::{hint, view};

use crate::domain::capture::Sticky;
use crate::domain::command::NoteCommand;
use crate::domain::note::{Note, NoteKind};
use crate::domain::{Command, Event, Id, Record, Workshop};
use crate::text::talk::key;
use crate::text::{frame as phrases, group};
use crate::ui::ctx::Room;
use crate::ui::effect::{Given, Step};
use crate::ui::keys::{Binding, Key, Mode};
use crate::ui::route::{Route, Scope};
use crate::ui::screens::{Around, View};
use crate::ui::widgets::capture::Capture;
use ratatui::Frame;
use ratatui::layout::Rect;

/// Where the facilitator is.
#[derive(Debug)]
pub struct State {
    /// The session that lines are taken down in.
    session: String,
    kind: NoteKind,
    scope: Scope,
    capture: Capture,
    selected: Option<Id>,
    sticky: Sticky,
    card: Card,
}

/// Whether the lists stand beside the title card of a protocol session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Card {
    Quiet,
    WithLists,
}

/// What can be done on the screen of a talk and its lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Save,
    NextList,
    PreviousList,
    Choose,
    Type,
    EditLast,
    Source,
    Up,
    Down,
    Edit,
    Withdraw,
    Tick,
    Park,
    Move,
    Restore,
    Scope,
    TakeNote,
    TakeQuestion,
    TakeDecision,
    TakeParked,
}

/// Keys of a talk and its lists.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Save, key::SAVE).typing(),
    Binding::bar(&[Key::Tab], Action::NextList, key::LIST).always(),
    Binding::help(&[Key::BackTab], Action::PreviousList, key::LIST_BACK).always(),
    Binding::bar(&[Key::Esc], Action::Choose, key::CHOOSE).typing(),
    Binding::help(&[Key::Up], Action::EditLast, key::EDIT_LAST).typing(),
    Binding::help(&[Key::Ctrl('o')], Action::Source, group::key::SOURCE).always(),
    Binding::bar(&[Key::Char('i'), Key::Char('a'), Key::Esc], Action::Type, key::TYPE),
    Binding::bar(&[Key::Char(' ')], Action::Tick, key::TICK).pointed(),
    Binding::bar(&[Key::Char('e')], Action::Edit, key::EDIT).pointed(),
    Binding::bar(&[Key::Char('d')], Action::Withdraw, key::WITHDRAW).pointed(),
    Binding::help(&[Key::Char('p')], Action::Park, key::PARK).pointed(),
    Binding::help(&[Key::Char('v')], Action::Move, key::MOVE).pointed(),
    Binding::help(&[Key::Char('r')], Action::Restore, key::RESTORE).pointed(),
    Binding::help(&[Key::Char('s')], Action::Scope, key::SCOPE),
    Binding::help(&[Key::Char('C')], Action::TakeNote, key::NOTES),
    Binding::help(&[Key::Char('T')], Action::TakeQuestion, key::QUESTIONS),
    Binding::help(&[Key::Char('K')], Action::TakeDecision, key::DECISIONS),
    Binding::help(&[Key::Char('P')], Action::TakeParked, key::PARKED),
    Binding::help(&[Key::Up, Key::Char('k')], Action::Up, phrases::key::MOVE),
    Binding::hidden(&[Key::Down, Key::Char('j')], Action::Down, phrases::key::MOVE),
    Binding::hidden(&[Key::Right, Key::Char('l')], Action::NextList, key::LIST),
    Binding::hidden(&[Key::Left, Key::Char('h')], Action::PreviousList, key::LIST_BACK),
    Binding::hidden(&[Key::Enter], Action::Edit, key::EDIT),
];

impl State {
    /// One of the lists, with a line selected, ready to type; none when the session is not there. Without one, lines are
    /// taken down in the running session, in the next one, or in the last when none is left.
    pub fn at(room: &Room, session: Option<&str>, (kind, scope): (NoteKind, Scope), note: Option<Id>) -> Option<Self> {
        let last = || {
            let last = room.workshop.sessions().last();
            last.map(|(_, session)| session.plan.id.clone())
        };
        let session = match session {
            Some(id) => room.workshop.session(id)?.1.plan.id.clone(),
            None => room.session_id().or_else(last).unwrap_or_default(),
        };
        Some(Self {
            session,
            kind,
            scope,
            capture: Capture::default(),
            selected: note,
            sticky: Sticky::default(),
            card: Card::Quiet,
        })
    }

    /// Before the room a protocol session is its title card only, until the lists are asked for.
    fn is_quiet(&self, room: &Room) -> bool {
        let session = room.workshop.session(&self.session);
        room.role.is_public()
            && self.scope == Scope::Session
            && self.card == Card::Quiet
            && self.capture.mode == Mode::Typing
            && session.is_some_and(|(_, session)| session.plan.protocol)
    }

    /// The lines of a list that stand; of all sessions the open questions first.
    fn standing<'a>(&self, room: &Room<'a>, kind: NoteKind) -> Vec<&'a Note> {
        let here = |note: &&Note| self.scope == Scope::All || note.session == self.session;
        let mut notes: Vec<&Note> =
            room.workshop.notes.values().filter(|note| note.kind == kind && !note.withdrawn).filter(here).collect();
        if self.scope == Scope::All {
            notes.sort_by_key(|note| note.answered);
        }
        notes
    }

    /// What is parked is never shown to the room.
    fn is_hidden(&self, room: &Room) -> bool {
        self.kind == NoteKind::Parked && room.role.is_public()
    }

    /// The lines of the current list that this window may show.
    fn shown<'a>(&self, room: &Room<'a>) -> Vec<&'a Note> {
        if self.is_hidden(room) {
            return Vec::new();
        }
        self.standing(room, self.kind)
    }

    fn selected<'a>(&self, room: &Room<'a>) -> Option<&'a Note> {
        let mut shown = self.shown(room).into_iter();
        shown.find(|note| Some(note.id) == self.selected)
    }

    fn turn(&mut self, by: usize) {
        let kinds = NoteKind::ALL;
        let here = kinds.iter().position(|kind| *kind == self.kind);
        let next = (here.unwrap_or(0) + by) % kinds.len();
        self.kind = kinds[next];
    }

    fn step(&mut self, room: &Room, down: bool) {
        let shown = self.shown(room);
        let here = shown.iter().position(|note| Some(note.id) == self.selected);
        let last = shown.len().saturating_sub(1);
        let next = match (here, down) {
            (Some(here), true) => (here + 1).min(last),
            (Some(here), false) => here.saturating_sub(1),
            (None, _) if self.scope == Scope::All => 0,
            (None, _) => last,
        };
        self.selected = shown.get(next).map(|note| note.id);
    }
}

impl View for State {
    type Action = Action;

    fn route(&self) -> Route {
        // While one types, the line taken down last stands selected and nobody points at it.
        let note = self.selected.filter(|_| self.capture.mode == Mode::Moving);
        Route::Notes { session: Some(self.session.clone()), list: self.kind, scope: self.scope, note }
    }

    fn keys(&self, _room: &Room) -> &'static [Binding<Action>] {
        KEYS
    }

    fn update(&mut self, room: &Room, action: Action) -> Vec<Step> {
        update(self, room, action)
    }

    fn view(&self, room: &Room, frame: &mut Frame, area: Rect) {
        view(self, room, frame, area);
    }

    /// The screen of a talk reminds of its questions by itself.
    fn around(&self) -> Around {
        Around::Session { agenda: true, reminders: false, next: true }
    }

    fn hint(&self, room: &Room, frame: &mut Frame, area: Rect) {
        hint(self, room, frame, area);
    }

    fn capture(&self) -> Option<&Capture> {
        Some(&self.capture)
    }

    fn capture_mut(&mut self) -> Option<&mut Capture> {
        Some(&mut self.capture)
    }

    fn comes_from_field(&self, command: &Command, _workshop: &Workshop) -> bool {
        matches!(command, Command::Note(NoteCommand::Take { .. }))
    }

    fn jump(&mut self, room: &Room, number: u32) -> bool {
        let place = usize::try_from(number).unwrap_or(0).checked_sub(1);
        let note = place.and_then(|place| self.shown(room).get(place).copied());
        self.selected = note.map(|note| note.id).or(self.selected);
        note.is_some()
    }

    fn paste(&mut self, room: &Room, text: &str) -> Vec<Step> {
        paste(self, room, text)
    }

    fn take(&mut self, given: Given) {
        match given {
            Given::Source(code) => self.sticky.by = code,
            Given::Lines(_) | Given::Rundown(_) | Given::Earlier { .. } | Given::Written(..) => {}
        }
    }

    /// Lines were taken down: the newest is selected, and the field is free again if it held them.
    fn recorded(&mut self, _room: &Room, record: &Record) {
        for event in &record.events {
            if let Event::Note(NoteEvent::NoteTaken { id, .. }) = event {
                self.selected = Some(*id);
                self.capture.saved();
            }
        }
    }

    /// The lists stay beside a title card too.
    fn go_on_as(&mut self, before: &Self) {
        self.capture.mode = before.capture.mode;
        self.sticky.clone_from(&before.sticky);
        self.card = before.card;
    }
}
