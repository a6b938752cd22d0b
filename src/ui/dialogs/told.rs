//! Lines for the desk that one key puts on the wall: where a thing came from, and whether a result would hold.

use super::{Below, Dialog, Outcome, open_box, run};
use crate::text::dialogs::key as label;
use crate::text::looked_over as text;
use crate::ui::ctx::Ctx;
use crate::ui::fit;
use crate::ui::keys::{Binding, Key, KeyRef, refs};
use crate::ui::place::Aside;
use crate::ui::role::Role;
use crate::ui::widgets::list::Entry;
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// What was told when the dialog was opened.
#[derive(Debug)]
pub struct Told {
    title: String,
    /// What each line is, and its words.
    lines: Vec<(String, String)>,
    aside: Aside,
    seen: Seen,
}

/// Who reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// The desk.
    Desk,
    /// The room as well.
    Room,
}

/// What can be done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// The room reads it too.
    Show,
    /// Only the desk reads it again.
    Hide,
    /// Close it, on the wall as well.
    Close,
}

/// Keys while only the desk reads it.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Char('t')], Action::Show, label::SHOW),
    Binding::bar(&[Key::Esc, Key::Enter], Action::Close, label::CLOSE),
];

/// Keys while the room reads it.
pub const SHOWN_KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Char('t')], Action::Hide, label::COVER),
    Binding::bar(&[Key::Esc, Key::Enter], Action::Close, label::CLOSE),
];

impl Told {
    /// Lines, each with what it is before its words.
    pub fn new(title: impl Into<String>, lines: Vec<(String, String)>, aside: Aside, seen: Seen) -> Self {
        Self { title: title.into(), lines, aside, seen }
    }

    const fn table(&self) -> &'static [Binding<Action>] {
        match self.seen {
            Seen::Desk => KEYS,
            Seen::Room => SHOWN_KEYS,
        }
    }

    fn update(&mut self, action: Action) -> Outcome {
        match action {
            Action::Show => self.seen = Seen::Room,
            Action::Hide => self.seen = Seen::Desk,
            Action::Close => return Outcome::Close(Vec::new()),
        }
        Outcome::Stay
    }
}

impl Dialog for Told {
    fn keys(&self, _: Role) -> Vec<KeyRef> {
        refs(self.table())
    }

    fn act(&mut self, _: &Ctx, _: Below, index: usize) -> Outcome {
        run(self.table(), index, |action| self.update(action))
    }

    fn on_the_wall(&self) -> Option<Aside> {
        (self.seen == Seen::Room).then(|| self.aside.clone())
    }

    fn cover(&mut self) {
        self.seen = Seen::Desk;
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        let width = area.width.saturating_sub(6);
        if self.seen == Seen::Desk && ctx.role.is_public() {
            let said = wrapped(ctx.say(text::COVERED), width.saturating_sub(4), ctx.theme.muted);
            let rows = u16::try_from(said.len()).unwrap_or(u16::MAX);
            let inside = open_box(self, ctx, frame, area, (width, rows), &self.title);
            return frame.render_widget(Text::from(said), inside);
        }
        let entry = |(what, words): &(String, String)| Entry {
            head: "• ".to_owned(),
            text: format!("{what}: {words}"),
            style: ctx.theme.base,
            ..Entry::default()
        };
        let lines: Vec<Line> = self.lines.iter().flat_map(|line| entry(line).styled(width.saturating_sub(4))).collect();
        let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let inside = open_box(self, ctx, frame, area, (width, rows), &self.title);
        let hidden = lines.len() > usize::from(inside.height);
        let (shown, more) = fit::bottom(inside, u16::from(hidden));
        frame.render_widget(Text::from(lines), shown);
        frame.render_widget(Line::styled("…", ctx.theme.muted), more);
    }
}
