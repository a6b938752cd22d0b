//! Priorities as `mufakat show --json` has them.

use super::told::{Row, columns, text};
use mufakat::journal;
use mufakat::report::json::{Head, show};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// The columns that both have.
pub const COLUMNS: [&str; 10] =
    ["workshop", "rank", "vote", "option", "text", "aspect", "item", "row", "decided_by", "carried"];

/// Rows of table `priorities`, in the order of [`COLUMNS`].
pub fn priorities(files: &[PathBuf]) -> Vec<Vec<Value>> {
    let loaded: Vec<_> = files.iter().map(|path| journal::load(path).expect("a journal")).collect();
    let key = |sum: &str| sum[..16].to_owned();
    let read: BTreeSet<String> = loaded.iter().map(|loaded| key(loaded.summary.first_sum.as_str())).collect();
    let of_one = |loaded: &journal::Loaded| {
        let summary = &loaded.summary;
        let head = Head { records: summary.records, at: summary.last, sum: summary.sum.as_str() };
        let state = serde_json::to_value(show(loaded.history.workshop(), head)).expect("JSON");
        let workshop = json!(key(summary.first_sum.as_str()));
        let gone = gone(&state);
        let words = |of: &Value, text: &Value| if gone.contains(of) { Value::Null } else { text.clone() };
        let own = state["priorities"].as_array().expect("a list").iter().map(|one| {
            let about = if one["item"].is_null() { json!({"row": one["row"]}) } else { json!({"item": one["item"]}) };
            let rest = ["aspect", "item", "row", "decided_by"].map(|name| one[name].clone());
            let head = [workshop.clone(), one["rank"].clone(), one["vote"].clone(), one["option"].clone()];
            let text = words(&about, &one["text"]);
            head.into_iter().chain([text]).chain(rest).chain([json!(false)]).collect()
        });
        let carried = state["carried"].as_array().expect("a list").iter();
        let carried = carried.filter(|one| !read.contains(&key(text(&one["origin"], "workshop")))).map(|one| {
            let (item, row) = (one["about"]["item"].clone(), one["about"]["row"].clone());
            let items = state["items"].as_array().expect("a list").iter();
            let aspect =
                items.clone().find(|known| known["id"] == item).map_or(Value::Null, |item| item["aspect"].clone());
            let head = [workshop.clone(), one["rank"].clone(), Value::Null, Value::Null];
            let text = words(&one["about"], &one["text"]);
            let rest = [aspect, item, row, one["decided_by"].clone(), json!(true)];
            head.into_iter().chain([text]).chain(rest).collect()
        });
        own.chain(carried).collect::<Vec<Vec<Value>>>()
    };
    loaded.iter().flat_map(of_one).collect()
}

/// Items and rows that are withdrawn or parked, as refs.
fn gone(state: &Value) -> Vec<Value> {
    let is_gone = |one: &&Value| one["state"] == "withdrawn" || one["state"] == "parked";
    let items = state["items"].as_array().expect("a list").iter().filter(is_gone);
    let sheets = state["sheets"].as_array().expect("a list").iter();
    let sheets = sheets.filter(|sheet| sheet["declared"]["rows"] != "items");
    let rows = sheets.flat_map(|sheet| sheet["rows"].as_array().expect("a list")).filter(is_gone);
    let items = items.map(|item| json!({"item": item["id"]}));
    items.chain(rows.map(|row| json!({"row": row["id"]}))).collect()
}

/// The rows that are told, in the order of [`COLUMNS`].
pub fn told(rows: &[Row]) -> Vec<Vec<Value>> {
    rows.iter().map(|row| columns(row, COLUMNS).to_vec()).collect()
}
