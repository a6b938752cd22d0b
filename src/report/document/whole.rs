//! Everything that is in the file, as one document.

use super::{Block, Columns, Head, Span, Style, heading};
use super::{agenda, attendance, discussion, priorities, sheets, swot, votes};
use crate::domain::Workshop;
use crate::domain::vote::Vote;
use crate::text::{Language, dates, report as say};

/// The document of a workshop as read from a journal that ends in `head`.
pub fn whole(workshop: &Workshop, head: Head<'_>, style: Style) -> Vec<Block> {
    let language = style.language;
    let mut blocks = title(workshop, style);
    blocks.extend(agenda(workshop, language));
    blocks.extend(attendance(workshop, language));
    blocks.extend(swot(workshop, style));
    blocks.extend(sheets(workshop, style, Columns::All));
    blocks.extend(discussion(workshop, style));
    blocks.extend(votes(workshop, language));
    blocks.extend(priorities(workshop, language));
    blocks.extend(record(workshop, head, language));
    blocks
}

fn title(workshop: &Workshop, style: Style) -> Vec<Block> {
    let language = style.language;
    let created = &workshop.created;
    let mut blocks = vec![Block::Title(created.title.clone())];
    if created.example {
        let example = language.say(say::EXAMPLE).to_owned();
        blocks.push(Block::strong(example));
    }
    if let Some(remark) = style.remark() {
        blocks.push(Block::strong(remark.to_owned()));
    }
    blocks.push(Block::plain(created.place.full_name()));
    let mut facts = Vec::new();
    if !created.venue.is_empty() {
        facts.push(format!("{}: {}", language.say(say::VENUE), created.venue));
    }
    let dates = workshop.days.iter().map(|day| dates::long_date(language, day.date));
    let dates: Vec<String> = dates.collect();
    facts.push(format!("{}: {}", language.say(say::DATES), dates.join("; ")));
    blocks.push(Block::list(facts));
    blocks
}

/// What the document was made from, and how a vote in it is counted again.
pub fn record(workshop: &Workshop, head: Head<'_>, language: Language) -> Vec<Block> {
    let mut blocks = vec![
        heading(2, language, say::RECORD),
        Block::Text(vec![
            Span::Plain(say::made_from(language, head.records)),
            Span::Code(head.sum.to_owned()),
            Span::Plain(".".to_owned()),
        ]),
    ];
    if let Some(index) = workshop.votes.values().position(Vote::is_counted) {
        blocks.push(Block::plain(language.say(say::RECOUNT)));
        let name = language.say(say::ANY_NAME);
        blocks.push(Block::Shell(format!("mufakat show {name} --json | jq '.votes[{index}]' | mufakat tally -")));
    }
    blocks
}
