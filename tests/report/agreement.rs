//! The agreement that is signed, and changes of it.

use crate::room::{Room, item, line};
use mufakat::domain::agreement::{AgreementCommand, Part};
use mufakat::domain::command::{NoteCommand, SwotCommand, VoteCommand};
use mufakat::domain::details::{Details, Person};
use mufakat::domain::document::DocumentKind;
use mufakat::domain::note::NoteKind;
use mufakat::domain::vote::{Choice, Entry, Method, Openness, VoteOption};
use mufakat::domain::{Command, Id};
use mufakat::report::document::{Asked, Style, agreement_documents, document, made_words, outdated_words, passages};
use mufakat::report::json::Head;
use mufakat::report::markdown;
use mufakat::text::Language;
use proptest::prelude::*;
use std::collections::BTreeMap;

const fn style(language: Language) -> Style {
    Style { language, names: false, desk: false }
}

fn asked(language: Language) -> Asked {
    Asked { kind: DocumentKind::Agreement, style: style(language), is_final: true, office: None }
}

fn text(room: &Room, language: Language) -> String {
    markdown::document(&document(room.workshop(), room.head(), &asked(language)))
}

/// What is read: without the annexes that hold the record.
fn read(room: &Room) -> String {
    let whole = text(room, Language::Id);
    let end = whole.find(": Susunan acara").unwrap_or(whole.len());
    whole[..end].to_owned()
}

/// All papers as they would be written now.
fn papers(room: &Room) -> Vec<String> {
    let records = room.head().records;
    let sum = room.history().sum(records).map_or_else(String::new, |sum| sum.to_string());
    let head = Head { sum: &sum, ..room.head() };
    let documents = agreement_documents(room.history(), room.workshop(), head, &asked(Language::Id));
    documents.iter().map(markdown::document).collect()
}

fn agreement(room: &mut Room, command: AgreementCommand) {
    room.run(Command::Agreement(command));
}

fn sign(room: &mut Room) -> u64 {
    let records = room.head().records;
    agreement(room, AgreementCommand::Sign { records });
    records
}

fn hands(room: &mut Room, texts: &[&str], totals: &[(&str, u32)], cut: Option<u32>) -> Id {
    let method = Method::Approval { max_choices: None, entry: Entry::Totals };
    let vote = room.open(texts, method, Openness::Closed, cut);
    let totals: BTreeMap<String, u32> = totals.iter().map(|(option, n)| ((*option).to_owned(), *n)).collect();
    room.vote(VoteCommand::Close { vote, totals: Some(totals) });
    vote
}

fn holds(document: &str, lines: &[&str]) {
    for line in lines {
        assert!(document.lines().any(|there| there == *line), "{line}\n{document}");
    }
}

#[test]
fn the_agreement_of_the_example_in_both_languages() {
    let room = Room::day_two();
    for language in Language::ALL {
        let text = text(&room, language);
        let (read, _) = text.split_once(language.pick("## Lampiran V", "## Annex V")).expect("annexes");
        insta::assert_snapshot!(format!("agreement-{}", language.code()), read);
    }
}

#[test]
fn without_anything_agreed_no_sentence_says_so() {
    let read = read(&Room::new("Bimtek"));
    for absent in ["Setelah memperhatikan", "Keputusan diambil", "belum dapat disepakati", "Pertanyaan", "dihadiri"] {
        assert!(!read.contains(absent), "{absent}\n{read}");
    }
    holds(
        &read,
        &[
            "Nomor: ……………………………",
            "- Dipimpin oleh: ……………………………",
            "**KESATU**: Lampiran I sampai dengan Lampiran VI merupakan bagian yang tidak terpisahkan dari berita acara ini.",
            "**KEDUA**: Hasil kegiatan ini menjadi bahan penyusunan masterplan.",
            "Mengetahui: (……………………………)",
        ],
    );
}

