//! The agreement that people sign (*berita acara*), in passages: what is printed, what is read to the room, and what a
//! change of it is compared with are the same value.

mod amendment;
mod annexes;
mod clauses;
mod left;
mod opening;
mod papers;
mod worded;

pub use papers::{Paper, documents, name, papers};
pub use worded::{made_words, outdated, words_of};

use super::signatures::{signature, signatures};
use super::{Block, Span, Style};
use crate::domain::Workshop;
use crate::domain::agreement::{Annex, Part};
use crate::domain::details::Person;
use crate::report::json::Head;
use crate::text::report as common;
use crate::text::{Language, agreement as say};
use annexes::Annexes;
use jiff::civil::Date;

/// A part of the agreement as it is printed and read.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// Which part it is.
    pub part: Part,
    /// What it is called: `KESATU`, `Lampiran II: Yang disepakati`.
    pub name: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// What the agreement is made of.
#[derive(Debug, Clone, Copy)]
struct Source<'a> {
    workshop: &'a Workshop,
    head: Head<'a>,
    style: Style,
    /// The sum of the signed agreement, in a change of it.
    signed_sum: Option<&'a str>,
}

/// The blocks of the agreement of a workshop as read from a journal that ends in `head`; its annexes begin a page.
pub fn agreement(workshop: &Workshop, head: Head<'_>, style: Style) -> Vec<Block> {
    blocks(passages(workshop, head, style))
}

/// The blocks of passages; the first annex begins a page.
fn blocks(passages: Vec<Passage>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut begun = false;
    for passage in passages {
        if !begun && matches!(passage.part, Part::Annex(_)) {
            blocks.push(Block::PageBreak);
            begun = true;
        }
        blocks.extend(passage.blocks);
    }
    blocks
}

/// The agreement in passages, with the words that the room gave to some of them.
pub fn passages(workshop: &Workshop, head: Head<'_>, style: Style) -> Vec<Passage> {
    let mut passages = made(workshop, head, style);
    worded::word(&mut passages, workshop);
    passages
}

/// The same as it is made of the record, without those words.
fn made(workshop: &Workshop, head: Head<'_>, style: Style) -> Vec<Passage> {
    let source = Source { workshop, head, style, signed_sum: None };
    let annexes = Annexes::of(source);
    let named = |part: Part, blocks: Vec<Block>| source.passage(part, blocks);
    let mut passages = vec![named(Part::Title, title(source, &workshop.details.letter))];
    passages.push(named(Part::Opening, opening::opening(source, &annexes.name(Annex::Attendance))));
    passages.push(named(Part::People, opening::people(source)));
    passages.push(named(Part::Considered, opening::considered(source)));
    passages.push(named(Part::Agrees, vec![Block::Title(style.language.say(say::AGREES).to_owned())]));
    passages.push(named(Part::Warnings, super::warnings(workshop, style.language)));
    passages.extend(clauses::clauses(source, &annexes));
    passages.push(named(Part::Ways, clauses::ways(source)));
    passages.push(named(Part::Closing, vec![Block::plain(style.language.say(say::SO_MADE))]));
    passages.push(named(Part::Signatures, vec![signed(source)]));
    passages.extend(annexes.passages());
    passages.retain(|passage| !passage.blocks.is_empty());
    passages
}

impl Source<'_> {
    const fn language(&self) -> Language {
        self.style.language
    }

    fn passage(&self, part: Part, blocks: Vec<Block>) -> Passage {
        Passage { name: self.language().say(say::part(&part)).to_owned(), part, blocks }
    }

    /// First and last day that the agreement is about: no later than the last record.
    fn days(&self) -> (Date, Date) {
        super::days(self.workshop, self.head)
    }
}

/// The head of a paper with this number.
fn title(source: Source<'_>, letter: &str) -> Vec<Block> {
    let (language, workshop) = (source.language(), source.workshop);
    let created = &workshop.created;
    let letter = if letter.is_empty() { say::DOTS } else { letter };
    let (_, last) = source.days();
    let letterhead = workshop.details.letterhead_lines();
    let mut blocks: Vec<Block> =
        (!letterhead.is_empty()).then_some(Block::Letterhead(letterhead)).into_iter().collect();
    blocks.extend([
        Block::Title(language.say(say::TITLE).to_owned()),
        Block::Title(format!("{} {}", language.say(say::RESULTS), created.title)),
        Block::Title(say::place_and_year(language, &created.place.full_name(), last.year())),
        Block::Under(vec![Span::Plain(format!("{}: {letter}", language.say(say::LETTER)))]),
    ]);
    let strong = |text: &str| Block::Under(vec![Span::Strong(text.to_owned())]);
    blocks.extend(created.example.then(|| strong(language.say(common::EXAMPLE))));
    blocks.extend(source.style.remark().map(strong));
    blocks
}

/// Those who sign, and room for whoever takes note of it.
fn signed(source: Source<'_>) -> Block {
    let (_, last) = source.days();
    let place = &source.workshop.created.place.name;
    let dated = say::place_and_date(source.language(), place, last);
    let mut signed = signatures(&source.workshop.details, dated, source.language());
    if let Block::Signatures(_, places) = &mut signed {
        places.push(signature(source.language().say(say::ACKNOWLEDGED), &Person::default()));
    }
    signed
}
