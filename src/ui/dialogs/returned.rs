//! What tables, a file or a pasted table say of a sheet, looked over as one before anything is entered.

use super::curtain::{self, Curtain};
use super::{Below, Dialog, Outcome, open_box, run};
use crate::domain::Command;
use crate::domain::attendance::Code;
use crate::domain::command::SheetCommand;
use crate::sheet_file::{Choices, Review};
use crate::text::dialogs::key as label;
use crate::text::returned::{self as text, key};
use crate::ui::ctx::{Ctx, Room};
use crate::ui::effect::{Notice, Step};
use crate::ui::fit;
use crate::ui::keys::{Binding, Key, KeyRef, refs};
use crate::ui::review::{self, About, Line};
use crate::ui::role::Role;
use crate::ui::widgets::list;
use crate::ui::widgets::wrap::cut;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line as Row, Text};

/// A review and how its questions are answered so far.
#[derive(Debug)]
pub struct Returned {
    review: Review,
    choices: Choices,
    /// Conflicts, by their places, that are left as they stand.
    left: Vec<usize>,
    /// The tables that come back with it.
    tables: Vec<Code>,
    summary: String,
    lines: Vec<Line>,
    selected: usize,
    curtain: Curtain,
}

/// What can be done with a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Select the line above.
    Up,
    /// Select the line below.
    Down,
    /// Take the selected line or leave it out.
    Tick,
    /// Answer the selected question with this way, from 1; 0 leaves the cell as it stands.
    Answer(u8),
    /// The selected new row is the one that it reads like, or is not.
    Same,
    /// Enter what was taken.
    Take,
    /// Throw all of it away.
    Discard,
    /// Cover it again on a window that the room sees.
    Cover,
}

/// Keys of a review with a question.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Char('1')], Action::Answer(1), key::ANSWER),
    Binding::hidden(&[Key::Char('2')], Action::Answer(2), key::ANSWER),
    Binding::hidden(&[Key::Char('3')], Action::Answer(3), key::LATER),
    Binding::hidden(&[Key::Char('4')], Action::Answer(4), key::LATER),
    Binding::hidden(&[Key::Char('5')], Action::Answer(5), key::LATER),
    Binding::hidden(&[Key::Char('6')], Action::Answer(6), key::LATER),
    Binding::hidden(&[Key::Char('7')], Action::Answer(7), key::LATER),
    Binding::hidden(&[Key::Char('8')], Action::Answer(8), key::LATER),
    Binding::hidden(&[Key::Char('9')], Action::Answer(9), key::LATER),
    Binding::bar(&[Key::Char('0')], Action::Answer(0), text::LEAVE),
    Binding::bar(&[Key::Char(' ')], Action::Tick, label::TICK),
    Binding::bar(&[Key::Char('s')], Action::Same, key::SAME),
    Binding::bar(&[Key::Enter], Action::Take, key::ENTER),
    Binding::bar(&[Key::Esc], Action::Discard, label::DISCARD),
    Binding::help(&[Key::Up], Action::Up, label::MOVE),
    Binding::hidden(&[Key::Down], Action::Down, label::MOVE),
    Binding::help(&[Key::Char('u')], Action::Cover, label::COVER),
];

/// Keys of a review in which nothing is asked.
pub const PLAIN_KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Char(' ')], Action::Tick, label::TICK),
    Binding::bar(&[Key::Char('s')], Action::Same, key::SAME),
    Binding::bar(&[Key::Enter], Action::Take, key::ENTER),
    Binding::bar(&[Key::Esc], Action::Discard, label::DISCARD),
    Binding::help(&[Key::Up], Action::Up, label::MOVE),
    Binding::hidden(&[Key::Down], Action::Down, label::MOVE),
    Binding::help(&[Key::Char('u')], Action::Cover, label::COVER),
];

impl Returned {
    /// A review of files or of a paste. `refused` are files that are not taken at all, each with why.
    pub fn new(room: &Room, review: Review, refused: &[String]) -> Self {
        let out = room.workshop.tables_of(&review.sheet);
        let is_out = |code: &&Code| out.is_some_and(|out| out.out().any(|other| other == *code));
        let mut tables: Vec<Code> = review.tables.iter().filter(is_out).cloned().collect();
        tables.dedup();
        let lines = review::lines(room, &review, refused);
        let summary = review::summary(room, &review, refused.len());
        let (choices, left) = (Choices::default(), Vec::new());
        Self { review, choices, left, tables, summary, lines, selected: 0, curtain: Curtain::default() }
    }

