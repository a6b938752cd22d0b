//! Opening a journal of 10 000 records of which nearly 3 000 undo and redo, and one undo more.

#[path = "../tests/terminal/long.rs"]
mod long;

use divan::Bencher;
use mufakat::domain::event::JournalEvent;
use mufakat::domain::history::History;
use mufakat::domain::{Event, Record};
use mufakat::journal;

const RECORDS: u64 = 10_000;

fn main() {
    divan::main();
}

#[divan::bench]
fn load(bencher: Bencher) {
    let folder = tempfile::tempdir().expect("a folder");
    long::save(folder.path(), &long::records(RECORDS));
    let path = folder.path().join("workshops/bangli.jsonl");
    bencher.bench(|| journal::load(&path).expect("a whole journal"));
}

#[divan::bench]
fn replay(bencher: Bencher) {
    bencher.with_inputs(|| long::records(RECORDS)).bench_values(|records| History::replay(records).expect("they fit"));
}

#[divan::bench]
fn undo(bencher: Bencher) {
    let history = History::replay(long::records(RECORDS)).expect("they fit");
    bencher.with_inputs(|| history.clone()).bench_values(|mut history| {
        let undone = history.undo().expect("an entry");
        let record = Record {
            n: history.next_record(),
            at: undone.at,
            events: vec![Event::Journal(JournalEvent::Undone { record: undone.n })],
        };
        history.push(record).expect("it fits");
        history
    });
}
