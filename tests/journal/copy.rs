use crate::support::{created, folder, item, lock, small, verify, write, written};
use mufakat::domain::Record;
use mufakat::journal::copy::{Relation, SecondCopyFile, copy_into, go_on_with, known, relation};
use mufakat::journal::{Journal, Lock};
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
        (7, 4, Relation::Parted { common: 4, ours: 2, theirs: 4 }),
    ] {
        let theirs = at(&format!("theirs-{items}-{own}.jsonl"));
        parted(&theirs, items, own);
        assert_eq!(relation(&at("ours.jsonl"), &theirs), Ok(expected));
    }
    let mut other = created();
    other.at += jiff::SignedDuration::from_secs(1);
    write(&at("other.jsonl"), &[other]);
    assert_eq!(relation(&at("ours.jsonl"), &at("other.jsonl")), Ok(Relation::Unrelated));
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
    assert_eq!(known(shelf.path(), &stick), Ok(Some(("bangli-2".to_owned(), Relation::Longer { by: 1 }))));
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
    assert_eq!(std::fs::read(&path).unwrap(), std::fs::read(&again.path).unwrap());
    assert_eq!(copy_into(stick.path(), &path, u64::MAX).unwrap().added, 0);

    std::fs::remove_file(&again.path).unwrap();
    parted(&again.path, 9, 9);
    let other = std::fs::read(&again.path).unwrap();
    let beside = copy_into(stick.path(), &path, u64::MAX).unwrap();
    assert!(beside.path.ends_with("uji-2.jsonl"));
    assert_eq!(std::fs::read(&again.path).unwrap(), other);
}

#[test]
fn a_copy_of_all_records_with_something_behind_them_is_not_called_whole() {
    let (_folder, path, bytes) = written(&small(3));
    let stick = folder();
    let copied = copy_into(stick.path(), &path, u64::MAX).unwrap();
    for behind in [&b"halo"[..], b"halo\n", &[0; 600], b"\n"] {
        let spoiled = [&bytes, behind].concat();
        std::fs::write(&copied.path, &spoiled).unwrap();
        let again = copy_into(stick.path(), &path, u64::MAX).unwrap();
        assert!(again.path.ends_with("uji-2.jsonl"), "{again:?}");
        assert_eq!(std::fs::read(&again.path).unwrap(), bytes);
        assert_eq!(std::fs::read(&copied.path).unwrap(), spoiled);
    }
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
    let mut second = SecondCopyFile::begin(place.path(), &path, journal.size()).unwrap();
    for n in 3..6 {
        journal.append(&item(n, "butir")).unwrap();
        second.follow(journal.size()).unwrap();
        let copy = place.path().join("uji.jsonl");
        assert_eq!(std::fs::read(copy).unwrap(), std::fs::read(&path).unwrap());
    }
    std::fs::remove_file(place.path().join("uji.jsonl")).unwrap();
    journal.append(&item(6, "butir")).unwrap();
    assert!(second.follow(journal.size()).is_err());
    let again = SecondCopyFile::begin(place.path(), &path, journal.size());
    assert!(again.is_ok(), "and it begins again when it can");
}

/// A journal with its second copy, which has the first two records.
struct Pair {
    _kept: tempfile::TempDir,
    place: tempfile::TempDir,
    path: std::path::PathBuf,
    journal: Journal,
    second: SecondCopyFile,
}

fn pair() -> Pair {
    let (kept, path, _) = written(&small(1));
    let place = folder();
    let journal = Journal::open(lock(&path)).unwrap().journal;
    let second = SecondCopyFile::begin(place.path(), &path, journal.size()).unwrap();
    Pair { _kept: kept, place, path, journal, second }
}

/// Meddles with the copy, goes on, and finds what was made of it untouched, and all records in a copy of another name.
fn parts(says: &str, meddle: impl FnOnce(&Path)) {
    let mut pair = pair();
    assert_eq!(pair.second.parted(), None);
    let copy = pair.place.path().join("uji.jsonl");
    meddle(&copy);
    let foreign = std::fs::read(&copy).unwrap();
    for n in 3..6 {
        pair.journal.append(&item(n, "butir")).unwrap();
        pair.second.follow(pair.journal.size()).unwrap();
        assert_eq!(pair.second.parted().as_deref(), Some("uji-2"), "{says}");
        assert_eq!(std::fs::read(&copy).unwrap(), foreign, "{says}");
        let ours = std::fs::read(pair.place.path().join("uji-2.jsonl")).unwrap();
        assert_eq!(ours, std::fs::read(&pair.path).unwrap(), "{says}");
    }
    // Begun anew, it goes on in the copy that is ours.
    let again = SecondCopyFile::begin(pair.place.path(), &pair.path, pair.journal.size()).unwrap();
    assert_eq!(again.parted().as_deref(), Some("uji-2"), "{says}");
    assert_eq!(std::fs::read(&copy).unwrap(), foreign, "{says}");
}

#[test]
fn a_laptop_that_went_on_with_the_copy_keeps_its_records() {
    for records in 1..5 {
        parts("a laptop", |copy| {
            let mut laptop = Journal::open(lock(copy)).unwrap().journal;
            for n in 0..records {
                laptop.append(&item(3 + n, "di laptop lain")).unwrap();
            }
        });
    }
}

