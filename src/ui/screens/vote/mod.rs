//! A vote, from the draft to what was accepted. One file a phase; which one shows follows from the state of the vote.

mod count;
mod draft;
mod keys;
mod list;
mod open;
mod options;
mod phase;
mod result;
mod withdrawn;

pub use count::recount::{is_by_strokes, marks, read_out};
pub use draft::drafted::question;
pub use draft::sheet::ask as ask_about_rows;
pub use keys::tables;
pub use result::accepted::ranked;
pub use result::columns::mean;
pub use result::fist::outcome;
pub use result::{fingerprint, settled};

use count::{audit, recount};
use draft::{drafted, ready, rule, source, voters};
use open::sheet;
use phase::Phase;
use result::{accepted, detail, reveal};

use crate::domain::command::VoteCommand;
use crate::domain::event::VoteEvent;
use crate::domain::vote::{Link, Vote, VoteOption, VoteState};
use crate::domain::{Command, Event, Id, Record, Workshop};
use crate::ui::ctx::Room;
use crate::ui::effect::{Given, Step};
use crate::ui::keys::{Binding, Mode};
use crate::ui::place::Counts;
use crate::ui::route::{Question, Route, Source, VotePart};
use crate::ui::screens::View;
use crate::ui::widgets::field::Field;
use ratatui::Frame;
use ratatui::layout::Rect;
use std::collections::BTreeSet;

/// Where the facilitator is.
#[derive(Debug)]
pub struct State {
    vote: Option<Id>,
    phase: Phase,
}

/// What can be done, by phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // the phases' own actions
pub enum Act {
    List(list::Action),
    Draft(draft::Action),
    Drafted(drafted::Action),
    Rule(rule::Action),
    Voters(voters::Action),
    Ready(ready::Action),
    Open(open::Action),
    Sheet(sheet::Action),
    Reveal(reveal::Action),
    Result(result::Action),
    Detail(detail::Action),
    Recount(recount::Action),
    Audit(audit::Action),
    Accepted(accepted::Action),
    Withdrawn(withdrawn::Action),
}

impl State {
    /// A vote by id, or the list, or a question about rows of a sheet that no undecided vote asks; without any of them
    /// the vote that is under way, else a new one where one is due, else the list. The phase follows from the vote.
    pub fn at(room: &Room, vote: Option<Id>, part: Option<&VotePart>) -> Self {
        if part == Some(&VotePart::List) {
            return Self::list(room);
        }
        let vote = vote.and_then(|id| room.workshop.vote(id)).or_else(|| under_way(room));
        match (vote, part) {
            (vote, Some(VotePart::Question(asked))) if is_new(asked, vote) => {
                Self::drafting(draft::Draft::resumed(room, asked))
            }
            (Some(vote), _) => Self::of(vote),
            (None, _) => Self::fresh(room),
        }
    }

    fn of(vote: &Vote) -> Self {
        Self { vote: Some(vote.id), phase: Phase::of(vote) }
    }

    /// A draft where a vote is due, else the list.
    fn fresh(room: &Room) -> Self {
        if source::is_due(room) { Self::drafting(draft::Draft::new(room)) } else { Self::list(room) }
    }

    fn list(room: &Room) -> Self {
        Self { vote: None, phase: Phase::List(list::Line::last(room)) }
    }

    const fn drafting(draft: draft::Draft) -> Self {
        Self { vote: None, phase: Phase::Draft(draft) }
    }

    fn vote<'a>(&self, room: &Room<'a>) -> Option<&'a Vote> {
        room.workshop.vote(self.vote?)
    }
}

/// Whether a question is about rows of a sheet, and a vote under way asks about others.
fn is_new(asked: &Question, under_way: Option<&Vote>) -> bool {
    let sources = |options: &[VoteOption]| -> BTreeSet<Id> { options.iter().filter_map(VoteOption::source).collect() };
    let is_asked = under_way.is_some_and(|vote| sources(&vote.options) == sources(&asked.options));
    matches!(asked.source, Source::Sheet { .. }) && !is_asked
}

