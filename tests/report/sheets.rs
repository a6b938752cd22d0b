//! Sheets in `show --json`.

use crate::room::{Room, item};
use mufakat::domain::command::{NewRow, SheetCommand, SwotCommand};
use mufakat::domain::sheet::Sheet;
use mufakat::domain::{Command, Id};
use serde_json::{Value, json};

pub fn sheets() -> Vec<Sheet> {
    let label = |text: &str| json!({"id": text, "en": text});
    let column = |id: &str, kind: &str, more: Value| {
        let mut column = json!({"id": id, "name": label(id), "kind": kind});
        for (key, value) in more.as_object().expect("fields") {
            column[key] = value.clone();
        }
        column
    };
    let all = json!([
        {"id": "uji-kesiapan", "title": label("Kesiapan"), "row": label("indikator"),
         "headings": [{"id": "sdm", "name": label("SDM"), "aspect": "struktur"},
                      {"id": "tik", "name": label("TIK"), "aspect": "infrastruktur"},
                      {"id": "data", "name": label("Data"), "aspect": "infrastruktur"}],
         "columns": [column("indikator", "text", json!({"main": true})),
                     column("kini", "scale", json!({"low": 1, "high": 5})),
                     column("target", "scale", json!({"low": 1, "high": 5})),
                     column("gap", "difference", json!({"of": ["target", "kini"]})),
                     column("biaya", "money", json!({"desk": true})),
                     column("bagian", "portion", json!({"of": "biaya"})),
                     column("asal", "links", json!({"to": ["items", "uji-kesiapan"]}))],
         "looks": [{"id": "daftar", "look": "list"}],
         "figures": [{"id": "kesiapan", "share": "kini"}, {"id": "biaya", "total": "biaya"}]},
        {"id": "uji-poin", "title": label("Faktor"), "row": label("faktor"), "rows": "items",
         "columns": [column("faktor", "text", json!({"main": true})), column("poin", "number", json!({"decimals": 1})),
                     column("separuh", "weighted", json!({"of": ["poin"], "weights": [3]}))],
         "looks": [{"id": "daftar", "look": "list"}]}
    ]);
    serde_json::from_value(all).expect("sheets")
}

pub fn sheet(room: &mut Room, command: SheetCommand) -> Id {
    room.run(Command::Sheet(command))
}

pub fn row(room: &mut Room, heading: Option<&str>, cells: Value) -> Id {
    let cells = serde_json::from_value(cells).expect("cells");
    let (sheet_id, heading) = ("uji-kesiapan".to_owned(), heading.map(str::to_owned));
    sheet(room, SheetCommand::add(vec![NewRow { sheet: sheet_id, heading, cells, ..NewRow::default() }]))
}

pub fn set(room: &mut Room, of: &str, row: Id, column: &str, cell: Value) {
    let cell = serde_json::from_value(cell).expect("a cell");
    sheet(room, SheetCommand::cell(of, row, column, cell));
}

/// The sheet with this id.
fn of<'a>(shown: &'a Value, id: &str) -> &'a Value {
    let sheets = shown["sheets"].as_array().expect("sheets");
    sheets.iter().find(|sheet| sheet["id"] == id).expect("the sheet")
}

#[expect(clippy::needless_pass_by_value, reason = "rows of a table are written alike")]
pub fn named(name: &str, more: Value) -> Value {
    let mut cells = json!({"indikator": {"text": name}});
    for (key, value) in more.as_object().expect("cells") {
        cells[key] = value.clone();
    }
    cells
}

