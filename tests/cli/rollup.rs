//! Several workshops side by side.

use crate::many::{bad, batch};
use crate::run::{Data, Ran, assert_says};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A data folder with journals of several places in `journals`.
fn several(journals: usize, records: usize) -> Data {
    let data = Data::new();
    batch::write(&data.path().join("journals"), batch::Asked { journals, records, from: 0 }).expect("journals");
    data
}

/// The files of a folder by name.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    files.sort();
    files
}

fn rollup<'a>(data: &Data, files: impl IntoIterator<Item = &'a PathBuf>, flags: &[&str]) -> Ran {
    let files = files.into_iter().map(|path| path.to_str().expect("a path"));
    data.run(["rollup"].into_iter().chain(files).chain(flags.iter().copied()))
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// What stands in a column of a table.
fn column<'a>(tables: &'a Value, table: &str, column: &'a str) -> Vec<&'a Value> {
    tables[table].as_array().expect("a table").iter().map(|row| &row[column]).collect()
}

/// What a page or table is asked as.
const FORMATS: [&[&str]; 4] = [&["--json"], &["--format", "html"], &["--format", "md"], &["--format", "xlsx"]];

#[test]
fn places_stand_side_by_side() {
    let data = several(9, 60);
    let journals = files(&data.path().join("journals"));
    let tables = json(&rollup(&data, &journals, &["--json"]).out);
    assert_eq!(column(&tables, "workshops", "workshop").len(), 9);
    let places: BTreeSet<String> = column(&tables, "places", "place").iter().map(ToString::to_string).collect();
    let named: BTreeSet<String> = column(&tables, "workshops", "place").iter().map(ToString::to_string).collect();
    assert!(places == named && places.len() > 3, "{places:?}");
    assert_eq!(column(&tables, "stages", "stage").len() % 4, 0);
    let read: Vec<&Value> = column(&tables, "workshops", "file");
    assert!(journals.iter().all(|path| read.iter().any(|file| **file == *path.to_string_lossy())), "{read:?}");
    let folder = data.path().join("journals");
    let again = json(&rollup(&data, [&folder], &["--json"]).out);
    assert_eq!(again, tables, "a folder stands for its journals");
    for (language, says) in [("id", "Rekap antardaerah"), ("en", "Places side by side")] {
        let page = rollup(&data, &journals, &["--lang", language]).out;
        assert_says(&page, &[says]);
        for place in &places {
            assert_says(&page, &[place.trim_matches('"')]);
        }
    }
}

#[test]
fn a_file_that_is_not_good_is_named_and_the_rest_goes_on() {
    let data = several(3, 60);
    let journals = data.path().join("journals");
    bad::write(&journals).expect("bad files");
    let good = files(&journals).into_iter().filter(|path| path.is_file());
    let all: Vec<PathBuf> = good.chain(files(&journals.join(bad::FOLDER))).collect();
    let ran = rollup(&data, &all, &["--json"]);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    let tables = json(&ran.out);
    assert_eq!(column(&tables, "workshops", "workshop").len(), 3 + 1, "{}", ran.err);
    let left_out = tables["left_out"].as_array().expect("a table");
    for path in files(&journals.join(bad::FOLDER)) {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        assert!(ran.err.contains(&name), "{name} is not named in {}", ran.err);
        let why = left_out.iter().find(|row| row["file"] == *path.to_string_lossy()).map(|row| row["why"].clone());
        let wanted = name.split(['-', '.']).next().filter(|why| *why != "good");
        assert_eq!(why.as_ref().and_then(Value::as_str), wanted, "{name}");
    }
    for format in FORMATS {
        assert_eq!(data.command(["rollup"]).args(&all).args(format).output().expect("run").status.code(), Some(1));
    }
}

#[test]
fn bad_files_alone_are_a_refusal_and_nothing_is_written() {
    let data = several(2, 30);
    let journals = data.path().join("journals");
    bad::write(&journals).expect("bad files");
    let mut none = files(&journals.join(bad::FOLDER));
    none.retain(|path| {
        let name = path.file_name().expect("a name").to_string_lossy();
        !name.starts_with("good") && !name.starts_with("copy")
    });
    let tables = data.path().join("tables");
    let flags: [&[&str]; 3] = [&["--json"], &[], &["--csv", tables.to_str().expect("a path")]];
    for flags in flags {
        assert_says(&rollup(&data, &none, flags).refused(), &["foreign-note.txt", "empty.jsonl", "newer.jsonl"]);
    }
    assert!(!tables.exists());
}

#[test]
fn copies_are_told_and_no_failure() {
    let data = several(2, 30);
    let mut journals = files(&data.path().join("journals"));
    let one = journals[0].clone();
    journals.push(one.clone());
    let text = fs::read_to_string(&journals[1]).expect("a journal");
    let half: String = text.split_inclusive('\n').take(text.lines().count() / 2).collect();
    // The shorter copy comes first, and gives way.
    let earlier = data.file("earlier.jsonl", half);
    journals.insert(0, earlier.clone());
    let (out, told) = rollup(&data, &journals, &["--json"]).fine_with_remark();
    assert_says(&told, &["earlier.jsonl", one.to_str().expect("a path")]);
    let tables = json(&out);
    assert_eq!(column(&tables, "workshops", "workshop").len(), 2);
    assert!(column(&tables, "workshops", "file").iter().all(|file| **file != *earlier.to_string_lossy()));
    assert_eq!(column(&tables, "left_out", "why"), ["copy", "copy"]);
}

/// Whether a text says something that is nobody's business: see `examples/many`.
fn leak(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    let digits = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    let markers = ["rahasia", "meja", "sumber", "pemilih"];
    let marker = markers.iter().find_map(|marker| {
        let mut found = text.match_indices(marker).map(|(at, _)| at);
        found.find(|at| digits(&text[at + marker.len()..])).map(|at| at.saturating_sub(60))
    });
    let amount = || text.find(&(crate::many::AMOUNT / 100_000).to_string());
    let from = marker.or_else(amount)?;
    Some(text.chars().skip(text[..from].chars().count()).take(160).collect())
}

#[test]
fn nothing_private_is_told() {
    let data = several(14, 200);
    let journals = files(&data.path().join("journals"));
    let held: String = journals.iter().map(|path| fs::read_to_string(path).expect("a journal")).collect();
    assert!(
        leak(&held).is_some() && held.contains(&crate::many::AMOUNT.to_string()[..7]),
        "there is something to hide"
    );
    let tables = data.path().join("tables");
    rollup(&data, &journals, &["--csv", tables.to_str().expect("a path")]);
    let mut told: Vec<(String, String)> = files(&tables)
        .into_iter()
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("a table")))
        .collect();
    assert!(told.len() > 10, "{told:?}");
    for flags in [&["--json"][..], &["--format", "html"], &["--format", "html", "--lang", "en"], &[], &["--lang", "en"]]
    {
        told.push((flags.join(" "), rollup(&data, &journals, flags).out));
    }
    for (what, text) in told {
        assert_eq!(leak(&text), None, "{what}");
    }
}

