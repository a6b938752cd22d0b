//! The second row of every window: the session that is open, and its clock.

use super::ctx::Room;
use super::groups::source_name;
use super::role::Role;
use super::widgets::wrap::{columns, cut};
use crate::domain::agenda::{Session, SessionState};
use crate::domain::clock;
use crate::text::{dates, frame as phrases, words};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// How many words the clock may make.
#[derive(Clone, Copy)]
enum Words {
    Many,
    /// Beside a title that would be cut.
    Few,
    /// Figures and marks, where the title would still be cut.
    Least,
}

/// The running session and its clock; of a protocol session the room sees the title only.
pub(super) fn session_line(room: &Room, frame: &mut Frame, area: Rect) {
    let Some((_, session)) = room.workshop.open_session() else {
        return waiting_line(room, frame, area);
    };
    let mark = if session.state == SessionState::Paused { "‖" } else { "▶" };
    let title = format!(" {mark} {}", room.label(&session.plan.title));
    let left = |clock: &Span| area.width.saturating_sub(columns(&clock.content) + 2);
    let fits = |clock: &Span| columns(&title) <= left(clock);
    let clock = [Words::Many, Words::Few]
        .map(|much| clock_span(room, session, much))
        .into_iter()
        .find(fits)
        .unwrap_or_else(|| clock_span(room, session, Words::Least));
    let title = Line::styled(cut(&title, left(&clock)), room.theme.title);
    frame.render_widget(title, area);
    let right = Rect { width: area.width.saturating_sub(1), ..area };
    frame.render_widget(Line::from(clock).right_aligned(), right);
}

fn waiting_line(room: &Room, frame: &mut Frame, area: Rect) {
    if let Some((_, session)) = room.workshop.sessions().find(|(_, session)| session.state == SessionState::Waiting) {
        let text =
            format!(" {} · {}", room.label(&session.plan.title), room.say(words::session_state(SessionState::Waiting)));
        frame.render_widget(Line::styled(cut(&text, area.width), room.theme.title), area);
    }
}

/// What the clock of a session says to this role, and how.
fn clock_span<'a>(room: &Room, session: &Session, much: Words) -> Span<'a> {
    if let Some(presents) = presenting(room, session) {
        return match room.role {
            // Who presents has a clock of its own; the desk keeps both in sight.
            Role::Desk => {
                let rest = match much {
                    Words::Many | Words::Few => Words::Few,
                    Words::Least => Words::Least,
                };
                let rest = session_clock(room, session, rest);
                Span::styled(format!("{} · {}", presents.content, rest.content), presents.style)
            }
            Role::Both | Role::Wall => presents,
        };
    }
    session_clock(room, session, much)
}

/// The time that the session has left, and on the desk how late the day is.
fn session_clock<'a>(room: &Room, session: &Session, much: Words) -> Span<'a> {
    if session.plan.protocol && room.role.is_public() {
        return Span::raw("");
    }
    let left = clock::remaining(session, room.workshop, room.now);
    let language = room.language();
    let count = dates::countdown(left);
    if session.state == SessionState::Paused {
        let state = room.say(words::session_state(SessionState::Paused));
        return Span::styled(format!("{state} {count}"), room.theme.warning);
    }
    let drift = match room.role {
        Role::Desk => clock::drift(room.workshop, room.now)
            .map(|drift| match much {
                Words::Many | Words::Few => phrases::drift(language, drift),
                Words::Least => phrases::drift_short(language, drift),
            })
            .map(|drift| format!(" · {drift}"))
            .unwrap_or_default(),
        Role::Both | Role::Wall => String::new(),
    };
    let less_than = |minutes| match much {
        Words::Many => format!("{} · ", phrases::less_than(language, minutes)),
        Words::Few => format!("{} · ", phrases::less_than_short(language, minutes)),
        Words::Least => "! ".to_owned(),
    };
    let over = room.say(phrases::OVER);
    let (said, style) = match (left, much) {
        (..0, Words::Many) => {
            let said = format!("{} · {over} {count}", room.say(phrases::TIME_UP));
            (said, room.theme.warning)
        }
        (..0, Words::Few) => (format!("{over} {count}"), room.theme.warning),
        (..0, Words::Least) => (format!("+{count}"), room.theme.warning),
        (0..=60, _) => (format!("{}{count}", less_than(1)), room.theme.warning),
        (61..=300, _) => (format!("{}{count}", less_than(5)), room.theme.warning),
        (301..=600, _) => (format!("{}{count}", less_than(10)), room.theme.warning),
        (_, Words::Many | Words::Few) => {
            let said = format!("{} {count}", room.say(phrases::LEFT));
            (said, room.theme.title)
        }
        (_, Words::Least) => (count, room.theme.title),
    };
    Span::styled(said + &drift, style)
}

/// The group that presents in this session and its clock.
fn presenting<'a>(room: &Room, session: &Session) -> Option<Span<'a>> {
    let turns = room.workshop.turns.as_ref()?;
    let (code, since) = turns.presenting()?;
    let left = turns.left(room.now)?;
    if session.started_at()? > since || turns.is_forgotten(room.now) {
        return None;
    }
    let name = source_name(room, code);
    let count = dates::countdown(left);
    Some(match left {
        ..0 => {
            let over = room.say(phrases::OVER);
            Span::styled(format!("{name} {over} {count}"), room.theme.warning)
        }
        0..=60 => Span::styled(format!("{name} {count}"), room.theme.warning),
        _ => Span::styled(format!("{name} {count}"), room.theme.title),
    })
}
