//! What each action of the agenda does.

use super::add::add;
use super::{Action, State};
use super::{edit, replan};
use crate::domain::Command;
use crate::domain::agenda::{Position, Session, SessionState};
use crate::domain::command::AgendaCommand;
use crate::text::{Phrase, agenda as text, dates, words};
use crate::ui::ctx::Room;
use crate::ui::dialogs::Picker;
use crate::ui::effect::{Notice, Step};
use crate::ui::global;
use crate::ui::route::Route;

/// Carries out an action of the agenda.
pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let Some((position, session)) = state.session(room) else {
        return Vec::new();
    };
    let id = session.plan.id.clone();
    match action {
        Action::Up => state.step(room, false),
        Action::Down => state.step(room, true),
        Action::NextDay => state.turn_day(room, 1),
        Action::PreviousDay => state.turn_day(room, room.workshop.days.len().max(1) - 1),
        Action::Open => return open(room, session),
        Action::Look => return vec![Step::Go(Route::Session(id))],
        Action::Find => return find(room),
        Action::Change => return edit::change(room, position, session),
        Action::Add => return add(room, position, session),
        Action::Move => return move_to(room, position, session),
        Action::Earlier => return shift(room, position, id, position.session.checked_sub(1)),
        Action::Later => return shift(room, position, id, Some(position.session + 1)),
        Action::Skip => return agenda(AgendaCommand::Skip { session: id }),
        Action::Restore if session.state == SessionState::Ended => {
            return agenda(AgendaCommand::Reopen { session: id });
        }
        Action::Restore => return agenda(AgendaCommand::Restore { session: id }),
        Action::Wait => return agenda(AgendaCommand::Wait { session: id }),
        Action::End => return agenda(AgendaCommand::End { session: id }),
        Action::Extend => return edit::extend(room, session),
        Action::Rename => return vec![edit::rename(room, session)],
        Action::Length => return vec![edit::length(room, position, session)],
        Action::StartTime => return vec![edit::start_time(room, position, session)],
        Action::Speaker => return vec![edit::speaker(room, session)],
        Action::Topics => return vec![edit::topics(room, session)],
        Action::Fix => return edit::fix(session),
        Action::Protocol => return edit::protocol(session),
        Action::Activity => return edit::activity(room, session),
        Action::Least => return vec![edit::least(room, position, session)],
        Action::Compress => return replan::compress(room, Some(position.day)),
        Action::Swap => return replan::swap(room, session),
        Action::Times => return vec![replan::correct(room, position, session)],
    }
    Vec::new()
}

pub(super) fn agenda(command: AgendaCommand) -> Vec<Step> {
    vec![Step::Do(Command::Agenda(command))]
}

/// Starts it; one that is over is only started again when that is what is meant.
fn open(room: &Room, session: &Session) -> Vec<Step> {
    let id = &session.plan.id;
    if session.state != SessionState::Ended {
        return global::start(room, id);
    }
    let look = vec![Step::Go(Route::Session(id.clone()))];
    let entries =
        vec![(room.say(text::LOOK).to_owned(), look), (room.say(text::REOPEN).to_owned(), global::start(room, id))];
    choose(room, text::OVER, entries)
}

pub(super) fn choose(room: &Room, title: Phrase, entries: Vec<(String, Vec<Step>)>) -> Vec<Step> {
    let dialog = Picker::new(room.say(title), entries);
    vec![Step::open(dialog)]
}

/// `Hari 1 · 09.15 Teori`.
pub(super) fn name(room: &Room, day: usize, session: &Session) -> String {
    let language = room.language();
    let start = room
        .workshop
        .days
        .get(day)
        .map(|day| dates::time(language, session.plan.slot(day.date).start))
        .unwrap_or_default();
    format!("{} · {start} {}", words::day(language, day), room.label(&session.plan.title))
}

fn find(room: &Room) -> Vec<Step> {
    let entries = room.workshop.sessions().map(|(position, session)| {
        let look = vec![Step::Go(Route::Session(session.plan.id.clone()))];
        (name(room, position.day, session), look)
    });
    choose(room, text::key::FIND, entries.collect())
}

fn shift(room: &Room, position: Position, session: String, index: Option<usize>) -> Vec<Step> {
    let sessions = room.workshop.days.get(position.day);
    let places = sessions.map_or(0, |day| day.sessions.len());
    match index {
        Some(index) if index < places => agenda(AgendaCommand::Move { session, day: position.day, index }),
        Some(_) | None => vec![Step::Say(Notice::info(room.say(text::AT_THE_EDGE)))],
    }
}

/// Before any other session, or at the end of a day; what has begun stays on its day.
fn move_to(room: &Room, from: Position, session: &Session) -> Vec<Step> {
    let mut entries = Vec::new();
    for (day, plan) in room.workshop.days.iter().enumerate() {
        if day != from.day && session.started_at().is_some() {
            continue;
        }
        let to = |index| agenda(AgendaCommand::Move { session: session.plan.id.clone(), day, index });
        let others: Vec<&Session> = plan.sessions.iter().filter(|other| other.plan.id != session.plan.id).collect();
        for (index, other) in others.iter().enumerate() {
            entries.push((name(room, day, other), to(index)));
        }
        let language = room.language();
        let end = text::at_the_end(language, &words::day(language, day));
        entries.push((end, to(others.len())));
    }
    choose(room, text::ask::MOVE, entries)
}
