use crate::support::{item, lock, small, written};
use mufakat::journal::{Journal, Lock, NoLock, who};

#[test]
fn the_second_writer_is_told_who_has_it_and_the_first_goes_on() {
    let (_folder, path, _) = written(&small(1));
    let mut journal = Journal::open(lock(&path)).unwrap().journal;
    let Err(NoLock::Held(Some(holder))) = Lock::take(&path) else {
        panic!("two writers")
    };
    assert_eq!(holder.pid, std::process::id());
    assert_eq!(who(&path), Some(holder.clone()));
    let said = NoLock::Held(Some(holder)).to_string();
    assert!(said.contains(&std::process::id().to_string()), "{said}");
    journal.append(&item(3, "a")).unwrap();
    drop(journal);
    assert_eq!(who(&path), None);
    assert_eq!(Journal::open(lock(&path)).unwrap().journal.len(), 3);
}

#[test]
fn a_lock_file_left_over_or_a_broken_who_keeps_nobody_out() {
    let (_folder, path, _) = written(&small(1));
    assert!(path.with_extension("lock").exists());
    std::fs::write(path.with_extension("who"), "not json").unwrap();
    assert_eq!(who(&path), None);
    drop(lock(&path));
    std::fs::write(path.with_extension("who"), "").unwrap();
    let held = lock(&path);
    assert!(who(&path).is_some());
    drop(held);
}

#[test]
fn the_side_files_of_a_file_with_another_ending_are_its_own() {
    let folder = crate::support::folder();
    let (a, b) = (folder.path().join("a.lock"), folder.path().join("a.txt"));
    crate::support::write(&a, &small(0));
    let (first, second) = (lock(&a), lock(&b));
    assert!(folder.path().join("a.lock.lock").exists());
    assert!(folder.path().join("a.txt.who").exists());
    drop((first, second));
    assert_eq!(crate::support::verify(&a).unwrap().records, 1);
}
