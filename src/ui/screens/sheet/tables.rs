//! A sheet that goes to tables and comes back, and what comes as a file or a paste.

use super::fill::{self, today};
use super::update::say;
use super::{State, rows};
use crate::domain::Command;
use crate::domain::attendance::Code;
use crate::domain::command::SheetCommand;
use crate::domain::sheet::{Sheet, SheetView, Tables};
use crate::sheet_file::{NotATable, Review, TableRead, Taking, read, review};
use crate::text::{returned as text, sheet as sheet_text};
use crate::ui::ctx::Room;
use crate::ui::dialogs::{Picker, Returned};
use crate::ui::effect::{Notice, Step};
use crate::ui::groups::{self, source_name};
use crate::ui::handout::{self, Purpose, SheetPart};
use crate::ui::incoming::{TableFile, Wanted};
use crate::ui::intake;

/// Asks who is to fill the sheet: the tables, or one file for whoever has it.
pub(super) fn send(state: &State, room: &Room) -> Vec<Step> {
    let part = |tables: Vec<Code>, desk: bool, announce: bool| {
        let (sheet, session) = (state.sheet.clone(), state.session.clone().filter(|_| !desk));
        vec![handout::find(Purpose::Sheet(SheetPart { sheet, session, tables, desk, announce }))]
    };
    let codes: Vec<Code> = room.workshop.groups.iter().map(|group| group.code.clone()).collect();
    let sent = room.workshop.tables_of(&state.sheet);
    let mut entries = Vec::new();
    if !codes.is_empty() {
        // Files written once more, for one that was lost, do not make those that are in be out again.
        let goes_on =
            |sent: &Tables| sent.sent == codes && sent.session == state.session && sent.out().next().is_some();
        let announce = !sent.is_some_and(goes_on);
        entries.push((text::to_tables(room.language(), codes.len()), part(codes.clone(), false, announce)));
    }
    entries.push((room.say(text::ONE_FILE).to_owned(), part(Vec::new(), false, false)));
    if !room.role.is_public() {
        entries.push((room.say(text::FOR_OFFICE).to_owned(), part(Vec::new(), true, false)));
    }
    if codes.is_empty() {
        entries.push((room.say(text::GROUPS_FIRST).to_owned(), groups::menu(room)));
    }
    if sent.is_some() {
        let over = SheetCommand::Send { sheet: state.sheet.clone(), session: None, tables: Vec::new() };
        entries.push((room.say(text::IS_OVER).to_owned(), vec![Step::Do(Command::Sheet(over))]));
    }
    vec![Step::open(Picker::new(room.say(text::SEND_WHOM), entries))]
}

/// Asks for the files that came back.
pub(super) fn take_back(room: &Room) -> Vec<Step> {
    intake::ask(room, Wanted::Tables)
}

/// Asks which table's form has been entered by hand.
pub(super) fn by_hand(state: &State, room: &Room) -> Vec<Step> {
    let out: Vec<&Code> = room.workshop.tables_of(&state.sheet).into_iter().flat_map(Tables::out).collect();
    if out.is_empty() {
        return say(room, text::NONE_OUT);
    }
    let entry = |code: &Code| {
        let (sheet, tables) = (state.sheet.clone(), vec![code.clone()]);
        let back = SheetCommand::Return { sheet, tables, rows: Vec::new(), cells: Vec::new() };
        (source_name(room, code), vec![Step::Do(Command::Sheet(back))])
    };
    vec![Step::open(Picker::new(room.say(text::BY_HAND), out.into_iter().map(entry).collect()))]
}

/// Files that came back, looked over as one. A file that is not taken stops no other.
pub(super) fn returned(state: &State, room: &Room, sum: &str, files: &[TableFile]) -> Vec<Step> {
    let Some(seen) = state.seen(room) else {
        return Vec::new();
    };
    let mut tables: Vec<(String, TableRead)> = Vec::new();
    let mut refused = Vec::new();
    for TableFile { name, bytes } in files {
        let table = bytes.as_ref().ok_or(None).and_then(|bytes| read(bytes, taking(room, sum, &seen)).map_err(Some));
        match table {
            Ok(table) => {
                let by = table.marks.as_ref().and_then(|marks| marks.table.as_ref());
                let named = by.map_or_else(|| name.clone(), |code| source_name(room, code));
                let is_taken = tables.iter().any(|(other, _)| *other == named);
                tables.push((if is_taken { format!("{named} ({name})") } else { named }, table));
            }
            Err(why) => refused.push(text::not_taken(room.language(), name, &reason(room, &seen, why.as_ref()))),
        }
    }
    look_over(state, room, &seen, tables, &refused)
}

