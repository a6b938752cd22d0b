//! Two or three formulations of an item side by side, until the room takes one.

use super::{Below, Dialog, Outcome, open_box, run};
use crate::domain::command::SwotCommand;
use crate::domain::line::clean;
use crate::domain::swot::{Item, MOST_WORDINGS, Settling};
use crate::domain::{Command, Id};
use crate::text::Phrase;
use crate::text::dialogs::{TYPE_A_THIRD, TYPE_ANOTHER, TYPE_THE_HANDS, key as label};
use crate::text::wording as text;
use crate::ui::ctx::Ctx;
use crate::ui::effect::{Notice, Step};
use crate::ui::fit;
use crate::ui::keys::{Binding, Key, KeyRef, Mode, refs};
use crate::ui::place::Aside;
use crate::ui::role::Role;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::list;
use crate::ui::widgets::wordings::{beside, fit_beside};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Span;

/// The formulations of an item.
#[derive(Debug)]
pub struct Wording {
    id: Id,
    title: String,
    wordings: Vec<String>,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    /// Another formulation is typed.
    Writing(Field),
    /// One of them is chosen, from 0; none before its number or an arrow points to it.
    Choosing(Option<usize>),
    /// The hands for each are typed.
    Counting(Field),
}

/// What can be done with the formulations of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Record the typed formulation.
    Propose,
    /// Leave the field and choose among those there are.
    Choose,
    /// Select this one, from 0.
    Select(usize),
    /// Select the one on the left.
    Previous,
    /// Select the one on the right.
    Next,
    /// The room agreed on the selected one.
    Agree,
    /// Type the hands for each.
    Hands,
    /// The one with the most hands is taken.
    Count,
    /// Park the item.
    Park,
    /// Type another one.
    Add,
    /// Close the dialog.
    Close,
}

/// Keys while the second formulation is typed.
pub const SECOND_KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Propose, label::SAVE).typing(),
    Binding::bar(&[Key::Esc], Action::Close, label::CLOSE).typing(),
];

/// Keys while the third formulation is typed.
pub const THIRD_KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Propose, label::SAVE).typing(),
    Binding::bar(&[Key::Esc], Action::Choose, label::CHOOSE_WORDING).typing(),
];

/// Keys before one of two formulations is pointed to.
pub const CHOOSING_TWO_KEYS: &[Binding<Action>] = &[ONE, TWO_AS_LAST, HANDS, ADD, CLOSE, PREVIOUS, NEXT];

/// Keys while one of two formulations is pointed to.
pub const CHOSEN_OF_TWO_KEYS: &[Binding<Action>] = &[ONE, TWO_AS_LAST, AGREE, HANDS, PARK, ADD, CLOSE, PREVIOUS, NEXT];

/// Keys before one of three formulations is pointed to.
pub const CHOOSING_THREE_KEYS: &[Binding<Action>] = &[ONE, TWO, THREE, HANDS, CLOSE, PREVIOUS, NEXT];

/// Keys while one of three formulations is pointed to.
pub const CHOSEN_OF_THREE_KEYS: &[Binding<Action>] = &[ONE, TWO, THREE, AGREE, HANDS, PARK, CLOSE, PREVIOUS, NEXT];

const ONE: Binding<Action> = Binding::bar(&[Key::Char('1')], Action::Select(0), label::CHOOSE);
const TWO: Binding<Action> = Binding::hidden(&[Key::Char('2')], Action::Select(1), label::CHOOSE);
const TWO_AS_LAST: Binding<Action> =
    Binding::hidden(&[Key::Char('2'), Key::Char('3')], Action::Select(1), label::CHOOSE);
const THREE: Binding<Action> = Binding::hidden(&[Key::Char('3')], Action::Select(2), label::CHOOSE);
const AGREE: Binding<Action> = Binding::bar(&[Key::Char('s')], Action::Agree, label::AGREED);
const HANDS: Binding<Action> = Binding::bar(&[Key::Char('t')], Action::Hands, label::HANDS);
const PARK: Binding<Action> = Binding::bar(&[Key::Char('p')], Action::Park, label::PARK);
const ADD: Binding<Action> = Binding::bar(&[Key::Char('a')], Action::Add, label::ADD);
const CLOSE: Binding<Action> = Binding::bar(&[Key::Esc], Action::Close, label::CLOSE);
const PREVIOUS: Binding<Action> = Binding::help(&[Key::Left, Key::Up], Action::Previous, label::PREVIOUS_WORDING);
const NEXT: Binding<Action> = Binding::help(&[Key::Right, Key::Down], Action::Next, label::NEXT_WORDING);

