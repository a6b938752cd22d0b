//! Every other way out, and the stop in between.

use crate::pty::{Pty, Start, ctrl};
use crate::room::Folder;
use std::time::Duration;

/// The board, with one item and half a line.
fn at_work(folder: &Folder) -> Pty {
    let mut pty = folder.open();
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    pty.line("Pusat data daerah tersedia");
    pty.wait_for("1 Pusat data daerah");
    pty.type_("Kanal aduan").wait_for("Kanal aduan");
    pty
}

#[test]
fn a_signal_leaves_everything_clean_and_says_how_to_resume() {
    for (name, number) in [("TERM", 15), ("HUP", 1), ("INT", 2)] {
        let folder = Folder::bangli();
        let mut pty = at_work(&folder);
        pty.signal(name);
        assert_eq!(pty.exit_code(), 128 + number, "{name}");
        pty.assert_clean();
        pty.wait_for("Tersimpan: ").wait_for("/workshops/bangli.jsonl").wait_for("Lanjutkan: mufakat open bangli");
        assert!(folder.verify().contains("2 catatan"), "{}", folder.verify());
        assert!(folder.place().contains("Kanal aduan"), "{}", folder.place());
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_stopped_program_gives_the_terminal_back_and_takes_it_again() {
    use crate::pty::{process, until};
    let folder = Folder::bangli();
    let mut pty = at_work(&folder);
    let before = pty.screen();
    for signal in ["TSTP", "STOP", "TSTP"] {
        pty.signal(signal);
        until("it is stopped", || process::state(pty.pid) == Some('T'));
        if signal == "TSTP" {
            pty.assert_clean();
        }
        let frames = pty.output().frames();
        pty.signal("CONT");
        pty.wait("a new picture", |output| (output.frames() > frames).then_some(()));
        pty.wait_for_screen(&before);
        assert!(!pty.is_cooked(), "raw mode is on again");
        assert!(pty.output().screen().bracketed_paste());
    }
    pty.type_(" 24 jam").wait_for("Kanal aduan 24 jam");
}

#[test]
fn a_closed_window_ends_it_at_once() {
    let folder = Folder::bangli();
    let mut pty = at_work(&folder);
    pty.close();
    assert!(pty.ends_within(Duration::from_secs(2)));
    assert_eq!(pty.exit_code(), 129);
    assert!(folder.verify().contains("2 catatan"), "{}", folder.verify());
    assert!(folder.place().contains("Kanal aduan"), "{}", folder.place());
}

#[test]
#[cfg(target_os = "linux")]
fn a_closed_window_ends_it_without_a_signal_too() {
    let folder = Folder::bangli();
    let mut pty = Start::mufakat(folder.path(), ["open", "bangli"]).without_control().start();
    pty.wait_for("Selamat datang");
    pty.close();
    assert!(pty.ends_within(Duration::from_secs(2)));
    assert_eq!(pty.exit_code(), 129);
}

#[test]
#[cfg(target_os = "linux")]
fn it_ends_when_its_output_is_gone() {
    let folder = Folder::bangli();
    let mut other = Start::program("sh", ["-c", "echo here; read line"]).start();
    other.wait_for("here");
    let script = format!("exec {} open bangli > {}", env!("CARGO_BIN_EXE_mufakat"), other.tty_name().display());
    let mut pty = Start::program("sh", ["-c", &script]).env("MUFAKAT_DATA_DIR", folder.path()).start();
    other.wait_for("Selamat datang");
    other.close();
    while !pty.ends_within(Duration::from_millis(50)) {
        pty.type_("g");
    }
    assert_eq!(pty.exit_code(), 129);
    assert!(pty.is_cooked());
    folder.verify();
}

#[test]
fn a_terminal_that_takes_no_more_output_cannot_hold_it() {
    let folder = Folder::bangli();
    let mut pty = Start::mufakat(folder.path(), ["open", "bangli"]).size(1000, 500).reading_once().start();
    pty.wait("its beginning", |output| (!output.bytes.is_empty()).then_some(()));
    pty.signal("TERM");
    assert!(pty.ends_within(Duration::from_secs(3)));
    assert_eq!(pty.exit_code(), 128 + 15);
    assert!(pty.is_cooked());
}

#[test]
fn a_signal_while_it_asks_whether_to_leave_is_an_answer() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.type_(ctrl('c')).wait_for("Keluar dari mufakat?");
    pty.signal("TERM");
    assert_eq!(pty.exit_code(), 128 + 15);
    pty.assert_clean();
}
