//! Files, chats and tables as people have them: what becomes of each line.

use super::*;
use crate::domain::capture::{Doubt, Found, Reading, Why, read};

fn found(text: &str) -> Found {
    match read(Table::new().workshop(), "struktur", S, None, text) {
        Reading::Lines(found) => found,
        Reading::Asks(grid) => panic!("asks for columns: {grid:?}"),
    }
}

/// The items that nothing speaks against, each behind its quadrant: `W Server usang`.
fn sure(text: &str) -> Vec<String> {
    let items = found(text).sure().into_iter();
    items.map(|item| format!("{} {}", item.quadrant.letter(), item.text)).collect()
}

/// The lines that are not taken unless someone says so, and why.
fn doubtful(text: &str) -> Vec<(String, Doubt)> {
    let lines = found(text).lines.into_iter();
    lines.filter_map(|line| Some((line.item.text, line.doubts.into_iter().next()?))).collect()
}

#[test]
fn figures_stay_whatever_they_look_like() {
    let text = "Anggaran Rp 62.500.000.000 turun\nRapat 06-12-2024 08.30 batal\nKode rekening 5.1.02.01.01.0024 belum ada\n\
                Telepon 0812-3456-7890 tidak aktif\nNIP 19700101 199001 1 001";
    assert_eq!(sure(text), text.lines().map(|line| format!("S {line}")).collect::<Vec<_>>());
}

#[test]
fn every_end_of_a_line_and_what_cannot_be_seen() {
    assert_eq!(
        sure("Jalan rusak\rAir keruh\r\nListrik padam\u{2028}Sinyal lemah"),
        ["S Jalan rusak", "S Air keruh", "S Listrik padam", "S Sinyal lemah"]
    );
    for nothing in [
        "\u{200b}",
        "\u{2060}",
        "\u{2800}",
        "\u{3164}",
        "\u{ad}",
        "\u{feff}",
        "\u{200d}",
        "• \u{200b}",
        "-----",
        "=====",
    ] {
        assert!(found(nothing).is_empty(), "{nothing:?}");
    }
    assert_eq!(sure("Ja\u{200b}lan\u{2060} ru\u{ad}sak\u{2800}"), ["S Jalan rusak"]);
}

#[test]
fn a_chat_of_whatsapp_gives_what_was_said() {
    let chat = "12/06/24 13.40 - Pesan dan panggilan terenkripsi secara end-to-end.\n\
                12/06/24 13.40 - Kadek Ari membuat grup \"SWOT Bangli: Hari 1\"\n\
                12/06/24 13.45 - Made Sukerta: *Server desa* usang\n\
                12/06/24 13.46 - Made Sukerta: <Media tidak disertakan>\n\
                12/06/24 13.47 - Made: Jaringan belum merata\nterutama di Kintamani\n\
                12/06/24 13.49 - Ni Luh: Kelemahan:\n- Listrik padam\n  di Tembuku\n- Sinyal lemah\n\
                12/06/24 13.50 - Ni Luh: @6281234567890 tolong tambah jalan rusak\n\
                12/06/24 13.51 - Ni Luh: Siap Pak\n";
    assert_eq!(
        sure(chat),
        [
            "S Server desa usang",
            "S Jaringan belum merata terutama di Kintamani",
            "W Listrik padam di Tembuku",
            "W Sinyal lemah",
            "W tolong tambah jalan rusak",
        ]
    );
    assert_eq!(doubtful(chat), [("Siap Pak".to_owned(), Doubt::Courtesy)]);
    let away = found(chat).away;
    assert_eq!((away.stamps, away.chat, away.mentions), (6, 3, 1));
}

#[test]
fn a_chat_whose_names_stand_between_tabs_is_no_table() {
    let old =
        "09:15:23\t From  Budi Santoso : Server desa usang\n09:16:02\t From  Dinkes_Ani  to  Everyone : Jalan rusak\n";
    assert_eq!(sure(old), ["S Server desa usang", "S Jalan rusak"]);
    let cloud = "00:05:12\tBudi:\tServer usang\n00:05:19\tAni Dinkes:\tJalan rusak\n";
    assert_eq!(sure(cloud), ["S Server usang", "S Jalan rusak"]);
}

