//! What the methods found.

use num_traits::ToPrimitive;
use serde_json::{Map, Value, json};

use super::Method;
use crate::domain::tally::{BigRational, Concordance, Levels, Outcome, Turnout, levels_by};

/// What one method finds. Items by index, numbers exact.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// An order without scores.
    Order(Levels),
    /// An order by scores, one an item.
    Scored {
        /// The order.
        levels: Levels,
        /// The scores, by item.
        scores: Vec<BigRational>,
    },
    /// An order by means; items without one come last.
    Means {
        /// The order.
        levels: Levels,
        /// The means, by item.
        means: Vec<Option<BigRational>>,
        /// Ballots that rated the item, by item.
        raters: Vec<u64>,
    },
    /// One item, or none.
    Winner(Option<usize>),
    /// Kendall's W.
    Concordance {
        /// Corrected for ties.
        value: Option<BigRational>,
        /// Not corrected for ties.
        uncorrected: Option<BigRational>,
        /// Ballots.
        raters: u64,
        /// Items.
        objects: usize,
    },
    /// Mean disagreement.
    Disagreement(Option<BigRational>),
    /// Fist to five.
    Fist {
        /// Hands that show 0, 1, …, 5.
        counts: [u64; 6],
        /// What they amount to.
        outcome: Option<Outcome>,
    },
}

impl Finding {
    /// The order that follows from scores.
    pub(super) fn scored(scores: Vec<BigRational>) -> Self {
        Self::Scored { levels: levels_by(&scores), scores }
    }

    pub(super) fn concordance(concordance: &Concordance) -> Self {
        Self::Concordance {
            value: concordance.w(),
            uncorrected: concordance.uncorrected_w(),
            raters: concordance.raters(),
            objects: concordance.objects(),
        }
    }

    /// The same without an order, for a count without valid ballots.
    fn without_order(self) -> Self {
        let none = Levels::default();
        match self {
            Self::Order(_) => Self::Order(none),
            Self::Scored { .. } => Self::Scored { levels: none, scores: Vec::new() },
            Self::Means { .. } => Self::Means { levels: none, means: Vec::new(), raters: Vec::new() },
            Self::Winner(_) | Self::Concordance { .. } | Self::Disagreement(_) | Self::Fist { .. } => self,
        }
    }
}

/// The results of a ballot file, one a method.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    pub(super) candidates: Vec<String>,
    pub(super) turnout: Turnout,
    pub(super) findings: Vec<(Method, Finding)>,
}

impl Results {
    pub(super) fn new(candidates: Vec<String>, turnout: Turnout, findings: Vec<(Method, Finding)>) -> Self {
        let shown = |(method, finding): (Method, Finding)| match turnout.valid {
            0 => (method, finding.without_order()),
            _ => (method, finding),
        };
        Self { candidates, turnout, findings: findings.into_iter().map(shown).collect() }
    }

    /// Valid and blank ballots.
    pub fn turnout(&self) -> Turnout {
        self.turnout
    }

    /// The methods with what they found, in the order of the kind.
    pub fn findings(&self) -> &[(Method, Finding)] {
        &self.findings
    }

    /// The results as JSON: `{"results": {METHOD: …}}`. Without a valid ballot orders are empty.
    pub fn to_json(&self) -> Value {
        let results: Map<String, Value> = self
            .findings
            .iter()
            .map(|(method, finding)| (method.name().to_owned(), self.finding_json(finding)))
            .collect();
        json!({ "results": results })
    }

    fn finding_json(&self, finding: &Finding) -> Value {
        match finding {
            Finding::Order(levels) => json!({ "ranking": self.ranking(levels) }),
            Finding::Scored { levels, scores } => json!({
                "ranking": self.ranking(levels),
                "scores": self.by_candidate(scores, exact_json),
            }),
            Finding::Means { levels, means, raters } => json!({
                "ranking": self.ranking(levels),
                "scores": self.by_candidate(means, |mean| float_json(mean.as_ref())),
                "raters": self.by_candidate(raters, |&raters| raters.into()),
            }),
            Finding::Winner(winner) => {
                json!({ "winner": winner.map(|item| self.candidates[item].as_str()) })
            }
            Finding::Concordance { value, uncorrected, raters, objects } => json!({
                "value": float_json(value.as_ref()),
                "uncorrected": float_json(uncorrected.as_ref()),
                "raters": raters,
                "objects": objects,
            }),
            Finding::Disagreement(value) => json!({ "value": float_json(value.as_ref()) }),
            Finding::Fist { counts, outcome } => json!({
                "counts": counts,
                "outcome": outcome.map(outcome_name),
            }),
        }
    }

    fn ranking(&self, levels: &Levels) -> Vec<Vec<&str>> {
        let id = |&item: &usize| self.candidates[item].as_str();
        levels.iter().map(|level| level.iter().map(id).collect()).collect()
    }

    fn by_candidate<T>(&self, values: &[T], json: impl Fn(&T) -> Value) -> Map<String, Value> {
        self.candidates.iter().cloned().zip(values.iter().map(json)).collect()
    }
}

/// The name of an outcome in results: the words that workshops use.
pub(super) fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Objection => "ada keberatan",
        Outcome::NoConsensus => "belum mufakat",
        Outcome::ConsensusWithNotes => "mufakat dengan catatan",
        Outcome::Consensus => "mufakat",
    }
}

/// A whole number where the value is one, else the nearest float.
fn exact_json(value: &BigRational) -> Value {
    match value.is_integer().then(|| value.to_i64()).flatten() {
        Some(whole) => whole.into(),
        None => float_json(Some(value)),
    }
}

fn float_json(value: Option<&BigRational>) -> Value {
    value.and_then(ToPrimitive::to_f64).into()
}
