//! A line that is looked over.

use crate::domain::line::{MAX_CHARS, clean};
use crate::domain::swot::Quadrant;
use crate::text::{Language, looked_over as text};
use crate::ui::theme::Theme;
use crate::ui::widgets::list::Entry;

/// Whether a line is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tick {
    /// It is.
    On,
    /// It is not.
    Off,
    /// It cannot be: it was not read.
    Never,
}

/// A line that is looked over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its place among the lines that were handed over.
    pub place: usize,
    /// What is taken, and can be corrected.
    pub text: String,
    /// Its quadrant, where it goes to the board; inside, none when it is not known.
    pub quadrant: Option<Option<Quadrant>>,
    /// What belongs to it and stands behind it, whatever becomes of its text.
    pub aside: String,
    /// Why it is not taken as it stands.
    pub remark: String,
    /// Whether it is taken.
    pub tick: Tick,
    /// The lines that were joined to it.
    pub parts: Vec<String>,
}

/// Why a line cannot be taken as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// It was not read, and is only told.
    Told,
    /// Its quadrant is not known.
    NoQuadrant,
    /// It has this many characters.
    TooLong(usize),
    /// Nothing is left of it.
    Empty,
}

impl Row {
    /// A line that is taken.
    pub const fn new(place: usize, text: String) -> Self {
        Self {
            place,
            text,
            quadrant: None,
            aside: String::new(),
            remark: String::new(),
            tick: Tick::On,
            parts: Vec::new(),
        }
    }

    /// A line that could not be read.
    pub const fn unread(text: String, remark: String) -> Self {
        let aside = String::new();
        Self { place: usize::MAX, text, quadrant: None, aside, remark, tick: Tick::Never, parts: Vec::new() }
    }

    /// What holds it back.
    pub(super) fn held(&self) -> Option<Held> {
        let chars = clean(&self.text).chars().count();
        match (self.tick, self.quadrant, chars) {
            (Tick::Never, ..) => Some(Held::Told),
            (_, Some(None), _) => Some(Held::NoQuadrant),
            (.., 0) => Some(Held::Empty),
            (.., chars) if chars > MAX_CHARS => Some(Held::TooLong(chars)),
            (Tick::On | Tick::Off, ..) => None,
        }
    }

    /// Whether it is taken as it stands.
    pub(super) fn is_taken(&self) -> bool {
        self.tick == Tick::On && self.held().is_none()
    }

    /// Takes it, or no longer.
    pub(super) const fn turn(&mut self) {
        self.tick = match self.tick {
            Tick::On => Tick::Off,
            Tick::Off => Tick::On,
            Tick::Never => Tick::Never,
        };
    }

    /// The quadrant behind its own, or before; a line that had none is taken then.
    pub(super) fn turn_quadrant(&mut self, by: usize) {
        let Some(quadrant) = self.quadrant else { return };
        let here = quadrant.and_then(|here| Quadrant::ALL.iter().position(|other| *other == here));
        let there = match here {
            Some(here) => here + by,
            None if by == 1 => 0,
            None => Quadrant::ALL.len() - 1,
        };
        self.quadrant = Some(Quadrant::ALL.get(there % Quadrant::ALL.len()).copied());
        if quadrant.is_none() {
            self.correct(self.text.clone());
        }
    }

    /// Another text; it is taken from now on.
    pub(super) fn correct(&mut self, text: String) {
        self.text = text;
        self.remark = String::new();
        self.tick = Tick::On;
    }

    /// The lines that were joined, each on its own.
    pub(super) fn parted(&self) -> Vec<Self> {
        let part = |text: &String| {
            let text = crate::domain::capture::without_marks(&clean(text)).to_owned();
            Self { text, parts: Vec::new(), remark: String::new(), ..self.clone() }
        };
        self.parts.iter().map(part).collect()
    }

    /// As it stands in the list.
    pub(super) fn entry(&self, language: Language, theme: &Theme) -> Entry {
        let held = self.held();
        let head = match (held, self.tick) {
            (Some(Held::Told), _) => "    ",
            (Some(_), _) => "[!] ",
            (None, Tick::On) => "[✓] ",
            (None, Tick::Off | Tick::Never) => "[ ] ",
        };
        let text = match self.quadrant {
            Some(Some(quadrant)) => format!("[{}] {}", quadrant.letter(), self.text),
            Some(None) => format!("[?] {}", self.text),
            None => self.text.clone(),
        };
        let why = match held {
            Some(Held::TooLong(chars)) => text::too_many_letters(language, chars),
            Some(Held::Empty) => language.say(text::EMPTY).to_owned(),
            Some(Held::Told) if self.remark.is_empty() => language.say(text::NOT_READ).to_owned(),
            Some(Held::Told | Held::NoQuadrant) | None => String::new(),
        };
        let joined = if self.parts.is_empty() { String::new() } else { text::joined(language, self.parts.len()) };
        let tail = [self.aside.as_str(), &self.remark, &joined, &why];
        let tail: Vec<&str> = tail.into_iter().filter(|said| !said.is_empty()).collect();
        let style = match (held, self.tick) {
            (Some(Held::Told), _) | (None, Tick::Off | Tick::Never) => theme.muted,
            (Some(_), _) => theme.warning,
            (None, Tick::On) => Entry::default().style,
        };
        Entry { head: head.to_owned(), text, tail: tail.join(" "), style }
    }
}
