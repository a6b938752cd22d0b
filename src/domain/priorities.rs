//! The priorities: every option that the room has accepted, in order.

use super::vote::{DecidedBy, Letter, Link, Vote, VoteState};
use super::workshop::{Inconsistent, Workshop};
use super::{Event, Id, Refusal};

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

/// Priorities with equal standing: (vote, option) pairs.
type Group = Vec<(Id, Letter)>;

/// All priorities, best first: in the order agreed by musyawarah, and behind it those accepted later, vote by vote in
/// the order of acceptance. A second round that was accepted stands in place of the first.
pub fn priorities(workshop: &Workshop) -> Vec<Priority> {
    let accepted = accepted(workshop);
    let agreed = workshop.priority_order.iter().flat_map(|(order, _)| order);
    let mut groups: Vec<Group> = agreed
        .filter(|priority| accepted.iter().flatten().any(|known| known == *priority))
        .map(|priority| vec![priority.clone()])
        .collect();
    let ordered = groups.concat();
    for group in accepted {
        let new = group.into_iter().filter(|p| !ordered.contains(p));
        groups.push(new.collect());
    }
    let mut priorities = Vec::new();
    for group in groups {
        let rank = priorities.len() + 1;
        let known = |(vote, option): &(Id, Letter)| priority(workshop, rank, *vote, option);
        priorities.extend(group.iter().filter_map(known).collect::<Vec<_>>());
    }
    priorities
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

/// What was accepted, vote by vote in the order of acceptance, as each vote ranked it.
fn accepted(workshop: &Workshop) -> Vec<Group> {
    let mut votes: Vec<&Vote> = workshop.votes.values().collect();
    votes.retain(|vote| !is_superseded(workshop, vote));
    votes.sort_by_key(|vote| vote.acceptance.as_ref().map(|accepted| accepted.nth));
    let groups = votes.into_iter().flat_map(|vote| {
        let taken = vote.acceptance.iter().flat_map(|accepted| &accepted.taken);
        taken.map(|group| {
            group
                .iter()
                .map(|letter| (vote.id, letter.clone()))
                .collect()
        })
    });
    groups.collect()
}

/// Whether a second round of it was accepted.
fn is_superseded(workshop: &Workshop, vote: &Vote) -> bool {
    let second = Some(Link::SecondRound { of: vote.id });
    let mut votes = workshop.votes.values();
    votes.any(|other| other.link == second && other.state == VoteState::Accepted)
}

fn names_each_once(workshop: &Workshop, order: &[(Id, Letter)]) -> bool {
    let mut wanted = accepted(workshop).concat();
    let mut given = order.to_vec();
    wanted.sort();
    given.sort();
    wanted == given
}

pub(super) fn reorder(
    workshop: &mut Workshop,
    order: &[(Id, Letter)],
    reason: &str,
) -> Result<(), Inconsistent> {
    if !names_each_once(workshop, order) {
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
    order: Vec<(Id, Letter)>,
    reason: &str,
) -> Result<Vec<Event>, Refusal> {
    if !names_each_once(workshop, &order) {
        return Err(Refusal::OrderIncomplete);
    }
    let reason = super::line::line(reason).map_err(Refusal::reason)?;
    Ok(vec![Event::PrioritiesReordered { order, reason }])
}