/// The vote that is not decided yet: an open one, else the newest.
pub fn under_way<'a>(room: &Room<'a>) -> Option<&'a Vote> {
    let link = |vote: &Vote| match vote.link {
        Some(Link::SecondRound { of }) if vote.state != VoteState::Withdrawn => Some(of),
        Some(Link::SecondRound { .. } | Link::RunOff { .. }) | None => None,
    };
    let gone_on: BTreeSet<Id> = room.workshop.votes.values().filter_map(link).collect();
    let undecided = |vote: &&Vote| match vote.state {
        VoteState::Drafted | VoteState::Open => true,
        VoteState::Closed | VoteState::Settled => match vote.link {
            Some(Link::RunOff { of }) => room.workshop.vote(of).is_some_and(|vote| vote.state == VoteState::Closed),
            Some(Link::SecondRound { .. }) | None => !gone_on.contains(&vote.id),
        },
        VoteState::Accepted | VoteState::Withdrawn => false,
    };
    let votes = || room.workshop.votes.values().rev().filter(undecided);
    votes().find(|vote| vote.state == VoteState::Open).or_else(|| votes().next())
}

fn act(command: VoteCommand) -> Vec<Step> {
    vec![Step::Do(Command::Vote(command))]
}

/// Handles an action.
fn update(state: &mut State, room: &Room, action: Act) -> Vec<Step> {
    match action {
        Act::List(action) => list::update(state, room, action),
        Act::Draft(action) => draft::update(state, room, action),
        Act::Drafted(action) => drafted::update(state, room, action),
        Act::Rule(action) => rule::update(state, room, action),
        Act::Voters(action) => voters::update(state, room, action),
        Act::Ready(action) => ready::update(state, room, action),
        Act::Open(action) => open::update(state, room, action),
        Act::Sheet(action) => sheet::update(state, room, action),
        Act::Reveal(action) => reveal::update(state, room, action),
        Act::Result(action) => result::update(state, room, action),
        Act::Detail(action) => detail::update(state, room, action),
        Act::Recount(action) => recount::update(state, room, action),
        Act::Audit(action) => audit::update(state, room, action),
        Act::Accepted(action) => accepted::update(state, room, action),
        Act::Withdrawn(action) => withdrawn::update(state, room, action),
    }
}

/// A record is on the disk and applied.
fn recorded(state: &mut State, room: &Room, record: &Record) {
    for event in &record.events {
        if let Event::Vote(event) = event {
            after(state, room, event);
        } else if let Phase::Draft(draft) = &mut state.phase {
            draft.refresh(room);
        }
    }
}

/// Something happened to a vote: the phase follows.
fn after(state: &mut State, room: &Room, event: &VoteEvent) {
    match event {
        VoteEvent::VoteDrafted { id, .. } => {
            let at_once = matches!(&state.phase, Phase::Draft(draft) if draft.count_at_once);
            state.vote = Some(*id);
            show(state, room);
            if at_once {
                rule::start(state, room);
            }
        }
        VoteEvent::BallotCast { vote, voter, choice, .. } if state.vote == Some(*vote) => {
            if let Phase::Open(ballots) = &mut state.phase {
                ballots.cast(room, *vote, voter.as_ref(), choice);
            }
        }
        VoteEvent::BallotCorrected { vote, .. } if state.vote == Some(*vote) => {
            if !matches!(state.phase, Phase::Recount(_) | Phase::Audit(_)) {
                show(state, room);
            }
        }
        VoteEvent::VoteOpened { vote, .. }
        | VoteEvent::VoteClosed { vote, .. }
        | VoteEvent::VoteReopened { vote, .. }
        | VoteEvent::VoteAudited { vote, .. }
        | VoteEvent::TieSettled { vote, .. }
        | VoteEvent::VoteAccepted { vote, .. }
        | VoteEvent::VoteWithdrawn { vote, .. } => {
            state.vote = Some(*vote);
            show(state, room);
        }
        VoteEvent::BallotCast { .. }
        | VoteEvent::BallotCorrected { .. }
        | VoteEvent::BallotTakenBack { .. }
        | VoteEvent::VoterAdded { .. }
        | VoteEvent::OptionsAgreed { .. } => {
            if let Phase::Draft(draft) = &mut state.phase {
                draft.refresh(room);
            }
        }
    }
}

