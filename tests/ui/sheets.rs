//! The list of sheets, and those that join while the workshop runs.

use crate::stage::Stage;
use mufakat::agenda_file;
use mufakat::ui::effect::Effect;
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

fn stage() -> Stage {
    let mut stage = Stage::with_workshop(80, 24, Settings::default(), Role::Both);
    stage.show(Route::Session("teori".to_owned()));
    stage
}

fn sees(stage: &mut Stage, text: &str) {
    let screen = stage.screen();
    assert!(screen.contains(text), "{text} is not in\n{screen}");
}

fn is_at(stage: &mut Stage, sheet: &str) -> bool {
    let place = stage.app.place().expect("a place");
    matches!(place.route, Route::Sheet { sheet: at, .. } if at == sheet)
}

#[test]
fn every_sheet_is_two_keys_away_and_one_is_hidden_and_shown_again() {
    let mut stage = stage();
    stage.palette("kertas kerja").line("Isu");
    assert!(is_at(&mut stage, "isu"), "{}", stage.screen());
    stage.palette("ubah susunannya").line("sembunyikan kertas kerja");
    assert!(stage.workshop().sheet("isu").is_some_and(|sheet| sheet.hidden));
    stage.palette("kertas kerja");
    sees(&mut stage, "disembunyikan");
    stage.line("Isu");
    assert!(stage.workshop().sheet("isu").is_some_and(|sheet| !sheet.hidden));
    assert!(is_at(&mut stage, "isu"));
}

#[test]
fn a_sheet_of_a_file_joins_with_the_rows_that_it_gives() {
    let mut stage = stage();
    stage.palette("kertas kerja").line("kertas kerja lain").line("dari berkas").line("/tmp/rapat.json");
    assert!(matches!(stage.asked.pop(), Some(Effect::ReadSheets(path)) if path == "/tmp/rapat.json"));
    let mut file = agenda_file::by_id("tahap-1").expect("an agenda");
    let mut found = file.sheets.remove(0);
    found.sheet.id = "lain".to_owned();
    let given = agenda_file::sheet_by_id("kesiapan").expect("a sheet");
    let (sheet, rows) = (mufakat::domain::sheet::Sheet { id: "kesiapan-2".to_owned(), ..given.sheet }, given.given);
    let count = rows.len();
    stage.input(Input::Sheets(vec![(found.sheet, found.given), (sheet, rows)]));
    stage.press(Key::Down).press(Key::Enter);
    assert!(is_at(&mut stage, "kesiapan-2"), "{}", stage.screen());
    let workshop = stage.workshop();
    assert_eq!(workshop.lines_of(workshop.sheet("kesiapan-2").expect("it joined")).len(), count);
    assert!(workshop.sheet("lain").is_none(), "one was chosen");
}
