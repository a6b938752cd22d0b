//! A table whose columns nothing names: which is which?

use super::curtain::{self, Curtain};
use super::{Below, Ctx, Dialog, Outcome, open_box, run};
use crate::domain::capture::{Column, Grid};
use crate::text::dialogs::key as label;
use crate::text::looked_over as text;
use crate::ui::effect::{Notice, Step};
use crate::ui::keys::{Binding, Key, KeyRef, refs};
use crate::ui::role::Role;
use crate::ui::widgets::list::{self, Entry};
use ratatui::Frame;
use ratatui::layout::Rect;
use std::fmt;

/// The steps that columns lead to; whether the first row names them.
type Then = dyn Fn(&Grid, &[Column], bool) -> Vec<Step>;

/// Cells of a column that are shown.
const SAMPLES: usize = 3;

/// Columns, and what may stand in each.
pub struct Columns {
    grid: Grid,
    /// What stands in each column.
    stands: Vec<Column>,
    has_names: bool,
    selected: usize,
    curtain: Curtain,
    then: Box<Then>,
}

impl fmt::Debug for Columns {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Columns").field("columns", &self.stands).finish_non_exhaustive()
    }
}

/// What can be done with the columns of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Select the column above.
    Up,
    /// Select the column below.
    Down,
    /// Something else in the selected column: the one before.
    Previous,
    /// Something else in the selected column: the one behind.
    Next,
    /// Whether the first row names the columns.
    Names,
    /// Go on with the items.
    Take,
    /// Throw the table away.
    Discard,
    /// Cover it again on a window that the room sees.
    Cover,
}

/// Keys of a table whose columns nothing names.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Left], Action::Previous, label::COLUMN),
    Binding::hidden(&[Key::Right], Action::Next, label::COLUMN),
    Binding::bar(&[Key::Char('n')], Action::Names, label::FIRST_ROW),
    Binding::bar(&[Key::Enter], Action::Take, label::GO_ON),
    Binding::bar(&[Key::Esc], Action::Discard, label::DISCARD),
    Binding::help(&[Key::Up], Action::Up, label::CHOOSE),
    Binding::hidden(&[Key::Down], Action::Down, label::CHOOSE),
    Binding::help(&[Key::Char('u')], Action::Cover, label::COVER),
];

impl Columns {
    /// Proposes what the cells look like; Enter runs the steps that `then` makes of the answer.
    pub fn new(grid: Grid, then: impl Fn(&Grid, &[Column], bool) -> Vec<Step> + 'static) -> Self {
        let (stands, has_names) = (grid.guess.clone(), grid.has_names);
        Self { grid, stands, has_names, selected: 0, curtain: Curtain::default(), then: Box::new(then) }
    }

    fn update(&mut self, ctx: &Ctx, action: Action) -> Outcome {
        match action {
            Action::Up => self.selected = self.selected.saturating_sub(1),
            Action::Down => self.selected = (self.selected + 1).min(self.stands.len().saturating_sub(1)),
            Action::Previous => self.turn(Column::ALL.len() - 1),
            Action::Next => self.turn(1),
            Action::Names => self.has_names = !self.has_names,
            Action::Take if self.stands.iter().any(|column| column.holds_items()) => {
                return Outcome::Try((self.then)(&self.grid, &self.stands, self.has_names));
            }
            Action::Take => return Outcome::Close(vec![Step::Say(Notice::warning(ctx.say(text::NO_ITEMS_COLUMN)))]),
            Action::Discard => return Outcome::Close(Vec::new()),
            Action::Cover => self.cover(),
        }
        Outcome::Stay
    }

    fn turn(&mut self, by: usize) {
        if let Some(column) = self.stands.get_mut(self.selected) {
            let here = Column::ALL.iter().position(|other| other == column).unwrap_or(0);
            *column = Column::ALL[(here + by) % Column::ALL.len()];
        }
    }

    /// The first cells of a column.
    fn samples(&self, column: usize) -> String {
        let rows = self.grid.rows.iter().skip(usize::from(self.has_names));
        let cells = rows.map(|row| row.cell(column).trim()).filter(|cell| !cell.is_empty());
        let cells: Vec<&str> = cells.take(SAMPLES).collect();
        cells.join(" · ").replace('\n', " ")
    }

    fn entry(&self, ctx: &Ctx, column: usize) -> Entry {
        let name = self.grid.rows.first().filter(|_| self.has_names).map(|row| row.cell(column).trim());
        let name = name.filter(|name| !name.is_empty()).map_or_else(|| (column + 1).to_string(), str::to_owned);
        let stands = text::column(ctx.language(), self.stands.get(column).copied().unwrap_or(Column::Other));
        Entry {
            head: format!("‹ {stands} › "), text: format!("{name}: {}", self.samples(column)), ..Entry::default()
        }
    }
}

impl Dialog for Columns {
    fn keys(&self, role: Role) -> Vec<KeyRef> {
        if self.curtain.hides(role) { refs(curtain::KEYS) } else { refs(KEYS) }
    }

    fn act(&mut self, ctx: &Ctx, _: Below, index: usize) -> Outcome {
        if self.curtain.hides(ctx.role) {
            return self.curtain.act(index);
        }
        run(KEYS, index, |action| self.update(ctx, action))
    }

    fn cover(&mut self) {
        self.curtain = Curtain::Closed;
    }

    fn records(&self) -> bool {
        true
    }

    fn view(&self, ctx: &Ctx, _: Below, frame: &mut Frame, area: Rect) {
        if self.curtain.hides(ctx.role) {
            return Curtain::view(self, ctx, frame, area, ctx.say(text::WHICH_COLUMNS), self.grid.rows.len());
        }
        let size = (area.width.saturating_sub(6), area.height.saturating_sub(5));
        let title = format!("{} · {}", ctx.say(text::WHICH_COLUMNS), text::rows(ctx.language(), self.grid.rows.len()));
        let inside = open_box(self, ctx, frame, area, size, &title);
        let inside = Curtain::told(ctx, frame, inside);
        let entries = (self.stands.len(), |column| self.entry(ctx, column));
        list::view_long(frame, inside, entries, Some(self.selected), ctx.theme.into(), ctx.language());
    }
}
