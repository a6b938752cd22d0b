//! Files of every kind, whole and broken.

use super::*;
use proptest::prelude::*;

#[test]
fn csv_and_pastes_are_read_whatever_parts_their_cells() {
    let table = table();
    let second = id(&table, "program", 2);
    let set = json!([[second, "biaya", {"money": 1_250_000_000}], [second, "dampak", {"scale": 4}]]);
    let lines = |mark: &str| {
        format!("Program{mark}Dampak{mark}biaya{mark}skor\r\n\r\nBalai kerja{mark}4{mark}\"1,25 m\"{mark}9\r\n")
    };
    let tabs = lines("\t");
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(tabs.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let with_mark = format!("\u{feff}{}", lines(";"));
    for bytes in [tabs.as_bytes(), lines(";").as_bytes(), lines(",").as_bytes(), with_mark.as_bytes(), &utf16] {
        let found = review_of(&table, "program", &[("tempel", bytes)]);
        assert_eq!(said(&found)["set"], set, "{}", String::from_utf8_lossy(bytes));
        assert!(found.unknown.is_empty(), "what is computed here is no unknown column");
    }
    let windows = b"program;tahun\nCaf\xe9 warga;2026\x962028\n";
    let new = json!([{"program": {"text": "Café warga"}, "tahun": {"years": [2026, 2028]}}]);
    assert_eq!(said(&review_of(&table, "program", &[("a.csv", windows)]))["new"], new);
}

#[test]
fn columns_are_found_by_names_in_either_language_and_by_beginnings() {
    let table = table();
    let columns = |head: &str| {
        let text = format!("{head}\nx\ty\tz\n");
        read_in(&table, "program", text.as_bytes()).map(|read| (read.columns, read.unknown))
    };
    let found = |ids: &[&str], unknown: &[&str]| {
        Ok((ids.iter().map(|id| (*id).to_owned()).collect(), unknown.iter().map(|name| (*name).to_owned()).collect()))
    };
    assert_eq!(columns("PROGRAM\tbiaya (en)\tDimènsi"), found(&["program", "biaya", "dimensi"], &[]));
    assert_eq!(columns("program\tcapaian (%)\tdimens"), found(&["program", "capaian", "dimensi"], &[]));
    assert_eq!(columns("program\tmi\tjenis\tProgram"), found(&["program", "jenis"], &["mi", "Program"]));
    assert_eq!(columns("program\tsa\tx"), found(&["program"], &["sa", "x"]));
    assert_eq!(columns("nama\tbiaya\tdampak"), Err(NotATable::NoColumns));
}

#[test]
fn formulas_count_by_what_they_came_to_and_other_worksheets_do_not_count() {
    let table = table();
    let mut book = Workbook::new();
    let notes = book.add_worksheet();
    notes.write_string(0, 0, "catatan meja").expect("it");
    let sheet = book.add_worksheet();
    let head = ["program", "bulan", "biaya", "siap", "dampak"];
    for (at, name) in (0..).zip(head) {
        sheet.write_string(3, at, name).expect("it");
    }
    sheet.write_string(4, 0, "Balai kerja").expect("it");
    sheet.write_formula(4, 1, rust_xlsxwriter::Formula::new("=3/2").set_result("1.5")).expect("it");
    sheet.write_number(4, 2, 1_250_000_000.000_000_2).expect("it");
    sheet.write_boolean(4, 3, true).expect("it");
    sheet.write_formula(4, 4, rust_xlsxwriter::Formula::new("=A99").set_result("#REF!")).expect("it");
    // One cell far off makes no large table.
    sheet.write_string(1_000_000, 16_000, "x").expect("it");
    let hidden = book.add_worksheet();
    hidden.set_hidden(true).write_string(0, 0, "program").expect("it");
    let found = review_of(&table, "program", &[("a.xlsx", &book.save_to_buffer().expect("it"))]);
    let second = id(&table, "program", 2);
    let set = json!([[second, "biaya", {"money": 1_250_000_000}], [second, "bulan", {"number": "1.5"}],
        [second, "siap", {"tick": true}]]);
    assert_eq!(said(&found)["set"], set);
    assert!(matches!(&found.wrong[..], [Wrong::Cell { column, typed, .. }] if column == "dampak" && typed == "#REF!"));
}

#[test]
fn what_is_no_table_says_so() {
    let table = table();
    let no = |bytes: &[u8]| read_in(&table, "program", bytes).expect_err("no table");
    assert_eq!(no(b""), NotATable::Empty);
    assert_eq!(no(b" \n\t\n"), NotATable::Empty);
    assert_eq!(no(&excel(&[])), NotATable::Empty);
    assert_eq!(no(b"halo"), NotATable::NoColumns);
    assert_eq!(no(&vec![b'a'; MAX_BYTES + 1]), NotATable::TooLarge);
    assert!(matches!(no(b"PK\x03\x04 broken"), NotATable::Unreadable(_)));
    assert!(matches!(no(&[0xd0, 0xcf, 0x11, 0xe0, 0, 0]), NotATable::Unreadable(_)));
    let whole = written(&table, "program", Language::Id);
    assert!(matches!(no(&whole[..whole.len() / 2]), NotATable::Unreadable(_)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_break_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400), at in 0..2_000_usize, byte in any::<u8>()) {
        let table = table();
        let _ = read_in(&table, "program", &bytes);
        let named = [b"program;dampak;tahun\n".as_slice(), &bytes].concat();
        let _ = read_in(&table, "program", &named);
        let mut whole = written(&table, "program", Language::Id);
        let at = at % whole.len();
        whole[at] = byte;
        let _ = read_in(&table, "program", &whole);
    }
}
