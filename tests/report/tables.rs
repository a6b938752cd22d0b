//! Forms of tables: the rows and columns of a session about a sheet, to be filled by pen.

use crate::pages::text_of;
use crate::room::Room;
use crate::written::form;
use mufakat::domain::Workshop;
use mufakat::domain::document::Paper;
use mufakat::domain::forms::{FormKind, lines_for_table, session_for_tables};
use mufakat::domain::group::Group;
use mufakat::domain::sheet::Viewer;
use mufakat::report::document::forms;
use mufakat::report::html;
use mufakat::text::Language;

/// The form of a table as a page.
fn table_form(
    workshop: &Workshop,
    session: &str,
    group: Option<&Group>,
    language: Language,
    paper: Paper,
) -> Option<String> {
    Some(html::document(&forms::table_form(workshop, session, group, language)?, paper))
}

/// The forms of all tables as a page.
fn table_forms(workshop: &Workshop, session: &str, language: Language, paper: Paper) -> Option<String> {
    Some(html::document(&forms::table_forms(workshop, session, language)?, paper))
}

#[test]
fn each_table_gets_its_rows_what_degrees_mean_and_no_desk_column() {
    let room = Room::day_two();
    let workshop = room.workshop();
    let session = session_for_tables(workshop).expect("a session about a sheet");
    assert_eq!(session.plan.id, "quick-win", "the one that is held");
    let page = form(workshop, FormKind::Tables, Language::Id, Paper::A4).expect("forms");
    let text = text_of(&page);
    for group in &workshop.groups {
        assert!(text.contains(&group.name), "{}", group.name);
    }
    assert_eq!(text.matches("Lingkari satu angka.").count(), workshop.groups.len());
    assert!(text.contains("1 kecil sekali · 2 kecil · 3 sedang · 4 besar · 5 besar sekali"), "{text}");
    assert!(text.contains("regulasi, sarana, SDM: 1 belum"), "columns that mean the same are told together: {text}");
    for desk in ["anggaran", "sumber dana", "misi RPJMD", "skor"] {
        assert!(!text.contains(desk), "{desk}");
    }
    let group = workshop.groups.first().expect("a group");
    let one = table_form(workshop, "quick-win", Some(group), Language::En, Paper::F4).expect("a form");
    let view = workshop.sheet_view("program", Some("quick-win"), Viewer::Room).expect("a view");
    let lines = lines_for_table(workshop, &view, Some(group));
    assert!(!lines.is_empty() && lines.len() < workshop.lines(&view).len(), "its dimension alone");
    let rows = one.matches("<tr><td>").count();
    assert_eq!(rows, lines.len(), "a session that adds nothing has no empty lines");
    assert!(one.contains("@page{size:330mm 215mm;"), "wide tables lie lengthwise");
}

#[test]
fn a_session_that_adds_rows_leaves_lines_and_given_rows_stand_under_their_headings() {
    let room = Room::new("Bimtek");
    let workshop = room.workshop();
    let page = table_form(workshop, "isu-daerah", None, Language::Id, Paper::A4).expect("a form");
    assert_eq!(page.matches("<tr><td>").count(), 8, "eight empty lines");
    let text = text_of(&page);
    assert!(text.contains("Smart Governance · Smart Branding"), "{text}");
    assert_eq!(table_forms(workshop, "teori", Language::Id, Paper::A4), None, "no sheet is filled there");
    assert_eq!(table_form(workshop, "tidak-ada", None, Language::Id, Paper::A4), None);
    let given = table_form(workshop, "kesenjangan", None, Language::Id, Paper::A4).expect("a form");
    let text = text_of(&given);
    assert!(text.contains("SDM") && text.contains("1\u{a0} 2\u{a0} 3\u{a0} 4\u{a0} 5"), "{text}");
}

#[test]
fn each_office_gets_a_page_with_what_it_is_to_do_by_date() {
    let room = Room::day_two();
    let page = form(room.workshop(), FormKind::Offices, Language::Id, Paper::A4).expect("pages");
    let text = text_of(&page);
    let pages: Vec<&str> = text.split("Tindak lanjut dan program tiap instansi\n").skip(1).collect();
    let of = |code: &str| pages.iter().find(|page| page.contains(&format!("({code})"))).expect(code);
    assert!(of("DISKOMINFO").contains("Satu Data Tirtamandala"), "{}", of("DISKOMINFO"));
    assert!(!of("DISKOMINFO").contains("112 siaga longsor"), "another's");
    let village = of("DPMD");
    let (first, second) = (village.find("Perbarui daftar"), village.find("Hitung perangkat desa"));
    assert!(first.expect("a follow-up") < second.expect("a later one"), "{village}");
    assert!(village.find("Rencana tindak lanjut") < village.find("Kantor desa bertenaga surya"));
    for desk in ["anggaran", "Rp ", "sumber dana"] {
        assert!(!text.contains(desk), "{desk}");
    }
    let starts = page.matches("page-break-before:always\">Tindak lanjut").count();
    assert_eq!(starts, pages.len() - 1, "one page each");
    assert_eq!(form(Room::new("Bimtek").workshop(), FormKind::Offices, Language::En, Paper::F4), None);
}
