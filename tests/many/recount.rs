//! Tables counted again from the lines of the journals, in the plainest way.

use super::told::{Lines, Row, columns, lines, tables, text};
use super::{decided, files, made, sheets};
use crate::many::batch::Asked;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// A thing as it stands in the end: its fields, and what became of it.
type Things = BTreeMap<String, Value>;

/// What other workshops have carried on: a workshop and an id there.
type Carried = BTreeSet<(String, String)>;

fn carried(all: &[Lines]) -> Carried {
    let events = all.iter().flat_map(|lines| &lines.events);
    let origins = events.map(|event| &event["origin"]).filter(|origin| origin.is_object());
    origins.map(|origin| (text(origin, "workshop")[..16].to_owned(), text(origin, "id").to_owned())).collect()
}

/// The full name of the place, as it was said last.
fn place(lines: &Lines) -> String {
    let mut named = lines.events.iter().filter(|event| event["place"].is_object());
    let place = &named.next_back().expect("a place")["place"];
    let kind = match text(place, "kind") {
        "kabupaten" => "Kabupaten",
        "kota" => "Kota",
        _ => "Provinsi",
    };
    format!("{kind} {}", text(place, "name"))
}

fn items(lines: &Lines) -> Things {
    let mut items = Things::new();
    for event in &lines.events {
        let id = || text(event, if event["type"] == "item_merged" { "from" } else { "id" }).to_owned();
        let mut set = |keys: &[&str]| {
            let item = items.get_mut(&id()).expect("an item");
            for key in keys {
                item[key] = event[key].clone();
            }
        };
        match text(event, "type") {
            "item_added" => {
                let mut item = event.clone();
                item["state"] = json!("shown");
                items.insert(id(), item);
            }
            "item_edited" => set(&["text", "dimension"]),
            "item_moved" => set(&["aspect", "quadrant"]),
            "item_merged" | "item_parked" | "item_withdrawn" | "item_restored" => {
                let state = if event["type"] == "item_restored" { "shown" } else { "gone" };
                items.get_mut(&id()).expect("an item")["state"] = json!(state);
            }
            "wording_proposed" => {
                let item = items.get_mut(&id()).expect("an item");
                let mut proposed = item["proposed"].as_array().cloned().unwrap_or_default();
                proposed.push(event["text"].clone());
                item["proposed"] = Value::Array(proposed);
            }
            "wording_settled" => {
                let item = items.get_mut(&id()).expect("an item");
                let taken = usize::try_from(event["taken"].as_u64().expect("a number")).expect("small");
                if taken > 0 {
                    item["text"] = item["proposed"][taken - 1].clone();
                }
                item["proposed"] = json!([]);
            }
            _ => {}
        }
    }
    items
}

fn hidden_aspects(lines: &Lines) -> BTreeSet<String> {
    let changed = lines.events.iter().rfind(|event| event["type"] == "aspects_changed");
    let hidden = changed.and_then(|event| event["hidden"].as_array()).into_iter().flatten();
    hidden.map(|aspect| text(aspect, "id").to_owned()).collect()
}

/// A path as the dimension and the part of it.
pub fn parted(path: &Value) -> [Value; 2] {
    match path.as_str().map(|path| path.split_once('/').unwrap_or((path, ""))) {
        None => [Value::Null, Value::Null],
        Some((whole, "")) => [json!(whole), Value::Null],
        Some((whole, part)) => [json!(whole), json!(part)],
    }
}

fn same(name: &str, told: impl IntoIterator<Item = Vec<Value>>, counted: impl IntoIterator<Item = Vec<Value>>) {
    let sorted = |rows: Vec<Vec<Value>>| {
        let mut rows: Vec<String> = rows.into_iter().map(|row| Value::Array(row).to_string()).collect();
        rows.sort();
        rows
    };
    let (told, counted) = (sorted(told.into_iter().collect()), sorted(counted.into_iter().collect()));
    let only = |one: &[String], other: &[String]| one.iter().find(|row| !other.contains(row)).cloned();
    assert!(
        told == counted,
        "{name}: {} told, {} counted; told alone {:?}, counted alone {:?}",
        told.len(),
        counted.len(),
        only(&told, &counted),
        only(&counted, &told)
    );
}

fn picked<const N: usize>(rows: &[Row], names: [&str; N]) -> Vec<Vec<Value>> {
    rows.iter().map(|row| columns(row, names).to_vec()).collect()
}

