use super::super::sample::{LATER, at, created, item, one};
use super::super::{load, repair};
use super::*;
use crate::domain::Id;
use crate::domain::event::{BoardEvent, JournalEvent};
use tempfile::TempDir;

fn lock(folder: &TempDir, name: &str) -> Lock {
    Lock::take(&folder.path().join(name)).unwrap()
}

#[test]
fn an_old_file_is_raised_before_the_first_record_it_cannot_hold() {
    let folder = TempDir::new().unwrap();
    drop(Journal::create(lock(&folder, "a.jsonl"), &created(1)).unwrap());

    let opened = Journal::open_with(LATER, lock(&folder, "a.jsonl")).unwrap();
    let mut journal = opened.journal;
    journal.append(&item(2, "a")).unwrap();
    assert_eq!(journal.format(), 1, "what format 1 can hold leaves it as it is");

    let parked = |n| one(n, Event::Board(BoardEvent::ItemParked { id: Id::new(2, 0) }));
    let needed = journal.needed(&parked(3).events);
    assert_eq!(journal.append(&parked(3)), Err(JournalError::NeedsFormat(2)));
    let raised = journal.raise_format(needed, at(9)).unwrap().unwrap();
    assert_eq!(raised.n, 3);
    assert_eq!(raised.events, [Event::Journal(JournalEvent::FormatRaised { to: 2 })]);
    assert_eq!(journal.raise_format(needed, at(9)), Ok(None));
    journal.append(&parked(4)).unwrap();
    assert_eq!((journal.format(), journal.len()), (2, 4));
    let path = journal.path().to_owned();
    drop(journal);

    let opened = Journal::open_with(LATER, lock(&folder, "a.jsonl")).unwrap();
    assert_eq!((opened.journal.format(), opened.journal.len()), (2, 4));
    drop(opened);
    let newer = JournalError::Newer { path: path.clone(), line: 3, format: 2, known: 1 };
    assert_eq!(load(&path), Err(newer.clone()));
    let new = folder.path().join("new.jsonl");
    assert_eq!(repair(&path, &new), Err(newer));
    assert!(!new.exists());
}

#[test]
fn a_write_that_cannot_be_cut_off_again_ends_writing_for_good() {
    let folder = TempDir::new().unwrap();
    let mut journal = Journal::create(lock(&folder, "a.jsonl"), &created(1)).unwrap();
    journal.append(&item(2, "a")).unwrap();
    let before = std::fs::read(journal.path()).unwrap();
    // A handle that may only read fails both to write and to cut.
    journal.file = File::open(journal.path()).unwrap();
    let broken = journal.append(&item(3, "b"));
    assert!(matches!(broken, Err(JournalError::Broken { .. })), "{broken:?}");
    assert_eq!(journal.append(&item(3, "b")), broken, "not even tried");
    assert_eq!(std::fs::read(journal.path()).unwrap(), before);

    let mut copy = journal.continue_in(lock(&folder, "b.jsonl")).unwrap();
    assert_eq!(copy.head(), journal.head());
    copy.append(&item(3, "b")).unwrap();
    assert_eq!(load(copy.path()).unwrap().summary.records, 3);
}
