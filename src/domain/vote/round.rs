//! A vote and its ballots, and who may read them when.

use super::audited::Audit;
use super::{
    Choice, DecidedBy, Declaration, Letter, Link, Lot, MethodKind, Openness, TieSettlement, VoteOption, VoteState,
};
use crate::domain::attendance::Code;
use crate::domain::{Id, Seal, Workshop};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// One ballot as handed in. Only the vote itself reads it; others see a [`ShownBallot`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ballot {
    /// Its number, from 1 in order of entry.
    pub no: u32,
    /// Whose it is; none in a secret vote and for an agreed table.
    pub voter: Option<Code>,
    /// How many alike (`12*AAC`), 1 or more.
    pub count: u32,
    /// What it says.
    pub choice: Choice,
    /// Whether it counts.
    pub standing: Standing,
    /// What it said before a correction after closing, with the reason, oldest first.
    pub corrected: Vec<(Choice, String)>,
}

/// Whether a ballot counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It counts.
    Counts,
    /// Taken back by its number.
    TakenBack,
    /// The same delegation handed in another, with this number.
    Replaced(u32),
}

/// A ballot of a closed vote as it may be read out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownBallot<'a> {
    /// Its number, from 1 in order of entry; only of a vote that is *terbuka*.
    pub no: Option<u32>,
    /// Whose it is; only of a vote that is *terbuka*.
    pub voter: Option<&'a Code>,
    /// How many alike, 1 or more.
    pub count: u32,
    /// What it says.
    pub choice: &'a Choice,
    /// What it said before a correction after closing, with the reason, oldest first.
    pub corrected: &'a [(Choice, String)],
}

/// How many ballots are in, of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turnout {
    /// Ballots that count, blank ones too.
    pub ballots: u32,
    /// Delegations that vote.
    pub voters: u32,
}

/// What the room accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acceptance {
    /// When.
    pub at: Timestamp,
    /// How many votes had been accepted before; clocks go backwards, this does not.
    pub nth: usize,
    /// The options taken, best first; those in one group share a rank.
    pub taken: Vec<Vec<Letter>>,
    /// How it was decided.
    pub decided_by: DecidedBy,
    /// Why the order is another than counted.
    pub reason: Option<String>,
}

/// How many run-offs a tie may have.
pub(super) const MOST_RUN_OFFS: usize = 2;

/// One vote.
///
/// Ballots and totals can be read through [`Vote::ballots`] and [`Vote::totals`] only, which show nothing
/// until the vote is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// Its id.
    pub id: Id,
    /// The session it was drafted in, if one ran.
    pub session: Option<String>,
    /// The question as drafted.
    pub question: String,
    /// All options as drafted.
    pub options: Vec<VoteOption>,
    /// The aspect it is about; none for a vote over several.
    pub aspect: Option<String>,
    /// What it has to do with an earlier vote.
    pub link: Option<Link>,
    /// Which round of its question it is: 1, or one more than the vote that it goes back to as the next round.
    pub round: u32,
    /// The vote whose tie a run-off goes back to in the end.
    pub(super) origin: Option<Id>,
    /// The run-offs that go back to it in the end.
    pub(super) run_offs: Vec<Id>,
    /// How far it has come.
    pub state: VoteState,
    /// Options agreed by musyawarah before the count, in order.
    pub agreed: Vec<Letter>,
    /// What was fixed at opening.
    pub declaration: Option<Declaration>,
    /// When it was first opened.
    pub opened_at: Option<Timestamp>,
    /// When it was last closed.
    pub closed_at: Option<Timestamp>,
    /// The sum of the record that last closed it, in a workshop that comes from a file. None before closing, while it
    /// is open again, and once it is withdrawn.
    pub seal: Option<Seal>,
    /// How often it was reopened after its result had been seen.
    pub reopened: u32,
    /// All ballots ever handed in, number n at index n − 1.
    pub(super) ballots: Vec<Ballot>,
    /// How many of them count, those alike one by one.
    pub(super) handed_in: u32,
    /// Totals entered with the closing.
    pub(super) totals: Option<BTreeMap<Letter, u32>>,
    /// How the tie at the cut was settled, with the reason.
    pub settlement: Option<(TieSettlement, Option<String>)>,
    /// All lots ever drawn, oldest first, those before a reopening too.
    pub lots: Vec<Lot>,
    /// Papers compared since it was last closed, oldest first.
    pub audits: Vec<Audit>,
    /// What the room accepted.
    pub acceptance: Option<Acceptance>,
}

