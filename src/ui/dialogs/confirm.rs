//! Yes or no. Enter never loses anything: it stays, `y` goes.

use super::{Below, Ctx, Dialog, Outcome, open_box, run};
use crate::text::dialogs::key as label;
use crate::text::frame::dialog;
use crate::ui::effect::{Effect, Step};
use crate::ui::keys::{Binding, Key, KeyRef, refs};
use crate::ui::role::Role;
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Text;

/// Columns of a question.
const WIDTH: u16 = 56;

/// A question; the steps run on `y`.
#[derive(Debug)]
pub struct Confirm {
    title: String,
    text: String,
    yes: Vec<Step>,
}

/// The answers to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Nothing happens.
    No,
    /// What was asked happens.
    Yes,
}

/// Keys of a question.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter, Key::Char('n'), Key::Char('N')], Action::No, label::NO),
    Binding::hidden(&[Key::Esc], Action::No, label::NO),
    Binding::bar(&[Key::Char('y'), Key::Char('Y')], Action::Yes, label::YES),
];

/// Keys of the question whether to leave the program. Ctrl+C, which asks it, answers it too.
pub const LEAVE_KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter, Key::Char('n'), Key::Char('N')], Action::No, label::STAY),
    Binding::hidden(&[Key::Esc], Action::No, label::STAY),
    Binding::bar(&[Key::Char('y'), Key::Char('Y'), Key::Ctrl('c')], Action::Yes, label::LEAVE),
];

impl Confirm {
    /// A question with a title and what follows from `y`.
    pub fn new(title: impl Into<String>, text: impl Into<String>, yes: Vec<Step>) -> Self {
        Self { title: title.into(), text: text.into(), yes }
    }

    fn update(&mut self, action: Action) -> Outcome {
        Outcome::Close(match action {
            Action::No => Vec::new(),
            Action::Yes => std::mem::take(&mut self.yes),
        })
    }
}

impl Dialog for Confirm {
    fn keys(&self, _: Role) -> Vec<KeyRef> {
        refs(KEYS)
    }

    fn act(&mut self, _: &Ctx, _: Below, index: usize) -> Outcome {
        run(KEYS, index, |action| self.update(action))
    }

    fn records(&self) -> bool {
        self.yes.iter().any(Step::records)
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        let lines = wrapped(&self.text, (WIDTH - 4).min(area.width.saturating_sub(4)), ctx.theme.base);
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(1);
        let inside = open_box(self, ctx, frame, area, (WIDTH, height), &self.title);
        frame.render_widget(Text::from(lines), inside);
    }
}

/// The question whether to leave the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leave {
    /// Everything is kept.
    Saved,
    /// Entries that could not be saved would be lost.
    Unsaved,
    /// Nothing was entered here: another window writes.
    ReadOnly,
    /// It is the example, which goes with the program.
    ThrownAway,
}

impl Leave {
    fn update(action: Action) -> Outcome {
        Outcome::Close(match action {
            Action::No => Vec::new(),
            Action::Yes => vec![Step::Run(Effect::Quit)],
        })
    }
}

impl Dialog for Leave {
    fn keys(&self, _: Role) -> Vec<KeyRef> {
        refs(LEAVE_KEYS)
    }

    fn act(&mut self, _: &Ctx, _: Below, index: usize) -> Outcome {
        run(LEAVE_KEYS, index, Self::update)
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        let (text, style) = match self {
            Self::Saved => (dialog::LEAVE_TEXT, ctx.theme.base),
            Self::Unsaved => (dialog::LEAVE_UNSAVED, ctx.theme.error),
            Self::ReadOnly => (dialog::LEAVE_READ_ONLY, ctx.theme.base),
            Self::ThrownAway => (dialog::LEAVE_EXAMPLE, ctx.theme.base),
        };
        let lines = wrapped(ctx.say(text), (WIDTH - 4).min(area.width.saturating_sub(4)), style);
        let inside = open_box(self, ctx, frame, area, (WIDTH, 3), ctx.say(dialog::LEAVE));
        frame.render_widget(Text::from(lines), inside);
    }
}
