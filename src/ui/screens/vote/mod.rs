//! A vote, from the draft to what was accepted. One file a phase; which one shows follows from the state of the vote.

mod count;
mod draft;
mod keys;
mod list;
mod open;
mod options;
mod result;
mod withdrawn;

pub use count::recount::{is_by_strokes, marks, read_out};
pub use draft::drafted::question;
pub use draft::source::Source;
pub use keys::tables;
pub use result::accepted::ranked;
pub use result::columns::mean;
pub use result::fist::outcome;
pub use result::{fingerprint, settled};

use count::{audit, audit_view, recount};
use draft::{drafted, ready, rule, source, voters};
use open::{sheet, sheet_view};
use result::{accepted, detail};

use crate::domain::command::VoteCommand;
use crate::domain::event::VoteEvent;
use crate::domain::vote::{Link, Vote, VoteState};
use crate::domain::{Command, Event, Id, Record, Workshop};
use crate::ui::ctx::Room;
use crate::ui::effect::{Given, Step};
use crate::ui::keys::{Binding, Mode};
use crate::ui::route::{Route, VotePart};
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

/// What is shown of a vote, with what was typed there.
#[derive(Debug)]
enum Phase {
    List(list::Line),
    Draft(draft::Draft),
    Drafted(options::Page),
    Declare(rule::Form),
    Voters(voters::Roll),
    Ready(ready::Ready),
    Open(open::Ballots),
    Together(sheet::Sheet),
    Result(result::Page),
    Detail(detail::Detail),
    Recount(recount::Recount),
    Audit(audit::Audit),
    Accepted,
    Withdrawn,
}

/// What can be done, by phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // the phases' own actions
pub enum Act {
    List(list::Action),
    Draft(draft::Action),
    Drafted(drafted::Action),
    Declare(rule::Action),
    Voters(voters::Action),
    Ready(ready::Action),
    Open(open::Action),
    Together(sheet::Action),
    Result(result::Action),
    Detail(detail::Action),
    Recount(recount::Action),
    Audit(audit::Action),
    Accepted(accepted::Action),
    Withdrawn(withdrawn::Action),
}

