//! The title card.

use crate::domain::agenda::{Session, SessionState, planned_start};
use crate::domain::clock;
use crate::scene::{Card, FirstSession};
use crate::text::{dates, frame as phrases, wall as text};
use crate::ui::ctx::Room;

/// Welcome, place, title, venue, date and time; before the day begins also what comes first.
pub fn card(room: &Room) -> Card {
    let created = &room.workshop.created;
    let (language, zone) = (room.language(), room.workshop.zone());
    Card {
        welcome: room.say(phrases::WELCOME).to_owned(),
        kind: created.place.kind.word().to_owned(),
        place: created.place.name.clone(),
        title: created.title.clone(),
        venue: created.venue.clone(),
        date: dates::long_date(language, zone.date(room.now)),
        first: first(room),
        example: created.example.then(|| room.say(phrases::EXAMPLE).to_owned()),
        time: dates::clock_with_zone(language, zone, room.now),
    }
}

/// What the day begins with: none once a session of it was held, and when nothing is left to come.
fn first(room: &Room) -> Option<FirstSession> {
    let is_to_come = |session: &Session| matches!(session.state, SessionState::Planned | SessionState::Waiting);
    let was_held = |session: &&Session| !is_to_come(session) && session.state != SessionState::Skipped;
    let today = clock::today(room.workshop, room.now);
    let ahead = clock::next_session(room.workshop, room.now)?;
    let begun = |day: usize| room.workshop.days.get(day).is_some_and(|day| day.sessions.iter().any(|s| was_held(&s)));
    if begun(ahead.day) || room.workshop.open_session().is_some() {
        return None;
    }
    let (language, zone) = (room.language(), room.workshop.zone());
    let day = room.workshop.days.get(ahead.day)?;
    let session = day.sessions.get(ahead.session)?;
    let time = dates::clock(language, zone, planned_start(&session.plan, day.date, zone));
    let begins = match today == Some(ahead.day) {
        true => text::first(language, &time),
        // A plan for days that have passed says nothing of when it is held.
        false if day.date < zone.date(room.now) => return None,
        false => text::first_on(language, &dates::long_date(language, day.date), &time),
    };
    Some(FirstSession { begins, title: room.label(&session.plan.title) })
}
