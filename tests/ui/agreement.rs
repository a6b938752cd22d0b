//! The agreement read to the room: on the desk, on the wall, corrected, printed, and signed.

use crate::stage::{Stage, english};
use mufakat::domain::Event;
use mufakat::domain::command::NoteCommand;
use mufakat::domain::event::AgreementEvent;
use mufakat::domain::note::NoteKind;
use mufakat::domain::{Command, Id};
use mufakat::ui::effect::Effect;
use mufakat::ui::handout::Purpose;
use mufakat::ui::input::{Input, Opened};
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

/// The example, at the first part of its agreement.
fn reading(columns: u16, rows: u16, settings: Settings, role: Role) -> Stage {
    let mut stage = Stage::example(columns, rows, settings, role);
    stage.uncover().show(Route::AGREEMENT);
    stage
}

fn desk() -> Stage {
    reading(80, 24, Settings::default(), Role::Desk)
}

fn part(stage: &mut Stage, name: &str) {
    stage.show(Route::Agreement { part: name.parse().ok(), page: 0 });
}

fn decide(stage: &mut Stage, text: &str) -> Id {
    let session = "teori".to_owned();
    let texts = vec![text.to_owned()];
    stage.record(Command::Note(NoteCommand::Take { session, kind: NoteKind::Decision, texts, by: None }))
}

fn agreements(stage: &Stage) -> Vec<AgreementEvent> {
    let of_agreement = |event: &Event| if let Event::Agreement(event) = event { Some(event.clone()) } else { None };
    stage.events().filter_map(of_agreement).collect()
}

#[test]
fn the_session_before_the_closing_opens_on_the_text_that_is_signed() {
    for agenda in ["tahap-1", "tahap-1-banggai", "tahap-2", "tahap-3", "tahap-4"] {
        let mut stage = Stage::with_agenda(agenda, Role::Both);
        stage.show(Route::Session("berita-acara".to_owned()));
        assert_eq!(stage.app.screen().route(), Route::AGREEMENT, "{agenda}");
        let screen = stage.screen();
        assert!(screen.contains("BERITA ACARA · Kepala") && screen.contains("bagian 1 dari"), "{screen}");
    }
    let mut stage = Stage::bangli();
    stage.show(Route::RECAP).keys("a");
    assert_eq!(stage.app.screen().route(), Route::AGREEMENT);
}

#[test]
fn it_is_read_part_by_part_and_the_wall_follows() {
    let mut stage = desk();
    let mut names = Vec::new();
    for _ in 0..40 {
        let (screen, wall) = (stage.screen(), stage.on_the_wall(80, 24));
        let head = |picture: &str| {
            picture.lines().find(|line| line.contains("BERITA ACARA · ")).map(str::trim_end).map(str::to_owned)
        };
        assert_eq!(head(&screen), head(&wall), "{screen}\n{wall}");
        let name = head(&wall).expect("a head");
        if names.last() == Some(&name) {
            break;
        }
        names.push(name);
        stage.keys(" ");
    }
    let named: Vec<&str> = names.iter().filter_map(|name| name.split(" · ").nth(1)).collect();
    assert_eq!(
        named[..6],
        ["Kepala", "Pembukaan", "Pimpinan, notulis, narasumber", "Pertimbangan", "Menyepakati", "KESATU"]
    );
    assert!(named.contains(&"Tanda tangan"), "{named:?}");
    assert!(named.last().is_some_and(|last| last.starts_with("Lampiran")), "{named:?}");
    assert!(stage.screen().contains("Ini bagian terakhir yang dibacakan"), "{}", stage.screen());
    stage.press(Key::Left);
    assert_ne!(
        stage.on_the_wall(80, 24).lines().find(|line| line.contains(" · Lampiran")),
        names.last().map(String::as_str)
    );
    stage.press(Key::Home);
    assert!(stage.screen().contains("BERITA ACARA · Kepala"));
}

#[test]
fn the_desk_is_told_what_comes_next_and_what_is_missing_and_the_room_is_not() {
    let mut stage = desk();
    stage.keys(" ");
    let screen = stage.screen();
    for told in [
        "Berikut: Pimpinan, notulis, narasumber · ",
        "Belum ditandatangani (t: tandai)",
        "Data kegiatan kosong: nomor surat, pimpinan rapat",
        "1 pemungutan suara belum disepakati:",
    ] {
        assert!(screen.contains(told), "{told}\n{screen}");
    }
    let wall = stage.on_the_wall(80, 24);
    let mut both = reading(80, 24, Settings::default(), Role::Both);
    both.keys(" ");
    for picture in [wall, both.screen()] {
        assert!(picture.contains("telah diselenggarakan"), "{picture}");
        for private in ["Berikut:", "kosong", "belum disepakati", "Belum ditandatangani"] {
            assert!(!picture.contains(private), "{private}\n{picture}");
        }
    }
}

