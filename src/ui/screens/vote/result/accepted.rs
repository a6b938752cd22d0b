//! The card of what the room has accepted.

use crate::domain::vote::{Letter, Vote, contradictions};
use crate::text::{contradiction, vote as text};
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::handout::{self, Purpose};
use crate::ui::keys::{Binding, Key};
use crate::ui::route::Route;
use crate::ui::screens::vote::draft;
use crate::ui::screens::vote::list::new;
use crate::ui::screens::vote::result;
use crate::ui::screens::vote::{Act, Phase, State};
use crate::ui::wall::compose::accepted::accepted as compose;
use crate::ui::wall::draw;
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// What can be done with an accepted vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Priorities,
    Result,
    New,
    SecondRound,
    Print,
    List,
}

/// The keys of the card.
pub const KEYS: &[Binding<Act>] = &[
    Binding::bar(&[Key::Enter], Act::Accepted(Action::Priorities), text::key::PRIORITIES),
    Binding::bar(&[Key::Tab], Act::Accepted(Action::Result), text::key::RESULT),
    Binding::bar(&[Key::Char('a')], Act::Accepted(Action::New), text::key::NEW),
    Binding::bar(&[Key::Esc], Act::Accepted(Action::List), text::key::LIST),
    Binding::help(&[], Act::Accepted(Action::SecondRound), text::key::SECOND),
    Binding::help(&[], Act::Accepted(Action::Print), text::key::PRINT),
];

pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let Some(vote) = state.vote(room) else {
        return Vec::new();
    };
    match action {
        Action::Priorities => return vec![Step::Go(Route::Priorities)],
        Action::Result if vote.is_counted() => {
            state.phase = Phase::Result(result::Page::default());
        }
        Action::Result => {}
        Action::New => return new(state, room),
        Action::SecondRound => {
            *state = State::drafting(draft::Draft::second_round(room, vote));
        }
        Action::Print => return vec![handout::find(Purpose::Result)],
        Action::List => *state = State::list(room),
    }
    Vec::new()
}

/// Draws it as the room sees it on a wall, and in the last rows what else is to be known of it.
pub fn view(vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let Some(shown) = compose(vote, room) else {
        return;
    };
    let mut lines = contradicted(vote, room, area.width);
    if let Some((how, reason)) = &vote.settlement {
        let said = result::settled(room, how, reason.as_deref());
        lines.extend(wrapped(&said, area.width, room.theme.muted));
    }
    let reason = vote.acceptance.as_ref().and_then(|accepted| accepted.reason.as_deref());
    lines.extend(reason.iter().flat_map(|reason| wrapped(reason, area.width, room.theme.muted)));
    let (above, below) = fit::bottom(area, u16::try_from(lines.len()).unwrap_or(u16::MAX));
    draw::accepted(&shown, &room.brush(), frame, above);
    frame.render_widget(Text::from(lines), below);
}

/// In what the record of a vote contradicts its ballots; nothing as a rule.
pub fn contradicted<'a>(vote: &Vote, room: &Room, width: u16) -> Vec<Line<'a>> {
    let language = room.language();
    let taken = vote.acceptance.as_ref();
    let taken = taken.map_or(&[][..], |accepted| &accepted.taken);
    contradictions(room.workshop, vote)
        .iter()
        .map(|what| contradiction::sentence(language, what, taken))
        .flat_map(|said| wrapped(&contradiction::warning(language, &said), width, room.theme.warning))
        .collect()
}

/// Letters with their ranks, 1 + those that stand before their group.
pub fn ranked(taken: &[Vec<Letter>]) -> Vec<(usize, &Letter)> {
    let mut ranked = Vec::new();
    for group in taken {
        let rank = ranked.len() + 1;
        ranked.extend(group.iter().map(|letter| (rank, letter)));
    }
    ranked
}
