//! The entry language by example, and that it never loses a word.

mod outside;

use super::*;
use crate::domain::Command;
use crate::domain::command::NewItem;
use crate::domain::fixture::{Table, code, item};
use crate::domain::group::{GroupCommand, Theme, deal};
use crate::domain::line::line;
use crate::domain::swot::Quadrant::{self, O, S, T, W};
use proptest::prelude::*;

fn read(typed: &str) -> CapturedLine {
    parse(Table::new().workshop(), typed, &mut Sticky::default())
}

fn said(text: &str, by: Option<&str>, dimension: Option<&str>) -> CapturedLine {
    CapturedLine {
        text: text.to_owned(),
        by: by.map(code),
        dimension: dimension.map(str::to_owned),
        unknown: None,
        only_sticks: false,
    }
}

#[test]
fn tags_stand_before_or_behind_the_text() {
    let full = said("Kanal aduan 24 jam", Some("DINKES"), Some("governance"));
    assert_eq!(read("@dinkes #Governance Kanal aduan 24 jam"), full);
    assert_eq!(read("  #governance @DINKES: Kanal aduan 24 jam "), full);
    assert_eq!(read("Kanal aduan 24 jam @dinkes #governance"), full);
    assert_eq!(read("@satpol-pp Patroli"), said("Patroli", Some("SATPOL-PP"), None));
    assert_eq!(read("Dua  blank"), said("Dua  blank", None, None));
}

#[test]
fn what_is_no_tag_stays_in_the_text() {
    for text in [
        "Surel info@bangli.go.id aktif",
        "Peringkat #1 di Bali",
        "#1 di Bali",
        "Kampanye #BangliPintar di media sosial",
        "Nilai @ 5.000",
        "C# dan @",
    ] {
        assert_eq!(read(text), said(text, None, None), "{text}");
    }
    let twice = said("@dishub Usul bersama", Some("DINKES"), None);
    assert_eq!(read("@dinkes @dishub Usul bersama"), twice);
}

#[test]
fn an_unknown_name_is_kept_as_text_and_told() {
    let line = read("@dinkess Kanal aduan");
    assert_eq!(line.text, "@dinkess Kanal aduan");
    assert_eq!(line.unknown.as_deref(), Some("dinkess"));
    assert_eq!(line.by, None);
    assert!(!line.only_sticks);
}

#[test]
fn tags_alone_stick_until_they_are_cleared() {
    let table = Table::new();
    let mut sticky = Sticky::default();
    let mut read = |typed: &str| parse(table.workshop(), typed, &mut sticky);
    let alone = read("@dinkes #governance");
    assert!(alone.only_sticks && alone.text.is_empty());
    let both = (Some(code("DINKES")), Some("governance".to_owned()));
    let next = read("Kanal aduan");
    assert_eq!((next.by, next.dimension), both);
    let other = read("@dishub Terminal");
    assert_eq!(other.by, Some(code("DISHUB")));
    assert_eq!(read("Kanal aduan").by, Some(code("DINKES")));
    assert!(read("@").only_sticks);
    assert_eq!(read("Kanal aduan").by, None);
    assert_eq!(read("Kanal aduan").dimension.as_deref(), Some("governance"));
    assert!(read("# @bappeda").only_sticks);
    let last = read("Kanal aduan");
    assert_eq!((last.by, last.dimension), (Some(code("BAPPEDA")), None));
    assert!(!read("").only_sticks);
}

#[test]
fn names_complete_from_codes_and_full_names() {
    let table = Table::new();
    let found = |prefix: &str| {
        let codes = complete(table.workshop(), prefix);
        codes.iter().map(Code::to_string).collect::<Vec<_>>()
    };
    assert_eq!(found("di"), ["DISKOMINFO", "DINKES", "DISHUB"]);
    assert_eq!(found("ban"), ["BANGLI"]);
    assert_eq!(found("pp"), ["SATPOL-PP"]);
    assert_eq!(found("inst").len(), 8);
    assert_eq!(found("").len(), 8);
    assert!(found("xyz").is_empty());
}