#[test]
fn tables_go_over_nothing_that_is_there() {
    let data = several(2, 30);
    let journals = files(&data.path().join("journals"));
    let tables = data.path().join("tables");
    let into = ["--csv", tables.to_str().expect("a path")];
    let ran = rollup(&data, &journals, &into);
    assert_eq!((ran.code, ran.out.lines().count()), (Some(0), files(&tables).len()), "{ran:?}");
    fs::write(tables.join("items.csv"), "diubah orang").expect("a change");
    fs::remove_file(tables.join("places.csv")).expect("removed");
    let why = rollup(&data, &journals, &into);
    assert_eq!((why.code, why.out.as_str()), (Some(1), ""));
    assert_says(&why.err, &["tables", "--force"]);
    assert!(!tables.join("places.csv").exists(), "none is written where one is in the way");
    let forced = rollup(&data, &journals, &[&into[..], &["--force"]].concat());
    assert_eq!(forced.code, Some(0), "{forced:?}");
    let items = fs::read_to_string(tables.join("items.csv")).expect("a table");
    assert!(items.starts_with("\u{feff}place,workshop,item,aspect,quadrant,dimension,part,text\r\n"), "{items:.80}");
    assert_eq!(items.matches('\n').count(), items.matches("\r\n").count());
}

#[test]
fn the_columns_of_the_tables_are_those_of_the_documentation() {
    let data = several(2, 30);
    let tables = data.path().join("tables");
    let journals = files(&data.path().join("journals"));
    rollup(&data, &journals, &["--csv", tables.to_str().expect("a path")]);
    let text = fs::read_to_string("docs/many.md").expect("the documentation");
    for path in files(&tables) {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let part = text.split_once(&format!("\n### {name}\n")).map(|(_, rest)| rest.split("\n#").next().unwrap_or(""));
        let rows = part
            .unwrap_or_else(|| panic!("{name} is not described"))
            .lines()
            .filter_map(|line| line.strip_prefix("| `"));
        let columns: Vec<&str> = rows.filter_map(|row| row.split('`').next()).collect();
        let table = fs::read_to_string(&path).expect("a table");
        let head = table.trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
        assert_eq!(head, columns.join(","), "{name}");
    }
}

