//! A rehearsal: the real screens, and nothing of it is kept.

use crate::stage::{Stage, english};
use mufakat::domain::Event;
use mufakat::domain::event::BoardEvent;
use mufakat::ui::effect::Effect;
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

#[test]
fn from_the_title_card_one_sentence_and_back_in_one_key() {
    let mut stage = Stage::bangli();
    let (records, place) = (stage.records.clone(), stage.app.place());
    let before = stage.show(Route::Card).screen();
    stage.palette("coba").line("Kanal aduan 24 jam");
    let screen = stage.screen();
    assert!(screen.contains("1 Kanal aduan 24 jam"), "{screen}");
    assert!(screen.starts_with(" LATIHAN"), "{screen}");
    stage.press(Key::Ctrl('z'));
    assert!(!stage.screen().contains("Kanal aduan"), "{}", stage.screen());
    stage.press(Key::Ctrl('x'));
    assert_eq!(stage.records, records);
    assert_eq!(stage.app.place(), place);
    // The notice that it is over goes by itself.
    stage.wait(1);
    stage.now -= jiff::SignedDuration::from_mins(1);
    assert_eq!(stage.screen(), before);
    assert_eq!(stage.workshop().items.len(), 0);
}

#[test]
fn what_was_half_typed_and_what_can_be_undone_are_as_before() {
    let mut stage = Stage::bangli();
    stage.palette("papan").line("Pusat data daerah tersedia");
    stage.keys("setengah kalim");
    let (records, place) = (stage.records.clone(), stage.app.place());
    let before = stage.screen();
    stage.palette("coba");
    assert!(!stage.screen().contains("setengah"), "an empty line to try on");
    stage.line("Satu").line("Dua").press(Key::Ctrl('z'));
    stage.press(Key::Ctrl('z')).press(Key::Ctrl('z'));
    assert!(!stage.screen().contains("Pusat data"), "undone in the copy");
    assert_eq!(stage.app.place(), place, "a power cut comes back to the real line");
    stage.palette("selesai latihan");
    assert_eq!(stage.records, records);
    stage.wait(1);
    stage.now -= jiff::SignedDuration::from_mins(1);
    assert_eq!(stage.screen(), before);
    stage.press(Key::Enter);
    assert!(
        matches!(stage.events().last(), Some(Event::Board(BoardEvent::ItemAdded { text, .. })) if text == "setengah kalim")
    );
}

#[test]
fn typing_and_choosing_are_both_rehearsed() {
    let mut stage = Stage::with_workshop(80, 24, english(), Role::Both);
    stage.palette("board").palette("rehearse").line("One line").keys("half a line");
    stage.press(Key::Esc);
    assert!(stage.screen().contains("CHOOSING"), "{}", stage.screen());
    stage.keys("i").press(Key::Ctrl('u')).press(Key::Esc);
    assert!(stage.app.rehearses(), "Esc is the screen's own");
    stage.keys("1d");
    assert_eq!(stage.workshop().items.len(), 0, "nothing of it is recorded");
    assert!(!stage.screen().contains("One line"), "withdrawn in the copy\n{}", stage.screen());
    assert!(stage.screen().starts_with(" REHEARSAL"), "{}", stage.screen());
    stage.press(Key::Ctrl('x'));
    assert!(!stage.app.rehearses());
}

#[test]
fn a_whole_vote_can_be_rehearsed() {
    let mut stage = Stage::example(80, 24, Settings::default(), Role::Both);
    let before = stage.records.clone();
    let open = stage
        .workshop()
        .votes
        .iter()
        .find(|(_, vote)| vote.state == mufakat::domain::vote::VoteState::Open)
        .map(|(id, _)| *id);
    stage.show(Route::vote(open)).palette("coba");
    let shown = stage.screen();
    stage.line("A").line("B");
    let screen = stage.screen();
    assert!(shown.contains("masuk 15 dari 40"), "{shown}");
    assert!(screen.contains("masuk 17 dari 40"), "{screen}");
    assert_eq!(stage.records, before);
    stage.palette("selesai latihan");
    assert_eq!(stage.records, before);
    assert!(!stage.app.rehearses());
}

#[test]
fn nothing_is_written_and_another_workshop_ends_it() {
    let mut stage = Stage::bangli();
    stage.palette("coba").line("Satu");
    stage.palette("simpan susunan acara");
    assert!(stage.screen().contains("tidak menulis berkas"), "{}", stage.screen());
    assert!(stage.asked.is_empty(), "{:?}", stage.asked);
    stage.palette("selesai latihan").palette("coba").palette("selesai latihan");
    let names = |stage: &mut Stage, name: &str| {
        stage.press(Key::Ctrl('p')).keys(name);
        let found = stage.screen();
        stage.press(Key::Esc);
        found
    };
    assert!(!names(&mut stage, "latihan").contains("selesai latihan"));
    stage.palette("coba");
    assert!(!names(&mut stage, "berlatih").contains("tanpa dicatat"));
    stage.palette("daftar kegiatan");
    let _ = stage.app.update(Input::Tick, stage.now);
    assert!(stage.asked.iter().all(|effect| matches!(effect, Effect::List)));
}

#[test]
fn it_waits_until_everything_is_saved() {
    let mut stage = Stage::bangli();
    stage.palette("papan");
    stage.disk = false;
    stage.line("Belum tersimpan").palette("coba");
    assert!(!stage.app.rehearses());
    assert!(stage.screen().contains("TIDAK TERSIMPAN"), "{}", stage.screen());
}
