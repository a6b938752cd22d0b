//! Minutes and blank forms as pages of HTML.

use crate::room::{Room, item, line};
use crate::sheets::{named, row, sheets};
use crate::written::{agreement, form};
use mufakat::domain::Command;
use mufakat::domain::command::{SwotCommand, VoteCommand};
use mufakat::domain::details::{Details, Person};
use mufakat::domain::document::Paper;
use mufakat::domain::forms::FormKind;
use mufakat::domain::group::{GroupCommand, Theme, deal};
use mufakat::domain::note::NoteKind;
use mufakat::domain::vote::{Entry, Method, Openness, VoteOption};
use mufakat::report::document::Style;
use mufakat::text::Language;
use proptest::prelude::*;
use serde_json::json;

fn page(room: &Room, language: Language, names: bool) -> String {
    agreement(room.workshop(), room.head(), Style { language, names, desk: false }, Paper::A4)
}

/// Every tag closed in order, every `&` a known reference, no `<` in a text: gives the text without tags.
pub fn text_of(page: &str) -> String {
    let (_, mut rest) = page.split_once("<!DOCTYPE html>").expect("a page");
    let mut open: Vec<String> = Vec::new();
    let mut text = String::new();
    while let Some((before, from)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = from.split_once('>').expect("the end of a tag");
        rest = after;
        let name: String = tag.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect();
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        if let Some(closed) = name.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(closed), "{tag}");
        } else if !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
    for part in text.split('&').skip(1) {
        let (name, _) = part.split_once(';').expect("a reference");
        assert!(["amp", "lt", "gt", "quot", "#39"].contains(&name), "&{name};");
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

fn details() -> Command {
    Command::EditDetails(Box::new(Details {
        letterhead: "Pemerintah Kabupaten Contoh; Dinas Kominfo".to_owned(),
        letter: "027/112/2024".to_owned(),
        chair: Person::parse("I Made Contoh; Sekretaris Daerah; 19700101 199503 1 001"),
        committee_head: Person::parse("Ni Luh Contoh; Kepala Dinas"),
        note_taker: Person::default(),
        speakers: vec![Person::parse("Dewi Contoh"), Person::parse("Made Contoh; Komdigi")],
        signers: vec![Person::parse("Wayan Contoh; Camat")],
    }))
}

#[test]
fn it_tells_the_day_in_words_and_needs_no_other_file() {
    let room = Room::demo();
    let page = page(&room, Language::Id, false);
    let text = text_of(&page);
    for part in [
        "Pada hari Selasa tanggal sebelas bulan Juni tahun dua ribu dua puluh empat (11/06/2024), bertempat di",
        "dihadiri 114 (seratus empat belas) orang sesuai daftar hadir",
        "OPD: 76 orang",
        "KESATU: Berdasarkan pemungutan suara atas",
        "Lampiran I: Daftar hadir menurut instansi",
        "Lampiran IV: Susunan acara",
        "08.34–09.21",
        "Lampiran VII: Pemungutan suara",
        "Hadir 114 orang. Jumlah dihitung di ruangan, bukan dari surat suara.",
        "sidik 0f",
        "Pimpinan rapat",
        "(……………………………)",
        "Tirtamandala, 11 Juni 2024",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    for outside in ["http", "src=", "href=", "<link", "url(", "@import", "<script"] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.contains("@page{size:210mm 297mm"));
    let english = text_of(&agreement(
        room.workshop(),
        room.head(),
        Style { language: Language::En, names: false, desk: false },
        Paper::F4,
    ));
    assert!(english.contains("On Tuesday, 11 June 2024, CONTOH"), "{english}");
    assert!(english.contains("Annex IV: Agenda"));
}

#[test]
fn who_led_and_who_signs_stand_in_it() {
    let mut room = Room::new("Bimtek");
    room.run(details());
    let text = text_of(&page(&room, Language::Id, false));
    for part in [
        "Nomor: 027/112/2024",
        "I Made Contoh, Sekretaris Daerah",
        "NIP. 19700101 199503 1 001",
        "2. Made Contoh, Komdigi",
        "Camat",
        "Wayan Contoh",
        "(……………………………)",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert_eq!(text.matches("NIP.").count(), 1, "an unknown number leaves no gap");
}

#[test]
fn who_said_it_is_told_on_demand_only_and_what_was_set_aside_never() {
    let mut room = Room::new("Bimtek");
    room.run(item("Sinyal susah"));
    room.run(line(NoteKind::Decision, "Data dibuka"));
    let withdrawn = room.run(item("butir dicabut"));
    room.run(Command::Swot(SwotCommand::Withdraw { id: withdrawn }));
    let parked = room.run(item("butir diparkir"));
    room.run(Command::Swot(SwotCommand::Park { id: parked }));
    room.run(line(NoteKind::Parked, "perkara diparkir"));
    let without = text_of(&page(&room, Language::Id, false));
    assert!(!without.contains("DINKES"), "{without}");
    let with = text_of(&page(&room, Language::Id, true));
    assert!(with.contains("Sinyal susah (DINKES)"));
    assert!(with.contains("Data dibuka (DINKES)"));
    for hidden in ["dicabut", "butir diparkir", "perkara"] {
        assert!(!with.contains(hidden), "{hidden}");
    }
}

#[test]
fn an_empty_workshop_has_minutes_and_forms_too() {
    for language in Language::ALL {
        let room = Room::new("Bimtek");
        text_of(&page(&room, language, false));
        for kind in [FormKind::Attendance, FormKind::Worksheet] {
            text_of(&form(room.workshop(), kind, language, Paper::F4).expect("a form"));
        }
        let ballots = form(room.workshop(), FormKind::Ballots, language, Paper::A4);
        assert_eq!(ballots, None, "there is nothing to vote on");
    }
}

#[test]
fn an_attendance_list_has_the_offices_and_rows_for_all_who_came() {
    let mut room = Room::new("Bimtek");
    room.count("DINKES", 5);
    let page = form(room.workshop(), FormKind::Attendance, Language::Id, Paper::A4).expect("a form");
    let text = text_of(&page);
    assert_eq!(text.matches("Daftar hadir").count(), 3, "title and two days");
    assert_eq!(text.matches("Instansi DINKES").count(), 10);
    assert_eq!(text.matches("Instansi DISHUB").count(), 4);
}

#[test]
fn a_worksheet_an_aspect_has_the_four_quadrants() {
    let page = form(Room::new("Bimtek").workshop(), FormKind::Worksheet, Language::Id, Paper::A4);
    let text = text_of(&page.expect("a form"));
    for (part, times) in [("Infrastruktur", 1), ("Kekuatan (S)", 3), ("Ancaman (T)", 3)] {
        assert_eq!(text.matches(part).count(), times, "{part}\n{text}");
    }
}

#[test]
fn a_worksheet_a_group_names_its_table_and_who_sits_there() {
    let mut room = Room::new("Bimtek");
    let groups = deal(room.workshop(), 4, Theme::Dimension, "Kelompok");
    room.run(Command::Group(GroupCommand::Form(groups.clone())));
    let page = form(room.workshop(), FormKind::Worksheet, Language::Id, Paper::A4);
    let text = text_of(&page.expect("a form"));
    assert_eq!(text.matches("Kekuatan (S)").count(), 4);
    for group in groups {
        assert!(text.contains(&group.name), "{text}");
        for member in group.members {
            assert!(text.contains(member.as_str()), "{member}:\n{text}");
        }
    }
    assert!(text.contains("Dimensi:Smart Branding"), "{text}");
}

/// Word processors heed few rules of style: lines, widths, new pages and room for the pen stand in the page itself.
#[test]
fn a_word_processor_finds_what_it_needs_in_the_page() {
    let mut room = Room::new("Bimtek");
    room.run(details());
    let page = page(&room, Language::Id, false);
    for table in page.split("<table").skip(1) {
        let tag = table.split('>').next().unwrap_or_default();
        assert!(tag.contains("width=\"100%\""), "{tag}");
        assert_eq!(tag.contains("class=\"g\""), tag.contains("border=\"1\""));
    }
    let annex = page.find("page-break-before:always\">Lampiran I").expect("a new page");
    let signed = page.find("<table class=\"s\"").expect("a place to sign");
    assert!(signed < annex);
    let first = page[signed..annex].split("</table>").next().unwrap_or_default();
    assert!(first.contains("Bangli, 11 Juni 2024"), "the date stays with the names: {first}");
    assert!(first.matches("<br/>\u{a0}<br/>").count() >= 2, "{first}");
}

#[test]
fn ballots_are_of_the_newest_draft_and_bear_no_name() {
    let mut room = Room::new("Bimtek");
    let method = Method::Choice { entry: Entry::Ballots };
    room.open(&["lama satu", "lama dua"], method, Openness::Open, None);
    let option = |text: &str| VoteOption { id: String::new(), text: text.to_owned(), item: None, row: None };
    room.vote(VoteCommand::Draft {
        question: "Mana <dulu>?".to_owned(),
        options: vec![option("baru satu"), option("baru dua")],
        session: None,
        aspect: None,
        link: None,
    });
    let page = form(room.workshop(), FormKind::Ballots, Language::Id, Paper::A4).expect("ballots");
    let text = text_of(&page);
    assert!(!text.contains("lama satu") && !text.contains("DINKES"));
    assert!(text.matches("Mana <dulu>?").count() >= 4, "one a voter");
    assert!(text.contains("Bbaru dua"), "letter and option: {text}");
    let asked = text.matches("Mana <dulu>?").count();
    let boxes = text.matches("No. ________ diisi petugas").count();
    assert_eq!(boxes, asked, "an empty box for the number on each");
}

proptest! {
    #[test]
    fn no_text_breaks_the_page(title in "\\PC{1,40}", text in "\\PC{1,60}", name in "\\PC{0,40}") {
        prop_assume!([&title, &text].iter().all(|t| mufakat::domain::line::line(t).is_ok()));
        let mut room = Room::with_sheets(&title, sheets());
        room.run(item(&text));
        row(&mut room, None, named(&text, json!({"biaya": {"money": 7}})));
        room.run(line(NoteKind::Decision, &text));
        let person = Person { name, position: text.clone(), nip: text.clone() };
        room.run(Command::EditDetails(Box::new(Details {
            letter: text.clone(),
            chair: person.clone(),
            signers: vec![person],
            ..Details::default()
        })));
        let shown = text_of(&page(&room, Language::Id, true));
        let typed = mufakat::domain::line::line(&text).expect("a line");
        let seen = mufakat::domain::plain::visible(&typed);
        prop_assert!(shown.contains(&*seen), "{typed:?} {shown}");
        for kind in [FormKind::Attendance, FormKind::Tables] {
            text_of(&form(room.workshop(), kind, Language::Id, Paper::A4).expect("a form"));
        }
    }
}
