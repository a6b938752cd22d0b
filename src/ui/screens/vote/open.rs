//! Ballots come in. Of what they say nothing is shown unless the vote is open by declaration.

use super::drafted::{head, question, wrapped};
use super::options::{self, Page};
use super::{Act, Phase, State, act};
use crate::domain::attendance::Code;
use crate::domain::capture;
use crate::domain::command::{BallotFault, VoteCommand};
use crate::domain::vote::ballot::{self, Summary};
use crate::domain::vote::{Choice, Declaration, Openness, Vote};
use crate::domain::{Command, Id};
use crate::text::{refusal, vote as text};
use crate::ui::ctx::Room;
use crate::ui::dialogs::{Choose, Dialog, Entry as EntryDialog};
use crate::ui::effect::{Notice, Step};
use crate::ui::fit;
use crate::ui::keys::{Binding, Key, Mode};
use crate::ui::role::Role;
use crate::ui::widgets::big;
use crate::ui::widgets::field::Field;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The entry of ballots.
#[derive(Debug)]
pub struct Ballots {
    pub(super) mode: Mode,
    pub(super) field: Field,
    /// From whom on the roll is called.
    turn: Option<Code>,
    /// What the ballot handed in last amounts to.
    last: Option<Summary>,
    /// The desk looks at the field.
    peek: bool,
    /// What stands in the field was sent to be recorded.
    sent: bool,
    page: Page,
}

/// What can be done here.
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
    Binding::bar(
        &[Key::Ctrl('z')],
        Act::Open(Action::TakeBackLast),
        text::key::TAKE_BACK_LAST,
    )
    .always(),
    Binding::bar(
        &[Key::Ctrl('d')],
        Act::Open(Action::Close),
        text::key::CLOSE,
    )
    .typing(),
    Binding::help(
        &[Key::Ctrl('n')],
        Act::Open(Action::AddVoter),
        text::key::ADD_VOTER,
    )
    .typing(),
    Binding::bar(&[Key::Esc], Act::Open(Action::Choose), text::key::CHOOSE).typing(),
    Binding::help(
        &[Key::Tab],
        Act::Open(Action::Complete),
        text::key::COMPLETE,
    )
    .typing(),
    Binding::help(&[Key::Ctrl('o')], Act::Open(Action::Peek), text::key::PEEK).always(),
    Binding::bar(
        &[Key::Char('t'), Key::Ctrl('d')],
        Act::Open(Action::Close),
        text::key::CLOSE,
    ),
    Binding::bar(
        &[Key::Char('a'), Key::Ctrl('n')],
        Act::Open(Action::AddVoter),
        text::key::ADD_VOTER,
    ),
    Binding::help(
        &[Key::Char('d')],
        Act::Open(Action::TakeBack),
        text::key::TAKE_BACK,
    ),
    Binding::bar(
        &[Key::Char('i'), Key::Esc],
        Act::Open(Action::Type),
        text::key::TYPE,
    ),
    Binding::help(
        &[Key::PageDown],
        Act::Open(Action::NextPage),
        text::key::PAGE,
    )
    .always(),
    Binding::hidden(
        &[Key::PageUp],
        Act::Open(Action::PreviousPage),
        text::key::PAGE,
    )
    .always(),
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
            page: Page::default(),
        }
    }
}

impl Ballots {
    /// Whose ballot is asked for: the first without one, from `turn` on round the roll; nobody in a secret vote.
    fn whose<'a>(&self, vote: &'a Vote) -> Option<&'a Code> {
        let roll = vote.roll();
        let here = roll
            .iter()
            .position(|(code, _)| Some(*code) == self.turn.as_ref());
        let (before, from) = roll.split_at(here.unwrap_or(0));
        let mut round = from.iter().chain(before);
        round
            .find(|(_, in_already)| !in_already)
            .map(|(code, _)| *code)
    }

    /// The next in the roll is asked.
    fn skip(&mut self, vote: &Vote) {
        let roll = vote.roll();
        let here = self.whose(vote).cloned();
        let at = roll
            .iter()
            .position(|(code, _)| Some(*code) == here.as_ref());
        let next = at.and_then(|at| roll.get((at + 1) % roll.len()));
        self.turn = next.map(|(code, _)| (*code).clone());
    }

    /// A ballot is on the disk.
    pub(super) fn cast(&mut self, room: &Room, vote: Id, _voter: Option<&Code>, choice: &Choice) {
        let declared = room
            .workshop
            .vote(vote)
            .and_then(|vote| vote.declaration.as_ref());
        self.last = declared.map(|declared| ballot::summary(&declared.method, choice));
        if self.sent {
            self.field.take();
            self.sent = false;
        }
    }
}

