//! Papers beside what was entered: dice choose the numbers, witnesses say what each paper says, Enter records the
//! finding.

use super::recount;
use crate::domain::command::{AuditRefusal, VoteCommand};
use crate::domain::vote::audit::{Dice, Differing, Paper, SAMPLE};
use crate::domain::vote::{Vote, ballot};
use crate::text::vote::{self as text, audit as say};
use crate::ui::ctx::Room;
use crate::ui::dialogs::Confirm;
use crate::ui::effect::{Notice, Step};
use crate::ui::keys::{Binding, Key, Mode};
use crate::ui::role::Role;
use crate::ui::route::Route;
use crate::ui::screens::vote::show;
use crate::ui::screens::vote::{Act, Phase, State, act};
use crate::ui::widgets::field::Field;
use std::collections::BTreeMap;

/// What the witnesses say of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    Same,
    Different(String),
}

/// An audit under way. Nothing of it is on the disk before Enter records what was found.
#[derive(Debug)]
pub struct Audit {
    pub mode: Mode,
    /// The dice, then what a paper says.
    pub field: Field,
    pub dice: Option<Dice>,
    /// How many are to be compared.
    pub sample: u32,
    /// By the number on the paper.
    pub answers: BTreeMap<u32, Answer>,
    /// Which of those drawn is shown; behind the last one stands the finding.
    pub at: usize,
    /// How many were drawn; 0 before the dice.
    pub of: usize,
    /// A mirrored screen was uncovered.
    uncovered: bool,
}

/// What can be done with an audit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Enter,
    Same,
    Different,
    Next,
    Previous,
    Correct,
    Uncover,
    More,
    Fewer,
    Back,
}

/// The keys of an audit.
pub const KEYS: &[Binding<Act>] = &[
    Binding::bar(&[Key::Up], Act::Audit(Action::More), text::key::MORE_PAPERS).typing(),
    Binding::bar(&[Key::Down], Act::Audit(Action::Fewer), text::key::FEWER_PAPERS).typing(),
    Binding::bar(&[Key::Char('s'), Key::Char(' ')], Act::Audit(Action::Same), text::key::SAME),
    Binding::bar(&[Key::Char('b')], Act::Audit(Action::Different), text::key::DIFFERENT),
    Binding::bar(&[Key::Enter], Act::Audit(Action::Enter), text::key::TAKE).always(),
    Binding::bar(
        &[Key::Left, Key::Up, Key::Char('h'), Key::Char('k')],
        Act::Audit(Action::Previous),
        text::key::PREVIOUS_BALLOT,
    ),
    Binding::help(
        &[Key::Right, Key::Down, Key::Char('l'), Key::Char('j')],
        Act::Audit(Action::Next),
        text::key::NEXT_BALLOT,
    ),
    Binding::help(&[Key::Char('e')], Act::Audit(Action::Correct), text::key::CORRECT),
    Binding::help(&[Key::Char('u')], Act::Audit(Action::Uncover), text::key::UNCOVER),
    Binding::bar(&[Key::Esc], Act::Audit(Action::Back), text::key::BACK).always(),
];

/// Those of [`KEYS`] that hold: the first two set the size of the sample, which is fixed once the dice are typed.
pub fn keys(audit: &Audit) -> &'static [Binding<Act>] {
    match KEYS {
        [_, _, rest @ ..] if audit.dice.is_some() => rest,
        all => all,
    }
}

impl Audit {
    /// The dice are asked for.
    pub fn new(vote: &Vote) -> Self {
        let papers = u32::try_from(vote.papers().len()).unwrap_or(u32::MAX);
        Self {
            mode: Mode::Typing,
            field: Field::default(),
            dice: None,
            sample: SAMPLE.min(papers),
            answers: BTreeMap::new(),
            at: 0,
            of: 0,
            uncovered: false,
        }
    }

    /// Covers what was uncovered.
    pub const fn cover(&mut self) {
        self.uncovered = false;
    }

    /// Whether ballots of a vote that is not *terbuka* are on a screen that the room sees.
    pub fn is_uncovered(&self, vote: &Vote, room: &Room) -> bool {
        room.role.is_public() && !vote.reads_names() && self.uncovered
    }

    /// How many were compared.
    pub fn done(&self) -> usize {
        self.answers.len()
    }

    pub fn jump(&mut self, place: usize) {
        self.at = place.min(self.of);
    }

    /// Those drawn; none before the dice.
    pub fn drawn<'a>(&self, vote: &'a Vote) -> Vec<Paper<'a>> {
        let dice = self.dice.as_ref();
        dice.map_or_else(Vec::new, |dice| vote.drawn(dice, self.sample))
    }

    /// Those whose paper says something else, as they are recorded.
    pub fn differing(&self) -> Vec<Differing> {
        let differs = |(no, answer): (&u32, &Answer)| match answer {
            Answer::Same => None,
            Answer::Different(paper) => Some(Differing { ballot: *no, paper: paper.clone() }),
        };
        self.answers.iter().filter_map(differs).collect()
    }

    /// Whether ballots stay covered: the room sees this window, and the vote is not *terbuka*.
    pub fn is_covered(&self, vote: &Vote, room: &Room) -> bool {
        let uncovered = self.uncovered && room.role == Role::Both;
        room.role.is_public() && !vote.reads_names() && !uncovered
    }
}

