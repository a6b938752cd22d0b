//! What the room sees on a wall, as values: one [`WallScene`] an instant.
//!
//! A scene owns texts, numbers and instants. Its types name no workshop, item, note or vote, so that what the room may
//! not read has no place in it. Texts are said already, in the language of the wall. Lengths of lines, pages and sizes of
//! figures are left to whoever draws it.

mod board;
mod floor;
mod lists;
mod reading;
mod recap;
mod session;
pub mod sheet;
mod thread;
mod vote;

pub use crate::domain::swot::Quadrant;
use crate::text::Language;
pub use board::{Board, BoardItem, QuadrantItems, Wordings};
pub use floor::Beside;
use jiff::Timestamp;
pub use lists::{Agenda, AgendaLine, Attendance, Priorities, RankedLine, Table, Tables, TimeLeft, Turns};
pub use reading::{ReadLine, Reading};
pub use recap::{Content, Counts, DecidedVote, NumberedLine, Recap, SessionTimes, Subject};
pub use session::{
    Break, Card, Closing, Figures, Filling, FirstSession, NextSession, NoteLine, Notes, SessionCard, Talk,
};
pub use thread::{Thread, ThreadStep, Threads};
pub use vote::{
    Accepted, Audit, Bar, Counted, CountedLine, CountedOption, MarkLine, OptionLine, Progress, Question, Recount, Rule,
    TakenLine, VoteOpen,
};

/// How long an item that came in stands out, in seconds.
pub const NEW_SECONDS: i64 = 10;

/// How long a page of a list stands before the next, in seconds.
pub const PAGE_SECONDS: i64 = 8;

/// Everything that a wall shows at one instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WallScene {
    /// The language of every text, and of what the drawing says by itself: numbers of pages.
    pub language: Language,
    /// The instant by which pages turn; earlier than now while they stand still.
    pub at: Timestamp,
    /// What stands above the scene; none above the title card, and above a board, which has its own head.
    pub header: Option<Header>,
    /// What the room looks at.
    pub scene: Scene,
    /// What counts down beside it; nothing beside the title card.
    pub beside: Vec<Beside>,
    /// That the desk is away, while it is.
    pub desk_away: Option<String>,
}

/// What the room looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scene {
    /// Nothing.
    Empty,
    /// The title card.
    Card(Card),
    /// A session without a list: its title and a clock.
    Session(SessionCard),
    /// A session with what is taken down in it, or its topics.
    Talk(Talk),
    /// The last session.
    Closing(Closing),
    /// One of the lists, over all sessions.
    Notes(Notes),
    /// A break.
    Break(Break),
    /// The board of an aspect.
    Board(Board),
    /// Formulations of an item side by side.
    Wordings(Wordings),
    /// A sheet.
    Sheet(Box<sheet::Sheet>),
    /// A sheet that is out at the tables.
    Filling(Filling),
    /// A question that is about to be put to the vote, or stands drafted.
    Question(Question),
    /// The rule that a vote is about to open with.
    Rule(Rule),
    /// An open vote.
    VoteOpen(VoteOpen),
    /// The result of a vote.
    Counted(Counted),
    /// What the room has accepted.
    Accepted(Accepted),
    /// Ballots read out and counted again together.
    Recount(Recount),
    /// Papers compared with what was entered.
    Audit(Audit),
    /// The sessions of a day.
    Agenda(Agenda),
    /// Heads.
    Attendance(Attendance),
    /// What was accepted in all votes.
    Priorities(Priorities),
    /// The recap.
    Recap(Recap),
    /// The agreement as it is read.
    Reading(Reading),
    /// What followed from what, one dimension at a time.
    Threads(Threads),
    /// Who sits at which table.
    Tables(Tables),
    /// Groups present in turn.
    Turns(Turns),
}

/// What stands above a scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Place and day, from the longest way to say it to the shortest.
    pub place: Vec<String>,
    /// The time of day with its zone.
    pub time: String,
    /// The open session, or one that is waited for.
    pub session: Option<SessionLine>,
}

/// A session in one line, made for whoever looks at the window: how late the day is stands only in a desk's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionLine {
    /// Whether it runs or pauses; none while it is waited for.
    pub mark: Option<char>,
    /// Its title.
    pub title: String,
    /// Its clock, from the longest way to say it to the shortest; empty of a session that is waited for.
    pub clock: Vec<Said>,
}

/// A text and how much it wants to be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The text.
    pub text: String,
    /// How much it wants to be seen.
    pub emphasis: Emphasis,
}

/// How much a text wants to be seen, and as what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Emphasis {
    /// Like most texts.
    Plain,
    /// A title or a large figure.
    Strong,
    /// Of less weight than what stands around it.
    Quiet,
    /// Time is short, or something is to be settled.
    Urgent,
    /// Agreed or done.
    Good,
    /// A band across: what was found.
    Band,
}

impl Said {
    /// A text with an emphasis.
    pub fn new(text: impl Into<String>, emphasis: Emphasis) -> Self {
        Self { text: text.into(), emphasis }
    }
}
