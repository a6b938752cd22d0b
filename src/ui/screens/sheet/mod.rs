//! A sheet: its rows in one of its looks, and the line that fills them.

mod declare;
mod fill;
mod follow;
mod hold;
mod keys;
mod rows;
mod tables;
mod update;
mod view;
mod walk;

pub use keys::{Action, HELD_KEYS, KEYS};

use crate::domain::capture::Sticky;
use crate::domain::command::SheetCommand;
use crate::domain::event::SheetEvent;
use crate::domain::sheet::{Column, Look, Ref, Rows, SheetView, Viewer, fits};
use crate::domain::{Command, Event, Id, Record, Workshop};
use crate::text::{Phrase, frame, sheet as text};
use crate::ui::ctx::Room;
use crate::ui::effect::{Given, Step};
use crate::ui::incoming::TableFile;
use crate::ui::keys::{Binding, Mode};
use crate::ui::looks;
use crate::ui::memo::Memo;
use crate::ui::route::{Route, Spot};
use crate::ui::screens::View;
use crate::ui::widgets::capture::Capture;
use follow::Asked;
use hold::Held;
use ratatui::Frame;
use ratatui::layout::Rect;
use std::rc::Rc;

/// Where the facilitator is on a sheet.
#[derive(Debug)]
pub struct State {
    /// The session whose columns and rows are shown.
    session: Option<String>,
    /// The sheet, by id.
    sheet: String,
    /// The look, by id.
    look: Option<String>,
    /// The line that is filled; without one the next line typed is a new row.
    row: Option<Id>,
    /// The column that is filled, by id; one that is not shown means the first that is filled in.
    column: Option<String>,
    /// The heading that new rows go under.
    heading: Option<String>,
    capture: Capture,
    sticky: Sticky,
    /// The selected row with every column on its own line.
    enlarged: bool,
    /// How much of the look the room has been shown.
    revealed: u8,
    held: Option<Held>,
    spot: Spot,
    /// How many pages of factors were turned.
    page: usize,
    /// A cell that is in the line to be changed.
    edit: Option<Edit>,
    /// A follow-up whose office and date are in the line.
    asked: Option<Asked>,
    /// What a saved line leads to: the row under the one filled, or the next column.
    next: Next,
    seen: Memo<(usize, Viewer), Option<Rc<SheetView>>>,
    lines: Memo<Lines, Rc<[Id]>>,
    filled: Memo<(Lines, String), usize>,
}

/// What the lines follow from: the records, who looks, the look, the line that stays and the spot.
type Lines = (usize, Viewer, Option<String>, Option<Id>, Spot);

/// Where the line goes on when what was typed is on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    /// Nowhere.
    Stay,
    /// The line that came next when this one was saved; without one the new row.
    Row(Option<Id>),
    /// The next column.
    Column,
}

/// Where the facilitator was when a cell was taken to be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Edit {
    row: Option<Id>,
    column: Option<String>,
    mode: Mode,
}

/// A place on a sheet, as [`Route::Sheet`] has it.
#[derive(Debug, Clone)]
pub struct At<'a> {
    /// The session, by id.
    pub session: Option<&'a str>,
    /// The sheet, by id.
    pub sheet: &'a str,
    /// The look, by id.
    pub look: Option<&'a str>,
    /// The line that is filled.
    pub row: Option<Id>,
    /// The column that is filled, by id.
    pub column: Option<&'a str>,
    /// How much of the look the room has been shown.
    pub revealed: u8,
    /// Where on the look.
    pub spot: &'a Spot,
}

impl State {
    /// A sheet at a place, ready to type; none when there is no such sheet. Where a session adds no rows the first line
    /// that is not filled yet is the one to fill.
    pub fn at(room: &Room, at: &At) -> Option<Self> {
        room.workshop.sheet(at.sheet)?;
        let look = || room.workshop.session(at.session?)?.1.plan.look.clone();
        let mut state = Self {
            session: at.session.map(str::to_owned),
            sheet: at.sheet.to_owned(),
            look: at.look.map(str::to_owned).or_else(look),
            row: at.row,
            column: at.column.map(str::to_owned),
            heading: None,
            capture: Capture::default(),
            sticky: Sticky::default(),
            enlarged: false,
            revealed: at.revealed,
            held: None,
            spot: at.spot.clone(),
            page: 0,
            edit: None,
            asked: None,
            next: Next::Stay,
            seen: Memo::default(),
            lines: Memo::default(),
            filled: Memo::default(),
        };
        let seen = state.seen(room)?;
        if state.row.is_none() && !seen.adds {
            let first = |state: &Self| state.of_look(&seen).or_else(|| state.first_unfilled(room, &seen));
            state.column = state.column.take().or_else(|| first(&state));
            state.row = state.first_empty(room, &seen);
        }
        Some(state)
    }