/// Keys while the hands are typed.
pub const COUNTING_KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Count, label::SAVE).typing(),
    Binding::bar(&[Key::Esc], Action::Choose, label::BACK).typing(),
];

impl Wording {
    /// The dialog of the formulations of this item.
    pub fn new(item: &Item) -> Self {
        let title = format!("[{}] {}", item.quadrant.letter(), item.number);
        Self::of(item.id, title, item.wordings().map(str::to_owned).collect())
    }

    fn of(id: Id, title: String, wordings: Vec<String>) -> Self {
        let more = wordings.len() < MOST_WORDINGS;
        let stage = if more { Stage::Writing(Field::default()) } else { Stage::Choosing(None) };
        Self { id, title, wordings, stage }
    }

    /// The table that holds now.
    fn table(&self) -> &'static [Binding<Action>] {
        let several = self.wordings.len() > 1;
        let more = self.wordings.len() < MOST_WORDINGS;
        match &self.stage {
            Stage::Writing(_) => {
                if several {
                    THIRD_KEYS
                } else {
                    SECOND_KEYS
                }
            }
            Stage::Choosing(chosen) => match (chosen.is_some(), more) {
                (false, true) => CHOOSING_TWO_KEYS,
                (true, true) => CHOSEN_OF_TWO_KEYS,
                (false, false) => CHOOSING_THREE_KEYS,
                (true, false) => CHOSEN_OF_THREE_KEYS,
            },
            Stage::Counting(_) => COUNTING_KEYS,
        }
    }

    fn update(&mut self, ctx: &Ctx, action: Action) -> Outcome {
        match action {
            Action::Propose => return self.propose(),
            Action::Count => return self.settle(ctx, Settling::Hands(self.hands()), text::COUNTED),
            Action::Agree => {
                let agreed = self.chosen().map(|chosen| self.settle(ctx, Settling::Agreed(chosen), text::AGREED));
                return agreed.unwrap_or(Outcome::Stay);
            }
            Action::Park => return Outcome::Try(vec![Step::Do(Command::Swot(SwotCommand::Park { id: self.id }))]),
            Action::Close => return Outcome::Close(Vec::new()),
            Action::Select(index) => self.select(index),
            Action::Previous => self.select(self.chosen().unwrap_or(0).saturating_sub(1)),
            Action::Next => self.select(self.chosen().map_or(0, |chosen| chosen + 1)),
            Action::Choose => self.stage = Stage::Choosing(None),
            Action::Hands => self.stage = Stage::Counting(Field::default()),
            Action::Add => self.stage = Stage::Writing(Field::default()),
        }
        Outcome::Stay
    }

    /// Selects a formulation, the last where there are not so many.
    fn select(&mut self, index: usize) {
        self.stage = Stage::Choosing(Some(index.min(self.wordings.len().saturating_sub(1))));
    }

    /// The chosen formulation, from 0; none while something is typed.
    const fn chosen(&self) -> Option<usize> {
        match self.stage {
            Stage::Choosing(chosen) => chosen,
            Stage::Writing(_) | Stage::Counting(_) => None,
        }
    }

    /// The hands that are typed.
    fn hands(&self) -> Vec<u32> {
        match &self.stage {
            Stage::Counting(field) => numbers(field.text()),
            Stage::Writing(_) | Stage::Choosing(_) => Vec::new(),
        }
    }

    /// Records the typed formulation; the dialog stands there again with it, ready for the next.
    fn propose(&mut self) -> Outcome {
        let Stage::Writing(field) = &self.stage else {
            return Outcome::Stay;
        };
        let typed = clean(field.text());
        if typed.is_empty() {
            return Outcome::Stay;
        }
        let mut wordings = self.wordings.clone();
        wordings.push(typed.clone());
        let again = Self::of(self.id, self.title.clone(), wordings);
        let propose = SwotCommand::Propose { id: self.id, text: typed };
        Outcome::Try(vec![Step::Do(Command::Swot(propose)), Step::open(again)])
    }

    fn settle(&self, ctx: &Ctx, how: Settling, said: Phrase) -> Outcome {
        let settle = SwotCommand::Settle { id: self.id, how };
        Outcome::Try(vec![Step::Do(Command::Swot(settle)), Step::Say(Notice::info(ctx.say(said)))])
    }

    fn columns(&self, ctx: &Ctx, frame: &mut Frame, area: Rect) {
        let chosen = self.chosen();
        let wordings: Vec<&str> = self.wordings.iter().map(String::as_str).collect();
        if fit_beside(wordings.len(), area.width) {
            return beside(ctx.theme, ctx.language(), frame, area, &wordings, chosen);
        }
        self.stacked(ctx, frame, area, chosen);
    }

    fn stacked(&self, ctx: &Ctx, frame: &mut Frame, area: Rect, chosen: Option<usize>) {
        let entry = |(number, wording): (usize, &String)| list::Entry {
            head: format!("{number} "),
            text: wording.clone(),
            ..list::Entry::default()
        };
        let entries: Vec<list::Entry> = (1..).zip(&self.wordings).map(entry).collect();
        let (styles, language) = (ctx.theme.into(), ctx.language());
        list::view(frame, area, &entries, chosen, styles, language);
    }
}