#[test]
fn a_poll_gives_its_options_and_its_question_only_if_asked() {
    let poll = "12/06/24 13.52 - Ani: JAJAK PENDAPAT:\nMana dulu?\nOPSI: Jalan (3 suara)\nOPSI: Air (0 suara)\n";
    assert_eq!(sure(poll), ["S Jalan", "S Air"]);
    assert_eq!(doubtful(poll), [("Mana dulu?".to_owned(), Doubt::Chat)]);
}

#[test]
fn lines_that_a_page_broke_come_joined_with_their_parts() {
    let found = found("Kelemahan\n1. Jaringan di keca-\nmatan belum mera-\nta dan putus\n2. Listrik padam\n");
    let lines: Vec<_> = found.lines.iter().map(|line| (line.item.text.as_str(), line.parts.len())).collect();
    assert_eq!(lines, [("Jaringan di kecamatan belum merata dan putus", 3), ("Listrik padam", 0)]);
}

#[test]
fn tables_as_people_have_them() {
    for (text, expected) in [
        ("sep=;\nButir;Kuadran\nServer usang;W\nPerda ada;S\n", &["W Server usang", "S Perda ada"][..]),
        ("Hasil Kelompok 2\n\nButir;Kuadran\nServer usang;W\n", &["W Server usang"]),
        ("Hasil;\nTanggal;11 Juni\nNo;Uraian;Kuadran\n1;Server usang;Kelemahan (W)\n", &["W Server usang"]),
        (
            "Kekuatan;Kelemahan;Peluang;Ancaman\nPerda ada;Server usang;Dana desa;Serangan siber\nSDM cukup;Listrik padam;;Bencana\n",
            &[
                "S Perda ada",
                "W Server usang",
                "O Dana desa",
                "T Serangan siber",
                "S SDM cukup",
                "W Listrik padam",
                "T Bencana",
            ],
        ),
        ("S\tW\nPerda ada\tServer usang\nSDM\tAir\n", &["S Perda ada", "W Server usang", "S SDM", "W Air"]),
        (
            "Kekuatan,Kelemahan\nPerda ada,Server usang\nPeluang,Ancaman\nDana desa,Bencana\n",
            &["S Perda ada", "W Server usang", "O Dana desa", "T Bencana"],
        ),
        ("| Butir | Kuadran |\n|---|---|\n| Server usang | W |\n", &["W Server usang"]),
        (
            "\"Timestamp\",\"Nama OPD\",\"Apa kekuatan (Strength) daerah?\",\"Apa kelemahan (Weakness) daerah?\"\n\
             \"2024/06/11 9:05:33 AM GMT+8\",\"Dinas Kesehatan\",\"Perda ada\",\"Server usang\nListrik padam\"\n",
            &["S Perda ada", "W Server usang", "W Listrik padam"],
        ),
        (
            "Timestamp,Kuadran mana?,Tuliskan usulan Anda\n2024/06/11,Kelemahan,Server usang\n2024/06/11,Peluang,Dana desa\n",
            &["W Server usang", "O Dana desa"],
        ),
    ] {
        assert_eq!(sure(text), expected, "{text}");
    }
}

#[test]
fn a_form_says_who_answered() {
    let text =
        "Timestamp,Nama OPD,Kekuatan,Kelemahan\n2024,Instansi DINKES,Perda ada,Server usang\n2025,dinkes,SDM ada,Air\n";
    let by: Vec<_> = found(text).lines.into_iter().map(|line| line.item.by.map(|code| code.to_string())).collect();
    assert_eq!(by, vec![Some("DINKES".to_owned()); 4]);
}

#[test]
fn a_cell_that_says_nothing_known_is_marked_and_not_filed() {
    let text = "Butir;Kuadran;Aspek;Instansi\nServer usang;X;struktur;DINKES\nPerda ada;S;Infra;DINKES\nDana desa;O;;ZZZ\nAir;;;\nJalan;W/T;;\nGuru;T;;\n";
    assert_eq!(sure(text), ["O Dana desa", "T Guru"], "who said it may be left open");
    let why: Vec<Doubt> = doubtful(text).into_iter().map(|(_, doubt)| doubt).collect();
    let quadrant = |cell: &str| Doubt::Quadrant(cell.to_owned());
    assert_eq!(
        why,
        [
            quadrant("X"),
            Doubt::Aspect("Infra".to_owned()),
            Doubt::Source("ZZZ".to_owned()),
            quadrant(""),
            quadrant("W/T")
        ]
    );
}

