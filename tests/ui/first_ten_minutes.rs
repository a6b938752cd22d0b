//! The first ten minutes of somebody who has never seen the program, and the morning that follows, key by key.

use crate::script::Script;
use crate::stage::Stage;
use mufakat::domain::Event;
use mufakat::domain::agenda::SessionState;
use mufakat::domain::event::{AgendaEvent, AttendanceEvent};
use mufakat::ui::effect::Effect;
use mufakat::ui::handout::{Destination, Drive, Handout};
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

/// Rows of a digit of the large clock: what a countdown on the wall would be drawn with.
const LARGE: &str = "██";

/// From the empty list of workshops to the title card.
fn form() -> Script {
    let mut script = Script::new(Stage::empty(80, 24, Settings::default(), Role::Both));
    script.window(&["Belum ada kegiatan", "Enter   kegiatan baru", "c       lihat contoh", "i       ambil berkas"]);
    assert_eq!(script.press("⏎"), 1);
    script.window(&[
        "Jenis daerah   ‹ Kabupaten · Bupati ›",
        "Nama kegiatan  Bimbingan Teknis Tahap I Penyusunan Masterplan Smart City",
        "Hari pertama   Selasa, 11 Juni 2024",
        "Zona waktu     WITA",
        "Susunan acara  Dua hari",
        "Instansi       34 dari 34 instansi tercentang",
    ]);
    assert_eq!(script.press("⏎Bangli⏎"), 8);
    script.window(&[" Kabupaten Bangli · Bupati"]);
    assert_eq!(script.press("⏎"), 1, "the title as proposed");
    let venue = "Aula Sasana Budaya";
    assert_eq!(script.press(&format!("{venue}⏎")), venue.chars().count() + 1);
    assert_eq!(script.press("⏎⏎"), 2, "day and zone as guessed");
    script.window(&["3 aspek, 2 hari", "← → 3 atau 5 aspek", "atau tempel rundown"]);
    assert_eq!(script.press("⏎"), 1);
    script.window(&["34 dari 34 instansi tercentang", "[✓] DISKOMINFO", "[✓] DINKES"]);
    assert_eq!(script.press("⏎"), 1);
    script
}

/// The title card with a wall beside it.
fn card() -> Script {
    let mut script = form();
    script.stage.input(Input::Wall(true));
    script
}

/// Registration runs, after a rehearsal of one item.
fn registration() -> Script {
    let mut script = card();
    let sentence = "Warga melapor lewat kanal aduan";
    assert_eq!(script.press("⌃pcoba⏎"), 6);
    assert_eq!(script.press(&format!("{sentence}⏎")), sentence.chars().count() + 1);
    script.window(&["LATIHAN", "1 Warga melapor lewat kanal aduan"]);
    script.wall(&["Selamat datang"]);
    script.wall_without(&["kanal aduan"]);
    assert_eq!(script.press("⌃z"), 1);
    script.window_without(&["kanal aduan"]);
    let records = script.stage.records.len();
    assert_eq!(script.press("⌃x]"), 2);
    assert_eq!(script.stage.records.len(), records + 1, "of the rehearsal nothing");
    script
}

#[test]
fn a_workshop_is_made_in_the_keys_of_the_script_and_its_card_counts_nothing() {
    let mut script = form();
    for title in [
        "Selamat datang",
        "KABUPATEN BANGLI",
        "Bimbingan Teknis Tahap I Penyusunan Masterplan Smart City",
        "Aula Sasana Budaya",
        "07.24 WITA",
    ] {
        script.window(&[title]);
    }
    script.window_without(&["sisa", "lewat", "mundur", LARGE]);
    script.stage.input(Input::Wall(true));
    script.wall(&["Selamat datang", "KABUPATEN BANGLI"]);
    script.wall_without(&["sisa", "Kegiatan baru", "bangli"]);
}

#[test]
fn a_copy_goes_to_a_flash_disk_and_without_one_it_says_so() {
    let mut script = card();
    script.stage.drives = Some(Vec::new());
    assert_eq!(script.press("⌃psalin⏎"), 7);
    script.window(&["Flashdisk tidak ditemukan; pasang dahulu"]);
    script.wall(&["Selamat datang"]);
    script.stage.drives = Some(vec![Drive { label: "BIRU".to_owned(), folder: "/media/biru".to_owned() }]);
    assert_eq!(script.press("⌃psalin⏎⏎"), 8);
    let asked = script.stage.asked.pop();
    let Some(Effect::HandOut { what, to }) = asked else {
        panic!("{asked:?}");
    };
    assert_eq!(what, Handout::Journal);
    assert_eq!(to, Destination::Drive("/media/biru".to_owned()));
    let done = "Salinan utuh: 1 catatan, 1 baru. Flashdisk boleh dicabut.";
    script.stage.input(Input::Done(done.to_owned()));
    script.window(&[done]);
    script.wall(&["Selamat datang"]);
    script.wall_without(&["Salinan", "lashdisk", "BIRU"]);
}

