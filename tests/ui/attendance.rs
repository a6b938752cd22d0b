//! Heads: typed fast, counted often, and nobody put to shame.

use crate::stage::{Stage, english};
use mufakat::domain::Event;
use mufakat::domain::attendance::Unsur;
use mufakat::domain::event::AttendanceEvent;
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::settings::Settings;

fn counting(role: Role) -> Stage {
    let mut stage = Stage::with_workshop(80, 24, Settings::default(), role);
    stage.palette("kehadiran");
    stage
}

fn counted(stage: &Stage) -> Vec<(String, u32)> {
    let counted = stage.events().filter_map(|event| match event {
        Event::Attendance(AttendanceEvent::PresentCounted { code, n, .. }) => Some((code.to_string(), *n)),
        _ => None,
    });
    counted.collect()
}

fn pairs(of: &[(&str, u32)]) -> Vec<(String, u32)> {
    of.iter().map(|(code, n)| ((*code).to_owned(), *n)).collect()
}

#[test]
fn one_office_is_its_name_its_heads_and_one_enter() {
    let mut stage = counting(Role::Both);
    stage.line("dinkes 3").line("dishub2").line("12 bappeda").line("satpol pp 2");
    assert_eq!(counted(&stage), pairs(&[("DINKES", 3), ("DISHUB", 2), ("BAPPEDA", 12), ("SATPOL-PP", 2)]));
    let screen = stage.screen();
    assert!(screen.contains("3 DINKES · Dinas Kesehatan") && screen.contains("19 OPD"), "{screen}");
    let starts =
        stage.events().filter(|event| matches!(event, Event::Attendance(AttendanceEvent::HeadcountStarted { .. })));
    assert_eq!(starts.count(), 1);
}

#[test]
fn what_is_not_clear_is_said_and_stays_in_the_line() {
    let mut stage = counting(Role::Both);
    for (typed, said) in [
        ("din 3", "bisa berarti DINKES, DINSOS-PPKB"),
        ("dinkes", "Berapa orang?"),
        ("7", "Instansi mana?"),
        ("polres 4", "Ctrl+G menambahkannya"),
    ] {
        stage.line(typed);
        let screen = stage.screen();
        assert!(screen.contains(said) && screen.contains(&format!("› {typed}")), "{screen}");
        stage.press(Key::Ctrl('u'));
    }
    assert!(counted(&stage).is_empty());
    stage.line("dinkes 10000");
    assert!(stage.screen().contains("Paling banyak 9.999"), "{}", stage.screen());
    assert!(stage.screen().contains("› dinkes 10000"));
}

#[test]
fn tab_completes_as_far_as_it_is_certain() {
    let mut stage = counting(Role::Both);
    stage.keys("bkp").press(Key::Tab);
    assert!(stage.screen().contains("› bkpsdm"), "{}", stage.screen());
    stage.line("4");
    assert_eq!(counted(&stage), pairs(&[("BKPSDM", 4)]));
}

#[test]
fn the_room_never_sees_an_office_with_nobody_there() {
    let mut stage = counting(Role::Both);
    stage.line("dinkes 3").line("dishub 2").line("dishub 0").press(Key::Ctrl('s'));
    let screen = stage.screen();
    assert!(screen.contains("DINKES") && !screen.contains("DISHUB") && !screen.contains("DISKAN"), "{screen}");
    assert!(!screen.contains("Kecamatan"), "no unsur without anybody: {screen}");
    assert!(screen.contains("1 instansi") && !screen.contains("34"), "{screen}");
    let mut desk = counting(Role::Desk);
    desk.resize(120, 60).line("dishub 0");
    let screen = desk.screen();
    assert!(screen.contains("0 DISHUB") && screen.contains("– DISKAN") && screen.contains("0 Kecamatan"), "{screen}");
}

#[test]
fn a_late_office_is_added_with_its_heads() {
    let mut stage = counting(Role::Both);
    stage.keys("polres 4").press(Key::Ctrl('g')).keys("Polres Bangli").press(Key::Enter);
    assert!(stage.screen().contains("Termasuk unsur apa?"), "{}", stage.screen());
    stage.press(Key::Enter);
    assert!(stage.events().any(|event| matches!(event, Event::Attendance(AttendanceEvent::DelegationAdded { name, unsur: Unsur::Undangan, votes: false, .. }) if name == "Polres Bangli")));
    assert_eq!(counted(&stage), pairs(&[("POLRES", 4)]));
    assert!(stage.screen().contains("4 POLRES") && stage.screen().contains("› contoh"), "{}", stage.screen());
    stage.press(Key::Esc).press(Key::Down).press(Key::Char('a')).line("DINKES Dinas Kesehatan");
    assert!(
        stage.screen().contains("sudah ada di daftar") && stage.screen().contains("DINKES Dinas Kesehatan"),
        "{}",
        stage.screen()
    );
}

