//! Dialogs: a stack on top of the screen; the topmost has the keys.
//!
//! A dialog is a file of four parts in this order: its state, `Action`, its tables of bindings with `update`, and what
//! [`Dialog`] asks for. Its tables stand in [`tables`] as well.

mod columns;
mod compress;
mod confirm;
mod correcting;
mod curtain;
mod duplicates;
mod frame;
mod help;
mod palette;
mod paste;
mod paste_keys;
mod paste_row;
mod picker;
mod prompt;
mod returned;
mod rundown;
mod search;
mod seats;
mod speakers;
pub mod tables;
mod told;
mod turns;
mod unsaved;
pub mod wording;

pub use columns::Columns;
pub use compress::Compress;
pub use confirm::{Confirm, Leave};
pub use duplicates::Duplicates;
pub use help::Help;
pub use palette::Palette;
pub use paste::{Paste, Reading, Row, Spot, Tick};
pub use picker::Picker;
pub use prompt::Prompt;
pub use returned::Returned;
pub use rundown::Rundown;
pub use seats::Seats;
pub use speakers::Speakers;
pub use told::{Seen, Told};
pub use turns::Turns;
pub use unsaved::Unsaved;
pub use wording::Wording;

use super::ctx::Ctx;
use super::effect::Step;
use super::keys::{Binding, Key, KeyRef, Mode, find};
use super::place::Aside;
use super::role::Role;
use super::widgets::field::Field;
use crate::text::Phrase;
use frame::open_box;
use ratatui::Frame;
use ratatui::layout::Rect;
use std::fmt;

/// What the window asks of a dialog.
pub trait Dialog: fmt::Debug {
    /// The bindings that hold now in a window of this role. The last line shows those that are for the bar.
    fn keys(&self, role: Role) -> Vec<KeyRef>;

    /// Runs the action at `index` of that table.
    fn act(&mut self, ctx: &Ctx, below: Below, index: usize) -> Outcome;

    /// Draws a box in the middle of `area`, and what is in it.
    fn view(&self, ctx: &Ctx, below: Below, frame: &mut Frame, area: Rect);

    /// Whether letters are commands or text.
    fn mode(&self, _role: Role) -> Mode {
        Mode::Moving
    }

    /// The field that takes pastes, and in typing mode the keys that no binding takes.
    fn field(&mut self) -> Option<&mut Field> {
        None
    }

    /// The field has taken a key or a paste.
    fn edited(&mut self) {}

    /// What is to be typed now, where the last line says so before its keys.
    fn typed(&self) -> Option<Phrase> {
        None
    }

    /// What a wall shows of the dialog; of most dialogs nothing.
    fn on_the_wall(&self) -> Option<Aside> {
        None
    }

    /// Whether the picture of the dialog changes every second.
    fn ticks(&self) -> bool {
        false
    }

    /// Covers a text that is being looked over, before the room sees this window or no longer does.
    fn cover(&mut self) {}

    /// Whether the dialog closes when the wall goes: the room sees this window then, and what the dialog holds was put
    /// together for the desk.
    fn goes_with_the_wall(&self) -> bool {
        false
    }

    /// Whether all that it asks for can only be recorded: it does not open where nothing is.
    fn records(&self) -> bool {
        false
    }

    /// Whether the dialog asks for a line under this title and nothing is typed yet.
    fn waits_for(&self, _title: &str) -> bool {
        false
    }
}

/// What a key did to a dialog.
#[derive(Debug)]
pub enum Outcome {
    /// The dialog stays.
    Stay,
    /// The dialog closes; these steps follow.
    Close(Vec<Step>),
    /// These steps run; the dialog closes when none was refused.
    Try(Vec<Step>),
    /// The dialog closes and this binding runs: one of the screen, or one that works everywhere.
    Run(Chosen),
}

/// A binding chosen by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// Of the screen below, by its place in the table.
    Screen(usize),
    /// Of those that work everywhere.
    Everywhere(usize),
}

/// The bindings that help and palette show: those of the screen below and those that work everywhere.
#[derive(Debug, Clone, Copy)]
pub struct Below<'a> {
    /// Of the screen below.
    pub screen: &'a [KeyRef],
    /// Those that work everywhere.
    pub everywhere: &'a [KeyRef],
}

impl dyn Dialog + '_ {
    /// The binding that a key has now; none where the field takes the key, or nothing does.
    pub fn binding(&self, role: Role, key: Key) -> Option<KeyRef> {
        find(&self.keys(role), key, self.mode(role))
    }

    /// Handles a key: runs the action of its binding; in typing mode the field takes a key without one.
    pub fn key(&mut self, ctx: &Ctx, below: Below, key: Key) -> Outcome {
        if let Some(binding) = self.binding(ctx.role, key) {
            return self.act(ctx, below, binding.index);
        }
        if self.mode(ctx.role) == Mode::Typing && self.field().is_some_and(|field| field.handle(key)) {
            self.edited();
        }
        Outcome::Stay
    }

    /// Takes text that came at once into the field, if there is one.
    pub fn paste(&mut self, text: &str) {
        if let Some(field) = self.field() {
            field.insert(text);
            self.edited();
        }
    }
}

/// Lets `update` run the action at `index` of a table.
fn run<A: Copy>(table: &[Binding<A>], index: usize, update: impl FnOnce(A) -> Outcome) -> Outcome {
    table.get(index).map_or(Outcome::Stay, |binding| update(binding.action))
}
