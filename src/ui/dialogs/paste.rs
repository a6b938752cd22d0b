//! A pasted list, looked over before it reaches the room.

pub use super::paste_keys::{Action, BOARD_KEYS, EDIT_KEYS, FORM_KEYS, KEYS, LIST_FORM_KEYS, LIST_KEYS};
pub use super::paste_row::{Row, Tick};

use super::curtain::{self, Curtain};
use super::{Below, Ctx, Dialog, Outcome, open_box, run};
use crate::text::frame::dialog;
use crate::text::looked_over as text;
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::keys::{Binding, KeyRef, Mode, refs};
use crate::ui::role::Role;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::list;
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span, Text};
use std::fmt;
use std::rc::Rc;

/// The steps that the lines which are taken lead to.
type Then = dyn Fn(&Ctx, &[Row]) -> Vec<Step>;

/// So many lines further with `PgDn`.
const PAGE: usize = 10;

/// What can be done with the lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Tick them.
    Ticked,
    /// And correct them.
    Corrected,
    /// And say in which quadrant they belong.
    Board,
}

/// Lines to tick and to correct, and the steps that those which are taken lead to.
pub struct Paste {
    title: Option<String>,
    /// The title where the room cannot see it.
    desk_title: Option<String>,
    kind: Kind,
    for_a_form: bool,
    /// What cannot be taken as it stands comes first.
    rows: Vec<Row>,
    /// What was taken away, or what is to be done, above the lines.
    told: String,
    selected: usize,
    /// The selected line while it is corrected.
    editing: Option<Field>,
    curtain: Curtain,
    then: Rc<Then>,
}

impl fmt::Debug for Paste {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Paste").field("lines", &self.rows.len()).finish_non_exhaustive()
    }
}

impl Paste {
    /// All lines ticked; Enter runs the steps that `then` makes of the places of those still ticked.
    pub fn new(lines: Vec<String>, then: impl Fn(&Ctx, &[usize]) -> Vec<Step> + 'static) -> Self {
        let places = move |ctx: &Ctx, rows: &[Row]| {
            let places: Vec<usize> = rows.iter().map(|row| row.place).collect();
            then(ctx, &places)
        };
        let rows = lines.into_iter().enumerate().map(|(place, line)| Row::new(place, line)).collect();
        Self::made(Kind::Ticked, rows, Rc::new(places))
    }

    /// Lines that can be corrected; Enter runs the steps that `then` makes of the texts of those that are taken.
    pub fn of_texts(rows: Vec<Row>, then: impl Fn(&Ctx, Vec<String>) -> Vec<Step> + 'static) -> Self {
        let texts = move |ctx: &Ctx, rows: &[Row]| then(ctx, rows.iter().map(|row| row.text.clone()).collect());
        Self::made(Kind::Corrected, rows, Rc::new(texts))
    }

    /// Lines for the board. Those that cannot be taken stay here until they can, or are thrown away.
    pub fn for_the_board(rows: Vec<Row>, then: impl Fn(&Ctx, &[Row]) -> Vec<Step> + 'static) -> Self {
        Self::made(Kind::Board, rows, Rc::new(then))
    }

