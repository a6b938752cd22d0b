//! What was not agreed, with the reasons: options of accepted votes that were not taken, of which the next below the cut are
//! reserves, and votes that were counted and not accepted.

use super::Source;
use super::clauses::{by_letter, count, numbers};
use crate::domain::Id;
use crate::domain::priorities::accepted;
use crate::domain::tally::Outcome;
use crate::domain::vote::result::{Detail, OptionResult, VoteResult};
use crate::domain::vote::{Acceptance, Entry, Letter, Link, Score, Vote, VoteOption, result};
use crate::report::block::Block;
use crate::report::document::columns;
use crate::report::document::priorities::words;
use crate::report::table::Table;
use crate::text::agreement::{self as say, left as tell};
use crate::text::report as common;
use std::collections::BTreeSet;

/// So many options next below the cut are reserves, and those that share the rank of the last of them.
const RESERVES: usize = 3;

/// An option that was not taken.
struct Left<'a> {
    option: &'a VoteOption,
    question: &'a str,
    reserve: bool,
    why: String,
}

/// Everything that was not agreed; nothing where all was.
pub(super) fn left(source: Source<'_>) -> Vec<Block> {
    let language = source.language();
    let votes = accepted(source.workshop);
    let all: Vec<Left> = votes.iter().flat_map(|vote| of_vote(source, vote)).collect();
    let all = once_each(source, all);
    let mut blocks = Vec::new();
    for (title, reserve) in [(tell::OTHERS, false), (tell::RESERVES, true)] {
        let rows: Vec<&Left> = all.iter().filter(|left| left.reserve == reserve).collect();
        if rows.is_empty() {
            continue;
        }
        let row = |(number, left): (usize, &&Left)| {
            [
                count(source, number),
                words(source.workshop, (left.option.item, left.option.row), &left.option.text, language),
                left.question.to_owned(),
                left.why.clone(),
            ]
            .to_vec()
        };
        let names = columns(language, &[common::RANK, tell::PROPOSAL, tell::QUESTION, tell::WHY]);
        blocks.push(Block::Heading(3, language.say(title).to_owned()));
        blocks.push(Block::Table(Table::new(names, 4, (1..).zip(&rows).map(row).collect())));
    }
    blocks.extend(not_accepted(source));
    blocks
}

/// What an option is about, as it is known across votes.
fn subject(option: &VoteOption) -> Result<Id, String> {
    option.source().ok_or_else(|| option.text.to_lowercase())
}

/// Each proposal once, by the vote that was accepted last, without what another vote took.
fn once_each<'a>(source: Source<'_>, all: Vec<Left<'a>>) -> Vec<Left<'a>> {
    let taken_of = |vote: &'_ Vote| {
        let taken: BTreeSet<&Letter> =
            vote.acceptance.iter().flat_map(|accepted| accepted.taken.iter().flatten()).collect();
        let options = vote.options.iter().filter(|option| taken.contains(&&option.id));
        options.map(subject).collect::<Vec<_>>()
    };
    let mut known: BTreeSet<Result<Id, String>> = accepted(source.workshop).into_iter().flat_map(taken_of).collect();
    let mut kept: Vec<Left> = all.into_iter().rev().filter(|left| known.insert(subject(left.option))).collect();
    kept.reverse();
    kept
}

/// The options of a vote that it did not take, best first.
fn of_vote<'a>(source: Source<'_>, vote: &'a Vote) -> Vec<Left<'a>> {
    let Some(accepted) = &vote.acceptance else {
        return Vec::new();
    };
    let taken: BTreeSet<&Letter> = accepted.taken.iter().flatten().collect();
    let result = result(source.workshop, vote);
    let by_letter = by_letter(result.as_ref());
    let counted = |option: &VoteOption| by_letter.get(&option.id).copied();
    let mut left: Vec<(&VoteOption, Option<&OptionResult>)> =
        vote.options.iter().filter(|option| !taken.contains(&option.id)).map(|one| (one, counted(one))).collect();
    left.sort_by_key(|(_, counted)| counted.and_then(|one| one.settled_rank).unwrap_or(usize::MAX));
    let last = result.as_ref().and_then(|result| last_taken(result, &taken));
    let reserves = result.as_ref().map_or(0, |result| reserves(result, &left));
    let told = |(place, (option, counted)): (usize, (&'a VoteOption, Option<&OptionResult>))| Left {
        option,
        question: &vote.question,
        reserve: place < reserves,
        why: why(source, vote, accepted, (counted, last)),
    };
    left.iter().copied().enumerate().map(told).collect()
}

/// What the last of those that were taken got.
fn last_taken<'a>(result: &'a VoteResult, taken: &BTreeSet<&Letter>) -> Option<&'a Score> {
    let scores = result.options.iter().filter(|one| taken.contains(&one.option)).filter_map(|one| one.score.as_ref());
    scores.min()
}

