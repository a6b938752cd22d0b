//! What a declaration, a ballot and totals must be like. Deciding and evolving check by the same rules.

use super::{
    Choice, Criterion, Declaration, Entry, Letter, Method, MethodKind, Openness, RankingRule, Vote, VoteOption,
};
use crate::domain::attendance::Code;
use crate::domain::line::is_line;
use crate::domain::sheet::SheetRefusal;
use crate::domain::swot::ItemState;
use crate::domain::tally::MAX_RANKED_ITEMS;
use crate::domain::vote::{BallotFault, VoteRefusal};
use crate::domain::{Id, Refusal, Workshop};
use std::collections::{BTreeMap, BTreeSet};

/// The most heads a hall holds.
const MAX_PRESENT: u32 = 9_999;

/// Each letter is known, and none is given twice.
pub(super) fn letters<'a>(
    options: &[VoteOption],
    given: impl IntoIterator<Item = &'a Letter>,
) -> Result<(), VoteRefusal> {
    let mut seen = BTreeSet::new();
    for letter in given {
        let known = options.iter().any(|option| option.id == *letter);
        if !known || !seen.insert(letter) {
            return Err(VoteRefusal::UnknownOption(letter.clone()));
        }
    }
    Ok(())
}

/// The options of a draft: each with an item on the board, or a row that stands, or neither; and none there twice.
pub(super) fn options(workshop: &Workshop, options: &[VoteOption]) -> Result<(), Refusal> {
    if options.is_empty() {
        return Err(VoteRefusal::Options.into());
    }
    let (mut sources, mut texts) = (BTreeSet::new(), BTreeSet::new());
    for option in options {
        let new = match (option.item, option.row) {
            (Some(_), Some(_)) => return Err(VoteRefusal::TwoSources(option.text.clone()).into()),
            (Some(item), None) => {
                on_board(workshop, item)?;
                sources.insert(item)
            }
            (None, Some(row)) => {
                stands(workshop, row)?;
                sources.insert(row)
            }
            (None, None) => texts.insert(option.text.to_lowercase()),
        };
        if !new {
            return Err(VoteRefusal::UnknownOption(option.text.clone()).into());
        }
    }
    Ok(())
}

fn on_board(workshop: &Workshop, item: Id) -> Result<(), Refusal> {
    let known = workshop.items.get(&item).ok_or(Refusal::NoSuch(item))?;
    if known.state == ItemState::Shown { Ok(()) } else { Err(Refusal::ItemState(known.state)) }
}

fn stands(workshop: &Workshop, row: Id) -> Result<(), Refusal> {
    let known = workshop.sheets.row(row).ok_or(Refusal::NoSuch(row))?;
    if known.is_shown() { Ok(()) } else { Err(SheetRefusal::State(known.state).into()) }
}

/// A run-off between two is by one choice, among more by Borda.
pub(super) const fn run_off_method(method: &Method, options: usize) -> bool {
    match method {
        Method::Choice { .. } => options == 2,
        Method::Ranking { rule, .. } => options > 2 && matches!(rule, RankingRule::Borda),
        Method::Approval { .. } | Method::Dots { .. } | Method::Criteria { .. } | Method::Fist { .. } => false,
    }
}

/// The numbers of the method, the cut, those present and the voters fit the options and the workshop.
pub(super) fn declaration(workshop: &Workshop, declared: &Declaration) -> Result<(), Refusal> {
    let options = u32::try_from(declared.options.len()).unwrap_or(u32::MAX);
    if options == 0 {
        return Err(Refusal::Vote(VoteRefusal::Options));
    }
    let cut_fits = declared.cut.is_none_or(|cut| (1..=options).contains(&cut));
    if !cut_fits || !numbers_fit(&declared.method, declared.options.len()) {
        return Err(Refusal::Vote(VoteRefusal::Numbers));
    }
    if declared.present == 0 {
        return Err(Refusal::Vote(VoteRefusal::Numbers));
    }
    if declared.present > MAX_PRESENT {
        return Err(Refusal::TooManyHeads(declared.present));
    }
    voters(workshop, &declared.voters)
}

/// The numbers of the method make sense for so many options.
pub(super) fn numbers_fit(method: &Method, options: usize) -> bool {
    match method {
        Method::Choice { .. } => true,
        Method::Approval { max_choices, .. } => max_choices.is_none_or(|most| most > 0),
        Method::Dots { dots, max_per_item, .. } => (1..=1_000).contains(dots) && (1..=*dots).contains(max_per_item),
        Method::Ranking { length, .. } => options <= MAX_RANKED_ITEMS && length.is_none_or(|most| most > 0),
        Method::Criteria { criteria, low, high, .. } => {
            let names: BTreeSet<&str> = criteria.iter().map(|c| c.name.as_str()).collect();
            let scale = -1_000..=1_000;
            names.len() == criteria.len()
                && !names.is_empty()
                && names.iter().all(|name| is_line(name))
                && criteria.iter().all(|c| (1..=1_000).contains(&c.weight))
                && scale.contains(low)
                && scale.contains(high)
                && low < high
        }
        Method::Fist { .. } => options == 1,
    }
}

