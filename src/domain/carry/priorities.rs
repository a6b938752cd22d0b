//! The priorities that are handed on: those that votes have accepted, then those that were carried over before.

use crate::domain::priorities::{CarriedPriority, priorities};
use crate::domain::sheet::{Accepted, Ref, standing};
use crate::domain::vote::DecidedBy;
use crate::domain::{Id, Workshop};
use std::collections::BTreeMap;

/// A priority that is handed on.
#[derive(Debug, Clone)]
pub(super) struct Handed {
    /// What cites it in the earlier workshop.
    pub(super) cited_as: Ref,
    /// Its vote there, or the id it was carried over with.
    pub(super) origin: Id,
    pub(super) text: String,
    pub(super) rank: usize,
    pub(super) decided_by: DecidedBy,
    /// The item or row that it is about there.
    pub(super) about: Option<Ref>,
}

/// All priorities of a workshop but those whose item or row was withdrawn or parked: their words stay behind with it. One that was
/// carried over stands behind those that were accepted, unless it was
/// accepted again: then it is cited as the other one.
pub(super) fn handed(workshop: &Workshop) -> (Vec<Handed>, BTreeMap<Ref, Ref>) {
    let mut all: Vec<Handed> = Vec::new();
    for priority in priorities(workshop).into_iter().filter(|one| !workshop.is_gone(one.item, one.row)) {
        let about = priority.item.map(Ref::Item).or_else(|| priority.row.map(Ref::Row));
        all.push(Handed {
            cited_as: Ref::Priority(Accepted::Voted(priority.vote, priority.option)),
            origin: priority.vote,
            text: priority.text,
            rank: priority.rank,
            decided_by: priority.decided_by,
            about: about.map(|about| standing(workshop, &about)),
        });
    }
    let (voted, mut again) = (all.len(), BTreeMap::new());
    let is_gone = |carried: &CarriedPriority| {
        let (item, row) = carried.item_and_row();
        workshop.is_gone(item, row)
    };
    for carried in workshop.carried.iter().filter(|carried| !is_gone(carried)) {
        let cited_as = Ref::Priority(Accepted::Carried(carried.id));
        let about = carried.about.as_ref().map(|about| standing(workshop, about));
        let alike = |one: &&Handed| match (&one.about, &about) {
            (Some(one), Some(other)) => one == other,
            (None, None) => one.text.to_lowercase() == carried.text.to_lowercase(),
            (Some(_), None) | (None, Some(_)) => false,
        };
        match all.iter().find(alike) {
            Some(same) => {
                again.insert(cited_as, same.cited_as.clone());
            }
            None => all.push(Handed {
                cited_as,
                origin: carried.id,
                text: carried.text.clone(),
                rank: voted + carried.rank,
                decided_by: carried.decided_by,
                about,
            }),
        }
    }
    (all, again)
}
