//! What is typed becomes a row or a cell.

use super::update::say;
use super::{Edit, State, follow, walk};
use crate::domain::Command;
use crate::domain::Id;
use crate::domain::capture::{self, Sticky};
use crate::domain::command::{NewRow, RowCells, SheetCommand};
use crate::domain::sheet::typed::{Filled, NotACell, completions, leading, scales_then_words, typed, whole_line};
use crate::domain::sheet::{Cell, Cells, Column, Contrary, Kind, Rows, Sheet, SheetView, contrary};
use crate::text::{cells, sheet as text};
use crate::ui::ctx::Room;
use crate::ui::effect::{Notice, Step};
use crate::ui::keys::Mode;
use crate::ui::links;
use crate::ui::mention;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The date by which years and dates are read.
pub(super) fn today(room: &Room) -> Date {
    room.workshop.zone().date(room.now)
}

/// Enter: a row is added, or the cell is filled; with nothing typed the line goes on.
pub(super) fn save(state: &mut State, room: &Room, seen: &SheetView) -> Vec<Step> {
    if let Some(asked) = state.asked.clone() {
        return follow::save(state, room, seen, &asked);
    }
    if state.capture.field.is_empty() {
        return go_on(state, room, seen);
    }
    if state.is_new(seen) {
        return add(state, room, seen);
    }
    let (Some(row), Some(column)) = (state.row, state.column(seen)) else {
        let nothing = state.lines(room, seen).is_empty() && seen.sheet.rows == Rows::Open;
        return say(room, if nothing { text::NOTHING_TO_FILL } else { text::NONE_SELECTED });
    };
    if links::comes_from_votes(room, &seen.sheet, &column.id) {
        return say(room, text::POINTS_FROM_VOTES);
    }
    match answer(state, room, seen, row, column) {
        Ok(filled) => {
            let cells = filled.cells.into_iter().collect();
            let against = said_contrary(room, seen, row, &cells);
            state.capture.send();
            let of = RowCells { sheet: state.sheet.clone(), row, cells };
            let mut steps = vec![Step::Do(Command::Sheet(SheetCommand::Fill { rows: Vec::new(), cells: vec![of] }))];
            steps.extend(against.into_iter().map(|said| Step::Say(Notice::warning(said))));
            steps
        }
        Err(why) => wrong(room, column, &why),
    }
}

/// Nothing typed: the offer of an empty sheet is taken, else the line goes to the next row.
fn go_on(state: &mut State, room: &Room, seen: &SheetView) -> Vec<Step> {
    if let Some(offer) = links::offer(room, seen).filter(|_| state.takes_offers(seen)) {
        return links::take(offer);
    }
    state.step(room, seen, true);
    Vec::new()
}

fn wrong(room: &Room, column: &Column, why: &NotACell) -> Vec<Step> {
    vec![Step::Say(Notice::warning(cells::not_a_cell(room.language(), column, why)))]
}

/// What the line says of a row: degrees of neighbouring scales and words behind them, else one cell. A text that stands
/// is not replaced.
fn answer(state: &State, room: &Room, seen: &SheetView, row: Id, column: &Column) -> Result<Filled, NotACell> {
    let typed_text = state.capture.field.text();
    let behind: Vec<&Column> = seen.filled_in().skip_while(|other| other.id != column.id).collect();
    if matches!(column.kind, Kind::Scale(_)) && state.edit.is_none() {
        return scales_then_words(room.workshop, &seen.sheet, &behind, Some(row), typed_text);
    }
    let stands = room.workshop.cell(&seen.sheet, row, &column.id).is_some();
    if column.kind == Kind::Text && stands && state.edit.is_none() && typed_text.trim() != "-" {
        return Err(NotACell::TextThere);
    }
    let cell = typed(room.workshop, &seen.sheet, column, Some(row), typed_text, today(room))?;
    Ok(Filled { cells: vec![(column.id.clone(), cell)] })
}

