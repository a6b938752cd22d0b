//! What was pointed at in moving mode, and letters that are typed past the field there.

use super::App;
use crate::text::frame as phrases;
use crate::ui::effect::{Effect, Notice};
use crate::ui::keys::{Key, KeyRef, Mode};
use crate::ui::route::Route;
use jiff::Timestamp;

/// What the keys of moving mode were for, since the last one that begins anew.
#[derive(Debug, Default)]
pub(super) struct Hand {
    /// Where the facilitator was when an arrow, a number or the search pointed at something there.
    pointed: Option<Route>,
    /// Letters one behind the other that were no command.
    stray: String,
}

impl Hand {
    /// A key that is neither a letter nor a number begins anew.
    fn begin(&mut self) {
        *self = Self::default();
    }

    /// Whether the letters are those of a word: a key held down or pressed again is none.
    fn is_word(&self) -> bool {
        self.stray.chars().any(|c| !self.stray.starts_with(c))
    }
}

impl App {
    /// Forgets what was pointed at and typed.
    pub(super) fn let_go(&mut self) {
        self.hand.begin();
    }

    /// What stands selected was pointed at.
    pub(super) fn point(&mut self) {
        self.hand = Hand { pointed: Some(self.screen.route()), stray: String::new() };
    }

    /// What stands selected was not pointed at.
    pub(super) fn point_at_nothing(&mut self) {
        self.hand.pointed = None;
    }

    /// Where the search has led in moving mode is pointed at.
    pub(super) fn point_if_named(&mut self, route: &Route) {
        if route.names_a_line() && self.screen.mode() == Mode::Moving {
            self.point();
        }
    }

    /// Whether a number may point: not one within a word.
    pub(super) fn may_point(&self) -> bool {
        !self.hand.is_word()
    }

    /// A key of moving mode before it is looked up: what comes of it instead, if it is one of a word that somebody types
    /// past the field. Words change nothing; on a screen with a line they go there.
    pub(super) fn instead(
        &mut self,
        key: Key,
        (screen, everywhere): (Option<KeyRef>, Option<KeyRef>),
        now: Timestamp,
    ) -> Option<Vec<Effect>> {
        let points = screen.is_some_and(|binding| binding.pointed);
        if points && self.hand.pointed.as_ref() == Some(&self.screen.route()) {
            return None;
        }
        let language = self.settings.language;
        let Key::Char(c) = key else {
            let enters = key == Key::Enter && self.hand.is_word();
            self.hand.begin();
            return enters.then(|| self.say(Notice::warning(language.say(phrases::RUSH_KEPT)), now));
        };
        self.hand.pointed = None;
        let of_words = c.is_alphabetic() || c == ' ' && !self.hand.stray.is_empty();
        let means_nothing = screen.is_none() && everywhere.is_none();
        let goes_on = self.screen.is_capture() && !self.hand.stray.is_empty();
        if of_words && (points || means_nothing || goes_on) {
            self.hand.stray.push(c);
        }
        if self.hand.is_word() && self.screen.is_capture() {
            let word = std::mem::take(&mut self.hand.stray);
            return Some(self.rush(&word, now));
        }
        if points {
            let finds = self
                .screen
                .keys(&self.ctx(now), self.room(now).as_ref())
                .iter()
                .any(|other| other.keys.contains(&Key::Char('/')));
            let label = language.say(screen.map_or(phrases::RUSH_KEPT, |binding| binding.label));
            let said = phrases::point_first(language, label, if finds { "/" } else { "" });
            return Some(self.say(Notice::warning(said), now));
        }
        if self.hand.is_word() && matches!(c, '-' | '+' | ']') {
            self.hand.begin();
            return Some(self.say(Notice::warning(language.say(phrases::RUSH_KEPT)), now));
        }
        None
    }
}
