//! The priorities: every option that the room has accepted, in order.

use super::event::WorkshopEvent;
use super::inconsistent::Inconsistent;
use super::sheet::{Origin, Ref, Row, RowState, Rows};
use super::swot::ItemState;
use super::vote::{DecidedBy, Letter, Link, Vote, VoteOption, VoteState};
use super::workshop::Workshop;
use super::{Id, Refusal};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// An option that the room has accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Priority {
    /// 1 + the priorities that were decided to stand before it: of the votes on the same aspect, until a vote over several
    /// or the order of the room joins them. Those tied in their vote share it.
    pub rank: usize,
    /// The vote it comes from.
    pub vote: Id,
    /// Its letter there.
    pub option: Letter,
    /// Its text.
    pub text: String,
    /// The item it came from.
    pub item: Option<Id>,
    /// The row of a sheet that it came from.
    pub row: Option<Id>,
    /// The aspect of that item, or of the heading of that row; else of the vote.
    pub aspect: Option<String>,
    /// How it was decided.
    pub decided_by: DecidedBy,
}

/// A priority that was carried over from an earlier workshop; no vote of this one stands behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CarriedPriority {
    /// Its id.
    pub id: Id,
    /// Its text.
    pub text: String,
    /// Its rank there, from 1.
    pub rank: usize,
    /// How it was decided there.
    pub decided_by: DecidedBy,
    /// What it is about, where that was carried over too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Ref>,
    /// Where it comes from.
    pub origin: Origin,
}

impl CarriedPriority {
    /// The item and the row that it is about: one of them, or none.
    pub const fn item_and_row(&self) -> (Option<Id>, Option<Id>) {
        match self.about {
            Some(Ref::Item(item)) => (Some(item), None),
            Some(Ref::Row(row)) => (None, Some(row)),
            Some(Ref::Priority(_)) | None => (None, None),
        }
    }
}

impl Workshop {
    /// Whether a row or an item was accepted by a vote that stands, or is what a priority carried over is about.
    pub fn is_chosen(&self, id: Id) -> bool {
        self.chosen().contains(&id)
    }

    /// The rows of sheets with a gate of which that is so: the quick wins, in the order of their sheets.
    pub fn chosen_rows(&self) -> impl Iterator<Item = &Row> {
        let chosen = self.chosen();
        let gated = self.sheets.all().iter().filter(|sheet| !sheet.hidden && sheet.rows == Rows::Open);
        let gated = gated.filter(|sheet| !sheet.gate.is_empty());
        gated.flat_map(|sheet| self.rows_of(sheet)).filter(move |row| chosen.contains(&row.id))
    }

    /// Whether the item or the row behind a priority was withdrawn or parked: its words are told nowhere then.
    pub fn is_gone(&self, item: Option<Id>, row: Option<Id>) -> bool {
        let item = item.and_then(|id| self.items.get(&id));
        let row = row.and_then(|id| self.sheets.row(id));
        item.is_some_and(|item| matches!(item.state, ItemState::Withdrawn | ItemState::Parked))
            || row.is_some_and(|row| matches!(row.state, RowState::Withdrawn | RowState::Parked))
    }

    /// The rows and items of which that is so.
    pub fn chosen(&self) -> BTreeSet<Id> {
        let of_vote = |vote: &Vote| {
            let taken = taken(vote).concat();
            let is_taken = |option: &&VoteOption| taken.contains(&(vote.id, option.id.clone()));
            vote.options.iter().filter(is_taken).filter_map(VoteOption::source).collect::<Vec<Id>>()
        };
        let carried = self.carried.iter().filter_map(|priority| {
            let (item, row) = priority.item_and_row();
            item.or(row)
        });
        accepted(self).into_iter().flat_map(of_vote).chain(carried).collect()
    }
}

/// The workshop with a priority that was carried over.
pub(super) fn carry(workshop: &mut Workshop, carried: &CarriedPriority) -> Result<(), Inconsistent> {
    let known = match &carried.about {
        None => true,
        Some(Ref::Item(id)) => workshop.items.contains_key(id),
        Some(Ref::Row(id)) => workshop.sheets.row(*id).is_some(),
        Some(Ref::Priority(_)) => false,
    };
    if !known || carried.rank == 0 || !carried.origin.is_sound() || !super::line::is_line(&carried.text) {
        return Err(Inconsistent::wrong_state("priority_carried", "priority", carried.id));
    }
    if workshop.carried.iter().any(|other| other.id == carried.id) {
        return Err(Inconsistent::taken("priority", carried.id));
    }
    workshop.carried.push(carried.clone());
    Ok(())
}

/// An accepted option: its vote, and its letter there.
type Pair = (Id, Letter);

/// Priorities with equal standing.
type Group = Vec<Pair>;

