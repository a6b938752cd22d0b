//! After a power cut: the same screen, the same session, the clock right.

use crate::stage::Stage;
use jiff::SignedDuration;
use mufakat::domain::Event;
use mufakat::domain::clock;
use mufakat::domain::event::AgendaEvent;
use mufakat::ui::keys::Key;

/// The board of a session that has run for ten minutes.
fn ten_minutes_in() -> Stage {
    let mut stage = Stage::bangli();
    stage.press(Key::Ctrl('p')).line("ke sesi").line("swot: infrastruktur");
    stage.wait(10);
    stage
}

fn seconds_run(stage: &Stage) -> i64 {
    let workshop = stage.workshop();
    let (_, session) = workshop.open_session().expect("a running session");
    clock::seconds_run(session, stage.now)
}

#[test]
fn the_card_stands_until_the_first_key_and_the_screen_is_the_same() {
    let mut stage = ten_minutes_in();
    stage.line("Belasan desa masih blank spot").keys("kalimat yang belum se");
    let before = stage.screen();
    let mut again = stage.restarted();
    assert!(again.screen().contains("Selamat datang"), "{}", again.screen());
    again.press(Key::Down);
    assert_eq!(again.screen(), before);
}

#[test]
fn a_gap_is_offered_as_a_pause_and_counted_so() {
    let mut stage = ten_minutes_in();
    stage.line("Belasan desa masih blank spot");
    assert_eq!(seconds_run(&stage), 600);
    stage.now += SignedDuration::from_mins(42);
    let mut again = stage.restarted();
    again.press(Key::Down);
    assert!(again.screen().contains("Terputus 42 menit"), "{}", again.screen());
    assert_eq!(seconds_run(&again), 52 * 60, "nothing is decided for the facilitator");
    again.press(Key::Ctrl('g'));
    assert!(matches!(again.events().last(), Some(Event::Agenda(AgendaEvent::GapPaused { .. }))));
    assert_eq!(seconds_run(&again), 600);
}

#[test]
fn undo_goes_on_across_a_restart() {
    let mut stage = ten_minutes_in();
    stage.line("Satu").line("Dua");
    let mut again = stage.restarted();
    again.press(Key::Down).press(Key::Ctrl('z'));
    let screen = again.screen();
    assert!(screen.contains("Satu") && !screen.contains("Dua"), "{screen}");
    again.press(Key::Ctrl('y'));
    assert!(again.screen().contains("Dua"));
}