#[test]
fn an_acceptance_is_told_with_its_numbers_and_what_it_left_with_rank_and_distance() {
    let mut room = Room::new("Bimtek");
    let texts = ["Satu", "Dua", "Tiga", "Empat", "Lima", "Enam"];
    let vote = hands(&mut room, &texts, &[("A", 20), ("B", 9), ("C", 8), ("D", 8), ("E", 3), ("F", 0)], Some(2));
    let before = read(&room);
    assert!(!before.contains("menetapkan"), "{before}");
    holds(&before, &["### Hasil hitungan yang belum disepakati", "- Mana yang didahulukan?: belum disetujui peserta"]);
    room.vote(VoteCommand::Accept { vote, order: None, reason: None });
    holds(
        &read(&room),
        &[
            "**KESATU**: Berdasarkan pemungutan suara atas “Mana yang didahulukan?” (angkat tangan, boleh beberapa pilihan; hadir 25 orang), menetapkan:",
            "1. Satu (20 suara)",
            "2. Dua (9 suara)",
            "Keputusan diambil secara: ☐ musyawarah mufakat/aklamasi  ☒ pemungutan suara",
            "### Cadangan",
            "| 1 | Tiga | Mana yang didahulukan? | urutan 3 dari 6; terpaut 1 suara dari batas |",
            "| 2 | Empat | Mana yang didahulukan? | urutan 3 dari 6; terpaut 1 suara dari batas |",
            "| 3 | Lima | Mana yang didahulukan? | urutan 5 dari 6; terpaut 6 suara dari batas |",
            "### Usulan yang belum dapat diakomodasi",
            "| 1 | Enam | Mana yang didahulukan? | urutan 6 dari 6; terpaut 9 suara dari batas |",
        ],
    );
}

#[test]
fn what_another_vote_took_is_not_told_as_left() {
    let mut room = Room::new("Bimtek");
    for totals in [[("A", 9), ("B", 2)], [("A", 2), ("B", 9)]] {
        let vote = hands(&mut room, &["Satu", "Dua"], &totals, Some(1));
        room.vote(VoteCommand::Accept { vote, order: None, reason: None });
    }
    let read = read(&room);
    assert!(!read.contains("Cadangan") && !read.contains("belum dapat disepakati"), "{read}");
}

#[test]
fn an_order_by_musyawarah_has_both_boxes_ticked_and_its_reason() {
    let mut room = Room::new("Bimtek");
    let vote = hands(&mut room, &["Satu", "Dua", "Tiga"], &[("A", 9), ("B", 5), ("C", 2)], Some(1));
    let order = Some(vec![vec!["C".to_owned()]]);
    let reason = Some("Paling mendesak".to_owned());
    room.vote(VoteCommand::Accept { vote, order: order.map(|order| order.concat()), reason });
    holds(
        &read(&room),
        &[
            "**KESATU**: Berdasarkan pemungutan suara atas “Mana yang didahulukan?” (angkat tangan, boleh beberapa pilihan; hadir 25 orang) yang dilanjutkan dengan musyawarah, menetapkan:",
            "1. Tiga (2 suara)",
            "Alasan: Paling mendesak",
            "Keputusan diambil secara: ☒ musyawarah mufakat/aklamasi  ☒ pemungutan suara",
            "| 1 | Satu | Mana yang didahulukan? | urutan 1 dari 3; memperoleh 9 suara; Paling mendesak |",
        ],
    );
}

#[test]
fn a_decision_alone_is_taken_by_musyawarah_and_who_said_it_is_told_on_demand_only() {
    let mut room = Room::new("Bimtek");
    room.run(line(NoteKind::Decision, "Data dibuka"));
    holds(
        &read(&room),
        &["1. Data dibuka", "Keputusan diambil secara: ☒ musyawarah mufakat/aklamasi  ☐ pemungutan suara"],
    );
    let names = Asked { style: Style { names: true, ..style(Language::Id) }, ..asked(Language::Id) };
    let named = markdown::document(&document(room.workshop(), room.head(), &names));
    assert!(named.contains("1. Data dibuka (DINKES)"), "{named}");
}

