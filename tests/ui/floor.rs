//! A short countdown inside a session, and the queue of speakers, on desk and wall.

use crate::stage::{Stage, buffer_of, english};
use mufakat::domain::event::AgendaEvent;
use mufakat::domain::floor::Floor;
use mufakat::domain::{Event, event::FloorEvent};
use mufakat::ui::effect::Effect;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

fn running(session: &str, role: Role) -> Stage {
    let mut stage = Stage::with_talks(80, 24, Settings::default(), role);
    start(&mut stage, session);
    stage
}

fn start(stage: &mut Stage, session: &str) {
    stage.show(Route::AGENDA);
    while stage.app.place().is_some_and(|place| place.route != Route::Agenda { session: Some(session.to_owned()) }) {
        stage.press(Key::Down);
    }
    stage.press(Key::Enter);
    let here = stage.workshop().open_session().map(|(_, open)| open.plan.id.clone());
    assert_eq!(here.as_deref(), Some(session));
}

fn floor(stage: &Stage) -> Floor {
    stage.workshop().floor().cloned().expect("an open session")
}

/// Rows of a picture in which cells are painted without a letter: large figures.
fn painted(stage: &Stage, columns: u16, rows: u16) -> usize {
    let picture = buffer_of(&stage.wall(), columns, rows, stage.now);
    let is_painted = |cell: &ratatui::buffer::Cell| {
        cell.symbol() == " " && cell.modifier.contains(ratatui::style::Modifier::REVERSED)
    };
    (0..rows).filter(|y| (0..columns).any(|x| is_painted(&picture[(x, *y)]))).count()
}

#[test]
fn five_minutes_are_counted_down_on_the_wall_beside_what_is_there() {
    let mut stage = running("kesenjangan", Role::Desk);
    stage.line("Definisi kota cerdas");
    stage.palette("hitung mundur").line("5 menit Menulis");
    let wall = stage.on_the_wall(80, 24);
    assert!(wall.contains("Menulis") && wall.contains("Definisi kota cerdas"), "{wall}");
    for (columns, rows) in [(80, 24), (60, 18), (120, 36)] {
        assert!(painted(&stage, columns, rows) >= 5, "{columns}×{rows}");
    }
    let small = stage.on_the_wall(40, 15);
    assert!(small.contains("Menulis 05:00"), "{small}");
    assert!(stage.screen().contains("Menulis 05:00"), "{}", stage.screen());
    let here = stage.app.place().expect("a place").route;
    for elsewhere in [Route::BOARD, Route::Priorities, Route::RECAP, Route::AGENDA, Route::VOTES] {
        stage.show(elsewhere.clone());
        assert!(painted(&stage, 80, 24) >= 5, "{elsewhere:?}");
        let small = stage.on_the_wall(40, 15);
        assert!(small.contains("Menulis 05:00"), "{elsewhere:?}:\n{small}");
    }
    stage.show(here);
    let clocks = |event: &&Event| matches!(event, Event::Agenda(AgendaEvent::SessionStarted { .. }));
    assert_eq!(stage.events().filter(clocks).count(), 1);
    stage.wait(3);
    let mut stage = stage.restarted();
    stage.press(Key::Enter);
    assert!(stage.on_the_wall(40, 15).contains("Menulis 02:00"));
    let (_, session) = stage.workshop().open_session().map(|(at, open)| (at, open.clone())).expect("a session");
    assert_eq!((session.extended, session.stretches.len()), (0, 1));
}

#[test]
fn at_the_end_of_a_countdown_a_word_stands_there_and_the_bell_rings_once_if_it_is_on() {
    for bell in [true, false] {
        let settings = Settings { bell, ..Settings::default() };
        let mut stage = Stage::with_talks(80, 24, settings, Role::Desk);
        start(&mut stage, "kesenjangan");
        stage.palette("hitung mundur").line("1");
        let rung = |stage: &Stage| stage.asked.iter().filter(|effect| matches!(effect, Effect::Bell)).count();
        stage.wait(0);
        assert_eq!(rung(&stage), 0);
        stage.wait(1).wait(0);
        assert_eq!(rung(&stage), usize::from(bell));
        let wall = stage.on_the_wall(80, 24);
        assert!(wall.contains("Hitung mundur") && wall.contains("waktu habis"), "{wall}");
        stage.palette("hitung mundur").line("");
        assert!(!stage.on_the_wall(80, 24).contains("waktu habis"));
    }
}

