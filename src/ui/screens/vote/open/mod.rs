//! Ballots come in. Of what they say nothing is shown unless the vote is open by declaration.

pub mod dialogs;
pub mod sheet;
pub mod sheet_view;
pub mod view;

use crate::domain::Id;
use crate::domain::attendance::Code;
use crate::domain::capture;
use crate::domain::command::VoteCommand;
use crate::domain::vote::ballot::{self, Summary};
use crate::domain::vote::{Choice, Openness, Vote};
use crate::text::{refusal, vote as text};
use crate::ui::ctx::Room;
use crate::ui::effect::{Notice, Step};
use crate::ui::keys::{Binding, Key, Mode};
use crate::ui::role::Role;
use crate::ui::screens::vote::draft::drafted;
use crate::ui::screens::vote::options::Page;
use crate::ui::screens::vote::{Act, Phase, State, act};
use crate::ui::widgets::field::Field;
use dialogs::{add_voter, close, take_back, take_back_steps};

/// The entry of ballots.
#[derive(Debug)]
pub struct Ballots {
    pub mode: Mode,
    pub field: Field,
    /// From whom on the roll is called.
    turn: Option<Code>,
    /// What the ballot handed in last amounts to.
    pub last: Option<Summary>,
    /// The desk looks at the field.
    pub peek: bool,
    /// What stands in the field was sent to be recorded.
    sent: bool,
    /// What was typed for an office that has voted: Ctrl+G puts it in place of the earlier ballot.
    asked: Option<String>,
    pub page: Page,
}

/// What can be done with an open vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Cast,
    Close,
    TakeBackLast,
    TakeBack,
    AddVoter,
    Peek,
    Complete,
    Choose,
    Type,
    NextPage,
    PreviousPage,
    List,
    Withdraw,
}

/// The keys of an open vote.
pub const KEYS: &[Binding<Act>] = &[
    Binding::bar(&[Key::Enter], Act::Open(Action::Cast), text::key::CAST).typing(),
    Binding::bar(&[Key::Ctrl('z')], Act::Open(Action::TakeBackLast), text::key::TAKE_BACK_LAST).always(),
    Binding::bar(&[Key::Ctrl('d')], Act::Open(Action::Close), text::key::CLOSE).typing(),
    Binding::help(&[Key::Ctrl('n')], Act::Open(Action::AddVoter), text::key::ADD_VOTER).typing(),
    Binding::bar(&[Key::Esc], Act::Open(Action::Choose), text::key::CHOOSE).typing(),
    Binding::help(&[Key::Tab], Act::Open(Action::Complete), text::key::COMPLETE).typing(),
    Binding::help(&[Key::Ctrl('l')], Act::Open(Action::Peek), text::key::PEEK).always(),
    Binding::bar(&[Key::Ctrl('d')], Act::Open(Action::Close), text::key::CLOSE),
    Binding::bar(&[Key::Ctrl('n')], Act::Open(Action::AddVoter), text::key::ADD_VOTER),
    Binding::help(&[Key::Char('d')], Act::Open(Action::TakeBack), text::key::TAKE_BACK),
    Binding::bar(&[Key::Char('i'), Key::Esc], Act::Open(Action::Type), text::key::TYPE),
    Binding::help(&[Key::PageDown], Act::Open(Action::NextPage), text::key::PAGE).always(),
    Binding::hidden(&[Key::PageUp], Act::Open(Action::PreviousPage), text::key::PAGE).always(),
    Binding::help(&[], Act::Open(Action::List), text::key::LIST),
    Binding::help(&[], Act::Open(Action::Withdraw), text::key::WITHDRAW),
];

impl Default for Ballots {
    fn default() -> Self {
        Self {
            mode: Mode::Typing,
            field: Field::default(),
            turn: None,
            last: None,
            peek: false,
            sent: false,
            asked: None,
            page: Page::default(),
        }
    }
}

impl Ballots {
    /// Whose ballot is asked for: the first without one, from `turn` on round the roll; nobody in a secret vote.
    pub fn whose<'a>(&self, vote: &'a Vote) -> Option<&'a Code> {
        let roll = vote.roll();
        let here = roll.iter().position(|(code, _)| Some(*code) == self.turn.as_ref());
        let (before, from) = roll.split_at(here.unwrap_or(0));
        let mut round = from.iter().chain(before);
        round.find(|(_, in_already)| !in_already).map(|(code, _)| *code)
    }

    /// The next in the roll is asked.
    fn skip(&mut self, vote: &Vote) {
        let roll = vote.roll();
        let here = self.whose(vote).cloned();
        let at = roll.iter().position(|(code, _)| Some(*code) == here.as_ref());
        let next = at.and_then(|at| roll.get((at + 1) % roll.len()));
        self.turn = next.map(|(code, _)| (*code).clone());
    }

    /// A ballot is on the disk.
    pub fn cast(&mut self, room: &Room, vote: Id, _voter: Option<&Code>, choice: &Choice) {
        let declared = room.workshop.vote(vote).and_then(|vote| vote.declaration.as_ref());
        self.last = declared.map(|declared| ballot::summary(declared, choice));
        if self.sent {
            self.field.take();
            self.sent = false;
        }
    }
}

pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let vote = state.vote(room);
    let (Phase::Open(ballots), Some(vote)) = (&mut state.phase, vote) else {
        return Vec::new();
    };
    match action {
        Action::Cast => return cast(ballots, vote, room),
        Action::Close if !ballots.field.is_empty() => {
            return vec![Step::Say(Notice::warning(room.say(text::FIELD_FULL)))];
        }
        Action::Close => {
            return vec![close(room, vote, act(VoteCommand::Close { vote: vote.id, totals: None }))];
        }
        Action::TakeBackLast => return take_back_last(ballots, vote, room),
        Action::TakeBack => return vec![take_back(room, vote)],
        Action::AddVoter => return vec![add_voter(room, vote)],
        Action::Peek if room.role == Role::Desk => ballots.peek = !ballots.peek,
        Action::Peek => return vec![Step::Say(Notice::info(room.say(text::PEEK_DESK)))],
        Action::Complete => {
            if let Some(code) = completion(ballots, vote, room) {
                ballots.field.set(format!("@{} ", code.as_str().to_lowercase()));
            }
        }
        Action::Choose => ballots.mode = Mode::Moving,
        Action::Type => ballots.mode = Mode::Typing,
        Action::NextPage => ballots.page = ballots.page.turn(vote.options.len()),
        Action::PreviousPage => ballots.page = ballots.page.back(),
        Action::List => *state = State::list(room),
        Action::Withdraw => return vec![drafted::withdraw(room, vote)],
    }
    Vec::new()
}

/// Ctrl+G: the ballot that was asked about replaces the earlier one of its office.
pub fn replace(ballots: &mut Ballots, vote: &Vote, room: &Room) -> Vec<Step> {
    match ballots.asked.take() {
        Some(asked) if asked == ballots.field.text() => hand_in(ballots, vote, room, true),
        Some(_) | None => Vec::new(),
    }
}

fn cast(ballots: &mut Ballots, vote: &Vote, room: &Room) -> Vec<Step> {
    hand_in(ballots, vote, room, false)
}

/// The ballot in the field; in place of an earlier one of the same office only where that was `agreed`.
fn hand_in(ballots: &mut Ballots, vote: &Vote, room: &Room, agreed: bool) -> Vec<Step> {
    let language = room.language();
    let Some(declared) = &vote.declaration else {
        return Vec::new();
    };
    if ballots.field.text().trim().is_empty() {
        ballots.field.take();
        ballots.last = None;
        ballots.skip(vote);
        return Vec::new();
    }
    let typed = match ballot::read(declared, ballots.field.text()) {
        Ok(typed) => typed,
        Err(fault) => {
            let said = if view::is_masked(ballots, declared, room) {
                text::fault(language, &fault)
            } else {
                refusal::ballot(language, &fault)
            };
            return vec![Step::Say(Notice::error(said))];
        }
    };
    let secret = declared.openness == Openness::Secret;
    let voter = typed.voter.or_else(|| ballots.whose(vote).cloned());
    if voter.is_none() && !secret {
        return vec![Step::Say(Notice::warning(room.say(text::NAME_IT)))];
    }
    let replaced = voter.as_ref().filter(|code| vote.ballot_of(code).is_some());
    if let Some(code) = replaced.filter(|_| !agreed) {
        ballots.asked = Some(ballots.field.text().to_owned());
        return vec![Step::Say(Notice::warning(text::has_voted(language, code.as_str())))];
    }
    let said = replaced.map(|code| text::replaced(language, code.as_str()));
    ballots.sent = true;
    let mut steps = act(VoteCommand::Cast { vote: vote.id, voter, count: typed.count, choice: typed.choice });
    steps.extend(said.map(|said| Step::Say(Notice::info(said))));
    steps
}

/// The last ballot comes back, and its delegation is asked again.
fn take_back_last(ballots: &mut Ballots, vote: &Vote, room: &Room) -> Vec<Step> {
    let Some(no) = vote.newest_ballot() else {
        return vec![Step::Say(Notice::info(room.say(text::NO_BALLOT)))];
    };
    let roll = vote.roll();
    let whose = roll.iter().find(|(code, _)| vote.ballot_of(code) == Some(no));
    if let Some((code, _)) = whose {
        ballots.turn = Some((*code).clone());
    }
    ballots.last = None;
    take_back_steps(room.language(), vote, no)
}

/// The delegation on the roll that completes the `@name` in the field.
pub fn completion(ballots: &Ballots, vote: &Vote, room: &Room) -> Option<Code> {
    let typed = ballots.field.text().strip_prefix('@')?;
    if typed.is_empty() || typed.contains(' ') {
        return None;
    }
    let voters = &vote.declaration.as_ref()?.voters;
    let codes = capture::complete(room.workshop, typed);
    codes.into_iter().find(|code| voters.contains(code))
}
