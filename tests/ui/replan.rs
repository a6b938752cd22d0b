//! The day late and rearranged: pressed together, swapped, pasted, corrected, kept; aspects while running.

use crate::stage::{Stage, english};
use mufakat::domain::Event;
use mufakat::domain::agenda::{Activity, SessionState};
use mufakat::domain::event::{AgendaEvent, BoardEvent};
use mufakat::ui::effect::Effect;
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::settings::Settings;

const RUNDOWN: &str = "Waktu\tAcara\tNarasumber\n\
    13.00 - 13.45\tPaparan Bappeda: arah RPJMD\tKepala Bappeda\n\
    13.45 - 15.00\tDiskusi isu daerah\t\n\
    15.00 - 15.15\tRehat\t\n\
    15.15 - 16.00\tPenyusunan kriteria dan bobot\t\n";

/// The bupati came two hours late; his opening ended at ten past eleven.
fn late(columns: u16, rows: u16, settings: Settings, role: Role) -> Stage {
    let mut stage = Stage::with_workshop(columns, rows, settings, role);
    let agenda = settings.language.pick("susunan acara", "agenda");
    stage.wait(36).palette(agenda).keys("1").press(Key::Enter);
    stage.wait(30).palette(settings.language.pick("tunggu", "wait: the next"));
    stage.wait(20).palette(agenda).keys("3").press(Key::Enter);
    stage.wait(100).palette(agenda).keys("2").press(Key::Enter);
    stage.wait(40).palette(settings.language.pick("akhiri", "end"));
    stage
}

fn usual(role: Role) -> Stage {
    late(80, 24, Settings::default(), role)
}

fn paste(stage: &mut Stage, text: &str) {
    stage.input(Input::Paste(text.to_owned()));
}

fn sees(stage: &mut Stage, text: &str) {
    let screen = stage.screen();
    assert!(screen.contains(text), "{text:?} is not in\n{screen}");
}

fn sees_not(stage: &mut Stage, text: &str) {
    let screen = stage.screen();
    assert!(!screen.contains(text), "{text:?} is in\n{screen}");
}

fn last_events(stage: &Stage) -> &[Event] {
    &stage.records.last().expect("a record").events
}

#[test]
fn an_opening_that_waits_says_so_and_theory_runs_meanwhile() {
    let mut stage = Stage::bangli();
    stage.wait(36).palette("susunan acara").keys("1").press(Key::Enter);
    stage.wait(30).palette("tunggu");
    assert!(
        matches!(last_events(&stage), [Event::Agenda(AgendaEvent::SessionWaiting { session, .. })] if session == "pembukaan")
    );
    sees(&mut stage, "PEMBUKAAN");
    sees(&mut stage, "Acara segera dimulai");
    stage.wait(20).press(Key::Esc).keys("g").line("teori");
    let workshop = stage.workshop();
    let state = |id: &str| workshop.session(id).expect("a session").1.state;
    assert_eq!(state("pembukaan"), SessionState::Waiting);
    assert_eq!(state("teori"), SessionState::Running);
}

#[test]
fn the_proposal_is_shown_first_and_one_undo_takes_it_back() {
    let mut stage = usual(Role::Desk);
    let before = (stage.records.len(), stage.workshop());
    stage.palette("padat");
    assert_eq!(stage.records.len(), before.0, "nothing happens before Enter");
    sees(&mut stage, "11.31 Isu daerah · 60 → 29 menit");
    sees(&mut stage, "12.00 ISHOMA · 60 menit · jam tetap");
    sees(&mut stage, "selesai 16.30, sesuai rencana");
    stage.press(Key::Enter);
    assert_eq!(stage.records.len(), before.0 + 1);
    assert_eq!(last_events(&stage).len(), 3);
    sees(&mut stage, "Sisa hari dipadatkan");
    stage.palette("padat");
    sees(&mut stage, "tidak ada yang perlu dipadatkan");
    stage.press(Key::Ctrl('z'));
    assert_eq!(stage.workshop(), before.1);
    sees(&mut stage, "pemadatan acara");
}

#[test]
fn esc_leaves_everything_as_it_was() {
    let mut stage = usual(Role::Both);
    let before = stage.records.len();
    stage.palette("padat").press(Key::Down).keys(" ").press(Key::Esc);
    assert_eq!(stage.records.len(), before);
}