#[test]
fn alike_are_the_same_words_in_any_order() {
    let mut table = Table::new();
    let a = table.add(item("struktur", W, "Server pelayanan banyak yang usang"));
    let b = table.add(item("struktur", S, "Seluruh OPD terhubung intranet"));
    table.add(item("infrastruktur", W, "Listrik sering padam"));
    let nobody = Id::new(0, 0);
    let like = |text| similar(table.workshop(), "struktur", text, nobody);
    assert_eq!(like("banyak server pelayanan yang sudah usang!"), Some(a));
    assert_eq!(like("seluruh opd terhubung INTRANET"), Some(b));
    assert_eq!(like("Belasan desa masih blank spot"), None);
    assert_eq!(like("Listrik sering padam"), None);
    let text = "Seluruh OPD terhubung intranet";
    assert_eq!(similar(table.workshop(), "struktur", text, b), None);
}

fn pasted(text: &str) -> Vec<(String, Quadrant, String)> {
    let items = paste(Table::new().workshop(), "struktur", S, None, text);
    let parts = |item: NewItem| (item.aspect, item.quadrant, item.text);
    items.into_iter().map(parts).collect()
}

#[test]
fn headings_place_the_lines_under_them() {
    let text = "\
        - Jaringan lengkap\n\
        \n\
        W\n\
        1. Server usang\n\
        2.Listrik padam\n\
        ## **Peluang (Opportunities):**\n\
        • Program BAKTI\r\n\
        Aspek Infrastruktur\n\
        * [x] Dana desa\n\
        ANCAMAN / THREATS\n\
        a) Serangan siber\n\
        SWOT suprastruktur - Kekuatan\n\
        (3) Perda tersedia\n\
        B. Kelemahan\n\
        H. Ahmad belum mendukung\n\
        T: bencana alam\n\
        5 desa terpencil\n\
        1.5 GHz saja\n";
    let expected = [
        ("struktur", S, "Jaringan lengkap"),
        ("struktur", W, "Server usang"),
        ("struktur", W, "Listrik padam"),
        ("struktur", O, "Program BAKTI"),
        ("infrastruktur", O, "Dana desa"),
        ("infrastruktur", T, "Serangan siber"),
        ("suprastruktur", S, "Perda tersedia"),
        ("suprastruktur", W, "H. Ahmad belum mendukung"),
        ("suprastruktur", T, "bencana alam"),
        ("suprastruktur", T, "5 desa terpencil"),
        ("suprastruktur", T, "1.5 GHz saja"),
    ];
    let expected = expected.map(|(aspect, at, text)| (aspect.to_owned(), at, text.to_owned()));
    assert_eq!(pasted(text), expected);
}

#[test]
fn a_line_that_says_more_than_a_heading_is_an_item() {
    for text in [
        "Kekuatan hukum belum jelas",
        "Peluang dan ancaman",
        "Infrastruktur: jalan rusak",
        "Struktur organisasi gemuk",
        "-5 derajat",
    ] {
        assert_eq!(pasted(text), [("struktur".to_owned(), S, text.to_owned())], "{text}");
    }
}

#[test]
fn tags_work_in_a_paste() {
    let items =
        paste(Table::new().workshop(), "struktur", S, None, "@dinkes\n- Kanal aduan #governance\n- @dishub Terminal");
    let by: Vec<_> = items.iter().map(|item| item.by.clone()).collect();
    assert_eq!(by, [Some(code("DINKES")), Some(code("DISHUB"))]);
    assert_eq!(items[0].dimension.as_deref(), Some("governance"));
    assert_eq!(items[0].text, "Kanal aduan");
}

/// Two groups beside the delegations.
fn with_groups() -> Table {
    let mut table = Table::new();
    let groups = deal(table.workshop(), 2, Theme::Aspect, "Kelompok");
    let form = Command::Group(GroupCommand::Form(groups));
    table.enter(form).expect("groups");
    table
}