    fn made(kind: Kind, mut rows: Vec<Row>, then: Rc<Then>) -> Self {
        rows.sort_by_key(|row| (row.tick != Tick::Never, row.held().is_none()));
        let selected = first_to_tick(&rows);
        Self {
            title: None,
            desk_title: None,
            kind,
            for_a_form: false,
            rows,
            told: String::new(),
            selected,
            editing: None,
            curtain: Curtain::default(),
            then,
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

    /// With a sentence above the lines.
    pub fn telling(mut self, told: String) -> Self {
        self.told = told;
        self
    }

    /// With lines that cannot be taken, above the others.
    pub fn with_unread(mut self, lines: Vec<String>) -> Self {
        let unread = lines.into_iter().map(|line| Row::unread(line, String::new()));
        self.rows.splice(0..0, unread);
        self.selected = first_to_tick(&self.rows);
        self
    }

    /// For lines that go to a form first.
    pub const fn for_a_form(mut self) -> Self {
        self.for_a_form = true;
        self
    }

    const fn table(&self) -> &'static [Binding<Action>] {
        match (self.kind, self.for_a_form) {
            (Kind::Ticked, false) => KEYS,
            (Kind::Ticked, true) => FORM_KEYS,
            (Kind::Corrected, false) => LIST_KEYS,
            (Kind::Corrected, true) => LIST_FORM_KEYS,
            (Kind::Board, _) => BOARD_KEYS,
        }
    }

    fn update(&mut self, ctx: &Ctx, action: Action) -> Outcome {
        let last = self.rows.len().saturating_sub(1);
        match action {
            Action::Up => self.selected = self.selected.saturating_sub(1),
            Action::Down => self.selected = (self.selected + 1).min(last),
            Action::PageUp => self.selected = self.selected.saturating_sub(PAGE),
            Action::PageDown => self.selected = (self.selected + PAGE).min(last),
            Action::First => self.selected = 0,
            Action::Last => self.selected = last,
            Action::Tick => {
                if let Some(row) = self.rows.get_mut(self.selected) {
                    row.turn();
                }
                self.selected = (self.selected + 1).min(last);
            }
            Action::Correct => {
                let row = self.rows.get(self.selected).filter(|row| row.tick != Tick::Never);
                self.editing = row.map(|row| Field::with(row.text.clone()));
            }
            Action::PreviousQuadrant | Action::NextQuadrant => {
                let by = if action == Action::NextQuadrant { 1 } else { 3 };
                if let Some(row) = self.rows.get_mut(self.selected) {
                    row.turn_quadrant(by);
                }
            }
            Action::Part => {
                if let Some(row) = self.rows.get(self.selected).filter(|row| !row.parts.is_empty()) {
                    let parts = row.parted();
                    self.rows.splice(self.selected..=self.selected, parts);
                }
            }
            Action::Take => return self.take(ctx),
            Action::Discard => return Outcome::Close(Vec::new()),
            Action::Cover => self.cover(),
            Action::Keep => self.keep(),
            Action::Cancel => self.editing = None,
        }
        Outcome::Stay
    }

    /// Takes what is ticked. What is held back stays in a review of its own.
    fn take(&self, ctx: &Ctx) -> Outcome {
        let taken: Vec<Row> = self.rows.iter().filter(|row| row.is_taken()).cloned().collect();
        let held = |row: &&Row| row.tick != Tick::Never && row.held().is_some();
        let left: Vec<Row> = self.rows.iter().filter(held).cloned().collect();
        if left.is_empty() || self.kind == Kind::Ticked {
            return Outcome::Try((self.then)(ctx, &taken));
        }
        if taken.is_empty() {
            return Outcome::Stay;
        }
        let mut steps = (self.then)(ctx, &taken);
        let title = text::held_back(ctx.language(), left.len());
        let rest = Self { for_a_form: self.for_a_form, ..Self::made(self.kind, left, Rc::clone(&self.then)) };
        steps.push(Step::open(rest.titled(title)));
        Outcome::Try(steps)
    }

    /// The line that is corrected says what was typed.
    fn keep(&mut self) {
        let row = self.rows.get_mut(self.selected);
        if let Some((field, row)) = self.editing.take().zip(row) {
            row.correct(field.text().to_owned());
        }
    }

    fn title<'a>(&'a self, ctx: &Ctx<'a>) -> &'a str {
        let desk = self.desk_title.as_deref();
        let desk = desk.filter(|_| !ctx.role.is_public());
        desk.or(self.title.as_deref()).unwrap_or_else(|| ctx.say(dialog::PASTE))
    }

    /// Draws the line that is corrected in the last two rows; the rows above.
    fn field_view(&self, ctx: &Ctx, frame: &mut Frame, area: Rect) -> Rect {
        let Some(field) = &self.editing else { return area };
        let (above, rows) = fit::bottom(area, 2);
        let (label, row) = fit::top(rows, 1);
        let chars = field.text().chars().count();
        frame.render_widget(Line::styled(text::correcting(ctx.language(), chars), ctx.theme.muted), label);
        field.view(frame, row, Span::styled("> ", ctx.theme.title), ctx.theme.base, true);
        above
    }
}

/// So many lines that are only told are shown above the first that can be ticked.
const MOST_TOLD: usize = 5;

/// The first line that can be ticked, unless that would hide what is told above it.
fn first_to_tick(rows: &[Row]) -> usize {
    let first = rows.iter().position(|row| row.tick != Tick::Never);
    first.filter(|first| *first <= MOST_TOLD).unwrap_or(0)
}

impl Dialog for Paste {
    fn keys(&self, role: Role) -> Vec<KeyRef> {
        match (self.curtain.hides(role), &self.editing) {
            (true, _) => refs(curtain::KEYS),
            (false, Some(_)) => refs(EDIT_KEYS),
            (false, None) => refs(self.table()),
        }
    }

    fn act(&mut self, ctx: &Ctx, _: Below, index: usize) -> Outcome {
        if self.curtain.hides(ctx.role) {
            return self.curtain.act(index);
        }
        if self.editing.is_some() {
            return run(EDIT_KEYS, index, |action| self.update(ctx, action));
        }
        run(self.table(), index, |action| self.update(ctx, action))
    }

    fn mode(&self, role: Role) -> Mode {
        if self.editing.is_some() && !self.curtain.hides(role) { Mode::Typing } else { Mode::Moving }
    }

    fn field(&mut self) -> Option<&mut Field> {
        self.editing.as_mut()
    }

    fn cover(&mut self) {
        self.curtain = Curtain::Closed;
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        if self.curtain.hides(ctx.role) {
            return Curtain::view(self, ctx, frame, area, ctx.say(dialog::PASTE), self.rows.len());
        }
        let size = (area.width.saturating_sub(6), area.height.saturating_sub(5));
        let ticked = self.rows.iter().filter(|row| row.is_taken()).count();
        let all = self.rows.iter().filter(|row| row.tick != Tick::Never).count();
        let title = format!("{} · {ticked}/{all}", self.title(ctx));
        let inside = open_box(self, ctx, frame, area, size, &title);
        let inside = Curtain::told(ctx, frame, inside);
        let told = wrapped(&self.told, inside.width, ctx.theme.muted);
        let rows = if self.told.is_empty() { 0 } else { u16::try_from(told.len().min(2)).unwrap_or(2) };
        let (above, inside) = fit::top(inside, rows);
        frame.render_widget(Text::from(told), above);
        let inside = self.field_view(ctx, frame, inside);
        let entry =
            |index: usize| self.rows.get(index).map(|row| row.entry(ctx.language(), ctx.theme)).unwrap_or_default();
        let rows = (self.rows.len(), entry);
        list::view_long(frame, inside, rows, Some(self.selected), ctx.theme.into(), ctx.language());
    }
}
