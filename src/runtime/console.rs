//! The terminal's events as keys and pastes (where there are no bytes to read).

use super::batch::{Batch, TerminalEvent};
use crate::ui::keys::Key;
use crossterm::event::{self, Event, KeyEventKind};
use std::io;
use std::time::Duration;

/// The most events taken at once.
const MOST: usize = 1024;

/// The terminal's input.
#[derive(Debug)]
pub(super) struct Keyboard;

impl Keyboard {
    /// # Errors
    /// None.
    pub(super) fn open() -> io::Result<Self> {
        Ok(Self)
    }

    /// Waits for events and takes all that have come in; nothing when only the window has changed.
    ///
    /// # Errors
    /// The system's; the terminal is gone then.
    pub(super) fn read(&mut self) -> io::Result<Batch> {
        let mut batch = Batch::default();
        let mut event = event::read()?;
        for _ in 0..MOST {
            match event {
                Event::Key(key) if key.kind == KeyEventKind::Release => {}
                Event::Key(key) => match Key::from_event(key) {
                    Some(key) => batch.push(TerminalEvent::Key(key)),
                    None => batch.push_nameless(),
                },
                Event::Paste(text) => batch.push(TerminalEvent::Paste(text)),
                Event::Resize(..) | Event::FocusGained | Event::FocusLost | Event::Mouse(_) => {}
            }
            if !event::poll(Duration::ZERO)? {
                break;
            }
            event = event::read()?;
        }
        Ok(batch)
    }
}
