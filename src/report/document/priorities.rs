//! What the room has accepted, over all votes.

use super::votes::{because, warnings};
use super::{Block, Span, Table, columns, heading, none};
use crate::domain::Workshop;
use crate::domain::priorities::{CarriedPriority, Priority};
use crate::text::report::{self as say, votes as tell};
use crate::text::{Language, priorities as told};

/// Everything the room has accepted, in order.
pub fn priorities(workshop: &Workshop, language: Language) -> Vec<Block> {
    let mut blocks = vec![heading(2, language, say::PRIORITIES)];
    let ranked = crate::domain::priorities::priorities(workshop);
    if ranked.is_empty() {
        if workshop.carried.is_empty() {
            blocks.push(none(language));
        }
        blocks.extend(carried(workshop, language));
        return blocks;
    }
    blocks.extend(warnings(workshop, language));
    let mut rows = Vec::new();
    for (number, priority) in numbered(workshop, &ranked) {
        let by = language.say(tell::decided_by(priority.decided_by));
        let question = workshop.vote(priority.vote).map_or("", |vote| &vote.question);
        rows.push(vec![
            number.to_string(),
            priority.text.clone(),
            about(workshop, priority, language),
            format!("{by}: {question}"),
        ]);
    }
    let columns = columns(language, &[say::RANK, say::OPTION, say::ASPECT, say::DECIDED]);
    blocks.push(Block::Table(Table { columns, numbers: 4, rows }));
    if let Some((_, reason)) = &workshop.priority_order {
        let word = language.say(say::REORDERED);
        let reason = because(reason, language);
        blocks.push(Block::plain(format!("{word}. {reason}")));
    }
    blocks.extend(carried(workshop, language));
    blocks
}

/// Priorities with the numbers that were decided: those of each aspect have their own, until a vote over several or
/// the order of the room joins them.
pub fn numbered<'a>(workshop: &Workshop, ranked: &'a [Priority]) -> Vec<(usize, &'a Priority)> {
    let ordered = |priority: &Priority| {
        let pair = (priority.vote, priority.option.clone());
        workshop.priority_order.as_ref().is_some_and(|(order, _)| order.contains(&pair))
    };
    let aspect = |priority: &Priority| {
        let vote = workshop.vote(priority.vote).filter(|_| !ordered(priority));
        vote.and_then(|vote| vote.aspect.as_deref())
    };
    let mut groups: Vec<(Option<&str>, Vec<&Priority>)> = Vec::new();
    for priority in ranked {
        let aspect = aspect(priority);
        match groups.iter_mut().find(|(known, _)| *known == aspect) {
            Some((_, group)) => group.push(priority),
            None => groups.push((aspect, vec![priority])),
        }
    }
    let number = |group: &[&Priority], priority: &Priority| {
        let before = group.iter().filter(|other| other.rank < priority.rank);
        1 + before.count()
    };
    let of_group = |(_, group): (Option<&str>, Vec<&'a Priority>)| {
        let numbers: Vec<usize> = group.iter().map(|priority| number(&group, priority)).collect();
        numbers.into_iter().zip(group).collect::<Vec<_>>()
    };
    groups.into_iter().flat_map(of_group).collect()
}

/// What an earlier workshop has decided, as such: with its place there and the beginning of the sum that names its file.
/// Nothing where nothing was carried over.
pub fn carried(workshop: &Workshop, language: Language) -> Vec<Block> {
    if workshop.carried.is_empty() {
        return Vec::new();
    }
    let row = |(number, one): (usize, &CarriedPriority)| {
        let how = language.say(tell::decided_by(one.decided_by));
        let sum: String = one.origin.workshop.chars().take(SUM).collect();
        vec![
            number.to_string(),
            one.text.clone(),
            told::about_of_carried(language, workshop, one).join(" · "),
            told::decided_there(language, how, one.rank, &sum),
        ]
    };
    // The line calls them so: behind the priorities of this workshop.
    let first = crate::domain::priorities::priorities(workshop).len() + 1;
    let rows = (first..).zip(&workshop.carried).map(row).collect();
    let columns = columns(language, &[say::RANK, say::OPTION, say::ASPECT, told::DECIDED_THERE]);
    let title = Block::Text(vec![Span::Strong(language.say(told::CARRIED).to_owned())]);
    vec![title, Block::Table(Table { columns, numbers: 4, rows })]
}

/// Characters of a sum that tell files apart.
const SUM: usize = 8;

/// What a priority is about: its aspect, its row, the dimension of that. Empty where it is about none of them.
pub fn about(workshop: &Workshop, priority: &Priority, language: Language) -> String {
    told::about(language, workshop, priority).join(" · ")
}
