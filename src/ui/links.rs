//! What is made of a thing, link kept; and where a thing comes from and what came of it.

use super::ctx::Room;
use super::dialogs::{Picker, Prompt, Seen, Told};
use super::effect::{Notice, Step};
use super::place::Aside;
use super::route::Route;
use super::wall::compose::{counted::to_reveal, origin};
use crate::domain::command::{NewItem, NewRow, SheetCommand, SwotCommand};
use crate::domain::priorities::{Priority, priorities};
use crate::domain::sheet::{
    Accepted, Cell, Cells, Kind, Look, Points, Ref, Row, Rows, Sheet, SheetView, Target, Value, Viewer, points_cells,
    stands, trace, value,
};
use crate::domain::swot::Quadrant;
use crate::domain::{Command, Id, Workshop};
use crate::text::{sheet as text, words};
use num_traits::Signed;

/// Asks what is to be made of a thing that is called `words`: of a row an item of the board, and a row of each sheet that
/// takes such origins.
pub fn make(room: &Room, of: &Ref, words: &str) -> Vec<Step> {
    let mut entries = Vec::new();
    let row = if let Ref::Row(id) = of { room.workshop.sheets.row(*id) } else { None };
    let sheet = row.and_then(|row| room.workshop.sheet(&row.sheet));
    if let Some((row, sheet)) = row.zip(sheet) {
        let aspect = aspect_of(room, sheet, row);
        let name = |quadrant| format!("[{}] {}", Quadrant::letter(quadrant), room.say(words::quadrant(quadrant)));
        entries.extend(likely(room.workshop, sheet, row.id).into_iter().map(|quadrant| {
            let step = item_prompt(name(quadrant), words, (aspect.clone(), quadrant), of.clone());
            (name(quadrant), vec![step])
        }));
    }
    let target = match of {
        Ref::Row(_) => sheet.map(|sheet| Target::Sheet(sheet.id.clone())),
        Ref::Item(_) => Some(Target::Items),
        Ref::Priority(_) => Some(Target::Priorities),
    };
    for sheet in room.workshop.sheets.all().iter().filter(|sheet| !sheet.hidden) {
        if let Some(column) = target.as_ref().and_then(|target| links_to(sheet, target)) {
            let title = format!("{} · {}", room.label(&sheet.row), room.label(&sheet.title));
            let step = row_prompt(title.clone(), words, sheet, column, of.clone());
            entries.push((title, vec![step]));
        }
    }
    if entries.is_empty() {
        return vec![Step::Say(Notice::info(room.say(text::NOTHING_TO_MAKE)))];
    }
    vec![Step::open(Picker::new(room.say(text::MAKE_WHAT), entries))]
}

/// What a column of links must name to cite the lines of a sheet.
pub fn target_of(sheet: &Sheet) -> Target {
    match sheet.rows {
        Rows::Open => Target::Sheet(sheet.id.clone()),
        Rows::Items => Target::Items,
    }
}

