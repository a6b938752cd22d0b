//! A pasted list, looked over before it reaches the room.

use super::curtain::Curtain;
use super::{Outcome, open_box};
use crate::text::Phrase;
use crate::text::frame::dialog;
use crate::text::looked_over as text;
use crate::ui::ctx::Ctx;
use crate::ui::effect::Step;
use crate::ui::keys::Key;
use crate::ui::widgets::list::{self, Entry};
use ratatui::Frame;
use ratatui::layout::Rect;
use std::fmt;

/// The steps that the places of the ticked lines lead to.
type Then = dyn Fn(&Ctx, &[usize]) -> Vec<Step>;

/// Lines to tick, and the steps that the ticked ones (by their places) lead to.
pub struct Paste {
    title: Option<String>,
    /// The title where the room cannot see it.
    desk_title: Option<String>,
    keys: Phrase,
    lines: Vec<(String, bool)>,
    /// Lines that cannot be taken; they stand below the others.
    not_read: Vec<String>,
    selected: usize,
    curtain: Curtain,
    then: Box<Then>,
}

impl fmt::Debug for Paste {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Paste").field("lines", &self.lines.len()).finish_non_exhaustive()
    }
}

impl Paste {
    /// All lines ticked; Enter runs the steps that `then` makes of the places of those still ticked.
    pub fn new(lines: Vec<String>, then: impl Fn(&Ctx, &[usize]) -> Vec<Step> + 'static) -> Self {
        Self {
            title: None,
            desk_title: None,
            keys: dialog::PASTE_KEYS,
            lines: lines.into_iter().map(|line| (line, true)).collect(),
            not_read: Vec::new(),
            selected: 0,
            curtain: Curtain::default(),
            then: Box::new(then),
        }
    }

    /// With a title of its own.
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// With another title where the room cannot see it.
    pub fn titled_on_desk(mut self, title: String) -> Self {
        self.desk_title = Some(title);
        self
    }

    /// With lines below the others that cannot be taken.
    pub fn with_unread(mut self, lines: Vec<String>) -> Self {
        self.not_read = lines;
        self
    }

    /// For lines that go to a form first.
    pub fn for_a_form(mut self) -> Self {
        self.keys = text::TAKE_KEYS;
        self
    }

    /// Covers the text again.
    pub(super) fn cover(&mut self) {
        self.curtain = Curtain::Closed;
    }

    pub(super) fn key(&mut self, ctx: &Ctx, key: Key) -> Outcome {
        if let Some(outcome) = self.curtain.key(ctx, key) {
            return outcome;
        }
        let last = (self.lines.len() + self.not_read.len()).saturating_sub(1);
        match key {
            Key::Up => self.selected = self.selected.saturating_sub(1),
            Key::Down => self.selected = (self.selected + 1).min(last),
            Key::Char(' ') => {
                if let Some((_, ticked)) = self.lines.get_mut(self.selected) {
                    *ticked = !*ticked;
                }
                self.selected = (self.selected + 1).min(last);
            }
            Key::Enter => {
                let ticked = self.lines.iter().enumerate().filter(|(_, (_, ticked))| *ticked);
                let ticked: Vec<usize> = ticked.map(|(index, _)| index).collect();
                return Outcome::Try((self.then)(ctx, &ticked));
            }
            Key::Esc => return Outcome::Close(Vec::new()),
            _ => {}
        }
        Outcome::Stay
    }

    fn title<'a>(&'a self, ctx: &Ctx<'a>) -> &'a str {
        let desk = self.desk_title.as_deref();
        let desk = desk.filter(|_| !ctx.role.is_public());
        desk.or(self.title.as_deref()).unwrap_or_else(|| ctx.say(dialog::PASTE))
    }

    pub(super) fn view(&self, ctx: &Ctx, frame: &mut Frame, area: Rect) {
        if self.curtain.hides(ctx) {
            let lines = self.lines.len() + self.not_read.len();
            return Curtain::view(ctx, frame, area, ctx.say(dialog::PASTE), lines);
        }
        let size = (area.width.saturating_sub(6), area.height.saturating_sub(5));
        let ticked = self.lines.iter().filter(|(_, ticked)| *ticked).count();
        let title = format!("{} · {ticked}/{}", self.title(ctx), self.lines.len());
        let inside = open_box(ctx, frame, area, size, &title, self.keys);
        let inside = Curtain::told(ctx, frame, inside);
        let entry = |index: usize| match self.lines.get(index) {
            Some((text, ticked)) => entry(text, *ticked),
            None => Entry {
                head: "    ".to_owned(),
                text: self.not_read.get(index - self.lines.len()).cloned().unwrap_or_default(),
                tail: ctx.say(text::NOT_READ).to_owned(),
                style: ctx.theme.muted,
            },
        };
        list::view_long(
            frame,
            inside,
            (self.lines.len() + self.not_read.len(), entry),
            Some(self.selected),
            ctx.theme.into(),
            ctx.language(),
        );
    }
}

fn entry(text: &str, ticked: bool) -> Entry {
    Entry { head: (if ticked { "[x] " } else { "[ ] " }).to_owned(), text: text.to_owned(), ..Entry::default() }
}
