use crate::support::{small, verify, written};
use mufakat::journal::{JournalError, Repaired, Tail, Trouble, Wrong, repair};

#[test]
fn the_good_beginning_is_copied_and_the_old_file_left_alone() {
    let (folder, path, bytes) = written(&small(5));
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let new = |name: &str| folder.path().join(name);

    for (damaged, good) in [(4, 3), (2, 1)] {
        let mut changed: Vec<Vec<u8>> = lines.iter().map(|line| line.to_vec()).collect();
        changed[damaged - 1][10] ^= 1;
        let changed = changed.concat();
        std::fs::write(&path, &changed).unwrap();
        let new = new(&format!("from-{damaged}.jsonl"));
        let repaired = repair(&path, &new).unwrap();
        assert_eq!(repaired.records, good);
        assert_eq!(repaired.damage.map(|(line, _)| line), Some(damaged as u64));
        assert_eq!(repaired.left, 6 - good);
        assert_eq!(std::fs::read(&path).unwrap(), changed);
        assert_eq!(std::fs::read(&new).unwrap(), lines[..good as usize].concat());
        assert_eq!(verify(&new).unwrap().records, good);
    }
}

#[test]
fn a_whole_or_torn_file_is_copied_to_its_last_newline() {
    let (folder, path, bytes) = written(&small(2));
    let whole = Repaired { records: 3, damage: None, left: 0, torn: None };
    assert_eq!(repair(&path, &folder.path().join("a")), Ok(whole.clone()));
    let torn = [&bytes, b"{\"n\":4".as_slice()].concat();
    std::fs::write(&path, torn).unwrap();
    let torn = Repaired { torn: Some(Tail::Unfinished(6)), ..whole };
    assert_eq!(repair(&path, &folder.path().join("b")), Ok(torn));
    assert_eq!(std::fs::read(folder.path().join("b")).unwrap(), bytes);
}

#[test]
fn a_file_that_exists_is_never_written_over() {
    let (_folder, path, bytes) = written(&small(2));
    let error = repair(&path, &path).unwrap_err();
    let exists = Trouble::Exists;
    assert!(matches!(error, JournalError::Io { trouble, .. } if trouble == exists));
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}

#[test]
fn without_a_good_line_there_is_nothing_to_salvage() {
    let (folder, path, mut bytes) = written(&small(2));
    bytes[20] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    let new = folder.path().join("new.jsonl");
    let error = repair(&path, &new).unwrap_err();
    let JournalError::Damaged { line: 1, wrong, .. } = &error else { panic!("{error:?}") };
    assert_eq!(*wrong, Wrong::Sum);
    assert!(!error.to_string().contains("repair"), "{error}");
    assert!(!new.exists());
}
