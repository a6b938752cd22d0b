//! What the room has accepted, over all votes.

use super::votes::{because, warnings};
use super::{Block, Table, columns, heading, none};
use crate::domain::priorities::{CarriedPriority, Priority};
use crate::domain::{Id, Workshop};
use crate::report::table::Cell;
use crate::text::recap::GONE;
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
    for priority in &ranked {
        let by = language.say(tell::decided_by(priority.decided_by));
        let question = workshop.vote(priority.vote).map_or("", |vote| &vote.question);
        rows.push(vec![
            Cell::count(priority.rank.to_string(), priority.rank as u64),
            words(workshop, (priority.item, priority.row), &priority.text, language).into(),
            about(workshop, priority, language).into(),
            format!("{by}: {question}").into(),
        ]);
    }
    let columns = columns(language, &[say::RANK, say::OPTION, say::ASPECT, say::DECIDED]);
    blocks.push(Block::Table(Table::new(columns, 4, rows)));
    if let Some((_, reason)) = &workshop.priority_order {
        let word = language.say(say::REORDERED);
        let reason = because(reason, language);
        blocks.push(Block::plain(format!("{word}. {reason}")));
    }
    blocks.extend(carried(workshop, language));
    blocks
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
            Cell::count(number.to_string(), number as u64),
            one.text.clone().into(),
            told::about_of_carried(language, workshop, one).join(" · ").into(),
            told::decided_there(language, how, one.rank, &sum).into(),
        ]
    };
    // The line calls them so: behind the priorities of this workshop.
    let first = crate::domain::priorities::priorities(workshop).len() + 1;
    let rows = (first..).zip(&workshop.carried).map(row).collect();
    let columns = columns(language, &[say::RANK, say::OPTION, say::ASPECT, told::DECIDED_THERE]);
    let title = Block::strong(language.say(told::CARRIED).to_owned());
    vec![title, Block::Table(Table::new(columns, 4, rows))]
}

/// The words of an option; not those of an item or a row that was withdrawn or parked meanwhile.
pub(super) fn words(
    workshop: &Workshop,
    (item, row): (Option<Id>, Option<Id>),
    text: &str,
    language: Language,
) -> String {
    if workshop.is_gone(item, row) { language.say(GONE).to_owned() } else { text.to_owned() }
}

/// Characters of a sum that tell files apart.
const SUM: usize = 8;

/// What a priority is about: its aspect, its row, the dimension of that. Empty where it is about none of them.
pub fn about(workshop: &Workshop, priority: &Priority, language: Language) -> String {
    told::about(language, workshop, priority).join(" · ")
}
