//! Counting again together: ballot after ballot, and the tally grows until it equals the result.

use super::drafted::{head, question, wrapped};
use super::table::{Row, Table};
use super::{Act, Phase, State, act};
use crate::domain::Id;
use crate::domain::command::{BallotFault, VoteCommand};
use crate::domain::vote::result::{recount, result};
use crate::domain::vote::{
    Choice, Declaration, Letter, Score, ShownBallot, Standing, Vote, VoteOption, ballot,
};
use crate::text::{Language, refusal, vote as text};
use crate::ui::ctx::Room;
use crate::ui::dialogs::{Dialog, Entry};
use crate::ui::effect::{Notice, Step};
use crate::ui::keys::{Binding, Key};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// How many ballots were read out.
#[derive(Debug, Default)]
pub struct Recount {
    shown: usize,
    page: i32,
}

/// What can be done here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Next,
    Previous,
    Correct,
    NextPage,
    PreviousPage,
    Back,
}

/// The keys of counting again.
pub const KEYS: &[Binding<Act>] = &[
    Binding::bar(
        &[
            Key::Char(' '),
            Key::Right,
            Key::Down,
            Key::Char('l'),
            Key::Char('j'),
        ],
        Act::Recount(Action::Next),
        text::key::NEXT_BALLOT,
    ),
    Binding::bar(
        &[Key::Left, Key::Up, Key::Char('h'), Key::Char('k')],
        Act::Recount(Action::Previous),
        text::key::PREVIOUS_BALLOT,
    ),
    Binding::bar(
        &[Key::Char('e')],
        Act::Recount(Action::Correct),
        text::key::CORRECT,
    ),
    Binding::help(
        &[Key::PageDown],
        Act::Recount(Action::NextPage),
        text::key::RESULT_PAGE,
    ),
    Binding::hidden(
        &[Key::PageUp],
        Act::Recount(Action::PreviousPage),
        text::key::RESULT_PAGE,
    ),
    Binding::bar(
        &[Key::Esc, Key::Enter],
        Act::Recount(Action::Back),
        text::key::RESULT,
    ),
];

fn counting(vote: &Vote) -> Vec<ShownBallot<'_>> {
    let mut ballots = vote.ballots();
    ballots.retain(|ballot| ballot.standing == Standing::Counts);
    ballots
}

pub(super) fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let vote = state.vote(room);
    let (Phase::Recount(recount), Some(vote)) = (&mut state.phase, vote) else {
        return Vec::new();
    };
    match action {
        Action::Next => recount.shown = (recount.shown + 1).min(counting(vote).len()),
        Action::Previous => recount.shown = recount.shown.saturating_sub(1),
        Action::Correct => return correct(recount, vote, room),
        Action::NextPage => recount.page += 1,
        Action::PreviousPage => recount.page -= 1,
        Action::Back => super::show(state, room),
    }
    Vec::new()
}

/// The dialog of what the ballot shown should say, then of the reason.
fn correct(recount: &Recount, vote: &Vote, room: &Room) -> Vec<Step> {
    let ballots = counting(vote);
    let shown = recount
        .shown
        .checked_sub(1)
        .and_then(|last| ballots.get(last));
    let (Some(shown), Some(declared)) = (shown, &vote.declaration) else {
        return Vec::new();
    };
    let said = ballot::write(declared, shown.choice);
    vec![ask(
        room.language(),
        vote.id,
        shown.no,
        declared.clone(),
        said,
    )]
}

fn ask(language: Language, vote: Id, no: u32, declared: Declaration, said: String) -> Step {
    let then = move |typed: &str| {
        let read = ballot::read(&declared, typed).and_then(|read| match (read.voter, read.count) {
            (None, 1) => Ok(read.choice),
            _ => Err(BallotFault::Naming),
        });
        match read {
            Ok(choice) => vec![why(language, vote, no, choice)],
            Err(fault) => vec![
                ask(language, vote, no, declared.clone(), typed.to_owned()),
                Step::Say(Notice::error(refusal::ballot(language, &fault))),
            ],
        }
    };
    Step::Open(Dialog::Entry(
        Entry::new(language.say(text::CORRECT), said, then).remark(text::numbered(language, no)),
    ))
}

fn why(language: Language, vote: Id, no: u32, choice: Choice) -> Step {
    let then = move |typed: &str| {
        act(VoteCommand::Correct {
            vote,
            ballot: no,
            choice: choice.clone(),
            reason: typed.to_owned(),
        })
    };
    Step::Open(Dialog::Entry(
        Entry::new(language.say(text::REASON), "", then).remark(language.say(text::REASON_NEEDED)),
    ))
}

pub(super) fn view(recount: &Recount, vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let (Some(declared), language) = (&vote.declaration, room.language()) else {
        return;
    };
    let ballots = counting(vote);
    let shown = recount.shown.min(ballots.len());
    let mut lines = wrapped(&question(room, vote), area.width, room.theme.title);
    let mut so_far = text::read_so_far(language, shown, ballots.len());
    if shown == ballots.len() {
        so_far = format!("{so_far} · {}", room.say(text::RECOUNT_SAME));
    }
    lines.push(Line::raw(so_far));
    let last = shown.checked_sub(1).and_then(|last| ballots.get(last));
    let said = last.map_or_else(
        || room.say(text::RECOUNT_KEYS).to_owned(),
        |ballot| {
            let voter = ballot.voter.map(|code| code.as_str().to_owned());
            text::read_out(
                language,
                ballot.no,
                voter.as_deref(),
                ballot.count,
                &ballot::write(declared, ballot.choice),
            )
        },
    );
    lines.push(Line::raw(""));
    lines.extend(wrapped(&said, area.width, room.theme.title));
    lines.push(Line::raw(""));
    let rest = head(frame, area, lines);
    tally(shown, vote, declared, room).view(recount.page, room, frame, rest);
}

/// A bar and a number for each option, in the order of the result.
fn tally(shown: usize, vote: &Vote, declared: &Declaration, room: &Room) -> Table<'static> {
    let scores = scores_after(vote, shown);
    let whole = scores_after(vote, counting(vote).len());
    let best = whole
        .iter()
        .flatten()
        .map(Score::as_f64)
        .fold(0.0, f64::max);
    let mark = text::mark(room.language());
    let counted = result(room.workshop, vote);
    let order: Vec<Letter> = counted
        .map(|counted| counted.settled.concat())
        .unwrap_or_default();
    let place = |id: &Letter| {
        order
            .iter()
            .position(|other| other == id)
            .unwrap_or(order.len())
    };
    let mut options: Vec<(&VoteOption, Option<&Score>)> = declared
        .options
        .iter()
        .enumerate()
        .map(|(place, option)| (option, scores.get(place).and_then(Option::as_ref)))
        .collect();
    options.sort_by_key(|(option, _)| place(&option.id));
    let row = |(option, score): (&VoteOption, Option<&Score>)| Row::Option {
        rank: String::new(),
        option: option.clone(),
        part: score.map_or(0.0, |score| {
            if best > 0.0 {
                score.as_f64() / best
            } else {
                0.0
            }
        }),
        numbers: score.map(|score| score.show(mark)).unwrap_or_default(),
        style: room.theme.base,
    };
    Table {
        rows: options.into_iter().map(row).collect(),
        legend: "",
        titles: format!("{:>6}", room.say(text::unit(&declared.method))),
    }
}

fn scores_after(vote: &Vote, shown: usize) -> Vec<Option<Score>> {
    recount(vote, shown).unwrap_or_default()
}
