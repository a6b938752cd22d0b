//! Where `-o` writes: a whole document or none, never over a journal, over another file only when asked.

use crate::odd_files::pipe;
use crate::run::{Data, Ran, assert_says, ran};
use std::fs::Permissions;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Both commands that write documents.
const COMMANDS: [&[&str]; 3] = [
    &["export", "bangli", "--format", "markdown"],
    &["export", "bangli", "--format", "json"],
    &["forms", "bangli", "--kind", "attendance"],
];

fn to(data: &Data, command: &[&str], target: &Path, more: &[&str]) -> Ran {
    let target = ["-o", target.to_str().expect("a path")];
    data.run(command.iter().chain(&target).chain(more))
}

/// Every file under the folder with what stands in it.
fn everything(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        match path.is_dir() {
            true => all.extend(everything(&path)),
            false => all.push((path.clone(), std::fs::read(&path).unwrap_or_default())),
        }
    }
    all.sort();
    all
}

/// Refuses every command with and without `--force`, and touches nothing.
fn assert_kept(data: &Data, target: &Path) {
    let before = everything(data.path());
    for command in COMMANDS {
        for more in [&[][..], &["--force"]] {
            let why = to(data, command, target, more).refused();
            assert_says(&why, &["berkas kegiatan", "Pilih nama lain"]);
            assert!(!why.contains("--force"), "{why}");
            let english = more.iter().chain(&["--lang", "en"]).copied();
            let english: Vec<&str> = english.collect();
            let why = to(data, command, target, &english).refused();
            assert_says(&why, &["a workshop's own file", "Choose another name"]);
        }
    }
    assert_eq!(everything(data.path()), before, "{}", target.display());
}

#[test]
fn a_journal_is_never_written_over() {
    let data = Data::bangli();
    let journal = data.journal("bangli");
    let workshops = data.path().join("workshops");
    assert_kept(&data, &journal);
    assert_kept(&data, &workshops.join("../workshops/./bangli.jsonl"));
    let (soft, hard) = (data.path().join("lunak"), data.path().join("keras.html"));
    symlink(&journal, &soft).expect("a link");
    symlink("lunak", data.path().join("dua")).expect("a link");
    std::fs::hard_link(&journal, &hard).expect("a link");
    for target in [soft, data.path().join("dua"), hard] {
        assert_kept(&data, &target);
    }
    assert_says(&data.run(["verify", "bangli"]).fine(), &["utuh"]);
}

#[test]
fn a_relative_name_is_the_same_file() {
    let data = Data::bangli();
    let before = everything(data.path());
    for target in ["bangli.jsonl", "./bangli.jsonl", "bangli.lock", "baru.jsonl"] {
        for force in [None, Some("--force")] {
            let mut command = data.command(COMMANDS[0].iter().chain(&["-o", target]));
            command.args(force).current_dir(data.path().join("workshops"));
            let why = ran(command.output().expect("run")).refused();
            assert_says(&why, &[target, "berkas kegiatan"]);
        }
    }
    assert_eq!(everything(data.path()), before);
}

#[test]
fn neither_is_another_journal_nor_a_copy_of_one_in_whatever_state() {
    let data = Data::bangli();
    let whole = std::fs::read(data.journal("bangli")).expect("read");
    let text = String::from_utf8(whole.clone()).expect("text");
    let kept: [(&str, Vec<u8>); 9] = [
        ("salinan.txt", whole.clone()),
        ("robek.md", whole[..whole.len() / 2].to_vec()),
        ("awal.md", whole[..5].to_vec()),
        ("crlf.md", text.replace('\n', "\r\n").into_bytes()),
        ("bom.md", format!("\u{feff}{text}").into_bytes()),
        ("disunting.json", text.replacen("\"n\":1,", "\"n\": 1, ", 1).into_bytes()),
        ("lanjutan.json", text.replacen("\"n\":1,", "\"n\":2,", 1).into_bytes()),
        ("rusak.jsonl", vec![0; 5_000]),
        ("KOSONG.JSONL", Vec::new()),
    ];
    for (name, bytes) in kept {
        assert_kept(&data, &data.file(name, bytes));
    }
    data.run(["new", "--place=Kota Bima", "--name=bima"]).fine();
    assert_kept(&data, &data.journal("bima"));
}

