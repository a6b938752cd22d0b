//! What may be asked about the agenda.

use super::SessionPlan;
use jiff::Timestamp;

/// Asked about the agenda. Sessions go by their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum AgendaCommand {
    /// Start it; the running session of the same or another day ends.
    Start {
        session: String,
    },
    /// Ready, and waiting. A session that was started too early has not begun after all.
    Wait {
        session: String,
    },
    Pause {
        session: String,
    },
    Resume {
        session: String,
    },
    End {
        session: String,
    },
    /// An end pressed too early is taken back; the running session (if any) ends.
    Reopen {
        session: String,
    },
    /// More minutes, or fewer if negative.
    Extend {
        session: String,
        minutes: i32,
    },
    Skip {
        session: String,
    },
    /// Bring a skipped session back.
    Restore {
        session: String,
    },
    /// Count a stretch without the program as a pause.
    PauseGap {
        session: String,
        from: Timestamp,
        until: Timestamp,
    },
    Add {
        day: usize,
        index: usize,
        plan: Box<SessionPlan>,
    },
    /// Put it before the session that now stands at `index` of `day` (counted without it).
    Move {
        session: String,
        day: usize,
        index: usize,
    },
    /// Replace the plan; its id stays.
    Edit {
        session: String,
        plan: Box<SessionPlan>,
    },
    /// Two sessions that have not begun change places and planned hours.
    Swap {
        one: String,
        other: String,
    },
    /// More or fewer minutes for several sessions, and others left out: one record.
    Compress {
        changes: Vec<(String, i32)>,
        skip: Vec<String>,
    },
    /// Sessions by day, put where their hours belong; with `instead`, they take the place of what is
    /// planned from the first of them on and has not begun.
    /// Ids that are taken get a number.
    AddAll {
        sessions: Vec<(usize, SessionPlan)>,
        instead: bool,
    },
    /// When it really began and ended. Without an end it must be running or paused; with one it is over.
    CorrectTimes {
        session: String,
        from: Timestamp,
        until: Option<Timestamp>,
    },
}
