//! Ways of deciding that the form of a vote offers.

use crate::domain::vote::preset::preset_by;
use crate::domain::vote::{CriteriaSet, Declaration, Entry, Method, MethodKind, RankingRule, Vote};
use crate::ui::ctx::Room;

/// A way of deciding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Dots,
    OneChoice,
    Approval,
    Criteria(CriteriaSet),
    Borda,
    Schulze,
    Fist,
}

/// The ways for so many options, in order; fist to five is for one proposal.
pub fn ways(options: usize) -> Vec<Way> {
    let mut ways = vec![Way::Dots, Way::OneChoice, Way::Approval];
    ways.extend([Way::Borda, Way::Schulze]);
    ways.extend(CriteriaSet::ALL.map(Way::Criteria));
    if options == 1 {
        ways.push(Way::Fist);
    }
    ways
}

impl Way {
    /// The way of a method. Criteria that are not ready-made count as the first set.
    pub fn of(method: &Method) -> Self {
        match method {
            Method::Choice { .. } => Self::OneChoice,
            Method::Approval { .. } => Self::Approval,
            Method::Dots { .. } => Self::Dots,
            Method::Criteria { criteria, .. } => Self::Criteria(CriteriaSet::of(criteria).unwrap_or(CriteriaSet::Usg)),
            Method::Ranking { rule: RankingRule::Borda, .. } => Self::Borda,
            Method::Ranking { rule: RankingRule::Schulze, .. } => Self::Schulze,
            Method::Fist { .. } => Self::Fist,
        }
    }

    const fn kind(self) -> MethodKind {
        match self {
            Self::OneChoice | Self::Approval => MethodKind::Hands,
            Self::Dots => MethodKind::Dots,
            Self::Criteria(_) => MethodKind::Criteria,
            Self::Borda | Self::Schulze => MethodKind::Ranking,
            Self::Fist => MethodKind::Fist,
        }
    }

    /// Declares this way with its usual numbers; voters, openness, base and quorum stay, and the cut where there is one.
    pub fn take(self, declared: &mut Declaration, room: &Room, vote: &Vote) {
        let usual = preset_by(room.workshop, vote, self.kind());
        let entry = Entry::Totals;
        declared.ties = usual.ties;
        if (self == Self::Fist) != (declared.method.kind() == MethodKind::Fist) {
            declared.cut = usual.cut;
        }
        declared.method = match (self, usual.method) {
            (Self::OneChoice, _) => Method::Choice { entry },
            (Self::Approval, _) => Method::Approval { max_choices: None, entry },
            (Self::Criteria(set), _) => set.method(true),
            (Self::Schulze, Method::Ranking { shared, length, .. }) => {
                Method::Ranking { rule: RankingRule::Schulze, shared, length }
            }
            (Self::Dots | Self::Borda | Self::Schulze | Self::Fist, method) => method,
        };
    }
}
