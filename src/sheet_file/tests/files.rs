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

#[test]
fn a_title_above_a_text_does_not_say_how_its_cells_are_parted() {
    let table = table();
    for text in ["Kertas kerja meja 3\nprogram;bulan\nSatu;3\n", "Meja 3, Bangli\nprogram\tbulan\nSatu\t3\n"] {
        let found = review_of(&table, "program", &[("a.csv", text.as_bytes())]);
        assert_eq!(said(&found)["new"], json!([{"program": {"text": "Satu"}, "bulan": {"number": "3"}}]), "{text}");
    }
    // A word of a list is no name of a column.
    assert_eq!(read_in(&table, "program", b"Literasi; kampus\nSatu, program\n").err(), Some(NotATable::NoColumns));
}

#[test]
fn the_table_is_found_among_notes_that_are_called_alike() {
    let table = table();
    let mut book = Workbook::new();
    let notes = book.add_worksheet();
    notes.write_string(0, 0, "program").expect("it");
    notes.write_string(1, 0, "hanya catatan").expect("it");
    let sheet = book.add_worksheet();
    for (column, name) in (0..).zip(["program", "bulan", "dampak"]) {
        sheet.write_string(0, column, name).expect("it");
    }
    sheet.write_string(1, 0, "Satu").expect("it");
    sheet.write_number(1, 1, 3.0).expect("it");
    let found = review_of(&table, "program", &[("a.xlsx", &book.save_to_buffer().expect("it"))]);
    assert_eq!(said(&found)["new"], json!([{"program": {"text": "Satu"}, "bulan": {"number": "3"}}]));
}

#[test]
fn merged_cells_hold_for_each_of_their_rows_but_name_one() {
    let table = table();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = rust_xlsxwriter::Format::new();
    for (column, name) in (0..).zip(["program", "jenis", "bulan"]) {
        sheet.write_string(1, column, name).expect("it");
    }
    // Names over two rows, a kind for three programmes and the empty row between them, and a programme over two rows.
    sheet.merge_range(1, 2, 2, 2, "bulan", &plain).expect("it");
    sheet.merge_range(3, 1, 6, 1, "aplikasi", &plain).expect("it");
    for (row, name) in [(3, "Satu"), (4, "Dua"), (6, "Tiga")] {
        sheet.write_string(row, 0, name).expect("it");
        sheet.write_number(row, 2, 3.0).expect("it");
    }
    sheet.merge_range(7, 0, 8, 0, "Empat", &plain).expect("it");
    let found = review_of(&table, "program", &[("a.xlsx", &book.save_to_buffer().expect("it"))]);
    let new =
        |name: &str| json!({"program": {"text": name}, "jenis": {"choice": "aplikasi"}, "bulan": {"number": "3"}});
    assert_eq!(said(&found)["new"], json!([new("Satu"), new("Dua"), new("Tiga"), {"program": {"text": "Empat"}}]));
    assert_eq!(found.wrong, []);
}

#[test]
fn a_file_with_a_password_says_so() {
    // What Excel makes of a workbook with a password: a compound file that holds an encrypted package. Made by hand, of the
    // shortest kind: a header, one table of sectors and one of names.
    let mut file = vec![0_u8; 512 * 3];
    file[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    let mut put = |at: usize, bytes: &[u8]| file[at..at + bytes.len()].copy_from_slice(bytes);
    put(24, &[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    put(44, &[1]);
    put(48, &[1]);
    put(56, &[0, 16]);
    for at in [60, 68] {
        put(at, &[0xfe, 0xff, 0xff, 0xff]);
    }
    put(76, &[0, 0, 0, 0]);
    put(80, &[0xff; 432]);
    put(512, &[0xfd, 0xff, 0xff, 0xff, 0xfe, 0xff, 0xff, 0xff]);
    put(520, &[0xff; 504]);
    for (entry, (name, kind)) in [("Root Entry", 5_u8), ("EncryptedPackage", 2)].into_iter().enumerate() {
        let at = 1024 + 128 * entry;
        let units: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        put(at, &units);
        put(at + 64, &[u8::try_from(units.len() + 2).expect("short"), 0, kind, 1]);
        put(at + 68, &[0xff; 12]);
        put(at + 116, &[0xfe, 0xff, 0xff, 0xff]);
    }
    assert_eq!(read_in(&table(), "program", &file).err(), Some(NotATable::Locked));
}
