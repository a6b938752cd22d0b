use crate::support::{created, folder, lock, small, verify, written};
use mufakat::domain::agenda::Label;
use mufakat::domain::attendance::Code;
use mufakat::domain::event::SheetEvent;
use mufakat::domain::event::{AgendaEvent, BoardEvent, JournalEvent, NoteEvent, VoteEvent, WorkshopEvent};
use mufakat::domain::note::NoteKind;
use mufakat::domain::priorities::CarriedPriority;
use mufakat::domain::sheet::{Accepted, ByYear, Cell, Decimal, Origin, Ref, Words};
use mufakat::domain::swot::Quadrant;
use mufakat::domain::vote::{Choice, DecidedBy};
use mufakat::domain::{Event, Id, Record, Seal};
use mufakat::journal::{Follower, Journal, Polled, Tail};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

fn id() -> impl Strategy<Value = Id> {
    (1_u64.., any::<u32>()).prop_map(|(record, part)| Id::new(record, part))
}

fn code() -> impl Strategy<Value = Option<Code>> {
    any::<Option<String>>().prop_map(|typed| Code::new(&typed?))
}

/// 1970 to 2100, whole milliseconds.
fn at() -> impl Strategy<Value = jiff::Timestamp> {
    (0_i64..4_102_444_800_000).prop_map(|ms| jiff::Timestamp::from_millisecond(ms).unwrap())
}

fn choice() -> impl Strategy<Value = Choice> {
    prop_oneof![
        Just(Choice::Blank),
        vec(any::<String>(), 0..4).prop_map(Choice::Approvals),
        btree_map(any::<String>(), any::<u32>(), 0..4).prop_map(Choice::Dots),
        vec(vec(any::<String>(), 0..3), 0..3).prop_map(Choice::Ranking),
        btree_map(any::<String>(), btree_map(any::<String>(), any::<i64>(), 0..3), 0..3).prop_map(Choice::Criteria),
        any::<u8>().prop_map(Choice::Fist),
    ]
}

fn decimal() -> impl Strategy<Value = Decimal> {
    any::<i32>().prop_map(|whole| Decimal::whole(i128::from(whole)).unwrap())
}

fn cited() -> impl Strategy<Value = Ref> {
    prop_oneof![
        id().prop_map(Ref::Item),
        id().prop_map(Ref::Row),
        (id(), any::<String>()).prop_map(|(vote, letter)| Ref::Priority(Accepted::Voted(vote, letter))),
        id().prop_map(|id| Ref::Priority(Accepted::Carried(id))),
    ]
}

fn cell() -> impl Strategy<Value = Cell> {
    let text = any::<String>;
    prop_oneof![
        text().prop_map(Cell::text),
        (text(), text()).prop_map(|(id, en)| Cell::Text(Words::Given(Label { id, en }))),
        text().prop_map(Cell::Choice),
        any::<u8>().prop_map(Cell::Scale),
        decimal().prop_map(Cell::Number),
        any::<i64>().prop_map(Cell::Money),
        any::<i16>().prop_map(Cell::Year),
        any::<[i16; 2]>().prop_map(Cell::Years),
        btree_map(any::<i16>(), decimal(), 0..4).prop_map(|years| Cell::Yearly(ByYear(years))),
        at().prop_map(|at| Cell::Date(mufakat::domain::Zone::Wita.date(at))),
        vec(code(), 0..4).prop_map(|codes| Cell::Delegations(codes.into_iter().flatten().collect())),
        text().prop_map(Cell::Dimension),
        any::<bool>().prop_map(Cell::Tick),
        vec(cited(), 0..4).prop_map(Cell::Refs),
    ]
}

fn origin() -> impl Strategy<Value = Option<Origin>> {
    (any::<bool>(), any::<String>(), id()).prop_map(|(there, workshop, id)| there.then_some(Origin { workshop, id }))
}

fn codes() -> impl Strategy<Value = Vec<Code>> {
    vec(code(), 0..4).prop_map(|codes| codes.into_iter().flatten().collect())
}

