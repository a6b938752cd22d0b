use crate::support::{created, folder, lock, small, verify, written};
use mufakat::domain::attendance::Code;
use mufakat::domain::event::{AgendaEvent, BoardEvent, JournalEvent, NoteEvent, VoteEvent, WorkshopEvent};
use mufakat::domain::note::NoteKind;
use mufakat::domain::swot::Quadrant;
use mufakat::domain::vote::Choice;
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

fn event() -> impl Strategy<Value = Event> {
    let quadrant = prop::sample::select(Quadrant::ALL.as_slice());
    let kind = prop::sample::select(NoteKind::ALL.as_slice());
    let text = any::<String>;
    prop_oneof![
        (id(), text(), quadrant, text(), code(), any::<Option<String>>()).prop_map(
            |(id, aspect, quadrant, text, by, dimension)| Event::Board(BoardEvent::ItemAdded {
                id,
                aspect,
                quadrant,
                text,
                by,
                dimension,
                from: Vec::new(),
                origin: None,
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