#[test]
fn what_does_not_fit_is_asked_about_and_left_out_with_space() {
    let mut stage = usual(Role::Desk);
    stage.wait(35).palette("susunan acara").keys("c");
    sees(&mut stage, "dilewati?");
    sees(&mut stage, "belum muat");
    stage.press(Key::Down).press(Key::Down).keys(" ");
    sees(&mut stage, "Isu daerah · dilewati");
    sees(&mut stage, "sesuai rencana");
    stage.press(Key::Enter);
    assert!(last_events(&stage).iter().any(
        |event| matches!(event, Event::Agenda(AgendaEvent::SessionSkipped { session }) if session == "isu-daerah")
    ));
    stage.press(Key::Ctrl('z'));
    let workshop = stage.workshop();
    let (_, session) = workshop.session("isu-daerah").expect("the session");
    assert_eq!(session.state, SessionState::Planned);
}

#[test]
fn what_does_not_fit_is_said_whole_in_the_smallest_window() {
    let mut stage = late(60, 18, english(), Role::Desk);
    stage.wait(35).palette("agenda").keys("c");
    let screen = stage.screen();
    let lines = screen.lines().map(|line| line.trim_matches([' ', '│']));
    let said = lines.collect::<Vec<_>>().join(" ");
    assert!(said.contains("does not fit yet: leave out one marked ?"), "{screen}");
}

#[test]
fn the_wall_is_told_no_hours_while_a_guest_is_late() {
    let mut stage = usual(Role::Both);
    stage.palette("padat");
    sees(&mut stage, "Isu daerah · 60 → 29 menit");
    sees_not(&mut stage, "11.31");
    sees_not(&mut stage, "selesai 16.30");
}

#[test]
fn two_sessions_are_swapped_from_the_agenda() {
    let mut stage = usual(Role::Desk);
    stage.palette("susunan acara").keys("8x").line("Isu daerah");
    assert_eq!(last_events(&stage).len(), 4);
    let workshop = stage.workshop();
    let ids: Vec<&str> = workshop.days[0].sessions[5..8].iter().map(|session| session.plan.id.as_str()).collect();
    assert_eq!(ids, ["kesenjangan", "ishoma-1", "isu-daerah"]);
    stage.press(Key::Ctrl('z'));
    sees(&mut stage, "pertukaran sesi");
    let before = stage.records.len();
    stage.keys("7x");
    sees(&mut stage, "berjam tetap");
    assert_eq!(stage.records.len(), before);
}

#[test]
fn real_times_are_corrected_and_stand_beside_the_plan() {
    let mut stage = usual(Role::Desk);
    stage.palette("susunan acara").keys("1").palette("koreksi");
    sees(&mut stage, "08.00–08.50");
    for _ in 0..11 {
        stage.press(Key::Backspace);
    }
    stage.line("8.05-8.40");
    sees(&mut stage, "08.00–08.30 08.05–08.40 Registrasi");
    stage.press(Key::Ctrl('z'));
    sees(&mut stage, "08.00–08.30 08.00–08.50 Registrasi");
    sees(&mut stage, "koreksi jam");
    for (typed, said) in [
        ("09.10-08.05", "sesudah jam mulai"),
        ("08.00-09.10", "Teori"),
        ("jam delapan", "Ketik jamnya"),
        ("08.05", "Ketik jamnya"),
    ] {
        let before = stage.records.len();
        stage.keys("1").palette("koreksi");
        for _ in 0..11 {
            stage.press(Key::Backspace);
        }
        stage.line(typed);
        sees(&mut stage, said);
        sees(&mut stage, &format!("› {typed}"));
        assert_eq!(stage.records.len(), before, "{typed}");
        stage.press(Key::Esc);
    }
}

#[test]
fn a_time_that_is_not_changed_keeps_its_seconds() {
    let mut stage = Stage::bangli();
    stage.now += jiff::SignedDuration::from_secs(37);
    stage.wait(36).palette("susunan acara").keys("1").press(Key::Enter);
    let began = stage.now;
    stage.wait(30).palette("susunan acara").palette("koreksi");
    stage.press(Key::Enter);
    assert!(
        matches!(last_events(&stage), [Event::Agenda(AgendaEvent::TimesCorrected { from, until: None, .. })] if *from == began)
    );
}

