use crate::support::{created, folder, item, lock, small, write};
use mufakat::domain::Record;
use mufakat::journal::{Follower, Journal, JournalError, Polled};

fn records(follower: &mut Follower) -> Vec<Record> {
    match follower.poll().unwrap() {
        Polled::Records(records) => records.into_iter().map(|(record, _)| record).collect(),
        Polled::Restarted => panic!("restarted"),
    }
}

#[test]
fn a_follower_sees_each_record_once_and_no_half_one() {
    let folder = folder();
    let path = folder.path().join("uji.jsonl");
    let mut follower = Follower::new(&path);
    assert!(matches!(follower.poll(), Err(JournalError::Io { .. })));
    let mut journal = Journal::create(lock(&path), &created()).unwrap();
    assert_eq!(records(&mut follower), [created()]);
    assert_eq!(records(&mut follower), []);
    journal.append(&item(2, "a")).unwrap();
    journal.append(&item(3, "b")).unwrap();
    assert_eq!(records(&mut follower), [item(2, "a"), item(3, "b")]);
    drop(journal);

    let whole = std::fs::read(&path).unwrap();
    write_more(&path, &item(4, "c"));
    let more = std::fs::read(&path).unwrap();
    for cut in whole.len()..more.len() {
        std::fs::write(&path, &more[..cut]).unwrap();
        match follower.poll().unwrap() {
            Polled::Records(records) => assert_eq!(records, [], "{cut}"),
            Polled::Restarted => assert_eq!(records(&mut follower).len(), 3, "{cut}"),
        }
    }
    std::fs::write(&path, &more).unwrap();
    assert_eq!(records(&mut follower), [item(4, "c")]);
}

fn write_more(path: &std::path::Path, record: &Record) {
    let mut journal = Journal::open(lock(path)).unwrap().journal;
    journal.append(record).unwrap();
}

/// Polls until the follower has begun again, and returns what it then reads.
fn after_restart(follower: &mut Follower) -> Vec<Record> {
    assert_eq!(follower.poll(), Ok(Polled::Restarted));
    records(follower)
}

#[test]
fn a_file_cut_back_replaced_or_rewritten_is_read_from_the_start() {
    let folder = folder();
    let path = folder.path().join("uji.jsonl");
    write(&path, &small(1));
    let shorter = std::fs::read(&path).unwrap();
    write_more(&path, &item(3, "satu"));
    let mut follower = Follower::new(&path);
    assert_eq!(records(&mut follower).len(), 3);

    std::fs::write(&path, &shorter).unwrap();
    assert_eq!(after_restart(&mut follower), small(1));

    // Cut back and written again while nobody looked, longer than before.
    write_more(&path, &item(3, "satu"));
    assert_eq!(records(&mut follower), [item(3, "satu")]);
    std::fs::write(&path, &shorter).unwrap();
    write_more(&path, &item(3, "dua"));
    write_more(&path, &item(4, "tiga"));
    assert_eq!(after_restart(&mut follower).len(), 4);

    let other = path.with_extension("other");
    std::fs::write(&other, &shorter).unwrap();
    std::fs::rename(&other, &path).unwrap();
    assert_eq!(after_restart(&mut follower), small(1));
}

#[test]
fn a_damaged_file_is_no_reason_to_begin_again_for_ever() {
    let folder = folder();
    let path = folder.path().join("uji.jsonl");
    write(&path, &small(2));
    let mut follower = Follower::new(&path);
    assert_eq!(records(&mut follower).len(), 3);
    let mut bytes = std::fs::read(&path).unwrap();
    let whole = bytes.clone();
    bytes.extend_from_slice(b"rusak\n");
    std::fs::write(&path, &bytes).unwrap();
    assert_eq!(after_restart(&mut follower), small(2), "up to the last record");
    assert_eq!(records(&mut follower), [], "and no second time");
    bytes[whole.len() - 9] ^= 1;
    bytes.extend_from_slice(b"{\"n\":4,\"at\":\"");
    std::fs::write(&path, &bytes).unwrap();
    assert_eq!(follower.poll(), Ok(Polled::Restarted));
    let damaged = follower.poll();
    assert!(matches!(damaged, Err(JournalError::Damaged { line: 3, .. })), "{damaged:?}");
    assert_eq!(follower.poll(), damaged);
}
