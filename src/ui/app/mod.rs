//! The window: what is open, which screen and dialogs stand on it, and how what happens changes that.

mod clock;
mod hand;
mod keys;
mod opened;
mod rehearsal;
mod steps;
mod wall;

use super::ctx::{Ctx, Materials, Room};
use super::dialogs::Dialog;
use super::effect::{Effect, Notice, Step};
use super::global;
use super::handout::{self, SecondCopy};
use super::input::{Input, Saved};
use super::keys::{KeyRef, Mode, refs};
use super::place::{Aside, Counts, Place, Reveals};
use super::read::Readings;
use super::role::Role;
use super::screens::{Screen, card, home, new};
use super::settings::Settings;
use super::sheets;
use super::theme::Theme;
use crate::domain::document::DocumentKind;
use crate::domain::history::History;
use crate::domain::sheet::Viewer;
use crate::domain::vote::VoteState;
use crate::domain::{Command, Id};
use crate::text::{describe, looked_over as pasted};
use crate::ui::route::Route;
use clock::Counting;
use hand::Hand;
use jiff::{SignedDuration, Timestamp};
use std::collections::VecDeque;
use steps::Pending;
use wall::Pages;

/// How long a plain notice stays, in seconds.
const NOTICE_SECONDS: i64 = 6;

/// The window.
#[derive(Debug)]
pub struct App {
    pub(super) settings: Settings,
    pub(super) theme: Theme,
    pub(super) role: Role,
    pub(super) materials: Materials,
    pub(super) shelf: Vec<Saved>,
    pub(super) second: SecondCopy,
    pub(super) open: Option<Open>,
    pub(super) screen: Box<dyn Screen>,
    pub(super) dialogs: Vec<Box<dyn Dialog>>,
    pub(super) notice: Option<(Notice, Timestamp)>,
    pub(super) cover: Cover,
    pages: Pages,
    /// Screens to go back to, oldest first.
    behind: Vec<Box<dyn Screen>>,
    /// Steps that wait for a record.
    queue: VecDeque<Step>,
    /// What the record that is being written came from.
    pending: Option<Pending>,
    /// The number typed so far to jump to a line.
    jump: Option<u32>,
    hand: Hand,
    /// What had time left at the last look; the bell rings once when it has none.
    rings_for: Vec<Counting>,
    /// What Ctrl+G does before any suggestion of the screen: count a stretch without the program as a pause, or copy the
    /// record at the end of a day.
    offer: Option<Step>,
    /// What a rehearsal puts back when it ends.
    real: Option<Box<rehearsal::Real>>,
    ended: bool,
    /// The session that was ended because it ran overnight.
    overnight: Option<String>,
    /// The open workshop is the example, which goes with the program.
    thrown_away: bool,
    /// The agreement as it was made last.
    readings: Readings,
}

/// The open workshop.
#[derive(Debug)]
pub struct Open {
    /// Its slug, or its path when it lies elsewhere.
    pub name: String,
    /// All its records, folded.
    pub history: History,
    /// Why nothing may be entered, if so.
    pub read_only: Option<String>,
    /// Entries that could not be written.
    pub unsaved: Vec<Command>,
    /// No more is written to this file in this run.
    pub broken: bool,
    /// What is counted so far in open votes, which is kept beside the journal.
    pub counts: Counts,
    /// What the room was shown of results that are revealed.
    pub reveals: Reveals,
}

/// Whether the title card covers everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cover {
    /// It does not.
    Lifted,
    /// It does since the workshop was opened; any key lifts it.
    Resumed,
    /// It was asked for; Ctrl+T lifts it.
    Asked,
}

impl App {
    /// The window with nothing open: the list of saved workshops.
    pub fn new(settings: Settings, role: Role, materials: Materials) -> Self {
        Self {
            settings,
            theme: Theme::of(settings.theme),
            role,
            materials,
            shelf: Vec::new(),
            second: SecondCopy::Off,
            open: None,
            screen: Box::new(home::State::default()),
            dialogs: Vec::new(),
            notice: None,
            cover: Cover::Lifted,
            pages: Pages::default(),
            behind: Vec::new(),
            queue: VecDeque::new(),
            pending: None,
            jump: None,
            hand: Hand::default(),
            rings_for: Vec::new(),
            offer: None,
            real: None,
            ended: false,
            overnight: None,
            thrown_away: false,
            readings: Readings::default(),
        }
    }