#[test]
fn a_pasted_rundown_becomes_sessions_in_place_of_the_afternoon() {
    let mut stage = usual(Role::Desk);
    stage.palette("susunan acara");
    paste(&mut stage, RUNDOWN);
    sees(&mut stage, "[✓] 13.00–13.45 Paparan Bappeda: arah RPJMD · Kepala Bappeda ·");
    sees(&mut stage, "[✓] 13.45–15.00 Diskusi isu daerah · kertas kerja: Isu daerah");
    let before = stage.records.len();
    stage.press(Key::Down).press(Key::Right).keys(" ");
    sees(&mut stage, "[ ] 13.45–15.00 Diskusi isu daerah · kertas kerja: Rancangan");
    stage.press(Key::Up).keys(" ");
    stage.press(Key::Enter);
    assert_eq!(stage.records.len(), before, "first it asks about the others");
    sees(&mut stage, "lewati 7 sesi");
    stage.press(Key::Enter);
    assert_eq!(stage.records.len(), before + 1);
    let added: Vec<(&str, Activity, Option<&str>)> = last_events(&stage)
        .iter()
        .filter_map(|event| match event {
            Event::Agenda(AgendaEvent::SessionAdded { plan, .. }) => {
                Some((plan.id.as_str(), plan.activity, plan.sheet.as_deref()))
            }
            _ => None,
        })
        .collect();
    assert_eq!(
        added,
        [
            ("paparan-bappeda-arah-rpjmd", Activity::Talk, None),
            ("diskusi-isu-daerah", Activity::Sheet, Some("rancangan")),
            ("rehat", Activity::Break, None),
            ("penyusunan-kriteria-dan-bobot", Activity::Talk, None)
        ]
    );
    let workshop = stage.workshop();
    let lunch = workshop.session("ishoma-1").expect("lunch").1;
    assert_eq!(lunch.state, SessionState::Planned, "what stands before stays");
    stage.press(Key::Ctrl('z'));
    sees(&mut stage, "rundown");
}

#[test]
fn lines_that_are_no_rundown_are_said_to_be_none() {
    let mut stage = usual(Role::Both);
    stage.palette("susunan acara");
    paste(&mut stage, "Jaringan desa\nPusat data\n");
    sees(&mut stage, "Tidak ada jam dan judul");
}

#[test]
fn the_kind_and_least_minutes_of_a_session_are_changed() {
    let mut stage = usual(Role::Both);
    stage.palette("susunan acara").keys("8e").line("jenis sesi");
    sees(&mut stage, "kertas kerja: Analisis kesenjangan kesiapan");
    stage.line("SWOT");
    let plan = |stage: &Stage| match last_events(stage) {
        [Event::Agenda(AgendaEvent::SessionEdited { plan, .. })] => plan.as_ref().clone(),
        other => panic!("{other:?}"),
    };
    let swot = plan(&stage);
    assert_eq!((swot.activity, swot.sheet), (Activity::Swot, None));
    assert!(swot.columns.is_empty() && swot.adds, "what was said about the sheet is gone");
    stage.keys("8e").line("jenis sesi").line("tindak lanjut");
    let sheet = plan(&stage);
    assert_eq!((sheet.activity, sheet.sheet.as_deref()), (Activity::Sheet, Some("tindak-lanjut")));
    stage.keys("9e").line("paling sedikit");
    stage.press(Key::Backspace).press(Key::Backspace).line("60");
    assert!(
        matches!(last_events(&stage), [Event::Agenda(AgendaEvent::SessionEdited { plan, .. })] if plan.least == Some(60))
    );
}

#[test]
fn the_agenda_is_asked_to_be_kept() {
    let mut stage = usual(Role::Both);
    stage.palette("simpan susunan acara");
    assert!(matches!(stage.asked.last(), Some(Effect::SaveAgenda)));
}

#[test]
fn aspects_are_added_renamed_moved_hidden_and_shown_again() {
    let mut stage = usual(Role::Both);
    stage.palette("papan").keys("Baris setengah jadi");
    stage.palette("aspek: tambah").line("Budaya");
    sees(&mut stage, "Suprastruktur 0   Budaya 0");
    sees(&mut stage, "Baris setengah jadi");
    stage.line("");
    assert!(
        matches!(last_events(&stage), [Event::Board(BoardEvent::ItemAdded { aspect, .. })] if aspect == "budaya"),
        "the board stands on the new aspect"
    );
    stage.palette("aspek: geser ke kiri");
    sees(&mut stage, "Budaya 1   Suprastruktur 0");
    stage.palette("aspek: ganti nama").line(" dan adat");
    sees(&mut stage, "Budaya dan adat 1");
    stage.palette("aspek: sembunyikan");
    sees_not(&mut stage, "Budaya dan adat 1");
    let hidden = stage.workshop();
    assert_eq!(hidden.items.len(), 1, "items stay");
    stage.palette("aspek: tampilkan").press(Key::Enter);
    sees(&mut stage, "Suprastruktur 0   Budaya dan adat 1");
    for _ in 0..4 {
        stage.press(Key::Ctrl('z'));
    }
    sees(&mut stage, "perubahan aspek");
    sees(&mut stage, "Suprastruktur 0   Budaya 1");
}

