use crate::support::{item, lock, small, write, written};
use mufakat::journal::seen::{Behind, behind, keep};
use mufakat::journal::{Journal, load, repair};
use std::path::Path;

/// Opens the journal, keeps how far it goes, and closes it.
fn look(path: &Path) {
    let journal = Journal::open(lock(path)).unwrap().journal;
    keep(path, &journal.seen()).unwrap();
}

fn told(path: &Path) -> Option<Behind> {
    behind(path, load(path).unwrap().summary.records)
}

#[test]
fn a_file_that_ends_earlier_is_told_by_how_much_until_it_was_seen() {
    let (_folder, path, bytes) = written(&small(11));
    assert_eq!(told(&path), None, "never seen");
    look(&path);
    assert_eq!(told(&path), None);
    let ends: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'\n').collect();
    for (lines, missing) in [(11, 1), (5, 7), (1, 11)] {
        std::fs::write(&path, &bytes[..=ends[lines - 1]]).unwrap();
        assert_eq!(told(&path), Some(Behind::Fewer(missing)));
        // A tail behind it counts for nothing.
        std::fs::write(&path, &bytes[..ends[lines - 1] + 5]).unwrap();
        assert_eq!(told(&path), Some(Behind::Fewer(missing)));
    }
    std::fs::write(&path, &bytes).unwrap();
    assert_eq!(told(&path), None, "the right one put back");
    std::fs::write(&path, &bytes[..=ends[4]]).unwrap();
    look(&path);
    assert_eq!(told(&path), None, "once");
    std::fs::write(&path, &bytes).unwrap();
    assert_eq!(told(&path), None, "longer");
}

#[test]
fn a_file_that_went_another_way_is_told_however_long_it_is() {
    let (_folder, path, _) = written(&small(4));
    look(&path);
    std::fs::remove_file(&path).unwrap();
    let mut other = small(9);
    other[3] = item(4, "lain");
    write(&path, &other);
    assert_eq!(told(&path), Some(Behind::Another(5)));
    std::fs::remove_file(&path).unwrap();
    write(&path, &other[..4]);
    assert_eq!(told(&path), Some(Behind::Fewer(1)));
}

#[test]
fn another_workshop_another_name_and_what_goes_on_are_not_told() {
    let (folder, path, bytes) = written(&small(4));
    look(&path);
    let mut journal = Journal::open(lock(&path)).unwrap().journal;
    journal.append(&item(6, "terus")).unwrap();
    drop(journal);
    assert_eq!(told(&path), None, "it went on before the place was kept again");

    let copy = folder.path().join("uji-2.jsonl");
    std::fs::write(&copy, &bytes[..bytes.len() / 2]).unwrap();
    assert_eq!(told(&copy), None, "a name of its own");
    let repaired = folder.path().join("baru.jsonl");
    repair(&copy, &repaired).unwrap();
    assert_eq!(told(&repaired), None, "repaired");

    std::fs::remove_file(&path).unwrap();
    let mut other = small(1);
    other[0].at += jiff::SignedDuration::from_secs(1);
    write(&path, &other);
    assert_eq!(told(&path), None, "another workshop of the same name");
    for broken in ["", "{", "[]", "{\"first\":1}", "{\"first\":\"\",\"records\":99,\"sum\":\"\"}"] {
        std::fs::write(path.with_extension("seen.json"), broken).unwrap();
        assert_eq!(told(&path), None, "{broken}");
    }
}
