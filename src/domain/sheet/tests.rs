//! What sheets allow and what they amount to, by example and by properties.

use super::*;
use crate::domain::attendance::Code;
use crate::domain::command::GroupCommand;
use crate::domain::command::SheetCommand;
use crate::domain::fixture::sheets::{fault, sheets};
use crate::domain::fixture::{Table, item};
use crate::domain::group::{Theme, deal};
use crate::domain::swot::Quadrant;
use crate::domain::{Command, Id, Refusal};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

mod aimed;
mod held;
mod reckoned;

fn named(text: &str) -> Json {
    json!({"indikator": {"text": text}})
}

#[expect(clippy::needless_pass_by_value, reason = "rows of a table are written alike")]
fn programme(text: &str, more: Json) -> Json {
    let mut cells = json!({"program": {"text": text}});
    for (key, value) in more.as_object().expect("cells") {
        cells[key] = value.clone();
    }
    cells
}

fn texts(table: &Table, sheet: &str) -> Vec<String> {
    let workshop = table.workshop();
    let sheet = workshop.sheet(sheet).expect("a sheet");
    let main = &sheet.main().expect("a main column").id;
    let text = |row: &&Row| {
        let Cell::Text(Words::Typed(text)) = &row.cells[main] else {
            panic!("{row:?}");
        };
        text.clone()
    };
    workshop.rows_of(sheet).iter().map(text).collect()
}

#[test]
fn rows_stand_under_their_headings_in_the_order_of_entry_until_they_are_moved() {
    let mut table = Table::new();
    let net = table.row("kesiapan", Some("tik"), named("Jaringan"));
    let staff = table.row("kesiapan", Some("sdm"), named("Tenaga TIK"));
    let loose = table.row("kesiapan", None, named("Lepas"));
    table.row("kesiapan", Some("sdm"), named("Pelatihan"));
    assert_eq!(texts(&table, "kesiapan"), ["Tenaga TIK", "Pelatihan", "Jaringan", "Lepas"]);
    let heading = Some("sdm".to_owned());
    table.sheet(SheetCommand::Move { row: net, heading: heading.clone(), before: Some(staff) }).unwrap();
    table.sheet(SheetCommand::Move { row: staff, heading, before: None }).unwrap();
    assert_eq!(texts(&table, "kesiapan"), ["Jaringan", "Pelatihan", "Tenaga TIK", "Lepas"]);
    table.undo().unwrap();
    table.undo().unwrap();
    assert_eq!(texts(&table, "kesiapan"), ["Tenaga TIK", "Pelatihan", "Jaringan", "Lepas"]);
    let number = |id| table.workshop().sheets.row(id).map(|row| row.number);
    assert_eq!([number(net), number(staff), number(loose)], [Some(1), Some(2), Some(3)]);
}

#[test]
fn a_row_is_parked_withdrawn_merged_and_restored_as_an_item_is() {
    let mut table = Table::new();
    let [a, b, c] = ["satu", "dua", "tiga"].map(|text| table.row("program", None, programme(text, json!({}))));
    table.sheet(SheetCommand::Merge { from: a, into: b }).unwrap();
    table.sheet(SheetCommand::Merge { from: b, into: c }).unwrap();
    let state = |table: &Table, id| table.workshop().sheets.row(id).map(|row| row.state);
    assert_eq!(state(&table, a), Some(RowState::Merged(c)));
    assert_eq!(texts(&table, "program"), ["tiga"]);
    table.sheet(SheetCommand::Withdraw { row: c, reason: Some(" dobel ".to_owned()) }).unwrap();
    assert_eq!(table.workshop().sheets.row(c).and_then(|row| row.reason.as_deref()), Some("dobel"));
    let again = table.sheet(SheetCommand::Withdraw { row: c, reason: None });
    assert_eq!(again, Err(SheetRefusal::State(RowState::Withdrawn).into()));
    table.sheet(SheetCommand::Restore { row: a }).unwrap();
    assert_eq!(texts(&table, "program"), ["satu"]);
    let gone = table.set("program", c, "siap", json!({"tick": true}));
    assert_eq!(gone, Err(SheetRefusal::State(RowState::Withdrawn).into()));
    let other = table.row("kesiapan", None, named("lain"));
    assert_eq!(table.sheet(SheetCommand::Merge { from: a, into: other }), Err(SheetRefusal::OtherSheet.into()));
    assert_eq!(
        table.sheet(SheetCommand::Park { row: Id::new(99, 0), reason: None }),
        Err(Refusal::NoSuch(Id::new(99, 0)))
    );
}

