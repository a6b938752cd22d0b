//! The keys and pastes that one read of the terminal gave, and the inputs that they make.

use crate::ui::input::Input;
use crate::ui::keys::{Key, Mode};
use std::collections::VecDeque;

/// From this many printable keys at once on, nobody chose them one by one.
const RUSH: usize = 3;

/// One thing that the terminal sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TerminalEvent {
    /// A key.
    Key(Key),
    /// A paste; its lines end in newlines.
    Paste(String),
    /// A paste of so many bytes, more than are taken; none of them was.
    #[cfg_attr(not(unix), expect(dead_code, reason = "Windows sends a paste as keys"))]
    TooLong(u64),
    /// More of a paste came when it seemed to have stopped; it was not taken.
    #[cfg_attr(not(unix), expect(dead_code, reason = "Windows sends a paste as keys"))]
    Late,
}

/// The keys and pastes of one read of the terminal that no input was made of yet.
#[derive(Debug, Default)]
pub struct Batch {
    events: VecDeque<TerminalEvent>,
    /// Keys without a name here were pressed as well.
    nameless: bool,
}

impl Batch {
    pub(super) fn push(&mut self, event: TerminalEvent) {
        self.events.push_back(event);
    }

    /// A key that has no name here: nothing, except where any key will do.
    pub(super) fn push_nameless(&mut self) {
        self.nameless = true;
    }

    /// Whether no key was pressed.
    pub(super) fn is_empty(&self) -> bool {
        self.events.is_empty() && !self.nameless
    }

    #[cfg(all(test, unix))]
    pub(super) fn into_arrived(self) -> impl Iterator<Item = TerminalEvent> {
        self.events.into_iter()
    }

    /// The next input for a window in this mode.
    ///
    /// In moving mode several printable keys at once are no commands, and lines among them are a paste (Windows sends
    /// a paste as keys, in any mode).
    pub fn next(&mut self, mode: Mode) -> Option<Input> {
        if (mode == Mode::Moving || cfg!(windows))
            && let Some(text) = self.typed_lines()
        {
            self.events.clear();
            return Some(Input::Paste(text));
        }
        if let Some(rush) = self.rush() {
            // Enter behind a rush of letters would save what nobody has looked at.
            if mode == Mode::Moving && self.events.front() == Some(&TerminalEvent::Key(Key::Enter)) {
                self.events.pop_front();
            }
            return Some(Input::Rush(rush));
        }
        self.events.pop_front().map(|event| match event {
            TerminalEvent::Key(key) => Input::Key(key),
            TerminalEvent::Paste(text) => Input::Paste(text),
            TerminalEvent::TooLong(bytes) => Input::PasteTooLong(bytes),
            TerminalEvent::Late => Input::PasteLate,
        })
    }

    /// Takes the printable keys at the front if nobody chose them one by one. A key held down is no rush.
    fn rush(&mut self) -> Option<String> {
        let run: Vec<char> = self.events.iter().map_while(printable).collect();
        if run.len() < RUSH || run.iter().all(|c| Some(c) == run.first()) {
            return None;
        }
        self.events.drain(..run.len());
        Some(run.into_iter().collect())
    }

    /// The text, if all of it is several typed lines.
    fn typed_lines(&self) -> Option<String> {
        let typed = |event: &TerminalEvent| {
            let blank = |key, c| (*event == TerminalEvent::Key(key)).then_some(c);
            blank(Key::Enter, '\n').or(blank(Key::Tab, '\t')).or(printable(event))
        };
        let text: String = self.events.iter().map(typed).collect::<Option<_>>()?;
        let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
        (lines > 1 && text.chars().count() > RUSH).then_some(text)
    }
}

fn printable(event: &TerminalEvent) -> Option<char> {
    match event {
        TerminalEvent::Key(Key::Char(c)) => Some(*c),
        TerminalEvent::Key(_) | TerminalEvent::Paste(_) | TerminalEvent::TooLong(_) | TerminalEvent::Late => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Batch {
        let key = |c| match c {
            '\n' => Key::Enter,
            '\u{1b}' => Key::Esc,
            c => Key::Char(c),
        };
        Batch { events: text.chars().map(key).map(TerminalEvent::Key).collect(), nameless: false }
    }

    fn kinds(text: &str, mode: Mode) -> Vec<&'static str> {
        let kind = |input: Input| {
            let is = [
                (matches!(input, Input::Key(_)), "key"),
                (matches!(input, Input::Rush(_)), "rush"),
                (matches!(input, Input::Paste(_)), "paste"),
            ];
            is.into_iter().find(|(is, _)| *is).map_or("other", |(_, kind)| kind)
        };
        let mut batch = typed(text);
        std::iter::from_fn(|| batch.next(mode)).map(kind).collect()
    }

    #[test]
    fn letters_at_once_are_a_rush_and_a_held_key_is_not() {
        assert_eq!(kinds("anggaran", Mode::Moving), ["rush"]);
        assert_eq!(kinds("jjjj", Mode::Moving), ["key"; 4]);
        assert_eq!(kinds("]", Mode::Moving), ["key"]);
        assert_eq!(kinds("abc\n", Mode::Moving), ["rush"], "Enter behind it is not run");
        assert_eq!(kinds("abc\n", Mode::Typing), ["rush", "key"]);
    }

    #[test]
    fn lines_at_once_are_a_paste_in_moving_mode() {
        assert_eq!(kinds("satu\ndua\n", Mode::Moving), ["paste"]);
        if cfg!(unix) {
            assert_eq!(kinds("satu\ndua\n", Mode::Typing), ["rush", "key", "rush", "key"]);
        }
    }

    #[test]
    fn each_input_goes_by_the_mode_that_the_one_before_left() {
        let mut batch = typed("\u{1b}abc\n");
        assert!(matches!(batch.next(Mode::Typing), Some(Input::Key(Key::Esc))));
        assert!(matches!(batch.next(Mode::Moving), Some(Input::Rush(_))));
        assert!(batch.next(Mode::Moving).is_none(), "Enter is not run");
    }
}