    /// Whether the program should end.
    pub const fn has_ended(&self) -> bool {
        self.ended
    }

    /// Name of the open workshop.
    pub fn open_name(&self) -> Option<&str> {
        self.open.as_ref().map(|open| open.name.as_str())
    }

    /// Where the facilitator is, for the next start.
    pub fn place(&self) -> Option<Place> {
        let (open, screen) = match &self.real {
            Some(real) => (Some(&real.open), &real.screen),
            None => (self.open.as_ref(), &self.screen),
        };
        open.map(|open| Place {
            aside: self.aside(),
            language: Some(self.settings.language.code().to_owned()),
            covered: self.cover != Cover::Lifted,
            still: self.pages.still(),
            records: open.history.records().len(),
            route: screen.route(),
            line: screen.line().to_owned(),
            counts: open.counts.clone(),
            reveals: open.reveals.clone(),
            seen: None,
        })
    }

    /// The dialog that the room is to see; in a rehearsal none.
    fn aside(&self) -> Option<Aside> {
        let dialog = self.dialogs.last().filter(|_| !self.rehearses());
        dialog.and_then(|dialog| dialog.on_the_wall())
    }

    /// Whether the title card covers this window. With a wall, Ctrl+T covers that and leaves the desk to work on.
    pub(super) fn is_covered(&self) -> bool {
        match self.cover {
            Cover::Lifted => false,
            Cover::Resumed => true,
            Cover::Asked => self.role.is_public(),
        }
    }

    /// Whether letters are commands or text now.
    pub fn mode(&self) -> Mode {
        self.dialogs.last().map_or_else(|| self.screen.mode(), |dialog| dialog.mode(self.role))
    }

    /// The screen below all dialogs.
    pub fn screen(&self) -> &dyn Screen {
        &*self.screen
    }

    /// The topmost dialog.
    pub fn dialog(&self) -> Option<&dyn Dialog> {
        self.dialogs.last().map(AsRef::as_ref)
    }

    /// The bindings of the screen.
    pub fn bindings(&self, now: Timestamp) -> Vec<KeyRef> {
        self.screen.keys(&self.ctx(now), self.room(now).as_ref())
    }

    /// Entries that could not be saved, in words.
    pub fn unsaved(&self) -> Vec<String> {
        let viewer = if self.role.is_public() { Viewer::Room } else { Viewer::Desk };
        let of = |open: &Open| {
            let said = |command| describe::command(self.settings.language, open.history.workshop(), viewer, command);
            open.unsaved.iter().map(said).collect::<Vec<_>>()
        };
        self.open.iter().flat_map(of).collect()
    }

    /// The settings in force.
    pub const fn settings(&self) -> Settings {
        self.settings
    }

    /// Lifts the title card and shows a screen.
    pub fn show(&mut self, target: Route, now: Timestamp) -> Vec<Effect> {
        self.cover = Cover::Lifted;
        self.run(vec![Step::Go(target)], now)
    }

    /// Handles one thing that happened and gives what is to be done about it.
    pub fn update(&mut self, input: Input, now: Timestamp) -> Vec<Effect> {
        let effects = self.handle(input, now);
        self.still_while_pointing(now);
        if let Some(open) = &mut self.open {
            self.screen.share_counts(&mut open.counts);
            let workshop = open.history.workshop();
            let is_open = |vote: &Id| workshop.vote(*vote).is_some_and(|vote| vote.state == VoteState::Open);
            open.counts.retain(|vote, _| is_open(vote));
        }
        effects
    }

    /// A document was written: the screen learns where, and the notice says it.
    fn written(&mut self, kind: DocumentKind, said: String, now: Timestamp) -> Vec<Effect> {
        self.screen.take(super::effect::Given::Written(kind, said.clone()));
        self.say(Notice::warning(said), now)
    }

