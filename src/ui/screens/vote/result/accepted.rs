//! The card of what the room has accepted.

use crate::domain::vote::{Letter, Vote, contradictions};
use crate::text::{contradiction, frame as phrases, vote as text};
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::handout::{self, Purpose};
use crate::ui::keys::{Binding, Key};
use crate::ui::route::Route;
use crate::ui::screens::vote::draft;
use crate::ui::screens::vote::draft::drafted::question;
use crate::ui::screens::vote::list::new;
use crate::ui::screens::vote::result;
use crate::ui::screens::vote::{Act, Phase, State};
use crate::ui::widgets::list::{self, Entry};
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

pub fn view(vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let Some(accepted) = &vote.acceptance else {
        return;
    };
    let language = room.language();
    let at = text::time(language, room.workshop.zone(), Some(accepted.at));
    let mut lines = wrapped(&question(room, vote), area.width, room.theme.title);
    lines.push(Line::raw(""));
    lines.push(Line::styled(format!("  {}  {at}  ", room.say(text::ACCEPTED)), room.theme.selected));
    lines.push(Line::raw(""));
    let said = format!("{} · ● {}", text::accepted(language, vote, accepted), room.say(phrases::SAVED));
    lines.extend(wrapped(&said, area.width, room.theme.base));
    lines.extend(contradicted(vote, room, area.width));
    if let Some((how, reason)) = &vote.settlement {
        let said = result::settled(room, how, reason.as_deref());
        lines.extend(wrapped(&said, area.width, room.theme.muted));
    }
    if let Some(reason) = &accepted.reason {
        lines.extend(wrapped(reason, area.width, room.theme.muted));
    }
    lines.push(Line::raw(""));
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let (top, rest) = fit::top(area, rows);
    frame.render_widget(Text::from(lines).centered(), top);
    let entries: Vec<Entry> = ranked(&accepted.taken)
        .into_iter()
        .map(|(rank, letter)| {
            let option = vote.option(letter);
            let agreed = vote.agreed.contains(letter) && vote.is_counted();
            Entry {
                head: format!("{rank:>3}. {letter:>2}  "),
                text: option.map(|option| option.text.clone()).unwrap_or_default(),
                tail: if agreed { room.say(text::AGREED_MARK).to_owned() } else { String::new() },
                style: room.theme.base,
            }
        })
        .collect();
    let styles = list::Styles { selected: room.theme.base, muted: room.theme.muted };
    list::view(frame, rest, &entries, Some(0), styles, language);
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
