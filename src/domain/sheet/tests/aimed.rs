//! Numbers of years against the number that they start from.

use super::*;
use crate::domain::sheet::{Contrary, Kind, baseline, contrary};

/// A sheet with a number at the beginning, a direction of three choices and numbers of years.
fn aimed() -> Table {
    let name = |text: &str| json!({"id": text, "en": text});
    let choice = |id: &str| json!({"id": id, "name": name(id)});
    let sheet = json!({
        "id": "ukur", "title": name("Ukur"), "row": name("ukuran"),
        "columns": [
            {"id": "ukuran", "name": name("ukuran"), "kind": "text", "main": true},
            {"id": "arah", "name": name("arah"), "kind": "choice", "choices": [choice("naik"), choice("turun"), choice("tetap")]},
            {"id": "awal", "name": name("awal"), "kind": "number", "decimals": 2},
            {"id": "target", "name": name("target"), "kind": "yearly", "decimals": 2, "baseline": "awal", "direction": "arah"}],
        "looks": [{"look": "list", "id": "daftar"}]});
    let sheet: Sheet = serde_json::from_value(sheet).expect("a sheet");
    let mut created = crate::domain::fixture::created();
    created.sheets.push(sheet);
    Table::of(created)
}

fn told(direction: Option<&str>, from: Option<&str>, years: &Json) -> Vec<Contrary> {
    let mut table = aimed();
    let row = table.row("ukur", None, json!({"ukuran": {"text": "Waktu tunggu"}, "target": {"yearly": years}}));
    if let Some(direction) = direction {
        table.set("ukur", row, "arah", json!({"choice": direction})).unwrap();
    }
    if let Some(from) = from {
        table.set("ukur", row, "awal", json!({"number": from})).unwrap();
    }
    let sheet = table.workshop().sheet("ukur").expect("a sheet");
    contrary(table.workshop(), sheet, Some(row), &std::collections::BTreeMap::new())
}

#[test]
fn the_first_year_on_the_wrong_side_is_told() {
    let years = json!({"2026": "14", "2027": "12.5", "2028": "15"});
    let first = |found: &[Contrary]| found.iter().map(|of| (of.year, of.rises)).collect::<Vec<_>>();
    assert_eq!(first(&told(Some("naik"), Some("14"), &years)), [(2027, true)]);
    assert_eq!(first(&told(Some("turun"), Some("14"), &years)), [(2028, false)]);
    assert_eq!(told(Some("naik"), Some("12.5"), &years), [], "what stays the same goes against nothing");
    for (direction, from) in [(None, Some("14")), (Some("naik"), None), (Some("tetap"), Some("14"))] {
        assert_eq!(told(direction, from, &years), [], "{direction:?} {from:?}");
    }
}

#[test]
fn what_is_typed_goes_before_what_stands() {
    let mut table = aimed();
    let cells = json!({"ukuran": {"text": "a"}, "arah": {"choice": "naik"}, "awal": {"number": "1"},
        "target": {"yearly": {"2026": "2"}}});
    let row = table.row("ukur", None, cells);
    let sheet = table.workshop().sheet("ukur").expect("a sheet");
    let with = |column: &str, cell: Option<Cell>| {
        let typed = std::collections::BTreeMap::from([(column.to_owned(), cell)]);
        contrary(table.workshop(), sheet, Some(row), &typed).len()
    };
    assert_eq!(with("awal", Some(Cell::Number("3".parse().expect("a number")))), 1);
    assert_eq!(with("arah", Some(Cell::Choice("turun".to_owned()))), 1);
    assert_eq!(with("awal", None), 0);
    assert_eq!(baseline(sheet).map(|column| column.id.as_str()), Some("awal"));
    let public = sheet.public();
    assert!(matches!(public.column("target").map(|column| &column.kind), Some(Kind::Yearly { against: Some(_), .. })));
}

#[test]
fn a_baseline_for_the_desk_is_held_against_nothing_in_public() {
    let table = aimed();
    let mut sheet = table.workshop().sheet("ukur").expect("a sheet").clone();
    sheet.columns[2].desk = true;
    let typed = |id: &str, cell: Cell| (id.to_owned(), Some(cell));
    let by_year =
        crate::domain::sheet::ByYear(std::collections::BTreeMap::from([(2026, "2".parse().expect("a number"))]));
    let cells = std::collections::BTreeMap::from([
        typed("arah", Cell::Choice("naik".to_owned())),
        typed("target", Cell::Yearly(by_year)),
    ]);
    assert_eq!(contrary(table.workshop(), &sheet.public(), None, &cells), []);
}