pub(super) fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
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
            return vec![close(
                room,
                vote,
                act(VoteCommand::Close {
                    vote: vote.id,
                    totals: None,
                }),
            )];
        }
        Action::TakeBackLast => return take_back_last(ballots, vote, room),
        Action::TakeBack => return vec![take_back(room, vote.id)],
        Action::AddVoter => return vec![add_voter(room, vote)],
        Action::Peek if room.role == Role::Desk => ballots.peek = !ballots.peek,
        Action::Peek => return vec![Step::Say(Notice::info(room.say(text::PEEK_DESK)))],
        Action::Complete => {
            if let Some(code) = completion(ballots, vote, room) {
                ballots
                    .field
                    .set(format!("@{} ", code.as_str().to_lowercase()));
            }
        }
        Action::Choose => ballots.mode = Mode::Moving,
        Action::Type => ballots.mode = Mode::Typing,
        Action::NextPage => ballots.page = ballots.page.turn(vote.options.len()),
        Action::PreviousPage => ballots.page = ballots.page.back(),
        Action::List => *state = State::list(room),
        Action::Withdraw => return vec![super::drafted::withdraw(room, vote)],
    }
    Vec::new()
}

fn cast(ballots: &mut Ballots, vote: &Vote, room: &Room) -> Vec<Step> {
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
        Err(fault) => return vec![Step::Say(Notice::error(text::fault(language, &fault)))],
    };
    let secret = declared.openness == Openness::Secret;
    let voter = typed.voter.or_else(|| ballots.whose(vote).cloned());
    if voter.is_none() && !secret {
        return vec![Step::Say(Notice::warning(room.say(text::NAME_IT)))];
    }
    let replaced = voter.as_ref().filter(|code| vote.ballot_of(code).is_some());
    let said = replaced.map(|code| text::replaced(language, code.as_str()));
    ballots.sent = true;
    let mut steps = act(VoteCommand::Cast {
        vote: vote.id,
        voter,
        count: typed.count,
        choice: typed.choice,
    });
    steps.extend(said.map(|said| Step::Say(Notice::info(said))));
    steps
}

/// The dialog that closes: Enter does. Who is missing stands beside going on.
pub(super) fn close(room: &Room, vote: &Vote, steps: Vec<Step>) -> Step {
    let language = room.language();
    let title = match vote.turnout() {
        Some(turnout) if !vote.declaration.as_ref().is_some_and(is_totals) => {
            text::close(language, turnout)
        }
        Some(_) | None => text::close_plain(language).to_owned(),
    };
    let roll = vote.roll();
    let missing = roll.iter().filter(|(_, in_already)| !in_already);
    let missing: Vec<&str> = missing.map(|(code, _)| code.as_str()).collect();
    let mut stay = room.say(text::NOT_YET).to_owned();
    if !missing.is_empty() && !vote.declaration.as_ref().is_some_and(is_totals) {
        stay = format!("{stay} · {}", text::missing(language, &missing));
    }
    let entries = vec![
        (room.say(text::CLOSE_NOW).to_owned(), steps),
        (stay, Vec::new()),
    ];
    Step::Open(Dialog::Choose(Choose::new(title, entries)))
}

fn is_totals(declared: &Declaration) -> bool {
    declared.method.entry() == crate::domain::vote::Entry::Totals
}

/// The last ballot comes back, and its delegation is asked again.
fn take_back_last(ballots: &mut Ballots, vote: &Vote, room: &Room) -> Vec<Step> {
    let Some(no) = vote.newest_ballot() else {
        return vec![Step::Say(Notice::info(room.say(text::NO_BALLOT)))];
    };
    let roll = vote.roll();
    let whose = roll
        .iter()
        .find(|(code, _)| vote.ballot_of(code) == Some(no));
    if let Some((code, _)) = whose {
        ballots.turn = Some((*code).clone());
    }
    ballots.last = None;
    take_back_steps(room.language(), vote.id, no)
}

