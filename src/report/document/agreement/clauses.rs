//! What is agreed, point by point: what was accepted, what stands on sheets, decisions, what is still open, what it is for.

use super::annexes::Annexes;
use super::opening::is_done;
use super::{Passage, Source};
use crate::domain::Id;
use crate::domain::agreement::{Annex, Part};
use crate::domain::note::{Note, NoteKind};
use crate::domain::priorities::{accepted, priorities};
use crate::domain::vote::result::{Detail, OptionResult, VoteResult};
use crate::domain::vote::{Acceptance, DecidedBy, Declaration, Entry, Letter, Vote, VoteOption, VoteState, result};
use crate::report::block::{Block, ListItem, Marks, Span};
use crate::report::document::kept;
use crate::report::document::priorities::words;
use crate::text::report::votes as tell;
use crate::text::{agreement as say, dates, spelled};
use std::collections::{BTreeMap, BTreeSet};

/// The points in order, each behind its ordinal.
pub(super) fn clauses(source: Source<'_>, annexes: &Annexes) -> Vec<Passage> {
    let (language, workshop) = (source.language(), source.workshop);
    let votes = accepted(workshop).into_iter().chain(proposals(source));
    let mut points: Vec<(Part, String, Vec<Block>)> = votes.map(|vote| of_vote(source, vote)).collect();
    points.extend(order(source));
    if !workshop.carried.is_empty() {
        points.push((Part::Carried, say::carried(language, &annexes.name(Annex::Agreed)), Vec::new()));
    }
    for (part, sentence) in annexes.sheets(language) {
        points.push((part, sentence, Vec::new()));
    }
    points.extend(notes(
        source,
        Part::Decisions,
        language.say(say::THESE_DECISIONS),
        &kept(workshop, NoteKind::Decision),
    ));
    if annexes.has(Annex::NotAgreed) {
        points.push((Part::NotAgreed, say::not_agreed(language, &annexes.name(Annex::NotAgreed)), Vec::new()));
    }
    let open: Vec<&Note> = workshop.notes.values().filter(|note| note.is_open_question()).collect();
    points.extend(notes(source, Part::Questions, language.say(say::THESE_QUESTIONS), &open));
    if let Some((first, last)) = annexes.ends() {
        points.push((Part::Annexes, say::annexes(language, &first, &last), Vec::new()));
    }
    points.push((Part::Purpose, language.say(say::PURPOSE).to_owned(), Vec::new()));
    let passage = |(index, (part, sentence, under)): (u32, (Part, String, Vec<Block>))| {
        let ordinal = spelled::ordinal(language, index);
        let clause = Block::Clause(ordinal.clone(), vec![Span::Plain(sentence)]);
        Passage { part, name: ordinal, blocks: std::iter::once(clause).chain(under).collect() }
    };
    (1..).zip(points).map(passage).collect()
}

/// Accepted proposals, in the order of entry: decisions by fist to five.
fn proposals(source: Source<'_>) -> impl Iterator<Item = &Vote> {
    let votes = source.workshop.votes.values();
    votes.filter(|vote| vote.state == VoteState::Accepted && vote.is_proposal())
}

/// What was accepted from a vote, with the numbers.
fn of_vote(source: Source<'_>, vote: &Vote) -> (Part, String, Vec<Block>) {
    let language = source.language();
    let part = Part::Accepted(vote.id);
    let Some(accepted) = &vote.acceptance else {
        return (part, say::nothing_taken(language, &vote.question), Vec::new());
    };
    let result = result(source.workshop, vote);
    let mut blocks = Vec::new();
    if !accepted.taken.is_empty() {
        blocks.push(Block::List(Marks::Numbers, taken(source, vote, accepted, result.as_ref())));
    }
    blocks.extend(accepted.reason.as_ref().map(|reason| Block::plain(say::because(language, reason))));
    let sentence = match (accepted.taken.is_empty(), &vote.declaration, &result) {
        (true, _, _) => say::nothing_taken(language, &vote.question),
        (false, Some(declared), Some(result)) => counted(source, vote, accepted, (declared, result)),
        (false, _, _) => say::by_musyawarah(language, &vote.question),
    };
    (part, sentence, blocks)
}

/// The sentence over what a count led to.
fn counted(
    source: Source<'_>,
    vote: &Vote,
    accepted: &Acceptance,
    (declared, result): (&Declaration, &VoteResult),
) -> String {
    let language = source.language();
    if let Detail::Fist { counts, outcome } = &result.detail {
        let outcome = outcome.map_or_else(String::new, |outcome| language.say(tell::outcome(outcome)).to_owned());
        return say::by_fist(language, &outcome, counts.iter().sum());
    }
    let present = || tell::present(language, declared.present, declared.voters.len());
    let turnout = match result.entry {
        Entry::Ballots if declared.method.is_panel() => present(),
        Entry::Ballots => tell::ballots(language, result.valid, result.blank, declared.voters.len() as u64),
        Entry::Totals => present(),
    };
    let turnout = within(&turnout);
    let rule = tell::rule(language, &declared.method);
    match accepted.decided_by {
        DecidedBy::Musyawarah => say::by_musyawarah(language, &vote.question),
        DecidedBy::Count => say::by_count(language, &vote.question, &rule, &turnout),
        DecidedBy::CountThenMusyawarah => say::by_count_and_musyawarah(language, &vote.question, &rule, &turnout),
    }
}

