//! The sheets of the story: a column of every kind, every look, and everything that happens to rows.

use super::Story;
use serde_json::{Value, json};

/// The first sum of an earlier workshop.
const EARLIER: &str = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";

fn label(id: &str, en: &str) -> Value {
    json!({"id": id, "en": en})
}

/// A column that is called by its id.
fn column(id: &str, kind: &str, more: Value) -> Value {
    let mut column = json!({"id": id, "name": label(id, id), "kind": kind});
    for (key, value) in more.as_object().expect("fields") {
        column[key] = value.clone();
    }
    column
}

/// The sheets of `workshop_created`.
pub(super) fn declared() -> Value {
    json!([readiness(5), strategies(), programmes(), factors()])
}

pub(super) fn dimensions() -> Value {
    json!([{"id": "governance", "name": label("Tata kelola", "Governance"), "aliases": ["gov"],
            "parts": [{"id": "public-service", "name": label("Layanan publik", "Public service"), "aliases": ["layanan"]}]},
           {"id": "living", "name": label("Kualitas hidup", "Living")}])
}

/// The session that fills the programmes.
pub(super) fn session(mut plan: Value) -> Value {
    plan["sheet"] = json!("program");
    plan["look"] = json!("jalan");
    plan["columns"] = json!(["program", "tahun"]);
    plan["adds"] = json!(false);
    plan["where"] = json!([{"column": "bulan", "at_most": 12}, {"column": "dimensi", "is": ["governance", "living"]},
                           {"column": "dampak", "at_least": 2}, {"column": "opd", "filled": true}]);
    plan
}

fn readiness(high: usize) -> Value {
    let degrees: Vec<Value> = ["belum ada", "dirintis", "berjalan", "terpadu", "andal"]
        .into_iter()
        .zip(["none", "begun", "running", "integrated", "reliable"])
        .take(high)
        .map(|(id, en)| label(id, en))
        .collect();
    json!({"id": "kesiapan", "title": label("Kesiapan", "Readiness"), "row": label("indikator", "indicator"),
        "headings": [{"id": "sdm", "name": label("SDM", "People"), "aspect": "struktur"},
                     {"id": "tik", "name": label("TIK", "ICT"), "dimension": "governance"}],
        "columns": [column("indikator", "text", json!({"main": true})),
                    column("kini", "scale", json!({"low": 1, "high": high, "labels": degrees})),
                    column("target", "scale", json!({"low": 1, "high": high, "default": {"scale": 3}})),
                    column("gap", "difference", json!({"of": ["target", "kini"]})),
                    column("data", "text", json!({"desk": true}))],
        "looks": [{"look": "list", "id": "daftar", "name": label("Daftar indikator", "Indicators")},
                  {"look": "bars", "id": "batang", "have": "kini", "want": "target"}],
        "figures": [{"id": "kesiapan", "name": label("Kesiapan", "Readiness"), "share": "kini"}]})
}

fn strategies() -> Value {
    json!({"id": "strategi", "title": label("Strategi", "Strategies"), "row": label("strategi", "strategy"),
        "columns": [column("strategi", "text", json!({"main": true})),
                    column("asal", "links", json!({"to": ["items", "priorities"]})),
                    column("jenis", "tows", json!({"of": "asal"}))],
        "looks": [{"look": "matrix", "id": "matriks", "links": "asal"}]})
}

