//! Counting again together: ballot after ballot, and the tally grows until it equals the result.

use crate::domain::Id;
use crate::domain::command::{BallotFault, VoteCommand};
use crate::domain::vote::result::{VoteResult, recount, recount_fingers, result};
use crate::domain::vote::{Choice, Declaration, Letter, Method, Openness, Score, Vote, VoteOption, ballot};
use crate::text::{Language, refusal, vote as text};
use crate::ui::ctx::Room;
use crate::ui::dialogs::Prompt;
use crate::ui::effect::{Notice, Step};
use crate::ui::keys::{Binding, Key};
use crate::ui::screens::vote::draft::drafted::{head, question};
use crate::ui::screens::vote::result::fist;
use crate::ui::screens::vote::result::table::{Row, Table};
use crate::ui::screens::vote::show;
use crate::ui::screens::vote::{Act, Phase, State, act};
use crate::ui::widgets::tally_marks;
use crate::ui::widgets::wrap::wrapped;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// How many ballots were read out.
#[derive(Debug, Default)]
pub struct Recount {
    shown: usize,
    page: i32,
}

/// What can be done with counting again.
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
        &[Key::Char(' '), Key::Right, Key::Down, Key::Char('l'), Key::Char('j')],
        Act::Recount(Action::Next),
        text::key::NEXT_BALLOT,
    ),
    Binding::bar(
        &[Key::Left, Key::Up, Key::Char('h'), Key::Char('k')],
        Act::Recount(Action::Previous),
        text::key::PREVIOUS_BALLOT,
    ),
    Binding::bar(&[Key::Char('e')], Act::Recount(Action::Correct), text::key::CORRECT),
    Binding::help(&[Key::PageDown], Act::Recount(Action::NextPage), text::key::RESULT_PAGE),
    Binding::hidden(&[Key::PageUp], Act::Recount(Action::PreviousPage), text::key::RESULT_PAGE),
    Binding::bar(&[Key::Esc, Key::Enter], Act::Recount(Action::Back), text::key::RESULT),
];

impl Recount {
    pub const fn shown(&self) -> usize {
        self.shown
    }
}

pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let vote = state.vote(room);
    let (Phase::Recount(recount), Some(vote)) = (&mut state.phase, vote) else {
        return Vec::new();
    };
    match action {
        Action::Next => recount.shown = (recount.shown + 1).min(vote.ballots().len()),
        Action::Previous => recount.shown = recount.shown.saturating_sub(1),
        Action::Correct => return correct(recount, vote, room),
        Action::NextPage => recount.page += 1,
        Action::PreviousPage => recount.page -= 1,
        Action::Back => show(state, room),
    }
    Vec::new()
}

/// The dialog of what the ballot shown should say, then of the reason.
fn correct(recount: &Recount, vote: &Vote, room: &Room) -> Vec<Step> {
    let (language, ballots) = (room.language(), vote.ballots());
    let shown = recount.shown.checked_sub(1).and_then(|last| {
        let ballot = ballots.get(last)?;
        Some((ballot, vote.number_of_read(last)?))
    });
    let (Some((shown, no)), Some(declared)) = (shown, &vote.declaration) else {
        return Vec::new();
    };
    let said = ballot::write(declared, shown.choice);
    let named = match shown.no {
        Some(no) => text::numbered(language, no),
        None => text::read_at(language, recount.shown, Some(ballots.len())),
    };
    let wrong = Wrong { vote: vote.id, no, named, declared: declared.clone(), reason: "", witnesses: None };
    vec![ask(language, wrong, said)]
}

/// The ballot to be corrected.
#[derive(Clone)]
struct Wrong {
    vote: Id,
    no: u32,
    /// How the room knows it.
    named: String,
    declared: Declaration,
    /// What stands in the field for the reason.
    reason: &'static str,
    /// Its number is for witnesses at the desk alone; whether the room reads along nevertheless.
    witnesses: Option<bool>,
}

/// The same for a ballot whose paper was found to say something else.
pub fn correct_paper(room: &Room, vote: Id, no: u32, declared: &Declaration, said: String) -> Step {
    let witnesses = (declared.openness != Openness::Open).then_some(room.role.is_public());
    let language = room.language();
    let wrong = Wrong {
        vote,
        no,
        named: text::numbered(language, no),
        declared: declared.clone(),
        reason: room.say(text::audit::REASON),
        witnesses,
    };
    ask(language, wrong, said)
}

fn ask(language: Language, wrong: Wrong, said: String) -> Step {
    let (named, witnesses) = (wrong.named.clone(), wrong.witnesses);
    let then = move |typed: &str| {
        let read = ballot::read(&wrong.declared, typed).and_then(|read| match (read.voter, read.count) {
            (None, 1) => Ok(read.choice),
            _ => Err(BallotFault::Naming),
        });
        match read {
            Ok(choice) => vec![why(language, &wrong, choice)],
            Err(fault) => vec![
                ask(language, wrong.clone(), typed.to_owned()),
                Step::Say(Notice::error(refusal::ballot(language, &fault))),
            ],
        }
    };
    let entry = Prompt::new(language.say(text::CORRECT), said, then).remark(named);
    Step::open(match witnesses {
        Some(reads_along) => entry.for_the_desk(reads_along),
        None => entry,
    })
}