fn take_back_steps(language: crate::text::Language, vote: Id, no: u32) -> Vec<Step> {
    vec![
        Step::Do(Command::Vote(VoteCommand::TakeBack { vote, ballot: no })),
        Step::Say(Notice::info(text::taken_back(language, no))),
    ]
}

/// The dialog that takes back any ballot by its number.
fn take_back(room: &Room, vote: Id) -> Step {
    let language = room.language();
    let then = move |typed: &str| match typed.trim().parse() {
        Ok(no) => take_back_steps(language, vote, no),
        Err(_) => vec![Step::Say(Notice::warning(language.say(text::NOT_A_NUMBER)))],
    };
    Step::Open(Dialog::Entry(EntryDialog::new(
        room.say(text::TAKE_BACK),
        "",
        then,
    )))
}

/// The dialog that puts a late delegation on the roll.
pub(super) fn add_voter(room: &Room, vote: &Vote) -> Step {
    let (id, language) = (vote.id, room.language());
    let voters = vote
        .declaration
        .iter()
        .flat_map(|declared| &declared.voters);
    let voters: Vec<&Code> = voters.collect();
    let late: Vec<(Code, String)> = room
        .workshop
        .delegations
        .iter()
        .filter(|delegation| delegation.votes && !voters.contains(&&delegation.code))
        .map(|delegation| (delegation.code.clone(), delegation.name.to_uppercase()))
        .collect();
    let then = move |typed: &str| {
        let wanted = typed.trim().trim_start_matches('@').to_uppercase();
        let Some(exact) = Code::new(&wanted) else {
            return Vec::new();
        };
        let known = |test: &dyn Fn(&(Code, String)) -> bool| {
            late.iter()
                .find(|known| test(known))
                .map(|(code, _)| code.clone())
        };
        let code = known(&|(code, _)| *code == exact)
            .or_else(|| known(&|(code, _)| code.as_str().starts_with(&wanted)))
            .or_else(|| known(&|(_, name)| name.contains(&wanted)))
            .unwrap_or(exact);
        let said = text::voter_added(language, code.as_str());
        let mut steps = act(VoteCommand::AddVoter { vote: id, code });
        steps.push(Step::Say(Notice::info(said)));
        steps
    };
    Step::Open(Dialog::Entry(
        EntryDialog::new(room.say(text::ADD_VOTER), "", then)
            .remark(room.say(text::ADD_VOTER_REMARK)),
    ))
}

/// The delegation on the roll that completes the `@name` in the field.
fn completion(ballots: &Ballots, vote: &Vote, room: &Room) -> Option<Code> {
    let typed = ballots.field.text().strip_prefix('@')?;
    if typed.is_empty() || typed.contains(' ') {
        return None;
    }
    let voters = &vote.declaration.as_ref()?.voters;
    let codes = capture::complete(room.workshop, typed);
    codes.into_iter().find(|code| voters.contains(code))
}

/// How much of the field may be read while the rest is hidden: what may become the name of a delegation.
fn readable(text: &str, declared: &Declaration) -> usize {
    let Some(named) = text.strip_prefix('@') else {
        return 0;
    };
    let name = named.split(char::is_whitespace).next().unwrap_or_default();
    let wanted = name.to_uppercase();
    let begins = |code: &Code| code.as_str().starts_with(&wanted);
    if declared.voters.iter().any(begins) {
        let rest = named.chars().skip(name.chars().count());
        1 + name.chars().count() + rest.take_while(|c| c.is_whitespace()).count()
    } else {
        1
    }
}

