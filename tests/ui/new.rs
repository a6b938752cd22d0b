//! The form of a new workshop, in as few keys as the facilitator's script asks for.

use crate::stage::{Stage, english, painted, reads};
use mufakat::domain::Event;
use mufakat::domain::attendance::Unsur;
use mufakat::domain::event::Created;
use mufakat::domain::event::{AttendanceEvent, JournalEvent};
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::settings::Settings;

fn form() -> Stage {
    let mut stage = Stage::empty(80, 24, Settings::default(), Role::Both);
    stage.press(Key::Enter);
    stage
}

/// To the line with this number, from 0, of a form whose name is filled in.
fn at_line(line: usize) -> Stage {
    let mut stage = form();
    stage.keys("Bangli");
    for _ in 1..line {
        stage.press(Key::Enter);
    }
    stage
}

fn created(stage: &Stage) -> &Created {
    match stage.events().next() {
        Some(Event::Journal(JournalEvent::WorkshopCreated(created))) => created,
        other => panic!("no workshop: {other:?}"),
    }
}

fn delegations(stage: &Stage) -> Vec<(String, String, Unsur)> {
    let added = stage.events().filter_map(|event| match event {
        Event::Attendance(AttendanceEvent::DelegationAdded { code, name, unsur, .. }) => {
            Some((code.to_string(), name.clone(), *unsur))
        }
        _ => None,
    });
    added.collect()
}

#[test]
fn the_script_of_the_first_ten_minutes_holds_key_by_key() {
    let mut stage = form();
    stage.press(Key::Enter).keys("Bangli");
    assert!(stage.screen().contains("Kabupaten Bangli · Bupati"), "{}", stage.screen());
    stage.press(Key::Enter).press(Key::Enter);
    stage.line("Gedung Bukti Mukti Bakti").press(Key::Enter).press(Key::Enter).press(Key::Enter);
    assert!(stage.screen().contains("34 dari 34 instansi"), "{}", stage.screen());
    stage.press(Key::Enter);
    let made = created(&stage);
    assert_eq!(made.place.full_name(), "Kabupaten Bangli");
    assert_eq!(made.title, "Bimbingan Teknis Tahap I Penyusunan Masterplan Smart City");
    assert_eq!(made.venue, "Gedung Bukti Mukti Bakti");
    assert_eq!((made.agenda.as_str(), made.zone.name(), made.example, made.format), ("tahap-1", "WITA", false, 1));
    let days: Vec<String> = made.days.iter().map(|day| day.date.to_string()).collect();
    assert_eq!(days, ["2024-06-11", "2024-06-12"]);
    assert_eq!(delegations(&stage).len(), 34);
    let card = stage.buffer();
    for words in ["Selamat datang", "KABUPATEN BANGLI", "mulai pukul 08.00 · Registrasi", "07.24 WITA"] {
        assert!(reads(&card, words), "{words:?}\n{}", painted(card.clone()));
    }
}

#[test]
fn a_typed_kind_is_taken_and_the_head_follows() {
    let mut stage = form();
    stage.keys("kota denpasar");
    assert!(stage.screen().contains("Kota Denpasar · Wali Kota"), "{}", stage.screen());
    let mut stage = form();
    stage.press(Key::Left).press(Key::Enter).keys("Bali");
    assert!(stage.screen().contains("Provinsi Bali · Gubernur"), "{}", stage.screen());
}

#[test]
fn enter_moves_on_only_when_the_line_is_right() {
    let mut stage = form();
    stage.press(Key::Enter).press(Key::Enter).press(Key::Down);
    assert!(stage.screen().contains("▸ Nama daerah"), "{}", stage.screen());
    assert!(stage.screen().contains("belum diketik"));
    let mut stage = at_line(4);
    stage.line("31/6/2024");
    let screen = stage.screen();
    assert!(screen.contains("▸ Hari pertama   31/6/2024") && screen.contains("belum terbaca"), "{screen}");
    stage.press(Key::Ctrl('u')).line("13-06-2024");
    assert!(stage.screen().contains("Kamis, 13 Juni 2024"), "{}", stage.screen());
}

#[test]
fn a_past_day_and_a_friday_are_said_but_taken() {
    let mut stage = at_line(4);
    let screen = stage.keys("7 Juni 2024").screen();
    assert!(screen.contains("Jumat, 7 Juni 2024") && screen.contains("sudah lewat"), "{screen}");
    assert!(screen.contains("Hari 1 jatuh pada Jumat"), "{screen}");
    let screen = stage.press(Key::Enter).screen();
    assert!(screen.contains("▸ Zona waktu"), "{screen}");
}

#[test]
fn a_proposal_is_replaced_by_typing_and_edited_with_the_arrow() {
    let mut stage = at_line(2);
    stage.keys("Lokakarya");
    assert!(stage.screen().contains("▸ Nama kegiatan  Lokakarya\n"), "{}", stage.screen());
    stage.press(Key::Ctrl('u')).press(Key::Right).keys(" 2024");
    let screen = stage.screen();
    let words: Vec<&str> = screen.split_whitespace().collect();
    assert!(words.windows(3).any(|words| words == ["Smart", "City", "2024"]), "{screen}");
}

