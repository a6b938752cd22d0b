//! Opening a journal of 10 000 records of cells beside one of 10 000 records of items, in one run.
//!
//! `cargo bench --bench cells`; both take turns, because the machine has other work.

#[path = "../tests/journal/wide.rs"]
mod wide;

use mufakat::domain::Record;
use mufakat::journal::{self, Journal, Lock};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const RECORDS: u64 = 10_000;
const GOES: usize = 15;
/// The longest that opening 10 000 records of cells may take.
const MOST: Duration = Duration::from_millis(100);

fn main() {
    let (_items_folder, items) = saved(&wide::items(RECORDS));
    let (_cells_folder, cells) = saved(&wide::cells(RECORDS));
    let mut times = [const { Vec::new() }; 2];
    for _ in 0..GOES {
        for (path, times) in [&items, &cells].into_iter().zip(&mut times) {
            let begun = Instant::now();
            let loaded = journal::load(path).expect("a whole journal");
            times.push(begun.elapsed());
            assert_eq!(loaded.summary.records, RECORDS);
        }
    }
    let [items, cells] = times.map(median);
    let ratio = cells.as_secs_f64() / items.as_secs_f64();
    let verdict = if cells <= MOST { "" } else { ", MISSED" };
    println!("10 000 records of items {items:.2?}, of cells {cells:.2?} (≤ {MOST:?}{verdict}), ratio {ratio:.2}");
}

fn saved(records: &[Record]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("lebar.jsonl");
    let (first, rest) = records.split_first().expect("a record");
    let mut journal = Journal::create(Lock::take(&path).expect("a lock"), first).expect("a journal");
    for record in rest {
        journal.append(record).expect("saved");
    }
    (folder, path)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