#[test]
fn a_quote_that_nothing_closes_is_told_and_swallows_nothing() {
    let text = "Butir;Kuadran\n\"Server usang;W\nPerda ada;S\n";
    assert_eq!(sure(text), ["W Server usang", "S Perda ada"]);
    let unread = found(text).unread;
    assert_eq!((unread[0].line, unread[0].why.clone()), (2, Why::Unclosed));
    assert_eq!(unread.len(), 1);
}

#[test]
fn columns_without_names_are_asked_for() {
    let table = Table::new();
    let workshop = table.workshop();
    for text in [
        "Server usang;W\nPerda ada;S\n",
        "Masalah\tNilai\nServer usang\tW\nPerda ada\tS\n",
        "Server usang,W\nPerda ada,S\nAir,T",
    ] {
        let Reading::Asks(grid) = read(workshop, "struktur", S, None, text) else { panic!("taken raw: {text}") };
        assert_eq!(grid.guess, [Column::Text, Column::Quadrant], "{text}");
        let usual = usual("struktur", S, None);
        let items = grid.items(workshop, &usual, &grid.guess, grid.has_names).sure();
        let items: Vec<_> = items.into_iter().map(|item| (item.quadrant, item.text)).collect();
        assert_eq!(items[..2], [(W, "Server usang".to_owned()), (S, "Perda ada".to_owned())], "{text}");
        let wide = grid.items(workshop, &usual, &[Column::In(O), Column::Other], grid.has_names).sure();
        assert!(wide.iter().all(|item| item.quadrant == O));
    }
    for list in
        ["Server, jaringan, listrik\nAnggaran, orang, waktu", "Jalan rusak; air keruh\nListrik padam; sinyal lemah"]
    {
        assert_eq!(sure(list).len(), 2, "a list with commas is no table: {list}");
    }
}

#[test]
fn columns_that_are_not_read_are_told_by_name() {
    let away = found("No;Butir;Kuadran;Keterangan lain\n1;Server usang;W;mendesak\n").away;
    assert_eq!(away.columns, ["Keterangan lain"]);
}

#[test]
fn worksheets_bring_their_names() {
    let text = "\u{1c}Kelemahan\nServer usang\nListrik padam\n\u{1c}Infrastruktur\nButir\tKuadran\nJalan\tO\n";
    let items = found(text).sure().into_iter();
    let items: Vec<_> = items.map(|item| (item.aspect, item.quadrant, item.text)).collect();
    let item = |aspect: &str, quadrant, text: &str| (aspect.to_owned(), quadrant, text.to_owned());
    assert_eq!(
        items,
        [item("struktur", W, "Server usang"), item("struktur", W, "Listrik padam"), item("infrastruktur", O, "Jalan"),]
    );
}

proptest! {
    #[test]
    fn whatever_is_read_is_found_once(texts in proptest::collection::vec("z[a-z]{2,8}( [a-z]{2,8}){1,3}", 1..6), mark in "(- |• |[0-9]{1,2}\\. |\u{f0a7} |\\([0-9]\\) |)") {
        let list: Vec<String> = texts.iter().map(|text| format!("{mark}{}", text.to_uppercase())).collect();
        let expected: Vec<String> = texts.iter().map(|text| format!("S {}", text.to_uppercase())).collect();
        prop_assert_eq!(sure(&list.join("\n")), expected.clone());
        let chat: Vec<String> = list.iter().map(|text| format!("12/06/24 13.45 - Budi: {text}")).collect();
        prop_assert_eq!(sure(&chat.join("\n")), expected.clone());
        let table: Vec<String> = texts.iter().map(|text| format!("S;{}", text.to_uppercase())).collect();
        prop_assert_eq!(sure(&format!("Kuadran;Butir\n{}", table.join("\n"))), expected);
    }

    #[test]
    fn nothing_breaks_reading(text in "(\\PC{0,20}(\n|\r|\t|;)){0,12}", table in "[\"a;\t|\n,SW]{0,60}") {
        let table_of = Table::new();
        let _ = read(table_of.workshop(), "struktur", S, None, &text);
        let _ = read(table_of.workshop(), "struktur", S, None, &table);
    }
}
