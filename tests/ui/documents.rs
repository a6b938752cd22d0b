//! The screen of documents: what each holds, what is missing, how it is written, and where.

use crate::stage::{Stage, english};
use mufakat::domain::document::{DocumentFormat, DocumentKind, Office, Paper};
use mufakat::text::Language;
use mufakat::ui::effect::Effect;
use mufakat::ui::handout::{Destination, DocumentOrder, Drive, Handout};
use mufakat::ui::input::Input;
use mufakat::ui::keys::Key;
use mufakat::ui::role::Role;
use mufakat::ui::route::Route;
use mufakat::ui::settings::Settings;

fn desk() -> Stage {
    let mut stage = Stage::with_workshop(80, 24, Settings::default(), Role::Desk);
    stage.show(Route::Documents);
    stage
}

/// What is written once the first place is taken.
fn ordered(stage: &mut Stage) -> DocumentOrder {
    let Some(Effect::FindDrives(purpose)) = stage.asked.pop() else { panic!("{:?}", stage.asked) };
    let drive = Drive { label: "KANTOR".to_owned(), folder: "/media/kantor".to_owned() };
    stage.input(Input::Drives { purpose, drives: vec![drive] });
    stage.press(Key::Enter);
    let Some(Effect::HandOut { what: Handout::Document(order), to }) = stage.asked.pop() else {
        panic!("{:?}", stage.asked)
    };
    assert_eq!(to, Destination::Drive("/media/kantor".to_owned()));
    order
}

#[test]
fn each_document_is_listed_with_what_it_holds_and_lacks() {
    let mut stage = desk();
    let screen = stage.screen();
    for part in
        ["Notula: ", "Berita Acara: ", "belum ada: nomor surat", "Kertas kerja: ", "Seluruh catatan: ", "konsep"]
    {
        assert!(screen.contains(part), "{part}\n{screen}");
    }
    let mut stage = Stage::with_workshop(60, 18, english(), Role::Both);
    stage.show(Route::Documents);
    let screen = stage.screen();
    assert!(screen.contains("Word · A4 · English · draft") && screen.contains("missing: "), "{screen}");
}

#[test]
fn one_key_writes_the_selected_one_and_the_list_says_where() {
    let mut stage = desk();
    stage.press(Key::Down).press(Key::Enter);
    let word = DocumentOrder::word(DocumentKind::Agreement, false, Language::Id);
    assert_eq!(ordered(&mut stage), word);
    stage.input(Input::Written(DocumentKind::Agreement, "berita-acara-x.docx tertulis di flashdisk".to_owned()));
    let screen = stage.screen();
    assert_eq!(screen.matches("berita-acara-x.docx").count(), 2, "in the list and in the notice\n{screen}");
}

#[test]
fn how_it_is_written_is_chosen_by_keys_and_told() {
    let mut stage = desk();
    stage.keys("fspnl");
    let screen = stage.screen();
    assert!(screen.contains("Excel · F4 · English · final · dengan nama penyampai"), "{screen}");
    stage.press(Key::Enter);
    let asked = DocumentOrder {
        kind: DocumentKind::Minutes,
        language: Language::En,
        format: DocumentFormat::Xlsx,
        paper: Paper::F4,
        names: true,
        desk: false,
        is_final: true,
        office: None,
    };
    assert_eq!(ordered(&mut stage), asked);
}

#[test]
fn the_half_page_of_an_office_is_one_of_a_list_or_all_in_one_file() {
    let mut stage = desk();
    stage.keys("o").press(Key::Enter);
    let each = ordered(&mut stage);
    assert_eq!((each.kind, each.office), (DocumentKind::Worksheets, Some(Office::Each)));
    let first = stage.workshop().delegations.first().expect("a delegation").code.clone();
    stage.keys("o").press(Key::Down).press(Key::Enter);
    assert_eq!(ordered(&mut stage).office, Some(Office::One(first)));
}
