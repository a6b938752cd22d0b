//! The board: four quadrants of one aspect, and the capture line.

mod aspects;
mod paste;
mod update;
mod view;

use paste::paste;
use update::{recorded, suggestion, update};
use view::{hint, view};

use crate::domain::capture::Sticky;
use crate::domain::command::SwotCommand;
use crate::domain::swot::{Item, Quadrant};
use crate::domain::{Command, Id, Record, Workshop};
use crate::text::{frame as phrases, group, sheet, swot as text};
use crate::ui::ctx::Room;
use crate::ui::effect::{Given, Step};
use crate::ui::keys::{Binding, Key, Mode};
use crate::ui::route::Route;
use crate::ui::screens::{Around, View};
use crate::ui::widgets::capture::Capture;
use ratatui::Frame;
use ratatui::layout::Rect;

/// Where the facilitator is on the board.
#[derive(Debug)]
pub struct State {
    /// Id of the aspect; one that does not stand any more means the first.
    aspect: String,
    quadrant: Quadrant,
    capture: Capture,
    selected: Option<Id>,
    enlarged: bool,
    sticky: Sticky,
    /// The item entered last, and the one that it looks like.
    similar: Option<(Id, Id)>,
}

/// What can be done on the screen of the board.
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
    Make,
    Trace,
    Origin,
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
    Binding::bar(&[Key::Char('e')], Action::Edit, text::key::EDIT).pointed(),
    Binding::bar(&[Key::Char('d')], Action::Withdraw, text::key::WITHDRAW).pointed(),
    Binding::help(&[Key::Char('p')], Action::Park, text::key::PARK).pointed(),
    Binding::help(&[Key::Char('v')], Action::Move, text::key::MOVE).pointed(),
    Binding::help(&[Key::Char('x')], Action::Merge, text::key::MERGE).pointed(),
    Binding::help(&[Key::Char('w')], Action::Wording, text::key::WORDING).pointed(),
    Binding::help(&[Key::Char('r')], Action::Restore, text::key::RESTORE).pointed(),
    Binding::help(&[Key::Char('z')], Action::Enlarge, text::key::ENLARGE),
    Binding::help(&[Key::Char('b')], Action::Make, sheet::key::MAKE).pointed(),
    Binding::help(&[Key::Char('o')], Action::Trace, sheet::key::TRACE),
    Binding::help(&[Key::Char('O')], Action::Origin, sheet::key::ORIGIN).pointed(),
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
    /// The board on an aspect by id and a quadrant, with an item selected. Without them that of the item, else the aspect
    /// of the session that the room is in, else the first, and S. Typing is the resting state.
    pub fn new(room: &Room, aspect: Option<&str>, quadrant: Option<Quadrant>, item: Option<Id>) -> Self {
        let item = item.and_then(|id| room.workshop.items.get(&id));
        let aspect = aspect.or_else(|| item.map(|item| item.aspect.as_str()));
        let there = |id: &&str| room.workshop.aspect(id).is_some();
        let of_session = || {
            let (_, session) = room.workshop.session(&room.session_id()?)?;
            session.plan.aspects.iter().map(String::as_str).find(there)
        };
        let first = || room.workshop.aspects().first().map(|aspect| aspect.id.as_str());
        let aspect = aspect.filter(there).or_else(of_session).or_else(first);
        Self {
            aspect: aspect.unwrap_or_default().to_owned(),
            quadrant: quadrant.or_else(|| item.map(|item| item.quadrant)).unwrap_or(Quadrant::S),
            capture: Capture::default(),
            selected: item.map(|item| item.id),
            enlarged: false,
            sticky: Sticky::default(),
            similar: None,
        }
    }

    /// Place of the aspect among those of the workshop.
    fn aspect_index(&self, room: &Room) -> usize {
        room.workshop.aspects().iter().position(|aspect| aspect.id == self.aspect).unwrap_or(0)
    }

    fn aspect_id(&self, room: &Room) -> String {
        let aspect = room.workshop.aspects().get(self.aspect_index(room));
        aspect.map(|aspect| aspect.id.clone()).unwrap_or_default()
    }

    fn items<'a>(&self, room: &Room<'a>, quadrant: Quadrant) -> Vec<&'a Item> {
        let aspect = room.workshop.aspects().get(self.aspect_index(room));
        aspect.into_iter().flat_map(|aspect| room.workshop.in_quadrant(&aspect.id, quadrant)).collect()
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
        if room.workshop.aspect(id).is_some() {
            id.clone_into(&mut self.aspect);
        }
    }

    fn turn_aspect(&mut self, room: &Room, by: usize) {
        let aspects = room.workshop.aspects();
        if let Some(next) = aspects.get((self.aspect_index(room) + by) % aspects.len().max(1)) {
            self.aspect.clone_from(&next.id);
        }
        self.selected = None;
    }

    fn turn_quadrant(&mut self, room: &Room, by: usize) {
        let here = Quadrant::ALL.iter().position(|&quadrant| quadrant == self.quadrant).unwrap_or(0);
        self.quadrant = Quadrant::ALL[(here + by) % 4];
        if self.capture.mode == Mode::Moving {
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

impl View for State {
    type Action = Action;

    fn route(&self) -> Route {
        // While one types, the item entered last stands selected and nobody points at it.
        let item = self.selected.filter(|_| self.capture.mode == Mode::Moving);
        let (aspect, quadrant) = (Some(self.aspect.clone()), Some(self.quadrant));
        Route::Board { aspect, quadrant, item, enlarged: self.enlarged }
    }

    fn keys(&self, _room: &Room) -> &'static [Binding<Action>] {
        KEYS
    }

    fn update(&mut self, room: &Room, action: Action) -> Vec<Step> {
        update(self, room, action)
    }

    /// What comes next stands beside the aspects.
    fn around(&self) -> Around {
        Around::Session { agenda: true, reminders: true, next: false }
    }

    fn view(&self, room: &Room, frame: &mut Frame, area: Rect) {
        view(self, room, frame, area);
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
        matches!(command, Command::Swot(SwotCommand::Add(_)))
    }

    fn jump(&mut self, room: &Room, number: u32) -> bool {
        let item = room.workshop.on_board().find(|item| item.number == number);
        item.map(|item| self.select(item, room)).is_some()
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

    fn suggestion(&mut self, _room: &Room) -> Vec<Step> {
        suggestion(self)
    }

    fn recorded(&mut self, room: &Room, record: &Record) {
        recorded(self, room, record);
    }

    fn go_on_as(&mut self, before: &Self) {
        self.capture.mode = before.capture.mode;
        self.sticky.clone_from(&before.sticky);
        self.enlarged = before.enlarged;
    }
}
