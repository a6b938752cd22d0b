//! A row, or what is missing in it, becomes a follow-up: its office and its date are asked in the line.

use super::{Next, State};
use crate::domain::Command;
use crate::domain::Id;
use crate::domain::command::{NewRow, SheetCommand};
use crate::domain::sheet::typed::{NotACell, typed};
use crate::domain::sheet::{Cell, Cells, Column, Kind, KindName, Sheet, SheetView, baseline};
use crate::text::{cells, sheet as text};
use crate::ui::ctx::Room;
use crate::ui::effect::{Notice, Step};
use crate::ui::keys::Mode;
use crate::ui::links;

/// A follow-up whose office and date are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    /// The row that it comes from.
    row: Id,
    /// The sheet that it goes to, by id.
    pub(super) sheet: String,
    /// What is to be done.
    words: String,
    /// What the keys meant before.
    mode: Mode,
}

/// Where a follow-up goes: the first sheet that may cite the one shown and has a delegation and a date, with the columns
/// of its links, its delegation and its date.
fn place<'a>(room: &Room<'a>, seen: &SheetView) -> Option<(&'a Sheet, [&'a Column; 3])> {
    let of_kind = |sheet: &'a Sheet, kind: KindName| sheet.shown_columns().find(|column| column.kind.name() == kind);
    room.workshop.sheets.all().iter().filter(|sheet| !sheet.hidden).find_map(|sheet| {
        let links = links::links_to(sheet, &links::target_of(&seen.sheet))?;
        let columns = [sheet.column(links)?, of_kind(sheet, KindName::Delegation)?, of_kind(sheet, KindName::Date)?];
        Some((sheet, columns))
    })
}

/// Begins to ask: about the cell that is missing where the line stands, else about the baseline that is, else about the
/// row.
pub(super) fn ask(state: &mut State, room: &Room, seen: &SheetView, row: Id) -> Vec<Step> {
    let Some((sheet, _)) = place(room, seen) else {
        return vec![Step::Say(Notice::info(room.say(text::NO_FOLLOW_UPS)))];
    };
    let missing = |column: &&Column| {
        let filled_in = !column.main && !column.kind.is_computed() && !matches!(column.kind, Kind::Links(_));
        filled_in && room.workshop.cell(&seen.sheet, row, &column.id).is_none()
    };
    let shown = |column: &&Column| seen.columns.contains(&column.id);
    let without = baseline(&seen.sheet).filter(missing).filter(shown).or_else(|| state.column(seen).filter(missing));
    let name = room.main_text(&seen.sheet, row);
    let words = match without {
        Some(column) => text::to_complete(room.language(), &room.label(&column.name), &name),
        None => name,
    };
    let mode = state.capture.mode;
    state.asked = Some(Asked { row, sheet: sheet.id.clone(), words, mode });
    state.capture.mode = Mode::Typing;
    Vec::new()
}

/// The cells that the line makes: office and date, parted by a semicolon or by the first blank.
fn read(state: &State, room: &Room, seen: &SheetView, asked: &Asked) -> Result<Cells, Notice> {
    let Some((sheet, [origin, office, date])) = place(room, seen) else {
        return Err(Notice::warning(room.say(text::NO_FOLLOW_UPS)));
    };
    let line = state.capture.field.text().trim();
    let (first, second) = line.split_once(';').or_else(|| line.split_once(' ')).unwrap_or((line, ""));
    let today = room.workshop.zone().date(room.now);
    let wrong = |column: &Column, why: &NotACell| Notice::warning(cells::not_a_cell(room.language(), column, why));
    let cell = |column: &Column, part: &str| match part.trim() {
        // Half an answer is no mistake: what is typed next goes on with it.
        "" => Err(Notice::info(text::still_missing(
            room.language(),
            &room.label(&column.name),
            &cells::may_be(room.language(), column),
        ))),
        part => typed(room.workshop, sheet, column, None, part, today).map_err(|why| wrong(column, &why)),
    };
    let main = sheet.main().map(|main| main.id.clone()).unwrap_or_default();
    let cited = State::cited(seen, asked.row);
    let mut filled = Cells::from([
        (main, Cell::text(asked.words.chars().take(500).collect::<String>())),
        (origin.id.clone(), Cell::Refs(vec![cited])),
    ]);
    for (column, part) in [(office, first), (date, second)] {
        filled.extend(cell(column, part)?.map(|cell| (column.id.clone(), cell)));
    }
    Ok(filled)
}

/// Enter: the follow-up is added, its link kept; a line that cannot be read stays.
pub(super) fn save(state: &mut State, room: &Room, seen: &SheetView, asked: &Asked) -> Vec<Step> {
    match read(state, room, seen, asked) {
        Ok(cells) => {
            state.capture.send();
            state.next = Next::Stay;
            let row = NewRow { sheet: asked.sheet.clone(), cells, ..NewRow::default() };
            let said = text::follow_up_added(room.language(), &asked.words);
            vec![Step::Do(Command::Sheet(SheetCommand::add(vec![row]))), Step::Say(Notice::info(said))]
        }
        Err(said) => vec![Step::Say(said)],
    }
}

/// What Enter would add, or what is wrong with the line.
pub(super) fn echo(state: &State, room: &Room, seen: &SheetView, asked: &Asked) -> String {
    let said = |filled: Cells| {
        let Some((sheet, [_, office, date])) = place(room, seen) else {
            return String::new();
        };
        let of = |column: &Column| {
            let cell = filled.get(&column.id);
            cell.map_or("–".to_owned(), |cell| cells::cell(room.language(), room.workshop, column, cell))
        };
        format!("= {} · {} · {}", room.label(&sheet.row), of(office), of(date))
    };
    read(state, room, seen, asked).map_or_else(|why| why.text, said)
}

/// Ends the asking: the keys mean what they meant before.
pub(super) fn end(state: &mut State) -> bool {
    let Some(Asked { mode, .. }) = state.asked.take() else {
        return false;
    };
    state.capture.mode = mode;
    true
}

impl Asked {
    /// What is to be done, for the line above.
    pub(super) fn words(&self) -> &str {
        &self.words
    }
}