fn add(state: &mut State, room: &Room, seen: &SheetView) -> Vec<Step> {
    let typed = state.capture.field.text().to_owned();
    let mut sticky = state.sticky.clone();
    let line = capture::parse(room.workshop, &typed, &mut sticky);
    if let Some((column, said)) = strange_dimension(room, &seen.sheet, line.dimension.as_deref()) {
        return wrong(room, column, &NotACell::NoDimension(format!("#{said}")));
    }
    if line.text.is_empty() && line.only_sticks {
        state.sticky = sticky;
        state.capture.field.take();
        return Vec::new();
    }
    let row = match row(&Usual::of(state, room, seen), room, seen, &typed) {
        Ok(row) => row,
        Err((id, why)) => return vec![Step::Say(Notice::warning(not_a_part(room, seen, &id, &why)))],
    };
    let unseen = unseen_without(room, seen, &row.cells);
    state.capture.send();
    let mut steps = vec![Step::Do(Command::Sheet(SheetCommand::add(vec![row])))];
    steps.extend(unseen.map(|column| Step::Say(Notice::info(text::unseen_without(room.language(), &column)))));
    let unknown = line.unknown.map(|name| crate::text::swot::unknown_name(room.language(), &name));
    steps.extend(unknown.map(|said| Step::Say(Notice::info(said))));
    steps
}

/// What holds for every new row until it is changed.
#[derive(Debug, Clone)]
pub(super) struct Usual {
    sticky: Sticky,
    heading: Option<String>,
    /// What it takes over from the cell of a spread that is opened.
    cells: Vec<(String, Cell)>,
}

impl Usual {
    pub(super) fn of(state: &State, room: &Room, seen: &SheetView) -> Self {
        let cells = walk::taken_over(state, room, seen);
        Self { sticky: state.sticky.clone(), heading: state.heading.clone(), cells }
    }
}

/// The row that a line makes, under the heading and from the source that stick.
///
/// # Errors
/// Why the line makes none.
pub(super) fn row(usual: &Usual, room: &Room, seen: &SheetView, typed: &str) -> Result<NewRow, (String, NotACell)> {
    let mut sticky = usual.sticky.clone();
    let line = capture::parse(room.workshop, typed, &mut sticky);
    if let Some((column, said)) = strange_dimension(room, &seen.sheet, line.dimension.as_deref()) {
        return Err((column.id.clone(), NotACell::NoDimension(format!("#{said}"))));
    }
    let mut columns: Vec<&Column> = seen.filled_in().collect();
    columns.sort_by_key(|column| !column.main);
    let filled = whole_line(room.workshop, &seen.sheet, &columns, &line.text, today(room))?;
    let mut cells: Cells = filled.cells.into_iter().filter_map(|(id, cell)| Some((id, cell?))).collect();
    let heading = usual.heading.clone().filter(|id| seen.sheet.heading(id).is_some());
    complete_cells(room, seen, heading.as_deref(), line.dimension, &mut cells);
    for (column, cell) in &usual.cells {
        cells.entry(column.clone()).or_insert_with(|| cell.clone());
    }
    Ok(NewRow { sheet: seen.sheet.id.clone(), heading, cells, by: line.by, origin: None })
}

/// What is wrong with a part of a line for a new row; with the name of its column where that is not the first.
pub(super) fn not_a_part(room: &Room, seen: &SheetView, id: &str, why: &NotACell) -> String {
    let Some(column) = seen.sheet.column(id).or_else(|| seen.sheet.main()) else {
        return String::new();
    };
    let said = cells::not_a_cell(room.language(), column, why);
    if column.main { said } else { format!("{}: {said}", room.label(&column.name)) }
}