#[test]
fn a_long_part_has_pages_that_the_desk_turns() {
    let mut stage = reading(60, 18, Settings::default(), Role::Desk);
    part(&mut stage, "annex:not-agreed");
    let first = stage.on_the_wall(60, 18);
    assert!(first.contains("1/"), "{first}");
    let later = {
        stage.wait(1);
        stage.on_the_wall(60, 18)
    };
    let below = |picture: &str| picture.lines().skip(2).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(below(&first), below(&later), "no clock turns it");
    stage.press(Key::PageDown);
    let second = stage.on_the_wall(60, 18);
    assert!(second.contains("2/") && second != later, "{second}");
    stage.press(Key::PageUp);
    assert_eq!(below(&stage.on_the_wall(60, 18)), below(&first));
    stage.press(Key::PageDown).keys(" ").press(Key::Left);
    assert!(stage.on_the_wall(60, 18).contains("1/"), "another part begins at its first page");
}

#[test]
fn a_paragraph_gets_words_of_its_own_while_the_wall_keeps_it() {
    let mut stage = desk();
    part(&mut stage, "purpose");
    let before = stage.on_the_wall(80, 24);
    stage.keys("e");
    assert!(stage.screen().contains("Perbaiki kalimat"), "{}", stage.screen());
    assert_eq!(stage.on_the_wall(80, 24), before, "the wall keeps the part");
    stage.keys(" Segera.").press(Key::Enter);
    let wall = stage.on_the_wall(80, 24);
    assert!(wall.contains("penyusunan masterplan.") && wall.contains("Segera."), "{wall}");
    assert!(stage.screen().contains("rumusan sendiri"), "{}", stage.screen());
    let mut again = stage.restarted();
    again.press(Key::Esc);
    assert!(again.screen().contains("Segera."), "{}", again.screen());
    stage.press(Key::Ctrl('z'));
    assert!(!stage.on_the_wall(80, 24).contains("Segera."), "{}", stage.on_the_wall(80, 24));
    stage.press(Key::Ctrl('y'));
    assert!(stage.on_the_wall(80, 24).contains("Segera."));
    // Emptied, it is made of the record again.
    stage.keys("e").press(Key::Ctrl('u')).press(Key::Enter);
    assert!(!stage.on_the_wall(80, 24).contains("Segera."), "{}", stage.screen());
}

#[test]
fn words_that_the_disk_does_not_take_are_kept_and_told() {
    let mut stage = desk();
    part(&mut stage, "purpose");
    stage.disk = false;
    stage.keys("e Segera.").press(Key::Enter);
    assert!(stage.screen().contains("TIDAK TERSIMPAN"), "{}", stage.screen());
    assert!(!stage.on_the_wall(80, 24).contains("Segera."));
    stage.palette("belum tersimpan");
    assert!(stage.screen().contains("masterplan. Segera."), "{}", stage.screen());
    assert_eq!(agreements(&stage), []);
}

#[test]
fn words_given_before_the_record_changed_are_told_on_the_desk() {
    let mut stage = desk();
    decide(&mut stage, "Data dibuka");
    part(&mut stage, "opening");
    stage.keys("e").press(Key::Ctrl('u')).line("Bertempat di aula.");
    assert!(!stage.screen().contains("Dirumuskan sebelum"), "{}", stage.screen());
    let counts = vec![(stage.workshop().delegations[0].code.clone(), 900)];
    let label = "sore".to_owned();
    stage.record(Command::Attendance(mufakat::domain::command::AttendanceCommand::Count {
        headcount: None,
        counts,
        label,
    }));
    assert!(stage.screen().contains("Dirumuskan sebelum catatan berubah: Pembukaan"), "{}", stage.screen());
    stage.keys("e");
    let screen = stage.screen();
    assert!(screen.contains("Catatan berubah sejak dirumuskan") && screen.contains("989"), "{screen}");
}

#[test]
fn a_decision_is_corrected_where_it_was_taken_down() {
    let mut stage = desk();
    let id = decide(&mut stage, "Data dibuka setap OPD");
    part(&mut stage, "decisions");
    stage.keys("e");
    assert!(stage.screen().contains("Kalimat mana yang diperbaiki?"), "{}", stage.screen());
    (0..20).for_each(|_| _ = stage.press(Key::Down));
    stage.press(Key::Enter).press(Key::Ctrl('u')).line("Data dibuka setiap OPD");
    assert_eq!(stage.workshop().notes[&id].text, "Data dibuka setiap OPD", "{}", stage.screen());
    assert!(stage.on_the_wall(80, 24).contains("Data dibuka setiap OPD"), "{}", stage.on_the_wall(80, 24));
}

#[test]
fn what_follows_the_record_says_where_it_is_corrected() {
    let mut stage = desk();
    stage.keys("e");
    assert!(stage.screen().contains("Bagian ini mengikuti catatan"), "{}", stage.screen());
    assert!(stage.app.dialog().is_none());
}

