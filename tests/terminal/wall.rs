//! Desk and wall together: the wall follows, takes no entry, and either may be killed.

use crate::pty::{Pty, Start, ctrl, until};
use crate::room::Folder;

const AWAY: &str = "Menunggu laptop fasilitator…";

/// A wall of 60×18 beside the desk, its first picture drawn.
fn wall(folder: &Folder) -> Pty {
    let pty = Start::mufakat(folder.path(), ["wall", "bangli"]).size(60, 18).start();
    pty.wait("a picture", |output| (output.frames() > 0).then_some(()));
    pty
}

/// A desk on the board of the first aspect.
fn desk(folder: &Folder) -> Pty {
    let mut desk = folder.open();
    desk.type_("]").wait_for("▶ Registrasi");
    desk.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    desk
}

#[test]
fn desk_and_wall_together_through_a_kill_of_each() {
    let folder = Folder::bangli();
    let mut desk = desk(&folder);
    let mut first = wall(&folder);
    first.wait_for("[S] Kekuatan 0").wait_until_gone(AWAY);
    desk.line("Pusat data daerah tersedia");
    first.wait_for("1 Pusat data daerah tersedia");
    desk.wait_for("hanya untuk fasilitator").wait_for(" Berikut ");
    desk.type_("Kalimat yang belum").wait_for("Kalimat yang belum");

    // The wall dies: the desk is what the room may see, at once and without a key.
    first.kill();
    desk.wait_until_gone(" Berikut ").wait_for("boleh melihat layar ini");
    desk.wait_for("Kalimat yang belum");
    let again = wall(&folder);
    again.wait_for("1 Pusat data daerah tersedia");
    desk.type_(" jadi\r");
    again.wait_for("2 Kalimat yang belum jadi");
    desk.wait_for(" Berikut ");

    // The desk dies: the wall stays, says so, and goes on with the next desk.
    desk.kill();
    again.wait_for(AWAY).wait_for("2 Kalimat yang belum jadi");
    let mut desk = folder.open();
    again.wait_until_gone(AWAY).wait_for("Selamat datang");
    desk.type_("\r");
    again.wait_for("2 Kalimat yang belum jadi");
    desk.line("Butir ketiga");
    again.wait_for("3 Butir ketiga");
    desk.type_(ctrl('z'));
    again.wait_until_gone("3 Butir ketiga");
    assert!(folder.verify().starts_with("utuh: "));
}

#[test]
fn the_cover_reaches_the_wall() {
    let folder = Folder::bangli();
    let mut desk = desk(&folder);
    desk.line("Pusat data daerah tersedia");
    let wall = wall(&folder);
    wall.wait_for("1 Pusat data daerah tersedia");
    desk.type_("x").wait_for(" Berikut ");
    desk.type_(ctrl('t')).wait_for("[layar ruangan ditutup]");
    wall.wait_for("Selamat datang").wait_until_gone("Pusat data daerah");
    desk.type_(ctrl('t'));
    wall.wait_for("1 Pusat data daerah tersedia");
}

#[test]
fn a_wall_takes_no_entry_and_leaves_when_asked() {
    let folder = Folder::bangli();
    for key in [b"q".to_vec(), ctrl('c').to_vec()] {
        let mut wall = wall(&folder);
        wall.wait_for("Registrasi").wait_for(AWAY);
        let before = wall.screen();
        wall.type_("]").type_(ctrl('p')).type_("\r").type_(ctrl('z'));
        wall.paste("satu\ndua").resize(40, 15);
        wall.wait_for("Registrasi");
        wall.resize(60, 18).wait_for_screen(&before);
        wall.type_(key);
        assert_eq!(wall.exit_code(), 0);
        wall.assert_clean();
    }
    assert!(folder.verify().contains("1 catatan"), "{}", folder.verify());
}

#[test]
fn a_wall_ends_like_any_program() {
    let folder = Folder::bangli();
    let mut wall = wall(&folder);
    wall.wait_for("Registrasi");
    wall.signal("TERM");
    assert_eq!(wall.exit_code(), 143);
    wall.assert_clean();
    let mut unknown = folder.start(["wall", "bangly"]);
    assert_eq!(unknown.exit_code(), 1);
    unknown.wait_for("maksudnya \"bangli\"?");
}

#[test]
fn an_idle_wall_writes_nothing() {
    let folder = Folder::bangli();
    let wall = wall(&folder);
    wall.wait_for("Registrasi");
    // The same desk comes and goes, which proves that time went by.
    for _ in 0..2 {
        let mut desk = folder.open();
        wall.wait_until_gone(AWAY);
        desk.kill();
        wall.wait_for(AWAY);
    }
    let frames = wall.output().frames();
    assert!(frames <= 12, "{frames} frames");
}

