//! Keys and pastes as terminals send them.

use crate::pty::{ENTER, ESC, until};
use crate::room::Folder;

#[test]
fn pasted_lines_are_looked_over_first() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    let lines: Vec<String> = (1..=60)
        .map(|n| format!("{n}. Butir tempelan {n}"))
        .collect();
    // Terminals send the newlines of a paste as the Enter key does.
    pty.paste(&lines.join("\r")).wait_for("60/60");
    assert!(folder.verify().contains("1 catatan"));
    pty.type_(ENTER).wait_for("[S] Kekuatan 60");
    assert!(
        folder.verify().contains("2 catatan"),
        "a paste is one record"
    );
}

#[test]
fn letters_in_a_rush_are_never_commands() {
    let folder = Folder::bangli();
    let mut pty = folder.open();
    pty.palette("papan SWOT").wait_for("[S] Kekuatan 0");
    pty.line("Pusat data daerah tersedia");
    pty.wait_for("1 Pusat data daerah");
    pty.type_(ESC).wait_for("MEMILIH");
    pty.type_("dpd].d")
        .wait_for("Ketikan dipindahkan ke kolom isian");
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
    until("all of it is in the line", || {
        folder.place().contains(&text)
    });
    pty.paste(&text);
    let twice = text.repeat(2);
    until("all of it is in the line", || {
        folder.place().contains(twice.trim_end())
    });
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
