//! What a workshop accepted, and who came to it.

use super::Key;
use crate::domain::attendance::{HeadCount, Unsur};
use crate::domain::priorities::{CarriedPriority, Priority, priorities};
use crate::domain::vote::{DecidedBy, Method, RankingRule};
use crate::domain::{Id, Workshop};
use jiff::Timestamp;

/// A priority.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Its rank, as the workshop has it; of one that was carried over that of the earlier workshop.
    pub rank: usize,
    /// The vote that took it, and its letter there; none of one that was carried over.
    pub vote: Option<(Id, String)>,
    /// 1 + the options that this vote put before it.
    pub vote_rank: Option<usize>,
    /// What it says; none where the item or row behind it was withdrawn or parked since.
    pub text: Option<String>,
    /// Its aspect, by id.
    pub aspect: Option<String>,
    /// The item that it is about.
    pub item: Option<Id>,
    /// The row that it is about.
    pub row: Option<Id>,
    /// How it was decided.
    pub decided_by: DecidedBy,
    /// How it was counted; none where no vote was opened.
    pub method: Option<&'static str>,
    /// The workshop that decided it, where it was carried over.
    pub carried_from: Option<Key>,
}

/// Heads of one kind of body in one count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heads {
    /// The count.
    pub headcount: Id,
    /// When it was begun.
    pub at: Timestamp,
    /// What it is called.
    pub label: String,
    /// The kind of body.
    pub unsur: Unsur,
    /// Delegations of that kind on the list.
    pub listed: usize,
    /// Those of them that came.
    pub delegations: usize,
    /// Their heads.
    pub heads: u64,
    /// Whether it is the count with most heads, of equals the last.
    pub largest: bool,
}

/// The priorities of a workshop, then those that were carried over to it.
pub(super) fn decided(workshop: &Workshop) -> Vec<Decided> {
    let own = priorities(workshop).into_iter().map(|priority| voted(workshop, priority));
    own.chain(workshop.carried.iter().map(|priority| carried(workshop, priority))).collect()
}

fn voted(workshop: &Workshop, priority: Priority) -> Decided {
    let vote = workshop.vote(priority.vote);
    let taken = vote.and_then(|vote| vote.acceptance.as_ref()).map_or(&[][..], |accepted| &accepted.taken);
    let before = taken.iter().take_while(|group| !group.contains(&priority.option));
    let declared = vote.and_then(|vote| vote.declaration.as_ref());
    Decided {
        rank: priority.rank,
        vote_rank: Some(1 + before.map(Vec::len).sum::<usize>()),
        text: (!workshop.is_gone(priority.item, priority.row)).then_some(priority.text),
        vote: Some((priority.vote, priority.option)),
        aspect: priority.aspect,
        item: priority.item,
        row: priority.row,
        decided_by: priority.decided_by,
        method: declared.map(|declared| name(&declared.method)),
        carried_from: None,
    }
}

fn carried(workshop: &Workshop, priority: &CarriedPriority) -> Decided {
    let (item, row) = priority.item_and_row();
    Decided {
        rank: priority.rank,
        vote: None,
        vote_rank: None,
        text: (!workshop.is_gone(item, row)).then(|| priority.text.clone()),
        aspect: item.and_then(|item| workshop.items.get(&item)).map(|item| item.aspect.clone()),
        item,
        row,
        decided_by: priority.decided_by,
        method: None,
        carried_from: Key::parse(&priority.origin.workshop),
    }
}

/// The name of a method in the tables.
const fn name(method: &Method) -> &'static str {
    match method {
        Method::Choice { .. } => "choice",
        Method::Approval { .. } => "approval",
        Method::Dots { .. } => "dots",
        Method::Ranking { rule: RankingRule::Borda, .. } => "borda",
        Method::Ranking { rule: RankingRule::Schulze, .. } => "schulze",
        Method::Criteria { .. } => "criteria",
        Method::Fist { .. } => "fist",
    }
}

/// The heads of a workshop, a row for each count and each kind of body on the list.
pub(super) fn heads(workshop: &Workshop) -> Vec<Heads> {
    let counts = workshop.headcounts.iter();
    let largest = counts.max_by_key(|count| count.total()).filter(|count| count.total() > 0).map(|count| count.id);
    let of_count = |count: &HeadCount| {
        let of_kind = |unsur: Unsur| {
            let of_kind = || workshop.delegations.iter().filter(move |delegation| delegation.unsur == unsur);
            let came = of_kind().filter_map(|delegation| count.present.get(&delegation.code)).filter(|n| **n > 0);
            let (delegations, heads) = came.fold((0, 0), |(all, heads), n| (all + 1, heads + u64::from(*n)));
            Heads {
                headcount: count.id,
                at: count.at,
                label: count.label.clone(),
                unsur,
                listed: of_kind().count(),
                delegations,
                heads,
                largest: largest == Some(count.id),
            }
        };
        Unsur::ALL.map(of_kind).into_iter().filter(|heads| heads.listed > 0).collect::<Vec<Heads>>()
    };
    workshop.headcounts.iter().flat_map(of_count).collect()
}