#[test]
fn a_heading_may_name_a_group() {
    let table = with_groups();
    let text = "Kelompok 2: Infrastruktur\nKelemahan\n1. Server tua\nKELOMPOK 1\nPeluang\n- Program desa\nKelompok 2: Jalan rusak";
    let items = paste(table.workshop(), "struktur", S, None, text);
    let found: Vec<_> = items
        .iter()
        .map(|item| {
            let by = item.by.as_ref().map(Code::as_str);
            (item.aspect.as_str(), item.quadrant, by, item.text.as_str())
        })
        .collect();
    assert_eq!(
        found,
        [
            ("infrastruktur", W, Some("KELOMPOK-2"), "Server tua"),
            ("struktur", O, Some("KELOMPOK-1"), "Program desa"),
            ("infrastruktur", O, Some("KELOMPOK-2"), "Jalan rusak"),
        ]
    );
}

#[test]
fn a_table_needs_a_row_of_names() {
    let table = with_groups();
    let read = |text: &str| {
        let items = paste(table.workshop(), "struktur", S, None, text);
        let texts = items.into_iter().map(|item| (item.quadrant, item.text));
        texts.collect::<Vec<_>>()
    };
    let quoted = "No,Butir,Kuadran\n1,\"Aplikasi \"\"pintar\"\", banyak\",W\n2,Server tua,Kelemahan\n";
    assert_eq!(read(quoted), [(W, "Aplikasi \"pintar\", banyak".to_owned()), (W, "Server tua".to_owned())]);
    let cells = "Kuadran\tButir\nO\tProgram desa\n";
    assert_eq!(read(cells), [(O, "Program desa".to_owned())]);
    let plain = "Server, jaringan, listrik\nAnggaran, orang";
    assert_eq!(read(plain).len(), 2, "a list with commas is no table");
}

#[test]
fn a_cell_of_a_table_goes_before_what_the_group_works_on_wherever_it_stands() {
    let table = with_groups();
    let read = |text: &str| {
        let items = paste(table.workshop(), "suprastruktur", S, None, text).into_iter();
        let said = items.map(|item| (item.aspect, item.dimension.unwrap_or_default()));
        said.collect::<Vec<_>>()
    };
    let said = |aspect: &str, dimension: &str| vec![(aspect.to_owned(), dimension.to_owned())];
    for text in ["butir,dimensi,kelompok\nServer tua,economy,2", "butir,kelompok,dimensi\nServer tua,2,economy"] {
        assert_eq!(read(text), said("infrastruktur", "economy"), "{text}");
    }
    for text in ["butir,aspek,kelompok\nServer tua,struktur,2", "kelompok,butir,aspek\n2,Server tua,struktur"] {
        assert_eq!(read(text), said("struktur", ""), "{text}");
    }
    let left_open = "butir,aspek,kelompok\nServer tua,,2";
    assert_eq!(read(left_open), said("infrastruktur", ""));
}

proptest! {
    #[test]
    fn a_line_without_tags_is_kept_word_for_word(typed in "[^@#\\r\\n]{1,80}") {
        let captured = read(&typed);
        prop_assert_eq!(captured.text, clean(&typed));
        prop_assert!(!captured.only_sticks && captured.unknown.is_none());
    }

    #[test]
    fn every_word_is_text_or_a_tag(typed in "((@|#|)[a-z]{0,6} ){0,8}") {
        let captured = read(&typed);
        let kept = captured.text.split_whitespace().count();
        let lost = typed.split_whitespace().count() - kept;
        let bare = captured.only_sticks;
        prop_assert!(bare || lost <= 2, "{:?} became {:?}", typed, captured);
        prop_assert!(!bare || kept == 0);
    }

    #[test]
    fn any_paste_is_taken(text in "(\\PC{0,20}(\\n|\\r\\n)){0,12}") {
        for item in paste(Table::new().workshop(), "struktur", S, None, &text) {
            prop_assert!(line(&item.text).is_ok(), "{:?}", item.text);
        }
    }

    #[test]
    fn likeness_is_the_same_both_ways(a in "[a-z]{1,8}( [a-z]{1,8}){0,4}", b in "[a-z]{1,8}( [a-z]{1,8}){0,4}") {
        let finds = |on_board: &str, text: &str| {
            let mut table = Table::new();
            table.add(item("struktur", S, on_board));
            similar(table.workshop(), "struktur", text, Id::new(0, 0)).is_some()
        };
        prop_assert_eq!(finds(&a, &b), finds(&b, &a));
        prop_assert!(finds(&a, &a));
    }
}

