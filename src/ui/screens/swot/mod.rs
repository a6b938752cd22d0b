//! The board: four quadrants of one aspect, and the capture line.

mod aspects;
mod update;
mod view;

pub use update::{paste, recorded, suggestion, update};
pub use view::{hint, view};

use crate::domain::Id;
use crate::domain::capture::Sticky;
use crate::domain::swot::{Item, ItemState, Quadrant};
use crate::text::{frame as phrases, group, swot as text};
use crate::ui::ctx::Room;
use crate::ui::keys::{Binding, Key, Mode};
use crate::ui::place::Place;
use crate::ui::widgets::field::Field;

/// Where the facilitator is on the board.
#[derive(Debug)]
pub struct State {
    aspect: usize,
    quadrant: Quadrant,
    field: Field,
    mode: Mode,
    selected: Option<Id>,
    enlarged: bool,
    pub(super) sticky: Sticky,
    /// What stood in the field when it was sent to be saved.
    saving: Option<String>,
    /// The item entered last, and the one that it looks like.
    similar: Option<(Id, Id)>,
}

/// What can be done here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Save,
    NextQuadrant,
    PreviousQuadrant,
    NextAspect,
    PreviousAspect,
    Choose,
    Type,
    EditLast,
    Source,
    Up,
    Down,
    Open,
    Edit,
    Withdraw,
    Park,
    Move,
    Merge,
    Wording,
    Restore,
    Enlarge,
    Find,
    AddAspect,
    RenameAspect,
    AspectLeft,
    AspectRight,
    HideAspect,
    ShowAspect,
}

/// The keys of the board.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Save, text::key::SAVE).typing(),
    Binding::bar(&[Key::Tab], Action::NextQuadrant, text::key::QUADRANT).always(),
    Binding::help(&[Key::BackTab], Action::PreviousQuadrant, text::key::QUADRANT_BACK).always(),
    Binding::bar(&[Key::Esc], Action::Choose, text::key::CHOOSE).typing(),
    Binding::help(&[Key::Up], Action::EditLast, text::key::EDIT_LAST).typing(),
    Binding::help(&[Key::Ctrl('o')], Action::Source, group::key::SOURCE).always(),
    Binding::bar(&[Key::PageDown], Action::NextAspect, text::key::ASPECT).always(),
    Binding::help(&[Key::PageUp], Action::PreviousAspect, text::key::ASPECT_BACK).always(),
    Binding::hidden(&[Key::Down, Key::Char('j')], Action::Down, phrases::key::MOVE),
    Binding::help(&[Key::Up, Key::Char('k')], Action::Up, phrases::key::MOVE),
    Binding::hidden(&[Key::Right, Key::Char('l')], Action::NextQuadrant, text::key::QUADRANT),
    Binding::hidden(&[Key::Left, Key::Char('h')], Action::PreviousQuadrant, text::key::QUADRANT_BACK),
    Binding::bar(&[Key::Char('i'), Key::Char('a'), Key::Esc], Action::Type, text::key::TYPE),
    Binding::bar(&[Key::Char('e')], Action::Edit, text::key::EDIT),
    Binding::bar(&[Key::Char('d')], Action::Withdraw, text::key::WITHDRAW),
    Binding::help(&[Key::Char('p')], Action::Park, text::key::PARK),
    Binding::help(&[Key::Char('v')], Action::Move, text::key::MOVE),
    Binding::help(&[Key::Char('x')], Action::Merge, text::key::MERGE),
    Binding::help(&[Key::Char('w')], Action::Wording, text::key::WORDING),
    Binding::help(&[Key::Char('r')], Action::Restore, text::key::RESTORE),
    Binding::help(&[Key::Char('z')], Action::Enlarge, text::key::ENLARGE),
    Binding::help(&[Key::Char('/')], Action::Find, text::key::FIND),
    Binding::hidden(&[Key::Enter], Action::Open, text::key::EDIT),
    Binding::help(&[], Action::AddAspect, text::key::ADD_ASPECT).always(),
    Binding::help(&[], Action::RenameAspect, text::key::RENAME_ASPECT).always(),
    Binding::help(&[], Action::AspectLeft, text::key::ASPECT_LEFT).always(),
    Binding::help(&[], Action::AspectRight, text::key::ASPECT_RIGHT).always(),
    Binding::help(&[], Action::HideAspect, text::key::HIDE_ASPECT).always(),
    Binding::help(&[], Action::ShowAspect, text::key::SHOW_ASPECT).always(),
];

