//! From the draft to the opening, with second rounds and run-offs.

use super::{COUNTED, declared, find, unsettled};
use crate::domain::line::line;
use crate::domain::vote::VoteEvent;
use crate::domain::vote::VoteRefusal;
use crate::domain::vote::round::MOST_RUN_OFFS;
use crate::domain::vote::{Declaration, Letter, Link, Vote, VoteOption, VoteState, letters, rules};
use crate::domain::{At, Id, Refusal, Workshop};
use std::collections::BTreeSet;

pub(super) fn check_place(workshop: &Workshop, session: Option<&str>, aspect: Option<&str>) -> Result<(), Refusal> {
    if let Some(id) = session
        && workshop.session(id).is_none()
    {
        return Err(Refusal::NoSuchSession(id.to_owned()));
    }
    if let Some(id) = aspect
        && workshop.aspect(id).is_none()
    {
        return Err(Refusal::NoSuchAspect(id.to_owned()));
    }
    Ok(())
}

pub(super) fn drafted_options(
    workshop: &Workshop,
    options: Vec<VoteOption>,
    link: Option<Link>,
) -> Result<Vec<VoteOption>, Refusal> {
    match link {
        None => lettered(workshop, options),
        Some(Link::SecondRound { of }) => {
            let first = workshop.vote(of).ok_or(Refusal::NoSuch(of))?;
            if first.is_counted() || first.acceptance.is_some() {
                lettered(workshop, options)
            } else {
                Err(VoteRefusal::State(first.state).into())
            }
        }
        Some(Link::RunOff { of }) => {
            let tied = tied_options(workshop, of)?;
            if workshop.run_offs(of) >= MOST_RUN_OFFS {
                return Err(VoteRefusal::RunOffs.into());
            }
            if !options.is_empty() && !same_letters(&options, &tied) {
                return Err(VoteRefusal::Settlement.into());
            }
            Ok(tied)
        }
    }
}

/// The options with their letters, as [`rules::options`] wants them.
fn lettered(workshop: &Workshop, options: Vec<VoteOption>) -> Result<Vec<VoteOption>, Refusal> {
    let ids = letters(options.len());
    let mut lettered = Vec::with_capacity(options.len());
    for (option, id) in options.into_iter().zip(ids) {
        let text = line(&option.text)?;
        lettered.push(VoteOption { id, text, ..option });
    }
    rules::options(workshop, &lettered)?;
    Ok(lettered)
}

fn same_letters(a: &[VoteOption], b: &[VoteOption]) -> bool {
    let ids = |options: &[VoteOption]| -> BTreeSet<Letter> { options.iter().map(|option| option.id.clone()).collect() };
    a.len() == b.len() && ids(a) == ids(b)
}

/// The options tied at the cut of a vote, in the order of its declaration.
pub(in crate::domain::vote) fn tied_options(workshop: &Workshop, id: Id) -> Result<Vec<VoteOption>, Refusal> {
    let (vote, declaration) = declared(workshop, id, &COUNTED)?;
    let tie = unsettled(workshop, vote)?.tie.ok_or(VoteRefusal::NoTie)?;
    let options = declaration.options.iter();
    Ok(options.filter(|option| tie.level.contains(&option.id)).cloned().collect())
}

pub(super) fn agree(workshop: &Workshop, id: Id, options: Vec<Letter>) -> Result<VoteEvent, Refusal> {
    let vote = find(workshop, id, &[VoteState::Drafted])?;
    if let Some(Link::RunOff { of }) = vote.link {
        return Err(VoteRefusal::RunOffOf(of).into());
    }
    rules::letters(&vote.options, &options)?;
    Ok(VoteEvent::OptionsAgreed { vote: id, options })
}

pub(super) fn open(workshop: &Workshop, id: Id, mut declaration: Declaration, at: At) -> Result<VoteEvent, Refusal> {
    let vote = find(workshop, id, &[VoteState::Drafted])?;
    let voters = u32::try_from(declaration.voters.len()).unwrap_or(u32::MAX);
    declaration.question = line(&declaration.question)?;
    declaration.options = vote.remaining();
    declaration.entitled = rules::count_entitled(workshop);
    declaration.present = declaration.present.max(voters);
    rules::declaration(workshop, &declaration)?;
    if let Some(Link::RunOff { of }) = vote.link {
        check_run_off(workshop, of, &declaration)?;
    }
    Ok(VoteEvent::VoteOpened { vote: id, at: at.time, declaration: Box::new(declaration) })
}

/// A run-off is still about the tie, by one choice or by Borda, for exactly the places left.
pub(in crate::domain::vote) fn check_run_off(
    workshop: &Workshop,
    of: Id,
    declaration: &Declaration,
) -> Result<(), Refusal> {
    let (vote, _) = declared(workshop, of, &COUNTED)?;
    is_about_tie(workshop, vote, declaration)
}

/// The same, whether the vote was accepted since or not.
pub(in crate::domain::vote) fn is_about_tie(
    workshop: &Workshop,
    vote: &Vote,
    declaration: &Declaration,
) -> Result<(), Refusal> {
    let tie = unsettled(workshop, vote)?.tie.ok_or(VoteRefusal::NoTie)?;
    let named: BTreeSet<&Letter> = declaration.options.iter().map(|o| &o.id).collect();
    if named != tie.level.iter().collect() {
        return Err(VoteRefusal::Settlement.into());
    }
    let method_fits = rules::run_off_method(&declaration.method, declaration.options.len());
    if method_fits && declaration.cut == Some(tie.places_left) { Ok(()) } else { Err(VoteRefusal::RunOffRule.into()) }
}
