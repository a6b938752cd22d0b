//! Several tables at once.

use super::*;
use crate::domain::Refusal;
use crate::domain::sheet::{MOST_ROWS, RowState, SheetRefusal};

fn file(table: &Table, rows: &[(u32, &str, u8)]) -> Vec<u8> {
    let mut out = vec![vec![json!("mufakat-id"), json!("program"), json!("dampak")]];
    for (number, text, degree) in rows {
        let known = (*number > 0).then(|| format!("r{}", id(table, "program", *number)));
        out.push(vec![json!(known), json!(text), json!(degree)]);
    }
    let rows: Vec<&[Json]> = out.iter().map(Vec::as_slice).collect();
    excel(&rows)
}

#[test]
fn two_tables_that_fill_one_cell_differently_are_both_shown() {
    let mut table = table();
    let [one, two, three] = [
        file(&table, &[(2, "Balai kerja", 4), (0, "Terminal", 1)]),
        file(&table, &[(2, "Balai kerja", 3), (0, "terminal", 2)]),
        file(&table, &[(2, "Balai kerja", 2), (3, "Literasi warga", 1)]),
    ];
    let files: [(&str, &[u8]); 3] = [("meja-1", &one), ("meja-2", &two), ("meja-3", &three)];
    let found = review_of(&table, "program", &files);
    let [second, third] = [2, 3].map(|number| id(&table, "program", number));
    let way = |file: &str, degree| Way { file: file.to_owned(), cell: Some(Cell::Scale(degree)) };
    let conflict = |place, ways| Conflict { place, column: "dampak".to_owned(), ways };
    let expected = [
        conflict(Place::Row(second), vec![way("meja-1", 4), way("meja-2", 3)]),
        conflict(Place::New(0), vec![way("meja-1", 1), way("meja-2", 2)]),
    ];
    assert_eq!(found.conflicts, expected, "a table that left the cell as it stands contradicts nobody");
    assert_eq!(said(&found)["set"], json!([[third, "dampak", {"scale": 1}]]));
    assert_eq!(found.new.len(), 1, "one new row of two tables");
    let choices = Choices { conflicts: [(0, 1), (1, 0)].into(), ..Choices::default() };
    table.enter(Command::Sheet(found.command(&choices).expect("something"))).unwrap();
    let sheet = table.workshop().sheet("program").expect("it");
    let degree = |number| table.workshop().cell(sheet, id(&table, "program", number), "dampak").cloned();
    assert_eq!([2, 3, 4].map(degree), [3, 1, 1].map(|degree| Some(Cell::Scale(degree))));
}

#[test]
fn tables_that_agree_set_a_cell_once() {
    let table = table();
    let bytes = file(&table, &[(2, "Balai kerja", 4)]);
    let found = review_of(&table, "program", &[("meja-1", &bytes), ("meja-2", &bytes)]);
    assert_eq!(said(&found)["set"], json!([[id(&table, "program", 2), "dampak", {"scale": 4}]]));
    assert!(found.conflicts.is_empty());
}

#[test]
fn new_rows_that_read_alike_are_asked_about() {
    let table = table();
    let one = file(&table, &[(0, "Pelatihan aparatur desa", 1)]);
    let two = file(&table, &[(0, "Pelatihan untuk aparatur desa", 2)]);
    let found = review_of(&table, "program", &[("meja-1", &one), ("meja-2", &two)]);
    assert_eq!(found.new.iter().map(|new| new.like).collect::<Vec<_>>(), [None, Some(Like::New(0))]);
    let choices = Choices { same: vec![1], ..Choices::default() };
    let Some(SheetCommand::Fill { rows, .. }) = found.command(&choices) else { panic!() };
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].cells["dampak"], Cell::Scale(1), "the first keeps its cells");
}

#[test]
fn a_row_that_is_gone_is_not_taken_and_a_copied_id_with_another_text_is_a_new_row() {
    let mut table = table();
    let bytes = file(&table, &[(2, "Balai kerja", 4), (3, "Literasi warga", 1), (3, "Literasi guru", 2)]);
    table.sheet(SheetCommand::Withdraw { row: id(&table, "program", 2), reason: None }).unwrap();
    let found = review_of(&table, "program", &[("meja-1", &bytes)]);
    assert_eq!(found.wrong, [Wrong::Gone("meja-1".to_owned(), 2, RowState::Withdrawn)]);
    assert_eq!(said(&found)["set"], json!([[id(&table, "program", 3), "dampak", {"scale": 1}]]));
    assert_eq!(said(&found)["new"], json!([{"program": {"text": "Literasi guru"}, "dampak": {"scale": 2}}]));
}

#[test]
fn where_rows_are_items_their_cells_are_set_and_no_row_is_added() {
    let table = table();
    let item = table.workshop().items.keys().next().copied().expect("an item");
    let rows: &[&[Json]] =
        &[&[json!("faktor"), json!("rating")], &[json!("jaringan FIBER"), json!(4)], &[json!("Baru"), json!(2)]];
    let found = review_of(&table, "faktor", &[("meja-1", &excel(rows))]);
    assert_eq!(said(&found), json!({"new": [], "set": [[item, "rating", {"scale": 4}]], "unchanged": 0}));
    assert_eq!(found.wrong, [Wrong::NoSuchItem("meja-1".to_owned(), 3)]);
}

#[test]
fn more_rows_than_a_sheet_holds_are_read_and_refused_as_one() {
    let table = table();
    let texts: Vec<String> = (1..=MOST_ROWS + 1).map(|n| format!("{n} program ke-{}", n * 7919 % 1000)).collect();
    let text = std::iter::once("program").chain(texts.iter().map(String::as_str)).collect::<Vec<_>>().join("\n");
    let found = review_of(&table, "strategi", &[("tempel", text.replace("program\n", "strategi\n").as_bytes())]);
    assert_eq!(found.new.len(), MOST_ROWS + 1);
    let command = found.command(&Choices::default()).expect("something");
    let refused = table.clone().enter(Command::Sheet(command));
    assert_eq!(refused, Err(Refusal::Sheet(SheetRefusal::TooManyRows)));
}

#[test]
fn a_row_whose_id_was_pasted_over_is_known_by_its_text() {
    let table = table();
    let [second, third] = [2, 3].map(|number| id(&table, "program", number));
    let row = |text: &str, degree: u8| vec![json!(format!("r{second}")), json!(text), json!(degree)];
    let rows =
        [vec![json!("mufakat-id"), json!("program"), json!("dampak")], row("Balai kerja", 4), row("Literasi warga", 3)];
    let rows: Vec<&[Json]> = rows.iter().map(Vec::as_slice).collect();
    let found = review_of(&table, "program", &[("a.xlsx", &excel(&rows))]);
    let set = json!([[second, "dampak", {"scale": 4}], [third, "dampak", {"scale": 3}]]);
    assert_eq!((&said(&found)["set"], &said(&found)["new"]), (&set, &json!([])));
}