pub(super) fn view(ballots: &Ballots, vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let (Some(declared), Some(turnout)) = (&vote.declaration, vote.turnout()) else {
        return;
    };
    let language = room.language();
    let since = text::time(language, room.workshop.zone(), vote.opened_at);
    let mut lines = wrapped(&question(room, vote), area.width, room.theme.title);
    let state = format!(
        "{} · {}",
        text::opened(language, &since),
        text::turnout(language, turnout)
    );
    lines.push(Line::styled(state, room.theme.title));
    let rule = format!(
        "{} · {}",
        text::rule(language, &declared.method),
        room.say(text::openness(declared.openness))
    );
    lines.extend(wrapped(&rule, area.width, room.theme.muted));
    lines.push(Line::raw(""));
    let mut rest = head(frame, area, lines);
    let needed = options::height(room, &declared.options, rest.width) + usize::from(big::ROWS) + 3;
    if usize::from(rest.height) >= needed {
        let (digits, under) = fit::top(rest, big::ROWS + 1);
        let shown = format!("{}/{}", turnout.ballots, turnout.voters);
        big::view(frame, digits, &shown, room.theme.title);
        rest = under;
    }
    let (body, foot) = fit::bottom(rest, 2);
    options::view(
        room,
        frame,
        body,
        &options::plain(&declared.options),
        ballots.page,
    );
    let (entry, status) = fit::top(foot, 1);
    if room.role != Role::Wall {
        entry_line(ballots, vote, declared, room, frame, entry);
    }
    frame.render_widget(status_line(ballots, vote, declared, room), status);
}

fn entry_line(
    ballots: &Ballots,
    vote: &Vote,
    declared: &Declaration,
    room: &Room,
    frame: &mut Frame,
    area: Rect,
) {
    let language = room.language();
    let asked = match ballots.whose(vote) {
        Some(code) => text::turn(language, code.as_str()),
        None if declared.openness == Openness::Secret => text::numbered(
            language,
            vote.turnout().map_or(1, |turnout| turnout.ballots + 1),
        ),
        None => room.say(text::ALL_IN).to_owned(),
    };
    let prompt = Span::styled(format!("{asked} ▸ "), room.theme.key);
    let typing = ballots.mode == Mode::Typing;
    if is_masked(ballots, declared, room) {
        let shown = ballots
            .field
            .masked(readable(ballots.field.text(), declared));
        shown.view(frame, area, prompt, room.theme.base, typing);
    } else {
        ballots
            .field
            .view(frame, area, prompt, room.theme.base, typing);
    }
}

fn is_masked(ballots: &Ballots, declared: &Declaration, room: &Room) -> bool {
    let peeks = ballots.peek && room.role == Role::Desk;
    declared.openness != Openness::Open && !peeks
}

/// Length and validity of what stands in the field, or of the ballot handed in last.
fn status_line<'a>(
    ballots: &Ballots,
    vote: &Vote,
    declared: &Declaration,
    room: &Room,
) -> Line<'a> {
    let language = room.language();
    let text = ballots.field.text();
    if let Some(code) = completion(ballots, vote, room) {
        let said = format!(
            "@{} · {}",
            code.as_str().to_lowercase(),
            room.say(crate::text::swot::TAKE_COMPLETION)
        );
        return Line::styled(said, room.theme.key);
    }
    if text.trim().is_empty() {
        return match ballots.last {
            Some(last) => {
                let turnout = vote
                    .turnout()
                    .map(|turnout| text::turnout(language, turnout));
                let said = format!(
                    "{} · {}",
                    text::summary(language, last),
                    turnout.unwrap_or_default()
                );
                Line::styled(said, room.theme.good)
            }
            None => Line::styled(room.say(text::TYPE_BALLOT), room.theme.muted),
        };
    }
    match ballot::read(declared, text) {
        Ok(typed) => {
            let said = text::summary(language, ballot::summary(&declared.method, &typed.choice));
            let alike = if typed.count > 1 {
                format!("{} × ", typed.count)
            } else {
                String::new()
            };
            Line::styled(format!("{alike}{said}"), room.theme.good)
        }
        Err(BallotFault::Empty) => Line::styled(room.say(text::TYPE_BALLOT), room.theme.muted),
        Err(fault) if is_masked(ballots, declared, room) => {
            Line::styled(text::fault(language, &fault), room.theme.warning)
        }
        Err(fault) => Line::styled(refusal::ballot(language, &fault), room.theme.warning),
    }
}
