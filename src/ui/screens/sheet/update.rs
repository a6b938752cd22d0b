//! What the keys of a sheet do.

use super::keys::OfRow;
use super::{Action, Next, State, declare, fill, follow, hold, rows, tables, walk};
use crate::domain::Id;
use crate::domain::sheet::{Look, Rows, SheetView};
use crate::text::sheet as text;
use crate::ui::ctx::Room;
use crate::ui::effect::{Notice, Step};
use crate::ui::keys::Mode;
use crate::ui::route::{Route, Spot};
use crate::ui::{groups, links, looks};

/// A line for the facilitator.
pub(super) fn say(room: &Room, phrase: crate::text::Phrase) -> Vec<Step> {
    vec![Step::Say(Notice::info(room.say(phrase)))]
}

/// Carries out an action of a sheet.
pub(super) fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let Some(seen) = state.seen(room) else {
        return vec![Step::Go(Route::Current)];
    };
    match action {
        Action::Save => {
            state.next = Next::Row(state.beside(room, &seen, true));
            return fill::save(state, room, &seen);
        }
        Action::NextColumn | Action::PreviousColumn if state.asked.is_some() => {}
        Action::NextColumn => return tab(state, room, &seen),
        Action::PreviousColumn => state.turn_column(&seen, false),
        Action::Choose if state.asked.is_some() => {
            state.capture.field.take();
            follow::end(state);
        }
        Action::Choose if state.edit.is_some() => {
            state.capture.field.take();
            state.end_edit();
        }
        Action::Choose => state.choose(room, &seen),
        Action::Type => state.capture.mode = Mode::Typing,
        Action::New => return new(state, room, &seen),
        Action::Above => return above(state, room, &seen),
        Action::Below => below(state, room, &seen),
        Action::Left => walk::sideways(state, room, &seen, false),
        Action::Right => walk::sideways(state, room, &seen, true),
        Action::Open => return walk::open(state, room, &seen),
        Action::Out => walk::out(state),
        Action::Order => return rows::order(state, room, &seen),
        Action::NextHeading => state.turn_heading(room, &seen, true),
        Action::PreviousHeading => state.turn_heading(room, &seen, false),
        Action::Source => return groups::sources(room),
        Action::NextLook => return next_look(state, room, &seen),
        Action::Enlarge => state.enlarged = !state.enlarged,
        Action::Show => return show(state, room, &seen),
        Action::Vote => return rows::vote(state, room),
        Action::Points => return links::take_points(room, &seen.sheet),
        Action::Declare => return declare::menu(state, room),
        Action::Send => return tables::send(state, room),
        Action::TakeBack => return tables::take_back(room),
        Action::ByHand => return tables::by_hand(state, room),
        Action::Restore => return rows::restore(state, room),
        Action::Find => return rows::find(state, room, &seen),
        Action::Edit => return fill::edit_here(state, room, &seen),
        Action::Row(action) => return of_row(state, room, &seen, action),
        Action::Hold(action) => return hold::update(state, action),
    }
    Vec::new()
}

/// Carries out an action with the selected row; without one says that it wants one.
fn of_row(state: &mut State, room: &Room, seen: &SheetView, action: OfRow) -> Vec<Step> {
    match action {
        OfRow::Withdraw => with_own_row(state, room, seen, |row| rows::withdraw(room, row)),
        OfRow::Park => with_own_row(state, room, seen, |row| rows::park(room, row)),
        OfRow::Merge => with_own_row(state, room, seen, |row| rows::merge(state, room, seen, row)),
        OfRow::Raise => with_own_row(state, room, seen, |row| rows::shift(state, room, seen, row, false)),
        OfRow::Lower => with_own_row(state, room, seen, |row| rows::shift(state, room, seen, row, true)),
        OfRow::Make => with_row(state, room, |row| {
            let words = room.main_text(&seen.sheet, row);
            links::make(room, &State::cited(seen, row), &words)
        }),
        OfRow::FollowUp => match state.row {
            Some(row) => follow::ask(state, room, seen, row),
            None => say(room, text::NONE_SELECTED),
        },
        OfRow::Trace => with_row(state, room, |row| links::trace_of(room, &State::cited(seen, row))),
        OfRow::Move => take_hold_or_move(state, room, seen),
    }
}