/// A paste: a table where its first lines name columns of the sheet, else lines as if they were typed.
pub(super) fn paste(state: &mut State, room: &Room, pasted: &str) -> Vec<Step> {
    let Some(seen) = state.seen(room) else {
        return Vec::new();
    };
    match read(pasted.as_bytes(), taking(room, "", &seen)) {
        Ok(table) => {
            let tables = vec![(room.say(text::PASTED).to_owned(), table)];
            look_over(state, room, &seen, tables, &[])
        }
        // Cells beside one another are no lines to be typed.
        Err(NotATable::NoColumns) if looks_like_a_table(pasted) => {
            let main = seen.sheet.main().map(|main| room.label(&main.name)).unwrap_or_default();
            let mut steps = rows::paste(state, room, &seen, pasted);
            if seen.adds {
                steps.push(Step::Say(Notice::warning(sheet_text::no_names(room.language(), &main))));
            }
            steps
        }
        Err(_) => rows::paste(state, room, &seen, pasted),
    }
}

/// Whether two lines or more have several cells, as what is copied from a spreadsheet.
fn looks_like_a_table(pasted: &str) -> bool {
    pasted.lines().filter(|line| line.trim().contains('\t')).count() > 1
}

fn look_over(
    state: &State,
    room: &Room,
    seen: &SheetView,
    tables: Vec<(String, TableRead)>,
    refused: &[String],
) -> Vec<Step> {
    let mut review = review(room.workshop, &seen.sheet, tables);
    if !seen.adds {
        review.add_none();
    }
    for new in &mut review.new {
        let group = new.by.as_ref().and_then(|code| room.workshop.group(code));
        let heading = new.heading.take().or_else(|| state.heading.clone());
        new.heading = heading.filter(|id| seen.sheet.heading(id).is_some());
        let dimension = group.and_then(|group| group.dimension.clone());
        fill::complete_cells(room, seen, new.heading.as_deref(), dimension, &mut new.cells);
    }
    if is_empty(&review) && refused.is_empty() {
        return say(room, text::NOTHING_NEW);
    }
    vec![Step::open(Returned::new(room, review, refused))]
}

fn is_empty(review: &Review) -> bool {
    let Review { new, set, conflicts, wrong, unknown, .. } = review;
    new.is_empty() && set.is_empty() && conflicts.is_empty() && wrong.is_empty() && unknown.is_empty()
}

fn taking<'a>(room: &Room<'a>, sum: &'a str, seen: &'a SheetView) -> Taking<'a> {
    Taking { workshop: room.workshop, sum, sheet: &seen.sheet, today: today(room) }
}

/// Why a file is not taken; none where it cannot be opened.
fn reason(room: &Room, seen: &SheetView, why: Option<&NotATable>) -> String {
    let say = |phrase| room.say(phrase).to_owned();
    match why {
        None => say(text::NOT_THERE),
        Some(NotATable::TooLarge) => say(text::TOO_LARGE),
        Some(NotATable::Unreadable(_)) => say(text::UNREADABLE),
        Some(NotATable::Locked) => say(text::LOCKED),
        Some(NotATable::Empty) => say(text::EMPTY_FILE),
        Some(NotATable::NoColumns) => {
            let main = seen.sheet.main().map(|main| room.label(&main.name)).unwrap_or_default();
            text::no_columns(room.language(), &main)
        }
        Some(NotATable::OtherWorkshop(title)) => text::other_workshop(room.language(), title),
        Some(NotATable::OtherSheet(id)) => {
            let title = room.workshop.sheet(id).map(|sheet: &Sheet| room.label(&sheet.title));
            text::other_sheet(room.language(), &title.unwrap_or_else(|| id.clone()))
        }
    }
}
