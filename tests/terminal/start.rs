//! From the command to the first picture, and out again.

use crate::pty::{ENTER, Start, ctrl};
use crate::room::Folder;

#[test]
fn it_starts_records_and_leaves_when_asked() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.wait_for("Selamat datang");
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    pty.line("Pusat data daerah tersedia");
    pty.wait_for("1 Pusat data daerah").wait_for("● tersimpan");
    let board = pty.screen();
    pty.type_(ctrl('c')).wait_for("Keluar dari mufakat?");
    pty.type_(ENTER).wait_for_screen(&board);
    pty.type_(ctrl('c')).wait_for("Keluar dari mufakat?");
    pty.type_("y");
    assert_eq!(pty.exit_code(), 0);
    pty.assert_clean();
    pty.wait_for("Tersimpan: ").wait_for("Lanjutkan: mufakat open bangli");
    assert!(folder.verify().contains("2 catatan"), "{}", folder.verify());
}

#[test]
fn a_second_ctrl_c_leaves() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.type_(ctrl('c')).wait_for("Keluar dari mufakat?");
    pty.type_(ctrl('c'));
    assert_eq!(pty.exit_code(), 0);
    pty.assert_clean();
}

#[test]
fn the_terminal_is_asked_nothing() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    pty.resize(100, 30).wait_for("Registrasi");
    let bytes = pty.bytes();
    for sequence in escapes(&bytes) {
        let (text, last) = (String::from_utf8_lossy(sequence), sequence.last());
        let asks = match sequence.get(1) {
            // Reports of the device, of its state, of modes, and of the window.
            Some(b'[') => matches!(last, Some(b'c' | b'n' | b't')) || text.contains('$') || text.contains("?u"),
            // Strings: colours, capabilities, the clipboard.
            Some(b']' | b'P' | b'_') => true,
            _ => last == Some(&b'Z'),
        };
        assert!(!asks, "{text:?} asks the terminal something");
    }
}

/// The escape sequences among the bytes.
fn escapes(bytes: &[u8]) -> Vec<&[u8]> {
    let starts = (0..bytes.len()).filter(|at| bytes[*at] == 0x1b);
    starts
        .map(|start| {
            let rest = &bytes[start..];
            let end = match rest.get(1) {
                Some(b'[') => rest.iter().skip(2).position(|b| (0x40..0x7f).contains(b)).map(|at| at + 3),
                _ => Some(2),
            };
            &rest[..end.unwrap_or(rest.len()).min(rest.len())]
        })
        .collect()
}

#[test]
fn it_needs_no_home() {
    let folder = Folder::new();
    let mut pty = folder.start([]);
    pty.wait_for("Belum ada kegiatan.");
    pty.type_(ctrl('c')).wait_for("Keluar dari mufakat?");
    pty.type_("y");
    assert_eq!(pty.exit_code(), 0);
    pty.assert_clean();
}

#[test]
fn a_name_that_nobody_knows_never_takes_the_terminal() {
    let folder = Folder::bangli();
    let mut pty = folder.start(["open", "bangly"]);
    assert_eq!(pty.exit_code(), 1);
    pty.wait_for("maksudnya \"bangli\"?");
    assert!(!pty.bytes().contains(&0x1b));
    let mut pty = folder.start(["open", "bangli", "--session", "swot-struktu"]);
    assert_eq!(pty.exit_code(), 1);
    pty.wait_for("maksudnya \"swot-struktur\"?");
    assert!(!pty.bytes().contains(&0x1b));
}

#[test]
fn open_goes_straight_to_a_session() {
    let folder = Folder::bangli();
    let pty = folder.start(["open", "bangli", "--session", "swot-infrastruktur"]);
    pty.wait_for("[S] Kekuatan 0");
}

#[test]
fn a_folder_named_by_flag_is_named_again_on_leaving() {
    let folder = Folder::bangli();
    let data = folder.path().to_str().expect("a path");
    let args = ["open", "bangli", "--data-dir", data];
    let mut pty = Start::program(env!("CARGO_BIN_EXE_mufakat"), args).start();
    pty.wait_for("Selamat datang");
    pty.type_(ctrl('c')).wait_for("Keluar dari mufakat?");
    pty.type_("y");
    assert_eq!(pty.exit_code(), 0);
    pty.wait_for("Lanjutkan: mufakat open bangli --data-dir ");
}

#[test]
fn the_example_is_thrown_away() {
    let (folder, temporary) = (Folder::new(), Folder::new());
    let mut pty = Start::mufakat(folder.path(), ["demo"]).env("TMPDIR", temporary.path()).start();
    pty.wait("a picture", |output| (output.frames() > 0).then_some(()));
    assert_eq!(temporary.entries(), 1);
    pty.type_(ctrl('c')).wait_for("Keluar dari mufakat?");
    pty.type_("y");
    assert_eq!(pty.exit_code(), 0);
    assert_eq!(temporary.entries(), 0);
    assert!(!pty.screen().contains("mufakat open"), "{}", pty.screen());
}
