//! What a vote is proposed to be, so that one Enter opens it.

use super::{
    Base, CriteriaSet, Declaration, Entry, Link, Method, MethodKind, Openness, Quorum, RankingRule, TieRule, Vote,
    result, rules,
};
use crate::domain::Workshop;
use crate::domain::attendance::Code;
use crate::domain::tally::dots::{usual_dots, usual_limit};

/// At most so many are taken, those agreed beforehand among them.
const MOST_TAKEN: usize = 5;

/// Up to this many options hands are quickest.
const HANDS_UP_TO: usize = 6;

/// Up to this many options everybody can rank all of them.
const RANK_ALL_UP_TO: usize = 10;

/// Seconds for one ballot, or for counting the hands for one option.
const SECONDS: u32 = 15;

/// The declaration that is proposed for a draft: a run-off by its rule, a second round as the first, else by the
/// session's method, else by the number of options. A session's method that does not fit the options gives way.
pub fn preset(workshop: &Workshop, vote: &Vote) -> Declaration {
    if let Some(declaration) = run_off(workshop, vote) {
        return declaration;
    }
    let options = vote.remaining().len();
    let session = vote.session.as_deref().and_then(|id| workshop.session(id));
    let planned = session.and_then(|(_, session)| session.plan.method);
    let fits = |kind: &MethodKind| *kind != MethodKind::Fist || options == 1;
    let kind = planned.filter(fits).unwrap_or_else(|| usual_kind(options));
    let usual = preset_by(workshop, vote, kind);
    match first_round(workshop, vote) {
        Some(first) if rules::numbers_fit(&first.method, options) => Declaration {
            method: first.method.clone(),
            cut: first.cut.map(|cut| cut.min(number(options).max(1))),
            ties: first.ties,
            openness: first.openness,
            base: first.base,
            quorum: first.quorum,
            ..usual
        },
        Some(_) | None => usual,
    }
}

/// What was declared for the round before.
fn first_round<'a>(workshop: &'a Workshop, vote: &Vote) -> Option<&'a Declaration> {
    match vote.link? {
        Link::SecondRound { of } => workshop.vote(of)?.declaration.as_ref(),
        Link::RunOff { .. } => None,
    }
}

/// The declaration that is proposed for a draft by one way of deciding.
pub fn preset_by(workshop: &Workshop, vote: &Vote, kind: MethodKind) -> Declaration {
    let options = vote.remaining();
    let voters = voters_here(workshop);
    let left = usual_cut(vote.options.len()).saturating_sub(vote.agreed.len()).max(1);
    let cut = number(left.min(options.len()).max(1));
    let method = usual_method(kind, options.len(), cut);
    Declaration {
        question: vote.question.clone(),
        cut: match kind {
            MethodKind::Fist => None,
            MethodKind::Hands | MethodKind::Dots | MethodKind::Criteria | MethodKind::Ranking => Some(cut),
        },
        ties: match kind {
            MethodKind::Dots | MethodKind::Criteria | MethodKind::Ranking => TieRule::SecondKey,
            MethodKind::Hands | MethodKind::Fist => TieRule::Musyawarah,
        },
        present: number(voters.len()),
        entitled: rules::count_entitled(workshop),
        openness: Openness::Closed,
        base: Base::Valid,
        quorum: Quorum::None,
        reveal: false,
        options,
        method,
        voters,
    }
}

/// Half of the options, at most five: a vote that takes all of them decides nothing.
fn usual_cut(options: usize) -> usize {
    (options / 2).min(MOST_TAKEN)
}

/// Hands up to 6 options, dots for more.
pub const fn usual_kind(options: usize) -> MethodKind {
    if options <= HANDS_UP_TO { MethodKind::Hands } else { MethodKind::Dots }
}

/// A method with its usual numbers.
fn usual_method(kind: MethodKind, options: usize, cut: u32) -> Method {
    let entry = Entry::Totals;
    match kind {
        MethodKind::Hands if cut == 1 => Method::Choice { entry },
        MethodKind::Hands => Method::Approval { max_choices: None, entry },
        MethodKind::Dots => Method::Dots {
            dots: u32::try_from(usual_dots(options)).unwrap_or(u32::MAX),
            max_per_item: u32::try_from(usual_limit(options)).unwrap_or(u32::MAX),
            entry: Entry::Ballots,
        },
        MethodKind::Criteria => CriteriaSet::Usg.method(true),
        MethodKind::Ranking => {
            Method::Ranking { rule: RankingRule::Borda, shared: true, length: (options > RANK_ALL_UP_TO).then_some(5) }
        }
        MethodKind::Fist => Method::Fist { entry },
    }
}

/// A run-off: one choice between two, Borda among more, for the places left; by whom and how open as before.
fn run_off(workshop: &Workshop, vote: &Vote) -> Option<Declaration> {
    let Some(Link::RunOff { of }) = vote.link else {
        return None;
    };
    let tied = workshop.vote(of)?;
    let before = tied.declaration.as_ref()?;
    let tie = result::settled_by(workshop, tied, None)?.tie?;
    let method = if vote.options.len() == 2 {
        Method::Choice { entry: before.method.entry() }
    } else {
        usual_method(MethodKind::Ranking, 0, tie.places_left)
    };
    Some(Declaration {
        question: vote.question.clone(),
        options: vote.remaining(),
        method,
        cut: Some(tie.places_left),
        ties: TieRule::SecondKey,
        ..before.clone()
    })
}

/// Delegations with a vote and heads in the newest count of heads; all with a vote when none was held.
pub fn voters_here(workshop: &Workshop) -> Vec<Code> {
    let mut counts = workshop.headcounts.iter().rev();
    let newest = counts.find(|count| !count.present.is_empty());
    let here = |code: &Code| match newest {
        Some(count) => count.present.get(code).is_some_and(|&heads| heads > 0),
        None => true,
    };
    let delegations = workshop.delegations.iter();
    delegations
        .filter(|delegation| delegation.votes && here(&delegation.code))
        .map(|delegation| delegation.code.clone())
        .collect()
}

/// How long taking the vote will need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Estimate {
    /// Ballots to hand in; options to count hands for with totals, rows of an agreed table, numbers of fingers.
    pub pieces: u32,
    /// Seconds for each.
    pub seconds_each: u32,
}

impl Estimate {
    /// In all, in minutes, rounded up.
    pub const fn minutes(self) -> u32 {
        self.pieces.saturating_mul(self.seconds_each).div_ceil(60)
    }
}

/// Numbers of fingers that a hand can show, 0 to 5.
const FINGERS: usize = 6;

/// How long taking the vote will need: 15 seconds a ballot, or an option where the room counts together.
pub fn estimate(declared: &Declaration) -> Estimate {
    let pieces = match (declared.method.is_together(), declared.method.kind()) {
        (true, MethodKind::Fist) => FINGERS,
        (true, _) => declared.options.len(),
        (false, _) => declared.voters.len(),
    };
    Estimate { pieces: number(pieces), seconds_each: SECONDS }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
