//! The screens, each with a home of its own: `State` with what it answers to the window ([`View`]), `Action`, `KEYS`,
//! `update` and `view`.

pub mod agenda;
pub mod agreement;
mod around;
pub mod attendance;
pub mod card;
pub mod details;
pub mod documents;
pub mod home;
pub mod new;
mod open;
mod pasted;
pub mod pause;
pub mod priorities;
pub mod recap;
pub mod settings;
pub mod sheet;
pub mod swot;
pub mod tables;
pub mod talk;
pub mod threads;
mod undone;
pub mod vote;

pub use around::Around;
pub use open::open;
pub use pasted::as_one_line;
pub use undone::route_of;

use super::ctx::{Ctx, Room};
use super::effect::{Given, Step};
use super::incoming::TableFile;
use super::keys::{Binding, KeyRef, Mode, refs};
use super::place::Counts;
use super::route::Route;
use super::widgets::capture::Capture;
use super::widgets::field::Field;
use crate::domain::{Command, Record, Workshop};
use crate::text::{Phrase, frame};
use ratatui::Frame;
use ratatui::layout::Rect;
use std::any::Any;
use std::fmt::Debug;

/// A screen of an open workshop. What few screens have is answered here for the others.
pub trait View: Debug + 'static {
    /// What can be done on it.
    type Action: Copy + 'static;

    /// Which screen it is, and where on it the facilitator is.
    fn route(&self) -> Route;

    /// The table of keys that holds now.
    fn keys(&self, room: &Room) -> &'static [Binding<Self::Action>];

    /// Handles an action.
    fn update(&mut self, room: &Room, action: Self::Action) -> Vec<Step>;

    /// Draws it inside the area.
    fn view(&self, room: &Room, frame: &mut Frame, area: Rect);

    /// What stands around it.
    fn around(&self) -> Around {
        Around::ALL
    }

    /// Whether the room sees the clock of the session above it.
    fn has_clock(&self) -> bool {
        true
    }

    /// Draws its hint line.
    fn hint(&self, _room: &Room, _frame: &mut Frame, _area: Rect) {}

    /// The line in which it takes down what the room says. Mode and field follow from it.
    fn capture(&self) -> Option<&Capture> {
        None
    }

    /// The same, to be typed into.
    fn capture_mut(&mut self) -> Option<&mut Capture> {
        None
    }

    /// Whether letters are commands or text.
    fn mode(&self) -> Mode {
        self.capture().map_or(Mode::Moving, |capture| capture.mode)
    }

    /// Whether typing is what one does on it, so that moving mode wants a band that says so.
    fn is_capture(&self) -> bool {
        self.capture().is_some()
    }

    /// What the band of moving mode says.
    fn band(&self, _room: &Room) -> Phrase {
        frame::MOVING_BAND
    }

    /// Goes to typing mode where there is a field; whether it is there now.
    fn start_typing(&mut self) -> bool {
        let capture = self.capture_mut();
        capture.map(|capture| capture.mode = Mode::Typing).is_some()
    }

    /// The field that has the keys in typing mode.
    fn field(&mut self) -> Option<&mut Field> {
        self.capture_mut().map(|capture| &mut capture.field)
    }

    /// Whether what is typed here stands readable in a field. Ballots have their own ways.
    fn shows_what_is_typed(&self) -> bool {
        true
    }

    /// Whether a command is what stood in the field.
    fn comes_from_field(&self, _command: &Command, _workshop: &Workshop) -> bool {
        false
    }

    /// Selects the line with this number; whether there is one.
    fn jump(&mut self, _room: &Room, _number: u32) -> bool {
        false
    }

    /// Takes a paste of several lines; nothing when it has no use for lines.
    fn paste(&mut self, _room: &Room, _text: &str) -> Vec<Step> {
        Vec::new()
    }

    /// Takes files that tables filled, of the workshop with this first sum.
    fn tables(&mut self, _room: &Room, _sum: &str, _files: &[TableFile]) -> Vec<Step> {
        Vec::new()
    }

    /// Takes what was asked for in a dialog.
    fn take(&mut self, _given: Given) {}

    /// What the suggestion of the hint line leads to.
    fn suggestion(&mut self, _room: &Room) -> Vec<Step> {
        Vec::new()
    }

    /// A record is on the disk and applied.
    fn recorded(&mut self, _room: &Room, _record: &Record) {}

    /// Covers what was uncovered, before the room sees this window or no longer does.
    fn cover(&mut self) {}

    /// Whether Back leads here from the next screen.
    fn is_gone_back_to(&self) -> bool {
        true
    }

    /// Whether an unfinished line of `before` is one of this screen too.
    fn has_the_line_of(&self, _before: &Self) -> bool {
        true
    }

    /// Leaves there what is counted in an open vote, or goes on with it.
    fn share_counts(&mut self, _counts: &mut Counts) {}

    /// Goes on as the same screen was worked with before: its mode, what sticks.
    fn go_on_as(&mut self, _before: &Self) {}
}

