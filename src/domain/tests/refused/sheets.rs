//! Sheets, rows, cells, refs, and what was carried over.

use super::{drafted, item, long, no_lines, only, two};
use crate::domain::fixture::sheets::sheets;
use serde_json::{Value, json};

const EARLIER: &str = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";

fn row(id: &str, sheet: &str, cells: Value) -> Value {
    json!({"type": "row_added", "id": id, "sheet": sheet, "cells": cells})
}

fn indicator(id: &str) -> Value {
    row(id, "kesiapan", json!({"indikator": {"text": "Tenaga TIK"}}))
}

fn programme(id: &str) -> Value {
    row(id, "program", json!({"program": {"text": "Pelatihan"}}))
}

fn set(sheet: &str, row: &str, cells: Value) -> Value {
    json!({"type": "cells_set", "sheet": sheet, "row": row, "cells": cells})
}

/// A step of a row by the name of its event.
fn step(what: &str, row: &str) -> Value {
    json!({"type": format!("row_{what}"), "row": row})
}

/// The sheet at a place of the fixture, with `change` made to it.
fn changed(place: usize, change: impl FnOnce(&mut Value)) -> Value {
    let mut sheet = serde_json::to_value(&sheets()[place]).expect("JSON");
    change(&mut sheet);
    json!({ "sheet": sheet })
}

/// Each as the one field `key`.
fn each(key: &str, values: impl IntoIterator<Item = Value>) -> Vec<Value> {
    values.into_iter().map(|value| json!({ (key): value })).collect()
}

fn origins() -> Vec<Value> {
    let sums = ["", "5891b5b5", &EARLIER.to_uppercase(), &format!("{EARLIER}00"), &"g".repeat(64)];
    each("origin", sums.map(|workshop| json!({"workshop": workshop, "id": "7"})))
}

#[test]
fn a_row_comes_whole_to_a_sheet_of_its_own() {
    let mut good = indicator("2");
    good["heading"] = json!("sdm");
    good["by"] = json!("DINKES");
    good["origin"] = json!({"workshop": EARLIER, "id": "7.1"});
    let mut bad = vec![
        json!({"id": "3"}),
        json!({"sheet": "tiada"}),
        json!({"sheet": "program"}),
        json!({"sheet": "faktor", "heading": null, "cells": {"poin": {"number": "1"}}}),
        json!({"heading": "tiada"}),
        json!({"by": "TIADA"}),
    ];
    bad.extend(origins());
    bad.extend(each(
        "cells",
        [
            json!({}),
            json!({"kini": {"scale": 3}}),
            json!({"indikator": {"scale": 3}}),
            json!({"indikator": {"text": "Tenaga"}, "tiada": {"text": "x"}}),
            json!({"indikator": {"text": "Tenaga"}, "gap": {"number": "1"}}),
            json!({"indikator": {"text": {"id": "Tenaga", "en": ""}}}),
        ],
    ));
    bad.extend(no_lines("text").into_iter().map(|text| json!({"cells": {"indikator": text}})));
    only(&[indicator("3")], &good, &bad);
}

#[test]
fn cells_hold_what_their_column_takes_of_what_there_is() {
    let before =
        [programme("2"), indicator("3"), step("withdrawn", "3"), programme("4"), item("5"), drafted("6", two())];
    let cells = |cells: Value| json!({ "cells": cells });
    let one = |column: &str, cell: Value| json!({"cells": {(column): cell}});
    let good = set("program", "2", json!({"bulan": {"number": "7.5"}, "biaya": null}));
    let mut bad = vec![
        json!({"sheet": "kesiapan"}),
        json!({"sheet": "tiada"}),
        json!({"row": "9"}),
        json!({"row": "5"}),
        json!({"sheet": "kesiapan", "row": "3", "cells": {"kini": {"scale": 3}}}),
        cells(json!({})),
        cells(json!({"program": null})),
        cells(json!({"tiada": null})),
        cells(json!({"skor": {"number": "3"}})),
    ];
    let years: serde_json::Map<String, Value> = (2000..2031).map(|year| (year.to_string(), json!("1"))).collect();
    bad.extend([
        one("bulan", json!({"number": "7.55"})),
        one("bulan", json!({"money": 7})),
        one("biaya", json!({"money": -1})),
        one("biaya", json!({"money": 1_000_000_000_000_001_i64})),
        one("dampak", json!({"scale": 5})),
        one("dampak", json!({"scale": 0})),
        one("mulai", json!({"year": 1999})),
        one("mulai", json!({"year": 2101})),
        one("tahun", json!({"years": [2027, 2026]})),
        one("capaian", json!({"yearly": {}})),
        one("capaian", json!({"yearly": {"1999": "1"}})),
        one("capaian", json!({"yearly": {"2026": "1.5"}})),
        one("capaian", json!({ "yearly": years })),
        one("jenis", json!({"choice": "tiada"})),
        one("misi", json!({"choice": "2"})),
        one("misi", json!({"choice": "kesiapan"})),
        one("dimensi", json!({"dimension": "governance/tiada"})),
        one("dimensi", json!({"dimension": "tiada"})),
        one("opd", json!({"delegation": "TIADA"})),
        one("mitra", json!({"delegations": []})),
        one("mitra", json!({"delegations": ["DINKES", "DINKES"]})),
        one("program", json!({"text": long()})),
    ]);
    let refs = [
        json!([]),
        json!([{"row": "2"}]),
        json!([{"row": "9"}]),
        json!([{"row": "3"}]),
        json!([{"item": "9"}]),
        json!([{"item": "2"}]),
        json!([{"priority": ["6", "C"]}]),
        json!([{"priority": ["9", "A"]}]),
        json!([{"priority": "9"}]),
        json!([{"row": "4"}, {"row": "4"}]),
    ];
    bad.extend(refs.map(|refs| one("asal", json!({ "refs": refs }))));
    only(&before, &good, &bad);
    let cited = json!({"asal": {"refs": [{"row": "4"}, {"item": "5"}, {"priority": ["6", "B"]}]}});
    only(&before, &set("program", "2", cited), &[]);
}

