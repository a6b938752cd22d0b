//! What the window says about its file.

use crate::pty::{ENTER, Start};
use crate::room::Folder;
use std::fs::OpenOptions;
use std::io::Write;

#[test]
fn a_second_window_looks_on_and_says_who_writes() {
    let folder = Folder::bangli();
    let first = folder.open();
    let mut second = folder.open();
    second.wait_for("Hanya melihat: sedang dibuka di tempat lain").wait_for(&format!("(proses {}", first.pid));
    second.palette("papan SWOT").wait_for("hanya melihat");
    second.type_("Tidak tercatat").type_(ENTER);
    second.wait_for("Hanya melihat: tidak ada yang dicatat");
    assert!(folder.verify().contains("1 catatan"));
    second.signal("TERM");
    second.exit_code();
    drop(first);
}

#[cfg(unix)]
#[test]
fn a_second_window_by_another_name_looks_on_and_says_who_writes() {
    let folder = Folder::bangli();
    let elsewhere = folder.path().join("lain");
    std::fs::create_dir(&elsewhere).expect("a folder");
    let link = elsewhere.join("tautan.jsonl");
    std::os::unix::fs::symlink("../workshops/bangli.jsonl", &link).expect("a link");
    let hard = elsewhere.join("keras.jsonl");
    std::fs::hard_link(folder.journal(), &hard).expect("a link");
    let mut first = folder.open();
    first.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    for (name, lang, says) in
        [(&link, "id", "Hanya melihat: sedang dibuka di tempat lain"), (&hard, "en", "Read-only: it is open elsewhere")]
    {
        let name = name.display().to_string();
        let mut second = folder.start(["--lang", lang, "open", &name]);
        second.wait_for(says);
        if cfg!(target_os = "linux") {
            second.wait_for(&first.pid.to_string());
        }
        second.palette("SWOT").wait_for("[S]");
        second.type_("Tidak tercatat").type_(ENTER);
        second.wait_for(says.split(':').next().expect("words"));
        second.signal("TERM");
        second.exit_code();
    }
    first.line("Tercatat").wait_for("1 Tercatat");
    drop(first);
    // Let go by the first window, it can be written by its other name.
    let mut second = folder.start(["open", &link.display().to_string()]);
    second.wait_for("1 Tercatat");
    second.line("Dari nama lain").wait_for("2 Dari nama lain");
    assert!(folder.verify().contains("3 catatan"));
}

#[test]
fn looking_on_can_be_asked_for() {
    let folder = Folder::bangli();
    let looking = folder.start(["open", "bangli", "--read-only"]);
    looking.wait_for("Hanya melihat: diminta demikian");
    let writing = folder.open();
    writing.wait_for("Selamat datang");
    assert!(!writing.screen().contains("Hanya melihat"));
}

#[test]
fn a_torn_tail_is_set_aside_and_told() {
    let folder = Folder::bangli();
    let mut file = OpenOptions::new().append(true).open(folder.journal()).expect("the journal");
    file.write_all(b"{\"n\":2,\"at\":").expect("written");
    let pty = folder.open();
    pty.wait_for("Tulisan terakhir belum selesai (12 bita) dan disisihkan");
    let kept = std::fs::read_dir(folder.journal().parent().expect("its folder"))
        .expect("a folder")
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().contains(".jsonl.torn-"));
    assert_eq!(kept.count(), 1);
    drop(pty);
    assert!(!folder.verify().contains("bita"), "{}", folder.verify());
}

#[test]
fn a_damaged_last_line_is_set_aside_and_the_workshop_opens() {
    for (lang, says, last) in [
        ("id", "Baris terakhir rusak (512 bita)", "catatan terakhir"),
        ("en", "The last line was damaged (512 bytes)", "the last whole"),
    ] {
        let folder = Folder::bangli();
        let mut left = vec![0; 512];
        left[511] = b'\n';
        let mut file = OpenOptions::new().append(true).open(folder.journal()).expect("the journal");
        file.write_all(&left).expect("written");
        let mut pty = folder.start(["--lang", lang, "open", "bangli"]);
        pty.wait_for(says).wait_for(last);
        assert!(!pty.screen().contains("Hanya melihat"));
        pty.palette("SWOT").wait_for("[S]");
        pty.line("Sesudah listrik padam").wait_for("1 Sesudah");
        drop(pty);
        let verified = folder.verify();
        assert!(verified.contains("utuh: 2 catatan"), "{verified}");
        assert!(!verified.contains("bita"), "{verified}");
    }
}

