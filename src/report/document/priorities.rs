//! What the room has accepted, over all votes.

use super::votes::{because, warnings};
use super::{Block, Table, columns, heading, none};
use crate::domain::Workshop;
use crate::domain::priorities::Priority;
use crate::text::report::{self as say, votes as tell};
use crate::text::{Language, priorities as told};

/// Everything the room has accepted, in order.
pub fn priorities(workshop: &Workshop, language: Language) -> Vec<Block> {
    let mut blocks = vec![heading(2, language, say::PRIORITIES)];
    let ranked = crate::domain::priorities::priorities(workshop);
    if ranked.is_empty() {
        blocks.push(none(language));
        return blocks;
    }
    blocks.extend(warnings(workshop, language));
    let mut rows = Vec::new();
    for priority in &ranked {
        let by = language.say(tell::decided_by(priority.decided_by));
        let question = workshop.vote(priority.vote).map_or("", |vote| &vote.question);
        rows.push(vec![
            priority.rank.to_string(),
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
    blocks
}

/// What a priority is about: its aspect, its row, the dimension of that. Empty where it is about none of them.
pub fn about(workshop: &Workshop, priority: &Priority, language: Language) -> String {
    told::about(language, workshop, priority).join(" · ")
}
