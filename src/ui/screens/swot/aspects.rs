//! Aspects while the workshop runs, from the palette.

use super::{Action, State};
use crate::domain::Command;
use crate::domain::command::AspectCommand;
use crate::domain::swot::{Aspect, aspect_id};
use crate::text::swot as text;
use crate::ui::ctx::Room;
use crate::ui::dialogs::{Picker, Prompt};
use crate::ui::effect::{Notice, Step};
use crate::ui::route::Route;

/// Adds an aspect, or changes the one on the board.
pub(super) fn change(state: &State, room: &Room, action: Action) -> Vec<Step> {
    let index = state.aspect_index(room);
    let Some(aspect) = room.workshop.aspects().get(index) else {
        return Vec::new();
    };
    let id = aspect.id.clone();
    let last = room.workshop.aspects().len().saturating_sub(1);
    match action {
        Action::AddAspect => add(room),
        Action::RenameAspect => rename(room, aspect),
        Action::AspectLeft if index == 0 => edge(room),
        Action::AspectLeft => to(id, index - 1),
        Action::AspectRight if index >= last => edge(room),
        Action::AspectRight => to(id, index + 1),
        Action::HideAspect => hide(state, room, id),
        Action::ShowAspect => show(room),
        _ => Vec::new(),
    }
}

fn aspects(command: AspectCommand) -> Step {
    Step::Do(Command::Aspects(command))
}

/// The board on an aspect.
fn board(id: String) -> Step {
    Step::Go(Route::aspect(id))
}

fn edge(room: &Room) -> Vec<Step> {
    vec![Step::Say(Notice::info(room.say(text::ASPECT_AT_THE_EDGE)))]
}

fn to(id: String, index: usize) -> Vec<Step> {
    let command = AspectCommand::Move { id: id.clone(), index };
    vec![aspects(command), board(id)]
}

/// The new aspect stands behind the others, and the board goes there.
fn add(room: &Room) -> Vec<Step> {
    let all = room.workshop.aspects().iter();
    let all = all.chain(&room.workshop.hidden_aspects);
    let taken: Vec<String> = all.map(|aspect| aspect.id.clone()).collect();
    let then = move |typed: &str| {
        let id = aspect_id(typed, |id| taken.iter().any(|other| other == id));
        let name = typed.to_owned();
        vec![aspects(AspectCommand::Add { name }), board(id)]
    };
    let entry = Prompt::new(room.say(text::NEW_ASPECT), "", then);
    let entry = entry.remark(room.say(text::NEW_ASPECT_REMARK));
    vec![Step::open(entry)]
}

fn rename(room: &Room, aspect: &Aspect) -> Vec<Step> {
    let (id, shown) = (aspect.id.clone(), room.label(&aspect.name));
    let before = shown.clone();
    let then = move |typed: &str| {
        let (id, name) = (id.clone(), typed.to_owned());
        if name.trim() == before {
            return Vec::new();
        }
        vec![aspects(AspectCommand::Rename { id, name })]
    };
    let entry = Prompt::new(room.say(text::key::RENAME_ASPECT), shown, then);
    vec![Step::open(entry)]
}

/// The board goes to the aspect beside it.
fn hide(state: &State, room: &Room, id: String) -> Vec<Step> {
    let all = room.workshop.aspects();
    let index = state.aspect_index(room);
    let beside = all.get(index + 1).or_else(|| all.get(index.checked_sub(1)?));
    let mut steps = vec![aspects(AspectCommand::Hide { id })];
    steps.extend(beside.map(|aspect| board(aspect.id.clone())));
    let said = Notice::info(room.say(text::ASPECT_HIDDEN));
    steps.push(Step::Say(said));
    steps
}

fn show(room: &Room) -> Vec<Step> {
    let hidden = room.workshop.hidden_aspects.iter();
    let entries: Vec<_> = hidden
        .map(|aspect| {
            let id = aspect.id.clone();
            let steps = vec![aspects(AspectCommand::Show { id: id.clone() }), board(id)];
            (room.label(&aspect.name), steps)
        })
        .collect();
    if entries.is_empty() {
        return vec![Step::Say(Notice::info(room.say(text::NO_HIDDEN_ASPECT)))];
    }
    let title = room.say(text::key::SHOW_ASPECT);
    vec![Step::open(Picker::new(title, entries))]
}