#[test]
fn delegations_are_found_unticked_added_and_pasted() {
    let mut stage = at_line(7);
    stage.keys("dinkes").press(Key::Enter);
    stage.line("KADIN Kamar Dagang dan Industri").line("kecamatan Susut");
    stage.input(Input::Paste("1. PHRI\tPerhimpunan Hotel\n2. UNUD\tUniversitas Udayana\nkosong".to_owned()));
    let covered = stage.screen();
    assert!(covered.contains("3 baris siap diperiksa") && !covered.contains("PHRI"), "{covered}");
    stage.uncover();
    assert!(stage.screen().contains("[!] kosong · tulis singkatan, spasi, nama lengkap"), "{}", stage.screen());
    stage.press(Key::Enter);
    let screen = stage.screen();
    assert!(screen.contains("1 baris siap diperiksa"), "{screen}");
    stage.uncover().keys("e").press(Key::Ctrl('u')).keys("ASITA Biro Perjalanan").press(Key::Enter).press(Key::Enter);
    let screen = stage.screen();
    assert!(screen.contains("38 dari 39") && screen.contains("1 instansi dari tempelan"), "{screen}");
    stage.press(Key::Char(' ')).press(Key::Enter);
    let all = delegations(&stage);
    let codes: Vec<&str> = all.iter().map(|(code, ..)| code.as_str()).collect();
    assert!(!codes.contains(&"DINKES") && !codes.contains(&"ASITA"), "{codes:?}");
    assert_eq!(codes[33..], ["KADIN", "KECAMATAN-SUSUT", "PHRI", "UNUD"]);
    assert_eq!(all[34].2, Unsur::Kecamatan);
}

#[test]
fn the_filled_form_is_not_left_by_one_slip() {
    let mut stage = at_line(3);
    stage.press(Key::Esc);
    assert!(stage.screen().contains("Tinggalkan formulir?"), "{}", stage.screen());
    stage.press(Key::Enter);
    assert!(stage.screen().contains("▸ Tempat") && stage.screen().contains("Bangli"));
    stage.press(Key::Esc).press(Key::Char('y'));
    assert!(stage.screen().contains("Belum ada kegiatan"), "{}", stage.screen());
}

#[test]
fn everything_stands_in_the_smallest_window() {
    let mut stage = Stage::empty(60, 18, english(), Role::Both);
    stage.press(Key::Enter).keys("Bangli");
    for _ in 1..7 {
        let screen = stage.screen();
        for shown in [
            "Kind of region",
            "Region",
            "Title",
            "Venue",
            "First day",
            "Time zone",
            "Agenda",
            "Delegations",
            "Enter go on",
            "Esc back",
        ] {
            assert!(screen.contains(shown), "{shown}: {screen}");
        }
        stage.press(Key::Enter);
    }
}

#[test]
fn five_aspects_are_one_key_away() {
    let mut stage = at_line(6);
    assert!(stage.screen().contains("3 aspek, 2 hari"), "{}", stage.screen());
    stage.press(Key::Right);
    assert!(stage.screen().contains("5 aspek, 2 hari"), "{}", stage.screen());
    stage.press(Key::Enter).press(Key::Esc).press(Key::Up);
    assert!(stage.screen().contains("· 5 aspek"), "{}", stage.screen());
    stage.press(Key::Enter).press(Key::Enter).press(Key::Enter);
    let made = created(&stage);
    let aspects: Vec<&str> = made.aspects.iter().map(|a| a.id.as_str()).collect();
    assert_eq!(aspects, ["struktur", "infrastruktur", "suprastruktur", "sumber-daya-alam", "budaya"]);
    assert_eq!(made.agenda, "tahap-1");
    stage.palette("papan");
    assert!(stage.screen().contains("Budaya 0"), "{}", stage.screen());
}

#[test]
fn a_pasted_rundown_is_looked_over_and_becomes_the_agenda() {
    let mut stage = at_line(6);
    let rundown = "HARI PERTAMA\n08.00-08.30 Registrasi\n08.30-09.15 Pembukaan\n12.00-13.00 ISHOMA\n\
        HARI KEDUA\n08.00-09.00 Registrasi\n09.00-10.00 SWOT infrastruktur\n10.00-11.00 Penutupan\n";
    stage.input(Input::Paste(rundown.to_owned())).uncover();
    let screen = stage.screen();
    assert!(screen.contains("[✓] Hari 2 09.00–10.00 SWOT infrastruktur · SWOT"), "{screen}");
    stage.press(Key::Down).press(Key::Down).keys(" ").press(Key::Enter);
    let screen = stage.screen();
    assert!(screen.contains("Rundown yang ditempel") && screen.contains("3 aspek, 2 hari, 5 sesi"), "{screen}");
    stage.press(Key::Enter).press(Key::Enter);
    let made = created(&stage);
    let ids: Vec<Vec<&str>> =
        made.days.iter().map(|day| day.sessions.iter().map(|plan| plan.id.as_str()).collect()).collect();
    assert_eq!(ids, [vec!["registrasi", "pembukaan"], vec!["registrasi-2", "swot-infrastruktur", "penutupan"]]);
    assert!(made.days[0].sessions[1].protocol);
    assert_eq!(made.days[1].sessions[1].aspects, ["infrastruktur"]);
    assert_eq!(made.agenda, "rundown");
}

#[test]
fn a_pasted_rundown_is_not_lost_without_asking_and_can_be_left_for_another_agenda() {
    let mut stage = at_line(2);
    stage.input(Input::Paste("08.00 Registrasi\n08.30 Pembukaan\n".to_owned()));
    stage.uncover().press(Key::Enter).press(Key::Right);
    assert!(stage.screen().contains("3 aspek, 2 hari"), "{}", stage.screen());
    stage.press(Key::Left);
    assert!(stage.screen().contains("1 hari, 2 sesi"), "{}", stage.screen());
}
