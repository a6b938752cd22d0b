//! What comes in from the terminal, from signals and from workers, for as long as the program runs.

#[cfg(not(unix))]
use super::console::Keyboard;
#[cfg(unix)]
use super::keyboard::Keyboard;
use super::message::Message;
use super::signals;
use super::worker::spawn;
use std::cell::Cell;
use std::io;
use std::sync::mpsc::{self, Receiver, Sender};

/// Where everything comes in. There is one reader of the terminal and one of signals, whoever listens: a second one
/// would take keys away from the first.
#[derive(Debug)]
pub struct Inbox {
    sender: Sender<Message>,
    pub(super) messages: Receiver<Message>,
    listens: Cell<bool>,
    reads: Cell<bool>,
}

impl Default for Inbox {
    fn default() -> Self {
        let (sender, messages) = mpsc::channel();
        Self { sender, messages, listens: Cell::new(false), reads: Cell::new(false) }
    }
}

impl Inbox {
    pub(super) fn sender(&self) -> Sender<Message> {
        self.sender.clone()
    }

    /// From now on signals come in.
    pub(super) fn listen(&self) -> io::Result<()> {
        if !self.listens.get() {
            signals::listen(self.sender())?;
            self.listens.set(true);
        }
        Ok(())
    }

    /// From now on keys come in.
    pub(super) fn read(&self) -> io::Result<()> {
        if !self.reads.get() {
            read_in_background(self.sender())?;
            self.reads.set(true);
        }
        Ok(())
    }
}

/// Says that the terminal is gone, in whatever way its reader ends.
struct Reader(Sender<Message>);

impl Drop for Reader {
    fn drop(&mut self) {
        let _ = self.0.send(Message::Gone);
    }
}

fn read_in_background(sender: Sender<Message>) -> io::Result<()> {
    let mut keyboard = Keyboard::open()?;
    let reader = Reader(sender);
    spawn("terminal", move || {
        let reader = reader;
        while let Ok(waiting) = keyboard.read() {
            if reader.0.send(Message::Terminal(waiting)).is_err() {
                return;
            }
        }
    })
}