#[test]
fn where_rows_are_items_only_cells_are_set() {
    let before = [item("2"), item("3"), json!({"type": "item_withdrawn", "id": "3"}), indicator("4")];
    let good = set("faktor", "2", json!({"poin": {"number": "6"}}));
    let bad = [
        json!({"row": "3"}),
        json!({"row": "4"}),
        json!({"row": "9"}),
        json!({"cells": {"faktor": {"text": "lain"}}}),
        json!({"cells": {"faktor": null}}),
        json!({"cells": {"bobot": {"number": "1"}}}),
    ];
    only(&before, &good, &bad);
    for event in ["parked", "withdrawn"] {
        only(&before, &step(event, "4"), &[json!({"row": "2"})]);
    }
}

#[test]
fn rows_are_moved_merged_parked_and_restored_as_they_stand() {
    let mut before = vec![indicator("2"), indicator("3"), indicator("4"), indicator("5"), programme("6")];
    before.extend([step("parked", "4"), step("withdrawn", "5")]);
    let moved = json!({"type": "row_moved", "row": "2", "heading": "tik", "before": "3"});
    let bad = [
        json!({"row": "4"}),
        json!({"row": "5"}),
        json!({"row": "6"}),
        json!({"row": "9"}),
        json!({"heading": "tiada"}),
        json!({"before": "2"}),
        json!({"before": "6"}),
        json!({"before": "9"}),
    ];
    only(&before, &moved, &bad);
    let merged = json!({"type": "row_merged", "from": "2", "into": "3"});
    let mut bad = each("into", ["2", "4", "5", "6", "9"].map(|id| json!(id)));
    bad.extend(each("from", ["3", "4", "5", "6", "9"].map(|id| json!(id))));
    only(&before, &merged, &bad);
    let reasons = || no_lines("reason");
    let mut parked = step("parked", "2");
    parked["reason"] = json!("Menunggu");
    only(&before, &parked, &[each("row", ["4", "5", "9"].map(|id| json!(id))), reasons()].concat());
    let mut withdrawn = step("withdrawn", "4");
    withdrawn["reason"] = json!("Dobel");
    only(&before, &withdrawn, &[each("row", ["5", "9"].map(|id| json!(id))), reasons()].concat());
    only(&before, &step("restored", "5"), &each("row", ["2", "6", "9"].map(|id| json!(id))));
    before.push(merged);
    only(&before, &step("restored", "2"), &each("row", ["3"].map(|id| json!(id))));
    only(&before, &step("parked", "3"), &each("row", ["2"].map(|id| json!(id))));
    only(&before, &set("kesiapan", "3", json!({"kini": {"scale": 1}})), &each("row", ["2"].map(|id| json!(id))));
}

