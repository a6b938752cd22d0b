//! Documents, forms and copies that leave the machine.

use crate::stage::{Stage, english};
use mufakat::domain::document::DocumentKind;
use mufakat::domain::forms::FormKind;
use mufakat::text::Language;
use mufakat::ui::effect::Effect;
use mufakat::ui::handout::{Destination, DocumentOrder, Drive, Handout, Purpose, SecondCopy, Standing};
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

fn stick() -> Vec<Drive> {
    vec![Drive { label: "FLASHDISK".to_owned(), folder: "/media/ayu/FLASHDISK".to_owned() }]
}

fn desk() -> Stage {
    Stage::with_workshop(80, 24, Settings::default(), Role::Desk)
}

/// The drives that the runtime would find for what was asked last.
fn answer(stage: &mut Stage, drives: Vec<Drive>) {
    match stage.asked.pop() {
        Some(Effect::FindDrives(purpose)) => stage.input(Input::Drives { purpose, drives }),
        other => panic!("{other:?}"),
    };
}

fn handed_out(stage: &mut Stage) -> (Handout, Destination) {
    match stage.asked.pop() {
        Some(Effect::HandOut { what, to }) => (what, to),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_minutes_are_on_a_flash_disk_in_four_keys_from_any_screen() {
    let targets = [Route::Card, Route::BOARD, Route::ATTENDANCE, Route::RECAP];
    for target in targets {
        let mut stage = desk();
        stage.show(target);
        // Ctrl+P, "cetak", Enter …
        stage.press(Key::Ctrl('p')).keys("cetak").press(Key::Enter);
        answer(&mut stage, stick());
        assert!(stage.screen().contains("flashdisk FLASHDISK"), "{}", stage.screen());
        // … Enter.
        stage.press(Key::Enter);
        let to = Destination::Drive("/media/ayu/FLASHDISK".to_owned());
        assert_eq!(
            handed_out(&mut stage),
            (Handout::Document(DocumentOrder::word(DocumentKind::Agreement, true, Language::Id)), to)
        );
    }
}

#[test]
fn without_a_flash_disk_they_go_to_the_documents_and_with_names_only_when_asked() {
    let mut stage = desk();
    stage.palette("cetak");
    answer(&mut stage, Vec::new());
    stage.press(Key::Enter);
    let documents = Destination::Documents;
    assert_eq!(
        handed_out(&mut stage),
        (Handout::Document(DocumentOrder::word(DocumentKind::Agreement, true, Language::Id)), documents.clone())
    );
    stage.palette("cetak");
    answer(&mut stage, stick());
    stage.keys("penyampai").press(Key::Down).press(Key::Enter);
    assert_eq!(
        handed_out(&mut stage),
        (
            Handout::Document(DocumentOrder {
                names: true,
                ..DocumentOrder::word(DocumentKind::Agreement, true, Language::Id)
            }),
            documents
        )
    );
}

#[test]
fn forms_are_chosen_by_kind_and_place() {
    let mut stage = Stage::with_workshop(60, 18, english(), Role::Both);
    stage.palette("blank forms").press(Key::Down).press(Key::Enter);
    answer(&mut stage, stick());
    assert!(!stage.screen().contains("FLASHDISK"), "{}", stage.screen());
    stage.press(Key::Down).press(Key::Enter);
    assert_eq!(handed_out(&mut stage), (Handout::Form(FormKind::Worksheet), Destination::Documents));
}

#[test]
fn a_copy_needs_a_flash_disk_and_says_when_it_may_be_pulled_out() {
    let mut stage = desk();
    stage.palette("salin ke");
    answer(&mut stage, Vec::new());
    assert!(stage.screen().contains("pasang dahulu"), "{}", stage.screen());
    stage.palette("salin ke");
    answer(&mut stage, stick());
    stage.press(Key::Enter);
    assert_eq!(handed_out(&mut stage).0, Handout::Journal);
    stage.input(Input::Done("Flashdisk boleh dicabut.".to_owned())).wait(5);
    assert!(stage.screen().contains("boleh dicabut"), "it stays until a key");
}

#[test]
fn at_the_end_of_a_day_one_line_offers_a_copy() {
    let mut stage = desk();
    let sessions = stage.workshop().days[0].sessions.len();
    for session in 0..sessions {
        assert!(!stage.screen().contains("Hari 1 selesai"), "session {session}");
        stage.show(Route::Card).keys("]").wait(1);
    }
    stage.palette("akhiri sesi");
    assert!(stage.screen().contains("Hari 1 selesai · Ctrl+G"), "{}", stage.screen());
    stage.press(Key::Ctrl('g'));
    assert!(matches!(stage.asked.last(), Some(Effect::FindDrives(Purpose::Journal))));
}

#[test]
fn a_file_that_is_here_already_is_not_opened_before_it_is_told_which_is_longer() {
    let known = |standing| Input::Known { path: "/media/x.jsonl".to_owned(), slug: "bangli".to_owned(), standing };
    let mut stage = Stage::empty(80, 24, Settings::default(), Role::Both);
    stage.input(known(Standing::Longer { by: 12 }));
    assert!(stage.screen().contains("lebih panjang 12 catatan"), "{}", stage.screen());
    assert!(stage.asked.is_empty());
    stage.press(Key::Enter);
    assert!(matches!(stage.asked.pop(), Some(Effect::GoOnWith { slug, .. }) if slug == "bangli"));
    stage.input(known(Standing::Shorter { by: 5 }));
    assert!(stage.screen().contains("tertinggal 5 catatan"), "{}", stage.screen());
    stage.press(Key::Enter);
    assert!(matches!(stage.asked.pop(), Some(Effect::Open(slug)) if slug == "bangli"));
    stage.input(known(Standing::Parted { common: 300, ours: 12, theirs: 7 }));
    let screen = stage.screen();
    assert!(screen.contains("Sama sampai catatan 300") && screen.contains("12"), "{screen}");
    stage.press(Key::Down).press(Key::Enter);
    assert!(matches!(stage.asked.pop(), Some(Effect::TakeInApart(_))));
}

#[test]
fn a_second_copy_is_a_setting_and_its_absence_a_remark_on_the_desk() {
    let mut stage = desk();
    stage.palette("pengaturan");
    for _ in 0..3 {
        stage.press(Key::Down);
    }
    stage.press(Key::Enter);
    answer(&mut stage, stick());
    stage.press(Key::Down).press(Key::Enter).line("/mnt/cadangan");
    assert!(matches!(
        stage.asked.pop(),
        Some(Effect::KeepSecond(Some(folder))) if folder == "/mnt/cadangan"
    ));
    stage.input(Input::Second(SecondCopy::Missing("/mnt/cadangan".to_owned())));
    let screen = stage.screen();
    assert!(screen.contains("salinan kedua tidak ada · ●"), "{screen}");
    assert!(screen.contains("folder tidak terjangkau: /mnt/cadangan"), "{screen}");
    stage.input(Input::Second(SecondCopy::Working("/mnt/cadangan".to_owned())));
    assert!(!stage.screen().contains("salinan kedua tidak ada"));
    stage.input(Input::Second(SecondCopy::Waiting("/mnt/cadangan".to_owned())));
    let screen = stage.screen();
    assert!(screen.contains("menunggu catatan pertama: /mnt/cadangan"), "{screen}");
    assert!(!screen.contains("aktif"), "nothing was read back yet: {screen}");
    stage.palette("papan").line("Butir tetap tersimpan");
    assert_eq!(stage.records.len(), 2);
}

#[test]
fn a_second_copy_that_parted_is_told_once_and_shown_to_the_desk_alone() {
    for (settings, told, shown, kept) in [
        (
            Settings::default(),
            "Salinan kedua berpisah dan dilanjutkan sebagai bangli-2",
            "salinan kedua berpisah · ●",
            "aktif sebagai bangli-2",
        ),
        (english(), "The second copy parted and goes on as bangli-2", "second copy parted · ●", "working as bangli-2"),
    ] {
        let parted =
            || Input::Second(SecondCopy::Parted { folder: "/mnt/cadangan".to_owned(), name: "bangli-2".to_owned() });
        let mut stage = Stage::with_workshop(80, 24, settings, Role::Both);
        stage.show(Route::BOARD).input(parted());
        let screen = stage.screen();
        assert!(screen.contains(told), "{screen}");
        assert!(!screen.contains("/mnt") && !screen.contains(shown), "{screen}");
        stage.input(Input::Wall(true));
        assert!(stage.screen().contains(shown), "{}", stage.screen());
        stage.keys("a").input(parted());
        assert!(!stage.screen().contains(told), "once: {}", stage.screen());
        stage.palette(match settings.language {
            Language::Id => "salinan kedua",
            Language::En => "second copy",
        });
        let screen = stage.screen();
        assert!(screen.contains(kept), "{screen}");
    }
}