#[test]
fn a_hidden_aspect_is_on_no_screen_and_in_no_count() {
    for (settings, hide) in [(Settings::default(), "aspek: sembunyikan"), (english(), "aspect: hide")] {
        let mut stage = Stage::example(120, 36, settings, Role::Both);
        let workshop = stage.workshop();
        let aspect = &workshop.aspects()[0];
        let item = workshop.items.values().find(|item| item.aspect == aspect.id && item.is_shown());
        let item: String = item.expect("an item").text.chars().take(20).collect();
        let board = mufakat::ui::route::Route::aspect(&aspect.id);
        sees(stage.show(board), &item);
        stage.palette(hide);
        sees_not(&mut stage, &item);
        for _ in 0..3 {
            stage.press(Key::PageDown);
            sees_not(&mut stage, &item);
        }
        let mut recap = stage;
        recap.show(mufakat::ui::route::Route::RECAP);
        sees_not(&mut recap, &item);
    }
}

#[test]
fn lines_that_were_not_understood_stand_first_with_why_and_other_zones_are_told() {
    let mut stage = Stage::with_workshop(80, 24, Settings::default(), Role::Desk);
    stage.palette("susunan acara");
    let pasted = "RUNDOWN ACARA\n08.30 WIB Pembukaan\n25.00 Paparan";
    let screen = stage.input(Input::Paste(pasted.to_owned())).screen();
    for told in ["1/3 · 2 tidak terbaca", "?  RUNDOWN ACARA · tanpa jam", "?  25.00 Paparan · jam tidak ada"] {
        assert!(screen.contains(told), "{told}:\n{screen}");
    }
    assert!(screen.contains("[✓] 09.30–10.00 Pembukaan"), "{screen}");
    assert!(screen.contains("Jam WIB di rundown dihitung ke WITA"), "{screen}");
    // What was not read has no tick.
    stage.press(Key::Up).keys(" ");
    assert!(stage.screen().contains("1/3"), "{}", stage.screen());
}

#[test]
fn a_line_of_a_rundown_is_corrected_whether_it_was_understood_or_not() {
    for (columns, rows) in [(80, 24), (60, 18)] {
        let mut stage = Stage::with_workshop(columns, rows, Settings::default(), Role::Desk);
        stage.palette("susunan acara");
        paste(&mut stage, "08.30-09.00 Pembukaan\n25.00 Paparan\n10.00-11.00 Dskusi");
        sees(&mut stage, "2/3 · 1 tidak terbaca");
        stage.press(Key::Up).keys("e");
        sees(&mut stage, "> 25.00 Paparan");
        stage.press(Key::Ctrl('u')).keys("pukul sekian").press(Key::Enter);
        sees(&mut stage, "?  pukul sekian · tanpa jam");
        stage.keys("e").press(Key::Ctrl('u')).keys("09.00 - 09.45 Paparan").press(Key::Enter);
        sees(&mut stage, "[✓] 09.00–09.45 Paparan");
        sees(&mut stage, "3/3");
        stage.press(Key::Down).press(Key::Down).keys("e");
        for _ in 0.."skusi".len() {
            stage.press(Key::Left);
        }
        stage.keys("i").press(Key::Enter);
        sees(&mut stage, "[✓] 10.00–11.00 Diskusi");
        // Esc leaves a line as it was.
        stage.keys("e").keys(" x").press(Key::Esc);
        sees(&mut stage, "[✓] 10.00–11.00 Diskusi ·");
        stage.press(Key::Enter);
        if stage.app.dialog().is_some() {
            stage.press(Key::Enter);
        }
        let titles: Vec<String> = stage.workshop().days[0]
            .sessions
            .iter()
            .map(|session| format!("{} {}", session.plan.start, session.plan.title.id))
            .collect();
        for expected in ["08:30:00 Pembukaan", "09:00:00 Paparan", "10:00:00 Diskusi"] {
            assert!(titles.iter().any(|title| title == expected), "{titles:?}");
        }
    }
}
