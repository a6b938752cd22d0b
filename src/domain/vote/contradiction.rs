//! What was settled and accepted, against what the ballots and the declaration give. Counted by the functions that
//! deciding uses; a file that contradicts its own ballots opens, and says so.

use super::decide::{as_counted, check_run_off, check_settlement, is_about_tie, tied_options};
use super::result::settled_by;
use super::round::Ballot;
use super::{DecidedBy, Letter, Link, TieSettlement, Vote};
use crate::domain::vote::VoteRefusal;
use crate::domain::{Refusal, Workshop};
use std::collections::BTreeSet;

/// How a record of a vote contradicts its ballots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contradiction {
    /// Accepted by a count without a valid ballot.
    NothingCounted,
    /// Accepted by a count whose tie at the cut is open.
    TieOpen,
    /// Accepted by a count without the quorum.
    NoQuorum,
    /// Accepted as mufakat against an objection or without consensus.
    NotCarried,
    /// Other options are accepted, or in another order.
    Taken {
        /// What the count takes, best first.
        counted: Vec<Vec<Letter>>,
    },
    /// The options as counted, but not decided in this way.
    Way {
        /// How the count and its settlement decide.
        counted: DecidedBy,
    },
    /// Another order than counted without a reason.
    ReasonMissing,
    /// A tie was settled where none is open at the cut.
    NoTie,
    /// A settlement is not about exactly the tied options.
    Settlement,
    /// A run-off has not settled the tie: it is not counted, tied itself, or about something else.
    RunOff,
    /// A lot lies otherwise than the closing sum and the room's word give.
    LotOrder,
}

/// Everything in which a vote as it stands contradicts ballots: as a run-off, in its settlement, in its acceptance.
pub fn contradictions(workshop: &Workshop, vote: &Vote) -> Vec<Contradiction> {
    let all = [held(workshop, vote), settlement(workshop, vote), acceptance(workshop, vote)];
    all.into_iter().flatten().collect()
}

/// How a run-off that was held contradicts the count that it goes back to. None where that was corrected or opened
/// again: what it gave when the run-off was opened is then in the records alone.
fn held(workshop: &Workshop, vote: &Vote) -> Option<Contradiction> {
    let Some(Link::RunOff { of }) = vote.link else {
        return None;
    };
    let declared = vote.declaration.as_ref().filter(|_| vote.is_counted())?;
    let is_corrected = |ballot: &Ballot| !ballot.corrected.is_empty();
    let as_it_was =
        |other: &&Vote| other.is_counted() && other.reopened == 0 && !other.ballots.iter().any(is_corrected);
    let other = workshop.vote(of).filter(as_it_was)?;
    let fits = is_about_tie(workshop, other, declared).is_ok();
    (!fits).then_some(Contradiction::RunOff)
}

/// How the settlement contradicts the count; none without one.
pub(in crate::domain) fn settlement(workshop: &Workshop, vote: &Vote) -> Option<Contradiction> {
    let (how, _) = vote.settlement.as_ref()?;
    let why = check_settlement(workshop, vote, how).err()?;
    Some(match (why, how) {
        (VoteRefusal::NoResult, _) => Contradiction::NothingCounted,
        (VoteRefusal::NoTie, _) => Contradiction::NoTie,
        (_, TieSettlement::RunOff { .. }) => Contradiction::RunOff,
        (_, TieSettlement::Lot { order, .. }) if names_tied(workshop, vote, order) => Contradiction::LotOrder,
        _ => Contradiction::Settlement,
    })
}

fn names_tied(workshop: &Workshop, vote: &Vote, order: &[Letter]) -> bool {
    let tie = settled_by(workshop, vote, None).and_then(|result| result.tie);
    let named: BTreeSet<&Letter> = order.iter().collect();
    tie.is_some_and(|tie| tie.level.iter().collect::<BTreeSet<_>>() == named)
}

/// How the acceptance contradicts the count; none before it, and where nothing was counted.
pub(in crate::domain) fn acceptance(workshop: &Workshop, vote: &Vote) -> Option<Contradiction> {
    let accepted = vote.acceptance.as_ref().filter(|_| vote.is_counted())?;
    let counted = as_counted(workshop, vote).map(|(levels, by)| {
        let agreed = vote.agreed.iter().map(|letter| vec![letter.clone()]);
        (agreed.chain(levels).collect::<Vec<_>>(), by)
    });
    let as_said = |by| counted.as_ref() == Ok(&(accepted.taken.clone(), by));
    if as_said(accepted.decided_by) {
        return None;
    }
    if accepted.decided_by == DecidedBy::CountThenMusyawarah {
        let one_each = accepted.taken.iter().all(|group| group.len() == 1);
        return match &accepted.reason {
            None => Some(Contradiction::ReasonMissing),
            Some(_) if one_each && !accepted.taken.is_empty() => None,
            Some(_) => Some(otherwise(counted, &accepted.taken)),
        };
    }
    Some(otherwise(counted, &accepted.taken))
}

/// The contradiction of a count that gives something else than what was taken by it.
fn otherwise(counted: Result<(Vec<Vec<Letter>>, DecidedBy), Refusal>, taken: &[Vec<Letter>]) -> Contradiction {
    match counted {
        Ok((counted, _)) if counted != taken => Contradiction::Taken { counted },
        Ok((_, counted)) => Contradiction::Way { counted },
        Err(Refusal::Vote(VoteRefusal::TieOpen)) => Contradiction::TieOpen,
        Err(Refusal::Vote(VoteRefusal::NoQuorum)) => Contradiction::NoQuorum,
        Err(Refusal::Vote(VoteRefusal::NotCarried)) => Contradiction::NotCarried,
        Err(_) => Contradiction::NothingCounted,
    }
}

/// How a run-off that was just drafted or opened contradicts the count that it goes back to; none of other votes.
pub(in crate::domain) fn run_off(workshop: &Workshop, vote: &Vote) -> Option<Contradiction> {
    let Some(Link::RunOff { of }) = vote.link else {
        return None;
    };
    let fits = match &vote.declaration {
        None => tied_options(workshop, of).is_ok_and(|tied| tied == vote.options),
        Some(declared) => check_run_off(workshop, of, declared).is_ok(),
    };
    (!fits).then_some(Contradiction::RunOff)
}
