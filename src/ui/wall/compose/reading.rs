//! The part of the agreement that is read. What it says is what is printed; nothing else is in it.

use crate::domain::agreement::Part;
use crate::report::block::{Block, ListItem, Marks, Signature, Span};
use crate::report::document::{Passage, agreement_name};
use crate::report::table::{Row, Table};
use crate::scene::{ReadLine, Reading};
use crate::text::agreement::{DOTS, reading as text};
use crate::text::report as common;
use crate::ui::ctx::Room;

/// The part that is read, at a page; without one, and where it is no longer there, the first.
pub fn reading(room: &Room, part: Option<&Part>, page: usize) -> Reading {
    let read = room.read();
    let place = part.and_then(|part| read.passages.iter().position(|passage| passage.part == *part)).unwrap_or(0);
    let passage = read.passages.get(place);
    let language = room.language();
    Reading {
        paper: agreement_name(language, read.nth),
        name: passage.map_or_else(String::new, |passage| passage.name.clone()),
        counted: text::counted(language, place + 1, read.passages.len()),
        page,
        lines: passage.map_or_else(Vec::new, |passage| lines(room, passage)),
    }
}

/// What a part says, piece by piece.
fn lines(room: &Room, passage: &Passage) -> Vec<ReadLine> {
    // The name of an annex stands above it already.
    let is_name = |block: &&Block| matches!(block, Block::Heading(_, text) if *text == passage.name);
    passage.blocks.iter().filter(|block| !is_name(block)).flat_map(|block| of_block(room, block)).collect()
}

fn of_block(room: &Room, block: &Block) -> Vec<ReadLine> {
    let words = |spans: &[Span]| spans.iter().map(Span::text).collect::<String>();
    match block {
        Block::Letterhead(lines) => lines.iter().cloned().map(ReadLine::Over).collect(),
        Block::Title(text) => vec![ReadLine::Title(text.clone())],
        Block::Heading(_, text) => vec![ReadLine::Over(text.clone())],
        Block::Text(spans) if matches!(spans[..], [Span::Strong(_)]) => vec![ReadLine::Over(words(spans))],
        Block::Under(spans) => vec![ReadLine::Under(words(spans))],
        Block::Text(spans) => vec![ReadLine::Words(words(spans))],
        Block::Clause(ordinal, spans) => vec![ReadLine::Over(ordinal.clone()), ReadLine::Words(words(spans))],
        Block::List(marks, entries) => {
            (0..).zip(entries).flat_map(|(index, entry)| item(*marks, index, entry)).collect()
        }
        Block::Facts(facts) => facts.iter().map(fact).collect(),
        Block::Table(table) => rows(room, table),
        Block::Signatures(dated, all) => {
            std::iter::once(ReadLine::Words(dated.clone())).chain(all.iter().map(signature)).collect()
        }
        Block::Chart(_)
        | Block::Panels(_)
        | Block::Lines(_)
        | Block::Gap(_)
        | Block::PageBreak
        | Block::Shell(_)
        | Block::Scan(_) => Vec::new(),
    }
}

fn item(marks: Marks, index: usize, entry: &ListItem) -> Vec<ReadLine> {
    let mark = marks.of(index).unwrap_or_else(|| "•".to_owned());
    let text = entry.text.iter().map(Span::text).collect();
    let under = entry.under.iter().map(|under| ReadLine::Entry("  –".to_owned(), under.clone()));
    std::iter::once(ReadLine::Entry(mark, text)).chain(under).collect()
}

fn fact((name, value): &(String, String)) -> ReadLine {
    let mark = if name.is_empty() { " ".to_owned() } else { format!("{name}:") };
    ReadLine::Entry(mark, value.clone())
}

fn signature(place: &Signature) -> ReadLine {
    let name = if place.name.is_empty() { DOTS } else { &place.name };
    ReadLine::Entry(format!("{}:", place.above.join(", ")), name.to_owned())
}

/// The rows of a table: the number and the first words, then what else stands in it by name. What is empty is left out.
fn rows(room: &Room, table: &Table) -> Vec<ReadLine> {
    let numbered = table.columns.first().is_some_and(|column| column.name == room.say(common::RANK));
    let first = usize::from(numbered);
    let row = |row: &Row| match row {
        Row::Over(name) => ReadLine::Over(name.clone()),
        Row::Cells(cells) => {
            let text = |index: usize| cells.get(index).map_or("", |cell| cell.text.as_str());
            let mark = if numbered { format!("{}.", text(0)) } else { "•".to_owned() };
            let named = |index: usize| {
                let said = text(index);
                let is_empty = said.is_empty() || said.chars().all(|c| c == '…' || c == '–');
                let name = table.columns.get(index).map_or("", |column| column.name.as_str());
                (!is_empty).then(|| if said == "✓" { name.to_owned() } else { format!("{name}: {said}") })
            };
            let told = std::iter::once(text(first).to_owned()).chain((first + 1..cells.len()).filter_map(named));
            ReadLine::Entry(mark, told.collect::<Vec<_>>().join(" · "))
        }
    };
    table.rows.iter().map(row).collect()
}
