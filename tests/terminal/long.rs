//! A workshop with a long history: items, notes and head-counts, many edited, many undone.

#![expect(clippy::cast_possible_truncation, reason = "the numbers of a test are small")]

use jiff::{SignedDuration, Timestamp};
use mufakat::agenda_file;
use mufakat::domain::event::Created;
use mufakat::domain::event::{AttendanceEvent, BoardEvent, JournalEvent, NoteEvent};
use mufakat::domain::note::NoteKind;
use mufakat::domain::place::{Place, PlaceKind};
use mufakat::domain::swot::Quadrant;
use mufakat::domain::{Event, Id, Record, Zone, create};
use mufakat::journal::{Journal, Lock, shelf};
use std::path::Path;

/// Items on the board when the history is long enough.
pub const ITEMS: u64 = 500;

/// When the session began in which all of it happened.
pub const START: &str = "2024-06-11T08:00:00+08:00";

/// The first `n` records; the same ones every time. Behind the items every tenth adds one and nine go round about it:
/// four edits, a note, a head-count of two records, an undo and a redo of the second count, and an undo again.
pub fn records(n: u64) -> Vec<Record> {
    let start: Timestamp = START.parse().expect("an instant");
    let mut records = vec![Record { n: 1, at: start, events: created(start) }];
    let mut headcount = Id::new(1, 0);
    for n in 2..=n {
        let events = if n < ITEMS + 2 {
            vec![item(n)]
        } else {
            match n % 10 {
                0..=3 => vec![edit(n)],
                4 => vec![note(n)],
                5 => {
                    headcount = Id::new(n, 0);
                    vec![Event::Attendance(AttendanceEvent::HeadcountStarted {
                        id: headcount,
                        at: start,
                        label: String::new(),
                    })]
                }
                6 => vec![count(headcount, n)],
                7 => vec![Event::Journal(JournalEvent::Undone { record: n - 1 })],
                8 => vec![Event::Journal(JournalEvent::Redone { record: n - 2 })],
                _ => vec![Event::Journal(JournalEvent::Undone { record: n - 3 })],
            }
        };
        let at = start + SignedDuration::from_secs(i64::try_from(n).expect("few"));
        records.push(Record { n, at, events });
    }
    records
}

/// A history of 10,000 items, of which all but the last [`ITEMS`] were withdrawn, a record each: 19,501 records.
#[allow(dead_code)] // for benches/budget.rs
pub fn mostly_withdrawn() -> Vec<Record> {
    const ADDED: u64 = 10_000;
    let start: Timestamp = START.parse().expect("an instant");
    let added = (2..=ADDED + 1).map(item);
    let withdrawn = (2..=ADDED + 1 - ITEMS).map(|n| Event::Board(BoardEvent::ItemWithdrawn { id: Id::new(n, 0) }));
    let events = std::iter::once(created(start)).chain(added.chain(withdrawn).map(|event| vec![event]));
    let record = |(n, events): (u64, Vec<Event>)| {
        let at = start + SignedDuration::from_secs(i64::try_from(n).expect("few"));
        Record { n, at, events }
    };
    (1..).zip(events).map(record).collect()
}

fn created(at: Timestamp) -> Vec<Event> {
    let file = agenda_file::by_id("tahap-1").expect("the embedded agenda");
    let created = Created {
        format: 1,
        title: "Bimbingan Teknis Tahap I".to_owned(),
        place: Place::new(PlaceKind::Kabupaten, "Bangli"),
        venue: String::new(),
        agenda: file.id.clone(),
        zone: Zone::Wita,
        created_at: at,
        days: agenda_file::plan(&file, Zone::Wita.date(at)),
        aspects: file.aspects.clone(),
        example: false,
        sheets: file.declared(),
        dimensions: file.dimensions.clone(),
        years: file.years.years(Zone::Wita.date(at)),
    };
    create(created, agenda_file::sample_offices(), file.given()).expect("a new workshop")
}

fn item(n: u64) -> Event {
    let aspects = ["struktur", "infrastruktur", "suprastruktur"];
    Event::Board(BoardEvent::ItemAdded {
        id: Id::new(n, 0),
        aspect: aspects[n as usize % 3].to_owned(),
        quadrant: Quadrant::ALL[n as usize / 3 % 4],
        text: format!("Butir {n} tentang layanan yang dipakai warga sehari-hari"),
        by: None,
        dimension: None,
        from: Vec::new(),
        origin: None,
    })
}

fn edit(n: u64) -> Event {
    Event::Board(BoardEvent::ItemEdited {
        id: Id::new(2 + n % ITEMS, 0),
        text: format!("Butir yang diubah pada catatan {n}, dipakai warga sehari-hari"),
        by: None,
        dimension: None,
    })
}

fn note(n: u64) -> Event {
    Event::Note(NoteEvent::NoteTaken {
        id: Id::new(n, 0),
        session: "pembukaan".to_owned(),
        kind: NoteKind::Note,
        text: format!("Catatan {n} dari pembicara tentang arah kebijakan daerah"),
        by: None,
        origin: None,
    })
}

fn count(headcount: Id, n: u64) -> Event {
    let offices = agenda_file::sample_offices();
    Event::Attendance(AttendanceEvent::PresentCounted {
        headcount,
        code: offices[n as usize % offices.len()].code.clone(),
        n: 3,
    })
}

/// Saves the records as the workshop `bangli` of a data folder.
pub fn save(data: &Path, records: &[Record]) {
    let folder = data.join("workshops");
    shelf::prepare(&folder).expect("a shelf");
    let lock = Lock::take(&shelf::path_of(&folder, "bangli")).expect("a lock");
    Journal::create_from(lock, records).expect("a journal");
}
