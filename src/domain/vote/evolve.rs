//! What is true after each step of a vote.

use super::audit::{AUDITED, Audit, Dice, Differing};
use super::round::Ballot;
use super::{Acceptance, Choice, Declaration, Letter, Link, Standing, TieSettlement, Vote, VoteState, fits, rules};
use crate::domain::attendance::Code;
use crate::domain::line::{is_line, is_short};
use crate::domain::vote::VoteEvent;
use crate::domain::{Id, Inconsistent, Workshop};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// Applies an event of a vote.
///
/// # Errors
/// [`Inconsistent`] when it does not fit what happened before. The counting itself is
/// not repeated here, so that a journal opens whatever is learnt about a count; what was taken against a count is for
/// [`super::contradiction`].
pub fn evolve(workshop: &mut Workshop, event: &VoteEvent) -> Result<(), Inconsistent> {
    match event {
        VoteEvent::VoteDrafted { id, question, options, session, aspect, link } => drafted(
            workshop,
            Vote {
                session: session.clone(),
                aspect: aspect.clone(),
                link: *link,
                ..Vote::new(*id, question.clone(), options.clone())
            },
        ),
        VoteEvent::OptionsAgreed { vote, options } => agreed(workshop, *vote, options),
        VoteEvent::VoteOpened { vote, at, declaration } => opened(workshop, *vote, *at, declaration),
        VoteEvent::VoteClosed { vote, at, totals } => closed(workshop, *vote, *at, totals.as_ref()),
        VoteEvent::VoteReopened { vote, at: _ } => reopened(workshop, *vote),
        VoteEvent::VoteAudited { vote, at, dice, sample, differing } => {
            audited(workshop, *vote, *at, dice, *sample, differing)
        }
        VoteEvent::TieSettled { vote, how, reason } => settled(workshop, *vote, how, reason.as_ref()),
        VoteEvent::VoteAccepted { vote, at, taken, decided_by, reason } => {
            let acceptance = Acceptance {
                at: *at,
                nth: workshop.accepted,
                taken: taken.clone(),
                decided_by: *decided_by,
                reason: reason.clone(),
            };
            accepted(workshop, *vote, acceptance)
        }
        VoteEvent::VoteWithdrawn { vote, at: _ } => withdrawn(workshop, *vote),
        VoteEvent::VoterAdded { vote, code } => voter_added(workshop, *vote, code),
        VoteEvent::BallotCast { vote, ballot, voter, count, choice } => {
            let ballot = Ballot {
                no: *ballot,
                voter: voter.clone(),
                count: *count,
                choice: choice.clone(),
                standing: Standing::Counts,
                corrected: Vec::new(),
            };
            cast(workshop, *vote, ballot)
        }
        VoteEvent::BallotTakenBack { vote, ballot } => taken_back(workshop, *vote, *ballot),
        VoteEvent::BallotCorrected { vote, ballot, choice, reason } => {
            corrected(workshop, *vote, *ballot, choice, reason)
        }
    }
}

fn wrong(event: &'static str, vote: Id) -> Inconsistent {
    Inconsistent::wrong_state(event, "vote", vote)
}

/// The vote, if it is in one of the states.
fn find<'a>(
    workshop: &'a mut Workshop,
    event: &'static str,
    id: Id,
    states: &[VoteState],
) -> Result<&'a mut Vote, Inconsistent> {
    let vote = workshop.votes.get_mut(&id);
    let vote = vote.ok_or_else(|| Inconsistent::no_such("vote", id))?;
    if states.contains(&vote.state) { Ok(vote) } else { Err(wrong(event, id)) }
}

/// A run-off that has settled a tie stays as it is as long as the settlement stands.
fn alterable(workshop: &Workshop, event: &'static str, id: Id) -> Result<(), Inconsistent> {
    let settled = workshop.vote(id).and_then(|vote| workshop.settled_with(vote));
    match settled {
        Some(_) => Err(wrong(event, id)),
        None => Ok(()),
    }
}

fn drafted(workshop: &mut Workshop, mut vote: Vote) -> Result<(), Inconsistent> {
    if workshop.votes.contains_key(&vote.id) {
        return Err(Inconsistent::taken("vote", vote.id));
    }
    if let Some(session) = &vote.session
        && workshop.session(session).is_none()
    {
        return Err(Inconsistent::no_such("session", session));
    }
    if let Some(aspect) = &vote.aspect
        && workshop.aspect(aspect).is_none()
    {
        return Err(Inconsistent::no_such("aspect", aspect));
    }
    if let Some(Link::SecondRound { of } | Link::RunOff { of }) = vote.link
        && !workshop.votes.contains_key(&of)
    {
        return Err(Inconsistent::no_such("vote", of));
    }
    known_sources(workshop, &vote)?;
    if !fits::draft(workshop, &vote) {
        return Err(wrong("vote_drafted", vote.id));
    }
    match vote.link {
        Some(Link::SecondRound { of }) => {
            let first = workshop.vote(of).map_or(0, |first| first.round);
            vote.round = first.saturating_add(1);
        }
        Some(Link::RunOff { of }) => {
            let origin = workshop.vote(of).and_then(|vote| vote.origin).unwrap_or(of);
            vote.origin = Some(origin);
            if let Some(origin) = workshop.votes.get_mut(&origin) {
                origin.run_offs.push(vote.id);
            }
        }
        None => {}
    }
    workshop.votes.insert(vote.id, vote);
    Ok(())
}

