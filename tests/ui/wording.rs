//! Two or three formulations side by side.

use crate::stage::{Stage, english};
use mufakat::domain::Event;
use mufakat::domain::event::BoardEvent;
use mufakat::domain::swot::ItemState;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;

const OURS: &str = "Jaringan di desa belum merata";
const THEIRS: &str = "Belum semua desa terjangkau jaringan yang layak";

/// An item with a second formulation, both on the wall.
fn two() -> Stage {
    let mut stage = Stage::bangli();
    stage.palette("papan").line(OURS).press(Key::Esc);
    stage.press(Key::Down).keys("w").line(THEIRS);
    stage
}

fn text(stage: &Stage) -> String {
    let workshop = stage.workshop();
    let item = workshop.items.values().next().expect("an item");
    item.text.clone()
}

#[test]
fn both_stand_side_by_side_and_the_room_agrees_on_one() {
    let mut stage = two();
    let screen = stage.screen();
    let row = |words: &str| screen.lines().position(|line| line.contains(words));
    assert_eq!(row("Jaringan di desa"), row("Belum semua desa"), "{screen}");
    stage.press(Key::Esc).keys("2s");
    assert_eq!(text(&stage), THEIRS);
    let screen = stage.screen();
    assert!(screen.contains("1 Belum semua desa"), "{screen}");
    let proposed =
        |event: &Event| matches!(event, Event::Board(BoardEvent::WordingProposed { text, .. }) if text == THEIRS);
    assert!(stage.events().any(proposed));
    stage.press(Key::Ctrl('z'));
    assert_eq!(text(&stage), OURS);
}

#[test]
fn a_third_and_the_hands_of_each() {
    let mut stage = two();
    stage.line("Jaringan desa timpang");
    stage.keys("t").line("21 14");
    assert_eq!(text(&stage), OURS, "two numbers for three formulations");
    assert!(stage.screen().contains("21 14"), "what was typed stays: {}", stage.screen());
    stage.press(Key::End).line(" 30");
    assert_eq!(text(&stage), "Jaringan desa timpang");
    assert!(matches!(
        stage.events().last(),
        Some(Event::Board(BoardEvent::WordingSettled { taken: 2, hands: Some(hands), .. })) if hands[..] == [21, 14, 30]
    ));
}

#[test]
fn neither_enter_nor_words_take_a_formulation_that_nobody_pointed_to() {
    let mut stage = two();
    stage.press(Key::Enter).press(Key::Enter);
    assert_eq!(text(&stage), OURS);
    stage.line("Perlu diperjelas jaringan mana");
    stage.press(Key::Enter).keys("Perlu disepakati bersama dahulu").press(Key::Enter);
    let workshop = stage.workshop();
    let item = workshop.items.values().next().expect("an item");
    assert_eq!((item.text.as_str(), item.state, item.proposed.len()), (OURS, ItemState::Shown, 2));
    assert!(!stage.events().any(|event| matches!(event, Event::Board(BoardEvent::WordingSettled { .. }))));
}

#[test]
fn a_tie_settles_nothing() {
    let mut stage = two();
    stage.press(Key::Esc).keys("t").line("14 14");
    assert_eq!(text(&stage), OURS);
    assert!(stage.screen().contains("Suara sama"), "{}", stage.screen());
}

#[test]
fn a_restart_brings_both_back() {
    let mut stage = two().restarted();
    stage.press(Key::Enter).show(Route::BOARD);
    stage.press(Key::Esc).keys("1w");
    let screen = stage.screen();
    assert!(screen.contains("Jaringan di desa") && screen.contains("Belum semua"), "{screen}");
}

#[test]
fn parked_they_are_gone_from_the_wall() {
    let mut stage = two();
    stage.press(Key::Esc).keys("1p");
    let workshop = stage.workshop();
    let item = workshop.items.values().next().expect("an item");
    assert_eq!((item.state, item.proposed.len()), (ItemState::Parked, 1));
    for key in [None, Some(Key::Char('r')), Some(Key::Esc), Some(Key::Ctrl('z'))] {
        let screen = stage.screen();
        assert!(!screen.contains("Jaringan") && !screen.contains("Belum semua"), "{screen}");
        key.map(|key| stage.press(key));
    }
    assert!(stage.screen().contains("Jaringan di desa"), "undone: {}", stage.screen());
}

#[test]
fn it_fits_the_smallest_window_in_english() {
    for size in [(60, 18), (80, 24), (120, 36)] {
        let mut stage = Stage::with_workshop(size.0, size.1, english(), Role::Both);
        stage.palette("board").line(OURS).press(Key::Esc).press(Key::Down).keys("w");
        assert!(stage.screen().contains("type another wording"), "{}", stage.screen());
        stage.line(THEIRS).line("A third wording that is also rather long for a column");
        let screen = stage.screen();
        for part in ["1 2 3 choose", "Jaringan", "terjangkau", "column"] {
            assert!(screen.contains(part), "{part}:\n{screen}");
        }
    }
}