#[test]
fn nothing_of_a_declaration_vanishes_and_it_stays_sound() {
    let good = |sheet: Value| json!({"type": "sheet_changed", "sheet": sheet["sheet"]});
    let hidden = changed(0, |sheet| {
        sheet["columns"][4]["hidden"] = json!(true);
        sheet["headings"][0]["hidden"] = json!(true);
        sheet["title"] = json!({"id": "Lain", "en": "Other"});
    });
    let gone = |list: &'static str, at: usize| {
        changed(0, move |sheet| drop(sheet[list].as_array_mut().expect("it").remove(at)))
    };
    let mut bad = vec![
        gone("headings", 0),
        gone("columns", 0),
        gone("columns", 4),
        changed(0, |sheet| sheet["rows"] = json!("items")),
        changed(0, |sheet| sheet["columns"][4]["kind"] = json!("date")),
        changed(0, |sheet| {
            sheet["columns"][0]["main"] = json!(false);
            sheet["columns"][4]["main"] = json!(true);
            sheet["columns"][4]["desk"] = json!(false);
        }),
        changed(0, |sheet| sheet["columns"][0]["desk"] = json!(true)),
        changed(0, |sheet| sheet["columns"][1]["high"] = json!(10)),
        changed(0, |sheet| sheet["columns"][2]["default"] = json!({"scale": 6})),
        changed(0, |sheet| sheet["columns"][3]["of"] = json!(["target", "gap"])),
        changed(0, |sheet| sheet["headings"][0]["aspect"] = json!("tiada")),
        changed(0, |sheet| sheet["headings"][0]["dimension"] = json!("tiada")),
        changed(0, |sheet| sheet["looks"] = json!([])),
        changed(0, |sheet| sheet["looks"][1]["have"] = json!("data")),
        changed(0, |sheet| sheet["figures"][0]["share"] = json!("data")),
        changed(0, |sheet| sheet["gate"] = json!([{"column": "kini"}])),
        changed(0, |sheet| sheet["id"] = json!("Kesiapan")),
        changed(2, |sheet| drop(sheet["columns"][3]["choices"].as_array_mut().expect("it").pop())),
        changed(2, |sheet| sheet["columns"][3]["choices"][0]["aliases"] = json!(["\u{1b}[31m"])),
        changed(2, |sheet| sheet["columns"][1]["to"] = json!(["tiada"])),
        changed(2, |sheet| sheet["columns"][16]["weights"] = json!([1])),
        changed(3, |sheet| sheet["rows"] = json!("open")),
    ];
    for text in no_lines("id").into_iter().map(|text| text["id"].clone()) {
        bad.push(changed(0, |sheet| sheet["title"]["en"] = text.clone()));
        bad.push(changed(0, |sheet| sheet["columns"][1]["name"]["id"] = text));
    }
    only(&[], &good(hidden), &bad);
    let new = changed(1, |sheet| sheet["id"] = json!("arah"));
    let ids = ["", "Arah", "items", "priorities"];
    only(&[], &good(new), &ids.map(|id| changed(1, |sheet| sheet["id"] = json!(id))));
}

#[test]
fn what_was_carried_over_says_from_where_and_is_about_what_there_is() {
    let before = [item("2"), indicator("3")];
    let good = json!({"type": "priority_carried", "id": "4", "text": "Pelatihan", "rank": 1, "decided_by": "count",
                      "about": {"row": "3"}, "origin": {"workshop": EARLIER, "id": "7"}});
    let mut bad = vec![
        json!({"rank": 0}),
        json!({"about": {"row": "2"}}),
        json!({"about": {"item": "3"}}),
        json!({"about": {"priority": "4"}}),
        json!({"about": {"priority": ["2", "A"]}}),
    ];
    bad.extend(no_lines("text"));
    bad.extend(origins());
    only(&before, &good, &bad);
    let again = [before.as_slice(), std::slice::from_ref(&good)].concat();
    let mut other = good;
    other["id"] = json!("5");
    only(&again, &other, &[json!({"id": "4"})]);
    let mut made = item("6");
    made["from"] = json!([{"row": "3"}, {"priority": "4"}]);
    made["origin"] = json!({"workshop": EARLIER, "id": "7"});
    let mut bad = each(
        "from",
        [
            json!([{"row": "9"}]),
            json!([{"item": "3"}]),
            json!([{"priority": "5"}]),
            json!([{"row": "3"}, {"row": "3"}]),
            json!(vec![json!({"row": "3"}); 41]),
        ],
    );
    bad.extend(origins());
    only(&again, &made, &bad);
}

#[test]
fn a_session_fills_a_sheet_that_is_declared() {
    let plan = json!({"id": "baru", "title": {"id": "Baru", "en": "New"}, "activity": "sheet", "start": "10:00:00",
                      "minutes": 30, "sheet": "program", "look": "jalan", "columns": ["program", "tahun"], "adds": false,
                      "where": [{"column": "bulan", "at_most": 12}]});
    let with = |key: &str, value: Value| {
        let mut plan = plan.clone();
        plan[key] = value;
        json!({ "plan": plan })
    };
    let bad = [
        with("sheet", json!("tiada")),
        with("sheet", json!(null)),
        with("look", json!("batang")),
        with("columns", json!(["tiada"])),
        with("where", json!([{"column": "tiada", "filled": true}])),
        with("where", json!([{"column": "bulan"}])),
        with("where", json!([{"column": "bulan", "at_most": 12, "filled": true}])),
        with("where", json!([{"column": "program", "at_least": 1}])),
        with("activity", json!("talk")),
    ];
    let added = json!({"type": "session_added", "day": 0, "index": 0, "plan": plan});
    only(&[], &added, &bad);
}