#[test]
fn a_countdown_that_is_forgotten_goes_by_itself_and_one_without_minutes_is_asked_for_again() {
    let mut stage = running("kesenjangan", Role::Both);
    stage.palette("hitung mundur").line("menulis");
    let screen = stage.screen();
    assert!(screen.contains("1 sampai 90") && screen.contains("menulis"), "{screen}");
    stage.keys("5").press(Key::Enter);
    assert!(stage.screen().contains("Hitung mundur 05:00"), "{}", stage.screen());
    stage.wait(11);
    let screen = stage.screen();
    assert!(!screen.contains("Hitung mundur"), "{screen}");
}

#[test]
fn only_whole_minutes_are_taken_and_words_behind_them_are_what_it_is_for() {
    let started = |typed: &str| {
        let mut stage = running("kesenjangan", Role::Desk);
        stage.palette("hitung mundur").line(typed);
        let screen = stage.screen();
        let countdown = floor(&stage).countdown.map(|(stint, label)| (stint.minutes, label));
        assert_eq!(screen.contains("1 sampai 90") && screen.contains(typed), countdown.is_none(), "{typed}:\n{screen}");
        countdown
    };
    for typed in ["1.5", "1,5", "5:30 tulis", "5x", "5🙂", "30 detik", "1 jam", "90 seconds", "0", "91", "-5"] {
        assert_eq!(started(typed), None, "{typed}");
    }
    let taken =
        [("5menit", ""), ("5 mnt. menulis", "menulis"), ("5 Menit: kartu", "kartu"), ("5 🙂", "🙂"), ("05", "")];
    for (typed, label) in taken {
        assert_eq!(started(typed), Some((5, label.to_owned())), "{typed}");
    }
}

#[test]
fn the_queue_before_the_room_tells_no_overtime_and_no_clock_of_a_protocol_session() {
    for (session, role, expected) in [
        ("kesenjangan", Role::Both, "▶ waktu habis · Dinas Kesehatan"),
        ("kesenjangan", Role::Desk, "▶ lewat 01:00 · Dinas Kesehatan"),
        ("pembukaan", Role::Both, "▶ Dinas Kesehatan"),
        ("pembukaan", Role::Desk, "▶ lewat 01:00 · Dinas Kesehatan"),
    ] {
        let mut stage = running(session, role);
        stage.press(Key::Ctrl('q')).line("dinkes").press(Key::Ctrl('q')).wait(4);
        assert!(stage.screen().contains(expected), "{session}:\n{}", stage.screen());
    }
}

#[test]
fn the_wall_of_a_protocol_session_has_no_clock_of_any_kind() {
    let mut stage = running("pembukaan", Role::Desk);
    stage.palette("hitung mundur").line("5");
    assert!(stage.screen().contains("Sesi protokoler"), "{}", stage.screen());
    stage.press(Key::Esc).press(Key::Ctrl('q'));
    stage.line("@dinkes").press(Key::Ctrl('q')).press(Key::Esc);
    assert!(stage.screen().contains("Dinas Kesehatan"), "{}", stage.screen());
    let wall = stage.on_the_wall(80, 24);
    assert!(!wall.contains("Kesehatan") && !wall.contains("03:00"), "{wall}");
}

