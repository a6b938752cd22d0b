//! Dots: each ballot places a few dots, several on one item up to a limit.

use super::{BadBallot, Cast, Turnout, check_named};

/// The usual number of dots a ballot: a third of the items, at least 3 and at most 10.
pub fn usual_dots(items: usize) -> u64 {
    (items / 3).clamp(3, 10) as u64
}

/// The usual limit on one item: 2 up to 15 items, else 3.
pub fn usual_limit(items: usize) -> u64 {
    if items <= 15 { 2 } else { 3 }
}

/// A dot vote. The score of an item is the sum of its dots; beside it stand its supporters, the
/// ballots with at least one dot on it.
#[derive(Debug, Clone)]
pub struct Dots {
    per_ballot: Option<u64>,
    max_per_item: Option<u64>,
    scores: Vec<u64>,
    supporters: Vec<u64>,
    placed: u64,
    turnout: Turnout,
}

impl Dots {
    /// No ballot yet. `None` is no limit.
    pub fn new(items: usize, per_ballot: Option<u64>, max_per_item: Option<u64>) -> Self {
        Self {
            per_ballot,
            max_per_item,
            scores: vec![0; items],
            supporters: vec![0; items],
            placed: 0,
            turnout: Turnout::default(),
        }
    }

    /// What this ballot would be, without counting it. Fewer dots than allowed are fine.
    ///
    /// # Errors
    /// [`BadBallot`] when an item is not voted on or named twice, or there are too many dots, on the
    /// ballot or on one item.
    pub fn check(&self, placed: &[(usize, u64)]) -> Result<Cast, BadBallot> {
        check_named(self.scores.len(), placed.iter().map(|&(item, _)| item))?;
        if let Some(allowed) = self.max_per_item
            && let Some(&(item, placed)) = placed.iter().find(|&&(_, dots)| dots > allowed)
        {
            return Err(BadBallot::TooManyDotsOnItem { item, placed, allowed });
        }
        let sum = dots_on(placed)?;
        match self.per_ballot {
            Some(allowed) if sum > allowed => Err(BadBallot::TooManyDots { placed: sum, allowed }),
            _ if sum == 0 => Ok(Cast::Blank),
            _ => Ok(Cast::Valid),
        }
    }

    /// Counts `count` ballots with these dots, each item named at most once.
    ///
    /// # Errors
    /// As [`Self::check`]; [`BadBallot::TooManyBallots`] above [`MAX_BALLOTS`](super::MAX_BALLOTS).
    pub fn add(&mut self, placed: &[(usize, u64)], count: u64) -> Result<Cast, BadBallot> {
        let cast = self.check(placed)?;
        let sum = dots_on(placed)?
            .checked_mul(count)
            .and_then(|dots| dots.checked_add(self.placed))
            .ok_or(BadBallot::TooManyBallots)?;
        self.turnout = self.turnout.and(cast, count)?;
        self.placed = sum;
        for &(item, dots) in placed.iter().filter(|(_, dots)| *dots > 0) {
            self.scores[item] += dots * count;
            self.supporters[item] += count;
        }
        Ok(cast)
    }

    /// Dots on each item, by item.
    pub fn scores(&self) -> &[u64] {
        &self.scores
    }

    /// Ballots with at least one dot on each item, by item.
    pub fn supporters(&self) -> &[u64] {
        &self.supporters
    }

    /// Dots placed on all items together.
    pub fn placed(&self) -> u64 {
        self.placed
    }

    /// Dots that valid ballots had and did not place; `None` without a number of dots a ballot.
    pub fn unused(&self) -> Option<u64> {
        let had = self.per_ballot?.saturating_mul(self.turnout.valid);
        Some(had.saturating_sub(self.placed))
    }

    /// Ballots taken.
    pub fn turnout(&self) -> Turnout {
        self.turnout
    }
}

fn dots_on(placed: &[(usize, u64)]) -> Result<u64, BadBallot> {
    placed.iter().try_fold(0_u64, |sum, &(_, dots)| sum.checked_add(dots)).ok_or(BadBallot::TooManyBallots)
}
