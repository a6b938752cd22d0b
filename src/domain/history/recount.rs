//! Every vote of a journal counted again, at each record that settles or accepts something.

use super::{History, Turn, created};
use crate::domain::vote::{self, Contradiction, TieSettlement, contradiction};
use crate::domain::{Event, Id, Workshop, evolve};
use std::collections::BTreeMap;

/// What counting again has found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recount {
    /// Votes that were counted again.
    pub votes: usize,
    /// Records that contradict the ballots before them, in order.
    pub found: Vec<Found>,
    /// The lots, for whoever knows the sums of records.
    pub lots: Vec<Lot>,
}

/// A record that contradicts the ballots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its number.
    pub record: u64,
    /// The vote that it is about.
    pub vote: Id,
    /// How.
    pub what: Contradiction,
}

/// A lot that settled a tie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lot {
    /// The record that says so.
    pub record: u64,
    /// The vote with the tie.
    pub vote: Id,
    /// The record that closed the vote last before.
    pub closing: u64,
    /// What it was drawn from.
    pub seed: String,
}

impl History {
    /// Counts every vote again and compares each record that settles a tie, accepts or holds a run-off with what its
    /// ballots give at that record.
    pub fn recount(&self) -> Recount {
        let mut recount = Recount::default();
        let is_closing = |event: &Event| matches!(event, Event::VoteClosed { .. });
        if !self
            .records
            .iter()
            .flat_map(|record| &record.events)
            .any(is_closing)
        {
            return recount;
        }
        let Some(Ok(mut workshop)) = self.records.first().map(created) else {
            return recount;
        };
        let mut closings = BTreeMap::new();
        for record in self.records.iter().skip(1) {
            let is_turn = matches!(Turn::of(record), Turn::Undo(_) | Turn::Redo(_));
            if is_turn || !self.is_effective(record.n) {
                continue;
            }
            for event in &record.events {
                // It fitted when the history was made.
                let _ = evolve(&mut workshop, event);
                recount.look(&workshop, event, record.n, &mut closings);
            }
        }
        let votes = workshop.votes.values();
        recount.votes = votes
            .filter(|vote| vote::result(&workshop, vote).is_some())
            .count();
        recount
    }
}

/// How a vote as it stands contradicts its ballots in one respect.
type Judge = fn(&Workshop, &vote::Vote) -> Option<Contradiction>;

impl Recount {
    fn look(
        &mut self,
        workshop: &Workshop,
        event: &Event,
        record: u64,
        closings: &mut BTreeMap<Id, u64>,
    ) {
        let (id, judge): (Id, Judge) = match event {
            Event::VoteDrafted { id, .. } => (*id, contradiction::run_off),
            Event::VoteOpened { vote, .. } => (*vote, contradiction::run_off),
            Event::TieSettled { vote, how, .. } => {
                if let TieSettlement::Lot { seed, .. } = how {
                    self.lots.push(Lot {
                        record,
                        vote: *vote,
                        closing: closings.get(vote).copied().unwrap_or(0),
                        seed: seed.clone(),
                    });
                }
                (*vote, contradiction::settlement)
            }
            Event::VoteAccepted { vote, .. } => (*vote, contradiction::acceptance),
            Event::VoteClosed { vote, .. } => {
                closings.insert(*vote, record);
                return;
            }
            _ => return,
        };
        let what = workshop.vote(id).and_then(|vote| judge(workshop, vote));
        self.found.extend(what.map(|what| Found {
            record,
            vote: id,
            what,
        }));
    }
}
