//! Sheets as a facilitator fills them, key by key.

use crate::stage::{Stage, english};
use mufakat::domain::event::{BoardEvent, SheetEvent};
use mufakat::domain::sheet::{Cell, Ref, RowState, Value, Viewer, value};
use mufakat::domain::swot::Quadrant;
use mufakat::domain::{Event, Id, Workshop};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;

fn at(stage: &mut Stage, session: &str) {
    stage.show(Route::Session(session.to_owned()));
}

fn in_session(session: &str) -> Stage {
    let mut stage = Stage::bangli();
    at(&mut stage, session);
    stage
}

/// The rows of a sheet in order, by the text they are called by.
fn rows(workshop: &Workshop, sheet: &str) -> Vec<Id> {
    workshop.lines_of(workshop.sheet(sheet).expect("a sheet"))
}

fn cell(workshop: &Workshop, sheet: &str, row: Id, column: &str) -> Option<Cell> {
    workshop.cell(workshop.sheet(sheet).expect("a sheet"), row, column).cloned()
}

fn sees(stage: &mut Stage, text: &str) {
    let screen = stage.screen();
    assert!(screen.contains(text), "{text} is not in\n{screen}");
}

#[test]
fn a_scale_column_of_27_rows_is_filled_as_fast_as_it_is_read_aloud() {
    let mut stage = in_session("kesenjangan");
    let before = stage.records.len();
    let mut pressed = 0;
    for n in 0..27 {
        stage.keys(&(n % 5 + 1).to_string()).press(Key::Enter);
        pressed += 2;
    }
    assert!(pressed <= 27 * 3);
    assert_eq!(stage.records.len() - before, 27);
    let workshop = stage.workshop();
    let degrees: Vec<Option<Cell>> =
        rows(&workshop, "kesiapan").into_iter().map(|row| cell(&workshop, "kesiapan", row, "kini")).collect();
    let expected: Vec<Option<Cell>> = (0..27_u8).map(|n| Some(Cell::Scale(n % 5 + 1))).collect();
    assert_eq!(degrees, expected);
    sees(&mut stage, "27 dari 27 terisi");
}

#[test]
fn two_degrees_are_one_answer_and_words_behind_them_fill_the_next_text() {
    let mut stage = in_session("kesenjangan");
    stage.line("24");
    let workshop = stage.workshop();
    let first = rows(&workshop, "kesiapan")[0];
    assert_eq!(cell(&workshop, "kesiapan", first, "kini"), Some(Cell::Scale(2)));
    assert_eq!(cell(&workshop, "kesiapan", first, "target"), Some(Cell::Scale(4)));
    let sheet = workshop.sheet("kesiapan").expect("readiness");
    assert_eq!(value(&workshop, sheet, first, "gap"), Value::Exact(2.into()));
    assert_eq!(stage.records.last().map(|record| record.events.len()), Some(1), "one answer is one event");
}

#[test]
fn a_wrong_cell_stays_in_the_field_with_what_it_may_be() {
    let mut stage = in_session("kesenjangan");
    let before = stage.records.len();
    stage.line("9");
    assert_eq!(stage.records.len(), before);
    sees(&mut stage, "› 9");
    sees(&mut stage, "1 sampai 5");
    stage.press(Key::Backspace).line("3");
    assert_eq!(stage.records.len(), before + 1);
}

#[test]
fn an_issue_is_a_line_with_its_dimension_and_becomes_a_weakness_with_two_keys() {
    let mut stage = in_session("isu-daerah");
    stage.line("#living Air bersih di hulu sering keruh");
    let workshop = stage.workshop();
    let issue = rows(&workshop, "isu")[0];
    assert_eq!(cell(&workshop, "isu", issue, "dimensi"), Some(Cell::Dimension("living".to_owned())));
    stage.press(Key::Esc).press(Key::Down).keys("b").press(Key::Enter).press(Key::Enter);
    let made = stage.events().find_map(|event| match event {
        Event::Board(BoardEvent::ItemAdded { quadrant, text, from, .. }) => {
            Some((*quadrant, text.clone(), from.clone()))
        }
        _ => None,
    });
    assert_eq!(made, Some((Quadrant::W, "Air bersih di hulu sering keruh".to_owned(), vec![Ref::Row(issue)])));
}