#[test]
fn a_cell_holds_what_its_column_says_and_nothing_else() {
    let mut table = Table::new();
    let row = table.row("program", None, programme("Kanal aduan", json!({})));
    let good = [
        ("program", json!({"text": "Kanal aduan warga"})),
        ("jenis", json!({"choice": "aplikasi"})),
        ("dimensi", json!({"dimension": "governance/public-service"})),
        ("opd", json!({"delegation": "DINKES"})),
        ("mitra", json!({"delegations": ["DISHUB", "BAPPEDA"]})),
        ("bulan", json!({"number": "7.5"})),
        ("biaya", json!({"money": 1_250_000_000_i64})),
        ("tahun", json!({"years": [2026, 2028]})),
        ("mulai", json!({"year": 2100})),
        ("capaian", json!({"yearly": {"2026": "40", "2027": "55"}})),
        ("batas", json!({"date": "2026-12-12"})),
        ("siap", json!({"tick": false})),
        ("dampak", json!({"scale": 4})),
    ];
    for (column, cell) in &good {
        table.set("program", row, column, cell.clone()).unwrap_or_else(|why| panic!("{column}: {why:?}"));
    }
    let bad = [
        ("jenis", json!({"choice": "lain"}), CellFault::Choice("lain".to_owned())),
        ("jenis", json!({"text": "aplikasi"}), CellFault::Kind),
        ("dimensi", json!({"dimension": "governance/x"}), CellFault::Dimension("governance/x".to_owned())),
        ("opd", json!({"delegation": "LAIN"}), CellFault::Delegation("LAIN".to_owned())),
        ("mitra", json!({"delegations": ["DISHUB", "DISHUB"]}), CellFault::TooMany),
        ("bulan", json!({"number": "7.55"}), CellFault::Decimals(1)),
        ("biaya", json!({"money": -1}), CellFault::Money),
        ("biaya", json!({"money": 1_000_000_000_000_001_i64}), CellFault::Money),
        ("tahun", json!({"years": [2028, 2026]}), CellFault::Years),
        ("mulai", json!({"year": 1999}), CellFault::Year),
        ("mulai", json!({"year": 2101}), CellFault::Year),
        ("capaian", json!({"yearly": {}}), CellFault::TooMany),
        ("dampak", json!({"scale": 5}), CellFault::Scale(1, 4)),
        ("skor", json!({"number": "3"}), CellFault::Computed),
        ("misi", json!({"choice": row.to_string()}), CellFault::Choice(row.to_string())),
        ("asal", json!({"refs": [{"row": row.to_string()}]}), CellFault::Itself),
        ("asal", json!({"refs": [{"item": "77"}]}), CellFault::Ref),
        ("asal", json!({"refs": []}), CellFault::TooMany),
    ];
    for (column, cell, expected) in bad {
        assert_eq!(fault(table.set("program", row, column, cell.clone())), expected, "{column} {cell}");
    }
    assert_eq!(table.set("program", row, "program", json!(null)), Err(Refusal::EmptyText));
    table.set("program", row, "biaya", json!(null)).unwrap();
    assert_eq!(table.workshop().sheets.row(row).map(|row| row.cells.len()), Some(good.len() - 1));
}

