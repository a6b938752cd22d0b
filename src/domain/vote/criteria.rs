//! Criteria that are ready-made. High always means more pressing, so effort is asked for as ease.

use super::{Criterion, Method};

/// A set of criteria that a vote can take as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CriteriaSet {
    /// Urgency, Seriousness, Growth (after Kepner and Tregoe 1981), weight 1 each.
    Usg,
    /// Impact and ease, weight 1 each.
    ImpactEffort,
    /// For what is done within twelve months: benefit, weight 2, and whether regulation, infrastructure, people and
    /// budget are ready, weight 1 each. There is no official formula; these weights are mufakat's.
    QuickWin,
}

/// Lowest and highest score of a ready-made set.
const SCALE: (i64, i64) = (1, 5);

impl CriteriaSet {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Usg, Self::ImpactEffort, Self::QuickWin];

    /// Names and weights, in order.
    const fn weights(self) -> &'static [(&'static str, u32)] {
        match self {
            Self::Usg => &[("U", 1), ("S", 1), ("G", 1)],
            Self::ImpactEffort => &[("impact", 1), ("ease", 1)],
            Self::QuickWin => &[("benefit", 2), ("regulation", 1), ("infrastructure", 1), ("people", 1)],
        }
    }

    /// The method with these criteria, scores 1 to 5: one agreed table, or a ballot each.
    pub fn method(self, panel: bool) -> Method {
        let criterion = |&(name, weight): &(&str, u32)| Criterion { name: name.to_owned(), weight };
        Method::Criteria {
            criteria: self.weights().iter().map(criterion).collect(),
            low: SCALE.0,
            high: SCALE.1,
            panel,
        }
    }

    /// The set that these criteria are, whatever their weights.
    pub fn of(criteria: &[Criterion]) -> Option<Self> {
        let names = || criteria.iter().map(|criterion| criterion.name.as_str());
        let same = |set: &Self| set.weights().iter().map(|(name, _)| *name).eq(names());
        Self::ALL.into_iter().find(same)
    }
}
