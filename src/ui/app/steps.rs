//! Steps, run one by one; what the disk answered; undo and redo.

use super::{App, Open};
use crate::domain::command::VoteCommand;
use crate::domain::event::{AgendaEvent, JournalEvent};
use crate::domain::history::{History, record_time};
use crate::domain::{Command, Event, Record, Refusal, Seal, clock, decide};
use crate::text::{Language, describe, frame as phrases, handout as handout_text, refusal};
use crate::ui::effect::{Effect, Notice, Step};
use crate::ui::floor;
use crate::ui::handout::{self, Purpose};
use crate::ui::route::Route;
use crate::ui::screens;
use crate::ui::theme::Theme;
use jiff::Timestamp;

/// What the record that is being written came from.
#[derive(Debug)]
pub(super) enum Pending {
    /// A command.
    Entry(Command),
    /// A command that could not be saved before.
    Retry(Command),
    /// Undo or redo.
    Turn,
}

impl App {
    /// Runs steps until one needs a record; the rest waits for it.
    pub(super) fn run(&mut self, steps: Vec<Step>, now: Timestamp) -> Vec<Effect> {
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
            Step::Do(command) => return self.decide(command, Pending::Entry, now),
            Step::Undo => {
                return self.turn(History::undo, |record| Event::Journal(JournalEvent::Undone { record }), now);
            }
            Step::Redo => {
                return self.turn(History::redo, |record| Event::Journal(JournalEvent::Redone { record }), now);
            }
            Step::Retry => return self.retry(now),
            Step::Say(notice) => return self.say(notice, now),
            Step::Type(text) => return self.rush(&text, now),
            Step::Settings(settings) => {
                self.settings = settings;
                self.theme = Theme::of(settings.theme);
                return vec![Effect::KeepSettings(settings)];
            }
            Step::Run(effect) => return self.ask(effect, now),
            Step::Then(follows) => {
                let steps = self.room(now).map(|room| (follows.0)(&room));
                for (place, step) in steps.unwrap_or_default().into_iter().enumerate() {
                    self.queue.insert(place, step);
                }
            }
            Step::Reveal(vote, reveal) => {
                if let Some(open) = &mut self.open {
                    open.reveals.insert(vote, reveal);
                }
            }
            Step::Rehearse(true) => self.begin_rehearsal(now),
            Step::Rehearse(false) => self.end_rehearsal(now),
            Step::Go(route) => {
                self.go(&route, now);
                self.point_if_named(&route);
            }
            Step::Back => {
                if let Some(before) = self.behind.pop() {
                    self.screen = before;
                }
            }
            Step::Open(dialog) if dialog.records() && self.takes_no_text() => return self.read_only(now),
            Step::Open(dialog) => self.dialogs.push(dialog),
            Step::Close => drop(self.dialogs.pop()),
            Step::Give(given) => self.screen.take(given),
        }
        Vec::new()
    }

    /// Asks the runtime; another workshop is not opened before what is unsaved has been looked at.
    fn ask(&mut self, effect: Effect, now: Timestamp) -> Vec<Effect> {
        if self.has_unsaved() && effect.opens_another() {
            self.queue.clear();
            self.queue.extend(self.unsaved_dialog());
            return Vec::new();
        }
        self.ended |= matches!(effect, Effect::Quit);
        self.perform(effect, now)
    }

    fn decide(&mut self, command: Command, pending: fn(Command) -> Pending, now: Timestamp) -> Vec<Effect> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        if open.read_only.is_some() {
            return self.read_only(now);
        }
        let history = &open.history;
        match decide(history.workshop(), command.clone(), history.at(now)) {
            Ok(events) if events.is_empty() => Vec::new(),
            Ok(events) => {
                let at = record_time(history.workshop(), &events, now);
                let record = Record { n: history.next_record(), at, events };
                self.pending = Some(pending(command));
                self.perform(Effect::Record(record), now)
            }
            Err(refusal) => self.refused(&refusal, now),
        }
    }

    fn turn(
        &mut self,
        which: fn(&History) -> Result<&Record, Refusal>,
        event: fn(u64) -> Event,
        now: Timestamp,
    ) -> Vec<Effect> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        if open.read_only.is_some() {
            return self.read_only(now);
        }
        match which(&open.history) {
            Ok(record) => {
                let record = Record { n: open.history.next_record(), at: now, events: vec![event(record.n)] };
                self.pending = Some(Pending::Turn);
                self.perform(Effect::Record(record), now)
            }
            Err(refusal) => self.refused(&refusal, now),
        }
    }

    /// Tries the oldest entry that could not be saved, and then the next.
    fn retry(&mut self, now: Timestamp) -> Vec<Effect> {
        let Some(open) = &mut self.open else {
            return Vec::new();
        };
        if open.unsaved.is_empty() {
            return Vec::new();
        }
        let command = open.unsaved.remove(0);
        let effects = self.decide(command.clone(), Pending::Retry, now);
        if self.pending.is_some() {
            self.queue.push_front(Step::Retry);
        } else if let Some(open) = &mut self.open {
            open.unsaved.insert(0, command);
        }
        effects
    }

    pub(super) fn read_only(&mut self, now: Timestamp) -> Vec<Effect> {
        self.queue.clear();
        let text = self.settings.language.say(phrases::READ_ONLY_NOTICE);
        self.say(Notice::warning(text), now)
    }

    fn refused(&mut self, refusal: &Refusal, now: Timestamp) -> Vec<Effect> {
        self.queue.clear();
        self.say(Notice::error(refusal::sentence(self.settings.language, refusal)), now)
    }

    /// A record is on the disk: it becomes true, and what waited for it goes on.
    pub(super) fn recorded(&mut self, record: &Record, seal: Seal, now: Timestamp) -> Vec<Effect> {
        let pending = self.pending.take();
        let Some(open) = &mut self.open else {
            return Vec::new();
        };
        open.broken = false;
        if let Some(Pending::Entry(command)) = &pending {
            open.forget_replaced(command);
        }
        if let Err(inconsistent) = open.history.push_sealed(record.clone(), seal) {
            open.read_only = Some(inconsistent.to_string());
            self.queue.clear();
            return self.say(Notice::error(inconsistent.to_string()), now);
        }
        self.with_screen(now, |screen, _, room| room.map(|room| screen.recorded(room, record)));
        if let Some(given) = floor::source(record) {
            self.screen.take(given);
        }
        self.offer_copy(record, now);
        match record.events[..] {
            [Event::Journal(JournalEvent::Undone { record })] => self.after_turn(record, phrases::undone, now),
            [Event::Journal(JournalEvent::Redone { record })] => self.after_turn(record, phrases::redone, now),
            _ => {}
        }
        self.run(Vec::new(), now)
    }

    /// Another window wrote these records; only a window that looks on takes them up.
    pub(super) fn followed(&mut self, records: Vec<(Record, Seal)>, now: Timestamp) -> Vec<Effect> {
        let Some(open) = self.open.as_mut().filter(|open| open.read_only.is_some()) else {
            return Vec::new();
        };
        let known = open.history.next_record();
        let new: Vec<_> = records.into_iter().filter(|(record, _)| record.n >= known).collect();
        let written: Vec<Record> = new.iter().map(|(record, _)| record.clone()).collect();
        // What does not fit is the file's fault, which opening it tells; the window shows what it showed.
        if open.history.extend(new).is_ok() {
            for record in &written {
                self.with_screen(now, |screen, _, room| room.map(|room| screen.recorded(room, record)));
            }
        }
        Vec::new()
    }

    /// At the end of a day: the last session that was to be held has ended. One line offers a copy and a print.
    fn offer_copy(&mut self, record: &Record, now: Timestamp) {
        let ended = record.events.iter().find_map(|event| {
            let Event::Agenda(AgendaEvent::SessionEnded { session, .. }) = event else { return None };
            Some(session.as_str())
        });
        let workshop = self.open.as_ref().map(|open| open.history.workshop());
        let (Some(ended), Some(workshop)) = (ended, workshop) else {
            return;
        };
        let Some((position, _)) = workshop.session(ended) else {
            return;
        };
        if clock::is_over(workshop, position.day) {
            self.offer = Some(handout::find(Purpose::Journal));
            let text = handout_text::day_is_over(self.settings.language, position.day);
            self.say(Notice::warning(text), now);
        }
    }

    /// Names what was undone or redone and shows the screen it belongs to.
    fn after_turn(&mut self, n: u64, sentence: fn(Language, &str) -> String, now: Timestamp) {
        let record = self.open.as_ref().and_then(|open| open.history.record(n));
        let Some(events) = record.map(|record| record.events.clone()) else {
            return;
        };
        let workshop = self.open.as_ref().map(|open| open.history.workshop());
        let route = workshop.zip(events.first()).and_then(|(workshop, event)| screens::route_of(workshop, event));
        if let Some(route) = route {
            self.go(&route, now);
        }
        let language = self.settings.language;
        let said = describe::events(language, &events);
        self.say(Notice::info(sentence(language, &said)), now);
    }

    /// A record is not on the disk: what was entered goes to the list of unsaved entries, with all that waited for it.
    pub(super) fn failed(&mut self, why: &str, broken: bool, now: Timestamp) -> Vec<Effect> {
        let pending = self.pending.take();
        let waiting = std::mem::take(&mut self.queue);
        let Some(open) = &mut self.open else {
            return Vec::new();
        };
        open.broken = broken;
        match pending {
            Some(Pending::Retry(command)) => open.unsaved.insert(0, command),
            Some(Pending::Entry(command)) => {
                open.forget_replaced(&command);
                if self.dialogs.pop().is_none()
                    && self.screen.comes_from_field(&command, open.history.workshop())
                    && let Some(field) = self.screen.field()
                {
                    field.take();
                }
                open.unsaved.push(command);
                open.unsaved.extend(waiting.into_iter().filter_map(command_of));
            }
            Some(Pending::Turn) | None => {}
        }
        self.say(Notice::error(phrases::not_saved(self.settings.language, why)), now)
    }

    /// Shows another screen; the one before stays to go back to.
    pub(super) fn go(&mut self, route: &Route, now: Timestamp) {
        if *route == Route::Home {
            self.queue.push_front(Step::Run(Effect::List));
        }
        let Some(screen) = screens::open(route, &self.ctx(now), self.room(now).as_ref()) else {
            return;
        };
        let mut before = std::mem::replace(&mut self.screen, screen);
        let here = self.screen.route();
        if before.route().is_same_screen(&here) || !before.is_gone_back_to() {
            self.screen.follow(&mut *before, !route.begins());
        } else {
            let there = before.route();
            self.behind.retain(|screen| [&here, &there].iter().all(|route| !screen.route().is_same_screen(route)));
            self.behind.push(before);
        }
    }
}

