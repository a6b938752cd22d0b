//! What the terminal sends, as inputs.

use crate::ui::input::Input;
use crate::ui::keys::{Key, Mode};
use crossterm::event::{self, Event};
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
pub(super) fn read_all() -> io::Result<Vec<Event>> {
    let mut events = vec![event::read()?];
    while events.len() < MOST && event::poll(Duration::ZERO)? {
        events.push(event::read()?);
    }
    Ok(events)
}

/// The inputs of events that came in together. In moving mode several printable keys at once are no commands, and
/// lines among them are a paste (Windows sends a paste as keys, in any mode).
pub(super) fn inputs(events: Vec<Event>, mode: Mode) -> Vec<Input> {
    if (mode == Mode::Moving || cfg!(windows))
        && let Some(text) = typed_lines(&events)
    {
        return vec![Input::Paste(text)];
    }
    let mut inputs = Vec::new();
    let mut run = String::new();
    for event in events {
        let input = match event {
            Event::Key(event) => match Key::from_event(event) {
                Some(Key::Char(c)) => {
                    run.push(c);
                    continue;
                }
                Some(key) => Input::Key(key),
                None => continue,
            },
            Event::Paste(text) => Input::Paste(text),
            Event::Resize(..) => Input::Tick,
            Event::FocusGained | Event::FocusLost | Event::Mouse(_) => continue,
        };
        let rushed = end_run(&mut run, &mut inputs);
        // Enter behind a rush of letters would save what nobody has looked at.
        if !(rushed && mode == Mode::Moving && matches!(input, Input::Key(Key::Enter))) {
            inputs.push(input);
        }
    }
    end_run(&mut run, &mut inputs);
    inputs
}

/// Ends a run of printable keys: one rush, or the keys one by one. A key held down is no rush.
fn end_run(run: &mut String, inputs: &mut Vec<Input>) -> bool {
    let text = std::mem::take(run);
    let first = text.chars().next();
    let rush = text.chars().count() >= RUSH && text.chars().any(|c| Some(c) != first);
    if rush {
        inputs.push(Input::Rush(text));
    } else {
        inputs.extend(text.chars().map(|c| Input::Key(Key::Char(c))));
    }
    rush
}

/// The text of events that are several typed lines and nothing else.
fn typed_lines(events: &[Event]) -> Option<String> {
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
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    fn typed(text: &str) -> Vec<Event> {
        let code = |c| {
            if c == '\n' {
                KeyCode::Enter
            } else {
                KeyCode::Char(c)
            }
        };
        text.chars()
            .map(|c| Event::Key(KeyEvent::new(code(c), KeyModifiers::NONE)))
            .collect()
    }

    fn kinds(text: &str, mode: Mode) -> Vec<&'static str> {
        let kind = |input: &Input| match input {
            Input::Key(_) => "key",
            Input::Rush(_) => "rush",
            Input::Paste(_) => "paste",
            _ => "other",
        };
        inputs(typed(text), mode).iter().map(kind).collect()
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
}
