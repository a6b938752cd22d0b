//! Every key of this screen, and those that work everywhere.

use super::{Outcome, Tables, open_box};
use crate::text::Phrase;
use crate::text::frame::{self, dialog};
use crate::ui::ctx::Ctx;
use crate::ui::keys::{Key, KeyRef, Mode, Place};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span, Text};

/// The overlay; pages when it does not fit.
#[derive(Debug, Default)]
pub struct Help {
    page: usize,
}

impl Help {
    pub(super) fn key(&mut self, key: Key) -> Outcome {
        match key {
            Key::Char(' ') | Key::Down | Key::PageDown | Key::Right => self.page += 1,
            Key::Up | Key::PageUp | Key::Left => self.page = self.page.saturating_sub(1),
            Key::Esc | Key::Enter | Key::Char('?' | 'q') => {
                return Outcome::Close(Vec::new());
            }
            _ => {}
        }
        Outcome::Stay
    }

    pub(super) fn view(&self, ctx: &Ctx, tables: Tables, frame: &mut Frame, area: Rect) {
        let lines = lines(ctx, tables);
        let rows = usize::from(area.height.saturating_sub(4)).max(1);
        let pages = lines.len().div_ceil(rows).max(1);
        let page = self.page % pages;
        let title = format!("{} · {}", ctx.say(dialog::HELP), frame::page(ctx.language(), page + 1, pages));
        let size = (area.width.saturating_sub(4), u16::try_from(rows.min(lines.len())).unwrap_or(u16::MAX));
        let inside = open_box(ctx, frame, area, size, &title, dialog::HELP_KEYS);
        frame.render_widget(Text::from_iter(lines.into_iter().skip(page * rows).take(rows)), inside);
    }
}

fn lines<'a>(ctx: &Ctx, tables: Tables) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    let mut section = |title: Phrase, bindings: Vec<&KeyRef>| {
        if !bindings.is_empty() {
            lines.push(Line::styled(ctx.say(title), ctx.theme.title));
            lines.extend(bindings.into_iter().map(|binding| line(ctx, binding)));
        }
    };
    let shown = |binding: &&KeyRef| binding.place != Place::Hidden && !binding.keys.is_empty();
    section(
        dialog::TYPING,
        tables.screen.iter().filter(shown).filter(|binding| binding.mode == Mode::Typing).collect(),
    );
    section(dialog::HERE, tables.screen.iter().filter(shown).filter(|binding| binding.mode != Mode::Typing).collect());
    section(dialog::EVERYWHERE, tables.everywhere.iter().filter(shown).collect());
    lines
}

fn line<'a>(ctx: &Ctx, binding: &KeyRef) -> Line<'a> {
    let keys: Vec<String> = binding.keys.iter().map(|key| key.name(ctx.language())).collect();
    Line::from(vec![
        Span::styled(format!("  {:<12}", keys.join(" ")), ctx.theme.key),
        Span::raw(ctx.say(binding.label)),
    ])
}
