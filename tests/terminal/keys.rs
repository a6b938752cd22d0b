//! Keys and pastes as terminals send them.

use crate::pty::{ENTER, ESC, PATIENCE, Pty, ctrl, until};
use crate::room::Folder;
use std::time::{Duration, Instant};

#[test]
fn pasted_lines_are_looked_over_first() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    let lines: Vec<String> = (1..=60).map(|n| format!("{n}. Butir tempelan {n}")).collect();
    // Terminals send the newlines of a paste as the Enter key does.
    pty.paste(&lines.join("\r")).wait_for("60 baris siap diperiksa");
    assert!(!pty.screen().contains("tempelan 1"), "{}", pty.screen());
    pty.type_("u").wait_for("60/60");
    assert!(folder.verify().contains("1 catatan"));
    pty.type_(ENTER).wait_for("[S] Kekuatan 60");
    assert!(folder.verify().contains("2 catatan"), "a paste is one record");
}

#[test]
fn letters_in_a_rush_are_never_commands() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    pty.line("Pusat data daerah tersedia");
    pty.wait_for("1 Pusat data daerah");
    pty.type_(ESC).wait_for("MEMILIH");
    pty.type_("dpd].d").wait_for("Ketikan dipindahkan ke kolom isian");
    pty.wait_for("dpd].d");
    assert!(folder.verify().contains("2 catatan"));
}

#[test]
fn a_long_burst_arrives_whole_with_and_without_brackets() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    let text = "Pusat data ".repeat(300);
    pty.type_(&text);
    until("all of it is in the line", || folder.place().contains(&text));
    pty.paste(&text);
    let twice = text.repeat(2);
    until("all of it is in the line", || folder.place().contains(twice.trim_end()));
}

#[test]
fn a_character_in_two_halves_is_one() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    let text = "café 日本 👩‍🌾";
    for byte in text.as_bytes() {
        pty.type_([*byte]);
    }
    until("the line is whole", || folder.place().contains(text));
}

/// The bytes of these files are what terminals send.
#[test]
fn what_a_terminal_says_by_itself_saves_and_types_nothing() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    // A click, an answer about colours, Ctrl+C as kitty and as xterm may tell it.
    pty.type_("setengah").wait_for("› setengah");
    pty.type_("\x1b[<0;10;10M\x1b[<0;10;10m\x1b[M !!").type_("\x1b]11;rgb:ffff/ffff/ffff\x1b\\");
    pty.type_("\x1bP>|XTerm(379)\x1b\\\x1b_halo\x1b\\\x1b[?62;22c");
    for ctrl_c in ["\x1b[99;5u", "\x1b[27;5;99~"] {
        pty.type_(ctrl_c).wait_for("Keluar dari mufakat?");
        pty.type_(ENTER).wait_until_gone("Keluar dari mufakat?");
    }
    pty.type_("_").wait_for("› setengah_");
    assert!(folder.verify().contains("1 catatan"));
}

#[test]
fn an_arrow_in_two_pieces_is_an_arrow() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    pty.line("Pusat data").wait_for("1 Pusat data");
    // Up in the empty field brings the last entry back.
    pty.type_("\x1b");
    // Nothing shows that the first piece was read: the second must only not come with it.
    std::thread::sleep(Duration::from_millis(5));
    pty.type_("[A").wait_for("› Pusat data");
}

#[test]
fn a_paste_without_an_end_does_not_keep_the_keys_that_follow() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    pty.type_("\x1b[200~abc").wait_for("› abc");
    pty.type_("de").wait_for("› abcde");
    pty.type_("\x1b[200~f").type_(ctrl('c'));
    pty.wait_for("Keluar dari mufakat?");
}

#[test]
fn a_paste_beyond_four_megabytes_is_dropped_whole_and_told() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    pty.type_("setengah").wait_for("› setengah");
    let line = "Butir yang ditempel dari berkas lain\r";
    let text = line.repeat((5 << 20) / line.len());
    pty.paste(&text).wait_for("Tempelan 5 MB terlalu panjang (paling banyak 4 MB)");
    let screen = pty.screen();
    assert!(!screen.contains("ditempel dari"), "{screen}");
    assert!(screen.contains("› setengah"), "{screen}");
    assert!(folder.verify().contains("1 catatan"));
    pty.type_(" jadi").wait_for("› setengah jadi");
}

/// Somebody who types on before a program that seems dead.
#[test]
fn typing_on_does_not_keep_a_paste_without_an_end_open() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    pty.type_("\x1b[200~abc");
    let begun = Instant::now();
    let shown = |pty: &Pty| {
        let soon = Instant::now() + Duration::from_millis(200);
        pty.wait_until(soon, |output| output.text().contains("› abc").then_some(())).is_some()
    };
    while !shown(&pty) && begun.elapsed() < PATIENCE {
        pty.type_("d");
    }
    pty.wait_for("› abcd");
}

#[test]
fn modes_that_others_left_are_switched_off_at_the_start_and_at_the_end() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    let modes = ["\x1b[?1000l", "\x1b[?1003l", "\x1b[?1004l", "\x1b[?1006l", "\x1b[>4;0m", "\x1b[=0u"];
    let switched_off = |pty: &Pty| {
        let bytes = String::from_utf8_lossy(&pty.output().bytes).into_owned();
        modes.map(|mode| bytes.matches(mode).count())
    };
    let begun = switched_off(&pty);
    assert!(begun.iter().all(|times| *times > 0), "{begun:?}");
    pty.type_(ctrl('c')).wait_for("Keluar dari mufakat?");
    assert_eq!(pty.type_("y").exit_code(), 0);
    let ended = switched_off(&pty);
    assert!(ended.iter().zip(&begun).all(|(after, before)| after > before), "{ended:?}");
}
