//! The agreement as it is read to the room, one part of it at a time.

/// A part of the agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What is read: the agreement, or a change of it.
    pub paper: String,
    /// What the part is called.
    pub name: String,
    /// Which of how many it is.
    pub counted: String,
    /// The page of a part too long for one, counted from 0 and round and round.
    pub page: usize,
    /// What it says.
    pub lines: Vec<ReadLine>,
}

/// A piece of what is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadLine {
    /// A line of a title, or words that stand alone.
    Title(String),
    /// A line below a title.
    Under(String),
    /// What stands over the pieces below it.
    Over(String),
    /// A paragraph.
    Words(String),
    /// An entry behind its mark.
    Entry(String, String),
}