fn voters(workshop: &Workshop, voters: &[Code]) -> Result<(), Refusal> {
    if voters.is_empty() {
        return Err(Refusal::Vote(VoteRefusal::NoVoters));
    }
    let mut seen = BTreeSet::new();
    for code in voters {
        entitled(workshop, code)?;
        if !seen.insert(code) {
            return Err(Refusal::Vote(VoteRefusal::AlreadyAVoter(code.clone())));
        }
    }
    Ok(())
}

/// The delegation exists and has a vote.
pub(super) fn entitled(workshop: &Workshop, code: &Code) -> Result<(), Refusal> {
    match workshop.delegation(code) {
        None => Err(Refusal::NoSuchDelegation(code.to_string())),
        Some(delegation) if delegation.votes => Ok(()),
        Some(_) => Err(Refusal::Vote(VoteRefusal::NotAVoter(code.clone()))),
    }
}

/// How many delegations of the workshop have a vote.
pub(super) fn count_entitled(workshop: &Workshop) -> u32 {
    let entitled = workshop.delegations.iter().filter(|d| d.votes).count();
    u32::try_from(entitled).unwrap_or(u32::MAX)
}

/// A ballot may come in like this: by whom, how many alike, and not more than voters.
pub(super) fn hand_in(
    vote: &Vote,
    declared: &Declaration,
    voter: Option<&Code>,
    count: u32,
) -> Result<(), VoteRefusal> {
    match declared.method.entry() {
        Entry::Ballots => {}
        Entry::Totals => return Err(VoteRefusal::Entry),
    }
    if declared.method.is_panel() {
        return match (voter, count) {
            (None, 1) => Ok(()),
            _ => Err(VoteRefusal::Naming),
        };
    }
    match (declared.openness, voter) {
        (Openness::Secret, None) => {
            let voters = u32::try_from(declared.voters.len()).unwrap_or(u32::MAX);
            if count == 0 {
                Err(VoteRefusal::Numbers)
            } else if count > voters.saturating_sub(vote.handed_in) {
                Err(VoteRefusal::TooManyBallots { voters })
            } else {
                Ok(())
            }
        }
        (Openness::Open | Openness::Closed, Some(code)) if declared.voters.contains(code) => {
            if count == 1 {
                Ok(())
            } else {
                Err(VoteRefusal::Ballot(BallotFault::Alike))
            }
        }
        (Openness::Open | Openness::Closed, Some(code)) => Err(VoteRefusal::NotAVoter(code.clone())),
        (Openness::Secret, Some(_)) | (Openness::Open | Openness::Closed, None) => Err(VoteRefusal::Naming),
    }
}

/// What a ballot says keeps the rules of the method.
pub(super) fn choice(declared: &Declaration, choice: &Choice) -> Result<(), BallotFault> {
    match (&declared.method, choice) {
        (_, Choice::Blank) => Ok(()),
        (Method::Choice { .. }, Choice::Approvals(chosen)) => {
            named(declared, chosen)?;
            at_most(chosen.len(), Some(1))
        }
        (Method::Approval { max_choices, .. }, Choice::Approvals(chosen)) => {
            named(declared, chosen)?;
            at_most(chosen.len(), *max_choices)
        }
        (Method::Dots { dots, max_per_item, .. }, Choice::Dots(placed)) => {
            placed_dots(declared, placed, *dots, *max_per_item)
        }
        (Method::Ranking { shared, length, .. }, Choice::Ranking(ranks)) => {
            named(declared, ranks.iter().flatten())?;
            if ranks.iter().any(Vec::is_empty) {
                return Err(BallotFault::Empty);
            }
            if !shared && ranks.iter().any(|rank| rank.len() > 1) {
                return Err(BallotFault::SharedRank);
            }
            at_most(ranks.iter().map(Vec::len).sum(), *length)
        }
        (Method::Criteria { criteria, low, high, .. }, Choice::Criteria(scores)) => {
            scores_fit(declared, criteria, (*low, *high), scores)
        }
        (Method::Fist { .. }, Choice::Fist(fingers)) if *fingers <= 5 => Ok(()),
        (Method::Fist { .. }, Choice::Fist(_)) => Err(BallotFault::OffScale { low: 0, high: 5 }),
        (_, Choice::Approvals(_)) => Err(BallotFault::OtherMethod(MethodKind::Hands)),
        (_, Choice::Dots(_)) => Err(BallotFault::OtherMethod(MethodKind::Dots)),
        (_, Choice::Ranking(_)) => Err(BallotFault::OtherMethod(MethodKind::Ranking)),
        (_, Choice::Criteria(_)) => Err(BallotFault::OtherMethod(MethodKind::Criteria)),
        (_, Choice::Fist(_)) => Err(BallotFault::OtherMethod(MethodKind::Fist)),
    }
}

