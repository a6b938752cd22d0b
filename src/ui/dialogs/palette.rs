//! Every action by name.

use super::{Chosen, Outcome, Tables, open_box};
use crate::text::frame::dialog;
use crate::ui::ctx::Ctx;
use crate::ui::fit;
use crate::ui::keys::{Key, KeyRef, Place};
use crate::ui::widgets::field::Field;
use crate::ui::widgets::list::{self, Entry};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// A search field over all bindings.
#[derive(Debug, Default)]
pub struct Palette {
    field: Field,
    selected: usize,
}

impl Palette {
    pub(super) fn key(&mut self, ctx: &Ctx, tables: Tables, key: Key) -> Outcome {
        let found = self.found(ctx, tables);
        match key {
            Key::Esc | Key::Ctrl('p' | 'c') => return Outcome::Close(Vec::new()),
            Key::Up => self.selected = self.selected.saturating_sub(1),
            Key::Down => self.selected = (self.selected + 1).min(found.len().saturating_sub(1)),
            Key::Enter => {
                return found
                    .get(self.selected)
                    .map_or(Outcome::Stay, |(chosen, _)| Outcome::Run(*chosen));
            }
            _ => {
                if self.field.handle(key) {
                    self.selected = 0;
                }
            }
        }
        Outcome::Stay
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.field.insert(text);
        self.selected = 0;
    }

    fn found(&self, ctx: &Ctx, tables: Tables) -> Vec<(Chosen, KeyRef)> {
        let wanted = self.field.text().to_lowercase();
        let screen = tables
            .screen
            .iter()
            .map(|binding| (Chosen::Screen(binding.index), *binding));
        let everywhere = tables
            .everywhere
            .iter()
            .map(|binding| (Chosen::Everywhere(binding.index), *binding));
        let shown = screen
            .chain(everywhere)
            .filter(|(_, binding)| binding.place != Place::Hidden);
        shown
            .filter(|(_, binding)| ctx.say(binding.label).to_lowercase().contains(&wanted))
            .collect()
    }

    pub(super) fn view(&self, ctx: &Ctx, tables: Tables, frame: &mut Frame, area: Rect) {
        let found = self.found(ctx, tables);
        let size = (area.width.saturating_sub(8), area.height.saturating_sub(5));
        let inside = open_box(
            ctx,
            frame,
            area,
            size,
            ctx.say(dialog::PALETTE),
            dialog::PALETTE_KEYS,
        );
        let (row, rest) = fit::top(inside, 1);
        self.field.view(
            frame,
            row,
            Span::styled("› ", ctx.theme.key),
            ctx.theme.base,
            true,
        );
        if found.is_empty() {
            frame.render_widget(
                Line::styled(ctx.say(dialog::NOTHING), ctx.theme.muted),
                rest,
            );
        }
        let entries: Vec<Entry> = found
            .iter()
            .map(|(_, binding)| entry(ctx, binding))
            .collect();
        list::view(
            frame,
            rest,
            &entries,
            Some(self.selected.min(entries.len().saturating_sub(1))),
            ctx.theme.into(),
            ctx.language(),
        );
    }
}

fn entry(ctx: &Ctx, binding: &KeyRef) -> Entry {
    let key = binding
        .keys
        .first()
        .map(|key| key.name(ctx.language()))
        .unwrap_or_default();
    Entry {
        head: format!("{key:<8}"),
        text: ctx.say(binding.label).to_owned(),
        ..Entry::default()
    }
}
