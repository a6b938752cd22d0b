//! Entries that could not be written, in a list of their own until they are.

use super::{Below, Ctx, Dialog, Outcome, open_box, run};
use crate::text::dialogs::key as label;
use crate::text::frame::dialog;
use crate::ui::effect::{Effect, Step};
use crate::ui::keys::{Binding, Key, KeyRef, refs};
use crate::ui::role::Role;
use crate::ui::widgets::list::{self, Entry};
use ratatui::Frame;
use ratatui::layout::Rect;

/// The entries as text.
#[derive(Debug)]
pub struct Unsaved {
    /// One line an entry.
    pub lines: Vec<String>,
}

/// What can be done about entries that could not be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Try again.
    Retry,
    /// Go on in a copy of the file.
    GoOnInCopy,
    /// Close the list; they stay in it.
    Close,
}

/// Keys of the list of entries that could not be saved.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Retry, label::RETRY),
    Binding::bar(&[Key::Char('c')], Action::GoOnInCopy, label::GO_ON_IN_COPY),
    Binding::bar(&[Key::Esc], Action::Close, label::CLOSE),
];

impl Unsaved {
    fn update(action: Action) -> Outcome {
        Outcome::Close(match action {
            Action::Retry => vec![Step::Retry],
            Action::GoOnInCopy => vec![Step::Run(Effect::GoOnInCopy)],
            Action::Close => Vec::new(),
        })
    }
}

impl Dialog for Unsaved {
    fn keys(&self, _: Role) -> Vec<KeyRef> {
        refs(KEYS)
    }

    fn act(&mut self, _: &Ctx, _: Below, index: usize) -> Outcome {
        run(KEYS, index, Self::update)
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        let size = (area.width.saturating_sub(6), area.height.saturating_sub(6));
        let inside = open_box(self, ctx, frame, area, size, ctx.say(dialog::UNSAVED));
        let entries: Vec<Entry> = self
            .lines
            .iter()
            .map(|text| Entry { head: "· ".to_owned(), text: text.clone(), ..Entry::default() })
            .collect();
        list::view(frame, inside, &entries, None, ctx.theme.into(), ctx.language());
    }
}
