//! Every document by name: what it holds, in every format, and that it is the same everywhere.

use crate::room::{Room, item, line};
use mufakat::domain::Command;
use mufakat::domain::details::{Details, Person};
use mufakat::domain::document::{DocumentFormat, DocumentKind, Office, Paper};
use mufakat::domain::forms::FormKind;
use mufakat::domain::note::{NoteCommand, NoteKind};
use mufakat::report::document::{Asked, Style, document, forms};
use mufakat::report::{csv, html, markdown, write};
use mufakat::text::Language;

fn asked(kind: DocumentKind, language: Language) -> Asked {
    Asked { kind, style: Style { language, names: false, desk: false }, is_final: false, office: None }
}

fn text(room: &Room, asked: &Asked) -> String {
    markdown::document(&document(room.workshop(), room.head(), asked))
}

#[test]
fn each_document_of_the_example_reads_as_it_did() {
    let room = Room::day_two();
    for kind in DocumentKind::ALL {
        // The agreement has its own, and all of it is the others again.
        if matches!(kind, DocumentKind::Agreement | DocumentKind::All) {
            continue;
        }
        for language in Language::ALL {
            let name = format!("{kind:?}-{}", language.code()).to_lowercase();
            insta::assert_snapshot!(name, text(&room, &asked(kind, language)));
        }
    }
}

#[test]
fn a_draft_says_so_on_every_page_and_a_final_one_what_it_was_made_from() {
    let room = Room::demo();
    let page = |asked: &Asked| html::document(&document(room.workshop(), room.head(), asked), Paper::A4);
    let draft = asked(DocumentKind::Minutes, Language::Id);
    let drafted = page(&draft);
    assert!(drafted.contains("@top-right{content:\"KONSEP\""), "{drafted}");
    assert!(!drafted.contains("Keaslian") && text(&room, &draft).starts_with("**Konsep**"));
    let is_final = Asked { is_final: true, ..draft.clone() };
    let made = page(&is_final);
    let head = room.head();
    let short: String = head.sum.chars().take(8).collect::<String>().to_uppercase();
    assert!(!made.contains("KONSEP"), "{made}");
    assert!(made.contains(&format!("MUFAKAT {} {}", head.records, head.sum.to_uppercase())), "{made}");
    assert!(made.contains("<svg class=\"scan\"") && made.contains(&format!("--sum {short}")));
    let form = page(&Asked { is_final: true, ..asked(DocumentKind::Forms, Language::Id) });
    assert!(!form.contains("KONSEP") && !form.contains("Keaslian"), "a form is neither");
}

