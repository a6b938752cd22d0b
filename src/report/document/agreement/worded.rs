//! Words that the room gave to a part, in place of those that are made of the record.

use super::{Passage, made};
use crate::domain::Workshop;
use crate::domain::agreement::Part;
use crate::report::block::{Block, Span};
use crate::report::document::Style;
use crate::report::json::Head;
use crate::text::Language;

/// Puts the words of the room in place of those that were made.
pub(super) fn word(passages: &mut [Passage], workshop: &Workshop) {
    for Passage { part, blocks, .. } in passages {
        let worded = workshop.agreement.worded.get(part);
        if let (Some(worded), Some(spans)) = (worded, blocks.iter_mut().find_map(words)) {
            *spans = vec![Span::Plain(worded.text.clone())];
        }
    }
}

/// The paragraph of a passage, be it a point or not.
fn words(block: &mut Block) -> Option<&mut Vec<Span>> {
    match block {
        Block::Text(spans) | Block::Clause(_, spans) => Some(spans),
        Block::Letterhead(_)
        | Block::Title(_)
        | Block::Under(_)
        | Block::Heading(..)
        | Block::List(..)
        | Block::Facts(_)
        | Block::Table(_)
        | Block::Chart(_)
        | Block::Panels(_)
        | Block::Signatures(..)
        | Block::Lines(_)
        | Block::Gap(_)
        | Block::PageBreak
        | Block::Shell(_)
        | Block::Scan(_) => None,
    }
}

/// The words of a passage that the room may give otherwise; none of one that is not of words.
pub fn words_of(passage: &Passage) -> Option<String> {
    let mut blocks = passage.blocks.clone();
    let spans = blocks.iter_mut().find_map(words).filter(|_| passage.part.is_words())?;
    Some(spans.iter().map(Span::text).collect())
}

/// The words of a part as they are made of the record, in Indonesian, whatever language is spoken: what own words are
/// kept beside. None where it has no such part.
pub fn made_words(workshop: &Workshop, head: Head<'_>, part: &Part) -> Option<String> {
    words_of(in_indonesian(workshop, head).iter().find(|passage| passage.part == *part)?)
}

/// The parts for which something else is made of the record than when the room gave them words of their own.
pub fn outdated(workshop: &Workshop, head: Head<'_>) -> Vec<Part> {
    let worded = &workshop.agreement.worded;
    if worded.is_empty() {
        return Vec::new();
    }
    let made = in_indonesian(workshop, head);
    let differs = |passage: &&Passage| {
        worded.get(&passage.part).is_some_and(|worded| words_of(passage).is_some_and(|made| made != worded.made))
    };
    made.iter().filter(differs).map(|passage| passage.part.clone()).collect()
}

fn in_indonesian(workshop: &Workshop, head: Head<'_>) -> Vec<Passage> {
    made(workshop, head, Style { language: Language::Id, names: false, desk: false })
}