/// A screen as the window works with it, with or without an open workshop. A [`View`] is one; without a workshop it
/// shows nothing and leads to the saved workshops.
pub trait Screen: Any + Debug {
    /// Which screen it is, and where on it the facilitator is.
    fn route(&self) -> Route;
    /// The keys that hold now, those without a meaning left out.
    fn keys(&self, ctx: &Ctx, room: Option<&Room>) -> Vec<KeyRef>;
    /// Runs the action at `index` of its table.
    fn act(&mut self, ctx: &Ctx, room: Option<&Room>, index: usize) -> Vec<Step>;
    /// Draws it inside the area.
    fn view(&self, ctx: &Ctx, room: Option<&Room>, frame: &mut Frame, area: Rect);

    /// See [`View::around`].
    fn around(&self) -> Around {
        Around::Nothing
    }
    /// See [`View::has_clock`].
    fn has_clock(&self) -> bool {
        true
    }
    /// See [`View::hint`].
    fn hint(&self, _room: &Room, _frame: &mut Frame, _area: Rect) {}
    /// See [`View::mode`].
    fn mode(&self) -> Mode {
        Mode::Moving
    }
    /// See [`View::is_capture`].
    fn is_capture(&self) -> bool {
        false
    }
    /// See [`View::band`].
    fn band(&self, _room: &Room) -> Phrase {
        frame::MOVING_BAND
    }
    /// See [`View::start_typing`].
    fn start_typing(&mut self) -> bool {
        self.mode() == Mode::Typing
    }
    /// See [`View::field`].
    fn field(&mut self) -> Option<&mut Field> {
        None
    }
    /// The unfinished line, which is kept beside the journal.
    #[expect(clippy::unnecessary_literal_bound, reason = "a screen with a line borrows it from itself")]
    fn line(&self) -> &str {
        ""
    }
    /// Goes on with an unfinished line that was kept.
    fn go_on_with(&mut self, _line: String) {}
    /// See [`View::share_counts`].
    fn share_counts(&mut self, _counts: &mut Counts) {}
    /// See [`View::shows_what_is_typed`].
    fn shows_what_is_typed(&self) -> bool {
        true
    }
    /// See [`View::comes_from_field`].
    fn comes_from_field(&self, _command: &Command, _workshop: &Workshop) -> bool {
        false
    }
    /// See [`View::jump`].
    fn jump(&mut self, _ctx: &Ctx, _room: Option<&Room>, _number: u32) -> bool {
        false
    }
    /// See [`View::paste`].
    fn paste(&mut self, _ctx: &Ctx, _room: Option<&Room>, _text: &str) -> Vec<Step> {
        Vec::new()
    }
    /// See [`View::tables`].
    fn tables(&mut self, _room: &Room, _sum: &str, _files: &[TableFile]) -> Vec<Step> {
        Vec::new()
    }
    /// See [`View::take`].
    fn take(&mut self, _given: Given) {}
    /// See [`View::suggestion`].
    fn suggestion(&mut self, _room: &Room) -> Vec<Step> {
        Vec::new()
    }
    /// See [`View::recorded`].
    fn recorded(&mut self, _room: &Room, _record: &Record) {}
    /// See [`View::cover`].
    fn cover(&mut self) {}
    /// See [`View::is_gone_back_to`].
    fn is_gone_back_to(&self) -> bool {
        true
    }
    /// Goes on as `before`, if that is the same screen: its unfinished line, and with `mode` as it was worked with.
    fn follow(&mut self, _before: &mut dyn Screen, _mode: bool) {}
}

