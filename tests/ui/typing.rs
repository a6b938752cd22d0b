//! Typing in the hall: what was refused gives way to the next line, and long lines wrap.

use crate::stage::Stage;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

fn cells(stage: &Stage, sheet: &str, column: &str) -> Vec<String> {
    let workshop = stage.workshop();
    let declared = workshop.sheet(sheet).expect("a sheet");
    let cell = |row| workshop.cell(declared, row, column).map(|cell| format!("{cell:?}"));
    workshop.lines_of(declared).into_iter().filter_map(cell).collect()
}

#[test]
fn the_next_cell_takes_the_place_of_one_that_was_refused() {
    let mut stage = Stage::bangli();
    stage.show(Route::Session("kesenjangan".to_owned()));
    stage.line("9");
    assert!(cells(&stage, "kesiapan", "kini").is_empty());
    assert!(stage.screen().contains("› 9"), "{}", stage.screen());
    for _ in 0..4 {
        stage.line("3");
    }
    assert_eq!(cells(&stage, "kesiapan", "kini"), vec!["Scale(3)"; 4]);
    stage.line("33 x").press(Key::End).press(Key::Backspace).press(Key::Backspace).press(Key::Backspace);
    stage.press(Key::Enter);
    assert_eq!(cells(&stage, "kesiapan", "kini").len(), 5, "an arrow keeps what was refused to be mended");
}

#[test]
fn the_next_line_of_a_dialog_takes_the_place_of_one_that_was_refused() {
    let mut stage = Stage::bangli();
    stage.show(Route::Session("pembukaan".to_owned())).press(Key::Esc);
    let before = stage.workshop().details.clone();
    stage.show(Route::BOARD).line("Butir pertama");
    stage.press(Key::Up);
    stage.keys(" ").press(Key::Ctrl('u')).keys(&"x".repeat(501)).press(Key::Enter);
    let long = stage.screen();
    assert!(long.contains("xxx"), "what was refused stays\n{long}");
    stage.line("Butir pertama yang benar");
    let workshop = stage.workshop();
    let items: Vec<&str> = workshop.on_board().map(|item| item.text.as_str()).collect();
    assert_eq!(items, ["Butir pertama yang benar"]);
    assert_eq!(stage.workshop().details, before);
}

#[test]
fn a_long_line_wraps_and_the_board_gives_it_room() {
    let words = "Server pelayanan di ruang dinas sudah tua, sering mati pada jam sibuk, suku cadangnya tidak dijual lagi, \
                 dan tidak ada teknisi yang dapat memperbaikinya";
    for (columns, rows) in [(60, 18), (80, 24)] {
        let mut stage = Stage::example(columns, rows, Settings::default(), Role::Desk);
        stage.show(Route::BOARD).keys(words);
        let screen = stage.screen();
        for word in words.split_whitespace() {
            assert!(screen.contains(word), "{word} is out of sight\n{screen}");
        }
        stage.show(Route::Session("rehat-1-sore".to_owned()));
    }
}

#[test]
fn a_long_text_that_is_changed_wraps_in_its_dialog() {
    let mut stage = Stage::bangli();
    let words =
        "Bagaimana caranya agar berkas yang sama tidak diminta berkali-kali dari satu warga oleh kantor yang berbeda";
    stage.show(Route::Session("pembukaan".to_owned())).press(Key::Esc);
    stage.show(Route::BOARD).line(words).press(Key::Esc).press(Key::Up).keys("e");
    let screen = stage.screen();
    let shown: String = screen.split_whitespace().filter(|word| *word != "│").collect::<Vec<_>>().join(" ");
    assert!(shown.contains("berkas yang sama tidak diminta"), "{screen}");
    assert!(screen.contains("kantor yang berbeda"), "{screen}");
}
