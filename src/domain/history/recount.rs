//! Every vote of a journal counted again, at each record that settles or accepts something.

use super::{History, Turn, created, evolve_sealed};
use crate::domain::event::VoteEvent;
use crate::domain::vote::{self, Contradiction, contradiction};
use crate::domain::{Event, Id, Workshop};

/// What counting again has found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recount {
    /// Votes that were counted again.
    pub votes: usize,
    /// Records that contradict the ballots before them, in order.
    pub found: Vec<Found>,
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

impl History {
    /// Counts every vote again and compares each record that settles a tie, accepts or holds a run-off with what its
    /// ballots give at that record.
    pub fn recount(&self) -> Recount {
        let mut recount = Recount::default();
        let is_closing = |event: &Event| matches!(event, Event::Vote(VoteEvent::VoteClosed { .. }));
        let mut events = self.records.iter().flat_map(|record| &record.events);
        if !events.any(is_closing) {
            return recount;
        }
        let Some(Ok(mut workshop)) = self.records.first().map(created) else {
            return recount;
        };
        for record in self.records.iter().skip(1) {
            let is_turn = matches!(Turn::of(record), Turn::Undo(_) | Turn::Redo(_));
            if is_turn || !self.is_effective(record.n) {
                continue;
            }
            let seal = self.seals.get(&record.n).copied();
            for event in &record.events {
                // It fitted when the history was made.
                let _ = evolve_sealed(&mut workshop, event, seal);
                recount.look(&workshop, event, record.n);
            }
        }
        let votes = workshop.votes.values();
        recount.votes = votes.filter(|vote| vote::result(&workshop, vote).is_some()).count();
        recount
    }
}

/// How a vote as it stands contradicts its ballots in one respect.
type Judge = fn(&Workshop, &vote::Vote) -> Option<Contradiction>;

impl Recount {
    fn look(&mut self, workshop: &Workshop, event: &Event, record: u64) {
        let Event::Vote(event) = event else { return };
        let (id, judge): (Id, Judge) = match event {
            VoteEvent::VoteDrafted { id, .. } => (*id, contradiction::run_off),
            VoteEvent::VoteOpened { vote, .. } => (*vote, contradiction::run_off),
            VoteEvent::TieSettled { vote, .. } => (*vote, contradiction::settlement),
            VoteEvent::VoteAccepted { vote, .. } => (*vote, contradiction::acceptance),
            VoteEvent::OptionsAgreed { .. }
            | VoteEvent::VoterAdded { .. }
            | VoteEvent::BallotCast { .. }
            | VoteEvent::BallotTakenBack { .. }
            | VoteEvent::BallotCorrected { .. }
            | VoteEvent::VoteClosed { .. }
            | VoteEvent::VoteReopened { .. }
            | VoteEvent::VoteAudited { .. }
            | VoteEvent::VoteWithdrawn { .. } => return,
        };
        let what = workshop.vote(id).and_then(|vote| judge(workshop, vote));
        self.found.extend(what.map(|what| Found { record, vote: id, what }));
    }
}