/// The action at `index` of a table, handled.
fn run<A: Copy>(table: &'static [Binding<A>], index: usize, update: impl FnOnce(A) -> Vec<Step>) -> Vec<Step> {
    table.get(index).map(|binding| update(binding.action)).unwrap_or_default()
}

impl<V: View> Screen for V {
    fn route(&self) -> Route {
        View::route(self)
    }

    fn keys(&self, _ctx: &Ctx, room: Option<&Room>) -> Vec<KeyRef> {
        room.map(|room| refs(View::keys(self, room))).unwrap_or_default()
    }

    fn act(&mut self, _ctx: &Ctx, room: Option<&Room>, index: usize) -> Vec<Step> {
        match room {
            Some(room) => run(View::keys(self, room), index, |action| self.update(room, action)),
            None => vec![Step::Go(Route::Home)],
        }
    }

    fn view(&self, _ctx: &Ctx, room: Option<&Room>, frame: &mut Frame, area: Rect) {
        if let Some(room) = room {
            View::view(self, room, frame, area);
        }
    }

    fn around(&self) -> Around {
        View::around(self)
    }

    fn has_clock(&self) -> bool {
        View::has_clock(self)
    }

    fn hint(&self, room: &Room, frame: &mut Frame, area: Rect) {
        View::hint(self, room, frame, area);
    }

    fn mode(&self) -> Mode {
        View::mode(self)
    }

    fn is_capture(&self) -> bool {
        View::is_capture(self)
    }

    fn band(&self, room: &Room) -> Phrase {
        View::band(self, room)
    }

    fn start_typing(&mut self) -> bool {
        View::start_typing(self)
    }

    fn field(&mut self) -> Option<&mut Field> {
        View::field(self)
    }

    fn line(&self) -> &str {
        self.capture().map_or("", |capture| capture.field.text())
    }

    fn go_on_with(&mut self, line: String) {
        if let Some(capture) = self.capture_mut() {
            capture.field.set(line);
        }
    }

    fn share_counts(&mut self, counts: &mut Counts) {
        View::share_counts(self, counts);
    }

    fn shows_what_is_typed(&self) -> bool {
        View::shows_what_is_typed(self)
    }

    fn comes_from_field(&self, command: &Command, workshop: &Workshop) -> bool {
        View::comes_from_field(self, command, workshop)
    }

    fn jump(&mut self, _ctx: &Ctx, room: Option<&Room>, number: u32) -> bool {
        room.is_some_and(|room| View::jump(self, room, number))
    }

    fn paste(&mut self, _ctx: &Ctx, room: Option<&Room>, text: &str) -> Vec<Step> {
        room.map(|room| View::paste(self, room, text)).unwrap_or_default()
    }

    fn tables(&mut self, room: &Room, sum: &str, files: &[TableFile]) -> Vec<Step> {
        View::tables(self, room, sum, files)
    }

    fn take(&mut self, given: Given) {
        View::take(self, given);
    }

    fn suggestion(&mut self, room: &Room) -> Vec<Step> {
        View::suggestion(self, room)
    }

    fn recorded(&mut self, room: &Room, record: &Record) {
        View::recorded(self, room, record);
    }

    fn cover(&mut self) {
        View::cover(self);
    }

    fn is_gone_back_to(&self) -> bool {
        View::is_gone_back_to(self)
    }

    fn follow(&mut self, before: &mut dyn Screen, mode: bool) {
        let Some(before) = (before as &mut dyn Any).downcast_mut::<Self>() else {
            return;
        };
        if mode {
            self.go_on_as(before);
        }
        if !self.has_the_line_of(before) || !View::is_capture(self) {
            return;
        }
        let typed = View::field(before).map(Field::take).unwrap_or_default();
        if let Some(field) = View::field(self)
            && field.is_empty()
        {
            field.set(typed);
        }
    }
}