fn items_again(all: &[Lines], carried: &Carried) -> Vec<Vec<Value>> {
    let of_one = |lines: &Lines| {
        let (hidden, place) = (hidden_aspects(lines), place(lines));
        let stands = |id: &String, item: &Value| {
            item["state"] == "shown"
                && !hidden.contains(text(item, "aspect"))
                && !carried.contains(&(lines.workshop.clone(), id.clone()))
        };
        let rows = items(lines).into_iter().filter(|(id, item)| stands(id, item)).map(|(id, item)| {
            let [dimension, part] = parted(&item["dimension"]);
            let (aspect, quadrant, text) = (item["aspect"].clone(), item["quadrant"].clone(), item["text"].clone());
            vec![json!(place), json!(lines.workshop), json!(id), aspect, quadrant, dimension, part, text]
        });
        rows.collect::<Vec<Vec<Value>>>()
    };
    all.iter().flat_map(of_one).collect()
}

fn questions_again(all: &[Lines], carried: &Carried) -> Vec<Vec<Value>> {
    let mut rows = Vec::new();
    for lines in all {
        let mut notes = Things::new();
        for event in &lines.events {
            let id = text(event, "id").to_owned();
            let mut mark = |key: &str, to: bool| notes.get_mut(&id).expect("a note")[key] = json!(to);
            match text(event, "type") {
                "note_taken" => drop(notes.insert(id, event.clone())),
                "note_edited" => {
                    let note = notes.get_mut(&id).expect("a note");
                    (note["kind"], note["text"]) = (event["kind"].clone(), event["text"].clone());
                    if note["kind"] != "question" {
                        note["answered"] = json!(false);
                    }
                }
                "note_withdrawn" => mark("withdrawn", true),
                "note_restored" => mark("withdrawn", false),
                "question_answered" => mark("answered", true),
                "question_reopened" => mark("answered", false),
                _ => {}
            }
        }
        let is_open =
            |note: &Value| note["kind"] == "question" && note["withdrawn"] != true && note["answered"] != true;
        let open = notes.into_iter().filter(|(_, note)| is_open(note));
        let open = open.filter(|(id, _)| !carried.contains(&(lines.workshop.clone(), id.clone())));
        rows.extend(open.map(|(id, note)| vec![json!(lines.workshop), json!(id), note["text"].clone()]));
    }
    rows
}

fn heads_again(all: &[Lines]) -> Vec<Vec<Value>> {
    let mut rows = Vec::new();
    for lines in all {
        let mut unsur = BTreeMap::new();
        let mut counts: Vec<(String, BTreeMap<String, u64>)> = Vec::new();
        for event in &lines.events {
            match text(event, "type") {
                "delegation_added" | "delegation_edited" => {
                    unsur.insert(text(event, "code").to_owned(), text(event, "unsur").to_owned());
                }
                "headcount_started" => counts.push((text(event, "id").to_owned(), BTreeMap::new())),
                "present_counted" => {
                    let count = counts.iter_mut().find(|(id, _)| id == text(event, "headcount")).expect("a count");
                    count.1.insert(text(event, "code").to_owned(), event["n"].as_u64().expect("heads"));
                }
                _ => {}
            }
        }
        let total = |count: &BTreeMap<String, u64>| count.values().sum::<u64>();
        let most = counts.iter().map(|(_, count)| total(count)).max().unwrap_or(0);
        let largest = counts.iter().rposition(|(_, count)| most > 0 && total(count) == most);
        for (nth, (id, count)) in counts.iter().enumerate() {
            for kind in unsur.values().collect::<BTreeSet<_>>() {
                let listed = unsur.iter().filter(|(_, other)| *other == kind).map(|(code, _)| code);
                let heads: Vec<u64> = listed.clone().filter_map(|code| count.get(code)).copied().collect();
                let came = heads.iter().filter(|heads| **heads > 0).count();
                let (listed, heads) = (listed.count(), heads.iter().sum::<u64>());
                let largest = json!(largest == Some(nth));
                rows.push(vec![
                    json!(lines.workshop),
                    json!(id),
                    json!(kind),
                    json!(listed),
                    json!(came),
                    json!(heads),
                    largest,
                ]);
            }
        }
    }
    rows
}

/// Rows grouped by some columns, and how many of each.
fn counted<const N: usize>(rows: &[Row], names: [&str; N]) -> Vec<Vec<Value>> {
    let mut counts: BTreeMap<String, (Vec<Value>, u64)> = BTreeMap::new();
    for row in rows {
        let key = columns(row, names).to_vec();
        counts.entry(Value::Array(key.clone()).to_string()).or_insert((key, 0)).1 += 1;
    }
    counts.into_values().map(|(key, n)| [key, vec![json!(n)]].concat()).collect()
}

