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

/// Where a line goes on the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The aspect, by id; none when it is not known.
    pub aspect: Option<String>,
    /// The quadrant; none when it is not known.
    pub quadrant: Option<Quadrant>,
}

/// What a line says where it stands for something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// This, in the words in which it is shown.
    Right(String),
    /// Nothing that can be taken, and why.
    Wrong(String),
}

/// A line that is looked over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its place among the lines that were handed over.
    pub place: usize,
    /// What is taken, and can be corrected.
    pub text: String,
    /// Its place, where it goes to the board.
    pub spot: Option<Spot>,
    /// How it is understood, where it is read.
    pub reading: Option<Reading>,
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
    /// Its aspect is not known.
    NoAspect,
    /// It says nothing that can be taken.
    Wrong,
    /// It has this many characters.
    TooLong(usize),
    /// Nothing is left of it.
    Empty,
}

impl Row {
    /// A line that is taken.
    pub const fn new(place: usize, text: String) -> Self {
        Self { place, text, spot: None, reading: None, remark: String::new(), tick: Tick::On, parts: Vec::new() }
    }

    /// A line that could not be read.
    pub fn unread(text: String, remark: String) -> Self {
        Self { place: usize::MAX, remark, tick: Tick::Never, ..Self::new(0, text) }
    }

    /// What holds it back.
    pub(super) fn held(&self) -> Option<Held> {
        let chars = clean(&self.text).chars().count();
        let spot = self.spot.as_ref();
        match (self.tick, &self.reading, chars) {
            (Tick::Never, ..) => Some(Held::Told),
            _ if spot.is_some_and(|spot| spot.quadrant.is_none()) => Some(Held::NoQuadrant),
            _ if spot.is_some_and(|spot| spot.aspect.is_none()) => Some(Held::NoAspect),
            (.., 0) => Some(Held::Empty),
            (.., chars) if chars > MAX_CHARS => Some(Held::TooLong(chars)),
            (_, Some(Reading::Wrong(_)), _) => Some(Held::Wrong),
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
        let Some(spot) = &mut self.spot else { return };
        let unknown = spot.quadrant.is_none();
        let here = spot.quadrant.and_then(|here| Quadrant::ALL.iter().position(|other| *other == here));
        let there = match here {
            Some(here) => here + by,
            None if by == 1 => 0,
            None => Quadrant::ALL.len() - 1,
        };
        spot.quadrant = Quadrant::ALL.get(there % Quadrant::ALL.len()).copied();
        if unknown {
            self.correct(self.text.clone());
        }
    }

    /// The aspect behind its own, of these; a line that had none is taken then.
    pub(super) fn turn_aspect(&mut self, aspects: &[(String, String)]) {
        let Some(spot) = &mut self.spot else { return };
        let here = aspects.iter().position(|(id, _)| Some(id) == spot.aspect.as_ref());
        let there = here.map_or(0, |here| (here + 1) % aspects.len());
        let unknown = spot.aspect.is_none();
        spot.aspect = aspects.get(there).map(|(id, _)| id.clone());
        if unknown {
            self.correct(self.text.clone());
        }
    }

    /// Another text; it is taken from now on, unless its place is not known.
    pub(super) fn correct(&mut self, text: String) {
        self.text = text;
        self.tick = Tick::On;
        if !self.spot.as_ref().is_some_and(|spot| spot.quadrant.is_none() || spot.aspect.is_none()) {
            self.remark = String::new();
        }
    }

    /// The lines that were joined, each on its own.
    pub(super) fn parted(&self) -> Vec<Self> {
        let part = |text: &String| {
            let text = crate::domain::capture::without_marks(&clean(text)).to_owned();
            Self { text, parts: Vec::new(), remark: String::new(), ..self.clone() }
        };
        self.parts.iter().map(part).collect()
    }

    /// As it stands in the list; the name of its aspect is `aside` where it is another than the one on the screen.
    pub(super) fn entry(&self, aside: &str, language: Language, theme: &Theme) -> Entry {
        let held = self.held();
        let head = match (held, self.tick) {
            (Some(Held::Told), _) => "    ",
            (Some(_), _) => "[!] ",
            (None, Tick::On) => "[✓] ",
            (None, Tick::Off | Tick::Never) => "[ ] ",
        };
        let text = match (&self.spot, &self.reading) {
            (Some(Spot { quadrant: Some(quadrant), .. }), _) => format!("[{}] {}", quadrant.letter(), self.text),
            (Some(Spot { quadrant: None, .. }), _) => format!("[?] {}", self.text),
            (None, Some(Reading::Right(said))) => said.clone(),
            (None, Some(Reading::Wrong(_)) | None) => self.text.clone(),
        };
        let why = match held {
            Some(Held::TooLong(chars)) => text::too_many_letters(language, chars),
            Some(Held::Empty) => language.say(text::EMPTY).to_owned(),
            Some(Held::Wrong) => match &self.reading {
                Some(Reading::Wrong(why)) => why.clone(),
                Some(Reading::Right(_)) | None => String::new(),
            },
            Some(Held::Told | Held::NoQuadrant | Held::NoAspect) | None => String::new(),
        };
        let joined = if self.parts.is_empty() { String::new() } else { text::joined(language, self.parts.len()) };
        let tail = [aside, &self.remark, &joined, &why];
        let tail: Vec<&str> = tail.into_iter().filter(|said| !said.is_empty()).collect();
        let style = match (held, self.tick) {
            (Some(Held::Told), _) | (None, Tick::Off | Tick::Never) => theme.muted,
            (Some(_), _) => theme.warning,
            (None, Tick::On) => Entry::default().style,
        };
        Entry { head: head.to_owned(), text, tail: tail.join(" "), style }
    }
}
