//! What happens to the countdown and to the queue of speakers of a session.

use crate::domain::attendance::Code;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Something that happened to the countdown or the queue of speakers of the open session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs)] // docs/journal.md describes the fields
pub enum FloorEvent {
    /// So many minutes for what the label says; another countdown ends with it.
    CountdownStarted {
        session: String,
        minutes: u32,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        label: String,
        at: Timestamp,
    },
    CountdownEnded {
        session: String,
        at: Timestamp,
    },
    /// From now on each speaker has so many minutes.
    SpeakingTimeSet {
        minutes: u32,
    },
    SpeakerQueued {
        session: String,
        code: Code,
    },
    SpeakerUnqueued {
        session: String,
        code: Code,
    },
    /// One of the queue speaks, for as long as the time set; whoever spoke before has ended.
    SpeakerCalled {
        session: String,
        code: Code,
        at: Timestamp,
    },
    /// Nobody speaks any more.
    SpeakerEnded {
        session: String,
        at: Timestamp,
    },
}

impl FloorEvent {
    /// The session that it happens in; none where it holds for all.
    pub fn session(&self) -> Option<&str> {
        match self {
            Self::SpeakingTimeSet { .. } => None,
            Self::CountdownStarted { session, .. }
            | Self::CountdownEnded { session, .. }
            | Self::SpeakerQueued { session, .. }
            | Self::SpeakerUnqueued { session, .. }
            | Self::SpeakerCalled { session, .. }
            | Self::SpeakerEnded { session, .. } => Some(session),
        }
    }

    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::CountdownStarted { .. } => "countdown_started",
            Self::CountdownEnded { .. } => "countdown_ended",
            Self::SpeakingTimeSet { .. } => "speaking_time_set",
            Self::SpeakerQueued { .. } => "speaker_queued",
            Self::SpeakerUnqueued { .. } => "speaker_unqueued",
            Self::SpeakerCalled { .. } => "speaker_called",
            Self::SpeakerEnded { .. } => "speaker_ended",
        }
    }
}
