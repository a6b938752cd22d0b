//! A talk, and the four lists taken down beside it.

mod update;
mod view;

pub use update::{paste, update};
pub use view::{hint, view};

use crate::domain::capture::Sticky;
use crate::domain::event::NoteEvent;
use crate::domain::note::{Note, NoteKind};
use crate::domain::{Event, Id, Record};
use crate::text::talk::key;
use crate::text::{frame as phrases, group};
use crate::ui::ctx::Room;
use crate::ui::keys::{Binding, Key, Mode};
use crate::ui::place::Place;
use crate::ui::widgets::field::Field;

/// Where the facilitator is.
#[derive(Debug)]
pub struct State {
    /// The session that lines are taken down in.
    session: String,
    kind: NoteKind,
    scope: Scope,
    field: Field,
    mode: Mode,
    selected: Option<Id>,
    pub(super) sticky: Sticky,
    card: Card,
    /// What stood in the field when it was sent to be saved.
    saving: Option<String>,
}

/// Whose lines the lists show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    Session,
    All,
}

/// Whether the lists stand beside the title card of a protocol session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Card {
    Quiet,
    WithLists,
}

/// What can be done here.
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

/// The keys.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Save, key::SAVE).typing(),
    Binding::bar(&[Key::Tab], Action::NextList, key::LIST).always(),
    Binding::help(&[Key::BackTab], Action::PreviousList, key::LIST_BACK).always(),
    Binding::bar(&[Key::Esc], Action::Choose, key::CHOOSE).typing(),
    Binding::help(&[Key::Up], Action::EditLast, key::EDIT_LAST).typing(),
    Binding::help(&[Key::Ctrl('o')], Action::Source, group::key::SOURCE).always(),
    Binding::bar(&[Key::Char('i'), Key::Char('a'), Key::Esc], Action::Type, key::TYPE),
    Binding::bar(&[Key::Char(' ')], Action::Tick, key::TICK),
    Binding::bar(&[Key::Char('e')], Action::Edit, key::EDIT),
    Binding::bar(&[Key::Char('d')], Action::Withdraw, key::WITHDRAW),
    Binding::help(&[Key::Char('p')], Action::Park, key::PARK),
    Binding::help(&[Key::Char('v')], Action::Move, key::MOVE),
    Binding::help(&[Key::Char('r')], Action::Restore, key::RESTORE),
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
    /// A session's screen, typing into one of its lists.
    pub fn new(session: &str, kind: NoteKind) -> Self {
        Self {
            session: session.to_owned(),
            kind,
            scope: Scope::Session,
            field: Field::default(),
            mode: Mode::Typing,
            selected: None,
            sticky: Sticky::default(),
            card: Card::Quiet,
            saving: None,
        }
    }

    /// One of the lists over all sessions. Lines are taken down in the running session, in the next one, or in the
    /// last when none is left.
    pub fn lists(room: &Room, kind: NoteKind) -> Self {
        let last = || {
            let last = room.workshop.sessions().last();
            last.map(|(_, session)| session.plan.id.clone())
        };
        let session = room.session_id().or_else(last).unwrap_or_default();
        Self { scope: Scope::All, ..Self::new(&session, kind) }
    }

    /// Goes on as `before` was worked with: its mode, what sticks, whether the lists stand beside a title card.
    pub fn take_over(&mut self, before: &Self) {
        self.mode = before.mode;
        self.sticky.clone_from(&before.sticky);
        self.card = before.card;
    }

    /// Whether letters are commands or text.
    pub const fn mode(&self) -> Mode {
        self.mode
    }

    /// The capture line.
    pub const fn field(&mut self) -> &mut Field {
        &mut self.field
    }

    /// To typing mode.
    pub const fn start_typing(&mut self) -> bool {
        self.mode = Mode::Typing;
        true
    }

    /// Before the room a protocol session is its title card only, until the lists are asked for.
    fn is_quiet(&self, room: &Room) -> bool {
        let session = room.workshop.session(&self.session);
        room.role.is_public()
            && self.scope == Scope::Session
            && self.card == Card::Quiet
            && self.mode == Mode::Typing
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

/// Selects the line with this number.
pub fn jump(state: &mut State, room: &Room, number: u32) {
    let place = usize::try_from(number).unwrap_or(0).checked_sub(1);
    let note = place.and_then(|place| state.shown(room).get(place).copied());
    state.selected = note.map(|note| note.id).or(state.selected);
}

/// Lines were taken down: the newest is selected, and the field is free again if it held them.
pub fn recorded(state: &mut State, _room: &Room, record: &Record) {
    for event in &record.events {
        if let Event::Note(NoteEvent::NoteTaken { id, .. }) = event {
            state.selected = Some(*id);
            if state.saving.take().as_deref() == Some(state.field.text()) {
                state.field.take();
            }
        }
    }
}

const ALL_SESSIONS: &str = "all";

/// Where the facilitator is.
pub fn place(state: &State) -> Place {
    let list = list_name(state.kind);
    let part = match state.scope {
        Scope::Session => list.to_owned(),
        Scope::All => format!("{list} {ALL_SESSIONS}"),
    };
    Place {
        session: Some(state.session.clone()),
        part: Some(part),
        selected: state.selected.map(|id| id.to_string()),
        line: state.field.text().to_owned(),
        ..Place::default()
    }
}

/// The list that was open at a place, and whether over all sessions.
pub fn list_of(place: &Place) -> (NoteKind, bool) {
    let part = place.part.as_deref().unwrap_or_default();
    let (list, scope) = part.split_once(' ').unwrap_or((part, ""));
    let mut kinds = NoteKind::ALL.into_iter();
    let kind = kinds.find(|kind| list_name(*kind) == list);
    (kind.unwrap_or(NoteKind::Note), scope == ALL_SESSIONS)
}

/// The screen as it was left; none when its session is gone.
pub fn restore(room: &Room, place: &Place) -> Option<State> {
    let (_, session) = room.workshop.session(place.session.as_deref()?)?;
    let (kind, all) = list_of(place);
    let mut state = State::new(&session.plan.id, kind);
    if all {
        state.scope = Scope::All;
    }
    state.selected = place.selected.as_deref().and_then(|id| id.parse().ok());
    state.field.set(place.line.clone());
    Some(state)
}

const fn list_name(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Note => "note",
        NoteKind::Question => "question",
        NoteKind::Decision => "decision",
        NoteKind::Parked => "parked",
    }
}
