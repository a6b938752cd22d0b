//! Whether a result would hold if it were counted otherwise, from the same ballots.

use super::count::{self, Count};
use super::round::Ballot;
use super::{Choice, Declaration, Letter, Method, MethodKind, Openness, RankingRule, Vote, ties};
use crate::domain::Workshop;
use crate::domain::attendance::Unsur;
use std::collections::BTreeMap;

/// What is counted otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variation {
    /// The ballots of the committee are left out. Only of a vote that is *terbuka*: of another it would show what a
    /// committee of one has voted.
    WithoutCommittee,
    /// A ranking goes by this rule, which is the other one.
    Rule(RankingRule),
    /// Each ballot with dots on an option counts one for it.
    OneDot,
}

/// An option with its ranks as counted and as they would be; none outside the order.
pub type Change = (Letter, Option<usize>, Option<usize>);

/// A result counted otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// What was counted otherwise.
    pub variation: Variation,
    /// The options that would have another place, in the order of the declaration. Empty where the result holds.
    pub changes: Vec<Change>,
}

/// The results counted otherwise that mean something for this vote; none before it is counted, and none of what has no
/// ballots or no order: totals, agreed tables and fist to five.
pub fn what_if(workshop: &Workshop, vote: &Vote) -> Vec<WhatIf> {
    let declared = vote.declaration.as_ref().filter(|_| vote.is_counted());
    let has_order = |method: &Method| !method.is_together() && method.kind() != MethodKind::Fist;
    let Some(declared) = declared.filter(|declared| has_order(&declared.method)) else {
        return Vec::new();
    };
    let counted = ranks(vote, declared, &count::ballots(declared, vote.counting()));
    let with = |variation, by: &Declaration, count: &Count| WhatIf {
        variation,
        changes: changes(declared, &counted, &ranks(vote, by, count)),
    };
    let committee = without_committee(workshop, vote, declared);
    let committee = committee.map(|count| with(Variation::WithoutCommittee, declared, &count));
    let rule = other_rule(declared)
        .map(|(rule, other)| with(Variation::Rule(rule), &other, &count::ballots(&other, vote.counting())));
    let one_dot = one_dot(vote, declared).map(|count| with(Variation::OneDot, declared, &count));
    [committee, rule, one_dot].into_iter().flatten().collect()
}

/// None where no ballot is of the committee.
fn without_committee(workshop: &Workshop, vote: &Vote, declared: &Declaration) -> Option<Count> {
    let is_committee = |ballot: &Ballot| {
        let voter = ballot.voter.as_ref().and_then(|code| workshop.delegation(code));
        voter.is_some_and(|voter| voter.unsur == Unsur::Panitia)
    };
    if declared.openness != Openness::Open || !vote.counting().any(is_committee) {
        return None;
    }
    Some(count::ballots(declared, vote.counting().filter(|ballot| !is_committee(ballot))))
}

fn other_rule(declared: &Declaration) -> Option<(RankingRule, Declaration)> {
    let Method::Ranking { rule, shared, length } = declared.method else {
        return None;
    };
    let rule = match rule {
        RankingRule::Borda => RankingRule::Schulze,
        RankingRule::Schulze => RankingRule::Borda,
    };
    Some((rule, Declaration { method: Method::Ranking { rule, shared, length }, ..declared.clone() }))
}

/// None where nobody may place more than one dot on an option.
fn one_dot(vote: &Vote, declared: &Declaration) -> Option<Count> {
    if !matches!(declared.method, Method::Dots { max_per_item: 2.., .. }) {
        return None;
    }
    let ballots: Vec<Ballot> = vote.counting().cloned().map(with_one_dot).collect();
    Some(count::ballots(declared, ballots.iter()))
}

fn with_one_dot(mut ballot: Ballot) -> Ballot {
    if let Choice::Dots(dots) = &mut ballot.choice {
        for dots in dots.values_mut() {
            *dots = (*dots).min(1);
        }
    }
    ballot
}

/// By option, 1 + the options in better levels, with the second key and the settlement of a tie applied.
fn ranks(vote: &Vote, declared: &Declaration, count: &Count) -> BTreeMap<usize, usize> {
    let settlement = vote.settlement.as_ref().map(|(how, _)| how);
    let mut ranks = BTreeMap::new();
    let mut better = 0;
    for level in ties::settle(declared, count, settlement, None).levels {
        ranks.extend(level.iter().map(|option| (*option, better + 1)));
        better += level.len();
    }
    ranks
}

fn changes(declared: &Declaration, before: &BTreeMap<usize, usize>, after: &BTreeMap<usize, usize>) -> Vec<Change> {
    let options = declared.options.iter().enumerate();
    let change =
        options.map(|(place, option)| (option.id.clone(), before.get(&place).copied(), after.get(&place).copied()));
    change.filter(|(_, before, after)| before != after).collect()
}
