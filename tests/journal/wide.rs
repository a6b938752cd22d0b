//! Records of a workshop with one wide sheet, for tests and benchmarks.

use mufakat::domain::Record;
use serde_json::{Map, Value, json};

/// Rows of the sheet when it is as long as it may be.
pub const ROWS: u64 = 500;

/// Kinds of the columns behind the main one.
const KINDS: [&str; 23] = [
    "scale",
    "scale",
    "number",
    "money",
    "text",
    "years",
    "tick",
    "choice",
    "date",
    "scale",
    "scale",
    "number",
    "money",
    "text",
    "years",
    "tick",
    "choice",
    "delegation",
    "scale",
    "scale",
    "number",
    "year",
    "yearly",
];

fn label(text: &str) -> Value {
    json!({"id": text, "en": text})
}

fn record(n: u64, events: Value) -> Record {
    let at = jiff::Timestamp::from_second(1_718_064_000).expect("an instant");
    let at = at + jiff::SignedDuration::from_secs(i64::try_from(n).expect("few"));
    Record { n, at, events: serde_json::from_value(events).expect("events") }
}

/// A workshop with one aspect, one delegation, and a sheet of 24 columns.
pub fn created() -> Record {
    let column = |(n, kind): (usize, &&str)| {
        let mut column = json!({"id": format!("k{n}"), "name": label("kolom"), "kind": kind});
        let more = match *kind {
            "scale" => json!({"low": 1, "high": 5}),
            "number" => json!({"decimals": 1}),
            "choice" => {
                json!({"choices": [{"id": "satu", "name": label("Satu")}, {"id": "dua", "name": label("Dua")}]})
            }
            _ => json!({}),
        };
        for (key, value) in more.as_object().expect("fields") {
            column[key] = value.clone();
        }
        column
    };
    let main = json!({"id": "baris", "name": label("baris"), "kind": "text", "main": true});
    let columns: Vec<Value> = std::iter::once(main).chain(KINDS.iter().enumerate().map(column)).collect();
    let sheet = json!({"id": "lebar", "title": label("Lebar"), "row": label("baris"), "columns": columns,
                       "looks": [{"look": "list", "id": "daftar"}]});
    let place = json!({"kind": "kabupaten", "name": "Bangli", "head": "Bupati", "district": "kecamatan",
                       "village": "desa", "ministry": "Komdigi"});
    let session = json!({"id": "isi", "title": label("Isi"), "activity": "sheet", "start": "08:00:00", "minutes": 30,
                         "sheet": "lebar"});
    record(
        1,
        json!([{"type": "workshop_created", "format": 1, "title": "Uji", "place": place, "venue": "", "agenda": "quick",
                "zone": "WIB", "created_at": "2024-06-11T00:00:00Z",
                "aspects": [{"id": "struktur", "name": label("Struktur")}],
                "days": [{"date": "2024-06-11", "sessions": [session]}], "sheets": [sheet]},
               {"type": "delegation_added", "code": "DINKES", "name": "Dinas Kesehatan", "unsur": "opd", "votes": true}]),
    )
}

/// A cell of a column, another one for another `n`.
fn cell(column: usize, n: u64) -> (String, Value) {
    let cell = match KINDS[column] {
        "scale" => json!({"scale": n % 5 + 1}),
        "number" => json!({"number": format!("{}.5", n % 1_000)}),
        "money" => json!({"money": n * 1_000_000}),
        "years" => json!({"years": [2024 + n % 5, 2030]}),
        "tick" => json!({"tick": n.is_multiple_of(2)}),
        "choice" => json!({"choice": if n.is_multiple_of(2) { "satu" } else { "dua" }}),
        "date" => json!({"date": format!("2024-06-{:02}", n % 30 + 1)}),
        "delegation" => json!({"delegation": "DINKES"}),
        "year" => json!({"year": 2024 + n % 5}),
        "yearly" => json!({"yearly": {"2024": n.to_string(), "2025": "55"}}),
        _ => json!({"text": format!("Isian nomor {n} sebagaimana dikatakan forum")}),
    };
    (format!("k{column}"), cell)
}

fn row(n: u64, cells: Map<String, Value>) -> Record {
    let mut cells = cells;
    cells.insert("baris".to_owned(), json!({"text": format!("Baris nomor {n} dari kertas kerja")}));
    record(n, json!([{"type": "row_added", "id": n.to_string(), "sheet": "lebar", "cells": cells}]))
}

/// The workshop and 500 rows with a cell in each of 24 columns, a record each.
#[allow(dead_code)] // for tests/journal
pub fn full() -> Vec<Record> {
    let full = |n: u64| row(n, (0..KINDS.len()).map(|column| cell(column, n)).collect());
    std::iter::once(created()).chain((2..ROWS + 2).map(full)).collect()
}

/// The workshop, 500 rows, and cells set one by one, `records` in all.
#[allow(dead_code)] // for benches/cells.rs
pub fn cells(records: u64) -> Vec<Record> {
    let rows = (2..ROWS + 2).map(|n| row(n, Map::new()));
    let set = (ROWS + 2..=records).map(|n| {
        let (column, cell) = cell(usize::try_from(n / ROWS).expect("few") % KINDS.len(), n);
        let row = (n % ROWS + 2).to_string();
        record(n, json!([{"type": "cells_set", "sheet": "lebar", "row": row, "cells": {(column): cell}}]))
    });
    std::iter::once(created()).chain(rows).chain(set).collect()
}

/// The workshop and an item in each further record, `records` in all.
#[allow(dead_code)] // for benches/cells.rs
pub fn items(records: u64) -> Vec<Record> {
    let item = |n: u64| {
        let text = format!("Butir nomor {n} sebagaimana dikatakan forum");
        record(
            n,
            json!([{"type": "item_added", "id": n.to_string(), "aspect": "struktur", "quadrant": "S", "text": text}]),
        )
    };
    std::iter::once(created()).chain((2..=records).map(item)).collect()
}
