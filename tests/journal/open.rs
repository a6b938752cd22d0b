use crate::support::{created, folder, item, lock, small, verify, write, written};
use mufakat::journal::{Breakage, Journal, JournalError, Tail, Trouble, Wrong};
use std::path::{Path, PathBuf};

#[test]
fn what_was_saved_is_there_after_opening_again() {
    let (_folder, path, _) = written(&small(2));
    let opened = Journal::open(lock(&path)).unwrap();
    assert_eq!(opened.recovered, None);
    assert_eq!(opened.history.records(), small(2));
    let mut journal = opened.journal;
    assert_eq!(journal.len(), 3);
    let sum = journal.append(&item(4, "satu lagi")).unwrap();
    assert_eq!(journal.head(), sum.as_str());
    drop(journal);
    let summary = verify(&path).unwrap();
    assert_eq!((summary.records, summary.sum), (4, sum));
    assert_eq!(summary.first, created().at);
    assert_eq!(summary.last, item(4, "").at);
}

#[test]
fn a_new_journal_never_takes_the_place_of_a_file() {
    let (_folder, path, bytes) = written(&small(1));
    let error = Journal::create(lock(&path), &created()).unwrap_err();
    let exists = Trouble::Exists;
    assert!(matches!(error, JournalError::Io { trouble, .. } if trouble == exists));
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_record_that_is_not_the_next_is_refused_and_the_next_is_taken() {
    let (_folder, path, _) = written(&small(1));
    let mut journal = Journal::open(lock(&path)).unwrap().journal;
    for n in [2, 4] {
        let expected = Wrong::Number { found: n, expected: 3 };
        let refused = journal.append(&item(n, "a"));
        assert_eq!(refused, Err(JournalError::Refused(expected)));
    }
    let long = item(3, &"x".repeat(5 << 20));
    let refused = journal.append(&long);
    assert_eq!(refused, Err(JournalError::Refused(Wrong::TooLong)));
    journal.append(&item(3, "a")).unwrap();
}

#[test]
fn a_write_cut_at_any_byte_loses_nothing_that_was_acknowledged() {
    let records = small(3);
    let (folder, path, bytes) = written(&records);
    for cut in 0..bytes.len() {
        let kept = bytes.get(..cut).unwrap();
        std::fs::write(&path, kept).unwrap();
        let whole = String::from_utf8_lossy(kept).matches('\n').count();
        let torn = kept.len() - kept.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
        if whole == 0 {
            let error = Journal::open(lock(&path)).unwrap_err();
            assert!(matches!(error, JournalError::Empty { .. }), "{cut}");
            assert_eq!(std::fs::read(&path).unwrap(), kept);
            continue;
        }
        let summary = verify(&path).unwrap();
        assert_eq!(summary.records, whole as u64);
        let tail = (torn > 0).then_some(Tail::Unfinished(torn as u64));
        assert_eq!(summary.torn, tail);
        assert_eq!(std::fs::read(&path).unwrap(), kept, "reading never writes");

        let opened = Journal::open(lock(&path)).unwrap();
        assert_eq!(opened.history.records(), records.get(..whole).unwrap());
        let mut journal = opened.journal;
        match opened.recovered {
            None => assert_eq!(torn, 0),
            Some(recovered) => {
                let copied = std::fs::read(&recovered.copy).unwrap();
                assert_eq!(copied, bytes.get(cut - torn..cut).unwrap());
                assert_eq!(Some(recovered.tail), tail);
                assert!(is_torn_copy(&recovered.copy), "{recovered:?}");
            }
        }
        let next = whole as u64 + 1;
        journal.append(&item(next, "sesudah listrik padam")).unwrap();
        drop(journal);
        assert_eq!(verify(&path).unwrap().records, next);
    }
    drop(folder);
}

fn is_torn_copy(path: &Path) -> bool {
    let name = path.file_name().unwrap().to_str().unwrap();
    name.starts_with("uji.jsonl.torn-20")
}

#[test]
fn going_on_elsewhere_takes_everything_that_was_saved_along() {
    let (folder, path, bytes) = written(&small(2));
    let journal = Journal::open(lock(&path)).unwrap().journal;
    let elsewhere: PathBuf = folder.path().join("lain.jsonl");
    let mut copy = journal.continue_in(lock(&elsewhere)).unwrap();
    assert_eq!(std::fs::read(&elsewhere).unwrap(), bytes);
    copy.append(&item(4, "di tempat lain")).unwrap();
    drop(copy);
    assert_eq!(verify(&elsewhere).unwrap().records, 4);
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    let again = journal.continue_in(lock(&elsewhere));
    assert!(matches!(again, Err(JournalError::Io { .. })), "{again:?}");
}

/// Does something to the file while it is open, and tries to save.
fn meddle(with: impl FnOnce(&Path)) -> (Breakage, usize) {
    let (folder, path, _) = written(&small(2));
    let mut journal = Journal::open(lock(&path)).unwrap().journal;
    with(&path);
    let before = std::fs::read(&path).ok();
    let error = journal.append(&item(4, "a")).unwrap_err();
    let JournalError::Broken { why, .. } = error.clone() else { panic!("{error:?}") };
    assert_eq!(journal.broken(), Some(&why));
    assert_eq!(journal.append(&item(4, "a")), Err(error));
    assert_eq!(std::fs::read(&path).ok(), before, "what is there now is not ours");
    let elsewhere = folder.path().join("lain.jsonl");
    let saved = match journal.continue_in(lock(&elsewhere)) {
        Ok(mut copy) => {
            copy.append(&item(4, "a")).unwrap();
            verify(&elsewhere).unwrap().records as usize
        }
        Err(_) => 0,
    };
    (why, saved)
}

#[cfg(unix)]
#[test]
fn a_file_removed_or_replaced_under_us_is_noticed_before_the_next_entry() {
    let removed = meddle(|path| std::fs::remove_file(path).unwrap());
    assert_eq!(removed, (Breakage::Replaced, 4));
    let replaced = meddle(|path| {
        let other = path.with_extension("other");
        std::fs::copy(path, &other).unwrap();
        std::fs::rename(&other, path).unwrap();
    });
    assert_eq!(replaced, (Breakage::Replaced, 4));
}

#[test]
fn a_file_changed_under_us_is_not_written_over() {
    let longer = meddle(|path| {
        let mut bytes = std::fs::read(path).unwrap();
        bytes.extend_from_slice(b"halo\n");
        std::fs::write(path, bytes).unwrap();
    });
    assert_eq!(longer, (Breakage::Changed, 4));
    let emptied = meddle(|path| std::fs::write(path, "").unwrap());
    assert_eq!(emptied, (Breakage::Changed, 0), "there is nothing left to copy");
}

#[test]
fn a_failed_creation_leaves_nothing_behind() {
    let folder = folder();
    let path = folder.path().join("uji.jsonl");
    let refused = Journal::create(lock(&path), &item(1, "a")).unwrap_err();
    assert_eq!(refused, JournalError::Refused(Wrong::NotCreated));
    assert!(!path.exists());
    write(&path, &small(0));
    assert_eq!(verify(&path).unwrap().records, 1);
}

#[cfg(unix)]
#[test]
fn only_the_owner_reads_a_new_journal() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, path, _) = written(&small(0));
    let mode = std::fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}
