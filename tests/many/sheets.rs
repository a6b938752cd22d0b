//! Readiness, programmes and actions counted again from the lines of the journals.

use super::told::{Lines, text};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What the lines say of sheets in the end.
struct Sheets {
    declared: Vec<Value>,
    /// Rows by id, with their fields and whether they stand.
    rows: BTreeMap<String, Value>,
}

impl Sheets {
    fn of(lines: &Lines) -> Self {
        let created = lines.events[0]["sheets"].as_array().cloned().unwrap_or_default();
        let mut sheets = Self { declared: created, rows: BTreeMap::new() };
        for event in &lines.events {
            sheets.take(event);
        }
        sheets
    }

    fn take(&mut self, event: &Value) {
        let id = |key: &str| text(event, key).to_owned();
        let mut set = |row: &str, key: &str, to: Value| self.rows.get_mut(&id(row)).expect("a row")[key] = to;
        match text(event, "type") {
            "sheet_changed" => {
                let known = self.declared.iter_mut().find(|sheet| sheet["id"] == event["sheet"]["id"]);
                match known {
                    Some(sheet) => sheet.clone_from(&event["sheet"]),
                    None => self.declared.push(event["sheet"].clone()),
                }
            }
            "row_added" => {
                let mut row = event.clone();
                row["stands"] = json!(true);
                self.rows.insert(id("id"), row);
            }
            "row_moved" => set("row", "heading", event["heading"].clone()),
            "row_merged" => set("from", "stands", json!(false)),
            "row_parked" | "row_withdrawn" => set("row", "stands", json!(false)),
            "row_restored" => set("row", "stands", json!(true)),
            "cells_set" => {
                // Rows of some sheets are items; their cells are no part of these tables.
                let Some(row) = self.rows.get_mut(&id("row")) else { return };
                for (column, cell) in event["cells"].as_object().expect("cells") {
                    row["cells"][column] = cell.clone();
                }
            }
            _ => {}
        }
    }

    /// The sheets with rows of their own that are not hidden.
    fn open(&self) -> impl Iterator<Item = &Value> {
        self.declared.iter().filter(|sheet| sheet["hidden"] != true && sheet["rows"] != "items")
    }

    fn standing<'a>(&'a self, sheet: &'a Value) -> impl Iterator<Item = (&'a String, &'a Value)> {
        self.rows.iter().filter(|(_, row)| row["stands"] == true && row["sheet"] == sheet["id"])
    }
}

fn list<'a>(of: &'a Value, key: &str) -> &'a [Value] {
    of[key].as_array().map_or(&[], Vec::as_slice)
}

/// The columns that the room sees, of some kinds.
fn seen<'a>(sheet: &'a Value, kinds: &'a [&str]) -> impl Iterator<Item = &'a Value> {
    let columns = list(sheet, "columns").iter().filter(|column| column["hidden"] != true && column["desk"] != true);
    columns.filter(move |column| kinds.contains(&text(column, "kind")))
}

fn cell<'a>(row: &'a Value, column: &Value, kind: &str) -> &'a Value {
    &row["cells"][text(column, "id")][kind]
}

fn main_text(sheet: &Value, row: &Value) -> Value {
    let main = list(sheet, "columns").iter().find(|column| column["main"] == true).expect("a main column");
    let words = cell(row, main, "text");
    if words.is_object() { words["id"].clone() } else { words.clone() }
}