#[test]
fn one_item_is_rehearsed_and_five_offices_are_counted_behind_the_title_card() {
    let mut script = registration();
    script.window(&["▶ Registrasi", "– BAPPEDA"]);
    script.wall(&["Selamat datang"]);
    for counted in ["dinkes 3", "dishub 2", "bappeda 4", "disdik 2", "diskominfo 3"] {
        let keys = script.press(&format!("{counted}⏎"));
        assert_eq!(keys, counted.chars().count() + 1, "a line and Enter");
    }
    script.window(&["5 instansi · 5 hak suara", "14 OPD"]);
    script.wall(&["Selamat datang", "KABUPATEN BANGLI"]);
    script.wall_without(&["DINKES", "SETWAN", "instansi"]);
    let counts = script
        .stage
        .events()
        .filter(|event| matches!(event, Event::Attendance(AttendanceEvent::PresentCounted { .. })));
    assert_eq!(counts.count(), 5);
}

#[test]
fn the_opening_waits_theory_goes_first_and_the_rest_is_pressed_together() {
    let mut script = registration();
    script.press("dinkes 3⏎");
    script.at("08.30");
    assert_eq!(script.press("⌃ptunggu⏎"), 8);
    script.window(&["Pembukaan", "Acara segera dimulai"]);
    script.wall(&["PEMBUKAAN", "Acara segera dimulai"]);
    script.wall_without(&["mundur", "lewat", "habis"]);
    script.at("08.50");
    assert_eq!(script.press("⌃rteori⏎"), 7, "from any mode");
    script.window(&["▶ Teori"]);
    script.wall(&["TEORI, ARAH KEBIJAKAN"]);
    let opening = |script: &Script| {
        let workshop = script.stage.workshop();
        workshop.session("pembukaan").map(|(_, session)| session.state)
    };
    assert_eq!(opening(&script), Some(SessionState::Waiting));
    script.press("Tata kelola dahulu, lalu aplikasi⏎");
    script.at("10.30");
    assert_eq!(script.press("⌃rpembukaan⏎"), 11);
    assert_eq!(opening(&script), Some(SessionState::Running));
    script.window(&["mundur 2 jam"]);
    script.wall(&["▶ Pembukaan", "PEMBUKAAN"]);
    script.wall_without(&["sisa", "mundur", "lewat", "45:00"]);
    script.at("11.10");
    assert_eq!(script.press("⌃ppadat⏎"), 7);
    script.window(&[
        "11.15 Rehat · 15 → 6 menit",
        "12.00 ISHOMA · 60 menit · jam tetap",
        "selesai 16.30, sesuai rencana · muat",
    ]);
    script.wall(&["PEMBUKAAN"]);
    script.wall_without(&["12.00", "ISHOMA", "16.30"]);
    assert_eq!(script.press("]"), 1, "accepted, and on with the next");
    assert_eq!(opening(&script), Some(SessionState::Ended));
    script.window(&["▶ Rehat", " · selesai ± 16.30 (rencana 16.30)"]);
    script.wall(&["▶ Rehat", "RANCANGAN ISI MASTERPLAN"]);
    script.wall_without(&["PEMBUKAAN"]);
    script.stage.show(Route::AGENDA);
    script.window(&["12.00–13.00              ISHOMA · jam tetap"]);
}

#[test]
fn enter_presses_together_and_leaves_the_session_running() {
    let mut script = registration();
    script.at("09.05");
    script.press("⌃ppadat⏎⏎");
    script.window(&["Sisa hari dipadatkan", "▶ Registrasi"]);
    let compressed =
        script.stage.events().any(|event| matches!(event, Event::Agenda(AgendaEvent::SessionExtended { .. })));
    assert!(compressed);
}

#[test]
fn on_a_mirrored_projector_the_same_keys_show_nothing_private() {
    let mut script = form();
    script.press("]dinkes 3⏎");
    script.at("08.30");
    script.press("⌃ptunggu⏎");
    script.window(&["PEMBUKAAN", "Acara segera dimulai"]);
    script.window_without(&["mundur", "lewat", "habis", "Bupati berhalangan"]);
    script.at("08.50");
    script.press("⌃rteori⏎");
    script.at("10.30");
    script.press("⌃rpembukaan⏎");
    script.window(&["PEMBUKAAN"]);
    script.window_without(&["sisa", "mundur", "lewat", "Catatan 0"]);
    script.at("11.40");
    script.window_without(&["sisa", "mundur", "lewat"]);
    script.press("⌃ppadat⏎");
    script.window(&["jam tetap"]);
    script.window_without(&["12.00 ISHOMA"]);
    script.stage.press(Key::Esc);
    script.window(&["PEMBUKAAN"]);
}
