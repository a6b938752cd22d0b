//! Items that say much the same, two by two: left as they are, merged or kept. Letters answer nothing here: they may be
//! those of a word that somebody believes to be typing.

use super::{Below, Dialog, Outcome, open_box, run};
use crate::domain::command::SwotCommand;
use crate::domain::swot::Item;
use crate::domain::{Command, Id};
use crate::text::Phrase;
use crate::text::dialogs::key as label;
use crate::text::{frame, group as text};
use crate::ui::ctx::{Ctx, Room};
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::groups::source_name;
use crate::ui::keys::{Binding, Key, KeyRef, refs};
use crate::ui::role::Role;
use crate::ui::widgets::tabs;
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};
use ratatui::widgets::Block;

/// Pairs that are still to be looked at, the next first.
#[derive(Debug)]
pub struct Duplicates {
    pairs: Vec<[Side; 2]>,
    done: usize,
    answer: Answer,
}

/// What becomes of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Answer {
    /// Nothing; it can be compared another time.
    #[default]
    Leave,
    /// The later item goes under the earlier one.
    Merge,
    /// Both stay, and are not compared again.
    KeepApart,
}

impl Answer {
    const ALL: [Self; 3] = [Self::Leave, Self::Merge, Self::KeepApart];

    const fn name(self) -> Phrase {
        match self {
            Self::Leave => label::LEAVE_PAIR,
            Self::Merge => label::MERGE,
            Self::KeepApart => label::KEEP_APART,
        }
    }

    fn turned(self, by: usize) -> Self {
        let here = Self::ALL.iter().position(|other| *other == self).unwrap_or(0);
        Self::ALL[(here + by) % Self::ALL.len()]
    }
}

#[derive(Debug, Clone)]
struct Side {
    id: Id,
    title: String,
    text: String,
}

impl Side {
    /// An item of the board; its source stands in the title only where the room does not see the window.
    fn of(room: &Room, id: Id) -> Option<Self> {
        let item: &Item = room.workshop.items.get(&id)?;
        let by = item.by.as_ref().filter(|_| !room.role.is_public());
        let by = by.map(|code| format!(" · {}", source_name(room, code)));
        Some(Self {
            id,
            title: format!(" [{}] {}{} ", item.quadrant.letter(), item.number, by.unwrap_or_default()),
            text: item.text.clone(),
        })
    }
}

/// What can be done with a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// The answer before.
    Previous,
    /// The answer behind.
    Next,
    /// Do what is answered, and go on to the next pair.
    Take,
    /// Close the dialog; the pairs that are left can be compared another time.
    Close,
}

/// Keys of a pair.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Left], Action::Previous, label::ANSWER),
    Binding::hidden(&[Key::Right], Action::Next, label::ANSWER),
    Binding::bar(&[Key::Enter], Action::Take, label::GO_ON),
    Binding::bar(&[Key::Esc], Action::Close, label::DONE),
];

impl Duplicates {
    /// The dialog for these pairs, the earlier item on the left; none without pairs.
    pub fn new(room: &Room, pairs: &[(Id, Id)]) -> Option<Self> {
        let both = |&(earlier, later): &(Id, Id)| Some([Side::of(room, earlier)?, Side::of(room, later)?]);
        let pairs: Vec<[Side; 2]> = pairs.iter().filter_map(both).collect();
        (!pairs.is_empty()).then_some(Self { pairs, done: 0, answer: Answer::default() })
    }

    fn update(&mut self, action: Action) -> Outcome {
        match (action, self.answer) {
            (Action::Previous, answer) => self.answer = answer.turned(2),
            (Action::Next, answer) => self.answer = answer.turned(1),
            (Action::Take, Answer::Leave) => return self.leave(),
            (Action::Take, Answer::Merge) => return self.merge(),
            (Action::Take, Answer::KeepApart) => return self.keep_apart(),
            (Action::Close, _) => return Outcome::Close(Vec::new()),
        }
        Outcome::Stay
    }

    /// The pair stays as it is; the next follows.
    fn leave(&mut self) -> Outcome {
        if self.pairs.len() < 2 {
            return Outcome::Close(Vec::new());
        }
        self.pairs.remove(0);
        self.done += 1;
        Outcome::Stay
    }

    /// Both stay, and the pair is not held side by side again.
    fn keep_apart(&self) -> Outcome {
        let Some(([one, other], rest)) = self.pairs.split_first() else {
            return Outcome::Close(Vec::new());
        };
        let keep = SwotCommand::KeepApart { one: one.id, other: other.id };
        self.go_on(keep, rest.to_vec())
    }

    /// The later item goes under the earlier one; pairs with it are settled by that.
    fn merge(&self) -> Outcome {
        let Some(([into, from], rest)) = self.pairs.split_first() else {
            return Outcome::Close(Vec::new());
        };
        let left: Vec<[Side; 2]> =
            rest.iter().filter(|pair| pair.iter().all(|side| side.id != from.id)).cloned().collect();
        let merge = SwotCommand::Merge { from: from.id, into: into.id };
        self.go_on(merge, left)
    }

    /// Records a decision; the pairs that are left follow.
    fn go_on(&self, decision: SwotCommand, left: Vec<[Side; 2]>) -> Outcome {
        let mut steps = vec![Step::Do(Command::Swot(decision))];
        if !left.is_empty() {
            let done = self.done + self.pairs.len() - left.len();
            let more = Self { pairs: left, done, answer: Answer::default() };
            steps.push(Step::open(more));
        }
        Outcome::Try(steps)
    }
}

impl Dialog for Duplicates {
    fn keys(&self, _: Role) -> Vec<KeyRef> {
        refs(KEYS)
    }

    fn act(&mut self, _: &Ctx, _: Below, index: usize) -> Outcome {
        run(KEYS, index, |action| self.update(action))
    }

    fn records(&self) -> bool {
        true
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        let size = (area.width.saturating_sub(6), area.height.saturating_sub(8));
        let all = self.done + self.pairs.len();
        let page = frame::page(ctx.language(), self.done + 1, all);
        let title = format!("{} · {page}", ctx.say(text::ALIKE));
        let inside = open_box(self, ctx, frame, area, size, &title);
        let Some([left, right]) = self.pairs.first() else {
            return;
        };
        let (inside, row) = fit::bottom(inside, 1);
        let names = Answer::ALL.map(|answer| ctx.say(answer.name()).to_owned());
        let selected = Answer::ALL.iter().position(|answer| *answer == self.answer).unwrap_or(0);
        frame.render_widget(tabs::line(ctx.theme, row.width, &names, selected), row);
        let (here, there) = fit::left(inside, inside.width / 2);
        for (side, area) in [(left, here), (right, there)] {
            let title = Line::styled(side.title.clone(), ctx.theme.title);
            let block = Block::bordered().border_style(ctx.theme.border);
            frame.render_widget(block.title(title), area);
            let inside = fit::inside(area);
            frame.render_widget(Text::from(wrapped(&side.text, inside.width, ctx.theme.base)), inside);
        }
    }
}