#[test]
fn a_sheet_is_out_at_its_tables_until_each_gave_it_back() {
    let mut table = Table::new();
    let code = |n: usize| table_code(n);
    let groups = deal(table.workshop(), 3, Theme::Aspect, "Meja");
    table.enter(Command::Group(GroupCommand::Form(groups))).unwrap();
    let send = |tables: Vec<Code>| SheetCommand::Send { sheet: "kesiapan".to_owned(), session: None, tables };
    let back = |tables: Vec<Code>, rows: Vec<NewRow>| {
        let sheet = "kesiapan".to_owned();
        SheetCommand::Return { sheet, tables, rows, cells: Vec::new() }
    };
    let refused = || Err(SheetRefusal::Tables.into());
    assert_eq!(table.sheet(send(Vec::new())), refused(), "it is not out");
    assert_eq!(table.sheet(send(vec![code(1), code(1)])), refused());
    assert_eq!(table.sheet(send(vec![code(9)])), refused());
    table.sheet(send(vec![code(1), code(2)])).unwrap();
    assert_eq!(table.sheet(back(vec![code(3)], Vec::new())), refused(), "it has none");
    assert_eq!(table.sheet(back(Vec::new(), Vec::new())), refused());
    let row = NewRow {
        sheet: "kesiapan".to_owned(),
        cells: serde_json::from_value(named("Dari meja")).unwrap(),
        ..NewRow::default()
    };
    table.sheet(back(vec![code(2)], vec![row])).unwrap();
    let out = |table: &Table| {
        let tables = table.workshop().tables_of("kesiapan").expect("it is out");
        tables.out().map(ToString::to_string).collect::<Vec<String>>()
    };
    assert_eq!(texts(&table, "kesiapan"), ["Dari meja"]);
    assert_eq!(out(&table), ["MEJA-1"]);
    assert_eq!(table.sheet(back(vec![code(2)], Vec::new())), refused(), "it came back");
    table.undo().unwrap();
    assert_eq!(out(&table), ["MEJA-1", "MEJA-2"]);
    assert!(texts(&table, "kesiapan").is_empty(), "a form is one entry");
    table.sheet(send(Vec::new())).unwrap();
    assert_eq!(table.workshop().tables_of("kesiapan"), None);
}

fn table_code(n: usize) -> Code {
    Code::new(&format!("Meja {n}")).expect("a code")
}

#[test]
fn limits_are_told_before_anything_happens() {
    let mut table = Table::new();
    let rows = |n: usize| {
        let row = |n: usize| NewRow {
            sheet: "strategi".to_owned(),
            cells: Cells::from([("strategi".to_owned(), Cell::text(format!("baris {n}")))]),
            ..NewRow::default()
        };
        SheetCommand::add((0..n).map(row).collect())
    };
    assert_eq!(table.sheet(rows(501)), Err(SheetRefusal::TooManyRows.into()));
    assert_eq!(table.workshop().sheets.rows().count(), 0);
    table.sheet(rows(500)).unwrap();
    assert_eq!(table.sheet(rows(1)), Err(SheetRefusal::TooManyRows.into()));
}

#[test]
fn what_leaves_a_sheet_keeps_its_cells() {
    let mut table = Table::new();
    let row = table.row(
        "kesiapan",
        Some("sdm"),
        json!({"indikator": {"text": "SDM"}, "kini": {"scale": 5}, "target": {"scale": 5}}),
    );
    let before = table.workshop().sheet("kesiapan").expect("readiness").clone();
    let mut narrow = before.clone();
    for column in &mut narrow.columns {
        column.default = None;
        if let Kind::Scale(scale) = &mut column.kind {
            scale.high = 3;
        }
        column.hidden = column.id == "target";
    }
    table.sheet(SheetCommand::Change(Box::new(narrow.clone()))).unwrap();
    let sheet = table.workshop().sheet("kesiapan").expect("readiness");
    assert_eq!(table.workshop().cell(sheet, row, "kini"), Some(&Cell::Scale(5)));
    assert_eq!(value(table.workshop(), sheet, row, "kini"), Value::Empty, "off the scale counts as unanswered");
    assert_eq!(share(table.workshop(), sheet, "kini", |_| true), Share { rows: 1, ..Share::default() });
    let mut less = narrow.clone();
    less.columns.pop();
    let vanishes = SheetRefusal::Vanishes("data".to_owned());
    assert_eq!(table.sheet(SheetCommand::Change(Box::new(less))), Err(vanishes.into()));
    let mut other = narrow;
    other.columns[4].kind = Kind::Date;
    let vanishes = SheetRefusal::Vanishes("data".to_owned());
    assert_eq!(table.sheet(SheetCommand::Change(Box::new(other))), Err(vanishes.into()));
    table.undo().unwrap();
    assert_eq!(table.workshop().sheet("kesiapan"), Some(&before));
}

