//! What the keys of the board do.

use super::{Action, State, aspects};
use crate::domain::capture;
use crate::domain::command::{NewItem, SwotCommand};
use crate::domain::event::BoardEvent;
use crate::domain::sheet::Ref;
use crate::domain::swot::{Item, ItemState, Quadrant};
use crate::domain::{Command, Event, Record};
use crate::text::{swot as text, words};
use crate::ui::ctx::Room;
use crate::ui::dialogs::{Picker, Prompt, Wording};
use crate::ui::effect::{Notice, Step};
use crate::ui::groups;
use crate::ui::keys::Mode;
use crate::ui::links;
use crate::ui::mention;
use crate::ui::route::Route;

/// Items of a longer list are not compared one by one.
const MOST_COMPARED: usize = 50;

/// Carries out an action of the board.
pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    match action {
        Action::Save => return save(state, room),
        Action::NextQuadrant
            if state.capture.mode == Mode::Typing && mention::complete(&mut state.capture.field, room.workshop) => {}
        Action::NextQuadrant => state.turn_quadrant(room, 1),
        Action::PreviousQuadrant => state.turn_quadrant(room, 3),
        Action::NextAspect => state.turn_aspect(room, 1),
        Action::PreviousAspect => state.turn_aspect(room, room.workshop.aspects().len().max(1) - 1),
        Action::Choose => {
            state.capture.mode = Mode::Moving;
            if state.selected(room).is_none_or(|item| item.quadrant != state.quadrant) {
                state.selected = state.items(room, state.quadrant).last().map(|item| item.id);
            }
        }
        Action::Type => {
            state.capture.mode = Mode::Typing;
        }
        Action::Up => state.step_selection(room, false),
        Action::Down => state.step_selection(room, true),
        Action::Enlarge => state.enlarged = !state.enlarged,
        Action::EditLast if !state.capture.field.is_empty() => {}
        Action::EditLast => {
            let last = room.workshop.on_board().next_back();
            return last.map(edit).unwrap_or_default();
        }
        Action::Source => return groups::sources(room),
        Action::Restore => return restore_list(room),
        Action::Find => {
            state.capture.mode = Mode::Moving;
            return find(room);
        }
        Action::AddAspect => return aspects::add(room),
        Action::RenameAspect => return aspects::rename(state, room),
        Action::AspectLeft => return aspects::shift(state, room, false),
        Action::AspectRight => return aspects::shift(state, room, true),
        Action::HideAspect => return aspects::hide(state, room),
        Action::ShowAspect => return aspects::show(room),
        Action::Open | Action::Edit => return with_item(state, room, edit),
        Action::Withdraw => return with_item(state, room, |item| swot(SwotCommand::Withdraw { id: item.id })),
        Action::Park => return with_item(state, room, |item| swot(SwotCommand::Park { id: item.id })),
        Action::Move => {
            let picker = |item: &Item| Picker::new(room.say(text::key::MOVE), places(room, item));
            return with_item(state, room, |item| vec![Step::open(picker(item))]);
        }
        Action::Merge => {
            let picker = |item: &Item| Picker::new(room.say(text::MERGE_INTO), partners(room, item));
            return with_item(state, room, |item| vec![Step::open(picker(item))]);
        }
        Action::Make => return with_item(state, room, |item| links::make(room, &Ref::Item(item.id), &item.text)),
        Action::Origin => return with_item(state, room, |item| links::origin_of(room, Ref::Item(item.id))),
        Action::Trace => return with_item(state, room, |item| links::trace_of(room, &Ref::Item(item.id))),
        Action::Wording => return with_item(state, room, |item| vec![Step::open(Wording::new(item))]),
    }
    Vec::new()
}

/// The steps for the selected item; without one that it wants one.
fn with_item(state: &State, room: &Room, then: impl FnOnce(&Item) -> Vec<Step>) -> Vec<Step> {
    match state.selected(room) {
        Some(item) => then(item),
        None => vec![Step::Say(Notice::info(room.say(text::NONE_SELECTED)))],
    }
}

pub(super) fn swot(command: SwotCommand) -> Vec<Step> {
    vec![Step::Do(Command::Swot(command))]
}

fn edit(item: &Item) -> Vec<Step> {
    let (id, by, dimension) = (item.id, item.by.clone(), item.dimension.clone());
    let then = move |text: &str| {
        swot(SwotCommand::Edit { id, text: text.to_owned(), by: by.clone(), dimension: dimension.clone() })
    };
    vec![Step::open(Prompt::new(format!("[{}] {}", item.quadrant.letter(), item.number), item.text.clone(), then))]
}