impl State {
    /// A vote by id, or the list; without either the vote that is under way, else a new one in a session for voting,
    /// else the list. The phase follows from the vote.
    pub fn at(room: &Room, vote: Option<Id>, part: Option<&VotePart>) -> Self {
        if part == Some(&VotePart::List) {
            return Self::list(room);
        }
        let vote = vote.and_then(|id| room.workshop.vote(id)).or_else(|| under_way(room));
        match vote {
            Some(vote) => Self::of(vote),
            None => Self::fresh(room),
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

    /// Whether letters are commands or text.
    const fn mode(&self) -> Mode {
        match &self.phase {
            Phase::Voters(_) => Mode::Typing,
            Phase::Open(ballots) => ballots.mode,
            Phase::Together(sheet) => sheet.mode,
            Phase::Audit(audit) => audit.mode,
            Phase::Draft(draft) if draft.is_typing() => Mode::Typing,
            Phase::List(_)
            | Phase::Draft(_)
            | Phase::Drafted(_)
            | Phase::Declare(_)
            | Phase::Ready(_)
            | Phase::Result(_)
            | Phase::Detail(_)
            | Phase::Recount(_)
            | Phase::Accepted
            | Phase::Withdrawn => Mode::Moving,
        }
    }

    /// Whether ballots are typed here.
    const fn takes_ballots(&self) -> bool {
        matches!(self.phase, Phase::Open(_) | Phase::Together(_))
    }

    fn field(&mut self) -> Option<&mut Field> {
        match &mut self.phase {
            Phase::Voters(roll) => Some(&mut roll.field),
            Phase::Open(ballots) => Some(&mut ballots.field),
            Phase::Together(sheet) => sheet.field(),
            Phase::Audit(audit) if audit.mode == Mode::Typing => Some(&mut audit.field),
            Phase::Draft(draft) => draft.field(),
            Phase::List(_)
            | Phase::Drafted(_)
            | Phase::Declare(_)
            | Phase::Ready(_)
            | Phase::Result(_)
            | Phase::Detail(_)
            | Phase::Recount(_)
            | Phase::Audit(_)
            | Phase::Accepted
            | Phase::Withdrawn => None,
        }
    }
}

impl Phase {
    fn of(vote: &Vote) -> Self {
        match vote.state {
            VoteState::Drafted => Self::Drafted(options::Page::default()),
            VoteState::Open => {
                let declared = vote.declaration.as_ref();
                if declared.is_some_and(|declared| declared.method.is_together()) {
                    Self::Together(sheet::Sheet::new(vote))
                } else {
                    Self::Open(open::Ballots::default())
                }
            }
            VoteState::Closed | VoteState::Settled => Self::Result(result::Page::default()),
            VoteState::Accepted => Self::Accepted,
            VoteState::Withdrawn => Self::Withdrawn,
        }
    }
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
        Act::Declare(action) => rule::update(state, room, action),
        Act::Voters(action) => voters::update(state, room, action),
        Act::Ready(action) => ready::update(state, room, action),
        Act::Open(action) => open::update(state, room, action),
        Act::Together(action) => sheet::update(state, room, action),
        Act::Result(action) => result::update(state, room, action),
        Act::Detail(action) => detail::update(state, room, action),
        Act::Recount(action) => recount::update(state, room, action),
        Act::Audit(action) => audit::update(state, room, action),
        Act::Accepted(action) => accepted::update(state, room, action),
        Act::Withdrawn(action) => withdrawn::update(state, room, action),
    }
}

/// Selects the line with this number.
fn jump(state: &mut State, room: &Room, number: u32) {
    let line = (number as usize).saturating_sub(1);
    match &mut state.phase {
        Phase::List(selected) => selected.jump(room, line),
        Phase::Draft(draft) => draft.jump(line),
        Phase::Declare(form) => form.jump(line),
        Phase::Result(page) => page.jump(line),
        Phase::Audit(audit) => audit.jump(line),
        Phase::Drafted(_)
        | Phase::Voters(_)
        | Phase::Ready(_)
        | Phase::Open(_)
        | Phase::Together(_)
        | Phase::Detail(_)
        | Phase::Recount(_)
        | Phase::Accepted
        | Phase::Withdrawn => {}
    }
}

/// A record is on the disk and applied.
fn recorded(state: &mut State, room: &Room, record: &Record) {
    for event in &record.events {
        match event {
            Event::Vote(VoteEvent::VoteDrafted { id, .. }) => {
                let at_once = matches!(&state.phase, Phase::Draft(draft) if draft.count_at_once);
                state.vote = Some(*id);
                show(state, room);
                if at_once {
                    rule::start(state, room);
                }
            }
            Event::Vote(VoteEvent::BallotCast { vote, voter, choice, .. }) if state.vote == Some(*vote) => {
                if let Phase::Open(ballots) = &mut state.phase {
                    ballots.cast(room, *vote, voter.as_ref(), choice);
                }
            }
            Event::Vote(VoteEvent::BallotCorrected { vote, .. }) if state.vote == Some(*vote) => {
                if !matches!(state.phase, Phase::Recount(_) | Phase::Audit(_)) {
                    show(state, room);
                }
            }
            Event::Vote(
                VoteEvent::VoteOpened { vote, .. }
                | VoteEvent::VoteClosed { vote, .. }
                | VoteEvent::VoteReopened { vote, .. }
                | VoteEvent::VoteAudited { vote, .. }
                | VoteEvent::TieSettled { vote, .. }
                | VoteEvent::VoteAccepted { vote, .. }
                | VoteEvent::VoteWithdrawn { vote, .. },
            ) => {
                state.vote = Some(*vote);
                show(state, room);
            }
            _ => {
                if let Phase::Draft(draft) = &mut state.phase {
                    draft.refresh(room);
                }
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

/// Each line of a paste is an option of a new vote.
fn paste(state: &State, room: &Room, text: &str) -> Vec<Step> {
    match &state.phase {
        Phase::Draft(draft) => draft.paste(room, text),
        Phase::List(_)
        | Phase::Drafted(_)
        | Phase::Declare(_)
        | Phase::Voters(_)
        | Phase::Ready(_)
        | Phase::Open(_)
        | Phase::Together(_)
        | Phase::Result(_)
        | Phase::Detail(_)
        | Phase::Recount(_)
        | Phase::Audit(_)
        | Phase::Accepted
        | Phase::Withdrawn => Vec::new(),
    }
}

/// What the room sees of it beyond what the journal tells.
fn part(phase: &Phase) -> Option<VotePart> {
    match phase {
        Phase::Draft(draft) => Some(VotePart::Question(draft.question())),
        Phase::Declare(form) => Some(VotePart::Rule(Box::new(form.declared().clone()))),
        Phase::Voters(roll) => Some(VotePart::Rule(Box::new(roll.proposed()))),
        Phase::Ready(ready) => Some(VotePart::Rule(Box::new(ready.declared().clone()))),
        Phase::Recount(recount) => Some(VotePart::Recount(recount.shown())),
        Phase::Audit(audit) => Some(VotePart::Audit { done: audit.done(), of: audit.of }),
        Phase::List(_) => Some(VotePart::List),
        Phase::Drafted(_)
        | Phase::Open(_)
        | Phase::Together(_)
        | Phase::Result(_)
        | Phase::Detail(_)
        | Phase::Accepted
        | Phase::Withdrawn => None,
    }
}

/// Draws it.
fn view(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let area = Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area };
    let vote = match (&state.phase, state.vote(room)) {
        (Phase::List(line), _) => return list::view(line, room, frame, area),
        (Phase::Draft(draft), _) => return draft::view(draft, room, frame, area),
        (_, None) => return,
        (_, Some(vote)) => vote,
    };
    match &state.phase {
        Phase::List(_) | Phase::Draft(_) => {}
        Phase::Drafted(page) => drafted::view(vote, *page, room, frame, area),
        Phase::Declare(form) => rule::view(form, vote, room, frame, area),
        Phase::Voters(roll) => voters::view(roll, room, frame, area),
        Phase::Ready(ready) => ready::view(ready, vote, room, frame, area),
        Phase::Open(ballots) => open::view::view(ballots, vote, room, frame, area),
        Phase::Together(sheet) => sheet_view::view(sheet, vote, room, frame, area),
        Phase::Result(page) => result::view(page, vote, room, frame, area),
        Phase::Detail(detail) => detail::view(detail, vote, room, frame, area),
        Phase::Recount(recount) => recount::view(recount, vote, room, frame, area),
        Phase::Audit(audit) => audit_view::view(audit, vote, room, frame, area),
        Phase::Accepted => accepted::view(vote, room, frame, area),
        Phase::Withdrawn => withdrawn::view(room, frame, area),
    }
}

impl View for State {
    type Action = Act;

    /// Which vote. What was typed is a ballot and stays here.
    fn route(&self) -> Route {
        Route::Vote { vote: self.vote, part: part(&self.phase) }
    }

    fn keys(&self, room: &Room) -> &'static [Binding<Act>] {
        keys::keys(self, room)
    }

    fn update(&mut self, room: &Room, action: Act) -> Vec<Step> {
        update(self, room, action)
    }

    fn view(&self, room: &Room, frame: &mut Frame, area: Rect) {
        view(self, room, frame, area);
    }

    fn mode(&self) -> Mode {
        self.mode()
    }

    fn is_capture(&self) -> bool {
        self.takes_ballots()
    }

    fn start_typing(&mut self) -> bool {
        if let Phase::Open(open::Ballots { mode, .. }) | Phase::Together(sheet::Sheet { mode, .. }) = &mut self.phase {
            *mode = Mode::Typing;
        }
        self.mode() == Mode::Typing
    }

    fn field(&mut self) -> Option<&mut Field> {
        self.field()
    }

    fn shows_what_is_typed(&self) -> bool {
        !self.takes_ballots()
    }

    /// The rows of an agreed table stay in the lines that they have.
    fn comes_from_field(&self, command: &Command, workshop: &Workshop) -> bool {
        let Command::Vote(VoteCommand::Cast { vote, .. }) = command else {
            return false;
        };
        let declared = workshop.vote(*vote).and_then(|vote| vote.declaration.as_ref());
        declared.is_some_and(|declared| !declared.method.is_panel())
    }

    fn jump(&mut self, room: &Room, number: u32) {
        jump(self, room, number);
    }

    fn paste(&mut self, room: &Room, text: &str) -> Vec<Step> {
        paste(self, room, text)
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
