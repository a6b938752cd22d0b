//! Rows under their headings.

use super::{Here, cell_with, due};
use crate::domain::Id;
use crate::domain::sheet::{CHOSEN, Column, Condition, Formula, Kind, Rows, SheetView, Sums, Unit, Viewer, fits};
use crate::scene::sheet as scene;
use crate::text::{sheet as text, sheet_look};
use crate::ui::ctx::Room;
use crate::ui::widgets::wrap::columns;
use std::collections::BTreeSet;

/// Cells have at most so many columns of the terminal, where they have a form so short.
const WIDEST: u16 = 18;

/// A list of which each line is made when it is drawn.
#[derive(Debug)]
pub struct List<'a> {
    room: Room<'a>,
    seen: &'a SheetView,
    columns: Vec<&'a Column>,
    lines: Vec<Line>,
    selected: Option<usize>,
    column: Option<usize>,
    viewer: Viewer,
    sums: Sums,
    /// Rows that were accepted; where no gate says which are voted on, none is marked.
    chosen: BTreeSet<Id>,
}

/// A line of a list before it is made.
#[derive(Debug, Clone, Copy)]
enum Line {
    /// A heading by its place in the sheet.
    Heading(usize),
    /// What stands over rows that do not meet the gate.
    Apart,
    /// So many items that do not meet the gate, and are not listed.
    LeftOut(usize),
    Row {
        id: Id,
        apart: bool,
    },
}

/// The place of the heading that a row stands under; none under one that is hidden.
pub(super) fn heading_place(room: &Room, seen: &SheetView, id: Id) -> Option<usize> {
    if seen.sheet.headings.is_empty() {
        return None;
    }
    let heading = room.workshop.sheets.row(id)?.heading.as_deref()?;
    seen.sheet.headings.iter().position(|other| other.id == heading && !other.hidden)
}

/// The columns beside the main one.
pub fn list_columns(seen: &SheetView) -> Vec<&Column> {
    seen.shown().filter(|column| !column.main).collect()
}

impl<'a> List<'a> {
    /// The list of these lines; with a gate those that do not meet it stand apart. Items that do not are counted alone,
    /// but for the one that is filled, as soon as one meets it.
    pub fn new(room: &Room<'a>, seen: &'a SheetView, here: &Here) -> Self {
        let gate = &seen.sheet.gate;
        let passes = |id: &Id| gate.is_empty() || fits(room.workshop, &seen.sheet, *id, gate);
        let (standing, apart): (Vec<Id>, Vec<Id>) = here.lines.iter().partition(|id| passes(id));
        let mut lines = Vec::with_capacity(here.lines.len());
        let mut before = None;
        let counts = seen.sheet.rows == Rows::Items && !standing.is_empty();
        for id in standing {
            let place = heading_place(room, seen, id);
            if let Some(place) = place.filter(|place| before != Some(*place)) {
                lines.push(Line::Heading(place));
            }
            before = place;
            lines.push(Line::Row { id, apart: false });
        }
        if !apart.is_empty() {
            let listed = apart.iter().filter(|id| !counts || Some(**id) == here.row);
            let listed: Vec<Line> = listed.map(|id| Line::Row { id: *id, apart: true }).collect();
            let left = apart.len() - listed.len();
            lines.extend((!listed.is_empty()).then_some(Line::Apart).into_iter().chain(listed));
            lines.extend((left > 0).then_some(Line::LeftOut(left)));
        }
        let columns = list_columns(seen);
        let is_here = |line: &Line| matches!(line, Line::Row { id, .. } if Some(*id) == here.row);
        let selected = here.row.and_then(|_| lines.iter().position(is_here));
        let column = here.column.and_then(|id| columns.iter().position(|column| column.id == id));
        let (viewer, sums) = (here.viewer, Sums::default());
        let chosen = if gate.is_empty() { BTreeSet::new() } else { room.workshop.chosen() };
        Self { room: *room, seen, columns, lines, selected, column, viewer, sums, chosen }
    }

    /// The columns as they are drawn.
    pub fn columns(&self) -> Vec<scene::ListColumn> {
        self.columns.iter().map(|column| drawn(&self.room, column)).collect()
    }

    /// How many lines there are.
    pub fn rows(&self) -> usize {
        self.lines.len()
    }

    /// The place of the row that is filled.
    pub fn selected(&self) -> Option<usize> {
        self.selected
    }

    /// The place of the row that was entered last.
    pub fn newest(&self) -> Option<usize> {
        let row = |(at, line): (usize, &Line)| if let Line::Row { id, .. } = line { Some((*id, at)) } else { None };
        self.lines.iter().enumerate().filter_map(row).max().map(|(_, at)| at)
    }

    /// The place of the column that is filled.
    pub fn column(&self) -> Option<usize> {
        self.column
    }

