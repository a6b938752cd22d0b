//! What the loop is told.

use super::waiting::Waiting;
use crate::ui::input::Input;

/// What reaches the loop.
#[derive(Debug)]
#[cfg_attr(not(unix), expect(dead_code, reason = "most come from signals"))]
pub(super) enum Message {
    /// Keys and pastes that the terminal sent at once.
    Terminal(Waiting),
    /// A worker's answer.
    Input(Input),
    /// The window has another size.
    Resized,
    /// The terminal can no longer be read.
    Gone,
    /// End, for this signal.
    End(i32),
    /// Stop until somebody lets us go on.
    Stop,
    /// Somebody did; the shell may have changed the terminal.
    GoOn,
    /// No wall shows the open workshop any more, or perhaps another one does.
    WallGone,
}