/// All priorities, best first, each item or wording once, without proposals accepted by fist to five: in the order
/// agreed by musyawarah, then vote by vote in the order of acceptance. A second round that was accepted stands in place
/// of the first. A vote that takes what was accepted before puts it in its own order, where the first of those stood.
/// Those that were ranked together stand together.
pub fn priorities(workshop: &Workshop) -> Vec<Priority> {
    let votes = accepted(workshop);
    let known = known(&votes);
    let mut priorities = Vec::new();
    for group in standing(workshop, &votes, &known) {
        let rank = priorities.len() + 1;
        let of_group = group.iter().filter_map(|pair| known.get(pair));
        priorities.extend(of_group.map(|taken| priority(workshop, rank, taken)));
    }
    ranked_together(workshop, priorities)
}

/// Those that nobody has ranked together, apart, each with the rank that was decided.
fn ranked_together(workshop: &Workshop, all: Vec<Priority>) -> Vec<Priority> {
    let ordered = |priority: &Priority| {
        let order = workshop.priority_order.as_ref().map_or(&[][..], |(order, _)| order);
        order.iter().any(|(vote, option)| *vote == priority.vote && *option == priority.option)
    };
    let voted = |priority: &Priority| workshop.vote(priority.vote).and_then(|vote| vote.aspect.clone());
    // The order of the room joins what it is about.
    let of_order: BTreeSet<Option<String>> = all.iter().filter(|one| ordered(one)).map(voted).collect();
    let joined = of_order.into_iter().reduce(|_, _| None).flatten();
    let aspect = |priority: &Priority| if ordered(priority) { joined.clone() } else { voted(priority) };
    let mut groups: Vec<(Option<String>, Vec<Priority>)> = Vec::new();
    for priority in all {
        let aspect = aspect(&priority);
        match groups.iter_mut().find(|(known, _)| *known == aspect) {
            Some((_, group)) => group.push(priority),
            None => groups.push((aspect, vec![priority])),
        }
    }
    for (_, group) in &mut groups {
        let through: Vec<usize> = group.iter().map(|priority| priority.rank).collect();
        for priority in group {
            priority.rank = 1 + through.iter().filter(|other| **other < priority.rank).count();
        }
    }
    groups.into_iter().flat_map(|(_, group)| group).collect()
}

/// An option of a vote whose order stands.
#[derive(Debug)]
struct Known<'a> {
    vote: &'a Vote,
    option: &'a VoteOption,
    /// What it is about, by a number.
    subject: usize,
    /// It was agreed before the count.
    agreed: bool,
}

/// What an option is about: its item or row, or its words where it comes from none.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    Item(Id),
    Row(Id),
    Words(String),
}

fn subject(option: &VoteOption) -> Subject {
    match (option.item, option.row) {
        (Some(item), _) => Subject::Item(item),
        (None, Some(row)) => Subject::Row(row),
        (None, None) => Subject::Words(option.text.to_lowercase()),
    }
}

/// The options of these votes, with a number for what each is about.
fn known<'a>(votes: &[&'a Vote]) -> BTreeMap<Pair, Known<'a>> {
    let mut subjects = BTreeMap::new();
    let mut known = BTreeMap::new();
    for vote in votes {
        let agreed: BTreeSet<&Letter> = vote.agreed.iter().collect();
        for option in &vote.options {
            let next = subjects.len();
            let option = Known {
                vote,
                option,
                subject: *subjects.entry(subject(option)).or_insert(next),
                agreed: agreed.contains(&option.id),
            };
            known.insert((vote.id, option.option.id.clone()), option);
        }
    }
    known
}

/// A group with the number of what each of it is about.
type Numbered = Vec<(Pair, usize)>;

fn standing(workshop: &Workshop, votes: &[&Vote], known: &BTreeMap<Pair, Known>) -> Vec<Group> {
    let numbered = |pair: Pair| known.get(&pair).map(|known| (pair, known.subject));
    let is_accepted = all_taken(votes);
    let agreed = workshop.priority_order.iter().flat_map(|(order, _)| order);
    let agreed = agreed.filter(|pair| is_accepted.contains(pair)).cloned();
    let mut list: Vec<Numbered> = agreed.filter_map(numbered).map(|one| vec![one]).collect();
    let ordered: BTreeSet<Pair> = list.iter().flatten().map(|(pair, _)| pair.clone()).collect();
    let mut listed: BTreeSet<usize> = list.iter().flatten().map(|(_, subject)| *subject).collect();
    let nth = |vote: &Vote| vote.acceptance.as_ref().map(|accepted| accepted.nth);
    // What was accepted before the order was agreed does not change it.
    let in_order = listed.clone();
    let last =
        votes.iter().filter(|vote| ordered.iter().any(|(id, _)| *id == vote.id)).filter_map(|vote| nth(vote)).max();
    for vote in votes {
        let before = nth(vote) <= last;
        let fresh = |group: Group| -> Numbered {
            let fresh = group.into_iter().filter(|pair| !ordered.contains(pair));
            fresh.filter_map(numbered).filter(|(_, subject)| !(before && in_order.contains(subject))).collect()
        };
        let groups = taken(vote).into_iter().map(fresh);
        let groups: Vec<Numbered> = groups.filter(|group| !group.is_empty()).collect();
        let new: BTreeSet<usize> = groups.iter().flatten().map(|(_, subject)| *subject).collect();
        let mut place = list.len();
        // Most votes are about something new: only the others go through what stands already.
        if new.iter().any(|subject| listed.contains(subject)) {
            let is_taken_again = |(_, subject): &(Pair, usize)| new.contains(subject);
            let overlaps = |group: &Numbered| group.iter().any(is_taken_again);
            place = list.iter().position(overlaps).unwrap_or(list.len());
            for group in &mut list {
                group.retain(|one| !is_taken_again(one));
            }
        }
        listed.extend(new);
        list.splice(place..place, groups);
    }
    list.retain(|group| !group.is_empty());
    let pairs = |group: Numbered| group.into_iter().map(|(pair, _)| pair).collect();
    list.into_iter().map(pairs).collect()
}

