//! Ranking ballots: items in order of preference, as many as the voter wishes.

use std::cmp::Reverse;

use super::{
    BadBallot, BadRules, Borda, Cast, Concordance, FirstRanks, MAX_RANKED_ITEMS, Pairwise, Turnout, check_named,
    levels_by,
};

/// Whether several items may share a rank on a ballot.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SharedRanks {
    /// Items may be level with each other.
    #[default]
    Allowed,
    /// Every rank holds one item.
    Refused,
}

/// What a ranking ballot may be.
#[derive(Debug, Clone, Copy)]
pub struct RankingRules {
    items: usize,
    most: Option<usize>,
    shared: SharedRanks,
}

impl RankingRules {
    /// Rankings of any number of items, with shared ranks.
    ///
    /// # Errors
    /// [`BadRules::TooManyItems`] above [`MAX_RANKED_ITEMS`].
    pub fn new(items: usize) -> Result<Self, BadRules> {
        if items > MAX_RANKED_ITEMS {
            return Err(BadRules::TooManyItems(items));
        }
        Ok(Self { items, most: None, shared: SharedRanks::Allowed })
    }

    /// The same rules with at most `most` items on a ballot.
    pub fn at_most(self, most: Option<usize>) -> Self {
        Self { most, ..self }
    }

    /// The same rules with shared ranks allowed or refused.
    pub fn shared(self, shared: SharedRanks) -> Self {
        Self { shared, ..self }
    }

    /// How many items there are.
    pub fn items(&self) -> usize {
        self.items
    }

    /// Reads a ballot, best rank first. `None` is a blank ballot.
    ///
    /// # Errors
    /// [`BadBallot`] when an item is not voted on or named twice, a rank is empty, one is shared where that is
    /// refused, or there are more items than allowed.
    pub fn read(&self, ranks: &[Vec<usize>]) -> Result<Option<Ranking>, BadBallot> {
        if let Some(empty) = ranks.iter().position(Vec::is_empty) {
            return Err(BadBallot::EmptyRank(empty + 1));
        }
        let ranking = Ranking::from_ranks(self.items, ranks);
        check_named(self.items, ranking.ranked.iter().copied())?;
        if self.shared == SharedRanks::Refused
            && let Some(shared) = ranks.iter().find(|rank| rank.len() > 1)
        {
            return Err(BadBallot::SharedRank(shared.len()));
        }
        match self.most {
            Some(allowed) if ranking.ranked.len() > allowed => {
                Err(BadBallot::TooManyRanked { ranked: ranking.ranked.len(), allowed })
            }
            _ if ranks.is_empty() => Ok(None),
            _ => Ok(Some(ranking)),
        }
    }
}

/// A ranking ballot that keeps the rules. Items left out stand below all ranked ones and level with
/// each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranking {
    items: usize,
    /// The ranked items, best first.
    ranked: Vec<usize>,
    /// Where each rank ends in `ranked`.
    ends: Vec<usize>,
}

impl Ranking {
    fn from_ranks<L: AsRef<[usize]>>(items: usize, ranks: &[L]) -> Self {
        let mut ranking = Self { items, ranked: Vec::new(), ends: Vec::with_capacity(ranks.len()) };
        for rank in ranks {
            ranking.ranked.extend_from_slice(rank.as_ref());
            ranking.ends.push(ranking.ranked.len());
        }
        ranking
    }

    /// The ranking that a ballot of scores implies: one score an item, larger is better.
    pub fn of_scores<K: Ord>(scores: &[K]) -> Self {
        Self::from_ranks(scores.len(), &levels_by(scores).iter().collect::<Vec<_>>())
    }

    /// The ranking that a valid dot ballot implies: more dots are better, items without a dot are
    /// left out.
    pub fn of_dots(items: usize, placed: &[(usize, u64)]) -> Self {
        let mut placed: Vec<_> = placed.iter().copied().filter(|&(_, dots)| dots > 0).collect();
        placed.sort_by_key(|&(_, dots)| Reverse(dots));
        let ranks: Vec<Vec<usize>> =
            placed.chunk_by(|a, b| a.1 == b.1).map(|alike| alike.iter().map(|&(item, _)| item).collect()).collect();
        Self::from_ranks(items, &ranks)
    }

    /// How many items the vote has, ranked or not.
    pub fn items(&self) -> usize {
        self.items
    }

    /// The ranked items, best first.
    pub fn ranked(&self) -> &[usize] {
        &self.ranked
    }

    /// How many items are left out.
    pub fn left_out(&self) -> usize {
        self.items - self.ranked.len()
    }

    /// The ranks, best first, without the items left out.
    pub fn levels(&self) -> impl Iterator<Item = &[usize]> {
        self.ends.iter().scan(0, |start, &end| {
            let level = &self.ranked[*start..end];
            *start = end;
            Some(level)
        })
    }
}

/// A ranking vote with everything that is counted from it.
#[derive(Debug, Clone)]
pub struct Rankings {
    rules: RankingRules,
    turnout: Turnout,
    /// Plurality of the first ranks.
    pub first_ranks: FirstRanks,
    /// Borda points.
    pub borda: Borda,
    /// The table of pairs, from which Schulze and the Condorcet winner follow.
    pub pairwise: Pairwise,
    /// Agreement of the ballots.
    pub concordance: Concordance,
}

impl Rankings {
    /// No ballot yet.
    ///
    /// # Errors
    /// [`BadRules::TooManyItems`] above [`MAX_RANKED_ITEMS`].
    pub fn new(rules: RankingRules) -> Result<Self, BadRules> {
        let items = rules.items();
        Ok(Self {
            rules,
            turnout: Turnout::default(),
            first_ranks: FirstRanks::new(items),
            borda: Borda::new(items),
            pairwise: Pairwise::new(items)?,
            concordance: Concordance::new(items),
        })
    }

    /// What this ballot would be, without counting it.
    ///
    /// # Errors
    /// As [`RankingRules::read`].
    pub fn check(&self, ranks: &[Vec<usize>]) -> Result<Cast, BadBallot> {
        Ok(self.rules.read(ranks)?.map_or(Cast::Blank, |_| Cast::Valid))
    }

    /// Counts `count` ballots with these ranks, best first.
    ///
    /// # Errors
    /// As [`RankingRules::read`]; [`BadBallot::TooManyBallots`] above [`MAX_BALLOTS`](super::MAX_BALLOTS).
    pub fn add(&mut self, ranks: &[Vec<usize>], count: u64) -> Result<Cast, BadBallot> {
        let ranking = self.rules.read(ranks)?;
        let cast = if ranking.is_some() { Cast::Valid } else { Cast::Blank };
        self.turnout = self.turnout.and(cast, count)?;
        if let Some(ranking) = ranking {
            self.first_ranks.add(&ranking, count);
            self.borda.add(&ranking, count);
            self.pairwise.add(&ranking, count);
            self.concordance.add(&ranking, count);
        }
        Ok(cast)
    }

    /// Ballots taken.
    pub fn turnout(&self) -> Turnout {
        self.turnout
    }
}
