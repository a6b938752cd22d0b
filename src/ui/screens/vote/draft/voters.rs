//! Who votes: the last count of heads, ticked.

use super::drafted::head;
use super::ready;
use super::rule;
use crate::domain::attendance::{Code, Delegation};
use crate::domain::vote::Declaration;
use crate::text::{frame, vote as text};
use crate::ui::ctx::Room;
use crate::ui::effect::{Notice, Step};
use crate::ui::fit;
use crate::ui::keys::{Binding, Key};
use crate::ui::screens::vote::{Act, Phase, State};
use crate::ui::widgets::field::Field;
use crate::ui::widgets::list::{self, Entry};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use std::collections::BTreeSet;

/// The roll as it is ticked, and the search.
#[derive(Debug)]
pub struct Roll {
    declared: Declaration,
    ticked: BTreeSet<Code>,
    /// Those that were ticked at first, or are now: shown without a search.
    known: BTreeSet<Code>,
    pub field: Field,
    selected: usize,
}

/// What can be done with the roll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Done,
    Tick,
    TickAll,
    Up,
    Down,
    Back,
}

/// The keys of the roll.
pub const KEYS: &[Binding<Act>] = &[
    Binding::bar(&[Key::Enter], Act::Voters(Action::Done), text::key::ROLL_DONE).typing(),
    Binding::bar(&[Key::Char(' ')], Act::Voters(Action::Tick), text::key::TICK).typing(),
    Binding::bar(&[Key::Up], Act::Voters(Action::Up), frame::key::MOVE).typing(),
    Binding::hidden(&[Key::Down], Act::Voters(Action::Down), frame::key::MOVE).typing(),
    Binding::bar(&[Key::Esc], Act::Voters(Action::Back), text::key::BACK).typing(),
    Binding::help(&[], Act::Voters(Action::TickAll), text::key::TICK_ALL),
];

impl Roll {
    pub fn new(room: &Room, declared: Declaration) -> Self {
        let votes = |code: &&Code| room.workshop.delegation(code).is_some_and(|d| d.votes);
        let ticked: BTreeSet<Code> = declared.voters.iter().filter(votes).cloned().collect();
        Self { declared, known: ticked.clone(), ticked, field: Field::default(), selected: 0 }
    }

    /// Delegations with a vote that the search finds; without a search those that are or were ticked.
    fn matching<'a>(&self, room: &Room<'a>) -> Vec<&'a Delegation> {
        let wanted = self.field.text().trim().to_uppercase();
        let found = |delegation: &&Delegation| {
            if wanted.is_empty() {
                self.known.contains(&delegation.code)
            } else {
                delegation.code.as_str().contains(&wanted) || delegation.name.to_uppercase().contains(&wanted)
            }
        };
        let mut all: Vec<&Delegation> =
            room.workshop.delegations.iter().filter(|delegation| delegation.votes).filter(found).collect();
        all.sort_by_key(|delegation| !wanted.is_empty() && !delegation.code.as_str().starts_with(&wanted));
        all
    }

    /// The declaration with those ticked so far, in no order.
    pub fn proposed(&self) -> Declaration {
        Declaration { voters: self.ticked.iter().cloned().collect(), ..self.declared.clone() }
    }

    fn done(&self, room: &Room) -> Declaration {
        let delegations = room.workshop.delegations.iter();
        let voters: Vec<Code> = delegations
            .map(|delegation| &delegation.code)
            .filter(|code| self.ticked.contains(*code))
            .cloned()
            .collect();
        Declaration { present: u32::try_from(voters.len()).unwrap_or(u32::MAX), voters, ..self.declared.clone() }
    }
}

pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let vote = state.vote(room);
    let (Phase::Voters(roll), Some(vote)) = (&mut state.phase, vote) else {
        return Vec::new();
    };
    let matching = roll.matching(room);
    match action {
        Action::Done if !roll.field.is_empty() => {
            roll.field.take();
            roll.selected = 0;
        }
        Action::Done if roll.ticked.is_empty() => {
            return vec![Step::Say(Notice::warning(room.say(text::NO_VOTERS)))];
        }
        Action::Done => {
            let ready = ready::Ready::new(roll.done(room));
            state.phase = Phase::Ready(ready);
        }
        Action::Tick => {
            if let Some(delegation) = matching.get(roll.selected) {
                let code = delegation.code.clone();
                roll.known.insert(code.clone());
                if !roll.ticked.remove(&code) {
                    roll.ticked.insert(code);
                }
            }
            if roll.field.is_empty() {
                roll.selected = (roll.selected + 1).min(matching.len().saturating_sub(1));
            } else {
                roll.field.take();
                roll.selected = 0;
            }
        }
        Action::TickAll => {
            let all = roll.known.iter().all(|code| roll.ticked.contains(code));
            roll.ticked = if all { BTreeSet::new() } else { roll.known.clone() };
        }
        Action::Up => roll.selected = roll.selected.saturating_sub(1),
        Action::Down => roll.selected = (roll.selected + 1).min(matching.len().saturating_sub(1)),
        Action::Back => {
            let form = rule::Form::new(roll.declared.clone(), vote);
            state.phase = Phase::Rule(form);
        }
    }
    Vec::new()
}

pub fn view(roll: &Roll, room: &Room, frame: &mut Frame, area: Rect) {
    let language = room.language();
    let count = text::voters(language, roll.ticked.len());
    let title = Line::styled(count, room.theme.title);
    let rest = head(frame, area, vec![title, Line::raw("")]);
    let (field, rest) = fit::top(rest, 1);
    let prompt = Span::styled(format!("{} › ", room.say(text::SEARCH)), room.theme.key);
    if room.enters {
        roll.field.view(frame, field, prompt, room.theme.base, true);
    }
    let matching = roll.matching(room);
    let entries: Vec<Entry> = matching
        .iter()
        .map(|delegation| {
            let ticked = roll.ticked.contains(&delegation.code);
            Entry {
                head: format!("{} {:<12} ", if ticked { "[✓]" } else { "[ ]" }, delegation.code.as_str()),
                text: delegation.name.clone(),
                tail: String::new(),
                style: if ticked { room.theme.base } else { room.theme.muted },
            }
        })
        .collect();
    if entries.is_empty() {
        let nothing = room.say(frame::dialog::NOTHING);
        frame.render_widget(Line::styled(nothing, room.theme.muted), rest);
    }
    let selected = roll.selected.min(entries.len().saturating_sub(1));
    list::view(frame, rest, &entries, Some(selected), room.theme.into(), language);
}
