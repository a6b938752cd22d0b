//! The agreement read to the room, one part at a time, corrected, printed, and marked as signed.

mod correct;
mod missing;
mod sign;
mod view;

use crate::domain::agreement::Part;
use crate::text::agreement::reading::key;
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::handout::{self, Purpose};
use crate::ui::keys::{Binding, Key};
use crate::ui::route::Route;
use crate::ui::screens::View;
use ratatui::Frame;
use ratatui::layout::Rect;

/// The part that is read, the first without one; and the page of a long one, round and round.
#[derive(Debug, Default)]
pub struct State {
    part: Option<Part>,
    page: usize,
}

/// What can be done while the agreement is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Next,
    Previous,
    NextPage,
    PreviousPage,
    First,
    Last,
    Correct,
    Print,
    Sign,
}

/// Keys of the agreement.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Char(' '), Key::Right], Action::Next, key::NEXT),
    Binding::help(&[Key::Left], Action::Previous, key::BACK),
    Binding::bar(&[Key::Char('e')], Action::Correct, key::CORRECT),
    Binding::bar(&[Key::Char('p')], Action::Print, key::PRINT),
    Binding::bar(&[Key::Char('t')], Action::Sign, key::SIGN),
    Binding::help(&[Key::PageDown], Action::NextPage, key::NEXT_PAGE),
    Binding::help(&[Key::PageUp], Action::PreviousPage, key::PAGE_BACK),
    Binding::help(&[Key::Home], Action::First, key::FIRST),
    Binding::help(&[Key::End], Action::Last, key::LAST),
    Binding::hidden(&[Key::Enter, Key::Down, Key::Char('j'), Key::Char('l')], Action::Next, key::NEXT),
    Binding::hidden(&[Key::Up, Key::Char('k'), Key::Char('h')], Action::Previous, key::BACK),
];

impl State {
    /// The agreement at a part, and at a page of it.
    pub const fn at(part: Option<Part>, page: usize) -> Self {
        Self { part, page }
    }

    /// The place of the part that is read.
    fn place(&self, room: &Room) -> usize {
        let read = room.read();
        let known = self.part.as_ref();
        known.and_then(|part| read.passages.iter().position(|passage| passage.part == *part)).unwrap_or(0)
    }

    fn go(&mut self, room: &Room, place: usize) {
        let read = room.read();
        let last = read.passages.len().saturating_sub(1);
        self.part = read.passages.get(place.min(last)).map(|passage| passage.part.clone());
        self.page = 0;
    }
}

impl View for State {
    type Action = Action;

    fn route(&self) -> Route {
        Route::Agreement { part: self.part.clone(), page: self.page }
    }

    fn keys(&self, _room: &Room) -> &'static [Binding<Action>] {
        KEYS
    }

    fn update(&mut self, room: &Room, action: Action) -> Vec<Step> {
        let place = self.place(room);
        match action {
            Action::Next => self.go(room, place + 1),
            Action::Previous => self.go(room, place.saturating_sub(1)),
            Action::First => self.go(room, 0),
            Action::Last => self.go(room, usize::MAX),
            Action::NextPage => self.page = self.page.saturating_add(1),
            Action::PreviousPage => self.page = self.page.saturating_sub(1),
            Action::Correct => return correct::correct(room, place),
            Action::Print => return vec![handout::find(Purpose::Agreement)],
            Action::Sign => return sign::sign(room),
        }
        Vec::new()
    }

    fn view(&self, room: &Room, frame: &mut Frame, area: Rect) {
        view::view(self, room, frame, area);
    }
}
