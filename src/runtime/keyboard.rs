//! The terminal's bytes as keys and pastes (Unix).
//!
//! Not crossterm's reader: that one never notices that the terminal is closed, loses keys that come together with a new
//! window size until the next key, and leaves what is beyond a kilobyte lying likewise.

mod paste;
mod sequence;

use super::waiting::{Arrived, Waiting};
use crate::ui::keys::Key;
use paste::Paste;
use sequence::{First, first};
use std::fs::File;
use std::io::{self, Read};
use std::os::fd::{AsFd, AsRawFd};
use std::time::Duration;

const ESC: u8 = 0x1b;
const CTRL_C: u8 = 0x03;
/// So long after Esc the rest of a key that begins with it may still come: a connection cuts where it likes.
const REST_OF_KEY: Duration = Duration::from_millis(25);
/// So long the rest of an answer of the terminal may take.
const REST_OF_SEQUENCE: Duration = Duration::from_millis(500);
/// A paste of which nothing more comes for so long has no end.
const REST_OF_PASTE: Duration = Duration::from_secs(1);

/// The terminal's input.
#[derive(Debug)]
pub(super) struct Keyboard {
    terminal: File,
    /// What has come in and is not handled: the beginning of a key, or what was pasted so far.
    begun: Vec<u8>,
    paste: Paste,
}

impl Keyboard {
    /// # Errors
    /// The system's.
    pub(super) fn open() -> io::Result<Self> {
        Ok(Self::of(File::from(
            io::stdin().as_fd().try_clone_to_owned()?,
        )))
    }

    const fn of(terminal: File) -> Self {
        Self {
            terminal,
            begun: Vec::new(),
            paste: Paste::None,
        }
    }

    /// Waits for keys or pastes and takes all that have come in.
    ///
    /// # Errors
    /// The system's; the terminal is gone then.
    pub(super) fn read(&mut self) -> io::Result<Waiting> {
        let mut bytes = [0; 4096];
        let mut waiting = Waiting::default();
        while waiting.is_empty() {
            if let Some(patience) = self.patience()
                && !comes_within(&self.terminal, patience)?
            {
                self.give_up(&mut waiting);
                continue;
            }
            match self.terminal.read(&mut bytes) {
                Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(n) => self.take_in(bytes.get(..n).unwrap_or_default(), &mut waiting),
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

    /// How long to wait for the rest of what has begun; for ever where nothing has, or where any next byte will tell.
    fn patience(&self) -> Option<Duration> {
        match (&self.paste, self.begun.as_slice()) {
            (Paste::Open { .. } | Paste::Dropped { .. }, _) => Some(REST_OF_PASTE),
            (Paste::None | Paste::Stopped, [ESC]) => Some(REST_OF_KEY),
            (Paste::None | Paste::Stopped, [ESC, ..]) => Some(REST_OF_SEQUENCE),
            (Paste::None | Paste::Stopped, _) => None,
        }
    }

    /// The rest does not come: Esc was a key, a paste without an end is what came of it, anything else is nothing.
    fn give_up(&mut self, waiting: &mut Waiting) {
        match (&self.paste, self.begun.as_slice()) {
            (Paste::Open { .. } | Paste::Dropped { .. }, _) => {
                waiting.push(self.paste.stop(&mut self.begun));
            }
            (Paste::None | Paste::Stopped, [ESC]) => {
                self.begun.clear();
                waiting.push(Arrived::Key(Key::Esc));
            }
            (Paste::None | Paste::Stopped, _) => {
                self.begun.clear();
                waiting.push_nameless();
            }
        }
    }

    fn take_in(&mut self, bytes: &[u8], waiting: &mut Waiting) {
        if self.begun == [ESC] && !goes_on(bytes) {
            self.give_up(waiting);
        }
        self.paste.go_on_if_late(bytes);
        self.begun.extend_from_slice(bytes);
        while self.take_next(waiting) {}
        // Ctrl+C behind all that was pasted so far is pressed by somebody before whom the program seems dead.
        let pastes = matches!(self.paste, Paste::Open { .. } | Paste::Dropped { .. });
        if pastes && self.begun.pop_if(|byte| *byte == CTRL_C).is_some() {
            waiting.push(self.paste.stop(&mut self.begun));
            waiting.push(Arrived::Key(Key::Ctrl('c')));
        }
    }

    /// Takes the keys or the paste at the front; whether there is more to look at.
    fn take_next(&mut self, waiting: &mut Waiting) -> bool {
        match self.paste {
            Paste::Open { .. } | Paste::Dropped { .. } => {
                let arrived = self.paste.take(&mut self.begun);
                let is_over = arrived.is_some();
                arrived
                    .into_iter()
                    .for_each(|arrived| waiting.push(arrived));
                is_over
            }
            Paste::None | Paste::Stopped => self.keys(waiting),
        }
    }

    /// Takes the keys at the front; whether a paste begins behind them.
    fn keys(&mut self, waiting: &mut Waiting) -> bool {
        let (mut used, mut pastes) = (0, false);
        while !pastes && let Some((size, found)) = self.begun.get(used..).and_then(first) {
            used += size;
            match found {
                First::Key(key) => waiting.push(Arrived::Key(key)),
                First::Nameless => waiting.push_nameless(),
                First::Answer => {}
                First::Paste => pastes = true,
            }
        }
        self.begun.drain(..used);
        if pastes {
            self.paste = Paste::OPEN;
        } else if used > 0 {
            self.paste = Paste::None;
        }
        pastes
    }
}

/// Whether these bytes, which came behind Esc and apart from it, may be the rest of what began with it. A letter with Alt
/// comes at once with its Esc.
const fn goes_on(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [b'[' | b'O', ..] | [b']' | b'P' | b'_', _, ..] | [ESC]
    )
}

/// Whether anything comes in from the terminal within this time, its end included.
#[expect(unsafe_code, reason = "std has no call that waits for a terminal")]
fn comes_within(terminal: &File, time: Duration) -> io::Result<bool> {
    let mut wanted = libc::pollfd {
        fd: terminal.as_raw_fd(),
        events: libc::POLLIN,
        revents: 0,
    };
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
