//! A rehearsal: the real screens on a throw-away copy of the workshop. Records are answered in memory, and at the end
//! everything is as it was.

use super::{App, Counting, Open};
use crate::domain::{Record, Seal};
use crate::text::frame as phrases;
use crate::ui::effect::{Effect, Notice, Step};
use crate::ui::input::Input;
use crate::ui::route::Route;
use crate::ui::screens::{self, Screen, card};
use jiff::Timestamp;

/// What is put back when a rehearsal ends.
#[derive(Debug)]
pub(super) struct Real {
    pub(super) open: Open,
    pub(super) screen: Box<dyn Screen>,
    behind: Vec<Box<dyn Screen>>,
    offer: Option<Step>,
    rings_for: Vec<Counting>,
}

impl Real {
    /// Covers what is for the desk alone.
    pub(super) fn cover(&mut self) {
        self.screen.cover();
        self.behind.iter_mut().for_each(|screen| screen.cover());
    }
}

impl App {
    /// Whether what is entered is forgotten when the rehearsal ends.
    pub const fn rehearses(&self) -> bool {
        self.real.is_some()
    }

    /// Begins a rehearsal on this screen, from the title card on the board. Refused while entries are unsaved.
    pub(super) fn begin_rehearsal(&mut self, now: Timestamp) {
        if self.rehearses() {
            return;
        }
        let Some(open) = &self.open else {
            return;
        };
        if open.broken || !open.unsaved.is_empty() {
            let text = self.settings.language.say(phrases::REHEARSE_LATER);
            self.say(Notice::warning(text), now);
            return;
        }
        let copy = Open {
            name: open.name.clone(),
            history: open.history.clone(),
            read_only: None,
            unsaved: Vec::new(),
            broken: false,
            counts: open.counts.clone(),
            reveals: open.reveals.clone(),
        };
        let route = self.screen.route();
        if let Some(open) = self.open.replace(copy) {
            self.real = Some(Box::new(Real {
                open,
                screen: std::mem::replace(&mut self.screen, Box::new(card::State)),
                behind: std::mem::take(&mut self.behind),
                offer: self.offer.take(),
                rings_for: std::mem::take(&mut self.rings_for),
            }));
        }
        let again = self.room(now).filter(|_| route != Route::Card && route.is_come_back_to());
        match again.and_then(|room| screens::open(&route, &room.ctx, Some(&room))) {
            Some(screen) => self.screen = screen,
            None => {
                self.go(&Route::BOARD, now);
                self.behind.clear();
            }
        }
    }

    /// Ends the rehearsal: everything is as it was before.
    pub(super) fn end_rehearsal(&mut self, now: Timestamp) {
        let Some(real) = self.real.take() else {
            return;
        };
        let Real { open, screen, behind, offer, rings_for } = *real;
        self.open = Some(open);
        self.screen = screen;
        self.behind = behind;
        self.offer = offer;
        self.rings_for = rings_for;
        self.dialogs.clear();
        self.queue.clear();
        self.jump = None;
        let text = self.settings.language.say(phrases::REHEARSED);
        self.say(Notice::info(text), now);
    }

    /// What an effect comes to: during a rehearsal nothing reaches the disk.
    pub(super) fn perform(&mut self, effect: Effect, now: Timestamp) -> Vec<Effect> {
        if !self.rehearses() {
            return vec![effect];
        }
        match effect {
            Effect::Record(record) => {
                let seal = own_seal(&record);
                self.update(Input::Recorded(record, seal), now)
            }
            Effect::Open(_)
            | Effect::Create(_)
            | Effect::Example
            | Effect::TakeIn(_)
            | Effect::TakeInApart(_)
            | Effect::GoOnWith { .. }
            | Effect::Close => {
                self.end_rehearsal(now);
                vec![effect]
            }
            Effect::GoOnInCopy | Effect::SaveAgenda | Effect::FindDrives(_) | Effect::HandOut { .. } => {
                let text = self.settings.language.say(phrases::REHEARSAL_WRITES_NOTHING);
                self.say(Notice::warning(text), now)
            }
            Effect::List
            | Effect::Earlier(_)
            | Effect::ReadItems(_)
            | Effect::ReadTables(_)
            | Effect::ReadSheets(_)
            | Effect::FindFiles(_)
            | Effect::KeepSettings(_)
            | Effect::KeepSecond(_)
            | Effect::Bell
            | Effect::Quit => vec![effect],
        }
    }
}

/// The sum of a record that no file has: of its number and time, so that a vote in a rehearsal has a fingerprint and
/// a lot like any other.
fn own_seal(record: &Record) -> Seal {
    Seal::of(format!("rehearsal {} {}", record.n, record.at))
}
