use super::*;
use crate::domain::attendance::{heads, same_office, short_code};
use proptest::prelude::*;

fn table() -> Vec<Delegation> {
    [
        ("DINKES", "Dinas Kesehatan"),
        ("DINSOS-PPKB", "Dinas Sosial"),
        ("SATPOL-PP", "Satuan Polisi Pamong Praja"),
        ("KECAMATAN-SUSUT", "Kecamatan Susut"),
        ("DISDIK", "Dinas Pendidikan"),
        ("DI", "Dewan Irigasi"),
    ]
    .map(|(code, name)| Delegation {
        code: Code::new(code).unwrap(),
        name: name.to_owned(),
        unsur: Unsur::Opd,
        votes: true,
    })
    .to_vec()
}

fn codes(typed: &str) -> Vec<String> {
    matching(&table(), typed).into_iter().map(|there| there.code.to_string()).collect()
}

#[test]
fn what_was_typed_finds_the_best_kind_of_likeness() {
    assert_eq!(codes("dinkes"), ["DINKES"]);
    assert_eq!(codes("din"), ["DINKES", "DINSOS-PPKB"]);
    assert_eq!(codes("di"), ["DI"], "a code itself comes before what begins with it");
    assert_eq!(codes("satpol pp"), ["SATPOL-PP"]);
    assert_eq!(codes("satpolpp"), ["SATPOL-PP"]);
    assert_eq!(codes("susut"), ["KECAMATAN-SUSUT"]);
    assert_eq!(codes("pendidikan"), ["DISDIK"]);
    assert!(codes("kadin").is_empty());
    assert!(codes(" ").is_empty());
}

#[test]
fn heads_come_before_or_behind_the_office() {
    let three = |who: &str| Some((who.to_owned(), Some(3)));
    assert_eq!(heads("dinkes 3"), three("dinkes"));
    assert_eq!(heads("dinkes3"), three("dinkes"));
    assert_eq!(heads(" 3 dinkes "), three("dinkes"));
    assert_eq!(heads("3dinkes"), three("dinkes"));
    assert_eq!(heads("satpol pp: 3"), three("satpol pp"));
    assert_eq!(heads("DLH x 3"), three("DLH"));
    assert_eq!(heads("DLH X3"), three("DLH"));
    assert_eq!(heads("3 x DLH"), three("DLH"));
    assert_eq!(heads("3x DLH"), three("DLH"));
    assert_eq!(heads("bappelitbangx 3"), three("bappelitbangx"), "a letter of the name");
    assert_eq!(heads("dinkes\t3"), three("dinkes"));
    assert_eq!(heads("dinkes"), Some(("dinkes".to_owned(), None)));
    assert_eq!(heads("3"), None);
    assert_eq!(heads(""), None);
    assert_eq!(heads("dinkes 99999999999"), Some(("dinkes".to_owned(), Some(u32::MAX))));
}

#[test]
fn a_line_names_a_delegation() {
    let read = |line| new_delegation(line).map(|new| (new.code.to_string(), new.name));
    let pair = |code: &str, name: &str| Some((code.to_owned(), name.to_owned()));
    assert_eq!(read("kadin Kamar Dagang dan Industri"), pair("KADIN", "Kamar Dagang dan Industri"));
    assert_eq!(read("1.\tDINKES\tDinas Kesehatan"), pair("DINKES", "Dinas Kesehatan"));
    assert_eq!(read("12\tDLH\tDinas Lingkungan Hidup"), pair("DLH", "Dinas Lingkungan Hidup"));
    assert_eq!(read("• SATPOL PP – Satuan Polisi"), pair("SATPOL-PP", "Satuan Polisi"));
    assert_eq!(read("3) Kecamatan Susut"), pair("KECAMATAN-SUSUT", "Kecamatan Susut"));
    assert_eq!(read("KADIN"), None);
    assert_eq!(read("  "), None);
}

#[test]
fn the_unsur_and_the_vote_are_proposed() {
    let read = |line| new_delegation(line).map(|new| (new.unsur, new.votes));
    assert_eq!(read("Kecamatan Susut"), Some((Unsur::Kecamatan, true)));
    assert_eq!(read("UNUD Universitas Udayana"), Some((Unsur::PerguruanTinggi, true)));
    assert_eq!(read("TELKOM PT Telkom"), Some((Unsur::DuniaUsaha, true)));
    assert_eq!(read("POLRES Polres Bangli"), Some((Unsur::Undangan, false)));
    assert_eq!(read("DINKOPUMKM Dinas Koperasi dan UMKM"), Some((Unsur::Opd, true)));
}

proptest! {
    #[test]
    fn nothing_typed_makes_it_fall_over(text in any::<String>()) {
        let _ = heads(&text);
        let _ = matching(&table(), &text);
        if let Some(new) = new_delegation(&text) {
            prop_assert!(!new.name.is_empty());
        }
    }
}