#[test]
fn nor_what_belongs_to_a_journal_or_would_be_taken_for_one() {
    let data = Data::bangli();
    let journal = data.journal("bangli");
    for ending in ["lock", "who", "wall", "place.json", "jsonl.torn-20240611T080000Z"] {
        let beside = journal.with_extension(ending);
        assert_kept(&data, &beside);
        std::fs::write(&beside, "").expect("written");
        assert_kept(&data, &beside);
    }
    let linked = data.path().join("kunci");
    std::fs::hard_link(journal.with_extension("lock"), &linked).expect("a link");
    assert_kept(&data, &linked);
    assert_kept(&data, &data.path().join("workshops/baru.jsonl"));
    assert_kept(&data, &data.path().join("workshops/baru.JSONL"));
    // Elsewhere a name is only a name.
    let elsewhere = data.path().join("daftar.lock");
    assert_eq!(to(&data, COMMANDS[0], &elsewhere, &[]).fine(), "");
}

#[test]
fn a_file_that_exists_stays_unless_it_is_to_be_replaced() {
    let data = Data::bangli();
    for command in COMMANDS {
        let target = data.file("hasil.html", "tulisan orang");
        std::fs::set_permissions(&target, Permissions::from_mode(0o664)).expect("set");
        let printed = data.run(command).fine();
        let why = to(&data, command, &target, &[]).refused();
        assert_says(&why, &["sudah ada", "--force"]);
        let why = to(&data, command, &target, &["--lang", "en"]).refused();
        assert_says(&why, &["exists already", "--force"]);
        assert_eq!(std::fs::read_to_string(&target).expect("read"), "tulisan orang");
        assert_eq!(to(&data, command, &target, &["--force"]).fine(), "");
        assert_eq!(std::fs::read_to_string(&target).expect("read"), printed);
        let rights = std::fs::metadata(&target).expect("there").permissions();
        assert_eq!(rights.mode() & 0o777, 0o664, "as open as before");
        // Where nothing is there, nothing has to be forced.
        let new = data.path().join("baru.html");
        assert_eq!(to(&data, command, &new, &["--force"]).fine(), "");
        assert_eq!(std::fs::read_to_string(&new).expect("read"), printed);
        std::fs::remove_file(new).expect("removed");
    }
    let usage = data.run(COMMANDS[0].iter().chain(&["--force"])).usage();
    assert_says(&usage, &["-o"]);
}

#[test]
fn of_a_link_what_it_leads_to_is_meant() {
    let data = Data::bangli();
    let target = data.file("asli.html", "tulisan orang");
    let (link, nowhere) = (data.path().join("tautan"), data.path().join("putus"));
    symlink(&target, &link).expect("a link");
    assert_says(&to(&data, COMMANDS[0], &link, &[]).refused(), &["--force"]);
    assert_eq!(to(&data, COMMANDS[0], &link, &["--force"]).fine(), "");
    assert!(link.is_symlink(), "the link stays");
    let printed = data.run(COMMANDS[0]).fine();
    assert_eq!(std::fs::read_to_string(&target).expect("read"), printed);
    symlink(data.path().join("tidak-ada"), &nowhere).expect("a link");
    for force in [&[][..], &["--force"]] {
        let why = to(&data, COMMANDS[0], &nowhere, force).refused();
        assert_says(&why, &["tidak menuju ke mana pun"]);
    }
    assert!(!data.path().join("tidak-ada").exists());
}

/// A command line of the shell with the program as `$0` and the target as `$1`.
fn shell(data: &Data, script: &str, target: &Path) -> Ran {
    let mut shell = Command::new("sh");
    shell.args(["-c", script, env!("CARGO_BIN_EXE_mufakat")]);
    shell.arg(target).env("MUFAKAT_DATA_DIR", data.path());
    shell.env_remove("MUFAKAT_LANG");
    ran(shell.output().expect("a shell"))
}

#[test]
fn pipes_and_devices_are_written_into() {
    let data = Data::bangli();
    let printed = data.run(COMMANDS[0]).fine();
    let fifo = data.path().join("pipa");
    pipe(&fifo);
    let reader = std::thread::spawn({
        let fifo = fifo.clone();
        move || std::fs::read_to_string(fifo).expect("read")
    });
    assert_eq!(to(&data, COMMANDS[0], &fifo, &[]).fine(), "");
    assert_eq!(reader.join().expect("a reader"), printed);
    assert_eq!(to(&data, COMMANDS[0], Path::new("/dev/stdout"), &[]).fine(), printed);
    assert_eq!(to(&data, COMMANDS[0], Path::new("/dev/null"), &[]).fine(), "");
    let file = data.path().join("hasil.md");
    let export = "\"$0\" export bangli --format markdown -o /dev/stdout";
    let script = format!("{{ echo judul; {export}; echo akhir; }} > \"$1\"");
    shell(&data, &script, &file).fine();
    let written = std::fs::read_to_string(&file).expect("read");
    assert_eq!(written, format!("judul\n{printed}akhir\n"));
    let script = "\"$0\" export bangli --format markdown -o /dev/stdout | cat";
    assert_eq!(shell(&data, script, &file).fine(), printed);
    assert!(Path::new("/dev/null").metadata().is_ok_and(|there| !there.is_file()));
    // What bash and zsh make of `-o >(cat)`.
    let script = "{ \"$0\" export bangli --format markdown -o /dev/fd/7; } 7>&1 >/dev/null | cat";
    assert_eq!(shell(&data, script, &file).fine(), printed);
    if Path::new("/dev/full").exists() {
        let why = to(&data, COMMANDS[0], Path::new("/dev/full"), &[]).refused();
        assert_says(&why, &["penyimpanan penuh", "dokumen tidak ditulis"]);
    }
}

