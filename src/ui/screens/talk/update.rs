//! What each action of a talk does.

use super::{Action, Card, Scope, State};
use crate::domain::Command;
use crate::domain::capture;
use crate::domain::command::NoteCommand;
use crate::domain::note::{Note, NoteKind};
use crate::text::{looked_over, swot, talk as text, words};
use crate::ui::ctx::{Ctx, Room};
use crate::ui::dialogs::{Paste, Picker, Prompt, Row, Tick};
use crate::ui::effect::{Notice, Step};
use crate::ui::groups;
use crate::ui::keys::Mode;
use crate::ui::mention;

/// Carries out an action of a talk and its lists.
pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    match action {
        Action::Save => return save(state, room),
        Action::NextList if takes_completion(state, room) => {}
        Action::NextList => turn(state, room, 1),
        Action::PreviousList => turn(state, room, 3),
        Action::Choose => {
            state.capture.mode = Mode::Moving;
            if state.selected(room).is_none() {
                state.step(room, true);
            }
        }
        Action::Type => {
            state.card = Card::Quiet;
            state.capture.mode = Mode::Typing;
        }
        Action::TakeNote => take(state, NoteKind::Note),
        Action::TakeQuestion => take(state, NoteKind::Question),
        Action::TakeDecision => take(state, NoteKind::Decision),
        Action::TakeParked => take(state, NoteKind::Parked),
        Action::Up => state.step(room, false),
        Action::Down => state.step(room, true),
        Action::Scope => {
            state.scope = match state.scope {
                Scope::Session => Scope::All,
                Scope::All => Scope::Session,
            };
        }
        Action::EditLast => return edit_last(state, room),
        Action::Source => return groups::sources(room),
        Action::Restore => return restore_list(room),
        Action::Edit => return with_selected(state, room, |found| edit(room, found)),
        Action::Tick => return with_selected(state, room, |found| tick(room, found)),
        Action::Move => return with_selected(state, room, |found| choose_list(room, found)),
        Action::Park => {
            return with_selected(state, room, |found| to_list(found, NoteKind::Parked));
        }
        Action::Withdraw => {
            let withdraw = |found: &Note| note(NoteCommand::Withdraw { id: found.id });
            return with_selected(state, room, withdraw);
        }
    }
    Vec::new()
}

fn note(command: NoteCommand) -> Vec<Step> {
    vec![Step::Do(Command::Note(command))]
}

fn takes_completion(state: &mut State, room: &Room) -> bool {
    state.capture.mode == Mode::Typing && mention::complete(&mut state.capture.field, room.workshop)
}

/// To another list. Beside a title card the first turn only shows the lists.
fn turn(state: &mut State, room: &Room, by: usize) {
    if state.is_quiet(room) {
        state.card = Card::WithLists;
        return;
    }
    state.turn(by);
    if state.capture.mode == Mode::Moving && state.selected(room).is_none() {
        state.step(room, true);
    }
}

fn take(state: &mut State, kind: NoteKind) {
    state.kind = kind;
    state.card = Card::WithLists;
    state.capture.mode = Mode::Typing;
}

fn save(state: &mut State, room: &Room) -> Vec<Step> {
    let line = capture::parse(room.workshop, state.capture.field.text(), &mut state.sticky);
    // A note has no dimension: what looks like one stays in the text.
    state.sticky.dimension = None;
    let text = match &line.dimension {
        Some(dimension) => format!("{} #{dimension}", line.text),
        None => line.text,
    };
    if line.only_sticks && text.is_empty() {
        state.capture.field.take();
        return Vec::new();
    }
    state.capture.send();
    let mut steps =
        note(NoteCommand::Take { session: state.session.clone(), kind: state.kind, texts: vec![text], by: line.by });
    steps.extend(line.unknown.map(|name| {
        let said = swot::unknown_name(room.language(), &name);
        Step::Say(Notice::info(said))
    }));
    steps
}

fn with_selected(state: &State, room: &Room, then: impl FnOnce(&Note) -> Vec<Step>) -> Vec<Step> {
    if let Some(found) = state.selected(room) {
        return then(found);
    }
    let why = if state.is_hidden(room) { text::PARKED_HIDDEN } else { text::NONE_SELECTED };
    vec![Step::Say(Notice::info(room.say(why)))]
}

