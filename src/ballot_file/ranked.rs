//! Counting ranking ballots: only what the chosen methods need.

use super::{Finding, Method};
use crate::domain::tally::{
    BadBallot, BadRules, BigRational, Borda, Cast, Concordance, FirstRanks, Pairwise, RankingRules, Schulze, Turnout,
    agreement, levels_by,
};

/// The tallies behind the chosen methods.
#[derive(Debug)]
pub(super) struct Ranked {
    rules: RankingRules,
    turnout: Turnout,
    first_ranks: FirstRanks,
    borda: Borda,
    concordance: Concordance,
    /// Kept only for a method that compares pairs: it costs the square of the items ranked.
    pairwise: Option<Pairwise>,
}

impl Ranked {
    pub fn new(items: usize, most: Option<usize>, methods: &[Method]) -> Result<Self, BadRules> {
        use Method::{CondorcetWinner, PairwiseDisagreement, Schulze};
        let rules = RankingRules::new(items)?.at_most(most);
        let by_pairs = [Schulze, CondorcetWinner, PairwiseDisagreement];
        let needs_pairs = methods.iter().any(|method| by_pairs.contains(method));
        Ok(Self {
            rules,
            turnout: Turnout::default(),
            first_ranks: FirstRanks::new(items),
            borda: Borda::new(items),
            concordance: Concordance::new(items),
            pairwise: needs_pairs.then(|| Pairwise::new(items)).transpose()?,
        })
    }

    pub fn add(&mut self, ranks: &[Vec<usize>], count: u64) -> Result<(), BadBallot> {
        let Some(ranking) = self.rules.read(ranks)? else {
            self.turnout = self.turnout.and(Cast::Blank, count)?;
            return Ok(());
        };
        self.turnout = self.turnout.and(Cast::Valid, count)?;
        self.first_ranks.add(&ranking, count);
        self.borda.add(&ranking, count);
        self.concordance.add(&ranking, count);
        if let Some(pairwise) = &mut self.pairwise {
            pairwise.add(&ranking, count);
        }
        Ok(())
    }

    pub fn turnout(&self) -> Turnout {
        self.turnout
    }

    /// What a method finds; `None` for a method that does not count rankings.
    pub fn find(&self, method: Method) -> Option<Finding> {
        Some(match method {
            Method::Plurality => Finding::scored(self.first_ranks.scores()),
            Method::Borda => {
                let half_points = self.borda.half_points();
                let points = |&half: &u64| BigRational::new(half.into(), 2.into());
                let scores = half_points.iter().map(points).collect();
                Finding::Scored { levels: levels_by(&half_points), scores }
            }
            Method::Schulze => Finding::Order(Schulze::new(self.pairwise.as_ref()?).levels()),
            Method::CondorcetWinner => Finding::Winner(self.pairwise.as_ref()?.condorcet_winner()),
            Method::KendallW => Finding::concordance(&self.concordance),
            Method::PairwiseDisagreement => Finding::Disagreement(agreement::disagreement(self.pairwise.as_ref()?)),
            Method::Approval
            | Method::Dots
            | Method::DotsSupporters
            | Method::ScoreSum
            | Method::ScoreMean
            | Method::CriteriaTotal
            | Method::CriteriaMean
            | Method::Fist
            | Method::Totals => return None,
        })
    }
}
