//! Heads by delegation: as many counts a day as wanted, one short line an entry.

mod add;
mod line;
mod update;
mod view;

use line::suggestion;
use update::{jump, paste, recorded, update};
use view::{hint, view};

use crate::domain::Id;
use crate::domain::attendance::{Code, Delegation, HeadCount};
use crate::domain::command::AttendanceCommand;
use crate::domain::{Command, Record, Workshop};
use crate::text::{attendance as text, frame as phrases};
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::keys::{Binding, Key};
use crate::ui::route::Route;
use crate::ui::screens::View;
use crate::ui::widgets::capture::Capture;
use ratatui::Frame;
use ratatui::layout::Rect;

/// Where the facilitator is.
#[derive(Debug)]
pub struct State {
    capture: Capture,
    /// The delegation counted last or chosen.
    selected: Option<Code>,
    /// The count that is shown; none: the newest of today.
    count: Option<Id>,
}

/// What can be done on the screen of heads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Save,
    Complete,
    Choose,
    Type,
    EditLast,
    Up,
    Down,
    Heads,
    Vote,
    Add,
    Edit,
    NewCount,
    Earlier,
    Later,
    Find,
}

/// Keys of heads.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Save, text::key::SAVE).typing(),
    Binding::bar(&[Key::Tab], Action::Complete, text::key::COMPLETE).typing(),
    Binding::bar(&[Key::Esc], Action::Choose, text::key::CHOOSE).typing(),
    Binding::help(&[Key::Up], Action::EditLast, text::key::EDIT_LAST).typing(),
    Binding::bar(&[Key::Char('i'), Key::Esc], Action::Type, text::key::TYPE),
    Binding::help(&[Key::Char(' ')], Action::Vote, text::key::VOTE).pointed(),
    Binding::bar(&[Key::Char('a')], Action::Add, text::key::ADD).pointed(),
    Binding::bar(&[Key::Char('n')], Action::NewCount, text::key::NEW_COUNT).pointed(),
    Binding::help(&[Key::Enter], Action::Heads, text::key::HEADS),
    Binding::help(&[Key::Char('e')], Action::Edit, text::key::EDIT).pointed(),
    Binding::help(&[Key::Char('/')], Action::Find, text::key::FIND),
    Binding::help(&[Key::Up, Key::Char('k')], Action::Up, phrases::key::MOVE),
    Binding::hidden(&[Key::Down, Key::Char('j')], Action::Down, phrases::key::MOVE),
    Binding::help(&[Key::PageUp], Action::Earlier, text::key::EARLIER).always(),
    Binding::help(&[Key::PageDown], Action::Later, text::key::LATER).always(),
];

impl State {
    /// A count, with a delegation selected; without them the newest of today. Typing is the resting state.
    pub fn new(count: Option<Id>, selected: Option<Code>) -> Self {
        Self { capture: Capture::default(), selected, count }
    }

    /// The count that is shown and its place among all, from 0; none before the first of the day.
    fn count<'a>(&self, room: &Room<'a>) -> Option<(usize, &'a HeadCount)> {
        let counts = &room.workshop.headcounts;
        let chosen = counts.iter().position(|count| Some(count.id) == self.count);
        let zone = room.workshop.zone();
        let newest = counts.len().checked_sub(1).filter(|&last| zone.date(counts[last].at) == zone.date(room.now));
        let index = chosen.or(newest)?;
        Some((index, counts.get(index)?))
    }

    /// Heads of a delegation in the shown count; none when it was not counted.
    fn heads(&self, room: &Room, code: &Code) -> Option<u32> {
        let (_, count) = self.count(room)?;
        count.present.get(code).copied()
    }

    /// The delegations in the list: where the room looks, those with somebody present.
    fn listed<'a>(&self, room: &Room<'a>) -> Vec<&'a Delegation> {
        let shown =
            |there: &&Delegation| !room.role.is_public() || self.heads(room, &there.code).is_some_and(|n| n > 0);
        room.workshop.delegations.iter().filter(shown).collect()
    }

    fn selected_index(&self, listed: &[&Delegation]) -> Option<usize> {
        let selected = self.selected.as_ref()?;
        listed.iter().position(|there| there.code == *selected)
    }

    fn selected<'a>(&self, room: &Room<'a>) -> Option<&'a Delegation> {
        let listed = self.listed(room);
        listed.get(self.selected_index(&listed)?).copied()
    }
}

impl View for State {
    type Action = Action;

    fn route(&self) -> Route {
        Route::Attendance { count: self.count, delegation: self.selected.clone() }
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
        matches!(command, Command::Attendance(AttendanceCommand::Count { .. }))
    }

    fn jump(&mut self, room: &Room, number: u32) -> bool {
        jump(self, room, number)
    }

    fn paste(&mut self, room: &Room, text: &str) -> Vec<Step> {
        paste(self, room, text)
    }

    fn suggestion(&mut self, room: &Room) -> Vec<Step> {
        suggestion(self, room)
    }

    fn recorded(&mut self, _room: &Room, record: &Record) {
        recorded(self, record);
    }

    fn go_on_as(&mut self, before: &Self) {
        self.capture.mode = before.capture.mode;
        self.selected.clone_from(&before.selected);
        self.count = before.count;
    }
}
