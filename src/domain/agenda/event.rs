//! What happens to the agenda.

use super::SessionPlan;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Something that happened to the agenda: to a clock, or to the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs)] // docs/journal.md describes the fields
pub enum AgendaEvent {
    SessionWaiting {
        session: String,
        at: Timestamp,
    },
    SessionStarted {
        session: String,
        at: Timestamp,
    },
    SessionPaused {
        session: String,
        at: Timestamp,
    },
    SessionResumed {
        session: String,
        at: Timestamp,
    },
    SessionEnded {
        session: String,
        at: Timestamp,
    },
    SessionReopened {
        session: String,
        at: Timestamp,
    },
    SessionExtended {
        session: String,
        minutes: i32,
    },
    SessionSkipped {
        session: String,
    },
    SessionRestored {
        session: String,
    },
    /// The program was not running from `from` to `until`; the stretch counts as a pause.
    GapPaused {
        session: String,
        from: Timestamp,
        until: Timestamp,
    },
    /// When it really began and ended; without an end it still runs or is paused.
    TimesCorrected {
        session: String,
        from: Timestamp,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Timestamp>,
    },
    SessionAdded {
        day: usize,
        index: usize,
        plan: Box<SessionPlan>,
    },
    SessionMoved {
        session: String,
        day: usize,
        index: usize,
    },
    SessionEdited {
        session: String,
        plan: Box<SessionPlan>,
    },
}

impl AgendaEvent {
    /// Whether undo may take it back; clocks have corrections of their own.
    pub const fn is_entry(&self) -> bool {
        match self {
            Self::SessionExtended { .. }
            | Self::SessionSkipped { .. }
            | Self::SessionRestored { .. }
            | Self::TimesCorrected { .. }
            | Self::SessionAdded { .. }
            | Self::SessionMoved { .. }
            | Self::SessionEdited { .. } => true,
            Self::SessionWaiting { .. }
            | Self::SessionStarted { .. }
            | Self::SessionPaused { .. }
            | Self::SessionResumed { .. }
            | Self::SessionEnded { .. }
            | Self::SessionReopened { .. }
            | Self::GapPaused { .. } => false,
        }
    }
}
