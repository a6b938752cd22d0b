//! What is done to rows as a whole.

use super::update::say;
use super::{State, fill};
use crate::domain::capture;
use crate::domain::command::{NewRow, SheetCommand};
use crate::domain::sheet::{RowState, SheetView};
use crate::domain::{Command, Id};
use crate::text::{cells, sheet as text, sheet_look as look};
use crate::ui::ctx::{Ctx, Kept, Room};
use crate::ui::dialogs::{Paste, Picker, Prompt, Reading};
use crate::ui::effect::Step;
use crate::ui::route::{Order, Route, Spot};
use crate::ui::screens::vote::ask_about_rows;
use std::rc::Rc;

fn sheet(command: SheetCommand) -> Vec<Step> {
    vec![Step::Do(Command::Sheet(command))]
}

/// A line of a list to choose from: its number and what it is called by.
fn entry(room: &Room, seen: &SheetView, line: Id) -> String {
    let number = room.workshop.number_of(line).unwrap_or_default();
    format!("{number} {}", room.main_text(&seen.sheet, line))
}

fn reason(title: &str, row: Id, make: fn(Id, Option<String>) -> SheetCommand, room: &Room) -> Vec<Step> {
    let then = move |typed: &str| {
        let reason = (!typed.trim().is_empty()).then(|| typed.to_owned());
        sheet(make(row, reason))
    };
    vec![Step::open(Prompt::new(title, "", then).remark(room.say(text::NO_REASON)))]
}

pub(super) fn withdraw(room: &Room, row: Id) -> Vec<Step> {
    reason(room.say(text::key::WITHDRAW), row, |row, reason| SheetCommand::Withdraw { row, reason }, room)
}

pub(super) fn park(room: &Room, row: Id) -> Vec<Step> {
    reason(room.say(text::key::PARK), row, |row, reason| SheetCommand::Park { row, reason }, room)
}

pub(super) fn merge(state: &State, room: &Room, seen: &SheetView, row: Id) -> Vec<Step> {
    let others = state.lines(room, seen);
    let others = others.iter().copied().filter(|other| *other != row);
    let entries = others.map(|into| (entry(room, seen, into), sheet(SheetCommand::Merge { from: row, into })));
    vec![Step::open(Picker::new(room.say(text::MERGE_INTO), entries.collect()))]
}

/// One row up or down under its heading.
pub(super) fn shift(state: &State, room: &Room, seen: &SheetView, row: Id, down: bool) -> Vec<Step> {
    let heading = |line: &Id| room.workshop.sheets.row(*line).and_then(|row| row.heading.clone());
    let here = heading(&row);
    let lines: Vec<Id> = state.lines(room, seen).iter().copied().filter(|line| heading(line) == here).collect();
    let at = lines.iter().position(|line| *line == row).unwrap_or(0);
    let edge = if down { at + 1 >= lines.len() } else { at == 0 };
    if edge {
        return say(room, text::AT_THE_EDGE);
    }
    let before = if down { lines.get(at + 2) } else { lines.get(at - 1) };
    sheet(SheetCommand::Move { row, heading: here, before: before.copied() })
}

pub(super) fn move_under(room: &Room, seen: &SheetView, row: Id) -> Vec<Step> {
    if seen.sheet.headings.is_empty() {
        return say(room, text::NO_HEADINGS);
    }
    let under = |heading: Option<String>| sheet(SheetCommand::Move { row, heading, before: None });
    let headings = seen.sheet.headings.iter().filter(|heading| !heading.hidden);
    let mut entries: Vec<(String, Vec<Step>)> =
        headings.map(|heading| (room.label(&heading.name), under(Some(heading.id.clone())))).collect();
    entries.push((room.say(text::WITHOUT_HEADING).to_owned(), under(None)));
    vec![Step::open(Picker::new(room.say(text::MOVE_UNDER), entries))]
}

/// What can be brought back, by its number only where the room can see it.
pub(super) fn restore(state: &State, room: &Room) -> Vec<Step> {
    let Some(seen) = state.seen(room) else {
        return Vec::new();
    };
    let gone = room.workshop.sheets.rows().filter(|row| row.sheet == state.sheet && row.state != RowState::Shown);
    let entries: Vec<(String, Vec<Step>)> = gone
        .map(|row| {
            let words =
                if room.role.is_public() { String::new() } else { format!(" {}", room.main_text(&seen.sheet, row.id)) };
            let said = format!("{}{words} · {}", row.number, room.say(text::row_state(row.state)));
            (said, sheet(SheetCommand::Restore { row: row.id }))
        })
        .collect();
    if entries.is_empty() {
        return say(room, text::NOTHING_GONE);
    }
    vec![Step::open(Picker::new(room.say(text::key::RESTORE), entries))]
}

