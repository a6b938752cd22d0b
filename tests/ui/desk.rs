//! The window is the facilitator's desk while there is a wall, and the room's without one.

use crate::every_screen::targets;
use crate::stage::{Stage, english};
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

/// An empty board.
fn board() -> Stage {
    let mut stage = Stage::bangli();
    stage.palette("papan");
    stage
}

#[test]
fn with_a_wall_the_window_is_the_desk_and_without_one_the_rooms() {
    let mut stage = Stage::example(80, 24, Settings::default(), Role::Both);
    stage.show(Route::Current);
    let public = stage.screen();
    assert!(!public.contains("Berikut"), "{public}");
    stage.input(Input::Wall(true));
    let desk = stage.screen();
    assert!(desk.contains("hanya untuk fasilitator"), "{desk}");
    assert!(desk.contains(" Berikut 14.4"), "{desk}");
    assert!(desk.contains("menit") || desk.contains("tepat waktu"), "{desk}");
    assert!(desk.contains('@'), "who said it:\n{desk}");
    stage.show(Route::vote(None));
    let vote = stage.screen();
    assert!(vote.contains("belum: ") && vote.contains("sudah: "), "{vote}");
    assert!(vote.contains(" Berikut 14.4") && vote.contains(" · selesai ± 15.16 (rencana 15.10)"), "{vote}");
    stage.show(Route::Current).input(Input::Wall(false));
    let gone = stage.screen();
    assert!(gone.contains("boleh melihat layar ini"), "{gone}");
    stage.press(Key::Down);
    for line in public.lines().take(4) {
        assert!(stage.screen().contains(line), "{line}");
    }
}

#[test]
fn a_list_made_for_the_desk_does_not_outlive_the_wall() {
    let mut stage = board();
    stage.line("Butir ke-1 yang perlu ditangani");
    stage.input(Input::Wall(true));
    stage.press(Key::Esc).press(Key::Down).keys("d").keys("r");
    let desk = stage.screen();
    assert!(desk.contains("Butir ke-1"), "restoring names it:\n{desk}");
    stage.input(Input::Wall(false));
    let room = stage.screen();
    assert!(!room.contains("Butir ke-1"), "{room}");
}

#[test]
fn typing_goes_on_when_the_wall_comes_or_goes() {
    let mut stage = board();
    stage.keys("Kalimat se").input(Input::Wall(true));
    stage.keys("tengah ja").input(Input::Wall(false));
    stage.keys("di").press(Key::Enter);
    assert!(stage.screen().contains("1 Kalimat setengah jadi"));
}

#[test]
fn the_desk_works_at_every_size() {
    for settings in [Settings::default(), english()] {
        let mut stage = Stage::example(60, 18, settings, Role::Desk);
        for target in targets(&stage) {
            stage.show(target);
            for (columns, rows) in [(60, 18), (80, 20), (80, 24), (120, 36)] {
                stage.resize(columns, rows).screen();
            }
        }
    }
}
