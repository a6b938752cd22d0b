use crate::support::{created, folder, item, lock, small, verify, write, written};
use mufakat::domain::Record;
use mufakat::journal::Journal;
use mufakat::journal::copy::{Relation, Second, copy_into, go_on_with, known, relation};
use std::path::Path;

/// A journal with `items` items of which the last `own` have other texts than everybody's.
fn parted(path: &Path, items: u64, own: u64) {
    let last = items + 1;
    let records: Vec<Record> = std::iter::once(created())
        .chain((2..=last).map(|n| {
            let word = if n > last - own { "lain" } else { "butir" };
            item(n, &format!("{word} {n}"))
        }))
        .collect();
    write(path, &records);
}

#[test]
fn two_files_tell_which_is_longer_and_by_how_much() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    write(&at("ours.jsonl"), &small(5));
    for (items, own, expected) in [
        (5, 0, Relation::Same { records: 6 }),
        (8, 0, Relation::Longer { by: 3 }),
        (1, 0, Relation::Shorter { by: 4 }),
        (
            7,
            4,
            Relation::Parted {
                common: 4,
                ours: 2,
                theirs: 4,
            },
        ),
    ] {
        let theirs = at(&format!("theirs-{items}-{own}.jsonl"));
        parted(&theirs, items, own);
        assert_eq!(relation(&at("ours.jsonl"), &theirs), Ok(expected));
    }
    let mut other = created();
    other.at += jiff::SignedDuration::from_secs(1);
    write(&at("other.jsonl"), &[other]);
    assert_eq!(
        relation(&at("ours.jsonl"), &at("other.jsonl")),
        Ok(Relation::Unrelated)
    );
}

#[test]
fn the_nearest_of_those_saved_is_named() {
    let shelf = folder();
    let elsewhere = folder();
    let stick = elsewhere.path().join("bangli.jsonl");
    parted(&stick, 6, 0);
    assert_eq!(known(shelf.path(), &stick), Ok(None));
    parted(&shelf.path().join("bangli.jsonl"), 6, 3);
    parted(&shelf.path().join("bangli-2.jsonl"), 5, 0);
    std::fs::write(shelf.path().join("rusak.jsonl"), "{}\n").unwrap();
    assert_eq!(
        known(shelf.path(), &stick),
        Ok(Some(("bangli-2".to_owned(), Relation::Longer { by: 1 })))
    );
}

#[test]
fn a_copy_is_made_brought_up_to_date_and_never_overwrites_another() {
    let (_folder, path, bytes) = written(&small(3));
    let stick = folder();
    let copied = copy_into(stick.path(), &path, u64::MAX).unwrap();
    assert_eq!((copied.records, copied.added), (4, 4));
    assert_eq!(std::fs::read(&copied.path).unwrap(), bytes);

    let mut journal = Journal::open(lock(&path)).unwrap().journal;
    journal.append(&item(5, "kemudian")).unwrap();
    // A copy that was torn out in the middle of a write is completed.
    let torn = [bytes.as_slice(), b"{\"n\":5,\"at\""].concat();
    std::fs::write(&copied.path, torn).unwrap();
    let again = copy_into(stick.path(), &path, u64::MAX).unwrap();
    assert_eq!((again.records, again.added), (5, 1));
    assert_eq!(again.path, copied.path);
    assert_eq!(
        std::fs::read(&path).unwrap(),
        std::fs::read(&again.path).unwrap()
    );
    assert_eq!(copy_into(stick.path(), &path, u64::MAX).unwrap().added, 0);

    std::fs::remove_file(&again.path).unwrap();
    parted(&again.path, 9, 9);
    let other = std::fs::read(&again.path).unwrap();
    let beside = copy_into(stick.path(), &path, u64::MAX).unwrap();
    assert!(beside.path.ends_with("uji-2.jsonl"));
    assert_eq!(std::fs::read(&again.path).unwrap(), other);
}

#[test]
fn what_is_not_acknowledged_yet_is_not_copied() {
    let (_folder, path, bytes) = written(&small(2));
    let stick = folder();
    let copied = copy_into(stick.path(), &path, bytes.len() as u64 - 1).unwrap();
    assert_eq!(copied.records, 2);
}

#[test]
fn ours_goes_on_with_a_longer_one_and_with_no_other() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    write(&at("ours.jsonl"), &small(3));
    parted(&at("parted.jsonl"), 5, 3);
    let before = std::fs::read(at("ours.jsonl")).unwrap();
    assert!(go_on_with(&at("ours.jsonl"), &at("parted.jsonl")).is_err());
    assert_eq!(std::fs::read(at("ours.jsonl")).unwrap(), before);
    write(&at("longer.jsonl"), &small(6));
    assert_eq!(go_on_with(&at("ours.jsonl"), &at("longer.jsonl")), Ok(3));
    assert_eq!(verify(&at("ours.jsonl")), verify(&at("longer.jsonl")));
}

#[test]
fn a_second_copy_follows_record_by_record_and_tells_when_it_cannot() {
    let (_folder, path, _) = written(&small(1));
    let place = folder();
    let mut journal = Journal::open(lock(&path)).unwrap().journal;
    let mut second = Second::begin(place.path(), &path, journal.size()).unwrap();
    for n in 3..6 {
        journal.append(&item(n, "butir")).unwrap();
        second.follow(journal.size()).unwrap();
        let copy = place.path().join("uji.jsonl");
        assert_eq!(std::fs::read(copy).unwrap(), std::fs::read(&path).unwrap());
    }
    std::fs::remove_file(place.path().join("uji.jsonl")).unwrap();
    journal.append(&item(6, "butir")).unwrap();
    assert!(second.follow(journal.size()).is_err());
    let again = Second::begin(place.path(), &path, journal.size());
    assert!(again.is_ok(), "and it begins again when it can");
}
