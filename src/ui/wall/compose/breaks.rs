//! A break: what comes next, and at what time.

use crate::domain::agenda::{Position, Session, SessionState, planned_start};
use crate::domain::clock;
use crate::scene::{Break, NextSession};
use crate::text::{dates, frame as phrases, pause as text};
use crate::ui::ctx::Room;
use jiff::{SignedDuration, Timestamp};

/// The break with this session id; none when there is no such session.
pub fn pause(id: &str, room: &Room) -> Option<Break> {
    let pause = room.workshop.session(id)?;
    let Some(next) = next(room, pause.0) else {
        return Some(Break::Last(room.say(text::NOTHING).to_owned()));
    };
    let begins = begins(room, pause, next);
    let another_day = next.0.day != pause.0.day;
    let is_waited_for = next.1.state == SessionState::Waiting;
    let (language, zone) = (room.language(), room.workshop.zone());
    Some(Break::Before(NextSession {
        lead: room.say(text::NEXT).to_owned(),
        title: room.label(&next.1.plan.title),
        date: another_day.then(|| dates::long_date(language, zone.date(begins))),
        // A large figure alone would be taken for the time of day.
        begins: room.say(if is_waited_for { phrases::SOON } else { text::BEGINS }).to_owned(),
        time: (!is_waited_for).then(|| dates::clock(language, zone, begins)),
    }))
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
    if !clock::goes_on(pause.1, room.workshop, room.now) {
        let projected = clock::project(room.workshop, next.0.day, room.now)
            .and_then(|day| day.sessions.get(next.0.session).copied().flatten());
        return projected.map_or(planned, |projected| projected.start);
    }
    let left = SignedDuration::from_secs(clock::remaining(pause.1, room.workshop, room.now));
    let back = room.now.checked_add(left).unwrap_or(room.now);
    if next.1.plan.fixed { back.max(planned) } else { back }
}
