//! The help: every key of the screen below, and those that work everywhere.

use super::{Below, Ctx, Dialog, Outcome, open_box, run};
use crate::text::Phrase;
use crate::text::dialogs::key as label;
use crate::text::frame::{self, dialog};
use crate::ui::keys::{Binding, Key, KeyRef, Mode, Visibility, refs};
use crate::ui::role::Role;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span, Text};

/// The help, on the page where it is opened; pages are counted round and round.
#[derive(Debug, Default)]
pub struct Help {
    page: usize,
}

/// What can be done in the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// The next page; the first behind the last.
    Next,
    /// The page before.
    Previous,
    /// Close it.
    Close,
}

/// Keys of the help. `?`, which opens it, closes it too.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Char(' '), Key::Down, Key::PageDown, Key::Right], Action::Next, label::NEXT_PAGE),
    Binding::help(&[Key::Up, Key::PageUp, Key::Left], Action::Previous, label::PREVIOUS_PAGE),
    Binding::bar(&[Key::Esc, Key::Enter, Key::Char('?'), Key::Char('q')], Action::Close, label::CLOSE),
];

impl Help {
    const fn update(&mut self, action: Action) -> Outcome {
        match action {
            Action::Next => self.page += 1,
            Action::Previous => self.page = self.page.saturating_sub(1),
            Action::Close => return Outcome::Close(Vec::new()),
        }
        Outcome::Stay
    }
}

impl Dialog for Help {
    fn keys(&self, _: Role) -> Vec<KeyRef> {
        refs(KEYS)
    }

    fn act(&mut self, _: &Ctx, _: Below, index: usize) -> Outcome {
        run(KEYS, index, |action| self.update(action))
    }

    fn view(&self, ctx: &Ctx, below: Below, frame: &mut Frame, area: Rect) {
        let lines = lines(ctx, below);
        let rows = usize::from(area.height.saturating_sub(4)).max(1);
        let pages = lines.len().div_ceil(rows).max(1);
        let page = self.page % pages;
        let title = format!("{} · {}", ctx.say(dialog::HELP), frame::page(ctx.language(), page + 1, pages));
        let size = (area.width.saturating_sub(4), u16::try_from(rows.min(lines.len())).unwrap_or(u16::MAX));
        let inside = open_box(self, ctx, frame, area, size, &title);
        let shown: Text = lines.into_iter().skip(page * rows).take(rows).collect();
        frame.render_widget(shown, inside);
    }
}

fn lines<'a>(ctx: &Ctx, below: Below) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    let mut section = |title: Phrase, bindings: Vec<&KeyRef>| {
        if !bindings.is_empty() {
            lines.push(Line::styled(ctx.say(title), ctx.theme.title));
            lines.extend(bindings.into_iter().map(|binding| line(ctx, binding)));
        }
    };
    let shown = |binding: &&KeyRef| binding.visibility != Visibility::Hidden && !binding.keys.is_empty();
    section(dialog::TYPING, below.screen.iter().filter(shown).filter(|binding| binding.mode == Mode::Typing).collect());
    section(dialog::HERE, below.screen.iter().filter(shown).filter(|binding| binding.mode != Mode::Typing).collect());
    section(dialog::EVERYWHERE, below.everywhere.iter().filter(shown).collect());
    lines
}

fn line<'a>(ctx: &Ctx, binding: &KeyRef) -> Line<'a> {
    let keys: Vec<String> = binding.keys.iter().map(|key| key.name(ctx.language())).collect();
    Line::from(vec![
        Span::styled(format!("  {:<12}", keys.join(" ")), ctx.theme.key),
        Span::raw(ctx.say(binding.label)),
    ])
}
