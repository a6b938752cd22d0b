//! The agenda: sessions are run, moved, changed and added, and the wall never tells of lateness that is not its own.

use crate::stage::{Stage, english};
use mufakat::domain::Event;
use mufakat::domain::agenda::{Activity, Position};
use mufakat::domain::event::AgendaEvent;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::settings::Settings;

/// The agenda of a new workshop, one minute after eight.
fn agenda(role: Role) -> Stage {
    let mut stage = Stage::with_workshop(80, 24, Settings::default(), role);
    stage.wait(37).palette("susunan acara");
    stage
}

fn last(stage: &Stage) -> &Event {
    stage.events().last().expect("an event")
}

/// Where a session stands by now.
fn position(stage: &Stage, id: &str) -> Position {
    let history = mufakat::domain::history::History::replay(stage.records.clone());
    let history = history.expect("a whole history");
    let (position, _) = history.workshop().session(id).expect("the session");
    position
}

#[test]
fn enter_starts_the_selected_session_and_shows_it() {
    let mut stage = agenda(Role::Both);
    stage.press(Key::Down).press(Key::Enter);
    assert!(
        matches!(last(&stage), Event::Agenda(AgendaEvent::SessionStarted { session, .. }) if session == "pembukaan")
    );
    assert!(stage.screen().contains("PEMBUKAAN"), "{}", stage.screen());
}

#[test]
fn a_number_jumps_over_both_days() {
    let mut stage = agenda(Role::Both);
    stage.keys("18").press(Key::Enter);
    assert!(
        matches!(last(&stage), Event::Agenda(AgendaEvent::SessionStarted { session, .. }) if session == "prioritas")
    );
}

#[test]
fn another_day_is_started_only_after_asking() {
    let mut stage = agenda(Role::Both);
    stage.press(Key::Enter).palette("susunan acara");
    let before = stage.records.len();
    stage.press(Key::Tab).press(Key::Enter).press(Key::Enter);
    assert_eq!(stage.records.len(), before, "Enter stays");
    stage.press(Key::Enter).keys("y");
    assert!(
        matches!(last(&stage), Event::Agenda(AgendaEvent::SessionStarted { session, .. }) if session == "registrasi-2")
    );
}

#[test]
fn an_ended_session_is_looked_at_first_and_reopened_with_one_key() {
    let mut stage = agenda(Role::Both);
    stage.press(Key::Enter).palette("susunan acara").keys("1t");
    assert!(matches!(last(&stage), Event::Agenda(AgendaEvent::SessionEnded { .. })));
    let before = stage.records.len();
    stage.press(Key::Enter).press(Key::Enter);
    assert_eq!(stage.records.len(), before, "looking records nothing");
    stage.palette("susunan acara").keys("1r");
    assert!(
        matches!(last(&stage), Event::Agenda(AgendaEvent::SessionReopened { session, .. }) if session == "registrasi-1")
    );
}

#[test]
fn sessions_are_skipped_brought_back_and_extended() {
    let mut stage = agenda(Role::Both);
    stage.keys("6d");
    assert!(matches!(last(&stage), Event::Agenda(AgendaEvent::SessionSkipped { session }) if session == "isu-daerah"));
    assert!(stage.screen().contains("×  6"), "{}", stage.screen());
    stage.keys("r");
    assert!(matches!(last(&stage), Event::Agenda(AgendaEvent::SessionRestored { .. })));
    stage.keys("n").press(Key::Backspace).line("-10");
    assert!(matches!(last(&stage), Event::Agenda(AgendaEvent::SessionExtended { minutes: -10, .. })));
    stage.keys("n").press(Key::Backspace).line("+15");
    assert!(matches!(last(&stage), Event::Agenda(AgendaEvent::SessionExtended { minutes: 15, .. })));
    stage.palette("tunggu");
    assert!(matches!(last(&stage), Event::Agenda(AgendaEvent::SessionWaiting { .. })));
    assert!(stage.screen().contains("menunggu"), "{}", stage.screen());
}

#[test]
fn minutes_that_are_no_number_are_asked_for_again_with_what_was_typed() {
    let mut stage = agenda(Role::Both);
    let before = stage.records.len();
    stage.keys("n").press(Key::Backspace).line("lima");
    let screen = stage.screen();
    assert!(screen.contains("› lima") && screen.contains("angka menit"), "{screen}");
    for _ in 0..4 {
        stage.press(Key::Backspace);
    }
    stage.line("9999");
    assert!(stage.screen().contains("9999"), "a refused length stays typed: {}", stage.screen());
    assert_eq!(stage.records.len(), before);
}

#[test]
fn a_session_is_added_behind_the_selected_one_with_an_id_of_its_own() {
    let mut stage = agenda(Role::Both);
    for _ in 0..2 {
        stage.keys("4a").line("Kunjungan lapangan").line("isu");
        for _ in 0..2 {
            stage.press(Key::Backspace);
        }
        stage.line("45");
    }
    let added: Vec<_> = stage
        .events()
        .filter_map(|event| match event {
            Event::Agenda(AgendaEvent::SessionAdded { day, index, plan }) => Some((*day, *index, plan.clone())),
            _ => None,
        })
        .collect();
    assert_eq!(added.len(), 2);
    let (day, index, plan) = &added[0];
    assert_eq!((*day, *index, plan.minutes, plan.activity), (0, 4, 45, Activity::Sheet));
    assert_eq!(plan.sheet.as_deref(), Some("isu"));
    assert_eq!(plan.start, jiff::civil::time(10, 30, 0, 0));
    assert_eq!((plan.id.as_str(), added[1].2.id.as_str()), ("kunjungan-lapangan", "kunjungan-lapangan-2"));
    stage.press(Key::Up).press(Key::Down).keys("d");
    assert!(
        matches!(last(&stage), Event::Agenda(AgendaEvent::SessionSkipped { session }) if session == "kunjungan-lapangan-2"),
        "what was added is selected"
    );
}