#[test]
fn pasted_lines_lose_what_is_not_said_and_nothing_is_a_heading() {
    let pasted = "1. Kekuatan\n**Struktur**\n\n\
                  [11/06/24, 13.20.05] Bu Rini: ☐ Kanal aduan, hubungi 0812-3456-7890\n[x] Kartu warga\n";
    assert_eq!(lines(pasted).join("|").trim_end(), "Kekuatan|Struktur|Kanal aduan, hubungi 0812-3456-7890|Kartu warga");
}

/// The small workshop with two dimensions as an agenda declares them.
fn with_dimensions() -> Table {
    let dimensions = serde_json::json!([
        {"id": "governance", "name": {"id": "Smart Governance", "en": "Smart Governance"}, "aliases": ["tata kelola"],
         "parts": [{"id": "public-service", "name": {"id": "Pelayanan publik", "en": "Public service"}, "aliases": ["perizinan"]}]},
        {"id": "economy", "name": {"id": "Smart Economy", "en": "Smart Economy"}, "aliases": ["ekonomi"]}]);
    let dimensions = serde_json::from_value(dimensions).expect("dimensions");
    Table::of(crate::domain::event::Created { dimensions, ..crate::domain::fixture::created() })
}

#[test]
fn a_dimension_is_kept_as_cells_have_it() {
    let table = with_dimensions();
    let dimension = |typed: &str| parse(table.workshop(), typed, &mut Sticky::default()).dimension;
    for (typed, kept) in [
        ("#gov Kanal aduan", "governance"),
        ("#Ekonomi, Pasar sepi", "economy"),
        ("Izin lambat #tata-kelola", "governance"),
        ("#perizinan Izin lambat", "governance/public-service"),
        ("#gov/pelayanan Izin lambat", "governance/public-service"),
        ("#kesehatan Antrean panjang", "kesehatan"),
    ] {
        assert_eq!(dimension(typed).as_deref(), Some(kept), "{typed}");
    }
    assert!(is_strange(table.workshop(), "kesehatan"));
    assert!(!is_strange(table.workshop(), "governance/public-service"));
    let created = crate::domain::event::Created {
        dimensions: Vec::new(),
        sheets: Vec::new(),
        ..crate::domain::fixture::created()
    };
    assert!(!is_strange(Table::of(created).workshop(), "kesehatan"), "a workshop without dimensions takes any");
}

#[test]
fn a_paste_and_a_table_name_dimensions_the_same_way() {
    let table = with_dimensions();
    let read = |text: &str| {
        let items = paste(table.workshop(), "struktur", S, None, text).into_iter();
        items.map(|item| item.dimension.unwrap_or_default()).collect::<Vec<_>>()
    };
    assert_eq!(
        read("- Kanal aduan #gov\n- Pasar sepi #ekonomi\n- Izin lambat #perizinan"),
        ["governance", "economy", "governance/public-service"]
    );
    let cells =
        "butir;dimensi\nKanal aduan;Tata Kelola\nPasar sepi;smart economy\nIzin;Smart Governance › Pelayanan publik";
    assert_eq!(read(cells), ["governance", "economy", "governance/public-service"]);
}
