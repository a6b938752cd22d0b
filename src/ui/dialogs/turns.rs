//! Groups present one after the other, in the order drawn, each with its own clock.

use super::{Dialog, Outcome, open_box};
use crate::domain::Command;
use crate::domain::attendance::Code;
use crate::domain::group::{self, GroupCommand};
use crate::text::{dates, frame, group as text};
use crate::ui::ctx::{Ctx, Room};
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::groups::source_name;
use crate::ui::keys::Key;
use crate::ui::widgets::{big, list};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// The presentations as they stood when it was opened.
#[derive(Debug)]
pub struct Turns {
    turns: group::Turns,
    names: Vec<(Code, String)>,
}

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

    pub(super) fn key(&self, ctx: &Ctx, key: Key) -> Outcome {
        match key {
            Key::Enter if self.turns.next().is_none() => {
                Outcome::Try(vec![Step::Do(Command::Group(GroupCommand::End))])
            }
            Key::Enter => {
                let mut turns = self.turns.clone();
                turns.started.push(ctx.now);
                let next = Self { turns, names: self.names.clone() };
                Outcome::Try(vec![Step::Do(Command::Group(GroupCommand::Next)), Step::Open(Dialog::Turns(next))])
            }
            Key::Esc | Key::Ctrl('c') => Outcome::Close(Vec::new()),
            _ => Outcome::Stay,
        }
    }

    pub(super) fn view(&self, ctx: &Ctx, frame: &mut Frame, area: Rect) {
        let size = (area.width.saturating_sub(4), area.height.saturating_sub(6));
        let keys = match self.turns.next() {
            Some(_) => text::TURNS_KEYS,
            None => text::LAST_KEYS,
        };
        let inside = open_box(ctx, frame, area, size, ctx.say(text::TURNS), keys);
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
