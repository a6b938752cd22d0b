//! The priorities: every option that the room has accepted, in order.

use super::vote::{DecidedBy, Letter, Link, Vote, VoteOption, VoteState};
use super::workshop::{Inconsistent, Workshop};
use super::{Event, Id, Refusal};
use std::collections::BTreeSet;

/// An option that the room has accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Priority {
    /// 1 + the priorities that stand before it; those tied in their vote share it.
    pub rank: usize,
    /// The vote it comes from.
    pub vote: Id,
    /// Its letter there.
    pub option: Letter,
    /// Its text.
    pub text: String,
    /// The item it came from.
    pub item: Option<Id>,
    /// The aspect of that item, else of the vote.
    pub aspect: Option<String>,
    /// How it was decided.
    pub decided_by: DecidedBy,
}

/// An accepted option: its vote, and its letter there.
type Pair = (Id, Letter);

/// Priorities with equal standing.
type Group = Vec<Pair>;

/// All priorities, best first, each item or wording once, without proposals accepted by fist to five: in the order
/// agreed by musyawarah, then vote by vote in the order of acceptance. A second round that was accepted stands in place
/// of the first. A vote that takes what was accepted before puts it in its own order, where the first of those stood.
pub fn priorities(workshop: &Workshop) -> Vec<Priority> {
    let mut priorities = Vec::new();
    for group in standing(workshop) {
        let rank = priorities.len() + 1;
        let known = |(vote, option): &Pair| priority(workshop, rank, *vote, option);
        priorities.extend(group.iter().filter_map(known).collect::<Vec<_>>());
    }
    priorities
}

fn standing(workshop: &Workshop) -> Vec<Group> {
    let votes = accepted(workshop);
    let is_accepted = |pair: &&Pair| votes.iter().any(|vote| is_taken(vote, pair));
    let agreed = workshop.priority_order.iter().flat_map(|(order, _)| order);
    let ordered: Vec<Pair> = agreed.filter(is_accepted).cloned().collect();
    let mut list: Vec<Group> = ordered.iter().map(|pair| vec![pair.clone()]).collect();
    for vote in &votes {
        let mut groups = taken(vote);
        for group in &mut groups {
            group.retain(|pair| !ordered.contains(pair));
        }
        groups.retain(|group| !group.is_empty());
        if groups.is_empty() {
            continue;
        }
        let pairs = groups.iter().flatten();
        let new: Vec<Subject> = pairs.filter_map(|pair| of(workshop, pair)).collect();
        let is_taken_again = |pair: &Pair| of(workshop, pair).is_some_and(|s| new.contains(&s));
        let overlaps = |group: &Group| group.iter().any(is_taken_again);
        let place = list.iter().position(overlaps).unwrap_or(list.len());
        for group in &mut list {
            group.retain(|pair| !is_taken_again(pair));
        }
        list.splice(place..place, groups);
    }
    list.retain(|group| !group.is_empty());
    list
}

/// What an option is about: its item, or its words where it comes from none.
#[derive(Debug, PartialEq, Eq)]
enum Subject {
    Item(Id),
    Words(String),
}

fn subject(option: &VoteOption) -> Subject {
    match option.item {
        Some(item) => Subject::Item(item),
        None => Subject::Words(option.text.to_lowercase()),
    }
}

fn of(workshop: &Workshop, (vote, letter): &Pair) -> Option<Subject> {
    workshop.vote(*vote)?.option(letter).map(subject)
}

fn priority(workshop: &Workshop, rank: usize, id: Id, letter: &Letter) -> Option<Priority> {
    let vote = workshop.vote(id)?;
    let option = vote.option(letter)?;
    let item = option.item.and_then(|item| workshop.items.get(&item));
    Some(Priority {
        rank,
        vote: id,
        option: letter.clone(),
        text: option.text.clone(),
        item: option.item,
        aspect: item.map_or_else(|| vote.aspect.clone(), |item| Some(item.aspect.clone())),
        decided_by: if vote.agreed.contains(letter) {
            DecidedBy::Musyawarah
        } else {
            vote.acceptance.as_ref()?.decided_by
        },
    })
}

/// The votes whose order stands, in the order of acceptance.
fn accepted(workshop: &Workshop) -> Vec<&Vote> {
    let superseded = superseded(workshop);
    let mut votes: Vec<&Vote> = workshop.votes.values().collect();
    votes.retain(|vote| vote.acceptance.is_some() && !vote.is_proposal());
    votes.retain(|vote| !superseded.contains(&vote.id));
    votes.sort_by_key(|vote| vote.acceptance.as_ref().map(|accepted| accepted.nth));
    votes
}

/// What a vote took, as it ranked it.
fn taken(vote: &Vote) -> Vec<Group> {
    let taken = vote.acceptance.iter().flat_map(|accepted| &accepted.taken);
    let pairs = |group: &Vec<Letter>| group.iter().map(|id| (vote.id, id.clone())).collect();
    taken.map(pairs).collect()
}

fn is_taken(vote: &Vote, (id, letter): &Pair) -> bool {
    let taken = vote.acceptance.iter().flat_map(|accepted| &accepted.taken);
    vote.id == *id && taken.flatten().any(|option| option == letter)
}

/// The votes of which a second round was accepted.
fn superseded(workshop: &Workshop) -> BTreeSet<Id> {
    let accepted = workshop
        .votes
        .values()
        .filter(|vote| vote.state == VoteState::Accepted);
    accepted
        .filter_map(|vote| match vote.link {
            Some(Link::SecondRound { of }) => Some(of),
            Some(Link::RunOff { .. }) | None => None,
        })
        .collect()
}

fn names_each_once(workshop: &Workshop, order: &[Pair]) -> bool {
    let mut wanted = standing(workshop).concat();
    let mut given = order.to_vec();
    wanted.sort();
    given.sort();
    wanted == given
}

pub(super) fn reorder(
    workshop: &mut Workshop,
    order: &[Pair],
    reason: &str,
) -> Result<(), Inconsistent> {
    if !names_each_once(workshop, order) || !super::line::is_line(reason) {
        return Err(Inconsistent::wrong_state(
            "priorities_reordered",
            "priorities",
            order.len(),
        ));
    }
    workshop.priority_order = Some((order.to_vec(), reason.to_owned()));
    Ok(())
}

pub(super) fn decide(
    workshop: &Workshop,
    order: Vec<Pair>,
    reason: &str,
) -> Result<Vec<Event>, Refusal> {
    if !names_each_once(workshop, &order) {
        return Err(Refusal::OrderIncomplete);
    }
    let reason = super::line::line(reason).map_err(Refusal::reason)?;
    Ok(vec![Event::PrioritiesReordered { order, reason }])
}