#[test]
fn what_the_shell_opens_for_stdout_is_no_journal_either() {
    let data = Data::bangli();
    let before = everything(data.path());
    let scripts = [
        "\"$0\" export bangli --format markdown >> \"$1\"",
        "\"$0\" export bangli --format markdown -o /dev/stdout >> \"$1\"",
        "\"$0\" forms bangli --kind attendance >> \"$1\"",
        "\"$0\" show bangli --json >> \"$1\"",
    ];
    for script in scripts {
        let why = shell(&data, script, &data.journal("bangli")).refused();
        assert_says(&why, &["berkas kegiatan"]);
    }
    assert_eq!(everything(data.path()), before);
}

#[test]
fn a_document_that_does_not_fit_leaves_the_old_one_and_nothing_else() {
    let data = Data::new();
    data.save("bangli", &crate::long::records(300));
    let old = data.file("dokumen/hasil.md", "yang lama");
    let new = data.path().join("dokumen/baru.md");
    let before = everything(data.path());
    // One block is 512 or 1024 bytes; the document has more.
    for (target, force) in [(&old, "--force"), (&new, "")] {
        let script = format!("ulimit -f 8; \"$0\" export bangli --format markdown -o \"$1\" {force}");
        let why = shell(&data, &script, target).refused();
        assert_says(&why, &["dokumen tidak ditulis", "seperti semula"]);
        assert_eq!(everything(data.path()), before);
    }
}

#[test]
fn a_folder_or_a_missing_one_is_told() {
    let data = Data::bangli();
    let before = everything(data.path());
    for force in [&[][..], &["--force"]] {
        let why = to(&data, COMMANDS[0], data.path(), force).refused();
        assert_says(&why, &["itu folder"]);
        let missing = data.path().join("tidak/ada.md");
        let why = to(&data, COMMANDS[0], &missing, force).refused();
        assert_says(&why, &["tidak ada berkas atau folder itu"]);
    }
    assert_eq!(everything(data.path()), before);
}

#[test]
fn a_repaired_file_never_takes_the_place_of_another() {
    let data = Data::bangli();
    let journal = data.journal("bangli");
    let target = data.file("hasil", "tulisan orang");
    let nowhere = data.path().join("putus");
    symlink(data.path().join("tidak-ada"), &nowhere).expect("a link");
    let before = everything(data.path());
    for target in [&target, &journal, &nowhere, &data.path().join("workshops")] {
        let target = target.to_str().expect("a path");
        data.run(["repair", "bangli", "--to", target]).refused();
    }
    for ending in ["who", "wall", "place.json"] {
        let beside = journal.with_extension(ending);
        let beside = beside.to_str().expect("a path");
        let why = data.run(["repair", "bangli", "--to", beside]).refused();
        assert_says(&why, &["berkas kegiatan", "Pilih nama lain"]);
    }
    assert_eq!(everything(data.path()), before);
}

#[test]
fn a_session_that_was_left_open_has_the_end_in_documents_that_the_program_gives_it() {
    let data = Data::example();
    let last = std::fs::read_to_string(data.journal("contoh")).expect("a journal");
    let before = last.clone();
    for (language, running, ended) in [("id", "berjalan", "selesai"), ("en", "running", "ended")] {
        let text = data.run(["export", "contoh", "--format", "markdown", "--lang", language]).fine();
        let closed = if language == "id" { "14.21–14.29" } else { "14:21–14:29" };
        let row = text.lines().find(|line| line.contains(closed)).expect("the session");
        assert!(row.contains(ended) && !row.contains(running) && !row.contains("– |"), "{row}");
        let page = data.run(["export", "contoh", "--format", "html", "--lang", language]).fine();
        assert!(page.contains(closed) && row.contains(closed), "{row}");
    }
    assert_eq!(std::fs::read_to_string(data.journal("contoh")).expect("a journal"), before, "readers never write");
}