#[test]
fn heads_are_written_in_many_ways() {
    for line in [
        "DINKES 3 orang",
        "DINKES (3)",
        "DINKES (3 orang)",
        "DINKES [3]",
        "1. DINKES 3",
        "2) DINKES = 3",
        "- DINKES 3",
        "DINKES: 3 org",
        "DINKES : 3 org.",
        "DINKES – 3 peserta",
        "DINKES\t3 orang",
        "1\tDINKES\t3",
        "1;DINKES;3",
        "\"DINKES\",3",
        "| DINKES | 3 |",
        "DINKES tiga",
        "DINKES tiga orang",
        "DINKES (tiga orang)",
        "DINKES 3 (Kadis dan dua staf)",
        "3 orang DINKES",
        "3 orang dari DINKES",
        "DINKES, 3 pax",
        "DINKES 3 people",
        "DINKES three",
    ] {
        assert_eq!(heads(line), Some(("DINKES".to_owned(), Some(3))), "{line:?}");
    }
    assert_eq!(heads("DISPAR dua belas orang"), Some(("DISPAR".to_owned(), Some(12))));
    assert_eq!(heads("DISPAR seorang"), Some(("DISPAR".to_owned(), Some(1))));
    assert_eq!(heads("1. DISPAR"), Some(("DISPAR".to_owned(), None)));
    assert_eq!(heads("DISPAR 3,5"), Some(("DISPAR 3,5".to_owned(), None)));
    assert_eq!(
        heads("Dinas Komunikasi dan Informatika; 5"),
        Some(("Dinas Komunikasi dan Informatika".to_owned(), Some(5)))
    );
}

/// Offices of a regency.
fn offices() -> Vec<Delegation> {
    let office = |(code, name): &(&str, &str)| Delegation {
        code: Code::new(code).unwrap(),
        name: (*name).to_owned(),
        unsur: Unsur::Opd,
        votes: true,
    };
    [
        ("DISKOMINFO", "Dinas Komunikasi, Informatika dan Persandian"),
        ("DINKES", "Dinas Kesehatan"),
        ("DISDIK", "Dinas Pendidikan"),
        ("DPUPR", "Dinas Pekerjaan Umum dan Penataan Ruang"),
        ("DPKP", "Dinas Perumahan dan Kawasan Permukiman"),
        ("DISPERINDAG", "Dinas Perindustrian dan Perdagangan"),
        ("BPBD", "Badan Penanggulangan Bencana Daerah"),
        ("KEC-KINTAMANI", "Kecamatan Kintamani"),
    ]
    .iter()
    .map(office)
    .collect()
}

#[test]
fn short_and_full_names_of_one_office_are_one() {
    let offices = offices();
    for (typed, expected) in [
        ("pupr", "DPUPR"),
        ("dinas pupr", "DPUPR"),
        ("kominfo", "DISKOMINFO"),
        ("Dinas Kominfo", "DISKOMINFO"),
        ("Dinas Komunikasi dan Informatika", "DISKOMINFO"),
        ("Dinas Komunikasi & Informatika Kab. Bangli", "DISKOMINFO"),
        ("Dinas Kesehatan", "DINKES"),
        ("dinas kesehatan kabupaten bangli", "DINKES"),
        ("Dinas Pekerjaan Umum", "DPUPR"),
        ("perindag", "DISPERINDAG"),
        ("Badan Penanggulangan Bencana Daerah Kota Denpasar", "BPBD"),
        ("Camat Kintamani", "KEC-KINTAMANI"),
        ("Kec. Kintamani", "KEC-KINTAMANI"),
    ] {
        let found: Vec<&str> = matching(&offices, typed).iter().map(|there| there.code.as_str()).collect();
        assert_eq!(found, [expected], "{typed}");
    }
    for unknown in ["Dinas Kesehatan Hewan", "BPKP", "Dinas Pertanian", "kadin"] {
        assert!(matching(&offices, unknown).is_empty(), "{unknown}");
    }
}

#[test]
fn an_office_under_another_name_is_no_second_voter() {
    let offices = offices();
    let same = |code: &str, name: &str| {
        let there = offices.iter().map(|there| (&there.code, there.name.as_str()));
        same_office(there, &Code::new(code).unwrap(), name).map(Code::to_string)
    };
    assert_eq!(same("DINAS-KESEHATAN", "Dinas Kesehatan").as_deref(), Some("DINKES"));
    assert_eq!(same("PUPR", "Dinas PUPR").as_deref(), Some("DPUPR"));
    assert_eq!(same("KOMINFO", "Kominfo").as_deref(), Some("DISKOMINFO"));
    assert_eq!(same("BPKP", "Badan Pengawasan Keuangan dan Pembangunan"), None);
    assert_eq!(same("DPPR", "Dinas Perhubungan dan Pariwisata Raya"), None);
    assert_eq!(same("DISKES", "Diskes").as_deref(), Some("DINKES"));
    assert_eq!(same("KADIN", "Kamar Dagang dan Industri"), None);
}

#[test]
fn a_walk_in_gets_a_short_code() {
    for (name, code) in [
        ("Dinas Ketahanan Pangan", "DKP"),
        ("Dinas Perikanan", "DISPERI"),
        ("Badan Arsip", "BAARSI"),
        ("Dinas Perpustakaan", "DISPERP"),
        ("Kecamatan Susut", "KECAMATAN-SUSUT"),
        ("Kecamatan Kintamani", "KEC-KINTAMANI"),
        ("Universitas Udayana", "UNIV-UDAYANA"),
        ("Kamar Dagang dan Industri", "KDI"),
        ("kadin", "KADIN"),
    ] {
        assert_eq!(short_code(name).map(|code| code.to_string()).as_deref(), Some(code), "{name}");
    }
}
