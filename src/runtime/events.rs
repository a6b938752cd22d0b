//! What the terminal sends, as inputs.

use crate::ui::input::Input;
use crate::ui::keys::{Key, Mode};
use crossterm::event::{self, Event, KeyEvent};
use std::collections::VecDeque;
use std::io;
use std::time::Duration;

/// From this many printable keys at once on, nobody chose them one by one.
const RUSH: usize = 3;
/// The most events taken at once.
const MOST: usize = 1024;

/// Waits for the terminal and takes everything that has come in.
///
/// # Errors
/// The system's; the terminal is gone then.
pub(super) fn read_all() -> io::Result<Waiting> {
    let mut events = VecDeque::from([event::read()?]);
    while events.len() < MOST && event::poll(Duration::ZERO)? {
        events.push_back(event::read()?);
    }
    Ok(Waiting(events))
}

/// Waits until the other end of the terminal is closed; false where that cannot be waited for.
///
/// crossterm does not notice it, and reads nothing for ever. Mostly a HUP comes as well, but not to a program whose
/// terminal is not the controlling one.
#[cfg(unix)]
#[expect(unsafe_code, reason = "std cannot wait for a terminal to be closed")]
pub(super) fn wait_for_hangup() -> bool {
    let mut terminal = libc::pollfd {
        fd: libc::STDIN_FILENO,
        events: 0,
        revents: 0,
    };
    loop {
        // SAFETY: the pointer is to one `pollfd`, which outlives the call.
        let found = unsafe { libc::poll(&raw mut terminal, 1, -1) };
        match found {
            1.. => return terminal.revents & libc::POLLHUP != 0,
            _ if io::Error::last_os_error().kind() == io::ErrorKind::Interrupted => {}
            _ => return false,
        }
    }
}

/// There is no such thing here.
#[cfg(not(unix))]
pub(super) const fn wait_for_hangup() -> bool {
    false
}

/// Events that came in together and have not been handled.
#[derive(Debug)]
pub(super) struct Waiting(VecDeque<Event>);

impl Waiting {
    /// The next input for a window in this mode.
    ///
    /// In moving mode several printable keys at once are no commands, and lines among them are a paste (Windows sends
    /// a paste as keys, in any mode).
    pub(super) fn next(&mut self, mode: Mode) -> Option<Input> {
        if (mode == Mode::Moving || cfg!(windows))
            && let Some(text) = typed_lines(&self.0)
        {
            self.0.clear();
            return Some(Input::Paste(text));
        }
        if let Some(rush) = self.rush() {
            // Enter behind a rush of letters would save what nobody has looked at.
            if mode == Mode::Moving && matches!(self.0.front().and_then(key), Some(Key::Enter)) {
                self.0.pop_front();
            }
            return Some(Input::Rush(rush));
        }
        loop {
            match self.0.pop_front()? {
                Event::Key(event) => {
                    if let Some(key) = Key::from_event(event) {
                        return Some(Input::Key(key));
                    }
                }
                Event::Paste(text) => return Some(Input::Paste(text)),
                Event::Resize(..) => return Some(Input::Tick),
                Event::FocusGained | Event::FocusLost | Event::Mouse(_) => {}
            }
        }
    }

    /// Takes the printable keys at the front if nobody chose them one by one. A key held down is no rush.
    fn rush(&mut self) -> Option<String> {
        let run = self.0.iter().map_while(|event| match event {
            Event::Key(event) => printable(*event),
            _ => None,
        });
        let run: Vec<Option<char>> = run.collect();
        let text: String = run.iter().flatten().collect();
        let first = text.chars().next();
        if text.chars().count() < RUSH || text.chars().all(|c| Some(c) == first) {
            return None;
        }
        self.0.drain(..run.len());
        Some(text)
    }
}

/// The character of a printable key, nothing of a key that means nothing (a release); none of any other.
fn printable(event: KeyEvent) -> Option<Option<char>> {
    match Key::from_event(event) {
        Some(Key::Char(c)) => Some(Some(c)),
        None => Some(None),
        Some(_) => None,
    }
}

fn key(event: &Event) -> Option<Key> {
    Key::from_event(event.as_key_event()?)
}

/// The text of events that are several typed lines and nothing else.
fn typed_lines(events: &VecDeque<Event>) -> Option<String> {
    let mut text = String::new();
    for event in events {
        match Key::from_event(event.as_key_event()?) {
            Some(Key::Char(c)) => text.push(c),
            Some(Key::Enter) => text.push('\n'),
            Some(Key::Tab) => text.push('\t'),
            Some(_) => return None,
            None => {}
        }
    }
    let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
    (lines > 1 && text.chars().count() > RUSH).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::{KeyCode, KeyModifiers};

    fn typed(text: &str) -> Waiting {
        let code = |c| match c {
            '\n' => KeyCode::Enter,
            '\u{1b}' => KeyCode::Esc,
            c => KeyCode::Char(c),
        };
        let event = |c| Event::Key(KeyEvent::new(code(c), KeyModifiers::NONE));
        Waiting(text.chars().map(event).collect())
    }

    fn kinds(text: &str, mode: Mode) -> Vec<&'static str> {
        let kind = |input: Input| match input {
            Input::Key(_) => "key",
            Input::Rush(_) => "rush",
            Input::Paste(_) => "paste",
            _ => "other",
        };
        let mut waiting = typed(text);
        std::iter::from_fn(|| waiting.next(mode))
            .map(kind)
            .collect()
    }

    #[test]
    fn letters_at_once_are_a_rush_and_a_held_key_is_not() {
        assert_eq!(kinds("anggaran", Mode::Moving), ["rush"]);
        assert_eq!(kinds("jjjj", Mode::Moving), ["key"; 4]);
        assert_eq!(kinds("]", Mode::Moving), ["key"]);
        assert_eq!(
            kinds("abc\n", Mode::Moving),
            ["rush"],
            "Enter behind it is not run"
        );
        assert_eq!(kinds("abc\n", Mode::Typing), ["rush", "key"]);
    }

    #[test]
    fn lines_at_once_are_a_paste_in_moving_mode() {
        assert_eq!(kinds("satu\ndua\n", Mode::Moving), ["paste"]);
        if cfg!(unix) {
            assert_eq!(
                kinds("satu\ndua\n", Mode::Typing),
                ["rush", "key", "rush", "key"]
            );
        }
    }

    #[test]
    fn each_input_goes_by_the_mode_that_the_one_before_left() {
        let mut waiting = typed("\u{1b}abc\n");
        assert!(matches!(
            waiting.next(Mode::Typing),
            Some(Input::Key(Key::Esc))
        ));
        assert!(matches!(waiting.next(Mode::Moving), Some(Input::Rush(_))));
        assert!(waiting.next(Mode::Moving).is_none(), "Enter is not run");
    }
}
