//! Sheets on their way into a workshop and back into a file.

use super::columns::every_kind;
use super::sheets::sheet;
use super::*;
use crate::domain::sheet::{Cell, Decimal, NewRow, SheetCommand, SheetRefusal};
use crate::domain::{Command, Event, History, Record, Refusal};
use proptest::prelude::*;

/// The sheet of another kind of workshop in the documentation.
fn documented() -> Value {
    let page = include_str!("../../../docs/agenda.md");
    let examples: Vec<&str> = page.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    serde_json::from_str(examples[1]).expect("JSON")
}

#[test]
fn the_sheet_in_the_documentation_is_read_and_filled() {
    let text = small(|file| {
        file["sheets"] = json!([documented()]);
        session(file)["activity"] = json!("sheet");
        session(file)["sheet"] = json!("evakuasi");
    });
    let (file, warnings) = parse(&text).expect("no mistakes");
    assert_eq!(warnings, []);
    let mut history = History::begin(first(&file)).expect("a workshop");
    let row = |cells: Vec<(&str, Cell)>| NewRow {
        sheet: "evakuasi".to_owned(),
        heading: Some("lantai-2".to_owned()),
        cells: cells.into_iter().map(|(id, cell)| (id.to_owned(), cell)).collect(),
        ..NewRow::default()
    };
    let decide = |history: &History, row: NewRow| {
        let command = Command::Sheet(SheetCommand::add(vec![row]));
        crate::domain::decide(history.workshop(), command, history.at(jiff::Timestamp::UNIX_EPOCH))
    };
    let wrong = row(vec![("ruang", Cell::text("Kelas 2B")), ("pintu", Cell::Choice("utara".to_owned()))]);
    assert!(matches!(decide(&history, wrong), Err(Refusal::Sheet(SheetRefusal::Cell(column, _))) if column == "pintu"));
    let right = row(vec![
        ("ruang", Cell::text("Kelas 2B")),
        ("pintu", Cell::Choice("barat".to_owned())),
        ("siswa", Cell::Number(Decimal::whole(31).expect("small"))),
        ("siap", Cell::Scale(3)),
    ]);
    let events = decide(&history, right).expect("a row");
    history.push(Record { n: 2, at: jiff::Timestamp::UNIX_EPOCH, events }).expect("it fits");
    let workshop = history.workshop();
    let sheet = workshop.sheet("evakuasi").expect("declared");
    assert_eq!(workshop.rows_of(sheet).len(), 2);
    assert!(sheet.public().column("kunci").is_none());
}

/// The first record of a workshop from an agenda.
fn first(file: &AgendaFile) -> Record {
    let at = jiff::Timestamp::UNIX_EPOCH;
    let created = crate::domain::event::Created {
        agenda: file.id.clone(),
        days: plan(file, "2026-11-27".parse().expect("a date")),
        aspects: file.aspects.clone(),
        sheets: file.declared(),
        dimensions: file.dimensions.clone(),
        years: file.years.years("2026-11-27".parse().expect("a date")),
        ..crate::domain::fixture::created()
    };
    let events: Vec<Event> = crate::domain::create(created, sample_offices(), file.given()).expect("a workshop");
    Record { n: 1, at, events }
}

#[test]
fn a_workshop_of_each_agenda_begins_and_is_kept_as_it_was() {
    for file in embedded() {
        let history = History::begin(first(&file)).expect("a workshop");
        let workshop = history.workshop();
        assert_eq!(workshop.sheets.rows().count(), file.given().len());
        let kept = of_workshop(workshop);
        assert_eq!((&kept.sheets, &kept.dimensions, kept.years), (&file.sheets, &file.dimensions, file.years));
        assert!(to_json(&kept).expect("JSON").contains("\"sheets\": [\"isu\", \"rancangan\", \"kesiapan\","));
    }
}

#[test]
fn of_given_rows_those_that_stand_are_kept_with_their_texts() {
    let text = small(|file| file["sheets"] = json!([documented()]));
    let (file, _) = parse(&text).expect("no mistakes");
    let mut history = History::begin(first(&file)).expect("a workshop");
    let row = history.workshop().sheets.rows().next().expect("a row").id;
    let rename = SheetCommand::cell("evakuasi", row, "ruang", Some(Cell::text("Kelas 1C")));
    let at = history.at(jiff::Timestamp::UNIX_EPOCH);
    let events = crate::domain::decide(history.workshop(), Command::Sheet(rename), at).expect("a text");
    history.push(Record { n: 2, at: jiff::Timestamp::UNIX_EPOCH, events }).expect("it fits");
    let written = to_json(&of_workshop(history.workshop())).expect("JSON");
    assert!(written.contains(r#""given": [{ "heading": "lantai-1", "cells": { "ruang": "Kelas 1C" } }]"#), "{written}");
    assert!(parse(&written).is_ok());
}

proptest! {
    #[test]
    fn what_reads_of_a_damaged_sheet_is_written_and_reads_back(field in 0_usize..40, value in any_value()) {
        let mut sheet = sheet();
        sheet["columns"].as_array_mut().expect("columns").extend(every_kind().into_iter().enumerate().map(|(n, mut column)| {
            column["id"] = json!(format!("k{n}"));
            column["name"] = json!({"id": "a", "en": "b"});
            column
        }).take(19));
        let mut left = field;
        replace(&mut sheet, &mut left, &value);
        if let Ok((file, _)) = parse(&small(|file| file["sheets"] = json!([sheet]))) {
            prop_assert_eq!(parse(&to_json(&file).expect("JSON")).map(|(file, _)| file), Ok(file));
        }
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-3_i64..12).prop_map(Value::from),
        "[a-z]{0,3}".prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
    ]
}

/// Puts a value in the place of one that is neither a list nor an object, counted in the order of the file.
fn replace(value: &mut Value, left: &mut usize, by: &Value) -> bool {
    match value {
        Value::Array(list) => list.iter_mut().any(|value| replace(value, left, by)),
        Value::Object(fields) => fields.values_mut().any(|value| replace(value, left, by)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) if *left == 0 => {
            value.clone_from(by);
            true
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            *left -= 1;
            false
        }
    }
}
