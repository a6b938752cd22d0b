use crate::support::{item, lock, small, written};
#[cfg(unix)]
use mufakat::journal::{Breakage, JournalError, bookmark, is_held, is_same_file, load, wall};
use mufakat::journal::{Journal, Lock, NoLock, who};
#[cfg(unix)]
use std::os::unix::fs::symlink;
#[cfg(unix)]
use std::path::{Path, PathBuf};

#[test]
fn the_second_writer_is_told_who_has_it_and_the_first_goes_on() {
    let (_folder, path, _) = written(&small(1));
    let mut journal = Journal::open(lock(&path)).unwrap().journal;
    let Err(NoLock::Held(Some(holder))) = Lock::take(&path) else { panic!("two writers") };
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

/// Other names of the journal `uji.jsonl` in `folder`: links of every kind. The last is a hard link.
#[cfg(unix)]
fn names(folder: &Path) -> Vec<PathBuf> {
    let journal = folder.join("uji.jsonl");
    let other = folder.join("lain");
    std::fs::create_dir(&other).unwrap();
    symlink(&journal, folder.join("tautan.jsonl")).unwrap();
    symlink("../uji.jsonl", other.join("relatif.jsonl")).unwrap();
    symlink(other.join("relatif.jsonl"), other.join("dua-kali.txt")).unwrap();
    symlink(folder, other.join("folder")).unwrap();
    std::fs::hard_link(&journal, other.join("keras.jsonl")).unwrap();
    vec![
        folder.join("tautan.jsonl"),
        other.join("relatif.jsonl"),
        other.join("dua-kali.txt"),
        other.join("folder/uji.jsonl"),
        folder.join("lain/../uji.jsonl"),
        other.join("keras.jsonl"),
    ]
}

#[cfg(unix)]
#[test]
fn a_file_has_one_writer_whatever_name_it_is_opened_by() {
    let (folder, path, _) = written(&small(1));
    let names = names(folder.path());
    for name in &names {
        assert!(is_same_file(&path, name), "{}", name.display());
    }
    assert!(!is_same_file(&path, &folder.path().join("tiada.jsonl")));
    let all = || names.iter().chain(std::iter::once(&path));
    for writer in all() {
        let mut journal = Journal::open(lock(writer)).unwrap().journal;
        for name in all() {
            let says = format!("{} behind {}", name.display(), writer.display());
            let Err(NoLock::Held(holder)) = Lock::take(name) else { panic!("two writers: {says}") };
            if cfg!(target_os = "linux") {
                assert_eq!(holder.map(|who| who.pid), Some(std::process::id()), "{says}");
            }
            assert!(is_held(name), "{says}");
        }
        let n = journal.len() + 1;
        journal.append(&item(n, "a")).unwrap();
        drop(journal);
        for name in all() {
            assert!(!is_held(name) && who(name).is_none(), "{}", name.display());
        }
    }
    let records = load(&path).unwrap().summary.records;
    assert_eq!(records, 2 + names.len() as u64 + 1);
}

#[cfg(unix)]
#[test]
fn a_new_journal_and_one_that_goes_on_elsewhere_are_held_by_any_name_at_once() {
    let (folder, path, _) = written(&small(1));
    let other = folder.path().join("lain");
    std::fs::create_dir(&other).unwrap();
    let journal = Journal::open(lock(&path)).unwrap().journal;
    let (new, hard) = (other.join("baru.jsonl"), folder.path().join("keras.jsonl"));
    let copy = journal.continue_in(lock(&new)).unwrap();
    std::fs::hard_link(&new, &hard).unwrap();
    assert!(matches!(Lock::take(&hard), Err(NoLock::Held(_))));
    drop(copy);
    drop(lock(&hard));
    drop(journal);
    std::fs::remove_file(&new).unwrap();
    std::fs::remove_file(&hard).unwrap();
    let made = Journal::create(lock(&new), &small(0)[0]).unwrap();
    std::fs::hard_link(&new, &hard).unwrap();
    assert!(matches!(Lock::take(&hard), Err(NoLock::Held(_))));
    drop(made);
    drop(lock(&hard));
}

#[cfg(unix)]
#[test]
fn what_lies_beside_a_journal_is_the_same_for_every_name_of_its_folder() {
    let (folder, path, _) = written(&small(1));
    let link = &names(folder.path())[1];
    bookmark::keep(&path, &serde_json::json!({"screen": "swot"})).unwrap();
    let kept: Option<serde_json::Value> = bookmark::kept(link);
    assert_eq!(kept.unwrap()["screen"], "swot");
    let sign = wall::Sign::hang(link).unwrap();
    assert!(wall::is_there(&path));
    drop(sign);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_no_name_for_a_new_journal() {
    let folder = crate::support::folder();
    let link = folder.path().join("tautan.jsonl");
    symlink(folder.path().join("tiada.jsonl"), &link).unwrap();
    assert!(matches!(Lock::take(&link), Err(NoLock::Impossible(_))));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn another_last_line_of_the_same_length_is_not_written_behind() {
    let (_folder, path, bytes) = written(&small(2));
    let mut journal = Journal::open(lock(&path)).unwrap().journal;
    let mut other = bytes.clone();
    let at = bytes.len() - 20;
    other[at] = if bytes[at] == b'0' { b'1' } else { b'0' };
    std::fs::write(&path, &other).unwrap();
    let error = journal.append(&item(4, "a")).unwrap_err();
    let changed = Breakage::Changed;
    assert!(matches!(&error, JournalError::Broken { why, .. } if *why == changed), "{error:?}");
    assert_eq!(std::fs::read(&path).unwrap(), other);
}
