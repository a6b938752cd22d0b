//! A pasted list, looked over before it reaches the room.

use super::curtain::{self, Curtain};
use super::{Below, Ctx, Dialog, Outcome, open_box, run};
use crate::text::Phrase;
use crate::text::dialogs::key as label;
use crate::text::frame::dialog;
use crate::text::looked_over as text;
use crate::ui::effect::Step;
use crate::ui::keys::{Binding, Key, KeyRef, refs};
use crate::ui::role::Role;
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
    keys: &'static [Binding<Action>],
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

/// What can be done with lines that are looked over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Select the line above.
    Up,
    /// Select the line below.
    Down,
    /// Tick the selected line, or take its tick away.
    Tick,
    /// Take the ticked lines.
    Take,
    /// Throw all of them away.
    Discard,
    /// Cover them again on a window that the room sees.
    Cover,
}

/// Keys of lines that go to the board or a list.
pub const KEYS: &[Binding<Action>] = &keys(label::SHOW);

/// Keys of lines that go to a form first.
pub const FORM_KEYS: &[Binding<Action>] = &keys(label::TAKE);

const fn keys(take: Phrase) -> [Binding<Action>; 6] {
    [
        Binding::bar(&[Key::Char(' ')], Action::Tick, label::TICK),
        Binding::bar(&[Key::Enter], Action::Take, take),
        Binding::bar(&[Key::Esc], Action::Discard, label::DISCARD),
        Binding::help(&[Key::Up], Action::Up, label::MOVE),
        Binding::hidden(&[Key::Down], Action::Down, label::MOVE),
        Binding::help(&[Key::Char('u')], Action::Cover, label::COVER),
    ]
}

impl Paste {
    /// All lines ticked; Enter runs the steps that `then` makes of the places of those still ticked.
    pub fn new(lines: Vec<String>, then: impl Fn(&Ctx, &[usize]) -> Vec<Step> + 'static) -> Self {
        Self {
            title: None,
            desk_title: None,
            keys: KEYS,
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
        self.keys = FORM_KEYS;
        self
    }

    fn update(&mut self, ctx: &Ctx, action: Action) -> Outcome {
        let last = (self.lines.len() + self.not_read.len()).saturating_sub(1);
        match action {
            Action::Up => self.selected = self.selected.saturating_sub(1),
            Action::Down => self.selected = (self.selected + 1).min(last),
            Action::Tick => {
                if let Some((_, ticked)) = self.lines.get_mut(self.selected) {
                    *ticked = !*ticked;
                }
                self.selected = (self.selected + 1).min(last);
            }
            Action::Take => {
                let ticked = self.lines.iter().enumerate().filter(|(_, (_, ticked))| *ticked);
                let ticked: Vec<usize> = ticked.map(|(index, _)| index).collect();
                return Outcome::Try((self.then)(ctx, &ticked));
            }
            Action::Discard => return Outcome::Close(Vec::new()),
            Action::Cover => self.cover(),
        }
        Outcome::Stay
    }

    fn title<'a>(&'a self, ctx: &Ctx<'a>) -> &'a str {
        let desk = self.desk_title.as_deref();
        let desk = desk.filter(|_| !ctx.role.is_public());
        desk.or(self.title.as_deref()).unwrap_or_else(|| ctx.say(dialog::PASTE))
    }
}

impl Dialog for Paste {
    fn keys(&self, role: Role) -> Vec<KeyRef> {
        if self.curtain.hides(role) { refs(curtain::KEYS) } else { refs(self.keys) }
    }

    fn act(&mut self, ctx: &Ctx, _: Below, index: usize) -> Outcome {
        if self.curtain.hides(ctx.role) {
            return self.curtain.act(index);
        }
        run(self.keys, index, |action| self.update(ctx, action))
    }

    fn cover(&mut self) {
        self.curtain = Curtain::Closed;
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        if self.curtain.hides(ctx.role) {
            let lines = self.lines.len() + self.not_read.len();
            return Curtain::view(self, ctx, frame, area, ctx.say(dialog::PASTE), lines);
        }
        let size = (area.width.saturating_sub(6), area.height.saturating_sub(5));
        let ticked = self.lines.iter().filter(|(_, ticked)| *ticked).count();
        let title = format!("{} · {ticked}/{}", self.title(ctx), self.lines.len());
        let inside = open_box(self, ctx, frame, area, size, &title);
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