/// Rows of table `readiness`, without the place and the name.
pub fn readiness(lines: &Lines) -> Vec<Vec<Value>> {
    let sheets = Sheets::of(lines);
    let mut all = Vec::new();
    for sheet in sheets.open() {
        for figure in list(sheet, "figures").iter().filter(|figure| figure["share"].is_string()) {
            let columns = list(sheet, "columns").iter();
            let column = columns.clone().find(|column| column["id"] == figure["share"]).expect("a column");
            if column["desk"] == true {
                continue;
            }
            let shown = list(sheet, "headings").iter().filter(|heading| heading["hidden"] != true);
            let shown: BTreeMap<&str, &Value> = shown.map(|heading| (text(heading, "id"), heading)).collect();
            let mut groups: BTreeMap<Option<&str>, [u64; 4]> = BTreeMap::new();
            for (_, row) in sheets.standing(sheet) {
                let heading = row["heading"].as_str().filter(|id| shown.contains_key(id));
                let group = groups.entry(heading).or_default();
                let (low, high) = (column["low"].as_u64().expect("low"), column["high"].as_u64().expect("high"));
                let degree = cell(row, column, "scale").as_u64().filter(|degree| (low..=high).contains(degree));
                let counts = degree.map_or([1, 0, 0, 0], |degree| [1, 1, degree, high]);
                group.iter_mut().zip(counts).for_each(|(sum, n)| *sum += n);
            }
            all.extend(groups.into_iter().map(|(heading, counts)| {
                let aspect = heading.map_or(Value::Null, |id| shown[id]["aspect"].clone());
                let head = [json!(lines.workshop), sheet["id"].clone(), figure["id"].clone(), aspect, json!(heading)];
                head.into_iter().chain(counts.map(Value::from)).collect()
            }));
        }
    }
    all
}

/// Rows of table `programmes`, without the place.
pub fn programmes(lines: &Lines, carried: &BTreeSet<(String, String)>) -> Vec<Vec<Value>> {
    let sheets = Sheets::of(lines);
    let mut all = Vec::new();
    for sheet in sheets.open() {
        let Some(years) = seen(sheet, &["years"]).next() else { continue };
        for (id, row) in sheets.standing(sheet) {
            if carried.contains(&(lines.workshop.clone(), id.clone())) {
                continue;
            }
            let said = seen(sheet, &["dimension"]).find_map(|column| cell(row, column, "dimension").as_str());
            let heading = list(sheet, "headings").iter().find(|heading| heading["id"] == row["heading"]);
            let path = said.or_else(|| heading?["dimension"].as_str()).map_or(Value::Null, Value::from);
            let [dimension, part] = super::recount::parted(&path);
            let years = cell(row, years, "years");
            let head = [json!(lines.workshop), sheet["id"].clone(), json!(id), main_text(sheet, row)];
            all.push(head.into_iter().chain([dimension, part, years[0].clone(), years[1].clone()]).collect());
        }
    }
    all
}

/// Rows of table `follow_ups` that are actions, without the place and the kind.
pub fn actions(lines: &Lines, carried: &BTreeSet<(String, String)>) -> Vec<Vec<Value>> {
    let sheets = Sheets::of(lines);
    let mut all = Vec::new();
    for sheet in sheets.open() {
        let due = seen(sheet, &["date"]).next();
        let whose = seen(sheet, &["delegation", "delegations"]).next();
        let Some((due, whose)) = due.zip(whose) else { continue };
        let status = seen(sheet, &["choice"]).find(|column| column["choices"].is_array());
        let last = status.and_then(|column| list(column, "choices").iter().rfind(|choice| choice["hidden"] != true));
        for (id, row) in sheets.standing(sheet) {
            let status = status.map_or(&Value::Null, |column| cell(row, column, "choice"));
            let is_done = status.is_string() && last.is_some_and(|last| last["id"] == *status);
            if is_done || carried.contains(&(lines.workshop.clone(), id.clone())) {
                continue;
            }
            let one = cell(row, whose, "delegation").as_str();
            let several = list(&row["cells"][text(whose, "id")], "delegations").iter().filter_map(Value::as_str);
            let offices = one.into_iter().chain(several).collect::<Vec<&str>>().join(" ");
            let offices = if offices.is_empty() { Value::Null } else { json!(offices) };
            let (due, status) = (cell(row, due, "date").clone(), status.clone());
            let main = main_text(sheet, row);
            all.push(vec![json!(lines.workshop), sheet["id"].clone(), json!(id), main, offices, due, status]);
        }
    }
    all
}