    /// Said where there are no rows.
    pub fn empty(&self) -> &'static str {
        self.room.say(text::EMPTY)
    }

    /// The line at a place, with its cells in the columns at these places; those of the others are empty.
    pub fn line(&self, at: usize, wanted: &[usize]) -> scene::ListLine {
        match self.lines.get(at) {
            Some(Line::Heading(place)) => {
                let heading = self.seen.sheet.headings.get(*place);
                scene::ListLine::Heading(heading.map(|h| self.room.label(&h.name)).unwrap_or_default())
            }
            Some(Line::LeftOut(n)) => scene::ListLine::Heading(text::left_out(self.room.language(), *n)),
            Some(Line::Apart) => scene::ListLine::Heading(self.room.say(text::APART).to_owned()),
            Some(Line::Row { id, apart }) => scene::ListLine::Row(self.row(*id, *apart, wanted)),
            None => scene::ListLine::Heading(String::new()),
        }
    }

    fn row(&self, id: Id, apart: bool, wanted: &[usize]) -> scene::Row {
        let remark = if apart { unmet(&self.room, self.seen, id).unwrap_or_default() } else { String::new() };
        let mark = if self.chosen.contains(&id) { text::CHOSEN_MARK } else { "" };
        let cell = |(at, column): (usize, &&Column)| {
            if wanted.contains(&at) {
                cell_with(&self.room, self.seen, (id, column, WIDEST), &self.sums)
            } else {
                scene::CellText::default()
            }
        };
        scene::Row {
            number: self.room.workshop.number_of(id).unwrap_or_default(),
            text: format!("{}{mark}", self.room.main_text(&self.seen.sheet, id)),
            cells: self.columns.iter().enumerate().map(cell).collect(),
            remark,
            late: self.late(id),
        }
    }

    /// How late a follow-up is, told to the desk alone.
    fn late(&self, id: Id) -> String {
        let late = match self.viewer {
            Viewer::Desk => due::late(&self.room, &self.seen.sheet, id),
            Viewer::Room => None,
        };
        late.map(|days| sheet_look::late(self.room.language(), days)).unwrap_or_default()
    }

    /// Whether a heading stands at a place.
    pub fn is_heading(&self, at: usize) -> bool {
        matches!(self.lines.get(at), Some(Line::Heading(_) | Line::Apart | Line::LeftOut(_)))
    }

    /// Every line made, for the room.
    pub fn whole(&self) -> scene::List {
        let every: Vec<usize> = (0..self.columns.len()).collect();
        scene::List {
            columns: self.columns(),
            lines: (0..self.rows()).map(|at| self.line(at, &every)).collect(),
            selected: self.selected,
            column: self.column,
            empty: self.empty().to_owned(),
        }
    }
}

/// The first condition of the gate that a row does not meet, in words.
fn unmet(room: &Room, seen: &SheetView, id: Id) -> Option<String> {
    let gate = &seen.sheet.gate;
    let failed = gate.iter().find(|one| !fits(room.workshop, &seen.sheet, id, std::slice::from_ref(one)))?;
    Some(said(room, seen, id, failed))
}

fn said(room: &Room, seen: &SheetView, id: Id, condition: &Condition) -> String {
    let language = room.language();
    let column = seen.sheet.column(&condition.column);
    let name = column.map(|column| room.label(&column.name)).unwrap_or_default();
    let empty = column.is_some_and(|column| room.workshop.cell(&seen.sheet, id, &column.id).is_none());
    let bound = |bound: i64| match column.map(|column| &column.kind) {
        Some(Kind::Number { unit: Some(Unit::Fixed(unit)), .. }) => format!("{bound} {}", room.label(unit)),
        Some(_) | None => bound.to_string(),
    };
    match (condition.at_most, condition.at_least) {
        _ if condition.column == CHOSEN => room.say(text::NOT_CHOSEN).to_owned(),
        _ if empty => sheet_look::not_filled(language, &name),
        (Some(most), _) => sheet_look::at_most(language, &name, &bound(most)),
        (None, Some(least)) => sheet_look::at_least(language, &name, &bound(least)),
        (None, None) => sheet_look::otherwise(language, &name),
    }
}

/// How wide the cells of a column are drawn: by their kind, and wide enough for its name up to a dozen columns.
fn drawn(room: &Room, column: &Column) -> scene::ListColumn {
    let name = room.label(&column.name);
    let (width, right) = match &column.kind {
        Kind::Scale(_) | Kind::Tick => (3, true),
        Kind::Number { .. } | Kind::Year => (8, true),
        Kind::Computed(Formula::Tows(_)) => (4, false),
        Kind::Computed(_) => (6, true),
        // Two years, and the brackets around what is filled.
        Kind::Years => (11, true),
        Kind::Money => (18, true),
        Kind::Date | Kind::Delegation | Kind::Links(_) => (12, false),
        Kind::Choice(_) | Kind::Dimension => (18, false),
        Kind::ChoiceFrom { .. } | Kind::Yearly { .. } | Kind::Delegations | Kind::Text => (22, false),
    };
    // Over figures the first word of a long name is enough: the prompt says all of it.
    let head = if right { short(&name) } else { name.clone() };
    scene::ListColumn { width: width.max(columns(&head).min(12)), name, head, right }
}

/// A name of at most a dozen columns, else its first word.
fn short(name: &str) -> String {
    let first = name.split_whitespace().next().unwrap_or_default();
    if columns(name) <= 12 { name.to_owned() } else { first.to_owned() }
}