impl Vote {
    /// A draft.
    pub(super) const fn new(id: Id, question: String, options: Vec<VoteOption>) -> Self {
        Self {
            id,
            session: None,
            question,
            options,
            aspect: None,
            link: None,
            round: 1,
            origin: None,
            run_offs: Vec::new(),
            state: VoteState::Drafted,
            agreed: Vec::new(),
            declaration: None,
            opened_at: None,
            closed_at: None,
            seal: None,
            reopened: 0,
            ballots: Vec::new(),
            handed_in: 0,
            totals: None,
            settlement: None,
            lots: Vec::new(),
            audits: Vec::new(),
            acceptance: None,
        }
    }

    /// Whether it has a result that may be seen: closed, settled, or accepted after a count.
    pub const fn is_counted(&self) -> bool {
        match self.state {
            VoteState::Closed | VoteState::Settled | VoteState::Accepted => self.declaration.is_some(),
            VoteState::Drafted | VoteState::Open | VoteState::Withdrawn => false,
        }
    }

    /// Whether it is fist to five on a typed proposal: what it accepts is a decision and no priority.
    pub fn is_proposal(&self) -> bool {
        let declared = self.declaration.as_ref();
        let is_fist = declared.is_some_and(|d| d.method.kind() == MethodKind::Fist);
        is_fist && self.options.iter().all(|option| option.source().is_none())
    }

    /// The options less those agreed by musyawarah: what a count is about.
    pub fn remaining(&self) -> Vec<VoteOption> {
        let agreed = |option: &&VoteOption| !self.agreed.contains(&option.id);
        self.options.iter().filter(agreed).cloned().collect()
    }

    /// The drafted option with this letter.
    pub fn option(&self, letter: &str) -> Option<&VoteOption> {
        self.options.iter().find(|option| option.id == letter)
    }

    /// How many ballots are in; none before opening, and none once it is withdrawn.
    pub fn turnout(&self) -> Option<Turnout> {
        let declaration = self.declaration.as_ref()?;
        (self.state != VoteState::Withdrawn).then(|| Turnout {
            ballots: self.handed_in,
            voters: u32::try_from(declaration.voters.len()).unwrap_or(u32::MAX),
        })
    }

    /// How many delegations took part: those with a ballot, all that vote where the room said it aloud together; none
    /// before opening, and once it is withdrawn.
    pub fn took_part(&self) -> Option<u32> {
        let together = self.declaration.as_ref()?.method.is_together();
        let turnout = self.turnout()?;
        Some(if together { turnout.voters } else { turnout.ballots })
    }

    /// The delegations that vote, and whether each has handed in; nobody in a secret vote.
    pub fn roll(&self) -> Vec<(&Code, bool)> {
        let Some(declaration) = &self.declaration else {
            return Vec::new();
        };
        match declaration.openness {
            Openness::Secret => Vec::new(),
            Openness::Open | Openness::Closed => {
                declaration.voters.iter().map(|code| (code, self.ballot_of(code).is_some())).collect()
            }
        }
    }

    /// The number of the ballot that counts for a delegation. For the desk alone: with it the ballots that are
    /// read out after closing would get names.
    pub fn ballot_of(&self, code: &Code) -> Option<u32> {
        self.counting().find(|ballot| ballot.voter.as_ref() == Some(code)).map(|ballot| ballot.no)
    }

