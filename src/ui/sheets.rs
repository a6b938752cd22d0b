//! The sheets of a workshop: the list that leads to each, and those that other agendas declare.

use super::ctx::Room;
use super::dialogs::Picker;
use super::effect::Step;
use super::intake::{self, Wanted};
use super::route::Route;
use crate::domain::Command;
use crate::domain::command::{NewRow, SheetCommand};
use crate::domain::sheet::{Given, Sheet};
use crate::text::sheet as text;

/// A sheet as an agenda declares it, with the rows that it gives.
pub type Declared = (Sheet, Vec<Given>);

/// An entry of a list to choose from.
type Entry = (String, Vec<Step>);

/// The list of all sheets, each with its rows, and a way to more.
pub fn list(room: &Room) -> Vec<Step> {
    let entry = |sheet: &Sheet| {
        let title = room.label(&sheet.title);
        if sheet.hidden {
            let shown = Sheet { hidden: false, ..sheet.clone() };
            let steps = vec![change(shown), Step::Go(Route::row(sheet.id.clone(), None))];
            return (format!("{title} ({})", room.say(text::IS_HIDDEN)), steps);
        }
        let rows = text::rows(room.language(), room.workshop.lines_of(sheet).len());
        (format!("{title} · {rows}"), vec![Step::Go(Route::row(sheet.id.clone(), None))])
    };
    let mut sheets: Vec<&Sheet> = room.workshop.sheets.all().iter().collect();
    sheets.sort_by_key(|sheet| sheet.hidden);
    let mut entries: Vec<Entry> = sheets.into_iter().map(entry).collect();
    entries.push((room.say(text::MORE_SHEETS).to_owned(), more(room)));
    vec![Step::open(Picker::new(room.say(text::ALL_SHEETS), entries))]
}

/// Asks for a sheet that the workshop has not, from the agendas that lie here or from a file.
fn more(room: &Room) -> Vec<Step> {
    let mut found: Vec<Declared> = Vec::new();
    for agenda in &*room.materials.agendas {
        for sheet in &agenda.sheets {
            let is_known = found.iter().any(|(other, _)| other.id == sheet.id);
            if room.workshop.sheet(&sheet.id).is_none() && !is_known {
                let given = agenda.given.iter().filter(|(of, _)| *of == sheet.id).map(|(_, given)| given.clone());
                found.push((sheet.clone(), given.collect()));
            }
        }
    }
    let mut entries: Vec<Entry> = found.into_iter().map(|declared| take(room, declared)).collect();
    entries.push((room.say(text::FROM_FILE).to_owned(), intake::ask(room, Wanted::Sheets)));
    vec![Step::open(Picker::new(room.say(text::WHICH_SHEET), entries))]
}

/// Asks which of the sheets that a file declares. One that is there already is declared anew; its rows stay.
pub fn found(room: &Room, sheets: Vec<Declared>) -> Vec<Step> {
    let entries: Vec<Entry> = sheets.into_iter().map(|declared| take(room, declared)).collect();
    vec![Step::open(Picker::new(room.say(text::WHICH_SHEET), entries))]
}

/// Declares a sheet, and enters the rows that it gives where it has none.
fn take(room: &Room, (sheet, given): Declared) -> Entry {
    let title = room.label(&sheet.title);
    let is_new = room.workshop.sheet(&sheet.id).is_none();
    let row = |given: Given| {
        let (sheet, heading) = (sheet.id.clone(), given.heading);
        NewRow { sheet, heading, cells: given.cells, ..NewRow::default() }
    };
    let rows: Vec<NewRow> = given.into_iter().filter(|_| is_new).map(row).collect();
    let route = Route::row(sheet.id.clone(), None);
    let mut steps = vec![change(sheet)];
    if !rows.is_empty() {
        steps.push(Step::Do(Command::Sheet(SheetCommand::add(rows))));
    }
    steps.push(Step::Go(route));
    (title, steps)
}

fn change(sheet: Sheet) -> Step {
    Step::Do(Command::Sheet(SheetCommand::Change(Box::new(sheet))))
}
