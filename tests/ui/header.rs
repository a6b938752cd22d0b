//! What stands in a row stands there whole: titles of sessions and dialogs, and figures.

use crate::every_screen::play;
use crate::scenes;
use crate::stage::{Stage, english};
use mufakat::ui::effect::Target;
use mufakat::ui::role::Role;
use mufakat::ui::settings::Settings;

/// The second row, so many minutes after half past two: the session has eleven left.
fn second_row(columns: u16, role: Role, minutes: i64) -> String {
    let mut stage = Stage::example(columns, 18, Settings::default(), role);
    stage.show(Target::Priorities).wait(minutes);
    let screen = stage.screen();
    screen.lines().nth(1).expect("a second row").to_owned()
}

#[test]
fn a_clock_says_less_before_a_title_is_cut() {
    let title = "▶ Analisis SWOT: infrastruktur";
    for (columns, role, minutes, clock) in [
        (
            80,
            Role::Desk,
            4,
            "kurang dari 10 menit · 07:00 · mundur 6 menit",
        ),
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
    stage.show(Target::Priorities);
    let wall = stage.on_the_wall(40, 15);
    let row = wall.lines().nth(1).expect("a second row");
    assert_eq!(row, " ▶ Analisis SWOT: infrastruktur   11:00");
}

#[test]
fn the_figures_of_attendance_are_whole_at_sixty_columns() {
    let mut stage = Stage::example(60, 18, Settings::default(), Role::Desk);
    let screen = stage.show(Target::Attendance).screen();
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