#[test]
fn what_else_stands_in_the_copy_is_not_cut_away() {
    let behind = |bytes: &'static [u8]| {
        move |copy: &Path| {
            let there = std::fs::read(copy).unwrap();
            std::fs::write(copy, [there.as_slice(), bytes].concat()).unwrap();
        }
    };
    parts("words", behind(b"catatan tangan"));
    parts("many words", behind(&[b'x'; 5000]));
    parts("zeros", behind(&[0; 64]));
    parts("half a record of a laptop", behind(b"{\"n\":3,\"at\":\"2099-"));
    parts("another file", |copy| std::fs::write(copy, "Notulen\n").unwrap());
    parts("as long as ours", |copy| {
        let length = std::fs::read(copy).unwrap().len();
        std::fs::write(copy, vec![b'x'; length]).unwrap();
    });
    parts("another workshop", |copy| {
        std::fs::remove_file(copy).unwrap();
        let mut records = small(7);
        records[0].at += jiff::SignedDuration::from_secs(1);
        write(copy, &records);
    });
    parts("a byte in the middle", |copy| {
        let mut bytes = std::fs::read(copy).unwrap();
        bytes[100] ^= 1;
        // A clock ticks, and so does that of the file system.
        let changed = || std::fs::metadata(copy).unwrap().modified().unwrap();
        let before = changed();
        while changed() == before {
            std::fs::write(copy, &bytes).unwrap();
        }
    });
}

#[test]
fn a_copy_that_somebody_has_open_is_left_to_them() {
    let mut pair = pair();
    let copy = pair.place.path().join("uji.jsonl");
    let mut laptop = Journal::open(lock(&copy)).unwrap().journal;
    pair.journal.append(&item(3, "butir")).unwrap();
    pair.second.follow(pair.journal.size()).unwrap();
    assert_eq!(pair.second.parted().as_deref(), Some("uji-2"));
    laptop.append(&item(3, "di laptop lain")).unwrap();
    assert_eq!(verify(&copy).unwrap().records, 3);
}

#[test]
fn nobody_is_kept_from_the_copy_between_two_records() {
    let mut pair = pair();
    let copy = pair.place.path().join("uji.jsonl");
    for n in 3..6 {
        pair.journal.append(&item(n, "butir")).unwrap();
        pair.second.follow(pair.journal.size()).unwrap();
        drop(Lock::take(&copy).unwrap());
    }
    assert_eq!(pair.second.parted(), None);
}

#[test]
fn our_own_write_that_was_cut_off_is_gone_on_with() {
    let mut pair = pair();
    let copy = pair.place.path().join("uji.jsonl");
    for n in 3..6 {
        let before = pair.journal.size() as usize;
        pair.journal.append(&item(n, "butir")).unwrap();
        let ours = std::fs::read(&pair.path).unwrap();
        let cut = before + 17 * (n as usize - 2);
        std::fs::write(&copy, &ours[..cut]).unwrap();
        pair.second.follow(pair.journal.size()).unwrap();
        assert_eq!(pair.second.parted(), None);
        assert_eq!(std::fs::read(&copy).unwrap(), ours);
    }
    // The same for a copy that was pulled out while its first record was written, and one put back from before.
    for left in [0, 40, verify(&pair.path).map(|_| 700).unwrap()] {
        let ours = std::fs::read(&pair.path).unwrap();
        std::fs::write(&copy, &ours[..left]).unwrap();
        let again = SecondCopyFile::begin(pair.place.path(), &pair.path, pair.journal.size()).unwrap();
        assert_eq!(again.parted(), None, "{left}");
        assert_eq!(std::fs::read(&copy).unwrap(), ours);
    }
}

#[test]
fn the_journal_itself_is_no_copy_of_it() {
    let (folder, path, bytes) = written(&small(2));
    let copied = copy_into(folder.path(), &path, u64::MAX).unwrap();
    assert!(copied.path.ends_with("uji-2.jsonl"));
    assert_eq!(std::fs::read(&copied.path).unwrap(), bytes);
}

#[test]
fn what_stands_behind_ours_is_set_aside_before_it_is_completed() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    write(&at("ours.jsonl"), &small(3));
    write(&at("longer.jsonl"), &small(6));
    let mut ours = std::fs::read(at("ours.jsonl")).unwrap();
    ours.extend_from_slice(b"sisa\n\0");
    std::fs::write(at("ours.jsonl"), ours).unwrap();
    assert_eq!(go_on_with(&at("ours.jsonl"), &at("longer.jsonl")), Ok(3));
    assert_eq!(verify(&at("ours.jsonl")), verify(&at("longer.jsonl")));
    let torn = std::fs::read_dir(folder.path()).unwrap().flatten();
    let torn = torn.filter(|entry| entry.file_name().to_string_lossy().contains(".torn-"));
    let torn: Vec<_> = torn.map(|entry| std::fs::read(entry.path()).unwrap()).collect();
    assert_eq!(torn, [b"sisa\n\0"]);
}