    /// The number of the newest ballot that counts.
    pub fn newest_ballot(&self) -> Option<u32> {
        self.counting().last().map(|ballot| ballot.no)
    }

    /// Whether this ballot took the place of an earlier one, which comes back when it is taken back.
    pub fn has_replaced(&self, no: u32) -> bool {
        self.replaced_by(no).is_some()
    }

    /// The ballot whose place this one took, or the one that it stands for again.
    pub(super) fn replaced_by(&self, no: u32) -> Option<&Ballot> {
        let in_place_of = |no: u32| self.ballots.iter().find(|ballot| ballot.standing == Standing::Replaced(no));
        let mut here = no;
        loop {
            if let Some(earlier) = in_place_of(here) {
                return Some(earlier);
            }
            // What was handed in again behind a ballot that was taken back is the one which that had replaced.
            let voter = self.ballots.iter().find(|ballot| ballot.no == here)?.voter.as_ref()?;
            let of_voter = self.ballots.iter().filter(|ballot| ballot.voter.as_ref() == Some(voter));
            let before = of_voter.take_while(|ballot| ballot.no < here).last()?;
            if before.standing != Standing::TakenBack {
                return None;
            }
            here = in_place_of(before.no)?.no;
        }
    }

    /// The totals as entered; none unless the vote is counted.
    pub fn totals(&self) -> Option<&BTreeMap<Letter, u32>> {
        self.totals.as_ref().filter(|_| self.is_counted())
    }

    /// The agreed table as far as the room has filled it in: scores by option and criterion. It is said aloud in the
    /// room, so it may be shown while the vote is open, unlike a ballot; what it adds up to may not. Empty in any
    /// other vote, and once it is withdrawn.
    pub fn agreed_table(&self) -> BTreeMap<Letter, BTreeMap<String, i64>> {
        let panel = self.declaration.as_ref().is_some_and(|d| d.method.is_panel());
        let shown = panel && self.state != VoteState::Withdrawn;
        let newest = self.counting().last().filter(|_| shown);
        match newest.map(|ballot| &ballot.choice) {
            Some(Choice::Criteria(rows)) => rows.clone(),
            Some(_) | None => BTreeMap::new(),
        }
    }

    /// The ballots that count, in order of entry.
    pub(super) fn counting(&self) -> impl Iterator<Item = &Ballot> {
        self.ballots.iter().filter(|ballot| ballot.standing == Standing::Counts)
    }
}

impl Workshop {
    /// Which round of its question a vote is: 1, or one more than the vote that it goes back to as the next round.
    pub fn round_of(&self, vote: &Vote) -> u32 {
        let earlier = |vote: &&Vote| match vote.link {
            Some(Link::SecondRound { of }) => self.vote(of),
            Some(Link::RunOff { .. }) | None => None,
        };
        let rounds = std::iter::successors(Some(vote), earlier).count();
        u32::try_from(rounds).unwrap_or(u32::MAX)
    }

    /// Run-offs held or prepared for the tie that this vote is about.
    pub(super) fn run_offs(&self, of: Id) -> usize {
        let origin = self.vote(of).and_then(|vote| vote.origin).unwrap_or(of);
        let held = self.vote(origin).into_iter().flat_map(|vote| &vote.run_offs);
        let counts = |id: &&Id| {
            let vote = self.vote(**id);
            vote.is_some_and(|vote| vote.state != VoteState::Withdrawn)
        };
        held.filter(counts).count()
    }

    /// The vote whose tie this run-off has settled, as long as that stands.
    pub(super) fn settled_with(&self, vote: &Vote) -> Option<Id> {
        let Some(Link::RunOff { of }) = vote.link else {
            return None;
        };
        let other = self.vote(of).filter(|other| other.is_counted())?;
        let (how, _) = other.settlement.as_ref()?;
        (*how == TieSettlement::RunOff { vote: vote.id }).then_some(of)
    }
}