/// What happens to rows.
fn of_rows() -> impl Strategy<Value = SheetEvent> {
    let (text, said) = (any::<String>, any::<Option<String>>);
    prop_oneof![
        (id(), text(), said(), btree_map(text(), cell(), 0..4), code(), origin()).prop_map(
            |(id, sheet, heading, cells, by, origin)| SheetEvent::RowAdded { id, sheet, heading, cells, by, origin }
        ),
        (text(), id(), btree_map(text(), prop::option::of(cell()), 0..4))
            .prop_map(|(sheet, row, cells)| SheetEvent::CellsSet { sheet, row, cells }),
        (id(), said(), prop::option::of(id())).prop_map(|(row, heading, before)| SheetEvent::RowMoved {
            row,
            heading,
            before
        }),
        (id(), id()).prop_map(|(from, into)| SheetEvent::RowMerged { from, into }),
        (id(), said()).prop_map(|(row, reason)| SheetEvent::RowParked { row, reason }),
        (id(), said()).prop_map(|(row, reason)| SheetEvent::RowWithdrawn { row, reason }),
        id().prop_map(|row| SheetEvent::RowRestored { row }),
        (text(), said(), codes()).prop_map(|(sheet, session, tables)| SheetEvent::TablesSent {
            sheet,
            session,
            tables
        }),
        (text(), codes()).prop_map(|(sheet, tables)| SheetEvent::TablesReturned { sheet, tables }),
    ]
}

fn carried() -> impl Strategy<Value = Event> {
    (id(), any::<String>(), any::<usize>(), prop::option::of(cited()), any::<String>(), id()).prop_map(
        |(id, text, rank, about, workshop, old)| {
            let origin = Origin { workshop, id: old };
            let decided_by = DecidedBy::CountThenMusyawarah;
            let carried = CarriedPriority { id, text, rank, decided_by, about, origin };
            Event::Workshop(WorkshopEvent::PriorityCarried(carried))
        },
    )
}

fn event() -> impl Strategy<Value = Event> {
    let quadrant = prop::sample::select(Quadrant::ALL.as_slice());
    let kind = prop::sample::select(NoteKind::ALL.as_slice());
    let text = any::<String>;
    prop_oneof![
        of_rows().prop_map(Event::Sheet),
        carried(),
        (id(), text(), quadrant, text(), code(), any::<Option<String>>(), vec(cited(), 0..3), origin()).prop_map(
            |(id, aspect, quadrant, text, by, dimension, from, origin)| Event::Board(BoardEvent::ItemAdded {
                id,
                aspect,
                quadrant,
                text,
                by,
                dimension,
                from,
                origin,
            })
        ),
        (id(), text(), kind, text(), code()).prop_map(|(id, session, kind, text, by)| {
            Event::Note(NoteEvent::NoteTaken { id, session, kind, text, by, origin: None })
        }),
        (id(), any::<u32>(), code(), any::<u32>(), choice()).prop_map(|(vote, ballot, voter, count, choice)| {
            Event::Vote(VoteEvent::BallotCast { vote, ballot, voter, count, choice })
        }),
        (text(), any::<i32>())
            .prop_map(|(session, minutes)| Event::Agenda(AgendaEvent::SessionExtended { session, minutes })),
        (text(), at(), at()).prop_map(|(session, from, until)| Event::Agenda(AgendaEvent::GapPaused {
            session,
            from,
            until
        })),
        (vec((id(), text()), 0..4), text())
            .prop_map(|(order, reason)| Event::Workshop(WorkshopEvent::PrioritiesReordered { order, reason })),
        any::<u64>().prop_map(|record| Event::Journal(JournalEvent::Undone { record })),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn whatever_is_written_is_read_again(told in vec((at(), vec(event(), 1..4)), 0..8)) {
        let folder = folder();
        let path = folder.path().join("uji.jsonl");
        let told = told.into_iter().zip(2..);
        let told = told.map(|((at, events), n)| Record { n, at, events });
        let records: Vec<Record> = std::iter::once(created()).chain(told).collect();
        let mut journal = Journal::create(lock(&path), &records[0]).unwrap();
        let first = Seal::parse(journal.head()).unwrap();
        let mut written = vec![(records[0].clone(), first)];
        for record in &records[1..] {
            let sum = journal.append(record).unwrap();
            written.push((record.clone(), sum.seal()));
        }
        let read = Follower::new(&path).poll().unwrap();
        prop_assert_eq!(read, Polled::Records(written));
    }

    #[test]
    fn whatever_stands_behind_is_no_record_and_no_damage(bytes in vec(any::<u8>(), 1..300)) {
        let (_folder, path, good) = written(&small(1));
        std::fs::write(&path, [good, bytes.clone()].concat()).unwrap();
        let summary = verify(&path).expect("whole up to there");
        prop_assert_eq!(summary.records, 2);
        let length = bytes.len() as u64;
        let tail = match bytes.contains(&b'\n') {
            true => Tail::Damaged(length),
            false => Tail::Unfinished(length),
        };
        prop_assert_eq!(summary.torn, Some(tail));
    }

    #[test]
    fn whatever_a_file_holds_reading_it_ends_in_an_error(bytes in vec(any::<u8>(), 0..2000)) {
        let folder = folder();
        let path = folder.path().join("uji.jsonl");
        std::fs::write(&path, bytes).unwrap();
        prop_assert!(verify(&path).is_err());
    }
}
