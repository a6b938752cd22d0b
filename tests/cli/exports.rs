//! Documents by name, into a folder, a file or a pipe.

use crate::run::{Data, assert_says};

fn names(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn all_documents_go_into_a_folder_and_over_nothing_that_is_there() {
    let data = Data::example();
    let folder = data.path().join("dokumen");
    let into = folder.to_str().expect("a path");
    let written = data.run(["export", "contoh", "--into", into]).fine();
    let stems =
        ["berita-acara", "daftar-hadir", "formulir", "kertas-kerja", "komitmen", "notula", "program", "semua", "suara"];
    assert_eq!(names(&folder), stems.map(|stem| format!("{stem}-contoh.docx")));
    assert_eq!(written.lines().count(), stems.len(), "{written}");
    std::fs::write(folder.join("suara-contoh.docx"), "diubah orang").expect("a change");
    std::fs::remove_file(folder.join("notula-contoh.docx")).expect("removed");
    let why = data.run(["export", "contoh", "--into", into]).refused();
    assert_says(&why, &["sudah ada", "--force"]);
    assert!(!folder.join("notula-contoh.docx").exists(), "none is written where one is in the way");
    data.run(["export", "contoh", "--into", into, "--force"]).fine();
    assert_eq!(names(&folder).len(), stems.len());
    let missing = folder.join("tidak/ada");
    let missing = missing.to_str().expect("a path");
    assert_says(&data.run(["export", "contoh", "--into", missing]).refused(), &["tidak ada"]);
}

#[test]
fn the_ending_of_a_file_says_its_format_and_tables_are_files_of_their_own() {
    let data = Data::example();
    for (name, begin) in
        [("a.docx", &b"PK"[..]), ("a.xlsx", b"PK"), ("a.html", b"<!DOCTYPE html>"), ("a.md", b"**Konsep**")]
    {
        let file = data.path().join(name);
        data.run(["export", "contoh", "--document", "notula", "-o", file.to_str().expect("a path")]).fine();
        let bytes = std::fs::read(file).expect("a file");
        assert!(bytes.starts_with(begin), "{name}");
    }
    let csv = data.path().join("a.csv");
    let why = data.run(["export", "contoh", "-o", csv.to_str().expect("a path")]).usage();
    assert_says(&why, &["--into"]);
    let tables = data.path().join("tabel");
    data.run(["export", "contoh", "--format", "csv", "--into", tables.to_str().expect("a path")]).fine();
    let board = std::fs::read_to_string(tables.join("semua-contoh-05-struktur.csv")).expect("the board");
    assert!(board.starts_with("\u{feff}Bagian,No.,Butir,Dimensi\r\n"), "{board}");
}

#[test]
fn the_half_page_of_an_office_is_found_in_any_case() {
    let data = Data::example();
    let of = |office: &str| data.run(["export", "contoh", "--document", "kertas-kerja", "--office", office]);
    let one = of("dinkes").fine();
    assert!(one.contains("## Dinas Kesehatan (DINKES)") && one.matches("\n## ").count() == 1, "{one}");
    assert!(of("semua").fine().matches("\n## ").count() > 10);
    assert_says(&of("DINAS").refused(), &["DINAS", "daftar hadir"]);
}

#[test]
fn a_file_that_a_word_processor_has_open_stays() {
    let data = Data::example();
    let file = data.file("hasil.docx", "lama");
    data.file(".~lock.hasil.docx#", "kantor");
    let args = ["export", "contoh", "-o", file.to_str().expect("a path"), "--force"];
    assert_says(&data.run(args).refused(), &["sedang dibuka", "tutup"]);
    assert_eq!(std::fs::read_to_string(&file).expect("a file"), "lama");
    std::fs::remove_file(data.path().join(".~lock.hasil.docx#")).expect("closed");
    data.run(args).fine();
    assert!(std::fs::read(&file).expect("a file").starts_with(b"PK"));
}

#[test]
fn a_final_document_is_verified_by_what_is_scanned_from_it() {
    let data = Data::example();
    let text = data.run(["export", "contoh", "--document", "komitmen", "--final"]).fine();
    let scanned = text.lines().find_map(|line| line.strip_prefix("`MUFAKAT ")).expect("what is scanned");
    let scanned = format!("MUFAKAT {}", scanned.trim_end_matches('`'));
    let said = data.run(["verify", "contoh", "--sum", &scanned]).fine();
    assert_says(&said, &["sama seperti yang tercetak"]);
    let other = scanned.replace(['0', '1'], "2");
    data.run(["verify", "contoh", "--sum", &other]).refused();
}
