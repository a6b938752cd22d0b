//! The sheets and agendas of the four stages.

use super::*;
use crate::domain::agenda::Activity;
use crate::domain::sheet::{Kind, Rows};

fn shipped(id: &str) -> SheetFile {
    sheet_by_id(id).expect("a sheet inside the program")
}

#[test]
fn every_agenda_has_the_nine_sheets() {
    let nine = ["isu", "rancangan", "kesiapan", "faktor", "strategi", "visi", "program", "indikator", "tindak-lanjut"];
    for file in embedded() {
        let ids: Vec<&str> = file.sheets.iter().map(|file| file.sheet.id.as_str()).collect();
        assert_eq!(ids, nine, "{}", file.id);
    }
}

#[test]
fn readiness_has_three_indicators_or_more_for_each_of_nine_elements() {
    let file = shipped("kesiapan");
    assert_eq!(file.sheet.headings.len(), 9);
    for heading in &file.sheet.headings {
        let rows = file.given.iter().filter(|row| row.heading.as_deref() == Some(&heading.id));
        assert!(rows.count() >= 3, "{}", heading.id);
    }
    assert!(file.given.len() >= 27);
    let aspects: std::collections::BTreeSet<_> = file.sheet.headings.iter().filter_map(|h| h.aspect.clone()).collect();
    assert_eq!(aspects.len(), 3);
}

#[test]
fn money_its_source_and_supporting_data_are_for_the_desk() {
    for (sheet, columns) in [
        ("isu", vec!["instansi", "data"]),
        ("kesiapan", vec!["data", "pengampu"]),
        ("program", vec!["anggaran", "sumber", "misi", "rpjmn"]),
        ("indikator", vec!["data"]),
    ] {
        let sheet = shipped(sheet).sheet;
        for column in columns {
            assert!(sheet.is_desk(column), "{} {column}", sheet.id);
        }
    }
    for file in &embedded()[0].sheets {
        let money = file.sheet.columns.iter().filter(|column| column.kind == Kind::Money);
        assert!(money.into_iter().all(|column| column.desk));
        assert!(file.sheet.columns.iter().filter(|column| column.main).all(|column| !column.desk));
    }
    let public = shipped("program").sheet.public();
    let looks: Vec<&str> = public.looks.iter().map(crate::domain::sheet::Look::id).collect();
    assert_eq!(looks, ["daftar", "jalan", "sebaran"]);
}

#[test]
fn what_stands_on_a_back_row_wall_is_short() {
    for file in &embedded()[0].sheets {
        for row in &file.given {
            for cell in row.cells.values() {
                let crate::domain::sheet::Cell::Text(crate::domain::sheet::Words::Given(label)) = cell else {
                    panic!("a text");
                };
                assert!(label.id.chars().count() <= 44, "{}", label.id);
            }
        }
        let long = file.sheet.columns.iter().filter(|column| column.name.id.chars().count() > 20);
        assert_eq!(long.count(), 0, "{}", file.sheet.id);
    }
    assert_eq!(shipped("faktor").sheet.rows, Rows::Items);
}

#[test]
fn each_stage_fills_sheets_and_does_what_is_reported_of_it() {
    let sessions = |id: &str| -> Vec<SessionPlan> { by_id(id).expect("embedded").days.into_iter().flatten().collect() };
    let fills = |id: &str, sheet: &str| sessions(id).iter().filter(|plan| plan.sheet.as_deref() == Some(sheet)).count();
    for stage in ["tahap-1", "tahap-1-banggai"] {
        for sheet in ["isu", "rancangan", "kesiapan", "program", "indikator", "tindak-lanjut"] {
            assert!(fills(stage, sheet) > 0, "{stage} {sheet}");
        }
    }
    assert_eq!((fills("tahap-1", "strategi"), fills("tahap-1", "program")), (1, 3));
    assert_eq!((fills("tahap-2", "visi"), fills("tahap-2", "rancangan")), (1, 1));
    let cards: Vec<u32> =
        sessions("tahap-3").iter().filter(|plan| plan.conditions.len() == 2).map(|plan| plan.minutes).collect();
    assert_eq!(cards, [7; 6]);
    let last = sessions("tahap-4");
    let commitment = last.iter().find(|plan| plan.id == "komitmen").expect("a commitment");
    assert!(commitment.protocol && commitment.activity == Activity::Talk);
}

#[test]
fn a_sheet_is_shown_as_a_table_and_as_json() {
    let file = shipped("kesiapan");
    let table = sheet_table(&file, |label| &label.en);
    assert!(table.starts_with("kesiapan: Readiness gap analysis\nheadings: People, Bureaucracy, Budget,"), "{table}");
    assert!(table.contains("\nlooks: daftar, batang\nfigures: kesiapan\ngiven: 27\n"), "{table}");
    assert!(
        table.ends_with("data       text desk        supporting data\npengampu   delegation desk  office in charge\n"),
        "{table}"
    );
    let json = sheet_to_json(&file).expect("JSON");
    let agenda = small(|file| file["sheets"] = json!([serde_json::from_str::<Value>(&json).expect("JSON")]));
    let without = parse(&agenda).expect_err("aspects are missing");
    assert!(without.iter().all(|mistake| mistake.path.contains(".aspect")), "{without:?}");
}
