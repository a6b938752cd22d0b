//! The title card.

use crate::scene::Card;
use crate::text::{dates, frame as phrases};
use crate::ui::ctx::Room;

/// Welcome, place, title, venue, date and time.
pub fn card(room: &Room) -> Card {
    let created = &room.workshop.created;
    let (language, zone) = (room.language(), room.workshop.zone());
    let date = dates::long_date(language, zone.date(room.now));
    Card {
        welcome: room.say(phrases::WELCOME).to_owned(),
        place: created.place.full_name(),
        title: created.title.clone(),
        venue: created.venue.clone(),
        date: format!("{date} · {}", zone.name()),
        example: created.example.then(|| room.say(phrases::EXAMPLE).to_owned()),
        time: dates::clock(language, zone, room.now),
    }
}
