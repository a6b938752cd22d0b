//! The wall: what the room sees in a window of its own. It follows the desk, takes no entry, and keeps no state: what
//! it shows follows from the journal, the place where the desk is, and the clock.

pub(super) mod compose;
pub(super) mod draw;

use super::ctx::{Ctx, Materials, Room};
use super::handout::SecondCopy;
use super::place::{Aside, Counts, Place, Reveals};
use super::read::Readings;
use super::role::Role;
use super::settings::Settings;
use super::theme::Theme;
use crate::domain::agenda::SessionState;
use crate::domain::history::History;
use crate::domain::{Inconsistent, Record, Seal, Zone};
use crate::scene::WallScene;
use crate::text::Language;
use compose::wall_scene;
use jiff::Timestamp;
use ratatui::Frame;
use std::sync::LazyLock;

/// Without a place nothing was revealed.
static NOTHING: Reveals = Reveals::new();

/// A wall: its settings, and of the desk the records, the place and whether it is there.
#[derive(Debug)]
pub struct Wall {
    settings: Settings,
    /// Whether the language is the desk's.
    follows_language: bool,
    theme: Theme,
    materials: Materials,
    history: Option<History>,
    place: Option<Place>,
    /// Whether the desk is there.
    desk: bool,
    readings: Readings,
}

impl Wall {
    /// A wall that has seen nothing yet. It speaks the language of the settings until the desk's is known.
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            follows_language: true,
            theme: Theme::of(settings.theme),
            materials: Materials { agendas: LazyLock::new(Vec::new), offices: Vec::new(), zone: Zone::Wib },
            history: None,
            place: None,
            desk: false,
            readings: Readings::default(),
        }
    }

    /// The language spoken now.
    pub const fn language(&self) -> Language {
        self.settings.language
    }

    /// The same wall in this language, whatever the desk speaks.
    pub const fn in_language(mut self, language: Language) -> Self {
        self.settings.language = language;
        self.follows_language = false;
        self
    }

    /// Forgets all records: the file is another one.
    pub fn forget(&mut self) {
        self.history = None;
    }

    /// Takes up the next record, with its sum in the file.
    ///
    /// # Errors
    /// [`Inconsistent`] when it does not fit; the wall then shows what it showed.
    pub fn push(&mut self, record: Record, seal: Seal) -> Result<(), Inconsistent> {
        match &mut self.history {
            Some(history) => history.push_sealed(record, seal),
            None => History::begin(record).map(|history| self.history = Some(history)),
        }
    }

    /// Takes up the next records at once.
    ///
    /// # Errors
    /// [`Inconsistent`] of the first that does not fit; the wall then shows what was before it.
    pub fn extend(&mut self, records: Vec<(Record, Seal)>) -> Result<(), Inconsistent> {
        match &mut self.history {
            Some(history) => history.extend(records),
            None if records.is_empty() => Ok(()),
            None => {
                let mut records = records.into_iter();
                let first = records.next();
                first.map_or(Ok(()), |(first, seal)| self.push(first, seal))?;
                self.extend(records.collect())
            }
        }
    }

    /// Takes up where the desk is, and its language unless the wall has one of its own; true when that is news to the
    /// room.
    pub fn place(&mut self, place: Option<Place>) -> bool {
        // The unfinished line is the desk's alone, and changes with every key.
        let place = place.map(|place| Place { line: String::new(), counts: Counts::new(), seen: None, ..place });
        let news = self.place != place;
        let code = place.as_ref().and_then(|place| place.language.as_deref());
        if let Some(language) = code.and_then(Language::parse)
            && self.follows_language
        {
            self.settings.language = language;
        }
        self.place = place;
        news
    }

    /// Takes up whether the desk is there; true when that is news.
    pub const fn desk(&mut self, there: bool) -> bool {
        let news = self.desk != there;
        self.desk = there;
        news
    }

    /// When the picture of `at` is out of date by itself: at the next second where seconds are shown, else within four.
    pub fn changes_at(&self, at: Timestamp) -> Timestamp {
        let step = match self.room(at) {
            Some(room) if self.counts_down(&room) => 1_000,
            // Pages turn at multiples of it, and minutes are not missed.
            Some(_) | None => 4_000,
        };
        let next = (at.as_millisecond().div_euclid(step) + 1) * step;
        Timestamp::from_millisecond(next).unwrap_or(at)
    }

    /// Whether seconds are shown.
    fn counts_down(&self, room: &Room) -> bool {
        let running = room
            .workshop
            .open_session()
            .is_some_and(|(_, session)| session.state == SessionState::Running && !session.plan.protocol);
        let presents = || room.workshop.turns.as_ref().is_some_and(|turns| turns.presenting().is_some());
        let Some(place) = &self.place else {
            return running || !compose::floor::beside(room).is_empty();
        };
        let turns = place.aside == Some(Aside::Turns);
        !compose::shows_the_card(room, place)
            && (running || turns && presents() || !compose::floor::beside(room).is_empty())
    }

    fn room(&self, now: Timestamp) -> Option<Room<'_>> {
        let history = self.history.as_ref()?;
        Some(Room {
            ctx: Ctx {
                now,
                settings: self.settings,
                theme: &self.theme,
                role: Role::Wall,
                enters: false,
                materials: &self.materials,
                shelf: &[],
                second: &SecondCopy::Off,
            },
            name: "",
            history,
            workshop: history.workshop(),
            readings: &self.readings,
            reveals: self.place.as_ref().map_or(&NOTHING, |place| &place.reveals),
        })
    }

    /// What the room sees at an instant; nothing before the first record.
    pub fn scene(&self, now: Timestamp) -> Option<WallScene> {
        self.room(now).map(|room| wall_scene(&room, self.place.as_ref(), self.desk))
    }

    /// Draws the wall; changes nothing.
    pub fn view(&self, frame: &mut Frame, now: Timestamp) {
        let area = frame.area();
        frame.buffer_mut().set_style(area, self.theme.base);
        if let Some(scene) = self.scene(now) {
            draw::wall(&scene, &self.theme, frame, area);
        }
        self.theme.finish(frame.buffer_mut());
    }
}
