//! Data for documents.

use crate::stage::{Stage, english};
use mufakat::domain::Event;
use mufakat::domain::details::Details;
use mufakat::domain::event::WorkshopEvent;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

fn desk() -> Stage {
    let mut stage = Stage::with_workshop(80, 24, Settings::default(), Role::Desk);
    stage.palette("data kegiatan");
    stage
}

fn details(stage: &Stage) -> Details {
    stage.workshop().details
}

#[test]
fn one_line_after_the_other_is_filled_in() {
    let mut stage = desk();
    let retyped = |stage: &mut Stage, text: &str| {
        stage.press(Key::Enter).press(Key::Ctrl('u')).line(text);
    };
    retyped(&mut stage, "Pendopo Bangli");
    retyped(&mut stage, "027/112/2024");
    retyped(&mut stage, "I Made Contoh; Sekda; 19700101 199503 1 001");
    retyped(&mut stage, "Ni Luh Contoh; Kepala Dinas");
    retyped(&mut stage, "Ketut Contoh");
    retyped(&mut stage, "Pemkab Bangli; Dinas Kominfo");
    retyped(&mut stage, "Dewi Contoh; Tim Ahli");
    retyped(&mut stage, "Made Contoh");
    stage.press(Key::Down).keys("a").line("Wayan Contoh; Camat");
    let filled = details(&stage);
    assert_eq!(stage.workshop().created.venue, "Pendopo Bangli");
    assert_eq!(filled.letter, "027/112/2024");
    assert_eq!(filled.chair.nip, "19700101 199503 1 001");
    assert_eq!(filled.committee_head.position, "Kepala Dinas");
    assert_eq!(filled.note_taker.name, "Ketut Contoh");
    assert_eq!(filled.letterhead_lines(), ["Pemkab Bangli", "Dinas Kominfo"]);
    assert_eq!(filled.speakers.len(), 2);
    assert_eq!(filled.signers[0].position, "Camat");
    let screen = stage.screen();
    for part in
        ["Pimpinan rapat      I Made Contoh; Sekda; 19700101", "Narasumber          Dewi Contoh; Tim Ahli", "tambah…"]
    {
        assert!(screen.contains(part), "{part}\n{screen}");
    }
}

#[test]
fn a_line_is_cleared_undone_and_left_as_it_was() {
    let mut stage = desk();
    stage.keys("9");
    assert_eq!(stage.records.len(), 1, "a number selects");
    stage.keys("3").press(Key::Enter).line("Satu");
    stage.keys("8").press(Key::Enter).line("Penanda");
    assert_eq!(details(&stage).signers.len(), 1);
    let before = stage.records.len();
    stage.keys("3").press(Key::Enter).press(Key::Enter);
    assert_eq!(stage.records.len(), before, "nothing changed, nothing written");
    stage.keys("8").keys("d");
    assert_eq!(details(&stage).signers.len(), 0);
    stage.press(Key::Ctrl('z'));
    assert_eq!(details(&stage).signers.len(), 1);
    assert!(stage.screen().contains("Diurungkan: data kegiatan"), "{}", stage.screen());
}

#[test]
fn where_the_room_looks_it_asks_first() {
    let mut stage = Stage::with_workshop(60, 18, english(), Role::Both);
    stage.show(Route::Details);
    assert!(stage.screen().contains("The room sees this screen"), "{}", stage.screen());
    stage.press(Key::Enter).keys("a").keys("d");
    assert_eq!(stage.records.len(), 1);
    stage.keys("y");
    assert!(stage.screen().contains("Committee head"), "{}", stage.screen());
    stage.press(Key::Down).press(Key::Enter).line("1/2");
    assert!(stage.events().any(|event| matches!(event, Event::Workshop(WorkshopEvent::DetailsEdited { .. }))));
}