#[test]
fn everything_wrong_with_a_declaration_is_told_with_its_place() {
    let mut all = sheets();
    let sheet = &mut all[2];
    sheet.columns[1].kind = Kind::Links(vec![Target::Sheet("tiada".to_owned())]);
    sheet.columns[3].kind = Kind::Choice(Vec::new());
    sheet.columns[5].id = "program".to_owned();
    sheet.columns[14].kind = Kind::Scale(Scale { low: 4, high: 1, labels: Vec::new() });
    sheet.columns[16].kind = Kind::Computed(Formula::Weighted(vec!["skor".to_owned()], vec![1, 2]));
    let sheet = sheet.clone();
    let around = Surroundings { sheets: &all, aspects: &["struktur"], dimensions: &[] };
    let found: Vec<(String, Flaw)> = flaws(&sheet, around).into_iter().map(|found| (found.path, found.flaw)).collect();
    let at = |path: &str| path.to_owned();
    assert_eq!(
        found,
        [
            (at("columns[5].id"), Flaw::IdTaken("program".to_owned())),
            (at("columns[1].to[0]"), Flaw::NoSuchSheet("tiada".to_owned())),
            (at("columns[2].kind"), Flaw::NoDimensions),
            (at("columns[3].choices"), Flaw::Empty),
            (at("columns[14].high"), Flaw::Scale(4, 1)),
            (at("columns[16].weights"), Flaw::Weights(2, 1)),
            (at("columns[16].of"), Flaw::Circle),
        ]
    );
    assert!(
        flaws(
            &sheets()[2],
            Surroundings { sheets: &sheets(), aspects: &[], dimensions: &crate::domain::fixture::sheets::dimensions() }
        )
        .is_empty()
    );
}

#[test]
fn the_room_sees_no_desk_column_and_nothing_computed_from_one() {
    let all = sheets();
    let public = all[2].public();
    let ids: Vec<&str> = public.columns.iter().map(|column| column.id.as_str()).collect();
    assert!(!ids.contains(&"biaya") && !ids.contains(&"bagian") && !ids.contains(&"misi"), "{ids:?}");
    assert!(ids.contains(&"skor") && public.figures.is_empty());
    assert_eq!(public.looks.len(), 3);
}

#[test]
fn a_row_that_comes_from_what_a_circle_of_links_leads_to_is_still_a_row() {
    let mut table = Table::new();
    let a = table.row("program", None, programme("A", json!({})));
    let b = table.row("program", None, programme("B", json!({"asal": {"refs": [{"row": a.to_string()}]}})));
    table.set("program", a, "asal", json!({"refs": [{"row": b.to_string()}]})).unwrap();
    table.sheet(SheetCommand::Withdraw { row: a, reason: None }).unwrap();
    assert_eq!(texts(&table, "program"), ["B"]);
    let sheet = table.workshop().sheet("program").expect("programmes").clone();
    assert_eq!(table.workshop().cell(&sheet, b, "asal").map(Cell::refs), Some(&[Ref::Row(a)][..]));
}

#[test]
fn an_item_may_be_made_of_a_row_and_a_programme_be_accepted_by_a_vote() {
    let mut table = Table::new();
    let row = table.row("kesiapan", Some("sdm"), named("Tenaga TIK"));
    let new = crate::domain::command::NewItem {
        from: vec![Ref::Row(row)],
        ..item("struktur", Quadrant::W, "Tenaga TIK sedikit")
    };
    let id = table.add(new);
    assert_eq!(table.workshop().items[&id].from, [Ref::Row(row)]);
    let unknown =
        crate::domain::command::NewItem { from: vec![Ref::Row(Id::new(99, 0))], ..item("struktur", Quadrant::W, "x") };
    let command = crate::domain::Command::Swot(crate::domain::command::SwotCommand::Add(vec![unknown]));
    assert_eq!(fault(table.enter(command)), CellFault::Ref);
}

proptest! {
    #[test]
    fn a_declaration_reads_back_as_it_is_written(index in 0_usize..4) {
        let sheet = &sheets()[index];
        let text = serde_json::to_string(sheet).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Sheet>(&text).unwrap(), sheet);
    }
}
