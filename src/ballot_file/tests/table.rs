//! Tables of ballots as forms export them.

use super::super::table::{Known, as_file};
use serde_json::{Value, json};

fn read(text: &str) -> Value {
    as_file(text).unwrap_or_else(|| panic!("{text:?} is a table"))
}

#[test]
fn a_column_of_choices_is_a_choice_or_approval() {
    let table = "\"Timestamp\",\"Pilih prioritas\"\n\"2024/06/11 9:05:33 AM GMT+8\",\"Jalan, jembatan;Air\"\n\
        \"2024/06/11 9:06:33 AM GMT+8\",\"Air\"\n";
    let expected = json!({"kind": "approval", "candidates": ["Jalan, jembatan", "Air"],
        "ballots": [{"approvals": ["Jalan, jembatan", "Air"]}, {"approvals": ["Air"]}]});
    assert_eq!(read(table), expected);
    let one = "Cap waktu;Pilihan Anda\n11/06/2024;Jalan, jembatan\n11/06/2024;Air\n11/06/2024;\n";
    let expected = json!({"kind": "choice", "candidates": ["Jalan, jembatan", "Air"],
        "ballots": [{"approvals": ["Jalan, jembatan"]}, {"approvals": ["Air"]}, {"approvals": []}]});
    assert_eq!(read(one), expected, "a comma of the option's own");
    let commas = "sep=\t\nEmail Address\tPilih\na@b.id\tAir, Jalan\nc@d.id\tAir\n";
    assert_eq!(read(commas)["ballots"], json!([{"approvals": ["Air", "Jalan"]}, {"approvals": ["Air"]}]));
}

#[test]
fn columns_of_places_are_ranks() {
    let table = "Timestamp,Nama,Pilihan 2,Pilihan 1\n1,Ani,Air,Jalan\n2,Budi,,Air\n";
    let expected = json!({"kind": "ranked", "candidates": ["Jalan", "Air"],
        "ballots": [{"ranking": [["Jalan"], ["Air"]]}, {"ranking": [["Air"]]}]});
    assert_eq!(read(table), expected);
}

#[test]
fn a_column_an_option_holds_ticks_ranks_dots_or_scores() {
    let ballots = |table: &str| {
        let file = read(table);
        (file["kind"].as_str().unwrap().to_owned(), file["ballots"].clone())
    };
    let (kind, all) = ballots("Waktu,Air,Jalan\n1,x,\n2,,✓\n3,x,x\n");
    assert_eq!(
        (kind.as_str(), all),
        ("approval", json!([{"approvals": ["Air"]}, {"approvals": ["Jalan"]}, {"approvals": ["Air", "Jalan"]}]))
    );
    let (kind, all) = ballots("Waktu,Urutkan [Air],Urutkan [Jalan],Urutkan [Data]\n1,2,1,3\n2,1,,\n");
    assert_eq!(
        (kind.as_str(), all),
        ("ranked", json!([{"ranking": [["Jalan"], ["Air"], ["Data"]]}, {"ranking": [["Air"]]}]))
    );
    let (kind, all) = ballots("Waktu,Air,Jalan,Data\n1,3,2,\n2,,1,4\n");
    assert_eq!(
        (kind.as_str(), all),
        ("dots", json!([{"dots": {"Air": 3, "Jalan": 2}}, {"dots": {"Jalan": 1, "Data": 4}}]))
    );
    let (kind, all) = ballots("Waktu;Nilai [Air];Nilai [Jalan]\n1;5;4\n2;3;3\n");
    assert_eq!(
        (kind.as_str(), all),
        ("scores", json!([{"scores": {"Air": 5, "Jalan": 4}}, {"scores": {"Air": 3, "Jalan": 3}}]))
    );
}

#[test]
fn other_forms_are_known_by_name_and_what_is_no_table_is_none() {
    assert_eq!(Known::of("4 2\n-2\n3 1 3 4 0\n0\n\"A\"\n"), Some(Known::Blt));
    assert_eq!(Known::of("META\nkey;value\n"), Some(Known::Pabulib));
    assert_eq!(Known::of("# FILE NAME: a.soc\n# TITLE: b\n1: 1,2\n"), Some(Known::PrefLib));
    assert_eq!(Known::of("Waktu,Pilih\n1,2\n"), None);
    for text in [
        "",
        "satu kolom\nisi\n",
        "a,b\n",
        "Waktu,Nama\n1,Ani\n",
        "Waktu,Saran,Usul\n1,kata,lain\n",
        "Waktu,Pilih\n1,\u{1b}[31m\n",
    ] {
        assert!(as_file(text).is_none(), "{text:?}");
    }
}
