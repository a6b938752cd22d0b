//! Threads: what followed from what, one dimension at a time, looked at on the desk and told to the room by a key.

use crate::never_public::append;
use crate::stage::{Stage, english};
use mufakat::domain::command::{NewItem, SheetCommand, SwotCommand};
use mufakat::domain::sheet::{Ref, threads};
use mufakat::domain::swot::Quadrant;
use mufakat::domain::{Command, Zone};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

/// The example in the middle of its second day.
fn second_day(settings: Settings, role: Role) -> Stage {
    let mut stage = Stage::example(80, 24, settings, role);
    stage.records = mufakat::demo::demo(stage.now, Zone::Wita, mufakat::demo::Day::Two).expect("an example");
    stage.reopened(role)
}

#[test]
fn the_room_is_told_one_thread_after_the_other_by_a_key() {
    let mut stage = second_day(Settings::default(), Role::Desk);
    stage.show(Route::RECAP).press(Key::Char('b'));
    let wall = stage.on_the_wall(40, 15);
    assert!(wall.contains("BENANG MERAH") && wall.contains("6 dimensi"), "{wall}");
    let desk = stage.screen();
    assert!(desk.contains("SMART GOVERNANCE") && desk.contains("Belum terlihat di layar"), "{desk}");
    let desk = stage.press(Key::Right).screen();
    assert!(desk.contains("SMART BRANDING"), "{desk}");
    assert!(stage.on_the_wall(40, 15).contains("BENANG MERAH"), "looking ahead shows the room nothing");
    let desk = stage.press(Key::Left).press(Key::Char(' ')).screen();
    assert!(desk.contains("Terlihat di layar"), "{desk}");
    let wall = stage.on_the_wall(40, 15);
    for said in ["SMART GOVERNANCE", "isu 3 · disepakati · Hari 1 pukul", "program 2", "indikator 2", "1 dari 6"] {
        assert!(wall.contains(said), "{said}\n{wall}");
    }
    stage.press(Key::Char(' '));
    assert!(stage.on_the_wall(40, 15).contains("2 dari 6"));
    for _ in 0..5 {
        stage.press(Key::Char(' '));
    }
    assert!(stage.on_the_wall(40, 15).contains("1 dari 6"), "round and round");
    let mut restarted = stage.restarted();
    let wall = restarted.press(Key::Enter).on_the_wall(40, 15);
    assert!(wall.contains("1 dari 6"), "a restart comes back to it\n{wall}");
    assert!(stage.press(Key::Esc).screen().contains("SAMPAI SAAT INI"), "back to the recap");
}

#[test]
fn a_window_that_the_room_sees_tells_only_what_was_shown() {
    let mut stage = second_day(english(), Role::Both);
    let screen = stage.show(Route::THREADS).screen();
    assert!(screen.contains("HOW ONE THING LED TO ANOTHER") && screen.contains("6 dimensions"), "{screen}");
    let screen = stage.press(Key::Right).screen();
    assert!(screen.contains("1 of 6") && !screen.contains("Space: next"), "{screen}");
    assert!(stage.press(Key::Left).screen().contains("6 of 6"));
}

#[test]
fn what_is_withdrawn_is_in_no_thread() {
    let mut stage = second_day(Settings::default(), Role::Desk);
    let found = threads(&stage.workshop());
    let Some(Ref::Row(issue)) = found[0].steps.first().cloned() else { panic!("a row: {found:?}") };
    stage.show(Route::THREADS).press(Key::Char(' '));
    assert!(stage.on_the_wall(80, 24).contains("Antrean layanan panjang"));
    append(&mut stage, Command::Sheet(SheetCommand::Withdraw { row: issue, reason: None }));
    let wall = stage.on_the_wall(80, 24);
    assert!(wall.contains("SMART GOVERNANCE") && !wall.contains("isu 3"), "{wall}");
}

#[test]
fn before_anything_led_on_the_screen_says_so() {
    let mut stage = Stage::bangli();
    let screen = stage.show(Route::THREADS).screen();
    assert!(screen.contains("Belum ada yang berlanjut"), "{screen}");
}

#[test]
fn pictures_of_threads() {
    for settings in [Settings::default(), english()] {
        let language = settings.language.code();
        let mut stage = second_day(settings, Role::Desk);
        stage.show(Route::THREADS).press(Key::Char(' '));
        for (columns, rows) in [(40, 15), (80, 24)] {
            let name = format!("wall-threads-{columns}x{rows}-{language}");
            insta::assert_snapshot!(name, stage.on_the_wall(columns, rows));
        }
        insta::assert_snapshot!(format!("threads-80x24-{language}"), stage.screen());
    }
}

#[test]
fn a_small_wall_says_how_many_steps_of_an_origin_it_has_no_room_for() {
    let mut stage = Stage::bangli();
    stage.show(Route::aspect("struktur")).line("Butir nomor 1");
    for number in 2..=15 {
        let before = stage.workshop().items.keys().next_back().copied().expect("an item");
        let item = NewItem {
            aspect: "struktur".to_owned(),
            quadrant: Quadrant::W,
            text: format!("Kelanjutan {number}"),
            by: None,
            dimension: None,
            from: vec![Ref::Item(before)],
            origin: None,
        };
        append(&mut stage, Command::Swot(SwotCommand::Add(vec![item])));
    }
    stage.press(Key::Esc).press(Key::Up).press(Key::Char('O'));
    let wall = stage.on_the_wall(40, 15);
    let shown = wall.lines().filter(|line| line.contains("Kelanjutan ") && line.contains('→')).count();
    assert!(wall.contains(&format!("↓ {} lagi", 14 - shown)), "{wall}");
    assert!(!stage.on_the_wall(80, 24).contains(" lagi"), "{}", stage.on_the_wall(80, 24));
}