#[test]
fn after_a_restart_the_same_row_and_column_are_filled_and_undo_takes_back_what_was_filled_before() {
    let mut stage = in_session("kesenjangan");
    stage.line("2").line("3").press(Key::Tab);
    stage.keys("4");
    let mut again = stage.restarted();
    again.press(Key::Esc);
    let workshop = again.workshop();
    let third = rows(&workshop, "kesiapan")[2];
    assert!(
        matches!(again.app.place().map(|place| place.route), Some(Route::Sheet { row: Some(row), column: Some(column), .. }) if row == third && column == "target")
    );
    assert_eq!(again.app.place().map(|place| place.line).as_deref(), Some("4"));
    again.press(Key::Ctrl('z'));
    let workshop = again.workshop();
    assert_eq!(cell(&workshop, "kesiapan", rows(&workshop, "kesiapan")[1], "kini"), None);
}

#[test]
fn strategies_cite_items_by_the_numbers_that_the_room_sees() {
    let mut stage = Stage::bangli();
    stage.palette("papan").line("Pimpinan berkomitmen").press(Key::Tab).line("Tenaga TIK sedikit");
    stage.press(Key::Tab).line("Pelatihan gratis dari pusat").press(Key::Tab).line("Dana transfer turun");
    at(&mut stage, "strategi");
    stage.keys("2 3 ");
    sees(&mut stage, "Tenaga TIK sedikit");
    sees(&mut stage, "Pelatihan gratis dari pusat");
    stage.line("Latih tenaga TIK tiap OPD");
    let workshop = stage.workshop();
    let row = rows(&workshop, "strategi")[0];
    let items: Vec<Id> = workshop.items.keys().copied().collect();
    assert_eq!(
        cell(&workshop, "strategi", row, "asal"),
        Some(Cell::Refs(vec![Ref::Item(items[1]), Ref::Item(items[2])]))
    );
    let sheet = workshop.sheet("strategi").expect("strategies");
    assert!(matches!(value(&workshop, sheet, row, "jenis"), Value::Tows(tows) if tows.letters() == "WO"));
}

#[test]
fn an_empty_sheet_offers_its_nearest_source() {
    let mut stage = Stage::bangli();
    stage.palette("papan").line("Pimpinan berkomitmen").line("SK Dewan sudah terbit");
    at(&mut stage, "program");
    sees(&mut stage, "Ambil 2 butir SWOT");
    stage.press(Key::Enter);
    let workshop = stage.workshop();
    let found = rows(&workshop, "program");
    assert_eq!(found.len(), 2);
    let items: Vec<Id> = workshop.items.keys().copied().collect();
    assert_eq!(cell(&workshop, "program", found[1], "asal"), Some(Cell::Refs(vec![Ref::Item(items[1])])));
    stage.press(Key::Ctrl('z'));
    assert!(rows(&stage.workshop(), "program").is_empty());
}

#[test]
fn a_row_is_withdrawn_with_a_reason_restored_and_merged() {
    let mut stage = in_session("program");
    stage
        .line("Kanal aduan satu pintu")
        .line("Aduan satu pintu")
        .press(Key::Esc)
        .press(Key::Down)
        .keys("d")
        .line("sama saja");
    let workshop = stage.workshop();
    let rows: Vec<_> = workshop.sheets.rows().filter(|row| row.sheet == "program").collect();
    assert_eq!(rows[1].state, RowState::Withdrawn);
    assert_eq!(rows[1].reason.as_deref(), Some("sama saja"));
    stage.press(Key::Down).keys("r").press(Key::Enter);
    stage.press(Key::Down).keys("x").press(Key::Enter);
    let merged = stage.events().any(|event| matches!(event, Event::Sheet(SheetEvent::RowMerged { .. })));
    assert!(merged);
}

