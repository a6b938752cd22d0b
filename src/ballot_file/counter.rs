//! Counting the ballots of a file, one tally for each kind.

use super::limits::Limit;
use super::ranked::Ranked;
use super::settings::Settings;
use super::{Finding, Kind, Method, TallyError};
use crate::domain::tally::{BigRational, Choices, Concordance, Criterion, Dots, Fist, Scores, Turnout, levels_by};

/// A tally that takes ballots of one kind.
#[derive(Debug)]
pub(super) enum Counter {
    Ranked(Ranked),
    Choices(Choices),
    Dots(Dots),
    Scores(Scores),
    Criteria { names: Vec<String>, scores: Scores },
    Ratings(Ratings),
    Fist(Fist),
    Totals(Option<Vec<u64>>),
}

/// Ratings used as ranks. Only ballots that rate every candidate say something about agreement.
#[derive(Debug)]
pub(super) struct Ratings {
    pub concordance: Concordance,
    pub turnout: Turnout,
}

impl Counter {
    pub fn new(kind: Kind, items: usize, settings: &Settings, methods: &[Method]) -> Result<Self, TallyError> {
        Ok(match kind {
            Kind::Ranked => Self::Ranked(Ranked::new(items, settings.max_choices, methods)?),
            Kind::Choice => Self::Choices(Choices::one(items)),
            Kind::Approval => Self::Choices(Choices::new(items, settings.max_choices)),
            Kind::Dots => Self::Dots(Dots::new(items, settings.dots, settings.max_per_item)),
            Kind::Scores => Self::Scores(Scores::new(items, vec![Criterion::new(settings.scale()?)])),
            Kind::Criteria => {
                let (names, criteria) = settings.criteria()?;
                Limit::Cells.over(items.saturating_mul(names.len()))?;
                Self::Criteria { names, scores: Scores::new(items, criteria) }
            }
            Kind::RatingsW => {
                Self::Ratings(Ratings { concordance: Concordance::new(items), turnout: Turnout::default() })
            }
            Kind::Fist => Self::Fist(Fist::new()),
            Kind::Totals => Self::Totals(None),
        })
    }

    pub fn turnout(&self) -> Turnout {
        match self {
            Self::Ranked(ranked) => ranked.turnout(),
            Self::Choices(choices) => choices.turnout(),
            Self::Dots(dots) => dots.turnout(),
            Self::Scores(scores) | Self::Criteria { scores, .. } => scores.turnout(),
            Self::Ratings(ratings) => ratings.turnout,
            Self::Fist(fist) => fist.turnout(),
            Self::Totals(totals) => match totals {
                Some(totals) if totals.iter().any(|&votes| votes > 0) => Turnout { valid: 1, blank: 0 },
                Some(_) => Turnout { valid: 0, blank: 1 },
                None => Turnout::default(),
            },
        }
    }

    /// What a method finds; `None` for a method that does not count this kind.
    pub fn find(&self, method: Method) -> Option<Finding> {
        Some(match (self, method) {
            (Self::Ranked(ranked), _) => return ranked.find(method),
            (Self::Choices(choices), Method::Plurality | Method::Approval) => whole(choices.scores()),
            (Self::Dots(dots), Method::Dots) => whole(dots.scores()),
            (Self::Dots(dots), Method::DotsSupporters) => whole(dots.supporters()),
            (Self::Scores(scores), Method::ScoreSum) | (Self::Criteria { scores, .. }, Method::CriteriaTotal) => {
                Finding::scored(scores.totals())
            }
            (Self::Scores(scores), Method::ScoreMean) | (Self::Criteria { scores, .. }, Method::CriteriaMean) => {
                let means = scores.means();
                Finding::Means { levels: levels_by(&means), means, raters: scores.raters() }
            }
            (Self::Ratings(ratings), Method::KendallW) => Finding::concordance(&ratings.concordance),
            (Self::Fist(fist), Method::Fist) => Finding::Fist { counts: fist.counts(), outcome: fist.outcome() },
            (Self::Totals(totals), Method::Totals) => whole(totals.as_deref().unwrap_or(&[])),
            _ => return None,
        })
    }
}

fn whole(scores: &[u64]) -> Finding {
    let exact = |&score: &u64| BigRational::from_integer(score.into());
    Finding::Scored { levels: levels_by(scores), scores: scores.iter().map(exact).collect() }
}
