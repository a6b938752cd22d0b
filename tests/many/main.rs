//! Journals of many places: those that `examples/many` makes, and what `rollup` says of them counted again.

mod decided;
#[path = "../../examples/many/main.rs"]
mod many;
mod recount;
mod sheets;
mod themes;
mod told;

use many::batch::{self, Asked, Made};
use mufakat::journal::{self, JournalError};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder that goes away; in memory where the system has one.
fn folder() -> TempDir {
    TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).expect("a folder")
}

fn made(asked: Asked) -> (TempDir, Made) {
    let folder = folder();
    let made = batch::write(folder.path(), asked).expect("journals");
    (folder, made)
}

/// The files of a folder by name.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    files.sort();
    files
}

#[test]
fn the_same_numbers_give_the_same_bytes() {
    let asked = Asked { journals: 12, records: 80, from: 0 };
    let bytes = || {
        let (folder, made) = made(asked);
        let all = files(folder.path()).into_iter().map(|path| {
            let name = path.file_name().expect("a name").to_owned();
            (name, fs::read(path).expect("a journal"))
        });
        (all.collect::<BTreeMap<_, _>>(), made)
    };
    let (one, made) = bytes();
    assert_eq!((one.len(), made.journals), (12, 12));
    assert!(made.records >= 12 * 80, "{made:?}");
    assert!(bytes() == (one, made), "another run gives other bytes");
}

/// What tables are made of, and what takes it back.
const HAPPENS: [&str; 47] = [
    "aspects_changed",
    "ballot_cast",
    "ballot_corrected",
    "ballot_taken_back",
    "cells_set",
    "delegation_added",
    "delegation_edited",
    "gap_paused",
    "headcount_started",
    "item_added",
    "item_edited",
    "item_merged",
    "item_moved",
    "item_parked",
    "item_restored",
    "item_withdrawn",
    "note_edited",
    "note_restored",
    "note_taken",
    "note_withdrawn",
    "options_agreed",
    "present_counted",
    "priorities_reordered",
    "priority_carried",
    "question_answered",
    "question_reopened",
    "redone",
    "row_added",
    "row_merged",
    "row_moved",
    "row_parked",
    "row_restored",
    "row_withdrawn",
    "session_added",
    "session_ended",
    "session_restored",
    "session_skipped",
    "sheet_changed",
    "tie_settled",
    "times_corrected",
    "undone",
    "vote_accepted",
    "vote_reopened",
    "vote_withdrawn",
    "wording_proposed",
    "wording_settled",
    "workshop_edited",
];

#[test]
fn everything_that_a_table_depends_on_happens() {
    let (_folder, made) = made(Asked { journals: 12, records: 300, from: 0 });
    let never: Vec<&&str> = HAPPENS.iter().filter(|event| !made.events.contains_key(**event)).collect();
    assert!(never.is_empty(), "{never:?} in {:?}", made.events);
}

#[test]
fn bad_files_are_what_their_names_say() {
    let (folder, _) = made(Asked { journals: 2, records: 40, from: 0 });
    many::bad::write(folder.path()).expect("bad files");
    let bad = files(&folder.path().join(many::bad::FOLDER));
    assert!(bad.len() > 15, "{bad:?}");
    for path in bad {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let loaded = journal::load(&path);
        let is_so = match name.split(['-', '.']).next().expect("a word") {
            "good" => loaded.as_ref().is_ok_and(|loaded| loaded.summary.torn.is_some()),
            "copy" => loaded.is_ok(),
            "damaged" | "foreign" => {
                matches!(loaded, Err(JournalError::Damaged { .. } | JournalError::Empty { .. }))
            }
            "empty" => matches!(loaded, Err(JournalError::Empty { .. })),
            "newer" => matches!(loaded, Err(JournalError::Newer { format: 2, .. })),
            "test_build" => matches!(loaded, Err(JournalError::TestBuild { .. })),
            "unreadable" => matches!(loaded, Err(JournalError::Io { .. })),
            other => panic!("{other}"),
        };
        assert!(is_so, "{name}: {:?}", loaded.map(|loaded| loaded.summary));
    }
}