/// To the dice, or why there is nothing to compare.
pub fn start(state: &mut State, vote: &Vote, room: &Room) -> Vec<Step> {
    if vote.papers().is_empty() {
        return vec![Step::Say(Notice::info(room.say(say::NO_PAPERS)))];
    }
    state.phase = Phase::Audit(Audit::new(vote));
    Vec::new()
}

pub fn update(state: &mut State, room: &Room, action: Action) -> Vec<Step> {
    let vote = state.vote(room);
    let (Phase::Audit(audit), Some(vote)) = (&mut state.phase, vote) else {
        return Vec::new();
    };
    if audit.dice.is_none() {
        return dice(state, vote, room, action);
    }
    let covered = audit.is_covered(vote, room);
    match action {
        Action::Uncover if room.role == Role::Both => audit.uncovered = !audit.uncovered,
        Action::Uncover | Action::More | Action::Fewer => {}
        Action::Back if audit.mode == Mode::Typing => {
            audit.field.take();
            audit.mode = Mode::Moving;
        }
        Action::Back if audit.answers.is_empty() => show(state, room),
        Action::Back => return vec![leave(vote, room)],
        Action::Next => audit.at = (audit.at + 1).min(audit.of),
        Action::Previous => audit.at = audit.at.saturating_sub(1),
        Action::Same | Action::Different | Action::Correct | Action::Enter if covered => {
            return vec![Step::Say(Notice::warning(room.say(say::COVER)))];
        }
        Action::Same => answer(audit, vote, Answer::Same),
        Action::Different => different(audit, vote),
        Action::Correct => return correct(audit, vote, room),
        Action::Enter => return enter(audit, vote, room),
    }
    Vec::new()
}

/// What keys mean while the dice are typed.
fn dice(state: &mut State, vote: &Vote, room: &Room, action: Action) -> Vec<Step> {
    let Phase::Audit(audit) = &mut state.phase else {
        return Vec::new();
    };
    let most = u32::try_from(vote.papers().len()).unwrap_or(u32::MAX);
    match action {
        Action::More => audit.sample = (audit.sample + 1).min(most),
        Action::Fewer => audit.sample = audit.sample.saturating_sub(1).max(1),
        Action::Back => show(state, room),
        Action::Enter => {
            let language = room.language();
            let dice = match Dice::read(audit.field.text()) {
                Ok(dice) => dice,
                Err(fault) => {
                    let said = say::dice_fault(language, fault);
                    return vec![Step::Say(Notice::error(said))];
                }
            };
            audit.of = vote.drawn(&dice, audit.sample).len();
            if audit.of == 0 {
                let said = say::refusal(language, &AuditRefusal::NotSealed);
                return vec![Step::Say(Notice::error(said))];
            }
            audit.field.take();
            audit.dice = Some(dice);
            audit.mode = Mode::Moving;
        }
        Action::Same | Action::Different | Action::Next | Action::Previous | Action::Correct | Action::Uncover => {}
    }
    Vec::new()
}

/// Keeps the answer for the paper shown, and goes on to the next.
fn answer(audit: &mut Audit, vote: &Vote, answer: Answer) {
    if let Some(paper) = audit.drawn(vote).get(audit.at) {
        audit.answers.insert(paper.no, answer);
        audit.at += 1;
    }
}

/// The field for what the paper says.
fn different(audit: &mut Audit, vote: &Vote) {
    if let Some(paper) = audit.drawn(vote).get(audit.at) {
        let before = match audit.answers.get(&paper.no) {
            Some(Answer::Different(said)) => said.clone(),
            Some(Answer::Same) | None => String::new(),
        };
        audit.field.set(before);
        audit.mode = Mode::Typing;
    }
}

fn enter(audit: &mut Audit, vote: &Vote, room: &Room) -> Vec<Step> {
    if audit.mode == Mode::Typing {
        let said = audit.field.take();
        audit.mode = Mode::Moving;
        answer(audit, vote, Answer::Different(said.trim().to_owned()));
        return Vec::new();
    }
    let drawn = audit.drawn(vote);
    if audit.at < drawn.len() {
        audit.at += 1;
        return Vec::new();
    }
    let open = drawn.iter().position(|paper| !audit.answers.contains_key(&paper.no));
    if let Some(open) = open {
        audit.at = open;
        return Vec::new();
    }
    let dice = audit.dice.as_ref().map(|dice| dice.as_str().to_owned());
    let mut steps = act(VoteCommand::Audit {
        vote: vote.id,
        dice: dice.unwrap_or_default(),
        sample: u32::try_from(drawn.len()).unwrap_or(u32::MAX),
        differing: audit.differing(),
    });
    steps.push(Step::Say(Notice::info(room.say(say::RECORDED))));
    steps
}

/// The dialog that corrects the ballot shown by what its paper says.
fn correct(audit: &Audit, vote: &Vote, room: &Room) -> Vec<Step> {
    let drawn = audit.drawn(vote);
    let (Some(paper), Some(declared)) = (drawn.get(audit.at), &vote.declaration) else {
        return Vec::new();
    };
    let said = match audit.answers.get(&paper.no) {
        Some(Answer::Different(said)) if ballot::read(declared, said).is_ok() => said.clone(),
        Some(_) | None => ballot::write(declared, paper.choice),
    };
    vec![recount::correct_paper(room, vote.id, paper.no, declared, said)]
}

/// Nothing that was compared goes without a question.
fn leave(vote: &Vote, room: &Room) -> Step {
    Step::open(Confirm::new(
        room.say(say::LEAVE),
        room.say(say::LEAVE_TEXT),
        vec![Step::Go(Route::vote(Some(vote.id)))],
    ))
}
