//! Indicators as a form that is checked while it is filled, and what is missing in one as a follow-up.

use crate::stage::Stage;
use mufakat::domain::date::parse_date;
use mufakat::domain::sheet::{ByYear, Cell, Ref};
use mufakat::domain::{Id, Workshop};
use mufakat::ui::keys::Key;

fn sees(stage: &mut Stage, text: &str) {
    let screen = stage.screen();
    assert!(screen.contains(text), "{text} is not in\n{screen}");
}

fn rows(workshop: &Workshop, sheet: &str) -> Vec<Id> {
    workshop.lines_of(workshop.sheet(sheet).expect("a sheet"))
}

fn cell(workshop: &Workshop, sheet: &str, row: Id, column: &str) -> Option<Cell> {
    workshop.cell(workshop.sheet(sheet).expect("a sheet"), row, column).cloned()
}

/// The indicators of the whole sheet, with one whose number is to fall.
fn to_fall() -> Stage {
    let mut stage = Stage::bangli();
    stage.palette("ke sesi").line("tujuan");
    stage.line("Waktu tunggu izin").press(Key::Tab);
    for (column, typed) in
        [("tujuan", "Layanan cepat"), ("sasaran", "Izin tepat waktu"), ("satuan", "hari"), ("arah", "tu")]
    {
        while !stage.screen().contains(&format!("mengisi baris 1: {column}")) {
            stage.press(Key::Tab);
        }
        stage.keys(typed).press(Key::Tab);
    }
    stage.press(Key::Enter);
    let row = rows(&stage.workshop(), "indikator")[0];
    stage.show(mufakat::ui::route::Route::row("indikator".to_owned(), Some(row)));
    stage
}

fn to_column(stage: &mut Stage, column: &str) {
    for _ in 0..24 {
        if stage.screen().contains(&format!("mengisi baris 1: {column}")) {
            return;
        }
        stage.press(Key::Tab);
    }
    panic!("{column} is not reached in\n{}", stage.screen());
}

#[test]
fn a_target_is_held_against_its_baseline_in_its_direction() {
    let mut stage = to_fall();
    let workshop = stage.workshop();
    let row = rows(&workshop, "indikator")[0];
    assert_eq!(cell(&workshop, "indikator", row, "arah"), Some(Cell::Choice("turun".to_owned())));
    to_column(&mut stage, "kondisi awal");
    stage.keys("14").press(Key::Tab);
    to_column(&mut stage, "target");
    stage.keys("2025:10 2026:21");
    sees(&mut stage, "target 2026: 21 di atas kondisi awal 14, padahal arahnya turun");
    let before = stage.records.len();
    stage.press(Key::Enter);
    assert_eq!(stage.records.len(), before + 1, "it is told, not refused");
    sees(&mut stage, "target 2026: 21 di atas kondisi awal 14, padahal arahnya turun");
    stage.press(Key::Esc);
    sees(&mut stage, " ! target 2026: 21 di atas kondisi awal 14");
    let workshop = stage.workshop();
    let Some(Cell::Yearly(ByYear(years))) = cell(&workshop, "indikator", row, "target") else { panic!("no target") };
    assert_eq!(years.keys().copied().collect::<Vec<_>>(), [2025, 2026]);
    stage.keys("z");
    stage.resize(100, 40);
    sees(&mut stage, "target: ! 2025: 10");
    // The other direction agrees with none of it: the first year is told.
    stage.press(Key::Char('z'));
    stage.press(Key::Char('i'));
    to_column(&mut stage, "arah");
    stage.line("naik");
    sees(&mut stage, "target 2025: 10 di bawah kondisi awal 14, padahal arahnya naik");
}

#[test]
fn a_missing_baseline_becomes_a_follow_up_with_one_key_and_one_line() {
    let mut stage = to_fall();
    stage.press(Key::Esc).press(Key::Down).keys("f");
    sees(&mut stage, "Lengkapi kondisi awal: Waktu tunggu izin");
    sees(&mut stage, "tindak lanjut: instansi; batas waktu");
    let before = stage.records.len();
    stage.line("bukan-dinas 12/12");
    sees(&mut stage, "› bukan-dinas 12/12");
    stage.press(Key::Ctrl('u')).line("diskominfo");
    sees(&mut stage, "batas waktu: misalnya");
    assert_eq!(stage.records.len(), before);
    stage.keys("; 12/7");
    sees(&mut stage, "DISKOMINFO · 12 Jul 2024");
    stage.press(Key::Enter);
    assert_eq!(stage.records.len(), before + 1, "one entry");
    let workshop = stage.workshop();
    let made = rows(&workshop, "tindak-lanjut")[0];
    let row = rows(&workshop, "indikator")[0];
    assert_eq!(
        cell(&workshop, "tindak-lanjut", made, "tindakan"),
        Some(Cell::text("Lengkapi kondisi awal: Waktu tunggu izin"))
    );
    assert_eq!(cell(&workshop, "tindak-lanjut", made, "asal"), Some(Cell::Refs(vec![Ref::Row(row)])));
    let today = workshop.zone().date(stage.now);
    assert_eq!(cell(&workshop, "tindak-lanjut", made, "batas"), parse_date("12/7", today).map(Cell::Date));
    let office = cell(&workshop, "tindak-lanjut", made, "opd");
    assert!(matches!(office, Some(Cell::Delegation(code)) if code.as_str() == "DISKOMINFO"));
    stage.keys("o");
    sees(&mut stage, "Lengkapi kondisi awal");
    stage.press(Key::Esc).press(Key::Ctrl('z'));
    assert!(rows(&stage.workshop(), "tindak-lanjut").is_empty());
}

#[test]
fn esc_asks_no_more_and_adds_nothing() {
    let mut stage = to_fall();
    stage.press(Key::Esc).press(Key::Down).keys("f").keys("diskominfo").press(Key::Esc);
    assert!(rows(&stage.workshop(), "tindak-lanjut").is_empty());
    sees(&mut stage, "MEMILIH");
    assert!(!stage.screen().contains("diskominfo"), "{}", stage.screen());
}