#[test]
fn nothing_of_an_open_vote_nor_of_what_was_set_aside_is_in_it() {
    let mut room = Room::new("Bimtek");
    let method = Method::Choice { entry: Entry::Ballots };
    let vote = room.open(&["pilihan terbuka", "lain"], method, Openness::Open, Some(1));
    let choice = Choice::Approvals(vec!["A".to_owned()]);
    room.cast(vote, Openness::Open, vec![choice]);
    room.run(line(NoteKind::Parked, "perkara diparkir"));
    let withdrawn = room.run(line(NoteKind::Decision, "keputusan dicabut"));
    room.run(Command::Note(NoteCommand::Withdraw { id: withdrawn }));
    let all = text(&room, Language::Id);
    for hidden in ["pilihan terbuka", "perkara", "dicabut"] {
        assert!(!all.contains(hidden), "{hidden}\n{all}");
    }
}

#[test]
fn words_of_an_item_that_was_withdrawn_after_it_was_accepted_are_not_in_it() {
    let mut room = Room::new("Bimtek");
    let ids = ["Butir rahasia", "Butir biasa"].map(|text| room.run(item(text)));
    let option =
        |(id, text): (Id, &str)| VoteOption { id: String::new(), text: text.to_owned(), item: Some(id), row: None };
    let vote = room.vote(VoteCommand::Draft {
        question: "Mana?".to_owned(),
        options: ids.into_iter().zip(["Butir rahasia", "Butir biasa"]).map(option).collect(),
        session: None,
        aspect: None,
        link: None,
    });
    let letters = vec!["A".to_owned(), "B".to_owned()];
    room.vote(VoteCommand::Agree { vote, options: letters.clone() });
    room.vote(VoteCommand::Accept { vote, order: Some(letters), reason: Some("Sepakat".to_owned()) });
    assert!(read(&room).contains("1. Butir rahasia (secara musyawarah)"), "{}", read(&room));
    room.run(Command::Swot(SwotCommand::Withdraw { id: ids[0] }));
    let read = read(&room);
    assert!(!read.contains("rahasia"), "{read}");
    for kind in DocumentKind::ALL {
        let asked = Asked { kind, style: style(Language::Id), is_final: true, office: None };
        let made = markdown::document(&document(room.workshop(), room.head(), &asked));
        assert!(!made.contains("rahasia"), "{kind:?}: {made}");
    }
    holds(&read, &["1. (dicabut dari papan) (secara musyawarah)", "2. Butir biasa (secara musyawarah)"]);
}

#[test]
fn words_of_the_room_stand_in_place_of_those_made_and_a_changed_record_is_noticed() {
    let mut room = Room::new("Bimtek");
    room.run(line(NoteKind::Question, "Kapan?"));
    let part = Part::Opening;
    let made = |room: &Room| made_words(room.workshop(), room.head(), &part).expect("an opening");
    let before = made(&room);
    let word = AgreementCommand::Word { part: part.clone(), text: "Bertempat di *Bangli*.".to_owned(), made: before };
    agreement(&mut room, word);
    holds(&read(&room), &["Bertempat di \\*Bangli\\*."]);
    assert!(text(&room, Language::En).contains("Bertempat di"), "in either language");
    assert_eq!(outdated_words(room.workshop(), room.head()), []);
    room.count("DINKES", 5);
    assert_eq!(outdated_words(room.workshop(), room.head()), std::slice::from_ref(&part), "{}", made(&room));
    let undone = AgreementCommand::Word { part: part.clone(), text: String::new(), made: String::new() };
    agreement(&mut room, undone);
    assert!(read(&room).contains("dihadiri 5 (lima) orang"));
}

