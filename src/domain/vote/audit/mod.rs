//! Whether what was entered is what the papers say: the numbers on the papers, and the papers that were compared.

mod sample;

pub use super::audited::{Audit, Dice, DiceFault, Differing};
pub use sample::{draw, enough, least_wrong, missed};

use super::result::settled_by;
use super::{Choice, Openness, Standing, Vote, VoteState};
use crate::domain::Workshop;
use crate::domain::attendance::Code;
use crate::domain::vote::AuditRefusal;

/// How many papers are compared where nobody asks for another number.
pub const SAMPLE: u32 = 10;

/// The states in which papers are compared.
pub const AUDITED: [VoteState; 3] = [VoteState::Closed, VoteState::Settled, VoteState::Accepted];

/// A paper as it was entered, by the number that is written on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paper<'a> {
    /// The number under which it was entered.
    pub no: u32,
    /// Whose it is; only of a vote that is *terbuka*.
    pub voter: Option<&'a Code>,
    /// How many alike are bound under this number, 1 or more.
    pub count: u32,
    /// What was entered, as it counts now.
    pub choice: &'a Choice,
}

/// How many papers would be wrong in the case that is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Risk {
    /// Numbers there are.
    pub of: u32,
    /// Those that are wrong.
    pub wrong: u32,
    /// Whether so many could change what is taken, and fewer could not; else it is one in seven.
    pub decides: bool,
}

/// The fewest wrong papers that could change what is taken, where the method tells; else one paper in seven.
pub fn risk(workshop: &Workshop, vote: &Vote) -> Risk {
    let mut counts: Vec<u32> = vote.papers().iter().map(|paper| paper.count).collect();
    let of = u32::try_from(counts.len()).unwrap_or(u32::MAX);
    let least = vote.declaration.as_ref().and_then(|declared| {
        let counted = settled_by(workshop, vote, None)?;
        least_wrong(declared, &counted)
    });
    let Some(mut ballots) = least else {
        return Risk { of, wrong: of.div_ceil(7), decides: false };
    };
    // Bundles are wrong as a whole, the largest first.
    counts.sort_unstable_by(|a, b| b.cmp(a));
    let mut wrong = 0;
    for count in counts {
        if ballots > 0 {
            ballots = ballots.saturating_sub(count.into());
            wrong += 1;
        }
    }
    Risk { of, wrong, decides: true }
}

impl Vote {
    /// The number of the next ballot, which is to be written on its paper.
    pub fn next_number(&self) -> u32 {
        u32::try_from(self.ballots.len() + 1).unwrap_or(u32::MAX)
    }

    /// Whether there are papers: ballots one by one, on which numbers are written.
    pub fn has_papers(&self) -> bool {
        let declared = self.declaration.as_ref();
        declared.is_some_and(|declared| !declared.method.is_together())
    }

    /// The papers that count, by their numbers; those taken back or replaced are void. None unless the vote is counted,
    /// and none where the room said it aloud together.
    ///
    /// With their numbers the ballots stand in the order of entry. Of a vote that is not *terbuka* they are for
    /// witnesses at the desk alone: the roll is called aloud in that order.
    pub fn papers(&self) -> Vec<Paper<'_>> {
        if !self.is_counted() || !self.has_papers() {
            return Vec::new();
        }
        let declared = self.declaration.as_ref();
        let named = declared.is_some_and(|declared| declared.openness == Openness::Open);
        let counting = |ballot: &&super::round::Ballot| ballot.standing == Standing::Counts;
        let papers = self.ballots.iter().filter(counting).map(|ballot| Paper {
            no: ballot.no,
            voter: ballot.voter.as_ref().filter(|_| named),
            count: ballot.count,
            choice: &ballot.choice,
        });
        papers.collect()
    }

    /// The papers to compare, in the order in which the dice draw them; all where there are fewer. None without a seal.
    pub fn drawn(&self, dice: &Dice, sample: u32) -> Vec<Paper<'_>> {
        let Some(seal) = self.seal else {
            return Vec::new();
        };
        let papers = self.papers();
        let numbers: Vec<u32> = papers.iter().map(|paper| paper.no).collect();
        let paper = |no: u32| papers.iter().find(|paper| paper.no == no).copied();
        let order = draw(&seal.to_string(), dice, &numbers).into_iter();
        order.filter_map(paper).take(sample as usize).collect()
    }

    /// Whether these may be what was found: so many drawn, and only papers among them that differ, each once. Without a
    /// seal nobody knows which were drawn.
    pub(super) fn can_be_audited(&self, dice: &Dice, sample: u32, differing: &[Differing]) -> Result<(), AuditRefusal> {
        let papers = self.papers();
        let most = u32::try_from(papers.len()).unwrap_or(u32::MAX);
        if papers.is_empty() {
            return Err(AuditRefusal::NoPapers);
        }
        if !(1..=most).contains(&sample) {
            return Err(AuditRefusal::Sample { most });
        }
        let drawn = match self.seal {
            Some(_) => self.drawn(dice, sample),
            None => papers,
        };
        let mut left: Vec<u32> = drawn.iter().map(|paper| paper.no).collect();
        for Differing { ballot, .. } in differing {
            let at = left.iter().position(|no| no == ballot);
            left.swap_remove(at.ok_or(AuditRefusal::NotDrawn(*ballot))?);
        }
        Ok(())
    }
}
