//! Whether a result would hold, and where a priority came from: for the desk, on the wall when it is asked for.

use super::{draft, open, press, sees, sees_not};
use crate::stage::{Stage, text};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;

const SIZES: [(u16, u16); 4] = [(40, 15), (60, 18), (80, 24), (120, 36)];

/// Eighteen options by dots, closed.
fn counted(role: Role) -> Stage {
    let mut stage = open(role, 18);
    press(&mut stage, "AAABB⏎AAABC⏎DCEFG⏎DCEFG⏎DCEFG⏎");
    stage.press(Key::Ctrl('d')).press(Key::Enter);
    stage
}

#[test]
fn whether_a_result_would_hold_is_told_to_the_desk_and_to_the_room_when_asked() {
    let mut stage = counted(Role::Desk);
    press(&mut stage, "b");
    sees(&mut stage, "satu titik untuk tiap pilihan");
    sees(&mut stage, "A Butir nomor 1");
    assert!(!stage.on_the_wall(80, 24).contains("satu titik"));
    press(&mut stage, "t");
    for (columns, rows) in SIZES {
        let wall = stage.on_the_wall(columns, rows);
        assert!(wall.contains("satu titik") && wall.contains("A Butir"), "{columns}×{rows}:\n{wall}");
    }
    press(&mut stage, "t");
    assert!(!stage.on_the_wall(80, 24).contains("satu titik"), "taken off again");
    press(&mut stage, "t⏎");
    assert!(!stage.on_the_wall(80, 24).contains("satu titik"), "closed");
}

#[test]
fn before_the_room_whether_a_result_would_hold_stays_covered_until_it_is_shown() {
    let mut stage = counted(Role::Both);
    press(&mut stage, "b");
    sees(&mut stage, "Bagaimana jika");
    sees_not(&mut stage, "satu titik");
    press(&mut stage, "t");
    sees(&mut stage, "satu titik untuk tiap pilihan");
}

#[test]
fn an_open_vote_has_no_what_if() {
    let mut stage = open(Role::Desk, 18);
    press(&mut stage, "AAADF⏎");
    stage.press(Key::Esc);
    press(&mut stage, "b");
    sees_not(&mut stage, "satu titik untuk tiap pilihan");
}

/// Four options by hands of which the first is an item with a second formulation that the room took.
fn formulated() -> Stage {
    let mut stage = draft(Role::Desk, 4);
    stage.show(Route::aspect("infrastruktur")).press(Key::Esc).press(Key::Up).press(Key::Up).press(Key::Up);
    stage.keys("w").line("Rumusan yang lebih jelas").press(Key::Esc).keys("2s");
    stage
}

#[test]
fn one_key_puts_on_the_wall_where_a_priority_came_from_without_names() {
    let mut stage = formulated();
    stage.palette("pemungutan suara");
    press(&mut stage, "⏎⏎⏎b3⏎2⏎1⏎1⏎⏎s⏎");
    stage.show(Route::Priorities);
    press(&mut stage, "O");
    let steps = ["Butir nomor 1", "rumusan", "Rumusan yang lebih jelas", "pemungutan suara", "prioritas"];
    for (columns, rows) in [(80, 24), (120, 36)] {
        let wall = stage.on_the_wall(columns, rows);
        let places: Vec<usize> = steps.iter().map(|step| wall.find(step).expect(&wall)).collect();
        assert!(places.is_sorted(), "{places:?}\n{wall}");
    }
    let picture = stage.buffer();
    assert!(text(&picture).contains("Rumusan yang lebih jelas"));
    stage.press(Key::Esc);
    assert!(!stage.on_the_wall(80, 24).contains("rumusan"));
    stage.show(Route::aspect("infrastruktur")).press(Key::Esc).press(Key::Up);
    press(&mut stage, "O");
    assert!(stage.on_the_wall(80, 24).contains("Butir nomor"), "an item as well");
}

#[test]
fn words_that_were_corrected_do_not_come_back_to_the_room() {
    let mut stage = formulated();
    stage.press(Key::Down).press(Key::Up).keys("e").press(Key::Ctrl('u')).line("Rumusan tanpa nama orang");
    press(&mut stage, "O");
    let wall = stage.on_the_wall(80, 24);
    assert!(wall.contains("Rumusan tanpa nama orang"), "{wall}");
    assert!(!wall.contains("Butir nomor 1") && !wall.contains("Rumusan yang lebih jelas"), "{wall}");
}
