//! With a wall the window is the desk; without one the room may look at it.

use super::{App, Cover};
use crate::text::wall as text;
use crate::ui::ctx::Room;
use crate::ui::effect::{Effect, Notice};
use crate::ui::role::Role;
use jiff::Timestamp;

impl App {
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
