use super::*;
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
