//! What stands above every screen and scene: place and day, the time, and the open session with its clock.

use super::ctx::Room;
use super::groups::source_name;
use super::role::Role;
use crate::domain::agenda::{Session, SessionState};
use crate::domain::clock;
use crate::scene::{Emphasis, Header, Said, SessionLine};
use crate::text::{dates, frame as phrases, words};

/// The header as the one who looks may see it.
pub fn header(room: &Room) -> Header {
    Header {
        place: place_and_day(room),
        time: dates::clock_with_zone(room.language(), room.workshop.zone(), room.now),
        session: session_line(room),
    }
}

/// Place and day, and before them that it is the example: all of it, then without the day, then the place alone.
pub fn place_and_day(room: &Room) -> Vec<String> {
    let (created, language) = (&room.workshop.created, room.language());
    let today = room.workshop.zone().date(room.now);
    let open = clock::going_on(room.workshop, room.now).map(|(at, _)| at.day);
    let day = open.or_else(|| room.workshop.days.iter().position(|day| day.date == today));
    let place = created.place.full_name();
    let example = created.example.then(|| room.say(phrases::EXAMPLE).to_owned());
    let day = day.map(|day| words::day(language, day));
    let ways = [[example.clone(), Some(place.clone()), day], [example, Some(place.clone()), None]];
    let joined = |parts: [Option<String>; 3]| parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    ways.map(joined).into_iter().chain([place]).collect()
}

/// How many words the clock of a session may take.
#[derive(Clone, Copy)]
enum Words {
    /// Whole phrases.
    Many,
    /// Short phrases, beside a title that would be cut.
    Few,
    /// Figures and marks, where the title would still be cut.
    Least,
}

/// The open session and its clock, else the one that is waited for. Of a protocol session the room sees the title only.
pub fn session_line(room: &Room) -> Option<SessionLine> {
    let Some((_, session)) = clock::going_on(room.workshop, room.now) else {
        return waiting_line(room);
    };
    Some(SessionLine {
        mark: Some(if session.state == SessionState::Paused { '‖' } else { '▶' }),
        title: room.label(&session.plan.title),
        clock: [Words::Many, Words::Few, Words::Least].map(|words| clock_of(room, session, words)).into(),
    })
}

fn waiting_line(room: &Room) -> Option<SessionLine> {
    let mut sessions = room.workshop.sessions();
    let (_, session) = sessions.find(|(_, session)| session.state == SessionState::Waiting)?;
    let waits = room.say(words::session_state(SessionState::Waiting));
    let title = format!("{} · {waits}", room.label(&session.plan.title));
    Some(SessionLine { mark: None, title, clock: Vec::new() })
}

/// What the clock of a session says to the one who looks.
fn clock_of(room: &Room, session: &Session, words: Words) -> Said {
    let Some(presents) = presenting(room, session) else {
        return session_clock(room, session, words);
    };
    match room.role {
        // Who presents has a clock of its own; the desk keeps both in sight.
        Role::Desk => {
            let rest = match words {
                Words::Many | Words::Few => Words::Few,
                Words::Least => Words::Least,
            };
            let rest = session_clock(room, session, rest);
            Said::new(format!("{} · {}", presents.text, rest.text), presents.emphasis)
        }
        Role::Both | Role::Wall => presents,
    }
}

/// The time that the session has left, and on the desk how late the day is; empty where that is not for the room.
fn session_clock(room: &Room, session: &Session, words: Words) -> Said {
    if session.plan.protocol && room.role.is_public() {
        return Said::new("", Emphasis::Plain);
    }
    let left = clock::remaining(session, room.workshop, room.now);
    if session.state == SessionState::Paused {
        let state = room.say(words::session_state(SessionState::Paused));
        return Said::new(format!("{state} {}", dates::countdown(left)), Emphasis::Urgent);
    }
    let (said, emphasis) = time_left(room, left, words);
    Said::new(said + &drift(room, words), emphasis)
}

/// `sisa 12:30`, `kurang dari 10 menit · 09:00`, `lewat 03:00`.
fn time_left(room: &Room, left: i64, words: Words) -> (String, Emphasis) {
    let (language, count) = (room.language(), dates::countdown(left));
    let less_than = |minutes| match words {
        Words::Many => format!("{} · {count}", phrases::less_than(language, minutes)),
        Words::Few => format!("{} · {count}", phrases::less_than_short(language, minutes)),
        Words::Least => format!("! {count}"),
    };
    let over = room.say(phrases::OVER);
    match (left, words) {
        (..0, Words::Many | Words::Few) => (format!("{over} {count}"), Emphasis::Urgent),
        (..0, Words::Least) => (format!("+{count}"), Emphasis::Urgent),
        (0..=60, _) => (less_than(1), Emphasis::Urgent),
        (61..=300, _) => (less_than(5), Emphasis::Urgent),
        (301..=600, _) => (less_than(10), Emphasis::Urgent),
        (_, Words::Many | Words::Few) => (format!("{} {count}", room.say(phrases::LEFT)), Emphasis::Strong),
        (_, Words::Least) => (count, Emphasis::Strong),
    }
}

/// How late the day is, for the desk alone; empty where nothing is to be said.
fn drift(room: &Room, words: Words) -> String {
    let drift = match room.role {
        // On time needs no word beside the session's own clock.
        Role::Desk => clock::drift(room.workshop, room.now).filter(|drift| drift.unsigned_abs() >= 30),
        Role::Both | Role::Wall => None,
    };
    let said = drift.map(|drift| match words {
        Words::Many | Words::Few => phrases::drift(room.language(), drift),
        Words::Least => phrases::drift_short(room.language(), drift),
    });
    said.map(|said| format!(" · {said}")).unwrap_or_default()
}

/// The group that presents in this session and its clock.
fn presenting(room: &Room, session: &Session) -> Option<Said> {
    let turns = room.workshop.turns.as_ref()?;
    let (code, since) = turns.presenting()?;
    let left = turns.left(room.now)?;
    if session.started_at()? > since || turns.is_forgotten(room.now) {
        return None;
    }
    let name = source_name(room, code);
    let count = dates::countdown(left);
    Some(match left {
        ..0 => Said::new(format!("{name} {} {count}", room.say(phrases::OVER)), Emphasis::Urgent),
        0..=60 => Said::new(format!("{name} {count}"), Emphasis::Urgent),
        _ => Said::new(format!("{name} {count}"), Emphasis::Strong),
    })
}