/// The column of a sheet that may cite such a thing.
pub fn links_to<'a>(sheet: &'a Sheet, target: &Target) -> Option<&'a str> {
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
fn aspect_of(room: &Room, sheet: &Sheet, row: &Row) -> String {
    let heading = row.heading.as_deref().and_then(|id| sheet.heading(id));
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
pub struct Offer {
    /// What is offered, and the key that takes it.
    pub said: String,
    /// Said when it is taken.
    taken: String,
    /// What takes it, as one entry.
    command: SheetCommand,
}

/// What a sheet that is empty can be filled from: rows from their nearest source, points of items from a vote.
pub fn offer(room: &Room, seen: &SheetView) -> Option<Offer> {
    match seen.sheet.rows {
        Rows::Open => offered_rows(room, seen),
        Rows::Items => {
            let column = &seen.sheet.points_column()?.id;
            let shown = seen.columns.contains(column);
            let empty = |line: &Id| room.workshop.cell(&seen.sheet, *line, column).is_none();
            if !shown || !room.workshop.lines_of(&seen.sheet).iter().all(empty) {
                return None;
            }
            offered_points(room, &seen.sheet)
        }
    }
}

/// The points that votes gave the items of a sheet, where they do not stand there yet.
fn offered_points(room: &Room, sheet: &Sheet) -> Option<Offer> {
    let (Points { given, left_out, .. }, cells) =
        points_cells(room.workshop, sheet).filter(|(points, _)| !are_hidden(room, points))?;
    let language = room.language();
    (!cells.is_empty()).then(|| Offer {
        said: text::take_points(language, given.len(), left_out),
        taken: text::points_taken(language, given.len(), left_out),
        command: SheetCommand::Fill { rows: Vec::new(), cells },
    })
}

/// Whether they are of a vote that the room has not been shown all of.
fn are_hidden(room: &Room, points: &Points) -> bool {
    let mut votes = points.votes.iter().filter_map(|vote| room.workshop.vote(*vote));
    votes.any(|vote| to_reveal(vote, room).is_some())
}

/// Takes the points of the last votes into a sheet of items, in place of those that stand there.
pub fn take_points(room: &Room, sheet: &Sheet) -> Vec<Step> {
    if sheet.points_column().is_none() {
        return vec![Step::Say(Notice::info(room.say(text::NO_POINTS_HERE)))];
    }
    match (offered_points(room, sheet), points_cells(room.workshop, sheet)) {
        (Some(offer), _) => take(offer),
        (None, Some((points, _))) if are_hidden(room, &points) => {
            vec![Step::Say(Notice::info(room.say(text::POINTS_HIDDEN)))]
        }
        (None, Some(_)) => vec![Step::Say(Notice::info(room.say(text::POINTS_STAND)))],
        (None, None) => vec![Step::Say(Notice::info(room.say(text::NO_VOTE_ON_ITEMS)))],
    }
}

/// Whether a column takes its cells from votes, and there is one to take them from.
pub fn comes_from_votes(room: &Room, sheet: &Sheet, column: &str) -> bool {
    let is_points = sheet.points_column().is_some_and(|points| points.id == column);
    is_points && points_cells(room.workshop, sheet).is_some()
}

/// The nearest source of a sheet without rows that its links may cite and that holds something: what was accepted, then
/// rows of other sheets, then the board.
fn offered_rows(room: &Room, seen: &SheetView) -> Option<Offer> {
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
    let mut nearest: Vec<&Target> = to.iter().collect();
    nearest.sort_by_key(|target| match target {
        Target::Priorities => 0,
        Target::Sheet(_) => 1,
        Target::Items => 2,
    });
    nearest.into_iter().find_map(|target| {
        let (name, sources) = sources(room, target)?;
        let rows: Vec<NewRow> = sources.into_iter().map(row).collect();
        let language = room.language();
        (!rows.is_empty()).then(|| Offer {
            said: text::take_source(language, rows.len(), &name),
            taken: text::taken(language, rows.len()),
            command: SheetCommand::add(rows),
        })
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
            let mut lines = room.workshop.lines(&seen);
            lines.retain(|line| is_of_the_room(room, *line));
            let rows = lines.into_iter().map(|line| (room.main_text(&seen.sheet, line), Ref::Row(line)));
            (room.label(&seen.sheet.title), rows.collect())
        }
    })
}

/// Whether a line is more than the agenda gave: rows that stood from the beginning count once something is filled in.
fn is_of_the_room(room: &Room, line: Id) -> bool {
    let row = room.workshop.sheets.row(line);
    row.is_none_or(|row| row.id.record > 1 || row.origin.is_some() || row.cells.len() > 1)
}

/// Takes the offer, all of it at once.
pub fn take(offer: Offer) -> Vec<Step> {
    vec![Step::Do(Command::Sheet(offer.command)), Step::Say(Notice::info(offer.taken))]
}

/// Where a line comes from and what came of it: a tree, each line of which opens.
pub fn trace_of(room: &Room, of: &Ref) -> Vec<Step> {
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

/// Puts on the wall where a thing came from, without names.
pub fn origin_of(room: &Room, of: Ref) -> Vec<Step> {
    let lines = origin::lines(room, &of);
    if lines.is_empty() {
        return vec![Step::Say(Notice::info(room.say(text::NO_ORIGIN)))];
    }
    vec![Step::open(Told::new(room.say(text::key::TRACE), lines, Aside::Origin(of), Seen::Room))]
}

/// A thing in a line: its number, and its words where the room may read them.
pub fn said(room: &Room, thing: &Ref) -> String {
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
                    with(head, room.main_text(&seen.sheet, *id), if row.is_shown() { "" } else { state })
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
pub(super) fn route(room: &Room, thing: &Ref) -> Route {
    match thing {
        Ref::Item(id) => Route::item(*id),
        Ref::Row(id) => match room.workshop.sheets.row(*id) {
            Some(row) => Route::row(row.sheet.clone(), Some(*id)),
            None => Route::Current,
        },
        Ref::Priority(_) => Route::Priorities,
    }
}
