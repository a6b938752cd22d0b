//! A break: what comes next, and at what time. Nothing else.

use super::View;
use crate::domain::agenda::{Position, Session, SessionState, planned_start};
use crate::domain::clock;
use crate::text::{dates, frame as phrases, pause as text};
use crate::ui::ctx::Room;
use crate::ui::effect::Step;
use crate::ui::fit;
use crate::ui::keys::Binding;
use crate::ui::route::Route;
use crate::ui::widgets::big;
use crate::ui::widgets::wrap::wrap;
use jiff::{SignedDuration, Timestamp};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

/// Which break it is.
#[derive(Debug)]
pub struct State {
    session: String,
}

/// Nothing can be done here but what can be done everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {}

/// The keys.
pub const KEYS: &[Binding<Action>] = &[];

impl State {
    /// The break with this session id.
    pub fn new(session: &str) -> Self {
        Self { session: session.to_owned() }
    }
}

impl View for State {
    type Action = Action;

    fn route(&self) -> Route {
        Route::Break(self.session.clone())
    }

    fn keys(&self, _room: &Room) -> &'static [Binding<Action>] {
        &[]
    }

    fn update(&mut self, _room: &Room, action: Action) -> Vec<Step> {
        match action {}
    }

    fn view(&self, room: &Room, frame: &mut Frame, area: Rect) {
        view(self, room, frame, area);
    }
}

/// The first session behind the break that is still to come.
fn next<'a>(room: &Room<'a>, after: Position) -> Option<(Position, &'a Session)> {
    room.workshop.sessions().find(|(position, session)| {
        *position > after && matches!(session.state, SessionState::Planned | SessionState::Waiting)
    })
}

/// When the next session begins: when the break has had its minutes, however late it is by now, and no earlier than
/// planned where its hour is fixed; on another day as planned.
fn begins(room: &Room, pause: (Position, &Session), next: (Position, &Session)) -> Timestamp {
    let day = room.workshop.days.get(next.0.day);
    let planned = day.map(|day| planned_start(&next.1.plan, day.date, room.workshop.zone()));
    let planned = planned.unwrap_or(room.now);
    if next.0.day != pause.0.day {
        return planned;
    }
    if !pause.1.is_open() {
        let projected = clock::project(room.workshop, next.0.day, room.now)
            .and_then(|day| day.sessions.get(next.0.session).copied().flatten());
        return projected.map_or(planned, |projected| projected.start);
    }
    let left = SignedDuration::from_secs(clock::remaining(pause.1, room.workshop, room.now));
    let back = room.now.checked_add(left).unwrap_or(room.now);
    if next.1.plan.fixed { back.max(planned) } else { back }
}

/// Draws it in the middle, the time as large as fits.
pub fn view(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let Some(pause) = room.workshop.session(&state.session) else {
        return;
    };
    let Some(next) = next(room, pause.0) else {
        let line = Line::styled(room.say(text::NOTHING), room.theme.title).centered();
        frame.render_widget(line, fit::centered(area, area.width, 1));
        return;
    };
    let width = area.width.saturating_sub(8);
    let mut lines = vec![Line::from(room.say(text::NEXT))];
    let title = wrap(&room.label(&next.1.plan.title).to_uppercase(), width);
    lines.extend(title.into_iter().map(|l| Line::styled(l, room.theme.title)));
    let begins = begins(room, pause, next);
    if next.0.day != pause.0.day {
        let date = room.workshop.zone().date(begins);
        lines.push(Line::from(dates::long_date(room.language(), date)));
    }
    let waiting = next.1.state == SessionState::Waiting;
    // A large figure alone would be taken for the time of day.
    let below = if waiting { phrases::SOON } else { text::BEGINS };
    lines.push(Line::from(room.say(below)));
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    if waiting {
        let middle = fit::centered(area, area.width, rows);
        frame.render_widget(Text::from(lines).centered(), middle);
        return;
    }
    let time = dates::clock(room.language(), room.workshop.zone(), begins);
    let figures = big::rows(&time, area.width, area.height.saturating_sub(rows.saturating_add(1)));
    let middle = fit::centered(area, area.width, rows.saturating_add(1 + figures));
    let (above, below) = fit::top(middle, rows);
    frame.render_widget(Text::from(lines).centered(), above);
    let (_, digits) = fit::top(below, 1);
    big::view(frame, digits, &time, room.theme.title);
}