/// The steps for the selected line; without one that it wants one.
fn with_row(state: &State, room: &Room, then: impl FnOnce(Id) -> Vec<Step>) -> Vec<Step> {
    state.row.map_or_else(|| say(room, text::NONE_SELECTED), then)
}

/// The same for what can be done to rows alone, and not to items.
fn with_own_row(state: &State, room: &Room, seen: &SheetView, then: impl FnOnce(Id) -> Vec<Step>) -> Vec<Step> {
    match seen.sheet.rows {
        Rows::Open => with_row(state, room, then),
        Rows::Items => say(room, text::ITEMS_ARE_ROWS),
    }
}

/// Tab takes a completion, saves what is typed and goes to the next column.
fn tab(state: &mut State, room: &Room, seen: &SheetView) -> Vec<Step> {
    if state.capture.is_typing() && !state.capture.field.is_empty() {
        if fill::complete(state, room, seen) {
            return Vec::new();
        }
        state.next = Next::Column;
        return fill::save(state, room, seen);
    }
    if state.is_new(seen) {
        // The row entered last goes on.
        let lines = state.lines(room, seen);
        state.row = lines.iter().max().copied();
        if state.row.is_none() {
            return Vec::new();
        }
        state.column = state.first_to_fill(seen);
        return Vec::new();
    }
    state.turn_column(seen, true);
    Vec::new()
}

/// Above the rows stands nothing; where the line adds, ↑ edits the row entered last.
fn above(state: &mut State, room: &Room, seen: &SheetView) -> Vec<Step> {
    if walk::up_or_down(state, room, seen, false) {
        return Vec::new();
    }
    if !(state.is_new(seen) && state.capture.is_typing()) {
        state.step(room, seen, false);
        return Vec::new();
    }
    let last = state.lines(room, seen).iter().copied().max();
    match last {
        Some(row) if state.capture.field.is_empty() => {
            let main = seen.sheet.main().map(|column| column.id.clone()).unwrap_or_default();
            fill::edit(state, room, seen, row, &main)
        }
        Some(_) | None => Vec::new(),
    }
}

fn below(state: &mut State, room: &Room, seen: &SheetView) {
    if !walk::up_or_down(state, room, seen, true) {
        state.step(room, seen, true);
    }
}

fn new(state: &mut State, room: &Room, seen: &SheetView) -> Vec<Step> {
    if !seen.adds && seen.sheet.rows == Rows::Open && state.lines(room, seen).is_empty() {
        // Rows that earlier sessions left out are added to the whole sheet.
        return vec![Step::Go(Route::row(state.sheet.clone(), None))];
    }
    if !seen.adds {
        let why = if seen.sheet.rows == Rows::Items { text::ITEMS_ARE_ROWS } else { text::ADDS_NOT };
        return say(room, why);
    }
    state.row = None;
    state.column = None;
    state.capture.mode = Mode::Typing;
    Vec::new()
}

fn next_look(state: &mut State, room: &Room, seen: &SheetView) -> Vec<Step> {
    let looks = &seen.sheet.looks;
    if looks.len() < 2 {
        return say(room, text::NO_OTHER_LOOK);
    }
    let here = state.look(seen).and_then(|look| looks.iter().position(|other| other.id() == look.id()));
    let next = (here.unwrap_or(0) + 1) % looks.len();
    state.look = looks.get(next).map(|look| look.id().to_owned());
    state.revealed = 0;
    if let Some(column) = state.of_look(seen).filter(|_| state.row.is_some()) {
        state.column = Some(column);
    }
    state.spot = Spot { cell: None, opened: false, order: state.spot.order.clone() };
    if let Some(row) = state.row {
        walk::to(state, room, seen, row);
        state.spot.opened = false;
    }
    Vec::new()
}

/// The room is shown the next part of the look.
fn show(state: &mut State, room: &Room, seen: &SheetView) -> Vec<Step> {
    let parts = looks::parts(room, seen, state.look(seen));
    if state.revealed >= parts {
        return say(room, text::NOTHING_TO_SHOW);
    }
    state.revealed += 1;
    say(room, text::SHOWN_TO_ROOM)
}

/// In a timeline a row with years is taken hold of; elsewhere it goes under another heading.
fn take_hold_or_move(state: &mut State, room: &Room, seen: &SheetView) -> Vec<Step> {
    let Some(row) = state.row else {
        return say(room, text::NONE_SELECTED);
    };
    if let Some(Look::Timeline { years, .. }) = state.look(seen) {
        return hold::take(state, room, seen, row, &years.clone());
    }
    with_own_row(state, room, seen, |row| rows::move_under(room, seen, row))
}

