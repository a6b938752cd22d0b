//! Sheets of agenda files: each mistake with its place, several at once, and limits.

use super::*;

/// A small sheet with a text, two scales, a difference and a desk column.
pub(super) fn sheet() -> Value {
    let name = json!({"id": "nama", "en": "name"});
    json!({
        "id": "siap", "title": name, "row": name,
        "headings": [{"id": "sdm", "name": name, "aspect": "struktur"}],
        "given": [{"heading": "sdm", "cells": {"butir": "Satu", "kini": 2}}],
        "columns": [
            {"id": "butir", "name": name, "kind": "text", "main": true},
            {"id": "kini", "name": name, "kind": "scale", "low": 1, "high": 5},
            {"id": "target", "name": name, "kind": "scale", "low": 1, "high": 5, "default": 4},
            {"id": "gap", "name": name, "kind": "difference", "of": ["target", "kini"]},
            {"id": "data", "name": name, "kind": "text", "desk": true},
            {"id": "jumlah", "name": name, "kind": "number"},
            {"id": "arah", "name": name, "kind": "choice", "choices": [{"id": "naik", "name": name}]},
        ],
        "looks": [{"id": "daftar", "look": "list"}, {"id": "batang", "look": "bars", "have": "kini", "want": "target"}],
        "figures": [{"id": "siap", "share": "kini"}],
        "gate": [{"column": "gap", "at_least": 1}],
    })
}

/// The sentences about a small agenda whose only sheet is changed by `change`.
pub(super) fn told(change: impl FnOnce(&mut Value)) -> Vec<String> {
    mistakes(|file| {
        let mut sheet = sheet();
        change(&mut sheet);
        file["sheets"] = json!([sheet]);
    })
}

#[test]
fn five_mistakes_are_told_at_once_each_with_its_place() {
    let told = told(|sheet| {
        // Cells stand before the columns that they belong to.
        sheet["given"][0]["cells"]["kini"] = json!(7);
        sheet["columns"][2]["hihg"] = json!(5);
        sheet["columns"][3]["of"][1] = json!("kinni");
        sheet["looks"][1]["want"] = json!("data");
        sheet["headings"][0]["aspect"] = json!("budaya");
    });
    let expected = [
        "sheets[0].columns[2].hihg: no such field; there are id, name, kind, main, desk, default, hidden, choices, from, \
         heading, low, high, labels, unit, unit_from, decimals, baseline, direction, to, of, weights; \"high\" was meant?",
        "sheets[0].given[0].cells.kini: 7 does not fit column \"kini\"; 1 to 5 would",
        "sheets[0].headings[0].aspect: there is no aspect \"budaya\"; \"aspects\" would have it",
        "sheets[0].columns[3].of[1]: there is no column \"kinni\"",
        "sheets[0].looks[1].want: column \"data\" is of another kind; scale would be right",
    ];
    assert_eq!(told, expected);
}

#[test]
fn what_follows_from_a_broken_column_is_not_told_again() {
    let kind = told(|sheet| {
        sheet["columns"][1]["kind"] = json!("skala");
        sheet["given"][0]["cells"]["kini"] = json!("banyak");
    });
    assert_eq!(kind.len(), 1, "{kind:?}");
    assert!(kind[0].starts_with("sheets[0].columns[1].kind: \"skala\" is none of text, choice, scale,"), "{kind:?}");
    let low = told(|sheet| sheet["columns"][1]["low"] = Value::Null);
    assert_eq!(low, ["sheets[0].columns[1].low: is missing; the lowest degree would stand here"]);
    let none = told(|sheet| sheet["columns"][1] = json!(3));
    assert_eq!(none, ["sheets[0].columns[1]: 3 is not an object; { … } would be"]);
    let id = told(|sheet| sheet["columns"][1]["id"] = json!("Kini"));
    assert!(id.contains(&"sheets[0].columns[1].id: \"Kini\" is not an id; 1 to 60 of a-z, 0-9 and hyphen, such as \"program\", would be".to_owned()), "{id:?}");
    let empty = told(|sheet| sheet["columns"] = json!([]));
    assert_eq!(empty, ["sheets[0].columns: has 0 entries; 1 to 24 columns would be right"]);
}

