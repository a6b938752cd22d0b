//! Workshops opened, moved and looked at.

use super::{App, Cover, Open};
use crate::domain::agenda::SessionState;
use crate::domain::command::AgendaCommand;
use crate::domain::{Command, clock};
use crate::text::{dates, frame as phrases, handout};
use crate::ui::effect::{Effect, Notice, Step, Tone};
use crate::ui::handout::SecondCopy;
use crate::ui::input::{Health, Opened};
use crate::ui::route::Route;
use crate::ui::screens::{self, agenda};
use jiff::Timestamp;

impl App {
    pub(super) fn opened(&mut self, opened: Opened, now: Timestamp) -> Vec<Effect> {
        let begun = opened.history.workshop().sessions().any(|(_, session)| session.state != SessionState::Planned);
        let Opened { name, history, read_only, remark, place, fresh } = opened;
        let records = history.records().len();
        let last = history.records().last().map(|record| record.at);
        // A copy of it that lies elsewhere stays.
        self.thrown_away = fresh && history.workshop().created.example;
        let seen = place.as_ref().and_then(|place| place.seen);
        let counts = place.as_ref().map(|place| place.counts.clone()).unwrap_or_default();
        let reveals = place.as_ref().map(|place| place.reveals.clone()).unwrap_or_default();
        self.open = Some(Open { name, history, read_only, unsaved: Vec::new(), broken: false, counts, reveals });
        self.real = None;
        self.dialogs.clear();
        self.queue.clear();
        self.pending = None;
        self.cover = if begun && !fresh { Cover::Resumed } else { Cover::Lifted };
        self.go(if begun { &Route::Current } else { &Route::Card }, now);
        if let Some(mut place) = place {
            if place.records != records {
                place.line.clear();
            }
            let again = self.room(now).filter(|_| place.route.is_come_back_to());
            if let Some(mut screen) = again.and_then(|room| screens::open(&place.route, &room.ctx, Some(&room))) {
                screen.go_on_with(place.line);
                self.screen = screen;
            }
        }
        self.behind.clear();
        let alive = [seen, last].into_iter().flatten().max().unwrap_or(now);
        self.offer = None;
        self.overnight = None;
        let effects = match remark.or_else(|| self.offer_pause(alive, now)) {
            Some(text) => self.say(Notice::warning(text), now),
            None => Vec::new(),
        };
        let ended = self.end_overnight(now);
        effects.into_iter().chain(ended).collect()
    }

    /// Ends a session that was left open on an earlier day with the last record of that day, once, and offers to correct
    /// that.
    pub(super) fn end_overnight(&mut self, now: Timestamp) -> Vec<Effect> {
        if self.rehearses() || self.is_read_only() || self.pending.is_some() || !self.queue.is_empty() {
            return Vec::new();
        }
        let found = self.open.as_ref().and_then(|open| {
            let records = open.history.records().iter().map(|record| record.at);
            clock::overnight(open.history.workshop(), records, now)
        });
        let Some(clock::Overnight { session, from, until }) = found else {
            return Vec::new();
        };
        if self.overnight.as_ref() == Some(&session) {
            return Vec::new();
        }
        self.overnight = Some(session.clone());
        let told = self.notice.take().map(|(notice, _)| notice);
        let told = told.filter(|notice| notice.tone != Tone::Info).map(|notice| notice.text + " · ");
        let correct = {
            let session = session.clone();
            Step::then(move |room| {
                let found = room.workshop.session(&session);
                found.map(|(position, found)| agenda::correct(room, position, found)).into_iter().collect()
            })
        };
        self.offer = Some(correct);
        let said = Step::then(move |room| {
            let title = room.workshop.session(&session).map(|(_, found)| room.label(&found.plan.title));
            let time = dates::clock(room.language(), room.workshop.zone(), until);
            let said = phrases::ended_overnight(room.language(), &title.unwrap_or_default(), &time);
            vec![Step::Say(Notice::warning(told.unwrap_or_default() + &said))]
        });
        let session = self.overnight.clone().unwrap_or_default();
        let command = AgendaCommand::CorrectTimes { session, from, until: Some(until) };
        self.run(vec![Step::Do(Command::Agenda(command)), said], now)
    }

    /// Offers to count the stretch since the program was last alive as a pause, if a session ran; the sentence.
    fn offer_pause(&mut self, alive: Timestamp, now: Timestamp) -> Option<String> {
        let open = self.open.as_ref().filter(|open| open.read_only.is_none())?;
        clock::going_on(open.history.workshop(), now)?;
        let gap = clock::gap(open.history.workshop(), alive, now)?;
        let sentence = phrases::gap(self.settings.language, gap.seconds() / 60);
        let clock::Gap { session, from, until } = gap;
        self.offer = Some(Step::Do(Command::Agenda(AgendaCommand::PauseGap { session, from, until })));
        Some(sentence)
    }

    pub(super) fn moved(&mut self, name: String, now: Timestamp) -> Vec<Effect> {
        if let Some(open) = &mut self.open {
            open.name = name;
            open.broken = false;
        }
        self.run(vec![Step::Retry], now)
    }

    /// How the second copy is now; that it parted is told when it happens.
    pub(super) fn second_copy(&mut self, second: SecondCopy, now: Timestamp) -> Vec<Effect> {
        let is_new = self.second != second;
        self.second = second;
        match &self.second {
            SecondCopy::Parted { name, .. } if is_new => {
                let said = handout::second_has_parted(self.settings.language, name);
                // What is there to be read, such as a damaged last line, must not go unread.
                let told = self.notice.take();
                let told = told.filter(|(notice, _)| notice.tone != Tone::Info);
                let said = match told {
                    Some((notice, _)) => format!("{} · {said}", notice.text),
                    None => said,
                };
                self.say(Notice::warning(said), now)
            }
            SecondCopy::Off
            | SecondCopy::Waiting(_)
            | SecondCopy::Working(_)
            | SecondCopy::Missing(_)
            | SecondCopy::Parted { .. } => Vec::new(),
        }
    }

    pub(super) fn checked(&mut self, slug: &str, health: Health) {
        if let Some(saved) = self.shelf.iter_mut().find(|saved| saved.slug == slug) {
            saved.health = health;
        }
    }
}
