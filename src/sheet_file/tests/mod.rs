//! Tables out and in again.

mod files;
mod libreoffice;
mod several;

use super::*;
use crate::domain::attendance::Code;
use crate::domain::command::SheetCommand;
use crate::domain::fixture::{Table, item};
use crate::domain::sheet::typed::NotACell;
use crate::domain::sheet::{Cell, SheetView, Viewer};
use crate::domain::swot::Quadrant;
use crate::domain::{Command, Id};
use crate::text::Language;
use jiff::civil::{Date, date};
use rust_xlsxwriter::Workbook;
use serde_json::{Value as Json, json};

const TODAY: Date = date(2026, 11, 28);
const SUM: &str = "5f0c";

/// The small workshop with an item, two strategies and three programmes, the first of them filled in every column.
fn table() -> Table {
    let mut table = Table::new();
    let item = table.add(item("struktur", Quadrant::S, "Jaringan fiber"));
    let first = table.row("strategi", None, json!({"strategi": {"text": "Satu data"}}));
    table.row("strategi", None, json!({"strategi": {"text": "Kampus"}}));
    let all = json!({"program": {"text": "=Pusat data; \"terpadu\""}, "asal": {"refs": [{"item": item.to_string()},
            {"row": first.to_string()}]}, "dimensi": {"dimension": "governance/public-service"},
        "jenis": {"choice": "aplikasi"}, "misi": {"choice": first.to_string()}, "opd": {"delegation": "DINKES"},
        "mitra": {"delegations": ["DISHUB", "SATPOL-PP"]}, "bulan": {"number": "1250.5"},
        "biaya": {"money": 1_250_000_000}, "tahun": {"years": [2026, 2028]}, "mulai": {"year": 2027},
        "capaian": {"yearly": {"2026": "40", "2027": "55"}}, "batas": {"date": "2026-12-12"}, "siap": {"tick": false},
        "dampak": {"scale": 3}, "sarana": {"scale": 4}});
    table.row("program", None, all);
    table.row("program", None, json!({"program": {"text": "Balai kerja"}, "dampak": {"scale": 2}}));
    table.row("program", None, json!({"program": {"text": "Literasi warga"}}));
    table
}

fn view(table: &Table, sheet: &str) -> SheetView {
    table.workshop().sheet_view(sheet, None, Viewer::Desk).expect("a sheet")
}

fn marks(sheet: &str) -> Marks {
    let table = Code::new("Meja 2");
    Marks { workshop: SUM.to_owned(), title: "Bimtek Tahap I Bangli".to_owned(), sheet: sheet.to_owned(), table }
}

fn written(table: &Table, sheet: &str, language: Language) -> Vec<u8> {
    let view = view(table, sheet);
    let lines = table.workshop().lines(&view);
    let marks = marks(sheet);
    workbook(&Handed { language, workshop: table.workshop(), view: &view, lines: &lines, spare: 20, marks: &marks })
        .expect("a workbook")
}

fn read_in(table: &Table, sheet: &str, bytes: &[u8]) -> Result<TableRead, NotATable> {
    let sheet = table.workshop().sheet(sheet).expect("a sheet");
    read(bytes, Taking { workshop: table.workshop(), sum: SUM, sheet, today: TODAY })
}

fn review_of(table: &Table, sheet: &str, files: &[(&str, &[u8])]) -> Review {
    let reads = files.iter().map(|(name, bytes)| ((*name).to_owned(), read_in(table, sheet, bytes).expect("a table")));
    review(table.workshop(), table.workshop().sheet(sheet).expect("a sheet"), reads.collect())
}

fn id(table: &Table, sheet: &str, number: u32) -> Id {
    let mut rows = table.workshop().sheets.rows();
    rows.find(|row| row.sheet == sheet && row.number == number).expect("a row").id
}

/// A workbook as a table of people may have it: a text goes as a text, a number as a number.
fn excel(rows: &[&[Json]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(*cells) {
            match cell {
                Json::String(text) if text.starts_with('=') => {
                    sheet.write_formula(row, column, text.as_str()).map(|_| ())
                }
                Json::String(text) => sheet.write_string(row, column, text).map(|_| ()),
                Json::Number(number) => sheet.write_number(row, column, number.as_f64().expect("it")).map(|_| ()),
                Json::Bool(ticked) => sheet.write_boolean(row, column, *ticked).map(|_| ()),
                Json::Null | Json::Array(_) | Json::Object(_) => Ok(()),
            }
            .expect("a cell");
        }
    }
    book.save_to_buffer().expect("a workbook")
}

