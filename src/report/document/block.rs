//! What documents are made of, whatever they are written as.

/// A part of a document, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading of a level from 1.
    Heading(u8, String),
    /// A paragraph.
    Text(Vec<Span>),
    /// A list.
    List(Vec<ListItem>),
    /// A table.
    Table(Table),
    /// Lines for a shell.
    Shell(String),
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

/// One entry of a list, with what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListItem {
    /// Text of the entry.
    pub text: Vec<Span>,
    /// Texts that stand under the entry.
    pub under: Vec<String>,
}

/// A table with a row of names at its top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Names of the columns.
    pub columns: Vec<String>,
    /// The first column of numbers, from 0; it and those behind it stand to the right.
    pub numbers: usize,
    /// Cells row by row, each row as long as `columns`.
    pub rows: Vec<Vec<String>>,
}

impl Block {
    /// A paragraph of plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Text(vec![Span::Plain(text.into())])
    }

    /// A list of plain texts.
    pub fn list(texts: impl IntoIterator<Item = String>) -> Self {
        Self::List(texts.into_iter().map(ListItem::plain).collect())
    }
}

impl ListItem {
    /// An entry of plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: vec![Span::Plain(text.into())], under: Vec::new() }
    }
}