fn why(language: Language, wrong: &Wrong, choice: Choice) -> Step {
    let (vote, no) = (wrong.vote, wrong.no);
    let then = move |typed: &str| {
        act(VoteCommand::Correct { vote, ballot: no, choice: choice.clone(), reason: typed.to_owned() })
    };
    Step::open(Prompt::new(language.say(text::REASON), wrong.reason, then).remark(language.say(text::REASON_NEEDED)))
}

pub fn view(recount: &Recount, vote: &Vote, room: &Room, frame: &mut Frame, area: Rect) {
    let (Some(declared), Some(counted)) = (&vote.declaration, result(room.workshop, vote)) else {
        return;
    };
    let shown = recount.shown.min(vote.ballots().len());
    let mut lines = wrapped(&question(room, vote), area.width, room.theme.title);
    let (so_far, said) = read_out(vote, shown, room);
    lines.push(Line::raw(so_far));
    lines.push(Line::raw(""));
    let said = said.unwrap_or_else(|| begin(vote, room));
    lines.extend(wrapped(&said, area.width, room.theme.title));
    lines.push(Line::raw(""));
    let rest = head(frame, area, lines);
    let marks = marks(vote, declared, &counted, shown, room);
    table(marks, declared, &counted, room, rest.width).view(recount.page, room, frame, rest);
}

/// Before the first ballot: how to go on, and in what order they come.
fn begin(vote: &Vote, room: &Room) -> String {
    let keys = room.say(text::RECOUNT_KEYS);
    match vote.reads_names() {
        true => keys.to_owned(),
        false => format!("{keys} · {}", room.say(text::RECOUNT_ORDER)),
    }
}

/// How many ballots were read out, and what the last of them said.
pub fn read_out(vote: &Vote, shown: usize, room: &Room) -> (String, Option<String>) {
    let (language, ballots) = (room.language(), vote.ballots());
    let mut so_far = text::read_so_far(language, shown, ballots.len());
    if shown == ballots.len() {
        so_far = format!("{so_far} · {}", room.say(text::RECOUNT_SAME));
    }
    let last = shown.checked_sub(1).and_then(|last| ballots.get(last));
    let said = last.zip(vote.declaration.as_ref());
    let said = said.map(|(ballot, declared)| {
        let voter = ballot.voter.map(|code| code.as_str().to_owned());
        let typed = ballot::write(declared, ballot.choice);
        if declared.method.is_panel() {
            return format!("{}: {typed}", room.say(text::entry(&declared.method)));
        }
        let named = match ballot.no {
            Some(no) => text::numbered(language, no),
            None => text::read_at(language, shown, None),
        };
        text::read_out(&named, voter.as_deref(), ballot.count, &typed)
    });
    (so_far, said)
}

/// The options in the order of the result, each with its score after the first `shown` ballots; of fist to five the
/// numbers of fingers, each with the hands that show it.
pub fn marks(
    vote: &Vote,
    declared: &Declaration,
    counted: &VoteResult,
    shown: usize,
    room: &Room,
) -> Vec<(VoteOption, Option<Score>)> {
    if let Some(hands) = recount_fingers(vote, shown) {
        let hands = fist::fingers(room).zip(hands);
        let mut marks: Vec<_> = hands.map(|(fingers, hands)| (fingers, Some(Score::from(hands)))).collect();
        marks.reverse();
        return marks;
    }
    let scores = recount(vote, shown).unwrap_or_default();
    let order = counted.settled.concat();
    let place = |id: &Letter| order.iter().position(|other| other == id);
    let scores = scores.into_iter().chain(std::iter::repeat(None));
    let mut options: Vec<(VoteOption, Option<Score>)> = declared.options.iter().cloned().zip(scores).collect();
    options.sort_by_key(|(option, _)| place(&option.id).unwrap_or(order.len()));
    options
}

/// Whether the count is one of strokes on a board: hands, dots and fingers.
pub const fn is_by_strokes(method: &Method) -> bool {
    match method {
        Method::Choice { .. } | Method::Approval { .. } | Method::Dots { .. } | Method::Fist { .. } => true,
        Method::Ranking { .. } | Method::Criteria { .. } => false,
    }
}

/// A number for each option and before it tally marks, or a bar where there is nothing to mark one by one.
fn table(
    marks: Vec<(VoteOption, Option<Score>)>,
    declared: &Declaration,
    counted: &VoteResult,
    room: &Room,
    width: u16,
) -> Table<'static> {
    let strokes = is_by_strokes(&declared.method);
    let columns = if strokes { width / 3 } else { 0 };
    let scores = counted.options.iter().filter_map(|o| o.score.as_ref());
    let best = scores.map(Score::as_f64).fold(0.0, f64::max);
    let mark = text::mark(room.language());
    let row = |(option, score): (VoteOption, Option<Score>)| {
        let number = score.as_ref().map(|score| score.show(mark));
        let whole = score.as_ref().and_then(Score::whole).unwrap_or(0);
        let part = score.as_ref().filter(|_| !strokes);
        let part = part.map_or(0.0, Score::as_f64);
        Row::Option {
            rank: String::new(),
            option,
            part: if best > 0.0 { part / best } else { 0.0 },
            numbers: numbers(whole, columns, &number.unwrap_or_default()),
            style: room.theme.base,
        }
    };
    Table {
        rows: marks.into_iter().map(row).collect(),
        bars: !strokes,
        legend: "",
        titles: numbers(0, columns, room.say(text::unit(&declared.method))),
    }
}

fn numbers(strokes: u64, columns: u16, number: &str) -> String {
    let wide = usize::from(columns);
    format!("{:<wide$}{number:>6}", tally_marks::marks(strokes, columns))
}