/// Goes on where what was saved leads: to the next line, or to the next column.
pub(super) fn go_on(state: &mut State, room: &Room) {
    let Some(seen) = state.seen(room) else {
        return;
    };
    match state.next {
        Next::Stay => {}
        Next::Row(line) => state.select(line.filter(|line| state.lines(room, &seen).contains(line)), &seen),
        Next::Column => state.turn_column(&seen, true),
    }
}

impl State {
    /// Selects a line, or the new row; the column stays.
    pub(super) fn select(&mut self, line: Option<Id>, seen: &SheetView) {
        let column = self.column(seen).map(|column| (column.id.clone(), column.main));
        self.row = line;
        self.column = match column {
            Some((_, true)) | None => self.first_to_fill(seen),
            Some((id, false)) => Some(id),
        };
    }

    /// To the next line of the picture or the one before. Below the last one comes the new row, where the session adds
    /// rows.
    pub(super) fn step(&mut self, room: &Room, seen: &SheetView, down: bool) {
        let line = self.beside(room, seen, down);
        self.select(line, seen);
    }

    /// The line below or above this one in the picture; none of the new row.
    pub(super) fn beside(&self, room: &Room, seen: &SheetView, down: bool) -> Option<Id> {
        let lines = self.groups(room, seen).concat();
        let here = self.row.and_then(|row| lines.iter().position(|line| *line == row));
        let next = match (here, down) {
            (Some(here), true) if here + 1 < lines.len() => Some(here + 1),
            (Some(_), true) if seen.adds && self.capture.is_typing() => None,
            (Some(here), true) => Some(here),
            (Some(here), false) => Some(here.saturating_sub(1)),
            (None, true) => Some(0),
            (None, false) => lines.len().checked_sub(1),
        };
        next.and_then(|next| lines.get(next)).copied()
    }

    /// To the next column that is filled in, or the one before, round and round.
    pub(super) fn turn_column(&mut self, seen: &SheetView, forward: bool) {
        let columns: Vec<&str> = seen.filled_in().map(|column| column.id.as_str()).collect();
        let here = self.column(seen).and_then(|here| columns.iter().position(|id| *id == here.id)).unwrap_or(0);
        let by = if forward { 1 } else { columns.len().max(1) - 1 };
        let next = columns.get((here + by) % columns.len().max(1));
        self.column = next.map(|id| (*id).to_owned());
    }

    /// To the first row of the next group of the picture, or of the one before. A new row goes to the next heading, be
    /// there rows under it or not.
    pub(super) fn turn_heading(&mut self, room: &Room, seen: &SheetView, forward: bool) {
        if walk::page(self, seen, forward) {
            return;
        }
        let turned = |here: Option<usize>, len: usize| match (here, forward) {
            (Some(here), true) => (here + 1) % len,
            (Some(here), false) => (here + len - 1) % len,
            (None, true) => 0,
            (None, false) => len - 1,
        };
        if self.is_new(seen) {
            let shown = seen.sheet.headings.iter().filter(|heading| !heading.hidden);
            let headings: Vec<&str> = shown.map(|heading| heading.id.as_str()).collect();
            let here = self.heading.as_deref().and_then(|here| headings.iter().position(|id| *id == here));
            if !headings.is_empty() {
                self.heading = headings.get(turned(here, headings.len())).map(|id| (*id).to_owned());
            }
            return;
        }
        let groups: Vec<Vec<Id>> = self.groups(room, seen).into_iter().filter(|rows| !rows.is_empty()).collect();
        let here = groups.iter().position(|rows| self.row.is_some_and(|row| rows.contains(&row)));
        let first = groups.get(turned(here, groups.len().max(1))).and_then(|rows| rows.first()).copied();
        let row = first.and_then(|row| room.workshop.sheets.row(row));
        self.heading = row.and_then(|row| row.heading.clone());
        self.select(first.or(self.row), seen);
    }

    fn choose(&mut self, room: &Room, seen: &SheetView) {
        self.capture.mode = Mode::Moving;
        if self.row.is_none() {
            self.row = self.groups(room, seen).concat().last().copied();
        }
    }
}