#[test]
fn an_empty_title_adds_nothing() {
    let mut stage = agenda(Role::Both);
    let before = stage.records.len();
    stage.keys("a").line("  ");
    assert!(stage.screen().contains("Ketik judulnya dulu"), "{}", stage.screen());
    assert_eq!(stage.records.len(), before);
}

#[test]
fn sessions_move_by_one_place_and_to_before_any_other() {
    let mut stage = agenda(Role::Both);
    let place = |day, session| Position { day, session };
    stage.keys("3<");
    assert_eq!(position(&stage, "teori"), place(0, 1));
    stage.keys(">>");
    assert_eq!(position(&stage, "teori"), place(0, 3));
    stage.keys("v").line("Strategi");
    assert_eq!(position(&stage, "teori"), place(1, 5));
    stage.press(Key::Up).press(Key::Down).keys("v").line("akhir Hari 1");
    assert_eq!(position(&stage, "teori"), place(0, 13));
    let before = stage.records.len();
    stage.press(Key::Up).press(Key::Down).keys(">");
    assert_eq!(stage.records.len(), before, "nothing lies behind the last one");
}

#[test]
fn everything_about_a_session_is_changed_in_one_list() {
    let mut stage = agenda(Role::Desk);
    stage.keys("2e").line("judul");
    assert!(stage.screen().contains("› Pembukaan"), "{}", stage.screen());
    stage.line(" oleh Wakil Bupati");
    stage.keys("e").line("jam mulai").press(Key::Enter);
    stage.keys("e").line("jam mulai");
    for _ in 0..5 {
        stage.press(Key::Backspace);
    }
    stage.line("0845");
    stage.keys("e").line("pembicara").line("Wakil Bupati");
    stage.keys("e").line("hitung mundur");
    stage.keys("e").line("jam tetap");
    let Event::Agenda(AgendaEvent::SessionEdited { session, plan }) = last(&stage) else {
        panic!("an edit: {:?}", last(&stage));
    };
    assert_eq!(session, "pembukaan");
    assert_eq!(plan.title.id, "Pembukaan oleh Wakil Bupati");
    assert_eq!(plan.start, jiff::civil::time(8, 45, 0, 0));
    assert_eq!(plan.speaker.as_deref(), Some("Wakil Bupati"));
    assert!(plan.fixed && !plan.protocol);
    let edits = stage.events().filter(|event| matches!(event, Event::Agenda(AgendaEvent::SessionEdited { .. })));
    assert_eq!(edits.count(), 5, "the start left as it was is not an edit");
}

#[test]
fn the_wall_does_not_tell_how_late_a_protocol_session_is() {
    let late = |role| {
        let mut stage = agenda(role);
        stage.wait(80).keys("2").press(Key::Enter).wait(90);
        stage.palette("susunan acara").screen()
    };
    let desk = late(Role::Desk);
    assert!(desk.contains("09.21–±10.51") && desk.contains("mundur"), "{desk}");
    assert!(desk.contains("±10.51") && desk.contains("selesai ±"), "{desk}");
    let wall = late(Role::Both);
    assert!(!wall.contains("09.21") && !wall.contains("mundur"), "{wall}");
    assert_eq!(wall.matches('±').count(), 1, "only the heading: {wall}");
}

#[test]
fn a_protocol_session_that_waits_keeps_projections_off_the_wall() {
    let mut stage = agenda(Role::Both);
    stage.keys("2").palette("tunggu").keys("5").press(Key::Enter).wait(70);
    let wall = stage.palette("susunan acara").screen();
    assert_eq!(wall.matches('±').count(), 2, "the heading and its own end: {wall}");
    stage.keys("2d").wait(1);
    let wall = stage.screen();
    assert!(wall.contains("±09.12       Isu daerah"), "nobody is waited for any more: {wall}");
}

#[test]
fn both_days_stand_side_by_side_where_there_is_room() {
    let mut stage = Stage::with_workshop(120, 36, english(), Role::Both);
    let screen = stage.palette("agenda").screen();
    assert!(screen.contains("Day 1 · Tuesday, 11 June 2024"), "{screen}");
    assert!(screen.contains("Day 2 · Wednesday, 12 June 2024"), "{screen}");
    assert!(screen.contains("29 16:00–16:15"), "{screen}");
}

#[test]
fn the_selected_session_is_found_again_after_a_restart() {
    let mut stage = agenda(Role::Both);
    stage.keys("20");
    let mut again = stage.restarted();
    again.press(Key::Up).press(Key::Down).keys("d");
    assert!(matches!(last(&again), Event::Agenda(AgendaEvent::SessionSkipped { session }) if session == "strategi"));
}
