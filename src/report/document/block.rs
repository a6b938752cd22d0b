//! What documents are made of, whatever they are written as.

/// A part of a document, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading of a level from 1.
    Heading(u8, String),
    /// A paragraph.
    Text(Vec<Span>),
    /// A list.
    List(Vec<Entry>),
    /// A table.
    Table(Table),
    /// Lines for a shell.
    Shell(String),
}

/// Text of one kind; as people typed it, without any signs of a format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// As it is.
    Plain(String),
    /// Heavier.
    Strong(String),
    /// Set apart.
    Emphasis(String),
    /// For a machine.
    Code(String),
}

/// One entry of a list, with what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its text.
    pub text: Vec<Span>,
    /// Entries under it.
    pub under: Vec<String>,
}

/// A table with a row of names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Names of its columns.
    pub columns: Vec<String>,
    /// From this column on, numbers stand to the right.
    pub numbers: usize,
    /// Its rows, each as long as `columns`.
    pub rows: Vec<Vec<String>>,
}

impl Block {
    /// A paragraph of plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Text(vec![Span::Plain(text.into())])
    }

    /// A list of plain texts.
    pub fn list(texts: impl IntoIterator<Item = String>) -> Self {
        Self::List(texts.into_iter().map(Entry::plain).collect())
    }
}

impl Entry {
    /// An entry of plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: vec![Span::Plain(text.into())], under: Vec::new() }
    }
}
