//! A pasted list, looked over before it reaches the room.

pub use super::paste_keys::{Action, BOARD_KEYS, KEYS, LIST_FORM_KEYS, LIST_KEYS};
pub use super::paste_row::{Reading, Row, Spot, Tick};

use super::correcting::{self, Correcting};
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
use ratatui::text::Text;
use std::fmt;
use std::rc::Rc;

/// The steps that the lines which are taken lead to.
type Then = dyn Fn(&Ctx, &[Row]) -> Vec<Step>;

/// How lines are understood, each with whether it is ticked; in the order in which they were handed over.
type Reads = dyn Fn(&Ctx, &[(&str, bool)]) -> Vec<Reading>;

/// So many lines further with `PgDn`.
const PAGE: usize = 10;

/// What can be done with the lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Tick them.
    Ticked,
    /// And correct them.
    Corrected,
    /// And say in which aspect and quadrant they belong.
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
    /// The aspects of the board, by id and name, the one on the screen first.
    aspects: Vec<(String, String)>,
    reads: Option<Rc<Reads>>,
    /// The selected line while it is corrected.
    editing: Correcting,
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

    /// Lines that stand for something, as `reads` understands them; Enter runs the steps that `then` makes of the texts of
    /// those that are taken. Those that are not understood stay here until they are, or are thrown away.
    pub fn of_lines(
        ctx: &Ctx,
        lines: Vec<String>,
        reads: impl Fn(&Ctx, &[(&str, bool)]) -> Vec<Reading> + 'static,
        then: impl Fn(&Ctx, &[&str]) -> Vec<Step> + 'static,
    ) -> Self {
        let texts = move |ctx: &Ctx, rows: &[Row]| {
            let mut rows: Vec<&Row> = rows.iter().collect();
            rows.sort_by_key(|row| row.place);
            let texts: Vec<&str> = rows.into_iter().map(|row| row.text.as_str()).collect();
            then(ctx, &texts)
        };
        let rows = lines.into_iter().enumerate().map(|(place, line)| Row::new(place, line)).collect();
        let reads: Rc<Reads> = Rc::new(reads);
        let mut paste = Self { reads: Some(reads), ..Self::made(Kind::Corrected, rows, Rc::new(texts)) };
        paste.read(ctx);
        paste.arrange();
        paste
    }

    /// Lines for the board. Those that cannot be taken stay here until they can, or are thrown away.
    pub fn for_the_board(rows: Vec<Row>, then: impl Fn(&Ctx, &[Row]) -> Vec<Step> + 'static) -> Self {
        Self::made(Kind::Board, rows, Rc::new(then))
    }

    fn made(kind: Kind, rows: Vec<Row>, then: Rc<Then>) -> Self {
        let mut paste = Self {
            title: None,
            desk_title: None,
            kind,
            for_a_form: false,
            rows,
            told: String::new(),
            selected: 0,
            aspects: Vec::new(),
            reads: None,
            editing: Correcting::default(),
            curtain: Curtain::default(),
            then,
        };
        paste.arrange();
        paste
    }

    /// What cannot be taken as it stands comes first.
    fn arrange(&mut self) {
        self.rows.sort_by_key(|row| (row.tick != Tick::Never, row.held().is_none()));
        self.selected = first_to_tick(&self.rows);
    }

    /// Understands the lines anew, each in the light of those that are ticked before it.
    fn read(&mut self, ctx: &Ctx) {
        let Some(reads) = &self.reads else { return };
        let mut places: Vec<usize> = (0..self.rows.len()).collect();
        places.sort_by_key(|&at| self.rows[at].place);
        let lines: Vec<(&str, bool)> =
            places.iter().map(|&at| (self.rows[at].text.as_str(), self.rows[at].tick == Tick::On)).collect();
        for (at, reading) in places.into_iter().zip(reads(ctx, &lines)) {
            self.rows[at].reading = Some(reading);
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

    /// With the aspects that a line may go to, by id and name, the one on the screen first.
    pub fn among(mut self, aspects: Vec<(String, String)>) -> Self {
        self.aspects = aspects;
        self
    }

    /// For lines that go to a form first.
    pub const fn for_a_form(mut self) -> Self {
        self.for_a_form = true;
        self
    }

    const fn table(&self) -> &'static [Binding<Action>] {
        match (self.kind, self.for_a_form) {
            (Kind::Ticked, _) => KEYS,
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
                self.read(ctx);
                self.selected = (self.selected + 1).min(last);
            }
            Action::Correct => {
                if let Some(row) = self.rows.get(self.selected).filter(|row| row.tick != Tick::Never) {
                    self.editing.begin(&row.text);
                }
            }
            Action::PreviousQuadrant | Action::NextQuadrant => {
                let by = if action == Action::NextQuadrant { 1 } else { 3 };
                if let Some(row) = self.rows.get_mut(self.selected) {
                    row.turn_quadrant(by);
                }
            }
            Action::Aspect => {
                if let Some(row) = self.rows.get_mut(self.selected) {
                    row.turn_aspect(&self.aspects);
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
        let mut rest = Self {
            for_a_form: self.for_a_form,
            aspects: self.aspects.clone(),
            reads: self.reads.clone(),
            ..Self::made(self.kind, left, Rc::clone(&self.then))
        };
        rest.read(ctx);
        steps.push(Step::open(rest.titled(title)));
        Outcome::Try(steps)
    }

    /// The selected line says this from now on.
    fn correct(&mut self, ctx: &Ctx, text: String) {
        if let Some(row) = self.rows.get_mut(self.selected) {
            row.correct(text);
        }
        self.read(ctx);
    }

    fn title<'a>(&'a self, ctx: &Ctx<'a>) -> &'a str {
        let desk = self.desk_title.as_deref();
        let desk = desk.filter(|_| !ctx.role.is_public());
        desk.or(self.title.as_deref()).unwrap_or_else(|| ctx.say(dialog::PASTE))
    }

    /// The name of a line's aspect where it is another than the one on the screen.
    fn aside(&self, row: &Row) -> String {
        let spot = row.spot.as_ref().and_then(|spot| spot.aspect.as_ref());
        let other = self.aspects.iter().skip(1).find(|(id, _)| Some(id) == spot);
        other.map(|(_, name)| format!("· {name}")).unwrap_or_default()
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
        match (self.curtain.hides(role), self.editing.is_open()) {
            (true, _) => refs(curtain::KEYS),
            (false, true) => refs(correcting::KEYS),
            (false, false) => refs(self.table()),
        }
    }

    fn act(&mut self, ctx: &Ctx, _: Below, index: usize) -> Outcome {
        if self.curtain.hides(ctx.role) {
            return self.curtain.act(index);
        }
        if self.editing.is_open() {
            if let Some(text) = self.editing.act(index) {
                self.correct(ctx, text);
            }
            return Outcome::Stay;
        }
        run(self.table(), index, |action| self.update(ctx, action))
    }

    fn mode(&self, role: Role) -> Mode {
        if self.editing.is_open() && !self.curtain.hides(role) { Mode::Typing } else { Mode::Moving }
    }

    fn field(&mut self) -> Option<&mut Field> {
        self.editing.field()
    }

    fn cover(&mut self) {
        self.curtain = Curtain::Closed;
    }

    fn records(&self) -> bool {
        true
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        if self.curtain.hides(ctx.role) {
            return Curtain::view(self, ctx, frame, area, ctx.say(dialog::PASTE), self.rows.len());
        }
        let size = (area.width.saturating_sub(6), area.height.saturating_sub(5));
        let ticked = self.rows.iter().filter(|row| row.is_taken()).count();
        let title = format!("{} · {ticked}/{}", self.title(ctx), self.rows.len());
        let inside = open_box(self, ctx, frame, area, size, &title);
        let inside = Curtain::told(ctx, frame, inside);
        let told = wrapped(&self.told, inside.width, ctx.theme.muted);
        let rows = if self.told.is_empty() { 0 } else { u16::try_from(told.len().min(2)).unwrap_or(2) };
        let (above, inside) = fit::top(inside, rows);
        frame.render_widget(Text::from(told), above);
        let inside = self.editing.view(ctx, frame, inside);
        let entry = |index: usize| {
            let row = self.rows.get(index);
            row.map(|row| row.entry(&self.aside(row), ctx.language(), ctx.theme)).unwrap_or_default()
        };
        let rows = (self.rows.len(), entry);
        list::view_long(frame, inside, rows, Some(self.selected), ctx.theme.into(), ctx.language());
    }
}