/// The items and rows that the options came from are there.
fn known_sources(workshop: &Workshop, vote: &Vote) -> Result<(), Inconsistent> {
    for option in &vote.options {
        if let Some(item) = option.item.filter(|item| !workshop.items.contains_key(item)) {
            return Err(Inconsistent::no_such("item", item));
        }
        if let Some(row) = option.row.filter(|row| workshop.sheets.row(*row).is_none()) {
            return Err(Inconsistent::no_such("row", row));
        }
    }
    Ok(())
}

fn agreed(workshop: &mut Workshop, id: Id, options: &[Letter]) -> Result<(), Inconsistent> {
    let event = "options_agreed";
    let vote = find(workshop, event, id, &[VoteState::Drafted])?;
    if matches!(vote.link, Some(Link::RunOff { .. })) {
        return Err(wrong(event, id));
    }
    rules::letters(&vote.options, options).map_err(|_| wrong(event, id))?;
    vote.agreed = options.to_vec();
    Ok(())
}

fn opened(workshop: &mut Workshop, id: Id, at: Timestamp, declaration: &Declaration) -> Result<(), Inconsistent> {
    let event = "vote_opened";
    rules::declaration(workshop, declaration).map_err(|_| wrong(event, id))?;
    find(workshop, event, id, &[VoteState::Drafted])?;
    if !fits::opening(workshop, id, declaration) {
        return Err(wrong(event, id));
    }
    let vote = find(workshop, event, id, &[VoteState::Drafted])?;
    vote.declaration = Some(declaration.clone());
    vote.opened_at = Some(at);
    vote.state = VoteState::Open;
    Ok(())
}

fn voter_added(workshop: &mut Workshop, id: Id, code: &Code) -> Result<(), Inconsistent> {
    let event = "voter_added";
    rules::entitled(workshop, code).map_err(|_| Inconsistent::no_such("delegation", code))?;
    let entitled = rules::count_entitled(workshop);
    let vote = find(workshop, event, id, &[VoteState::Open])?;
    match &mut vote.declaration {
        Some(declaration) if !declaration.voters.contains(code) => {
            declaration.voters.push(code.clone());
            let voters = u32::try_from(declaration.voters.len()).unwrap_or(u32::MAX);
            declaration.present = declaration.present.max(voters);
            declaration.entitled = declaration.entitled.max(entitled);
            Ok(())
        }
        Some(_) | None => Err(wrong(event, id)),
    }
}

fn cast(workshop: &mut Workshop, id: Id, ballot: Ballot) -> Result<(), Inconsistent> {
    let event = "ballot_cast";
    let vote = find(workshop, event, id, &[VoteState::Open])?;
    let declaration = vote.declaration.as_ref().ok_or_else(|| wrong(event, id))?;
    let next = vote.ballots.len() + 1;
    let fits = ballot.no as usize == next
        && rules::hand_in(vote, declaration, ballot.voter.as_ref(), ballot.count).is_ok()
        && rules::choice(declaration, &ballot.choice).is_ok();
    if !fits {
        return Err(wrong(event, id));
    }
    if declaration.is_one_each(ballot.voter.as_ref()) {
        let earlier = vote
            .ballots
            .iter_mut()
            .rfind(|earlier| earlier.standing == Standing::Counts && earlier.voter == ballot.voter);
        if let Some(earlier) = earlier {
            earlier.standing = Standing::Replaced(ballot.no);
            vote.handed_in -= earlier.count;
        }
    }
    vote.handed_in += ballot.count;
    vote.ballots.push(ballot);
    Ok(())
}

/// The ballot with this number, if it counts.
fn counting<'a>(vote: &'a mut Vote, event: &'static str, no: u32) -> Result<&'a mut Ballot, Inconsistent> {
    let id = vote.id;
    let index = (no as usize).checked_sub(1);
    index
        .and_then(|index| vote.ballots.get_mut(index))
        .filter(|ballot| ballot.standing == Standing::Counts)
        .ok_or_else(|| wrong(event, id))
}

fn taken_back(workshop: &mut Workshop, id: Id, no: u32) -> Result<(), Inconsistent> {
    let event = "ballot_taken_back";
    let vote = find(workshop, event, id, &[VoteState::Open])?;
    let ballot = counting(vote, event, no)?;
    ballot.standing = Standing::TakenBack;
    let count = ballot.count;
    vote.handed_in -= count;
    Ok(())
}