#[test]
fn looks_figures_conditions_and_rows_say_what_is_wrong() {
    type Change = fn(&mut Value);
    let cases: [(Change, &str); 17] = [
        (|sheet| sheet["id"] = json!("Siap"), "id: \"Siap\" is not an id"),
        (|sheet| sheet["rows"] = json!("opn"), "rows: \"opn\" is none of open, items; \"open\" was meant?"),
        (
            |sheet| sheet["looks"] = Value::Null,
            "looks: is missing; a list such as [{\"id\": \"daftar\", \"look\": \"list\"}]",
        ),
        (|sheet| sheet["looks"][0]["look"] = json!("lst"), "looks[0].look: \"lst\" is none of list, bars, matrix"),
        (|sheet| sheet["looks"][0]["have"] = json!("kini"), "looks[0].have: has no use with \"list\""),
        (|sheet| sheet["looks"][1]["want"] = Value::Null, "looks[1].want: is missing; the id of a column"),
        (
            |sheet| sheet["looks"][0] = json!({"id": "k", "look": "quadrant", "weight": "kini", "rating": "target"}),
            "looks[0].look: only a sheet with \"rows\": \"items\" has this",
        ),
        (|sheet| sheet["looks"][1]["id"] = json!("daftar"), "looks[1].id: \"daftar\" is taken"),
        (|sheet| sheet["figures"][0]["total"] = json!("kini"), "figures[0].total: stands beside share"),
        (
            |sheet| sheet["figures"][0] = json!({"id": "x"}),
            "figures[0].share: is missing; the id of a column (or total",
        ),
        (
            |sheet| sheet["figures"][0]["share"] = json!("gap"),
            "figures[0].share: column \"gap\" is of another kind; scale",
        ),
        (|sheet| sheet["gate"][0] = json!({"column": "kini"}), "gate[0]: asks nothing, or several things"),
        (
            |sheet| sheet["gate"][0]["column"] = json!("butir"),
            "gate[0].column: no cell of this column can be asked this",
        ),
        (
            |sheet| sheet["gate"][0] = json!({"column": "data", "filled": true}),
            "gate[0].column: column \"data\" is for the desk",
        ),
        (
            |sheet| sheet["given"][0]["heading"] = json!("smd"),
            "given[0].heading: \"smd\" is none of sdm; \"sdm\" was meant?",
        ),
        (
            |sheet| sheet["given"][0]["cells"] = json!({"kini": 1}),
            "given[0].cells.butir: is missing; the text of the row",
        ),
        (|sheet| sheet["given"][0]["cells"]["gap"] = json!(1), "given[0].cells.gap: cannot be given in a file"),
    ];
    for (change, start) in cases {
        let told = told(change);
        assert!(told.len() == 1 && told[0].starts_with(&format!("sheets[0].{start}")), "{start}: {told:#?}");
    }
    let items = told(|sheet| {
        sheet["rows"] = json!("items");
        sheet["headings"] = json!([]);
        sheet["given"][0]["heading"] = Value::Null;
    });
    assert_eq!(
        items,
        ["sheets[0].given: only a sheet with rows of its own has this, not one with \"rows\": \"items\""]
    );
}

#[test]
fn more_than_a_sheet_may_have_is_refused() {
    let name = json!({"id": "a", "en": "b"});
    let column = |n: usize| json!({"id": format!("k{n}"), "name": name, "kind": "text"});
    let heading = |n: usize| json!({"id": format!("h{n}"), "name": name});
    let row = |n: usize| json!({"cells": {"butir": format!("Baris {n}")}});
    let grown = |field: &str, most: usize, entry: &dyn Fn(usize) -> Value| {
        let told_of = |count: usize| {
            told(|sheet| {
                let list = sheet[field].as_array_mut().expect("a list");
                (list.len()..count).for_each(|n| list.push(entry(n)));
            })
        };
        assert_eq!(told_of(most), Vec::<String>::new(), "{field}");
        told_of(most + 1)
    };
    assert_eq!(grown("columns", 24, &column), ["sheets[0].columns: has 25 entries; 1 to 24 columns would be right"]);
    assert_eq!(
        grown("headings", 40, &heading),
        ["sheets[0].headings: has 41 entries; at most 40 headings would be right"]
    );
    assert_eq!(grown("given", 500, &row), ["sheets[0].given: has 501 entries; at most 500 rows would be right"]);
    let sheets = |count: usize, rows: usize| {
        mistakes(|file| {
            let numbered = |n: usize| {
                let mut sheet = sheet();
                sheet["id"] = json!(format!("s{n}"));
                sheet["given"] = (0..rows).map(row).collect();
                sheet
            };
            file["sheets"] = (0..count).map(numbered).collect();
        })
    };
    assert_eq!(sheets(24, 1), Vec::<String>::new());
    assert_eq!(sheets(25, 1), ["sheets: has 25 entries; at most 24 sheets would be right"]);
    assert_eq!(sheets(4, 500), Vec::<String>::new());
    assert_eq!(sheets(5, 401), ["sheets: has 2005 entries; at most 2000 given rows in all would be right"]);
}

