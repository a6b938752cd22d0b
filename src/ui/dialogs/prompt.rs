//! One line of text. It stays, with what was typed, when the entry is refused.

use super::curtain::{self, Curtain};
use super::{Below, Ctx, Dialog, Outcome, open_box, run};
use crate::text::dialogs::key as label;
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::keys::{Binding, Key, KeyRef, Mode, refs};
use crate::ui::role::Role;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Span, Text};
use std::fmt;

/// The steps that a text leads to.
pub(super) type Then = dyn Fn(&str) -> Vec<Step>;

/// A title, a remark, a field, and the steps that its text leads to.
pub struct Prompt {
    title: String,
    remark: String,
    field: Field,
    /// Covers a text that is for the desk alone; none where the room may read along.
    curtain: Option<Curtain>,
    /// What is typed goes elsewhere than into the records.
    elsewhere: bool,
    then: Box<Then>,
}

impl fmt::Debug for Prompt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Prompt").field("title", &self.title).finish_non_exhaustive()
    }
}

/// What can be done with a line that is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Run the steps that the text leads to.
    Save,
    /// Close without them.
    Cancel,
}

/// Keys of a line that is typed.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Save, label::SAVE).typing(),
    Binding::bar(&[Key::Esc], Action::Cancel, label::CANCEL).typing(),
];

impl Prompt {
    /// A field that holds `text`; Enter runs the steps that `then` makes of it.
    pub fn new(title: impl Into<String>, text: impl Into<String>, then: impl Fn(&str) -> Vec<Step> + 'static) -> Self {
        Self {
            title: title.into(),
            remark: String::new(),
            field: Field::with(text),
            curtain: None,
            elsewhere: false,
            then: Box::new(then),
        }
    }

    /// With a remark under the title: what is expected, or the text that is being changed.
    pub fn remark(mut self, remark: impl Into<String>) -> Self {
        self.remark = remark.into();
        self
    }

    /// For what goes elsewhere than into the records: where a file lies.
    pub const fn elsewhere(mut self) -> Self {
        self.elsewhere = true;
        self
    }

    /// For the desk alone: on a window that the room sees it opens covered, unless the room reads along already.
    pub fn for_the_desk(mut self, reads_along: bool) -> Self {
        self.curtain = Some(if reads_along { Curtain::Open } else { Curtain::Closed });
        self
    }

    /// The curtain, where it hides the field in a window of this role.
    fn hiding(&mut self, role: Role) -> Option<&mut Curtain> {
        self.curtain.as_mut().filter(|curtain| curtain.hides(role))
    }

    fn hides(&self, role: Role) -> bool {
        self.curtain.is_some_and(|curtain| curtain.hides(role))
    }

    fn update(&self, action: Action) -> Outcome {
        match action {
            Action::Save => Outcome::Try((self.then)(self.field.text())),
            Action::Cancel => Outcome::Close(Vec::new()),
        }
    }
}

impl Dialog for Prompt {
    fn keys(&self, role: Role) -> Vec<KeyRef> {
        if self.hides(role) { refs(curtain::KEYS) } else { refs(KEYS) }
    }

    fn act(&mut self, ctx: &Ctx, _: Below, index: usize) -> Outcome {
        match self.hiding(ctx.role) {
            Some(curtain) => curtain.act(index),
            None => run(KEYS, index, |action| self.update(action)),
        }
    }

    fn mode(&self, role: Role) -> Mode {
        if self.hides(role) { Mode::Moving } else { Mode::Typing }
    }

    fn field(&mut self) -> Option<&mut Field> {
        Some(&mut self.field)
    }

    fn cover(&mut self) {
        if let Some(curtain) = &mut self.curtain {
            *curtain = Curtain::Closed;
        }
    }

    fn waits_for(&self, title: &str) -> bool {
        self.title == title && self.field.is_empty()
    }

    fn records(&self) -> bool {
        !self.elsewhere
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        if self.hides(ctx.role) {
            return Curtain::view(self, ctx, frame, area, &self.title, 1);
        }
        let remark = Some(self.remark.as_str()).filter(|remark| !remark.is_empty());
        let remark = remark.map(|remark| wrapped(remark, area.width.saturating_sub(10), ctx.theme.muted));
        let remark = Text::from(remark.unwrap_or_default());
        let rows = u16::try_from(remark.height()).unwrap_or(u16::MAX);
        let prompt = Span::styled("› ", ctx.theme.key);
        let typed = self.field.rows(&prompt.content, area.width.saturating_sub(10));
        let size = (area.width.saturating_sub(6), rows.saturating_add(typed).saturating_add(1));
        let inside = open_box(self, ctx, frame, area, size, &self.title);
        let (above, below) = fit::top(inside, rows);
        frame.render_widget(remark, above);
        let (typed, _) = fit::top(below, typed);
        self.field.view(frame, typed, prompt, ctx.theme.base, true);
    }
}
