//! From a tie at the cut to what the room accepts.

use super::{COUNTED, alterable, declared, find};
use crate::domain::line::{NotALine, line};
use crate::domain::tally::Outcome;
use crate::domain::vote::VoteEvent;
use crate::domain::vote::VoteRefusal;
use crate::domain::vote::result::{self, Detail, TieAtCut};
use crate::domain::vote::{
    DecidedBy, Letter, Link, SettledBy, TieSettlement, Vote, VoteOption, VoteState, lot_order, rules, spoken,
};
use crate::domain::{At, Id, Refusal, Workshop};

const ACCEPTABLE: [VoteState; 3] = [VoteState::Drafted, VoteState::Closed, VoteState::Settled];

pub(super) fn settle(
    workshop: &Workshop,
    id: Id,
    mut how: TieSettlement,
    why: Option<&str>,
) -> Result<VoteEvent, Refusal> {
    let (vote, _) = declared(workshop, id, &COUNTED)?;
    alterable(workshop, vote)?;
    let mut why = remark(why)?;
    match &mut how {
        TieSettlement::Decision { by, .. } => {
            *by = line(by)?;
            why = Some(why.ok_or(Refusal::ReasonMissing)?);
        }
        TieSettlement::Lot { word, order } => draw(workshop, vote, word, order)?,
        // What a lot has drawn is not put aside without saying why.
        TieSettlement::TakeAll | TieSettlement::TakeNone if vote.word().is_some() => {
            why = Some(why.ok_or(Refusal::ReasonMissing)?);
        }
        TieSettlement::RunOff { .. } | TieSettlement::TakeAll | TieSettlement::TakeNone => {}
    }
    check_settlement(workshop, vote, &how)?;
    Ok(VoteEvent::TieSettled { vote: id, how, reason: why })
}

/// Draws the tied options with the word that the room has said: the first one after this closing.
fn draw(workshop: &Workshop, vote: &Vote, word: &mut String, order: &mut Vec<Letter>) -> Result<(), Refusal> {
    *word = match line(&spoken(word)) {
        Ok(word) => word,
        Err(NotALine::Empty) => return Err(VoteRefusal::WordMissing.into()),
        Err(why) => return Err(why.into()),
    };
    if let Some(said) = vote.word().filter(|said| said != word) {
        return Err(VoteRefusal::WordSaid(said.to_owned()).into());
    }
    let seal = vote.seal.ok_or(VoteRefusal::Settlement)?;
    if order.is_empty() {
        *order = lot_order(&seal, word, &tied(vote, &open_tie(workshop, vote)?));
    }
    Ok(())
}

/// The tie at the cut that is to be settled.
fn open_tie(workshop: &Workshop, vote: &Vote) -> Result<TieAtCut, VoteRefusal> {
    let counted = result::settled_by(workshop, vote, None);
    let counted = counted.filter(|counted| !counted.levels.is_empty());
    let tie = counted.ok_or(VoteRefusal::NoResult)?.tie;
    tie.ok_or(VoteRefusal::NoTie)
}

/// The options of a tie, in the order of the declaration.
fn tied(vote: &Vote, tie: &TieAtCut) -> Vec<VoteOption> {
    let declared = vote.declaration.iter().flat_map(|d| &d.options);
    let is_tied = |option: &&VoteOption| tie.level.contains(&option.id);
    declared.filter(is_tied).cloned().collect()
}

/// A settlement is of a tie at the cut, about exactly the tied options, and leaves none open. The order of a lot is
/// checked where the vote has a seal, as it has in a workshop that comes from a file.
pub(in crate::domain::vote) fn check_settlement(
    workshop: &Workshop,
    vote: &Vote,
    how: &TieSettlement,
) -> Result<(), VoteRefusal> {
    let tie = open_tie(workshop, vote)?;
    if let TieSettlement::Lot { word, order } = how
        && let Some(seal) = &vote.seal
        && *order != lot_order(seal, word, &tied(vote, &tie))
    {
        return Err(VoteRefusal::Settlement);
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
    why: Option<&str>,
    at: At,
) -> Result<VoteEvent, Refusal> {
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
            if counted { DecidedBy::CountThenMusyawarah } else { DecidedBy::Musyawarah }
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
    Ok(VoteEvent::VoteAccepted { vote: id, at: at.time, taken, decided_by, reason: why })
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
        SettledBy::SecondKey | SettledBy::Settlement(TieSettlement::RunOff { .. } | TieSettlement::Lot { .. }) => false,
        SettledBy::Settlement(TieSettlement::TakeAll | TieSettlement::TakeNone | TieSettlement::Decision { .. }) => {
            true
        }
    });
    let decided_by = if talked_over { DecidedBy::CountThenMusyawarah } else { DecidedBy::Count };
    Ok((result.taken.unwrap_or_default(), decided_by))
}

/// A reason that need not be given.
fn remark(typed: Option<&str>) -> Result<Option<String>, Refusal> {
    match typed.map(line) {
        None | Some(Err(NotALine::Empty)) => Ok(None),
        Some(Ok(text)) => Ok(Some(text)),
        Some(Err(why)) => Err(why.into()),
    }
}