fn said(review: &Review) -> Json {
    let set: Vec<Json> = review.set.iter().map(|set| json!([set.row, set.column, set.cell])).collect();
    let new: Vec<Json> = review.new.iter().map(|new| json!(new.cells)).collect();
    json!({"new": new, "set": set, "unchanged": review.unchanged})
}

#[test]
fn what_is_written_comes_back_as_it_stands_and_adds_nothing() {
    let table = table();
    for sheet in ["program", "strategi", "kesiapan", "faktor"] {
        for language in Language::ALL {
            let bytes = written(&table, sheet, language);
            assert_eq!(bytes, written(&table, sheet, language), "the same bytes");
            let found = review_of(&table, sheet, &[("meja-1.xlsx", &bytes), ("meja-1 (1).xlsx", &bytes)]);
            let filled: usize = table
                .workshop()
                .lines(&view(&table, sheet))
                .iter()
                .map(|line| {
                    let sheet = table.workshop().sheet(sheet).expect("it");
                    table.workshop().cells_of(sheet, *line).map_or(0, std::collections::BTreeMap::len)
                })
                .sum();
            let expected = Review { sheet: sheet.to_owned(), unchanged: 2 * filled, ..Review::default() };
            assert_eq!(found, expected, "{sheet} {language:?}");
            assert_eq!(found.command(&Choices::default()), None);
        }
    }
    let read = read_in(&table, "program", &written(&table, "program", Language::Id)).expect("a table");
    assert_eq!(read.marks, Some(marks("program")));
    assert_eq!(read.columns.len(), 16, "{:?}", read.columns);
    assert_eq!(read.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3, 4]);
}

#[test]
fn a_workbook_for_the_room_has_no_desk_columns() {
    let table = table();
    let view = table.workshop().sheet_view("program", None, Viewer::Room).expect("it");
    let lines = table.workshop().lines(&view);
    let marks = marks("program");
    let handed = Handed {
        language: Language::Id,
        workshop: table.workshop(),
        view: &view,
        lines: &lines,
        spare: 0,
        marks: &marks,
    };
    let read = read_in(&table, "program", &workbook(&handed).expect("it")).expect("a table");
    assert!(!read.columns.iter().any(|id| id == "biaya" || id == "misi"), "{:?}", read.columns);
}

#[test]
fn a_known_id_sets_cells_and_an_inserted_row_is_new() {
    let mut table = table();
    let [second, third] = [2, 3].map(|number| id(&table, "program", number));
    let known = |id: Id| json!(format!("r{id}"));
    let rows: &[&[Json]] = &[
        &[
            json!("mufakat-id"),
            json!("No."),
            json!("Program"),
            json!("Dampak"),
            json!("biaya"),
            json!("tahun"),
            json!("Catatan"),
        ],
        &[known(second), json!("2"), json!("Balai kerja"), json!(4), json!(750_000_000), Json::Null, json!("x")],
        &[Json::Null, Json::Null, json!("Sisipan"), json!(1), Json::Null, json!("2026-2028"), Json::Null],
        &[known(third), json!("3"), json!("Literasi"), Json::Null, json!("1,25 m"), json!(2027), Json::Null],
        &[],
    ];
    let found = review_of(&table, "program", &[("meja-1.xlsx", &excel(rows))]);
    let new = json!({"program": {"text": "Sisipan"}, "dampak": {"scale": 1}, "tahun": {"years": [2026, 2028]}});
    let set = json!([[second, "biaya", {"money": 750_000_000}], [second, "dampak", {"scale": 4}],
        [third, "biaya", {"money": 1_250_000_000}], [third, "program", {"text": "Literasi"}],
        [third, "tahun", {"years": [2027, 2027]}]]);
    assert_eq!(said(&found), json!({"new": [new], "set": set, "unchanged": 1}));
    assert_eq!(found.unknown, [("meja-1.xlsx".to_owned(), vec!["Catatan".to_owned()])]);
    let command = found.command(&Choices::default()).expect("something");
    table.enter(Command::Sheet(command)).unwrap();
    assert_eq!(table.workshop().rows_of(&view(&table, "program").sheet).len(), 4);
    let again = review_of(&table, "program", &[("meja-1.xlsx", &excel(rows))]);
    assert_eq!(
        (again.new.len(), again.set.len(), again.conflicts.len()),
        (0, 0, 0),
        "the same file twice: nothing new"
    );
    assert_eq!(again.command(&Choices::default()), None);
    table.undo().unwrap();
    assert_eq!(table.workshop().rows_of(&view(&table, "program").sheet).len(), 3, "one record");
}

