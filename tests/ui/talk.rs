//! A talk and its four lists: one line is its text and one Enter, and what is parked stays off the wall.

use crate::stage::{Stage, english};
use mufakat::domain::Event;
use mufakat::domain::event::NoteEvent;
use mufakat::domain::note::NoteKind;
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::settings::Settings;

/// The outline session has just begun.
fn talk(role: Role) -> Stage {
    let mut stage = Stage::with_talks(80, 24, Settings::default(), role);
    stage.wait(186).palette("susunan acara").keys("5");
    stage.press(Key::Enter);
    stage
}

/// The opening has just begun, an hour late.
fn opening(role: Role) -> Stage {
    let mut stage = Stage::with_talks(80, 24, Settings::default(), role);
    stage.wait(126).palette("susunan acara").keys("2");
    stage.press(Key::Enter);
    stage
}

fn last(stage: &Stage) -> &Event {
    stage.events().last().expect("an event")
}

#[test]
fn each_list_takes_lines_with_one_enter() {
    let mut stage = talk(Role::Both);
    for kind in NoteKind::ALL {
        stage.line("Satu baris");
        assert!(matches!(last(&stage), Event::Note(NoteEvent::NoteTaken { kind: taken, session, text, .. })
                if *taken == kind && session == "isi-masterplan" && text == "Satu baris"));
        stage.press(Key::Tab);
    }
    let screen = stage.screen();
    assert!(screen.contains("Catatan 1   Pertanyaan 1   Keputusan 1   Parkir 1"), "{screen}");
}

#[test]
fn a_name_is_completed_and_kept_off_the_wall() {
    for (role, shown) in [(Role::Both, false), (Role::Desk, true)] {
        let mut stage = talk(role);
        stage.keys("@dinke");
        assert!(stage.screen().contains("@dinkes · Tab ambil"), "{}", stage.screen());
        stage.press(Key::Tab).line("Posyandu belum terhubung");
        assert!(
            matches!(last(&stage), Event::Note(NoteEvent::NoteTaken { by: Some(by), .. }) if by.as_str() == "DINKES")
        );
        let screen = stage.screen();
        assert!(screen.contains("1 Posyandu belum terhubung"), "{screen}");
        assert_eq!(screen.contains("DINKES"), shown, "{screen}");
    }
}

#[test]
fn an_unknown_name_stays_in_the_text_and_a_tag_too() {
    let mut stage = talk(Role::Both);
    stage.line("@entahlah bertanya soal #anggaran");
    assert!(
        matches!(last(&stage), Event::Note(NoteEvent::NoteTaken { by: None, text, .. }) if text == "@entahlah bertanya soal #anggaran")
    );
    assert!(stage.screen().contains("tidak ada di daftar"), "{}", stage.screen());
}

#[test]
fn a_question_is_answered_and_opened_again_with_space() {
    let mut stage = talk(Role::Both);
    stage.press(Key::Tab).line("Siapa walidata?");
    assert!(stage.screen().contains("1 [ ] Siapa walidata?"));
    stage.press(Key::Esc).press(Key::Down).keys(" ");
    assert!(matches!(last(&stage), Event::Note(NoteEvent::QuestionAnswered { .. })));
    assert!(stage.screen().contains("1 [✓] Siapa walidata? · terjawab"));
    stage.keys(" ");
    assert!(matches!(last(&stage), Event::Note(NoteEvent::QuestionReopened { .. })));
    let before = stage.records.len();
    stage.keys("C").line("Bukan pertanyaan").press(Key::Esc).press(Key::Down).keys(" ");
    assert_eq!(stage.records.len(), before + 1, "only questions are answered");
}

#[test]
fn parked_texts_never_stand_on_the_wall() {
    let mut wall = talk(Role::Both);
    wall.keys("Kalimat yang membuat ribut");
    wall.press(Key::Enter).press(Key::Esc).press(Key::Down).keys("p");
    assert!(matches!(last(&wall), Event::Note(NoteEvent::NoteEdited { kind: NoteKind::Parked, .. })));
    let mut pictures = vec![wall.screen()];
    pictures.push(wall.keys("P").screen());
    assert!(pictures[1].contains("1 hal diparkir"), "{}", pictures[1]);
    pictures.push(wall.press(Key::Up).screen());
    pictures.push(wall.press(Key::Esc).press(Key::Down).keys("e").screen());
    pictures.push(wall.palette("daftar parkir").screen());
    pictures.push(wall.press(Key::Esc).keys("s").screen());
    pictures.push(wall.palette("ringkasan").screen());
    for picture in pictures {
        assert!(!picture.contains("membuat ribut"), "{picture}");
    }
    let mut desk = talk(Role::Desk);
    desk.line("Kalimat yang membuat ribut").press(Key::Esc).press(Key::Down).keys("p").keys("P");
    assert!(desk.screen().contains("membuat ribut"), "{}", desk.screen());
}

