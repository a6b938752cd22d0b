//! Where the facilitator goes, and where they are: one value for keys that lead to a screen, for the file kept beside
//! the journal, and for the wall that follows.

use crate::domain::Id;
use crate::domain::agenda::{Activity, SessionPlan};
use crate::domain::agreement::Part;
use crate::domain::attendance::Code;
use crate::domain::note::NoteKind;
use crate::domain::swot::Quadrant;
use crate::domain::vote::{Declaration, VoteOption};
use serde::{Deserialize, Serialize};

/// A screen, and where on it. What is not named is chosen by the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Route {
    /// Saved workshops.
    Home,
    /// The form of a new workshop.
    New,
    /// The title card.
    Card,
    /// The screen of the running session, else of the next; the recap when none is left. Never kept: the screen that it
    /// leads to is.
    #[default]
    Current,
    /// The screen of a session, by id. Never kept either.
    Session(String),
    /// Both days.
    Agenda {
        /// Id of the selected session.
        session: Option<String>,
    },
    /// Heads by delegation.
    Attendance {
        /// The count that is shown; the newest of today without one.
        count: Option<Id>,
        /// The selected delegation.
        delegation: Option<Code>,
    },
    /// A talk with its four lists, or one list over all sessions.
    Notes {
        /// Id of the session that lines are taken down in; without one the running, the next or the last.
        session: Option<String>,
        /// The list that is open.
        list: NoteKind,
        /// Whose lines are shown.
        scope: Scope,
        /// The selected line.
        note: Option<Id>,
    },
    /// A break, by the id of its session.
    Break(String),
    /// The board.
    Board {
        /// Id of the aspect; without one that of the item, else the first.
        aspect: Option<String>,
        /// The quadrant that lines go to; without one that of the item, else S.
        quadrant: Option<Quadrant>,
        /// The selected item.
        item: Option<Id>,
        /// Whether the quadrant alone is shown.
        #[serde(default)]
        enlarged: bool,
    },
    /// A sheet.
    Sheet {
        /// The session whose columns and rows are shown, by id; without one all of it.
        session: Option<String>,
        /// The sheet, by id.
        sheet: String,
        /// The look, by id; without one that of the session, else the first.
        look: Option<String>,
        /// The row that is filled; where rows are items, the item.
        row: Option<Id>,
        /// The column that is filled, by id.
        column: Option<String>,
        /// How much of a picture the room has been shown: 0 nothing, then part by part.
        revealed: u8,
        /// Where on the look.
        #[serde(default)]
        spot: Spot,
    },
    /// A vote.
    Vote {
        /// Its id; without one the vote under way, else a new one where one is due, else the list.
        vote: Option<Id>,
        /// What is shown of it beyond what the journal tells.
        part: Option<VotePart>,
    },
    /// Accepted priorities.
    Priorities,
    /// The recap, at a page counted from 0, round and round in both directions.
    Recap(i64),
    /// The agreement as it is read.
    Agreement {
        /// The part; without one the first.
        part: Option<Part>,
        /// The page of a long part, counted from 0 and round and round.
        #[serde(default)]
        page: usize,
    },
    /// What followed from what, one dimension at a time.
    Threads {
        /// The one that the desk looks at, counted from 0 round and round.
        at: i64,
        /// The one that the room sees; none before the first is shown.
        shown: Option<i64>,
    },
    /// The documents.
    Documents,
    /// Data for documents.
    Details,
    /// Settings.
    Settings,
}

/// Where on a look of a sheet, and in which order its rows come.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Spot {
    /// The cell of a matrix or a spread that is looked at: its block and its place in that, both from 0. In a matrix the
    /// block is the row: SO and WO, ST and WT, and behind them what has no kind.
    pub cell: Option<[usize; 2]>,
    /// The cell is opened.
    pub opened: bool,
    /// The order of the rows.
    pub order: Order,
}

/// The order of the rows of a sheet under their headings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Follow-ups by their date, all other rows as they were entered.
    #[default]
    Usual,
    /// As they were entered, or put by hand.
    Entered,
    /// By what stands in a column; empty cells last.
    By {
        /// The column, by id.
        column: String,
        /// The greatest first.
        down: bool,
    },
}

/// Whose lines a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Those of one session.
    Session,
    /// Those of all sessions.
    All,
}

/// A part of a vote that is not in the journal yet, or never will be. Never a ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VotePart {
    /// The list of votes.
    List,
    /// What will be asked.
    Question(Question),
    /// The rule that it is about to open with.
    Rule(Box<Declaration>),
    /// Counting again together: so many ballots were read out.
    Recount(usize),
    /// Papers are compared with what was entered: so many, of how many that the dice drew; 0 before the dice.
    Audit {
        /// Compared.
        done: usize,
        /// Drawn.
        of: usize,
    },
}

/// A question about to be put to the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// As typed; else it follows from where the options come from.
    pub text: Option<String>,
    /// Where the options come from.
    pub source: Source,
    /// The options, without letters.
    pub options: Vec<VoteOption>,
}

/// Where the options come from; those that are typed stand behind them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The items on the board of an aspect.
    Aspect(String),
    /// The items on the whole board.
    Board,
    /// What the room has accepted so far, for a last order over all of it.
    Priorities,
    /// The rows of a sheet that a session shows and that meet its gate.
    Sheet {
        /// The sheet, by id.
        sheet: String,
        /// The session, by id.
        session: Option<String>,
        /// The dimension that they are about, by id; without one all of them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dimension: Option<String>,
    },
    /// The notes of the running session; of all sessions where it has none.
    Notes,
    /// Typed options alone.
    Own,
}