#[test]
fn a_file_cut_short_is_followed() {
    let folder = Folder::bangli();
    let mut desk = desk(&folder);
    desk.line("Pusat data daerah tersedia");
    desk.wait_for("1 Pusat data daerah");
    let wall = wall(&folder);
    wall.wait_for("1 Pusat data daerah tersedia");
    desk.type_(ctrl('c')).wait_for("Keluar dari mufakat?");
    desk.type_("y");
    assert_eq!(desk.exit_code(), 0);
    wall.wait_for(AWAY);
    let whole = std::fs::read(folder.journal()).expect("read");
    let lines = whole.split_inclusive(|byte| *byte == b'\n');
    let lines: Vec<&[u8]> = lines.collect();
    let less = lines[..lines.len() - 1].concat();
    std::fs::write(folder.journal(), less).expect("written");
    wall.wait_until_gone("1 Pusat data daerah tersedia");
    std::fs::write(folder.journal(), &whole).expect("written");
    wall.wait_for("1 Pusat data daerah tersedia");
    until("the lock is free", || !folder.path().join("workshops/bangli.who").exists());
}

/// A wall that does not begin: what stands on the terminal, in both languages, has these words and no path.
fn assert_bare(folder: &Folder, args: &[&str], code: u32, words: [&str; 2]) {
    for (lang, words) in ["id", "en"].into_iter().zip(words) {
        let args = args.iter().copied().chain(["--lang", lang]);
        let mut wall = Start::mufakat(folder.path(), args).size(80, 24).start();
        assert_eq!(wall.exit_code(), code, "{}", wall.screen());
        wall.wait_for(words);
        let screen = wall.screen();
        assert!(!screen.contains('/'), "{screen}");
        for detail in ["jsonl", "baris", "line ", "repair", "format ", "os error", ".log"] {
            assert!(!screen.contains(detail), "{detail}: {screen}");
        }
    }
}

#[test]
fn what_a_wall_says_before_it_begins_names_no_path_and_no_detail() {
    let folder = Folder::bangli();
    let journal = folder.journal();
    let path = journal.to_str().expect("a path");
    let whole = std::fs::read(&journal).expect("read");
    let missing = folder.path().join("stik/hilang.jsonl");
    let missing = missing.to_str().expect("a path");
    assert_bare(&folder, &["wall", missing], 1, ["\"hilang\"", "\"hilang\""]);
    let places = folder.path().to_str().expect("a path");
    assert_bare(&folder, &["wall", places], 1, ["belum dapat dibaca", "cannot be read now"]);
    let spoiled: [(&[u8], [&str; 2]); 3] = [
        (b"\x00\xff\n", ["berkasnya rusak", "its file is damaged"]),
        (b"", ["belum ada yang tersimpan", "nothing is saved"]),
        (&whole[..whole.len() - 20], ["belum ada yang tersimpan", "nothing is saved"]),
    ];
    for (bytes, words) in spoiled {
        std::fs::write(&journal, bytes).expect("written");
        for name in ["bangli", path] {
            assert_bare(&folder, &["wall", name], 1, words);
        }
    }
    let log = std::fs::read_to_string(folder.path().join("mufakat.log")).expect("a log");
    assert!(log.contains(path) && log.contains("line 1"), "the log has it: {log}");
}

#[test]
fn wrong_usage_of_a_wall_echoes_nothing() {
    let folder = Folder::bangli();
    let journal = folder.journal();
    let path = journal.to_str().expect("a path");
    for args in [&["wall", "bangli", path][..], &["wall", path, path], &["wall"]] {
        for lang in ["id", "en"] {
            let mut wall = Start::mufakat(folder.path(), args.iter().copied()).env("MUFAKAT_LANG", lang).start();
            assert_eq!(wall.exit_code(), 2);
            wall.wait_for("mufakat wall");
            assert!(!wall.screen().contains("workshops"), "{}", wall.screen());
        }
    }
    let mut wall = Start::mufakat(folder.path(), ["wall", "bangli"]).env("MUFAKAT_LANG", path).start();
    assert_eq!(wall.exit_code(), 2);
    wall.wait_for("MUFAKAT_LANG");
    assert!(!wall.screen().contains("workshops"), "{}", wall.screen());
}

#[test]
fn a_wall_beside_odd_files_still_shows_the_workshop() {
    let folder = Folder::bangli();
    for ending in ["lock", "who", "wall", "place.json"] {
        let beside = folder.journal().with_extension(ending);
        let _ = std::fs::remove_file(&beside);
        let made = std::process::Command::new("mkfifo").arg(&beside).status();
        assert!(made.expect("mkfifo").success());
    }
    let mut wall = wall(&folder);
    wall.wait_for("Registrasi");
    wall.type_("q");
    assert_eq!(wall.exit_code(), 0);
    wall.assert_clean();
    let mut desk = folder.open();
    desk.wait_for("tidak dapat dikunci: itu bukan berkas biasa");
    desk.signal("TERM");
    desk.exit_code();
}