#[test]
fn withdrawn_words_leave_the_wall_and_come_back() {
    let mut stage = talk(Role::Both);
    stage.line("Hapus kalimat ini").press(Key::Esc).press(Key::Down).keys("d");
    assert!(matches!(last(&stage), Event::Note(NoteEvent::NoteWithdrawn { .. })));
    assert!(!stage.screen().contains("Hapus kalimat"), "{}", stage.screen());
    stage.press(Key::Down).keys("r");
    assert!(!stage.screen().contains("Hapus kalimat"), "{}", stage.screen());
    stage.press(Key::Enter);
    assert!(matches!(last(&stage), Event::Note(NoteEvent::NoteRestored { .. })));
    assert!(stage.screen().contains("Hapus kalimat"), "{}", stage.screen());
}

#[test]
fn lines_are_edited_and_moved_to_another_list() {
    let mut stage = talk(Role::Both);
    stage.line("Pleno Juli").press(Key::Up).line(" 2024");
    assert!(
        matches!(last(&stage), Event::Note(NoteEvent::NoteEdited { kind: NoteKind::Note, text, .. }) if text == "Pleno Juli 2024")
    );
    stage.press(Key::Esc).press(Key::Down).keys("v").line("Keputusan");
    assert!(
        matches!(last(&stage), Event::Note(NoteEvent::NoteEdited { kind: NoteKind::Decision, text, .. }) if text == "Pleno Juli 2024")
    );
    assert!(stage.screen().contains("Catatan 0   Pertanyaan 0   Keputusan 1"), "{}", stage.screen());
}

