//! Undo and redo by example.

use super::*;
use crate::domain::Command;
use crate::domain::command::{AgendaCommand, AttendanceCommand, NewDelegation, SwotCommand};
use crate::domain::event::{AgendaEvent, BoardEvent, JournalEvent, NoteEvent};
use crate::domain::fixture::{Table, code, first_day, item, sum_of};
use crate::domain::swot::Quadrant;

mod votes;

/// All these records, sealed but for the first, which a table begins with.
fn of(records: Vec<Record>) -> Result<History, (u64, Inconsistent)> {
    let sums = records.iter().skip(1).map(|record| (record.n, sum_of(record.n))).collect();
    History::of(records, sums)
}

/// These records as they come from a file.
fn sealed(records: &[Record]) -> Vec<(Record, Seal)> {
    let sealed = |record: &Record| (record.clone(), sum_of(record.n));
    records.iter().map(sealed).collect()
}

fn texts(table: &Table) -> Vec<&str> {
    let items = table.workshop().items.values();
    items.map(|item| item.text.as_str()).collect()
}

fn table_with(texts: &[&str]) -> Table {
    let mut table = Table::new();
    for text in texts {
        table.add(item("struktur", Quadrant::S, text));
    }
    table
}

#[test]
fn undo_and_redo_behave_as_in_an_office_program() {
    let mut table = table_with(&["satu", "dua", "tiga"]);
    table.undo().unwrap();
    table.undo().unwrap();
    assert_eq!(texts(&table), ["satu"]);
    table.redo().unwrap();
    assert_eq!(texts(&table), ["satu", "dua"]);
    table.undo().unwrap();
    table.add(item("struktur", Quadrant::S, "empat"));
    assert_eq!(texts(&table), ["satu", "empat"]);
    assert_eq!(table.redo(), Err(Refusal::NothingToRedo));
    table.undo().unwrap();
    table.undo().unwrap();
    assert_eq!(table.undo(), Err(Refusal::NothingToUndo));
    table.redo().unwrap();
    table.redo().unwrap();
    assert_eq!(texts(&table), ["satu", "empat"]);
    assert_eq!(table.redo(), Err(Refusal::NothingToRedo));
}

#[test]
fn clocks_are_no_entries_and_leave_redo_alone() {
    let mut table = table_with(&["satu"]);
    table.undo().unwrap();
    table.start(first_day(8, 0), "registrasi");
    table.redo().unwrap();
    table.undo().unwrap();
    assert!(table.workshop().open_session().is_some());
    assert_eq!(table.undo(), Err(Refusal::NothingToUndo));
}

#[test]
fn an_undone_id_is_never_used_again() {
    let mut table = Table::new();
    let first = table.add(item("struktur", Quadrant::S, "satu"));
    table.undo().unwrap();
    let second = table.add(item("struktur", Quadrant::S, "dua"));
    assert!(second > first);
    assert_eq!(table.workshop().items[&second].number, 1);
}

#[test]
fn a_pasted_list_is_undone_whole() {
    let mut table = Table::new();
    let items = vec![item("struktur", Quadrant::W, "satu"); 3];
    table.enter(Command::Swot(SwotCommand::Add(items))).unwrap();
    assert_eq!(table.workshop().items.len(), 3);
    table.undo().unwrap();
    assert!(table.workshop().items.is_empty());
}

#[test]
fn undo_names_the_record_that_needs_the_entry() {
    let mut table = Table::new();
    let plan = crate::domain::fixture::plan(
        "kunjungan",
        crate::domain::agenda::Activity::Talk,
        jiff::civil::time(9, 0, 0, 0),
        30,
    );
    let add = AgendaCommand::Add { day: 0, index: 1, plan: Box::new(plan) };
    table.agenda(first_day(8, 0), add);
    table.start(first_day(9, 0), "kunjungan");
    let before = table.clone();
    let started = table.history.next_record() - 1;
    assert_eq!(table.undo(), Err(Refusal::NeededBy(started)));
    let forced = Record {
        n: started + 1,
        at: first_day(9, 1),
        events: vec![Event::Journal(JournalEvent::Undone { record: started - 1 })],
    };
    let refused = table.history.push(forced);
    assert_eq!(refused, Err(Inconsistent::Undo(started - 1)));
    assert_eq!(table.history, before.history);
}

#[test]
fn records_come_one_by_one_and_hold_something() {
    let table = table_with(&["satu"]);
    let mut history = table.history.clone();
    let next = history.next_record();
    let mut record =
        Record { n: next + 1, at: table.now, events: vec![Event::Journal(JournalEvent::Undone { record: 2 })] };
    let number = Inconsistent::Number { expected: next, found: next + 1 };
    assert_eq!(history.push(record.clone()), Err(number));
    record.n = next;
    record.events.clear();
    assert_eq!(history.push(record.clone()), Err(Inconsistent::Empty(next)));
    record.events =
        vec![Event::Journal(JournalEvent::Undone { record: 2 }), Event::Journal(JournalEvent::FormatRaised { to: 2 })];
    assert_eq!(history.push(record), Err(Inconsistent::Undo(2)));
    assert_eq!(history, table.history);
    assert_eq!(History::replay([]), Err(Inconsistent::NotCreated));
}

