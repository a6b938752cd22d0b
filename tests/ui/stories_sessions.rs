//! Sessions of the method as a facilitator leads them: the outline of three books, the road map, follow-ups.

use crate::stage::Stage;
use mufakat::domain::date::parse_date;
use mufakat::domain::priorities::priorities;
use mufakat::domain::sheet::{Cell, Ref};
use mufakat::domain::{Id, Workshop};
use mufakat::ui::keys::Key;
use std::collections::BTreeMap;

fn sees(stage: &mut Stage, text: &str) {
    let screen = stage.screen();
    assert!(screen.contains(text), "{text} is not in\n{screen}");
}

fn session(name: &str) -> Stage {
    let mut stage = Stage::bangli();
    go(&mut stage, name);
    stage
}

fn go(stage: &mut Stage, session: &str) {
    stage.palette("ke sesi").line(session);
}

fn rows(workshop: &Workshop, sheet: &str) -> Vec<Id> {
    workshop.lines_of(workshop.sheet(sheet).expect("a sheet"))
}

fn cell(workshop: &Workshop, sheet: &str, row: Id, column: &str) -> Option<Cell> {
    workshop.cell(workshop.sheet(sheet).expect("a sheet"), row, column).cloned()
}

/// How many chapters of each book have which status, counted from the records.
fn statuses(workshop: &Workshop) -> BTreeMap<(String, String), usize> {
    let mut counted = BTreeMap::new();
    for row in rows(workshop, "rancangan") {
        let heading = workshop.sheets.row(row).and_then(|row| row.heading.clone()).unwrap_or_default();
        if let Some(Cell::Choice(status)) = cell(workshop, "rancangan", row, "status") {
            *counted.entry((heading, status)).or_insert(0) += 1;
        }
    }
    counted
}

#[test]
fn the_outline_of_three_books_gets_a_status_for_each_chapter_and_a_new_chapter() {
    let mut stage = session("rancangan isi");
    // The room adds chapters here, so the first chapter is chosen before its status is typed.
    stage.press(Key::Esc).keys("1i");
    let mut pressed = 3;
    let typed = ["4", "sed", "2", "perlu", "3", "belum", "4", "2", "2", "3", "1", "1", "2", "2", "4", "1"];
    for answer in typed {
        stage.line(answer);
        pressed += answer.len() + 1;
    }
    assert!(pressed <= 16 * 7, "{pressed} keys for 16 chapters");
    let count = |book: &str, status: &str, n: usize| ((book.to_owned(), status.to_owned()), n);
    let expected = BTreeMap::from([
        count("buku-1", "belum", 1),
        count("buku-1", "disusun", 2),
        count("buku-1", "dibahas", 2),
        count("buku-1", "selesai", 1),
        count("buku-2", "belum", 2),
        count("buku-2", "disusun", 2),
        count("buku-2", "dibahas", 1),
        count("buku-2", "selesai", 1),
        count("buku-3", "belum", 1),
        count("buku-3", "disusun", 2),
        count("buku-3", "selesai", 1),
    ]);
    assert_eq!(statuses(&stage.workshop()), expected);
    sees(&mut stage, "16 dari 16 terisi");
    // A new chapter of the second book: n, then the heading.
    stage.press(Key::Esc).keys("n").press(Key::PageDown).press(Key::PageDown);
    sees(&mut stage, "baris baru (Buku 2");
    stage.line("Pembiayaan; belum");
    let workshop = stage.workshop();
    let all = rows(&workshop, "rancangan");
    assert_eq!(all.len(), 17);
    let made = all.into_iter().max().expect("a chapter");
    assert_eq!(workshop.sheets.row(made).and_then(|row| row.heading.as_deref()), Some("buku-2"));
    assert_eq!(cell(&workshop, "rancangan", made, "status"), Some(Cell::Choice("belum".to_owned())));
    stage.press(Key::Ctrl('z'));
    assert_eq!(rows(&stage.workshop(), "rancangan").len(), 16);
}

#[test]
fn the_road_map_is_filled_moved_and_what_comes_first_is_agreed() {
    let mut stage = session("diskusi enam meja");
    for programme in ["Kanal aduan; ; gov; ; 6", "Pusat data; ; gov; ; 30", "Pipa air; ; living; ; 60"] {
        stage.line(programme);
    }
    go(&mut stage, "prioritas 5");
    sees(&mut stage, "mengisi baris 1");
    while !stage.screen().contains("tahun ›") {
        stage.press(Key::Tab);
    }
    stage.line("2024").line("2025-2027").line("2026-2032");
    let years = |workshop: &Workshop| {
        let rows = rows(workshop, "program").into_iter();
        rows.map(|row| cell(workshop, "program", row, "tahun")).collect::<Vec<_>>()
    };
    assert_eq!(years(&stage.workshop()), [[2024, 2024], [2025, 2027], [2026, 2032]].map(|of| Some(Cell::Years(of))));
    stage.press(Key::Esc).keys("2v>,").press(Key::Enter);
    assert_eq!(years(&stage.workshop())[1], Some(Cell::Years([2026, 2027])), "later, and shorter from its end");
    // What the room puts first, by musyawarah: programmes qualify whose gate is met.
    stage.palette("pemungutan suara atas baris").keys("mA").press(Key::Enter);
    stage.keys("s").press(Key::Enter).line("Kesepakatan pleno");
    let workshop = stage.workshop();
    let first = priorities(&workshop).into_iter().map(|priority| priority.row).collect::<Vec<_>>();
    assert_eq!(first, [Some(rows(&workshop, "program")[0])]);
    let wall = stage.on_the_wall(80, 24);
    assert!(!wall.is_empty());
}

#[test]
fn follow_ups_have_an_office_and_a_date_and_come_from_what_they_answer() {
    let mut stage = session("diskusi enam meja");
    stage.line("Kanal aduan; ; gov; ; 6");
    go(&mut stage, "persiapan");
    stage.line("Kirim data dukung; diskominfo; 12/7");
    stage.line("Susun SK tim").press(Key::Tab);
    sees(&mut stage, "mengisi baris 2: OPD");
    stage.keys("bappe").press(Key::Tab);
    stage.press(Key::Tab).line("bulan depan");
    sees(&mut stage, "Bukan tanggal");
    stage.press(Key::Ctrl('u')).line("19/7");
    let workshop = stage.workshop();
    let today = workshop.zone().date(stage.now);
    let all = rows(&workshop, "tindak-lanjut");
    for (row, office, date) in [(all[0], "DISKOMINFO", "12/7"), (all[1], "BAPPEDA", "19/7")] {
        let said = cell(&workshop, "tindak-lanjut", row, "opd");
        assert!(matches!(said, Some(Cell::Delegation(code)) if code.as_str() == office));
        assert_eq!(cell(&workshop, "tindak-lanjut", row, "batas"), parse_date(date, today).map(Cell::Date));
    }
    // From a programme, with two more keys than its office and date.
    go(&mut stage, "diskusi enam meja");
    stage.press(Key::Esc).press(Key::Down).keys("f").line("dinkes; -");
    let workshop = stage.workshop();
    let made = rows(&workshop, "tindak-lanjut")[2];
    let programme = rows(&workshop, "program")[0];
    assert_eq!(cell(&workshop, "tindak-lanjut", made, "asal"), Some(Cell::Refs(vec![Ref::Row(programme)])));
    assert_eq!(cell(&workshop, "tindak-lanjut", made, "batas"), None);
}
