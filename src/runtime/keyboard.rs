//! The terminal's bytes as keys and pastes (Unix).
//!
//! By hand, for what others lack. Crossterm's reader (0.29; its parser is not public) never notices that the terminal is
//! closed, loses keys that come together with a new window size until the next key, and leaves what is beyond a kilobyte
//! lying likewise. Termina's parser (0.4) gives up nothing by time but a lone Esc: a sequence that is broken off swallows
//! Ctrl+C, and a paste without an end every key. It takes Esc and Esc for one key and the arrow behind it for text, types
//! answers to graphics, drops keys with modifiers as xterm tells them, loses the key behind an invalid byte, has no
//! longest paste, and does not tell Esc and a letter behind it from Alt.

mod answer;
mod bytes;
mod modified;
mod paste;
mod sequence;

pub use bytes::Bytes;

use super::batch::Batch;
use std::fs::File;
use std::io::{self, Read};
use std::os::fd::{AsFd, BorrowedFd};
use std::time::{Duration, Instant};

/// Nobody presses keys faster one by one; what comes faster was sent.
const ONE_BY_ONE: Duration = Duration::from_millis(50);
/// The longest character of UTF-8, in bytes.
const CHARACTER: usize = 4;

/// The terminal's input.
#[derive(Debug)]
pub(super) struct Keyboard {
    terminal: File,
    bytes: Bytes,
    /// When something last came that may belong to what has begun.
    came: Instant,
}

impl Keyboard {
    /// # Errors
    /// The system's.
    pub(super) fn open() -> io::Result<Self> {
        Ok(Self::of(File::from(io::stdin().as_fd().try_clone_to_owned()?)))
    }

    /// Reads from anything that `poll` can wait for.
    pub(super) fn of(terminal: File) -> Self {
        Self { terminal, bytes: Bytes::default(), came: Instant::now() }
    }

    /// The time left for the rest of a key or paste that has begun; none where nothing has.
    pub(super) fn patience(&self) -> Option<Duration> {
        self.bytes.patience().map(|patience| patience.saturating_sub(self.came.elapsed()))
    }

    /// Stops waiting for the rest of a key or paste that has begun; the events that it makes without it.
    pub(super) fn give_up(&mut self) -> Batch {
        let mut batch = Batch::default();
        self.bytes.give_up(&mut batch);
        batch
    }

    /// Takes what is there, up to 4 KiB. Waits when nothing is.
    ///
    /// # Errors
    /// The system's; the terminal is gone then.
    pub(super) fn read(&mut self) -> io::Result<Batch> {
        let mut read = [0; 4096];
        let mut batch = Batch::default();
        match self.terminal.read(&mut read) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(n) => {
                // Somebody who types on before whom the program seems dead does not make it wait longer.
                let is_typed = n <= CHARACTER && self.came.elapsed() >= ONE_BY_ONE;
                if !is_typed || self.bytes.patience().is_none() {
                    self.came = Instant::now();
                }
                self.bytes.take_in(read.get(..n).unwrap_or_default(), &mut batch);
            }
            // The terminal does not block when whoever started the program has made it so.
            Err(error) if matches!(error.kind(), io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock) => {}
            Err(error) => return Err(error),
        }
        Ok(batch)
    }
}

impl AsFd for Keyboard {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.terminal.as_fd()
    }
}

#[cfg(test)]
mod tests;
