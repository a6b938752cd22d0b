//! Fist to five: one proposal, each person shows 0 to 5 fingers or abstains.

use super::{BadBallot, Cast, Turnout};

/// What a show of hands amounts to. No average decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Somebody shows 0: the reasons are heard.
    Objection,
    /// Nobody shows 0, somebody shows 1 or 2: the concerns are noted.
    NoConsensus,
    /// All show at least 3, somebody shows 3.
    ConsensusWithNotes,
    /// All show 4 or 5.
    Consensus,
}

/// A count of hands, one number for each of 0 to 5.
#[derive(Debug, Clone, Copy, Default)]
pub struct Fist {
    counts: [u64; 6],
    turnout: Turnout,
}

impl Fist {
    /// No hand yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Counts `count` hands that show this number; `None` abstains.
    ///
    /// # Errors
    /// [`BadBallot::NotAHand`] above 5; [`BadBallot::TooManyBallots`] above [`MAX_BALLOTS`](super::MAX_BALLOTS).
    pub fn add(&mut self, shown: Option<u64>, count: u64) -> Result<Cast, BadBallot> {
        let Some(shown) = shown else {
            self.turnout = self.turnout.and(Cast::Blank, count)?;
            return Ok(Cast::Blank);
        };
        let place = usize::try_from(shown).ok().filter(|&place| place < self.counts.len());
        let place = place.ok_or(BadBallot::NotAHand(shown))?;
        self.turnout = self.turnout.and(Cast::Valid, count)?;
        self.counts[place] += count;
        Ok(Cast::Valid)
    }

    /// Hands that show 0, 1, …, 5.
    pub fn counts(&self) -> [u64; 6] {
        self.counts
    }

    /// The outcome; `None` while nobody has shown a number.
    pub fn outcome(&self) -> Option<Outcome> {
        let lowest = self.counts.iter().position(|&hands| hands > 0)?;
        Some(match lowest {
            0 => Outcome::Objection,
            1 | 2 => Outcome::NoConsensus,
            3 => Outcome::ConsensusWithNotes,
            _ => Outcome::Consensus,
        })
    }

    /// Hands and abstentions taken.
    pub fn turnout(&self) -> Turnout {
        self.turnout
    }
}
