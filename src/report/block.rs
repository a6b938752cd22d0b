//! What documents are made of, whatever they are written as. Writers lay blocks out and add nothing of their own; a new
//! document is a function that returns blocks.

use super::chart::Chart;
use super::table::Table;
use crate::text::Language;

/// A document: its blocks, and what every page of it says.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What it is and of which event, for the properties of a file: `Berita acara: Bimtek, Kabupaten Bangli`.
    pub title: String,
    /// The language it is written in.
    pub language: Language,
    /// Whether it may still change.
    pub standing: Standing,
    /// Whether it stands on the long side of the paper.
    pub lengthwise: bool,
    /// What is in it, from top to bottom.
    pub blocks: Vec<Block>,
}

/// Whether a document may still change; every page says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It may: every page calls it a draft.
    Draft,
    /// It is made of a record that goes so far, which is named on every page.
    Final {
        /// Records it was made from.
        records: u64,
        /// The sum of the last of them, in hexadecimal.
        sum: String,
    },
    /// It is neither: a form to be filled in, or a page about several workshops.
    Plain,
}

/// A part of a document, from top to bottom.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The head of an office's paper, line by line, above a double rule.
    Letterhead(Vec<String>),
    /// A line of the title, in capitals and centred.
    Title(String),
    /// A line below the title, centred.
    Under(Vec<Span>),
    /// A heading of a level from 2; the title is above all of them.
    Heading(u8, String),
    /// A paragraph.
    Text(Vec<Span>),
    /// A point of an agreement behind its ordinal: `KESATU`.
    Clause(String, Vec<Span>),
    /// A list.
    List(Marks, Vec<ListItem>),
    /// Names and values below each other; a value without a name goes on from the one above.
    Facts(Vec<(String, String)>),
    /// A table.
    Table(Table),
    /// A picture of numbers.
    Chart(Chart),
    /// Frames beside each other, each with blocks in it.
    Panels(Panels),
    /// Places to sign, two in a row; the place and date above the right one of the first row.
    Signatures(String, Vec<Signature>),
    /// Empty lines to write on.
    Lines(u8),
    /// Empty room as high as so many of those lines.
    Gap(u8),
    /// What follows begins a page.
    PageBreak,
    /// Lines for a shell.
    Shell(String),
    /// A text to scan, with the same text beside it to read.
    Scan(String),
}

/// What stands before the entries of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// A dot or a dash.
    Bullets,
    /// `1.`, `2.`
    Numbers,
    /// `a.`, `b.`
    Letters,
}

impl Marks {
    /// The mark of an entry, counted from 0; nothing for a bullet.
    pub fn of(self, index: usize) -> Option<String> {
        match self {
            Self::Bullets => None,
            Self::Numbers => Some(format!("{}.", index + 1)),
            Self::Letters => {
                let letter = u8::try_from(index % 26).map_or('a', |n| char::from(b'a' + n));
                Some(format!("{}.", letter.to_string().repeat(index / 26 + 1)))
            }
        }
    }
}

/// A run of text as people typed it, without any signs of a format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// In the letters around it.
    Plain(String),
    /// In bold.
    Strong(String),
    /// In italics.
    Emphasis(String),
    /// In the letters of a terminal, such as a sum.
    Code(String),
}

impl Span {
    /// Its text.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Strong(text) | Self::Emphasis(text) | Self::Code(text) => text,
        }
    }
}

/// One entry of a list, with what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListItem {
    /// Text of the entry.
    pub text: Vec<Span>,
    /// Texts that stand under the entry.
    pub under: Vec<String>,
}

/// Frames of the same width beside each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Panels {
    /// How many stand beside each other, 1 or 2.
    pub beside: usize,
    /// Whether they are cut apart along dashed lines, or have lines around them.
    pub cut: bool,
    /// What is in each.
    pub panels: Vec<Vec<Block>>,
}

/// A place to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// As what and for whom, line by line, above the room for the pen.
    pub above: Vec<String>,
    /// The name below it; an empty one is dots.
    pub name: String,
    /// The number of a civil servant; may be empty.
    pub nip: String,
}

impl Block {
    /// Whether it stands in spreadsheets alone.
    pub const fn is_working(&self) -> bool {
        matches!(self, Self::Table(Table { is_working: true, .. }))
    }

    /// A paragraph of plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Text(vec![Span::Plain(text.into())])
    }

    /// A paragraph in bold.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::Text(vec![Span::Strong(text.into())])
    }

    /// A list of plain texts behind bullets.
    pub fn list(texts: impl IntoIterator<Item = String>) -> Self {
        Self::List(Marks::Bullets, texts.into_iter().map(ListItem::plain).collect())
    }
}

impl ListItem {
    /// An entry of plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: vec![Span::Plain(text.into())], under: Vec::new() }
    }
}