/// At least one option, each known, none twice.
fn named<'a>(declared: &Declaration, given: impl IntoIterator<Item = &'a Letter>) -> Result<(), BallotFault> {
    let mut seen = BTreeSet::new();
    for letter in given {
        if declared.index_of(letter).is_none() {
            return Err(BallotFault::UnknownOption(letter.clone()));
        }
        if !seen.insert(letter) {
            return Err(BallotFault::Twice(letter.clone()));
        }
    }
    if seen.is_empty() {
        return Err(BallotFault::Empty);
    }
    Ok(())
}

fn at_most(chosen: usize, most: Option<u32>) -> Result<(), BallotFault> {
    match most {
        Some(most) if chosen > most as usize => Err(BallotFault::TooManyChoices { most }),
        Some(_) | None => Ok(()),
    }
}

fn scores_fit(
    declared: &Declaration,
    criteria: &[Criterion],
    (low, high): (i64, i64),
    scores: &BTreeMap<Letter, BTreeMap<String, i64>>,
) -> Result<(), BallotFault> {
    named(declared, scores.keys())?;
    let cells = || scores.values().flatten();
    if scores.values().any(BTreeMap::is_empty) {
        return Err(BallotFault::Empty);
    }
    if let Some((name, _)) = cells().find(|(name, _)| criteria.iter().all(|c| c.name != **name)) {
        return Err(BallotFault::UnknownOption(name.clone()));
    }
    if cells().any(|(_, score)| !(low..=high).contains(score)) {
        return Err(BallotFault::OffScale { low, high });
    }
    Ok(())
}

fn placed_dots(
    declared: &Declaration,
    placed: &BTreeMap<Letter, u32>,
    dots: u32,
    most: u32,
) -> Result<(), BallotFault> {
    named(declared, placed.keys())?;
    if placed.values().any(|&on_one| on_one == 0) {
        return Err(BallotFault::Empty);
    }
    if let Some((option, _)) = placed.iter().find(|(_, on_one)| **on_one > most) {
        return Err(BallotFault::TooManyOnOne { option: option.clone(), most });
    }
    let given = placed.values().fold(0_u32, |sum, &n| sum.saturating_add(n));
    if given > dots {
        return Err(BallotFault::TooManyDots { given, dots });
    }
    Ok(())
}

/// Totals come in with the closing exactly where they are counted in the room, and fit.
pub(super) fn closing(declared: &Declaration, given: Option<&BTreeMap<Letter, u32>>) -> Result<(), VoteRefusal> {
    match (declared.method.entry(), given) {
        (Entry::Ballots, None) => Ok(()),
        (Entry::Totals, Some(given)) => totals(declared, given),
        (Entry::Ballots, Some(_)) | (Entry::Totals, None) => Err(VoteRefusal::Entry),
    }
}

/// Totals counted in the room: each option known, nothing above what those present could give.
fn totals(declared: &Declaration, totals: &BTreeMap<Letter, u32>) -> Result<(), VoteRefusal> {
    match &declared.method {
        Method::Fist { .. } if totals.keys().all(|fingers| fingers_of(fingers).is_some()) => {}
        Method::Fist { .. } => return Err(VoteRefusal::Numbers),
        Method::Choice { .. }
        | Method::Approval { .. }
        | Method::Dots { .. }
        | Method::Ranking { .. }
        | Method::Criteria { .. } => letters(&declared.options, totals.keys())?,
    }
    let (each, all) = match &declared.method {
        Method::Choice { entry: Entry::Totals } | Method::Fist { entry: Entry::Totals } => (1, Some(1)),
        Method::Approval { entry: Entry::Totals, max_choices } => (1, *max_choices),
        Method::Dots { entry: Entry::Totals, dots, max_per_item } => (*max_per_item, Some(*dots)),
        Method::Choice { .. }
        | Method::Approval { .. }
        | Method::Dots { .. }
        | Method::Ranking { .. }
        | Method::Criteria { .. }
        | Method::Fist { .. } => return Err(VoteRefusal::Entry),
    };
    let most_each = declared.present.saturating_mul(each);
    if totals.values().any(|&total| total > most_each) {
        return Err(VoteRefusal::Totals { most: most_each });
    }
    let sum = totals.values().fold(0_u32, |sum, &n| sum.saturating_add(n));
    match all.map(|all| declared.present.saturating_mul(all)) {
        Some(most) if sum > most => Err(VoteRefusal::Totals { most }),
        Some(_) | None => Ok(()),
    }
}

/// The fingers that a key of totals of fist to five stands for: `"0"` to `"5"`.
pub(super) fn fingers_of(key: &str) -> Option<u8> {
    match key.parse() {
        Ok(fingers @ 0..=5) if key.len() == 1 => Some(fingers),
        Ok(_) | Err(_) => None,
    }
}