#[test]
fn where_the_last_line_cannot_be_set_aside_one_looks_on_and_is_told_why() {
    let folder = Folder::bangli();
    let mut bytes = std::fs::read(folder.journal()).expect("the journal");
    bytes.extend_from_slice(&b"x".repeat(40_000));
    std::fs::write(folder.journal(), &bytes).expect("written");
    let script = format!("ulimit -f 16; exec {} open bangli", env!("CARGO_BIN_EXE_mufakat"));
    let mut pty = Start::program("sh", ["-c", &script]).env("MUFAKAT_DATA_DIR", folder.path()).start();
    pty.wait_for("Hanya melihat: baris terakhir belum selesai atau rusak").wait_for("berkas tidak boleh");
    pty.palette("papan SWOT").wait_for("hanya melihat");
    drop(pty);
    assert_eq!(std::fs::read(folder.journal()).expect("read"), bytes);
    let shelf = folder.path().join("workshops");
    let torn = std::fs::read_dir(shelf).expect("a folder").flatten();
    let mut torn = torn.filter(|entry| entry.file_name().to_string_lossy().contains("torn"));
    assert!(torn.next().is_none(), "half a copy");
}

#[test]
fn an_old_copy_put_back_is_told_once_and_names_no_folder() {
    for (lang, says, other) in [
        ("id", "berkas ini kurang 2 catatan dari yang terakhir di laptop ini", "Hanya melihat"),
        ("en", "this file is 2 records short of what was last on this laptop", "Read-only"),
    ] {
        let folder = Folder::bangli();
        let old = std::fs::read(folder.journal()).expect("the journal");
        let mut pty = folder.start(["--lang", lang, "open", "bangli"]);
        pty.wait_for("Masterplan");
        pty.palette("SWOT").wait_for("[S]");
        pty.line("Satu").wait_for("1 Satu");
        // Closed at once: the last record is kept as seen all the same.
        pty.line("Dua").wait_for("2 Dua");
        pty.signal("TERM");
        pty.exit_code();
        std::fs::write(folder.journal(), old).expect("put back");
        let looking = folder.start(["--lang", lang, "open", "bangli", "--read-only"]);
        looking.wait_for(other).wait_for(says.split_at(20).0);
        drop(looking);
        let mut pty = folder.start(["--lang", lang, "open", "bangli"]);
        pty.wait_for(says);
        let path = folder.path().display().to_string();
        assert!(!pty.screen().contains(&path), "{}", pty.screen());
        pty.signal("TERM");
        pty.exit_code();
        let mut pty = folder.start(["--lang", lang, "open", "bangli"]);
        // The place where one was.
        pty.wait_for("[S]");
        let screen = pty.screen();
        assert!(!screen.contains(says.split_at(20).0), "{screen}");
        pty.line("Terus").wait_for("1 Terus");
    }
}

#[test]
fn a_damaged_workshop_never_takes_the_terminal() {
    let folder = Folder::bangli();
    std::fs::write(folder.journal(), b"\x00\xff\n").expect("damaged");
    let mut pty = folder.start(["open", "bangli"]);
    assert_eq!(pty.exit_code(), 1);
    pty.wait_for("baris 1");
    assert!(!pty.bytes().contains(&0x1b));
    let pty = folder.start([]);
    pty.wait_for("a kegiatan baru");
}

#[test]
fn damaged_settings_are_told_and_ignored() {
    let folder = Folder::bangli();
    std::fs::write(folder.path().join("settings.json"), "{\"language\":").expect("written");
    let pty = folder.open();
    pty.wait_for("Pengaturan tidak terbaca dan diabaikan");
}