fn priority(workshop: &Workshop, rank: usize, taken: &Known) -> Priority {
    let Known { vote, option, .. } = taken;
    let aspect = aspect_of(workshop, option);
    let accepted = vote.acceptance.as_ref().filter(|_| !taken.agreed);
    Priority {
        rank,
        vote: vote.id,
        option: option.id.clone(),
        text: option.text.clone(),
        item: option.item,
        row: option.row,
        aspect: aspect.map(str::to_owned).or_else(|| vote.aspect.clone()),
        decided_by: accepted.map_or(DecidedBy::Musyawarah, |accepted| accepted.decided_by),
    }
}

/// The aspect of the item that an option came from, or of the heading of its row.
fn aspect_of<'a>(workshop: &'a Workshop, option: &VoteOption) -> Option<&'a str> {
    if let Some(item) = option.item.and_then(|item| workshop.items.get(&item)) {
        return Some(&item.aspect);
    }
    let row = workshop.standing_row(option.row?)?;
    let heading = workshop.sheet(&row.sheet)?.heading(row.heading.as_deref()?)?;
    heading.aspect.as_deref()
}

/// The votes whose order stands, in the order of acceptance: without proposals, and without those of which a second
/// round was accepted.
pub fn accepted(workshop: &Workshop) -> Vec<&Vote> {
    let mut votes: Vec<&Vote> = workshop.votes.values().collect();
    votes.retain(|vote| vote.acceptance.is_some() && !vote.is_proposal());
    let superseded = superseded(workshop);
    votes.retain(|vote| !superseded.contains(&vote.id));
    votes.sort_by_key(|vote| vote.acceptance.as_ref().map(|accepted| accepted.nth));
    votes
}

/// The votes of which a second round was accepted.
fn superseded(workshop: &Workshop) -> BTreeSet<Id> {
    let votes = workshop.votes.values();
    let accepted = votes.filter(|vote| vote.state == VoteState::Accepted);
    let of = accepted.filter_map(|vote| match vote.link {
        Some(Link::SecondRound { of }) => Some(of),
        Some(Link::RunOff { .. }) | None => None,
    });
    of.collect()
}

/// What a vote took, as it ranked it.
fn taken(vote: &Vote) -> Vec<Group> {
    let taken = vote.acceptance.iter().flat_map(|accepted| &accepted.taken);
    let pairs = |group: &Vec<Letter>| group.iter().map(|id| (vote.id, id.clone())).collect();
    taken.map(pairs).collect()
}

/// Everything that these votes took.
fn all_taken(votes: &[&Vote]) -> BTreeSet<Pair> {
    votes.iter().flat_map(|vote| taken(vote)).flatten().collect()
}

fn names_each_once(workshop: &Workshop, order: &[Pair]) -> bool {
    let votes = accepted(workshop);
    let mut wanted = standing(workshop, &votes, &known(&votes)).concat();
    let mut given = order.to_vec();
    wanted.sort();
    given.sort();
    wanted == given
}

pub(super) fn reorder(workshop: &mut Workshop, order: &[Pair], reason: &str) -> Result<(), Inconsistent> {
    if !names_each_once(workshop, order) || !super::line::is_line(reason) {
        return Err(Inconsistent::wrong_state("priorities_reordered", "priorities", order.len()));
    }
    workshop.priority_order = Some((order.to_vec(), reason.to_owned()));
    Ok(())
}

pub(super) fn decide(workshop: &Workshop, order: Vec<Pair>, reason: &str) -> Result<WorkshopEvent, Refusal> {
    if !names_each_once(workshop, &order) {
        return Err(Refusal::OrderIncomplete);
    }
    let reason = super::line::line(reason).map_err(Refusal::reason)?;
    Ok(WorkshopEvent::PrioritiesReordered { order, reason })
}