#[test]
fn minutes_tell_each_session_with_its_questions_and_count_what_was_set_aside() {
    let mut room = Room::new("Bimtek");
    room.run(Command::EditDetails(Box::new(Details {
        letterhead: "Pemerintah Kabupaten Bangli; Dinas Kominfo".to_owned(),
        chair: Person::parse("I Made Contoh; Sekda"),
        ..Details::default()
    })));
    room.run(line(NoteKind::Decision, "Data dikumpulkan triwulan"));
    let question = room.run(line(NoteKind::Question, "Siapa wali data?"));
    room.run(line(NoteKind::Question, "Kapan perbup terbit?"));
    room.run(Command::Note(NoteCommand::Answer { id: question }));
    room.run(line(NoteKind::Parked, "Soal mutasi kepala bidang"));
    let told = text(&room, &asked(DocumentKind::Minutes, Language::Id));
    for part in [
        "**Pemerintah Kabupaten Bangli**",
        "**Dinas Kominfo**",
        "Dipimpin oleh: I Made Contoh, Sekda",
        "- Data dikumpulkan triwulan",
        "- Siapa wali data? (terjawab)",
        "- Kapan perbup terbit? (belum terjawab)",
        "1 hal ditunda untuk dibahas kemudian.",
        "Notulis: (……………………………)",
        "## Dokumentasi kegiatan",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    assert!(!told.contains("mutasi"), "{told}");
    let mut desk = asked(DocumentKind::Minutes, Language::Id);
    desk.style.desk = true;
    assert!(text(&room, &desk).contains("- Soal mutasi kepala bidang"), "the office has its words");
}

#[test]
fn an_office_has_its_own_words_and_tasks_on_half_a_page_and_nobody_elses() {
    let room = Room::day_two();
    let workshop = room.workshop();
    let of = |office| {
        let asked = Asked { office: Some(office), ..asked(DocumentKind::Worksheets, Language::Id) };
        text(&room, &asked)
    };
    let said = workshop.on_board().find(|item| item.by.is_some()).expect("an item with its source");
    let by = said.by.clone().expect("a source");
    let one = of(Office::One(by.clone()));
    assert!(one.contains(&said.text) && one.contains(&format!("({by})")), "{one}");
    let others: Vec<&str> = workshop
        .on_board()
        .filter(|item| item.by.as_ref().is_some_and(|other| *other != by))
        .map(|item| item.text.as_str())
        .collect();
    assert!(!others.is_empty() && others.iter().all(|text| !one.contains(text)), "{one}");
    let each = of(Office::Each);
    let headings = each.lines().filter(|line| line.starts_with("## ")).count();
    let pages = each.matches("\n---\n").count() + 1;
    assert!(headings > 2 && pages == headings.div_ceil(2), "{headings} on {pages}");
}

#[test]
fn missing_data_leave_dots_and_stop_no_document_in_no_format() {
    let room = Room::new("Bimtek");
    for kind in DocumentKind::ALL {
        for language in Language::ALL {
            let made = document(room.workshop(), room.head(), &asked(kind, language));
            for format in DocumentFormat::ALL {
                let files = write::write(&made, format, Paper::F4).expect("a document");
                let is_text = matches!(format, DocumentFormat::Html | DocumentFormat::Markdown);
                assert!(!is_text || files.iter().all(|file| !file.bytes.is_empty()), "{kind:?} {format:?}");
            }
        }
    }
    let told = text(&room, &asked(DocumentKind::Minutes, Language::Id));
    assert!(told.contains("Dipimpin oleh: ……………………………"), "{told}");
    assert!(text(&room, &asked(DocumentKind::Programmes, Language::Id)).contains("Belum ada program"));
}

#[test]
fn tables_for_programs_have_a_mark_typed_numbers_and_no_formulas() {
    let mut room = Room::new("Bimtek");
    room.run(item("=1+1 \"kutip\", lalu koma"));
    let made = document(room.workshop(), room.head(), &asked(DocumentKind::All, Language::Id));
    let files = csv::document(&made);
    let board = files.iter().find(|file| file.contents.contains("1+1")).expect("the board");
    assert!(board.contents.starts_with('\u{feff}'), "{board:?}");
    let mut lines = board.contents.trim_start_matches('\u{feff}').lines();
    assert_eq!(lines.next(), Some("Bagian,No.,Butir,Dimensi"));
    let row = lines.find(|line| line.contains("1+1")).expect("the row");
    assert!(row.contains(",1,\"'=1+1 \"\"kutip\"\", lalu koma\","), "{row}");
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert!(names.iter().all(|name| !name.is_empty()), "{names:?}");
}

#[test]
fn the_same_record_makes_the_same_bytes() {
    let [first, second] = [Room::day_two(), Room::day_two()];
    for kind in DocumentKind::ALL {
        let written = |room: &Room| {
            let made = document(room.workshop(), room.head(), &asked(kind, Language::Id));
            DocumentFormat::ALL.map(|format| write::write(&made, format, Paper::A4).expect("a document"))
        };
        assert_eq!(written(&first), written(&second), "{kind:?}");
    }
}

#[test]
fn a_form_is_there_where_it_can_be_made() {
    for room in [Room::new("Bimtek"), Room::demo(), Room::day_two()] {
        for kind in FormKind::ALL {
            let made = forms::form(room.workshop(), kind, Language::Id);
            assert_eq!(forms::is_there(room.workshop(), kind), made.is_some(), "{kind:?}");
        }
    }
}