/// Puts into a new row what it takes over: the dimension, its own or its heading's, and what the session asks for.
pub(super) fn complete_cells(
    room: &Room,
    seen: &SheetView,
    heading: Option<&str>,
    dimension: Option<String>,
    cells: &mut Cells,
) {
    let dimension = dimension.or_else(|| dimension_of(&seen.sheet, heading));
    if let Some((column, cell)) = dimension.and_then(|typed| dimension_cell(room, &seen.sheet, &typed)) {
        cells.entry(column).or_insert(cell);
    }
    for (column, cell) in conditions(room, seen) {
        cells.entry(column).or_insert(cell);
    }
}

/// The targets of a row that go against its direction, once these cells are typed too, in words.
pub(super) fn said_contrary(
    room: &Room,
    seen: &SheetView,
    row: Id,
    typed: &BTreeMap<String, Option<Cell>>,
) -> Vec<String> {
    let name = |id: &str| seen.sheet.column(id).map(|column| room.label(&column.name)).unwrap_or_default();
    let said = |of: Contrary| cells::contrary(room.language(), &of, &name(&of.column), &name(&of.baseline));
    contrary(room.workshop, &seen.sheet, Some(row), typed).into_iter().map(said).collect()
}

fn dimension_of(sheet: &Sheet, heading: Option<&str>) -> Option<String> {
    sheet.heading(heading?)?.dimension.clone()
}

/// The cell of the sheet's column of dimensions that `#gov` makes.
fn dimension_cell(room: &Room, sheet: &Sheet, said: &str) -> Option<(String, Cell)> {
    let column = sheet.shown_columns().find(|column| column.kind == Kind::Dimension)?;
    let cell = typed(room.workshop, sheet, column, None, said, today(room)).ok().flatten()?;
    Some((column.id.clone(), cell))
}

/// The first column by which the session shows rows and that a new row leaves empty: the row is kept and not seen.
fn unseen_without(room: &Room, seen: &SheetView, cells: &Cells) -> Option<String> {
    let asks = seen.conditions.iter().filter(|condition| condition.filled != Some(false));
    let mut columns = asks.filter_map(|condition| seen.sheet.column(&condition.column));
    columns.find(|column| !column.kind.is_computed() && !cells.contains_key(&column.id)).map(|c| room.label(&c.name))
}

/// A dimension that was said and that the sheet's column of dimensions cannot hold.
fn strange_dimension<'a>(room: &Room, sheet: &'a Sheet, said: Option<&'a str>) -> Option<(&'a Column, &'a str)> {
    let column = sheet.shown_columns().find(|column| column.kind == Kind::Dimension)?;
    let said = said.filter(|said| dimension_cell(room, sheet, said).is_none())?;
    Some((column, said))
}

/// What a new row takes over from the conditions of the session: single values.
fn conditions(room: &Room, seen: &SheetView) -> Vec<(String, Cell)> {
    let single = seen.conditions.iter().filter_map(|condition| match condition.is.as_slice() {
        [one] => Some((seen.sheet.column(&condition.column)?, one)),
        _ => None,
    });
    let cell = |(column, one): (&Column, &crate::domain::sheet::Plain)| {
        let cell = one.as_cell(&column.kind)?;
        let fits = crate::domain::sheet::check_cell(room.workshop, &seen.sheet, None, &column.id, &cell).is_ok();
        fits.then(|| (column.id.clone(), cell))
    };
    single.filter_map(cell).collect()
}

/// Takes a completion of what is typed; whether there was one.
pub(super) fn complete(state: &mut State, room: &Room, seen: &SheetView) -> bool {
    if state.is_new(seen) {
        return mention::complete(&mut state.capture.field, room.workshop);
    }
    let Some(found) = completion(state, room, seen) else {
        return false;
    };
    state.capture.field.set(found);
    true
}

/// What Tab would make of the line; none when it is that already.
fn completion(state: &State, room: &Room, seen: &SheetView) -> Option<String> {
    let typed = state.capture.field.text();
    let column = state.column(seen).filter(|_| !typed.trim().is_empty())?;
    if matches!(column.kind, Kind::Scale(_)) {
        return None;
    }
    let first = completions(room.workshop, column, typed).into_iter().next()?;
    let first = room.label(&first);
    (!first.eq_ignore_ascii_case(typed.trim())).then_some(first)
}

