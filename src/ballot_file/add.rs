//! Ballots as read, given to their tally: ids become indexes, numbers are checked.

use serde_json::value::RawValue;

use super::Reason;
use super::ballot::{List, Pairs, Whole};
use super::candidates::Candidates;
use super::counter::Ratings;
use super::decimal::Decimal;
use super::limits::{Limit, NAME_SHOWN, clipped};
use super::ranked::Ranked;
use crate::domain::tally::{BadBallot, Cast, Cell, Choices, Dots, Fist, MAX_BALLOTS, Ranking, Scores};

pub(super) fn ranking(
    ranked: &mut Ranked,
    candidates: &Candidates,
    List(ranking): &List<List<String>>,
    count: u64,
) -> Result<(), Reason> {
    let ranks = ranking.iter().map(|List(rank)| candidates.find_all(rank)).collect::<Result<Vec<_>, _>>();
    ranked.add(&ranks?, count).map_err(|refused| candidates.name(refused))
}

pub(super) fn choices(
    choices: &mut Choices,
    candidates: &Candidates,
    List(approvals): &List<String>,
    count: u64,
) -> Result<(), Reason> {
    let chosen = candidates.find_all(approvals)?;
    choices.add(&chosen, count).map_err(|refused| candidates.name(refused))?;
    Ok(())
}

pub(super) fn dots(dots: &mut Dots, candidates: &Candidates, placed: &Pairs<Whole>, count: u64) -> Result<(), Reason> {
    let placed = numbers(candidates, placed)?;
    dots.add(&placed, count).map_err(|refused| candidates.name(refused))?;
    Ok(())
}

pub(super) fn scores(
    scores: &mut Scores,
    candidates: &Candidates,
    Pairs(given): &Pairs<Option<Whole>>,
    count: u64,
) -> Result<(), Reason> {
    let items = candidates.find_once(given.iter().map(|(id, _)| id))?;
    let cells = items.into_iter().zip(given).filter_map(|(item, (_, score))| {
        let cell = |score| Cell { item, criterion: 0, score };
        score.map(|score| read_score(score).map(cell))
    });
    let cells = cells.collect::<Result<Vec<_>, _>>()?;
    scores.add(&cells, count).map_err(|refused| candidates.name(refused))?;
    Ok(())
}

pub(super) fn criteria(
    scores: &mut Scores,
    names: &[String],
    candidates: &Candidates,
    Pairs(given): &Pairs<Pairs<Option<Whole>>>,
    count: u64,
) -> Result<(), Reason> {
    let items = candidates.find_once(given.iter().map(|(id, _)| id))?;
    let mut cells = Vec::new();
    for (item, (id, Pairs(by_criterion))) in items.into_iter().zip(given) {
        for (place, (name, score)) in by_criterion.iter().enumerate() {
            let criterion = names.iter().position(|known| known == name);
            let criterion = criterion.ok_or_else(|| Reason::UnknownCriterion(clipped(name, NAME_SHOWN)))?;
            if by_criterion[..place].iter().any(|(other, _)| other == name) {
                let [candidate, criterion] = [id, name].map(|name| clipped(name, NAME_SHOWN));
                return Err(Reason::CriterionTwice { candidate, criterion });
            }
            if let Some(score) = score {
                cells.push(Cell { item, criterion, score: read_score(*score)? });
            }
        }
    }
    scores.add(&cells, count).map_err(|refused| candidates.name(refused))?;
    Ok(())
}

pub(super) fn ratings(
    ratings: &mut Ratings,
    candidates: &Candidates,
    Pairs(given): &Pairs<Option<Box<RawValue>>>,
    count: u64,
) -> Result<(), Reason> {
    let items = candidates.find_once(given.iter().map(|(id, _)| id))?;
    let mut rated = Vec::with_capacity(given.len());
    for (item, (id, raw)) in items.into_iter().zip(given) {
        let Some(raw) = raw else { continue };
        Limit::Number.over(raw.get().len()).map_err(Reason::Limit)?;
        let unreadable = || Reason::Rating { candidate: clipped(id, NAME_SHOWN), text: raw.get().to_owned() };
        rated.push((item, Decimal::parse(raw.get()).ok_or_else(unreadable)?));
    }
    let cast = match rated.is_empty() {
        true => Cast::Blank,
        false => Cast::Valid,
    };
    ratings.turnout = ratings.turnout.and(cast, count).map_err(|refused| candidates.name(refused))?;
    if rated.len() == candidates.len() {
        rated.sort_unstable_by_key(|&(item, _)| item);
        let complete: Vec<Decimal> = rated.into_iter().map(|(_, rating)| rating).collect();
        ratings.concordance.add(&Ranking::of_scores(&complete), count);
    }
    Ok(())
}

pub(super) fn fist(fist: &mut Fist, candidates: &Candidates, shown: Option<Whole>, count: u64) -> Result<(), Reason> {
    let shown =
        shown.map(|Whole(number)| u64::try_from(number).map_err(|_| Reason::Form(format!("{number} is below zero"))));
    fist.add(shown.transpose()?, count).map_err(|refused| candidates.name(refused))?;
    Ok(())
}

pub(super) fn totals(
    totals: &mut Option<Vec<u64>>,
    candidates: &Candidates,
    typed: &Pairs<Whole>,
    count: u64,
) -> Result<(), Reason> {
    if totals.is_some() || count != 1 {
        return Err(Reason::SecondTotals);
    }
    candidates.find_once(typed.0.iter().map(|(id, _)| id))?;
    let mut votes = vec![0; candidates.len()];
    for (item, number) in numbers(candidates, typed)? {
        votes[item] = number;
    }
    *totals = Some(votes);
    Ok(())
}

/// How often a ballot counts.
pub(super) fn count(written: i128) -> Result<u64, Reason> {
    match u64::try_from(written) {
        Ok(0) | Err(_) if written < 1 => Err(Reason::Count(written)),
        Ok(count) if count <= MAX_BALLOTS => Ok(count),
        _ => Err(Reason::Rule(BadBallot::TooManyBallots)),
    }
}

/// Numbers from 0 by candidate.
fn numbers(candidates: &Candidates, Pairs(pairs): &Pairs<Whole>) -> Result<Vec<(usize, u64)>, Reason> {
    let read = |(id, Whole(number)): &(String, Whole)| {
        let item = candidates.find(id)?;
        match u64::try_from(*number) {
            Ok(number) => Ok((item, number)),
            Err(_) if *number > 0 => Err(Reason::Rule(BadBallot::TooManyBallots)),
            Err(_) => Err(Reason::Negative { candidate: clipped(id, NAME_SHOWN), number: *number }),
        }
    };
    pairs.iter().map(read).collect()
}

fn read_score(Whole(number): Whole) -> Result<i64, Reason> {
    i64::try_from(number).map_err(|_| Reason::Rule(BadBallot::TooManyBallots))
}