/// How many of those that were left are reserves: the next below a declared cut that got anything at all.
fn reserves(result: &VoteResult, left: &[(&VoteOption, Option<&OptionResult>)]) -> usize {
    if result.cut.is_none() {
        return 0;
    }
    let got = |one: &OptionResult| one.score.as_ref().is_none_or(|score| score.whole() != Some(0));
    let ranks: Vec<usize> =
        left.iter().map_while(|(_, counted)| counted.filter(|one| got(one)).and_then(|one| one.settled_rank)).collect();
    let last = ranks.get(RESERVES - 1).or(ranks.last()).copied().unwrap_or(0);
    ranks.into_iter().take_while(|rank| *rank <= last).count()
}

/// Why an option was not taken: its rank, how far it was from the cut, and what the room gave as the reason.
fn why(
    source: Source<'_>,
    vote: &Vote,
    accepted: &Acceptance,
    (counted, last): (Option<&OptionResult>, Option<&Score>),
) -> String {
    let language = source.language();
    let (Some(counted), Some(declared)) = (counted, &vote.declaration) else {
        return language.say(tell::BY_MUSYAWARAH).to_owned();
    };
    let mut told = vec![match counted.settled_rank {
        Some(rank) => tell::rank(language, rank, declared.options.len()),
        None => language.say(tell::APART).to_owned(),
    }];
    if let (Some(score), Some(last)) = (&counted.score, last) {
        told.push(match last.above(score) {
            Some(distance) => tell::below(language, &say::distance(language, &declared.method, &distance)),
            None if last == score => tell::at_cut(language, &say::points(language, &declared.method, score)),
            None => tell::got(language, &numbers(source, vote, counted).join(", ")),
        });
    }
    told.extend(accepted.reason.clone());
    told.join("; ")
}

/// Votes that were counted and not accepted, and why as far as the count says it.
fn not_accepted(source: Source<'_>) -> Vec<Block> {
    let language = source.language();
    let workshop = source.workshop;
    let waits = |vote: &&Vote| {
        let is_run_off = matches!(vote.link, Some(Link::RunOff { .. }));
        vote.is_counted() && vote.acceptance.is_none() && !is_run_off
    };
    let line = |vote: &Vote| {
        let reveals = vote.declaration.as_ref().is_some_and(|declared| declared.reveal);
        let counted = result(workshop, vote).filter(|_| !reveals);
        let why = match counted {
            Some(VoteResult { quorum: Some(quorum), .. }) if !quorum.met => tell::NO_QUORUM,
            Some(VoteResult { tie: Some(_), .. }) => tell::TIE,
            Some(VoteResult {
                detail: Detail::Fist { outcome: Some(Outcome::Objection | Outcome::NoConsensus), .. },
                ..
            }) => tell::NOT_CARRIED,
            Some(
                VoteResult { detail: Detail::Fist { outcome: None, .. }, .. }
                | VoteResult { valid: 0, entry: Entry::Ballots, .. },
            ) => tell::NO_BALLOTS,
            Some(_) | None => tell::WAITS,
        };
        format!("{}: {}", vote.question, language.say(why))
    };
    let lines: Vec<String> = workshop.votes.values().filter(waits).map(line).collect();
    if lines.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(3, language.say(tell::NOT_ACCEPTED).to_owned()), Block::list(lines)]
}
