//! Small records for the tests of this module.

use super::record::Formats;
use crate::domain::agenda::{Activity, DayPlan, Label, SessionPlan};
use crate::domain::event::Created;
use crate::domain::event::{BoardEvent, JournalEvent};
use crate::domain::place::{Place, PlaceKind};
use crate::domain::swot::{Aspect, Quadrant};
use crate::domain::{Event, Id, Record, Zone};
use jiff::Timestamp;
use jiff::civil::{date, time};

/// A build that knows format 2, which brought the parking of items.
pub(super) const LATER: Formats = Formats {
    highest: 2,
    needed: |event| if matches!(event, Event::Board(BoardEvent::ItemParked { .. })) { 2 } else { 1 },
};

/// 11 June 2024, eight o'clock in Bangli, and this many milliseconds.
pub(super) fn at(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(1_718_064_000_000 + milliseconds).unwrap()
}

pub(super) fn created(format: u32) -> Record {
    let created = Created {
        format,
        title: "Tahap I".to_owned(),
        place: Place::new(PlaceKind::Kabupaten, "Bangli"),
        venue: String::new(),
        agenda: "quick".to_owned(),
        zone: Zone::Wita,
        created_at: at(0),
        aspects: vec![Aspect { id: "struktur".to_owned(), name: Label::same("Struktur") }],
        days: vec![DayPlan { date: date(2024, 6, 11), sessions: vec![session()] }],
        example: false,
        sheets: Vec::new(),
        dimensions: Vec::new(),
        years: None,
    };
    Record { n: 1, at: at(4_120), events: vec![Event::Journal(JournalEvent::WorkshopCreated(Box::new(created)))] }
}

fn session() -> SessionPlan {
    SessionPlan::new("registrasi".to_owned(), Label::same("Registrasi"), Activity::Attendance, time(8, 0, 0, 0), 30)
}

pub(super) fn item(n: u64, text: &str) -> Record {
    let event = Event::Board(BoardEvent::ItemAdded {
        id: Id::new(n, 0),
        aspect: "struktur".to_owned(),
        quadrant: Quadrant::S,
        text: text.to_owned(),
        by: None,
        dimension: None,
        from: Vec::new(),
        origin: None,
    });
    one(n, event)
}

pub(super) fn one(n: u64, event: Event) -> Record {
    Record { n, at: at(60_000 * i64::try_from(n).unwrap()), events: vec![event] }
}
