//! A workshop with as many items as nobody ever took down, and everything that can happen to an item.

use jiff::{SignedDuration, Timestamp};
use mufakat::agenda_file;
use mufakat::domain::attendance::{Code, Unsur};
use mufakat::domain::command::{NewDelegation, VoteCommand};
use mufakat::domain::event::Created;
use mufakat::domain::event::{BoardEvent, NoteEvent};
use mufakat::domain::history::History;
use mufakat::domain::note::NoteKind;
use mufakat::domain::place::{Place, PlaceKind};
use mufakat::domain::swot::Quadrant;
use mufakat::domain::vote::VoteOption;
use mufakat::domain::{Command, Event, Id, Record, Seals, Zone, create, decide};

/// A workshop with so many items: each in a record of its own, each by one of forty delegations. Of every twenty items
/// six are merged into others, chains and crowds among them, one is withdrawn, one parked, two are kept apart, two have
/// formulations, of which one is settled; four lines are taken down for them, and their first four are put to a vote.
pub fn records(items: u64) -> Vec<Record> {
    let start: Timestamp = "2024-06-11T08:00:00+08:00".parse().expect("an instant");
    let mut made = Made { records: Vec::new(), start };
    made.push(created(start));
    for n in 0..items {
        made.push(vec![item(n)]);
    }
    for first in (2..items.saturating_sub(18)).step_by(20) {
        let id = |place: u64| Id::new(first + place, 0);
        let (crowd, text) = (Id::new(2, 0), format!("Rumusan lain dari butir {first}"));
        let merged = |from, into| Event::Board(BoardEvent::ItemMerged { from, into });
        made.push(vec![merged(id(4), id(5)), merged(id(5), id(6))]);
        made.push(vec![merged(id(7), id(6)), merged(id(8), crowd)]);
        made.push(vec![merged(id(9), crowd), merged(id(10), id(11))]);
        made.push(vec![Event::Board(BoardEvent::ItemWithdrawn { id: id(12) })]);
        made.push(vec![Event::Board(BoardEvent::ItemParked { id: id(13) })]);
        let (one, other) = (id(14), id(15));
        made.push(vec![Event::Board(BoardEvent::ItemsKeptApart { one, other })]);
        for place in [16, 17] {
            let (id, text) = (id(place), text.clone());
            made.push(vec![Event::Board(BoardEvent::WordingProposed { id, text })]);
        }
        let (id, hands) = (id(16), Some(vec![3, 5]));
        made.push(vec![Event::Board(BoardEvent::WordingSettled { id, taken: 1, hands })]);
        let kinds = [NoteKind::Note, NoteKind::Question, NoteKind::Decision, NoteKind::Parked];
        for kind in kinds {
            let note = note(made.next(), kind);
            made.push(vec![note]);
        }
    }
    voted(made.records, items)
}

struct Made {
    records: Vec<Record>,
    start: Timestamp,
}

impl Made {
    fn next(&self) -> u64 {
        self.records.len() as u64 + 1
    }

    fn push(&mut self, events: Vec<Event>) {
        let n = self.next();
        let at = self.start + SignedDuration::from_millis(i64::try_from(n).expect("few"));
        self.records.push(Record { n, at, events });
    }
}

fn code(n: u64) -> Code {
    Code::new(&format!("OPD{}", n % 40)).expect("a code")
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
    let delegation =
        |n| NewDelegation { code: code(n), name: format!("Dinas nomor {n}"), unsur: Unsur::Opd, votes: true };
    create(created, (0..40).map(delegation).collect(), file.given()).expect("a new workshop")
}

fn item(n: u64) -> Event {
    let aspects = ["struktur", "infrastruktur", "suprastruktur"];
    let place = usize::try_from(n).expect("a number of items");
    Event::Board(BoardEvent::ItemAdded {
        id: Id::new(n + 2, 0),
        aspect: aspects[place % 3].to_owned(),
        quadrant: Quadrant::ALL[place / 3 % 4],
        text: format!("Butir {n} tentang layanan yang dipakai warga sehari-hari"),
        by: Some(code(n)),
        dimension: Some("governance".to_owned()),
        from: Vec::new(),
        origin: None,
    })
}

fn note(record: u64, kind: NoteKind) -> Event {
    Event::Note(NoteEvent::NoteTaken {
        id: Id::new(record, 0),
        session: "pembukaan".to_owned(),
        kind,
        text: format!("Baris {record} tentang arah kebijakan daerah"),
        by: Some(code(record)),
        origin: None,
    })
}

/// The same with a vote about every twenty items, its order agreed without a count.
fn voted(records: Vec<Record>, items: u64) -> Vec<Record> {
    let mut history = History::of(records, Seals::new()).map_err(|(n, why)| format!("{n}: {why}"));
    let history = history.as_mut().expect("they fit");
    for first in (2..items.saturating_sub(18)).step_by(20) {
        let option = |place: u64| VoteOption {
            id: String::new(),
            text: format!("Pilihan {place} dari butir {first}"),
            item: Some(Id::new(first + place, 0)),
            row: None,
        };
        let draft = VoteCommand::Draft {
            question: format!("Mana yang didahulukan dari butir {first}?"),
            options: (0..4).map(option).collect(),
            session: None,
            aspect: None,
            link: None,
        };
        let vote = run(history, draft);
        let accept = VoteCommand::Accept { vote, order: None, reason: Some("Disepakati ruangan".to_owned()) };
        run(history, accept);
    }
    history.records().to_vec()
}

fn run(history: &mut History, command: VoteCommand) -> Id {
    let last = history.records().last().expect("a record").at;
    let at = history.at(last);
    let events = decide(history.workshop(), Command::Vote(command), at).expect("allowed");
    let record = Record { n: at.record, at: at.time, events };
    history.push(record).expect("it fits");
    Id::new(at.record, 0)
}
