//! Draws the agenda.

use super::{State, current_day, times};
use crate::domain::agenda::{Session, SessionState};
use crate::domain::clock;
use crate::text::{agenda as text, dates, frame as phrases, words};
use crate::ui::ctx::Room;
use crate::ui::fit;
use crate::ui::widgets::list::{self, Entry};
use crate::ui::widgets::wrap::{columns, cut};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// A column from this width on shows when a session is planned to end, too.
const ROOMY: u16 = 58;

/// Draws the selected day, or all days side by side where two fit, and what the desk needs to know of the day.
pub fn view(state: &State, room: &Room, frame: &mut Frame, area: Rect) {
    let Some((here, _)) = state.session(room) else {
        frame.render_widget(Line::styled(room.say(text::EMPTY), room.theme.muted), area);
        return;
    };
    let (area, foot) = if room.role.is_public() { (area, Rect::default()) } else { fit::bottom(area, 1) };
    let days = room.workshop.days.len();
    let side_by_side = days == 2 && area.width >= fit::WIDE;
    if side_by_side {
        let (left, right) = fit::left(area, area.width / 2);
        for (day, column) in [left, right].into_iter().enumerate() {
            let (head, body) = fit::top(column, 1);
            frame.render_widget(Line::from(tab(room, day, here.day == day, true)), head);
            day_list(state, room, frame, body, day);
        }
    } else {
        let (head, body) = fit::top(area, 1);
        let tabs = (0..days).map(|day| tab(room, day, here.day == day, here.day == day));
        frame.render_widget(tabs.collect::<Line>(), head);
        day_list(state, room, frame, body, here.day);
    }
    if foot.height > 0 {
        let line = desk_line(room);
        frame.render_widget(Line::styled(cut(&line, foot.width), room.theme.title), foot);
    }
}

/// The name of a day, with its date where there is room for it.
fn tab<'a>(room: &Room, day: usize, here: bool, dated: bool) -> Span<'a> {
    let language = room.language();
    let mut name = words::day(language, day);
    if let Some(date) = room.workshop.days.get(day).map(|day| day.date)
        && dated
    {
        name = format!("{name} · {}", dates::long_date(language, date));
    }
    let style = if here { room.theme.selected } else { room.theme.title };
    Span::styled(format!(" {name} "), style)
}

fn day_list(state: &State, room: &Room, frame: &mut Frame, area: Rect, index: usize) {
    let Some(day) = room.workshop.days.get(index) else {
        return;
    };
    let roomy = area.width >= ROOMY;
    let before: usize = room.workshop.days.iter().take(index).map(|day| day.sessions.len()).sum();
    let projected = times::projected(room, index);
    let times: Vec<[String; 2]> = (0..)
        .zip(&day.sessions)
        .map(|(place, session)| {
            let found = projected.get(place).copied().flatten();
            [times::planned(room, day, session, roomy), times::real(room, day, session, found)]
        })
        .collect();
    let width = |which: usize, heading: &str| {
        let longest = times.iter().map(|times| columns(&times[which])).max();
        usize::from(longest.unwrap_or(0).max(columns(heading)))
    };
    let widths = [width(0, room.say(text::PLANNED)), width(1, room.say(text::REAL))];
    let entries: Vec<Entry> = (before + 1..)
        .zip(&day.sessions)
        .zip(&times)
        .map(|((number, session), times)| entry(room, number, session, times, widths))
        .collect();
    let (head, body) = fit::top(area, 1);
    let heading = format!("     {:<w$} {}", room.say(text::PLANNED), room.say(text::REAL), w = widths[0]);
    frame.render_widget(Line::styled(heading, room.theme.muted), head);
    let selected = day.sessions.iter().position(|session| session.plan.id == state.selected);
    let mut styles = list::Styles::from(room.theme);
    if selected.is_none() {
        styles.selected = entries.first().map(|entry| entry.style).unwrap_or_default();
    }
    list::view(frame, body, &entries, selected.or(Some(0)), styles, room.language());
}

fn entry(room: &Room, number: usize, session: &Session, [planned, real]: &[String; 2], widths: [usize; 2]) -> Entry {
    let style = match session.state {
        SessionState::Planned | SessionState::Waiting => room.theme.base,
        SessionState::Running | SessionState::Paused => room.theme.title,
        SessionState::Ended | SessionState::Skipped => room.theme.muted,
    };
    let mark = times::mark(session.state);
    let [first, second] = widths;
    Entry {
        head: format!("{mark}{number:>3} {planned:<first$} {real:<second$} "),
        text: room.label(&session.plan.title),
        tail: tail(room, session),
        style,
    }
}

/// What there is to say of a session beside its title; what only the facilitator needs stays at the desk.
fn tail(room: &Room, session: &Session) -> String {
    let mut said: Vec<String> = Vec::new();
    said.extend(session.plan.speaker.clone());
    match session.state {
        SessionState::Waiting | SessionState::Paused | SessionState::Skipped => {
            said.push(room.say(words::session_state(session.state)).to_owned());
        }
        SessionState::Planned | SessionState::Running | SessionState::Ended => {}
    }
    if !room.role.is_public() {
        if session.extended != 0 {
            said.push(text::extended(room.language(), session.extended));
        }
        let marks = [(session.plan.fixed, text::FIXED), (session.plan.protocol, text::PROTOCOL)];
        let set = marks.into_iter().filter(|(set, _)| *set);
        said.extend(set.map(|(_, mark)| room.say(mark).to_owned()));
    }
    if said.is_empty() {
        return String::new();
    }
    format!("· {}", said.join(" · "))
}

/// Drift, and when the day is expected to end.
fn desk_line(room: &Room) -> String {
    let language = room.language();
    let mut said = Vec::new();
    if let Some(drift) = clock::drift(room.workshop, room.now) {
        said.push(phrases::drift(language, drift));
    }
    said.extend(current_day(room).and_then(|day| ends(room, day)));
    format!(" {}", said.join(" · "))
}

/// When a day is expected to end, and was planned to.
pub fn ends(room: &Room, day: usize) -> Option<String> {
    let end = clock::project(room.workshop, day, room.now)?.end?;
    let end = room.workshop.zone().civil(end).time();
    Some(text::day_ends(room.language(), end, planned_end(room, day)?))
}

/// When the last session of a day is planned to end.
fn planned_end(room: &Room, day: usize) -> Option<jiff::civil::Time> {
    let day = room.workshop.days.get(day)?;
    let ends = day
        .sessions
        .iter()
        .filter(|session| session.state != SessionState::Skipped)
        .map(|session| times::end_of_plan(session, day.date));
    ends.max()
}
