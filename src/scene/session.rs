//! The title card, sessions, notes and breaks.

use super::{Emphasis, Said};

/// The title card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// A word of welcome.
    pub welcome: String,
    /// What kind of region it is for.
    pub kind: String,
    /// The name of the region.
    pub place: String,
    /// Its title.
    pub title: String,
    /// Where it is held.
    pub venue: String,
    /// The date.
    pub date: String,
    /// What comes first, while the day has not begun.
    pub first: Option<FirstSession>,
    /// That it is the example, when it is.
    pub example: Option<String>,
    /// The time of day and its zone.
    pub time: String,
}

/// The session that a day begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstSession {
    /// When it begins.
    pub begins: String,
    /// Its title.
    pub title: String,
}

/// A session without a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionCard {
    /// Its title.
    pub title: String,
    /// Who speaks.
    pub speaker: Option<String>,
    /// What the figures are, or that it has not begun.
    pub state: Option<Said>,
    /// The time left or over, `08:30`, of a session that is not open the time of day; none of a protocol session.
    pub figures: Option<Said>,
}

/// A sheet that tables are filling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filling {
    /// The title of the sheet.
    pub title: String,
    /// What is filled in.
    pub task: String,
    /// How many of the tables are in; no names.
    pub returned: String,
    /// The time left of the session, or over; without one that is open the time of day.
    pub figures: Said,
}

/// An open session with what is talked about in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talk {
    /// Its title.
    pub title: String,
    /// Who speaks.
    pub speaker: Option<String>,
    /// The time left or over, `08:30`.
    pub figures: Said,
    /// What is to be talked about.
    pub topics: Vec<String>,
    /// What was taken down: names of lists, each with at least one line, the newest first.
    pub lists: Vec<(String, Vec<NoteLine>)>,
}

/// The last session: what the room has achieved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// A word of thanks.
    pub thanks: String,
    /// The place and the title of the workshop.
    pub workshop: String,
    /// What was achieved, in at most three figures.
    pub figures: Figures,
    /// That something happens next.
    pub next: String,
    /// What happens next, the earliest first; may be empty.
    pub steps: Vec<String>,
}

/// Figures, each with what it counts.
pub type Figures = Vec<(usize, String)>;

/// A line that was taken down, or a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteLine {
    /// What kind of line it is.
    pub mark: char,
    /// The line.
    pub text: String,
    /// Quiet where a question is answered.
    pub emphasis: Emphasis,
}

/// One of the lists over all sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notes {
    /// Its lines, at least one.
    Lines {
        /// Its name.
        name: String,
        /// The lines, the newest first, answered questions last.
        lines: Vec<NoteLine>,
    },
    /// A list that is empty, or whose lines the room does not see.
    Instead {
        /// Its name.
        name: String,
        /// That it is empty, or how many lines there are.
        said: String,
    },
}

/// A break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Break {
    /// Nothing comes after it; that, said.
    Last(String),
    /// What comes after it.
    Before(NextSession),
}

/// The session after a break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextSession {
    /// That it comes next.
    pub lead: String,
    /// Its title.
    pub title: String,
    /// Its date, when that is another day.
    pub date: Option<String>,
    /// That it begins at a time, or soon.
    pub begins: String,
    /// That time; none when it is waited for.
    pub time: Option<String>,
}