fn places(room: &Room, item: &Item) -> Vec<(String, Vec<Step>)> {
    let mut places = Vec::new();
    for aspect in room.workshop.aspects() {
        for quadrant in Quadrant::ALL {
            let text = format!(
                "{} · [{}] {}",
                room.label(&aspect.name),
                quadrant.letter(),
                room.say(words::quadrant(quadrant))
            );
            let command = SwotCommand::Move { id: item.id, aspect: aspect.id.clone(), quadrant };
            places.push((text, swot(command)));
        }
    }
    places
}

fn partners(room: &Room, item: &Item) -> Vec<(String, Vec<Step>)> {
    let mut others: Vec<&Item> = room.workshop.on_board().filter(|other| other.id != item.id).collect();
    others.sort_by_key(|other| (other.aspect != item.aspect, other.quadrant != item.quadrant, other.number));
    others
        .into_iter()
        .map(|other| {
            (format!("{} {}", other.number, other.text), swot(SwotCommand::Merge { from: item.id, into: other.id }))
        })
        .collect()
}

/// What can be brought back, by its number only where the room can see it.
fn restore_list(room: &Room) -> Vec<Step> {
    let gone = room.workshop.items.values().filter(|item| item.state != ItemState::Shown);
    let entries: Vec<(String, Vec<Step>)> = gone
        .map(|item| {
            let words = if room.role.is_public() { String::new() } else { format!(" {}", item.text) };
            (
                format!(
                    "[{}] {}{words} · {}",
                    item.quadrant.letter(),
                    item.number,
                    room.say(text::item_state(item.state))
                ),
                swot(SwotCommand::Restore { id: item.id }),
            )
        })
        .collect();
    if entries.is_empty() {
        return vec![Step::Say(Notice::info(room.say(text::NOTHING_GONE)))];
    }
    vec![Step::open(Picker::new(room.say(text::key::RESTORE), entries))]
}

fn find(room: &Room) -> Vec<Step> {
    let entries = room.workshop.on_board().map(|item| {
        let step = Step::Go(Route::item(item.id));
        (format!("{} [{}] {}", item.number, item.quadrant.letter(), item.text), vec![step])
    });
    vec![Step::open(Picker::new(room.say(text::key::FIND), entries.collect()))]
}

fn save(state: &mut State, room: &Room) -> Vec<Step> {
    let line = capture::parse(room.workshop, state.capture.field.text(), &mut state.sticky);
    if line.text.is_empty() && line.only_sticks {
        state.capture.field.take();
        return Vec::new();
    }
    state.capture.send();
    let strange = line.dimension.clone().filter(|dimension| capture::is_strange(room.workshop, dimension));
    let item = NewItem {
        aspect: state.aspect_id(room),
        quadrant: state.quadrant,
        text: line.text,
        by: line.by,
        dimension: line.dimension,
        from: Vec::new(),
        origin: None,
    };
    let mut steps = swot(SwotCommand::Add(vec![item]));
    steps.extend(line.unknown.map(|name| Step::Say(Notice::info(text::unknown_name(room.language(), &name)))));
    steps.extend(strange.map(|name| Step::Say(Notice::info(text::unknown_dimension(room.language(), &name)))));
    steps
}

/// An item was added: the line is free again, and one that looks like another says so.
pub fn recorded(state: &mut State, room: &Room, record: &Record) {
    state.similar = None;
    let (here, mut elsewhere) = (state.aspect_id(room), true);
    let compares = record.events.len() <= MOST_COMPARED;
    for event in &record.events {
        if let Event::Board(BoardEvent::ItemAdded { id, aspect, text, .. }) = event {
            state.capture.saved();
            state.selected = Some(*id);
            if compares {
                let alike = capture::similar(room.workshop, aspect, text, *id);
                state.similar = alike.map(|other| (*id, other)).or(state.similar);
            }
            elsewhere &= *aspect != here;
        }
        if let Event::Board(BoardEvent::ItemMoved { id, .. } | BoardEvent::ItemRestored { id }) = event
            && let Some(item) = room.workshop.items.get(id)
        {
            state.select(item, room);
        }
    }
    // What came for another aspect alone is looked at there.
    let newest = state.selected.and_then(|id| room.workshop.items.get(&id));
    if let Some(item) = newest.filter(|_| elsewhere && adds(record)) {
        state.show_aspect(room, &item.aspect);
    }
}

fn adds(record: &Record) -> bool {
    let added = |event: &Event| matches!(event, Event::Board(BoardEvent::ItemAdded { .. }));
    record.events.iter().any(added)
}

/// Ctrl+G: merges the item entered last into the one it looks like.
pub fn suggestion(state: &mut State) -> Vec<Step> {
    state.similar.take().map(|(from, into)| swot(SwotCommand::Merge { from, into })).unwrap_or_default()
}