#[test]
fn sheets_and_sessions_name_what_exists() {
    let with = |sheets: Value, about: Value| {
        mistakes(|file| {
            file["sheets"] = sheets;
            let session = session(file);
            session["activity"] = json!("sheet");
            for (field, value) in about.as_object().expect("an object") {
                session[field] = value.clone();
            }
        })
    };
    let at = "days[0].sessions[0]";
    let ours = || json!([sheet()]);
    assert_eq!(
        with(ours(), json!({"sheet": "siap", "look": "batang", "columns": ["butir", "kini"]})),
        Vec::<String>::new()
    );
    assert_eq!(with(ours(), json!({})), [format!("{at}.sheet: is missing; the id of a sheet would stand here")]);
    let unknown = with(ours(), json!({"sheet": "siapp"}));
    assert_eq!(
        unknown,
        [format!("{at}.sheet: this file has no sheet \"siapp\"; there are \"siap\"; \"siap\" was meant?")]
    );
    let shipped = with(json!([]), json!({"sheet": "isu"}));
    assert_eq!(
        shipped,
        [format!(
            "{at}.sheet: this file has no sheet \"isu\"; one inside the program is called so: \"sheets\": [\"isu\"] would take it"
        )]
    );
    let parts = with(
        ours(),
        json!({"sheet": "siap", "look": "bar", "columns": ["kni"], "where": [{"column": "data", "filled": true}, {"column": "kini", "is": [9]}]}),
    );
    assert_eq!(
        parts,
        [
            format!(
                "{at}.columns[0]: \"kni\" is none of butir, kini, target, gap, data, jumlah, arah; \"kini\" was meant?"
            ),
            format!("{at}.look: \"bar\" is none of daftar, batang"),
            format!("{at}.where[0].column: column \"data\" is for the desk; the room would see what stands in it"),
            format!("{at}.where[1].is[0]: no cell of this column can be asked this"),
        ]
    );
    let named = with(json!(["isus", "isu", 3, "isu"]), json!({"sheet": "isus"}));
    assert!(named[0].starts_with("sheets[0]: \"isus\" is none of isu, rancangan, kesiapan,"), "{named:?}");
    assert!(named[1].starts_with("sheets[2]: 3 is not a sheet;"), "{named:?}");
    assert_eq!(named[2], "sheets[3]: \"isu\" is taken by sheets[1]; another id would be right");
    assert_eq!(named.len(), 3, "what is about a sheet that is not known is not told again");
    let lone = mistakes(|file| file["sheets"] = json!(["strategi", "program"]));
    let path = "sheets[1].columns";
    assert!(lone.iter().any(|told| told.starts_with(path) && told.contains("there is no sheet \"visi\"")), "{lone:?}");
}

#[test]
fn activities_of_an_earlier_form_are_told_what_to_write() {
    for (old, sheet) in
        [("outline", "rancangan"), ("readiness", "kesiapan"), ("roadmap", "program"), ("actions", "tindak-lanjut")]
    {
        let told = mistakes(|file| session(file)["activity"] = json!(old));
        let path = "days[0].sessions[0].activity";
        let right =
            format!("\"activity\": \"sheet\", \"sheet\": \"{sheet}\" would be right, with \"{sheet}\" in \"sheets\"");
        assert_eq!(told, [format!("{path}: \"{old}\" is no activity; {right}")]);
    }
    let talk = mistakes(|file| session(file)["adds"] = json!(false));
    assert_eq!(talk, ["days[0].sessions[0].adds: only a session with \"activity\": \"sheet\" has this"]);
}

#[test]
fn dimensions_and_years_are_the_files_own_where_it_says_so() {
    let read = |change: fn(&mut Value)| parse(&small(change)).expect("no mistakes").0;
    let usual = read(|_| {});
    assert_eq!((usual.dimensions.len(), usual.years), (6, Horizon::USUAL));
    assert!(read(|file| file["dimensions"] = json!([])).dimensions.is_empty());
    let own = read(|file| {
        file["dimensions"] = json!([{"id": "satu", "name": {"id": "a", "en": "b"}, "parts": [{"id": "c", "name": {"id": "a", "en": "b"}}]}]);
        file["years"] = json!({"first": 2026, "last": 2030});
    });
    assert_eq!(own.dimensions[0].parts[0].id, "c");
    assert_eq!(parse(&to_json(&own).expect("JSON")).expect("no mistakes").0, own);
    for (years, words) in [
        (json!({"first": 2030, "last": 2026}), "years: an object is not a span of years"),
        (json!({"first": 1999, "last": 2026}), "years.first: 1999 is not a number in its range; 2000 to 2100"),
        (json!({"span": 31}), "years.span: 31 is not a number in its range; 1 to 30"),
        (json!({"span": 3, "last": 2030}), "years.last: stands beside span"),
        (json!({"first": 2026}), "years.last: is missing"),
    ] {
        let told = mistakes(|file| file["years"] = years);
        assert!(told.len() == 1 && told[0].starts_with(words), "{told:?}");
    }
    let twice = mistakes(|file| {
        let one = json!({"id": "satu", "name": {"id": "a", "en": "b"}});
        file["dimensions"] = json!([one, one, {"id": "dua"}]);
    });
    assert_eq!(twice[1], "dimensions[1].id: \"satu\" is taken; another id would be right");
    assert!(twice[0].starts_with("dimensions[2].name: is missing"), "{twice:?}");
    let none = mistakes(|file| {
        file["dimensions"] = json!([]);
        file["sheets"] = json!(["isu"]);
    });
    assert!(none[0].starts_with("sheets[0].columns[1].kind: the file has no dimensions"), "{none:?}");
}
