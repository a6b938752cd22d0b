//! Both days: planned and real times, and what is still to come.

mod add;
mod ask;
mod edit;
mod replan;
pub mod times;
mod update;
mod view;

pub use replan::{compress, converted_notice, correct};
pub use view::ends;

use crate::domain::event::AgendaEvent;
use replan::paste;
use update::update;
use view::view;

use crate::domain::agenda::{Position, Session};
use crate::domain::{Event, Record, clock};
use crate::text::agenda::key;
use crate::text::frame as phrases;
use crate::text::replan::key as replan_key;
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::keys::{Binding, Key};
use crate::ui::route::Route;
use crate::ui::screens::{Around, View};
use ratatui::Frame;
use ratatui::layout::Rect;

/// Which session is selected.
#[derive(Debug)]
pub struct State {
    selected: String,
}

/// What can be done on the screen of the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each is named by its label in KEYS
pub enum Action {
    Open,
    Look,
    Up,
    Down,
    NextDay,
    PreviousDay,
    Find,
    Change,
    Add,
    Move,
    Earlier,
    Later,
    Skip,
    Restore,
    Wait,
    End,
    Extend,
    Rename,
    Length,
    StartTime,
    Speaker,
    Topics,
    Fix,
    Protocol,
    Activity,
    Least,
    Compress,
    Swap,
    Times,
}

/// Keys of the agenda.
pub const KEYS: &[Binding<Action>] = &[
    Binding::bar(&[Key::Enter], Action::Open, key::START),
    Binding::bar(&[Key::Char('e')], Action::Change, key::CHANGE),
    Binding::bar(&[Key::Char('a')], Action::Add, key::ADD),
    Binding::bar(&[Key::Char('v')], Action::Move, key::MOVE).pointed(),
    Binding::bar(&[Key::Char('d')], Action::Skip, key::SKIP).pointed(),
    Binding::help(&[Key::Char('r')], Action::Restore, key::RESTORE).pointed(),
    Binding::help(&[Key::Char('t')], Action::End, key::END).pointed(),
    Binding::help(&[Key::Char('n')], Action::Extend, key::EXTEND),
    Binding::help(&[Key::Char('c')], Action::Compress, replan_key::COMPRESS),
    Binding::help(&[Key::Char('x')], Action::Swap, replan_key::SWAP).pointed(),
    Binding::help(&[], Action::Wait, key::WAIT),
    Binding::help(&[Key::Char('o')], Action::Look, key::LOOK),
    Binding::help(&[Key::Char('<'), Key::Char('K')], Action::Earlier, key::EARLIER).pointed(),
    Binding::help(&[Key::Char('>'), Key::Char('J')], Action::Later, key::LATER).pointed(),
    Binding::help(&[Key::Char('/')], Action::Find, key::FIND),
    Binding::help(&[Key::Up, Key::Char('k')], Action::Up, phrases::key::MOVE),
    Binding::hidden(&[Key::Down, Key::Char('j')], Action::Down, phrases::key::MOVE),
    Binding::help(&[Key::Tab, Key::PageDown], Action::NextDay, key::DAY),
    Binding::help(&[Key::BackTab, Key::PageUp], Action::PreviousDay, key::DAY_BACK),
    Binding::hidden(&[Key::Right, Key::Char('l')], Action::NextDay, key::DAY),
    Binding::hidden(&[Key::Left, Key::Char('h')], Action::PreviousDay, key::DAY_BACK),
    Binding::help(&[], Action::Rename, key::RENAME),
    Binding::help(&[], Action::Length, key::LENGTH),
    Binding::help(&[], Action::StartTime, key::START_TIME),
    Binding::help(&[], Action::Speaker, key::SPEAKER),
    Binding::help(&[], Action::Topics, key::TOPICS),
    Binding::help(&[], Action::Fix, key::FIX),
    Binding::help(&[], Action::Protocol, key::PROTOCOL),
    Binding::help(&[], Action::Activity, replan_key::ACTIVITY),
    Binding::help(&[], Action::Least, replan_key::LEAST),
    Binding::help(&[], Action::Times, replan_key::TIMES),
];

impl State {
    /// On a session by id; without one on the running session, else on the one that comes next.
    pub fn new(room: &Room, session: Option<&str>) -> Self {
        let named = session.and_then(|id| room.workshop.session(id));
        let last = || room.workshop.sessions().last();
        let here = named.map(|(_, session)| session.plan.id.clone()).or_else(|| room.session_id());
        let here = here.or_else(|| last().map(|(_, session)| session.plan.id.clone()));
        Self { selected: here.unwrap_or_default() }
    }

    /// The selected session; the first when it is gone.
    fn session<'a>(&self, room: &Room<'a>) -> Option<(Position, &'a Session)> {
        room.workshop.session(&self.selected).or_else(|| room.workshop.sessions().next())
    }

    fn select(&mut self, session: &Session) {
        self.selected.clone_from(&session.plan.id);
    }

    /// One line up or down, over the edge of a day too.
    fn step(&mut self, room: &Room, down: bool) {
        let sessions: Vec<&Session> = room.workshop.sessions().map(|(_, s)| s).collect();
        let here = sessions.iter().position(|session| session.plan.id == self.selected).unwrap_or(0);
        let next = if down { here + 1 } else { here.saturating_sub(1) };
        if let Some(session) = sessions.get(next) {
            self.select(session);
        }
    }

    /// The same place of the day that lies `by` days on, cyclic.
    fn turn_day(&mut self, room: &Room, by: usize) {
        let days = &room.workshop.days;
        let Some((here, _)) = self.session(room) else {
            return;
        };
        let Some(day) = days.get((here.day + by) % days.len().max(1)) else {
            return;
        };
        let place = here.session.min(day.sessions.len().saturating_sub(1));
        if let Some(session) = day.sessions.get(place) {
            self.select(session);
        }
    }
}

impl View for State {
    type Action = Action;

    fn route(&self) -> Route {
        Route::Agenda { session: Some(self.selected.clone()) }
    }

    fn keys(&self, _room: &Room) -> &'static [Binding<Action>] {
        KEYS
    }

    fn update(&mut self, room: &Room, action: Action) -> Vec<Step> {
        update(self, room, action)
    }

    fn view(&self, room: &Room, frame: &mut Frame, area: Rect) {
        view(self, room, frame, area);
    }

    fn around(&self) -> Around {
        Around::Session { agenda: false, reminders: true, next: true }
    }

    /// Sessions are counted from 1 over all days.
    fn jump(&mut self, room: &Room, number: u32) -> bool {
        let place = usize::try_from(number).unwrap_or(0).checked_sub(1);
        let session = place.and_then(|place| room.workshop.sessions().nth(place));
        session.map(|(_, session)| self.select(session)).is_some()
    }

    fn paste(&mut self, room: &Room, text: &str) -> Vec<Step> {
        paste(self, room, text)
    }

    /// A session that was added is selected.
    fn recorded(&mut self, _room: &Room, record: &Record) {
        for event in &record.events {
            if let Event::Agenda(AgendaEvent::SessionAdded { plan, .. }) = event {
                self.selected.clone_from(&plan.id);
            }
        }
    }
}

/// The day that is going on: of the open session, else today's.
fn current_day(room: &Room) -> Option<usize> {
    let open = room.workshop.open_session().map(|(position, _)| position.day);
    open.or_else(|| clock::today(room.workshop, room.now))
}
