//! Files of items by example.

use super::*;
use crate::domain::capture::paste;
use crate::domain::fixture::Table;
use crate::domain::swot::Quadrant::{self, O, S, T, W};
use rust_xlsxwriter::{Format, Workbook};

/// The items of a file on the board, as they come into a workshop.
fn items(bytes: &[u8]) -> Vec<(Quadrant, String)> {
    let text = text(bytes).expect("a file of items");
    let items = paste(Table::new().workshop(), "struktur", S, None, &text);
    items.into_iter().map(|item| (item.quadrant, item.text)).collect()
}

fn said(expected: &[(Quadrant, &str)]) -> Vec<(Quadrant, String)> {
    expected.iter().map(|(quadrant, text)| (*quadrant, (*text).to_owned())).collect()
}

fn book(rows: &[&[&str]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            sheet.write(row, column, *cell).expect("a cell");
        }
    }
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn a_workbook_is_read_by_the_names_of_its_columns_below_its_title() {
    let bytes = book(&[
        &["Hasil diskusi Kelompok 2"],
        &[],
        &["No", "Butir", "Kuadran"],
        &["1", "Server \"desa\" usang", "W"],
        &["2", "Perda\nada", "Kekuatan"],
    ]);
    assert_eq!(items(&bytes), said(&[(W, "Server \"desa\" usang"), (S, "Perda ada")]));
}

#[test]
fn a_workbook_with_a_quadrant_a_column_or_a_worksheet_is_read_as_such() {
    let wide = book(&[&["Kekuatan", "Kelemahan", "Peluang", "Ancaman"], &["Perda ada", "Server usang", "", "Bencana"]]);
    assert_eq!(items(&wide), said(&[(S, "Perda ada"), (W, "Server usang"), (T, "Bencana")]));
    let mut book = Workbook::new();
    for (name, text) in [("Kelemahan", "Server usang"), ("Peluang", "Dana desa")] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).expect("a name");
        sheet.write(0, 0, text).expect("a cell");
    }
    assert_eq!(items(&book.save_to_buffer().expect("a workbook")), said(&[(W, "Server usang"), (O, "Dana desa")]));
}

#[test]
fn what_was_merged_over_rows_holds_for_each_of_them() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Kuadran").and_then(|sheet| sheet.write(0, 1, "Butir")).expect("names");
    sheet.merge_range(1, 0, 2, 0, "W", &Format::new()).expect("merged");
    sheet.write(1, 1, "Server usang").and_then(|sheet| sheet.write(2, 1, "Listrik padam")).expect("cells");
    let bytes = book.save_to_buffer().expect("a workbook");
    assert_eq!(items(&bytes), said(&[(W, "Server usang"), (W, "Listrik padam")]));
}

#[test]
fn what_is_no_text_is_refused_by_what_it_is() {
    let named = |name: &str| [b"PK\x03\x04\x14\0", name.as_bytes(), b"PK\x01\x02"].concat();
    let old = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [&[0xd0, 0xcf, 0x11, 0xe0][..], &name].concat()
    };
    for (bytes, kind) in [
        (b"%PDF-1.7\n%\xe2\xe3".to_vec(), Foreign::Pdf),
        (named("word/document.xml"), Foreign::Document),
        (named("ppt/presentation.xml"), Foreign::Slides),
        (named("foto.jpg"), Foreign::Archive),
        (named("xl/workbook.xml"), Foreign::Damaged),
        (b"PK\x03\x04\x14\0\x06\0\0\x01\x02\x03".to_vec(), Foreign::Damaged),
        (old("WordDocument"), Foreign::Document),
        (old("EncryptedPackage"), Foreign::Locked),
        (b"{\\rtf1 Server usang}".to_vec(), Foreign::Document),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), Foreign::Picture),
        (vec![0xff, 0xd8, 0xff, 0xe0, 0, 16], Foreign::Picture),
        (b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), Foreign::Picture),
        (b"\0\0\0\x18ftypisom\0\0\0\0".to_vec(), Foreign::Sound),
        (b"OggS\0\x02".to_vec(), Foreign::Sound),
        (b"<!DOCTYPE html><p>Server".to_vec(), Foreign::Page),
        (br#"{"kind":"choice"}"#.to_vec(), Foreign::Json),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0".to_vec(), Foreign::Binary),
    ] {
        assert_eq!(text(&bytes), Err(kind), "{bytes:x?}");
    }
    assert_eq!(text(b"\xff\xfea\0\n\0b\0").as_deref(), Ok("a\nb"), "UTF-16 is a text");
    assert_eq!(text(b"{Kelemahan}\nServer usang").as_deref(), Ok("{Kelemahan}\nServer usang"));
}

#[test]
fn an_exported_chat_of_telegram_gives_its_messages() {
    let json = r#"{"name":"SWOT","type":"private_group","messages":[
        {"id":1,"type":"service","actor":"Ani","action":"join_group_by_link","text":""},
        {"id":2,"type":"message","date":"2024-06-12T13:45:00","from":"Budi Santoso","text":"Server desa usang"},
        {"id":3,"type":"message","from":"Ani","text":["Jalan ",{"type":"bold","text":"rusak"}]},
        {"id":4,"type":"message","from":"Ani","photo":"photos/1.jpg","text":""},
        {"id":5,"type":"message","from":"Ani","text":"","poll":{"question":"Mana?","answers":[{"text":"Air","voters":2}]}},
        {"id":6,"type":"message","from":"Ani","text":"Kelemahan:\n- Listrik padam\n- Sinyal lemah"}]}"#;
    assert_eq!(
        items(json.as_bytes()),
        said(&[(S, "Server desa usang"), (S, "Jalan rusak"), (S, "Air"), (W, "Listrik padam"), (W, "Sinyal lemah")])
    );
    assert_eq!(exported(json).map(|text| text.contains("Budi")), Some(false));
    assert_eq!(exported("{\"kind\":1}"), None);
}
