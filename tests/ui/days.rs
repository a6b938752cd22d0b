//! A day closes, and on the next nothing of it counts on.

use crate::stage::Stage;
use jiff::SignedDuration;
use mufakat::domain::Zone;
use mufakat::domain::agenda::SessionState;
use mufakat::ui::effect::Effect;
use mufakat::ui::handout::Purpose;
use mufakat::ui::input::{Input, Opened};
use mufakat::ui::keys::Key;
use mufakat::ui::route::Route;

/// The last session of the first day runs.
fn last_of_the_day() -> Stage {
    let mut stage = Stage::bangli();
    for _ in 0..stage.workshop().days[0].sessions.len() {
        stage.show(Route::Card).keys("]").wait(1);
    }
    stage
}

#[test]
fn the_key_of_the_next_session_ends_the_last_of_a_day() {
    let mut stage = last_of_the_day();
    let last = stage.workshop().days[0].sessions.last().expect("a session").plan.id.clone();
    assert_eq!(stage.workshop().open_session().map(|(_, open)| open.plan.id.clone()), Some(last.clone()));
    stage.show(Route::Card).keys("]");
    let (_, ended) = stage.workshop().session(&last).map(|(at, found)| (at, found.clone())).expect("the session");
    assert_eq!((ended.state, ended.ended_at), (SessionState::Ended, Some(stage.now)));
    assert!(stage.workshop().open_session().is_none(), "the next day is not begun");
    let screen = stage.screen();
    assert!(screen.contains("Hari 1 selesai · Ctrl+G salin ke flashdisk · Ctrl+P cetak"), "{screen}");
    stage.press(Key::Ctrl('g'));
    assert!(matches!(stage.asked.last(), Some(Effect::FindDrives(Purpose::Journal))));
}

#[test]
fn on_the_evening_of_a_day_the_next_is_not_begun_by_one_key() {
    let mut stage = last_of_the_day();
    stage.show(Route::Card).keys("]").show(Route::Card).keys("]");
    assert!(stage.screen().contains("Hari ini sudah selesai"), "{}", stage.screen());
    stage.press(Key::Esc);
    assert!(stage.workshop().open_session().is_none());
    stage.wait(20 * 60).show(Route::Card).keys("]");
    let first = stage.workshop().days[1].sessions[0].plan.id.clone();
    assert_eq!(stage.workshop().open_session().map(|(_, open)| open.plan.id.clone()), Some(first));
}

#[test]
fn behind_the_last_day_it_is_said_that_all_is_over() {
    let mut stage = last_of_the_day();
    stage.show(Route::Card).keys("]").wait(24 * 60);
    for _ in 0..stage.workshop().days[1].sessions.len() {
        stage.show(Route::Card).keys("]").wait(1);
    }
    stage.show(Route::Card).keys("]");
    assert!(stage.screen().contains("Hari 2 selesai"), "{}", stage.screen());
    stage.show(Route::Card).keys("]");
    assert!(stage.screen().contains("Semua sesi sudah selesai"), "{}", stage.screen());
}

#[test]
fn a_session_that_was_passed_over_does_not_keep_a_day_open() {
    let mut stage = Stage::bangli();
    let last = stage.workshop().days[0].sessions.last().expect("a session").plan.id.clone();
    stage.show(Route::Card).keys("]").wait(5);
    let title = stage.workshop().session(&last).expect("the session").1.plan.title.id.clone();
    stage.palette("ke sesi").line(&title.to_lowercase());
    assert_eq!(stage.workshop().open_session().map(|(_, open)| open.plan.id.clone()), Some(last));
    stage.show(Route::Card).keys("]");
    assert!(stage.screen().contains("Hari 1 selesai"), "{}", stage.screen());
}

/// A session of the first day was left running after its last record at 16.12.
fn left_running() -> Stage {
    let mut stage = Stage::bangli();
    stage.wait(6 * 60 + 29).palette("ke sesi").line("swot: infrastruktur");
    stage.wait(2 * 60 + 19).line("Belasan desa masih blank spot");
    stage
}

fn held(stage: &Stage) -> (String, String) {
    let workshop = stage.workshop();
    let (_, session) = workshop.sessions().find(|(_, found)| found.started_at().is_some()).expect("a session held");
    let clock = |at| Zone::Wita.civil(at).strftime("%d %H.%M").to_string();
    (session.started_at().map(clock).unwrap_or_default(), session.ended_at.map(clock).unwrap_or_default())
}

#[test]
fn a_session_that_ran_overnight_is_ended_with_the_last_record_of_its_day() {
    for hours in [16, 365 * 24] {
        let mut stage = left_running();
        stage.now += SignedDuration::from_hours(hours);
        let mut again = stage.restarted();
        again.press(Key::Down);
        let screen = again.screen();
        assert!(screen.contains("Ditutup pada jam catatan terakhirnya, 16.12"), "{screen}");
        assert!(!screen.contains("lewat") && !screen.contains("Terputus"), "{screen}");
        assert_eq!(held(&again), ("11 13.53".to_owned(), "11 16.12".to_owned()));
        again.press(Key::Ctrl('g'));
        assert!(again.screen().contains("13.53–16.12"), "{}", again.screen());
        for _ in 0.."13.53–16.12".chars().count() {
            again.press(Key::Backspace);
        }
        again.line("13.53-15.30");
        assert_eq!(held(&again), ("11 13.53".to_owned(), "11 15.30".to_owned()));
    }
}

#[test]
fn a_window_that_stood_open_overnight_ends_it_once() {
    let mut stage = left_running();
    stage.wait(16 * 60);
    assert_eq!(held(&stage).1, "11 16.12");
    let records = stage.records.len();
    stage.press(Key::Ctrl('z')).wait(1).wait(1);
    assert_eq!(stage.records.len(), records + 1, "what was taken back is not done again");
    assert!(!stage.screen().contains("lewat 1"), "{}", stage.screen());
}

#[test]
fn who_only_looks_on_sees_no_clock_of_yesterday() {
    let mut stage = left_running();
    stage.now += SignedDuration::from_hours(16);
    let wall = stage.on_the_wall(80, 24);
    assert!(!wall.contains("lewat") && !wall.contains(":11") && !wall.contains("sisa"), "{wall}");
    let history = stage.history();
    let read_only = Some("dipakai jendela lain".to_owned());
    let opened = Opened { name: "bangli".to_owned(), history, read_only, remark: None, place: None, fresh: false };
    let records = stage.records.len();
    stage.input(Input::Opened(Box::new(opened))).press(Key::Down);
    assert!(!stage.screen().contains("lewat"), "{}", stage.screen());
    assert_eq!(stage.records.len(), records);
}
