//! Type, kill -9, resume: the same screen.

use crate::pty::{ENTER, Pty, ctrl, until};
use crate::room::Folder;

const DOWN: &str = "\x1b[B";
const PAGE_DOWN: &str = "\x1b[6~";
const TAB: &str = "\t";

/// Kills the program and opens the workshop again; a key lifts the title card.
fn killed_and_resumed(folder: &Folder, mut pty: Pty) {
    let before = pty.screen();
    pty.kill();
    let mut again = folder.open();
    again.type_(ENTER);
    again.wait_for_screen(&before);
    assert!(folder.verify().starts_with("utuh: "));
}

#[test]
fn home() {
    let folder = Folder::bangli();
    let mut pty = folder.start([]);
    pty.wait_for("Enter lanjutkan");
    let before = pty.screen();
    pty.kill();
    folder.start([]).wait_for_screen(&before);
}

#[test]
fn a_new_workshop() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.wait_for("Selamat datang");
    let before = pty.screen();
    pty.kill();
    folder.open().wait_for_screen(&before);
}

#[test]
fn the_agenda() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.type_("]").wait_for("▶ Registrasi");
    pty.palette("susunan acara").wait_for("Rangkuman hari pertama");
    pty.type_(DOWN).type_(DOWN).type_(DOWN);
    until("the selection is kept", || folder.place().contains("\"agenda\""));
    killed_and_resumed(&folder, pty);
}

#[test]
fn the_board_with_its_unfinished_line() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.type_("]").wait_for("▶ Registrasi");
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    pty.line("Pusat data daerah tersedia");
    pty.wait_for("1 Pusat data daerah");
    pty.type_(PAGE_DOWN).wait_for("[S] Kekuatan 0");
    pty.type_(TAB).wait_for("Kelemahan ›");
    pty.line("Belasan desa masih blank spot");
    pty.wait_for("[W] Kelemahan 1");
    pty.type_("Server pelayanan ban").wait_for("Server pelayanan ban");
    until("the line is kept", || folder.place().contains("Server pelayanan ban"));
    killed_and_resumed(&folder, pty);
}

#[test]
fn a_line_that_was_entered_does_not_come_back() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    pty.type_("Pusat data").wait_for("Pusat data");
    until("the line is kept", || folder.place().contains("Pusat data"));
    pty.type_(" daerah\r").wait_for("1 Pusat data daerah");
    pty.kill();
    let pty = folder.open();
    pty.wait_for("1 Pusat data daerah").wait_for("Kekuatan › ketik butir");
}

#[test]
fn undo_and_redo_survive() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.type_("]").wait_for("▶ Registrasi");
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    pty.line("Pusat data daerah tersedia");
    pty.line("Kanal aduan aktif");
    pty.wait_for("[S] Kekuatan 2");
    pty.type_(ctrl('z')).wait_for("[S] Kekuatan 1");
    pty.kill();
    let mut pty = folder.open();
    pty.type_(ENTER).wait_for("[S] Kekuatan 1");
    pty.type_(ctrl('y')).wait_for("[S] Kekuatan 2");
    pty.kill();
    let mut pty = folder.open();
    pty.type_(ENTER).wait_for("[S] Kekuatan 2");
    pty.type_(ctrl('z')).wait_for("[S] Kekuatan 1");
    pty.type_(ctrl('z')).wait_for("[S] Kekuatan 0");
}