#[test]
fn what_is_signed_stays_and_a_change_is_a_document_of_its_own() {
    let mut room = Room::new("Bimtek");
    let letter = Details { letter: "027/112".to_owned(), chair: Person::parse("Made"), ..Details::default() };
    room.run(Command::EditDetails(Box::new(letter)));
    let decided = room.run(line(NoteKind::Decision, "Data dibuka"));
    let [printed] = papers(&room).try_into().expect("one paper");
    let records = sign(&mut room);
    assert_eq!(papers(&room), std::slice::from_ref(&printed), "signed as it was printed");
    room.run(item("Butir yang masuk kemudian"));
    let edit = NoteCommand::Edit { id: decided, kind: NoteKind::Decision, text: "Data dibuka bertahap".to_owned() };
    room.run(Command::Note(edit));
    let [signed, change] = papers(&room).try_into().expect("two papers");
    assert_eq!(signed, printed);
    assert!(change.contains("# Perubahan Kesatu atas Berita Acara"), "{change}");
    let named = format!(
        "Menunjuk Berita Acara Nomor 027/112 yang ditandatangani pada hari Selasa tanggal sebelas bulan Juni tahun dua ribu dua puluh empat (11/06/2024) (dibuat dari {records} catatan, sidik "
    );
    assert!(change.contains(&named), "{named}\n{change}");
    holds(
        &change,
        &["**KESATU**: KESATU diubah:", "**Semula:**", "- Data dibuka", "**Menjadi:**", "- Data dibuka bertahap"],
    );
    assert!(change.contains("Lampiran II: Analisis SWOT diubah:"), "{change}");
    sign(&mut room);
    let [_, first] = papers(&room).try_into().expect("two papers");
    room.run(line(NoteKind::Decision, "Satu lagi"));
    let [_, still, second] = papers(&room).try_into().expect("three papers");
    assert_eq!(still, first);
    assert!(second.contains("# Perubahan Kedua atas Berita Acara"), "{second}");
    assert!(second.contains("yang terakhir diubah dengan Perubahan Kesatu, disepakati"), "{second}");
    assert!(!second.contains("bertahap\n- Data"), "only what is new: {second}");
}

#[test]
fn what_goes_on_after_signing_is_no_change() {
    let mut room = Room::new("Bimtek");
    room.run(line(NoteKind::Decision, "Data dibuka"));
    sign(&mut room);
    let before = papers(&room);
    room.later(24 * 60 + 9 * 60);
    let session = "penutupan".to_owned();
    room.run(Command::Agenda(mufakat::domain::command::AgendaCommand::Start { session }));
    assert_eq!(papers(&room), before, "the closing session is held after it");
    let withdrawn = room.run(line(NoteKind::Decision, "Keliru"));
    assert_eq!(papers(&room).len(), 2);
    room.run(Command::Note(NoteCommand::Withdraw { id: withdrawn }));
    assert_eq!(papers(&room), before, "what was taken back again is none");
}

#[test]
fn the_parts_have_keys_of_their_own() {
    let room = Room::day_two();
    let passages = passages(room.workshop(), room.head(), style(Language::Id));
    let keys: Vec<String> = passages.iter().map(|passage| passage.part.to_string()).collect();
    let mut once = keys.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), keys.len(), "{keys:?}");
    assert_eq!(keys[..5], ["title", "opening", "people", "considered", "agrees"]);
    assert_eq!(keys.last().map(String::as_str), Some("annex:record"));
}

proptest! {
    #[test]
    fn no_text_breaks_it(title in "\\PC{1,40}", option in "\\PC{1,40}", said in "\\PC{1,60}") {
        prop_assume!([&title, &option, &said].iter().all(|t| mufakat::domain::line::line(t).is_ok()));
        let mut room = Room::new(&title);
        room.run(line(NoteKind::Decision, &said));
        let vote = hands(&mut room, &[&option, "lain tidak"], &[("A", 3), ("B", 1)], Some(1));
        room.vote(VoteCommand::Accept { vote, order: None, reason: None });
        let word = AgreementCommand::Word { part: Part::Closing, text: said.clone(), made: "Semula".to_owned() };
        agreement(&mut room, word);
        sign(&mut room);
        room.run(line(NoteKind::Decision, &title));
        let papers = papers(&room);
        prop_assert_eq!(papers.len(), 2);
        let headings = |document: &str| document.lines().filter(|line| line.starts_with('#')).count();
        let plain = {
            let mut room = Room::new("Bimtek");
            room.run(line(NoteKind::Decision, "Data"));
            let vote = hands(&mut room, &["satu", "lain tidak"], &[("A", 3), ("B", 1)], Some(1));
            room.vote(VoteCommand::Accept { vote, order: None, reason: None });
            text(&room, Language::Id)
        };
        prop_assert_eq!(headings(&papers[0]), headings(&plain));
    }
}
