//! Names under which something other than a file of the right kind lies: it is told or ignored, and never waited for.

use crate::run::{Data, Ran, assert_says};
use std::fs::File;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Far more than any of it takes, and far less than reading three gibibytes or waiting for a pipe.
const AT_ONCE: Duration = Duration::from_secs(10);

pub fn pipe(path: &Path) {
    let made = std::process::Command::new("mkfifo").arg(path).status();
    assert!(made.expect("mkfifo").success());
}

/// Three gibibytes, none of them on the disk.
pub fn zeros(path: &Path) {
    let file = File::create(path).expect("a file");
    file.set_len(3 << 30).expect("a long one");
}

fn device(path: &Path) {
    symlink("/dev/zero", path).expect("a link");
}

fn folder(path: &Path) {
    std::fs::create_dir(path).expect("made");
}

/// Puts something under a name.
type Plant = fn(&Path);

/// Each kind, and what is said of it.
const KINDS: [(Plant, &str, &str); 4] = [
    (pipe, "itu bukan berkas biasa", "it is not an ordinary file"),
    (device, "itu bukan berkas biasa", "it is not an ordinary file"),
    (folder, "itu folder", "it is a folder"),
    (zeros, "terlalu panjang untuk dibaca", "it is too long to be read"),
];

fn at_once(data: &Data, args: &[&str]) -> Ran {
    let begun = Instant::now();
    // The end comes from outside if the program waits.
    let mut command = std::process::Command::new("timeout");
    let program = data.command(args);
    command.arg("20").arg(program.get_program()).args(args);
    command.env("MUFAKAT_DATA_DIR", data.path());
    let ran = crate::run::ran(command.output().expect("run"));
    assert!(begun.elapsed() < AT_ONCE, "{args:?}");
    ran
}

#[test]
fn settings_are_ignored() {
    for (plant, ..) in KINDS {
        let data = Data::bangli();
        plant(&data.path().join("settings.json"));
        let (said, remark) = at_once(&data, &["verify", "bangli"]).fine_with_remark();
        assert_says(&said, &["utuh"]);
        assert_says(&remark, &["Pengaturan tidak terbaca"]);
    }
}

#[test]
fn files_beside_a_journal_do_not_keep_readers_out() {
    for (plant, ..) in KINDS {
        let data = Data::bangli();
        for ending in ["lock", "who", "wall", "place.json"] {
            let beside = data.journal("bangli").with_extension(ending);
            let _ = std::fs::remove_file(&beside);
            plant(&beside);
        }
        for args in [&["verify", "bangli"][..], &["list"], &["show", "bangli", "--json"]] {
            at_once(&data, args).fine();
        }
    }
}

#[test]
fn items_to_import_are_refused_in_words() {
    for (plant, id, en) in KINDS {
        let data = Data::bangli();
        let items = data.path().join("butir.txt");
        plant(&items);
        let items = items.to_str().expect("a path");
        let why = at_once(&data, &["import", "bangli", items]).refused();
        assert_says(&why, &[items, id]);
        let why = at_once(&data, &["import", "bangli", items, "--lang", "en"]).refused();
        assert_says(&why, &[items, en]);
    }
}

#[test]
fn items_in_what_is_no_text_are_refused_by_name_with_what_to_do() {
    let word = [b"PK\x03\x04\x14\0".as_slice(), b"word/document.xml", b"PK\x01\x02"].concat();
    for (name, bytes, id, en) in [
        ("hasil.pdf", b"%PDF-1.7\n".as_slice(), "ini PDF, bukan teks. Buka, salin", "this is a PDF, not text. Open it"),
        ("hasil.docx", &word, "dokumen Word, bukan teks. Buka, salin", "a Word document, not text. Open it"),
        ("foto.txt", b"\x89PNG\r\n\x1a\n\0\0", "ini gambar, bukan teks. Ketik", "this is a picture, not text. Type"),
        (
            "hasil.xlsx",
            b"PK\x03\x04\x14\0\x06",
            "rusak atau terpotong. Salin ulang",
            "damaged or cut off. Copy it again",
        ),
    ] {
        let data = Data::bangli();
        let items = data.path().join(name);
        std::fs::write(&items, bytes).expect("written");
        let items = items.to_str().expect("a path");
        let why = at_once(&data, &["import", "bangli", items]).refused();
        assert_says(&why, &[items, id]);
        let why = at_once(&data, &["import", "bangli", items, "--lang", "en"]).refused();
        assert_says(&why, &[items, en]);
    }
}

#[test]
fn agendas_are_refused() {
    for (plant, ..) in KINDS {
        let data = Data::new();
        let agenda = data.path().join("acara.json");
        plant(&agenda);
        let agenda = agenda.to_str().expect("a path");
        at_once(&data, &["agenda", "check", agenda]).refused();
        at_once(&data, &["new", "--place=Kota Bima", "--agenda", agenda]).refused();
        assert!(!data.path().join("workshops").exists(), "nothing is made");
    }
}

#[test]
fn ballots_come_through_a_pipe_and_not_from_a_folder() {
    let data = Data::new();
    let pipe_path: PathBuf = data.path().join("pipa");
    pipe(&pipe_path);
    let writer = std::thread::spawn({
        let pipe = pipe_path.clone();
        move || std::fs::write(pipe, crate::count::RANKED)
    });
    let counted = data.run([Path::new("tally"), &pipe_path]).fine();
    writer.join().expect("a writer").expect("written");
    assert_eq!(counted, data.run_on(["tally", "-"], crate::count::RANKED).fine());
    let folder = data.path().to_str().expect("a path");
    assert_says(&data.run(["tally", folder]).refused(), &[folder, "itu folder"]);
    let english = data.run(["tally", folder, "--lang", "en"]).refused();
    assert_says(&english, &["it is a folder"]);
    assert_says(&data.run(["tally", "/nowhere.json"]).refused(), &["/nowhere.json", "tidak ada berkas"]);
}
