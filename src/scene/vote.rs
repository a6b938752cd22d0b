//! Votes. Of an open one there is the turnout and, of an agreed table, what the room has agreed aloud.

use super::Said;
use jiff::Timestamp;

/// An option on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionLine {
    /// Its letter.
    pub letter: String,
    /// Its words.
    pub text: String,
    /// What stands behind them; empty for nothing.
    pub remark: String,
}

/// A question before its rule is fixed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub question: String,
    /// How many options there are, from which letter to which.
    pub paper: String,
    /// Options agreed beforehand, when there are some.
    pub agreed: Option<String>,
    /// The options.
    pub options: Vec<OptionLine>,
}

/// The rule that a vote is about to open with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The question.
    pub question: String,
    /// How many vote.
    pub voters: String,
    /// The rule.
    pub rule: String,
    /// How long it will take.
    pub estimate: String,
    /// That papers without names are shuffled, when they are.
    pub shuffle: Option<String>,
    /// The options.
    pub options: Vec<OptionLine>,
}

/// An open vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteOpen {
    /// The question.
    pub question: String,
    /// The rule, as one would say it.
    pub rule: String,
    /// What the ends of the scale mean, where scores are given.
    pub scales: Vec<String>,
    /// The proposal, where fingers are shown on one; the options are numbers of fingers then.
    pub proposal: Option<String>,
    /// Since when it is open, and how many have voted or may.
    pub state: String,
    /// How far it has come.
    pub progress: Progress,
    /// The options; behind those of an agreed table what was agreed.
    pub options: Vec<OptionLine>,
}

/// How far an open vote has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// Ballots come in.
    Ballots {
        /// How many are in.
        ballots: u32,
        /// From how many.
        voters: u32,
    },
    /// The room counts or fills in together.
    Together {
        /// The place, from 0, of the option that is talked about; none before the first.
        next: Option<usize>,
        /// When it was opened.
        since: Option<Timestamp>,
    },
}

/// The result of a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The question.
    pub question: String,
    /// What was decided about, when that is one proposal.
    pub proposal: Option<String>,
    /// When it was closed, and how many ballots count.
    pub closed: String,
    /// The fingerprint of the closing, from the longest way to say it to the shortest; empty without one.
    pub fingerprint: Vec<String>,
    /// What is to be known of it, in order.
    pub remarks: Vec<Said>,
    /// What fingers come to.
    pub verdict: Option<String>,
    /// The result, best first; while it is revealed, what is shown so far.
    pub lines: Vec<CountedLine>,
    /// How many options are still to be revealed, and that said; none when all are shown.
    pub hidden: Option<(usize, String)>,
    /// When it was closed.
    pub since: Option<Timestamp>,
}

/// A line of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CountedLine {
    /// An option that was agreed beforehand.
    Agreed(OptionLine),
    /// An option that was counted, or several with the same result.
    Option(CountedOption),
    /// What is said between those above and those below.
    Divider(String),
}

/// Options with the same result; in fist to five a number of fingers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedOption {
    /// Their rank, from 1; none outside the order.
    pub rank: Option<usize>,
    /// The options.
    pub options: Vec<OptionLine>,
    /// Their score, and that it is shared.
    pub figure: String,
    /// The score as a bar; none where the order alone says something.
    pub bar: Option<Bar>,
    /// Whether this is a tie that must be settled.
    pub is_at_tie: bool,
}

/// A bar in parts of [`Bar::WHOLE`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it is made of, from the left, with what each is called; one part without a name where it is one thing.
    pub parts: Vec<(String, u32)>,
}

impl Bar {
    /// The longest bar.
    pub const WHOLE: u32 = 100_000;
}

/// What the room has accepted of a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The question.
    pub question: String,
    /// That it is accepted, in a word.
    pub word: String,
    /// When, and how it was decided.
    pub how: String,
    /// What is taken, best first.
    pub taken: Vec<TakenLine>,
    /// When it was accepted.
    pub since: Timestamp,
}

/// Something that the room has accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenLine {
    /// From 1; shared ranks repeat.
    pub rank: usize,
    /// Its words.
    pub text: String,
    /// How it was decided: its score, or that it was agreed.
    pub how: String,
}

/// Ballots read out and counted again together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recount {
    /// The question.
    pub question: String,
    /// How many were read out.
    pub so_far: String,
    /// What the last of them says; empty before the first.
    pub last: String,
    /// The marks so far, in the order of the result.
    pub marks: Vec<MarkLine>,
}

/// An option with its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkLine {
    /// Its letter, or a number of fingers.
    pub letter: String,
    /// Its words.
    pub text: String,
    /// Its score so far; empty where it has none.
    pub score: String,
    /// Tally marks; 0 where the count is not one of marks.
    pub strokes: u64,
}

/// Papers compared with what was entered. What they say stays with the witnesses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Audit {
    /// The dice are thrown that draw the papers.
    Dice {
        /// The question of the vote.
        question: String,
        /// What is to be done.
        said: String,
    },
    /// Papers are compared.
    Papers {
        /// The question of the vote.
        question: String,
        /// How far it has come, in words.
        said: String,
        /// Papers that were compared.
        done: usize,
        /// Papers that were drawn.
        of: usize,
    },
}
