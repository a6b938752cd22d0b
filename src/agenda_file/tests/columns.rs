//! Columns of sheets: what belongs to each kind, and what is wrong with it.

use super::sheets::told;
use super::*;

/// The sentences about the sheet with one more column.
fn told_with(column: &Value) -> Vec<String> {
    told(|sheet| {
        let mut whole = json!({"id": "baru", "name": {"id": "a", "en": "b"}});
        for (field, value) in column.as_object().expect("an object") {
            whole[field] = value.clone();
        }
        sheet["columns"].as_array_mut().expect("columns").push(whole);
    })
}

/// A column of each kind.
pub(super) fn every_kind() -> Vec<Value> {
    vec![
        json!({"kind": "text"}),
        json!({"kind": "choice", "choices": [{"id": "a", "name": {"id": "a", "en": "b"}, "aliases": ["c"]}]}),
        json!({"kind": "choice", "from": "siap", "heading": "sdm"}),
        json!({"kind": "scale", "low": 0, "high": 9}),
        json!({"kind": "number", "unit_from": "butir", "decimals": 2, "default": "1.25"}),
        json!({"kind": "money", "default": 1_000}),
        json!({"kind": "year", "default": 2027}),
        json!({"kind": "years", "default": [2026, 2028]}),
        json!({"kind": "yearly", "unit": {"id": "%", "en": "%"}, "default": {"2026": "40", "2027": 55}}),
        json!({"kind": "yearly", "baseline": "jumlah", "direction": "arah"}),
        json!({"kind": "date", "default": "2026-11-28"}),
        json!({"kind": "delegation", "default": "DINKES"}),
        json!({"kind": "delegations", "default": ["DINKES", "DLH"]}),
        json!({"kind": "dimension", "default": "governance/public-service"}),
        json!({"kind": "tick", "default": false}),
        json!({"kind": "links", "to": ["items", "priorities", "siap"]}),
        json!({"kind": "sum", "of": ["kini", "target"]}),
        json!({"kind": "weighted", "of": ["kini", "target"], "weights": [2, 1]}),
        json!({"kind": "product", "of": ["kini", "gap"]}),
        json!({"kind": "portion", "of": "kini"}),
    ]
}