/// A sentence as a part of another.
fn within(sentence: &str) -> String {
    let mut letters = sentence.trim_end_matches('.').chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// The options taken, each with what it got, or that it was agreed before the count.
fn taken(source: Source<'_>, vote: &Vote, accepted: &Acceptance, result: Option<&VoteResult>) -> Vec<ListItem> {
    let language = source.language();
    let options: BTreeMap<&Letter, &VoteOption> = vote.options.iter().map(|option| (&option.id, option)).collect();
    let counted = by_letter(result);
    let line = |(letter, shared): (&Letter, bool)| {
        let option = options.get(letter)?;
        let agreed = vote.agreed.contains(letter).then(|| language.say(say::BY_MUSYAWARAH).to_owned());
        let mut told: Vec<String> = agreed.into_iter().collect();
        if told.is_empty() {
            told.extend(counted.get(letter).into_iter().flat_map(|option| numbers(source, vote, option)));
        }
        if shared {
            told.push(language.say(say::SAME_RANK).to_owned());
        }
        let told = if told.is_empty() { String::new() } else { format!(" ({})", told.join(", ")) };
        let text = words(source.workshop, (option.item, option.row), &option.text, language);
        Some(ListItem::plain(format!("{text}{told}")))
    };
    let options = accepted.taken.iter().flat_map(|group| group.iter().map(move |letter| (letter, group.len() > 1)));
    options.filter_map(line).collect()
}

/// What was counted for each option.
pub(super) fn by_letter(result: Option<&VoteResult>) -> BTreeMap<&Letter, &OptionResult> {
    result.iter().flat_map(|result| &result.options).map(|one| (&one.option, one)).collect()
}

/// What an option got: points, and those who gave them.
pub(super) fn numbers(source: Source<'_>, vote: &Vote, option: &OptionResult) -> Vec<String> {
    let language = source.language();
    let Some(declared) = &vote.declaration else {
        return Vec::new();
    };
    let points = option.score.as_ref().map(|score| say::points(language, &declared.method, score));
    points.into_iter().chain(option.supporters.map(|n| say::supporters(language, n))).collect()
}

/// The order of all priorities, where the room set it.
fn order(source: Source<'_>) -> Option<(Part, String, Vec<Block>)> {
    let (order, reason) = source.workshop.priority_order.as_ref()?;
    let ranked = priorities(source.workshop);
    let known: BTreeSet<(Id, &Letter)> = order.iter().map(|(vote, option)| (*vote, option)).collect();
    let in_order = ranked.iter().filter(|one| known.contains(&(one.vote, &one.option)));
    let lines: Vec<ListItem> = in_order
        .map(|one| ListItem::plain(words(source.workshop, (one.item, one.row), &one.text, source.language())))
        .collect();
    let list = Block::List(Marks::Numbers, lines);
    Some((Part::Order, say::in_order(source.language(), reason), vec![list]))
}

fn notes(source: Source<'_>, part: Part, sentence: &str, notes: &[&Note]) -> Option<(Part, String, Vec<Block>)> {
    if notes.is_empty() {
        return None;
    }
    let line = |note: &&Note| ListItem::plain(format!("{}{}", note.text, source.style.source(note.by.as_ref())));
    let list = Block::List(Marks::Numbers, notes.iter().map(line).collect());
    Some((part, sentence.to_owned(), vec![list]))
}

/// How decisions were taken, a box for each way; nothing where none was.
pub(super) fn ways(source: Source<'_>) -> Vec<Block> {
    let (language, workshop) = (source.language(), source.workshop);
    let mut musyawarah = !kept(workshop, NoteKind::Decision).is_empty() || workshop.priority_order.is_some();
    let mut voting = false;
    for vote in accepted(workshop).into_iter().chain(proposals(source)).filter(|vote| is_done(vote)) {
        musyawarah |= !vote.agreed.is_empty();
        let Some(accepted) = &vote.acceptance else { continue };
        match accepted.decided_by {
            DecidedBy::Musyawarah => musyawarah = true,
            DecidedBy::Count => voting = true,
            DecidedBy::CountThenMusyawarah => (musyawarah, voting) = (true, true),
        }
    }
    if !musyawarah && !voting {
        return Vec::new();
    }
    let ways = [(say::MUSYAWARAH, musyawarah), (say::VOTING, voting)];
    let ways = ways.map(|(way, is)| format!("{} {}", say::ticked(is), language.say(way)));
    vec![Block::plain(say::ways(language, &ways.join("  ")))]
}

/// A number of places, ranks or rows as documents write it.
pub(super) fn count(source: Source<'_>, n: usize) -> String {
    dates::number(source.language(), n as u64)
}