#[test]
fn a_text_that_could_be_a_formula_is_none_in_a_table() {
    let data = several(2, 30);
    let path = &files(&data.path().join("journals"))[0];
    let made =
        data.run(["new", "--place", "Kota =1+1", "--title", "=HYPERLINK(\"http://contoh.id\")", "--name", "rumus"]);
    assert_eq!(made.code, Some(0), "{made:?}");
    let tables = data.path().join("tables");
    let ran = data.run(["rollup", "rumus", path.to_str().expect("a path"), "--csv", tables.to_str().expect("a path")]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let workshops = fs::read_to_string(tables.join("workshops.csv")).expect("a table");
    assert_says(&workshops, &["Kota =1+1", "\"'=HYPERLINK(\"\"http://contoh.id\"\")\""]);
    let cells = files(&tables).into_iter().flat_map(|path| {
        let mut table = csv::ReaderBuilder::new().from_path(path).expect("a table");
        table
            .records()
            .flat_map(|row| row.expect("a row").iter().map(str::to_owned).collect::<Vec<String>>())
            .collect::<Vec<String>>()
    });
    let formulas: Vec<String> = cells.filter(|cell| cell.starts_with(['=', '+', '-', '@'])).collect();
    assert!(formulas.is_empty(), "{formulas:?}");
}

#[test]
fn what_is_asked_wrongly_is_told_before_anything_is_read() {
    let data = Data::bangli();
    for args in [
        &["rollup"][..],
        &["rollup", "bangli", "--json", "--csv", "tables"],
        &["rollup", "bangli", "--json", "--format", "html"],
        &["rollup", "bangli", "--format", "csv"],
        &["rollup", "bangli", "--format", "json"],
        &["rollup", "bangli", "-o", "a.csv"],
        &["rollup", "bangli", "-o", "a.txt"],
        &["rollup", "bangli", "--json", "--force"],
    ] {
        data.run(args).usage();
    }
    assert!(!data.path().join("tables").exists());
    assert_says(&data.run(["rollup", "tidak-ada", "--json"]).refused(), &["tidak-ada"]);
    let (out, told) = {
        let ran = data.run(["rollup", "bangli", "tidak-ada", "--json"]);
        assert_eq!(ran.code, Some(1));
        (ran.out, ran.err)
    };
    assert_says(&told, &["tidak-ada"]);
    assert_eq!(column(&json(&out), "left_out", "why"), ["unreadable"]);
}

#[test]
fn the_example_says_that_it_is_one() {
    let data = Data::example();
    let tables = json(&data.run(["rollup", "contoh", "--json"]).fine());
    assert_eq!(column(&tables, "workshops", "example"), [&Value::Bool(true)]);
    assert!(column(&tables, "themes", "theme").is_empty(), "nothing recurs in one place");
    assert_says(&data.run(["rollup", "contoh"]).fine(), &["Tirtamandala"]);
}
