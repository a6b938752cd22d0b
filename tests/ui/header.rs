//! What stands in a row stands there whole: titles of sessions and dialogs, and figures.

use crate::every_screen::play;
use crate::scenes;
use crate::stage::{Stage, english};
use mufakat::domain::note::NoteKind;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

/// The second row, so many minutes after half past two: the session has eleven left.
fn second_row(columns: u16, role: Role, minutes: i64) -> String {
    let mut stage = Stage::example(columns, 18, Settings::default(), role);
    stage.show(Route::Priorities).wait(minutes);
    let screen = stage.screen();
    screen.lines().nth(1).expect("a second row").to_owned()
}

#[test]
fn a_clock_says_less_before_a_title_is_cut() {
    let title = "▶ Analisis SWOT: infrastruktur";
    for (columns, role, minutes, clock) in [
        (80, Role::Desk, 4, "kurang dari 10 menit · 07:00 · mundur 6 menit"),
        (60, Role::Both, 4, "<10 menit · 07:00"),
        (60, Role::Desk, 0, "sisa 11:00 · mundur 6 menit"),
        (60, Role::Desk, 4, " ! 07:00 · mundur 6 menit"),
        (60, Role::Desk, 14, " +03:00 · mundur 9 menit"),
        (60, Role::Desk, 180, " +2:49:00 · mundur 2j 55m"),
    ] {
        let row = second_row(columns, role, minutes);
        assert!(row.ends_with(clock), "{row}");
        assert!(row.contains(title), "{row}");
    }
}

#[test]
fn a_wall_of_forty_columns_shows_the_whole_title() {
    let mut stage = Stage::example(80, 24, Settings::default(), Role::Desk);
    stage.show(Route::Priorities);
    let wall = stage.on_the_wall(40, 15);
    let row = wall.lines().nth(1).expect("a second row");
    assert_eq!(row, " ▶ Analisis SWOT: infrastruktur   11:00");
}

#[test]
fn the_desk_tells_the_whole_title_of_the_next_session_and_the_end_of_the_day_that_is_held() {
    let mut stage = Stage::example(80, 24, Settings::default(), Role::Desk);
    let row = |stage: &mut Stage| {
        let screen = stage.show(Route::Priorities).screen();
        screen.lines().nth(2).expect("a third row").to_owned()
    };
    assert_eq!(row(&mut stage), " Berikut 14.41 Analisis SWOT: suprastruktur · selesai ± 15.16 (rencana 15.10)");
    stage.press(Key::Ctrl('r')).line("penutupan").keys("y");
    assert_eq!(row(&mut stage), " hari ini selesai ± 14.45 (rencana 16.15)");
}

#[test]
fn a_session_is_chosen_with_one_key_while_typing_and_while_choosing() {
    let mut stage = Stage::example(80, 24, Settings::default(), Role::Desk);
    for target in [Route::vote(None), Route::list(NoteKind::Question)] {
        stage.show(target);
        for _ in 0..2 {
            stage.press(Key::Ctrl('r'));
            assert!(stage.screen().contains("Ke sesi mana?"));
            stage.press(Key::Esc).press(Key::Esc);
        }
    }
}

#[test]
fn the_figures_of_attendance_are_whole_at_sixty_columns() {
    let mut stage = Stage::example(60, 18, Settings::default(), Role::Desk);
    let screen = stage.show(Route::ATTENDANCE).screen();
    assert!(screen.contains("43 instansi · 40 hak suara"), "{screen}");
}

#[test]
fn the_title_of_a_dialog_begins_with_a_capital() {
    for settings in [Settings::default(), english()] {
        let base = Stage::example(80, 24, settings, Role::Desk);
        play(&base, Role::Desk, |stage, name| {
            if !scenes::expects_dialog(name) {
                return;
            }
            let screen = stage.screen();
            let titles = screen.split("┌ ").skip(1);
            let small = titles.filter(|title| title.starts_with(char::is_lowercase));
            assert_eq!(small.count(), 0, "{name}:\n{screen}");
        });
    }
}