#[test]
fn the_creation_and_its_delegations_are_never_undone() {
    let mut table = Table::new();
    assert_eq!(table.undo(), Err(Refusal::NothingToUndo));
    let late = NewDelegation {
        code: code("DISPORA"),
        name: "Dinas Pemuda dan Olahraga".to_owned(),
        unsur: crate::domain::attendance::Unsur::Opd,
        votes: true,
    };
    let add = AttendanceCommand::AddDelegations(vec![late]);
    table.enter(Command::Attendance(add)).unwrap();
    table.undo().unwrap();
    assert_eq!(table.workshop().delegations.len(), 8);
}

#[test]
fn the_record_that_did_not_fit_at_its_time_is_named() {
    let mut table = table_with(&["satu", "dua"]);
    table.undo().unwrap();
    let good = table.history.records().to_vec();
    assert_eq!(of(good.clone()).as_ref(), Ok(&table.history));
    assert_eq!(of(Vec::new()), Err((1, Inconsistent::NotCreated)));
    let mut twice = good.clone();
    twice.push(good[3].clone());
    let number = Inconsistent::Number { expected: 5, found: 4 };
    assert_eq!(of(twice), Err((5, number)));
    let mut out_of_turn = good.clone();
    out_of_turn[3].events = vec![Event::Journal(JournalEvent::Undone { record: 2 })];
    assert_eq!(of(out_of_turn), Err((4, Inconsistent::Undo(2))));
    let mut unfit = good;
    unfit[1].events = vec![Event::Board(BoardEvent::ItemWithdrawn { id: crate::domain::Id::new(9, 0) })];
    assert!(matches!(of(unfit), Err((2, _))));
}

/// `items` items, `pause` (a clock that no entry minds), all items undone but one; and again; then a bad record.
fn storm(items: u64, clock_between: bool) -> Vec<Record> {
    let mut records = Table::new().history.records().to_vec();
    let at = first_day(9, 0);
    let mut add = |events: Vec<Event>| {
        let n = records.len() as u64 + 1;
        records.push(Record { n, at, events });
        n
    };
    let item = |n: u64| {
        Event::Board(BoardEvent::ItemAdded {
            id: crate::domain::Id::new(n, 0),
            aspect: "struktur".to_owned(),
            quadrant: Quadrant::S,
            text: format!("butir {n}"),
            by: None,
            dimension: None,
            from: Vec::new(),
            origin: None,
        })
    };
    let mut entries = Vec::new();
    for n in 2..items + 2 {
        entries.push(add(vec![item(n)]));
    }
    if clock_between {
        add(vec![Event::Agenda(AgendaEvent::SessionStarted { session: "registrasi".to_owned(), at })]);
    }
    for record in entries.iter().skip(1).rev() {
        add(vec![Event::Journal(JournalEvent::Undone { record: *record })]);
    }
    for record in entries.iter().skip(1) {
        add(vec![Event::Journal(JournalEvent::Redone { record: *record })]);
        add(vec![Event::Journal(JournalEvent::Undone { record: *record })]);
        add(vec![Event::Journal(JournalEvent::Redone { record: *record })]);
    }
    records
}

fn bad(records: &[Record]) -> Record {
    Record {
        n: records.len() as u64 + 1,
        at: first_day(10, 0),
        events: vec![Event::Agenda(AgendaEvent::SessionPaused { session: "nowhere".to_owned(), at: first_day(10, 0) })],
    }
}

/// Times are far apart: a fold at every undo would take minutes here.
#[test]
fn a_bad_record_behind_twenty_thousand_undos_is_judged_at_once() {
    for clock_between in [false, true] {
        let mut records = storm(5_000, clock_between);
        records.push(bad(&records));
        let last = records.len() as u64;
        let begun = std::time::Instant::now();
        assert!(matches!(of(records), Err((n, _)) if n == last));
        let took = begun.elapsed();
        assert!(took.as_secs() < 10, "{took:?}");
    }
}

#[test]
fn many_undone_records_are_taken_up_in_one_pass() {
    let records = storm(4_000, true);
    let mut history = History::begin(records[0].clone()).unwrap();
    let begun = std::time::Instant::now();
    history.extend(sealed(&records[1..])).unwrap();
    let took = begun.elapsed();
    assert!(took.as_secs() < 5, "{took:?}");
    assert_eq!(of(records.clone()), Ok(history.clone()));
    let after = history.clone();
    let mut next = vec![Record {
        n: history.next_record(),
        at: first_day(10, 0),
        events: vec![Event::Journal(JournalEvent::Undone { record: history.undo().unwrap().n })],
    }];
    let misfit = Record { n: history.next_record() + 1, ..bad(&records) };
    next.extend([misfit.clone(), misfit]);
    assert!(history.extend(sealed(&next)).is_err());
    assert_eq!(history.records().len(), after.records().len() + 1, "as far as they fit");
}

#[test]
fn an_id_is_the_number_of_its_record() {
    let mut table = table_with(&["satu"]);
    let next = table.history.next_record();
    for id in [(next + 1, 0), (next - 1, 0), (next, 1)] {
        let record = Record {
            n: next,
            at: table.now,
            events: vec![Event::Note(NoteEvent::NoteTaken {
                id: crate::domain::Id::new(id.0, id.1),
                session: "registrasi".to_owned(),
                kind: crate::domain::note::NoteKind::Note,
                text: "catatan".to_owned(),
                by: None,
                origin: None,
            })],
        };
        assert!(table.history.push(record).is_err(), "{id:?}");
    }
}
