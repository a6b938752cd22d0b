//! What LibreOffice has opened, filled and saved. `tests/libreoffice.sh` runs it; without that it is left out.

use super::*;
use std::path::Path;

/// The folder that the script names; none without it.
fn folder() -> Option<std::path::PathBuf> {
    std::env::var_os("MUFAKAT_LIBREOFFICE").map(Into::into)
}

fn table_with_gaps() -> Table {
    let mut table = table();
    table.row("program", None, json!({"program": {"text": "DIISI"}, "mulai": {"year": 2031}}));
    table
}

#[test]
fn first_a_workbook_is_written() {
    if let Some(folder) = folder() {
        let bytes = written(&table_with_gaps(), "program", Language::Id);
        std::fs::write(folder.join("meja.xlsx"), bytes).expect("a file");
    }
}

#[test]
fn then_what_came_back_is_read() {
    let back = folder().map(|folder| folder.join("back"));
    let Some(back) = back.filter(|back| Path::is_dir(back)) else {
        return;
    };
    let table = table_with_gaps();
    let fourth = id(&table, "program", 4);
    for ending in ["xlsx", "ods", "xls"] {
        let bytes = std::fs::read(back.join(format!("meja.{ending}"))).expect("a file");
        let read = read_in(&table, "program", &bytes).expect("a table");
        assert_eq!(read.marks, Some(marks("program")), "{ending}");
        let found = review_of(&table, "program", &[(ending, &bytes)]);
        let set = json!([[fourth, "mulai", {"year": 2032}], [fourth, "program", {"text": "Diisi LibreOffice"}]]);
        assert_eq!((said(&found)["set"].clone(), &found.wrong), (set, &Vec::new()), "{ending}");
        assert_eq!((found.new.len(), found.conflicts.len()), (0, 0), "{ending}");
    }
    let bytes = std::fs::read(back.join("meja.csv")).expect("a file");
    let found = review_of(&table, "program", &[("csv", &bytes)]);
    assert_eq!((found.new.len(), &found.wrong), (0, &Vec::new()), "csv");
}
