//! What is agreed to be done until a day: which sheet holds it, what of it is open, and what is late.

use crate::domain::sheet::{Cell, Choice, Column, Kind, Sheet};
use crate::domain::{Id, Workshop};
use crate::text::sheet_look as text;
use crate::ui::ctx::Room;
use crate::ui::effect::{Notice, Step};
use crate::ui::route::Route;
use jiff::civil::Date;

/// The choice that says that something is done, where a column of states has one of this name; else the last one is.
const DONE: &str = "selesai";

/// The first column of days of a sheet of follow-ups; none of any other sheet. Such a sheet has a column of days that the
/// room sees, and one of states.
pub fn date_column(sheet: &Sheet) -> Option<&Column> {
    done(sheet)?;
    sheet.shown_columns().find(|column| column.kind == Kind::Date && !column.desk)
}

/// The column of states and the choice in it that says that something is done.
fn done(sheet: &Sheet) -> Option<(&str, &str)> {
    let choices = |column: &'_ Column| matches!(&column.kind, Kind::Choice(choices) if choices.len() > 1);
    let column = sheet.columns.iter().find(|column| choices(column))?;
    let Kind::Choice(choices) = &column.kind else {
        return None;
    };
    let named = choices.iter().find(|choice: &&Choice| choice.id == DONE).or_else(|| choices.last())?;
    Some((&column.id, &named.id))
}

/// The sheet of follow-ups: the first one that is not hidden.
fn sheet(workshop: &Workshop) -> Option<&Sheet> {
    workshop.sheets.all().iter().find(|sheet| !sheet.hidden && date_column(sheet).is_some())
}

/// Whether a follow-up is not done yet.
fn is_open(workshop: &Workshop, sheet: &Sheet, line: Id) -> bool {
    let Some((column, done)) = done(sheet) else {
        return false;
    };
    !matches!(workshop.cell(sheet, line, column), Some(Cell::Choice(id)) if id == done)
}

/// By how many days a follow-up that is not done is late, in the zone of the workshop; none of one that is not late, and
/// on a sheet of anything else.
pub fn late(room: &Room, sheet: &Sheet, line: Id) -> Option<i64> {
    let column = date_column(sheet)?;
    let Some(Cell::Date(until)) = room.workshop.cell(sheet, line, &column.id) else {
        return None;
    };
    let today = room.workshop.zone().date(room.now);
    let days = (today - *until).get_days();
    (days > 0 && is_open(room.workshop, sheet, line)).then(|| i64::from(days))
}

/// The follow-ups with a day that are not done, the earliest first, each with what is to be done. The room may read them.
pub fn coming(room: &Room) -> Vec<(Date, String)> {
    let Some(sheet) = sheet(room.workshop) else {
        return Vec::new();
    };
    let dated = |line: Id| match room.workshop.cell(sheet, line, &date_column(sheet)?.id) {
        Some(Cell::Date(until)) => Some((*until, room.main_text(sheet, line))),
        Some(_) | None => None,
    };
    let open = room.workshop.lines_of(sheet).into_iter().filter(|line| is_open(room.workshop, sheet, *line));
    let mut coming: Vec<(Date, String)> = open.filter_map(dated).filter(|(_, what)| !what.is_empty()).collect();
    coming.sort_by_key(|(until, _)| *until);
    coming
}

/// Leads to the sheet of follow-ups and says how many are open; where no room looks on, also how many are late.
pub fn show(room: &Room) -> Vec<Step> {
    let Some(sheet) = sheet(room.workshop) else {
        return vec![Step::Say(Notice::info(room.say(text::NO_FOLLOW_UPS)))];
    };
    let lines = room.workshop.lines_of(sheet);
    let open = lines.iter().filter(|line| is_open(room.workshop, sheet, **line)).count();
    let late = lines.iter().filter(|line| late(room, sheet, **line).is_some()).count();
    let mut said = text::follow_ups(room.language(), open);
    if late > 0 && !room.role.is_public() {
        said = format!("{said} · {}", text::are_late(room.language(), late));
    }
    vec![Step::Go(Route::row(sheet.id.clone(), None)), Step::Say(Notice::info(said))]
}
