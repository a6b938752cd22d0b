//! Documents as workbooks for Excel.

use crate::docx::well_formed;
use crate::hostile;
use crate::office::all;
use crate::room::Room;
use crate::sheets::{named, row, sheets};
use calamine::{Data, Range, Reader, Xlsx};
use mufakat::domain::document::{DocumentKind, Paper};
use mufakat::report::block::{Block, Document, Standing};
use mufakat::report::document::{Asked, Style, document};
use mufakat::report::table::{Cell, Table, Value};
use mufakat::report::xlsx;
use mufakat::text::Language;
use serde_json::json;
use std::collections::BTreeSet;
use std::io::Cursor;

type Book = Xlsx<Cursor<Vec<u8>>>;

fn written(document: &Document) -> Vec<u8> {
    xlsx::document(document, Paper::F4).expect("a file")
}

pub fn open(bytes: Vec<u8>) -> Book {
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

pub fn of_blocks(blocks: Vec<Block>) -> Document {
    let title = "Uji".to_owned();
    Document { title, language: Language::Id, standing: Standing::Draft, lengthwise: false, blocks }
}

fn made(room: &Room, kind: DocumentKind) -> Document {
    let style = Style { language: Language::Id, names: false, desk: true };
    document(room.workshop(), room.head(), &Asked { kind, style, is_final: true, office: None })
}

/// The sheet whose first row has these names.
fn sheet_with(book: &mut Book, names: &[&str]) -> Range<Data> {
    let has = |range: &Range<Data>| {
        let first: Vec<String> = range.rows().next().into_iter().flatten().map(ToString::to_string).collect();
        names.iter().all(|name| first.iter().any(|there| there == name))
    };
    let sheet = book.worksheets().into_iter().map(|(_, range)| range).find(has);
    sheet.unwrap_or_else(|| panic!("no sheet with {names:?}"))
}

#[test]
fn every_document_is_a_sound_workbook() {
    for (name, document) in all() {
        let bytes = written(&document);
        let parts = well_formed(&bytes, "t");
        let book = open(bytes);
        let names = book.sheet_names();
        let unique: BTreeSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
        assert_eq!(unique.len(), names.len(), "{name}: {names:?}");
        for sheet in &names {
            assert!((1..=31).contains(&sheet.chars().count()), "{name}: {sheet}");
            assert!(!sheet.contains(['[', ']', ':', '*', '?', '/', '\\', '\'']), "{name}: {sheet}");
        }
        let text: String = parts.values().map(|(_, text)| text.as_str()).collect();
        assert!(!text.contains(['\u{202e}', '\u{2066}']), "{name}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = made(&Room::day_two(), DocumentKind::All);
    assert_eq!(written(&document), written(&document.clone()));
}

#[test]
fn numbers_are_numbers_and_words_of_people_stay_words() {
    let mut book = open(written(&made(&Room::demo(), DocumentKind::All)));
    let heads = sheet_with(&mut book, &["Unsur", "Pagi, Hari 1 07.50"]);
    let last = heads.rows().next_back().expect("a row");
    assert_eq!(last, [Data::String("Jumlah".to_owned()), Data::Float(114.0), Data::Float(95.0)]);
    let votes = sheet_with(&mut book, &["Suara", "% dari yang hadir"]);
    let second = votes.rows().nth(2).expect("a row");
    assert_eq!(second[0], Data::Float(2.0));
    assert!(matches!(second[3], Data::Float(share) if share > 0.0 && share < 1.0), "{second:?}");
    let table = Table::new(vec!["Butir".to_owned()], 1, hostile::WORDS.map(|word| vec![word]).to_vec());
    let mut book = open(written(&of_blocks(vec![Block::Table(table)])));
    let range = sheet_with(&mut book, &["Butir"]);
    let told: Vec<Data> = range.rows().skip(1).map(|row| row[0].clone()).collect();
    assert_eq!(told, hostile::WORDS.map(|word| Data::String(word.to_owned())));
    assert_eq!(book.worksheet_formula(&book.sheet_names()[1].clone()).expect("a sheet").used_cells().count(), 0);
}

#[test]
fn cells_of_sheets_keep_their_values() {
    let mut room = Room::with_sheets("Bimtek", sheets());
    let cells = json!({"kini": {"scale": 2}, "target": {"scale": 4}, "biaya": {"money": 1_250_000_000}});
    row(&mut room, Some("tik"), named("Jaringan", cells));
    row(&mut room, Some("sdm"), named("Tenaga", json!({"biaya": {"money": 3_750_000_000_i64}})));
    let mut book = open(written(&made(&room, DocumentKind::Worksheets)));
    let range = sheet_with(&mut book, &["indikator", "kini", "gap", "biaya"]);
    let names: Vec<String> = range.rows().next().expect("names").iter().map(ToString::to_string).collect();
    let at = |name: &str| names.iter().position(|there| there == name).expect("a column");
    let of = |row: &[Data], name: &str| row[at(name)].clone();
    let row = range.rows().find(|row| of(row, "indikator") == Data::String("Jaringan".to_owned())).expect("a row");
    assert_eq!(row[0], Data::String("TIK".to_owned()), "the name over the row");
    assert_eq!(of(row, "kini"), Data::Float(2.0));
    assert_eq!(of(row, "gap"), Data::Float(2.0));
    assert_eq!(of(row, "biaya"), Data::Float(1_250_000_000.0));
    assert_eq!(of(row, "bagian"), Data::Float(0.25));
}

#[test]
fn dates_are_days_and_empty_cells_are_empty() {
    let day = jiff::civil::date(2026, 11, 29);
    let cells = vec![Cell::new("29 Nov 2026".to_owned(), Value::Date(day)), Cell::from("")];
    let table = Table::new(["Batas", "Catatan"].map(str::to_owned).to_vec(), 2, vec![cells]);
    let mut book = open(written(&of_blocks(vec![Block::Table(table)])));
    let range = sheet_with(&mut book, &["Batas"]);
    let Some([Data::DateTime(there), Data::Empty]) = range.rows().nth(1) else {
        panic!("{:?}", range.rows().nth(1));
    };
    // Days since the last day of 1899, as workbooks count them.
    assert_eq!(there.as_f64().to_string(), "46355");
}

#[test]
fn sheets_can_be_filtered_printed_and_reached() {
    let parts = well_formed(&written(&made(&Room::day_two(), DocumentKind::Worksheets)), "t");
    let first = &parts["xl/worksheets/sheet1.xml"].0;
    assert!(first.contains("<hyperlink "), "links to the tables");
    assert!(first.contains("Final · catatan"), "what every page says");
    let tables =
        parts.iter().filter(|(name, (part, _))| name.starts_with("xl/worksheets/") && part.contains("<autoFilter"));
    let tables: Vec<_> = tables.collect();
    assert!(tables.len() > 5, "{}", tables.len());
    for (name, (part, _)) in tables {
        for needed in ["state=\"frozen\"", "paperSize=\"14\"", "fitToHeight=\"0\""] {
            assert!(part.contains(needed), "{name}: {needed}");
        }
    }
    assert!(parts["xl/workbook.xml"].0.contains("_xlnm.Print_Titles"), "names of columns on every page");
    let charts: String =
        parts.iter().filter(|(name, _)| name.starts_with("xl/charts/")).map(|(_, part)| &*part.0).collect();
    assert!(charts.contains("<c:barChart>") && charts.contains("<c:scatterChart>"));
}
