//! The terminal's bytes as keys and pastes (Unix).
//!
//! Not crossterm's reader: that one never notices that the terminal is closed, loses keys that come together with a new
//! window size until the next key, and leaves what is beyond a kilobyte lying likewise.

mod bytes;
mod paste;
mod sequence;

pub use bytes::Bytes;

use super::Waiting;
use std::fs::File;
use std::io::{self, Read};
use std::os::fd::{AsFd, AsRawFd};
use std::time::Duration;

/// The terminal's input.
#[derive(Debug)]
pub(super) struct Keyboard {
    terminal: File,
    bytes: Bytes,
}

impl Keyboard {
    /// # Errors
    /// The system's.
    pub(super) fn open() -> io::Result<Self> {
        Ok(Self { terminal: File::from(io::stdin().as_fd().try_clone_to_owned()?), bytes: Bytes::default() })
    }

    /// Waits for keys or pastes and takes all that have come in.
    ///
    /// # Errors
    /// The system's; the terminal is gone then.
    pub(super) fn read(&mut self) -> io::Result<Waiting> {
        let mut read = [0; 4096];
        let mut waiting = Waiting::default();
        while waiting.is_empty() {
            if let Some(patience) = self.bytes.patience()
                && !comes_within(&self.terminal, patience)?
            {
                self.bytes.give_up(&mut waiting);
                continue;
            }
            match self.terminal.read(&mut read) {
                Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(n) => {
                    let read = read.get(..n).unwrap_or_default();
                    self.bytes.take_in(read, &mut waiting);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                // Whoever started the program has made the terminal so.
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    std::thread::sleep(Duration::from_millis(10));
                }
                Err(error) => return Err(error),
            }
        }
        Ok(waiting)
    }
}

/// Whether anything comes in from the terminal within this time, its end included.
#[expect(unsafe_code, reason = "std has no call that waits for a terminal")]
fn comes_within(terminal: &File, time: Duration) -> io::Result<bool> {
    let mut wanted = libc::pollfd { fd: terminal.as_raw_fd(), events: libc::POLLIN, revents: 0 };
    let time = i32::try_from(time.as_millis()).unwrap_or(i32::MAX);
    // SAFETY: one entry is handed over, and it lives until the call is back.
    match unsafe { libc::poll(&raw mut wanted, 1, time) } {
        0 => Ok(false),
        1.. => Ok(true),
        _ => match io::Error::last_os_error() {
            error if error.kind() == io::ErrorKind::Interrupted => Ok(true),
            error => Err(error),
        },
    }
}

#[cfg(test)]
mod tests;
