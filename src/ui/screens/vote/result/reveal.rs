//! A result that is shown to the room one place after another. What is recorded does not depend on it.

use crate::domain::vote::Vote;
use crate::text::vote as text;
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::keys::{Binding, Key};
use crate::ui::place::Reveal;
use crate::ui::screens::vote::{Act, State};
use crate::ui::wall::compose::counted::to_reveal;

/// What can be done while places are hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Next,
    All,
    List,
}

/// The keys while places are hidden.
pub const KEYS: &[Binding<Act>] = &[
    Binding::bar(&[Key::Char(' ')], Act::Reveal(Action::Next), text::key::NEXT_PLACE),
    Binding::bar(&[Key::Enter], Act::Reveal(Action::All), text::key::ALL_PLACES),
    Binding::help(&[Key::Esc], Act::Reveal(Action::List), text::key::LIST),
];

pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let Some(vote) = state.vote(room) else {
        return Vec::new();
    };
    match action {
        Action::Next => shown(vote, room, 1),
        Action::All => shown(vote, room, to_reveal(vote, room).unwrap_or(0)),
        Action::List => {
            *state = State::list(room);
            Vec::new()
        }
    }
}

/// The room is shown so many places more.
fn shown(vote: &Vote, room: &Room, more: usize) -> Vec<Step> {
    let reveal = vote.closed_at.zip(room.revealed(vote));
    let reveal = reveal.map(|(closed, steps)| Reveal { closed, steps: steps.saturating_add(more) });
    reveal.map(|reveal| Step::Reveal(vote.id, reveal)).into_iter().collect()
}