impl Route {
    /// Whether it leads to one line of a screen.
    pub const fn names_a_line(&self) -> bool {
        matches!(
            self,
            Self::Agenda { session: Some(_) }
                | Self::Attendance { delegation: Some(_), .. }
                | Self::Notes { note: Some(_), .. }
                | Self::Board { item: Some(_), .. }
                | Self::Sheet { row: Some(_), .. }
        )
    }

    /// The agenda, on the running session.
    pub const AGENDA: Self = Self::Agenda { session: None };
    /// Heads, in the newest count of today.
    pub const ATTENDANCE: Self = Self::Attendance { count: None, delegation: None };
    /// The board on its first aspect.
    pub const BOARD: Self = Self::Board { aspect: None, quadrant: None, item: None, enlarged: false };
    /// The vote under way.
    pub const VOTE: Self = Self::Vote { vote: None, part: None };
    /// All votes, also while one is open.
    pub const VOTES: Self = Self::Vote { vote: None, part: Some(VotePart::List) };
    /// Open questions of all sessions.
    pub const QUESTIONS: Self = Self::Notes { session: None, list: NoteKind::Question, scope: Scope::All, note: None };
    /// The parking lot of all sessions.
    pub const PARKED: Self = Self::Notes { session: None, list: NoteKind::Parked, scope: Scope::All, note: None };
    /// Before the first thread is shown.
    pub const THREADS: Self = Self::Threads { at: 0, shown: None };
    /// The first part of the agreement.
    pub const AGREEMENT: Self = Self::Agreement { part: None, page: 0 };
    /// The first page of the recap.
    pub const RECAP: Self = Self::Recap(0);

    /// Where a session is held.
    pub fn of_session(plan: &SessionPlan) -> Self {
        match plan.activity {
            Activity::Attendance => Self::ATTENDANCE,
            Activity::Break => Self::Break(plan.id.clone()),
            Activity::Swot => {
                Self::Board { aspect: plan.aspects.first().cloned(), quadrant: None, item: None, enlarged: false }
            }
            Activity::Vote => Self::VOTE,
            Activity::Recap => Self::RECAP,
            Activity::Agreement => Self::AGREEMENT,
            Activity::Sheet => Self::Sheet {
                session: Some(plan.id.clone()),
                sheet: plan.sheet.clone().unwrap_or_default(),
                look: plan.look.clone(),
                row: None,
                column: None,
                revealed: 0,
                spot: Spot::default(),
            },
            Activity::Talk => {
                let session = Some(plan.id.clone());
                Self::Notes { session, list: NoteKind::Note, scope: Scope::Session, note: None }
            }
        }
    }

    /// The board on an aspect, by id.
    pub fn aspect(id: impl Into<String>) -> Self {
        Self::Board { aspect: Some(id.into()), quadrant: None, item: None, enlarged: false }
    }

    /// A sheet with a row selected, all of it.
    pub const fn row(sheet: String, row: Option<Id>) -> Self {
        let spot = Spot { cell: None, opened: false, order: Order::Usual };
        Self::Sheet { session: None, sheet, look: None, row, column: None, revealed: 0, spot }
    }

    /// The board with an item selected.
    pub const fn item(id: Id) -> Self {
        Self::Board { aspect: None, quadrant: None, item: Some(id), enlarged: false }
    }

    /// One of the four lists over all sessions.
    pub const fn list(list: NoteKind) -> Self {
        Self::Notes { session: None, list, scope: Scope::All, note: None }
    }

    /// A vote by id, or the one under way.
    pub const fn vote(vote: Option<Id>) -> Self {
        Self::Vote { vote, part: None }
    }

    /// Whether both are the same screen, wherever on it.
    pub fn is_same_screen(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }

    /// Whether a start comes back to it. What is for the desk alone, or has no workshop, is not come back to.
    pub const fn is_come_back_to(&self) -> bool {
        match self {
            Self::Home | Self::New | Self::Details | Self::Settings => false,
            Self::Card
            | Self::Current
            | Self::Session(_)
            | Self::Agenda { .. }
            | Self::Attendance { .. }
            | Self::Notes { .. }
            | Self::Break(_)
            | Self::Board { .. }
            | Self::Sheet { .. }
            | Self::Vote { .. }
            | Self::Priorities
            | Self::Recap(_)
            | Self::Agreement { .. }
            | Self::Threads { .. }
            | Self::Documents => true,
        }
    }

    /// Whether it begins a screen anew. Otherwise the facilitator goes on as they were working there.
    pub const fn begins(&self) -> bool {
        match self {
            Self::Current | Self::Session(_) | Self::Board { quadrant: None, item: None, .. } => true,
            Self::Home
            | Self::New
            | Self::Card
            | Self::Agenda { .. }
            | Self::Attendance { .. }
            | Self::Notes { .. }
            | Self::Break(_)
            | Self::Board { .. }
            | Self::Sheet { .. }
            | Self::Vote { .. }
            | Self::Priorities
            | Self::Recap(_)
            | Self::Agreement { .. }
            | Self::Threads { .. }
            | Self::Documents
            | Self::Details
            | Self::Settings => false,
        }
    }

    /// The same without what is selected, which only the desk sees.
    #[must_use]
    pub fn without_selection(mut self) -> Self {
        match &mut self {
            Self::Agenda { session } => *session = None,
            Self::Attendance { delegation, .. } => *delegation = None,
            Self::Threads { at, shown } => *at = shown.unwrap_or(0),
            Self::Home
            | Self::New
            | Self::Card
            | Self::Current
            | Self::Session(_)
            | Self::Notes { .. }
            | Self::Break(_)
            | Self::Board { .. }
            | Self::Sheet { .. }
            | Self::Vote { .. }
            | Self::Priorities
            | Self::Recap(_)
            | Self::Agreement { .. }
            | Self::Documents
            | Self::Details
            | Self::Settings => {}
        }
        self
    }
}
