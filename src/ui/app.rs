//! The window: what is open, which screen and dialogs stand on it, and how what happens changes that.

use super::ctx::{Ctx, Materials, Room};
use super::dialogs::{self, Chosen, Dialog, Outcome, Tables};
use super::effect::{Effect, Notice, Step, Target, Tone};
use super::global;
use super::input::{Health, Input, Opened, Saved};
use super::keys::{Key, KeyRef, Mode, find, refs};
use super::place::Place;
use super::role::Role;
use super::screens::Screen;
use super::settings::Settings;
use super::theme::Theme;
use crate::domain::agenda::SessionState;
use crate::domain::history::{History, record_time};
use crate::domain::{At, Command, Event, Record, Refusal, clock, decide};
use crate::text::{Language, describe, frame as phrases, refusal};
use jiff::{SignedDuration, Timestamp};
use std::collections::VecDeque;

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
    pub(super) open: Option<Open>,
    pub(super) screen: Screen,
    pub(super) dialogs: Vec<Dialog>,
    pub(super) notice: Option<(Notice, Timestamp)>,
    pub(super) cover: Cover,
    /// Screens to go back to, oldest first.
    behind: Vec<Screen>,
    /// Steps that wait for a record.
    queue: VecDeque<Step>,
    /// The command whose record is being written.
    pending: Option<Command>,
    jump: Option<u32>,
    ended: bool,
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
            open: None,
            screen: Screen::home(),
            dialogs: Vec::new(),
            notice: None,
            cover: Cover::Lifted,
            behind: Vec::new(),
            queue: VecDeque::new(),
            pending: None,
            jump: None,
            ended: false,
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
        self.open.as_ref().map(|_| self.screen.place())
    }

    /// Whether letters are commands or text now; a dialog takes text.
    pub fn mode(&self) -> Mode {
        if self.dialogs.is_empty() {
            self.screen.mode()
        } else {
            Mode::Typing
        }
    }

    /// Entries that could not be saved, in words.
    pub fn unsaved(&self) -> Vec<String> {
        let commands = self.open.iter().flat_map(|open| &open.unsaved);
        commands
            .map(|command| describe::command(self.settings.language, command))
            .collect()
    }

    /// The settings in force.
    pub const fn settings(&self) -> Settings {
        self.settings
    }

    /// Lifts the title card and goes straight to a session's screen (asked for on the command line).
    pub fn go_to_session(&mut self, session: &str, now: Timestamp) -> Vec<Effect> {
        self.cover = Cover::Lifted;
        self.run(vec![Step::Go(Target::Session(session.to_owned()))], now)
    }

    /// The next instant at which the picture changes by itself; none when it does not.
    pub fn wake_at(&self, now: Timestamp) -> Option<Timestamp> {
        let notice = self
            .notice
            .as_ref()
            .filter(|(notice, _)| notice.tone == Tone::Info)
            .map(|(_, until)| *until);
        [self.clock_changes_at(now), notice]
            .into_iter()
            .flatten()
            .min()
    }

    fn clock_changes_at(&self, now: Timestamp) -> Option<Timestamp> {
        let open = self.open.as_ref()?;
        let counting = open
            .history
            .workshop()
            .open_session()
            .is_some_and(|(_, session)| {
                session.state == SessionState::Running
                    && !(session.plan.protocol && self.role.is_public())
            });
        let step = if counting && self.cover == Cover::Lifted {
            1000
        } else {
            60_000
        };
        let next = (now.as_millisecond().div_euclid(step) + 1) * step;
        Timestamp::from_millisecond(next).ok()
    }

    /// Handles one thing that happened and gives what is to be done about it.
    pub fn update(&mut self, input: Input, now: Timestamp) -> Vec<Effect> {
        match input {
            Input::Key(key) => self.key(key, now),
            Input::Rush(text) => self.rush(&text, now),
            Input::Paste(text) => self.paste(&text, now),
            Input::Tick => self.tick(now),
            Input::Recorded(record) => self.recorded(record, now),
            Input::Failed { why, broken } => self.failed(&why, broken, now),
            Input::Opened(opened) => self.opened(*opened, now),
            Input::Moved(name) => self.moved(name, now),
            Input::Refused(text) => self.say(Notice::error(text), now),
            Input::Said(text) => self.say(Notice::info(text), now),
            Input::Listed(shelf) => {
                self.shelf = shelf;
                Vec::new()
            }
            Input::Checked { slug, health } => {
                self.checked(&slug, health);
                Vec::new()
            }
            Input::Terminate => vec![Effect::Quit],
        }
    }

    pub(super) const fn ctx(&self, now: Timestamp) -> Ctx<'_> {
        Ctx {
            now,
            settings: self.settings,
            theme: &self.theme,
            role: self.role,
            materials: &self.materials,
            shelf: self.shelf.as_slice(),
        }
    }

    pub(super) fn room(&self, now: Timestamp) -> Option<Room<'_>> {
        let open = self.open.as_ref()?;
        Some(Room {
            ctx: self.ctx(now),
            history: &open.history,
            workshop: open.history.workshop(),
        })
    }

    /// Runs `f` on the screen with what it may look at.
    fn with_screen<T>(
        &mut self,
        now: Timestamp,
        f: impl FnOnce(&mut Screen, &Ctx, Option<&Room>) -> T,
    ) -> T {
        let mut screen = std::mem::replace(&mut self.screen, Screen::Card);
        let result = f(&mut screen, &self.ctx(now), self.room(now).as_ref());
        self.screen = screen;
        result
    }

    pub(super) fn tables(&self, now: Timestamp) -> (Vec<KeyRef>, Vec<KeyRef>) {
        let everywhere = if self.open.is_some() {
            refs(global::KEYS)
        } else {
            without_room(refs(global::KEYS))
        };
        (self.screen.keys(self.room(now).as_ref()), everywhere)
    }

    fn key(&mut self, key: Key, now: Timestamp) -> Vec<Effect> {
        match self.cover {
            Cover::Resumed if key != Key::Ctrl('c') => {
                self.cover = Cover::Lifted;
                return Vec::new();
            }
            Cover::Asked if !matches!(key, Key::Ctrl('c' | 't')) => return Vec::new(),
            Cover::Lifted | Cover::Resumed | Cover::Asked => {}
        }
        self.notice = None;
        if key == Key::Ctrl('t') && self.open.is_some() {
            self.cover = if self.cover == Cover::Asked {
                Cover::Lifted
            } else {
                Cover::Asked
            };
            return Vec::new();
        }
        if self.dialogs.is_empty() {
            self.screen_key(key, now)
        } else {
            self.dialog_key(key, now)
        }
    }

    fn dialog_key(&mut self, key: Key, now: Timestamp) -> Vec<Effect> {
        let Some(mut dialog) = self.dialogs.pop() else {
            return Vec::new();
        };
        let (screen, everywhere) = self.tables(now);
        let outcome = dialog.key(
            &self.ctx(now),
            Tables {
                screen: &screen,
                everywhere: &everywhere,
            },
            key,
        );
        match outcome {
            Outcome::Stay => {
                self.dialogs.push(dialog);
                Vec::new()
            }
            Outcome::Close(steps) => self.run(steps, now),
            Outcome::Try(mut steps) => {
                self.dialogs.push(dialog);
                let closes_first = steps
                    .iter()
                    .take_while(|step| matches!(step, Step::Do(_)))
                    .count();
                steps.insert(closes_first, Step::Close);
                self.run(steps, now)
            }
            Outcome::Run(Chosen::Screen(index)) => self.act(index, now),
            Outcome::Run(Chosen::Everywhere(index)) => self.everywhere(index, now),
        }
    }

    fn screen_key(&mut self, key: Key, now: Timestamp) -> Vec<Effect> {
        let mode = self.screen.mode();
        let (screen, everywhere) = self.tables(now);
        if let Key::Char(digit @ '0'..='9') = key
            && mode == Mode::Moving
            && find(&screen, key, mode).is_none()
        {
            return self.digit(digit, now);
        }
        self.jump = None;
        if let Some(binding) = find(&screen, key, mode) {
            return self.act(binding.index, now);
        }
        if let Some(binding) = find(&everywhere, key, mode) {
            return self.everywhere(binding.index, now);
        }
        if mode == Mode::Typing
            && let Some(field) = self.screen.field()
        {
            field.handle(key);
        }
        Vec::new()
    }

    fn digit(&mut self, digit: char, now: Timestamp) -> Vec<Effect> {
        let number = self
            .jump
            .unwrap_or(0)
            .saturating_mul(10)
            .saturating_add(digit.to_digit(10).unwrap_or(0))
            % 10_000;
        self.jump = Some(number);
        self.with_screen(now, |screen, _, room| {
            room.map(|room| screen.jump(room, number))
        });
        Vec::new()
    }

    fn act(&mut self, index: usize, now: Timestamp) -> Vec<Effect> {
        let steps = self.with_screen(now, |screen, ctx, room| screen.act(ctx, room, index));
        self.run(steps, now)
    }

    fn everywhere(&mut self, index: usize, now: Timestamp) -> Vec<Effect> {
        use global::Action;
        let Some(binding) = global::KEYS.get(index) else {
            return Vec::new();
        };
        let steps = match binding.action {
            Action::Cover if self.open.is_some() => {
                self.cover = Cover::Asked;
                Vec::new()
            }
            Action::Help => vec![Step::Open(Dialog::Help(dialogs::Help::default()))],
            Action::Palette => vec![Step::Open(Dialog::Palette(dialogs::Palette::default()))],
            Action::Leave => vec![Step::Open(Dialog::Leave(dialogs::Leave {
                unsaved: self.has_unsaved(),
            }))],
            Action::Back => vec![Step::Back],
            Action::Language => vec![global::switch_language(self.settings)],
            Action::Save if self.has_unsaved() => self.unsaved_dialog(),
            Action::Save => vec![Step::Say(Notice::info(
                self.settings.language.say(phrases::SAVED_ALREADY),
            ))],
            Action::Unsaved => self.unsaved_dialog(),
            Action::Suggestion => self.with_screen(now, |screen, _, room| {
                room.map(|room| screen.suggestion(room)).unwrap_or_default()
            }),
            Action::Show(shown @ (global::Shown::Settings | global::Shown::Home)) => {
                vec![Step::Go(global::target(shown))]
            }
            action => match self.room(now) {
                Some(room) => global::in_room(action, &room),
                None => vec![Step::Say(Notice::info(
                    self.settings.language.say(phrases::NO_WORKSHOP),
                ))],
            },
        };
        if binding.action == Action::Suggestion && steps.is_empty() {
            return self.say(
                Notice::info(self.settings.language.say(phrases::NO_SUGGESTION)),
                now,
            );
        }
        self.run(steps, now)
    }

    fn has_unsaved(&self) -> bool {
        self.open
            .as_ref()
            .is_some_and(|open| !open.unsaved.is_empty())
    }

    fn unsaved_dialog(&self) -> Vec<Step> {
        let language = self.settings.language;
        let lines = self.unsaved();
        if lines.is_empty() {
            return vec![Step::Say(Notice::info(language.say(phrases::NONE_UNSAVED)))];
        }
        vec![Step::Open(Dialog::Unsaved(dialogs::Unsaved { lines }))]
    }

    fn rush(&mut self, text: &str, now: Timestamp) -> Vec<Effect> {
        match self.cover {
            Cover::Lifted => {}
            Cover::Resumed => self.cover = Cover::Lifted,
            Cover::Asked => return Vec::new(),
        }
        if let Some(dialog) = self.dialogs.last_mut() {
            dialog.paste(text);
            return Vec::new();
        }
        let typing = self.screen.mode() == Mode::Typing;
        let kept = self.with_screen(now, |screen, _, _| {
            screen.start_typing() && screen.field().map(|field| field.insert(text)).is_some()
        });
        let language = self.settings.language;
        match (typing, kept) {
            (true, _) => Vec::new(),
            (false, true) => self.say(Notice::warning(language.say(phrases::RUSH_TYPED)), now),
            (false, false) => self.say(Notice::warning(language.say(phrases::RUSH_KEPT)), now),
        }
    }

    fn paste(&mut self, text: &str, now: Timestamp) -> Vec<Effect> {
        if self.dialogs.is_empty() && self.cover == Cover::Lifted && text.trim().lines().count() > 1
        {
            let steps =
                self.with_screen(now, |screen, ctx, room| screen.paste_lines(ctx, room, text));
            if !steps.is_empty() {
                return self.run(steps, now);
            }
        }
        self.rush(text.trim_end_matches(['\r', '\n']), now)
    }

    fn tick(&mut self, now: Timestamp) -> Vec<Effect> {
        if self
            .notice
            .as_ref()
            .is_some_and(|(notice, until)| notice.tone == Tone::Info && *until <= now)
        {
            self.notice = None;
        }
        let rings = self.settings.bell
            && self.room(now).is_some_and(|room| {
                room.workshop.open_session().is_some_and(|(_, session)| {
                    session.state == SessionState::Running
                        && !session.plan.protocol
                        && clock::remaining(session, room.workshop, now) == 0
                })
            });
        if rings {
            vec![Effect::Bell]
        } else {
            Vec::new()
        }
    }

    pub(super) fn say(&mut self, notice: Notice, now: Timestamp) -> Vec<Effect> {
        let until = now
            .checked_add(SignedDuration::from_secs(NOTICE_SECONDS))
            .unwrap_or(now);
        self.notice = Some((notice, until));
        Vec::new()
    }

    /// Runs steps until one needs a record; the rest waits for it.
    fn run(&mut self, steps: Vec<Step>, now: Timestamp) -> Vec<Effect> {
        for (place, step) in steps.into_iter().enumerate() {
            self.queue.insert(place, step);
        }
        let mut effects = Vec::new();
        while self.pending.is_none()
            && let Some(step) = self.queue.pop_front()
        {
            effects.extend(self.step(step, now));
        }
        effects
    }

    fn step(&mut self, step: Step, now: Timestamp) -> Vec<Effect> {
        match step {
            Step::Do(command) => return self.decide(command, now),
            Step::Undo => {
                return self.take_back(History::undo, |record| Event::Undone { record }, now);
            }
            Step::Redo => {
                return self.take_back(History::redo, |record| Event::Redone { record }, now);
            }
            Step::Go(target) => self.go(target, now),
            Step::Back => self.back(),
            Step::Open(dialog) => self.dialogs.push(dialog),
            Step::Close => {
                self.dialogs.pop();
            }
            Step::Retry => {
                let unsaved = self
                    .open
                    .as_mut()
                    .map(|open| std::mem::take(&mut open.unsaved))
                    .unwrap_or_default();
                for command in unsaved.into_iter().rev() {
                    self.queue.push_front(Step::Do(command));
                }
            }
            Step::Say(notice) => return self.say(notice, now),
            Step::Settings(settings) => {
                self.settings = settings;
                self.theme = Theme::of(settings.theme);
                return vec![Effect::KeepSettings(settings)];
            }
            Step::Run(Effect::Quit) => {
                self.ended = true;
                return vec![Effect::Quit];
            }
            Step::Run(effect) => return vec![effect],
        }
        Vec::new()
    }

    fn decide(&mut self, command: Command, now: Timestamp) -> Vec<Effect> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        if open.read_only.is_some() {
            self.queue.clear();
            return self.say(
                Notice::warning(self.settings.language.say(phrases::READ_ONLY_NOTICE)),
                now,
            );
        }
        let at = At {
            time: now,
            record: open.history.next_record(),
        };
        match decide(open.history.workshop(), command.clone(), at) {
            Ok(events) if events.is_empty() => Vec::new(),
            Ok(events) => {
                let at = record_time(open.history.workshop(), &events, now);
                self.pending = Some(command);
                vec![Effect::Record(Record {
                    n: open.history.next_record(),
                    at,
                    events,
                })]
            }
            Err(refusal) => self.refused(&refusal, now),
        }
    }

    fn refused(&mut self, refusal: &Refusal, now: Timestamp) -> Vec<Effect> {
        self.queue.clear();
        self.say(
            Notice::error(refusal::sentence(self.settings.language, refusal)),
            now,
        )
    }

    fn take_back(
        &mut self,
        which: fn(&History) -> Result<&Record, Refusal>,
        event: fn(u64) -> Event,
        now: Timestamp,
    ) -> Vec<Effect> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        if open.read_only.is_some() {
            return self.say(
                Notice::warning(self.settings.language.say(phrases::READ_ONLY_NOTICE)),
                now,
            );
        }
        match which(&open.history) {
            Ok(record) => vec![Effect::Record(Record {
                n: open.history.next_record(),
                at: now,
                events: vec![event(record.n)],
            })],
            Err(refusal) => self.refused(&refusal, now),
        }
    }

    fn recorded(&mut self, record: Record, now: Timestamp) -> Vec<Effect> {
        self.pending = None;
        let Some(open) = &mut self.open else {
            return Vec::new();
        };
        open.broken = false;
        if let Err(inconsistent) = open.history.push(record.clone()) {
            open.read_only = Some(inconsistent.to_string());
            self.queue.clear();
            return self.say(Notice::error(inconsistent.to_string()), now);
        }
        self.with_screen(now, |screen, _, room| {
            room.map(|room| screen.recorded(room, &record))
        });
        match record.events[..] {
            [Event::Undone { record }] => self.after_undo(record, phrases::undone, now),
            [Event::Redone { record }] => self.after_undo(record, phrases::redone, now),
            _ => {}
        }
        self.run(Vec::new(), now)
    }

    /// Names what was undone or redone and shows the screen it belongs to.
    fn after_undo(&mut self, n: u64, sentence: fn(Language, &str) -> String, now: Timestamp) {
        let record = self.open.as_ref().and_then(|open| open.history.record(n));
        let Some(event) = record.and_then(|record| record.events.first()).cloned() else {
            return;
        };
        if let Some(target) = super::screens::target_of(&event) {
            self.go(target, now);
        }
        let language = self.settings.language;
        self.say(
            Notice::info(sentence(language, &describe::event(language, &event))),
            now,
        );
    }

    fn failed(&mut self, why: &str, broken: bool, now: Timestamp) -> Vec<Effect> {
        self.queue.clear();
        let Some(open) = &mut self.open else {
            return Vec::new();
        };
        open.broken = broken;
        open.unsaved.extend(self.pending.take());
        if let Some(field) = self.screen.field() {
            field.take();
        }
        self.say(
            Notice::error(phrases::not_saved(self.settings.language, why)),
            now,
        )
    }

    fn opened(&mut self, opened: Opened, now: Timestamp) -> Vec<Effect> {
        let begun = opened
            .history
            .workshop()
            .sessions()
            .any(|(_, session)| session.state != SessionState::Planned);
        let Opened {
            name,
            history,
            read_only,
            remark,
            place,
            fresh,
        } = opened;
        self.open = Some(Open {
            name,
            history,
            read_only,
            unsaved: Vec::new(),
            broken: false,
        });
        self.dialogs.clear();
        self.queue.clear();
        self.pending = None;
        self.cover = if begun && !fresh {
            Cover::Resumed
        } else {
            Cover::Lifted
        };
        self.go(if begun { Target::Current } else { Target::Card }, now);
        if let Some(place) = place {
            let screen = self
                .room(now)
                .and_then(|room| Screen::restore(&room, &place));
            self.screen =
                screen.unwrap_or_else(|| std::mem::replace(&mut self.screen, Screen::Card));
        }
        self.behind.clear();
        match remark {
            Some(text) => self.say(Notice::warning(text), now),
            None => Vec::new(),
        }
    }

    fn moved(&mut self, name: String, now: Timestamp) -> Vec<Effect> {
        if let Some(open) = &mut self.open {
            open.name = name;
            open.broken = false;
        }
        self.run(vec![Step::Retry], now)
    }

    fn checked(&mut self, slug: &str, health: Health) {
        if let Some(saved) = self.shelf.iter_mut().find(|saved| saved.slug == slug) {
            saved.health = health;
        }
    }

    fn go(&mut self, target: Target, now: Timestamp) {
        if target == Target::Home && self.open.is_some() {
            self.queue.push_front(Step::Run(Effect::List));
        }
        let Some(screen) = Screen::at(&target, &self.ctx(now), self.room(now).as_ref()) else {
            return;
        };
        let before = std::mem::replace(&mut self.screen, screen);
        if before.name() != self.screen.name() {
            self.behind.retain(|screen| screen.name() != before.name());
            self.behind.push(before);
        }
    }

    fn back(&mut self) {
        if let Some(screen) = self.behind.pop() {
            self.screen = screen;
        }
    }
}

/// The bindings that mean something without an open workshop.
fn without_room(bindings: Vec<KeyRef>) -> Vec<KeyRef> {
    use global::{Action, Shown};
    let means_something = |action| {
        matches!(
            action,
            Action::Leave
                | Action::Help
                | Action::Palette
                | Action::Back
                | Action::Language
                | Action::Show(Shown::Settings | Shown::Home)
        )
    };
    bindings
        .into_iter()
        .filter(|binding| {
            global::KEYS
                .get(binding.index)
                .is_some_and(|binding| means_something(binding.action))
        })
        .collect()
}