#[test]
fn space_gives_and_takes_the_vote() {
    let mut stage = counting(Role::Both);
    stage.line("dinkes 3").press(Key::Esc).press(Key::Down).press(Key::Char(' '));
    assert!(matches!(
        stage.events().last(),
        Some(Event::Attendance(AttendanceEvent::DelegationEdited { votes: false, .. }))
    ));
    assert!(stage.screen().contains("tanpa hak"), "{}", stage.screen());
    stage.press(Key::Char(' '));
    assert!(matches!(
        stage.events().last(),
        Some(Event::Attendance(AttendanceEvent::DelegationEdited { votes: true, .. }))
    ));
}

#[test]
fn a_new_count_begins_empty_and_the_old_one_is_kept() {
    let mut stage = counting(Role::Both);
    stage.line("dinkes 3").press(Key::Esc).press(Key::Down).press(Key::Char('n'));
    stage.press(Key::Ctrl('u')).line("setelah ISHOMA").line("dinkes 2");
    let screen = stage.screen();
    assert!(screen.contains("setelah ISHOMA · 07.24 · hitungan 2 dari 2") && screen.contains("2 DINKES"), "{screen}");
    stage.press(Key::PageUp);
    assert!(stage.screen().contains("3 DINKES") && stage.screen().contains("pagi"), "{}", stage.screen());
    stage.line("dinkes 5").press(Key::PageDown);
    assert!(stage.screen().contains("2 DINKES"), "the count that was shown was changed: {}", stage.screen());
}

#[test]
fn the_next_day_is_counted_anew() {
    let mut stage = counting(Role::Both);
    stage.line("dinkes 3").wait(24 * 60);
    let screen = stage.screen();
    assert!(screen.contains("Hitungan pertama hari ini") && !screen.contains("DINKES"), "{screen}");
    stage.line("dinkes 2").press(Key::PageUp);
    assert!(stage.screen().contains("Selasa 07.24 · hitungan 1 dari 2"), "{}", stage.screen());
}

#[test]
fn pasted_counts_are_looked_over_and_are_one_record() {
    let mut stage = counting(Role::Both);
    let before = stage.records.len();
    stage.input(Input::Paste("dinkes 3\n2 dishub\nbappeda: 4\nentah 5\n".to_owned()));
    stage.uncover();
    let screen = stage.screen();
    assert!(screen.contains("DISHUB 2"), "{screen}");
    assert!(screen.contains("[!] entah 5 · \"entah\" tidak ada di daftar"), "{screen}");
    assert!(screen.contains("periksa dulu · 3/4"), "every line counts: {screen}");
    stage.press(Key::Down).press(Key::Down).press(Key::Char(' ')).press(Key::Enter);
    assert_eq!(counted(&stage), pairs(&[("DINKES", 3), ("BAPPEDA", 4)]));
    assert_eq!(stage.records.len(), before + 1);
    assert!(stage.screen().contains("1 baris siap diperiksa"), "{}", stage.screen());
    stage.press(Key::Esc).press(Key::Ctrl('z'));
    assert!(stage.screen().contains("belum ada yang dihitung"), "{}", stage.screen());
}

#[test]
fn a_restart_comes_back_to_the_line_and_the_last_one_can_be_changed() {
    let mut stage = counting(Role::Both);
    stage.line("dinkes 3").keys("dish");
    let mut again = stage.restarted();
    assert!(again.screen().contains("› dish"), "{}", again.screen());
    again.press(Key::Ctrl('u')).press(Key::Up);
    assert!(again.screen().contains("› dinkes 3"), "{}", again.screen());
}

#[test]
fn numbers_lead_to_lines_and_enter_to_their_heads() {
    let mut stage = Stage::with_workshop(60, 18, english(), Role::Both);
    stage.palette("attendance").line("bappeda 2").line("dinkes 3");
    stage.press(Key::Esc).press(Key::Char('1')).press(Key::Enter).line("9");
    assert_eq!(counted(&stage).last(), Some(&("BAPPEDA".to_owned(), 9)));
    assert!(stage.screen().contains("people present"), "{}", stage.screen());
}

#[test]
fn the_last_count_is_changed_from_the_empty_line_wherever_one_was_in_between() {
    let mut stage = counting(Role::Both);
    stage.line("dinkes 3").line("bappeda 2").palette("papan SWOT").palette("kehadiran");
    stage.press(Key::Up);
    assert!(stage.screen().contains("› bappeda 2"), "{}", stage.screen());
}

