//! Messages to the loop, and the end of the channel that other threads send them to.

use super::batch::Batch;
#[cfg(unix)]
use super::wake_up::Alarm;
use crate::ui::input::Input;
use std::sync::mpsc;

/// A message to the loop.
#[derive(Debug)]
#[cfg_attr(not(unix), expect(dead_code, reason = "most come from signals"))]
pub(super) enum Message {
    /// Keys and pastes that the terminal sent at once.
    Terminal(Batch),
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

/// The end of the channel to which threads beside the loop send messages.
#[derive(Debug, Clone)]
pub(super) struct Sender {
    messages: mpsc::Sender<Message>,
    /// Wakes the loop, which waits for the terminal and not for the channel.
    #[cfg(unix)]
    alarm: Alarm,
}

impl Sender {
    pub(super) const fn new(messages: mpsc::Sender<Message>, #[cfg(unix)] alarm: Alarm) -> Self {
        Self {
            messages,
            #[cfg(unix)]
            alarm,
        }
    }

    /// Puts a message where the loop finds it before it next waits.
    ///
    /// # Errors
    /// The message, when the loop is gone.
    pub(super) fn queue(&self, message: Message) -> Result<(), mpsc::SendError<Message>> {
        self.messages.send(message)
    }

    /// Wakes whoever waits for the terminal.
    #[cfg(unix)]
    pub(super) fn wake(&self) {
        self.alarm.ring();
    }

    /// Sends a message and wakes the loop.
    ///
    /// # Errors
    /// The message, when the loop is gone.
    pub(super) fn send(&self, message: Message) -> Result<(), mpsc::SendError<Message>> {
        self.queue(message)?;
        #[cfg(unix)]
        self.wake();
        Ok(())
    }
}
