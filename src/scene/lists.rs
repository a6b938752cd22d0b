//! Agenda, heads, priorities, tables and presentations.

use super::{Emphasis, Figures, Said};

/// The sessions of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    /// The day and its date.
    pub title: String,
    /// Its sessions, in order.
    pub sessions: Vec<AgendaLine>,
    /// The place of the open one, from 0.
    pub open: Option<usize>,
}

/// A session of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaLine {
    /// How far it has come.
    pub mark: char,
    /// When it is planned to begin.
    pub time: String,
    /// Its title.
    pub title: String,
    /// Strong while it is open, quiet when it is over.
    pub emphasis: Emphasis,
}

/// How many are there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attendance {
    /// Nobody has counted today; a word of welcome.
    Uncounted(String),
    /// The newest count of today.
    Counted {
        /// Heads in all.
        heads: u32,
        /// That these are people, and of how many delegations.
        said: String,
        /// Heads by unsur and the name of it, where there are any.
        by_unsur: Vec<(u32, String)>,
    },
}

/// What was accepted in all votes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Priorities {
    /// What they are.
    pub title: String,
    /// How many there are, and of how many votes.
    pub figures: Figures,
    /// In order.
    pub lines: Vec<RankedLine>,
    /// Said where there are none.
    pub empty: String,
}

/// Something that was accepted, with its rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankedLine {
    /// From 1; shared ranks repeat.
    pub rank: usize,
    /// Its words.
    pub text: String,
    /// What it is about, where that is told: its aspect, its row, the dimension of that.
    pub about: Vec<String>,
}

/// Who sits where, and what the tables work on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tables {
    /// What they are.
    pub title: String,
    /// What the tables ask themselves.
    pub prompt: String,
    /// The tables, in order.
    pub tables: Vec<Table>,
    /// The time left of the session, or over; none without one, and where something else counts down.
    pub figures: Option<Said>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name and what it works on.
    pub name: String,
    /// The codes of those in the room who sit there.
    pub members: String,
}

/// Groups present in turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turns {
    /// The group that presents; before the first, what the list is.
    pub title: String,
    /// The time of the group that presents.
    pub left: Option<TimeLeft>,
    /// Places from 1, and names of those to come.
    pub coming: Vec<(usize, String)>,
}

/// The time left of a presentation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeLeft {
    /// Minutes and seconds, `00:00` when it is over.
    pub figures: Said,
    /// That it is over, when it is.
    pub over: Option<Said>,
}