    /// The sheet as this window may show it.
    fn seen(&self, room: &Room) -> Option<Rc<SheetView>> {
        let viewer = viewer(room);
        self.seen.get((room.history.records().len(), viewer), || {
            room.workshop.sheet_view(&self.sheet, self.session.as_deref(), viewer).map(Rc::new)
        })
    }

    fn lines_key(&self, room: &Room) -> Lines {
        (room.history.records().len(), viewer(room), self.look.clone(), self.row, self.spot.clone())
    }

    /// The lines in order; a line that was just filled stays although it no longer meets the session's conditions.
    fn lines(&self, room: &Room, seen: &SheetView) -> Rc<[Id]> {
        self.lines.get(self.lines_key(room), || looks::lines(room, seen, self.look(seen), self.row, &self.spot).into())
    }

    /// How many of the lines are filled in a column.
    fn count_filled(&self, room: &Room, seen: &SheetView, here: &looks::Here, column: &Column) -> usize {
        let key = (self.lines_key(room), column.id.clone());
        self.filled.get(key, || looks::count_filled(room, seen, here, column))
    }

    /// The lines as the picture has them, group by group.
    fn groups(&self, room: &Room, seen: &SheetView) -> Vec<Vec<Id>> {
        let lines = self.lines(room, seen);
        looks::groups(room, seen, self.look(seen), &view::here(self, seen, room, &lines))
    }

    /// The column that is filled: the one named, else the main one of a new row, else the first that is filled in.
    fn column<'a>(&self, seen: &'a SheetView) -> Option<&'a Column> {
        let named = self.column.as_deref().filter(|id| seen.columns.iter().any(|shown| shown == id));
        let first = self.first_to_fill(seen);
        named.or(first.as_deref()).and_then(|id| seen.sheet.column(id))
    }

    /// The first column to fill: of a new row the main one, else the one that the look is about, else the first behind the
    /// main one that is filled in.
    fn first_to_fill(&self, seen: &SheetView) -> Option<String> {
        let new = self.row.is_none() && seen.adds;
        if let Some(column) = self.of_look(seen).filter(|_| !new) {
            return Some(column);
        }
        let column = seen.filled_in().find(|column| new || !column.main).or_else(|| seen.filled_in().next());
        column.map(|column| column.id.clone())
    }

    /// The column that the look is about, where the session fills it.
    fn of_look(&self, seen: &SheetView) -> Option<String> {
        let column = self.look(seen).and_then(looks::column_of)?;
        seen.filled_in().any(|shown| shown.id == column).then(|| column.to_owned())
    }

    /// The first column to fill that is not filled in every line, else the first one.
    fn first_unfilled(&self, room: &Room, seen: &SheetView) -> Option<String> {
        let lines = self.lines(room, seen);
        let passes = |line: &&Id| fits(room.workshop, &seen.sheet, **line, &seen.sheet.gate);
        let mut columns = seen.filled_in().filter(|column| !column.main);
        let empty =
            |id: &str| lines.iter().filter(passes).any(|line| room.workshop.cell(&seen.sheet, *line, id).is_none());
        let unfilled = columns.find(|column| empty(&column.id)).map(|column| column.id.clone());
        unfilled.or_else(|| self.first_to_fill(seen))
    }

    /// The first line whose cell in the column is empty, else the first.
    fn first_empty(&self, room: &Room, seen: &SheetView) -> Option<Id> {
        let lines = self.lines(room, seen);
        let column = self.column.as_deref().unwrap_or_default();
        let empty = lines.iter().find(|line| room.workshop.cell(&seen.sheet, **line, column).is_none());
        empty.or_else(|| lines.first()).copied()
    }

    /// Whether the line typed adds a row.
    fn is_new(&self, seen: &SheetView) -> bool {
        self.row.is_none() && seen.adds
    }

    /// Whether Enter on an empty line takes what the sheet offers: on no row, or where rows are not its own.
    fn takes_offers(&self, seen: &SheetView) -> bool {
        self.edit.is_none() && (self.row.is_none() || seen.sheet.rows == Rows::Items)
    }

    /// Whether an event fills cells of this sheet.
    fn is_filled_by(&self, event: &Event) -> bool {
        matches!(event, Event::Sheet(SheetEvent::CellsSet { sheet, .. }) if *sheet == self.sheet)
    }

    /// What a line is cited as.
    fn cited(seen: &SheetView, line: Id) -> Ref {
        match seen.sheet.rows {
            Rows::Open => Ref::Row(line),
            Rows::Items => Ref::Item(line),
        }
    }

    /// Ends the change of a cell: the line goes back to where it was.
    fn end_edit(&mut self) -> bool {
        let Some(Edit { row, column, mode }) = self.edit.take() else {
            return false;
        };
        (self.row, self.column, self.capture.mode) = (row, column, mode);
        true
    }

    fn look<'a>(&self, seen: &'a SheetView) -> Option<&'a Look> {
        seen.sheet.look(self.look.as_deref())
    }
}

fn viewer(room: &Room) -> Viewer {
    if room.role.is_public() { Viewer::Room } else { Viewer::Desk }
}

