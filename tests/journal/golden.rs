use crate::story;
use crate::support::{folder, lock, verify, written};
use mufakat::domain::Event;
use mufakat::journal::{FORMAT, Journal, load};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The journal of format 1. `MUFAKAT_WRITE_GOLDEN=1 cargo test --test journal golden` writes it anew; once a version
/// with its format is released, it must never change again.
pub fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journal/format-1.jsonl")
}

/// The names of all events, as serde lists them for one it does not know.
pub fn all_types() -> BTreeSet<String> {
    let unknown = serde_json::json!({"type": "?"});
    let error = Event::deserialize(&unknown).unwrap_err().to_string();
    let (_, known) = error.split_once("expected one of").unwrap();
    let names = known.split('`').skip(1).step_by(2);
    names.map(str::to_owned).collect()
}

/// All events of the golden journal as JSON.
pub fn events() -> Vec<Value> {
    let text = std::fs::read_to_string(golden()).unwrap();
    let line = |line: &str| serde_json::from_str::<Value>(line).unwrap();
    let events = |line: Value| line["events"].as_array().unwrap().clone();
    text.lines().map(line).flat_map(events).collect()
}

#[test]
fn what_is_written_today_is_the_golden_journal_byte_for_byte() {
    let (_folder, path, bytes) = written(&story::records());
    verify(&path).unwrap();
    if std::env::var_os("MUFAKAT_WRITE_GOLDEN").is_some() {
        std::fs::write(golden(), &bytes).unwrap();
    }
    let golden = std::fs::read(golden()).unwrap();
    let lines = golden.split(|byte| *byte == b'\n');
    for (number, (golden, now)) in lines.zip(bytes.split(|byte| *byte == b'\n')).enumerate() {
        let (golden, now) = (String::from_utf8_lossy(golden), String::from_utf8_lossy(now));
        assert_eq!(golden, now, "line {}", number + 1);
    }
    assert_eq!(golden.len(), bytes.len());
}

#[test]
fn every_event_that_its_format_holds_is_in_it() {
    let events = events();
    let found: BTreeSet<String> = events.iter().map(|event| event["type"].as_str().unwrap().to_owned()).collect();
    let mut expected = all_types();
    assert!(expected.remove("format_raised"));
    assert_eq!(found, expected);
    assert!(expected.len() > 40);
}

#[test]
fn an_old_journal_opens_and_is_appended_to() {
    let folder = folder();
    let path = folder.path().join("lama.jsonl");
    std::fs::copy(golden(), &path).unwrap();
    let opened = Journal::open(lock(&path)).unwrap();
    assert_eq!(opened.history.records(), story::records());
    let mut journal = opened.journal;
    assert!(journal.format() <= FORMAT);
    let before = load(&golden()).unwrap().summary;
    assert_eq!(journal.head(), before.sum.as_str());
    let next = crate::support::item(before.records + 1, "sepuluh tahun kemudian");
    journal.append(&next).unwrap();
    drop(journal);
    let after = load(&path).unwrap();
    assert_eq!(after.summary.records, before.records + 1);
    assert!(after.history.workshop().items.len() > 4);
    let old = std::fs::read(golden()).unwrap();
    assert!(std::fs::read(&path).unwrap().starts_with(&old));
}