impl State {
    /// The board on an aspect by id (the first without one), with an item selected.
    pub fn new(room: &Room, aspect: Option<&str>, item: Option<Id>) -> Self {
        let item = item.and_then(|id| room.workshop.items.get(&id));
        let wanted = item.map(|item| item.aspect.as_str()).or(aspect);
        let aspect = room.workshop.aspects().iter().position(|aspect| Some(aspect.id.as_str()) == wanted).unwrap_or(0);
        Self {
            aspect,
            quadrant: item.map_or(Quadrant::S, |item| item.quadrant),
            field: Field::default(),
            mode: Mode::Typing,
            selected: item.map(|item| item.id),
            enlarged: false,
            sticky: Sticky::default(),
            saving: None,
            similar: None,
        }
    }

    /// The board on a quadrant of an aspect.
    pub fn on(room: &Room, aspect: &str, quadrant: Quadrant) -> Self {
        Self { quadrant, ..Self::new(room, Some(aspect), None) }
    }

    /// Goes on as `before` was worked with: its mode, what sticks, whether a quadrant is enlarged.
    pub fn take_over(&mut self, before: &Self) {
        self.mode = before.mode;
        self.sticky.clone_from(&before.sticky);
        self.enlarged = before.enlarged;
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

    fn aspect_id(&self, room: &Room) -> String {
        room.workshop.aspects().get(self.aspect).map(|aspect| aspect.id.clone()).unwrap_or_default()
    }

    fn items<'a>(&self, room: &Room<'a>, quadrant: Quadrant) -> Vec<&'a Item> {
        let aspect = self.aspect_id(room);
        let shown = |item: &&Item| item.aspect == aspect && item.quadrant == quadrant && item.state == ItemState::Shown;
        room.workshop.items.values().filter(shown).collect()
    }

    fn selected<'a>(&self, room: &Room<'a>) -> Option<&'a Item> {
        room.workshop.items.get(&self.selected?).filter(|item| room.workshop.is_on_board(item))
    }

    fn select(&mut self, item: &Item, room: &Room) {
        self.selected = Some(item.id);
        self.quadrant = item.quadrant;
        self.show_aspect(room, &item.aspect);
    }

    fn show_aspect(&mut self, room: &Room, id: &str) {
        let mut aspects = room.workshop.aspects().iter();
        let index = aspects.position(|aspect| aspect.id == id);
        self.aspect = index.unwrap_or(self.aspect);
    }

    fn turn_aspect(&mut self, room: &Room, by: usize) {
        self.aspect = (self.aspect + by) % room.workshop.aspects().len().max(1);
        self.selected = None;
    }

    fn turn_quadrant(&mut self, room: &Room, by: usize) {
        let here = Quadrant::ALL.iter().position(|&quadrant| quadrant == self.quadrant).unwrap_or(0);
        self.quadrant = Quadrant::ALL[(here + by) % 4];
        if self.mode == Mode::Moving {
            self.selected = self.items(room, self.quadrant).first().map(|item| item.id);
        }
    }

    fn step_selection(&mut self, room: &Room, down: bool) {
        let items = self.items(room, self.quadrant);
        let here = items.iter().position(|item| Some(item.id) == self.selected);
        let next = match (here, down) {
            (Some(here), true) => (here + 1).min(items.len().saturating_sub(1)),
            (Some(here), false) => here.saturating_sub(1),
            (None, _) => items.len().saturating_sub(1),
        };
        self.selected = items.get(next).map(|item| item.id);
    }
}

/// Selects the item with this number.
pub fn jump(state: &mut State, room: &Room, number: u32) {
    if let Some(item) =
        room.workshop.items.values().find(|item| item.number == number && room.workshop.is_on_board(item))
    {
        state.select(item, room);
    }
}

/// Where the facilitator is.
pub fn place(state: &State) -> Place {
    Place {
        aspect: Some(state.aspect.to_string()),
        part: Some(state.quadrant.letter().to_string()),
        selected: state.selected.map(|id| id.to_string()),
        line: state.field.text().to_owned(),
        ..Place::default()
    }
}

/// The board as it was left; typing is the resting state.
pub fn restore(room: &Room, place: &Place) -> State {
    let mut state = State::new(room, None, None);
    let aspects = room.workshop.aspects().len();
    state.aspect = place
        .aspect
        .as_deref()
        .and_then(|index| index.parse().ok())
        .filter(|&index: &usize| index < aspects)
        .unwrap_or(0);
    let letter = place.part.as_deref().unwrap_or_default();
    state.quadrant =
        Quadrant::ALL.into_iter().find(|quadrant| letter.starts_with(quadrant.letter())).unwrap_or(Quadrant::S);
    state.selected = place.selected.as_deref().and_then(|id| id.parse().ok());
    state.field.set(place.line.clone());
    state
}
