//! Small journals, and where to put them.

use mufakat::domain::{Event, Record};
use mufakat::journal::{Journal, JournalError, Lock, Summary, load};
use serde_json::json;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder that goes away; in memory where the system has one, because thousands of syncs wait for a disk.
pub fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    TempDir::new_in(memory).or_else(|_| TempDir::new()).unwrap()
}

pub fn lock(path: &Path) -> Lock {
    Lock::take(path).unwrap()
}

/// The record that creates a small workshop.
pub fn created() -> Record {
    let place = json!({"kind": "kabupaten", "name": "Bangli", "head": "Bupati", "district": "kecamatan",
                       "village": "desa", "ministry": "Komdigi"});
    let aspect = json!({"id": "struktur", "name": {"id": "Struktur", "en": "Structure"}});
    let session = json!({"id": "registrasi", "title": {"id": "Registrasi", "en": "Registration"},
                         "activity": "attendance", "start": "08:00:00", "minutes": 30});
    record(
        1,
        json!({"type": "workshop_created", "format": 1, "title": "Uji", "place": place, "venue": "",
               "agenda": "quick", "zone": "WIB", "created_at": "2024-06-11T00:00:00Z",
               "aspects": [aspect], "days": [{"date": "2024-06-11", "sessions": [session]}]}),
    )
}

/// The record that adds the item `text`.
pub fn item(n: u64, text: &str) -> Record {
    record(n, json!({"type": "item_added", "id": n.to_string(), "aspect": "struktur", "quadrant": "S", "text": text}))
}

pub fn record(n: u64, event: serde_json::Value) -> Record {
    let seconds = 1_718_064_000 + i64::try_from(n).unwrap();
    Record {
        n,
        at: jiff::Timestamp::from_second(seconds).unwrap(),
        events: vec![serde_json::from_value::<Event>(event).unwrap()],
    }
}

/// The workshop and `items` items.
pub fn small(items: u64) -> Vec<Record> {
    let items = (2..items + 2).map(|n| item(n, &format!("butir {n}")));
    std::iter::once(created()).chain(items).collect()
}

/// Writes a journal and lets go of it.
pub fn write(path: &Path, records: &[Record]) {
    let (first, rest) = records.split_first().unwrap();
    let mut journal = Journal::create(lock(path), first).unwrap();
    for record in rest {
        journal.append(record).unwrap();
    }
}

/// A journal of these records in a folder of its own, and its bytes.
pub fn written(records: &[Record]) -> (TempDir, PathBuf, Vec<u8>) {
    let folder = folder();
    let path = folder.path().join("uji.jsonl");
    write(&path, records);
    let bytes = std::fs::read(&path).unwrap();
    (folder, path, bytes)
}

pub fn verify(path: &Path) -> Result<Summary, JournalError> {
    load(path).map(|loaded| loaded.summary)
}

/// The line number of damage.
pub fn damaged_line(path: &Path) -> u64 {
    match verify(path) {
        Err(JournalError::Damaged { line, .. }) => line,
        other => panic!("{other:?}"),
    }
}
