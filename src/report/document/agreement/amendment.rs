//! Changes of a signed agreement: a document of its own that names the signed one and tells, part by part, what was and
//! what it becomes.

use super::{Passage, Source, signed, title};
use crate::domain::agreement::{Part, Signing};
use crate::report::block::{Block, Marks, Span};
use crate::report::table::Table;
use crate::text::agreement::amendment as tell;
use crate::text::spelled;
use jiff::civil::Date;

/// A part that is another now.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Change {
    part: Part,
    /// What it was called and said; none where it was not there.
    was: Option<(String, Vec<Block>)>,
    /// What it is called and says; none where it is no longer there.
    is: Option<(String, Vec<Block>)>,
}

/// What differs between two states of the agreement, in the order of the newer. Ordinals and numbers of annexes are no
/// difference by themselves.
pub(super) fn changes(before: &[Passage], after: &[Passage]) -> Vec<Change> {
    let find = |all: &[Passage], part: &Part| all.iter().find(|passage| passage.part == *part).cloned();
    let mut changes = Vec::new();
    for passage in after.iter().filter(|passage| passage.part.is_agreed()) {
        let is = (passage.name.clone(), essence(passage));
        let was = find(before, &passage.part).map(|was| (was.name.clone(), essence(&was)));
        if was.as_ref().is_none_or(|(_, was)| *was != is.1) {
            changes.push(Change { part: passage.part.clone(), was, is: Some(is) });
        }
    }
    for passage in before.iter().filter(|passage| passage.part.is_agreed()) {
        if find(after, &passage.part).is_none() {
            let was = Some((passage.name.clone(), essence(passage)));
            changes.push(Change { part: passage.part.clone(), was, is: None });
        }
    }
    changes
}

/// What a passage says, without its ordinal and the number of an annex.
fn essence(passage: &Passage) -> Vec<Block> {
    let skip = usize::from(matches!(passage.part, Part::Annex(_)));
    let plain = |block: &Block| {
        if let Block::Clause(_, spans) = block { Block::Text(spans.clone()) } else { block.clone() }
    };
    passage.blocks.iter().skip(skip).map(plain).collect()
}

/// A change as passages, to be read and signed like the agreement: the `nth`, from 1, of the one signed as `first`.
pub(super) fn passages(
    source: Source<'_>,
    nth: usize,
    (first, on): (Signing, Date),
    changes: &[Change],
) -> Vec<Passage> {
    let language = source.language();
    // It has a number of its own.
    let mut head = title(source, "");
    let named = head.iter_mut().find_map(|block| if let Block::Title(text) = block { Some(text) } else { None });
    if let Some(text) = named {
        *text = tell::title(language, nth);
    }
    let letter = &source.workshop.details.letter;
    let sum = source.signed_sum;
    let opening = tell::opening(language, letter, on, (first.records, sum), nth - 1);
    let mut passages =
        vec![source.passage(Part::Title, head), source.passage(Part::Opening, vec![Block::plain(opening)])];
    passages.extend((1..).zip(changes).map(|(number, change)| told(source, number, change)));
    passages.push(source.passage(Part::Closing, vec![Block::plain(language.say(tell::SO_MADE))]));
    passages.push(source.passage(Part::Signatures, vec![signed(source)]));
    passages
}

fn told(source: Source<'_>, number: u32, change: &Change) -> Passage {
    let language = source.language();
    let ordinal = spelled::ordinal(language, number);
    let sentence = match (&change.was, &change.is) {
        (Some((was, _)), Some((is, _))) if was != is => tell::changed(language, &tell::now(language, was, is)),
        (Some(_), Some((name, _))) => tell::changed(language, name),
        (None, Some((name, _))) => tell::added(language, name),
        (Some((name, _)), None) => tell::dropped(language, name),
        (None, None) => String::new(),
    };
    let was = change.was.as_ref().map_or(&[][..], |(_, blocks)| blocks);
    let is = change.is.as_ref().map_or(&[][..], |(_, blocks)| blocks);
    let mut blocks = vec![Block::Clause(ordinal.clone(), vec![Span::Plain(sentence)])];
    for (word, blocks_here, others, empty) in
        [(tell::WAS, was, is, tell::NOTHING), (tell::BECOMES, is, was, tell::DROPPED)]
    {
        blocks.push(Block::strong(language.say(word)));
        let only = only_in(blocks_here, others);
        if only.is_empty() {
            blocks.push(Block::plain(language.say(empty)));
        }
        blocks.extend(only);
    }
    Passage { part: Part::Changed(Box::new(change.part.clone())), name: ordinal, blocks }
}

/// What stands in some blocks and not in others: of lists and tables the entries alone, under the heading that they have.
fn only_in(blocks: &[Block], others: &[Block]) -> Vec<Block> {
    let mut only = Vec::new();
    let mut heading = None;
    for block in blocks {
        if let Block::Heading(..) = block {
            heading = Some(block);
            continue;
        }
        if others.contains(block) {
            continue;
        }
        let of_kind: Vec<&Block> =
            others.iter().filter(|other| std::mem::discriminant(*other) == std::mem::discriminant(block)).collect();
        if let Some(rest) = less(block, &of_kind) {
            only.extend(heading.take().cloned());
            only.push(rest);
        }
    }
    only
}

/// A list or table without the entries that stand in one of the others too; nothing where none is left. Other blocks
/// stay whole.
fn less(block: &Block, others: &[&Block]) -> Option<Block> {
    if let Block::List(_, entries) = block {
        let known = |entry| others.iter().any(|other| matches!(other, Block::List(_, all) if all.contains(entry)));
        let left: Vec<_> = entries.iter().filter(|entry| !known(*entry)).cloned().collect();
        return (!left.is_empty()).then_some(Block::List(Marks::Bullets, left));
    }
    if let Block::Table(table) = block {
        let of_others = |other: &&Block| if let Block::Table(all) = other { Some(all.clone()) } else { None };
        let alike: Vec<Table> =
            others.iter().filter_map(of_others).filter(|all| all.columns == table.columns).collect();
        let known = |row| alike.iter().any(|all| all.rows.contains(row));
        let rows: Vec<_> = table.rows.iter().filter(|row| !known(*row)).cloned().collect();
        return (!rows.is_empty()).then(|| Block::Table(Table { rows, ..table.clone() }));
    }
    Some(block.clone())
}