#[test]
fn printing_goes_the_way_of_the_palette_before_anything_is_read() {
    let mut stage = desk();
    stage.keys("p");
    assert!(matches!(stage.asked.last(), Some(Effect::FindDrives(Purpose::Agreement))), "{:?}", stage.asked.last());
}

#[test]
fn signing_asks_first_and_what_changes_then_is_read_as_a_change() {
    let mut stage = desk();
    let records = stage.records.len() as u64;
    stage.keys("t");
    assert!(stage.screen().contains("Berita Acara ditandatangani"), "{}", stage.screen());
    assert_eq!(agreements(&stage), [], "it asks first");
    stage.press(Key::Esc).keys("t").press(Key::Enter);
    assert!(matches!(agreements(&stage)[..], [AgreementEvent::AgreementSigned { records: of, .. }] if of == records));
    assert!(stage.workshop().is_signed());
    assert!(stage.screen().contains("Ditandatangani, dari"), "{}", stage.screen());
    assert!(stage.on_the_wall(80, 24).contains("BERITA ACARA · Kepala"));
    // Undo would take back the entry before, never the signing; so it asks.
    stage.press(Key::Ctrl('z'));
    assert!(stage.screen().contains("Urungkan yang sebelum keputusan?"), "{}", stage.screen());
    stage.press(Key::Esc);
    decide(&mut stage, "Satu lagi");
    stage.show(Route::AGREEMENT);
    let wall = stage.on_the_wall(80, 24);
    assert!(wall.contains("PERUBAHAN KESATU ATAS BERITA ACARA"), "{wall}");
    part(&mut stage, "changed:decisions");
    let wall = stage.on_the_wall(80, 24);
    for told in ["diubah:", "Semula:", "Menjadi:", "• Satu lagi"] {
        assert!(wall.contains(told), "{told}\n{wall}");
    }
    stage.keys("t").press(Key::Enter);
    assert_eq!(stage.workshop().changes_signed(), 1);
    assert!(stage.screen().contains("Ditandatangani, dari"), "{}", stage.screen());
    let mut again = stage.restarted();
    again.press(Key::Esc);
    assert!(again.screen().contains("PERUBAHAN KESATU"), "{}", again.screen());
}

#[test]
fn a_signing_noted_by_mistake_is_taken_back_with_a_reason() {
    let mut stage = desk();
    stage.keys("t").press(Key::Enter).keys("t");
    assert!(stage.screen().contains("tanda keliru"), "{}", stage.screen());
    stage.press(Key::Enter);
    assert!(stage.workshop().is_signed(), "not without a reason");
    stage.line("Belum dibubuhi");
    assert!(!stage.workshop().is_signed(), "{}", stage.screen());
    stage.keys("t").press(Key::Ctrl('u')).line("banyak");
    assert!(!stage.workshop().is_signed() && stage.screen().contains("Ketik angkanya"), "{}", stage.screen());
}

#[test]
fn a_window_that_looks_on_reads_and_enters_nothing() {
    let mut stage = desk();
    let history = stage.history();
    let why = Some("dibuka di jendela lain".to_owned());
    let opened = Opened { name: "bangli".to_owned(), history, read_only: why, remark: None, place: None, fresh: true };
    stage.input(Input::Opened(Box::new(opened)));
    let before = stage.records.len();
    stage.show(Route::AGREEMENT).keys("  ");
    assert!(stage.screen().contains("Dipimpin oleh"), "{}", stage.screen());
    part(&mut stage, "purpose");
    stage.keys("e Segera.").press(Key::Enter).press(Key::Esc).keys("t").press(Key::Enter);
    assert_eq!(stage.records.len(), before, "{}", stage.screen());
}

#[test]
fn the_wall_in_three_sizes_and_both_languages() {
    let mut snapshots = Vec::new();
    for (settings, language) in [(Settings::default(), "id"), (english(), "en")] {
        let mut stage = reading(80, 24, settings, Role::Desk);
        for name in ["title", "opening", "agrees", "annexes", "annex:agreed", "signatures"] {
            part(&mut stage, name);
            for (columns, rows) in [(80, 24), (60, 18), (120, 36)] {
                let picture = if name == "agrees" {
                    crate::stage::painted(crate::stage::buffer_of(&stage.wall(), columns, rows, stage.now))
                } else {
                    stage.on_the_wall(columns, rows)
                };
                snapshots.push(format!("{name} {columns}×{rows} {language}\n{picture}"));
            }
        }
    }
    insta::assert_snapshot!("agreement-wall", snapshots.join("\n\n"));
}

#[test]
fn the_desk_reading() {
    let mut stage = desk();
    stage.keys("     ");
    insta::assert_snapshot!("agreement-desk-80x24-id", stage.screen());
    let mut small = reading(60, 18, english(), Role::Desk);
    small.keys("     ");
    insta::assert_snapshot!("agreement-desk-60x18-en", small.screen());
}