fn years_again(programmes: &[Row]) -> Vec<Vec<Value>> {
    let years = programmes.iter().flat_map(|row| {
        let (first, last) = (row["first_year"].as_i64(), row["last_year"].as_i64());
        let years: Vec<Value> = match first.zip(last) {
            Some((first, last)) => (first..=last).map(Value::from).collect(),
            None => vec![Value::Null],
        };
        years.into_iter().map(|year| {
            let mut row = row.clone();
            row.insert("year".to_owned(), year);
            row
        })
    });
    counted(&years.collect::<Vec<Row>>(), ["place", "year", "dimension"])
}

fn places_again(tables: &BTreeMap<String, Vec<Row>>) -> Vec<Vec<Value>> {
    let names: BTreeSet<&str> = tables["workshops"].iter().filter_map(|row| row["place"].as_str()).collect();
    let of = |table: &str, place: &str, fits: &dyn Fn(&Row) -> bool| {
        tables[table].iter().filter(|row| row["place"] == place && fits(row)).count()
    };
    let all = |_: &Row| true;
    let row = |place: &str| {
        let quadrant = |letter: &'static str| of("items", place, &move |row: &Row| row["quadrant"] == letter);
        let done = tables["stages"].iter().filter(|row| row["place"] == place && row["state"] == "done");
        let done: BTreeSet<Option<u64>> = done.map(|row| row["stage"].as_u64()).collect();
        let counts = [of("workshops", place, &all), done.len(), of("items", place, &all)];
        let quadrants = ["S", "W", "O", "T"].map(quadrant);
        let rest = ["priorities", "quick_wins", "programmes", "follow_ups"].map(|table| of(table, place, &all));
        let numbers = counts.into_iter().chain(quadrants).chain(rest).map(Value::from);
        std::iter::once(json!(place)).chain(numbers).collect::<Vec<Value>>()
    };
    names.into_iter().map(row).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_tables_are_what_the_lines_say(journals in 2_usize..9, records in 20_usize..160, from in 0_usize..400) {
        let (folder, _) = made(Asked { journals, records, from });
        let files = files(folder.path());
        let told = tables(&files);
        let all: Vec<Lines> = files.iter().map(lines).collect();
        let carried = carried(&all);
        let of_items = ["place", "workshop", "item", "aspect", "quadrant", "dimension", "part", "text"];
        same("items", picked(&told["items"], of_items), items_again(&all, &carried));
        let groups = ["place", "aspect", "quadrant", "dimension"];
        let of_counts = ["place", "aspect", "quadrant", "dimension", "items"];
        same("item_counts", picked(&told["item_counts"], of_counts), counted(&told["items"], groups));
        let questions: Vec<Row> = told["follow_ups"].iter().filter(|row| row["kind"] == "question").cloned().collect();
        same("questions", picked(&questions, ["workshop", "id", "text"]), questions_again(&all, &carried));
        let actions: Vec<Row> = told["follow_ups"].iter().filter(|row| row["kind"] == "action").cloned().collect();
        let of_actions = ["workshop", "sheet", "id", "text", "offices", "due", "status"];
        let counted_actions = all.iter().flat_map(|lines| sheets::actions(lines, &carried));
        same("actions", picked(&actions, of_actions), counted_actions);
        let of_programmes =
            ["workshop", "sheet", "row", "text", "dimension", "part", "first_year", "last_year"];
        let counted_programmes = all.iter().flat_map(|lines| sheets::programmes(lines, &carried));
        same("programmes", picked(&told["programmes"], of_programmes), counted_programmes);
        let of_readiness =
            ["workshop", "sheet", "figure", "aspect", "heading", "rows", "answered", "given", "possible"];
        same("readiness", picked(&told["readiness"], of_readiness), all.iter().flat_map(sheets::readiness));
        let of_heads = ["workshop", "headcount", "unsur", "listed", "delegations", "heads", "largest"];
        same("attendance", picked(&told["attendance"], of_heads), heads_again(&all));
        same("priorities", decided::told(&told["priorities"]), decided::priorities(&files));
        let of_years = ["place", "year", "dimension", "programmes"];
        same("programme_years", picked(&told["programme_years"], of_years), years_again(&told["programmes"]));
        let of_places = [
            "place", "workshops", "stages_done", "items", "strengths", "weaknesses", "opportunities", "threats",
            "priorities", "quick_wins", "programmes", "open_follow_ups",
        ];
        same("places", picked(&told["places"], of_places), places_again(&told));
        let sources = super::themes::sources(&told["items"]);
        same("word sources", super::themes::told(&told, "word"), sources.words);
        same("statement sources", super::themes::told(&told, "statement"), sources.statements);
    }
}
