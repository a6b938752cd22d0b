//! What is typed becomes a row or a cell.

use super::State;
use super::update::say;
use crate::domain::Command;
use crate::domain::Id;
use crate::domain::capture;
use crate::domain::command::{NewRow, SheetCommand};
use crate::domain::sheet::{Cell, Cells, SheetView};
use crate::text::sheet as text;
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::links;

/// Enter: a row is added, or the cell is filled; with nothing typed the line goes on.
pub(super) fn save(state: &mut State, room: &Room, seen: &SheetView) -> Vec<Step> {
    if state.capture.field.is_empty() {
        return go_on(state, room, seen);
    }
    if state.is_new(seen) {
        return add(state, room, seen);
    }
    let (Some(row), Some(column)) = (state.row, state.column(seen)) else {
        return say(room, text::NONE_SELECTED);
    };
    state.capture.send();
    let cell = Cell::text(state.capture.field.text());
    let command = SheetCommand::cell(state.sheet.clone(), row, column.id.clone(), Some(cell));
    vec![Step::Do(Command::Sheet(command))]
}

fn go_on(state: &mut State, room: &Room, seen: &SheetView) -> Vec<Step> {
    if let Some(offer) = links::offer(room, seen).filter(|_| state.row.is_none()) {
        return links::take(room, offer);
    }
    state.step(room, seen, true);
    Vec::new()
}

fn add(state: &mut State, room: &Room, seen: &SheetView) -> Vec<Step> {
    let line = capture::parse(room.workshop, state.capture.field.text(), &mut state.sticky);
    if line.text.is_empty() && line.only_sticks {
        state.capture.field.take();
        return Vec::new();
    }
    state.capture.send();
    let main = seen.sheet.main().map(|column| column.id.clone()).unwrap_or_default();
    let cells = Cells::from([(main, Cell::text(line.text))]);
    let heading = state.heading.clone();
    let row = NewRow { sheet: state.sheet.clone(), heading, cells, by: line.by, origin: None };
    vec![Step::Do(Command::Sheet(SheetCommand::add(vec![row])))]
}

/// Takes a completion of what is typed; whether there was one.
pub(super) fn complete(_state: &mut State, _room: &Room, _seen: &SheetView) -> bool {
    false
}

/// Edits the cell that the selected row stands on.
pub(super) fn edit(state: &State, room: &Room, seen: &SheetView, row: Id) -> Vec<Step> {
    let column = state.column(seen).map(|column| column.id.clone()).unwrap_or_default();
    edit_cell(room, seen, row, &column)
}

/// Edits a cell in a dialog.
pub(super) fn edit_cell(room: &Room, seen: &SheetView, row: Id, column: &str) -> Vec<Step> {
    let _ = (seen, row, column);
    say(room, text::NONE_SELECTED)
}

/// What is cited by the numbers typed so far, each in a line.
pub(super) fn cited(_state: &State, _room: &Room, _seen: &SheetView) -> Vec<String> {
    Vec::new()
}

/// What Enter would save, before it does; or the completion that Tab takes.
pub(super) fn echo(_state: &State, _room: &Room, _seen: &SheetView) -> Option<String> {
    None
}
