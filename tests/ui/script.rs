//! A script played key by key: the window of the facilitator, the wall beside it, and the keys counted.

use crate::stage::{Stage, buffer_of, painted, reads, text};
use jiff::SignedDuration;
use mufakat::ui::keys::Key;
use ratatui::buffer::Buffer;

/// A window and the wall that follows it.
pub struct Script {
    pub stage: Stage,
}

impl Script {
    /// The script of a window.
    pub const fn new(stage: Stage) -> Self {
        Self { stage }
    }

    /// Presses keys and gives how many they were: `⏎` is Enter, `⎋` Esc, `⌃p` Ctrl+P, any other character itself.
    pub fn press(&mut self, keys: &str) -> usize {
        let mut pressed = 0;
        let mut rest = keys.chars();
        while let Some(c) = rest.next() {
            self.stage.press(match c {
                '⏎' => Key::Enter,
                '⎋' => Key::Esc,
                '⌃' => Key::Ctrl(rest.next().expect("a letter behind ⌃")),
                c => Key::Char(c),
            });
            pressed += 1;
        }
        pressed
    }

    /// The clock of the room goes to this time of the same day.
    pub fn at(&mut self, time: &str) -> &mut Self {
        let (hour, minute) = time.split_once('.').expect("a time");
        let zone = mufakat::domain::Zone::Wita;
        let date = zone.date(self.stage.now);
        let number = |text: &str| text.parse().expect("a number");
        let at = date.at(number(hour), number(minute), 0, 0);
        self.stage.now = zone.instant(at);
        self.stage.wait(0);
        self
    }

    /// What stands on the window.
    pub fn window(&mut self, words: &[&str]) {
        let screen = self.stage.buffer();
        for words in words {
            assert!(reads(&screen, words), "{words:?} is missing in\n{}", painted(screen.clone()));
        }
    }

    /// What does not stand on the window.
    pub fn window_without(&mut self, words: &[&str]) {
        let screen = self.stage.screen();
        for words in words {
            assert!(!screen.contains(words), "{words:?} stands in\n{screen}");
        }
    }

    /// The wall as its pages turn.
    fn pages(&self) -> Vec<Buffer> {
        let at = |turn: i64| self.stage.now + SignedDuration::from_secs(8 * turn);
        let wall = self.stage.wall();
        (0..4).map(|turn| buffer_of(&wall, 80, 24, at(turn))).collect()
    }

    /// What stands on the wall, on one of its pages.
    pub fn wall(&self, words: &[&str]) {
        let pages = self.pages();
        for words in words {
            let is_there = pages.iter().any(|page| reads(page, words));
            assert!(is_there, "{words:?} is missing in\n{}", shown(&pages));
        }
    }

    /// What stands on no page of the wall.
    pub fn wall_without(&self, words: &[&str]) {
        let pages = self.pages();
        for words in words {
            let is_there = pages.iter().any(|page| text(page).contains(words));
            assert!(!is_there, "{words:?} stands in\n{}", shown(&pages));
        }
    }
}

fn shown(pages: &[Buffer]) -> String {
    pages.iter().cloned().map(painted).collect::<Vec<_>>().join("\n")
}