impl View for State {
    type Action = Action;

    fn route(&self) -> Route {
        let (session, sheet) = (self.session.clone(), self.sheet.clone());
        let (look, column) = (self.look.clone(), self.column.clone());
        Route::Sheet { session, sheet, look, row: self.row, column, revealed: self.revealed, spot: self.spot.clone() }
    }

    fn keys(&self, _room: &Room) -> &'static [Binding<Action>] {
        if self.held.is_some() { HELD_KEYS } else { KEYS }
    }

    fn update(&mut self, room: &Room, action: Action) -> Vec<Step> {
        update::update(self, room, action)
    }

    fn view(&self, room: &Room, frame: &mut Frame, area: Rect) {
        view::view(self, room, frame, area);
    }

    fn hint(&self, room: &Room, frame: &mut Frame, area: Rect) {
        view::hint(self, room, frame, area);
    }

    fn capture(&self) -> Option<&Capture> {
        Some(&self.capture)
    }

    fn capture_mut(&mut self) -> Option<&mut Capture> {
        Some(&mut self.capture)
    }

    fn band(&self, room: &Room) -> Phrase {
        if self.held.is_some() {
            return text::HOLD_BAND;
        }
        let walked = self.seen(room).and_then(|seen| walk::band(self, &seen));
        walked.unwrap_or(frame::MOVING_BAND)
    }

    fn mode(&self) -> Mode {
        if self.held.is_some() { Mode::Moving } else { self.capture.mode }
    }

    fn comes_from_field(&self, command: &Command, _workshop: &Workshop) -> bool {
        matches!(command, Command::Sheet(SheetCommand::Fill { .. }))
    }

    fn jump(&mut self, room: &Room, number: u32) -> bool {
        let Some(seen) = self.seen(room) else {
            return false;
        };
        let numbered = |line: &Id| room.workshop.number_of(*line) == Some(number);
        let whole = Spot { opened: false, ..self.spot.clone() };
        let all = looks::lines(room, &seen, self.look(&seen), self.row, &whole);
        let line = all.into_iter().find(numbered);
        if let Some(line) = line {
            self.select(Some(line), &seen);
            walk::to(self, room, &seen, line);
        }
        line.is_some()
    }

    fn paste(&mut self, room: &Room, text: &str) -> Vec<Step> {
        tables::paste(self, room, text)
    }

    fn tables(&mut self, room: &Room, sum: &str, files: &[TableFile]) -> Vec<Step> {
        tables::returned(self, room, sum, files)
    }

    fn take(&mut self, given: Given) {
        match given {
            Given::Source(code) => self.sticky.by = code,
            Given::Lines(_) | Given::Rundown(_) | Given::Earlier { .. } | Given::Written(..) => {}
        }
    }

    /// A cell or a row is on the disk: the line is free again and goes on where what was typed leads.
    fn recorded(&mut self, room: &Room, record: &Record) {
        let of_sheets = record.events.iter().filter_map(|event| match event {
            Event::Sheet(event) => Some(event),
            Event::Journal(_)
            | Event::Workshop(_)
            | Event::Agenda(_)
            | Event::Attendance(_)
            | Event::Group(_)
            | Event::Floor(_)
            | Event::Board(_)
            | Event::Note(_)
            | Event::Vote(_)
            | Event::Agreement(_) => None,
        });
        for event in of_sheets {
            if let SheetEvent::RowAdded { id, sheet, .. } = event
                && *sheet == self.sheet
            {
                walk::added(self, room, *id);
            }
            if let SheetEvent::RowAdded { sheet, .. } | SheetEvent::CellsSet { sheet, .. } = event
                && *sheet == self.sheet
                && !record.events.iter().any(|event| matches!(event, Event::Sheet(SheetEvent::TablesReturned { .. })))
            {
                self.capture.saved();
            }
            let is_asked = self.asked.as_ref().map(|asked| &asked.sheet);
            if let SheetEvent::RowAdded { sheet, .. } = event
                && is_asked == Some(sheet)
            {
                self.capture.saved();
                follow::end(self);
            }
            if let SheetEvent::CellsSet { row, .. } = event
                && self.row == Some(*row)
                && record.events.len() == 1
                && !self.end_edit()
            {
                update::go_on(self, room);
            }
        }
        let several = record.events.iter().filter(|event| self.is_filled_by(event)).count() > 1;
        if let Some(seen) = self.seen(room).filter(|seen| several && !seen.adds && self.edit.is_none()) {
            // Many cells came at once: the line goes to what is left to fill.
            self.column = self.first_unfilled(room, &seen);
            self.row = self.first_empty(room, &seen);
        }
        self.next = Next::Stay;
    }

    fn go_on_as(&mut self, before: &Self) {
        self.capture.mode = before.capture.mode;
        self.sticky.clone_from(&before.sticky);
        self.heading.clone_from(&before.heading);
        self.enlarged = before.enlarged;
    }
}
