mod decimals;
mod docs;
mod errors;
mod kinds;
mod limits;
mod reading;
mod table;

use serde_json::Value;

use super::{Words, tally};

/// The results of a file that is counted by all methods of its kind.
fn results(file: &str) -> Value {
    tally(file.as_bytes(), &[]).unwrap().to_json()["results"].take()
}

/// Why a file is not counted.
fn error(file: &str) -> String {
    tally(file.as_bytes(), &[]).unwrap_err().to_string()
}

/// A file of a kind with candidates a, b, c.
fn file(kind: &str, settings: &str, ballots: &str) -> String {
    format!(r#"{{"kind": "{kind}", "candidates": ["a", "b", "c"], "settings": {settings}, "ballots": {ballots}}}"#)
}

/// Words that only a test would say.
const WORDS: Words = Words {
    turnout: |valid, blank| format!("ballots: {valid} valid, {blank} blank"),
    raters: |raters| format!("(by {raters})"),
    concordance: |value, raters, objects| format!("(uncorrected {value}, {raters} raters, {objects} objects)"),
};