/// Shows the vote in the phase that it is in.
fn show(state: &mut State, room: &Room) {
    if let Some(vote) = state.vote(room) {
        state.phase = Phase::of(vote);
    }
}

impl View for State {
    type Action = Act;

    /// Which vote. What was typed is a ballot and stays here.
    fn route(&self) -> Route {
        Route::Vote { vote: self.vote, part: self.phase.part() }
    }

    fn keys(&self, room: &Room) -> &'static [Binding<Act>] {
        keys::keys(self, room)
    }

    fn update(&mut self, room: &Room, action: Act) -> Vec<Step> {
        update(self, room, action)
    }

    /// Beside what was accepted no clock runs.
    fn has_clock(&self) -> bool {
        !matches!(self.phase, Phase::Accepted)
    }

    fn view(&self, room: &Room, frame: &mut Frame, area: Rect) {
        let vote = self.vote(room);
        self.phase.view(vote, room, frame, area);
    }

    fn mode(&self) -> Mode {
        self.phase.mode()
    }

    fn is_capture(&self) -> bool {
        self.phase.takes_ballots()
    }

    fn start_typing(&mut self) -> bool {
        if let Phase::Open(open::Ballots { mode, .. }) | Phase::Sheet(sheet::Sheet { mode, .. }) = &mut self.phase {
            *mode = Mode::Typing;
        }
        self.phase.mode() == Mode::Typing
    }

    fn field(&mut self) -> Option<&mut Field> {
        self.phase.field()
    }

    fn shows_what_is_typed(&self) -> bool {
        !self.phase.takes_ballots()
    }

    /// The rows of an agreed table stay in the lines that they have.
    fn comes_from_field(&self, command: &Command, workshop: &Workshop) -> bool {
        let Command::Vote(VoteCommand::Cast { vote, .. }) = command else {
            return false;
        };
        let declared = workshop.vote(*vote).and_then(|vote| vote.declaration.as_ref());
        declared.is_some_and(|declared| !declared.method.is_panel())
    }

    fn jump(&mut self, room: &Room, number: u32) -> bool {
        self.phase.jump(room, number);
        false
    }

    fn paste(&mut self, room: &Room, text: &str) -> Vec<Step> {
        self.phase.paste(room, text)
    }

    /// Takes the options of a new vote.
    fn take(&mut self, given: Given) {
        if let (Phase::Draft(draft), Given::Lines(lines)) = (&mut self.phase, given) {
            draft.take_lines(lines);
        }
    }

    fn recorded(&mut self, room: &Room, record: &Record) {
        recorded(self, room, record);
    }

    fn share_counts(&mut self, counts: &mut Counts) {
        if let (Phase::Sheet(sheet), Some(vote)) = (&mut self.phase, self.vote) {
            sheet.share(vote, counts);
        }
    }

    /// What waits for Ctrl+G: a ballot in place of an earlier one.
    fn suggestion(&mut self, room: &Room) -> Vec<Step> {
        let vote = self.vote(room);
        if let (Phase::Open(ballots), Some(vote)) = (&mut self.phase, vote) {
            return open::replace(ballots, vote, room);
        }
        Vec::new()
    }

    /// Covers the ballots of an audit.
    fn cover(&mut self) {
        if let Phase::Audit(audit) = &mut self.phase {
            audit.cover();
        }
    }

    /// What is typed for one vote is no ballot of another.
    fn has_the_line_of(&self, before: &Self) -> bool {
        self.vote.is_some() && self.vote == before.vote
    }
}
