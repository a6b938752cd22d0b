//! Every action by name.

use super::search::Search;
use super::{Chosen, Outcome, Tables, open_box};
use crate::text::frame::dialog;
use crate::ui::ctx::Ctx;
use crate::ui::keys::{Key, KeyRef, Place};
use crate::ui::widgets::list::Entry;
use ratatui::Frame;
use ratatui::layout::Rect;

/// A search field over all bindings.
#[derive(Debug, Default)]
pub struct Palette {
    search: Search,
}

impl Palette {
    pub(super) fn key(&mut self, ctx: &Ctx, tables: Tables, key: Key) -> Outcome {
        let found = self.found(ctx, tables);
        match key {
            Key::Esc | Key::Ctrl('p' | 'c') => Outcome::Close(Vec::new()),
            Key::Enter => found.get(self.search.selected()).map_or(Outcome::Stay, |(chosen, _)| Outcome::Run(*chosen)),
            _ => {
                self.search.key(key, found.len());
                Outcome::Stay
            }
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.search.insert(text);
    }

    fn found(&self, ctx: &Ctx, tables: Tables) -> Vec<(Chosen, KeyRef)> {
        let screen = tables.screen.iter().map(|binding| (Chosen::Screen(binding.index), *binding));
        let everywhere = tables.everywhere.iter().map(|binding| (Chosen::Everywhere(binding.index), *binding));
        let shown = screen.chain(everywhere).filter(|(_, binding)| binding.place != Place::Hidden);
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

    pub(super) fn view(&self, ctx: &Ctx, tables: Tables, frame: &mut Frame, area: Rect) {
        let size = (area.width.saturating_sub(8), area.height.saturating_sub(5));
        let inside = open_box(ctx, frame, area, size, ctx.say(dialog::PALETTE), dialog::PALETTE_KEYS);
        let found: Vec<Entry> = self.found(ctx, tables).iter().map(|(_, binding)| entry(ctx, binding)).collect();
        self.search.view(ctx, frame, inside, &found);
    }
}

fn entry(ctx: &Ctx, binding: &KeyRef) -> Entry {
    let key = binding.keys.first().map(|key| key.name(ctx.language())).unwrap_or_default();
    Entry { head: format!("{key:<11}"), text: ctx.say(binding.label).to_owned(), ..Entry::default() }
}
