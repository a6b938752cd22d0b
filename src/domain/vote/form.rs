//! The form in which a counted vote is handed on, so that anybody can count it again (docs/tally.md).

use super::{Choice, Declaration, Entry, Letter, Method, MethodKind, Openness, Vote, rules};
use crate::domain::attendance::Code;
use std::collections::BTreeMap;

/// A counted vote with all that its count follows from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TallyForm {
    /// What the ballots hold.
    pub kind: FormKind,
    /// The letters of the options, in order.
    pub candidates: Vec<Letter>,
    /// Limits and scales.
    pub settings: FormSettings,
    /// The ballots that count. Unless the vote is *terbuka* alike ones stand together and in an order of their own, so
    /// that nobody finds a delegation by the order of the roll call.
    pub ballots: Vec<FormBallot>,
}

/// What the ballots of a form hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormKind {
    /// Rankings.
    Ranked,
    /// One choice.
    Choice,
    /// Approvals.
    Approval,
    /// Dots.
    Dots,
    /// Scores by criterion.
    Criteria,
    /// Fist to five.
    Fist,
    /// Totals.
    Totals,
}

impl FormKind {
    /// As the form spells it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ranked => "ranked",
            Self::Choice => "choice",
            Self::Approval => "approval",
            Self::Dots => "dots",
            Self::Criteria => "criteria",
            Self::Fist => "fist",
            Self::Totals => "totals",
        }
    }
}

/// Limits and scales of a form; what does not apply is none or empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormSettings {
    /// Dots a ballot.
    pub dots: Option<u32>,
    /// The most dots of a ballot on one option.
    pub max_per_item: Option<u32>,
    /// The most options on a ballot.
    pub max_choices: Option<u32>,
    /// Lowest and highest score.
    pub scale: Option<(i64, i64)>,
    /// Names of the criteria.
    pub criteria: Vec<String>,
    /// Weight by criterion.
    pub weights: BTreeMap<String, u32>,
}

/// A ballot of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormBallot {
    /// How many alike.
    pub count: u32,
    /// Whose it is; only of a vote that is *terbuka*.
    pub voter: Option<Code>,
    /// What it says.
    pub said: Said,
}

/// What a ballot of a form says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// What one ballot says.
    Choice(Choice),
    /// Totals counted in the room.
    Totals(BTreeMap<Letter, u32>),
}

/// The form of a vote that is closed, settled or accepted; none of any other.
pub fn tally_form(vote: &Vote) -> Option<TallyForm> {
    let declared = vote.declaration.as_ref().filter(|_| vote.is_counted())?;
    let totals = || vote.totals.clone().unwrap_or_default();
    let (kind, ballots) = match (declared.method.entry(), declared.method.kind()) {
        (Entry::Totals, MethodKind::Fist) => (FormKind::Fist, hands(&totals())),
        (Entry::Totals, _) => {
            let totals = totals();
            let said = Said::Totals(totals);
            let ballot = FormBallot { count: 1, voter: None, said };
            (FormKind::Totals, vec![ballot])
        }
        (Entry::Ballots, _) => (kind(&declared.method), ballots(vote, declared)),
    };
    Some(TallyForm {
        candidates: declared.options.iter().map(|o| o.id.clone()).collect(),
        settings: match kind {
            FormKind::Totals => FormSettings::default(),
            FormKind::Ranked
            | FormKind::Choice
            | FormKind::Approval
            | FormKind::Dots
            | FormKind::Criteria
            | FormKind::Fist => settings(&declared.method),
        },
        kind,
        ballots,
    })
}

const fn kind(method: &Method) -> FormKind {
    match method {
        Method::Choice { .. } => FormKind::Choice,
        Method::Approval { .. } => FormKind::Approval,
        Method::Dots { .. } => FormKind::Dots,
        Method::Ranking { .. } => FormKind::Ranked,
        Method::Criteria { .. } => FormKind::Criteria,
        Method::Fist { .. } => FormKind::Fist,
    }
}

fn settings(method: &Method) -> FormSettings {
    let none = FormSettings::default();
    match method {
        Method::Choice { .. } | Method::Fist { .. } => none,
        Method::Approval { max_choices, .. } => FormSettings { max_choices: *max_choices, ..none },
        Method::Dots { dots, max_per_item, .. } => {
            FormSettings { dots: Some(*dots), max_per_item: Some(*max_per_item), ..none }
        }
        Method::Ranking { length, .. } => FormSettings { max_choices: *length, ..none },
        Method::Criteria { criteria, low, high, .. } => FormSettings {
            scale: Some((*low, *high)),
            criteria: criteria.iter().map(|c| c.name.clone()).collect(),
            weights: criteria.iter().map(|c| (c.name.clone(), c.weight)).collect(),
            ..none
        },
    }
}

/// Hands counted in the room, by the fingers that they show.
fn hands(totals: &BTreeMap<Letter, u32>) -> Vec<FormBallot> {
    let hand = |(fingers, &count): (&Letter, &u32)| {
        let fingers = rules::fingers_of(fingers).filter(|_| count > 0)?;
        Some(FormBallot { count, voter: None, said: Said::Choice(Choice::Fist(fingers)) })
    };
    totals.iter().filter_map(hand).collect()
}

fn ballots(vote: &Vote, declared: &Declaration) -> Vec<FormBallot> {
    match declared.openness {
        Openness::Open => vote
            .counting()
            .map(|ballot| FormBallot {
                count: ballot.count,
                voter: ballot.voter.clone(),
                said: Said::Choice(ballot.choice.clone()),
            })
            .collect(),
        Openness::Closed | Openness::Secret => {
            let mut alike: BTreeMap<&Choice, u32> = BTreeMap::new();
            for ballot in vote.counting() {
                let count = alike.entry(&ballot.choice).or_default();
                *count = count.saturating_add(ballot.count);
            }
            alike
                .into_iter()
                .map(|(choice, count)| FormBallot { count, voter: None, said: Said::Choice(choice.clone()) })
                .collect()
        }
    }
}
