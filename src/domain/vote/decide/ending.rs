//! From a tie at the cut to what the room accepts.

use super::{COUNTED, alterable, declared, find};
use crate::domain::command::VoteRefusal;
use crate::domain::line::{NotALine, line};
use crate::domain::tally::Outcome;
use crate::domain::vote::contradiction::is_lot;
use crate::domain::vote::result::{self, Detail};
use crate::domain::vote::{
    DecidedBy, Letter, Link, SettledBy, TieSettlement, Vote, VoteOption, VoteState, rules,
};
use crate::domain::{At, Event, Id, Refusal, Workshop};

const ACCEPTABLE: [VoteState; 3] = [VoteState::Drafted, VoteState::Closed, VoteState::Settled];

pub(super) fn settle(
    workshop: &Workshop,
    id: Id,
    mut how: TieSettlement,
    why: Option<String>,
) -> Result<Event, Refusal> {
    let (vote, _) = declared(workshop, id, &COUNTED)?;
    alterable(workshop, vote)?;
    let mut why = remark(why)?;
    if let TieSettlement::Decision { by, .. } = &mut how {
        *by = line(by)?;
        why = Some(why.ok_or(Refusal::ReasonMissing)?);
    }
    check_settlement(workshop, vote, &how)?;
    Ok(Event::TieSettled {
        vote: id,
        how,
        reason: why,
    })
}

/// A settlement is of a tie at the cut, about exactly the tied options, and leaves none open.
pub(in crate::domain::vote) fn check_settlement(
    workshop: &Workshop,
    vote: &Vote,
    how: &TieSettlement,
) -> Result<(), VoteRefusal> {
    let counted = result::settled_by(workshop, vote, None);
    let counted = counted.filter(|counted| !counted.levels.is_empty());
    let tie = counted.ok_or(VoteRefusal::NoResult)?.tie;
    let tie = tie.ok_or(VoteRefusal::NoTie)?;
    if let TieSettlement::Lot { seed, order } = how {
        let tied = |option: &&VoteOption| tie.level.contains(&option.id);
        let declared = vote.declaration.iter().flat_map(|d| &d.options);
        let tied: Vec<_> = declared.filter(tied).cloned().collect();
        if !is_lot(seed, order, &tied) {
            return Err(VoteRefusal::Settlement);
        }
    }
    let open = result::settled_by(workshop, vote, Some(how)).and_then(|result| result.tie);
    match open {
        Some(_) => Err(VoteRefusal::Settlement),
        None => Ok(()),
    }
}

pub(super) fn accept(
    workshop: &Workshop,
    id: Id,
    order: Option<Vec<Letter>>,
    why: Option<String>,
    at: At,
) -> Result<Event, Refusal> {
    let vote = find(workshop, id, &ACCEPTABLE)?;
    if let Some(Link::RunOff { of }) = vote.link {
        return Err(VoteRefusal::RunOffOf(of).into());
    }
    let agreed = vote.agreed.iter().map(|letter| vec![letter.clone()]);
    let mut taken: Vec<Vec<Letter>> = agreed.collect();
    let mut why = remark(why)?;
    let decided_by = match (order, vote.is_counted()) {
        (Some(order), counted) => {
            rules::letters(&vote.options, &order)?;
            let others = order.into_iter().filter(|id| !vote.agreed.contains(id));
            taken.extend(others.map(|letter| vec![letter]));
            if taken.is_empty() {
                return Err(VoteRefusal::Options.into());
            }
            why = Some(why.ok_or(Refusal::ReasonMissing)?);
            if counted {
                DecidedBy::CountThenMusyawarah
            } else {
                DecidedBy::Musyawarah
            }
        }
        (None, true) => {
            let (counted, decided_by) = as_counted(workshop, vote)?;
            taken.extend(counted);
            decided_by
        }
        (None, false) => {
            why = Some(why.ok_or(Refusal::ReasonMissing)?);
            if taken.is_empty() {
                let all = vote.options.iter();
                taken = all.map(|option| vec![option.id.clone()]).collect();
            }
            DecidedBy::Musyawarah
        }
    };
    Ok(Event::VoteAccepted {
        vote: id,
        at: at.time,
        taken,
        decided_by,
        reason: why,
    })
}

/// What the count and its settlement take, if they decide it.
pub(in crate::domain::vote) fn as_counted(
    workshop: &Workshop,
    vote: &Vote,
) -> Result<(Vec<Vec<Letter>>, DecidedBy), Refusal> {
    let result = result::result(workshop, vote).ok_or(VoteRefusal::State(vote.state))?;
    if result.levels.is_empty() {
        return Err(VoteRefusal::NoResult.into());
    }
    if result.tie.is_some() {
        return Err(VoteRefusal::TieOpen.into());
    }
    if result.quorum.is_some_and(|quorum| !quorum.met) {
        return Err(VoteRefusal::NoQuorum.into());
    }
    if let Detail::Fist { outcome, .. } = &result.detail {
        match outcome {
            Some(Outcome::Consensus | Outcome::ConsensusWithNotes) => {}
            Some(Outcome::Objection | Outcome::NoConsensus) | None => {
                return Err(VoteRefusal::NotCarried.into());
            }
        }
    }
    let talked_over = result.settled_by.iter().any(|by| match by {
        SettledBy::SecondKey
        | SettledBy::Settlement(TieSettlement::RunOff { .. } | TieSettlement::Lot { .. }) => false,
        SettledBy::Settlement(
            TieSettlement::TakeAll | TieSettlement::TakeNone | TieSettlement::Decision { .. },
        ) => true,
    });
    let decided_by = if talked_over {
        DecidedBy::CountThenMusyawarah
    } else {
        DecidedBy::Count
    };
    Ok((result.taken.unwrap_or_default(), decided_by))
}

/// A reason that need not be given.
fn remark(typed: Option<String>) -> Result<Option<String>, Refusal> {
    match typed.as_deref().map(line) {
        None | Some(Err(NotALine::Empty)) => Ok(None),
        Some(Ok(text)) => Ok(Some(text)),
        Some(Err(why)) => Err(why.into()),
    }
}
