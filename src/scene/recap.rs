//! The recap: subject after subject, in pages that the drawing makes.

use super::{Figures, QuadrantItems, RankedLine, Said};

/// The recap at a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recap {
    /// The page, counted from 0, and round and round in both directions.
    pub page: i64,
    /// The subjects, at least one; each begins a page.
    pub subjects: Vec<Subject>,
}

/// A subject of the recap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// What it is about.
    pub title: String,
    /// What is told of it.
    pub content: Content,
}

/// What is told of a subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// What was done so far, in figures.
    Figures(Figures),
    /// The sessions of a day that have begun or were skipped.
    Sessions(Vec<SessionTimes>),
    /// Items on the board, counted.
    Counts(Counts),
    /// The items of an aspect, by quadrant, the oldest first.
    Items(Vec<QuadrantItems>),
    /// Priorities, and why their order is another than the votes', where it is.
    Ranked(Vec<RankedLine>, Option<Said>),
    /// How votes were decided.
    Votes(Vec<DecidedVote>),
    /// Lines with or without numbers.
    Lines(Vec<NumberedLine>),
}

/// A session and its times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionTimes {
    /// How far it has come.
    pub mark: char,
    /// When it was planned to begin.
    pub planned_start: String,
    /// When it was planned to begin and end.
    pub planned: String,
    /// When it began and ended; empty where that is not told.
    pub real: String,
    /// Its title.
    pub title: String,
}

/// How many items stand in each quadrant of each aspect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// The aspects with the numbers for S, W, O and T.
    pub aspects: Vec<(String, [usize; 4])>,
    /// The word for sums.
    pub total: String,
}

/// A vote and how it was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecidedVote {
    /// The question.
    pub question: String,
    /// How it was decided, or how many ballots are in.
    pub how: String,
}

/// A line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberedLine {
    /// Its number, from 1.
    pub number: Option<usize>,
    /// The line.
    pub said: Said,
}