#[test]
fn rows_tell_their_cells_what_is_computed_and_where_they_come_from() {
    let mut room = Room::with_sheets("Bimtek", sheets());
    let weakness = room.run(item("Tenaga TIK sedikit"));
    let refs = json!({"asal": {"refs": [{"item": weakness}]}, "biaya": {"money": 1}, "kini": {"scale": 2}, "target": {"scale": 4}});
    let first = row(&mut room, Some("tik"), named("Jaringan", refs));
    let second = row(&mut room, Some("sdm"), named("Tenaga", json!({"biaya": {"money": 2}, "target": {"scale": 4}})));
    let gone = row(&mut room, None, named("Lama", json!({"biaya": {"money": 7}})));
    let double = row(&mut room, None, named("Jaringan lagi", json!({})));
    set(&mut room, "uji-kesiapan", second, "asal", json!({"refs": [{"row": double}, {"row": gone}]}));
    sheet(&mut room, SheetCommand::Merge { from: double, into: first });
    sheet(&mut room, SheetCommand::Withdraw { row: gone, reason: Some("sudah ada".to_owned()) });
    let shown = room.show();
    let sheet = of(&shown, "uji-kesiapan");
    assert_eq!(
        sheet["declared"]["columns"][4],
        json!({"id": "biaya", "name": {"id": "biaya", "en": "biaya"}, "kind": "money", "desk": true})
    );
    let rows = sheet["rows"].as_array().expect("rows");
    let told: Vec<_> = rows.iter().map(|row| (row["number"].as_u64(), row["state"].as_str())).collect();
    let expected = [(2, "shown"), (1, "shown"), (3, "withdrawn"), (4, "merged")];
    assert_eq!(told, expected.map(|(number, state)| (Some(number), Some(state))));
    assert_eq!(rows[0]["computed"], json!({"gap": null, "bagian": "2/3"}), "of the rows that stand");
    assert_eq!(rows[1]["computed"], json!({"gap": "2", "bagian": "1/3"}));
    assert_eq!((&rows[1]["heading"], &rows[1]["cells"]["kini"]), (&json!("tik"), &json!({"scale": 2})));
    assert_eq!(
        rows[0]["links"],
        json!([
            {"column": "asal", "ref": {"row": double}, "leads_to": {"row": first}, "stands": true},
            {"column": "asal", "ref": {"row": gone}, "leads_to": {"row": gone}, "stands": false}
        ])
    );
    assert_eq!((&rows[2]["reason"], &rows[2]["computed"]), (&json!("sudah ada"), &json!({})));
    assert_eq!(rows[3]["merged_into"], json!(first));
}

#[test]
fn figures_tell_what_they_leave_out() {
    let mut room = Room::with_sheets("Bimtek", sheets());
    for (heading, degree) in
        [(Some("sdm"), Some(2)), (Some("tik"), Some(5)), (Some("data"), Some(2)), (Some("data"), None), (None, Some(1))]
    {
        let more = degree.map_or(json!({}), |degree| json!({"kini": {"scale": degree}, "biaya": {"money": 10}}));
        row(&mut room, heading, named("Indikator", more));
    }
    let shown = room.show();
    let part = |id: Value, value: &str, answered: u32, rows: u32| json!({"id": id, "value": value, "answered": answered, "rows": rows});
    assert_eq!(
        of(&shown, "uji-kesiapan")["figures"],
        json!([
            {"id": "kesiapan", "kind": "share", "column": "kini", "value": "50", "answered": 4, "rows": 5,
             "by_heading": [part(json!("sdm"), "40", 1, 1), part(json!("tik"), "100", 1, 1), part(json!("data"), "40", 1, 2),
                            part(json!(null), "20", 1, 1)],
             "by_aspect": [part(json!("struktur"), "40", 1, 1), part(json!("infrastruktur"), "70", 2, 3)]},
            {"id": "biaya", "kind": "total", "column": "biaya", "value": "40", "answered": 4, "rows": 5,
             "by_heading": [], "by_aspect": []}
        ])
    );
}

#[test]
fn where_rows_are_items_those_off_the_board_keep_their_cells() {
    let mut room = Room::with_sheets("Bimtek", sheets());
    let [on, off, empty] = ["satu", "dua", "tiga"].map(|text| room.run(item(text)));
    set(&mut room, "uji-poin", on, "poin", json!({"number": "0.5"}));
    set(&mut room, "uji-poin", off, "poin", json!({"number": "4"}));
    room.run(Command::Swot(SwotCommand::Withdraw { id: off }));
    let shown = room.show();
    let rows = of(&shown, "uji-poin")["rows"].as_array().expect("rows");
    let ids: Vec<&Value> = rows.iter().map(|row| &row["id"]).collect();
    assert_eq!(ids, [&json!(on), &json!(empty), &json!(off)]);
    assert_eq!((&rows[0]["computed"], &rows[0]["number"]), (&json!({"separuh": "1.5"}), &json!(1)));
    assert_eq!((&rows[1]["computed"], &rows[1]["cells"]), (&json!({"separuh": null}), &Value::Null));
    assert_eq!((&rows[2]["state"], &rows[2]["cells"]), (&json!("withdrawn"), &json!({"poin": {"number": "4"}})));
}