#[test]
fn a_pasted_list_is_looked_over_and_is_one_record() {
    let mut stage = talk(Role::Both);
    let before = stage.records.len();
    stage.keys("setengah baris");
    stage.input(Input::Paste("1. Jalan rusak\n\n- Sinyal lemah\n• Air bersih\n".to_owned()));
    stage.uncover();
    stage.press(Key::Down).keys(" ").press(Key::Enter);
    assert_eq!(stage.records.len(), before + 1);
    let texts: Vec<_> = stage.records[before]
        .events
        .iter()
        .map(|event| match event {
            Event::Note(NoteEvent::NoteTaken { text, .. }) => text.as_str(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(texts, ["Jalan rusak", "Air bersih"]);
    assert!(stage.screen().contains("› setengah baris"), "{}", stage.screen());
}

#[test]
fn undo_leaves_the_half_typed_line_and_the_session_alone() {
    let mut stage = talk(Role::Both);
    stage.press(Key::Tab).line("Salah ketik").keys("Yang benar be");
    stage.press(Key::Ctrl('z'));
    let screen = stage.screen();
    assert!(!screen.contains("Salah ketik"), "{screen}");
    assert!(screen.contains("Pertanyaan › Yang benar be"), "{screen}");
    assert!(screen.contains("Buku 1"), "still the session's own lists: {screen}");
}

#[test]
fn open_questions_of_all_sessions_are_reached_from_anywhere() {
    let mut stage = opening(Role::Both);
    stage.press(Key::Tab).press(Key::Tab).line("Berapa anggarannya?").line("Siapa ketuanya?");
    stage.press(Key::Esc).keys("1 ").keys("g").line("Rancangan isi");
    stage.palette("papan SWOT").palette("pertanyaan terbuka");
    let screen = stage.screen();
    let open = screen.find("1 [ ] Siapa ketuanya? · Pembukaan").expect(&screen);
    let answered = screen.find("2 [✓] Berapa anggarannya?").expect(&screen);
    assert!(open < answered, "open ones first: {screen}");
    stage.line("Baru");
    assert!(matches!(last(&stage), Event::Note(NoteEvent::NoteTaken { session, .. }) if session == "isi-masterplan"));
    stage.press(Key::Esc).keys("s");
    assert!(!stage.screen().contains("Siapa ketuanya?"), "{}", stage.screen());
}

#[test]
fn an_opening_is_a_quiet_card_before_the_room() {
    let mut wall = opening(Role::Both);
    wall.wait(60);
    let screen = wall.screen();
    assert!(screen.contains("PEMBUKAAN") && screen.contains("10.30 WITA"), "{screen}");
    for word in ["sisa", "lewat", "waktu habis", "Catatan 0", "mundur"] {
        assert!(!screen.contains(word), "{word}: {screen}");
    }
    wall.keys("Mohon data desa");
    let screen = wall.screen();
    assert!(screen.contains("Catatan › Mohon data desa") && screen.contains("PEMBUKAAN"), "{screen}");
    wall.press(Key::Enter).press(Key::Tab);
    let screen = wall.screen();
    assert!(screen.contains("Catatan 1") && screen.contains("1 Mohon data desa"), "{screen}");
    assert!(!screen.contains("sisa") && !screen.contains("lewat"), "{screen}");
    wall.press(Key::Esc).press(Key::Esc);
    assert!(wall.screen().contains("PEMBUKAAN"), "{}", wall.screen());

    let mut desk = opening(Role::Desk);
    let screen = desk.wait(60).screen();
    assert!(screen.contains("lewat 15:00") && screen.contains("Ingat: Pastikan"), "{screen}");
}

#[test]
fn a_waiting_opening_says_that_we_begin_shortly() {
    let mut stage = Stage::bangli();
    stage.palette("susunan acara").keys("2");
    stage.palette("tunggu").keys("o");
    let screen = stage.screen();
    assert!(screen.contains("PEMBUKAAN") && screen.contains("Acara segera dimulai"), "{screen}");
}

#[test]
fn list_scope_and_unfinished_line_come_back_after_a_restart() {
    let mut stage = talk(Role::Both);
    stage.press(Key::Tab).press(Key::Tab).keys("Disepakati bahwa");
    let mut again = stage.restarted();
    again.press(Key::Enter);
    assert!(again.screen().contains("Keputusan › Disepakati bahwa"), "{}", again.screen());
    again.press(Key::Enter);
    assert!(
        matches!(last(&again), Event::Note(NoteEvent::NoteTaken { kind: NoteKind::Decision, session, .. }) if session == "isi-masterplan")
    );
    again.palette("daftar parkir");
    let mut third = again.restarted();
    assert!(third.press(Key::Enter).screen().contains("Semua sesi"));
}

#[test]
fn a_refused_line_stays_typed() {
    let mut stage = talk(Role::Both);
    let before = stage.records.len();
    stage.input(Input::Paste("x".repeat(501)));
    stage.press(Key::Enter);
    assert_eq!(stage.records.len(), before);
    assert!(stage.screen().contains("xxxx"), "{}", stage.screen());
}

#[test]
fn everything_fits_the_smallest_window_in_english() {
    let mut stage = Stage::with_talks(60, 18, english(), Role::Both);
    stage.palette("agenda").keys("5").press(Key::Enter);
    for n in 1..=12 {
        stage.line(&format!("Line {n} of a long morning"));
    }
    let screen = stage.screen();
    assert!(screen.contains("Notes 12"), "{screen}");
    assert!(screen.contains("12 Line 12 of a long morning"), "the newest is seen: {screen}");
    assert!(screen.contains("more"), "{screen}");
    assert!(screen.contains("Note › type a note, then Enter"), "{screen}");
}

#[test]
fn a_parked_line_comes_back_without_its_words_on_the_wall() {
    let mut stage = Stage::bangli();
    stage.palette("daftar parkir").line("Usulan yang ditunda");
    stage.press(Key::Esc).press(Key::Down).keys("r");
    let screen = stage.screen();
    assert!(!screen.contains("Usulan yang ditunda"), "{screen}");
    stage.press(Key::Enter);
    let workshop = stage.workshop();
    let note = workshop.notes.values().last().expect("a note");
    assert_eq!(note.kind, mufakat::domain::note::NoteKind::Note);
    stage.palette("pertanyaan terbuka").press(Key::BackTab);
    assert!(stage.screen().contains("Usulan yang ditunda"), "{}", stage.screen());
}