fn command_of(step: Step) -> Option<Command> {
    match step {
        Step::Do(command) => Some(command),
        Step::Undo
        | Step::Redo
        | Step::Go(_)
        | Step::Back
        | Step::Open(_)
        | Step::Close
        | Step::Give(_)
        | Step::Type(_)
        | Step::Retry
        | Step::Reveal(..)
        | Step::Rehearse(_)
        | Step::Then(_)
        | Step::Say(_)
        | Step::Settings(_)
        | Step::Run(_) => None,
    }
}

impl Open {
    /// Forgets ballots that could not be saved and that this one replaces: an earlier one of the same delegation, an
    /// earlier state of the same agreed table. Saved later, they would replace it.
    fn forget_replaced(&mut self, newer: &Command) {
        let Command::Vote(VoteCommand::Cast { vote, voter, .. }) = newer else {
            return;
        };
        let declared = self.history.workshop().vote(*vote);
        let declared = declared.and_then(|vote| vote.declaration.as_ref());
        if !declared.is_some_and(|declared| declared.is_one_each(voter.as_ref())) {
            return;
        }
        let (newer_vote, newer_voter) = (vote, voter);
        self.unsaved.retain(|older| {
            !matches!(older, Command::Vote(VoteCommand::Cast { vote, voter, .. })
                if (vote, voter) == (newer_vote, newer_voter))
        });
    }
}
