//! Something is made of a row, link kept; and where a row comes from and what came of it.

use super::rows::main_text;
use super::update::say;
use crate::domain::command::{NewItem, NewRow, SheetCommand, SwotCommand};
use crate::domain::priorities::{Priority, priorities};
use crate::domain::sheet::{
    Accepted, Cell, Cells, Kind, Look, Ref, Rows, Sheet, SheetView, Target, Value, Viewer, stands, trace, value,
};
use crate::domain::swot::Quadrant;
use crate::domain::{Command, Id, Workshop};
use crate::text::{sheet as text, words};
use crate::ui::ctx::Room;
use crate::ui::dialogs::{Picker, Prompt};
use crate::ui::effect::{Notice, Step};
use crate::ui::route::Route;
use num_traits::Signed;

/// What a line of a sheet is cited as.
fn cited(seen: &SheetView, line: Id) -> Ref {
    match seen.sheet.rows {
        Rows::Open => Ref::Row(line),
        Rows::Items => Ref::Item(line),
    }
}

/// Asks what is to be made: an item of the board, or a row of a sheet that takes such origins.
pub(super) fn make(room: &Room, seen: &SheetView, line: Id) -> Vec<Step> {
    let (of, words) = (cited(seen, line), main_text(room, seen, line));
    let mut entries = Vec::new();
    if seen.sheet.rows == Rows::Open {
        let quadrants = likely(room.workshop, &seen.sheet, line);
        let aspect = aspect_of(room, &seen.sheet, line);
        let name = |quadrant| format!("[{}] {}", Quadrant::letter(quadrant), room.say(words::quadrant(quadrant)));
        entries.extend(quadrants.into_iter().map(|quadrant| {
            let step = item_prompt(name(quadrant), &words, (aspect.clone(), quadrant), of.clone());
            (name(quadrant), vec![step])
        }));
    }
    let target = match &of {
        Ref::Row(_) => Target::Sheet(seen.sheet.id.clone()),
        Ref::Item(_) => Target::Items,
        Ref::Priority(_) => Target::Priorities,
    };
    for sheet in room.workshop.sheets.all().iter().filter(|sheet| !sheet.hidden) {
        if let Some(column) = links_to(sheet, &target) {
            let title = format!("{} · {}", room.label(&sheet.row), room.label(&sheet.title));
            let step = row_prompt(title.clone(), &words, sheet, column, of.clone());
            entries.push((title, vec![step]));
        }
    }
    if entries.is_empty() {
        return say(room, text::NOTHING_TO_MAKE);
    }
    vec![Step::open(Picker::new(room.say(text::MAKE_WHAT), entries))]
}

/// The column of a sheet that may cite such a thing.
fn links_to<'a>(sheet: &'a Sheet, target: &Target) -> Option<&'a str> {
    let cites = |kind: &Kind| matches!(kind, Kind::Links(to) if to.contains(target));
    let column = sheet.shown_columns().find(|column| cites(&column.kind));
    column.map(|column| column.id.as_str())
}

/// The quadrants in the order of likelihood: of a row with a gap weaknesses first, of one without strengths.
fn likely(workshop: &Workshop, sheet: &Sheet, row: Id) -> Vec<Quadrant> {
    let bars = sheet.looks.iter().find_map(|look| match look {
        Look::Bars { have, want, .. } => Some((have, want)),
        Look::List { .. }
        | Look::Matrix { .. }
        | Look::Quadrant { .. }
        | Look::Timeline { .. }
        | Look::Spread { .. } => None,
    });
    let wanted = |want: &str| match (value(workshop, sheet, row, want), sheet.column(want)) {
        (Value::Empty, Some(column)) => match column.default_cell() {
            Some(Cell::Scale(degree)) => Value::Exact(i128::from(*degree).into()),
            Some(_) | None => Value::Empty,
        },
        (value, _) => value,
    };
    let is_strong = bars.is_some_and(|(have, want)| match (value(workshop, sheet, row, have), wanted(want)) {
        (Value::Exact(have), Value::Exact(want)) => !(want - have).is_positive(),
        _ => false,
    });
    if is_strong {
        vec![Quadrant::S, Quadrant::O, Quadrant::W, Quadrant::T]
    } else {
        vec![Quadrant::W, Quadrant::T, Quadrant::S, Quadrant::O]
    }
}

