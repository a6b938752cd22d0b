//! The palette: every action by name.

use super::search::Search;
use super::{Below, Chosen, Ctx, Dialog, Outcome, open_box, run};
use crate::text::Phrase;
use crate::text::dialogs::{TYPE_TO_SEARCH, key as label};
use crate::text::frame::dialog;
use crate::ui::keys::{Binding, Key, KeyRef, Mode, Visibility, refs};
use crate::ui::role::Role;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::list::Entry;
use ratatui::Frame;
use ratatui::layout::Rect;

/// A search field over all bindings.
#[derive(Debug, Default)]
pub struct Palette {
    search: Search,
}

/// What can be done in the palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Select the line above.
    Up,
    /// Select the line below.
    Down,
    /// Run the selected action.
    Run,
    /// Close without any.
    Close,
}

/// Keys of the palette. Ctrl+P, which opens it, closes it too.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Up], Action::Up, label::CHOOSE).typing(),
    Binding::hidden(&[Key::Down], Action::Down, label::CHOOSE).typing(),
    Binding::bar(&[Key::Enter], Action::Run, label::RUN).typing(),
    Binding::bar(&[Key::Esc, Key::Ctrl('p')], Action::Close, label::CLOSE).typing(),
];

impl Palette {
    fn update(&mut self, ctx: &Ctx, below: Below, action: Action) -> Outcome {
        let found = self.found(ctx, below);
        match action {
            Action::Up => self.search.up(),
            Action::Down => self.search.down(found.len()),
            Action::Close => return Outcome::Close(Vec::new()),
            Action::Run => {
                let chosen = found.get(self.search.selected());
                return chosen.map_or(Outcome::Stay, |(chosen, _)| Outcome::Run(*chosen));
            }
        }
        Outcome::Stay
    }

    fn found(&self, ctx: &Ctx, below: Below) -> Vec<(Chosen, KeyRef)> {
        let screen = below.screen.iter().map(|binding| (Chosen::Screen(binding.index), *binding));
        let everywhere = below.everywhere.iter().map(|binding| (Chosen::Everywhere(binding.index), *binding));
        let shown = screen.chain(everywhere).filter(|(_, binding)| binding.visibility != Visibility::Hidden);
        let mut found: Vec<(Chosen, KeyRef)> =
            shown.filter(|(_, binding)| self.search.finds(ctx.say(binding.label))).collect();
        // What was typed as a word of its own comes first, then names that begin with it, each part in the order of the
        // tables.
        found.sort_by_key(|(_, binding)| {
            let label = ctx.say(binding.label);
            (!self.search.names(label), !self.search.begins(label))
        });
        found
    }
}

impl Dialog for Palette {
    fn keys(&self, _: Role) -> Vec<KeyRef> {
        refs(KEYS)
    }

    fn act(&mut self, ctx: &Ctx, below: Below, index: usize) -> Outcome {
        run(KEYS, index, |action| self.update(ctx, below, action))
    }

    fn mode(&self, _: Role) -> Mode {
        Mode::Typing
    }

    fn field(&mut self) -> Option<&mut Field> {
        Some(self.search.field())
    }

    fn edited(&mut self) {
        self.search.edited();
    }

    fn typed(&self) -> Option<Phrase> {
        Some(TYPE_TO_SEARCH)
    }

    fn view(&self, ctx: &Ctx, below: Below, frame: &mut Frame, area: Rect) {
        let size = (area.width.saturating_sub(8), area.height.saturating_sub(5));
        let inside = open_box(self, ctx, frame, area, size, ctx.say(dialog::PALETTE));
        let found: Vec<Entry> = self.found(ctx, below).iter().map(|(_, binding)| entry(ctx, binding)).collect();
        self.search.view(ctx, frame, inside, &found);
    }
}

fn entry(ctx: &Ctx, binding: &KeyRef) -> Entry {
    let key = binding.keys.first().map(|key| key.name(ctx.language())).unwrap_or_default();
    Entry { head: format!("{key:<11}"), text: ctx.say(binding.label).to_owned(), ..Entry::default() }
}