/// Answered, or open again.
fn tick(room: &Room, found: &Note) -> Vec<Step> {
    let id = found.id;
    if found.is_open_question() {
        return note(NoteCommand::Answer { id });
    }
    if found.is_answered_question() {
        return note(NoteCommand::Reopen { id });
    }
    vec![Step::Say(Notice::info(room.say(text::NOT_A_QUESTION)))]
}

fn choose_list(room: &Room, found: &Note) -> Vec<Step> {
    let others = NoteKind::ALL.into_iter().filter(|kind| *kind != found.kind);
    let entries = others.map(|kind| {
        let name = room.say(words::note_kind(kind)).to_owned();
        (name, to_list(found, kind))
    });
    let dialog = Picker::new(room.say(text::key::MOVE), entries.collect());
    vec![Step::open(dialog)]
}

fn to_list(found: &Note, kind: NoteKind) -> Vec<Step> {
    if found.kind == kind {
        return Vec::new();
    }
    note(NoteCommand::Edit { id: found.id, kind, text: found.text.clone() })
}

fn edit(room: &Room, found: &Note) -> Vec<Step> {
    let (id, kind) = (found.id, found.kind);
    let then = move |text: &str| {
        let text = text.to_owned();
        note(NoteCommand::Edit { id, kind, text })
    };
    let dialog = Prompt::new(room.say(text::line(kind)), found.text.clone(), then);
    vec![Step::open(dialog)]
}

/// The line taken down last in the current list, while nothing is typed.
fn edit_last(state: &State, room: &Room) -> Vec<Step> {
    if !state.capture.field.is_empty() {
        return Vec::new();
    }
    if state.is_hidden(room) {
        return vec![Step::Say(Notice::info(room.say(text::PARKED_HIDDEN)))];
    }
    let last = state.shown(room).into_iter().max_by_key(|note| note.id);
    last.map(|last| edit(room, last)).unwrap_or_default()
}

/// What was withdrawn or parked, newest first; before the room without its words.
fn restore_list(room: &Room) -> Vec<Step> {
    let away = |note: &&Note| note.withdrawn || note.kind == NoteKind::Parked;
    let away = room.workshop.notes.values().rev().filter(away);
    let entry = |(number, found): (usize, &Note)| {
        let words = if room.role.is_public() { session_title(room, found) } else { found.text.clone() };
        let list = room.say(text::line(found.kind));
        (format!("{number} {list} · {words}"), bring_back(found))
    };
    let entries: Vec<(String, Vec<Step>)> = (1..).zip(away).map(entry).collect();
    if entries.is_empty() {
        return vec![Step::Say(Notice::info(room.say(text::NOTHING_AWAY)))];
    }
    let dialog = Picker::new(room.say(text::key::RESTORE), entries);
    vec![Step::open(dialog)]
}

/// Brings a withdrawn line back to its list, and a parked one to the notes.
fn bring_back(found: &Note) -> Vec<Step> {
    let id = found.id;
    if found.withdrawn {
        return note(NoteCommand::Restore { id });
    }
    let text = found.text.clone();
    note(NoteCommand::Edit { id, kind: NoteKind::Note, text })
}

/// The title of the session that a line was taken down in.
pub(super) fn session_title(room: &Room, note: &Note) -> String {
    let session = room.workshop.session(&note.session);
    session.map(|(_, session)| room.label(&session.plan.title)).unwrap_or_default()
}

/// Pasted lines for the current list: looked over first.
pub fn paste(state: &mut State, room: &Room, pasted: &str) -> Vec<Step> {
    let lines = capture::lines(pasted);
    if lines.is_empty() {
        return vec![Step::Say(Notice::info(room.say(text::NOTHING_PASTED)))];
    }
    let (session, kind, by) = (state.session.clone(), state.kind, state.sticky.by.clone());
    let then = move |_: &Ctx, texts: Vec<String>| {
        note(NoteCommand::Take { session: session.clone(), kind, texts, by: by.clone() })
    };
    let row = |(place, line): (usize, String)| {
        let doubt = capture::doubt(&line).map(|doubt| looked_over::doubt(room.language(), &doubt));
        let tick = if doubt.is_some() { Tick::Off } else { Tick::On };
        Row { tick, remark: doubt.unwrap_or_default(), ..Row::new(place, line) }
    };
    vec![Step::open(Paste::of_texts(lines.into_iter().enumerate().map(row).collect(), then))]
}
