//! Groups present one after the other, in the order drawn, each with its own clock.

use super::{Below, Dialog, Outcome, open_box, run};
use crate::domain::Command;
use crate::domain::attendance::Code;
use crate::domain::group::{self, GroupCommand};
use crate::text::dialogs::key as label;
use crate::text::{dates, frame, group as text};
use crate::ui::ctx::{Ctx, Room};
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::groups::source_name;
use crate::ui::keys::{Binding, Key, KeyRef, refs};
use crate::ui::place::Aside;
use crate::ui::role::Role;
use crate::ui::widgets::{big, list};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// The presentations as they stood when the dialog was opened.
#[derive(Debug)]
pub struct Turns {
    turns: group::Turns,
    names: Vec<(Code, String)>,
}

/// What can be done with the presentations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// The next group presents; its clock starts.
    Next,
    /// All of them have presented.
    End,
    /// Close the dialog; the clock of the presenting group goes on.
    Close,
}

/// Keys of the presentations while another group follows.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Next, label::NEXT_GROUP),
    Binding::bar(&[Key::Esc], Action::Close, label::CLOSE_CLOCK_GOES_ON),
];

/// Keys of the presentations while the last group presents.
pub const LAST_KEYS: &[Binding<Action>] =
    &[Binding::bar(&[Key::Enter], Action::End, label::DONE), Binding::bar(&[Key::Esc], Action::Close, label::CLOSE)];

impl Turns {
    /// The presentations; none when their order is not drawn.
    pub fn new(room: &Room) -> Option<Self> {
        let turns = room.workshop.turns.clone()?;
        let name = |code: &Code| (code.clone(), source_name(room, code));
        let names = turns.order.iter().map(name).collect();
        Some(Self { turns, names })
    }

    fn name<'a>(&'a self, code: &'a Code) -> &'a str {
        let named = self.names.iter().find(|(other, _)| other == code);
        named.map_or_else(|| code.as_str(), |(_, name)| name)
    }

    /// The table that holds now: another group follows, or the last one presents.
    fn table(&self) -> &'static [Binding<Action>] {
        match self.turns.next() {
            Some(_) => KEYS,
            None => LAST_KEYS,
        }
    }

    fn update(&self, ctx: &Ctx, action: Action) -> Outcome {
        match action {
            Action::Next => {
                let mut turns = self.turns.clone();
                turns.started.push(ctx.now);
                let next = Self { turns, names: self.names.clone() };
                Outcome::Try(vec![Step::Do(Command::Group(GroupCommand::Next)), Step::open(next)])
            }
            Action::End => Outcome::Try(vec![Step::Do(Command::Group(GroupCommand::End))]),
            Action::Close => Outcome::Close(Vec::new()),
        }
    }

    fn clock(&self, ctx: &Ctx, frame: &mut Frame, area: Rect) {
        let left = self.turns.left(ctx.now).unwrap_or(0);
        let style = if left > 60 { ctx.theme.title } else { ctx.theme.warning };
        let (digits, word) = fit::bottom(area, 1);
        big::view(frame, digits, &dates::countdown(left.max(0)), style);
        if left <= 0 {
            let over = Line::styled(ctx.say(frame::TIME_UP), style);
            frame.render_widget(over.centered(), word);
        }
    }

    fn order(&self, ctx: &Ctx, frame: &mut Frame, area: Rect) {
        let presenting = self.turns.started.len().checked_sub(1);
        let entry = |(index, code): (usize, &Code)| list::Entry {
            head: format!("{} {} ", if Some(index) == presenting { "▶" } else { " " }, index + 1),
            text: self.name(code).to_owned(),
            tail: String::new(),
            style: if presenting.is_some_and(|now| index < now) { ctx.theme.muted } else { ctx.theme.base },
        };
        let entries: Vec<list::Entry> = self.turns.order.iter().enumerate().map(entry).collect();
        let styles = list::Styles { selected: ctx.theme.title, muted: ctx.theme.muted };
        list::view(frame, area, &entries, presenting, styles, ctx.language());
    }
}

impl Dialog for Turns {
    fn keys(&self, _: Role) -> Vec<KeyRef> {
        refs(self.table())
    }

    fn act(&mut self, ctx: &Ctx, _: Below, index: usize) -> Outcome {
        run(self.table(), index, |action| self.update(ctx, action))
    }

    fn on_the_wall(&self) -> Option<Aside> {
        Some(Aside::Turns)
    }

    fn ticks(&self) -> bool {
        true
    }

    fn records(&self) -> bool {
        true
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        let size = (area.width.saturating_sub(4), area.height.saturating_sub(6));
        let inside = open_box(self, ctx, frame, area, size, ctx.say(text::TURNS));
        let order = u16::try_from(self.turns.order.len()).unwrap_or(u16::MAX);
        let Some((presenting, _)) = self.turns.presenting() else {
            let (head, rest) = fit::top(inside, 2);
            let said = Line::styled(ctx.say(text::ORDER), ctx.theme.title);
            frame.render_widget(said.centered(), head);
            return self.order(ctx, frame, rest);
        };
        let (head, rest) = fit::top(inside, 2);
        let name = Line::styled(self.name(presenting).to_owned(), ctx.theme.title);
        frame.render_widget(name.centered(), head);
        let list_rows = order.min(rest.height.saturating_sub(big::ROWS + 1));
        let (clock, rows) = fit::bottom(rest, list_rows);
        self.clock(ctx, frame, clock);
        self.order(ctx, frame, rows);
    }
}
