//! What the keys do.

use super::{Action, State, add, line};
use crate::domain::agenda::{Activity, SessionState};
use crate::domain::attendance::{Code, Delegation};
use crate::domain::command::AttendanceCommand;
use crate::domain::event::AttendanceEvent;
use crate::domain::{Command, Event, Id, Record};
use crate::text::attendance as text;
use crate::ui::ctx::{Ctx, Kept, Room};
use crate::ui::dialogs::{Paste, Prompt};
use crate::ui::effect::{Notice, Step};
use crate::ui::keys::Mode;
use std::rc::Rc;

/// Carries out an action of heads.
pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    match action {
        Action::Save => return line::save(state, room),
        Action::Complete => line::complete(state, room),
        Action::Choose => {
            state.capture.mode = Mode::Moving;
            let listed = state.listed(room);
            if state.selected_index(&listed).is_none() {
                state.selected = listed.first().map(|there| there.code.clone());
            }
        }
        Action::Type => {
            state.capture.mode = Mode::Typing;
        }
        Action::EditLast => edit_last(state, room),
        Action::Up => step_selection(state, room, false),
        Action::Down => step_selection(state, room, true),
        Action::Add => return vec![Step::open(add::dialog(room, "", None))],
        Action::NewCount => return vec![Step::open(new_count(room))],
        Action::Earlier => turn_count(state, room, false),
        Action::Later => turn_count(state, room, true),
        Action::Find => return vec![Step::open(add::find(room))],
        Action::Heads => {
            return with_selected(state, room, |state, there| {
                let code = there.code.as_str().to_lowercase();
                state.capture.field.set(format!("{code} "));
                state.capture.mode = Mode::Typing;
                Vec::new()
            });
        }
        Action::Vote => {
            return with_selected(state, room, |_, there| vec![add::turn_vote(there)]);
        }
        Action::Edit => {
            return with_selected(state, room, |_, there| vec![Step::open(add::menu(room, there))]);
        }
    }
    Vec::new()
}

fn with_selected(state: &mut State, room: &Room, then: impl FnOnce(&mut State, &Delegation) -> Vec<Step>) -> Vec<Step> {
    match state.selected(room) {
        Some(there) => then(state, there),
        None => vec![Step::Say(Notice::info(room.say(text::NONE_SELECTED)))],
    }
}

/// ↑ in the empty field: what was counted last comes back to be changed.
fn edit_last(state: &mut State, room: &Room) {
    if !state.capture.field.is_empty() {
        return;
    }
    let Some((_, shown)) = state.count(room) else {
        return;
    };
    let effective = |record: &&Record| room.history.is_effective(record.n);
    let newest_first = room.history.records().iter().rev().filter(effective);
    let counted = newest_first.flat_map(|record| record.events.iter().rev()).find_map(|event| {
        let Event::Attendance(AttendanceEvent::PresentCounted { headcount, code, n, .. }) = event else {
            return None;
        };
        (*headcount == shown.id).then_some((code, n))
    });
    if let Some((code, n)) = counted {
        let line = format!("{} {n}", code.as_str().to_lowercase());
        state.capture.field.set(line);
    }
}

fn step_selection(state: &mut State, room: &Room, down: bool) {
    let listed = state.listed(room);
    let here = state.selected_index(&listed);
    let next = match (here, down) {
        (Some(here), true) => (here + 1).min(listed.len().saturating_sub(1)),
        (Some(here), false) => here.saturating_sub(1),
        (None, _) => 0,
    };
    state.selected = listed.get(next).map(|there| there.code.clone());
}

/// The count before or behind the shown one; behind the last one of an earlier day stands today's, not begun.
fn turn_count(state: &mut State, room: &Room, later: bool) {
    let counts = &room.workshop.headcounts;
    let here = state.count(room).map_or(counts.len(), |(index, _)| index);
    let there = if later { here.saturating_add(1) } else { here.saturating_sub(1) };
    state.count = counts.get(there).map(|count| count.id);
}

/// The command that records heads, in the count that is shown.
pub(super) fn count(shown: Option<Id>, room: &Room, counts: Vec<(Code, u32)>) -> Step {
    count_of(shown, label(room), counts)
}

/// The command that records heads; a count that is begun by it gets the label.
pub(super) fn count_of(headcount: Option<Id>, label: String, counts: Vec<(Code, u32)>) -> Step {
    Step::Do(Command::Attendance(AttendanceCommand::Count { headcount, counts, label }))
}

/// What a count begun now is called: after the last break of today that is over, else the part of the day.
pub(super) fn label(room: &Room) -> String {
    let zone = room.workshop.zone();
    let today = zone.date(room.now);
    let over = room.workshop.sessions().filter_map(|(_, session)| {
        let ended = session.ended_at?;
        let is_break = session.plan.activity == Activity::Break;
        (is_break && session.state == SessionState::Ended && zone.date(ended) == today).then_some((ended, session))
    });
    match over.max_by_key(|(ended, _)| *ended) {
        Some((_, session)) => text::after(room.language(), &room.label(&session.plan.title)),
        None => room.say(text::part_of_day(zone.civil(room.now).hour())).to_owned(),
    }
}

fn new_count(room: &Room) -> Prompt {
    let then = |typed: &str| {
        vec![Step::Do(Command::Attendance(AttendanceCommand::StartHeadcount { label: typed.to_owned() }))]
    };
    let entry = Prompt::new(room.say(text::NEW_COUNT), label(room), then);
    entry.remark(room.say(text::NEW_COUNT_REMARK))
}

/// Pasted lines such as `dinkes 3`, looked over first; one record.
pub fn paste(state: &mut State, room: &Room, pasted: &str) -> Vec<Step> {
    let lines = line::lines(room, pasted);
    if lines.is_empty() {
        return Vec::new();
    }
    let (headcount, label, kept) = (state.count, label(room), Rc::new(Kept::of(room)));
    let reading = Rc::clone(&kept);
    let reads = move |ctx: &Ctx, lines: &[(&str, bool)]| line::reads(&reading.room(ctx), lines);
    let then = move |ctx: &Ctx, lines: &[&str]| {
        let counts = line::counts(&kept.room(ctx), lines);
        let record = (!counts.is_empty()).then(|| count_of(headcount, label.clone(), counts));
        record.into_iter().collect()
    };
    vec![Step::open(Paste::of_lines(room, lines, reads, then))]
}

/// Selects the line with this number; whether there is one.
pub fn jump(state: &mut State, room: &Room, number: u32) -> bool {
    let index = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    let listed = state.listed(room);
    let there = index.and_then(|index| listed.get(index));
    there.map(|there| state.selected = Some(there.code.clone())).is_some()
}

/// A record is on the disk and applied: the line is free again, and what it brought is selected.
pub fn recorded(state: &mut State, record: &Record) {
    for event in &record.events {
        let Event::Attendance(event) = event else { continue };
        match event {
            AttendanceEvent::PresentCounted { code, .. } => {
                state.capture.saved();
                state.selected = Some(code.clone());
            }
            AttendanceEvent::DelegationAdded { code, .. } => state.selected = Some(code.clone()),
            AttendanceEvent::HeadcountStarted { .. } => {
                state.count = None;
                state.capture.mode = Mode::Typing;
            }
            AttendanceEvent::DelegationEdited { .. } => {}
        }
    }
}