fn programmes() -> Value {
    let kinds = json!([{"id": "aplikasi", "name": label("Aplikasi", "Application"), "aliases": ["app"]},
                       {"id": "literasi", "name": label("Literasi", "Literacy")}]);
    let degrees = json!({"low": 1, "high": 4});
    json!({"id": "program", "title": label("Program", "Programmes"), "row": label("program", "programme"),
        "columns": [column("program", "text", json!({"main": true})),
                    column("asal", "links", json!({"to": ["items", "priorities", "strategi", "program"]})),
                    column("dimensi", "dimension", json!({})), column("jenis", "choice", json!({"choices": kinds})),
                    column("indikator", "choice", json!({"from": "kesiapan", "heading": "sdm", "desk": true})),
                    column("opd", "delegation", json!({})), column("mitra", "delegations", json!({})),
                    column("bulan", "number", json!({"unit": label("bulan", "months"), "decimals": 1})),
                    column("satuan", "text", json!({})), column("volume", "number", json!({"unit_from": "satuan"})),
                    column("biaya", "money", json!({"desk": true})), column("tahun", "years", json!({})),
                    column("mulai", "year", json!({})), column("capaian", "yearly", json!({"unit": label("%", "%")})),
                    column("batas", "date", json!({})), column("siap", "tick", json!({})),
                    column("dampak", "scale", degrees.clone()), column("sarana", "scale", degrees),
                    column("skor", "weighted", json!({"of": ["dampak", "sarana"], "weights": [2, 1]})),
                    column("jumlah", "sum", json!({"of": ["dampak", "sarana"]})),
                    column("kali", "product", json!({"of": ["dampak", "sarana"]})),
                    column("bagian", "portion", json!({"of": "biaya"}))],
        "looks": [{"look": "timeline", "id": "jalan", "years": "tahun", "by": "jenis"},
                  {"look": "spread", "id": "sebaran", "across": "dimensi"},
                  {"look": "spread", "id": "silang", "across": "dimensi", "down": "jenis"}],
        "figures": [{"id": "biaya", "total": "biaya"}],
        "gate": [{"column": "bulan", "at_most": 12}, {"column": "siap", "is": [true]}, {"column": "chosen", "filled": false}]})
}

fn factors() -> Value {
    json!({"id": "faktor", "title": label("Faktor", "Factors"), "row": label("faktor", "factor"), "rows": "items",
        "columns": [column("faktor", "text", json!({"main": true})), column("poin", "number", json!({})),
                    column("bobot", "portion", json!({"of": "poin"})),
                    column("rating", "scale", json!({"low": 1, "high": 4})),
                    column("nilai", "product", json!({"of": ["bobot", "rating"]}))],
        "looks": [{"look": "quadrant", "id": "kuadran", "weight": "bobot", "rating": "rating"}]})
}

/// The row that the agenda gives.
pub(super) fn given() -> Value {
    json!({"type": "row_added", "id": "1", "sheet": "kesiapan", "heading": "sdm",
           "cells": {"indikator": {"text": label("Tenaga TIK di tiap OPD", "ICT staff in every office")}}})
}

fn added(story: &Story, sheet: &str, cells: Value) -> (String, Value) {
    let id = (story.records.len() + 1).to_string();
    (id.clone(), json!({"type": "row_added", "id": id, "sheet": sheet, "cells": cells}))
}

fn set(sheet: &str, row: &str, cells: Value) -> Value {
    json!({"type": "cells_set", "sheet": sheet, "row": row, "cells": cells})
}

/// Readiness is scored, a weakness comes of it, a strategy and programmes; one is voted on.
pub(super) fn happen(story: &mut Story) {
    story.one(set("kesiapan", "1", json!({"kini": {"scale": 2}, "data": {"text": "Laporan kepegawaian 2023"}})));
    story.one(set("kesiapan", "1", json!({"kini": {"scale": 5}, "data": null})));
    let (first, mut new) = added(story, "kesiapan", json!({"indikator": {"text": "Jaringan antar-OPD"}}));
    new["heading"] = json!("tik");
    new["by"] = json!("DINKES");
    let second = format!("{first}.1");
    let mut other = added(story, "kesiapan", json!({"indikator": {"text": "Jaringan"}})).1;
    other["id"] = json!(second);
    story.tell(json!([new, other]));
    story.one(json!({"type": "row_moved", "row": second, "heading": "sdm", "before": "1"}));
    story.one(json!({"type": "row_moved", "row": second}));
    story.one(json!({"type": "row_merged", "from": second, "into": first}));
    let weakness = (story.records.len() + 1).to_string();
    story.one(json!({"type": "item_added", "id": weakness, "aspect": "struktur", "quadrant": "W",
                     "text": "Tenaga TIK sedikit", "from": [{"row": "1"}], "origin": {"workshop": EARLIER, "id": "17.2"}}));
    let chance = (story.records.len() + 1).to_string();
    story.one(json!({"type": "item_added", "id": chance, "aspect": "struktur", "quadrant": "O", "text": "Beasiswa kementerian"}));
    story.one(set("faktor", &weakness, json!({"poin": {"number": "6"}, "rating": {"scale": 3}})));
    let refs = json!([{"item": weakness}, {"item": chance}]);
    let (strategy, new) =
        added(story, "strategi", json!({"strategi": {"text": "Beasiswa TIK"}, "asal": {"refs": refs}}));
    story.one(new);
    programmes_come(story, &strategy);
    let mut narrow = readiness(3);
    narrow["columns"][4]["hidden"] = json!(true);
    narrow["headings"][1]["hidden"] = json!(true);
    story.one(json!({"type": "sheet_changed", "sheet": narrow}));
}

