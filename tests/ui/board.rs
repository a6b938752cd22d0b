//! The board: capture, undo, merge, and what the room sees.

use crate::stage::Stage;
use mufakat::domain::Event;
use mufakat::domain::event::BoardEvent;
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::route::Route;

fn on_the_board() -> Stage {
    let mut stage = Stage::bangli();
    stage.palette("papan");
    stage
}

#[test]
fn one_item_is_its_text_and_one_enter() {
    let mut stage = on_the_board();
    stage.line("Kanal aduan 24 jam aktif dipakai warga");
    assert!(
        matches!(stage.events().last(), Some(Event::Board(BoardEvent::ItemAdded { text, .. })) if text == "Kanal aduan 24 jam aktif dipakai warga")
    );
    let screen = stage.screen();
    assert!(screen.contains("1 Kanal aduan 24 jam"), "{screen}");
    assert!(screen.contains("[S] Kekuatan 1"), "{screen}");
}

#[test]
fn undo_takes_the_item_off_without_repeating_it() {
    let mut stage = on_the_board();
    stage.line("Kalimat yang tidak jadi").press(Key::Ctrl('z'));
    let screen = stage.screen();
    assert!(!screen.contains("tidak jadi"), "{screen}");
    assert!(screen.contains("Diurungkan"), "{screen}");
    stage.press(Key::Ctrl('y'));
    assert!(stage.screen().contains("tidak jadi"));
}

#[test]
fn a_rush_of_letters_never_runs_commands() {
    let mut stage = on_the_board();
    stage.line("Pusat data daerah tersedia").press(Key::Esc);
    let before = stage.records.len();
    stage.input(Input::Rush("dpd].d".to_owned()));
    assert_eq!(stage.records.len(), before);
    assert!(stage.screen().contains("dpd].d"), "kept as text: {}", stage.screen());
}

#[test]
fn what_the_disk_refuses_is_kept_and_said() {
    let mut stage = on_the_board();
    stage.disk = false;
    stage.line("Server pelayanan banyak yang usang");
    let screen = stage.screen();
    assert!(screen.contains("TIDAK TERSIMPAN"), "{screen}");
    stage.palette("belum tersimpan");
    assert!(stage.screen().contains("Server pelayanan banyak"), "{}", stage.screen());
    stage.disk = true;
    stage.press(Key::Enter);
    assert!(stage.events().any(|event| matches!(event, Event::Board(BoardEvent::ItemAdded { .. }))));
    assert!(stage.screen().contains("● tersimpan"));
}

#[test]
fn entries_that_fail_again_are_not_lost() {
    let mut stage = on_the_board();
    stage.disk = false;
    stage.line("Butir pertama").line("Butir kedua");
    stage.palette("belum tersimpan").press(Key::Enter);
    stage.palette("belum tersimpan");
    let screen = stage.screen();
    assert!(screen.contains("Butir pertama") && screen.contains("Butir kedua"), "{screen}");
    stage.disk = true;
    stage.press(Key::Enter);
    let added = stage.events().filter(|event| matches!(event, Event::Board(BoardEvent::ItemAdded { .. }))).count();
    assert_eq!(added, 2);
    stage.palette("belum tersimpan");
    assert!(stage.screen().contains("Semua sudah tersimpan"));
}

#[test]
fn a_failed_command_leaves_the_line_that_is_being_typed() {
    let mut stage = on_the_board();
    stage.line("Butir yang dicabut").keys("kalimat berik").press(Key::Esc);
    stage.disk = false;
    stage.keys("d");
    assert!(stage.screen().contains("kalimat berik"), "{}", stage.screen());
}

#[test]
fn undo_goes_to_the_quadrant_of_the_item_and_leaves_what_sticks() {
    let mut stage = on_the_board();
    stage.press(Key::Tab).line("#governance").line("Salah ketik").press(Key::Ctrl('z'));
    let screen = stage.screen();
    assert!(screen.contains("Kelemahan › #governance"), "{screen}");
    stage.line("Yang benar").palette("kehadiran").press(Key::Ctrl('z'));
    assert!(stage.screen().contains("Kelemahan ›"), "{}", stage.screen());
}

#[test]
fn a_found_item_is_selected_and_takes_commands() {
    let mut stage = on_the_board();
    stage.line("Server usang").line("Jalan rusak").press(Key::Esc).keys("/usang").press(Key::Enter).keys("d");
    let withdrawn = stage.workshop();
    let gone: Vec<_> =
        withdrawn.items.values().filter(|item| !item.is_shown()).map(|item| item.text.as_str()).collect();
    assert_eq!(gone, ["Server usang"]);
}

#[test]
fn a_paste_or_a_second_try_leaves_the_line_that_is_being_typed() {
    let mut stage = on_the_board();
    stage.keys("setengah ba");
    stage.input(Input::Paste("Butir satu\nButir dua".to_owned())).uncover().press(Key::Enter);
    let screen = stage.screen();
    assert!(screen.contains("Butir dua"), "{screen}");
    assert!(screen.contains("› setengah ba"), "{screen}");

    stage.disk = false;
    stage.press(Key::Enter);
    stage.disk = true;
    stage.keys("kalimat berik").palette("belum tersimpan").press(Key::Enter);
    let screen = stage.screen();
    assert!(screen.contains("setengah ba"), "{screen}");
    assert!(screen.contains("› kalimat berik"), "{screen}");
}

#[test]
fn ctrl_c_asks_also_over_a_dialog_and_enter_goes_back_to_it() {
    let mut stage = on_the_board();
    stage.press(Key::Ctrl('p')).keys("kehad").press(Key::Ctrl('c'));
    assert!(stage.screen().contains("Keluar dari mufakat?"), "{}", stage.screen());
    stage.press(Key::Enter);
    assert!(stage.screen().contains("› kehad"), "{}", stage.screen());
}

#[test]
fn the_next_board_is_begun_typing_with_nothing_that_sticks() {
    let mut stage = Stage::bangli();
    stage.palette("ke sesi").line("SWOT: struktur");
    stage.line("#governance").press(Key::Esc).keys("]");
    let screen = stage.screen();
    assert!(screen.contains("SWOT: infrastruktur"), "{screen}");
    assert!(screen.contains("Kekuatan › ketik butir"), "{screen}");
    stage.keys("dp");
    assert!(stage.screen().contains("Kekuatan › dp"), "{}", stage.screen());
}

#[test]
fn a_command_whose_name_begins_with_what_is_typed_comes_first() {
    let mut stage = Stage::bangli();
    stage.palette("papan").press(Key::Ctrl('p')).keys("ce");
    let screen = stage.screen();
    assert!(screen.contains("cetak berita acara"), "{screen}");
    stage.press(Key::Esc).show(Route::RECAP);
    stage.press(Key::Ctrl('p')).keys("c");
    let screen = stage.screen();
    let place = |name: &str| screen.find(name).unwrap_or_else(|| panic!("{name}:\n{screen}"));
    assert!(place("cetak berita acara") < place("susunan acara"), "{screen}");
}

#[test]
fn that_letters_are_commands_is_seen_beside_a_notice() {
    let mut stage = on_the_board();
    stage.line("Pusat data daerah tersedia").press(Key::Esc);
    let band = stage.screen();
    let band = band.lines().rev().nth(1).expect("a row").to_owned();
    stage.press(Key::Ctrl('s'));
    let screen = stage.screen();
    let mut rows = screen.lines().rev().skip(1);
    let notice = rows.next().expect("a row");
    assert!(!notice.trim().is_empty() && notice != band, "{screen}");
    assert_eq!(rows.next(), Some(band.as_str()), "{screen}");
}