#[test]
fn a_sheet_without_mistakes_has_none() {
    assert_eq!(told(|_| {}), Vec::<String>::new());
    for column in every_kind() {
        assert_eq!(told_with(&column), Vec::<String>::new(), "{column}");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn each_kind_of_column_says_what_is_wrong_with_it() {
    for (column, place, words) in [
        (json!({}), "kind", "is missing; what its cells are"),
        (json!({"kind": "text", "low": 1}), "low", "has no use with \"text\""),
        (json!({"kind": "text", "default": 3}), "default", "3 does not fit column \"baru\"; a text of 1 to 500"),
        (json!({"kind": "choice"}), "choices", "is missing; a list of choices (or from"),
        (json!({"kind": "choice", "choices": []}), "choices", "has 0 entries; 1 to 60 choices"),
        (json!({"kind": "choice", "choices": [], "from": "siap"}), "from", "stands beside choices; one of the two"),
        (json!({"kind": "choice", "from": "tiada"}), "from", "there is no sheet \"tiada\"; \"sheets\" would have it"),
        (json!({"kind": "choice", "from": "siap", "heading": "x"}), "heading", "that sheet has no heading \"x\""),
        (json!({"kind": "scale", "low": 4, "high": 1}), "high", "4 to 1 is no scale; 0 to 9 at most, the lower first"),
        (json!({"kind": "scale", "low": 1, "high": 12}), "high", "12 is not a number in its range; 0 to 9 would be"),
        (
            json!({"kind": "scale", "low": 1, "high": 3, "labels": [{"id": "a", "en": "b"}]}),
            "labels",
            "has 1 labels; 3, one for each degree",
        ),
        (
            json!({"kind": "scale", "low": 1, "high": 3, "default": 4}),
            "default",
            "4 does not fit column \"baru\"; 1 to 3",
        ),
        (json!({"kind": "number", "decimals": 5}), "decimals", "5 is not a number in its range; 0 to 4"),
        (json!({"kind": "number", "unit_from": "gap"}), "unit_from", "column \"gap\" is of another kind; choice, text"),
        (
            json!({"kind": "number", "unit_from": "butir", "unit": {"id": "a", "en": "b"}}),
            "unit_from",
            "stands beside unit",
        ),
        (
            json!({"kind": "number", "default": "1.5"}),
            "default",
            "\"1.5\" does not fit column \"baru\"; a whole number",
        ),
        (json!({"kind": "money", "default": -1}), "default", "-1 does not fit column \"baru\"; whole rupiah, 0 to"),
        (json!({"kind": "year", "default": 1999}), "default", "1999 does not fit column \"baru\"; 2000 to 2100"),
        (
            json!({"kind": "years", "default": [2028, 2026]}),
            "default",
            "a list does not fit column \"baru\"; [first, last]",
        ),
        (json!({"kind": "yearly", "baseline": "kini"}), "baseline", "means nothing without direction"),
        (json!({"kind": "number", "direction": "kini"}), "direction", "has no use with \"number\""),
        (
            json!({"kind": "yearly", "baseline": "kini", "direction": "arah"}),
            "baseline",
            "column \"kini\" is of another kind; number would be right",
        ),
        (
            json!({"kind": "yearly", "default": {"26": 4}}),
            "default",
            "an object does not fit column \"baru\"; {\"2026\"",
        ),
        (
            json!({"kind": "date", "default": "28-11-2026"}),
            "default",
            "\"28-11-2026\" does not fit column \"baru\"; \"2026",
        ),
        (
            json!({"kind": "delegation", "default": "dinkes"}),
            "default",
            "\"dinkes\" does not fit column \"baru\"; a code",
        ),
        (
            json!({"kind": "delegations", "default": []}),
            "default",
            "a list does not fit column \"baru\"; 1 to 40 codes",
        ),
        (
            json!({"kind": "dimension", "default": "gov"}),
            "default",
            "\"gov\" does not fit column \"baru\"; \"governance\"",
        ),
        (json!({"kind": "tick", "default": 1}), "default", "1 does not fit column \"baru\"; true or false"),
        (json!({"kind": "links"}), "to", "is missing; 1 or more of \"items\", \"priorities\" and ids of sheets"),
        (json!({"kind": "links", "to": ["tiada"]}), "to[0]", "there is no sheet \"tiada\""),
        (json!({"kind": "links", "to": ["items"], "default": [1]}), "default", "cannot be given in a file"),
        (json!({"kind": "difference", "of": ["kini"]}), "of", "has 1 entries; two columns would be right"),
        (json!({"kind": "sum", "of": ["butir"]}), "of[0]", "column \"butir\" is of another kind; scale, number, money"),
        (json!({"kind": "product", "of": ["baru"]}), "of", "the column is computed from itself"),
        (json!({"kind": "weighted", "of": ["kini"], "weights": [1, 2]}), "weights", "has 2 weights; 1, one for each"),
        (json!({"kind": "weighted", "of": ["kini"]}), "weights", "is missing; a list with a weight for each column"),
        (json!({"kind": "portion", "of": ["kini"]}), "of", "a list is not a text"),
        (json!({"kind": "tows", "of": "kini"}), "of", "column \"kini\" is of another kind; links would be right"),
        (json!({"kind": "text", "id": "kini"}), "id", "\"kini\" is taken; another id would be right"),
        (json!({"kind": "text", "id": "chosen"}), "id", "\"chosen\" is taken"),
    ] {
        let told = told_with(&column);
        let start = format!("sheets[0].columns[7].{place}: {words}");
        assert!(told.len() == 1 && told[0].starts_with(&start), "{column} {told:#?}");
    }
}

#[test]
fn a_sheet_has_one_main_column_of_text_that_the_room_may_see() {
    let no_main = told(|sheet| sheet["columns"][0]["main"] = json!(false));
    assert_eq!(no_main, ["sheets[0].columns: no column has \"main\": true; one would be right"]);
    let two = told_with(&json!({"kind": "text", "main": true}));
    assert_eq!(two[0], "sheets[0].columns: 2 columns have \"main\": true; one would be right");
    let desk = told(|sheet| sheet["columns"][0]["desk"] = json!(true));
    assert_eq!(desk, ["sheets[0].columns[0].main: a main column is of kind text, neither \"desk\" nor \"hidden\""]);
}

#[test]
fn cells_of_a_scale_that_is_none_are_not_judged() {
    let found = told(|sheet| {
        let column = sheet["columns"].as_array_mut().expect("columns").iter_mut().find(|column| column["id"] == "kini");
        let column = column.expect("a scale");
        for (field, value) in [("low", 5), ("high", 1), ("default", 9)] {
            column[field] = json!(value);
        }
        column.as_object_mut().expect("a column").remove("labels");
        sheet["given"] = json!([{"cells": {"butir": "Satu", "kini": 9}}]);
    });
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("5 to 1 is no scale"), "{found:?}");
}
