//! What stands around a screen.

/// What stands around a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Around {
    /// Nothing: it has the window to itself.
    Nothing,
    /// The running session above it. In a wide window the agenda stands beside it; the desk's rows remind of notes.
    Session {
        /// Whether the agenda stands beside it.
        agenda: bool,
        /// Whether the desk's rows remind of open questions.
        reminders: bool,
        /// Whether the desk's rows say what comes next.
        next: bool,
    },
}

impl Around {
    /// The session above, the agenda beside it, reminders in the desk's rows.
    pub const ALL: Self = Self::Session { agenda: true, reminders: true, next: true };
}