/// Takes a cell into the line to be changed; a computed one is not.
pub(super) fn edit(state: &mut State, room: &Room, seen: &SheetView, row: Id, column: &str) -> Vec<Step> {
    let Some(column) = seen.sheet.column(column) else {
        return say(room, text::NONE_SELECTED);
    };
    if column.kind.is_computed() {
        return say(room, text::COMPUTED);
    }
    if seen.sheet.rows == Rows::Items && column.main {
        return say(room, text::ITEMS_ARE_ROWS);
    }
    let before = room.workshop.cell(&seen.sheet, row, &column.id);
    let before = before.map(|cell| cells::cell(room.language(), room.workshop, column, cell)).unwrap_or_default();
    state.edit = Some(Edit { row: state.row, column: state.column.clone(), mode: state.capture.mode });
    (state.row, state.column) = (Some(row), Some(column.id.clone()));
    state.capture.mode = Mode::Typing;
    state.capture.field.set(before);
    Vec::new()
}

/// The cell that `e` takes: the one that the row stands on; where that is not seen, what the row is called by.
pub(super) fn edit_here(state: &mut State, room: &Room, seen: &SheetView) -> Vec<Step> {
    let Some(row) = state.row else {
        return say(room, text::NONE_SELECTED);
    };
    let column = state.column(seen).map(|column| column.id.clone());
    edit(state, room, seen, row, &column.unwrap_or_default())
}

/// What is cited by the numbers typed so far, each in a line.
pub(super) fn cited(state: &State, room: &Room, seen: &SheetView) -> Vec<String> {
    if !state.is_new(seen) {
        return Vec::new();
    }
    let to = seen.filled_in().find_map(|column| if let Kind::Links(to) = &column.kind { Some(to) } else { None });
    let Some(to) = to else {
        return Vec::new();
    };
    // A text that follows makes the numbers links; so does none yet.
    let (refs, _) = leading(room.workshop, to, &format!("{} x", state.capture.field.text()));
    refs.iter().map(|cited| links::said(room, cited)).collect()
}

/// That what is typed goes against the direction of its row.
fn contrary_while_typing(state: &State, room: &Room, seen: &SheetView, column: &Column) -> Option<String> {
    let row = state.row?;
    let cell = typed(room.workshop, &seen.sheet, column, Some(row), state.capture.field.text(), today(room)).ok()?;
    said_contrary(room, seen, row, &BTreeMap::from([(column.id.clone(), cell)])).into_iter().next()
}

/// What Enter would save where that says more than what is typed; else the completion that Tab takes.
pub(super) fn echo(state: &State, room: &Room, seen: &SheetView) -> Option<String> {
    if !state.capture.is_typing() || state.capture.field.is_empty() {
        return None;
    }
    if let Some(asked) = &state.asked {
        return Some(follow::echo(state, room, seen, asked));
    }
    if state.is_new(seen) {
        let code = mention::completion(&state.capture.field, room.workshop)?;
        return Some(format!("@{code} · {}", room.say(crate::text::swot::TAKE_COMPLETION)));
    }
    let column = state.column(seen)?;
    if let Some(completion) = completion(state, room, seen) {
        return Some(format!("{completion} · {}", room.say(crate::text::swot::TAKE_COMPLETION)));
    }
    if matches!(column.kind, Kind::Scale(_) | Kind::Text) {
        return None;
    }
    let of = (&seen.sheet, column);
    let typed = state.capture.field.text();
    let read = cells::echo(room.language(), room.workshop, of, state.row, typed, today(room));
    if let Some(said) = contrary_while_typing(state, room, seen, column) {
        return Some(said);
    }
    match read {
        Ok(said) => said.map(|said| format!("= {said}")),
        Err(why) => Some(cells::not_a_cell(room.language(), column, &why)),
    }
}
