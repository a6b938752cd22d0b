//! What may happen to a vote.

use super::result::{self, VoteResult};
use super::{Choice, Declaration, Letter, Vote, VoteState, rules};
use crate::domain::attendance::Code;
use crate::domain::line::line;
use crate::domain::vote::VoteEvent;
use crate::domain::vote::{VoteCommand, VoteRefusal};
use crate::domain::{At, Id, Refusal, Workshop};
use std::collections::BTreeMap;

mod auditing;
mod ending;
mod opening;

use auditing::audited;
use ending::{accept, settle};
pub(super) use ending::{as_counted, check_settlement};
use opening::{agree, check_place, drafted_options, open};
pub(super) use opening::{check_run_off, is_about_tie, tied_options};

/// The events of a command, or why it may not happen.
///
/// # Errors
/// A [`Refusal`]; nothing has happened then.
pub fn decide(workshop: &Workshop, command: VoteCommand, at: At) -> Result<Vec<VoteEvent>, Refusal> {
    let event = match command {
        VoteCommand::Draft { question, options, session, aspect, link } => {
            check_place(workshop, session.as_deref(), aspect.as_deref())?;
            VoteEvent::VoteDrafted {
                id: Id::new(at.record, 0),
                question: line(&question)?,
                options: drafted_options(workshop, options, link)?,
                session,
                aspect,
                link,
            }
        }
        VoteCommand::Agree { vote, options } => agree(workshop, vote, options)?,
        VoteCommand::Open { vote, declaration } => open(workshop, vote, *declaration, at)?,
        VoteCommand::AddVoter { vote, code } => add_voter(workshop, vote, code)?,
        VoteCommand::Cast { vote, voter, count, choice } => cast(workshop, vote, voter, count, choice)?,
        VoteCommand::TakeBack { vote, ballot } => return take_back(workshop, vote, ballot),
        VoteCommand::Correct { vote, ballot, choice, reason } => correct(workshop, vote, ballot, choice, &reason)?,
        VoteCommand::Close { vote, totals } => close(workshop, vote, totals, at)?,
        VoteCommand::Reopen { vote } => {
            alterable(workshop, find(workshop, vote, &COUNTED)?)?;
            VoteEvent::VoteReopened { vote, at: at.time }
        }
        VoteCommand::Audit { vote, dice, sample, differing } => audited(workshop, vote, &dice, sample, differing, at)?,
        VoteCommand::Settle { vote, how, reason } => settle(workshop, vote, how, reason.as_deref())?,
        VoteCommand::Accept { vote, order, reason } => accept(workshop, vote, order, reason.as_deref(), at)?,
        VoteCommand::Withdraw { vote } => {
            alterable(workshop, find(workshop, vote, &UNDECIDED)?)?;
            VoteEvent::VoteWithdrawn { vote, at: at.time }
        }
    };
    Ok(vec![event])
}

const COUNTED: [VoteState; 2] = [VoteState::Closed, VoteState::Settled];
const UNDECIDED: [VoteState; 4] = [VoteState::Drafted, VoteState::Open, VoteState::Closed, VoteState::Settled];

/// The vote, if it is in one of the states.
fn find<'a>(workshop: &'a Workshop, id: Id, states: &[VoteState]) -> Result<&'a Vote, Refusal> {
    let vote = workshop.vote(id).ok_or(Refusal::NoSuch(id))?;
    if states.contains(&vote.state) { Ok(vote) } else { Err(VoteRefusal::State(vote.state).into()) }
}

/// The vote with what was declared, if it is in one of the states.
fn declared<'a>(workshop: &'a Workshop, id: Id, states: &[VoteState]) -> Result<(&'a Vote, &'a Declaration), Refusal> {
    let vote = find(workshop, id, states)?;
    match &vote.declaration {
        Some(declaration) => Ok((vote, declaration)),
        None => Err(VoteRefusal::State(vote.state).into()),
    }
}

/// A run-off that has settled a tie stays as it is as long as the settlement stands.
fn alterable(workshop: &Workshop, vote: &Vote) -> Result<(), Refusal> {
    match workshop.settled_with(vote) {
        Some(settled) => Err(VoteRefusal::RunOffOf(settled).into()),
        None => Ok(()),
    }
}

/// The result before anything was decided about its tie.
fn unsettled(workshop: &Workshop, vote: &Vote) -> Result<VoteResult, Refusal> {
    let result = result::settled_by(workshop, vote, None);
    result.ok_or_else(|| VoteRefusal::State(vote.state).into())
}

fn add_voter(workshop: &Workshop, id: Id, code: Code) -> Result<VoteEvent, Refusal> {
    let (_, declaration) = declared(workshop, id, &[VoteState::Open])?;
    rules::entitled(workshop, &code)?;
    if declaration.voters.contains(&code) {
        return Err(VoteRefusal::AlreadyAVoter(code).into());
    }
    Ok(VoteEvent::VoterAdded { vote: id, code })
}

fn cast(workshop: &Workshop, id: Id, voter: Option<Code>, count: u32, choice: Choice) -> Result<VoteEvent, Refusal> {
    let (vote, declaration) = declared(workshop, id, &[VoteState::Open])?;
    rules::hand_in(vote, declaration, voter.as_ref(), count)?;
    rules::choice(declaration, &choice).map_err(VoteRefusal::Ballot)?;
    Ok(VoteEvent::BallotCast {
        vote: id,
        ballot: u32::try_from(vote.ballots.len() + 1).unwrap_or(u32::MAX),
        voter,
        count,
        choice,
    })
}

/// What the ballot had replaced is handed in again, as the next ballot: the numbers of papers go on.
fn take_back(workshop: &Workshop, id: Id, ballot: u32) -> Result<Vec<VoteEvent>, Refusal> {
    let vote = find(workshop, id, &[VoteState::Open])?;
    check_ballot(vote, ballot)?;
    let again = vote.replaced_by(ballot).map(|earlier| VoteEvent::BallotCast {
        vote: id,
        ballot: vote.next_number(),
        voter: earlier.voter.clone(),
        count: earlier.count,
        choice: earlier.choice.clone(),
    });
    Ok([VoteEvent::BallotTakenBack { vote: id, ballot }].into_iter().chain(again).collect())
}

fn check_ballot(vote: &Vote, no: u32) -> Result<(), Refusal> {
    if vote.counting().any(|ballot| ballot.no == no) { Ok(()) } else { Err(VoteRefusal::NoSuchBallot(no).into()) }
}

fn correct(workshop: &Workshop, id: Id, ballot: u32, choice: Choice, why: &str) -> Result<VoteEvent, Refusal> {
    let (vote, declaration) = declared(workshop, id, &COUNTED)?;
    alterable(workshop, vote)?;
    check_ballot(vote, ballot)?;
    rules::choice(declaration, &choice).map_err(VoteRefusal::Ballot)?;
    Ok(VoteEvent::BallotCorrected { vote: id, ballot, choice, reason: line(why).map_err(Refusal::reason)? })
}

fn close(workshop: &Workshop, id: Id, totals: Option<BTreeMap<Letter, u32>>, at: At) -> Result<VoteEvent, Refusal> {
    let (_, declaration) = declared(workshop, id, &[VoteState::Open])?;
    rules::closing(declaration, totals.as_ref())?;
    Ok(VoteEvent::VoteClosed { vote: id, at: at.time, totals })
}
