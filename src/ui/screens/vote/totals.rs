//! Totals counted in the room: one form, recorded with the closing.

use super::drafted::{head, question, wrapped};
use super::{Act, Phase, State, act};
use crate::domain::command::VoteCommand;
use crate::domain::vote::{Declaration, Letter, Vote, VoteOption};
use crate::text::vote as text;
use crate::ui::ctx::Room;
use crate::ui::effect::{Notice, Step};
use crate::ui::fit;
use crate::ui::keys::{Binding, Key, Mode};
use crate::ui::role::Role;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::list::{self, Entry};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use std::collections::BTreeMap;

/// The form.
#[derive(Debug)]
pub struct Totals {
    pub(super) mode: Mode,
    fields: Vec<Field>,
    selected: usize,
}

/// What can be done here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Next,
    Down,
    Up,
    Close,
    AddVoter,
    Choose,
    Type,
    List,
    Withdraw,
}

/// The keys of the form.
pub const KEYS: &[Binding<Act>] = &[
    Binding::bar(&[Key::Enter], Act::Totals(Action::Next), text::key::NEXT).typing(),
    Binding::bar(
        &[Key::Up, Key::BackTab],
        Act::Totals(Action::Up),
        text::key::PREVIOUS,
    )
    .always(),
    Binding::hidden(
        &[Key::Down, Key::Tab],
        Act::Totals(Action::Down),
        text::key::NEXT,
    )
    .always(),
    Binding::bar(
        &[Key::Ctrl('d')],
        Act::Totals(Action::Close),
        text::key::CLOSE,
    )
    .typing(),
    Binding::help(
        &[Key::Ctrl('n')],
        Act::Totals(Action::AddVoter),
        text::key::ADD_VOTER,
    )
    .typing(),
    Binding::bar(&[Key::Esc], Act::Totals(Action::Choose), text::key::CHOOSE).typing(),
    Binding::bar(
        &[Key::Char('t'), Key::Ctrl('d')],
        Act::Totals(Action::Close),
        text::key::CLOSE,
    ),
    Binding::bar(
        &[Key::Char('a'), Key::Ctrl('n')],
        Act::Totals(Action::AddVoter),
        text::key::ADD_VOTER,
    ),
    Binding::bar(
        &[Key::Char('i'), Key::Esc, Key::Enter],
        Act::Totals(Action::Type),
        text::key::TYPE,
    ),
    Binding::help(&[], Act::Totals(Action::List), text::key::LIST),
    Binding::help(&[], Act::Totals(Action::Withdraw), text::key::WITHDRAW),
];

impl Totals {
    pub(super) fn new(vote: &Vote) -> Self {
        let options = vote
            .declaration
            .as_ref()
            .map_or(0, |declared| declared.options.len());
        Self {
            mode: Mode::Typing,
            fields: vec![Field::default(); options],
            selected: 0,
        }
    }

    pub(super) fn field(&mut self) -> Option<&mut Field> {
        self.fields.get_mut(self.selected)
    }

    fn down(&mut self) {
        self.selected = (self.selected + 1).min(self.fields.len().saturating_sub(1));
    }

    /// Every total, or the letter of the first that is no number.
    fn read(&self, vote: &Vote) -> Result<BTreeMap<Letter, u32>, Letter> {
        let options = vote
            .declaration
            .iter()
            .flat_map(|declared| &declared.options);
        options
            .zip(&self.fields)
            .map(|(option, field)| {
                let total = field.text().trim().parse().map_err(|_| option.id.clone())?;
                Ok((option.id.clone(), total))
            })
            .collect()
    }
}

pub(super) fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let vote = state.vote(room);
    let (Phase::Totals(totals), Some(vote)) = (&mut state.phase, vote) else {
        return Vec::new();
    };
    match action {
        Action::Next if totals.selected + 1 < totals.fields.len() => totals.down(),
        Action::Next | Action::Close => return close(totals, vote, room),
        Action::Down => totals.down(),
        Action::Up => totals.selected = totals.selected.saturating_sub(1),
        Action::AddVoter => return vec![super::open_dialogs::add_voter(room, vote)],
        Action::Choose => totals.mode = Mode::Moving,
        Action::Type => totals.mode = Mode::Typing,
        Action::List => *state = State::list(room),
        Action::Withdraw => return vec![super::drafted::withdraw(room, vote)],
    }
    Vec::new()
}

fn close(totals: &mut Totals, vote: &Vote, room: &Room) -> Vec<Step> {
    match totals.read(vote) {
        Ok(read) => {
            let command = VoteCommand::Close {
                vote: vote.id,
                totals: Some(read),
            };
            vec![super::open_dialogs::close(room, vote, act(command))]
        }
        Err(letter) => {
            let declared = vote.declaration.as_ref();
            totals.selected = declared
                .and_then(|declared| declared.index_of(&letter))
                .unwrap_or(0);
            let said = text::total_wrong(room.language(), &letter);
            vec![Step::Say(Notice::warning(said))]
        }
    }
}

pub(super) fn view(totals: &Totals, vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let (Some(declared), language) = (&vote.declaration, room.language()) else {
        return;
    };
    let since = text::time(language, room.workshop.zone(), vote.opened_at);
    let mut lines = wrapped(&question(room, vote), area.width, room.theme.title);
    let state = format!(
        "{} · {}",
        text::opened(language, &since),
        text::voters(language, declared.voters.len())
    );
    lines.push(Line::styled(state, room.theme.title));
    let rule = format!(
        "{} · {}",
        text::rule(language, &declared.method),
        room.say(text::TOTALS_HINT)
    );
    lines.extend(wrapped(&rule, area.width, room.theme.muted));
    lines.push(Line::raw(""));
    let rest = head(frame, area, lines);
    let wall = room.role == Role::Wall;
    let (body, foot) = fit::bottom(rest, 2);
    let entry = |(option, field): (&VoteOption, &Field)| Entry {
        head: if wall {
            format!("{:>2}  ", option.id)
        } else {
            format!("{:>2} [{:>4}]  ", option.id, field.text())
        },
        text: option.text.clone(),
        tail: String::new(),
        style: room.theme.base,
    };
    let entries: Vec<Entry> = declared
        .options
        .iter()
        .zip(&totals.fields)
        .map(entry)
        .collect();
    let styles = list::Styles {
        selected: if wall {
            room.theme.base
        } else {
            room.theme.selected
        },
        muted: room.theme.muted,
    };
    list::view(
        frame,
        body,
        &entries,
        Some(totals.selected),
        styles,
        language,
    );
    if !wall {
        entry_lines(totals, declared, room, frame, foot);
    }
}

/// The number that is typed, and what all of them amount to.
fn entry_lines(
    totals: &Totals,
    declared: &Declaration,
    room: &Room,
    frame: &mut Frame,
    area: Rect,
) {
    let (entry, sum_row) = fit::top(area, 1);
    let field = totals.fields.get(totals.selected);
    if let (Some(field), Some(option)) = (field, declared.options.get(totals.selected)) {
        let prompt = Span::styled(format!("{} ▸ ", option.id), room.theme.key);
        let typing = totals.mode == Mode::Typing;
        field.view(frame, entry, prompt, room.theme.base, typing);
    }
    let read = |field: &Field| field.text().trim().parse::<u64>().ok();
    let sum = totals
        .fields
        .iter()
        .filter_map(read)
        .fold(0, u64::saturating_add);
    let said = text::sum(room.language(), sum, declared.present);
    frame.render_widget(Line::styled(said, room.theme.muted), sum_row);
}
