//! What may be asked about the countdown and the queue of speakers of the open session.

use crate::domain::attendance::Code;

/// Asked about the open session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FloorCommand {
    /// Count down so many minutes, for what the label says.
    CountDown {
        /// 1 to 90.
        minutes: u32,
        /// One line, or empty.
        label: String,
    },
    /// Nothing counts down any more.
    EndCountdown,
    /// So many minutes for each speaker from now on, 1 to 90.
    SpeakingTime(u32),
    /// The delegation or group that is called so wants to speak.
    Queue(String),
    /// It no longer does.
    Unqueue(String),
    /// The first of the queue speaks, or the one that is named.
    Call(Option<Code>),
    /// Nobody speaks any more.
    EndSpeaking,
}