pub(super) fn find(state: &State, room: &Room, seen: &SheetView) -> Vec<Step> {
    let go = |row: Id| {
        let (session, sheet) = (state.session.clone(), state.sheet.clone());
        let (look, column) = (state.look.clone(), state.column.clone());
        Step::Go(Route::Sheet {
            session,
            sheet,
            look,
            row: Some(row),
            column,
            revealed: state.revealed,
            spot: state.spot.clone(),
        })
    };
    let lines = state.lines(room, seen);
    let entries = lines.iter().map(|&line| (entry(room, seen, line), vec![go(line)]));
    vec![Step::open(Picker::new(room.say(text::key::FIND), entries.collect()))]
}

/// Asks for the order of the rows. The room's sheet has no columns of the desk to choose from.
pub(super) fn order(state: &State, room: &Room, seen: &SheetView) -> Vec<Step> {
    let language = room.language();
    let go = |order: Order| {
        let (session, sheet) = (state.session.clone(), state.sheet.clone());
        let (look, column) = (state.look.clone(), state.column.clone());
        let spot = Spot { order, ..state.spot.clone() };
        vec![Step::Go(Route::Sheet { session, sheet, look, row: state.row, column, revealed: state.revealed, spot })]
    };
    let mut entries = vec![
        (room.say(look::USUAL).to_owned(), go(Order::Usual)),
        (room.say(look::ENTERED).to_owned(), go(Order::Entered)),
    ];
    for column in seen.shown() {
        let desk =
            if seen.sheet.is_desk(&column.id) { format!(" {}", room.say(text::DESK_COLUMN)) } else { String::new() };
        let name = format!("{}{desk}", room.label(&column.name));
        let by = |down| go(Order::By { column: column.id.clone(), down });
        entries.push((look::rising(language, &name), by(false)));
        entries.push((look::falling(language, &name), by(true)));
    }
    let usual = |order: &Order| match order {
        Order::Usual => 0,
        Order::Entered => 1,
        Order::By { column, down } => {
            let at = seen.shown().position(|shown| shown.id == *column);
            at.map_or(0, |at| 2 + 2 * at + usize::from(*down))
        }
    };
    vec![Step::open(Picker::new(room.say(look::WHICH_ORDER), entries).at(usual(&state.spot.order)))]
}

/// A vote on the rows of the session that meet the gate.
pub(super) fn vote(state: &State, room: &Room) -> Vec<Step> {
    ask_about_rows(room, &state.sheet, state.session.as_deref(), &[])
}

/// A pasted list, looked over first: each line is a row as if it were typed.
pub(super) fn paste(state: &State, room: &Room, seen: &SheetView, pasted: &str) -> Vec<Step> {
    if !seen.adds {
        return say(room, text::ADDS_NOT);
    }
    let lines = capture::lines(pasted);
    if lines.is_empty() {
        return say(room, text::NO_RESULT);
    }
    let title = text::to_look_over(room.language(), lines.len());
    let (usual, seen, kept) = (fill::Usual::of(state, room, seen), Rc::new(seen.clone()), Rc::new(Kept::of(room)));
    let row = Rc::new(move |ctx: &Ctx, line: &str| {
        let room = kept.room(ctx);
        let row = fill::row(&usual, &room, &seen, line);
        row.map(|row| (described(&room, &seen, &row), row))
            .map_err(|(id, why)| format!("· {}", fill::not_a_part(&room, &seen, &id, &why)))
    });
    let rows = Rc::clone(&row);
    let reads = move |ctx: &Ctx, lines: &[(&str, bool)]| {
        let read =
            |(line, _): &(&str, bool)| row(ctx, line).map_or_else(Reading::Wrong, |(said, _)| Reading::Right(said));
        lines.iter().map(read).collect()
    };
    let then = move |ctx: &Ctx, lines: &[&str]| {
        let rows = lines.iter().filter_map(|line| rows(ctx, line).ok()).map(|(_, row)| row);
        sheet(SheetCommand::add(rows.collect()))
    };
    vec![Step::open(Paste::of_lines(room, lines, reads, then).titled(title))]
}

/// A new row in a line: what it is called by, and what else it says.
fn described(room: &Room, seen: &SheetView, row: &NewRow) -> String {
    let said = seen.shown().filter_map(|column| {
        let cell = row.cells.get(&column.id)?;
        Some(cells::cell(room.language(), room.workshop, column, cell))
    });
    said.collect::<Vec<String>>().join(" · ")
}
