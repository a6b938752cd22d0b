//! The one place where input arrives, from the terminal, from signals and from workers, as long as the program runs.
//!
//! On Unix the loop itself waits for the terminal, so that no key goes through another thread before it is on the
//! screen; other threads wake it through a pipe. On other systems a thread reads the terminal.

#[cfg(unix)]
mod poll;
#[cfg(not(unix))]
mod thread;

use super::message::{Message, Sender};
use super::signals;
#[cfg(unix)]
use super::wake_up::Alarm;
#[cfg(unix)]
use poll::Terminal;
use std::io;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;
#[cfg(not(unix))]
use thread::Terminal;

/// Receives all messages. There is one reader of the terminal and one of signals, whoever listens: a second one
/// would take keys away from the first.
#[derive(Debug)]
pub struct Inbox {
    sender: Sender,
    messages: Receiver<Message>,
    #[cfg(unix)]
    alarm: Alarm,
    listens: bool,
    terminal: Option<Terminal>,
}

impl Default for Inbox {
    fn default() -> Self {
        let (sender, messages) = mpsc::channel();
        #[cfg(unix)]
        let alarm = Alarm::default();
        Self {
            sender: Sender::new(
                sender,
                #[cfg(unix)]
                alarm.clone(),
            ),
            messages,
            #[cfg(unix)]
            alarm,
            listens: false,
            terminal: None,
        }
    }
}

impl Inbox {
    pub(super) fn sender(&self) -> Sender {
        self.sender.clone()
    }

    /// From now on signals come in.
    pub(super) fn listen(&mut self) -> io::Result<()> {
        if !self.listens {
            signals::listen(self.sender())?;
            self.listens = true;
        }
        Ok(())
    }

    /// From now on keys come in.
    pub(super) fn read(&mut self) -> io::Result<()> {
        if self.terminal.is_none() {
            #[cfg(unix)]
            let terminal = Terminal::open(&self.alarm)?;
            #[cfg(not(unix))]
            let terminal = Terminal::open(self.sender())?;
            self.terminal = Some(terminal);
        }
        Ok(())
    }

    /// Waits for the next message, at most for this time; for ever without one.
    pub(super) fn next(&mut self, timeout: Option<Duration>) -> Option<Message> {
        if let Ok(message) = self.messages.try_recv() {
            return Some(message);
        }
        match (&mut self.terminal, timeout) {
            (Some(terminal), timeout) => terminal.next(&self.messages, timeout),
            (None, Some(timeout)) => self.messages.recv_timeout(timeout).ok(),
            (None, None) => self.messages.recv().ok(),
        }
    }

    /// Does work that may take long. What is typed meanwhile is read as it comes, so that keys which did not come
    /// together are not taken for some that did.
    pub(super) fn reading_meanwhile<T>(&mut self, work: impl FnOnce() -> T) -> T {
        match &mut self.terminal {
            Some(terminal) => terminal.reading_meanwhile(&self.sender, work),
            None => work(),
        }
    }
}
