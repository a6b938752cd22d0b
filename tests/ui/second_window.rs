//! A window that only looks on, and the example: no sentence claims to save what is not kept.

use crate::stage::{MORNING, Stage, seal_of};
use mufakat::demo::{Day, demo};
use mufakat::domain::Zone;
use mufakat::ui::input::{Input, Opened};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

/// A window on a workshop that another one writes.
fn looking_on() -> Stage {
    let mut stage = Stage::bangli();
    stage.palette("ke sesi").line("swot: infrastruktur");
    open(&mut stage, Some("dipakai jendela lain"), false);
    stage
}

fn open(stage: &mut Stage, read_only: Option<&str>, fresh: bool) {
    let opened = Opened {
        name: "bangli".to_owned(),
        history: stage.history(),
        read_only: read_only.map(str::to_owned),
        remark: None,
        place: None,
        fresh,
    };
    stage.input(Input::Opened(Box::new(opened)));
    stage.press(Key::Down);
}

#[test]
fn it_takes_no_text_and_says_so() {
    for route in [Route::BOARD, Route::Attendance { count: None, delegation: None }] {
        let mut stage = looking_on();
        let records = stage.records.len();
        stage.show(route);
        stage.keys("halo");
        let screen = stage.screen();
        assert!(!screen.contains("halo") && !screen.contains("lo▏"), "{screen}");
        stage.input(Input::Rush("satu baris".to_owned())).input(Input::Paste("dua\ntiga\nempat".to_owned()));
        let screen = stage.screen();
        assert!(screen.contains("Hanya melihat: tidak ada yang dicatat"), "{screen}");
        assert!(!screen.contains("satu baris") && !screen.contains("empat"), "{screen}");
        assert_eq!(stage.records.len(), records);
    }
}

#[test]
fn no_sentence_in_it_claims_to_save() {
    let mut stage = looking_on();
    stage.show(Route::BOARD);
    let screen = stage.screen();
    assert!(screen.contains("Hanya melihat: tidak ada yang dicatat") && !screen.contains("Enter simpan"), "{screen}");
    stage.press(Key::Ctrl('s'));
    let screen = stage.screen();
    assert!(screen.contains("Hanya melihat: tidak ada yang dicatat") && !screen.contains("udah tersimpan"), "{screen}");
    stage.press(Key::Ctrl('c'));
    let screen = stage.screen();
    assert!(screen.contains("hanya melihat; tidak ada yang dicatat") && !screen.contains("tersimpan"), "{screen}");
}

#[test]
fn a_rehearsal_does_not_claim_to_save_either() {
    let mut stage = Stage::bangli();
    stage.show(Route::BOARD).palette("latihan").press(Key::Ctrl('s'));
    let screen = stage.screen();
    assert!(!screen.contains("Sudah tersimpan") && screen.contains("tidak ada yang dicatat"), "{screen}");
}

#[test]
fn leaving_the_example_says_that_it_is_thrown_away() {
    let mut stage = Stage::empty(80, 24, Settings::default(), Role::Both);
    stage.records = demo(MORNING.parse().expect("an instant"), Zone::Wita, Day::One).expect("an example");
    open(&mut stage, None, true);
    stage.press(Key::Ctrl('s'));
    assert!(stage.screen().contains("dibuang saat keluar"), "{}", stage.screen());
    stage.press(Key::Ctrl('c'));
    let screen = stage.screen();
    assert!(screen.contains("dibuang saat keluar") && !screen.contains("Semua sudah tersimpan"), "{screen}");
    // A copy of it that was opened from elsewhere stays.
    open(&mut stage, None, false);
    stage.press(Key::Ctrl('c'));
    assert!(stage.screen().contains("Semua sudah tersimpan"), "{}", stage.screen());
}

#[test]
fn it_follows_the_window_that_writes() {
    let mut writing = Stage::bangli();
    writing.palette("ke sesi").line("swot: infrastruktur");
    let mut second = writing.reopened(Role::Both);
    open(&mut second, Some("dipakai jendela lain"), false);
    second.show(Route::BOARD);
    writing.line("Belasan desa masih blank spot");
    let all = || writing.records.iter().map(|record| (record.clone(), seal_of(record))).collect();
    second.input(Input::Followed(all()));
    assert!(second.screen().contains("Belasan desa masih blank spot"), "{}", second.screen());
    // Those that are known are not taken up twice.
    second.input(Input::Followed(all()));
    assert_eq!(second.screen().matches("Belasan desa").count(), 1, "{}", second.screen());
    // A window that writes takes up its own records only.
    let records = writing.records.clone();
    let mut own = Stage::bangli();
    own.input(Input::Followed(records.iter().map(|record| (record.clone(), seal_of(record))).collect()));
    assert!(!own.show(Route::BOARD).screen().contains("Belasan desa"));
}