/// The aspect of the heading that a row stands under, else the first on the board.
fn aspect_of(room: &Room, sheet: &Sheet, row: Id) -> String {
    let row = room.workshop.sheets.row(row);
    let heading = row.and_then(|row| sheet.heading(row.heading.as_deref()?));
    let named = heading.and_then(|heading| heading.aspect.clone());
    let first = || room.workshop.aspects().first().map(|aspect| aspect.id.clone());
    named.or_else(first).unwrap_or_default()
}

fn item_prompt(title: String, words: &str, (aspect, quadrant): (String, Quadrant), of: Ref) -> Step {
    let then = move |typed: &str| {
        let item = NewItem {
            aspect: aspect.clone(),
            quadrant,
            text: typed.to_owned(),
            by: None,
            dimension: None,
            from: vec![of.clone()],
            origin: None,
        };
        vec![Step::Do(Command::Swot(SwotCommand::Add(vec![item])))]
    };
    Step::open(Prompt::new(title, words, then))
}

fn row_prompt(title: String, words: &str, sheet: &Sheet, column: &str, of: Ref) -> Step {
    let main = sheet.main().map(|main| main.id.clone()).unwrap_or_default();
    let (sheet, column) = (sheet.id.clone(), column.to_owned());
    let then = move |typed: &str| {
        let cells = Cells::from([(main.clone(), Cell::text(typed)), (column.clone(), Cell::Refs(vec![of.clone()]))]);
        let row = NewRow { sheet: sheet.clone(), cells, ..NewRow::default() };
        vec![Step::Do(Command::Sheet(SheetCommand::add(vec![row])))]
    };
    Step::open(Prompt::new(title, words, then))
}

/// What an empty sheet can be filled from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Offer {
    /// What they are, for a sentence.
    pub name: String,
    /// The rows that they make.
    pub rows: Vec<NewRow>,
}

/// The nearest source of a sheet without rows: the first that its links may cite and that holds something.
pub(super) fn offer(room: &Room, seen: &SheetView) -> Option<Offer> {
    if !seen.adds || !room.workshop.rows_of(&seen.sheet).is_empty() {
        return None;
    }
    let mut columns = seen.sheet.shown_columns();
    let (column, to) = columns.find_map(|column| {
        let Kind::Links(to) = &column.kind else {
            return None;
        };
        Some((column.id.clone(), to))
    })?;
    let main = seen.sheet.main()?.id.clone();
    let row = |(text, origin): (String, Ref)| NewRow {
        sheet: seen.sheet.id.clone(),
        cells: Cells::from([(main.clone(), Cell::text(text)), (column.clone(), Cell::Refs(vec![origin]))]),
        ..NewRow::default()
    };
    to.iter().find_map(|target| {
        let (name, sources) = sources(room, target)?;
        let rows: Vec<NewRow> = sources.into_iter().map(row).collect();
        (!rows.is_empty()).then_some(Offer { name, rows })
    })
}

/// The things of a kind that stand, with what they are called by.
fn sources(room: &Room, target: &Target) -> Option<(String, Vec<(String, Ref)>)> {
    Some(match target {
        Target::Items => {
            let items = room.workshop.on_board().map(|item| (item.text.clone(), Ref::Item(item.id)));
            (room.say(text::ITEMS).to_owned(), items.collect())
        }
        Target::Priorities => {
            let voted =
                |priority: Priority| (priority.text, Ref::Priority(Accepted::Voted(priority.vote, priority.option)));
            let carried = room.workshop.carried.iter();
            let carried = carried.map(|one| (one.text.clone(), Ref::Priority(Accepted::Carried(one.id))));
            let all = priorities(room.workshop).into_iter().map(voted).chain(carried);
            (room.say(text::PRIORITIES).to_owned(), all.collect())
        }
        Target::Sheet(id) => {
            let seen = room.workshop.sheet_view(id, None, Viewer::Room)?;
            let lines = room.workshop.lines(&seen);
            let rows = lines.into_iter().map(|line| (main_text(room, &seen, line), Ref::Row(line)));
            (room.label(&seen.sheet.title), rows.collect())
        }
    })
}