    fn table(&self) -> &'static [Binding<Action>] {
        if self.review.conflicts.is_empty() { PLAIN_KEYS } else { KEYS }
    }

    fn update(&mut self, ctx: &Ctx, action: Action) -> Outcome {
        let last = self.lines.len().saturating_sub(1);
        let about = self.lines.get(self.selected).map(|line| line.about);
        match action {
            Action::Up => self.selected = self.selected.saturating_sub(1),
            Action::Down => self.selected = (self.selected + 1).min(last),
            Action::Tick => {
                match about {
                    Some(About::New(place)) => toggle(&mut self.choices.left_out, place),
                    Some(About::Set(place)) => toggle(&mut self.choices.kept, place),
                    Some(About::Conflict(_) | About::Told) | None => {}
                }
                self.selected = (self.selected + 1).min(last);
            }
            Action::Same => {
                if let Some(About::New(place)) = about
                    && self.review.new.get(place).is_some_and(|new| new.like.is_some())
                {
                    toggle(&mut self.choices.same, place);
                }
            }
            Action::Answer(number) => self.answer(about, usize::from(number)),
            Action::Take => return self.take(ctx),
            Action::Discard => return Outcome::Close(Vec::new()),
            Action::Cover => self.cover(),
        }
        Outcome::Stay
    }

    /// Takes a way of the selected conflict, and goes to the next that is open.
    fn answer(&mut self, about: Option<About>, number: usize) {
        let Some(About::Conflict(place)) = about else {
            return;
        };
        let ways = self.review.conflicts.get(place).map_or(0, |conflict| conflict.ways.len());
        if number > ways {
            return;
        }
        self.choices.conflicts.remove(&place);
        self.left.retain(|left| *left != place);
        match number.checked_sub(1) {
            Some(way) => {
                self.choices.conflicts.insert(place, way);
            }
            None => self.left.push(place),
        }
        if let Some(next) = self.open() {
            self.selected = next;
        }
    }

    /// The place of the first line whose question is open.
    fn open(&self) -> Option<usize> {
        let is_open = |line: &Line| match line.about {
            About::Conflict(place) => !self.choices.conflicts.contains_key(&place) && !self.left.contains(&place),
            About::New(_) | About::Set(_) | About::Told => false,
        };
        self.lines.iter().position(is_open)
    }

    /// Enters what was taken, once every question is answered.
    fn take(&mut self, ctx: &Ctx) -> Outcome {
        if let Some(open) = self.open() {
            self.selected = open;
            return Outcome::Stay;
        }
        let (sheet, tables) = (self.review.sheet.clone(), self.tables.clone());
        let command = match (self.review.command(&self.choices), tables.is_empty()) {
            (Some(SheetCommand::Fill { rows, cells }), false) => SheetCommand::Return { sheet, tables, rows, cells },
            (None, false) => SheetCommand::Return { sheet, tables, rows: Vec::new(), cells: Vec::new() },
            (Some(command), _) => command,
            (None, true) => return Outcome::Close(vec![Step::Say(Notice::info(ctx.say(text::NOTHING_NEW)))]),
        };
        Outcome::Try(vec![Step::Do(Command::Sheet(command))])
    }

    fn entry(&self, ctx: &Ctx, index: usize) -> list::Entry {
        let Some(line) = self.lines.get(index) else {
            return list::Entry::default();
        };
        let is_same = |place: &usize| self.choices.same.contains(place);
        let (head, style) = match line.about {
            About::Conflict(place) if self.left.contains(&place) => ("[0] ".to_owned(), ctx.theme.muted),
            About::Conflict(place) => match self.choices.conflicts.get(&place) {
                Some(way) => (format!("[{}] ", way + 1), ctx.theme.base),
                None => ("[?] ".to_owned(), ctx.theme.warning),
            },
            About::New(place) if self.choices.left_out.contains(&place) => ("[ ] ".to_owned(), ctx.theme.muted),
            About::New(place) if is_same(&place) => ("[=] ".to_owned(), ctx.theme.base),
            About::Set(place) if self.choices.kept.contains(&place) => ("[ ] ".to_owned(), ctx.theme.muted),
            About::New(_) | About::Set(_) => ("[✓] ".to_owned(), ctx.theme.base),
            About::Told => ("    ".to_owned(), ctx.theme.muted),
        };
        let tail = match line.about {
            About::New(place) if is_same(&place) => &line.same,
            About::New(_) | About::Set(_) | About::Conflict(_) | About::Told => &line.tail,
        };
        list::Entry { head, text: line.text.clone(), tail: tail.clone(), style }
    }
}

fn toggle(places: &mut Vec<usize>, place: usize) {
    match places.iter().position(|other| *other == place) {
        Some(there) => {
            places.remove(there);
        }
        None => places.push(place),
    }
}

impl Dialog for Returned {
    fn keys(&self, role: Role) -> Vec<KeyRef> {
        if self.curtain.hides(role) { refs(curtain::KEYS) } else { refs(self.table()) }
    }

    fn act(&mut self, ctx: &Ctx, _: Below, index: usize) -> Outcome {
        if self.curtain.hides(ctx.role) {
            return self.curtain.act(index);
        }
        run(self.table(), index, |action| self.update(ctx, action))
    }

    fn cover(&mut self) {
        self.curtain = Curtain::Closed;
    }

    fn goes_with_the_wall(&self) -> bool {
        true
    }

    fn records(&self) -> bool {
        true
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        if self.curtain.hides(ctx.role) {
            return Curtain::view(self, ctx, frame, area, ctx.say(text::REVIEW), self.lines.len());
        }
        let size = (area.width.saturating_sub(6), area.height.saturating_sub(5));
        let inside = open_box(self, ctx, frame, area, size, ctx.say(text::REVIEW));
        let inside = Curtain::told(ctx, frame, inside);
        let open = self.open().is_some();
        let (above, inside) = fit::top(inside, 1 + u16::from(open));
        let mut said = vec![Row::styled(cut(&self.summary, above.width), ctx.theme.title)];
        said.extend(open.then(|| Row::styled(cut(ctx.say(text::UNANSWERED), above.width), ctx.theme.warning)));
        frame.render_widget(Text::from(said), above);
        let entry = |index: usize| self.entry(ctx, index);
        let selected = Some(self.selected);
        list::view_long(frame, inside, (self.lines.len(), entry), selected, ctx.theme.into(), ctx.language());
    }
}
