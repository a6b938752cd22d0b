//! The key that closes a window of the program's own, at the very end.

use super::message::Message;
use super::terminal::{self, Raw};
use super::{Inbox, own_window};
use crate::text::Language;
use crate::text::files;
use std::io::{self, Write};
use std::time::Duration;

impl Inbox {
    /// Where the window closes with the program, says so and waits for a key, so that the last lines can be read. A
    /// closed window and a signal are answers too. Elsewhere, and where it cannot be done, nothing happens.
    pub fn wait_for_last_key(&mut self, language: Language) {
        if terminal::is_there() && own_window::exists() {
            // There is nobody to tell, and the exit code is that of the work done.
            let _ = self.last_key(language);
        }
    }

    fn last_key(&mut self, language: Language) -> io::Result<()> {
        self.listen()?;
        let raw = Raw::take()?;
        self.read()?;
        while let Some(message) = self.next(Some(Duration::ZERO)) {
            if answers(&message, false) {
                return Ok(());
            }
        }
        let mut out = io::stdout().lock();
        write!(out, "{}", files::any_key(language))?;
        out.flush()?;
        while let Some(message) = self.next(None) {
            if answers(&message, true) {
                break;
            }
        }
        drop(raw);
        writeln!(out)
    }
}

/// Whether nothing is left to wait for. A key that was pressed before the question stood there is no answer.
fn answers(message: &Message, asked: bool) -> bool {
    match message {
        Message::Terminal(batch) => asked && !batch.is_empty(),
        Message::Gone | Message::End(_) => true,
        Message::Input(_) | Message::Resized | Message::Stop | Message::GoOn | Message::WallGone => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::batch::Batch;

    #[test]
    fn a_terminal_that_is_gone_already_is_not_waited_for_and_an_early_key_is_no_answer() {
        let key = || {
            let mut batch = Batch::default();
            batch.push_nameless();
            Message::Terminal(batch)
        };
        for asked in [false, true] {
            assert!(answers(&Message::Gone, asked) && answers(&Message::End(15), asked));
            assert_eq!(answers(&key(), asked), asked);
            assert!(!answers(&Message::Terminal(Batch::default()), asked));
            assert!(!answers(&Message::Resized, asked));
        }
    }
}