#[test]
fn speakers_wait_are_called_by_one_key_and_what_they_say_is_theirs() {
    let mut stage = running("kesenjangan", Role::Desk);
    stage.press(Key::Ctrl('q'));
    assert!(stage.screen().contains("Belum bicara di sesi ini (34)"), "{}", stage.screen());
    for name in ["@dinkes", "kominfo", "dpmd", "-dpmd", "2 menit"] {
        stage.line(name);
    }
    let names = |stage: &Stage| floor(stage).queue.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(names(&stage), ["DINKES", "DISKOMINFO"]);
    assert!(stage.screen().contains("2 menit tiap pembicara"), "{}", stage.screen());
    stage.press(Key::Esc).press(Key::Ctrl('q'));
    assert_eq!(names(&stage), ["DISKOMINFO"]);
    let wall = stage.on_the_wall(80, 24);
    assert!(wall.contains("Dinas Kesehatan") && wall.contains("berikutnya: DISKOMINFO"), "{wall}");
    stage.line("Puskesmas belum tersambung");
    stage.show(Route::BOARD).line("Rekam medis belum satu");
    let by = |stage: &Stage| {
        let workshop = stage.workshop();
        let notes = workshop.notes.values().map(|note| note.by.clone());
        let items = workshop.items.values().map(|item| item.by.clone());
        notes.chain(items).map(|by| by.map(|code| code.to_string())).collect::<Vec<_>>()
    };
    let dinkes = || Some("DINKES".to_owned());
    assert_eq!(by(&stage), [dinkes(), dinkes()]);
    // The last of the queue speaks, then nobody: lines are nobody's again.
    stage.press(Key::Ctrl('q')).line("Server pindah").press(Key::Ctrl('q')).line("Lain-lain");
    assert_eq!(by(&stage)[2..], [Some("DISKOMINFO".to_owned()), None]);
    assert_eq!(floor(&stage).speaking, None);
    stage.press(Key::Ctrl('q'));
    let screen = stage.screen();
    assert!(screen.contains("Belum bicara di sesi ini (32)") && screen.contains("Belum ada yang bicara"), "{screen}");
}

#[test]
fn one_of_the_queue_may_speak_out_of_turn_and_a_name_that_is_unknown_stays_to_be_mended() {
    let mut stage = running("kesenjangan", Role::Desk);
    stage.palette("antrean pembicara");
    stage.line("dinkes").line("bappeda").press(Key::Down).press(Key::Ctrl('q'));
    assert_eq!(floor(&stage).speaking.map(|(code, _)| code.to_string()).as_deref(), Some("BAPPEDA"));
    stage.line("dinsko");
    let screen = stage.screen();
    assert!(screen.contains("dinsko") && screen.contains("› dinsko"), "{screen}");
    stage.press(Key::Ctrl('d'));
    assert_eq!(floor(&stage).speaking, None);
    assert_eq!(floor(&stage).queue.len(), 1);
}

#[test]
fn the_room_reads_who_speaks_and_never_who_has_not() {
    let mut stage = running("kesenjangan", Role::Both);
    stage.press(Key::Ctrl('q')).line("dinkes").press(Key::Ctrl('q'));
    assert!(!stage.screen().contains("Belum bicara"), "{}", stage.screen());
    stage.press(Key::Esc);
    assert!(stage.screen().contains("Dinas Kesehatan 03:00"), "{}", stage.screen());
    stage.wait(3);
    let screen = stage.screen();
    assert!(screen.contains("waktu habis") && !screen.contains("lewat 00"), "{screen}");
    stage.wait(6);
    assert!(!stage.screen().contains("Dinas Kesehatan"), "forgotten: {}", stage.screen());
}

#[test]
fn a_restart_goes_on_with_who_speaks() {
    let mut stage = running("kesenjangan", Role::Both);
    stage.press(Key::Ctrl('q')).line("dinkes").press(Key::Ctrl('q')).press(Key::Esc);
    stage.wait(1);
    let mut stage = stage.restarted();
    stage.press(Key::Enter).line("Dari yang sedang bicara");
    assert_eq!(
        stage.workshop().notes.values().next().and_then(|note| note.by.clone()).map(|by| by.to_string()).as_deref(),
        Some("DINKES")
    );
    assert!(stage.screen().contains("02:00"), "{}", stage.screen());
}

#[test]
fn everything_fits_the_smallest_window_in_english() {
    let mut stage = Stage::with_talks(60, 18, english(), Role::Desk);
    start(&mut stage, "kesenjangan");
    stage.palette("countdown").line("5 Writing");
    stage.press(Key::Ctrl('q'));
    for name in ["dinkes", "bappeda", "diskominfo", "pupr"] {
        stage.line(name);
    }
    let screen = stage.screen();
    assert!(screen.contains("Not heard in this session") && screen.contains("Ctrl+Q call"), "{screen}");
    stage.press(Key::Ctrl('q')).press(Key::Esc);
    let screen = stage.screen();
    assert!(screen.contains("03:00") && screen.contains("Writing 05:00"), "{screen}");
    let wall = stage.on_the_wall(60, 18);
    assert!(wall.contains("next: BAPPEDA") && wall.contains("Writing"), "{wall}");
    let queued = |event: &&Event| matches!(event, Event::Floor(FloorEvent::SpeakerQueued { .. }));
    assert_eq!(stage.events().filter(queued).count(), 4);
}