/// Takes the offer: its rows at once.
pub(super) fn take(room: &Room, offer: Offer) -> Vec<Step> {
    let said = text::taken(room.language(), offer.rows.len());
    vec![Step::Do(Command::Sheet(SheetCommand::add(offer.rows))), Step::Say(Notice::info(said))]
}

/// Where a line comes from and what came of it: a tree, each line of which opens.
pub(super) fn trace_of(room: &Room, of: &Ref) -> Vec<Step> {
    let found = trace(room.workshop, of);
    let line = |arrow: &str, traced: &crate::domain::sheet::Traced| {
        let indent = "  ".repeat(traced.depth - 1);
        let again = if traced.told { room.say(text::TOLD) } else { "" };
        (format!("{indent}{arrow} {}{again}", said(room, &traced.thing)), vec![Step::Go(route(room, &traced.thing))])
    };
    let mut entries: Vec<(String, Vec<Step>)> = found.origins.iter().rev().map(|traced| line("←", traced)).collect();
    let here = entries.len();
    entries.push((format!("● {}", said(room, of)), vec![Step::Go(route(room, of))]));
    entries.extend(found.results.iter().map(|traced| line("→", traced)));
    vec![Step::open(Picker::new(room.say(text::key::TRACE), entries).at(here))]
}

/// The trace of a line.
pub(super) fn trace_line(room: &Room, seen: &SheetView, line: Id) -> Vec<Step> {
    trace_of(room, &cited(seen, line))
}

/// A thing in a line: its number, and its words where the room may read them.
fn said(room: &Room, thing: &Ref) -> String {
    let words_too = stands(room.workshop, thing) || !room.role.is_public();
    let with = |head: String, words: String, state: &str| {
        let words = if words_too { format!(" {words}") } else { String::new() };
        let state = if state.is_empty() { String::new() } else { format!(" · {state}") };
        format!("{head}{words}{state}")
    };
    match thing {
        Ref::Item(id) => match room.workshop.items.get(id) {
            Some(item) => {
                let head = format!("[{}] {}", item.quadrant.letter(), item.number);
                let state = room.say(crate::text::swot::item_state(item.state));
                with(head, item.text.clone(), if item.is_shown() { "" } else { state })
            }
            None => id.to_string(),
        },
        Ref::Row(id) => {
            let row = room.workshop.sheets.row(*id);
            let seen = row.and_then(|row| room.workshop.sheet_view(&row.sheet, None, Viewer::Room));
            match row.zip(seen) {
                Some((row, seen)) => {
                    let head = format!("{} {}", room.label(&seen.sheet.row), row.number);
                    let state = room.say(text::row_state(row.state));
                    with(head, main_text(room, &seen, *id), if row.is_shown() { "" } else { state })
                }
                None => id.to_string(),
            }
        }
        Ref::Priority(accepted) => with(room.say(text::PRIORITY).to_owned(), priority_text(room, accepted), ""),
    }
}

fn priority_text(room: &Room, accepted: &Accepted) -> String {
    let text = match accepted {
        Accepted::Voted(vote, letter) => room.workshop.vote(*vote).and_then(|vote| {
            let option = vote.options.iter().find(|option| option.id == *letter);
            option.map(|option| option.text.clone())
        }),
        Accepted::Carried(id) => room.workshop.carried.iter().find(|one| one.id == *id).map(|one| one.text.clone()),
    };
    text.unwrap_or_default()
}

/// The screen that shows a thing.
fn route(room: &Room, thing: &Ref) -> Route {
    match thing {
        Ref::Item(id) => Route::item(*id),
        Ref::Row(id) => match room.workshop.sheets.row(*id) {
            Some(row) => Route::row(row.sheet.clone(), Some(*id)),
            None => Route::Current,
        },
        Ref::Priority(_) => Route::Priorities,
    }
}