#[test]
fn without_ids_rows_go_by_their_texts() {
    let table = table();
    let rows: &[&[Json]] = &[
        &[json!("Kertas kerja program")],
        &[],
        &[json!("PROGRAM"), json!("dampak")],
        &[json!("  balai  KERJA"), json!(3)],
        &[json!("Kerja balai"), json!(2)],
        &[json!("Terminal"), json!(1)],
    ];
    let second = id(&table, "program", 2);
    let found = review_of(&table, "program", &[("salinan.xlsx", &excel(rows))]);
    let set = json!([[second, "dampak", {"scale": 3}]]);
    let new = json!([{"program": {"text": "Kerja balai"}, "dampak": {"scale": 2}},
        {"program": {"text": "Terminal"}, "dampak": {"scale": 1}}]);
    assert_eq!(said(&found), json!({"new": new, "set": set, "unchanged": 0}));
    assert_eq!(found.new.iter().map(|new| new.like).collect::<Vec<_>>(), [Some(Like::Row(second)), None]);
    let choices = Choices { same: vec![0], ..Choices::default() };
    let Some(SheetCommand::Fill { rows, .. }) = found.command(&choices) else { panic!() };
    assert_eq!(rows.len(), 1, "the other is the row it reads like");
    let choices = Choices { left_out: vec![0, 1], ..Choices::default() };
    let Some(SheetCommand::Fill { rows, .. }) = found.command(&choices) else { panic!() };
    assert!(rows.is_empty());
}

#[test]
fn what_cannot_be_read_is_told_by_file_line_and_column() {
    let table = table();
    let first = id(&table, "program", 1);
    let rows: &[&[Json]] = &[
        &[json!("mufakat-id"), json!("program"), json!("dampak"), json!("biaya"), json!("bulan"), json!("opd")],
        &[json!(format!("r{first}")), Json::Null, json!(9), json!("1.2 M"), json!(7.0), json!("polres")],
        &[Json::Null, Json::Null, json!(3)],
    ];
    let found = review_of(&table, "program", &[("meja-2.xlsx", &excel(rows))]);
    let wrong = |column: &str, typed: &str, why| {
        let (column, typed) = (column.to_owned(), typed.to_owned());
        Wrong::Cell { file: "meja-2.xlsx".to_owned(), line: 2, column, typed, why }
    };
    let expected = [
        wrong("dampak", "9", NotACell::Scale(1, 4)),
        wrong("biaya", "1.2 M", NotACell::WhichMoney(1_200_000_000, 1_200_000)),
        wrong("opd", "polres", NotACell::NoDelegation("polres".to_owned())),
        Wrong::NoText("meja-2.xlsx".to_owned(), 3),
    ];
    assert_eq!(found.wrong, expected);
    assert_eq!(said(&found)["set"], json!([[first, "bulan", {"number": "7"}]]), "what is right is taken");
}

#[test]
fn a_file_of_another_workshop_or_sheet_is_refused_by_name() {
    let table = table();
    let bytes = written(&table, "program", Language::Id);
    let sheet = table.workshop().sheet("program").expect("it");
    let other = read(&bytes, Taking { workshop: table.workshop(), sum: "77aa", sheet, today: TODAY });
    assert_eq!(other, Err(NotATable::OtherWorkshop("Bimtek Tahap I Bangli".to_owned())));
    assert_eq!(read_in(&table, "strategi", &bytes), Err(NotATable::OtherSheet("program".to_owned())));
}