#[test]
fn what_the_disk_refuses_is_said_and_kept() {
    let folder = Folder::bangli();
    let script = format!("ulimit -f 64; exec {} open bangli", env!("CARGO_BIN_EXE_mufakat"));
    let mut pty = Start::program("sh", ["-c", &script]).env("MUFAKAT_DATA_DIR", folder.path()).start();
    pty.wait_for("Selamat datang");
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    for sentence in 1.. {
        assert!(sentence < 200, "a file of 64 blocks takes everything");
        pty.paste(&format!("Kalimat {sentence} {}", "panjang ".repeat(50)));
        pty.type_(ENTER);
        let saved = format!("Struktur {sentence} ");
        let refused = pty.wait("it is saved or not", |output| {
            let screen = output.text();
            let refused = screen.contains("TIDAK TERSIMPAN");
            (refused || screen.contains(&saved)).then_some(refused)
        });
        if refused {
            break;
        }
    }
    drop(pty);
    let saved = folder.verify();
    assert!(saved.contains("utuh: "), "{saved}");
}

#[test]
fn the_agenda_kept_for_the_next_region_is_a_file_to_start_from() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.wait_for("Selamat datang");
    pty.palette("simpan susunan").wait_for("Susunan acara disimpan: susunan-acara-bangli.json");
    let file = folder.path().join("documents/susunan-acara-bangli.json");
    let text = std::fs::read_to_string(&file).expect("the file");
    assert!(text.contains("{head}") && !text.contains("Bangli"), "{text}");
    let path = file.display().to_string();
    let checked = folder.headless(["agenda", "check", &path]).output().expect("mufakat");
    assert!(checked.status.success(), "{checked:?}");
    assert!(checked.stderr.is_empty(), "{checked:?}");
}

#[test]
fn what_a_window_says_of_a_file_names_no_folder() {
    let folder = Folder::bangli();
    std::fs::write(folder.journal(), b"\x00\xff\n").expect("damaged");
    let mut home = folder.start([]);
    home.wait_for("kegiatan baru");
    home.type_("\t").wait_for("RUSAK: bangli, baris 1");
    home.type_("i").wait_for("Ambil berkas kegiatan");
    let missing = folder.path().join("stik/hilang.jsonl");
    home.line(&missing.display().to_string());
    home.wait_for("hilang.jsonl: ");
    let (screen, path) = (home.screen(), folder.path().display().to_string());
    assert!(!screen.contains(&path), "{screen}");
    assert!(!screen.contains("stik/"), "{screen}");
}

#[test]
fn settings_that_are_a_pipe_are_told_and_ignored() {
    let folder = Folder::bangli();
    let settings = folder.path().join("settings.json");
    let made = std::process::Command::new("mkfifo").arg(settings).status();
    assert!(made.expect("mkfifo").success());
    let pty = folder.open();
    pty.wait_for("Pengaturan tidak terbaca dan diabaikan");
}

#[test]
fn settings_that_others_could_read_are_closed_to_them() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::bangli();
    let settings = folder.path().join("settings.json");
    let kept = "{\"language\":\"id\",\"theme\":\"plain\",\"bell\":false}";
    std::fs::write(&settings, kept).expect("written");
    let open = std::fs::Permissions::from_mode(0o644);
    std::fs::set_permissions(&settings, open).expect("set");
    let _pty = folder.open();
    let rights = std::fs::metadata(&settings).expect("kept").permissions();
    assert_eq!(rights.mode() & 0o777, 0o600);
}

#[test]
fn an_agenda_that_people_changed_is_kept_beside_the_new_one() {
    let folder = Folder::bangli();
    let documents = folder.path().join("documents");
    std::fs::create_dir(&documents).expect("made");
    let first = documents.join("susunan-acara-bangli.json");
    std::fs::write(&first, "diubah orang").expect("written");
    let mut pty = folder.open();
    pty.wait_for("Selamat datang");
    pty.palette("simpan susunan").wait_for("Susunan acara disimpan: susunan-acara-bangli-2.json");
    let kept = std::fs::read_to_string(&first).expect("the file");
    assert_eq!(kept, "diubah orang");
}