impl Dialog for Wording {
    fn keys(&self, _: Role) -> Vec<KeyRef> {
        refs(self.table())
    }

    fn act(&mut self, ctx: &Ctx, _: Below, index: usize) -> Outcome {
        run(self.table(), index, |action| self.update(ctx, action))
    }

    fn mode(&self, _: Role) -> Mode {
        match self.stage {
            Stage::Writing(_) | Stage::Counting(_) => Mode::Typing,
            Stage::Choosing(_) => Mode::Moving,
        }
    }

    fn field(&mut self) -> Option<&mut Field> {
        match &mut self.stage {
            Stage::Writing(field) | Stage::Counting(field) => Some(field),
            Stage::Choosing(_) => None,
        }
    }

    fn typed(&self) -> Option<Phrase> {
        match self.stage {
            Stage::Writing(_) if self.wordings.len() > 1 => Some(TYPE_A_THIRD),
            Stage::Writing(_) => Some(TYPE_ANOTHER),
            Stage::Counting(_) => Some(TYPE_THE_HANDS),
            Stage::Choosing(_) => None,
        }
    }

    fn on_the_wall(&self) -> Option<Aside> {
        Some(Aside::Wordings(self.id))
    }

    fn records(&self) -> bool {
        true
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        let size = (area.width.saturating_sub(4), area.height.saturating_sub(7));
        let title = format!("{} · {}", ctx.say(text::TITLE), self.title);
        let inside = open_box(self, ctx, frame, area, size, &title);
        let body = match &self.stage {
            Stage::Writing(field) => prompt(ctx, frame, inside, text::ANOTHER, field),
            Stage::Counting(field) => prompt(ctx, frame, inside, text::HANDS, field),
            Stage::Choosing(_) => fit::bottom(inside, 2).0,
        };
        self.columns(ctx, frame, body);
    }
}

/// Draws the line that is typed at the foot of an area, and gives what is above it without a row between.
fn prompt(ctx: &Ctx, frame: &mut Frame, area: Rect, what: Phrase, field: &Field) -> Rect {
    let prompt = Span::styled(format!("{} › ", ctx.say(what)), ctx.theme.key);
    let high = field.rows(&prompt.content, area.width).min(area.height / 2).max(1);
    let (rest, line) = fit::bottom(area, high);
    field.view(frame, line, prompt, ctx.theme.base, true);
    fit::bottom(rest, 1).0
}

/// The numbers in a line, whatever stands between them.
fn numbers(line: &str) -> Vec<u32> {
    line.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}
