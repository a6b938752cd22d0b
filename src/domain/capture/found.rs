//! What was found in a text from outside, before anything of it is taken.

use super::table::Grid;
use crate::domain::attendance::Code;
use crate::domain::swot::{NewItem, Quadrant};

/// What a text from outside says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// These lines.
    Lines(Found),
    /// It is a table whose columns nothing names.
    Asks(Grid),
}

/// The lines of a text, and what of it is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// What may be taken, in the order of the text.
    pub lines: Vec<FoundLine>,
    /// What could not be read.
    pub unread: Vec<Unread>,
    /// What was taken away because it is surely not text.
    pub away: Away,
}

/// A line that may be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundLine {
    /// The item that it would be. Where the quadrant is in doubt, the one that would be proposed.
    pub item: NewItem,
    /// Why it is not taken as it stands; what weighs most first.
    pub doubts: Vec<Doubt>,
    /// The lines of the text that were joined to it, where a PDF file may have broken it; else none.
    pub parts: Vec<String>,
}

/// Why a line is not taken unless someone says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// A greeting, a thank-you, "ready": said to people, not for the board.
    Courtesy,
    /// It belongs to a form: a heading, a field, a page number.
    Form,
    /// The question of a poll, or what a chat may say of itself.
    Chat,
    /// No quadrant is known by what its cell says.
    Quadrant(String),
    /// No aspect is.
    Aspect(String),
    /// No office or group is.
    Source(String),
}

/// A line that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Its line in the text, from 1.
    pub line: usize,
    /// It.
    pub text: String,
    /// Why.
    pub why: Why,
}

/// Why a line could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// A quote opens in it and nothing closes it.
    Unclosed,
    /// It is the name of a worksheet whose columns nothing names.
    NoColumns,
}

/// What is surely not text, counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Away {
    /// Messages whose name and time went.
    pub stamps: usize,
    /// Lines of a chat that said nothing.
    pub chat: usize,
    /// People who were called by number or name.
    pub mentions: usize,
    /// Columns of a table that are not read, by their names.
    pub columns: Vec<String>,
}

impl Doubt {
    /// Whether the line is not taken until someone says so; who said it may be left open.
    pub const fn weighs(&self) -> bool {
        match self {
            Self::Courtesy | Self::Form | Self::Chat | Self::Quadrant(_) | Self::Aspect(_) => true,
            Self::Source(_) => false,
        }
    }
}

impl Found {
    /// Whether there is nothing to look at.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.unread.is_empty()
    }

    pub(super) fn append(&mut self, other: Self) {
        let Self { lines, unread, away } = other;
        self.lines.extend(lines);
        self.unread.extend(unread);
        self.away.stamps += away.stamps;
        self.away.chat += away.chat;
        self.away.mentions += away.mentions;
        self.away.columns.extend(away.columns);
    }

    /// The items that nothing speaks against.
    pub fn sure(self) -> Vec<NewItem> {
        let sure = self.lines.into_iter().filter(|line| !line.doubts.iter().any(Doubt::weighs));
        sure.map(|line| line.item).collect()
    }
}

/// What a line is when it says nothing but its text.
pub fn usual(aspect: &str, quadrant: Quadrant, by: Option<&Code>) -> NewItem {
    NewItem {
        aspect: aspect.to_owned(),
        quadrant,
        text: String::new(),
        by: by.cloned(),
        dimension: None,
        from: Vec::new(),
        origin: None,
    }
}
