//! What `rollup` says of journals, as the JSON that other programs read; and the journals as their lines say it.

use mufakat::journal;
use mufakat::report::tidy;
use mufakat::rollup::{Facts, Reading, Source};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

/// A row: what stands in each column.
pub type Row = BTreeMap<String, Value>;

/// The tables by name.
pub fn tables(files: &[PathBuf]) -> BTreeMap<String, Vec<Row>> {
    let mut reading = Reading::default();
    for path in files {
        let loaded = journal::load(path).expect("a journal");
        let (summary, file) = (&loaded.summary, path.to_string_lossy());
        reading.add(Facts::of(Source {
            file: &file,
            first: summary.first_sum.seal(),
            last: summary.sum.seal(),
            records: summary.records,
            workshop: loaded.history.workshop(),
        }));
    }
    let mut json = Vec::new();
    tidy::json(reading.finish().tables(), &mut json).expect("written");
    serde_json::from_slice(&json).expect("JSON")
}

/// A journal as its lines say it: the events of the records that count.
#[derive(Debug, Clone)]
pub struct Lines {
    /// The first 16 digits of the sum of the first record.
    pub workshop: String,
    /// What happened and counts, in order.
    pub events: Vec<Value>,
}

/// Reads a journal with no help of the program.
pub fn lines(path: &PathBuf) -> Lines {
    let text = fs::read_to_string(path).expect("a journal");
    let records: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("a record")).collect();
    let of = |record: &Value| record["events"].as_array().expect("events").clone();
    let mut undone = BTreeSet::new();
    for event in records.iter().flat_map(of) {
        match event["type"].as_str() {
            Some("undone") => drop(undone.insert(event["record"].as_u64())),
            Some("redone") => drop(undone.remove(&event["record"].as_u64())),
            _ => {}
        }
    }
    let counting = records.iter().filter(|record| !undone.contains(&record["n"].as_u64()));
    Lines {
        workshop: records[0]["sum"].as_str().expect("a sum")[..16].to_owned(),
        events: counting.flat_map(of).collect(),
    }
}

/// A text of an object; empty where there is none.
pub fn text<'a>(of: &'a Value, key: &str) -> &'a str {
    of[key].as_str().unwrap_or_default()
}

/// The row as its columns in this order.
pub fn columns<const N: usize>(row: &Row, names: [&str; N]) -> [Value; N] {
    names.map(|name| row.get(name).unwrap_or_else(|| panic!("{name} is missing in {row:?}")).clone())
}
