//! The bytes of a terminal, in whatever pieces they come.

use super::super::batch::{Batch, TerminalEvent};
use super::answer;
use super::paste::Paste;
use super::sequence::{ESC, First, first};
use crate::ui::keys::Key;
use std::time::Duration;

/// Ctrl+C as a terminal may tell it.
const CTRL_C: [&[u8]; 4] = [b"\x03", b"\x1b[99;5u", b"\x1b[99;5:1u", b"\x1b[27;5;99~"];
/// The rest of a key that begins with Esc may come this much later: a connection cuts where it likes.
const REST_OF_KEY: Duration = Duration::from_millis(30);
/// The rest of an answer of the terminal may come this much later.
const REST_OF_SEQUENCE: Duration = Duration::from_millis(500);
/// A paste of which nothing more comes for so long has no end.
const REST_OF_PASTE: Duration = Duration::from_secs(1);

/// Parses the bytes of a terminal; keeps those that are not complete yet.
#[derive(Debug, Default)]
pub struct Bytes {
    /// The beginning of a key, or what was pasted so far.
    begun: Vec<u8>,
    paste: Paste,
}

impl Bytes {
    /// The time to wait for the rest of a key or paste that has begun; none where nothing has, or where any next byte
    /// will tell.
    pub(super) fn patience(&self) -> Option<Duration> {
        match (&self.paste, self.begun.as_slice()) {
            (Paste::Open { .. } | Paste::Dropped { .. }, _) => Some(REST_OF_PASTE),
            (Paste::None | Paste::Stopped, begun) if is_alt(begun) && begun.len() > 2 => Some(REST_OF_KEY),
            (Paste::None | Paste::Stopped, [ESC]) => Some(REST_OF_KEY),
            (Paste::None | Paste::Stopped, [ESC, ..]) => Some(REST_OF_SEQUENCE),
            (Paste::None | Paste::Stopped, _) => None,
        }
    }

    /// The rest does not come: Esc was a key, a paste without an end is what came of it, anything else is nothing.
    pub(super) fn give_up(&mut self, batch: &mut Batch) {
        match (&self.paste, self.begun.as_slice()) {
            (Paste::Open { .. } | Paste::Dropped { .. }, _) => {
                batch.push(self.paste.stop(&mut self.begun));
            }
            (Paste::None | Paste::Stopped, [ESC]) => {
                self.begun.clear();
                batch.push(TerminalEvent::Key(Key::Esc));
            }
            (Paste::None | Paste::Stopped, begun) if is_alt(begun) => {
                self.begun.drain(..2);
                batch.push_nameless();
                while self.take_next(batch) {}
            }
            (Paste::None | Paste::Stopped, _) => {
                self.begun.clear();
                batch.push_nameless();
            }
        }
    }

    /// Bytes of memory kept until more comes.
    #[cfg(test)]
    pub(super) fn held(&self) -> usize {
        self.begun.capacity()
    }

    /// Takes in what came at once.
    pub fn take_in(&mut self, bytes: &[u8], batch: &mut Batch) {
        if self.begun == [ESC] && !goes_on(bytes) {
            self.give_up(batch);
        }
        self.paste.go_on_if_late(bytes);
        self.begun.extend_from_slice(bytes);
        while self.take_next(batch) {}
        answer::shorten(&mut self.begun);
        // Ctrl+C behind all that was pasted so far is pressed by somebody before whom the program seems dead.
        let pastes = matches!(self.paste, Paste::Open { .. } | Paste::Dropped { .. });
        if pastes && CTRL_C.iter().any(|pressed| bytes.ends_with(pressed)) {
            while let Some(pressed) = CTRL_C.iter().find(|pressed| self.begun.ends_with(pressed)) {
                self.begun.truncate(self.begun.len() - pressed.len());
            }
            batch.push(self.paste.stop(&mut self.begun));
            batch.push(TerminalEvent::Key(Key::Ctrl('c')));
        }
    }

    /// Takes the keys or the paste at the front; whether there is more to look at.
    fn take_next(&mut self, batch: &mut Batch) -> bool {
        match self.paste {
            Paste::Open { .. } | Paste::Dropped { .. } => {
                let arrived = self.paste.take(&mut self.begun);
                let is_over = arrived.is_some();
                if let Some(paste) = arrived {
                    batch.push(paste);
                }
                is_over
            }
            Paste::None | Paste::Stopped => self.keys(batch),
        }
    }

    /// Takes the keys at the front; whether a paste begins behind them.
    fn keys(&mut self, batch: &mut Batch) -> bool {
        let (mut used, mut pastes) = (0, false);
        while !pastes && let Some((size, found)) = self.begun.get(used..).and_then(first) {
            used += size;
            match found {
                First::Key(key) => batch.push(TerminalEvent::Key(key)),
                First::Nameless => batch.push_nameless(),
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
fn goes_on(bytes: &[u8]) -> bool {
    matches!(bytes, [b'[' | b'O', ..] | [ESC]) || answer::goes_on(bytes)
}

/// Whether this is a letter with Alt unless more of an answer comes at once.
fn is_alt(begun: &[u8]) -> bool {
    matches!(begun, [ESC, rest @ ..] if answer::is_kind(rest) && !answer::is_known(rest))
}
