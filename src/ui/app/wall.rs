//! With a wall the window is the desk; without one the room may look at it.

use super::{App, Cover};
use crate::text::wall as text;
use crate::ui::ctx::Room;
use crate::ui::effect::{Effect, Notice};
use crate::ui::keys::Mode;
use crate::ui::role::Role;
use jiff::Timestamp;

/// Whether the pages of a wall turn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Pages {
    /// They do.
    #[default]
    Turn,
    /// Not since something was pointed at.
    Pointed(Timestamp),
    /// Not since that was asked for.
    Held(Timestamp),
}

impl Pages {
    /// Since when they stand still.
    pub(super) const fn still(self) -> Option<Timestamp> {
        match self {
            Self::Turn => None,
            Self::Pointed(since) | Self::Held(since) => Some(since),
        }
    }

    /// The same when something is pointed at, or nothing.
    const fn while_pointing(self, points: bool, now: Timestamp) -> Self {
        match (self, points) {
            (Self::Turn, true) => Self::Pointed(now),
            (Self::Pointed(_), false) => Self::Turn,
            (Self::Turn | Self::Pointed(_) | Self::Held(_), _) => self,
        }
    }
}

impl App {
    /// Pages stand still while something is pointed at.
    pub(super) fn still_while_pointing(&mut self, now: Timestamp) {
        let points = self.screen.mode() == Mode::Moving && self.screen.route().names_a_line();
        self.pages = self.pages.while_pointing(points, now);
    }

    /// Holds the pages of the wall, or lets them turn again.
    pub(super) fn hold_pages(&mut self, now: Timestamp) -> Vec<Effect> {
        let (pages, said) = match self.pages {
            Pages::Held(_) => (Pages::Turn, text::TURNING),
            Pages::Turn | Pages::Pointed(_) => (Pages::Held(now), text::STILL),
        };
        self.pages = pages;
        self.say(Notice::info(self.settings.language.say(said)), now)
    }

    /// Whether the pages of the wall are held.
    pub(crate) const fn holds_pages(&self) -> bool {
        matches!(self.pages, Pages::Held(_))
    }

    /// A wall is there, or gone. Without it what was meant for the desk leaves the window at once.
    pub(super) fn wall(&mut self, there: bool, now: Timestamp) -> Vec<Effect> {
        let language = self.settings.language;
        match (self.role, there) {
            (Role::Both, true) => {
                self.role = Role::Desk;
                self.cover_texts();
                let told = self.notice.is_some();
                if told { Vec::new() } else { self.say(Notice::info(language.say(text::OPENED)), now) }
            }
            (Role::Desk, false) => {
                self.role = Role::Both;
                self.cover_texts();
                self.dialogs.retain(|dialog| !dialog.goes_with_the_wall());
                self.say(Notice::warning(language.say(text::GONE)), now)
            }
            (Role::Both | Role::Desk | Role::Wall, _) => Vec::new(),
        }
    }

    /// The open workshop, as the one who looks at this window may see it.
    pub(in crate::ui) fn room(&self, now: Timestamp) -> Option<Room<'_>> {
        let open = self.open.as_ref()?;
        Some(Room {
            ctx: self.ctx(now),
            name: &open.name,
            history: &open.history,
            workshop: open.history.workshop(),
            reveals: &open.reveals,
            readings: &self.readings,
        })
    }

    /// Covers what is for the desk alone, also where it lies under something else.
    fn cover_texts(&mut self) {
        self.dialogs.iter_mut().for_each(|dialog| dialog.cover());
        self.screen.cover();
        self.behind.iter_mut().for_each(|screen| screen.cover());
        if let Some(real) = &mut self.real {
            real.cover();
        }
    }

    /// Whether the room sees the title card on the wall while the desk works on.
    pub(crate) fn covers_wall(&self) -> bool {
        self.role == Role::Desk && self.cover == Cover::Asked
    }
}
