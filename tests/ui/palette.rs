//! The palette: actions are found by other words too, and by words with a slip of the fingers.

use crate::stage::{Stage, english};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

/// The first action that is listed for what is typed.
fn first(stage: &mut Stage, typed: &str) -> String {
    stage.press(Key::Ctrl('p')).keys(typed);
    let screen = stage.screen();
    stage.press(Key::Esc);
    let at = screen.lines().position(|line| line.contains(&format!("› {typed}"))).expect("the field");
    let below = screen.lines().skip(at + 1).map(|line| line.trim_matches([' ', '│']));
    let below: Vec<&str> = below.filter(|line| !line.is_empty()).collect();
    let behind = usize::from(below[0].ends_with(':'));
    below[behind].rsplit("  ").next().unwrap_or_default().trim().to_owned()
}

#[test]
fn what_people_call_it_finds_it_in_both_languages() {
    let mut stage = Stage::bangli();
    stage.show(Route::ATTENDANCE);
    for (typed, found) in [
        ("quit", "keluar"),
        ("voting", "pemungutan suara"),
        ("skor", "pemungutan suara"),
        ("pilihan", "pemungutan suara"),
        ("hasil", "pemungutan suara"),
        ("notula", "dokumen: Word, Excel"),
        ("berita acara", "cetak berita acara"),
        ("cetak", "cetak berita acara"),
        ("kertas suara", "formulir kosong"),
        ("rundown", "susunan acara"),
        ("usb", "salin ke flashdisk"),
        ("roadmap", "kertas kerja"),
    ] {
        let listed = first(&mut stage, typed);
        let also = ["daftar pemungutan suara", "prioritas"];
        assert!(listed == found || (typed == "hasil" && also.contains(&&*listed)), "{typed}: {listed}");
    }
    let mut stage = Stage::with_workshop(80, 24, english(), Role::Both);
    stage.show(Route::ATTENDANCE);
    for (typed, found) in [("keluar", "leave"), ("suara", "vote"), ("exit", "leave"), ("score", "vote")] {
        assert_eq!(first(&mut stage, typed), found, "{typed}");
    }
}

#[test]
fn with_nothing_found_it_says_what_comes_near() {
    let mut stage = Stage::bangli();
    stage.show(Route::ATTENDANCE);
    assert_eq!(first(&mut stage, "kehadirn"), "kehadiran");
    assert_eq!(first(&mut stage, "ringaksan"), "ringkasan");
    stage.press(Key::Ctrl('p')).keys("riorits");
    assert!(stage.screen().contains("tidak ada yang cocok; yang mirip:"), "{}", stage.screen());
    stage.press(Key::Enter);
    assert_eq!(stage.app.place().map(|place| place.route), Some(Route::Priorities));
    stage.press(Key::Ctrl('p')).keys("xyzxyz");
    let screen = stage.screen();
    assert!(screen.contains("tidak ada yang cocok") && !screen.contains("yang mirip"), "{screen}");
}

#[test]
fn the_board_is_that_of_the_running_session() {
    let mut stage = Stage::example(80, 24, Settings::default(), Role::Desk);
    stage.show(Route::ATTENDANCE).palette("papan SWOT");
    let Some(Route::Board { aspect, .. }) = stage.app.place().map(|place| place.route) else { panic!("the board") };
    assert_eq!(aspect.as_deref(), Some("infrastruktur"), "the session that runs");
}

#[test]
fn the_list_of_votes_is_reached_while_one_is_open() {
    let mut stage = Stage::example(80, 24, Settings::default(), Role::Desk);
    stage.show(Route::ATTENDANCE).palette("pemungutan suara");
    assert!(stage.screen().contains("masuk 15 dari 40"), "{}", stage.screen());
    stage.palette("daftar pemungutan");
    assert!(stage.screen().contains("+ pemungutan suara baru"), "{}", stage.screen());
}

#[test]
fn one_key_leads_from_everywhere_to_the_running_session() {
    let mut stage = Stage::example(80, 24, Settings::default(), Role::Desk);
    for route in [Route::ATTENDANCE, Route::VOTE, Route::Priorities, Route::Settings, Route::RECAP, Route::Details] {
        stage.show(route).keys("x").press(Key::Ctrl('b'));
        let there = stage.app.place().map(|place| place.route);
        assert!(matches!(&there, Some(Route::Board { .. })), "{there:?}");
    }
}
