//! A day closes, and on the next nothing of it counts on.

use crate::stage::Stage;
use mufakat::domain::agenda::SessionState;
use mufakat::ui::effect::Effect;
use mufakat::ui::handout::Purpose;
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
