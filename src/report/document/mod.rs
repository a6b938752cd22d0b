//! What can be written of a workshop, in either language, before it is written as anything.
//!
//! Documents are made to be handed round: withdrawn and parked texts, private remarks and what an open vote hides are not
//! in them; who said what and the desk columns of sheets only on demand.

mod agenda;
mod agreement;
mod attendance;
mod board;
mod charts;
mod commitment;
pub mod forms;
mod minutes;
mod offices;
mod priorities;
mod programmes;
mod sheets;
mod signatures;
mod votes;
mod whole;
mod worksheets;

pub use agenda::agenda;
pub use agreement::{
    Paper as AgreementPaper, Passage, agreement, documents as agreement_documents, made_words, name as agreement_name,
    outdated as outdated_words, papers as agreement_papers, passages, words_of,
};
pub use attendance::{attendance, by_unsur};
pub use board::{discussion, kept, swot};
pub use priorities::{about, carried, priorities};
pub use sheets::{Agreed, Columns, agreed, sheets, tables};
pub use votes::{record_of_votes, votes, warnings};
pub use whole::{record, whole};

use super::block::{Block, Document, ListItem, Marks, Span, Standing};
use super::json::Head;
use super::table::Table;
use crate::domain::Workshop;
use crate::domain::attendance::Code;
use crate::domain::document::{DocumentKind, Office};
use crate::text::agreement as say_agreement;
use crate::text::{Language, Phrase, documents as text, report as say};
use jiff::civil::Date;

/// How a document is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Language of the document.
    pub language: Language,
    /// Whether the document tells who said what.
    pub names: bool,
    /// Whether it holds the desk columns of sheets.
    pub desk: bool,
}

/// A document that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub kind: DocumentKind,
    /// How it is made.
    pub style: Style,
    /// Whether it is the final one; else it says that it is a draft, until the agreement is signed.
    pub is_final: bool,
    /// Of worksheets, whose part; none means all of them.
    pub office: Option<Office>,
}

/// What was asked for, of a workshop as read from a journal that ends in `head`. What is missing stands as a dotted line.
pub fn document(workshop: &Workshop, head: Head<'_>, asked: &Asked) -> Document {
    let Asked { kind, style, .. } = asked;
    let language = style.language;
    let blocks = match kind {
        DocumentKind::Minutes => minutes::minutes(workshop, head, *style),
        DocumentKind::Agreement => agreement(workshop, head, *style),
        DocumentKind::Attendance => attendance::list(workshop, language),
        DocumentKind::Worksheets => match &asked.office {
            None => worksheets::worksheets(workshop, *style),
            Some(office) => offices::offices(workshop, office, language),
        },
        DocumentKind::Programmes => programmes::programmes(workshop, *style),
        DocumentKind::Votes => {
            let mut blocks = titled(workshop, *kind, *style);
            blocks.extend(record_of_votes(workshop, language));
            blocks
        }
        DocumentKind::Commitment => commitment::commitment(workshop, head, language),
        DocumentKind::Forms => forms::all(workshop, language),
        DocumentKind::All => whole(workshop, head, *style),
    };
    let is_final = asked.is_final || workshop.is_signed();
    let standing = match is_final {
        _ if *kind == DocumentKind::Forms => Standing::Plain,
        true => Standing::Final { records: head.records, sum: head.sum.to_owned() },
        false => Standing::Draft,
    };
    let created = &workshop.created;
    let title = format!("{}: {}, {}", language.say(text::title(*kind)), created.title, created.place.full_name());
    closed(*kind, title, blocks, (standing, language))
}

/// A document of these blocks; a final one says at its end how that is found out.
fn closed(
    kind: DocumentKind,
    title: String,
    mut blocks: Vec<Block>,
    (standing, language): (Standing, Language),
) -> Document {
    if let Standing::Final { records, sum } = &standing {
        blocks.extend(proof(*records, sum, language));
    }
    Document { title, language, standing, lengthwise: kind == DocumentKind::Programmes, blocks }
}

/// The letterhead, the name of the document and of the event.
fn titled(workshop: &Workshop, kind: DocumentKind, style: Style) -> Vec<Block> {
    let created = &workshop.created;
    let mut blocks = Vec::new();
    let letterhead = workshop.details.letterhead_lines();
    blocks.extend((!letterhead.is_empty()).then_some(Block::Letterhead(letterhead)));
    blocks.push(Block::Title(style.language.say(text::title(kind)).to_owned()));
    blocks.push(Block::Under(vec![Span::Strong(format!("{}, {}", created.title, created.place.full_name()))]));
    let strong = |text: &str| Block::Under(vec![Span::Strong(text.to_owned())]);
    blocks.extend(created.example.then(|| strong(style.language.say(say::EXAMPLE))));
    blocks.extend(style.remark().map(strong));
    blocks
}

/// Facts below each other, of which the first bears the name.
fn beneath(language: Language, name: Phrase, values: impl IntoIterator<Item = String>) -> Vec<(String, String)> {
    let names = std::iter::once(language.say(name)).chain(std::iter::repeat(""));
    names.zip(values).map(|(name, value)| (name.to_owned(), value)).collect()
}

/// First and last day that a document is about: no later than the last record.
fn days(workshop: &Workshop, head: Head<'_>) -> (Date, Date) {
    let written = workshop.zone().date(head.at);
    let first = workshop.days.first().map_or(written, |day| day.date);
    let last = workshop.days.last().map_or(written, |day| day.date);
    (first, last.min(written.max(first)))
}

/// Where and when it is signed: `Bangli, 12 Juni 2024`.
fn dated(workshop: &Workshop, head: Head<'_>, language: Language) -> String {
    let (_, last) = days(workshop, head);
    say_agreement::place_and_date(language, &workshop.created.place.name, last)
}

/// How anybody finds out whether a final document is what the file says.
fn proof(records: u64, sum: &str, language: Language) -> Vec<Block> {
    let any = language.say(say::ANY_NAME);
    vec![
        Block::Heading(2, language.say(text::PROOF).to_owned()),
        Block::plain(text::proof(language, records)),
        Block::Scan(format!("MUFAKAT {records} {}", sum.to_ascii_uppercase())),
        Block::Shell(format!("mufakat verify {any} --sum {}", say::short_sum(sum).replace(' ', ""))),
    ]
}

impl Style {
    /// ` (DINKES)`, to stand behind what this delegation said; nothing where the document does not tell it.
    pub fn source(self, by: Option<&Code>) -> String {
        by.filter(|_| self.names).map_or_else(String::new, |by| format!(" ({by})"))
    }

    /// What a document that holds desk columns says of itself.
    pub fn remark(self) -> Option<&'static str> {
        self.desk.then(|| self.language.say(say::sheets::DESK))
    }
}

/// A heading of a level from 1.
pub fn heading(level: u8, language: Language, text: Phrase) -> Block {
    Block::Heading(level, language.say(text).to_owned())
}

/// The names of the columns of a table.
pub fn columns(language: Language, names: &[Phrase]) -> Vec<String> {
    names.iter().map(|name| language.say(*name).to_owned()).collect()
}

fn none(language: Language) -> Block {
    Block::plain(language.say(say::NONE))
}