fn programmes_come(story: &mut Story, strategy: &str) {
    let cells = json!({
        "program": {"text": "Satu OPD satu pranata komputer"}, "asal": {"refs": [{"row": strategy}]},
        "dimensi": {"dimension": "governance/public-service"}, "jenis": {"choice": "literasi"},
        "indikator": {"choice": "1"}, "opd": {"delegation": "DINKES"}, "mitra": {"delegations": ["KADIN", "UNIV"]},
        "bulan": {"number": "7.5"}, "satuan": {"text": "orang"}, "volume": {"number": "41"},
        "biaya": {"money": 1_250_000_000_i64}, "tahun": {"years": [2025, 2027]}, "mulai": {"year": 2025},
        "capaian": {"yearly": {"2025": "40", "2026": "55"}}, "batas": {"date": "2024-12-20"}, "siap": {"tick": true},
        "dampak": {"scale": 4}, "sarana": {"scale": 3}});
    let (programme, mut new) = added(story, "program", cells);
    new["origin"] = json!({"workshop": EARLIER, "id": "31"});
    story.one(new);
    let carried = (story.records.len() + 1).to_string();
    story.one(json!({"type": "priority_carried", "id": carried, "text": "Satu OPD satu pranata komputer", "rank": 1,
                     "decided_by": "count", "about": {"row": programme}, "origin": {"workshop": EARLIER, "id": "44"}}));
    let asked = (story.records.len() + 1).to_string();
    story.one(json!({"type": "note_taken", "id": asked, "session": "program", "kind": "question",
                     "text": "Siapa merawat aplikasi setelah diluncurkan?",
                     "origin": {"workshop": EARLIER, "id": "52"}}));
    let (other, new) = added(story, "program", json!({"program": {"text": "Kelas daring desa"}}));
    story.one(new);
    let vote = (story.records.len() + 1).to_string();
    story.one(json!({"type": "vote_drafted", "id": vote, "question": "Quick win mana?", "session": "program",
                     "options": [{"id": "A", "text": "Satu OPD satu pranata komputer", "row": programme},
                                 {"id": "B", "text": "Kelas daring desa", "row": other}]}));
    story.one(json!({"type": "vote_accepted", "vote": vote, "at": "2024-06-12T06:10:00Z", "taken": [["B"]],
                     "decided_by": "musyawarah", "reason": "Aklamasi"}));
    let refs = json!([{"priority": [vote, "B"]}, {"priority": carried}, {"row": programme}]);
    story.one(set("program", &other, json!({"asal": {"refs": refs}})));
    for (event, reason) in [
        ("parked", Some("Menunggu anggaran")),
        ("restored", None),
        ("withdrawn", Some("Dobel")),
        ("restored", None),
        ("parked", None),
        ("withdrawn", None),
    ] {
        let mut event = json!({"type": format!("row_{event}"), "row": programme});
        if let Some(reason) = reason {
            event["reason"] = json!(reason);
        }
        story.one(event);
    }
    let tables = |event: &str, tables: &[&str]| json!({"type": event, "sheet": "program", "tables": tables});
    let mut sent = tables("tables_sent", &["KELOMPOK-1", "KELOMPOK-2"]);
    sent["session"] = json!("program");
    story.one(sent);
    story.one(tables("tables_returned", &["KELOMPOK-2"]));
}