fn corrected(workshop: &mut Workshop, id: Id, no: u32, choice: &Choice, reason: &str) -> Result<(), Inconsistent> {
    let event = "ballot_corrected";
    if !is_line(reason) {
        return Err(wrong(event, id));
    }
    alterable(workshop, event, id)?;
    let vote = find(workshop, event, id, &[VoteState::Closed, VoteState::Settled])?;
    let declaration = vote.declaration.as_ref().ok_or_else(|| wrong(event, id))?;
    rules::choice(declaration, choice).map_err(|_| wrong(event, id))?;
    let ballot = counting(vote, event, no)?;
    let before = std::mem::replace(&mut ballot.choice, choice.clone());
    ballot.corrected.push((before, reason.to_owned()));
    vote.settlement = None;
    vote.state = VoteState::Closed;
    Ok(())
}

fn closed(
    workshop: &mut Workshop,
    id: Id,
    at: Timestamp,
    totals: Option<&BTreeMap<Letter, u32>>,
) -> Result<(), Inconsistent> {
    let event = "vote_closed";
    let vote = find(workshop, event, id, &[VoteState::Open])?;
    let declaration = vote.declaration.as_ref().ok_or_else(|| wrong(event, id))?;
    rules::closing(declaration, totals).map_err(|_| wrong(event, id))?;
    vote.totals = totals.cloned();
    vote.closed_at = Some(at);
    vote.state = VoteState::Closed;
    Ok(())
}

fn reopened(workshop: &mut Workshop, id: Id) -> Result<(), Inconsistent> {
    let states = [VoteState::Closed, VoteState::Settled];
    alterable(workshop, "vote_reopened", id)?;
    let vote = find(workshop, "vote_reopened", id, &states)?;
    vote.totals = None;
    vote.audits.clear();
    vote.seal = None;
    vote.settlement = None;
    vote.reopened = vote.reopened.saturating_add(1);
    vote.state = VoteState::Open;
    Ok(())
}

fn audited(
    workshop: &mut Workshop,
    id: Id,
    at: Timestamp,
    dice: &str,
    sample: u32,
    differing: &[Differing],
) -> Result<(), Inconsistent> {
    let event = "vote_audited";
    let vote = find(workshop, event, id, &AUDITED)?;
    let thrown = Dice::read(dice).map_err(|_| wrong(event, id))?;
    let as_kept = thrown.as_str() == dice && differing.iter().all(|one| is_short(&one.paper));
    if !as_kept || vote.can_be_audited(&thrown, sample, differing).is_err() {
        return Err(wrong(event, id));
    }
    vote.audits.push(Audit {
        at,
        of: u32::try_from(vote.papers().len()).unwrap_or(u32::MAX),
        dice: thrown,
        sample,
        differing: differing.to_vec(),
    });
    Ok(())
}

fn settled(workshop: &mut Workshop, id: Id, how: &TieSettlement, reason: Option<&String>) -> Result<(), Inconsistent> {
    let event = "tie_settled";
    if let TieSettlement::RunOff { vote: run_off } = how {
        let run_off = workshop.vote(*run_off).ok_or_else(|| Inconsistent::no_such("vote", run_off))?;
        if run_off.link != Some(Link::RunOff { of: id }) || !run_off.is_counted() {
            return Err(wrong(event, id));
        }
    }
    alterable(workshop, event, id)?;
    let states = [VoteState::Closed, VoteState::Settled];
    let vote = find(workshop, event, id, &states)?;
    if !fits::settlement(vote, how, reason) {
        return Err(wrong(event, id));
    }
    if let TieSettlement::Lot { word, order } = how {
        vote.keep_lot(word, order);
    }
    vote.settlement = Some((how.clone(), reason.cloned()));
    vote.state = VoteState::Settled;
    Ok(())
}

fn accepted(workshop: &mut Workshop, id: Id, acceptance: Acceptance) -> Result<(), Inconsistent> {
    let event = "vote_accepted";
    let states = [VoteState::Drafted, VoteState::Closed, VoteState::Settled];
    let vote = find(workshop, event, id, &states)?;
    if !fits::acceptance(vote, &acceptance) {
        return Err(wrong(event, id));
    }
    vote.acceptance = Some(acceptance);
    vote.state = VoteState::Accepted;
    workshop.accepted += 1;
    Ok(())
}

fn withdrawn(workshop: &mut Workshop, id: Id) -> Result<(), Inconsistent> {
    let states = [VoteState::Drafted, VoteState::Open, VoteState::Closed, VoteState::Settled];
    alterable(workshop, "vote_withdrawn", id)?;
    let vote = find(workshop, "vote_withdrawn", id, &states)?;
    vote.seal = None;
    vote.state = VoteState::Withdrawn;
    Ok(())
}