    fn handle(&mut self, input: Input, now: Timestamp) -> Vec<Effect> {
        match input {
            Input::Key(key) => self.key(key, now),
            Input::Rush(text) => self.rush(&text, now),
            Input::Paste(text) => self.paste(&text, now),
            Input::PasteTooLong(bytes) => {
                let said = pasted::too_long(self.settings.language, bytes);
                self.say(Notice::warning(said), now)
            }
            Input::PasteLate => {
                let said = self.settings.language.say(pasted::LATE);
                self.say(Notice::warning(said), now)
            }
            Input::Tick => self.tick(now),
            Input::Recorded(record, seal) => self.recorded(&record, seal, now),
            Input::Followed(records) => self.followed(records, now),
            Input::Failed { why, broken } => self.failed(&why, broken, now),
            Input::Opened(opened) => self.opened(*opened, now),
            Input::Moved(name) => self.moved(name, now),
            Input::Refused(text) => self.say(Notice::error(text), now),
            Input::Items(text) => self.items(&text, now),
            Input::Sheets(found) => {
                let steps =
                    self.with_screen(now, |_, _, room| room.map(|room| sheets::found(room, found)).unwrap_or_default());
                self.run(steps, now)
            }
            Input::Tables { sum, files } => {
                let steps = self.with_screen(now, |screen, _, room| {
                    room.map(|room| screen.tables(room, &sum, &files)).unwrap_or_default()
                });
                self.run(steps, now)
            }
            Input::Said(text) => self.say(Notice::info(text), now),
            Input::Done(text) => self.say(Notice::warning(text), now),
            Input::Written(kind, said) => self.written(kind, said, now),
            Input::Drives { purpose, drives } => {
                let steps = handout::places(&self.ctx(now), purpose, &drives);
                self.run(steps, now)
            }
            Input::Files { wanted, files } => self.found_files(wanted, files, now),
            Input::Known { path, slug, standing } => {
                let steps = handout::known(self.settings.language, &path, &slug, standing);
                self.run(steps, now)
            }
            Input::Second(second) => self.second_copy(second, now),
            Input::Listed(shelf) => {
                self.shelf = shelf;
                Vec::new()
            }
            Input::Earlier(earlier) => {
                let steps = new::after(&self.ctx(now), earlier);
                self.run(steps, now)
            }
            Input::Checked { slug, health } => {
                self.checked(&slug, health);
                Vec::new()
            }
            Input::Wall(there) => self.wall(there, now),
            Input::Terminate => vec![Effect::Quit],
        }
    }

    pub(super) fn ctx(&self, now: Timestamp) -> Ctx<'_> {
        Ctx {
            now,
            settings: self.settings,
            theme: &self.theme,
            role: self.role,
            enters: !self.takes_no_text(),
            materials: &self.materials,
            shelf: self.shelf.as_slice(),
            second: &self.second,
        }
    }

    /// Runs `f` on the screen with what it may look at.
    fn with_screen<T>(&mut self, now: Timestamp, f: impl FnOnce(&mut dyn Screen, &Ctx, Option<&Room>) -> T) -> T {
        let mut screen = std::mem::replace(&mut self.screen, Box::new(card::State));
        let result = f(&mut *screen, &self.ctx(now), self.room(now).as_ref());
        self.screen = screen;
        result
    }

    pub(super) fn tables(&self, now: Timestamp) -> (Vec<KeyRef>, Vec<KeyRef>) {
        let holds =
            |binding: &KeyRef| global::KEYS.get(binding.index).is_some_and(|binding| self.holds(binding.action));
        let everywhere = refs(global::KEYS).into_iter().filter(holds).collect();
        (self.screen.keys(&self.ctx(now), self.room(now).as_ref()), everywhere)
    }

    /// Whether an action means something now: without an open workshop most do not.
    pub(super) const fn holds(&self, action: global::Action) -> bool {
        use global::Action;
        match action {
            Action::EndRehearsal => self.rehearses(),
            Action::Rehearse => self.open.is_some() && !self.rehearses(),
            Action::Leave
            | Action::Help
            | Action::Palette
            | Action::Back
            | Action::Language
            | Action::Show(Route::Settings | Route::Home) => true,
            Action::Cover
            | Action::Hold
            | Action::Save
            | Action::Suggestion
            | Action::Unsaved
            | Action::Show(_)
            | Action::Room(_) => self.open.is_some(),
        }
    }

    pub(super) fn say(&mut self, notice: Notice, now: Timestamp) -> Vec<Effect> {
        let until = now.checked_add(SignedDuration::from_secs(NOTICE_SECONDS)).unwrap_or(now);
        self.notice = Some((notice, until));
        Vec::new()
    }

    /// Whether the open workshop is only looked at.
    pub(super) const fn is_read_only(&self) -> bool {
        matches!(&self.open, Some(open) if open.read_only.is_some())
    }

    fn has_unsaved(&self) -> bool {
        self.open.as_ref().is_some_and(|open| !open.unsaved.is_empty())
    }
}