#[test]
fn a_paste_leaves_the_line_that_is_being_typed() {
    let mut stage = counting(Role::Both);
    stage.keys("dishub ");
    stage.input(Input::Paste("dinkes 3\nbappeda 2".to_owned())).uncover().press(Key::Enter);
    assert_eq!(counted(&stage), pairs(&[("DINKES", 3), ("BAPPEDA", 2)]));
    assert!(stage.screen().contains("› dishub"), "{}", stage.screen());
}

#[test]
fn heads_pasted_as_people_write_them_are_read_and_an_office_counts_once() {
    let mut stage = counting(Role::Desk);
    let pasted = "No;Instansi;Jumlah\nDinas Kesehatan 3\n1. DINKES: 3 orang\nDISHUB = 2\nBAPPEDA\t4\n\
        Dinas Komunikasi dan Informatika; 5\nDLH (3)\npupr 2\n- RSUD dua\nDISPAR\nentah 5";
    let screen = stage.input(Input::Paste(pasted.to_owned())).screen();
    assert!(screen.contains("[!] 1. DINKES: 3 orang · DINKES sudah 3 di baris lain"), "{screen}");
    assert!(screen.contains("DISPAR · DISPAR: tanpa jumlah"), "{screen}");
    assert!(screen.contains("entah 5 · \"entah\" tidak") && !screen.contains("Instansi;Jumlah"), "{screen}");
    stage.press(Key::Enter);
    let expected =
        [("DINKES", 3), ("DISHUB", 2), ("BAPPEDA", 4), ("DISKOMINFO", 5), ("DLH", 3), ("DPUPR", 2), ("RSUD", 2)];
    assert_eq!(counted(&stage), pairs(&expected));
}

#[test]
fn a_walk_in_with_a_long_name_gets_a_short_code_and_no_office_votes_twice() {
    let mut stage = counting(Role::Both);
    stage.keys("Dinas Ketahanan Pangan 3").press(Key::Ctrl('g')).press(Key::Enter).press(Key::Enter);
    assert_eq!(counted(&stage), pairs(&[("DKP", 3)]));
    let added = stage.workshop();
    let added = added.delegations.iter().find(|there| there.code.as_str() == "DKP").expect("it is there");
    assert_eq!(added.name, "Dinas Ketahanan Pangan");
    let before = stage.records.len();
    stage.press(Key::Esc).press(Key::Down).press(Key::Char('a')).line("KOMINFO Dinas Kominfo");
    assert!(stage.screen().contains("Instansi ini sudah ada sebagai DISKOMINFO"), "{}", stage.screen());
    assert_eq!(stage.records.len(), before);
}

#[test]
fn a_pasted_line_of_heads_is_corrected_in_the_review() {
    for (columns, rows) in [(80, 24), (60, 18)] {
        let mut stage = counting(Role::Desk);
        stage.resize(columns, rows);
        stage.input(Input::Paste("dinkes 3\nentah 5\ndinkes 4\nbappeda\n".to_owned()));
        let screen = stage.screen();
        assert!(screen.contains("· 1/4"), "{screen}");
        // What cannot be taken stands first, in its order.
        stage.keys("e").press(Key::Ctrl('u')).keys("dishub 5").press(Key::Enter);
        assert!(stage.screen().contains("[✓] DISHUB 5"), "{}", stage.screen());
        // Of two lines of one office the one that is ticked counts.
        stage.press(Key::Down);
        assert!(stage.screen().contains("[!] dinkes 4 · DINKES sudah 3"), "{}", stage.screen());
        stage.press(Key::End).keys(" ");
        assert!(stage.screen().contains("[✓] DINKES 4"), "{}", stage.screen());
        // Enter takes what is clear; the rest stays to be corrected.
        stage.press(Key::Enter);
        assert_eq!(counted(&stage), pairs(&[("DISHUB", 5), ("DINKES", 4)]));
        let screen = stage.screen();
        assert!(screen.contains("1 baris tertahan") && screen.contains("bappeda · BAPPEDA: tanpa jumlah"), "{screen}");
        stage.keys("e").keys(" 2").press(Key::Enter).press(Key::Enter);
        assert!(counted(&stage).contains(&("BAPPEDA".to_owned(), 2)), "{}", stage.screen());
        assert!(stage.app.dialog().is_none(), "{}", stage.screen());
    }
}

#[test]
fn an_office_with_the_name_of_the_place_behind_it_is_that_office() {
    let mut stage = counting(Role::Desk);
    stage.line("RSUD Bangli 2").line("dinkes bangli 3");
    assert_eq!(counted(&stage), pairs(&[("RSUD", 2), ("DINKES", 3)]));
    stage.keys("Bangli 2").press(Key::Enter);
    assert_eq!(counted(&stage).len(), 2, "the place alone is no office");
}
