//! Files that are no journals, no agendas, or no longer what they were.

use crate::run::{Data, assert_says, hex};
use sha2::{Digest, Sha256};
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::time::{Duration, Instant};

/// What is said of the journal `bad` by every command that reads it; it is left as it is.
fn refused(data: &Data, says: &str) {
    let path = data.journal("bad");
    let new = data.path().join("new.jsonl");
    let (bad, new) = (path.to_str().expect("a path"), new.to_str().expect("a path"));
    let commands: [&[&str]; 6] = [
        &["show", "bad", "--json"],
        &["verify", "bad"],
        &["verify", bad],
        &["export", "bad", "--format", "markdown"],
        &["forms", "bad", "--kind", "attendance"],
        &["repair", bad, "--to", new],
    ];
    for args in commands {
        let why = data.run(args).refused();
        assert_says(&why, &[says]);
        let english = data.run(args.iter().chain(&["--lang", "en"])).refused();
        assert_ne!(why, english);
    }
    assert!(!data.path().join("new.jsonl").exists());
    // One bad file does not hide the others.
    let listed = data.run(["list"]).fine();
    assert_says(&listed, &["bangli ", "bad "]);
    let listed = data.run(["list", "--json"]).fine();
    assert_says(&listed, &["\"error\":"]);
}

#[test]
fn a_folder() {
    let data = Data::bangli();
    std::fs::create_dir(data.journal("bad")).expect("made");
    refused(&data, "folder");
}

#[test]
fn an_empty_file() {
    let data = Data::bangli();
    data.file("workshops/bad.jsonl", "");
    refused(&data, "kosong");
}

#[test]
fn bytes_that_are_no_text() {
    let data = Data::bangli();
    let bytes: Vec<u8> = (0..=255).cycle().take(5_000).collect();
    data.file("workshops/bad.jsonl", bytes);
    refused(&data, "baris 1");
}

#[test]
fn another_kind_of_text() {
    let data = Data::bangli();
    data.file("workshops/bad.jsonl", "{\"judul\":\"catatan lain\"}\n");
    refused(&data, "baris 1");
}

#[test]
#[cfg(unix)]
fn a_pipe() {
    let data = Data::bangli();
    let made = std::process::Command::new("mkfifo").arg(data.journal("bad")).status();
    assert!(made.expect("mkfifo").success());
    refused(&data, "bukan berkas biasa");
}

/// A gigabyte without a newline, none of it on the disk.
#[test]
fn one_line_of_a_gigabyte() {
    let data = Data::bangli();
    let file = File::create(data.journal("bad")).expect("a file");
    file.set_len(1 << 30).expect("a long one");
    let begun = Instant::now();
    refused(&data, "4 MiB");
    assert!(begun.elapsed() < Duration::from_secs(10));
    if cfg!(target_os = "linux") {
        // It fits into little memory, too.
        let script = "ulimit -v 150000; exec \"$0\" verify bad";
        let mut limited = data.command([] as [&str; 0]);
        let program = limited.get_program().to_owned();
        limited = std::process::Command::new("sh");
        limited.args(["-c", script]).arg(program);
        limited.env("MUFAKAT_DATA_DIR", data.path());
        let why = crate::run::ran(limited.output().expect("run")).refused();
        assert_says(&why, &["4 MiB"]);
    }
}

#[test]
fn a_journal_from_the_future_is_not_damaged() {
    let data = Data::bangli();
    let journal = std::fs::read(data.journal("bangli")).expect("read");
    let text = String::from_utf8(journal.clone()).expect("text");
    let sum = text.trim_end().rsplit('"').nth(1).expect("a sum");
    let body = "{\"n\":2,\"at\":\"2024-06-11T08:00:00.000+07:00\",\"events\":[{\"type\":\"format_raised\",\"to\":2}]";
    let raised: String = hex(Sha256::digest(format!("{sum}{body}")));
    data.file("workshops/bad.jsonl", &journal);
    let mut file = OpenOptions::new().append(true).open(data.journal("bad")).expect("opened");
    writeln!(file, "{body},\"sum\":\"{raised}\"}}").expect("written");
    let path = data.journal("bad");
    let new = data.path().join("new.jsonl");
    let paths = [&path, &new].map(|path| path.to_str().expect("a path"));
    for args in [vec!["verify", "bad"], vec!["repair", paths[0], "--to", paths[1]]] {
        let why = data.run(args).refused();
        assert_says(&why, &["format 2", "tidak rusak"]);
    }
    assert!(!new.exists());
}

#[test]
#[cfg(unix)]
fn a_file_that_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let data = Data::bangli();
    let path = data.file("workshops/bad.jsonl", "{}");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).expect("set");
    // The administrator may read everything.
    if File::open(&path).is_err() {
        refused(&data, "tidak diizinkan");
    }
}

#[test]
fn a_data_folder_that_is_a_file() {
    let data = Data::new();
    let file = data.file("berkas", "");
    let file = file.to_str().expect("a path");
    let args = ["new", "--place", "Kota Bima", "--data-dir", file];
    assert_says(&data.run(args).refused(), &[file]);
}

#[test]
fn an_agenda_with_holes_tells_all_of_them_with_their_places() {
    let data = Data::new();
    let agenda = r#"{"id":"own","title":{"id":"Uji","en":"Test"},"aspects":[],
        "days":[{"sessions":[{"id":"a","title":{"id":"A"},"activity":"talk","start":"08.00","minutes":0},
                 {"id":"a","title":{"id":"B","en":"B"},"activity":"menari","start":"09:00","minutes":30}]}]}"#;
    let file = data.file("holes.json", agenda);
    let file = file.to_str().expect("a path");
    let places = ["sessions[0].title", "sessions[0].minutes", "sessions[1].activity"];
    for args in [vec!["agenda", "check", file], vec!["new", "--place=Kota Bima", "--agenda", file]] {
        let why = data.run(args).refused();
        assert_says(&why, &places);
        assert!(why.lines().count() > 3, "one line a mistake: {why}");
    }
    assert!(!data.path().join("workshops").exists(), "nothing is made");
    let folder = data.path().to_str().expect("a path");
    for (file, says) in [(folder, "file"), ("/nowhere.json", "/nowhere.json")] {
        assert_says(&data.run(["agenda", "check", file]).refused(), &[says]);
    }
    let binary = data.file("binary.json", b"\xff\xfe\x00");
    data.run([&"agenda".into(), &"check".into(), &binary]).refused();
}

#[test]
fn damaged_settings_do_not_stop_a_command() {
    let data = Data::bangli();
    data.file("settings.json", "{\"language\":");
    let (said, remark) = data.run(["verify", "bangli"]).fine_with_remark();
    assert_says(&said, &["utuh"]);
    assert_says(&remark, &["Pengaturan tidak terbaca"]);
}
