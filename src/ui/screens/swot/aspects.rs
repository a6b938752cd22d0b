//! Aspects while the workshop runs, from the palette.

use super::State;
use crate::domain::Command;
use crate::domain::command::AspectCommand;
use crate::domain::swot::{Aspect, aspect_id};
use crate::text::swot as text;
use crate::ui::ctx::Room;
use crate::ui::dialogs::{Picker, Prompt};
use crate::ui::effect::{Notice, Step};
use crate::ui::route::Route;

/// The aspect on the board, with its place among the aspects.
fn here<'a>(state: &State, room: &Room<'a>) -> Option<(usize, &'a Aspect)> {
    let index = state.aspect_index(room);
    Some((index, room.workshop.aspects().get(index)?))
}

fn aspects(command: AspectCommand) -> Step {
    Step::Do(Command::Aspects(command))
}

/// The board on an aspect.
fn board(id: String) -> Step {
    Step::Go(Route::aspect(id))
}

/// Moves the aspect one place to the left or right.
pub(super) fn shift(state: &State, room: &Room, right: bool) -> Vec<Step> {
    let Some((index, aspect)) = here(state, room) else {
        return Vec::new();
    };
    let to = if right { Some(index + 1) } else { index.checked_sub(1) };
    let Some(index) = to.filter(|to| *to < room.workshop.aspects().len()) else {
        return vec![Step::Say(Notice::info(room.say(text::ASPECT_AT_THE_EDGE)))];
    };
    let id = aspect.id.clone();
    vec![aspects(AspectCommand::Move { id: id.clone(), index }), board(id)]
}

/// The new aspect stands behind the others, and the board goes there.
pub(super) fn add(room: &Room) -> Vec<Step> {
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

/// Asks for another name of the aspect.
pub(super) fn rename(state: &State, room: &Room) -> Vec<Step> {
    let Some((_, aspect)) = here(state, room) else {
        return Vec::new();
    };
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

/// Hides the aspect; the board goes to the one beside it.
pub(super) fn hide(state: &State, room: &Room) -> Vec<Step> {
    let Some((index, aspect)) = here(state, room) else {
        return Vec::new();
    };
    let (id, all) = (aspect.id.clone(), room.workshop.aspects());
    let beside = all.get(index + 1).or_else(|| all.get(index.checked_sub(1)?));
    let mut steps = vec![aspects(AspectCommand::Hide { id })];
    steps.extend(beside.map(|aspect| board(aspect.id.clone())));
    let said = Notice::info(room.say(text::ASPECT_HIDDEN));
    steps.push(Step::Say(said));
    steps
}

/// Asks which hidden aspect is to stand on the board again.
pub(super) fn show(room: &Room) -> Vec<Step> {
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