#[test]
fn the_roadmap_is_moved_by_taking_hold() {
    let mut stage = in_session("program");
    stage.line("Pipa air bersih baru");
    at(&mut stage, "prioritas-5-10");
    stage.press(Key::Esc);
    let workshop = stage.workshop();
    let row = rows(&workshop, "program")[0];
    stage.press(Key::Char('i'));
    while !stage.screen().contains("tahun ›") {
        stage.press(Key::Tab);
    }
    stage.line("2026-2028").press(Key::Esc).press(Key::Down).keys("v>>.").press(Key::Enter);
    assert_eq!(cell(&stage.workshop(), "program", row, "tahun"), Some(Cell::Years([2028, 2031])));
    stage.press(Key::Down).keys("v<").press(Key::Esc);
    assert_eq!(cell(&stage.workshop(), "program", row, "tahun"), Some(Cell::Years([2028, 2031])));
}

#[test]
fn what_a_thing_comes_from_and_what_came_of_it_is_one_key() {
    let mut stage = in_session("isu-daerah");
    stage.line("Air bersih keruh").press(Key::Esc).press(Key::Down).keys("b").press(Key::Enter).press(Key::Enter);
    stage.keys("o");
    sees(&mut stage, "→");
    sees(&mut stage, "[W] 1 Air bersih keruh");
}

#[test]
fn desk_columns_are_neither_on_a_mirrored_window_nor_on_the_wall() {
    let mut stage = in_session("program");
    stage.line("Kanal aduan satu pintu");
    stage.show(Route::row("program".to_owned(), None));
    let screen = stage.screen();
    assert!(!screen.contains("anggaran"), "{screen}");
    let mut desk = stage.reopened(Role::Desk);
    let first = rows(&desk.workshop(), "program")[0];
    desk.show(Route::row("program".to_owned(), Some(first)));
    desk.press(Key::Esc).keys("z");
    desk.resize(120, 36);
    sees(&mut desk, "perkiraan anggaran (meja)");
    let wall = desk.on_the_wall(80, 24);
    assert!(!wall.contains("anggaran"), "{wall}");
    let seen = desk.workshop().sheet_view("program", None, Viewer::Room).expect("programmes");
    assert!(!seen.columns.iter().any(|id| id == "anggaran"));
}

#[test]
fn in_english_the_screen_says_the_same() {
    let mut stage = Stage::with_workshop(80, 24, english(), Role::Both);
    at(&mut stage, "kesenjangan");
    stage.line("2");
    sees(&mut stage, "1 of 27 filled");
}

#[test]
fn a_pasted_list_is_looked_over_and_becomes_rows() {
    let mut stage = in_session("isu-daerah");
    stage.input(mufakat::ui::input::Input::Paste("- Air bersih keruh\n- #governance Antrean panjang\n".to_owned()));
    stage.uncover();
    sees(&mut stage, "2 baris untuk diperiksa");
    stage.press(Key::Enter);
    let workshop = stage.workshop();
    let found = rows(&workshop, "isu");
    assert_eq!(found.len(), 2);
    assert_eq!(cell(&workshop, "isu", found[1], "dimensi"), Some(Cell::Dimension("governance".to_owned())));
    stage.press(Key::Ctrl('z'));
    assert!(rows(&stage.workshop(), "isu").is_empty(), "one list is one entry");
}

#[test]
fn a_pasted_row_is_corrected_in_the_review() {
    let mut stage = in_session("isu-daerah");
    stage.input(mufakat::ui::input::Input::Paste("Air bersih keruh\n#zzz Antrean panjang\n".to_owned()));
    stage.uncover();
    sees(&mut stage, "2 baris untuk diperiksa · 1/2");
    sees(&mut stage, "[!] #zzz Antrean panjang · ");
    stage.keys("e").press(Key::Home);
    for _ in 0..4 {
        stage.press(Key::Delete);
    }
    stage.keys("#governance").press(Key::Enter);
    sees(&mut stage, "[✓] Antrean panjang");
    stage.press(Key::Enter);
    let workshop = stage.workshop();
    let found = rows(&workshop, "isu");
    let dimensions: Vec<_> = found.iter().map(|row| cell(&workshop, "isu", *row, "dimensi")).collect();
    assert_eq!(dimensions, [None, Some(Cell::Dimension("governance".to_owned()))]);
}
