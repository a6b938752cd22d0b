//! Whether an event of a vote is one that deciding could have given, as far as that can be said without counting.

use super::round::MOST_RUN_OFFS;
use super::{
    Acceptance, DecidedBy, Declaration, Letter, Link, TieSettlement, Vote, VoteOption, VoteState, letters, rules,
    spoken,
};
use crate::domain::line::is_line;
use crate::domain::{Id, Workshop};

/// A draft: a question, options with the letters they get, and a link to a vote that has come so far.
pub(super) fn draft(workshop: &Workshop, vote: &Vote) -> bool {
    let named = || vote.options.iter().map(|option| &option.id);
    is_line(&vote.question)
        && match vote.link {
            None => are_lettered(workshop, &vote.options),
            Some(Link::SecondRound { of }) => {
                let first = workshop.vote(of);
                first.is_some_and(|first| first.is_counted() || first.acceptance.is_some())
                    && are_lettered(workshop, &vote.options)
            }
            Some(Link::RunOff { of }) => {
                workshop.run_offs(of) < MOST_RUN_OFFS
                    && with_a_cut(workshop, of).is_some_and(|declared| is_part(named(), &vote.options, declared))
            }
        }
}

/// The options of a draft of its own: lines, each with the letter of its place.
fn are_lettered(workshop: &Workshop, options: &[VoteOption]) -> bool {
    let ids = options.iter().map(|option| &option.id);
    rules::options(workshop, options).is_ok()
        && options.iter().all(|option| is_line(&option.text))
        && ids.eq(letters(options.len()).iter())
}

/// What was declared of a vote that is counted and not accepted, if it can have a tie at a cut.
fn with_a_cut(workshop: &Workshop, id: Id) -> Option<&Declaration> {
    let vote = workshop.vote(id)?;
    let declared = vote.declaration.as_ref()?;
    let counted = matches!(vote.state, VoteState::Closed | VoteState::Settled);
    (counted && can_tie(declared)).then_some(declared)
}

fn can_tie(declared: &Declaration) -> bool {
    declared.cut.is_some_and(|cut| (cut as usize) < declared.options.len())
}

/// Two options or more, each once, all of them declared, and in that order.
fn is_part<'a>(ids: impl Iterator<Item = &'a Letter>, options: &[VoteOption], declared: &Declaration) -> bool {
    let places: Option<Vec<usize>> = ids.map(|id| declared.index_of(id)).collect();
    let in_order = places.is_some_and(|places| places.is_sorted_by(|a, b| a < b));
    in_order && options.len() >= 2 && options.iter().all(|o| declared.options.contains(o))
}

/// An opening: everything that follows from the draft and from the workshop is as it follows.
pub(super) fn opening(workshop: &Workshop, id: Id, declaration: &Declaration) -> bool {
    let Some(vote) = workshop.vote(id) else {
        return false;
    };
    let voters = u32::try_from(declaration.voters.len()).unwrap_or(u32::MAX);
    let sound = is_line(&declaration.question)
        && declaration.options == vote.remaining()
        && declaration.entitled == rules::count_entitled(workshop)
        && declaration.present >= voters;
    let run_off = match vote.link {
        Some(Link::RunOff { of }) => {
            with_a_cut(workshop, of).is_some()
                && rules::run_off_method(&declaration.method, declaration.options.len())
                && can_tie(declaration)
        }
        Some(Link::SecondRound { .. }) | None => true,
    };
    sound && run_off
}

/// A settlement: of a tie that there can be, of two options or more, with the reason where one is needed.
pub(super) fn settlement(vote: &Vote, how: &TieSettlement, reason: Option<&String>) -> bool {
    let Some(declared) = vote.declaration.as_ref().filter(|d| can_tie(d)) else {
        return false;
    };
    let ordered = |order: &[Letter]| order.len() >= 2 && rules::letters(&declared.options, order).is_ok();
    let fits = match how {
        TieSettlement::Decision { order, by } => ordered(order) && is_line(by) && reason.is_some(),
        TieSettlement::Lot { word, order } => {
            let is_spoken = is_line(word) && spoken(word) == *word;
            ordered(order) && is_spoken && vote.word().is_none_or(|said| said == word)
        }
        // What a lot has drawn is not put aside without saying why.
        TieSettlement::TakeAll | TieSettlement::TakeNone => vote.word().is_none() || reason.is_some(),
        TieSettlement::RunOff { .. } => true,
    };
    fits && reason.is_none_or(|reason| is_line(reason))
}

/// An acceptance: options of the vote, those agreed before first; by musyawarah alone exactly where nothing was
/// counted, and then with the reason.
pub(super) fn acceptance(vote: &Vote, accepted: &Acceptance) -> bool {
    let taken = &accepted.taken;
    let named = taken.iter().flatten();
    let agreed = vote.agreed.iter().map(std::slice::from_ref);
    let agreed_first = taken.iter().take(vote.agreed.len()).map(Vec::as_slice).eq(agreed);
    let by = match (accepted.decided_by, vote.is_counted()) {
        (DecidedBy::Musyawarah, false) => {
            let one_each = taken.iter().all(|group| group.len() == 1);
            one_each && !taken.is_empty() && accepted.reason.is_some()
        }
        (DecidedBy::Count | DecidedBy::CountThenMusyawarah, true) => true,
        (DecidedBy::Musyawarah, true) | (DecidedBy::Count | DecidedBy::CountThenMusyawarah, false) => false,
    };
    by && agreed_first
        && !matches!(vote.link, Some(Link::RunOff { .. }))
        && taken.iter().all(|group| !group.is_empty())
        && rules::letters(&vote.options, named).is_ok()
        && accepted.reason.as_ref().is_none_or(|reason| is_line(reason))
}
