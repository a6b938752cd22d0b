//! Wrong names and wrong values: a sentence that helps, and nothing made.

use crate::run::{Data, assert_says};

#[test]
fn an_unknown_name_is_answered_with_the_nearest() {
    let data = Data::bangli();
    let asked: [&[&str]; 5] = [
        &["open", "bangly"],
        &["wall", "bangly"],
        &["show", "bangly", "--json"],
        &["verify", "bangly"],
        &["export", "bangly", "--format", "markdown"],
    ];
    for args in asked {
        let why = data.run(args).refused();
        // The screens say first that they need a terminal.
        if !matches!(args[0], "open" | "wall") {
            assert_says(&why, &["\"bangly\"", "maksudnya \"bangli\"?"]);
        }
    }
    let far = data.run(["verify", "zzz"]).refused();
    assert_says(&far, &["\"zzz\""]);
    assert!(!far.contains("maksudnya"), "{far}");
}

#[test]
fn an_unknown_agenda_is_answered_with_those_there_are() {
    let data = Data::new();
    for args in [["agenda", "show", "tahap"], ["new", "--place=Kota Bima", "--agenda=tahap"]] {
        assert_says(&data.run(args).refused(), &["\"tahap\"", "tahap-1, ", "quick"]);
    }
    assert!(!data.path().join("workshops").exists(), "nothing is made");
}

#[test]
fn wrong_values_are_wrong_usage() {
    let data = Data::new();
    let wrong: [(&[&str], &str); 17] = [
        (&["new", "--place", "Kota Bima", "--start", "2024-13-41"], "2024-13-41"),
        (&["new", "--place", "Kota Bima", "--start", "kapan"], "kapan"),
        (&["new", "--place", "Kota Bima", "--zone", "CET"], "WIB, WITA, WIT"),
        (&["new", "--place", "Kota Bima", "--name", "Kota Bima"], "Kota Bima"),
        (&["new", "--place", ""], "Kabupaten Bangli"),
        (&["new"], "--place"),
        (&["list", "--lang", "fr"], "possible values: id, en"),
        (&["list", "--theme", "pink"], "light, dark, plain"),
        (&["show", "bangli"], "--json"),
        (&["export", "bangli", "--format", "pdf"], "possible values: docx, xlsx, html, md, csv, json"),
        (&["export", "bangli", "--document", "laporan"], "berita-acara"),
        (&["export", "bangli", "-o", "laporan.pdf"], "--format"),
        (&["export", "bangli", "--document", "notula", "--format", "json"], "--document semua"),
        (&["export", "bangli", "--office", "DINKES"], "kertas-kerja"),
        (&["tally", "-", "--method", "coin"], "borda"),
        (&["repair", "x"], "--to"),
        (&["demo", "--day", "3"], "possible values: 1, 2"),
    ];
    for (args, says) in wrong {
        assert_says(&data.run(args).usage(), &[says]);
    }
    assert!(!data.path().join("workshops").exists(), "nothing is made");
}

#[test]
fn an_unknown_command_or_flag_is_answered_with_the_nearest() {
    let data = Data::new();
    assert_says(&data.run(["lst"]).usage(), &["'list'"]);
    assert_says(&data.run(["agenda", "chek"]).usage(), &["'check'"]);
    assert_says(&data.run(["list", "--jsn"]).usage(), &["'--json'"]);
}

#[test]
fn words_without_end_or_with_control_characters_do_no_harm() {
    let data = Data::new();
    let long = "x".repeat(10_000);
    let place = format!("Kota {long}");
    assert_says(&data.run(["new", "--place", &place]).refused(), &["500"]);
    let title = "Judul\u{1b}[31m\u{7}\u{202e}\nbaris 👩‍🌾 日本 عربي";
    let args = ["new", "--place", "Kota \u{1b}[2JBima", "--title", title];
    let name = data.run(args).fine();
    let listed = data.run(["list"]).fine();
    assert_says(&listed, &[name.trim(), "👩‍🌾 日本 عربي"]);
    let harmful = |c: char| c != '\n' && (c.is_control() || c == '\u{202e}');
    assert!(!listed.contains(harmful), "{listed:?}");
}

#[test]
fn the_screens_need_a_terminal() {
    let data = Data::bangli();
    let screens: [&[&str]; 5] = [&[], &["open", "bangli"], &["demo"], &["demo", "--day", "2"], &["wall", "bangli"]];
    for args in screens {
        let why = data.run(args).refused();
        assert_eq!(why.lines().count(), 1, "{why}");
        assert_says(&why, &["terminal"]);
    }
}

#[test]
fn a_document_that_cannot_be_written_is_told() {
    let data = Data::bangli();
    let nowhere = data.path().join("tidak/ada.md");
    let nowhere = nowhere.to_str().expect("a path");
    let args = ["export", "bangli", "--format", "markdown", "-o", nowhere];
    assert_says(&data.run(args).refused(), &[nowhere]);
}

#[test]
fn of_very_many_mistakes_in_an_agenda_a_hundred_are_listed() {
    let data = Data::new();
    let fields: String = (0..50_000).fold(String::new(), |fields, n| fields + &format!(",\"x{n}\":1"));
    let path = data.file("banyak.json", format!("{{\"id\":\"x\"{fields}}}"));
    let path = path.display().to_string();
    for args in [["agenda", "check", path.as_str()], ["agenda", "show", path.as_str()]] {
        let said = data.run(args).refused();
        assert_eq!(said.lines().count(), 1 + 100 + 1, "{said}");
        assert!(said.contains("… and 49902 more mistakes"), "{said}");
    }
}
