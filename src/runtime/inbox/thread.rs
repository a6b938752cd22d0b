//! The terminal, read by a thread of its own.

use crate::runtime::console::Keyboard;
use crate::runtime::message::{Message, Sender};
use crate::runtime::worker::spawn;
use std::io;
use std::sync::mpsc::Receiver;
use std::time::Duration;

/// The thread that reads.
#[derive(Debug)]
pub(super) struct Terminal(());

impl Terminal {
    /// # Errors
    /// The system's, when there can be no thread.
    pub(super) fn open(sender: Sender) -> io::Result<Self> {
        let mut keyboard = Keyboard::open()?;
        let reader = Reader(sender);
        spawn("terminal", move || {
            let reader = reader;
            while let Ok(batch) = keyboard.read() {
                if reader.0.send(Message::Terminal(batch)).is_err() {
                    return;
                }
            }
        })
        .map(Self)
    }

    pub(super) fn next(&mut self, messages: &Receiver<Message>, timeout: Option<Duration>) -> Option<Message> {
        match timeout {
            Some(timeout) => messages.recv_timeout(timeout).ok(),
            None => messages.recv().ok(),
        }
    }

    pub(super) fn reading_meanwhile<T>(&mut self, _sender: &Sender, work: impl FnOnce() -> T) -> T {
        work()
    }
}

/// Says that the terminal is gone, in whatever way its reader ends.
struct Reader(Sender);

impl Drop for Reader {
    fn drop(&mut self) {
        let _ = self.0.send(Message::Gone);
    }
}
