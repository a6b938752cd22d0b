//! What cannot be kept on a sheet stays in the line with what it may be; what is gone is shown as gone.

use crate::stage::Stage;
use mufakat::domain::command::{NewRow, SheetCommand};
use mufakat::domain::sheet::{Cell, Cells, Ref};
use mufakat::domain::{Command, Id, Record, Workshop, decide};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::{Route, Spot};

fn sees(stage: &mut Stage, text: &str) {
    let screen = stage.screen();
    assert!(screen.contains(text), "{text} is not in\n{screen}");
}

fn rows(workshop: &Workshop, sheet: &str) -> Vec<Id> {
    workshop.lines_of(workshop.sheet(sheet).expect("a sheet"))
}

fn cell(workshop: &Workshop, row: Id, column: &str) -> Option<Cell> {
    workshop.cell(workshop.sheet("program").expect("programmes"), row, column).cloned()
}

/// The whole sheet of programmes with one row, at a column, with nobody reading along.
fn at_column(column: &str) -> Stage {
    let mut stage = Stage::bangli();
    stage.show(Route::row("program".to_owned(), None));
    stage.line("Kanal aduan");
    let mut desk = stage.reopened(Role::Desk);
    let row = rows(&desk.workshop(), "program")[0];
    desk.show(Route::Sheet {
        session: None,
        sheet: "program".to_owned(),
        look: None,
        row: Some(row),
        column: Some(column.to_owned()),
        revealed: 0,
        spot: Spot::default(),
    });
    desk
}

#[test]
fn amounts_and_years_beyond_all_measure_stay_in_the_line_with_what_they_may_be() {
    let digits = "9".repeat(40);
    for (column, typed, says) in [
        ("anggaran", digits.as_str(), "Terlalu besar"),
        ("anggaran", "1.2 M", "Yang mana"),
        ("tahun", "1999-2001", "Bukan tahun"),
        ("tahun", "2099-2101", "Bukan tahun"),
        ("tahun", "2028-2026", "sesudah tahun akhir"),
        ("bulan", "enam", "Bukan angka"),
        ("dimensi", "#kebun", "bukan dimensi"),
        ("opd", "dinas luar angkasa", "tidak ada di daftar instansi"),
        ("dampak", "9", "1 sampai 5"),
        ("jenis", "tidak ada", "bukan pilihan"),
        ("asal", "77", "untuk dirujuk"),
    ] {
        let mut stage = at_column(column);
        let before = stage.records.len();
        stage.line(typed);
        assert_eq!(stage.records.len(), before, "{column}: {typed}");
        sees(&mut stage, &typed[typed.len().saturating_sub(12)..]);
        sees(&mut stage, says);
    }
}

#[test]
fn the_row_after_the_last_one_is_refused_in_words_and_its_text_stays() {
    let stage = Stage::bangli();
    let text = |n: usize| Cells::from([("program".to_owned(), Cell::text(format!("Program {n}")))]);
    let rows = (0..500).map(|n| NewRow { sheet: "program".to_owned(), cells: text(n), ..NewRow::default() });
    let history = stage.history();
    let at = history.at(stage.now);
    let events = decide(history.workshop(), Command::Sheet(SheetCommand::add(rows.collect())), at).expect("500 rows");
    let mut full = stage.reopened(Role::Both);
    full.records.push(Record { n: at.record, at: stage.now, events });
    let mut full = full.reopened(Role::Both);
    full.show(Route::row("program".to_owned(), None));
    let before = full.records.len();
    full.line("Satu lagi");
    assert_eq!(full.records.len(), before);
    sees(&mut full, "Satu lagi");
    sees(&mut full, "500");
}

#[test]
fn a_link_to_something_withdrawn_is_shown_as_withdrawn_and_in_public_without_its_words() {
    let mut stage = Stage::bangli();
    stage.palette("papan").line("Pimpinan berkomitmen").press(Key::Tab).press(Key::Tab).line("Dana dari pusat");
    stage.show(Route::Session("strategi".to_owned()));
    stage.line("1 2 Ajukan bersama");
    stage.palette("papan").press(Key::Esc).keys("1d");
    stage.show(Route::row("strategi".to_owned(), None));
    stage.press(Key::Esc).keys("o");
    sees(&mut stage, "dicabut");
    let screen = stage.screen();
    assert!(!screen.contains("Pimpinan berkomitmen"), "{screen}");
    let workshop = stage.workshop();
    let strategy = rows(&workshop, "strategi")[0];
    let sheet = workshop.sheet("strategi").expect("strategies");
    let cited = workshop.cell(sheet, strategy, "asal").map(|cell| cell.refs().len());
    assert_eq!(cited, Some(2), "the link is kept");
    let gone = workshop.items.values().find(|item| !item.is_shown()).map(|item| Ref::Item(item.id));
    assert!(gone.is_some());
}

#[test]
fn a_column_taken_from_a_sheet_keeps_its_cells() {
    let mut stage = at_column("bulan");
    stage.line("6");
    let row = rows(&stage.workshop(), "program")[0];
    stage.palette("ubah susunannya").line("selesai dalam: sembunyikan");
    let hidden = stage.workshop().sheet("program").and_then(|sheet| sheet.column("bulan").map(|column| column.hidden));
    assert_eq!(hidden, Some(true), "{}", stage.screen());
    assert_eq!(cell(&stage.workshop(), row, "bulan"), Some(Cell::Number("6".parse().expect("a number"))));
    stage.palette("ubah susunannya").line("selesai dalam: tampilkan lagi");
    let shown = stage.workshop().sheet("program").and_then(|sheet| sheet.column("bulan").map(|column| column.hidden));
    assert_eq!(shown, Some(false), "{}", stage.screen());
}

#[test]
fn a_wrong_part_of_a_line_for_a_new_row_stays_in_the_line_with_its_column() {
    let mut stage = Stage::bangli();
    stage.show(Route::Session("koordinasi".to_owned()));
    for (typed, says) in [
        ("Undang OPD; diskominfo; 31 feb", "batas waktu: "),
        ("Undang OPD; dinas luar angkasa; 12 des", "OPD: \"dinas luar angkasa\" tidak ada di daftar instansi"),
    ] {
        let before = stage.records.len();
        stage.line(typed);
        assert_eq!(stage.records.len(), before, "{typed}");
        sees(&mut stage, typed);
        sees(&mut stage, says);
        stage.press(Key::Ctrl('u'));
    }
    stage.line("Undang OPD; semua hadir; dua kali");
    assert_eq!(rows(&stage.workshop(), "tindak-lanjut").len(), 1, "words are a text");
}

#[test]
fn rows_that_only_the_agenda_gave_are_no_source_of_an_empty_sheet() {
    let mut stage = Stage::bangli();
    stage.show(Route::Session("koordinasi".to_owned()));
    assert!(!stage.screen().contains("jadi baris"), "{}", stage.screen());
    let before = stage.records.len();
    stage.press(Key::Enter);
    assert_eq!(stage.records.len(), before, "an empty line adds nothing");
    stage.show(Route::Session("kesenjangan".to_owned()));
    stage.line("2");
    stage.show(Route::Session("koordinasi".to_owned()));
    sees(&mut stage, "Ambil 1 Analisis kesenjangan kesiapan jadi baris? Enter");
}
